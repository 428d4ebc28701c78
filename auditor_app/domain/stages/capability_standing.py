"""Where the capability audit stands, §6.2.1.2: its result, and what it lacks."""

from typing import NamedTuple

from auditor_app.domain.reasons import Reason
from auditor_app.domain.results import CapabilityResult
from auditor_app.domain.stages import capability_reasons
from auditor_app.domain.stages.capability_findings import Findings
from auditor_app.domain.values import BodyDecision


class CapabilityStanding(NamedTuple):
    """Where the capability audit stands.

    `open` and `verified` count nonconformities; `per_site` holds (judged, total) clauses by site
    id; `blocks_assessment` are the gates that hold for every site, `reasons` what the audit itself
    lacks or is stopped by.
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

    def finished_at(self, site_id: str) -> bool:
        """Say whether every clause was judged at a site (reading A14)."""
        judged, total = self.per_site.get(site_id, (0, 0))
        return 0 < total == judged


def standing(findings: Findings) -> CapabilityStanding:
    """Return where the capability audit stands, R15–R21 (readings A3, A4, A6, A14)."""
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
    )


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
