"""Our icons: 18 px strokes, drawn in the colour of a token."""

from PySide6.QtCore import QByteArray, QObject, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from auditor_app.places import shipped
from auditor_app.ui.look.appearance import Appearance
from auditor_app.ui.look.tokens import Size


class Icons(QObject):
    """Draws icons of `resources/icons`, and keeps each colour, size and pixel ratio drawn."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__(appearance)
        self._appearance = appearance
        self._renderers: dict[tuple[str, str], QSvgRenderer] = {}
        self._pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}

    def paint(
        self, painter: QPainter, name: str, colour: str, x: float, y: float, size: float = Size.ICON
    ) -> None:
        """Draw an icon at a place, in px of the painter; `colour` is the name of a token."""
        drawn = self.pixmap(name, colour, round(size), painter.device().devicePixelRatioF())
        painter.drawPixmap(QPointF(x, y), drawn)

    def pixmap(
        self, name: str, colour: str = "muted", size: int = Size.ICON, ratio: float | None = None
    ) -> QPixmap:
        """Return an icon as a pixmap of `size` px, by default for the finest screen."""
        value = self._appearance.theme.of(colour)
        ratio = ratio or _finest_ratio()
        key = (name, value, size, ratio)
        if key not in self._pixmaps:
            pixmap = QPixmap(round(size * ratio), round(size * ratio))
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            self._renderer(name, value).render(painter)
            painter.end()
            pixmap.setDevicePixelRatio(ratio)
            self._pixmaps[key] = pixmap
        return self._pixmaps[key]

    def icon(self, name: str, colour: str = "muted", size: int = Size.ICON) -> QIcon:
        """Return an icon for a button; make it again when the appearance changes."""
        return QIcon(self.pixmap(name, colour, size))

    def _renderer(self, name: str, value: str) -> QSvgRenderer:
        key = (name, value)
        if key not in self._renderers:
            drawing = (
                shipped("resources", "icons", f"{name}.svg")
                .read_text("utf-8")
                .replace("currentColor", value)
            )
            self._renderers[key] = QSvgRenderer(QByteArray(drawing.encode()), self)
        return self._renderers[key]


def _finest_ratio() -> float:
    return max((screen.devicePixelRatio() for screen in QGuiApplication.screens()), default=1.0)
