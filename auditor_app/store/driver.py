"""The SQLite driver: where an encrypted database is opened, and nowhere else.

sqlite-utils looks for a module named `pysqlite3` before it takes Python's own `sqlite3`. Giving it
SQLCipher's driver under that name makes its errors and connections those of the encrypted database.
It also imports numpy wherever there is one, to store its numbers, of which a record has none: that
third of a second is spared. Both must be done before sqlite-utils is imported: that is why only
this module imports it.
"""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import sqlcipher3
import sqlcipher3.dbapi2

if TYPE_CHECKING:
    from sqlite_utils import Database
else:
    Database = object  # named in signatures only; `_open` loads the real one

__all__ = [
    "Database",
    "DatabaseError",
    "connect",
    "connect_untouched",
    "error_code",
    "insert_many",
    "register",
]

DatabaseError: type[Exception] = sqlcipher3.DatabaseError
"""What the driver raises, all of it."""

FULL = 13
CORRUPT = 11
NOT_A_DATABASE = 26
READ_ONLY = 8
IO_ERROR = 10
CANNOT_OPEN = 14
BUSY = 5
LOCKED = 6
CONSTRAINT = 19

_PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    # Without it INSERT OR REPLACE would delete a row without asking the triggers that forbid it.
    "PRAGMA recursive_triggers = ON",
    # The journal's triggers call functions of this program.
    "PRAGMA trusted_schema = ON",
    "PRAGMA busy_timeout = 2000",
    "PRAGMA temp_store = MEMORY",
    # At most 64 MiB of pages in the clear: a large audit's, else decrypted again for every look.
    "PRAGMA cache_size = -65536",
)

_TOGETHER = 50


def error_code(error: BaseException) -> int:
    """Return SQLite's primary result code of an error, 0 where it has none."""
    return int(getattr(error, "sqlite_errorcode", 0) or 0) & 0xFF


def connect(path: Path, key: bytes) -> Database:
    """Open a database for reading and writing, creating the file where there is none.

    `key` is 32 bytes, used as they are: it is random already, so no derivation is spent on it.
    Threads may share the connection; whoever does sees to it that they take turns.
    """
    database = _open(str(path), key, uri=False)
    try:
        for pragma in _PRAGMAS:
            database.conn.execute(pragma).fetchall()
    except BaseException:
        database.close()
        raise
    return database


def connect_untouched(path: Path, key: bytes) -> Database:
    """Open a database for looking at it only: nothing in its folder changes, no file appears."""
    return _open(f"{path.absolute().as_uri()}?immutable=1", key, uri=True)


@contextmanager
def _without_numpy() -> Iterator[None]:
    """Let nothing that is imported meanwhile load numpy, unless it is loaded already."""
    if "numpy" in sys.modules:
        yield
        return
    sys.modules["numpy"] = None  # type: ignore[assignment]  # how Python says: not to be had
    try:
        yield
    finally:
        del sys.modules["numpy"]


def _open(name: str, key: bytes, *, uri: bool) -> Database:
    sys.modules["pysqlite3"] = sqlcipher3
    sys.modules["pysqlite3.dbapi2"] = sqlcipher3.dbapi2
    with _without_numpy():
        # Here, because it takes a while to load, and a window's first picture needs none of it.
        from sqlite_utils import Database  # noqa: PLC0415 (see above)

    if len(key) != 32:  # noqa: PLR2004 (256 bits)
        raise ValueError("A database key is 32 bytes")
    # No implicit transactions: the store says where one begins and ends.
    connection = sqlcipher3.connect(name, isolation_level=None, check_same_thread=False, uri=uri)
    try:
        # SQLCipher would print what goes wrong; it is raised as an error anyway.
        connection.execute("PRAGMA cipher_log_level = NONE").fetchall()
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"").fetchall()
        return Database(connection, recursive_triggers=False, execute_plugins=False)
    except BaseException:
        connection.close()
        raise


def insert_many(
    database: Database, into: str, rows: Sequence[Sequence[object]], then: str = ""
) -> None:
    """Insert rows of one width, fifty with each statement: that is quicker than one by one.

    `into` is the statement up to VALUES, `then` what follows the rows.
    """
    if not rows:
        return
    row = f"({', '.join('?' * len(rows[0]))})"
    whole = len(rows) // _TOGETHER * _TOGETHER
    several = (
        list(chain.from_iterable(rows[first : first + _TOGETHER]))
        for first in range(0, whole, _TOGETHER)
    )
    together = ", ".join([row] * _TOGETHER)
    database.conn.executemany(f"{into} VALUES {together} {then}", several)
    database.conn.executemany(f"{into} VALUES {row} {then}", rows[whole:])


def register(
    database: Database, name: str, arguments: int, function: Callable[..., str | int]
) -> None:
    """Let SQL call a function of this program."""
    database.conn.create_function(name, arguments, function)
