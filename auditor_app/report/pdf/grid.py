"""A table that breaks over pages: thin lines, a repeated head, bands between groups of rows.

ReportLab's own table measures the remaining rows anew on every page, so a long checklist would
take time by the square of its length. Here a row is measured once.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reportlab.platypus import CondPageBreak, Flowable

from auditor_app.report.pdf import style
from auditor_app.report.pdf.ink import Ink, TypedFlowable
from auditor_app.report.pdf.stack import Stack
from auditor_app.report.pdf.text import typeset

PADDING = 4.0
SPACING = 8.0
_TALL = 120.0
"""A row higher than this is broken over pages rather than moved to the next, in points."""
_LEAST = 48.0
"""The least room for which the start of a tall row stays on the page."""
_FEW = 2


class DrawnColumn(NamedTuple):
    """A column: its head and its share of the width."""

    title: str
    share: float
    centred: bool = False


class DrawnRow:
    """A row of cells, measured once since columns keep their widths.

    A band has one cell over all columns.
    """

    __slots__ = ("band", "cells", "height", "heights")

    def __init__(self, cells: Iterable[Flowable], *, band: bool = False) -> None:
        self.cells = list(cells)
        self.band = band
        self.height = 0.0
        self.heights: list[float] = []

    def measure(self, widths: Sequence[float]) -> float:
        """Return the height, in points, with its padding."""
        if not self.heights:
            self.heights = [
                cell.wrap(width, style.HEIGHT)[1]
                for cell, width in zip(self.cells, self._widths(widths), strict=True)
            ]
            self.height = max(self.heights, default=0) + 2 * PADDING
        return self.height

    def cut(self, widths: Sequence[float], room: float) -> tuple["DrawnRow", "DrawnRow"] | None:
        """Return the row in two, the first no higher than the room.

        None where some cell has no room for a single line.
        """
        upper: list[Flowable] = []
        lower: list[Flowable] = []
        for cell, width in zip(self.cells, self._widths(widths), strict=True):
            parts = cell.split(width, room - 2 * PADDING)
            if not parts:
                return None
            upper.append(parts[0])
            lower.append(Stack(parts[1:]))
        return DrawnRow(upper, band=self.band), DrawnRow(lower, band=self.band)

    def draw(self, ink: Ink, left: float, top: float, widths: Sequence[float]) -> None:
        """Draw the cells below a height."""
        for cell, height, width in zip(self.cells, self.heights, self._widths(widths), strict=True):
            ink.draw(cell, left, top - PADDING - height)
            left += width + SPACING

    def _widths(self, widths: Sequence[float]) -> Sequence[float]:
        return [sum(widths) + SPACING * (len(widths) - 1)] if self.band else widths


class DrawnGrid(TypedFlowable):
    """Rows under a head that is repeated on every page; without titles there is no head."""

    def __init__(self, columns: Sequence[DrawnColumn], rows: Iterable[DrawnRow]) -> None:
        super().__init__()
        self._columns = columns
        self._rows = list(rows)
        shares = sum(column.share for column in columns)
        free = style.WIDTH - SPACING * (len(columns) - 1)
        self._widths = [free * column.share / shares for column in columns]
        self._head = None
        if any(column.title for column in columns):
            self._head = DrawnRow(
                typeset(column.title, style.TINY_CENTRED if column.centred else style.TINY)
                for column in columns
            )

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Measure all rows; each is measured only the first time."""
        rows = sum(row.measure(self._widths) for row in self._rows)
        self.width, self.height = style.WIDTH, self._head_height + rows
        return self.width, self.height

    @property
    def _head_height(self) -> float:
        return self._head.measure(self._widths) if self._head else 0.0

    def split(self, _width: float, height: float) -> Sequence[Flowable]:
        """Return what fits and the rest; a band stays with the row below it."""
        room = height - self._head_height
        taken = 0
        while taken < len(self._rows) and self._rows[taken].measure(self._widths) <= room:
            room -= self._rows[taken].height
            taken += 1
        if taken == len(self._rows):
            return [self]
        upper, lower = self._rows[:taken], self._rows[taken:]
        tall = lower[0].height > min(_TALL, style.HEIGHT)
        if tall and room >= _LEAST and (halves := lower[0].cut(self._widths, room)):
            return [self._of([*upper, halves[0]]), self._of([halves[1], *lower[1:]])]
        if len(lower) == 1 and len(upper) > _FEW:
            lower.insert(0, upper.pop())  # so that no row is alone on the last page
        while upper and upper[-1].band:
            lower.insert(0, upper.pop())
        # The rest might still fit here, but it belongs on the next page.
        return [self._of(upper), CondPageBreak(style.HEIGHT - 1), self._of(lower)] if upper else []

    def _of(self, rows: list[DrawnRow]) -> "DrawnGrid":
        return DrawnGrid(self._columns, rows)

    def draw(self) -> None:
        """Draw head, rows and the thin lines between them."""
        canvas, ink = self.canv, Ink(self.canv)
        canvas.setLineWidth(0.5)
        top = self.height
        if self._head:
            self._head.draw(ink, 0, top, self._widths)
            top -= self._head.height
            canvas.setStrokeColor(style.MUTED)
            canvas.line(0, top, style.WIDTH, top)
        canvas.setStrokeColor(style.LINE)
        canvas.setFillColor(style.GROUND)
        for row in self._rows:
            if row.band:
                canvas.rect(
                    -PADDING,
                    top - row.height,
                    style.WIDTH + 2 * PADDING,
                    row.height,
                    stroke=0,
                    fill=1,
                )
            row.draw(ink, 0, top, self._widths)
            top -= row.height
            canvas.line(0, top, style.WIDTH, top)
        ink.dry()
