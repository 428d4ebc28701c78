"""What the records say of the capability audit, gathered in one pass, before any rule is asked."""

import datetime as dt
from collections.abc import Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from auditor_app.domain.forms.edition import Clause, Edition
from auditor_app.domain.judged import Judged
from auditor_app.domain.records import Capability, Judgement, Site
from auditor_app.domain.stages import nonconformities
from auditor_app.domain.stages.nonconformities import Case
from auditor_app.domain.state import AuditState
from auditor_app.domain.values import BodyDecision, Verdict


class SiteFindings(NamedTuple):
    """What was found at one site.

    `failing` and `excluded` (not applicable) are in the order of the edition; `number` counts both
    and what conforms, `foreign` judgements on unknown clauses.
    """

    number: int
    failing: tuple[Judgement, ...]
    excluded: tuple[Judgement, ...]
    foreign: int


class Veto(NamedTuple):
    """A veto clause that does not conform at a site.

    `record` is the nonconformity or, before there is one, the judgement.
    """

    clause: str
    site: str
    record: str


class Findings(NamedTuple):
    """What was found on the clauses of the audited sites.

    `judged` counts clauses by site id; `unraised` do not conform and have no nonconformity;
    `unreasoned` are not applicable without a reason; `excluded` are veto clauses marked not
    applicable; `foreign` counts judgements on unknown clauses; `vetoes` are those that no decision
    of the body covers.
    """

    state: AuditState
    edition: Edition
    sites: Sequence[Site]
    clauses: dict[str, Clause]
    cases: tuple[Case, ...]
    judged: dict[str, int]
    failing: list[Judgement]
    unraised: list[Judgement]
    unreasoned: list[Judgement]
    excluded: list[Judgement]
    foreign: int
    vetoes: tuple[Veto, ...]

    @property
    def judged_in_all(self) -> int:
        """How many clauses were judged, all sites together."""
        return sum(self.judged.values())

    @property
    def total(self) -> int:
        """How many clauses are to be judged, all sites together."""
        return len(self.clauses) * len(self.sites)

    @property
    def complete(self) -> bool:
        """Whether every clause is judged, with all reasons and nonconformities, R15."""
        return 0 < self.total == self.judged_in_all and not self.unreasoned and not self.unraised


def gather(
    state: AuditState,
    edition: Edition,
    sites: Sequence[Site],
    today: dt.date,
    found: Mapping[str, SiteFindings],
) -> Findings:
    """Gather what was found at each of the audited sites.

    Judgements at others do not count, nonconformities always do.
    """
    clauses = {clause.id: clause for clause in edition.clauses}
    failing = list(chain.from_iterable(one.failing for one in found.values()))
    excluded = list(chain.from_iterable(one.excluded for one in found.values()))
    cases = nonconformities.cases(state, edition, today)
    raised = {(case.nonconformity.site, case.nonconformity.clause) for case in cases}
    return Findings(
        state=state,
        edition=edition,
        sites=sites,
        clauses=clauses,
        cases=cases,
        judged={site: one.number for site, one in found.items()},
        failing=failing,
        unraised=[one for one in failing if (one.site, one.item) not in raised],
        unreasoned=[one for one in excluded if not one.reason.strip()],
        excluded=[one for one in excluded if clauses[one.item].veto],
        foreign=sum(one.foreign for one in found.values()),
        vetoes=_vetoes(state.capability, clauses, failing, cases),
    )


def at_site(judged: Judged, edition: Edition) -> SiteFindings:
    """Look through one site in the order of the clauses, whoever judged first."""
    clauses = {clause.id for clause in edition.clauses}
    conform, nonconform = Verdict.CONFORM, Verdict.NONCONFORM
    ones = [
        one
        for clause in edition.clauses
        if (one := judged.get(clause.id)) is not None and one.verdict is not None
    ]
    others = [one for one in ones if one.verdict is not conform]
    return SiteFindings(
        number=len(ones),
        failing=tuple(one for one in others if one.verdict is nonconform),
        excluded=tuple(one for one in others if one.verdict is not nonconform),
        foreign=sum(1 for item in judged.keys() - clauses if judged[item].verdict is not None),
    )


def _vetoes(
    capability: Capability,
    clauses: dict[str, Clause],
    failing: Sequence[Judgement],
    cases: Sequence[Case],
) -> tuple[Veto, ...]:
    """Return the veto clauses that suspend the audit, R19 A4.

    A verdict alone is enough: the nonconformity is there before its report is. A decision to resume
    covers the nonconformities raised up to its day, and nothing that was found later.
    """
    raised = [case.nonconformity for case in cases if case.clause.veto]
    covered: set[tuple[str, str]] = set()
    if capability.body_decision is BodyDecision.RESUME:
        day = capability.body_decision_on
        later = [one for one in raised if day and one.raised_on and one.raised_on > day]
        covered = {(one.clause, one.site) for one in raised} - {
            (one.clause, one.site) for one in later
        }
        raised = later
    found = {(one.clause, one.site): one.id for one in raised}
    for judgement in failing:
        if clauses[judgement.item].veto and (judgement.item, judgement.site) not in covered:
            found.setdefault((judgement.item, judgement.site), judgement.id)
    return tuple(Veto(clause, site, record) for (clause, site), record in found.items())
