"""The audit file: one JSON document with everything a person could enter of one audit.

It is what `audit load` reads, what a dossier carries for outsiders, and what the sample audit is.
Its objects are the records of `domain.records` without `audit`; ids are any words that are unique
in the file, and are replaced when the file is loaded.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from functools import cache
from typing import Any, Literal, NamedTuple, TypeVar

import msgspec

from auditor_app.domain import json_keys
from auditor_app.domain.errors import KnownError
from auditor_app.domain.forms.edition import Edition
from auditor_app.domain.identifiers import id_of
from auditor_app.domain.kind import Kind, Kinds
from auditor_app.domain.kinds import KINDS
from auditor_app.domain.records import (
    Audit,
    FocusPoint,
    Judgement,
    Nonconformity,
    Record,
    ReviewFinding,
    TeamMember,
)
from auditor_app.domain.state import AuditState
from auditor_app.domain.values import MOST_CHARACTERS, MOST_NUMBER, Part, is_man_days
from auditor_app.domain.wording import Message

R = TypeVar("R", bound=Record)


class EditionName(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The form edition the audit is made with."""

    id: str
    version: str


class AuditFile(NamedTuple):
    """What one audit file says: `records` holds those of each kind that it has any of."""

    edition: EditionName
    audit: Audit
    records: Mapping[type[Record], tuple[Record, ...]]
    kinds: Kinds = KINDS

    @classmethod
    def of(cls, edition: EditionName, audit: Audit, records: Iterable[Record]) -> "AuditFile":
        """Return a file of loose records."""
        found: dict[type[Record], list[Record]] = {}
        for record in records:
            found.setdefault(type(record), []).append(record)
        return cls(edition, audit, {kind: tuple(ones) for kind, ones in found.items()})

    def every(self, kind: type[R]) -> tuple[R, ...]:
        """Return the records of a kind, in the order of the file."""
        return tuple(one for one in self.records.get(kind, ()) if isinstance(one, kind))

    def single(self, kind: type[R]) -> R:
        """Return the one record of a kind, blank where the file says nothing of it."""
        return next(iter(self.every(kind)), None) or kind()

    def having(self, records: Mapping[type[Record], tuple[Record, ...]]) -> "AuditFile":
        """Return the file with other records of some kinds."""
        return self._replace(records={**self.records, **records})


SIZE_LIMIT = 64 * 1024 * 1024
"""The largest audit file that is read, in bytes."""


class Fault(NamedTuple):
    """A mistake in an audit file: its JSON path and what is wrong there."""

    path: str
    message: Message


