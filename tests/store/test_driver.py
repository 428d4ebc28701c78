"""Transactions nest: a part can fail by itself, the whole only as a whole."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from auditor_app.store.driver import Database, connect, insert_many
from tests.worlds.stores import KEY


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = connect(tmp_path / "some.db", KEY)
    opened.conn.execute("CREATE TABLE number (n INTEGER PRIMARY KEY)")
    yield opened
    opened.close()


def add(database: Database, *numbers: int) -> None:
    insert_many(database, "INSERT INTO number", [(number,) for number in numbers])


def numbers(database: Database) -> list[int]:
    return [n for (n,) in database.conn.execute("SELECT n FROM number ORDER BY n")]


def test_what_is_within_holds_altogether(database: Database) -> None:
    with database.atomic(), database.atomic():
        add(database, 1)
    assert not database.conn.in_transaction
    assert numbers(database) == [1]


def test_a_part_that_fails_takes_back_itself_alone(database: Database) -> None:
    with database.atomic():
        add(database, 1)
        with pytest.raises(RuntimeError), database.atomic():
            add(database, 2)
            raise RuntimeError
        with database.atomic():
            add(database, 3)
    assert numbers(database) == [1, 3]


def test_a_whole_that_fails_takes_back_its_parts(database: Database) -> None:
    with pytest.raises(RuntimeError), database.atomic():
        with database.atomic():
            add(database, 1)
        raise RuntimeError
    assert not database.conn.in_transaction
    assert numbers(database) == []


def test_an_error_that_ends_the_transaction_by_itself_is_the_one_told(database: Database) -> None:
    with pytest.raises(RuntimeError), database.atomic(), database.atomic():
        database.conn.execute("ROLLBACK")
        raise RuntimeError
    assert numbers(database) == []


@pytest.mark.parametrize("count", [0, 1, 49, 50, 51, 120])
def test_many_rows_are_all_inserted(database: Database, count: int) -> None:
    add(database, *range(count))
    assert numbers(database) == list(range(count))
