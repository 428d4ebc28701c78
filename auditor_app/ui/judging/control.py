"""The three-part control of a judgement row, kept as a picture for each state."""

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen, QPixmap

from auditor_app.domain.values import Verdict
from auditor_app.ui.look.look import Look
from auditor_app.ui.look.tokens import VERDICT_ICONS, Size, TypeSize, Weights

CONTROL = 30
"""Height of the control, px."""

KEYS = {Verdict.CONFORM: "1", Verdict.NONCONFORM: "2", Verdict.NOT_APPLICABLE: "3"}
"""The key of each part, in the order of the parts."""

_LEAST = 66
_MARK = 14
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)

State = tuple[Verdict | None, bool, bool, bool, float]
"""What a picture shows: verdict, locked, asking a reason, dark, and the pixel ratio."""


class Control:
    """Draws the control; `segment` is the width of one part, px."""

    def __init__(self, look: Look, family: QFont) -> None:
        self._look = look
        words = look.words
        self._labels = {
            Verdict.CONFORM: words("Conforms"),
            Verdict.NONCONFORM: words("Does not"),
            Verdict.NOT_APPLICABLE: words("N/A"),
        }
        self._plain = sized(family, TypeSize.SMALL, Weights.REGULAR)
        self._bold = sized(family, TypeSize.SMALL, Weights.BOLD)
        self._tiny = sized(family, TypeSize.TINY, Weights.REGULAR)
        self._pictures: dict[State, QPixmap] = {}
        bold = QFontMetrics(self._bold)
        self.segment = max(
            _LEAST,
            max(bold.horizontalAdvance(label) for label in self._labels.values()) + _MARK + 16,
        )

    def paint(
        self,
        painter: QPainter,
        place: QPoint,
        verdict: Verdict | None,
        *,
        locked: bool,
        asking: bool,
    ) -> None:
        """Draw the control with its top left corner at a place."""
        ratio = painter.device().devicePixelRatioF()
        state = (verdict, locked, asking, self._look.theme.dark, ratio)
        if state not in self._pictures:
            self._pictures[state] = self._picture(state)
        painter.drawPixmap(place, self._pictures[state])

    def _picture(self, state: State) -> QPixmap:
        verdict, locked, asking, _, ratio = state
        picture = QPixmap(round(3 * self.segment * ratio), round(CONTROL * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QPainterPath()
        shape.addRoundedRect(
            QRectF(0.5, 0.5, 3 * self.segment - 1, CONTROL - 1), Size.RADIUS, Size.RADIUS
        )
        painter.fillPath(shape, self._colour("background"))
        parts = {
            one: QRect(place * self.segment, 0, self.segment, CONTROL)
            for place, one in enumerate(KEYS)
        }
        if verdict is not None:
            part = QPainterPath()
            part.addRect(QRectF(parts[verdict]))
            painter.fillPath(
                shape.intersected(part), self._colour(f"{VERDICT_ICONS[verdict].token}_soft")
            )
        painter.setPen(QPen(self._colour("line"), 1))
        painter.drawPath(shape)
        for one, rect in parts.items():
            if rect.left():
                painter.fillRect(rect.left(), 1, 1, CONTROL - 2, self._colour("line"))
            if one is verdict:
                self._found(painter, rect, one)
            else:
                self._offered(painter, rect, one, keyed=verdict is None and not locked)
        if asking:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._colour("accent"), 1.5, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(
                QRectF(parts[Verdict.NOT_APPLICABLE]).adjusted(2, 2, -2, -2), 6, 6
            )
        painter.end()
        return picture

    def _found(self, painter: QPainter, rect: QRect, one: Verdict) -> None:
        """Draw the part that is the verdict, by its mark, its weight and its colour."""
        label, icon = self._labels[one], VERDICT_ICONS[one]
        width = QFontMetrics(self._bold).horizontalAdvance(label)
        left = rect.left() + (rect.width() - width - _MARK - 2) // 2
        painter.drawPixmap(
            left, (CONTROL - _MARK) // 2, self._look.icons.pixmap(icon.name, icon.token, _MARK)
        )
        painter.setFont(self._bold)
        painter.setPen(self._colour(icon.token))
        painter.drawText(QRect(left + _MARK + 2, 0, width + 4, CONTROL), _LEFT, label)

    def _offered(self, painter: QPainter, rect: QRect, one: Verdict, *, keyed: bool) -> None:
        """Draw a part that could be the verdict, with its key while nothing is decided."""
        label = self._labels[one]
        painter.setFont(self._plain)
        painter.setPen(self._colour("muted"))
        if not keyed:
            painter.drawText(rect, _CENTRE, label)
            return
        width = QFontMetrics(self._plain).horizontalAdvance(label)
        left = rect.left() + (rect.width() - width - 22) // 2
        painter.drawText(QRect(left, 0, width + 4, CONTROL), _LEFT, label)
        cap = QRectF(left + width + 5.5, (CONTROL - 17) // 2 + 0.5, 16, 16)
        painter.setPen(QPen(self._colour("line"), 1))
        painter.setBrush(self._colour("panel"))
        painter.drawRoundedRect(cap, 4, 4)
        painter.setFont(self._tiny)
        painter.setPen(self._colour("muted"))
        painter.drawText(cap, _CENTRE, KEYS[one])

    def _colour(self, token: str) -> QColor:
        return QColor(self._look.theme.of(token))


def sized(like: QFont, size: int, weight: int) -> QFont:
    """Return a font of the same family in another size, px, and weight."""
    font = QFont(like)
    font.setPixelSize(size)
    font.setWeight(QFont.Weight(weight))
    return font
