"""The five-dimension radar, live, over the geometry that the report draws too, §6.2.2.5.

pyqtgraph takes a third of a second to import: only the page that shows the radar imports it.
"""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QPixmap,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from auditor_app.domain.radar import axis_points, polygon, rings
from auditor_app.domain.stages.characteristics import Rate
from auditor_app.ui.look.look import Look
from auditor_app.ui.look.tokens import TypeSize, Weights
from auditor_app.ui.stages.characteristics.level_outlines import Outline, level_pen

RINGS = 5
HEIGHT = 268
"""Height of the chart, px."""

_AIR = 6
_LINE = 15
_GAP = 9
_SIDEWAYS = 0.5
_CENTRED = 0.1
_BESIDE = 0.62
_WRAPPED = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)


class RadarAxis(NamedTuple):
    """A dimension: what it is called, and its rate over all levels (A21)."""

    title: str
    rate: Rate


class RadarItem(pg.GraphicsObject):  # type: ignore[misc]  # pyqtgraph has no types
    """Grid, shape and labels, drawn at once; its labels stay inside `size` whatever they say."""

    def __init__(self, look: Look, font: QFont) -> None:
        super().__init__()
        self._look = look
        self._axes: tuple[RadarAxis, ...] = ()
        self._outlines: tuple[Outline, ...] = ()
        self._size = QSize(300, HEIGHT)
        self._placed: tuple[QPointF, float, list[QRectF]] | None = None
        self._drawn: tuple[object, ...] = ()
        self._picture = QPixmap()
        self._title = QFont(font)
        self._title.setPixelSize(TypeSize.SMALL)
        self._title.setWeight(QFont.Weight(Weights.MEDIUM))
        self._figure = QFont(font)
        self._figure.setPixelSize(TypeSize.TINY)

    def show_axes(self, axes: tuple[RadarAxis, ...]) -> None:
        """Show other figures; the same ones cost nothing."""
        if axes != self._axes:
            self._axes = axes
            self._placed = None
            self.update()

    def show_outlines(self, outlines: tuple[Outline, ...]) -> None:
        """Draw the levels over the shape, none where there are none."""
        if outlines != self._outlines:
            self._outlines = outlines
            self.update()

    def fit(self, size: QSize) -> None:
        """Fill a place of another size, px."""
        if size != self._size:
            self.prepareGeometryChange()
            self._size = size
            self._placed = None
            self.update()

    def boundingRect(self) -> QRectF:
        """Return the place, px."""
        return QRectF(0, 0, self._size.width(), self._size.height())

    def label_rects(self) -> list[QRectF]:
        """Return where the labels stand, px: never over the edge, never over another one."""
        return self._placing()[2]

    def _placing(self) -> tuple[QPointF, float, list[QRectF]]:
        """Return centre, radius and labels, measured once for the same figures and place."""
        if self._placed is None:
            sizes = [
                self._label_size(axis, x, y)
                for (x, y), axis in zip(axis_points(len(self._axes)), self._axes, strict=True)
            ]
            centre, radius = self._circle(sizes)
            self._placed = (centre, radius, self._label_rects(centre, radius, sizes))
        return self._placed

    def _label_rects(self, centre: QPointF, radius: float, sizes: list[QSizeF]) -> list[QRectF]:
        rects = []
        for (x, y), size in zip(axis_points(len(sizes)), sizes, strict=True):
            rect = QRectF(QPointF(), size)
            rect.moveCenter(QPointF(centre.x() + x * radius, centre.y() - y * (radius + _GAP)))
            if _beside(x, y):
                # Beside the shape there is no room: these stand over their axis, far out.
                rect.moveBottom(centre.y() - y * radius - _GAP / 2)
                rect.moveLeft(self._size.width() if x > 0 else 0)
            else:
                rect.translate(0, (-1 if y > 0 else 1) * rect.height() / 2)
                if x > _CENTRED:
                    rect.moveLeft(max(rect.left(), centre.x() + _AIR))
                elif x < -_CENTRED:
                    rect.moveRight(min(rect.right(), centre.x() - _AIR))
            rect.moveLeft(min(max(rect.left(), _AIR), self._size.width() - _AIR - rect.width()))
            rect.moveTop(min(max(rect.top(), 0), self._size.height() - rect.height()))
            rects.append(rect)
        return rects

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Draw everything."""
        if not self._axes:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        centre, radius, _ = self._placing()
        shares = [
            Fraction(axis.rate.conforming, axis.rate.applicable) if axis.rate.applicable else None
            for axis in self._axes
        ]
        points = _points(shares, centre, radius)
        lines = [_points(outline.shares(), centre, radius) for outline in self._outlines]
        painter.drawPixmap(
            0, 0, self._web(centre, radius, points, lines, painter.device().devicePixelRatioF())
        )
        self._labels(painter)

    def _web(
        self,
        centre: QPointF,
        radius: float,
        points: list[QPointF],
        lines: list[list[QPointF]],
        ratio: float,
    ) -> QPixmap:
        """Return rings, axes, shape and outlines, drawn anew only where one visibly moved.

        They would cost more than all else at a key press, which moves them by less than that.
        """
        theme = self._look.theme
        drawn = (
            (centre.toTuple(), radius, len(self._axes), self._size.toTuple(), ratio, theme),
            [point.toTuple() for point in points],
            [
                (outline.level, [point.toTuple() for point in line])
                for outline, line in zip(self._outlines, lines, strict=True)
            ],
        )
        if drawn != self._drawn:
            self._drawn = drawn
            self._picture = QPixmap(self._size * ratio)
            self._picture.setDevicePixelRatio(ratio)
            self._picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(theme.line), 1))
            ends = axis_points(len(self._axes))
            for ring in rings(RINGS):
                painter.drawPolygon(
                    QPolygonF([_at(point, centre, radius * ring) for point in ends])
                )
            for point in ends:
                painter.drawLine(centre, _at(point, centre, radius))
            self._shape(painter, points)
            for outline, line in zip(self._outlines, lines, strict=True):
                self._outline(painter, outline, line)
            painter.end()
        return self._picture

    def _shape(self, painter: QPainter, points: list[QPointF]) -> None:
        """Draw the rates: the shape joins the axes that have one; others have no point (A21)."""
        theme = self._look.theme
        fill = QColor(theme.accent)
        fill.setAlphaF(0.13)
        painter.setBrush(fill)
        if self._outlines:
            # The levels take the lines; all together stay as the ground.
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawPolygon(QPolygonF(points))
            return
        painter.setPen(
            QPen(
                QColor(theme.accent),
                2,
                Qt.PenStyle.SolidLine,
                Qt.PenCapStyle.RoundCap,
                Qt.PenJoinStyle.RoundJoin,
            )
        )
        painter.drawPolygon(QPolygonF(points))
        painter.setBrush(QColor(theme.panel))
        for point in points:
            painter.drawEllipse(point, 3, 3)

    def _outline(self, painter: QPainter, outline: Outline, points: list[QPointF]) -> None:
        """Draw one level: its line leaves out the axes on which nothing of it applies."""
        pen = level_pen(outline.level, self._look.theme)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen)
        painter.drawPolygon(QPolygonF(points))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(pen.color())
        for point in points:
            painter.drawEllipse(point, 2.5, 2.5)

    def _labels(self, painter: QPainter) -> None:
        theme = self._look.theme
        for axis, rect in zip(self._axes, self.label_rects(), strict=True):
            painter.setFont(self._title)
            painter.setPen(QColor(theme.text))
            painter.drawText(rect.adjusted(-1, 0, 1, -_LINE), _WRAPPED, axis.title)
            painter.setFont(self._figure)
            painter.setPen(QColor(theme.muted))
            figure = QRectF(rect.left() - 4, rect.bottom() - _LINE, rect.width() + 8, _LINE)
            painter.drawText(figure, int(Qt.AlignmentFlag.AlignCenter), self._figure_text(axis))

    def _figure_text(self, axis: RadarAxis) -> str:
        if not axis.rate.applicable:
            return self._look.words("not applicable")
        return f"{axis.rate.conforming}/{axis.rate.applicable}"

    def _label_size(self, axis: RadarAxis, x: float, y: float) -> QSizeF:
        """Return the size of an axis's label, wrapped where it would meet another or the shape."""
        half = self._size.width() / 2 - _AIR
        most = 2 * half if abs(x) < _CENTRED else half * _BESIDE if _beside(x, y) else half - _AIR
        title = QFontMetricsF(self._title).boundingRect(
            QRectF(0, 0, most, 100), _WRAPPED, axis.title
        )
        figure = QFontMetricsF(self._figure).horizontalAdvance(self._figure_text(axis))
        return QSizeF(max(title.width(), figure) + 2, title.height() + _LINE)

    def _circle(self, sizes: list[QSizeF]) -> tuple[QPointF, float]:
        """Return centre and radius of the largest circle with room for labels above and below."""
        ends = axis_points(len(sizes))
        heights = [
            (y, size.height())
            for (x, y), size in zip(ends, sizes, strict=True)
            if not _beside(x, y)
        ]
        above = max((height for y, height in heights if y > 0), default=0) + _GAP
        below = max((height for y, height in heights if y < 0), default=0) + _GAP
        lowest = max(0.0, -min(y for _, y in ends))
        upright = (self._size.height() - above - below) / (1 + lowest)
        across = (self._size.width() / 2 - _AIR - _GAP) / (max(x for x, _ in ends) or 1.0)
        radius = max(40.0, min(across, upright))
        spare = self._size.height() - above - below - (1 + lowest) * radius
        return QPointF(self._size.width() / 2, above + spare / 2 + radius), radius


