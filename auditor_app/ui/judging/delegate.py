"""How a row of the judgement list is drawn: number, title, requirement, badge, control."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip, QWidget

from auditor_app.domain.values import Verdict
from auditor_app.ui.fields.conflict_mark import CONFLICT_ICON
from auditor_app.ui.judging.control import CONTROL, KEYS, Control, sized
from auditor_app.ui.judging.model import AnyIndex, JudgementModel, JudgementRow, spoken_verdict
from auditor_app.ui.look.look import Look
from auditor_app.ui.look.tokens import Size, TypeSize, Weights

ROW = 56
"""Height of a closed row, px."""

HEADING = 48
"""Height of a heading with the air over it, px."""

_PAD = 14
_GAP = 16
_NUMBER = 74
_NUMBER_NARROW = 54
_NARROW = 620
_BADGE = 18
_ICON = 18


class JudgementDelegate(QStyledItemDelegate):
    """Draws a row in the colours in force; keeps fonts and cut texts, to cost little."""

    def __init__(self, look: Look, model: JudgementModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._model = model
        self.asking: JudgementRow | None = None
        self.locked = False
        family = parent.font()
        self._body = sized(family, TypeSize.BODY, Weights.REGULAR)
        self._title = sized(family, TypeSize.BODY, Weights.MEDIUM)
        self._small = sized(family, TypeSize.SMALL, Weights.REGULAR)
        self._tiny = sized(family, TypeSize.TINY, Weights.REGULAR)
        self._small_metrics = QFontMetrics(self._small)
        self._title_metrics = QFontMetrics(self._title)
        self._tiny_metrics = QFontMetrics(self._tiny)
        self.control = Control(look, family)
        self._segment = self.control.segment
        self._badge_width = 0
        self._elided: dict[tuple[str, int, bool], str] = {}
        self.measure()

    def measure(self) -> None:
        """Make room for the widest badge there is."""
        badges = {
            row.subject.badge for row in self._model.rows() if row.subject and row.subject.badge
        }
        self._badge_width = max(
            (self._tiny_metrics.horizontalAdvance(badge) + 14 for badge in badges), default=0
        )

    # Geometry, shared with the view

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Return the size of a closed row."""
        height = HEADING if self._model.row(index.row()).subject is None else ROW
        return QSize(option.rect.width(), height)

    def segments(self, row: QRect) -> dict[Verdict, QRect]:
        """Return where the three parts of the control lie."""
        left = row.right() + 1 - _PAD - 3 * self._segment
        top = row.top() + (ROW - CONTROL) // 2
        return {
            verdict: QRect(left + part * self._segment, top, self._segment, CONTROL)
            for part, verdict in enumerate(KEYS)
        }

    def mark(self, row: QRect) -> QRect:
        """Return where the mark of a row in conflict lies: behind its number."""
        left = row.left() + self.body_left(row.width()) - _ICON - 4
        return QRect(left, row.top() + (ROW - _ICON) // 2, _ICON, _ICON)

    def body_left(self, width: int) -> int:
        """Return where the text of a row begins."""
        return _PAD + (_NUMBER_NARROW if width < _NARROW else _NUMBER)

    def body_width(self, width: int) -> int:
        """Return how wide the opened part of a row is."""
        return width - self.body_left(width) - _PAD

    def head_height(self, row: JudgementRow, width: int) -> int:
        """Return how tall the head of an opened row is, its requirement unfolded."""
        if row.subject is None:
            return HEADING
        return max(ROW, self._requirement(row, 0, width).bottom() + 10)

    def tip(self, event: QHelpEvent, view: QWidget, row: JudgementRow, rect: QRect) -> bool:
        """Show what a segment means, or the whole of a shortened requirement."""
        text = ""
        if row.subject is not None:
            over = [
                verdict
                for verdict, segment in self.segments(rect).items()
                if segment.contains(event.pos())
            ]
            if over:
                text = f"{spoken_verdict(over[0], self._look.words)} ({KEYS[over[0]]})"
            elif row.finding.disputed and event.pos().x() < rect.left() + self.body_left(
                rect.width()
            ):
                text = self._look.words("Two people wrote different values here. Click to decide.")
            elif self._small_metrics.horizontalAdvance(row.subject.requirement) > self._text_width(
                rect.width()
            ):
                text = row.subject.requirement
        QToolTip.showText(event.globalPos(), text, view)
        return True

    def _text_width(self, width: int) -> int:
        right = width - _PAD - 3 * self._segment - _GAP
        if self._badge_width:
            right -= self._badge_width + _GAP
        return max(60, right - self.body_left(width))

    def _requirement(self, row: JudgementRow, top: int, width: int) -> QRect:
        """Return where the requirement stands: beside the control, or below where it is long."""
        text = row.subject.requirement if row.subject else ""
        left = self.body_left(width)
        beside = QRect(left, top + 29, self._text_width(width), 1000)
        wrapped = self._small_metrics.boundingRect(beside, _WRAPPED, text)
        if wrapped.height() <= _FEW_LINES * self._small_metrics.height() + 4:
            return QRect(beside.left(), beside.top(), beside.width(), wrapped.height())
        under = QRect(left, top + 48, self.body_width(width), 1000)
        wrapped = self._small_metrics.boundingRect(under, _WRAPPED, text)
        return QRect(under.left(), under.top(), under.width(), wrapped.height())

    # Drawing

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw a heading, or a row of a card."""
        row = self._model.row(index.row())
        rect: QRect = option.rect
        if row.subject is None:
            self._heading(painter, rect, row, index.row())
            return
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        self._ground(
            painter, rect, row, chosen=chosen, focused=bool(state & QStyle.StateFlag.State_HasFocus)
        )
        self._texts(painter, rect, row, chosen=chosen)
        self._control(painter, rect, row)

    def _heading(self, painter: QPainter, rect: QRect, row: JudgementRow, number: int) -> None:
        done, total = self._model.heading_progress(number)
        line = rect.adjusted(2, 14, -2, 0)
        painter.setFont(self._small)
        painter.setPen(self._colour("text" if done == total else "muted"))
        painter.drawText(line, _LEFT, self._elide(row.title, line.width() - 80, bold=False))
        painter.drawText(line, _RIGHT, f"{done}/{total}")

    def _ground(
        self, painter: QPainter, rect: QRect, row: JudgementRow, *, chosen: bool, focused: bool
    ) -> None:
        """Draw the row's piece of its card: the corners belong to the first and the last row."""
        fill, line = self._colour("accent_soft" if chosen else "panel"), self._colour("line")
        if not (row.first or row.last or chosen):
            # Most rows: no corner, so nothing but straight lines.
            painter.fillRect(rect, fill)
            painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, line)
            painter.fillRect(rect.left(), rect.top(), 1, rect.height(), line)
            painter.fillRect(rect.right(), rect.top(), 1, rect.height(), line)
            return
        reach = 2 * Size.RADIUS_CARD
        card = QRectF(rect).adjusted(
            0.5, 0.5 if row.first else -reach, -0.5, -0.5 if row.last else reach
        )
        shape = QPainterPath()
        shape.addRoundedRect(card, Size.RADIUS_CARD, Size.RADIUS_CARD)
        painter.save()
        painter.setClipRect(rect)
        painter.fillPath(shape, fill)
        if chosen:
            bar = QPainterPath()
            bar.addRect(QRectF(rect.left(), rect.top(), 3, rect.height()))
            painter.fillPath(shape.intersected(bar), self._colour("accent"))
        edge = self._colour("accent") if chosen and focused else line
        painter.setPen(QPen(edge, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(shape)
        if not row.last:
            painter.fillRect(rect.left() + 1, rect.bottom(), rect.width() - 2, 1, edge)
        if not row.first and chosen and focused:
            painter.fillRect(rect.left() + 1, rect.top(), rect.width() - 2, 1, edge)
        painter.restore()

    def _texts(self, painter: QPainter, rect: QRect, row: JudgementRow, *, chosen: bool) -> None:
        subject = row.subject
        if subject is None:
            return
        left, width = self.body_left(rect.width()), self._text_width(rect.width())
        painter.setFont(self._small)
        painter.setPen(self._colour("muted"))
        painter.drawText(
            QRect(rect.left() + _PAD, rect.top(), left - _PAD, ROW), _LEFT, subject.item
        )
        if row.finding.disputed:
            mark = self.mark(rect)
            self._look.icons.paint(painter, *CONFLICT_ICON, mark.left(), mark.top(), _ICON)
        if chosen:
            painter.drawText(
                self._requirement(row, rect.top(), rect.width()), _WRAPPED, subject.requirement
            )
        else:
            line = QRect(left, rect.top() + 29, width, 18)
            painter.drawText(line, _LEFT, self._elide(subject.requirement, width, bold=False))
        painter.setFont(self._title)
        painter.setPen(self._colour("text"))
        painter.drawText(
            QRect(left, rect.top() + 9, width, 20),
            _LEFT,
            self._elide(subject.title, width, bold=True),
        )
        if subject.badge:
            self._badge(
                painter, QPoint(left + width + _GAP, rect.top()), subject.badge, veto=subject.veto
            )

    def _badge(self, painter: QPainter, place: QPoint, text: str, *, veto: bool) -> None:
        width = self._tiny_metrics.horizontalAdvance(text) + 12
        box = QRectF(
            place.x() + self._badge_width - width, place.y() + (ROW - _BADGE) / 2, width, _BADGE
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour("nonconform_soft" if veto else "not_applicable_soft"))
        painter.drawRoundedRect(box, 4, 4)
        painter.setFont(self._tiny)
        painter.setPen(self._colour("nonconform" if veto else "not_applicable"))
        painter.drawText(box, _CENTRE, text)

    def _control(self, painter: QPainter, rect: QRect, row: JudgementRow) -> None:
        place = self.segments(rect)[Verdict.CONFORM].topLeft()
        self.control.paint(
            painter, place, row.finding.verdict, locked=self.locked, asking=self.asking is row
        )

    def _colour(self, token: str) -> QColor:
        return QColor(self._look.theme.of(token))

    def _elide(self, text: str, width: int, *, bold: bool) -> str:
        key = (text, width, bold)
        if key not in self._elided:
            if len(self._elided) > _KEPT_TEXTS:
                self._elided.clear()
            metrics = self._title_metrics if bold else self._small_metrics
            self._elided[key] = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
        return self._elided[key]


_KEPT_TEXTS = 4000
_FEW_LINES = 2
_WRAPPED = int(Qt.TextFlag.TextWordWrap)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)
