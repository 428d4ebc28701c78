"""Importing: taking in the chains of other devices, all or nothing.

Everything is verified before anything is written. Then, in one transaction, the events are appended, an `import` event states what
is known from now on, and the records become what the whole history leads to.
"""

import gc
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import NamedTuple

import msgspec

from auditor_app.domain.errors import KnownError
from auditor_app.domain.records import Audit, Record
from auditor_app.domain.state import AuditState, Conflict
from auditor_app.domain.wording import Message
from auditor_app.store import conflicts
from auditor_app.store.clock import Clock
from auditor_app.store.driver import Database
from auditor_app.store.event import IMPORT, Event
from auditor_app.store.journal import (
    Chains,
    Journal,
    add_events,
    chains_of,
    device_of,
    events_about,
    events_of,
    heads,
)
from auditor_app.store.merge import Clash, Entry, Key, Merged, entries, merge
from auditor_app.store.migrations import MIGRATIONS
from auditor_app.store.provenance import Signed, keep_signed, longer, note_arrivals
from auditor_app.store.tables import tables
from auditor_app.store.verifying import check_reopenings, new_entries, refused


class Intake(NamedTuple):
    """What taking in a history comes to, verified, before any of it is written.

    `new` are the events to append, by device and number; `touched` the records they are about, `records` what these become and
    `conflicts` what is undecided about them; `before` and `ends` say for each device the last number known before and
    after, `latest` is the latest clock seen.
    """

    new: list[Event]
    touched: set[Key]
    records: list[Record]
    clashes: tuple[Clash, ...]
    conflicts: tuple[Conflict, ...]
    before: dict[str, int]
    ends: dict[str, int]
    latest: str


class Held(NamedTuple):
    """What is known of an audit already: how its chains are linked, and the history of the records that are asked for."""

    chains: Chains
    about: Callable[[Iterable[str]], list[Event]]


def held(database: Database, audit: str) -> Held:
    """Return what a workspace knows of an audit."""
    return Held(chains_of(database, audit), lambda ids: events_about(database, audit, ids))


def take_in(present: Held, events: Iterable[Event], audit: str, own: str, now: int) -> Intake:
    """Verify a history against the one present and work out what it leads to.

    `now` is in milliseconds since 1970. Raises KnownError: E_AUDIT (of another audit), E_EVENT (no event, or it takes back what its
    device never decided), E_HASH (altered), E_CHAIN (not linked), E_GAP (events missing), E_FORK (two histories under one number),
    E_OWN (claims to be this device), E_CLOCK (over 24 h ahead), E_CLAIM (says it had seen what is not there or comes later),
    E_VALUE (a value that no record can have), E_NEWER (a newer program wrote it).
    """
    schema = MIGRATIONS.schema
    before = {device: len(chain) for device, chain in present.chains.items()}
    new = new_entries(present.chains, events, audit, own, now, schema)
    ends = {device: len(chain) for device, chain in present.chains.items()}
    latest = max((chain[-1][0] for chain in present.chains.values()), default="")
    history = new
    if new and before:
        touched = {(event.record, event.id) for event, _ in new if event.op != IMPORT}
        history = sorted(
            [*entries(present.about(record_id for _, record_id in touched), touched), *new],
            key=_place,
        )
    check_reopenings(new, history, schema)
    merged = merge(history)
    if new and not before and (Audit.__name__, audit) not in merged.rows:
        raise no_audit()

    def newer() -> bool:
        return any(event.schema > schema for event, _ in history)

    records = list(_records(audit, merged, newer))
    seen = _conflicts(merged.clashes, newer)
    return Intake(
        [event for event, _ in new],
        set(merged.rows),
        records,
        merged.clashes,
        seen,
        before,
        ends,
        latest,
    )


