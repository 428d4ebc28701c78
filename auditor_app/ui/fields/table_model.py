"""Records of one kind as a table to write in, with an empty row at the end to add one.

The model writes through operations only and follows the audit with exact row signals, so an open
its record even where the record moves.
"""

from collections.abc import Callable, Container, Sequence
from typing import NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from auditor_app.domain.records import Conclusion, Record
from auditor_app.domain.state import AuditState
from auditor_app.ui.fields.conflict_mark import CONFLICT_ICON, Others, dispute
from auditor_app.ui.fields.session import Outcome, Session, done
from auditor_app.ui.fields.signing import is_signed
from auditor_app.ui.widgets.typed_input import UnreadableError

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
OPTIONS_ROLE = Qt.ItemDataRole.UserRole + 1
MANY_ROLE = Qt.ItemDataRole.UserRole + 2
VALUE_ROLE = Qt.ItemDataRole.UserRole + 3
REPEATED_ROLE = Qt.ItemDataRole.UserRole + 4
BLANK_ROLE = Qt.ItemDataRole.UserRole + 5
ICON_ROLE = Qt.ItemDataRole.UserRole + 6
CONFLICT_ROLE = Qt.ItemDataRole.UserRole + 7

Options = Sequence[tuple[object, str]]


class FieldColumn(NamedTuple):
    """One column: the field it shows, how, and how typed text is read (UnreadableError).

    `options` are what can be chosen, several at once where `many`; `checked` makes it a box.
    `quiet`
    columns show a value that repeats the row above in a muted colour.
    """

    field: str
    title: str
    width: int
    show: Callable[[AuditState, Record], str]
    read: Callable[[str], object] = str.strip
    options: Callable[[AuditState], Options] | None = None
    many: bool = False
    stretch: bool = False
    quiet: bool = False
    hint: str = ""
    editable: Callable[[AuditState, Record], bool] | None = None
    checked: Callable[[AuditState, Record], bool] | None = None


class RowSource(NamedTuple):
    """Where the rows come from and the operations behind adding, editing and removing one.

    `kinds` are those of the records that the rows show.
    """

    kinds: tuple[type[Record], ...]
    read: Callable[[AuditState], Sequence[Record]]
    add: Callable[[dict[str, object]], Outcome]
    edit: Callable[[str, dict[str, object]], Outcome]
    remove: Callable[[str], Outcome]
    prompt: str
    icon: Callable[[Record], tuple[str, str, str] | None] | None = None
    """The icon, its colour and its meaning in front of a record's first cell."""


