"""The conclusion, §6.3 §7: both results, the grade and why, the statement, and the sign-off."""

from auditor_app.domain.naming.terms import label
from auditor_app.report.content import capability, characteristics
from auditor_app.report.content.grade import proposed_grade
from auditor_app.report.content.nodes import (
    Bullets,
    CellContent,
    Keep,
    Node,
    Paragraph,
    Phrase,
    SignatureLine,
    Tone,
    facts,
    section,
    subsection,
)
from auditor_app.report.content.subject import ReportSubject, day


def conclusion(audit: ReportSubject) -> list[Node]:
    """Return the conclusion of the audit."""
    words, graded, record = audit.words, audit.guidance.grading, audit.state.conclusion
    applied = audit.state.application.applied_grade
    nodes: list[Node] = [
        section(words("Audit conclusion"), "§6.3 §7", Keep.RESULT),
        facts(
            (words("Service capability audit"), capability.result(audit)),
            (words("Service characteristic assessment"), characteristics.result(audit)),
            (words("Grade applied for"), words(label(applied)) if applied else ""),
            (words("Proposed grade"), proposed_grade(audit)),
        ),
    ]
    if graded.explanation:
        reasons = tuple(words(reason) for reason in graded.explanation)
        nodes += [subsection(words("Why this grade"), "§3.2"), Bullets(reasons)]
    for title, text in (
        (audit.label(record, "statement"), record.statement),
        (audit.label(record, "strengths"), record.strengths),
        (audit.label(record, "improvements"), record.improvements),
    ):
        if text.strip():
            nodes += [subsection(title), Paragraph(text)]
    return [*nodes, _sign_off(audit)]


def _sign_off(audit: ReportSubject) -> SignatureLine:
    words, record = audit.words, audit.state.conclusion
    member = audit.state.member(record.signed_by) if record.signed_by else None
    signed = record.signed_on is not None
    state = (
        Phrase(words("Signed"), Tone.GOOD, "✓")
        if signed
        else Phrase(words("Not signed off"), Tone.CARE, "○")
    )
    pairs: list[tuple[str, CellContent]] = [(words("State"), state)]
    if signed:
        pairs += [
            (audit.label(record, "signed_by"), audit.member(record.signed_by)),
            (words("Registration no."), member.registration if member else ""),
            (words("Date"), day(record.signed_on)),
        ]
    note = words(
        "The team leader’s electronic signature is in the dossier that carries this report."
    )
    return SignatureLine(words("Sign-off by the team leader"), "§6.3", facts(*pairs), note)
