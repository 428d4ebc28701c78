"""What an import would change in one stage, field by field: a table that opens under the stage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from auditor_app.ui.widgets.spoken import spoken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auditor_app.domain.wording import Words
    from auditor_app.operations.packages.incoming_details import Detail
    from auditor_app.ui.fields.context import Context

ROW = 32
HEADER = 30
ROWS_SHOWN = 9
SHARES = (5, 3, 4, 5)
"""How the width is shared out between the columns."""

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class DetailsTable(QTableView):
    """The changes of a stage; the arrow keys walk through them, Tab leaves."""

    def __init__(self, context: Context, stage: str, details: Sequence[Detail]) -> None:
        super().__init__()
        words = context.words
        self.setObjectName("import_details")
        self.setAccessibleName(words("What changes in {stage}", stage=stage))
        self.setModel(_Details(context, details, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.horizontalHeader().setFixedHeight(HEADER)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.horizontalHeader().setHighlightSections(False)
        self.setFixedHeight(
            HEADER + min(len(details), ROWS_SHOWN) * ROW + 2 * self.frameWidth() + 4
        )

    def resizeEvent(self, event: object) -> None:
        """Share the width out between the columns."""
        super().resizeEvent(event)  # type: ignore[arg-type]  # Qt's own event, handed on
        for column, share in enumerate(SHARES):
            self.setColumnWidth(column, self.viewport().width() * share // sum(SHARES))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Escape to the page."""
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


class _Details(QAbstractTableModel):
    def __init__(self, context: Context, details: Sequence[Detail], parent: QTableView) -> None:
        super().__init__(parent)
        words = self._words = context.words
        self._context, self._details = context, details
        self._titles = (
            words("Entry"),
            words("Field"),
            words("Until now"),
            words("After the import"),
        )

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._details)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._titles)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        one = self._details[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return _cells(one, self._words)[index.column()].replace("\n", " ")
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
            text = f"{self._titles[index.column()]}: {_cells(one, self._words)[index.column()]}"
            return f"{text}\n{self._words('Would be in conflict')}" if one.disputed else text
        if role == Qt.ItemDataRole.DecorationRole and one.disputed and index.column() == 0:
            return self._context.icons.pixmap("reason-to-do", "attention", 16)
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == 2:  # noqa: PLR2004 (what was there until now)
            return QColor(self._context.theme.muted)
        return None


def _cells(one: Detail, words: Words) -> tuple[str, str, str, str]:
    return (
        words(one.record),
        spoken(one.field, words),
        spoken(one.before, words),
        spoken(one.after, words),
    )
