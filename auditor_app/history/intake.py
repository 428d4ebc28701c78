"""The intake: what events from elsewhere come to, verified, before anything is written."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

import msgspec

from auditor_app.domain.errors import KnownError
from auditor_app.domain.records import Audit, Record
from auditor_app.domain.state import AuditState, Conflict
from auditor_app.domain.wording import Message
from auditor_app.history.chain import by_place
from auditor_app.history.conflicts import conflict_of
from auditor_app.history.event import IMPORT, SCHEMA, Event
from auditor_app.history.merge import Clash, Merged, ParsedEvent, RecordKey, entries, merge
from auditor_app.history.shape import shapes
from auditor_app.history.verifying import (
    NOTHING,
    Present,
    check_claims,
    check_reopenings,
    checked_entries,
    continued,
    refused,
)


class Intake(NamedTuple):
    """What some events of an audit come to, verified.

    `new` are the events to append, by device and number. `touched` are the records that these are
    about, `records` what they become, `clashes` and `conflicts` what is undecided about them.
    `before` and `ends` have for each device the last number before and after; `latest` is the
    latest clock of all.
    """

    audit: str
    new: list[Event]
    touched: set[RecordKey]
    records: list[Record]
    clashes: tuple[Clash, ...]
    conflicts: tuple[Conflict, ...]
    before: dict[str, int]
    ends: dict[str, int]
    latest: str


def prepare(
    present: Present,
    events: Iterable[Event],
    audit: str,
    own: str,
    now: int,
    schema: int = SCHEMA,
) -> Intake:
    """Verify events against what is present, and work out what both come to.

    `own` is the device of this workspace, empty for none; `now` is in milliseconds since 1970.
    Raises KnownError:

    - E_AUDIT: of another audit
    - E_EVENT: no event, or one that takes back what its device never decided
    - E_HASH: altered
    - E_CHAIN: not linked
    - E_GAP: events are missing
    - E_FORK: two histories under one number
    - E_OWN: claims to be this device
    - E_CLOCK: more than a day ahead
    - E_CLAIM: claims to have seen what is not there, or comes later
    - E_VALUE: a value that no record can have
    - E_NEWER: written by a newer program
    """
    before = {device: end.seq for device, end in present.ends.items()}
    found = continued(present, events, audit, own, now)
    new, history = found.events, found.events
    fresh = checked_entries(new, schema)
    if new and before:
        touched = {(event.record, event.id) for event in new if event.op != IMPORT}
        known = present.about(record_id for _, record_id in touched)
        history = by_place([*known, *new])
        fresh = iter(sorted([*entries(known, touched), *fresh], key=_place))
    merged = merge(fresh)
    check_claims(found)
    check_reopenings(new, history, schema)
    if new and not before and (Audit.__name__, audit) not in merged.rows:
        raise no_audit()

    def from_newer() -> bool:
        return any(event.schema > schema for event in history)

    return Intake(
        audit,
        new,
        set(merged.rows),
        list(records_of(audit, merged, from_newer)),
        merged.clashes,
        _conflicts(merged.clashes, from_newer),
        before,
        {device: end.seq for device, end in found.ends.items()},
        max((end.hlc for end in found.ends.values()), default=""),
    )


def rebuild(events: Iterable[Event], audit: str, *, now: float) -> AuditState:
    """Return what a whole history leads to; `now` is in seconds since 1970.

    Raises what `prepare` does, but for E_OWN.
    """
    return state_of(prepare(NOTHING, events, audit, "", int(now * 1000)))


def state_of(intake: Intake) -> AuditState:
    """Return the state that the intake of a whole history leads to.

    Raises E_VALUE, as `prepare`.
    """
    audits = [record for record in intake.records if isinstance(record, Audit)]
    if not audits:
        raise no_audit()
    return AuditState.of(audits[0], ordered(intake.records), intake.conflicts)


def ordered(records: Iterable[Record]) -> list[Record]:
    """Return records in the order in which a state has them, without the audit's own."""
    places = {name: place for place, name in enumerate(shapes())}
    return sorted(
        (record for record in records if not isinstance(record, Audit)),
        key=lambda record: (places[type(record).__name__], record.id),
    )


def records_of(audit: str, merged: Merged, from_newer: Callable[[], bool]) -> Iterator[Record]:
    """Yield the records of a merge whose kind this program knows.

    `from_newer` says whether a newer program wrote some of it. Raises E_VALUE, E_NEWER.
    """
    known = shapes()
    for (name, record_id), fields in merged.rows.items():
        if name in known:
            if (name == Audit.__name__) is not (record_id == audit):
                raise _value(name, record_id)
            try:
                yield known[name].record(audit, record_id, fields)
            except msgspec.ValidationError as error:
                raise newer(name) if from_newer() else _value(name, record_id) from error


def _place(entry: ParsedEvent) -> tuple[str, int]:
    return entry[0].device, entry[0].seq


def _conflicts(clashes: Iterable[Clash], from_newer: Callable[[], bool]) -> tuple[Conflict, ...]:
    """Return clashes as people see them.

    A value that is not shown must fit its field too, since somebody may choose it.
    """
    found: list[Conflict] = []
    for clash in clashes:
        try:
            found.append(conflict_of(clash))
        except msgspec.ValidationError as error:
            raise newer(clash.record) if from_newer() else _value(clash.record, clash.id) from error
    return tuple(found)


def no_audit() -> KnownError:
    """Return the refusal of a history that is of no audit."""
    return refused("E_VALUE", Message("The history does not say what audit it is of."))


def _value(name: str, record_id: str) -> KnownError:
    return refused(
        "E_VALUE",
        Message(
            "The history gives {record} {id} a value it cannot have.", record=name, id=record_id
        ),
    )


def newer(name: str) -> KnownError:
    """Return the refusal of what only a newer version of this program understands."""
    return KnownError(
        "E_NEWER",
        Message(
            "A newer version of this program wrote {record} in a way this one does not understand.",
            record=name,
        ),
        Message("Install the newer version, then import again."),
    )
