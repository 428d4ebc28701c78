"""The conflicts: a table beside the records', and like them a view of the history.

A trigger of the journal takes out what a write decides; an import puts in anew what its records clash on.
"""

import datetime as dt
from collections.abc import Collection, Iterable

import msgspec

from auditor_app.domain.state import Conflict, Head
from auditor_app.store.driver import Database
from auditor_app.store.event import canonical, milliseconds
from auditor_app.store.merge import Clash, Key
from auditor_app.store.tables import tables


class Kept(msgspec.Struct, frozen=True, array_like=True):
    """A head as its row holds it, the value in the JSON of its event."""

    device: str
    seq: int
    hlc: str
    author: str
    value: object


Row = tuple[str, str, str, str]
"""Kind of record, id, field and heads."""

_HEADS = msgspec.json.Decoder(list[Kept])


def conflict_of(clash: Clash) -> Conflict:
    """Return a clash as people see it; raises msgspec.ValidationError where one of the values does not fit the field."""
    return _conflict(
        clash.record,
        clash.id,
        clash.field,
        [
            Kept(event.device, event.seq, event.hlc, event.author, value)
            for event, value in clash.written
        ],
    )


def conflicts_of(database: Database, audit: str) -> tuple[Conflict, ...]:
    """Return the open conflicts of an audit, by kind of record, id and field."""
    return tuple(
        _conflict(record, id_, field, _HEADS.decode(heads))
        for record, id_, field, heads in rows_of(database, audit)
    )


def rows_of(database: Database, audit: str) -> list[Row]:
    """Return the rows of an audit."""
    return database.conn.execute(
        "SELECT record, id, field, heads FROM conflict WHERE audit = ? ORDER BY record, id, field",
        (audit,),
    ).fetchall()


def heads_of(heads: str) -> list[tuple[str, int]]:
    """Return the events, by device and number, that the heads of a row are."""
    return [(one.device, one.seq) for one in _HEADS.decode(heads)]


def rows(clashes: Iterable[Clash]) -> list[Row]:
    """Return the rows that clashes have."""
    return [
        (
            clash.record,
            clash.id,
            clash.field,
            canonical(
                [
                    [event.device, event.seq, event.hlc, event.author, value]
                    for event, value in clash.written
                ]
            ),
        )
        for clash in clashes
    ]


def put(
    database: Database, audit: str, touched: Collection[Key] | None, clashes: Iterable[Clash]
) -> None:
    """Put what the touched records clash on in the place of what they did before; None stands for all records."""
    if touched is None:
        database.conn.execute("DELETE FROM conflict WHERE audit = ?", (audit,))
    else:
        present = {(record, id_) for record, id_, _, _ in rows_of(database, audit)}
        database.conn.executemany(
            "DELETE FROM conflict WHERE audit = ? AND record = ? AND id = ?",
            [(audit, *key) for key in sorted(present.intersection(touched))],
        )
    database.conn.executemany(
        "INSERT INTO conflict (audit, record, id, field, heads) VALUES (?, ?, ?, ?, ?)",
        [(audit, *row) for row in rows(clashes)],
    )


def fields_in_conflict(
    database: Database, audit: str, record: str, record_id: str
) -> tuple[str, ...]:
    """Return the names of a record's fields on which there is a conflict."""
    found = database.conn.execute(
        "SELECT field FROM conflict WHERE audit = ? AND record = ? AND id = ? ORDER BY field",
        (audit, record, record_id),
    ).fetchall()
    return tuple(name for (name,) in found)


def settle(database: Database, audit: str, record: str, record_id: str, field: str) -> None:
    """Take out a conflict that was decided."""
    database.conn.execute(
        "DELETE FROM conflict WHERE audit = ? AND record = ? AND id = ? AND field = ?",
        (audit, record, record_id, field),
    )


def _conflict(record: str, record_id: str, field: str, kept: Iterable[Kept]) -> Conflict:
    table = tables().get(record)
    heads = tuple(
        Head(
            one.device,
            one.seq,
            one.author,
            moment(one.hlc),
            table.value(field, one.value) if table else one.value,
        )
        for one in kept
    )
    return Conflict(record, record_id, field, heads, heads[0].value)


def moment(hlc: str) -> dt.datetime:
    """Return the time that a hybrid logical clock tells, in UTC."""
    return dt.datetime.fromtimestamp(milliseconds(hlc) / 1000, dt.UTC)