class AuditFileError(KnownError):
    """An audit file with mistakes; `faults` holds all that were found, and nothing was loaded."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        first = faults[0]
        super().__init__(
            "E_AUDIT_FILE",
            Message(
                "Mistakes in the audit file: {count}; the first at {path}: {fault}",
                count=len(faults),
                path=first.path,
                fault=first.message,
            ),
            Message("Correct the file; nothing was loaded."),
        )
        self.faults = faults


@cache
def _document(kinds: Kinds) -> type[msgspec.Struct]:
    """Return the form of an audit file as JSON; every list may be absent."""
    fields: list[Any] = [
        ("format", Literal["auditor-app/audit"]),
        ("version", Literal[1]),
        ("edition", EditionName),
        ("audit", Audit),
    ]
    for kind in kinds.under(Audit):
        record: Any = kind.record
        fields.append(
            (kind.key, record, record()) if kind.single else (kind.key, tuple[record, ...], ())
        )
    return msgspec.defstruct(
        "AuditFile",
        fields,
        namespace={"__doc__": "One audit as a JSON document; every list may be absent."},
        frozen=True,
        kw_only=True,
        forbid_unknown_fields=True,
    )


def every_key(kinds: Kinds = KINDS) -> tuple[str, ...]:
    """Return the keys of an audit file."""
    return _document(kinds).__struct_fields__


def schema(kinds: Kinds = KINDS) -> dict[str, Any]:
    """Return the JSON schema of an audit file."""
    document = msgspec.json.schema(_document(kinds))
    for definition in document["$defs"].values():
        for field in definition.get("properties", {}).values():
            if field.get("format") == "decimal":  # read from a number as well
                field["type"] = ["string", "number"]
                field["minimum"] = 0
    return document


def parse(data: bytes, kinds: Kinds = KINDS) -> AuditFile:
    """Read an audit file.

    Raises AuditFileError with the JSON path where it is no JSON, does not fit the schema, uses an
    id twice or refers to an id that the file does not have.
    """
    if len(data) > SIZE_LIMIT:
        raise AuditFileError(
            (Fault("$", Message("the file is larger than {limit} MiB", limit=SIZE_LIMIT >> 20)),)
        )
    try:
        document: Any = msgspec.json.decode(data, type=_document(kinds))
    except msgspec.ValidationError as error:
        text, _, path = str(error).partition(" - at `")
        raise AuditFileError(
            (Fault(path.rstrip("`") or "$", Message("{problem}", problem=text)),)
        ) from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise AuditFileError(
            (Fault("$", Message("this is no JSON document ({problem})", problem=str(error))),)
        ) from error
    file = AuditFile(
        document.edition,
        document.audit,
        {
            kind.record: (found,) if kind.single else found
            for kind in kinds.under(Audit)
            for found in (getattr(document, kind.key),)
        },
        kinds,
    )
    doubled = (
        Fault(path, Message("this key stands twice in one object"))
        for path in json_keys.doubled(data)
    )
    faults = (*doubled, *unfit(file), *_deleted(file), *_repeated(file), *_dangling(file))
    if faults:
        raise AuditFileError(faults)
    return file


def unfit(file: AuditFile) -> tuple[Fault, ...]:
    """Return the values that fit their type but not their limits: texts, numbers and man-days."""
    return (*_no_man_days(file), *_past_limits(file))


def foreign_items(file: AuditFile, edition: Edition) -> tuple[Fault, ...]:
    """Return what is about items that the form edition does not have."""
    clauses = {clause.id for clause in edition.clauses}
    items = {item.id for item in edition.items}
    review = {item.id for item in edition.review}
    unknown = Message("the form edition has no such item")
    wrong = (
        *(
            (place, "item")
            for place, one in _placed(file, Judgement)
            if one.item not in (clauses if one.part is Part.CAPABILITY else items)
        ),
        *((place, "item") for place, one in _placed(file, ReviewFinding) if one.item not in review),
        *(
            (place, "item")
            for place, one in _placed(file, FocusPoint)
            if one.item and one.item not in (review if one.part is Part.CAPABILITY else items)
        ),
        *(
            (place, "clause")
            for place, one in _placed(file, Nonconformity)
            if one.clause not in clauses | items
        ),
    )
    return tuple(Fault(f"{place}.{field}", unknown) for place, field in wrong)


def to_records(file: AuditFile, audit: Audit, new_id: Callable[[], str]) -> list[Record]:
    """Return the file's records as those of an audit, with new ids and references that follow."""
    names = {
        record.id: new_id()
        for _, record in _records(file)
        if record.id and file.kinds.of(type(record)).about is None
    }
    computed = [
        (record, _computed_id(file.kinds, record, audit.id, names)) for _, record in _records(file)
    ]
    for record, record_id in computed:
        if record.id and record_id:
            names[record.id] = record_id
    moved: list[Record] = [audit]
    for record, record_id in computed:
        kind = file.kinds.of(type(record))
        if kind.single and record == kind.record():
            continue
        references = {
            name: _moved(getattr(record, name), target, names)
            for name, target in kind.refers.items()
        }
        own = record_id or names.get(record.id) or new_id()
        moved.append(msgspec.structs.replace(record, id=own, audit=audit.id, **references))
    return moved


def from_state(state: AuditState, edition: Edition) -> AuditFile:
    """Return an audit as a file; ids are the records' own."""
    records = {
        kind: tuple(sorted((_bare(record) for record in found), key=lambda record: record.id))
        for kind, found in _kept(state).items()
    }
    name = EditionName(edition.id, edition.version)
    return AuditFile(name, _bare(state.audit), records, state.kinds)


def _kept(state: AuditState) -> dict[type[Record], list[Record]]:
    """Return an audit's records by kind, none of which refers to a removed one.

    Such a reference becomes empty; what is about a record that was removed, as a judgement at a
    site, has no place any more and is left out.
    """
    kinds = state.kinds.under(Audit)
    kept: dict[type[Record], list[Record]] = {
        kind.record: [state.single(kind.record)] if kind.single else list(state.every(kind.record))
        for kind in kinds
    }
    for kind in kinds:
        about = {field: kind.refers[field] for field in kind.about or () if field in kind.refers}
        for field, target in about.items():
            there = {record.id for record in kept[target]}
            kept[kind.record] = [one for one in kept[kind.record] if getattr(one, field) in there]
    ids = {kind: {record.id for record in records} for kind, records in kept.items()}
    ids[Record] = {state.audit.id}.union(*ids.values())
    return {
        kind.record: [
            _without_removed(record, {name: ids[target] for name, target in kind.refers.items()})
            for record in kept[kind.record]
        ]
        for kind in kinds
    }


def _without_removed(record: Record, known: Mapping[str, set[str]]) -> Record:
    changes: dict[str, object] = {}
    for name, ids in known.items():
        value = getattr(record, name)
        left = (
            tuple(one for one in value if one in ids)
            if isinstance(value, tuple)
            else (value if value in ids else "")
        )
        if left != value:
            changes[name] = left
    return msgspec.structs.replace(record, **changes) if changes else record


