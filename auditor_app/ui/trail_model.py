"""The lines of the audit trail as a table: those read so far, narrowed by a text, in the order of any column."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from auditor_app.operations import trail

if TYPE_CHECKING:
    from collections.abc import Iterable

    from auditor_app.domain.wording import Words
    from auditor_app.operations.trail import Line

Index = QModelIndex | QPersistentModelIndex
ROOT: Final = QModelIndex()

TIME, PERSON, LAPTOP, ACTION, ENTRY, FIELD, BEFORE, AFTER, CAME = range(9)
_COLUMNS: Final = (0, 1, 3, 4, 5, 6, 7, 8, 9)
"""Which columns of the exported table are shown."""
_DIGEST, _DEVICE = 10, 11
"""Those that only the tip shows."""
_LONG = 200
"""How much of a value a cell shows, in characters."""


class TrailRow(msgspec.Struct, frozen=True, gc=False):
    """One line: the cells of the exported table, what a search looks through, and which event of which record it tells of.

    There may be a hundred thousand. Python’s collector would stop the window each time it looks through them, so it does not.
    """

    cells: tuple[str, ...]
    text: str
    device: str
    seq: int
    op: str
    record: str
    id: str


def rows_of(lines: Iterable[Line], words: Words) -> list[TrailRow]:
    """Return lines as rows; it may be done in any thread."""
    found, telling = [], trail.Cells(words, zone=False)
    for line in lines:
        cells, entry = telling.of(line), line.entry
        found.append(TrailRow(cells, "\n".join(cells).casefold(), line.device, entry.seq, entry.op, entry.record, entry.id))
    return found


class TrailModel(QAbstractTableModel):
    """Holds what was read; `wanted` asks for more of it, where there is `more`."""

    wanted = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._all: list[TrailRow] = []
        self._rows: list[TrailRow] = []
        self._search: list[str] = []
        self._order = (TIME, Qt.SortOrder.DescendingOrder)
        self.more = False

    @property
    def read(self) -> int:
        """How many lines were read, shown or not."""
        return len(self._all)

    @property
    def needs_all(self) -> bool:
        """Whether what is shown is only right once everything was read."""
        return bool(self._search) or self._order != (TIME, Qt.SortOrder.DescendingOrder)

    def show(self, rows: list[TrailRow]) -> None:
        """Show these lines, the latest first."""
        self._all = rows
        self._arrange()

    def append(self, rows: list[TrailRow]) -> None:
        """Show further lines, older than all before."""
        self._all = [*self._all, *rows]
        if self.needs_all:
            self._arrange()
        elif rows:
            self.beginInsertRows(ROOT, len(self._rows), len(self._rows) + len(rows) - 1)
            self._rows += rows
            self.endInsertRows()

    def search(self, text: str) -> None:
        """Keep the lines that hold every word."""
        self._search = text.casefold().split()
        self._arrange()

    def row(self, row: int) -> TrailRow | None:
        """Return a line, None where there is no such row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return how many lines are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(_COLUMNS)

    def canFetchMore(self, parent: Index = ROOT) -> bool:
        """Say whether there is more to read."""
        return not parent.isValid() and self.more

    def fetchMore(self, _parent: Index = ROOT) -> None:
        """Ask for more: the table was scrolled to its end."""
        self.wanted.emit()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Show the lines in the order of a column; equal ones stay in that of time."""
        self._order = (column, order)
        self._arrange()

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a column is called."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._words(trail.COLUMNS[_COLUMNS[section]])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell; whole in the tip, for the long ones do not fit, and there with the id or digest behind it."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        cell = row.cells[_COLUMNS[column]]
        if role == Qt.ItemDataRole.DisplayRole:
            return cell[:_LONG].replace("\n", " ")
        if role == Qt.ItemDataRole.ToolTipRole:
            behind = {LAPTOP: row.cells[_DEVICE], CAME: row.cells[_DIGEST]}.get(column, "")
            return "\n".join(part for part in (cell, behind) if part)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.headerData(column, Qt.Orientation.Horizontal)}: {cell}"
        return None

    def _arrange(self) -> None:
        self.beginResetModel()
        column, order = self._order
        rows = list(self._all)
        for word in self._search:
            rows = [row for row in rows if word in row.text]
        if column != TIME:
            rows.sort(key=lambda row: row.cells[_COLUMNS[column]], reverse=order is Qt.SortOrder.DescendingOrder)
        elif order is Qt.SortOrder.AscendingOrder:
            rows.reverse()
        self._rows = rows
        self.endResetModel()
