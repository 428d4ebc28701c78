"""How an audit and a deadline are drawn in the lists of the home page."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from auditor_app.domain.reasons import Progress
from auditor_app.ui.context import Look
from auditor_app.ui.fonts import font
from auditor_app.ui.home_model import ROW_ROLE, AuditRow, DeadlineRow
from auditor_app.ui.tokens import PROGRESS_SIGNS, SAMPLE, Sign, Size, Space, TypeSize, Weights

Index = QModelIndex | QPersistentModelIndex
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LATE, PRESSING, LATER = (
    Sign("reason-blocks", "nonconform"),
    Sign("reason-to-do", "attention"),
    Sign("clock", "muted"),
)
NARROW = 820
"""Under this width, in px, a row leaves out its bar."""


class RowDelegate(QStyledItemDelegate):
    """What both rows share: the ground, the line under a row, and elided text."""

    def __init__(self, look: Look, height: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._height = height

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the one height of every row."""
        return QSize(option.rect.width(), self._height)

    def ground(self, painter: QPainter, option: QStyleOptionViewItem, *, first: bool) -> None:
        """Draw what lies under a row; a selected one has a bar at its left, so that colour is not all that tells."""
        theme, rect = self.look.theme, option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(theme.accent_soft if selected else theme.hover))
        if selected and option.state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(rect.left(), rect.top(), 3, rect.height(), QColor(theme.accent))
        if not first:
            painter.fillRect(rect.left(), rect.top(), rect.width(), 1, QColor(theme.line))

    @staticmethod
    def text(
        painter: QPainter, rect: QRectF, text: str, colour: str, size: int = TypeSize.BODY, weight: int = Weights.REGULAR,
        align: Qt.AlignmentFlag = LEFT,
    ) -> None:  # fmt: skip
        """Draw one line of text, elided where it does not fit."""
        painter.setFont(font(size, weight))
        painter.setPen(QColor(colour))
        painter.drawText(
            rect,
            align,
            painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(rect.width())),
        )

    def two_lines(self, painter: QPainter, rect: QRectF, title: str, line: str) -> None:
        """Draw a title over a muted line, centred in the height of a rectangle."""
        theme = self.look.theme
        middle = rect.center().y()
        self.text(
            painter,
            QRectF(rect.left(), middle - 20, rect.width(), 20),
            title,
            theme.text,
            weight=Weights.MEDIUM,
        )
        self.text(
            painter,
            QRectF(rect.left(), middle + 1, rect.width(), 19),
            line,
            theme.muted,
            TypeSize.SMALL,
        )


class AuditDelegate(RowDelegate):
    """An audit: sign, client, stage, how far it is, grade, last change."""

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
        sign = PROGRESS_SIGNS[row.overview.progress]
        self.look.icons.paint(
            painter, sign.icon, sign.token, box.left(), box.center().y() - Size.ICON / 2
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
            blocked = row.overview.progress is Progress.BLOCKED
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
        sign = LATE if row.late else PRESSING if row.pressing else LATER
        colour = theme.of(sign.token)
        self.look.icons.paint(
            painter, sign.icon, sign.token, box.left(), box.center().y() - Size.ICON / 2
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
