"""What a stage declares of itself, and the programme of an audit: its stages, in order.

Guidance, rail, trail, report, keys and pages iterate the programme. A new stage is a module that
declares it, and its place in a programme (`stages.programmes`); the kinds of records that it holds
name it (`domain.kinds`).
"""

import datetime as dt
from collections.abc import Callable
from typing import NamedTuple

from auditor_app.domain.forms.edition import Edition
from auditor_app.domain.reasons import Stage, StageGuidance
from auditor_app.domain.records import Record, Site
from auditor_app.domain.stages.capability_standing import CapabilityStanding
from auditor_app.domain.stages.characteristics import Tally
from auditor_app.domain.stages.grading import Grading
from auditor_app.domain.stages.man_days import ManDaysNeed
from auditor_app.domain.stages.sampling import Sampling
from auditor_app.domain.state import AuditState
from auditor_app.domain.values import Part
from auditor_app.domain.wording import Message


class Found(NamedTuple):
    """What a stage is guided by: an audit on a day, what was computed of it, the stages before.

    `sites` are the audited ones.
    """

    state: AuditState
    edition: Edition
    today: dt.date
    programme: "Programme"
    sampling: Sampling
    man_days: dict[Part, ManDaysNeed]
    sites: tuple[Site, ...]
    capability: CapabilityStanding
    tally: Tally
    grading: Grading
    earlier: tuple[StageGuidance, ...] = ()

    def guided(self, key: Stage) -> StageGuidance:
        """Return the guidance of an earlier stage.

        Raises KeyError where the programme has it later or not at all.
        """
        for one in self.earlier:
            if one.stage is key:
                return one
        raise KeyError(key)


class StageRules(NamedTuple):
    """What a stage declares: its key, what it is called, and where it stands by what was found.

    `needs` are the kinds of records that it is guided by, besides the audit itself; None where it
    depends on all that was found. What it holds, the kinds of records say themselves.
    """

    key: Stage
    label: Message
    guide: Callable[[Found], StageGuidance]
    needs: frozenset[type[Record]] | None = None


class Programme(NamedTuple):
    """The stages of an audit, in order."""

    stages: tuple[StageRules, ...]

    @property
    def keys(self) -> tuple[Stage, ...]:
        """The keys of the stages, in order."""
        return tuple(stage.key for stage in self.stages)

    def find(self, key: str) -> StageRules | None:
        """Return the stage of a key, or None where the programme has none."""
        return next((stage for stage in self.stages if stage.key == key), None)
