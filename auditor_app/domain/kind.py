"""What a kind of record declares of itself; the declarations are in `domain.kinds`.

Store, audit file, trail, names, roles, form labels and report derive from a declaration, so that a
new kind of record is one entry there, its record class, and its rules.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Any, NamedTuple, Protocol, TypeVar

import msgspec

from auditor_app.domain.reasons import Stage
from auditor_app.domain.records import Record
from auditor_app.domain.wording import Message

R = TypeVar("R", bound=Record)

ENTRY = ""
"""Stands among the fields of a `Rights` for the very entry of a record."""

_NONE: Mapping[str, Any] = MappingProxyType({})


class Names(Protocol):
    """What the name of a record is made with."""

    def choice(self, member: StrEnum) -> Message:
        """Return what a choice is called."""

    def called(self, record: Record) -> object:
        """Return what a record is called where another one refers to it."""

    def reference(self, kind: type[Record], record_id: str) -> object:
        """Return what the record that a field refers to is called."""


class ByValue(NamedTuple):
    """The stage of a record follows from the value of one of its fields."""

    field: str
    stages: Mapping[object, Stage]


class ByReference(NamedTuple):
    """The stage of a record is that of the record one of its fields refers to."""

    field: str


class Rights(msgspec.Struct, frozen=True, kw_only=True):
    """Who alone may write which fields, in an audit that a team makes.

    What is named nowhere, anybody in the team writes.

    `confirmed` are the fields that the team leader or the office fills in, and anybody may empty
    again. `ENTRY` among the fields is the very entry of the record.
    """

    office: frozenset[str] = frozenset()
    leader: frozenset[str] = frozenset()
    auditor: frozenset[str] = frozenset()
    confirmed: frozenset[str] = frozenset()


class Kind(msgspec.Struct, frozen=True, kw_only=True):
    """One kind of record.

    - `root` is the kind of record at whose root it lies: the history it is part of. A root names
      itself.
    - `stage` is where it is worked on. `topic` is its name where the trail can be narrowed down to
      this kind.
    - `label` is what the kind is called, `name` how one record is named in a sentence (by default
      as its kind), `short` the fields of which the first that is filled names it where another
      record refers to it (by default its name), `absent` what such a reference is called where
      there is no such record (by default its id).
    - `fields` are the labels of those fields that are called otherwise than `naming.fields` calls
      them.
    - `key` is its place in the audit file; `views` are the views of an `AuditState` that are made
      of it.
    - `about` are the fields its id is computed from: none where a root has only one record of the
      kind; None where the id is random. `known_by` are the fields by which a record of a file is
      known again in an audit, where the id does not say it.
    - `refers` says which fields hold the id (or ids) of which kind of record; `Record` stands for
      any, and empty means none.
    - `evidence` is the field that says what was seen; `silent` are fields that tell a reader
      nothing.
    """

    record: type[Record]
    root: type[Record]
    stage: Stage | ByValue | ByReference
    label: Message
    key: str
    name: Callable[[Names, Any], Message] | None = None
    short: tuple[str, ...] = ()
    absent: Message | None = None
    topic: Message | None = None
    fields: Mapping[str, Message] = _NONE
    more_views: tuple[str, ...] = ()
    about: tuple[str, ...] | None = None
    known_by: tuple[str, ...] = ()
    refers: Mapping[str, type[Record]] = _NONE
    rights: Rights = Rights()
    evidence: str = ""
    silent: frozenset[str] = frozenset()

    @property
    def code(self) -> str:
        """The name by which tables, events and conflicts know the kind."""
        return self.record.__name__

    @property
    def is_root(self) -> bool:
        """Whether a record of the kind has a history, a team, packages and conflicts of its own."""
        return self.record is self.root

    @property
    def single(self) -> bool:
        """Whether a root has exactly one record of the kind, blank until something is entered."""
        return self.about == ()

    @property
    def views(self) -> tuple[str, ...]:
        """The views of an `AuditState` that are made of the kind."""
        return (self.key, *self.more_views)

    def label_of(self, field: str) -> Message | None:
        """Return the label of a field that is the kind's own, or None."""
        return self.fields.get(field)


class Kinds:
    """The kinds of records there are, in the order in which they are declared; immutable."""

    def __init__(self, kinds: Iterable[Kind]) -> None:
        self._kinds = tuple(kinds)
        self._by_record = {kind.record: kind for kind in self._kinds}
        self._by_code = {kind.code: kind for kind in self._kinds}
        if len(self._by_code) != len(self._kinds):
            raise ValueError("Two kinds of records have one name")

    def __iter__(self) -> Iterator[Kind]:
        return iter(self._kinds)

    def __len__(self) -> int:
        return len(self._kinds)

    def of(self, record: type[Record]) -> Kind:
        """Return the declaration of a record class; raises KeyError where there is none."""
        return self._by_record[record]

    def find(self, record: type[Record] | None) -> Kind | None:
        """Return the declaration of a record class, or None as for `Record` itself."""
        return None if record is None else self._by_record.get(record)

    def coded(self, code: str) -> Kind | None:
        """Return the kind of a code, or None where this program does not know it."""
        return self._by_code.get(code)

    def under(self, root: type[Record]) -> tuple[Kind, ...]:
        """Return the kinds of records that lie at a root of a kind, without the root itself."""
        return tuple(kind for kind in self._kinds if kind.root is root and not kind.is_root)

    def held_by(self, stage: Stage) -> tuple[Kind, ...]:
        """Return the kinds of records all of which are worked on in one stage."""
        return tuple(kind for kind in self._kinds if kind.stage is stage)

    def shared_by(self, stage: Stage) -> tuple[tuple[Kind, str, object], ...]:
        """Return the kinds with some records in a stage, and by which value of which field."""
        return tuple(
            (kind, kind.stage.field, value)
            for kind in self._kinds
            if isinstance(kind.stage, ByValue)
            for value, its in kind.stage.stages.items()
            if its is stage
        )
