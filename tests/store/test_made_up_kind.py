"""The store has a table, events and a rebuild for a kind of record as soon as it is declared."""

import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from auditor_app.history.clock import Clock
from auditor_app.history.event import Event
from auditor_app.history.shape import Shape
from auditor_app.store.driver import Database, connect
from auditor_app.store.journal import Journal, create_triggers, drop_triggers, events_of
from auditor_app.store.migrations import MIGRATIONS
from auditor_app.store.tables import Table, tables
from tests.worlds import records as builders
from tests.worlds.made_up import MORE_KINDS, Tasting, tasting
from tests.worlds.stores import KEY, Watch


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """Return a database with the table of the made-up kind, as a migration would make it."""
    made = connect(tmp_path / "x.db", KEY)
    Journal(made, "Li", Clock(Watch(), ""))
    MIGRATIONS.apply(made, lambda _: None)
    drop_triggers(made)
    made.conn.execute("INSERT INTO workspace (one, device) VALUES (1, 'device-1')")
    made.conn.execute(created(table()))
    create_triggers(made, MIGRATIONS.schema, MORE_KINDS)
    yield made
    made.close()


def table() -> Table:
    return tables(MORE_KINDS)["Tasting"]


def created(made: Table) -> str:
    columns = (
        f"{column.quoted} {column.type}{'' if column.nullable else ' NOT NULL'}"
        for column in made.columns
    )
    return f'CREATE TABLE "{made.name}" ({", ".join(columns)}, PRIMARY KEY (audit, id)) STRICT'


def events(database: Database) -> list[Event]:
    return events_of(database, builders.AUDIT)


def test_a_record_lies_in_its_table_and_its_changes_are_events(database: Database) -> None:
    table().insert(database, tasting())
    table().update(database, tasting(cups=3))
    assert table().of(database, builders.AUDIT) == [tasting(cups=3)]
    entered, changed = events(database)
    assert (entered.record, entered.op, entered.id) == ("Tasting", "insert", "tasting-1")
    assert json.loads(entered.fields)["tasted_on"] == "2026-03-11"
    assert json.loads(changed.fields) == {"cups": 3}


def test_it_is_rebuilt_from_its_events(database: Database) -> None:
    table().insert(database, tasting(tasted_on=None))
    table().update(database, tasting(tasted_on=dt.date(2026, 3, 12)))
    said = {
        name: value
        for event in events(database)
        for name, value in json.loads(event.fields).items()
    }
    rebuilt = Shape(Tasting).record(builders.AUDIT, "tasting-1", said)
    assert rebuilt == tasting(tasted_on=dt.date(2026, 3, 12))
