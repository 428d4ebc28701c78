"""Join the rules: where every stage of an audit stands, with clause and reason.

The window, the command line and the tests all read this one answer.
"""

import datetime as dt
from typing import NamedTuple

from auditor_app.domain import (
    application,
    assessment,
    capability,
    characteristics,
    conclusion,
    conflicts,
    document_review,
    dossier,
    grading,
    planning,
    sampling,
)
from auditor_app.domain.capability import CapabilityStanding
from auditor_app.domain.characteristics import Tally
from auditor_app.domain.forms import Edition
from auditor_app.domain.grading import Grading
from auditor_app.domain.planning import ManDaysNeed
from auditor_app.domain.reasons import Progress, Reason, Stage, StageGuidance
from auditor_app.domain.records import Part, Site
from auditor_app.domain.sampling import Sampling
from auditor_app.domain.state import AuditState


class Guidance(NamedTuple):
    """What the rules say of an audit on a day: `stages` in the order of `Stage`, `sites` are the audited ones."""

    stages: tuple[StageGuidance, ...]
    sampling: Sampling
    man_days: dict[Part, ManDaysNeed]
    sites: tuple[Site, ...]
    capability: CapabilityStanding
    tally: Tally
    grading: Grading

    def stage(self, stage: Stage) -> StageGuidance:
        """Return the guidance of one stage."""
        return next(one for one in self.stages if one.stage is stage)

    def next_step(self) -> Reason | None:
        """Return the first thing that is stopped or to be done, or None where everything is done."""
        return next((reason for one in self.stages if one.progress is not Progress.DONE for reason in one.reasons[:1]), None)


def guide(state: AuditState, edition: Edition, today: dt.date) -> Guidance:
    """Ask all rules at once; the cost is one pass over the judgements for each part."""
    sample = sampling.sampling(state, edition)
    sites = sampling.audited_sites(state, edition, sample)
    stands = capability.standing(state, edition, sites, today)
    tally = characteristics.tally(state, edition, sites)
    graded = grading.grading(tally, stands, state, edition)
    earlier = conflicts.joined(
        state,
        (
            application.guide(state, edition, today),
            planning.guide(state, edition, today),
            document_review.guide(state, edition, today),
            capability.guide(state, stands),
            assessment.guide(state, edition, sites, stands, tally),
        ),
    )
    (concluded,) = conflicts.joined(state, (conclusion.guide(state, earlier, stands, graded),))
    (packed,) = conflicts.joined(state, (dossier.guide(state, edition, today, concluded),))
    return Guidance(
        stages=(*earlier, concluded, packed),
        sampling=sample,
        man_days=planning.man_days(state, edition, sites),
        sites=sites,
        capability=stands,
        tally=tally,
        grading=graded,
    )
