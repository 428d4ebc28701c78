"""Migrations: how a database of an older program becomes one of this.

Each is a function with a number and a name, run once. All that are due run in one transaction with
everything that belongs to them: the triggers anew (rebuilding a table silently drops its own;
today's are for today's tables) and the schema number (SQLite's `user_version`). They work or they
never happened. What a migration did is history: it is not edited once a version with it was
released, and never derives its SQL from the records of the day.
"""

from collections.abc import Callable
from typing import NamedTuple

from auditor_app.store import schema_1, schema_2, schema_3
from auditor_app.store.driver import Database
from auditor_app.store.journal import create_triggers, drop_triggers

APPLICATION_ID = 0x41554454
"""What marks a database as a workspace of this program: `AUDT`."""


class Migration(NamedTuple):
    """One step from a schema to the next; `number` is the schema it leads to."""

    number: int
    name: str
    apply: Callable[[Database], None]


class Migrations:
    """The steps, in order."""

    def __init__(self) -> None:
        self.steps: list[Migration] = []

    def step(
        self, number: int, name: str
    ) -> Callable[[Callable[[Database], None]], Callable[[Database], None]]:
        """Register a migration: `@MIGRATIONS.step(2, "certificates")`."""

        def register(function: Callable[[Database], None]) -> Callable[[Database], None]:
            if number != len(self.steps) + 1:
                raise ValueError(f"Migration {number} {name} is out of order")
            self.steps.append(Migration(number, name, function))
            return function

        return register

    @property
    def schema(self) -> int:
        """The number of the newest schema."""
        return len(self.steps)

    def apply(self, database: Database, settle: Callable[[Database], None]) -> int:
        """Bring a database up to the newest schema and return how many steps that took.

        `settle` writes the records anew from their history, as the last of it: what a newer program
        of a colleague had written and this one did not know until now takes its place. The caller
        has refused a database newer than this program.
        """
        present = schema_of(database)
        if present < self.schema:
            with database.atomic():
                drop_triggers(database)
                for step in self.steps[present:]:
                    step.apply(database)
                settle(database)
                create_triggers(database, self.schema)
                database.conn.execute(f"PRAGMA user_version = {self.schema}")
            # Into the file itself, where another program looks before it touches anything.
            database.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        return self.schema - present


MIGRATIONS = Migrations()
"""The migrations of this program."""


def schema_of(database: Database) -> int:
    """Return a database's schema number, 0 where it is empty."""
    return int(database.conn.execute("PRAGMA user_version").fetchone()[0])


@MIGRATIONS.step(1, "the records of an initial audit and their journal")
def _initial(database: Database) -> None:
    database.conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    for statement in schema_1.STATEMENTS:
        database.conn.execute(statement)


@MIGRATIONS.step(2, "an audit that a team makes")
def _team(database: Database) -> None:
    for statement in schema_2.STATEMENTS:
        database.conn.execute(statement)


@MIGRATIONS.step(3, "the facts that the scheme wants on record")
def _facts(database: Database) -> None:
    for statement in schema_3.STATEMENTS:
        database.conn.execute(statement)
