"""The document review, §6.2.1.1: the items, the open points and the conclusion."""

from reportlab.platypus import Flowable

from auditor_app.domain.naming.terms import label
from auditor_app.domain.values import ReviewConclusion, Verdict
from auditor_app.report import style
from auditor_app.report.grid import Column, Grid, Row, band, facts
from auditor_app.report.pieces import say, section, stacked, subject
from auditor_app.report.subject import Subject, day

_KIND = {ReviewConclusion.CONFORMS: style.GOOD, ReviewConclusion.DOES_NOT_CONFORM: style.BAD}


def document_review(audit: Subject) -> list[Flowable]:
    """Return what the document review found."""
    words, review = audit.words, audit.state.document_review
    conclusion: Flowable = say(words("Not concluded yet"), style.CARE)
    if review.conclusion:
        conclusion = say(words(label(review.conclusion)), _KIND.get(review.conclusion, style.CARE))
    return [
        *section(words("Document review"), "§6.2.1.1"),
        facts(
            [
                (words("Conclusion"), conclusion),
                (words("Reviewed by"), audit.member(review.reviewed_by)),
                (words("Reviewed on"), day(review.reviewed_on)),
                (words("Statement"), review.statement),
            ]
        ),
        *subject(words("Items reviewed"), "§6.2.1.1.2"),
        Grid(
            (
                Column(words("No."), 8),
                Column(words("Requirement"), 32),
                Column(words("Result"), 18),
                Column(words("Note"), 42),
            ),
            _items(audit),
        ),
        *_open_points(audit),
    ]


def _items(audit: Subject) -> list[Row]:
    words = audit.words
    rows = []
    parts = (
        ("legality", words("Legality of the organisation")),
        ("documents", words("Service-management documents")),
    )
    for part, title in parts:
        rows.append(band(title))
        for item in audit.edition.review:
            if item.part != part:
                continue
            finding = audit.state.findings.get(item.id)
            verdict = finding.verdict if finding else None
            notes = (finding.reason, finding.note) if finding else ()
            rows.append(
                Row(
                    [
                        item.id,
                        words(item.title),
                        marked(audit, verdict),
                        stacked(say(note, style.SMALL) for note in notes if note.strip()),
                    ]
                )
            )
    return rows


def _open_points(audit: Subject) -> list[Flowable]:
    words, points = audit.words, audit.state.open_points
    if not points:
        return []
    columns = (
        Column(words("No."), 8),
        Column(words("What is missing"), 40),
        Column(words("Evidence seen on site"), 37),
        Column(words("Closed on"), 15),
    )
    rows = [
        Row(
            [
                point.item,
                point.text,
                point.evidence,
                say(f"✓ {day(point.closed_on)}", style.GOOD)
                if point.closed_on
                else say(f"○ {words('Not closed yet')}", style.CARE),
            ]
        )
        for point in points
    ]
    return [*subject(words("Open points"), "§6.2.1.1.3"), Grid(columns, rows)]


def marked(audit: Subject, verdict: Verdict | None) -> Flowable:
    """Return a verdict by shape, colour and word."""
    words = audit.words
    text = words("not judged") if verdict is None else words(label(verdict))
    return say(f"{style.MARKS[verdict]} {text}", style.VERDICT[verdict])
