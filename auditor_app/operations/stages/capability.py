"""The capability audit, §6.2.1.2: judgements, nonconformities and their life, the result."""

import datetime as dt

import msgspec

from auditor_app.domain.dates import add_months
from auditor_app.domain.errors import KnownError
from auditor_app.domain.reasons import Reason, Weight, refusal
from auditor_app.domain.records import Capability, Nonconformity
from auditor_app.domain.results import CapabilityResult
from auditor_app.domain.roles import has_roster
from auditor_app.domain.scheme.audit_readings import A4
from auditor_app.domain.scheme.capability import R18, R21
from auditor_app.domain.stages.capability_reasons import ungrounded, unjudged, unraised
from auditor_app.domain.stages.document_review import unclosed
from auditor_app.domain.stages.nonconformities import misjudged, on_item
from auditor_app.domain.state import Changes
from auditor_app.domain.values import BodyDecision, Part, Severity, Verdict, Verification
from auditor_app.domain.wording import Message
from auditor_app.operations.core import rows
from auditor_app.operations.core.editing import changed
from auditor_app.operations.core.session import AuditSession
from auditor_app.operations.stages.gates import need_auditor, need_onsite
from auditor_app.operations.stages.judging import judged, judgement


def judge(
    session: AuditSession, site: str, clause: str, verdict: Verdict | None, reason: str = ""
) -> Changes:
    """Judge a clause at a site; None takes the judgement back.

    Raises KnownError R17 where the clause has a nonconformity that the verdict would contradict.
    """
    need_onsite(session)
    raised = [
        one for one in session.state.nonconformities if (one.site, one.clause) == (site, clause)
    ]
    if raised and verdict is not Verdict.NONCONFORM:
        advice = Message("Withdraw the nonconformity first if it was raised by mistake.")
        raise refusal(misjudged(session.state, raised[0], raised[0].id), advice)
    return session.write(
        Message("Judge clause {clause}", clause=clause),
        judged(session, Part.CAPABILITY, site, clause, verdict, reason),
    )


def note_evidence(session: AuditSession, site: str, clause: str, text: str) -> Changes:
    """Record what was seen on a clause at a site."""
    need_onsite(session)
    return session.write(
        Message("Evidence on clause {clause}", clause=clause),
        changed(judgement(session, Part.CAPABILITY, site, clause), evidence=text),
    )


def raise_nonconformity(
    session: AuditSession,
    site: str,
    clause: str,
    severity: Severity,
    facts: str = "",
    due_on: dt.date | None = None,
) -> Changes:
    """Raise a nonconformity on a clause at a site, which then does not conform.

    The due date is the set time of the form edition unless one is given (reading A5). Raises
    KnownError R27 on a characteristic item: the assessment raises none.
    """
    need_onsite(session)
    if any(clause == item.id for item in session.edition.items):
        raise refusal(
            on_item(rows.blank(session, Nonconformity, clause=clause)),
            Message("Mark the item as not conforming; it counts in the conformity rate."),
        )
    verdict = judged(session, Part.CAPABILITY, site, clause, Verdict.NONCONFORM, "")
    me = session.me
    raised = changed(
        rows.blank(session, Nonconformity),
        number=_next_number(session),
        site=site,
        clause=clause,
        severity=severity,
        facts=facts,
        raised_on=session.today,
        raised_by=me.id if me and me.role.judges else "",
        due_on=due_on or usual_due_date(session),
    )
    return session.write(
        Message("Raise {number}", number=raised.number),
        verdict,
        raised,
        *_suspended_anew(session, clause),
    )


def usual_due_date(session: AuditSession) -> dt.date:
    """Return by when a nonconformity raised today is to be rectified (reading A5)."""
    return add_months(session.today, session.edition.settings.rectification_months)


def edit_nonconformity(session: AuditSession, nonconformity_id: str, **fields: object) -> Changes:
    """Change a nonconformity.

    Where it lies is fixed when it is raised, and its verification has operations of its own.
    """
    reserved = fields.keys() & {
        "verification",
        "verified_on",
        "verified_by",
        "submitted_on",
        "number",
        "site",
        "clause",
    }
    if reserved:
        raise KnownError(
            "E_VALUE", Message("There is no field “{name}” to change.", name=sorted(reserved)[0])
        )
    raised_by = fields.get("raised_by")
    if isinstance(raised_by, str) and raised_by:
        need_auditor(session, raised_by)
    one = _not_verified(session, nonconformity_id)
    return session.write(Message("Edit {number}", number=one.number), changed(one, **fields))


