"""The radar of the dimensions and the bars of the levels, as vectors."""

from collections.abc import Sequence
from fractions import Fraction
from math import copysign
from typing import NamedTuple

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from auditor_app.domain.radar import Point, axis_points, polygon, rings
from auditor_app.domain.stages.characteristics import Rate
from auditor_app.report import style
from auditor_app.report.fonts import BOLD, REGULAR, fitted
from auditor_app.report.lines import broken, measure
from auditor_app.report.pieces import Piece

RINGS = 5
GAP = 8 * mm
"""Between what stands side by side."""

_CENTRED = 0.1
_BELOW = -0.3
_AIR = 7
_STEP = 11
_LOWER = 88
_LABEL = 8.5
_FIGURE = 8


class Axis(NamedTuple):
    """A dimension or a level: what it is called, its rate, and what is said of the rate."""

    title: str
    rate: Rate
    figure: str


class Radar(Piece):
    """Conforming over applicable of every dimension, the same points as in the window; an empty axis has none (A21)."""

    def __init__(self, axes: Sequence[Axis], *, width: float, height: float) -> None:
        super().__init__()
        self._axes = axes
        self.width, self.height = width, height

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Return the size it was made with."""
        return self.width, self.height

    def draw(self) -> None:
        """Draw rings and axes, the shape over them, and the labels around."""
        canvas = self.canv
        radius = min(self.height / 2 - 36, self.width / 2 - 62)
        canvas.saveState()
        canvas.translate(self.width / 2, self.height / 2 + 2)
        ends = axis_points(len(self._axes))
        canvas.setStrokeColor(style.LINE)
        canvas.setLineWidth(0.6)
        for ring in rings(RINGS):
            self._polygon([(x * radius * ring, y * radius * ring) for x, y in ends], fill=0)
        for (x, y), axis in zip(ends, self._axes, strict=True):
            canvas.setDash(*(() if axis.rate.applicable else (2, 2)))
            canvas.line(0, 0, x * radius, y * radius)
        canvas.setDash()
        shares = [
            Fraction(one.rate.conforming, one.rate.applicable) if one.rate.applicable else None
            for one in self._axes
        ]
        points = [
            (point[0] * radius, point[1] * radius) for point in polygon(shares) if point is not None
        ]
        self._shape(points)
        for end, axis in zip(ends, self._axes, strict=True):
            self._label(axis, end, radius)
        canvas.restoreState()

    def _shape(self, points: Sequence[Point]) -> None:
        canvas = self.canv
        canvas.setStrokeColor(style.ACCENT)
        canvas.setFillColor(style.ACCENT, 0.13)
        canvas.setLineWidth(1.4)
        canvas.setLineJoin(1)
        self._polygon(points, fill=1)
        canvas.setFillColor(style.PAPER)
        for x, y in points:
            canvas.circle(x, y, 2.2, stroke=1, fill=1)

    def _polygon(self, points: Sequence[Point], *, fill: int) -> None:
        if not points:
            return
        path = self.canv.beginPath()
        path.moveTo(*points[0])
        for point in points[1:]:
            path.lineTo(*point)
        path.close()
        self.canv.drawPath(path, stroke=1, fill=fill)

    def _label(self, axis: Axis, end: Point, radius: float) -> None:
        """Write at the axis's end, in as many lines as that takes: beside one to the side, centred above or below the others."""
        x, y = end[0] * (radius + _AIR), end[1] * (radius + _AIR)
        half = self.width / 2
        beside = abs(end[0]) > _CENTRED and end[1] > _BELOW
        lines = broken(
            axis.title,
            BOLD,
            _LABEL,
            half - abs(x) if beside else self.width if end[1] > 0 else _LOWER,
        )
        lift = (len(lines) + 1) * _STEP
        top = y + (lift / 2 if beside else lift if end[1] > _BELOW else 0) - _STEP + 2
        written = [(line, BOLD, _LABEL, style.TEXT) for line in lines] + [
            (axis.figure, REGULAR, _FIGURE, style.MUTED)
        ]
        widths = [measure(text, font, size) for text, font, size, _ in written]
        # Inside the chart, and those below each on its own side.
        most = max(widths) / 2
        inner = 0 if abs(end[0]) < _CENTRED else most + _AIR
        middle = copysign(min(max(abs(x), inner), half - most), x)
        for number, ((text, font, size, colour), wide) in enumerate(
            zip(written, widths, strict=True)
        ):
            left = middle - wide / 2 if not beside else x if x > 0 else x - wide
            self.canv.setFont(font, size)
            self.canv.setFillColor(colour)
            self.canv.drawString(left, top - number * _STEP, text)


class Bars(Piece):
    """One bar for each level, with a tick where a grade begins."""

    ROW = 40.0

    def __init__(
        self, bars: Sequence[tuple[Axis, Sequence[tuple[str, int]]]], *, width: float
    ) -> None:
        super().__init__()
        self._bars = bars
        self.width, self.height = width, self.ROW * len(bars)

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Return a row for each level."""
        return self.width, self.height

    def draw(self) -> None:
        """Draw title, figure, bar and ticks of each level."""
        canvas = self.canv
        top = self.height
        for axis, ticks in self._bars:
            canvas.setFont(BOLD, _LABEL)
            canvas.setFillColor(style.TEXT)
            canvas.drawString(0, top - 10, fitted(axis.title, BOLD, _LABEL, self.width / 2))
            canvas.setFont(REGULAR, _LABEL)
            canvas.drawRightString(self.width, top - 10, axis.figure)
            canvas.setFillColor(style.TRACK)
            canvas.roundRect(0, top - 21, self.width, 5, 2.5, stroke=0, fill=1)
            if axis.rate.conforming:
                canvas.setFillColor(style.CONFORM)
                share = axis.rate.conforming / axis.rate.applicable
                canvas.roundRect(0, top - 21, max(self.width * share, 5), 5, 2.5, stroke=0, fill=1)
            self._ticks(ticks, top)
            top -= self.ROW

    def _ticks(self, ticks: Sequence[tuple[str, int]], top: float) -> None:
        canvas = self.canv
        canvas.setStrokeColor(style.TEXT)
        canvas.setLineWidth(0.8)
        free = self.width + 20
        for name, percent in sorted(ticks, key=lambda tick: -tick[1]):
            x = self.width * percent / 100
            canvas.line(min(x, self.width - 0.4), top - 23.5, min(x, self.width - 0.4), top - 13.5)
            # A name that would run into the next one gives way to the left.
            right = min(x + 8, free, self.width)
            canvas.setFont(REGULAR, 6.5)
            canvas.setFillColor(style.MUTED)
            canvas.drawRightString(right, top - 31, name)
            free = right - canvas.stringWidth(name, REGULAR, 6.5) - 4


class Beside(Piece):
    """Two pieces next to each other, both from the top; `share` is what the left one has of the width."""

    def __init__(self, left: Flowable, right: Flowable, share: float) -> None:
        super().__init__()
        self._left, self._right, self._share = left, right, share

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Give each piece its room."""
        self._start = width * self._share + GAP
        self._left_height = self._left.wrap(width * self._share, height)[1]
        self._right_height = self._right.wrap(width - self._start, height)[1]
        self.width, self.height = width, max(self._left_height, self._right_height)
        return self.width, self.height

    def draw(self) -> None:
        """Draw them side by side."""
        self._left.drawOn(self.canv, 0, self.height - self._left_height)
        self._right.drawOn(self.canv, self._start, self.height - self._right_height)
