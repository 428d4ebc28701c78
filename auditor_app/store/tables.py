"""How a record lies in a table: one column for each field, and the way there and back.

Texts, dates, decimals and enumerations are TEXT, numbers and flags INTEGER, lists TEXT holding JSON. A table has the name of its
record. Rows of one audit lie together and are keyed by audit and id, so no audit can reach into another one.
"""

from collections.abc import Sequence
from enum import Enum
from functools import cache
from typing import Any, NamedTuple, cast

import msgspec
from msgspec import inspect

from auditor_app.domain.kind import Kinds
from auditor_app.domain.kinds import KINDS
from auditor_app.domain.records import Record
from auditor_app.store.driver import Database

Value = str | int | None
"""What a column holds."""

_LARGEST = 2**63 - 1


class Shape(Enum):
    """What a field's values look like in its column."""

    TEXT = "TEXT"
    NUMBER = "INTEGER"
    FLAG = "INTEGER, 0 or 1"
    LIST = "TEXT, a JSON array"


class Column(NamedTuple):
    """A column: `default` is what a record has that says nothing; `required` fields have none and must be said."""

    name: str
    shape: Shape
    nullable: bool
    required: bool
    default: Value

    @property
    def type(self) -> str:
        """The column's SQL type."""
        return "INTEGER" if self.shape in {Shape.NUMBER, Shape.FLAG} else "TEXT"

    @property
    def quoted(self) -> str:
        """The column's name as SQL takes it, whatever words SQL has reserved."""
        return f'"{self.name}"'


class Table:
    """The table of one kind of record."""

    def __init__(self, kind: type[Record]) -> None:
        self.kind = kind
        self.name = kind.__name__
        self.columns = columns_of(kind)
        self.fields = frozenset(column.name for column in self.columns) - {"id", "audit"}
        self._types = {field.encode_name: field.type for field in msgspec.structs.fields(kind)}
        self._defaults = {
            field.encode_name: field.default for field in msgspec.structs.fields(kind)
        }
        self._names = [column.name for column in self.columns]
        self._blank = [(column.name, column.default) for column in self.columns]
        self._numbers = [column.name for column in self.columns if column.shape is Shape.NUMBER]
        self._flags = [column.name for column in self.columns if column.shape is Shape.FLAG]
        self._lists = [column.name for column in self.columns if column.shape is Shape.LIST]
        listed = ", ".join(column.quoted for column in self.columns)
        places = ", ".join("?" for _ in self.columns)
        others = [column.quoted for column in self.columns if column.name not in {"id", "audit"}]
        values = ", ".join(f"{name} = ?" for name in others)
        self._one = f'SELECT {listed} FROM "{self.name}" WHERE audit = ? AND id = ?'  # noqa: S608 (names of record types)
        self._all = f'SELECT {listed} FROM "{self.name}" WHERE audit = ? ORDER BY id'  # noqa: S608 (as above)
        self._insert = f'INSERT INTO "{self.name}" ({listed}) VALUES ({places})'  # noqa: S608 (as above)
        self._update = f'UPDATE "{self.name}" SET {values} WHERE audit = ? AND id = ?'  # noqa: S608 (as above)
        self._put = f"{self._insert} ON CONFLICT (audit, id) DO UPDATE SET " + ", ".join(
            f"{name} = excluded.{name}" for name in others
        )

    def find(self, database: Database, audit: str, record_id: str) -> Record | None:
        """Return a record, or None where there is none of that id."""
        row = database.conn.execute(self._one, (audit, record_id)).fetchone()
        return None if row is None else self.record(row)

    def of(self, database: Database, audit: str) -> list[Record]:
        """Return all records of an audit, in order of their ids."""
        return [self.record(row) for row in database.conn.execute(self._all, (audit,))]

    def insert(self, database: Database, record: Record) -> None:
        """Add a record that is not there yet."""
        database.conn.execute(self._insert, self.row(record))

    def update(self, database: Database, record: Record) -> None:
        """Replace a record that is there."""
        row = self.row(record)
        database.conn.execute(self._update, (*row[2:], record.audit, record.id))

    def put(self, database: Database, records: Sequence[Record]) -> None:
        """Add or replace records, many at once, that were checked when they were built from a history."""
        database.conn.executemany(
            self._put, [self._values(msgspec.to_builtins(record)) for record in records]
        )

    def row(self, record: Record) -> tuple[Value, ...]:
        """Return the values of a record's columns.

        Raises msgspec.ValidationError where a value does not fit its field: types are not enforced when a record is made.
        """
        given = msgspec.to_builtins(record)
        self._checked(given)
        return self._values(given)

    def _values(self, given: dict[str, Any]) -> tuple[Value, ...]:
        for name in self._lists:
            if name in given:
                given[name] = msgspec.json.encode(given[name]).decode()
        return tuple([given.get(name, default) for name, default in self._blank])

    def record(self, row: Sequence[Value]) -> Record:
        """Return the record of a row; raises msgspec.ValidationError where the row is none."""
        values: dict[str, object] = dict(zip(self._names, row, strict=True))
        for name in self._flags:
            if values[name] is not None:
                values[name] = values[name] == 1
        for name in self._lists:
            values[name] = msgspec.json.decode(cast("str", values[name]))
        return msgspec.convert(values, self.kind)

    def from_fields(self, audit: str, record_id: str, fields: dict[str, object]) -> Record:
        """Return the record that a history leads to; fields this program does not know stay in the history.

        Raises msgspec.ValidationError where a value does not fit.
        """
        known = {name: value for name, value in fields.items() if name in self.fields}
        return self._checked({**known, "id": record_id, "audit": audit})

    def value(self, field: str, given: object) -> object:
        """Return what a record holds for a value in an event's JSON; a field this program does not know keeps its JSON.

        Raises msgspec.ValidationError where the value does not fit.
        """
        if field not in self.fields:
            return given
        self._check_number(field, given)
        return msgspec.convert(given, self._types[field])

    def told(self, field: str, given: object) -> object:
        """Return what a record holds for a value in an event's JSON, or the JSON itself where it does not fit."""
        try:
            return self.value(field, given)
        except msgspec.ValidationError:
            return given

    def default(self, field: str) -> object:
        """Return what a record holds that was never told anything for a field; None where it has to be told."""
        default = self._defaults.get(field)
        return None if default is msgspec.NODEFAULT else default

    def said(self, record: Record, field: str) -> object:
        """Return what the JSON of an event says for a record's field; raises msgspec.ValidationError where it does not fit."""
        given = msgspec.to_builtins(getattr(record, field))
        self.value(field, given)
        return given

    def _checked(self, values: dict[str, object]) -> Record:
        record = msgspec.convert(values, self.kind)
        for name in self._numbers:
            self._check_number(name, values.get(name))
        return record

    def _check_number(self, field: str, given: object) -> None:
        if field in self._numbers and isinstance(given, int) and not -_LARGEST <= given <= _LARGEST:
            raise msgspec.ValidationError(f"{field} is too large")


