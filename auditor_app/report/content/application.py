"""Client, scope and application documents, §5."""

from auditor_app.domain.criteria import MODE, SPECIFICATION
from auditor_app.domain.documents import DOCUMENTS
from auditor_app.domain.naming.terms import label
from auditor_app.domain.records import ApplicationDocument
from auditor_app.domain.values import Acceptance, DocumentState
from auditor_app.report.content.nodes import (
    Grid,
    GridRow,
    Node,
    Phrase,
    Tone,
    columns,
    facts,
    row,
    section,
    subsection,
)
from auditor_app.report.content.subject import ReportSubject, day

_DOCUMENT_STATES = {
    DocumentState.RECEIVED: (Tone.GOOD, "✓"),
    DocumentState.MISSING: (Tone.CARE, "○"),
    DocumentState.NOT_APPLICABLE: (Tone.OUT, "–"),
}


def application(audit: ReportSubject) -> list[Node]:
    """Return the client, the scope applied for, the documents and the acceptance."""
    words, record = audit.words, audit.state.application
    contact = (record.contact_name, record.contact_phone)
    document_columns = columns(
        (words("No."), 5), (words("Document"), 38), (words("State"), 15), (words("Note"), 42)
    )
    documents = tuple(
        _document(audit, number, words(kind.title)) for number, kind in enumerate(DOCUMENTS, 1)
    )
    notice = [
        (audit.label(record, name), text)
        for name, text in (("notice", record.notice), ("notice_on", day(record.notice_on)))
        if record.notice.strip()
    ]
    left_out = (
        [(audit.label(record, "scope_reason"), record.scope_reason)]
        if record.scope_reason.strip()
        else []
    )
    return [
        section(words("Client and scope"), "§5.1"),
        facts(
            (audit.label(record, "client_name"), record.client_name),
            (audit.label(record, "client_address"), record.client_address),
            (audit.label(record, "credit_code"), record.credit_code),
            (words("Contact"), "  ".join(part for part in contact if part.strip())),
            (
                audit.label(record, "business"),
                words(label(record.business)) if record.business else "",
            ),
            (
                audit.label(record, "applied_grade"),
                words(label(record.applied_grade)) if record.applied_grade else "",
            ),
        ),
        subsection(words("Scope applied for"), "§5.1"),
        facts(
            (audit.label(record, "scope_locations"), record.scope_locations),
            (audit.label(record, "scope_units"), record.scope_units),
            (audit.label(record, "scope_activities"), record.scope_activities),
            (words("Period covered"), f"{day(record.scope_from)} – {day(record.scope_to)}"),
            *left_out,
        ),
        subsection(words("Criteria and mode"), "§2 §3.1 §6.2.2.4"),
        facts(
            (words("Specification"), words(SPECIFICATION)),
            (audit.label(record, "other_criteria"), record.other_criteria),
            (audit.label(record, "assessment_standard"), record.assessment_standard),
            (words("Certification mode"), words(MODE)),
        ),
        subsection(words("Application documents"), "§5.2"),
        Grid(document_columns, documents),
        subsection(words("Acceptance"), "§5.3"),
        facts(
            (audit.label(record, "received_on"), day(record.received_on)),
            (
                words("No administrative penalty in the past year"),
                audit.yes_or_no(record.no_penalty_declared),
            ),
            (
                words("Not on the list of serious dishonesty"),
                audit.yes_or_no(record.not_dishonest_declared),
            ),
            (audit.label(record, "truth_declared_on"), day(record.truth_declared_on)),
            (audit.label(record, "checked_by"), record.checked_by),
            (audit.label(record, "checked_on"), day(record.checked_on)),
            (words("Decision"), _decision(audit)),
            *notice,
        ),
    ]


def _document(audit: ReportSubject, number: int, title: str) -> GridRow:
    document = audit.state.documents.get(number) or ApplicationDocument(number=number)
    tone, shape = _DOCUMENT_STATES[document.state]
    notes = [Phrase(note) for note in (document.reason, document.note) if note.strip()]
    state = Phrase(audit.words(label(document.state)), tone, shape)
    return row(str(number), title, state, notes)


def _decision(audit: ReportSubject) -> Phrase:
    record = audit.state.application
    if record.acceptance is None:
        return Phrase(audit.words("Not decided yet"), Tone.CARE)
    tones = {Acceptance.ACCEPTED: Tone.GOOD, Acceptance.REFUSED: Tone.BAD}
    decision = f"{audit.words(label(record.acceptance))}  {day(record.acceptance_on)}"
    return Phrase(decision, tones.get(record.acceptance, Tone.CARE))
