"""The application: the client, the scope, the nine documents, and whether it is accepted, §5."""

from auditor_app.domain.documents import DOCUMENTS
from auditor_app.domain.errors import KnownError
from auditor_app.domain.identifiers import document_id
from auditor_app.domain.reasons import refusal
from auditor_app.domain.records import ApplicationDocument
from auditor_app.domain.stages.application import acceptance_gaps, mandatory, unwritten
from auditor_app.domain.state import Changes
from auditor_app.domain.values import Acceptance, DocumentState
from auditor_app.domain.wording import Message
from auditor_app.operations.core.editing import changed
from auditor_app.operations.core.session import AuditSession


def edit(session: AuditSession, **fields: object) -> Changes:
    """Change what is recorded of client and scope; the acceptance has operations of its own."""
    reserved = fields.keys() & {"acceptance", "acceptance_on", "notice", "notice_on"}
    if reserved:
        raise KnownError(
            "E_VALUE", Message("There is no field “{name}” to change.", name=sorted(reserved)[0])
        )
    return session.write(
        Message("Edit the application"), changed(session.state.application, **fields)
    )


def set_document(
    session: AuditSession,
    number: int,
    state: DocumentState,
    *,
    reason: str | None = None,
    note: str | None = None,
) -> Changes:
    """Record whether an application document is there, §5.2.

    Raises KnownError R03 where a mandatory document is marked not applicable.
    """
    kind = next((kind for kind in DOCUMENTS if kind.number == number), None)
    if kind is None:
        raise KnownError(
            "E_VALUE",
            Message("There are nine application documents, not a no. {number}.", number=number),
        )
    if state is DocumentState.NOT_APPLICABLE and not kind.where_applicable:
        advice = Message("Ask the client to supplement it.")
        raise refusal(mandatory(kind, document_id(session.state.audit.id, number)), advice)
    document = session.state.documents.get(number) or ApplicationDocument(
        id=document_id(session.state.audit.id, number), audit=session.state.audit.id, number=number
    )
    fields: dict[str, object] = {"state": state}
    if reason is not None:
        fields["reason"] = reason
    if note is not None:
        fields["note"] = note
    return session.write(
        Message("Application document {number}", number=number), changed(document, **fields)
    )


def accept(session: AuditSession) -> Changes:
    """Accept the application, R05; a notice that asked for supplements stays on record.

    Who accepts has checked the papers today, unless it is recorded otherwise. Raises KnownError
    with the rule that the application does not satisfy.
    """
    gaps = acceptance_gaps(session.state)
    if gaps:
        raise refusal(gaps[0])
    return _settle(
        session,
        Acceptance.ACCEPTED,
        Message("Accept the application"),
        session.state.application.notice,
    )


def request_supplement(session: AuditSession, notice: str) -> Changes:
    """Record that the client was asked to supplement the application, R05."""
    return _settle(session, Acceptance.SUPPLEMENT_REQUESTED, Message("Ask for supplements"), notice)


def refuse(session: AuditSession, notice: str) -> Changes:
    """Refuse the application by a written notice, R05."""
    return _settle(session, Acceptance.REFUSED, Message("Refuse the application"), notice)


def _settle(session: AuditSession, acceptance: Acceptance, label: Message, notice: str) -> Changes:
    if acceptance is not Acceptance.ACCEPTED and not notice.strip():
        raise refusal(unwritten(acceptance, session.state.application))
    present = session.state.application
    accepted = acceptance is Acceptance.ACCEPTED
    settled = changed(
        present,
        acceptance=acceptance,
        acceptance_on=session.today,
        checked_by=present.checked_by.strip() or session.workspace.person.name,
        checked_on=present.checked_on or session.today,
        notice=notice.strip(),
        notice_on=present.notice_on if accepted else session.today,
    )
    return session.write(label, settled)
