"""The cover."""

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, PageBreak

from auditor_app.report.content.nodes import Document, GradeFigure, Tone
from auditor_app.report.pdf import style
from auditor_app.report.pdf.headings import Bookmark
from auditor_app.report.pdf.stack import gap
from auditor_app.report.pdf.tables import facts
from auditor_app.report.pdf.text import typeset


def cover(document: Document) -> list[Flowable]:
    """Return the cover, and the end of its page."""
    node = document.cover
    return [
        gap(30 * mm),
        Bookmark(document.kind, 0),
        typeset(node.title, style.COVER_KIND),
        gap(6),
        typeset(node.client, style.COVER_CLIENT),
        gap(16 * mm),
        *_grade(node.grade),
        gap(16 * mm),
        facts(node.facts),
        PageBreak(),
    ]


def _grade(node: GradeFigure) -> list[Flowable]:
    kind = style.NO_GRADE if node.grade.tone is Tone.NO_GRADE else style.COVER_GRADE
    return [
        *([typeset(node.caption, style.QUIET)] if node.caption else []),
        typeset(node.grade.text, kind),
        gap(4),
        *(typeset(note, style.QUIET) for note in node.notes),
    ]
