"""What the records say of the capability audit, gathered in one pass, before any rule is asked."""

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from auditor_app.domain import nonconformities
from auditor_app.domain.forms import Clause, Edition
from auditor_app.domain.nonconformities import Case
from auditor_app.domain.records import BodyDecision, Capability, Judgement, Part, Site, Verdict
from auditor_app.domain.state import AuditState


class Veto(NamedTuple):
    """A veto clause that does not conform at a site; `record` is the nonconformity or, before there is one, the judgement."""

    clause: str
    site: str
    record: str


class Findings(NamedTuple):
    """What was found on the clauses of the audited sites.

    `judged` counts clauses by site id; `unraised` do not conform and have no nonconformity; `unreasoned` are not applicable without
    a reason; `excluded` are veto clauses marked not applicable; `foreign` counts judgements on unknown clauses; `vetoes` are those
    that no decision of the body covers.
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
        """Whether every clause is judged, with a reason where one is needed and a nonconformity where one is due, R15."""
        return 0 < self.total == self.judged_in_all and not self.unreasoned and not self.unraised


def gather(state: AuditState, edition: Edition, sites: Sequence[Site], today: dt.date) -> Findings:
    """Gather the findings; judgements at other sites do not count, nonconformities always do."""
    clauses = {clause.id: clause for clause in edition.clauses}
    judged = {site.id: 0 for site in sites}
    failing: list[Judgement] = []
    excluded: list[Judgement] = []
    foreign = 0
    # Plain names for what the loop asks of every judgement: there may be ten thousand.
    capability, conform, nonconform = Part.CAPABILITY, Verdict.CONFORM, Verdict.NONCONFORM
    for (part, site, item), one in state.judgements.items():
        if part is not capability or site not in judged:
            continue
        verdict = one.verdict
        if verdict is None:
            continue
        if item not in clauses:
            foreign += 1
            continue
        judged[site] += 1
        if verdict is not conform:
            (failing if verdict is nonconform else excluded).append(one)
    cases = nonconformities.cases(state, edition, today)
    raised = {(case.nonconformity.site, case.nonconformity.clause) for case in cases}
    return Findings(
        state=state,
        edition=edition,
        sites=sites,
        clauses=clauses,
        cases=cases,
        judged=judged,
        failing=failing,
        unraised=[one for one in failing if (one.site, one.item) not in raised],
        unreasoned=[one for one in excluded if not one.reason.strip()],
        excluded=[one for one in excluded if clauses[one.item].veto],
        foreign=foreign,
        vetoes=_vetoes(state.capability, clauses, failing, cases),
    )


def _vetoes(
    capability: Capability, clauses: dict[str, Clause], failing: Sequence[Judgement], cases: Sequence[Case]
) -> tuple[Veto, ...]:
    """Return the veto clauses that suspend the audit, R19 A4.

    A verdict alone is enough: the nonconformity is there before its report is. A decision to resume covers what had been raised up
    to its day.
    """
    raised = [case.nonconformity for case in cases if case.clause.veto]
    if capability.body_decision is BodyDecision.RESUME:
        day = capability.body_decision_on
        return tuple(Veto(one.clause, one.site, one.id) for one in raised if day and one.raised_on and one.raised_on > day)
    found = {(one.clause, one.site): one.id for one in raised}
    for judgement in failing:
        if clauses[judgement.item].veto:
            found.setdefault((judgement.item, judgement.site), judgement.id)
    return tuple(Veto(clause, site, record) for (clause, site), record in found.items())
