"""Importing: taking in the chains of other devices, all or nothing.

Everything is verified before anything is written. Then, in one transaction, the events are appended, an `import` event states what
is known from now on, and the records become what the whole history leads to.
"""

from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter

import msgspec

from auditor_app.domain.errors import KnownError
from auditor_app.domain.records import Audit, Record
from auditor_app.domain.state import AuditState
from auditor_app.domain.wording import Message
from auditor_app.store.clock import Clock
from auditor_app.store.driver import Database
from auditor_app.store.event import IMPORT, Event, event_hash, fields_of, is_well_formed, milliseconds, typed
from auditor_app.store.journal import Journal, add_events, device_of, events_of, heads
from auditor_app.store.merge import merge
from auditor_app.store.migrations import MIGRATIONS
from auditor_app.store.tables import tables

MILLISECONDS_AHEAD = 24 * 60 * 60 * 1000
"""How far ahead of this laptop's clock an event may be."""


def import_events(database: Database, journal: Journal, clock: Clock, schema: int, audit: str, events: Iterable[Event]) -> int:
    """Take in events of one audit and return how many were new.

    Raises KnownError with nothing changed: E_AUDIT (of another audit), E_EVENT (no event), E_HASH (altered), E_CHAIN (not linked),
    E_GAP (events missing), E_FORK (two histories under one number), E_OWN (claims to be this device), E_CLOCK (over 24 h ahead),
    E_CLAIM (says it had seen what is not there), E_VALUE (a value that no record can have).
    """
    present = events_of(database, audit)
    new = _new(present, events, audit, device_of(database), clock.milliseconds(), schema)
    if not new:
        return 0
    history = sorted([*present, *new], key=lambda event: (event.device, event.seq))
    records = list(_records(audit, history, {(event.record, event.id) for event in new}, schema))
    if not any(event.record == Audit.__name__ for event in history):
        raise _value(Audit.__name__, audit)
    with database.atomic(), journal.paused():
        add_events(database, new)
        for event in new:
            clock.receive(event.hlc)
        if any(event.op != IMPORT for event in new):
            journal.append(audit, IMPORT, _known(history, device_of(database)), schema)
        put(database, records)
    return len(new)


def rebuild(events: Iterable[Event], audit: str, *, now: float, present: Sequence[Event] = (), own: str = "") -> AuditState:
    """Return what a history leads to, in memory alone; one that a package tells, together with what is present, for a preview.

    `now` is in seconds since 1970; `own` is the device that nobody else writes for, if there is one. Raises what `import_events`
    does.
    """
    schema = MIGRATIONS.schema
    history = [*present, *_new(list(present), events, audit, own, int(now * 1000), schema)]
    records = list(_records(audit, history, None, schema))
    audits = [record for record in records if isinstance(record, Audit)]
    if not audits:
        raise _value(Audit.__name__, audit)
    places = {name: place for place, name in enumerate(tables())}
    ordered = sorted(
        (record for record in records if not isinstance(record, Audit)),
        key=lambda record: (places[type(record).__name__], record.id),
    )
    return AuditState.of(audits[0], ordered)


def settle(database: Database) -> None:
    """Write the records of every audit anew from their history; part of a migration, while no trigger watches."""
    for audit in sorted({head.audit for head in heads(database)}):
        put(database, _records(audit, events_of(database, audit), None, MIGRATIONS.schema))


def put(database: Database, records: Iterable[Record]) -> None:
    """Write records that come from a history, without adding to it."""
    by_kind: dict[str, list[Record]] = {}
    for record in records:
        by_kind.setdefault(type(record).__name__, []).append(record)
    for name, found in by_kind.items():
        tables()[name].put(database, found)


def _records(audit: str, history: list[Event], touched: set[tuple[str, str]] | None, schema: int) -> Iterator[Record]:
    for (name, record_id), fields in merge(history).rows.items():
        if name in tables() and (touched is None or (name, record_id) in touched):
            if (name == Audit.__name__) is not (record_id == audit):
                raise _value(name, record_id)
            try:
                yield tables()[name].from_fields(audit, record_id, fields)
            except msgspec.ValidationError as error:
                raise _newer(name) if any(event.schema > schema for event in history) else _value(name, record_id) from error