@cache
def tables(kinds: Kinds = KINDS) -> dict[str, Table]:
    """Return the tables of all kinds of records, by name."""
    return {kind.code: Table(kind.record) for kind in kinds}


def columns_of(kind: type[Record]) -> tuple[Column, ...]:
    """Return the columns a kind of record asks for; id and audit come first."""
    info = inspect.type_info(kind)
    if not isinstance(info, inspect.StructType):
        raise TypeError(f"{kind.__name__} is no record")
    found = [_column(field) for field in info.fields]
    return tuple(
        sorted(
            found,
            key=lambda column: (
                ("id", "audit").index(column.name) if column.name in {"id", "audit"} else 2
            ),
        )
    )


def _column(field: inspect.Field) -> Column:
    kind = field.type
    nullable = False
    if isinstance(kind, inspect.UnionType):
        nullable = kind.includes_none
        (kind,) = (one for one in kind.types if not isinstance(one, inspect.NoneType))
    while isinstance(kind, inspect.Metadata):
        kind = kind.type
    match kind:
        case inspect.BoolType():
            shape = Shape.FLAG
        case inspect.IntType():
            shape = Shape.NUMBER
        case inspect.VarTupleType():
            shape = Shape.LIST
        case inspect.StrType() | inspect.EnumType() | inspect.DateType() | inspect.DecimalType():
            shape = Shape.TEXT
        case _:
            raise TypeError(f"The store has no column for {field.name}")
    key = field.encode_name in {"id", "audit"}
    default = None if field.required else msgspec.to_builtins(field.default)
    if shape is Shape.FLAG and default is not None:
        default = int(default)
    if shape is Shape.LIST:
        default = msgspec.json.encode(default).decode()
    return Column(
        field.encode_name, shape, nullable, field.required or key, None if key else default
    )
