"""The lines of the audit trail as a table, narrowed by a text, in any order.

Doing that to a hundred thousand lines takes longer than a frame: `Arrangement.of` may do it in
another thread.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

import msgspec
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from auditor_app.operations.audits import trail

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from auditor_app.domain.wording import Words
    from auditor_app.operations.audits.trail import TrailLine

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
    """One line: its cells, what a search looks through, and which event it tells of.

    There may be a hundred thousand; Python’s collector leaves them alone, or the window stops.
    """

    cells: tuple[str, ...]
    text: str
    device: str
    seq: int
    op: str
    record: str
    id: str


def rows_of(lines: Iterable[TrailLine], words: Words) -> list[TrailRow]:
    """Return lines as rows; it may be done in any thread."""
    found, telling = [], trail.Cells(words, zone=False)
    for line in lines:
        cells, entry = telling.of(line), line.entry
        found.append(
            TrailRow(
                cells,
                "\n".join(cells).casefold(),
                line.device,
                entry.seq,
                entry.op,
                entry.record,
                entry.id,
            )
        )
    return found


class Arrangement(NamedTuple):
    """Which lines are wanted, those that hold every word of `search`, and in what order."""

    search: tuple[str, ...] = ()
    column: int = TIME
    order: Qt.SortOrder = Qt.SortOrder.DescendingOrder

    def of(self, rows: Sequence[TrailRow]) -> list[TrailRow]:
        """Return the lines wanted, in order, from the latest first; any thread may call it."""
        found = [row for row in rows if all(word in row.text for word in self.search)]
        backwards = self.order is Qt.SortOrder.DescendingOrder
        if self.column == TIME:
            return found if backwards else found[::-1]
        # A column says few different things: sorting these is much less than sorting all lines.
        alike: defaultdict[str, list[TrailRow]] = defaultdict(list)
        for row in found:
            alike[row.cells[_COLUMNS[self.column]]].append(row)
        return [row for cell in sorted(alike, reverse=backwards) for row in alike[cell]]


class TrailModel(QAbstractTableModel):
    """Holds what was read; `wanted` asks for more of it, where there is `more`.

    `unarranged` says that what is shown is no longer `arrangement` of `rows`; `arrange` mends it.
    """

    wanted = Signal()
    unarranged = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self.rows: list[TrailRow] = []
        self._rows: list[TrailRow] = []
        self.arrangement = Arrangement()
        self.more = False

    @property
    def read(self) -> int:
        """How many lines were read, shown or not."""
        return len(self.rows)

    @property
    def needs_all(self) -> bool:
        """Whether what is shown is only right once everything was read."""
        return self.arrangement != Arrangement()

    def show(self, rows: list[TrailRow]) -> None:
        """Show these lines, the latest first."""
        self.rows = rows
        self._rearrange()

    def append(self, rows: list[TrailRow]) -> None:
        """Show further lines, older than all before."""
        self.rows = [*self.rows, *rows]
        if self.needs_all:
            self.unarranged.emit()
        elif rows:
            self.beginInsertRows(ROOT, len(self._rows), len(self._rows) + len(rows) - 1)
            self._rows += rows
            self.endInsertRows()

    def search(self, text: str) -> None:
        """Keep the lines that hold every word."""
        self.arrangement = self.arrangement._replace(search=tuple(text.casefold().split()))
        self._rearrange()

    def arrange(self, rows: list[TrailRow]) -> None:
        """Show these lines of those that were read, in this order."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

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
        self.arrangement = self.arrangement._replace(column=column, order=order)
        self._rearrange()

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return what a column is called."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._words(trail.COLUMNS[_COLUMNS[section]])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell; the tip holds all of a long one, with the id or digest behind it."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        cell = row.cells[_COLUMNS[column]]
        if role == Qt.ItemDataRole.DisplayRole:
            return cell[:_LONG].replace("\n", " ")
        if role == Qt.ItemDataRole.ToolTipRole:
            came = row.cells[_COLUMNS[CAME]]
            behind = {LAPTOP: (row.cells[_DEVICE], came), CAME: (row.cells[_DIGEST],)}.get(
                column, ()
            )
            return "\n".join(part for part in (cell, *behind) if part)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.headerData(column, Qt.Orientation.Horizontal)}: {cell}"
        return None

    def _rearrange(self) -> None:
        if self.needs_all:
            self.unarranged.emit()
        else:
            self.arrange(list(self.rows))
