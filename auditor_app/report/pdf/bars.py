"""The bars of the levels, as vectors."""

from collections.abc import Sequence

from auditor_app.report.content.nodes import Bar, Tick
from auditor_app.report.pdf import style
from auditor_app.report.pdf.fonts import BOLD, REGULAR, fitted
from auditor_app.report.pdf.ink import TypedFlowable

_ROW = 40.0
_LABEL = 8.5
_TICK = 6.5


class DrawnBars(TypedFlowable):
    """One bar for each level, with a tick where a grade begins."""

    def __init__(self, bars: Sequence[Bar], *, width: float) -> None:
        super().__init__()
        self._bars = bars
        self.width, self.height = width, _ROW * len(bars)

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Return the size: a row for each level."""
        return self.width, self.height

    def draw(self) -> None:
        """Draw title, figure, bar and ticks of each level."""
        canvas = self.canv
        top = self.height
        for bar in self._bars:
            canvas.setFont(BOLD, _LABEL)
            canvas.setFillColor(style.TEXT)
            canvas.drawString(0, top - 10, fitted(bar.title, BOLD, _LABEL, self.width / 2))
            canvas.setFont(REGULAR, _LABEL)
            canvas.drawRightString(self.width, top - 10, bar.figure)
            canvas.setFillColor(style.TRACK)
            canvas.roundRect(0, top - 21, self.width, 5, 2.5, stroke=0, fill=1)
            if bar.share:
                canvas.setFillColor(style.CONFORM)
                long = max(self.width * float(bar.share), 5)
                canvas.roundRect(0, top - 21, long, 5, 2.5, stroke=0, fill=1)
            self._ticks(bar.ticks, top)
            top -= _ROW

    def _ticks(self, ticks: Sequence[Tick], top: float) -> None:
        canvas = self.canv
        canvas.setStrokeColor(style.TEXT)
        canvas.setLineWidth(0.8)
        free = self.width + 20
        for tick in sorted(ticks, key=lambda tick: -tick.percent):
            x = self.width * tick.percent / 100
            line = min(x, self.width - 0.4)
            canvas.line(line, top - 23.5, line, top - 13.5)
            # A name that would run into the next one moves to the left.
            right = min(x + 8, free, self.width)
            canvas.setFont(REGULAR, _TICK)
            canvas.setFillColor(style.MUTED)
            canvas.drawRightString(right, top - 31, tick.name)
            free = right - canvas.stringWidth(tick.name, REGULAR, _TICK) - 4
