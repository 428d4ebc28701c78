"""Conflicts in the guidance.

Two people wrote different things without knowing of each other. That is open until one decides.
"""

from collections.abc import Mapping

from auditor_app.domain.naming.naming import find, record_name, stage_of
from auditor_app.domain.naming.terms import listed
from auditor_app.domain.reasons import Reason, Stage, StageGuidance, Weight, settle
from auditor_app.domain.scheme.declaration import Rule
from auditor_app.domain.stages.programme import Programme
from auditor_app.domain.state import AuditState, Conflict
from auditor_app.domain.wording import Message, Text

CONFLICT = Rule(
    "conflict",
    (),
    Text(
        zh="互不知情而写得不同的内容，须作出决定。",
        en="What people wrote differently without knowing of each other is to be decided.",
    ),
)
"""What a reason names in place of a rule of the scheme."""


ByStage = Mapping[Stage, tuple[Conflict, ...]]


def by_stage(state: AuditState, programme: Programme) -> ByStage:
    """Return the open conflicts of each stage that has any, in the order of the programme."""
    found: dict[Stage, list[Conflict]] = {stage: [] for stage in programme.keys}
    for one in state.conflicts:
        stage = stage_of(state, one.record, find(state, one.record, one.id))
        found.setdefault(stage, []).append(one)
    return {stage: tuple(here) for stage, here in found.items() if here}


def named(state: AuditState, conflict: Conflict) -> Message:
    """Return what the record in conflict is called."""
    return record_name(state, conflict.record, find(state, conflict.record, conflict.id))


def joined(state: AuditState, one: StageGuidance, found: ByStage) -> StageGuidance:
    """Return a stage with its open conflicts as something to do; a dossier is blocked by any."""
    if not found:
        return one
    return settle(one.stage, one.summary, (*one.reasons, *_reasons(state, one.stage, found)))


def _reasons(state: AuditState, stage: Stage, found: ByStage) -> list[Reason]:
    reasons = []
    if here := found.get(stage, ()):
        names = listed(tuple(dict.fromkeys(named(state, one) for one in here)))
        message = Message("Conflicts to decide: {count} ({names})", count=len(here), names=names)
        reasons.append(Reason(Weight.TO_DO, CONFLICT, message, here[0].id))
    if stage is Stage.DOSSIER:
        count = len(state.conflicts)
        message = Message(
            "Conflicts still to be decided before the dossier can be made: {count}", count=count
        )
        reasons.append(Reason(Weight.BLOCKS, CONFLICT, message, state.conflicts[0].id))
    return reasons
