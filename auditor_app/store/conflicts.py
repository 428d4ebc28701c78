"""The conflicts: a table beside the records', and like them a view of the history.

A trigger of the journal takes out what a write decides; an import puts in anew what its records
clash on.
"""

from collections.abc import Collection, Iterable

import msgspec

from auditor_app.domain.state import Conflict
from auditor_app.history.conflicts import Side, conflict, sides_of
from auditor_app.history.event import canonical
from auditor_app.history.merge import Clash, RecordKey
from auditor_app.store.driver import Database

Row = tuple[str, str, str, str]
"""Kind of record, id, field and the sides as JSON."""

_SIDES = msgspec.json.Decoder(list[Side])


def conflicts_of(database: Database, audit: str) -> tuple[Conflict, ...]:
    """Return the open conflicts of an audit, by kind of record, id and field."""
    return tuple(
        conflict(record, record_id, field, _SIDES.decode(sides))
        for record, record_id, field, sides in rows_of(database, audit)
    )


def rows_of(database: Database, audit: str) -> list[Row]:
    """Return the rows of an audit."""
    return database.conn.execute(
        "SELECT record, id, field, heads FROM conflict WHERE audit = ? ORDER BY record, id, field",
        (audit,),
    ).fetchall()


def rows(clashes: Iterable[Clash]) -> list[Row]:
    """Return the rows that clashes have."""
    return [(*clash[:3], canonical(sides_of(clash))) for clash in clashes]


def put(
    database: Database, audit: str, touched: Collection[RecordKey] | None, clashes: Iterable[Clash]
) -> None:
    """Put what records clash on in the place of what they did before.

    `touched` are the records; None stands for all.
    """
    if touched is None:
        database.conn.execute("DELETE FROM conflict WHERE audit = ?", (audit,))
    else:
        present = {(record, record_id) for record, record_id, _, _ in rows_of(database, audit)}
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