def submit_rectification(session: AuditSession, nonconformity_id: str) -> Changes:
    """Record that the client has handed in its rectification; it is not verified by that, R18."""
    one = _not_verified(session, nonconformity_id)
    missing = [
        name
        for name, text in (
            (Message("cause"), one.cause),
            (Message("correction"), one.correction),
            (Message("corrective action"), one.corrective_action),
            (Message("evidence of the rectification"), one.rectification_evidence),
        )
        if not text.strip()
    ]
    if missing:
        message = Message(
            "{number} still lacks: {missing}", number=one.number, missing=tuple(missing)
        )
        raise refusal(
            Reason(Weight.TO_DO, R18, message, one.id),
            Message("Fill in what the client has handed in."),
        )
    submitted = msgspec.structs.replace(
        one, submitted_on=session.today, verification=None, verified_on=None, verified_by=""
    )
    return session.write(
        Message("Rectification of {number} handed in", number=one.number), submitted
    )


def verify(
    session: AuditSession, nonconformity_id: str, verified_by: str, note: str = ""
) -> Changes:
    """Record that a named auditor verified the rectification, R17 R18."""
    return _settle(session, nonconformity_id, Verification.VERIFIED, verified_by, note)


def reject(session: AuditSession, nonconformity_id: str, verified_by: str, note: str) -> Changes:
    """Record that a named auditor rejected the rectification, R21."""
    if not note.strip():
        message = Message("A rejection needs a reason, so that the client knows what is missing")
        advice = Message("Write the reason first.")
        raise refusal(Reason(Weight.TO_DO, R21, message, nonconformity_id), advice)
    return _settle(session, nonconformity_id, Verification.REJECTED, verified_by, note)


def take_back_verification(session: AuditSession, nonconformity_id: str) -> Changes:
    """Take back a verification made by mistake, as the team leader.

    The rectification then waits to be verified again, R18.
    """
    session.leader()
    one = session.record(Nonconformity, nonconformity_id)
    if one.verification is None:
        message = Message(
            "{number} is not verified, so there is nothing to take back", number=one.number
        )
        raise refusal(Reason(Weight.BLOCKS, R18, message, one.id))
    waiting = msgspec.structs.replace(
        one, verification=None, verified_on=None, verified_by="", verification_note=""
    )
    return session.write(
        Message("Take back the verification of {number}", number=one.number), waiting
    )


def withdraw_nonconformity(session: AuditSession, nonconformity_id: str) -> Changes:
    """Withdraw a nonconformity raised by mistake; the clause is then to be judged anew."""
    one = _not_verified(session, nonconformity_id)
    points = [point for point in session.state.focus_points if point.nonconformity == one.id]
    records = [*map(rows.removed, (one, *points))]
    others = [
        other
        for other in session.state.nonconformities
        if (other.site, other.clause) == (one.site, one.clause)
    ]
    label = Message("Withdraw {number}", number=one.number)
    # What a file brought may lie on no clause, at no audited site, or beside another verdict.
    present = session.state.judgements.get((Part.CAPABILITY, one.site, one.clause))
    if len(others) > 1 or present is None or present.verdict is not Verdict.NONCONFORM:
        return session.write(label, *records)
    return session.write(label, *records, changed(present, verdict=None))


def state_not_passed(session: AuditSession, reason: str) -> Changes:
    """Record the team leader's own finding that the capability audit is not passed (reading A3).

    An empty reason takes it back.
    """
    session.leader()
    stated = changed(session.state.capability, not_passed_reason=reason.strip())
    return session.write(Message("State the capability audit not passed"), stated)


def conclude(session: AuditSession) -> Changes:
    """Conclude the capability audit, R12 R15.

    Raises KnownError R15 while a clause is not judged at an audited site, R12 while an open point
    of the document review waits for its evidence.
    """
    need_onsite(session)
    standing = session.guidance.capability
    sites = session.guidance.sites
    if blank := unjudged(session.state, session.edition, sites, standing.per_site):
        raise refusal(blank, Message("F8 goes to the next one."))
    if waiting := unclosed(session.state):
        raise refusal(waiting, Message("Record the evidence seen on site and the day."))
    concluded = msgspec.structs.replace(session.state.capability, concluded_on=session.today)
    return session.write(Message("Conclude the capability audit"), concluded)


