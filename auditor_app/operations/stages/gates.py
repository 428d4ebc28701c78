"""The gates that an operation must pass before it writes; the rules themselves are in `domain`."""

from auditor_app.domain.reasons import refusal
from auditor_app.domain.records import TeamMember
from auditor_app.domain.stages import application, document_review, planning, team
from auditor_app.domain.wording import Message
from auditor_app.operations.core.session import AuditSession


def need_accepted(session: AuditSession) -> None:
    """Refuse audit work before the application is accepted, R05."""
    if not application.is_accepted(session.state):
        advice = Message("Accept it on the application page first.")
        raise refusal(application.awaited(session.state), advice)


def need_onsite(session: AuditSession) -> None:
    """Refuse on-site work before the document review allows it and there is a plan, R08 R10 R12."""
    need_accepted(session)
    if barred := document_review.onsite_barred(session.state):
        raise refusal(barred, Message("Conclude the document review first."))
    # Only the first entry waits for the plan: one changed under way must not stop an auditor.
    if session.state.planning.plan_confirmed_on is None and not session.state.judgements:
        advice = Message("Confirm it on the planning page first.")
        raise refusal(planning.unconfirmed(session.state), advice)


def need_auditor(session: AuditSession, member_id: str) -> TeamMember:
    """Return a team member who may judge; refuses technical experts and interpreters, R07."""
    member = session.state.member(member_id)
    if member is None or not team.is_auditor(member):
        raise refusal(team.only_auditors(), Message("Choose an auditor or the team leader."))
    return member
