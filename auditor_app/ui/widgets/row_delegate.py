"""How the rows of a list are drawn: the ground, the line under a row, and elided text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from auditor_app.ui.look.fonts import font
from auditor_app.ui.look.tokens import TypeSize, Weights

if TYPE_CHECKING:
    from auditor_app.ui.look.look import Look

Index = QModelIndex | QPersistentModelIndex


LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


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
        """Draw what lies under a row; a bar at its left marks a selected one, not colour alone."""
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
        painter: QPainter,
        rect: QRectF,
        text: str,
        colour: str,
        size: int = TypeSize.BODY,
        weight: int = Weights.REGULAR,
        align: Qt.AlignmentFlag = LEFT,
    ) -> None:
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


ROW_ROLE: Final = Qt.ItemDataRole.UserRole