def record_body_decision(session: AuditSession, decision: BodyDecision, reason: str) -> Changes:
    """Record the body's decision (A4): only a suspended audit is resumed, but any can be ended.

    Raises KnownError A4 without grounds, R16 where it would cover what has no nonconformity yet.
    """
    if not reason.strip():
        advice = Message("Write what the body decided and why.")
        raise refusal(ungrounded(session.state), advice)
    if decision is BodyDecision.RESUME:
        _need_resumable(session)
    decided = changed(
        session.state.capability,
        body_decision=decision,
        body_decision_on=session.today,
        body_decision_reason=reason.strip(),
    )
    return session.write(Message("Record the body's decision"), decided)


def _need_resumable(session: AuditSession) -> None:
    """Refuse to resume an audit that is not suspended, or over a veto without a nonconformity."""
    if session.guidance.capability.result is not CapabilityResult.SUSPENDED:
        message = Message("The audit is not suspended, so there is nothing to resume")
        raise refusal(
            Reason(Weight.BLOCKS, A4, message, session.state.capability.id),
            Message("A decision is recorded once a veto clause does not conform."),
        )
    raised = {(one.site, one.clause) for one in session.state.nonconformities}
    audited = {site.id for site in session.guidance.sites}
    for clause in (clause for clause in session.edition.clauses if clause.veto):
        for site in audited:
            present = session.state.judgements.get((Part.CAPABILITY, site, clause.id))
            if (
                present is not None
                and present.verdict is Verdict.NONCONFORM
                and (site, clause.id) not in raised
            ):
                advice = Message("Raise it first, so that the decision covers it.")
                raise refusal(unraised(session.state, clause, present), advice)


def _suspended_anew(session: AuditSession, clause: str) -> tuple[Capability, ...]:
    """Return the decision to resume as a new veto leaves it: it suspends the audit anew, R19.

    A decision covers what was raised up to its day; what is raised later on that very day needs the
    decision taken again.
    """
    present = session.state.capability
    veto = any(one.veto for one in session.edition.clauses if one.id == clause)
    day = present.body_decision_on
    if (
        not veto
        or present.body_decision is not BodyDecision.RESUME
        or (day is not None and day < session.today)
    ):
        return ()
    return (msgspec.structs.replace(present, body_decision=None),)


def _next_number(session: AuditSession) -> str:
    """Return the next free number.

    In a team each member counts their own, so that two laptops never give one number twice.
    """
    me = session.me
    start = f"NC-{me.position}-" if me is not None and has_roster(session.state.team) else "NC-"
    taken = [
        one.number.removeprefix(start)
        for one in session.state.records
        if isinstance(one, Nonconformity)
    ]
    return (
        f"{start}{1 + max((int(number) for number in taken if number.isdecimal()), default=0):02d}"
    )


def _not_verified(session: AuditSession, nonconformity_id: str) -> Nonconformity:
    one = session.record(Nonconformity, nonconformity_id)
    if one.verification is Verification.VERIFIED:
        message = Message(
            "{number} is verified and closed, so it no longer changes", number=one.number
        )
        raise refusal(
            Reason(Weight.BLOCKS, R18, message, one.id),
            Message("The team leader can take the verification back if it was made by mistake."),
        )
    return one


def _settle(
    session: AuditSession, nonconformity_id: str, found: Verification, verified_by: str, note: str
) -> Changes:
    one = _not_verified(session, nonconformity_id)
    need_auditor(session, verified_by)
    if one.submitted_on is None:
        message = Message(
            "The rectification of {number} was not handed in yet, so there is nothing to verify",
            number=one.number,
        )
        raise refusal(
            Reason(Weight.BLOCKS, R18, message, one.id),
            Message("Record what the client handed in first."),
        )
    settled = changed(
        one,
        verification=found,
        verified_on=session.today,
        verified_by=verified_by,
        verification_note=note.strip(),
    )
    label = (
        Message("Verify {number}", number=one.number)
        if found is Verification.VERIFIED
        else Message("Reject {number}", number=one.number)
    )
    return session.write(label, settled)
