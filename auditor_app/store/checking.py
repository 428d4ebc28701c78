"""Checking: every chain is whole, and the tables are what the history leads to."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

import msgspec

from auditor_app.domain.records import Attachment, Record
from auditor_app.domain.wording import Message
from auditor_app.history.chain import broken_links
from auditor_app.history.merge import entries, merge
from auditor_app.store import conflicts
from auditor_app.store.driver import Database
from auditor_app.store.journal import events_of, heads, present_triggers, triggers
from auditor_app.store.tables import tables


class Check(NamedTuple):
    """What a check went through, and what it found wrong."""

    events: int
    audits: int
    problems: tuple[Message, ...]


def check(database: Database, schema: int, has_file: Callable[[str], bool]) -> Check:
    """Check a database against itself; `has_file` says whether an attached file is there."""
    problems = list(_pages(database))
    if present_triggers(database) != triggers(schema):
        problems.append(Message("The rules that keep the history are missing or changed."))
    events = 0
    audits = _audits(database)
    for audit in audits:
        history = events_of(database, audit)
        events += len(history)
        problems += [
            Message(
                "Audit {audit}: event {number} of device {device} was altered.",
                audit=audit,
                number=one.seq,
                device=one.device,
            )
            for one in broken_links(history)
        ]
        try:
            merged = merge(entries(history))
            problems += _differences(database, audit, merged.rows, has_file)
            if conflicts.rows_of(database, audit) != conflicts.rows(merged.clashes):
                problems.append(
                    Message(
                        "Audit {audit}: the list of conflicts differs from the history.",
                        audit=audit,
                    )
                )
        except msgspec.MsgspecError:
            problems.append(Message("Audit {audit}: a value does not fit its field.", audit=audit))
    return Check(events, len(audits), tuple(problems))


def _pages(database: Database) -> Iterable[Message]:
    """Find a single changed bit anywhere in the file: every page carries a keyed checksum."""
    for (fault,) in database.conn.execute("PRAGMA cipher_integrity_check"):
        yield Message("The database file is damaged: {fault}.", fault=fault)


def _audits(database: Database) -> list[str]:
    found = {head.audit for head in heads(database)}
    for name in tables():
        rows = database.conn.execute(f'SELECT DISTINCT audit FROM "{name}"')  # noqa: S608 (a name of ours)
        found |= {audit for (audit,) in rows}
    return sorted(found)


def _differences(
    database: Database,
    audit: str,
    rows: dict[tuple[str, str], dict[str, object]],
    has_file: Callable[[str], bool],
) -> Iterable[Message]:
    rebuilt: dict[str, dict[str, Record]] = {name: {} for name in tables()}
    for (name, record_id), fields in rows.items():
        if name in rebuilt:
            rebuilt[name][record_id] = tables()[name].shape.record(audit, record_id, fields)
    for name, table in tables().items():
        present = {record.id: record for record in table.of(database, audit)}
        if present != rebuilt[name]:
            for record_id in sorted(present.keys() | rebuilt[name].keys()):
                if present.get(record_id) != rebuilt[name].get(record_id):
                    yield Message(
                        "Audit {audit}: {record} {id} differs from its history.",
                        audit=audit,
                        record=name,
                        id=record_id,
                    )
        for one in present.values():
            if (
                isinstance(one, Attachment)
                and one.digest
                and not one.deleted
                and not has_file(one.digest)
            ):
                yield Message(
                    "Audit {audit}: the attached file “{name}” is missing.",
                    audit=audit,
                    name=one.name,
                )
