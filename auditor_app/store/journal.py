"""The journal.

Triggers that append an event for every change of a record, in the change's own transaction.

No code path can change a record and forget the history: an INSERT or UPDATE by any means runs the
triggers, a DELETE, a changed id and a changed event are refused by them. The triggers call
functions of this program, so a database opened by another tool with the right key still cannot be
written without them.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain

from auditor_app.domain.kind import Kinds
from auditor_app.domain.kinds import KINDS
from auditor_app.history.chain import ChainEnd
from auditor_app.history.clock import Clock
from auditor_app.history.event import IMPORT, Event, canonical, event_hash
from auditor_app.history.shape import Form
from auditor_app.store.driver import Database, insert_many, register
from auditor_app.store.tables import Column, Table, tables

COLUMNS = ", ".join(Event._fields)
"""The columns of an event, in the order of its fields."""

# The words of the triggers are part of the schema: a database must have exactly these.
_APPEND = """INSERT INTO event ({columns})
SELECT e.audit, e.device, e.seq, e.hlc, e.author, '{op}', '{table}', e.id, e.fields, \
{schema}, e.prev,
  journal_hash(e.audit, e.device, e.seq, e.hlc, e.author, '{op}', '{table}', e.id, e.fields, \
{schema}, e.prev)
FROM (
  SELECT NEW.audit AS audit, w.device AS device, coalesce(l.seq, 0) + 1 AS seq, \
journal_tick() AS hlc, journal_author() AS author,
    NEW.id AS id, '{{' || substr({fields}, 2) || '}}' AS fields, coalesce(l.hash, '') AS prev
  FROM workspace w LEFT JOIN event l ON l.audit = NEW.audit AND l.device = w.device
    AND l.seq = (SELECT max(seq) FROM event WHERE audit = NEW.audit AND device = w.device)
  LIMIT 1 OFFSET 0 -- an OFFSET keeps SQLite from merging this into the query above \
and computing everything twice
) e;"""

_HISTORY = {
    f"event_{verb.lower()}": f"CREATE TRIGGER event_{verb.lower()} BEFORE {verb} ON event"
    " BEGIN SELECT RAISE(ABORT, 'history is append-only'); END"
    for verb in ("UPDATE", "DELETE")
}


class Journal:
    """What the triggers ask of this program: whether to write, who writes, and when."""

    def __init__(self, database: Database, author: str, clock: Clock) -> None:
        self._database = database
        self._author = author
        self._clock = clock
        self._paused = False
        register(database, "journal_on", 0, lambda: not self._paused)
        register(database, "journal_author", 0, lambda: self._author)
        register(database, "journal_tick", 0, clock.tick)
        register(database, "journal_hash", 11, event_hash)

    @contextmanager
    def paused(self) -> Iterator[None]:
        """Write records without appending events.

        They come from events that are appended already.
        """
        self._paused = True
        try:
            yield
        finally:
            self._paused = False

    def append(
        self,
        audit: str,
        op: str,
        fields: dict[str, object],
        schema: int,
        *,
        record: str = "",
        record_id: str = "",
    ) -> int:
        """Append an event that no trigger appends, and return its number.

        Where no record is named, it is of the audit as a whole.
        """
        device = device_of(self._database)
        last, prev = self.last(audit)
        seq = last + 1
        body = (
            audit,
            device,
            seq,
            self._clock.tick(),
            self._author,
            op,
            record,
            record_id,
            canonical(fields),
            schema,
            prev,
        )
        add_events(self._database, [Event(*body, hash=event_hash(*body))])
        return seq

    def last(self, audit: str) -> tuple[int, str]:
        """Return the number and hash of the last event that this workspace wrote of an audit.

        0 where there is none.
        """
        found = self._database.conn.execute(
            "SELECT seq, hash FROM event WHERE audit = ? AND device = ? ORDER BY seq DESC LIMIT 1",
            (audit, device_of(self._database)),
        ).fetchone()
        return (found[0], found[1]) if found else (0, "")


def add_events(database: Database, events: Sequence[Event]) -> None:
    """Append events that are complete already."""
    insert_many(database, f"INSERT INTO event ({COLUMNS})", events)


def device_of(database: Database) -> str:
    """Return the id under which this workspace writes its chains."""
    return str(database.conn.execute("SELECT device FROM workspace").fetchone()[0])


def events_of(database: Database, audit: str) -> list[Event]:
    """Return the history of an audit, by device and number."""
    rows = database.conn.execute(
        f"SELECT {COLUMNS} FROM event WHERE audit = ? ORDER BY device, seq",  # noqa: S608 (names of our own)
        (audit,),
    )
    return [Event._make(row) for row in rows]


def events_about(database: Database, audit: str, ids: Iterable[str]) -> list[Event]:
    """Return the history of some records of an audit, and its imports, by device and number."""
    rows = database.conn.execute(
        f"SELECT {COLUMNS} FROM event WHERE audit = ?"  # noqa: S608 (names of our own)
        " AND (op = ? OR id IN (SELECT value FROM json_each(?)))"
        " ORDER BY device, seq",
        (audit, IMPORT, canonical(sorted(set(ids)))),
    )
    return [Event._make(row) for row in rows]


def heads(database: Database) -> list[ChainEnd]:
    """Return the end of every chain, by audit and device, without reading the chains."""
    found: list[ChainEnd] = []
    audit = ""
    while True:
        row = database.conn.execute(
            "SELECT audit FROM event WHERE audit > ? ORDER BY audit LIMIT 1", (audit,)
        ).fetchone()
        if row is None:
            return found
        audit = row[0]
        found += heads_of(database, audit)


def heads_of(database: Database, audit: str) -> list[ChainEnd]:
    """Return the ends of an audit's chains, by device.

    From one chain's end to the next one's start: the key's index makes each a single look-up. It
    does so for equal columns and one compared; asked for `(audit, device) > (?, ?)`, SQLite reads
    every event of the audit.
    """
    found: list[ChainEnd] = []
    device = ""
    while True:
        row = database.conn.execute(
            "SELECT device FROM event WHERE audit = ? AND device > ? ORDER BY device LIMIT 1",
            (audit, device),
        ).fetchone()
        if row is None:
            return found
        device = row[0]
        end = database.conn.execute(
            "SELECT audit, device, seq, hlc, hash FROM event WHERE audit = ? AND device = ?"
            " ORDER BY seq DESC LIMIT 1",
            (audit, device),
        ).fetchone()
        found.append(ChainEnd._make(end))


def head_at(database: Database, audit: str, device: str, number: int) -> ChainEnd | None:
    """Return the head of a chain up to a number, None where there is no such event."""
    row = database.conn.execute(
        "SELECT audit, device, seq, hlc, hash FROM event"
        " WHERE audit = ? AND device = ? AND seq = ?",
        (audit, device, number),
    ).fetchone()
    return ChainEnd._make(row) if row else None


def triggers(schema: int, kinds: Kinds = KINDS) -> dict[str, str]:
    """Return the SQL of every trigger, by name, as a database of this schema must have it."""
    every = (_triggers_of(table, schema).items() for table in tables(kinds).values())
    return dict(chain(_HISTORY.items(), *every))


def drop_triggers(database: Database) -> None:
    """Remove all triggers, so that a migration can write what is history already."""
    for name in present_triggers(database):
        database.conn.execute(f'DROP TRIGGER "{name}"')


def create_triggers(database: Database, schema: int, kinds: Kinds = KINDS) -> None:
    """Create all triggers, in a database that has none."""
    for sql in triggers(schema, kinds).values():
        database.conn.execute(sql)


def present_triggers(database: Database) -> dict[str, str]:
    """Return the SQL of the triggers a database has, by name."""
    return dict(
        database.conn.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
        ).fetchall()
    )


def _triggers_of(table: Table, schema: int) -> dict[str, str]:
    written = sorted(
        (column for column in table.columns if column.name in table.shape.fields),
        key=lambda column: column.name,
    )
    said = " || ".join(_said(column) for column in written)
    changed = " || ".join(
        f"iif(NEW.{c.quoted} IS NOT OLD.{c.quoted}, {_member(c)}, '')" for c in written
    )
    differs = " OR ".join(f"NEW.{c.quoted} IS NOT OLD.{c.quoted}" for c in written)
    decided = " OR ".join(
        f"(field = '{c.name}' AND NEW.{c.quoted} IS NOT OLD.{c.quoted})" for c in written
    )
    # Whoever writes here has seen everything that is here, and so decides what others disagreed on.
    decide = (
        "DELETE FROM conflict WHERE audit = NEW.audit"  # noqa: S608 (names of our own)
        f" AND record = '{table.name}' AND id = NEW.id AND ({decided});"
    )
    name = table.name

    def append(op: str, fields: str) -> str:
        return _APPEND.format(columns=COLUMNS, op=op, table=name, schema=schema, fields=fields)

    def trigger(suffix: str, when: str, body: str) -> tuple[str, str]:
        return f"{name}_{suffix}", f'CREATE TRIGGER "{name}_{suffix}" {when} BEGIN\n{body}\nEND'

    return dict(
        (
            trigger(
                "insert", f'AFTER INSERT ON "{name}" WHEN journal_on()', append("insert", said)
            ),
            trigger(
                "update",
                f'AFTER UPDATE ON "{name}" WHEN journal_on() AND ({differs})',
                f"{append('update', changed)}\n{decide}",
            ),
            trigger(
                "delete",
                f'BEFORE DELETE ON "{name}"',
                "SELECT RAISE(ABORT, 'a record is marked deleted, never removed');",
            ),
            trigger(
                "key",
                f'BEFORE UPDATE ON "{name}"'
                " WHEN NEW.id IS NOT OLD.id OR NEW.audit IS NOT OLD.audit",
                "SELECT RAISE(ABORT, 'the id of a record is fixed');",
            ),
        )
    )


def _said(column: Column) -> str:
    """Return SQL for a field of an insert.

    Left out where it has its default, so that two who create one record do not clash.
    """
    if column.required:
        return _member(column)
    return f"iif(NEW.{column.quoted} IS NOT {_literal(column)}, {_member(column)}, '')"


def _member(column: Column) -> str:
    """Return SQL for a member of the event's JSON object, with a comma before it."""
    value = f"NEW.{column.quoted}"
    match column.form:
        case Form.FLAG:
            json = f"CASE {value} WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END"
        case Form.LIST:
            json = value
        case _:
            json = f"json_quote({value})"
    return f"',\"{column.name}\":' || {json}"


def _literal(column: Column) -> str:
    match column.default:
        case None:
            return "NULL"
        case int():
            return str(column.default)
        case str():
            return "'" + column.default.replace("'", "''") + "'"
