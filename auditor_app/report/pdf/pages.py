"""What every page carries: its head and foot, and the warnings."""

from typing import Any

from reportlab.lib.units import mm

from auditor_app.report.content.nodes import Document
from auditor_app.report.pdf import style
from auditor_app.report.pdf.fonts import BOLD, REGULAR, fitted
from auditor_app.report.pdf.ink import TypedFlowable
from auditor_app.report.pdf.lines import measure
from auditor_app.report.pdf.text import one_line

_TOTAL = "total"
_SIZE = 7.5


class PageHead:
    """Head and foot of a page: whose audit it is, the page number, and the warnings."""

    def __init__(self, document: Document) -> None:
        self._client = one_line(document.client)
        self._number = one_line(document.number)
        self._title = document.kind
        self._warnings = document.warnings
        self._day = document.day

    def cover(self, canvas: Any, _template: object) -> None:  # noqa: ANN401 (ReportLab carries no types)
        """Draw the warnings and the foot."""
        canvas.showOutline()
        canvas.setDateFormatter(self._date)
        self._pills(canvas, style.PAGE_WIDTH - style.MARGIN)
        self._foot(canvas)

    def body(self, canvas: Any, _template: object) -> None:  # noqa: ANN401 (ReportLab carries no types)
        """Draw the running head, the warnings and the foot."""
        base = style.PAGE_HEIGHT - 15 * mm
        right = style.PAGE_WIDTH - style.MARGIN
        canvas.setFont(REGULAR, _SIZE)
        canvas.setFillColor(style.MUTED)
        number = fitted(self._number, REGULAR, _SIZE, 40 * mm)
        canvas.drawRightString(right, base, number)
        left = self._pills(canvas, right - measure(number, REGULAR, _SIZE) - 8)
        canvas.setFont(REGULAR, _SIZE)
        canvas.setFillColor(style.MUTED)
        client = fitted(self._client, REGULAR, _SIZE, left - style.MARGIN - 8)
        canvas.drawString(style.MARGIN, base, client)
        _rule(canvas, base - 2.5 * mm)
        self._foot(canvas)

    def _date(self, *_now: int) -> str:
        """Return the document's day as the date of the file: the same report is the same file."""
        return f"D:{self._day:%Y%m%d}000000Z"

    def _foot(self, canvas: Any) -> None:  # noqa: ANN401 (ReportLab carries no types)
        base = 11 * mm
        _rule(canvas, base + 4 * mm)
        canvas.setFont(REGULAR, _SIZE)
        canvas.setFillColor(style.MUTED)
        canvas.drawString(style.MARGIN, base, self._title)
        # The number of pages comes at the end. Until then a form keeps its place.
        middle = style.PAGE_WIDTH - style.MARGIN - 12
        canvas.drawRightString(middle, base, f"{canvas.getPageNumber()} /")
        canvas.saveState()
        canvas.translate(middle + 2, base)
        canvas.doForm(_TOTAL)
        canvas.restoreState()

    def _pills(self, canvas: Any, right: float) -> float:  # noqa: ANN401 (ReportLab carries no types)
        """Draw the warnings from the right and return where they begin."""
        base = style.PAGE_HEIGHT - 15 * mm
        for text in self._warnings:
            room = measure(text, BOLD, _SIZE) + 10
            canvas.setFillColor(style.ATTENTION_SOFT)
            canvas.roundRect(right - room, base - 4, room, 14, 4, stroke=0, fill=1)
            canvas.setFillColor(style.ATTENTION)
            canvas.setFont(BOLD, _SIZE)
            canvas.drawString(right - room + 5, base, text)
            right -= room + 6
        return right


def _rule(canvas: Any, height: float) -> None:  # noqa: ANN401 (ReportLab carries no types)
    canvas.setStrokeColor(style.LINE)
    canvas.setLineWidth(0.5)
    canvas.line(style.MARGIN, height, style.PAGE_WIDTH - style.MARGIN, height)


class PageTotal(TypedFlowable):
    """The end of the document, where the number of pages is certain."""

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Take no room."""
        return 0, 0

    def draw(self) -> None:
        """Fill in the number of pages."""
        self.canv.beginForm(_TOTAL)
        self.canv.setFont(REGULAR, _SIZE)
        self.canv.setFillColor(style.MUTED)
        self.canv.drawString(0, 0, str(self.canv.getPageNumber()))
        self.canv.endForm()
