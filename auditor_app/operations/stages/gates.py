"""The gates that an operation must pass before it writes; the rules themselves are in `domain`."""

from auditor_app.domain.errors import KnownError
from auditor_app.domain.reasons import Reason
from auditor_app.domain.records import TeamMember
from auditor_app.domain.stages import application, document_review
from auditor_app.domain.wording import Message
from auditor_app.operations.core.session import AuditSession


def refusal(reason: Reason) -> KnownError:
    """Return a rule's reason as a refusal; its code is the rule's number."""
    return KnownError(
        reason.rule, Message("{reason} ({clause})", reason=reason.message, clause=reason.clause)
    )


def need_accepted(session: AuditSession) -> None:
    """Refuse audit work before the application is accepted, R05."""
    if not application.is_accepted(session.state):
        raise KnownError(
            "R05",
            Message(
                "The application has not been accepted yet, so no audit work may start (§5.3)."
            ),
            Message("Accept it on the application page first."),
        )


def need_onsite(session: AuditSession) -> None:
    """Refuse on-site work before the document review allows it, R10 and R12, and before there is a plan, R08."""
    need_accepted(session)
    if not document_review.onsite_allowed(session.state):
        raise KnownError(
            "R12",
            Message("The document review does not allow the on-site audit yet (§6.2.1.1)."),
            Message("Conclude the document review first."),
        )
    # Only the first entry waits for the plan: one that is changed under way must not stop an auditor at the client's.
    if session.state.planning.plan_confirmed_on is None and not session.state.judgements:
        raise KnownError(
            "R08",
            Message("The team leader has not confirmed the on-site plan yet (§6.1.3)."),
            Message("Confirm it on the planning page first."),
        )


def need_auditor(session: AuditSession, member_id: str) -> TeamMember:
    """Return a team member who may judge; refuses technical experts and interpreters, R07."""
    member = session.state.member(member_id)
    if member is None or member.deleted or not member.role.judges:
        raise KnownError(
            "R07",
            Message(
                "Only an auditor of the team may do this; technical experts and interpreters advise (§6.1.2)."
            ),
            Message("Choose an auditor or the team leader."),
        )
    return member