def _new(present: list[Event], events: Iterable[Event], audit: str, own: str, now: int, schema: int) -> list[Event]:
    """Return the events that are not present yet, verified."""
    known = {(event.device, event.seq): event for event in present}
    ends = {event.device: event for event in present}
    new: list[Event] = []
    for event in _typed(events):
        same = known.get((event.device, event.seq))
        if same == event:
            continue
        _check_alone(event, audit, schema)
        if same is not None:
            raise _refused(
                "E_FORK",
                Message(
                    "Device {device} has two different histories from event {number} on.", number=event.seq, device=event.device
                ),
                Message("The laptop was probably put back to an older copy of its workspace; ask its owner which history holds."),
            )
        _check_link(event, ends.get(event.device), own, now)
        known[event.device, event.seq] = ends[event.device] = event
        new.append(event)
    for event in new:
        if event.op == IMPORT:
            _check_claim(event, ends)
    return new


def _typed(events: Iterable[Event]) -> list[Event]:
    """Return events by device and number, each field of the type it must have."""
    try:
        return sorted(typed(events), key=attrgetter("device", "seq"))
    except msgspec.ValidationError as error:
        raise _no_event() from error


def _check_alone(event: Event, audit: str, schema: int) -> None:
    try:
        altered = event_hash(*event[:11]) != event.hash
    except UnicodeEncodeError as error:
        raise _no_event() from error
    if altered:
        raise _refused("E_HASH", Message("Event {number} of device {device} was altered.", number=event.seq, device=event.device))
    if not is_well_formed(event, schema=schema):
        raise _no_event()
    if event.audit != audit:
        raise _refused("E_AUDIT", Message("The history belongs to another audit."))


def _check_link(event: Event, end: Event | None, own: str, now: int) -> None:
    after = end.seq if end else 0
    if event.device == own:
        raise _refused(
            "E_OWN",
            Message("The history holds event {number} of this laptop, which it does not know.", number=event.seq),
            Message("This workspace is probably an older copy; restore its latest backup with this program, not by copying files."),
        )
    if event.seq != after + 1:
        raise _refused(
            "E_GAP",
            Message(
                "Events {first} to {last} of device {device} are missing.", first=after + 1, last=event.seq - 1, device=event.device
            ),
            Message("Ask for a new package: it carries the complete history."),
        )
    if event.prev != (end.hash if end else "") or (end and event.hlc <= end.hlc):
        raise _refused(
            "E_CHAIN",
            Message("Event {number} of device {device} does not follow the one before it.", number=event.seq, device=event.device),
        )
    if milliseconds(event.hlc) > now + MILLISECONDS_AHEAD:
        raise _refused(
            "E_CLOCK",
            Message("Event {number} of device {device} lies more than a day in the future.", number=event.seq, device=event.device),
            Message("Check the date of both laptops."),
        )


def _check_claim(event: Event, ends: dict[str, Event]) -> None:
    for device, last in fields_of(event).items():
        if type(last) is not int or device not in ends or not 0 < last <= ends[device].seq:
            raise _refused(
                "E_CLAIM", Message("Device {device} claims to have seen events that are not there.", device=event.device)
            )


def _known(history: list[Event], own: str) -> dict[str, object]:
    return {event.device: event.seq for event in history if event.device != own}


def _no_event() -> KnownError:
    return _refused("E_EVENT", Message("Something in the history is no event."))


def _value(name: str, record_id: str) -> KnownError:
    return _refused("E_VALUE", Message("The history gives {record} {id} a value it cannot have.", record=name, id=record_id))


def _newer(name: str) -> KnownError:
    return KnownError(
        "E_NEWER",
        Message("A newer version of this program wrote {record} in a way this one does not understand.", record=name),
        Message("Install the newer version, then import again."),
    )


def _refused(code: str, message: Message, advice: Message | None = None) -> KnownError:
    return KnownError(code, message, advice or Message("Nothing was imported. Ask the sender for a new package."))
