"""Points carried forward to a part, and what was found, R71."""

from auditor_app.domain.records import FocusPoint
from auditor_app.domain.stages.focus_points import points_of
from auditor_app.domain.values import Part
from auditor_app.report.content.nodes import (
    Grid,
    GridRow,
    Node,
    Phrase,
    Tone,
    columns,
    row,
    subsection,
)
from auditor_app.report.content.subject import ReportSubject, day


def focus_points(audit: ReportSubject, part: Part) -> list[Node]:
    """Return the points that are answered in a part; nothing where there is none."""
    words, points = audit.words, points_of(audit.state, part)
    if not points:
        return []
    onsite = part is Part.CAPABILITY
    title = words("Focus points for the site") if onsite else words("To look at again")
    titles = columns(
        (words("No."), 14),
        (words("What to look at"), 36),
        (words("What was found"), 36),
        (words("Answered on"), 14),
    )
    rows = tuple(_point(audit, point) for point in points)
    return [subsection(title, "§6.1.3 §6.2.1.1.1"), Grid(titles, rows)]


def _point(audit: ReportSubject, point: FocusPoint) -> GridRow:
    raised = (one.number for one in audit.state.nonconformities if one.id == point.nonconformity)
    source = [Phrase(text) for text in (next(raised, ""), point.item) if text.strip()]
    answered = (
        Phrase(day(point.answered_on), Tone.GOOD, "✓")
        if point.answer.strip()
        else Phrase(audit.words("Not answered yet"), Tone.CARE, "○")
    )
    return row(source, point.text, point.answer, answered)
