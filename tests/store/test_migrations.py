"""Migrations: the tables are what the records ask for, and what was released stays readable."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from auditor_app.domain.records import KINDS, Record
from auditor_app.store import Store, journal, migrations
from auditor_app.store.driver import Database, connect
from auditor_app.store.importing import settle
from auditor_app.store.journal import present_triggers, triggers
from auditor_app.store.migrations import MIGRATIONS, Migrations, schema_of
from auditor_app.store.tables import tables
from tests.store.factory import KEY, application, audit, create, reopen, site

SCHEMA_1 = Path(__file__).parent / "schema-1.sql"


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """Return an empty database."""
    made = connect(tmp_path / "x.db", KEY)
    yield made
    made.close()


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_the_migrated_tables_are_what_the_records_ask_for(database: Database, kind: type[Record]) -> None:
    MIGRATIONS.apply(database, settle)
    present = database.conn.execute(f'PRAGMA table_info("{kind.__name__}")').fetchall()
    asked = {
        column.name: (column.type, not column.nullable, literal(column.default), {"audit": 1, "id": 2}.get(column.name, 0))
        for column in tables()[kind.__name__].columns
    }
    assert {name: (sql_type, bool(needed), default, key) for _, name, sql_type, needed, default, key in present} == asked


def literal(default: str | int | None) -> str | None:
    """Return a default as SQLite reports it."""
    return f"'{default}'" if isinstance(default, str) else None if default is None else str(default)


def test_the_released_schema_is_not_edited(database: Database) -> None:
    MIGRATIONS.steps[0].apply(database)
    journal.create_triggers(database, 1)
    statements = database.conn.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type, name").fetchall()
    present = ";\n".join(sql for (sql,) in statements) + ";\n"
    assert present == SCHEMA_1.read_text(encoding="utf-8")


def test_all_tables_are_strict(database: Database) -> None:
    MIGRATIONS.apply(database, settle)
    assert {
        strict for _, name, kind, _, _, strict in database.conn.execute("PRAGMA table_list") if not name.startswith("sqlite_")
    } == {1}


def test_the_database_says_whose_and_how_new_it_is(database: Database) -> None:
    assert MIGRATIONS.apply(database, settle) == MIGRATIONS.schema
    assert MIGRATIONS.apply(database, settle) == 0
    assert schema_of(database) == MIGRATIONS.schema
    assert database.conn.execute("PRAGMA application_id").fetchone() == (migrations.APPLICATION_ID,)


def longer(step: object) -> Migrations:
    """Return the program's migrations and one more."""
    more = Migrations()
    more.steps = [*MIGRATIONS.steps]
    more.step(MIGRATIONS.schema + 1, "next")(step)
    return more


@pytest.fixture
def migrated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """Return a store that a migration has just rebuilt a table of, and emptied it."""
    with create(tmp_path / "w") as store:
        store.write([audit(), application(), site(region="North")])

    def rebuild(database: Database) -> None:
        database.conn.execute('ALTER TABLE "Site" RENAME TO old')
        database.conn.execute(next(sql for sql in migrations.schema_1.STATEMENTS if '"Site"' in sql))
        database.conn.execute("DROP TABLE old")

    more = longer(rebuild)
    for module in ("opening", "store", "importing"):
        monkeypatch.setattr(f"auditor_app.store.{module}.MIGRATIONS", more)
    with reopen(tmp_path / "w") as store:
        yield store


def test_a_migration_keeps_the_triggers_that_rebuilding_a_table_drops(migrated: Store) -> None:
    assert present_triggers(migrated._database) == triggers(2)
    migrated.write([application(client_name="New")])
    assert [event.schema for event in migrated.events("audit-1")] == [1, 1, 1, 2]


def test_a_migration_writes_the_records_anew_from_their_history(migrated: Store) -> None:
    assert migrated.state("audit-1").sites == (site(region="North"),)
    assert migrated.check().problems == ()


def test_a_migration_that_fails_never_happened(tmp_path: Path) -> None:
    create(tmp_path / "w").close()
    database = connect(tmp_path / "w" / "workspace.db", KEY)

    def fails(database: Database) -> None:
        database.conn.execute('DROP TABLE "Package"')
        raise RuntimeError

    with pytest.raises(RuntimeError):
        longer(fails).apply(database, settle)
    assert schema_of(database) == MIGRATIONS.schema
    assert present_triggers(database) == triggers(MIGRATIONS.schema)
    assert database.conn.execute('SELECT count(*) FROM "Package"').fetchone() == (0,)
    database.close()


def test_migrations_have_an_order() -> None:
    with pytest.raises(ValueError, match="out of order"):
        Migrations().step(2, "second")(lambda _: None)
