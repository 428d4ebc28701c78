"""Importing: the chains of other devices come into the database, all or nothing.

`history.intake` has verified everything. Then, in one transaction, the events are appended, an
`import` event states what is known from now on, and the records become what the whole history
leads to.
"""

import gc
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial

from auditor_app.domain.records import Record
from auditor_app.history import intake
from auditor_app.history.clock import Clock
from auditor_app.history.event import IMPORT, Event
from auditor_app.history.intake import Intake
from auditor_app.history.merge import entries, merge
from auditor_app.history.signed import Signed
from auditor_app.history.verifying import Present
from auditor_app.store import conflicts
from auditor_app.store.driver import Database
from auditor_app.store.journal import (
    Journal,
    add_events,
    device_of,
    events_about,
    events_of,
    head_at,
    heads,
    heads_of,
)
from auditor_app.store.migrations import MIGRATIONS
from auditor_app.store.provenance import keep_signed, longer, note_arrivals
from auditor_app.store.tables import tables


def prepare(database: Database, clock: Clock, audit: str, events: Iterable[Event]) -> Intake:
    """Verify events against this workspace, and work out what they come to; nothing is written.

    Raises what `history.intake.prepare` does.
    """
    return intake.prepare(
        Present(
            {head.device: head for head in heads_of(database, audit)},
            partial(head_at, database, audit),
            partial(events_about, database, audit),
        ),
        events,
        audit,
        device_of(database),
        clock.milliseconds(),
        MIGRATIONS.schema,
    )


def import_prepared(
    database: Database, journal: Journal, clock: Clock, prepared: Intake, signed: Iterable[Signed]
) -> int:
    """Write what was prepared, with what was signed of it; return how many events were new.

    Where the audit was written to meanwhile, it is prepared anew and can be refused. Nothing is
    changed then.
    """
    audit, own = prepared.audit, device_of(database)
    if {head.device: head.seq for head in heads_of(database, audit)} != prepared.before:
        prepared = prepare(database, clock, audit, prepared.new)
    better = longer(database, audit, signed, prepared.ends, own)
    if not prepared.new and not better:
        return 0
    with database.atomic(), journal.paused():
        keep_signed(database, audit, better)
        if prepared.new:
            add_events(database, prepared.new)
            clock.receive(prepared.latest)
            seq = claim(journal, audit, prepared.ends, own) if prepared.touched else 0
            note_arrivals(database, audit, prepared.before, prepared.ends, better, (own, seq))
            put(database, prepared.records)
            conflicts.put(database, audit, prepared.touched, prepared.clashes)
    return len(prepared.new)


@contextmanager
def uncollected() -> Iterator[None]:
    """Keep Python from looking for garbage: that takes a fifth of an import, and finds none."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def claim(journal: Journal, audit: str, ends: Mapping[str, int], own: str) -> int:
    """Append the event that says how far every other chain is known, and return its number."""
    known: dict[str, object] = {device: last for device, last in ends.items() if device != own}
    return journal.append(audit, IMPORT, known, MIGRATIONS.schema)


def continue_chains(database: Database, journal: Journal) -> None:
    """Say that everything is known that lies here under other devices alone.

    So it is after a backup was restored: what is written from now on would else count as written
    by somebody who had not seen it.
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


def settle(database: Database) -> None:
    """Write the records of every audit anew from their history.

    It is part of a migration, while no trigger watches.
    """
    for audit in sorted({head.audit for head in heads(database)}):
        merged = merge(entries(events_of(database, audit)))
        put(database, intake.records_of(audit, merged, lambda: False))
        conflicts.put(database, audit, None, merged.clashes)


def put(database: Database, records: Iterable[Record]) -> None:
    """Write records that come from a history, without adding to it."""
    by_kind: dict[str, list[Record]] = {}
    for record in records:
        by_kind.setdefault(type(record).__name__, []).append(record)
    for name, found in by_kind.items():
        tables()[name].put(database, found)