def serialise(file: AuditFile) -> bytes:
    """Return the file's bytes, indented and in a fixed order."""
    content: dict[str, Any] = {
        kind.key: file.single(kind.record) if kind.single else file.every(kind.record)
        for kind in file.kinds.under(Audit)
    }
    document = _document(file.kinds)(
        format="auditor-app/audit", version=1, edition=file.edition, audit=file.audit, **content
    )
    return msgspec.json.format(msgspec.json.encode(document), indent=1) + b"\n"


def _bare(record: R) -> R:
    """Return a record without its audit.

    Defaults become the default itself, since only that very object is left out.
    """
    defaults = {
        field.name: field.default
        for field in msgspec.structs.fields(record)
        if isinstance(field.default, Decimal) and getattr(record, field.name) == field.default
    }
    return msgspec.structs.replace(record, audit="", **defaults)


def _records(file: AuditFile) -> Iterator[tuple[str, Record]]:
    for kind in file.kinds.under(Audit):
        if kind.single:
            yield f"$.{kind.key}", file.single(kind.record)
        else:
            yield from _placed(file, kind.record)


def _placed(file: AuditFile, kind: type[R]) -> Iterator[tuple[str, R]]:
    """Return the records of a kind that a file lists, each with its JSON path."""
    key = file.kinds.of(kind).key
    return ((f"$.{key}[{index}]", record) for index, record in enumerate(file.every(kind)))


def _no_man_days(file: AuditFile) -> Iterator[Fault]:
    for place, member in _placed(file, TeamMember):
        for name in ("capability_man_days", "characteristic_man_days"):
            if not is_man_days(getattr(member, name)):
                yield Fault(
                    f"{place}.{name}",
                    Message("man-days are a figure from 0 to 9999 with at most two decimals"),
                )


def _deleted(file: AuditFile) -> Iterator[Fault]:
    for path, record in (("$.audit", file.audit), *_records(file)):
        if record.deleted:
            yield Fault(
                f"{path}.deleted", Message("a deleted record would be loaded unseen: leave it out")
            )


def _past_limits(file: AuditFile) -> Iterator[Fault]:
    for path, record in (("$.audit", file.audit), *_records(file)):
        for name in record.__struct_fields__:
            value = getattr(record, name)
            if isinstance(value, str) and len(value) > MOST_CHARACTERS:
                yield Fault(
                    f"{path}.{name}",
                    Message("the text is longer than {most} characters", most=MOST_CHARACTERS),
                )
            elif isinstance(value, int) and not -MOST_NUMBER <= value <= MOST_NUMBER:
                yield Fault(
                    f"{path}.{name}", Message("the number is larger than {most}", most=MOST_NUMBER)
                )


def _repeated(file: AuditFile) -> Iterator[Fault]:
    seen: dict[str, str] = {}
    for path, record in _records(file):
        for name in {record.id, _computed_id(file.kinds, record, "", {}) or ""} - {""}:
            if name in seen:
                yield Fault(path, Message("this is the same record as {other}", other=seen[name]))
            seen[name] = path


def _dangling(file: AuditFile) -> Iterator[Fault]:
    ids: dict[type[Record], set[str]] = {}
    for _, record in _records(file):
        ids.setdefault(type(record), set()).add(record.id)
    ids[Record] = set().union(*ids.values())
    for path, record in _records(file):
        for name, target in file.kinds.of(type(record)).refers.items():
            value = getattr(record, name)
            many = isinstance(value, tuple)
            for index, one in enumerate(value if many else (value,)):
                if one not in ids.get(target, set()) and (many or one):
                    place = f"{path}.{name}[{index}]" if many else f"{path}.{name}"
                    yield Fault(place, _no_such(file.kinds, one, target))


def _no_such(kinds: Kinds, record_id: str, target: type[Record]) -> Message:
    if target is Record:
        return Message("“{id}” is the id of no record in this file", id=record_id)
    key = kinds.of(target).key
    return Message("“{id}” is the id of no record under {key}", id=record_id, key=key)


def _computed_id(kinds: Kinds, record: Record, audit: str, names: Mapping[str, str]) -> str | None:
    """Return the id that a record of the file has in an audit, None where it is a random one."""
    kind: Kind = kinds.of(type(record))
    fields = {name: getattr(record, name) for name in kind.about or ()}
    for name in kind.refers.keys() & fields.keys():
        fields[name] = names.get(fields[name], fields[name])
    return id_of(kind, audit, fields)


def _moved(
    value: str | tuple[str, ...], target: type[Record], names: Mapping[str, str]
) -> str | tuple[str, ...]:
    if isinstance(value, tuple):
        return tuple(names[one] for one in value)
    return names.get(value, value if target is Record else "")
