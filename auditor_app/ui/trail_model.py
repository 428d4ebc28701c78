"""The lines of the audit trail as a table, the latest first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from auditor_app.operations import trail
from auditor_app.ui.conflict_card import spoken

if TYPE_CHECKING:
    from auditor_app.domain.wording import Words
    from auditor_app.operations.trail import Line

Index = QModelIndex | QPersistentModelIndex
ROOT: Final = QModelIndex()
SHORT: Final = 8
"""How many characters of a device or of a package tell two apart by eye."""

TIME, PERSON, DEVICE, ACTION, ENTRY, FIELD, BEFORE, AFTER, PACKAGE = range(9)
_COLUMNS: Final = (0, 1, 3, 4, 5, 6, 7, 8, 9)
"""Which columns of the exported table are shown."""


class TrailRow(NamedTuple):
    """One line: what each cell shows, and the line itself."""

    cells: tuple[str, ...]
    line: Line


class TrailModel(QAbstractTableModel):
    """Holds the lines that were read so far, and shows those that hold a text."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._all: list[TrailRow] = []
        self._rows: list[TrailRow] = []
        self._wanted: list[str] = []

    def show(self, lines: list[Line]) -> None:
        """Show these lines."""
        self.beginResetModel()
        self._all = [self._row(line) for line in lines]
        self._narrow()
        self.endResetModel()

    def search(self, text: str) -> None:
        """Keep the lines that hold every word."""
        self.beginResetModel()
        self._wanted = text.casefold().split()
        self._narrow()
        self.endResetModel()

    def line(self, row: int) -> Line | None:
        """Return a line, None where there is no such row."""
        return self._rows[row].line if 0 <= row < len(self._rows) else None

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return how many lines are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(_COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a column is called."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._words(trail.COLUMNS[_COLUMNS[section]])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell; whole in the tip, for the long ones do not fit."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            text = row.cells[column].replace("\n", " ")
            return text[:SHORT] if column in {DEVICE, PACKAGE} else text
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.cells[column]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.headerData(column, Qt.Orientation.Horizontal)}: {row.cells[column]}"
        return None

    def _narrow(self) -> None:
        wanted = self._wanted
        self._rows = [row for row in self._all if all(word in "\n".join(row.cells).casefold() for word in wanted)]

    def _row(self, line: Line) -> TrailRow:
        words = self._words
        told = (line.record, line.field, line.before, line.after)
        cells = (
            line.at.astimezone().strftime("%Y-%m-%d %H:%M:%S"),
            line.person,
            line.device,
            words(line.action),
            *(spoken(one, words) for one in told),
            line.package,
        )
        return TrailRow(cells, line)
