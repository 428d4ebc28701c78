"""The programmes of this program, by type of audit.

Only the initial audit has stages of its own so far; the others go through the same.
"""

from collections.abc import Mapping
from types import MappingProxyType

from auditor_app.domain.reasons import Stage
from auditor_app.domain.stages import (
    application,
    assessment,
    capability,
    conclusion,
    document_review,
    dossier,
    planning,
)
from auditor_app.domain.stages.programme import Programme
from auditor_app.domain.values import AuditType
from auditor_app.domain.wording import Message

INITIAL = Programme(
    (
        application.STAGE,
        planning.STAGE,
        document_review.STAGE,
        capability.STAGE,
        assessment.STAGE,
        conclusion.STAGE,
        dossier.STAGE,
    )
)
"""The stages of an initial audit, §5 §6."""

PROGRAMMES: Mapping[AuditType, Programme] = MappingProxyType(
    {
        AuditType.INITIAL: INITIAL,
        AuditType.SURVEILLANCE: INITIAL,
        AuditType.RECERTIFICATION: INITIAL,
        AuditType.CHANGE: INITIAL,
    }
)
"""Which programme an audit has."""


def stage_label(key: Stage, programmes: Mapping[AuditType, Programme] = PROGRAMMES) -> Message:
    """Return what a stage is called, whatever the audit.

    Raises KeyError where no programme has it.
    """
    found = (stage for programme in programmes.values() for stage in programme.stages)
    label = next((stage.label for stage in found if stage.key == key), None)
    if label is None:
        raise KeyError(key)
    return label
