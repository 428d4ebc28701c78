"""How a record lies in a table: one column for each field, and the way there and back.

Texts, dates, decimals and enumerations are TEXT, numbers and flags INTEGER, lists TEXT that holds
JSON. A table has the name of its record. Rows of one audit lie together and are keyed by audit and
id, so no audit can reach into another one.
"""

from collections.abc import Sequence
from functools import cache
from typing import Any, NamedTuple, cast

import msgspec

from auditor_app.domain.kind import Kinds
from auditor_app.domain.kinds import KINDS
from auditor_app.domain.records import Record
from auditor_app.history.shape import Field, Form, Shape, shapes
from auditor_app.store.driver import Database, insert_many

Value = str | int | None
"""What a column holds."""


class Column(NamedTuple):
    """A column: `default` is what it holds where nothing was written; a `required` one has none."""

    name: str
    form: Form
    nullable: bool
    required: bool
    default: Value

    @property
    def type(self) -> str:
        """The column's SQL type."""
        return "INTEGER" if self.form in {Form.NUMBER, Form.FLAG} else "TEXT"

    @property
    def quoted(self) -> str:
        """The column's name as SQL takes it, whatever words SQL has reserved."""
        return f'"{self.name}"'


class Table:
    """The table of one kind of record."""

    def __init__(self, shape: Shape) -> None:
        self.shape = shape
        self.kind = shape.kind
        self.name = shape.name
        self.columns = tuple(map(_column, shape.all))
        self._names = [column.name for column in self.columns]
        self._blank = [(column.name, column.default) for column in self.columns]
        self._flags = [column.name for column in self.columns if column.form is Form.FLAG]
        self._lists = [column.name for column in self.columns if column.form is Form.LIST]
        listed = ", ".join(column.quoted for column in self.columns)
        places = ", ".join("?" for _ in self.columns)
        others = [column.quoted for column in self.columns if column.name in shape.fields]
        values = ", ".join(f"{name} = ?" for name in others)
        excluded = ", ".join(f"{name} = excluded.{name}" for name in others)
        table = f'"{self.name}"'
        # The names in these are those of record types.
        self._one = f"SELECT {listed} FROM {table} WHERE audit = ? AND id = ?"  # noqa: S608
        self._all = f"SELECT {listed} FROM {table} WHERE audit = ? ORDER BY id"  # noqa: S608
        self._into = f"INSERT INTO {table} ({listed})"
        self._insert = f"{self._into} VALUES ({places})"
        self._update = f"UPDATE {table} SET {values} WHERE audit = ? AND id = ?"  # noqa: S608
        self._or_replace = f"ON CONFLICT (audit, id) DO UPDATE SET {excluded}"

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
        """Add or replace records that were checked when they were built from a history."""
        rows = [self._values(msgspec.to_builtins(record)) for record in records]
        insert_many(database, self._into, rows, self._or_replace)

    def row(self, record: Record) -> tuple[Value, ...]:
        """Return the values of a record's columns.

        Raises msgspec.ValidationError where a value does not fit its field: types are not
        enforced when a record is made.
        """
        values = msgspec.to_builtins(record)
        self.shape.checked(values)
        return self._values(values)

    def record(self, row: Sequence[Value]) -> Record:
        """Return the record of a row; raises msgspec.ValidationError where the row is none."""
        values: dict[str, object] = dict(zip(self._names, row, strict=True))
        for name in self._flags:
            if values[name] is not None:
                values[name] = values[name] == 1
        for name in self._lists:
            values[name] = msgspec.json.decode(cast("str", values[name]))
        return msgspec.convert(values, self.kind)

    def _values(self, values: dict[str, Any]) -> tuple[Value, ...]:
        for name in self._lists:
            if name in values:
                values[name] = msgspec.json.encode(values[name]).decode()
        return tuple([values.get(name, default) for name, default in self._blank])


@cache
def tables(kinds: Kinds = KINDS) -> dict[str, Table]:
    """Return the tables of all kinds of records, by name."""
    return {name: Table(shape) for name, shape in shapes(kinds).items()}


def _column(field: Field) -> Column:
    default: object = field.default
    if field.form is Form.FLAG and default is not None:
        default = int(cast("bool", default))
    if field.form is Form.LIST:
        default = msgspec.json.encode(default).decode()
    return Column(field.name, field.form, field.nullable, field.required, cast("Value", default))
