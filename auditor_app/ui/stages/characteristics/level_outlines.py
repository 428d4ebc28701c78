"""The three levels as outlines over the radar, on request, and their legend (A21)."""

from fractions import Fraction
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from auditor_app.domain.stages.characteristics import Rate
from auditor_app.domain.values import Level
from auditor_app.ui.look.look import Look
from auditor_app.ui.look.tokens import Space, Theme, TypeSize

SWATCH = 26
"""The length of a line in the legend, px."""

_LINE = 20
_STROKES = {
    Level.BASIC: ("accent", Qt.PenStyle.SolidLine),
    Level.EXPECTED: ("conform", Qt.PenStyle.DashLine),
    Level.ECOSYSTEM: ("attention", Qt.PenStyle.DotLine),
}
"""Told apart by dash and colour, never by colour alone."""


class Outline(NamedTuple):
    """One level: what it is called, and its rate on each axis in the order of the axes."""

    level: Level
    title: str
    rates: tuple[Rate, ...]

    def shares(self) -> list[Fraction | None]:
        """Return the share of each axis, None where nothing of this level applies."""
        return [
            Fraction(rate.conforming, rate.applicable) if rate.applicable else None
            for rate in self.rates
        ]


def level_pen(level: Level, theme: Theme) -> QPen:
    """Return the line of a level."""
    token, style = _STROKES[level]
    return QPen(
        QColor(theme.of(token)), 2, style, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.RoundJoin
    )


class LevelLegend(QWidget):
    """Says which line is which level, one under the other."""

    def __init__(self, look: Look, titles: dict[Level, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._titles = titles
        self.setObjectName("level_legend")
        self.setAccessibleName(look.words.list_separator.join(titles.values()))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        look.appearance.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return the size of the lines."""
        widest = max(
            (
                QFontMetrics(self._font()).horizontalAdvance(title)
                for title in self._titles.values()
            ),
            default=0,
        )
        return QSize(SWATCH + Space.S + widest, _LINE * len(self._titles))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a piece of each line and its level's name."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font())
        for number, (level, title) in enumerate(self._titles.items()):
            middle = number * _LINE + _LINE / 2
            painter.setPen(level_pen(level, theme))
            painter.drawLine(0, round(middle), SWATCH, round(middle))
            painter.setPen(QColor(theme.muted))
            place = QRectF(SWATCH + Space.S, number * _LINE, self.width() - SWATCH - Space.S, _LINE)
            painter.drawText(
                place, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), title
            )
        painter.end()

    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(TypeSize.SMALL)
        return font
