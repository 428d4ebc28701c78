"""Why the capability audit stands where it does, §6.2.1.2: gates, and what is still to be done."""

from collections.abc import Mapping, Sequence

from auditor_app.domain.forms.edition import Clause, Edition
from auditor_app.domain.naming.terms import listed, site_name
from auditor_app.domain.reasons import Reason, Weight
from auditor_app.domain.records import Judgement, Site
from auditor_app.domain.results import CapabilityResult
from auditor_app.domain.scheme.audit_readings import A3, A4, A6, A14
from auditor_app.domain.scheme.capability import R15, R16, R18, R19, R20
from auditor_app.domain.scheme.planning import R09
from auditor_app.domain.stages import nonconformities
from auditor_app.domain.stages.blanks import first_blank
from auditor_app.domain.stages.capability_findings import Findings
from auditor_app.domain.stages.nonconformities import Case
from auditor_app.domain.stages.unreasoned import unreasoned
from auditor_app.domain.state import AuditState
from auditor_app.domain.values import BodyDecision, Part, Verdict
from auditor_app.domain.wording import Message

_SINGLY = 3
"""How many like reasons are given one by one before they are drawn together."""


def gates(findings: Findings, result: CapabilityResult | None) -> tuple[Reason, ...]:
    """Say what keeps the assessment from being made anywhere, R09 R18 R19 R21 A14."""
    if result is CapabilityResult.SUSPENDED:
        message = Message(
            "The audit is suspended over a veto clause: no assessment until the "
            "certification body decides"
        )
        return (Reason(Weight.BLOCKS, R19, message, findings.vetoes[0].record),)
    if result is CapabilityResult.NOT_PASSED:
        failed = (case.nonconformity.id for case in findings.cases if case.failed)
        message = Message("The capability audit is not passed: the assessment must not be made")
        return (Reason(Weight.BLOCKS, R09, message, next(failed, findings.state.capability.id)),)
    reasons = []
    if grave := [case for case in findings.cases if case.grave and not case.closed]:
        message = Message(
            "No assessment before the rectification is verified: {numbers}",
            numbers=listed(grave, _number),
        )
        reasons.append(Reason(Weight.BLOCKS, R18, message, grave[0].nonconformity.id))
    if findings.edition.settings.capability_everywhere_first and (
        blank := findings.total - findings.judged_in_all
    ):
        message = Message(
            "No assessment before the capability audit has ended at every site; clauses to "
            "judge: {count}",
            count=blank,
        )
        reasons.append(Reason(Weight.BLOCKS, A14, message, waits=True))
    return tuple(reasons)


def reasons(findings: Findings, result: CapabilityResult | None) -> tuple[Reason, ...]:
    """Say what stops the capability audit and what it lacks, R07 R15–R21 R27, the next step first.

    Ended, it lacks nothing more.
    """
    if findings.state.capability.body_decision is BodyDecision.END:
        return tuple(_stops(findings, result))
    return (
        *_stops(findings, result),
        *_unraised(findings),
        *_open(findings, result),
        *_mismatches(findings),
        *nonconformities.mistakes(findings.state, findings.edition),
        *_unjudged(findings),
        *_excluded(findings),
    )


def ungrounded(state: AuditState) -> Reason:
    """Say that a decision of the body lacks its day or grounds, A4."""
    message = Message("Record day and reason of the certification body’s decision")
    return Reason(Weight.TO_DO, A4, message, state.capability.id)


def unraised(state: AuditState, clause: Clause, judgement: Judgement) -> Reason:
    """Say that a clause that does not conform has no nonconformity, R16."""
    message = Message(
        "{clause} {title} at {site} does not conform, but no nonconformity is raised yet",
        clause=clause.id,
        title=clause.title,
        site=site_name(state.site(judgement.site)),
    )
    return Reason(Weight.TO_DO, R16, message, judgement.id)


def unjudged(
    state: AuditState,
    edition: Edition,
    sites: Sequence[Site],
    per_site: Mapping[str, tuple[int, int]],
) -> Reason | None:
    """Say how many clauses nobody judged, R15, or None.

    `per_site` holds (judged, total) by site.
    """
    open_ = [(site, total - judged) for site in sites for judged, total in (per_site[site.id],)]
    lacking = [(site, count) for site, count in open_ if count]
    if not lacking:
        return None
    message = Message(
        "Clauses still to judge: {count} of {total} ({sites})",
        count=sum(count for _, count in lacking),
        total=sum(total for _, total in per_site.values()),
        sites=listed(
            lacking,
            lambda one: Message("{site} {count}", site=site_name(one[0]), count=one[1]),
        ),
    )
    clauses = (clause.id for clause in edition.clauses)
    record = first_blank(state, Part.CAPABILITY, lacking[0][0].id, clauses)
    return Reason(Weight.TO_DO, R15, message, record)


def _number(case: Case) -> object:
    return nonconformities.called(case.nonconformity)


