"""How an audit and a deadline are drawn in the lists of the home page."""

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from auditor_app.domain.reasons import StageStatus
from auditor_app.ui.home.model import AuditRow, DeadlineRow
from auditor_app.ui.look.fonts import font
from auditor_app.ui.look.look import Look
from auditor_app.ui.look.tokens import (
    PROGRESS_ICONS,
    SAMPLE,
    Size,
    Space,
    StateIcon,
    TypeSize,
    Weights,
)
from auditor_app.ui.widgets.row_delegate import RIGHT, ROW_ROLE, Index, RowDelegate

LATE, PRESSING, LATER = (
    StateIcon("reason-blocks", "nonconform"),
    StateIcon("reason-to-do", "attention"),
    StateIcon("clock", "muted"),
)
NARROW = 820
"""Under this width, in px, a row leaves out its bar."""


class AuditDelegate(RowDelegate):
    """An audit: icon, client, stage, how far it is, grade, last change."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(look, Size.ROW_TALL, parent)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        row: AuditRow = index.data(ROW_ROLE)
        theme = self.look.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.ground(painter, option, first=index.row() == 0)
        box = QRectF(option.rect).adjusted(Space.L, 0, -Space.L, 0)
        icon = PROGRESS_ICONS[row.overview.progress]
        self.look.icons.paint(
            painter, icon.name, icon.token, box.left(), box.center().y() - Size.ICON / 2
        )
        left = box.left() + Size.ICON + Space.L
        shows_bar = box.width() >= NARROW
        right_columns = 90 + 92 + Space.L
        width = box.right() - left - right_columns
        shares = (0.40, 0.30, 0.30) if shows_bar else (0.55, 0.45, 0.0)
        edges = [left, left + width * shares[0], left + width * (shares[0] + shares[1])]
        names = _between(edges[0], edges[1], box)
        self.two_lines(painter, names, row.title, row.subtitle)
        if row.overview.sample:
            self._mark_sample(painter, names, row.title)
        self.two_lines(painter, _between(edges[1], edges[2], box), row.stage, row.summary)
        if shows_bar:
            self._bar(
                painter, QRectF(edges[2], box.center().y() - 4, width * shares[2] - Space.L, 8), row
            )
        grade_left = box.right() - right_columns + Space.L
        grade_colour = theme.accent if row.overview.grade else theme.muted
        self.text(
            painter,
            QRectF(grade_left, box.top(), 92, box.height()),
            row.grade,
            grade_colour,
            weight=Weights.BOLD,
        )
        changed = QRectF(box.right() - 90, box.top(), 90, box.height())
        self.text(painter, changed, row.changed, theme.muted, TypeSize.SMALL, align=RIGHT)
        painter.restore()

    def _mark_sample(self, painter: QPainter, rect: QRectF, title: str) -> None:
        """Draw the sample mark behind the title, or over its end where it leaves no room."""
        theme = self.look.theme
        title_width = QFontMetricsF(font(TypeSize.BODY, Weights.MEDIUM)).horizontalAdvance(title)
        width = (
            QFontMetricsF(font(TypeSize.TINY, Weights.REGULAR)).horizontalAdvance(SAMPLE) + 2 * 6
        )
        left = min(rect.left() + title_width + Space.S, max(rect.left(), rect.right() - width))
        place = QRectF(left, rect.center().y() - 19, width, 18)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.attention_soft))
        painter.drawRoundedRect(place, 4, 4)
        self.text(
            painter,
            place,
            SAMPLE,
            theme.attention,
            TypeSize.TINY,
            align=Qt.AlignmentFlag.AlignCenter,
        )

    def _bar(self, painter: QPainter, rect: QRectF, row: AuditRow) -> None:
        theme = self.look.theme
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.track))
        painter.drawRoundedRect(rect, 4, 4)
        if row.overview.share > 0:
            done = QRectF(rect)
            done.setWidth(max(rect.height(), rect.width() * min(1.0, row.overview.share)))
            blocked = row.overview.progress is StageStatus.BLOCKED
            painter.setBrush(QColor(theme.nonconform if blocked else theme.accent))
            painter.drawRoundedRect(done, 4, 4)


class DeadlineDelegate(RowDelegate):
    """A deadline: the day, what is due and for whom, how long there is."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(look, Size.ROW + 4, parent)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        row: DeadlineRow = index.data(ROW_ROLE)
        theme = self.look.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.ground(painter, option, first=index.row() == 0)
        box = QRectF(option.rect).adjusted(Space.L, 0, -Space.L, 0)
        icon = LATE if row.late else PRESSING if row.pressing else LATER
        colour = theme.of(icon.token)
        self.look.icons.paint(
            painter, icon.name, icon.token, box.left(), box.center().y() - Size.ICON / 2
        )
        left = box.left() + Size.ICON + Space.L
        self.text(
            painter, QRectF(left, box.top(), 84, box.height()), row.day, colour, TypeSize.SMALL
        )
        self.two_lines(painter, _between(left + 92, box.right() - 120, box), row.title, row.client)
        self.text(
            painter,
            QRectF(box.right() - 120, box.top(), 120, box.height()),
            row.left,
            colour,
            TypeSize.SMALL,
            align=RIGHT,
        )
        painter.restore()


def _between(left: float, right: float, box: QRectF) -> QRectF:
    return QRectF(left, box.top(), max(0.0, right - left - Space.M), box.height())
