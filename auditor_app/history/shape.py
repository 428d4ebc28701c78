"""The shape of a record: its fields, and the way from an event's JSON to a record and back."""

from enum import Enum
from functools import cache
from typing import NamedTuple

import msgspec
from msgspec import inspect

from auditor_app.domain.kind import Kinds
from auditor_app.domain.kinds import KINDS
from auditor_app.domain.records import Record

_LARGEST = 2**63 - 1


class Form(Enum):
    """The form in which a field's values are written."""

    TEXT = "text"
    NUMBER = "number"
    FLAG = "flag"
    LIST = "list"


class Field(NamedTuple):
    """A field of a record; `default` is its JSON where nothing was written.

    Whether it is `nullable`, and whether it is `required`: then it has no default.
    """

    name: str
    form: Form
    nullable: bool
    required: bool
    default: object


class Shape:
    """The shape of one kind of record; `fields` are the names of those that a history can set."""

    def __init__(self, kind: type[Record]) -> None:
        self.kind = kind
        self.name = kind.__name__
        self.all = fields_of_kind(kind)
        self.fields = frozenset(field.name for field in self.all) - {"id", "audit"}
        declared = msgspec.structs.fields(kind)
        self._types = {field.encode_name: field.type for field in declared}
        self._defaults = {field.encode_name: field.default for field in declared}
        self._numbers = tuple(field.name for field in self.all if field.form is Form.NUMBER)

    def record(self, audit: str, record_id: str, fields: dict[str, object]) -> Record:
        """Return the record that a history leads to; unknown fields stay in the history.

        Raises msgspec.ValidationError where a value does not fit.
        """
        known = {name: value for name, value in fields.items() if name in self.fields}
        known["id"], known["audit"] = record_id, audit
        return self.checked(known)

    def checked(self, values: dict[str, object]) -> Record:
        """Return the record of these values.

        Raises msgspec.ValidationError where one does not fit.
        """
        record = msgspec.convert(values, self.kind)
        for name in self._numbers:
            self._check_number(name, values.get(name))
        return record

    def value(self, field: str, json: object) -> object:
        """Return what a record holds for a value in an event's JSON.

        A field that this program does not know keeps its JSON. Raises msgspec.ValidationError
        where the value does not fit.
        """
        if field not in self.fields:
            return json
        if field in self._numbers:
            self._check_number(field, json)
        return msgspec.convert(json, self._types[field])

    def value_or_json(self, field: str, json: object) -> object:
        """Return what a record holds for an event's JSON, or the JSON where it does not fit."""
        try:
            return self.value(field, json)
        except msgspec.ValidationError:
            return json

    def default(self, field: str) -> object:
        """Return what a field holds that no event has set; None where it must be set."""
        default = self._defaults.get(field)
        return None if default is msgspec.NODEFAULT else default

    def json(self, record: Record, field: str) -> object:
        """Return the JSON of a record's field.

        Raises msgspec.ValidationError where it does not fit.
        """
        json = msgspec.to_builtins(getattr(record, field))
        self.value(field, json)
        return json

    def _check_number(self, field: str, value: object) -> None:
        if isinstance(value, int) and not -_LARGEST <= value <= _LARGEST:
            raise msgspec.ValidationError(f"{field} is too large")


@cache
def shapes(kinds: Kinds = KINDS) -> dict[str, Shape]:
    """Return the shapes of all kinds of records, by name."""
    return {kind.code: Shape(kind.record) for kind in kinds}


def fields_of_kind(kind: type[Record]) -> tuple[Field, ...]:
    """Return the fields of a kind of record; id and audit come first."""
    info = inspect.type_info(kind)
    if not isinstance(info, inspect.StructType):
        raise TypeError(f"{kind.__name__} is no record")
    fields = {field.encode_name: _field(field) for field in info.fields}
    first = [fields.pop(name) for name in ("id", "audit")]
    return (*first, *fields.values())


def _field(field: inspect.Field) -> Field:
    kind = field.type
    nullable = False
    if isinstance(kind, inspect.UnionType):
        nullable = kind.includes_none
        (kind,) = (one for one in kind.types if not isinstance(one, inspect.NoneType))
    while isinstance(kind, inspect.Metadata):
        kind = kind.type
    match kind:
        case inspect.BoolType():
            form = Form.FLAG
        case inspect.IntType():
            form = Form.NUMBER
        case inspect.VarTupleType():
            form = Form.LIST
        case inspect.StrType() | inspect.EnumType() | inspect.DateType() | inspect.DecimalType():
            form = Form.TEXT
        case _:
            raise TypeError(f"A history cannot write {field.name}")
    key = field.encode_name in {"id", "audit"}
    required = field.required or key
    default = None if required else msgspec.to_builtins(field.default)
    return Field(field.encode_name, form, nullable, required, default)
