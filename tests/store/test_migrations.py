"""Migrations: the tables are what the records ask for, and what was released stays readable."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from auditor_app.domain.kinds import KINDS
from auditor_app.domain.records import Record
from auditor_app.domain.values import Role
from auditor_app.history.event import SCHEMA
from auditor_app.store import Store, migrations
from auditor_app.store.driver import Database, connect
from auditor_app.store.importing import settle
from auditor_app.store.journal import present_triggers, triggers
from auditor_app.store.migrations import MIGRATIONS, Migrations, schema_of
from auditor_app.store.tables import tables
from tests.worlds.stores import KEY, application, audit, create, reopen, site


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """Return an empty database."""
    made = connect(tmp_path / "x.db", KEY)
    yield made
    made.close()


@pytest.mark.parametrize("kind", [kind.record for kind in KINDS], ids=lambda kind: kind.__name__)
def test_the_migrated_tables_are_what_the_records_ask_for(
    database: Database, kind: type[Record]
) -> None:
    MIGRATIONS.apply(database, settle)
    present = database.conn.execute(f'PRAGMA table_info("{kind.__name__}")').fetchall()
    asked = {
        column.name: (
            column.type,
            not column.nullable,
            literal(column.default),
            {"audit": 1, "id": 2}.get(column.name, 0),
        )
        for column in tables()[kind.__name__].columns
    }
    assert {
        name: (sql_type, bool(needed), default, key)
        for _, name, sql_type, needed, default, key in present
    } == asked


def literal(default: str | int | None) -> str | None:
    """Return a default as SQLite reports it."""
    return f"'{default}'" if isinstance(default, str) else None if default is None else str(default)


@pytest.mark.parametrize("number", range(1, MIGRATIONS.schema + 1))
def test_the_tables_of_a_schema_are_not_edited_later(database: Database, number: int) -> None:
    for step in MIGRATIONS.steps[:number]:
        step.apply(database)
    released = connect_with(
        database_path(database).with_name("released.db"), golden("schema", number)
    )
    assert declared(database, "table") == declared(released, "table")
    released.close()


def test_the_newest_schema_is_the_recorded_one(database: Database) -> None:
    MIGRATIONS.apply(database, settle)
    present = ";\n".join(declared(database, "index", "table", "trigger")) + ";\n"
    assert present == golden("schema", MIGRATIONS.schema)


@pytest.mark.parametrize("number", range(1, MIGRATIONS.schema))
def test_a_workspace_of_an_older_program_opens_with_all_that_was_written(
    tmp_path: Path, number: int
) -> None:
    folder = tmp_path / "w"
    create(folder).close()
    (folder / "workspace.db").unlink()
    old = connect_with(folder / "workspace.db", golden("schema", number), golden("filled", number))
    old.conn.execute(f"PRAGMA application_id = {migrations.APPLICATION_ID}")
    old.conn.execute(f"PRAGMA user_version = {number}")
    old.close()
    with reopen(folder) as store:
        assert store.check().problems == ()
        assert len(store.events("audit-1")) == 7
        state = store.state("audit-1")
        assert [(one.id, one.region) for one in state.sites] == [("site-1", "South")]
        assert [(one.name, one.role, one.fingerprint) for one in state.team] == [
            ("Wang Fang", Role.TEAM_LEADER, "")
        ]
        store.write([site(region="East")])
        assert store.check().problems == ()
    with reopen(folder) as store:
        assert [one.region for one in store.state("audit-1").sites] == ["East"]


def golden(name: str, number: int) -> str:
    """Return the statements recorded when a schema was made.

    These are its tables and rules, or what a workspace of it held.
    """
    return (Path(__file__).parent / f"{name}-{number}.sql").read_text(encoding="utf-8")


def connect_with(path: Path, *scripts: str) -> Database:
    """Return a database that some scripts made.

    The rules come last, so that filling it does not set them off.
    """
    made = connect(path, KEY)
    tables, rules = scripts[0].split("CREATE TRIGGER", 1)
    for script in (tables, *scripts[1:], f"CREATE TRIGGER{rules}"):
        made.conn.executescript(script)
    return made


def database_path(database: Database) -> Path:
    """Return where a database lies."""
    return Path(database.conn.execute("PRAGMA database_list").fetchone()[2])


def declared(database: Database, *types: str) -> list[str]:
    """Return what a database says of its tables, indexes or triggers."""
    found = database.conn.execute(
        "SELECT type, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type, name"
    ).fetchall()
    return [sql for kind, sql in found if kind in types]


def test_all_tables_are_strict(database: Database) -> None:
    MIGRATIONS.apply(database, settle)
    assert {
        strict
        for _, name, kind, _, _, strict in database.conn.execute("PRAGMA table_list")
        if not name.startswith("sqlite_")
    } == {1}


def test_the_database_says_whose_and_how_new_it_is(database: Database) -> None:
    assert MIGRATIONS.apply(database, settle) == MIGRATIONS.schema
    assert MIGRATIONS.apply(database, settle) == 0
    assert schema_of(database) == MIGRATIONS.schema
    assert database.conn.execute("PRAGMA application_id").fetchone() == (migrations.APPLICATION_ID,)


def longer(step: Callable[[Database], None]) -> Migrations:
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
        asked = "SELECT sql FROM sqlite_master WHERE name = 'Site'"
        (made,) = database.conn.execute(asked).fetchone()
        database.conn.execute('ALTER TABLE "Site" RENAME TO old')
        database.conn.execute(made)
        database.conn.execute("DROP TABLE old")

    more = longer(rebuild)
    for module in ("opening", "store", "importing"):
        monkeypatch.setattr(f"auditor_app.store.{module}.MIGRATIONS", more)
    with reopen(tmp_path / "w") as store:
        yield store


def test_a_migration_keeps_the_triggers_that_rebuilding_a_table_drops(migrated: Store) -> None:
    assert present_triggers(migrated._database) == triggers(MIGRATIONS.schema + 1)
    migrated.write([application(client_name="New")])
    assert [event.schema for event in migrated.events("audit-1")] == [MIGRATIONS.schema] * 3 + [
        MIGRATIONS.schema + 1
    ]


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


def test_events_name_the_schema_that_the_migrations_lead_to() -> None:
    assert MIGRATIONS.schema == SCHEMA