class TableModel(QAbstractTableModel):
    """The table of a source; the blank last row becomes a record when it is written in."""

    def __init__(
        self,
        session: Session,
        columns: Sequence[FieldColumn],
        source: RowSource,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._columns, self._source = session, tuple(columns), source
        self._records: list[Record] = list(source.read(session.state))
        self._coming = 0
        self.disputed = ""
        """What a cell in conflict is said to be; the view that shows the cells sets it."""
        session.follow(self, self._refresh, *source.kinds, Conclusion)

    @property
    def columns(self) -> tuple[FieldColumn, ...]:
        """The columns, in order."""
        return self._columns

    @property
    def writable(self) -> bool:
        """Whether anything can be written: a signed audit does not change."""
        return not is_signed(self._session)

    def record(self, row: int) -> Record | None:
        """Return the record of a row, None for the blank one."""
        return self._records[row] if 0 <= row < len(self._records) else None

    def row_of(self, record_id: str) -> int:
        """Return the row of a record, -1 where it has none."""
        return next((row for row, record in enumerate(self._records) if record.id == record_id), -1)

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return how many records there are, and one."""
        return 0 if parent.isValid() else len(self._records) + 1 + self._coming

    def columnCount(self, parent: Index = ROOT) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the title of a column."""
        if orientation is Qt.Orientation.Horizontal and 0 <= section < len(self._columns):
            if role == Qt.ItemDataRole.DisplayRole:
                return self._columns[section].title
            if role == Qt.ItemDataRole.ToolTipRole:
                return self._columns[section].hint or None
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Say what can be written in; a blank row has nothing to tick."""
        flags = (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemNeverHasChildren
        )
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        column, record = self._columns[index.column()], self.record(index.row())
        allowed = (
            record is None
            or column.editable is None
            or column.editable(self._session.state, record)
        )
        # The cells of a signed audit can still be selected and copied.
        allowed = allowed and self.writable
        if column.checked is not None:
            return flags | (
                Qt.ItemFlag.ItemIsUserCheckable
                if allowed and record is not None
                else Qt.ItemFlag.NoItemFlags
            )
        return flags | (Qt.ItemFlag.ItemIsEditable if allowed else Qt.ItemFlag.NoItemFlags)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows, or what its editor needs."""
        if not index.isValid():
            return None
        column, record, state = (
            self._columns[index.column()],
            self.record(index.row()),
            self._session.state,
        )
        if role == OPTIONS_ROLE:
            return list(column.options(state)) if column.options else None
        if role == MANY_ROLE:
            return column.many
        return (
            self._blank(index.column(), role) if record is None else self._cell(index, record, role)
        )

    def _cell(self, index: Index, record: Record, role: int) -> object:
        column, state = self._columns[index.column()], self._session.state
        answer: object = None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole}:
            answer = column.show(state, record)
        elif role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
            answer = f"{column.title}: {column.show(state, record)}"
            if self._conflict(index.column(), record):
                answer = f"{answer}\n{self.disputed}"
        elif role == Qt.ItemDataRole.CheckStateRole and column.checked is not None:
            answer = (
                Qt.CheckState.Checked if column.checked(state, record) else Qt.CheckState.Unchecked
            )
        elif role == VALUE_ROLE:
            answer = getattr(record, column.field)
        elif role == REPEATED_ROLE:
            answer = self._repeats(index.row(), column)
        elif role == CONFLICT_ROLE:
            answer = self._conflict(index.column(), record)
        elif role == ICON_ROLE and self._conflict(index.column(), record):
            answer = (*CONFLICT_ICON, self.disputed)
        elif role == ICON_ROLE and index.column() == 0 and self._source.icon:
            answer = self._source.icon(record)
        return answer

    def in_conflict(self, row: int) -> bool:
        """Say whether anything of a row is in conflict."""
        record = self.record(row)
        return record is not None and bool(self._session.state.conflicts_of(record.id))

    def _conflict(self, column: int, record: Record) -> str:
        """Return the field in conflict that a cell shows; the first also stands for the hidden."""
        state = self._session.state
        if not state.conflicts:
            return ""
        covers: Container[str] = {self._columns[column].field}
        if column == 0:
            covers = Others({one.field for one in self._columns[1:]})
        found = dispute(state, record.id, covers)
        return found.field if found else ""

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Write a cell; typed text is read the column's way, other values are taken as they are."""
        if not index.isValid():
            return False
        column, record = self._columns[index.column()], self.record(index.row())
        if role == Qt.ItemDataRole.CheckStateRole:
            checked = (
                Qt.CheckState(value) is Qt.CheckState.Checked
                if isinstance(value, int | Qt.CheckState)
                else bool(value)
            )
            return record is not None and done(
                self._source.edit(record.id, {column.field: checked})
            )
        if role == Qt.ItemDataRole.EditRole:
            try:
                value = self._read(column, str(value))
            except UnreadableError:
                return False
        elif role != VALUE_ROLE:
            return False
        if record is None:
            return bool(value) and done(self._source.add({column.field: value}))
        return value == getattr(record, column.field) or done(
            self._source.edit(record.id, {column.field: value})
        )

    def remove(self, rows: Sequence[int]) -> bool:
        """Remove the records of these rows; return whether all were."""
        doomed = [
            record.id for row in rows if self.writable and (record := self.record(row)) is not None
        ]
        return sum(done(self._source.remove(record)) for record in doomed) == len(doomed)

    def paste(self, row: int, column: int, text: str) -> int:
        """Write lines of a spreadsheet from a cell on, with new rows at the end; return how many.

        What a column cannot read is left out. Cells that are ticked are no part of a line.
        """
        typed = [at for at, one in enumerate(self._columns) if one.checked is None and at >= column]
        if not self.writable:
            return 0
        taken = 0
        lines = text.replace("\r\n", "\n").rstrip("\n").split("\n")
        # Rows may move to their sorted place meanwhile, so their records are looked up first.
        for record, line in zip(
            [self.record(row + offset) for offset in range(len(lines))], lines, strict=True
        ):
            fields: dict[str, object] = {}
            for at, cell in zip(typed, line.split("\t"), strict=False):
                try:
                    fields[self._columns[at].field] = self._read(self._columns[at], cell)
                except UnreadableError:
                    continue
            if fields and any(
                value not in {"", None} for value in fields.values() if not isinstance(value, tuple)
            ):
                taken += done(
                    self._source.edit(record.id, fields) if record else self._source.add(fields)
                )
        return taken

    def _read(self, column: FieldColumn, text: str) -> object:
        if column.options is None:
            return column.read(text)
        wanted = text.strip().casefold()
        for value, name in column.options(self._session.state):
            if wanted in {name.casefold(), str(value).casefold()}:
                return (value,) if column.many else value
        return column.read(text)

    def _blank(self, column: int, role: int) -> object:
        first = next(at for at, one in enumerate(self._columns) if one.checked is None)
        if role == Qt.ItemDataRole.DisplayRole and column == first:
            return self._source.prompt if self.writable else None
        if role == Qt.ItemDataRole.EditRole:
            return ""
        return True if role == BLANK_ROLE else None

    def _repeats(self, row: int, column: FieldColumn) -> bool:
        state, above = self._session.state, self.record(row - 1)
        record = self.record(row)
        return bool(
            column.quiet
            and above
            and record
            and column.show(state, above) == column.show(state, record)
        )

    def _refresh(self, _update: object) -> None:
        """Bring the rows to what is recorded: removals, then moves and additions, then values."""
        fresh = list(self._source.read(self._session.state))
        kept = {record.id for record in fresh}
        for row in reversed(range(len(self._records))):
            if self._records[row].id not in kept:
                self.beginRemoveRows(ROOT, row, row)
                del self._records[row]
                self.endRemoveRows()
        for row, record in enumerate(fresh):
            present = self.row_of(record.id)
            if present < 0:
                self._insert(len(self._records), record)
                present = len(self._records) - 1
            if present != row:
                self.beginMoveRows(ROOT, present, present, ROOT, row)
                self._records.insert(row, self._records.pop(present))
                self.endMoveRows()
        self._records = fresh
        # Names of other records show here too, and values that repeat; it costs little.
        self.dataChanged.emit(self.index(0, 0), self.index(len(fresh), len(self._columns) - 1))

    def _insert(self, row: int, record: Record) -> None:
        # The blank row becomes the record and a new one comes: an open editor stays in its place.
        self.beginInsertRows(ROOT, row + 1, row + 1)
        self._coming = 1
        self.endInsertRows()
        self._coming = 0
        self._records.append(record)
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(self._columns) - 1))