@contextmanager
def uncollected() -> Iterator[None]:
    """Keep Python from looking for garbage: what an import makes is kept, and looking through it takes a fifth of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def import_events(
    database: Database,
    journal: Journal,
    clock: Clock,
    audit: str,
    events: Iterable[Event],
    signed: Iterable[Signed],
) -> int:
    """Take in events of one audit, with what was signed of them, and return how many were new.

    Raises what `take_in` does, with nothing changed.
    """
    own = device_of(database)
    intake = take_in(held(database, audit), events, audit, own, clock.milliseconds())
    better = longer(database, audit, signed, intake.ends, own)
    if not intake.new and not better:
        return 0
    with database.atomic(), journal.paused():
        keep_signed(database, audit, better)
        if intake.new:
            add_events(database, intake.new)
            clock.receive(intake.latest)
            seq = claim(journal, audit, intake.ends, own) if intake.touched else 0
            note_arrivals(database, audit, intake.before, intake.ends, better, (own, seq))
            put(database, intake.records)
            conflicts.put(database, audit, intake.touched, intake.clashes)
    return len(intake.new)


def claim(journal: Journal, audit: str, ends: Mapping[str, int], own: str) -> int:
    """Append the event that says how far every other chain is known, and return its number."""
    known: dict[str, object] = {device: last for device, last in ends.items() if device != own}
    return journal.append(audit, IMPORT, known, MIGRATIONS.schema)


def continue_chains(database: Database, journal: Journal) -> None:
    """Say that everything is known that lies here under other devices alone, as after a backup was restored.

    Without it, what is written from now on would count as written by somebody who had not seen it.
    """
    own = device_of(database)
    ends: dict[str, dict[str, int]] = {}
    for head in heads(database):
        ends.setdefault(head.audit, {})[head.device] = head.seq
    foreign = {audit: known for audit, known in ends.items() if own not in known}
    if foreign:
        with database.atomic():
            for audit, known in foreign.items():
                claim(journal, audit, known, own)


def rebuild(events: Iterable[Event], audit: str, *, now: float) -> AuditState:
    """Return what a history leads to, in memory alone; one that a package tells, together with one that is known.

    `now` is in seconds since 1970. Raises what `take_in` does, but for E_OWN.
    """
    intake = take_in(Held({}, lambda _: []), events, audit, "", int(now * 1000))
    audits = [record for record in intake.records if isinstance(record, Audit)]
    if not audits:
        raise no_audit()
    return AuditState.of(audits[0], ordered(intake.records), intake.conflicts)


def ordered(records: Iterable[Record]) -> list[Record]:
    """Return records in the order in which a state has them, the audit's own left out."""
    places = {name: place for place, name in enumerate(tables())}
    return sorted(
        (record for record in records if not isinstance(record, Audit)),
        key=lambda record: (places[type(record).__name__], record.id),
    )


def settle(database: Database) -> None:
    """Write the records of every audit anew from their history; part of a migration, while no trigger watches."""
    for audit in sorted({head.audit for head in heads(database)}):
        merged = merge(entries(events_of(database, audit)))
        put(database, _records(audit, merged, lambda: False))
        conflicts.put(database, audit, None, merged.clashes)


def put(database: Database, records: Iterable[Record]) -> None:
    """Write records that come from a history, without adding to it."""
    by_kind: dict[str, list[Record]] = {}
    for record in records:
        by_kind.setdefault(type(record).__name__, []).append(record)
    for name, found in by_kind.items():
        tables()[name].put(database, found)


def _records(audit: str, merged: Merged, from_newer: Callable[[], bool]) -> Iterator[Record]:
    for (name, record_id), fields in merged.rows.items():
        if name in tables():
            if (name == Audit.__name__) is not (record_id == audit):
                raise _value(name, record_id)
            try:
                yield tables()[name].from_fields(audit, record_id, fields)
            except msgspec.ValidationError as error:
                raise newer(name) if from_newer() else _value(name, record_id) from error


def _conflicts(clashes: Iterable[Clash], from_newer: Callable[[], bool]) -> tuple[Conflict, ...]:
    """Return clashes as people see them: a value that is not shown must fit its field too, since it may be chosen."""
    found: list[Conflict] = []
    for clash in clashes:
        try:
            found.append(conflicts.conflict_of(clash))
        except msgspec.ValidationError as error:
            raise newer(clash.record) if from_newer() else _value(clash.record, clash.id) from error
    return tuple(found)


def _place(entry: Entry) -> tuple[str, int]:
    return entry[0].device, entry[0].seq


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
