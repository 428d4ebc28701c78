"""Taking an import back: what would have to be written for the audit to be as if it had not come.

The history keeps everything: taking back is writing once more what was there before. What somebody
has built on since is left as it is, and named.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import NamedTuple

import msgspec

from auditor_app.domain.errors import KnownError
from auditor_app.domain.kinds import KINDS
from auditor_app.domain.records import Audit, Record
from auditor_app.domain.state import Changes, Conflict
from auditor_app.domain.wording import Message
from auditor_app.history.arrivals import Arrival
from auditor_app.history.event import IMPORT, INSERT, REOPEN, Event
from auditor_app.history.merge import Fields, ParsedEvent, RecordKey, entries, merge, standing
from auditor_app.history.shape import shapes


class Left(NamedTuple):
    """What was not taken back, and why; `field` is empty where it is the whole record."""

    record: str
    id: str
    field: str
    why: Message


class TakenBack(NamedTuple):
    """What taking an import back changed, and what it left."""

    changes: Changes
    left: tuple[Left, ...]


Forbidden = Callable[[str, Collection[str]], Message | None]
"""Says why these fields of a kind of record must not be written, or None where they may be."""


def nothing_forbidden(_kind: str, _fields: Collection[str]) -> None:
    """Let everything be written."""


class Plan(NamedTuple):
    """What to write.

    `records` as they shall be, and the fields whose conflict is decided for the value they then
    have.
    """

    records: list[Record]
    decided: list[tuple[Record, str]]
    left: list[Left]

    def without(self, present: Mapping[RecordKey, Record], forbidden: Forbidden) -> "Plan":
        """Return the plan without what is forbidden, which is left."""
        kept = Plan([], [], list(self.left))
        for record in self.records:
            kind = type(record).__name__
            old = present[kind, record.id]
            why = forbidden(
                kind,
                {
                    name
                    for name in record.__struct_fields__
                    if getattr(record, name) != getattr(old, name)
                },
            )
            if why is None:
                kept.records.append(record)
            else:
                kept.left.append(Left(kind, record.id, "", why))
        for record, field in self.decided:
            why = forbidden(type(record).__name__, {field})
            if why is None:
                kept.decided.append((record, field))
            else:
                kept.left.append(Left(type(record).__name__, record.id, field, why))
        return kept


class Since(NamedTuple):
    """The history around an import.

    What was known before, what it brought, and the latest event since on each record and field.
    """

    before: list[Event]
    brought: list[Event]
    on_record: dict[RecordKey, Event]
    on_field: dict[tuple[RecordKey, str], Event]


def since(events: Iterable[Event], arrivals: Iterable[Arrival], own: str, number: int) -> Since:
    """Split the history of an audit at the import that is event `number` of this laptop.

    Raises E_IMPORT where there is none.
    """
    came = {
        (one.device, seq): one
        for one in arrivals
        for seq in range(one.first, one.last + 1)
        if one.by_device == own
    }
    found = Since([], [], {}, {})
    later: dict[RecordKey, list[ParsedEvent]] = {}
    for event, fields in entries(sorted(events, key=lambda event: event.hlc)):
        arrival = came.get((event.device, event.seq))
        moment = event.seq if event.device == own else arrival.by_import if arrival else 0
        if event.op == IMPORT or moment < number:
            found.before.append(event)
        elif moment == number and arrival:
            found.brought.append(event)
        else:
            later.setdefault((event.record, event.id), []).append((event, fields))
    for key, history in later.items():
        _note(found, key, history)
    if not found.brought:
        raise KnownError(
            "E_IMPORT",
            Message("This laptop has made no import with the number {number}.", number=number),
            Message("Choose another one."),
        )
    return found


def _note(found: Since, key: RecordKey, history: list[ParsedEvent]) -> None:
    """Note what was written to a record since.

    A decision and its being taken back come to nothing.
    """
    written = {(event.device, event.seq) for event, _ in history}
    for event, fields in history:
        if event.op == REOPEN:
            before = {
                name
                for name, first in fields.items()
                if type(first) is not int or (event.device, first) not in written
            }
            found.on_field.update({(key, name): event for name in before})
    for event, fields in standing(history):
        if fields or event.op == INSERT:
            found.on_record[key] = event
            found.on_field.update({(key, name): event for name in fields})


def plan(
    history: Since, present: Mapping[RecordKey, Record], conflicts: Iterable[Conflict]
) -> Plan:
    """Work out how to take back what an import brought.

    `present` are the audit's records as they are.
    """
    listed = list(conflicts)
    open_ = {((one.record, one.id), one.field) for one in listed}
    touched = {(event.record, event.id) for event in history.brought}
    before = merge(
        entries(sorted(history.before, key=lambda event: (event.device, event.seq)), touched)
    ).rows
    brought = {(event.device, event.seq) for event in history.brought}
    clashing = {
        ((one.record, one.id), one.field)
        for one in listed
        if not brought.isdisjoint((head.device, head.seq) for head in one.heads)
    }
    fields: dict[RecordKey, set[str]] = {}
    for event, said in entries(history.brought):
        key = (event.record, event.id)
        fields.setdefault(key, set()).update(said)
        if event.op == REOPEN:
            clashing |= open_ & {(key, field) for field in said}
    for key, field in clashing:
        fields.setdefault(key, set()).add(field)
    found = Plan([], [], [])
    made: dict[RecordKey, Record] = {}
    for key in sorted(fields):
        if key[0] not in shapes() or key not in present:
            found.left.append(Left(*key, "", _newer()))
        elif key in before:
            _put_back(found, key, present[key], before[key], fields[key], clashing, history)
        elif not present[key].deleted and key in history.on_record:
            found.left.append(Left(*key, "", _written(history.on_record[key])))
        elif not present[key].deleted:
            made[key] = present[key]
    _remove(found, made, present)
    return found


def _put_back(
    found: Plan,
    key: RecordKey,
    current: Record,
    before: Fields,
    fields: set[str],
    clashing: set[tuple[RecordKey, str]],
    history: Since,
) -> None:
    """Plan to give fields of a record the values that they had."""
    shape = shapes()[key[0]]
    try:
        old = shape.record(current.audit, current.id, before)
    except msgspec.ValidationError:
        found.left.append(Left(*key, "", _newer()))
        return
    wanted: dict[str, object] = {}
    for field in sorted(fields & shape.fields):
        same = getattr(current, field) == getattr(old, field)
        if same and (key, field) not in clashing:
            continue
        if (key, field) in history.on_field:
            found.left.append(Left(*key, field, _written(history.on_field[key, field])))
        elif same:
            found.decided.append((current, field))
        else:
            wanted[field] = getattr(old, field)
    if wanted:
        found.records.append(msgspec.structs.replace(current, **wanted))


def _remove(
    found: Plan, made: dict[RecordKey, Record], present: Mapping[RecordKey, Record]
) -> None:
    """Plan to delete the records that the import made, but for those that others refer to."""
    after = {**present, **{(type(record).__name__, record.id): record for record in found.records}}
    while True:
        kept = {
            name
            for key, record in after.items()
            if key not in made and not record.deleted
            for name in _refers_to(record)
        }
        needed = [key for key, record in made.items() if record.id in kept]
        if not needed:
            break
        for key in needed:
            del made[key]
            found.left.append(Left(*key, "", Message("An entry that stays refers to it.")))
    if found.left or any(
        key not in made and not record.deleted and not isinstance(record, Audit)
        for key, record in after.items()
    ):
        made = {key: record for key, record in made.items() if not isinstance(record, Audit)}
    found.records.extend(msgspec.structs.replace(record, deleted=True) for record in made.values())


def _refers_to(record: Record) -> Iterable[str]:
    for field in KINDS.of(type(record)).refers:
        value = getattr(record, field)
        if isinstance(value, tuple):
            yield from value
        elif value:
            yield value


def _written(event: Event) -> Message:
    return Message("{author} has written it since.", author=event.author)


def _newer() -> Message:
    return Message("A newer version of this program wrote it.")
