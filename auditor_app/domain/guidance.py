"""Join the rules: where every stage of an audit stands, with clause and reason.

The window, the command line and the tests all read this one answer.
"""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from auditor_app.domain import conflicts
from auditor_app.domain.forms.edition import Edition
from auditor_app.domain.judged import Judged
from auditor_app.domain.memo import Anew, Ask
from auditor_app.domain.reasons import Reason, Stage, StageGuidance, StageStatus
from auditor_app.domain.records import Judgement, Record, Site
from auditor_app.domain.stages import (
    capability_findings,
    capability_standing,
    characteristics,
    grading,
    man_days,
    sampling,
)
from auditor_app.domain.stages.capability_standing import CapabilityStanding
from auditor_app.domain.stages.characteristics import Tally
from auditor_app.domain.stages.grading import Gap, Grading
from auditor_app.domain.stages.man_days import ManDaysNeed
from auditor_app.domain.stages.programme import Found, Programme, StageRules
from auditor_app.domain.stages.programmes import PROGRAMMES
from auditor_app.domain.stages.sampling import Sampling
from auditor_app.domain.state import AuditState
from auditor_app.domain.values import AuditType, Part

ANEW = Anew()
_NOTHING: Judged = MappingProxyType({})
_NOWHERE: Mapping[str, Judged] = MappingProxyType({})


class Basis(NamedTuple):
    """What the rules were asked about."""

    state: AuditState
    edition: Edition
    today: dt.date


class Guidance(NamedTuple):
    """What the rules say of an audit on a day.

    `stages` are in the order of the programme, `sites` are the audited ones.
    """

    basis: Basis
    programme: Programme
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
        """Return the first thing that is stopped or to be done, or None."""
        return next(
            (
                reason
                for one in self.stages
                if one.progress is not StageStatus.DONE
                for reason in one.reasons[:1]
            ),
            None,
        )


def guide(
    state: AuditState,
    edition: Edition,
    today: dt.date,
    *,
    programmes: Mapping[AuditType, Programme] = PROGRAMMES,
    ask: Ask = ANEW,
) -> Guidance:
    """Ask all rules at once.

    Through a `Memo` as `ask`, what has not changed since is not asked again: a key press on one of
    ten thousand judgements leaves all the other sites and the early stages as they were.
    """
    programme = programmes[state.audit.type]
    quiet = _tables_apart_from(state, Judgement)
    basis = (edition, *quiet)
    sample = ask("sampling", basis, lambda: sampling.sampling(state, edition))
    sites = ask("sites", basis, lambda: sampling.audited_sites(state, edition, sample))
    needs = ask("man-days", basis, lambda: man_days.man_days(state, edition, sites))
    stands = ask(
        "capability",
        (today, state.judged.get(Part.CAPABILITY, _NOWHERE), *basis),
        lambda: standing(state, edition, sites, today, ask),
    )
    counted = ask(
        "tally",
        (edition, sites, state.judged.get(Part.CHARACTERISTIC, _NOWHERE)),
        lambda: tally(state, edition, sites, ask),
    )
    by_id = {site.id: site for site in sites}

    def gaps(wanted: Iterable[str]) -> Mapping[str, Mapping[str, Gap]]:
        parts = {one: (by_id[one], counted.failing_at[one], edition) for one in wanted}
        return ask.each("gaps at", parts, grading.item_gaps)

    found = Found(
        state=state,
        edition=edition,
        today=today,
        programme=programme,
        sampling=sample,
        man_days=needs,
        sites=sites,
        capability=stands,
        tally=counted,
        grading=grading.grading(counted, stands, state, edition, gaps),
    )
    stages = _guided(found, ask)
    return Guidance(
        basis=Basis(state, edition, today),
        programme=programme,
        stages=stages,
        sampling=sample,
        man_days=needs,
        sites=sites,
        capability=stands,
        tally=counted,
        grading=found.grading,
    )


def standing(
    state: AuditState,
    edition: Edition,
    sites: Sequence[Site],
    today: dt.date,
    ask: Ask = ANEW,
) -> CapabilityStanding:
    """Return where the capability audit of these sites stands on a day."""
    judged = state.judged.get(Part.CAPABILITY, _NOWHERE)
    parts = {site.id: (judged.get(site.id, _NOTHING), edition) for site in sites}
    found = ask.each("capability at", parts, capability_findings.at_site)
    return capability_standing.standing(
        capability_findings.gather(state, edition, sites, today, found)
    )


def tally(state: AuditState, edition: Edition, sites: Sequence[Site], ask: Ask = ANEW) -> Tally:
    """Return the assessment of these sites, counted."""
    judged = state.judged.get(Part.CHARACTERISTIC, _NOWHERE)
    cells = ask("cells", (edition,), lambda: characteristics.cells_of(edition))
    parts = {site.id: (judged.get(site.id, _NOTHING), cells) for site in sites}
    counts = ask.each("tally at", parts, characteristics.count)
    return characteristics.added_up(edition, cells, counts)


def _guided(found: Found, ask: Ask) -> tuple[StageGuidance, ...]:
    """Guide stage after stage: each knows how the earlier ones stand, their conflicts included."""
    disputed = conflicts.by_stage(found.state, found.programme) if found.state.conflicts else {}
    stages: tuple[StageGuidance, ...] = ()
    for stage in found.programme.stages:
        guided = _guidance_of(stage, found._replace(earlier=stages), ask)
        stages = (*stages, conflicts.joined(found.state, guided, disputed))
    return stages


def _guidance_of(stage: StageRules, found: Found, ask: Ask) -> StageGuidance:
    if stage.needs is None:
        return stage.guide(found)
    tables = (found.state.tables.get(kind) for kind in stage.needs)
    made_of = (stage, found.edition, found.today, found.state.audit, *tables)
    return ask(("stage", stage.key), made_of, lambda: stage.guide(found))


def _tables_apart_from(state: AuditState, record: type[Record]) -> tuple[object, ...]:
    """Return what an audit holds, but for the records of one kind.

    What did not change is the same in the state that follows.
    """
    kinds = (kind.record for kind in state.kinds if kind.record is not record)
    return (state.audit, *(state.tables.get(kind) for kind in kinds))
