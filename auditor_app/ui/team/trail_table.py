"""The table of the audit trail: read only, and never wider than its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyledItemDelegate, QTableView

from auditor_app.ui.team.trail_model import (
    ACTION,
    AFTER,
    BEFORE,
    CAME,
    ENTRY,
    FIELD,
    LAPTOP,
    PERSON,
    TIME,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QStyleOptionViewItem

    from auditor_app.ui.team.trail_model import Index, TrailModel

ROW = 34
LEAST = 76
WIDTHS = {TIME: 156, PERSON: 76, LAPTOP: 108, ACTION: 76, FIELD: 92, CAME: 182}
"""The width in px of columns alike in every line; the others share what is left."""
FOLDS = {PERSON: 1100, CAME: 820, ACTION: 680}
"""Below which width of the table, in px, a column is left out; a tip still says it."""


class TrailTable(QTableView):
    """Shows a `TrailModel`; the columns that matter less fold where there is little room.

    `elide` says where an entry that does not fit is cut, so that what tells it from others stays.
    """

    def __init__(self, model: TrailModel, name: str, *, elide: Qt.TextElideMode) -> None:
        super().__init__()
        self._empty = ""
        self.setObjectName("trail")
        self.setAccessibleName(name)
        self.setModel(model)
        self.setItemDelegateForColumn(ENTRY, _Elided(elide, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(LEAST)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSortIndicator(TIME, Qt.SortOrder.DescendingOrder)
        self.setSortingEnabled(True)
        for column, width in WIDTHS.items():
            self.setColumnWidth(column, width)

    def say_empty(self, text: str) -> None:
        """Say this where there is no line to show."""
        self._empty = text
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines, or what is said in their place."""
        super().paintEvent(event)
        if self._empty and not self.model().rowCount():
            painter = QPainter(self.viewport())
            painter.setPen(self.palette().placeholderText().color())
            painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, self._empty)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave columns out where there is little room, and share the rest out."""
        super().resizeEvent(event)
        for column, under in FOLDS.items():
            self.setColumnHidden(column, self.width() < under)
        rest = self.viewport().width() - sum(
            self.columnWidth(one) for one in WIDTHS if not self.isColumnHidden(one)
        )
        entry, before = max(LEAST, rest * 4 // 9), max(LEAST, rest * 2 // 9)
        for column, width in (
            (ENTRY, entry),
            (BEFORE, before),
            (AFTER, max(LEAST, rest - entry - before)),
        ):
            self.setColumnWidth(column, width)


class _Elided(QStyledItemDelegate):
    """Cuts what does not fit in its own way."""

    def __init__(self, elide: Qt.TextElideMode, parent: QTableView) -> None:
        super().__init__(parent)
        self._elide = elide

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.textElideMode = self._elide