class RadarChart(pg.GraphicsView):  # type: ignore[misc]  # pyqtgraph has no types
    """Shows the radar in a card; says its figures to who does not see it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, useOpenGL=False, background=None)
        self._look = look
        self.setObjectName("radar")
        self.setAccessibleName(look.words("Radar of the dimensions"))
        self.setFixedHeight(HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setStyleSheet("background: transparent; border: none;")
        self.setViewportUpdateMode(pg.GraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self.enableMouse(False)
        self.item = RadarItem(look, self.font())
        self.addItem(self.item)
        look.appearance.changed.connect(self.item.update)

    def show_axes(self, axes: tuple[RadarAxis, ...], outlines: tuple[Outline, ...] = ()) -> None:
        """Show these figures, and over them those of the levels where there are any."""
        self.item.show_axes(axes)
        self.item.show_outlines(outlines)
        titles = tuple(axis.title for axis in axes)
        lines = [self._figures(titles, tuple(axis.rate for axis in axes))]
        lines += [
            f"{outline.title} – {self._figures(titles, outline.rates)}" for outline in outlines
        ]
        self.setAccessibleDescription("\n".join(lines))

    def _figures(self, titles: tuple[str, ...], rates: tuple[Rate, ...]) -> str:
        words = self._look.words
        return words.list_separator.join(
            words("{title}: {figure}", title=title, figure=f"{rate.conforming}/{rate.applicable}")
            if rate.applicable
            else words("{title}: not applicable", title=title)
            for title, rate in zip(titles, rates, strict=True)
        )

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Let the radar fill the card."""
        super().resizeEvent(event)
        if hasattr(self, "item"):
            self.item.fit(self.viewport().size())
            self.setRange(self.item.boundingRect(), padding=0)


def _at(point: tuple[float, float], centre: QPointF, radius: float) -> QPointF:
    return QPointF(centre.x() + point[0] * radius, centre.y() - point[1] * radius)


def _points(shares: Sequence[Fraction | None], centre: QPointF, radius: float) -> list[QPointF]:
    """Return the corners of a shape, on the nearest quarter of a pixel: nobody sees less."""
    found = [_at(point, centre, radius) for point in polygon(shares) if point is not None]
    return [QPointF(round(point.x() * 4) / 4, round(point.y() * 4) / 4) for point in found]


def _beside(x: float, y: float) -> bool:
    """Say whether an axis ends at the side of the shape, where its label stands over it."""
    return abs(x) > _SIDEWAYS and y > 0
