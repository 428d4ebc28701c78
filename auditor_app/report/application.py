"""Client, scope and application documents, §5."""

from reportlab.platypus import Flowable

from auditor_app.domain.documents import DOCUMENTS
from auditor_app.domain.naming.terms import label
from auditor_app.domain.records import ApplicationDocument
from auditor_app.domain.values import Acceptance, DocumentState
from auditor_app.report import style
from auditor_app.report.grid import Column, Grid, Row, facts
from auditor_app.report.pieces import say, section, stacked, subject
from auditor_app.report.subject import Subject, day


def application(audit: Subject) -> list[Flowable]:
    """Return the client, the scope applied for, the documents and what became of the application."""
    words, record = audit.words, audit.state.application
    documents = [
        _document(audit, number, words(kind.title)) for number, kind in enumerate(DOCUMENTS, 1)
    ]
    return [
        *section(words("Client and scope"), "§5.1"),
        facts(
            [
                (words("Name of the client"), record.client_name),
                (words("Address"), record.client_address),
                (words("Unified social credit code"), record.credit_code),
                (
                    words("Contact"),
                    "  ".join(
                        part for part in (record.contact_name, record.contact_phone) if part.strip()
                    ),
                ),
                (
                    words("Kind of organisation"),
                    words(label(record.business)) if record.business else "",
                ),
                (
                    words("Grade applied for"),
                    words(label(record.applied_grade)) if record.applied_grade else "",
                ),
            ]
        ),
        *subject(words("Scope applied for"), "§5.1"),
        facts(
            [
                (words("Physical locations"), record.scope_locations),
                (words("Organisational units"), record.scope_units),
                (words("Activities and processes"), record.scope_activities),
                (words("Period covered"), f"{day(record.scope_from)} – {day(record.scope_to)}"),
            ]
        ),
        *subject(words("Application documents"), "§5.2"),
        Grid(
            (
                Column(words("No."), 5),
                Column(words("Document"), 38),
                Column(words("State"), 15),
                Column(words("Note"), 42),
            ),
            documents,
        ),
        *subject(words("Acceptance"), "§5.3"),
        facts(
            [
                (words("Application received on"), day(record.received_on)),
                (
                    words("No administrative penalty in the past year"),
                    audit.yes_or_no(record.no_penalty_declared),
                ),
                (
                    words("Not on the list of serious dishonesty"),
                    audit.yes_or_no(record.not_dishonest_declared),
                ),
                (words("Decision"), _decision(audit)),
                *(
                    [(words("Notice to the client"), record.notice)]
                    if record.notice.strip()
                    else ()
                ),
            ]
        ),
    ]


def _document(audit: Subject, number: int, title: str) -> Row:
    words = audit.words
    document = audit.state.documents.get(number) or ApplicationDocument(number=number)
    kind = {
        DocumentState.RECEIVED: (style.GOOD, "✓"),
        DocumentState.MISSING: (style.CARE, "○"),
        DocumentState.NOT_APPLICABLE: (style.OUT, "–"),
    }[document.state]
    note = stacked(
        say(part, style.SMALL) for part in (document.reason, document.note) if part.strip()
    )
    return Row(
        [str(number), title, say(f"{kind[1]} {words(label(document.state))}", kind[0]), note]
    )


def _decision(audit: Subject) -> Flowable:
    record = audit.state.application
    if record.acceptance is None:
        return say(audit.words("Not decided yet"), style.CARE)
    kind = {Acceptance.ACCEPTED: style.GOOD, Acceptance.REFUSED: style.BAD}.get(
        record.acceptance, style.CARE
    )
    return say(f"{audit.words(label(record.acceptance))}  {day(record.acceptance_on)}", kind)
