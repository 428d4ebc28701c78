"""The capability audit, §6.2.1.2: its result, and where it stands."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from auditor_app.domain.forms.edition import Edition
from auditor_app.domain.naming.terms import label
from auditor_app.domain.reasons import Reason, Stage, StageGuidance, Weight, settle
from auditor_app.domain.records import Site
from auditor_app.domain.results import CapabilityResult, NonconformityLife
from auditor_app.domain.stages import capability_reasons
from auditor_app.domain.stages.application import is_accepted
from auditor_app.domain.stages.capability_findings import Findings, SiteFindings, gather
from auditor_app.domain.stages.document_review import onsite_allowed
from auditor_app.domain.stages.nonconformities import due, life
from auditor_app.domain.state import AuditState
from auditor_app.domain.values import BodyDecision, ReviewConclusion
from auditor_app.domain.wording import Message

__all__ = [
    "CapabilityResult",
    "CapabilityStanding",
    "NonconformityLife",
    "due",
    "guide",
    "life",
    "onsite_waits",
    "standing",
]


class CapabilityStanding(NamedTuple):
    """Where the capability audit stands.

    `open` and `verified` count nonconformities; `per_site` holds (judged, total) clauses by site id; `blocks_assessment` are the
    gates that hold for every site, `reasons` what the audit itself lacks or is stopped by; `found` is what was found at each site.
    """

    result: CapabilityResult | None
    open: int
    verified: int
    unjudged: int
    judged: int
    total: int
    blocks_assessment: tuple[Reason, ...]
    reasons: tuple[Reason, ...]
    per_site: dict[str, tuple[int, int]]
    found: dict[str, SiteFindings]

    def finished_at(self, site_id: str) -> bool:
        """Say whether every clause was judged at a site (reading A14)."""
        judged, total = self.per_site.get(site_id, (0, 0))
        return 0 < total == judged


def standing(
    state: AuditState,
    edition: Edition,
    sites: Sequence[Site],
    today: dt.date,
    before: Mapping[str, SiteFindings] | None = None,
) -> CapabilityStanding:
    """Return where the capability audit of these sites stands on a day, R15–R21 (readings A3, A4, A6, A14).

    `before` is what an earlier standing with the same edition found at the sites.
    """
    findings = gather(state, edition, sites, today, before)
    result = _result(findings)
    closed = sum(1 for case in findings.cases if case.closed)
    judged, total = findings.judged_in_all, findings.total
    return CapabilityStanding(
        result=result,
        open=len(findings.cases) - closed,
        verified=closed,
        unjudged=total - judged,
        judged=judged,
        total=total,
        blocks_assessment=capability_reasons.gates(findings, result),
        reasons=capability_reasons.reasons(findings, result),
        per_site={site: (count, len(findings.clauses)) for site, count in findings.judged.items()},
        found=findings.found,
    )


def guide(state: AuditState, stands: CapabilityStanding) -> StageGuidance:
    """Say where the capability audit stands, R08 R10 R12 R15–R21."""
    capability = state.capability
    if stands.result is not None:
        summary = label(stands.result)
    else:
        summary = Message(
            "{count} of {total} clauses judged", count=stands.judged, total=stands.total
        )
    if waiting := onsite_waits(state):
        # What breaks a rule is said even before the stage may start; what is merely still to do is not.
        return settle(
            Stage.CAPABILITY,
            summary,
            (*waiting, *(one for one in stands.reasons if one.weight is Weight.BLOCKS)),
        )
    reasons = list(stands.reasons)
    ended = capability.body_decision is BodyDecision.END
    if (
        capability.concluded_on is None
        and not ended
        and stands.result not in (None, CapabilityResult.SUSPENDED)
    ):
        message = Message("Conclude the capability audit: {result}", result=summary)
        reasons.append(Reason(Weight.TO_DO, "§6.2.1.2.4", "R16", message, capability.id))
    return settle(Stage.CAPABILITY, summary, tuple(reasons))


def onsite_waits(state: AuditState) -> tuple[Reason, ...]:
    """Say which earlier stage the on-site audit waits for, R05 R08 R10 R12."""
    if not is_accepted(state):
        message = Message("No audit work before the application is accepted")
        return (Reason(Weight.BLOCKS, "§5.3", "R05", message, state.application.id, waits=True),)
    reasons = []
    if state.planning.plan_confirmed_on is None:
        message = Message("The on-site audit starts once the plan is confirmed")
        reasons.append(
            Reason(Weight.BLOCKS, "§6.1.3", "R08", message, state.planning.id, waits=True)
        )
    if not onsite_allowed(state):
        if state.document_review.conclusion is ReviewConclusion.DOES_NOT_CONFORM:
            rule, message = (
                "R12",
                Message("The document review found that the team cannot go on site"),
            )
        else:
            rule, message = (
                "R10",
                Message("The on-site audit starts once the document review is concluded"),
            )
        reasons.append(
            Reason(
                Weight.BLOCKS,
                "§6.2.1.1.1",
                rule,
                message,
                state.document_review.id,
                waits=rule == "R10",
            )
        )
    return tuple(reasons)


def _result(findings: Findings) -> CapabilityResult | None:
    """Let the most severe gate decide, R20."""
    capability = findings.state.capability
    if capability.body_decision is BodyDecision.END:
        return CapabilityResult.NOT_PASSED
    if findings.vetoes:
        return CapabilityResult.SUSPENDED
    if capability.not_passed_reason.strip() or any(case.failed for case in findings.cases):
        return CapabilityResult.NOT_PASSED
    if not findings.complete or not all(case.closed for case in findings.cases):
        return None
    return (
        CapabilityResult.PASSED_AFTER_RECTIFICATION if findings.cases else CapabilityResult.PASSED
    )
