"""Deciding conflicts, and taking a decision back.

The one way in which a history can say that something no longer counts.
"""

import msgspec

from auditor_app.domain.errors import KnownError
from auditor_app.domain.records import Record
from auditor_app.domain.state import Change
from auditor_app.domain.wording import Message
from auditor_app.history.conflicts import conflict_of
from auditor_app.history.event import REOPEN, RESOLVE, Event, fields_of
from auditor_app.history.intake import newer
from auditor_app.history.merge import RecordKey, entries, merge
from auditor_app.history.verifying import can_be_reopened
from auditor_app.store import conflicts
from auditor_app.store.driver import Database
from auditor_app.store.journal import COLUMNS, Journal, device_of, events_about
from auditor_app.store.migrations import MIGRATIONS
from auditor_app.store.tables import Table, tables


def resolve(
    database: Database, journal: Journal, audit: str, key: RecordKey, field: str, value: object
) -> Change:
    """Decide the conflict on a field of a record.

    Raises E_CONFLICT where there is none, E_NEWER, msgspec.ValidationError.
    """
    if field not in conflicts.fields_in_conflict(database, audit, *key):
        raise KnownError(
            "E_CONFLICT",
            Message("There is no conflict on this field any more."),
            Message("Somebody has decided it already; look at the audit trail."),
        )
    table, before = _known(database, audit, key, field)
    after = msgspec.structs.replace(before, **{field: value})
    json = table.shape.json(after, field)
    with journal.paused():
        table.update(database, after)
    number = journal.append(
        audit, RESOLVE, {field: json}, MIGRATIONS.schema, record=table.name, record_id=before.id
    )
    conflicts.settle(database, audit, table.name, before.id, field)
    return Change(before, after, (field,), number)


def reopen(
    database: Database, journal: Journal, audit: str, key: RecordKey, field: str, number: int
) -> Change:
    """Let nothing count that this device wrote to a field from its event of a number on.

    Raises ValueError where that event did not write the field.
    """
    table, before = _known(database, audit, key, field)
    row = database.conn.execute(
        f"SELECT {COLUMNS} FROM event WHERE audit = ? AND device = ? AND seq = ?",  # noqa: S608 (names of our own)
        (audit, device_of(database), number),
    ).fetchone()
    event = Event._make(row) if row else None
    if event is None or not can_be_reopened(event, fields_of(event), key, field):
        raise ValueError(f"Event {number} of this device decided nothing on the field {field}")
    journal.append(
        audit, REOPEN, {field: number}, MIGRATIONS.schema, record=table.name, record_id=before.id
    )
    merged = merge(entries(events_about(database, audit, [before.id]), {key}))
    after = table.shape.record(audit, before.id, merged.rows[key])
    with journal.paused():
        table.update(database, after)
    listed = {one.field: one for one in conflicts.conflicts_of(database, audit) if one[:2] == key}
    conflicts.put(database, audit, {key}, merged.clashes)
    now = {clash.field: conflict_of(clash) for clash in merged.clashes}
    return Change(
        before,
        after,
        settled=tuple(name for name in listed if name not in now),
        reopened=tuple(one for name, one in now.items() if listed.get(name) != one),
    )


def _known(database: Database, audit: str, key: RecordKey, field: str) -> tuple[Table, Record]:
    """Return a record of a kind and with a field that this program knows; raises E_NEWER."""
    kind, record_id = key
    table = tables().get(kind)
    record = table.find(database, audit, record_id) if table else None
    if table is None or record is None or field not in table.shape.fields:
        raise newer(kind)
    return table, record