def _stops(findings: Findings, result: CapabilityResult | None) -> list[Reason]:
    """Say what suspends or fails the audit, R19 R21 A3 A4."""
    capability = findings.state.capability
    if result is CapabilityResult.SUSPENDED:
        veto = findings.vetoes[0]
        message = Message(
            "Veto clause {clause} {title} does not conform at {site}: the audit is suspended "
            "until the certification body decides",
            clause=veto.clause,
            title=findings.clauses[veto.clause].title,
            site=site_name(findings.state.site(veto.site)),
        )
        return [Reason(Weight.BLOCKS, R19, message, veto.record)]
    reasons = []
    if capability.body_decision is not None and not (
        capability.body_decision_on and capability.body_decision_reason.strip()
    ):
        reasons.append(ungrounded(findings.state))
    if result is not CapabilityResult.NOT_PASSED:
        return reasons
    # Once the leader has concluded or the body has decided, the failure is the audit's result.
    ended = capability.body_decision is BodyDecision.END
    weight = Weight.NOTE if ended or capability.concluded_on else Weight.BLOCKS
    failed = [case for case in findings.cases if case.failed]
    for case in failed[:_SINGLY]:
        reasons.append(
            nonconformities.next_step(findings.state, findings.edition, case)._replace(
                weight=weight
            )
        )
    if ended:
        message = Message("The certification body ended the audit: not passed")
        reasons.append(Reason(Weight.NOTE, A4, message, capability.id))
    elif why := capability.not_passed_reason.strip():
        message = Message(
            "The team leader finds the capability audit not passed: {reason}", reason=why
        )
        reasons.append(Reason(Weight.NOTE, A3, message, capability.id))
    return reasons


def _unraised(findings: Findings) -> list[Reason]:
    reasons = []
    for one in findings.unraised[:_SINGLY]:
        reasons.append(unraised(findings.state, findings.clauses[one.item], one))
    if more := findings.unraised[_SINGLY:]:
        message = Message(
            "More clauses that do not conform and have no nonconformity yet: {count}",
            count=len(more),
        )
        reasons.append(Reason(Weight.TO_DO, R16, message, more[0].id))
    return reasons


def _place(findings: Findings, judgement: Judgement) -> dict[str, object]:
    site = site_name(findings.state.site(judgement.site))
    return {"clause": judgement.item, "title": findings.clauses[judgement.item].title, "site": site}


def _open(findings: Findings, result: CapabilityResult | None) -> list[Reason]:
    if result is CapabilityResult.NOT_PASSED:
        return []
    waiting = sorted(
        (case for case in findings.cases if not case.closed), key=lambda case: not case.grave
    )
    reasons = [
        nonconformities.next_step(findings.state, findings.edition, case)
        for case in waiting[:_SINGLY]
    ]
    if more := waiting[_SINGLY:]:
        message = Message("More open nonconformities: {numbers}", numbers=listed(more, _number))
        reasons.append(Reason(Weight.TO_DO, R20, message, more[0].nonconformity.id))
    return reasons


def _mismatches(findings: Findings) -> list[Reason]:
    """Say which nonconformities contradict a verdict, or lie at a site that is not audited."""
    state = findings.state
    reasons = []
    for case in findings.cases:
        one = case.nonconformity
        if one.site not in findings.judged:
            message = Message(
                "{number} on {clause} counts although {site} is not among the audited sites",
                number=_number(case),
                clause=one.clause,
                site=site_name(state.site(one.site)),
            )
            reasons.append(Reason(Weight.NOTE, R20, message, one.id))
            continue
        judgement = state.judgements.get((Part.CAPABILITY, one.site, one.clause))
        if judgement is None or judgement.verdict is not Verdict.NONCONFORM:
            record = judgement.id if judgement else one.id
            reasons.append(nonconformities.misjudged(state, one, record))
    return reasons


def _unjudged(findings: Findings) -> list[Reason]:
    reasons = []
    each = len(findings.clauses)
    per_site = {site: (count, each) for site, count in findings.judged.items()}
    if blank := unjudged(findings.state, findings.edition, findings.sites, per_site):
        reasons.append(blank)
    if findings.foreign:
        message = Message(
            "Judgements on clauses that the form edition does not have, not counted: {count}",
            count=findings.foreign,
        )
        reasons.append(Reason(Weight.NOTE, R15, message))
    return reasons


def _excluded(findings: Findings) -> list[Reason]:
    def named(one: Judgement) -> Message:
        return Message("{clause} {title} ({site})", **_place(findings, one))

    reasons = []
    if found := findings.unreasoned:
        reasons.append(unreasoned(findings.state, findings.edition, found))
    if found := findings.excluded:
        message = Message(
            "Veto clauses marked not applicable; check that they really are: {clauses}",
            clauses=listed(found, named),
        )
        reasons.append(Reason(Weight.NOTE, A6, message, found[0].id))
    return reasons
