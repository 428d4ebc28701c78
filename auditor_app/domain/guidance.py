"""Join the rules: where every stage of an audit stands, with clause and reason.

The window, the command line and the tests all read this one answer.
"""

import datetime as dt
from typing import NamedTuple

from auditor_app.domain import conflicts
from auditor_app.domain.forms.edition import Edition
from auditor_app.domain.reasons import Progress, Reason, Stage, StageGuidance
from auditor_app.domain.records import Site
from auditor_app.domain.stages import (
    application,
    assessment,
    capability,
    characteristics,
    conclusion,
    document_review,
    dossier,
    grading,
    planning,
    sampling,
)
from auditor_app.domain.stages.capability import CapabilityStanding
from auditor_app.domain.stages.characteristics import Tally
from auditor_app.domain.stages.grading import Grading
from auditor_app.domain.stages.planning import ManDaysNeed
from auditor_app.domain.stages.sampling import Sampling
from auditor_app.domain.state import AuditState
from auditor_app.domain.values import Part


class Basis(NamedTuple):
    """What the rules were asked about."""

    state: AuditState
    edition: Edition
    today: dt.date


class Guidance(NamedTuple):
    """What the rules say of an audit on a day: `stages` in the order of `Stage`, `sites` are the audited ones."""

    basis: Basis
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
        return next(
            (
                reason
                for one in self.stages
                if one.progress is not Progress.DONE
                for reason in one.reasons[:1]
            ),
            None,
        )


def guide(
    state: AuditState, edition: Edition, today: dt.date, before: Guidance | None = None
) -> Guidance:
    """Ask all rules at once.

    `before` is what they said of an earlier state of the audit. The answer does not depend on it, but what has not changed since is
    not asked again: a key press on one of ten thousand judgements leaves all the other sites and the early stages as they were.
    """
    basis = Basis(state, edition, today)
    counted = before if before is not None and before.basis.edition is edition else None
    same = counted if counted is not None and _judgements_apart(counted.basis, basis) else None
    sample = same.sampling if same else sampling.sampling(state, edition)
    sites = same.sites if same else sampling.audited_sites(state, edition, sample)
    stands = _standing(basis, sites, counted, same)
    tally = _tally(basis, sites, counted, same)
    graded = grading.grading(tally, stands, state, edition, same.grading if same else None)
    planned = same.stages[:_EARLY] if same and not same.basis.state.conflicts else _early(basis)
    earlier = conflicts.joined(
        state,
        (
            *planned,
            capability.guide(state, stands),
            assessment.guide(state, edition, sites, stands, tally),
        ),
    )
    (concluded,) = conflicts.joined(state, (conclusion.guide(state, earlier, stands, graded),))
    (packed,) = conflicts.joined(state, (dossier.guide(state, edition, today, concluded),))
    return Guidance(
        basis=basis,
        stages=(*earlier, concluded, packed),
        sampling=sample,
        man_days=same.man_days if same else planning.man_days(state, edition, sites),
        sites=sites,
        capability=stands,
        tally=tally,
        grading=graded,
    )


_EARLY = 3
"""How many stages come before anything is judged on site."""


def _early(basis: Basis) -> tuple[StageGuidance, ...]:
    return tuple(stage.guide(*basis) for stage in (application, planning, document_review))


def _judgements_apart(one: Basis, other: Basis) -> bool:
    """Say whether nothing but judgements lies between two questions."""
    return one.today == other.today and one.state.differs_in_judgements_only(other.state)


def _untouched(part: Part, basis: Basis, same: Guidance | None) -> bool:
    return same is not None and basis.state.judged.get(part) is same.basis.state.judged.get(part)


def _standing(
    basis: Basis, sites: tuple[Site, ...], counted: Guidance | None, same: Guidance | None
) -> CapabilityStanding:
    if same is not None and _untouched(Part.CAPABILITY, basis, same):
        return same.capability
    return capability.standing(
        basis.state,
        basis.edition,
        sites,
        basis.today,
        counted.capability.found if counted else None,
    )


def _tally(
    basis: Basis, sites: tuple[Site, ...], counted: Guidance | None, same: Guidance | None
) -> Tally:
    if same is not None and _untouched(Part.CHARACTERISTIC, basis, same):
        return same.tally
    return characteristics.tally(
        basis.state, basis.edition, sites, counted.tally.sites if counted else None
    )
