"""The document review, §6.2.1.1: the items, the open points and the conclusion."""

from auditor_app.domain.naming.terms import label
from auditor_app.domain.values import Part, ReviewConclusion, Verdict
from auditor_app.report.content.focus_points import focus_points
from auditor_app.report.content.nodes import (
    Band,
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
from auditor_app.report.content.results import marked
from auditor_app.report.content.subject import ReportSubject, day

_TONES = {ReviewConclusion.CONFORMS: Tone.GOOD, ReviewConclusion.DOES_NOT_CONFORM: Tone.BAD}


def document_review(audit: ReportSubject) -> list[Node]:
    """Return the findings of the document review."""
    words, review = audit.words, audit.state.document_review
    conclusion = Phrase(words("Not concluded yet"), Tone.CARE)
    if review.conclusion:
        tone = _TONES.get(review.conclusion, Tone.CARE)
        conclusion = Phrase(words(label(review.conclusion)), tone)
    titles = columns(
        (words("No."), 8), (words("Requirement"), 32), (words("Result"), 18), (words("Note"), 42)
    )
    return [
        section(words("Document review"), "§6.2.1.1"),
        facts(
            (words("Conclusion"), conclusion),
            (audit.label(review, "reviewed_by"), audit.member(review.reviewed_by)),
            (audit.label(review, "reviewed_on"), day(review.reviewed_on)),
            (audit.label(review, "statement"), review.statement),
        ),
        subsection(words("Items reviewed"), "§6.2.1.1.2"),
        Grid(titles, tuple(_items(audit))),
        *_open_points(audit),
        *focus_points(audit, Part.CAPABILITY),
    ]


def _items(audit: ReportSubject) -> list[GridRow | Band]:
    words = audit.words
    rows: list[GridRow | Band] = []
    parts = (
        ("legality", words("Legality of the organisation")),
        ("documents", words("Service-management documents")),
    )
    for part, title in parts:
        rows.append(Band(title))
        for item in audit.edition.review:
            if item.part != part:
                continue
            finding = audit.state.findings.get(item.id)
            verdict = finding.verdict if finding else None
            notes = (finding.reason, finding.note) if finding else ()
            phrases = [Phrase(note) for note in notes if note.strip()]
            rows.append(row(item.id, words(item.title), _result(audit, verdict), phrases))
    return rows


def _result(audit: ReportSubject, verdict: Verdict | None) -> Phrase:
    words = audit.words
    return marked(verdict, words("not judged") if verdict is None else words(label(verdict)))


def _open_points(audit: ReportSubject) -> list[Node]:
    words, points = audit.words, audit.state.open_points
    if not points:
        return []
    titles = columns(
        (words("No."), 8),
        (words("What is missing"), 40),
        (words("Evidence seen on site"), 37),
        (words("Closed on"), 15),
    )
    still_open = Phrase(words("Not closed yet"), Tone.CARE, "○")
    rows = tuple(
        row(
            point.item,
            point.text,
            point.evidence,
            Phrase(day(point.closed_on), Tone.GOOD, "✓") if point.closed_on else still_open,
        )
        for point in points
    )
    return [subsection(words("Open points"), "§6.2.1.1.3"), Grid(titles, rows)]
