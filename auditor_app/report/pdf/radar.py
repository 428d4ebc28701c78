"""The radar of the dimensions, as vectors."""

from collections.abc import Sequence
from math import copysign

from auditor_app.domain.radar import Point, axis_points, polygon, rings
from auditor_app.report.content.nodes import RadarFigure, Spoke
from auditor_app.report.pdf import style
from auditor_app.report.pdf.fonts import BOLD, REGULAR
from auditor_app.report.pdf.ink import TypedFlowable
from auditor_app.report.pdf.lines import broken, measure

_RINGS = 5
_CENTRED = 0.1
_BELOW = -0.3
_AIR = 7
_STEP = 11
_LOWER = 88
_LABEL = 8.5
_FIGURE = 8


class DrawnRadar(TypedFlowable):
    """The rate of every dimension, at the same points as in the window."""

    def __init__(self, node: RadarFigure, *, width: float, height: float) -> None:
        super().__init__()
        self._spokes = node.spokes
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
        ends = axis_points(len(self._spokes))
        canvas.setStrokeColor(style.LINE)
        canvas.setLineWidth(0.6)
        for ring in rings(_RINGS):
            self._polygon([(x * radius * ring, y * radius * ring) for x, y in ends], fill=0)
        for (x, y), spoke in zip(ends, self._spokes, strict=True):
            canvas.setDash(*((2, 2) if spoke.share is None else ()))
            canvas.line(0, 0, x * radius, y * radius)
        canvas.setDash()
        shape = polygon([spoke.share for spoke in self._spokes])
        self._shape([(x * radius, y * radius) for x, y in filter(None, shape)])
        for end, spoke in zip(ends, self._spokes, strict=True):
            self._label(spoke, end, radius)
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

    def _label(self, spoke: Spoke, end: Point, radius: float) -> None:
        """Write at the end of an axis, in as many lines as that takes.

        A label at the side begins at its axis; one above or below is centred on it.
        """
        x, y = end[0] * (radius + _AIR), end[1] * (radius + _AIR)
        half = self.width / 2
        beside = abs(end[0]) > _CENTRED and end[1] > _BELOW
        room = half - abs(x) if beside else self.width if end[1] > 0 else _LOWER
        lines = broken(spoke.title, BOLD, _LABEL, room)
        lift = (len(lines) + 1) * _STEP
        top = y + (lift / 2 if beside else lift if end[1] > _BELOW else 0) - _STEP + 2
        texts = [
            *((line, BOLD, _LABEL, style.TEXT) for line in lines),
            (spoke.figure, REGULAR, _FIGURE, style.MUTED),
        ]
        widths = [measure(text, font, size) for text, font, size, _ in texts]
        # A centred label stays inside the chart, and one below stays on its own side.
        most = max(widths) / 2
        inner = 0 if abs(end[0]) < _CENTRED else most + _AIR
        middle = copysign(min(max(abs(x), inner), half - most), x)
        for number, ((text, font, size, colour), wide) in enumerate(
            zip(texts, widths, strict=True)
        ):
            left = middle - wide / 2 if not beside else x if x > 0 else x - wide
            self.canv.setFont(font, size)
            self.canv.setFillColor(colour)
            self.canv.drawString(left, top - number * _STEP, text)
