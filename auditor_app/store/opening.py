"""Opening a workspace's database: is it there, is it ours, is it of our time, is it whole."""

from pathlib import Path

from auditor_app.domain.errors import KnownError
from auditor_app.domain.wording import Message
from auditor_app.files import sync_file, sync_folder
from auditor_app.store import driver
from auditor_app.store.driver import Database, connect, connect_untouched
from auditor_app.store.importing import settle
from auditor_app.store.journal import present_triggers, triggers
from auditor_app.store.migrations import APPLICATION_ID, MIGRATIONS, schema_of
from auditor_app.store.refusals import damaged

DATABASE = "workspace.db"


def create_database(folder: Path, key: bytes, device: str) -> None:
    """Create the database of a new workspace, complete or not at all.

    Raises E_EXISTS where there is one.
    """
    path = folder / DATABASE
    if path.exists():
        raise KnownError(
            "E_EXISTS",
            Message("There is a workspace in {folder} already.", folder=str(folder)),
            Message("Open it, or choose another folder."),
        )
    part = folder / f"{DATABASE}.part"
    for rest in folder.glob(f"{part.name}*"):
        rest.unlink()
    database = connect(part, key)
    try:
        MIGRATIONS.apply(database, settle)
        database.conn.execute("INSERT INTO workspace (one, device) VALUES (1, ?)", (device,))
    finally:
        database.close()
    sync_file(part)
    part.replace(path)
    sync_folder(folder)


def refuse_what_is_not_ours(folder: Path, key: bytes) -> None:
    """Look at a database without touching it; raises E_NO_WORKSPACE, E_KEY, E_DAMAGED, E_NEWER."""
    path = folder / DATABASE
    if not path.is_file():
        raise KnownError(
            "E_NO_WORKSPACE",
            Message("There is no workspace in {folder}.", folder=str(folder)),
            Message(
                "Choose another folder; if its database was lost, restore a backup; otherwise "
                "start a new workspace."
            ),
        )
    database = connect_untouched(path, key)
    try:
        refuse_newer(database, folder)
    except driver.DatabaseError as error:
        # A crash or a full disk may have left the file half brought up to date; then the log beside
        # it mends it when it is opened.
        if _has_log(path):
            return
        if driver.error_code(error) == driver.NOT_A_DATABASE:
            raise _unreadable(folder, key) from error
        raise
    finally:
        database.close()


def open_database(folder: Path, key: bytes) -> Database:
    """Open a database that was looked at and bring it up to date.

    Raises E_DAMAGED, E_KEY, E_NEWER.
    """
    try:
        database = connect(folder / DATABASE, key)
    except driver.DatabaseError as error:
        if driver.error_code(error) == driver.NOT_A_DATABASE:
            raise _unreadable(folder, key) from error
        raise
    try:
        refuse_newer(database, folder)
        MIGRATIONS.apply(database, settle)
        _need_rules(database, folder)
    except BaseException:
        database.close()
        raise
    return database


def _need_rules(database: Database, folder: Path) -> None:
    """Raise E_DAMAGED where a trigger is missing or altered, or the workspace has no device."""
    devices = database.conn.execute("SELECT count(*) FROM workspace").fetchone()[0]
    if devices != 1 or present_triggers(database) != triggers(MIGRATIONS.schema):
        raise damaged(folder)


def refuse_newer(database: Database, folder: Path) -> None:
    """Raise E_NEWER for the database of a newer program, E_DAMAGED for one of another program."""
    schema = schema_of(database)
    if database.conn.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise damaged(folder)
    if schema > MIGRATIONS.schema:
        raise KnownError(
            "E_NEWER",
            Message(
                "A newer version of this program wrote the workspace in {folder} (schema "
                "{theirs}; this one knows {ours}).",
                folder=str(folder),
                theirs=schema,
                ours=MIGRATIONS.schema,
            ),
            Message("Install the newer version. Nothing was changed."),
        )


def opens(path: Path, key: bytes) -> bool:
    """Say whether a key opens a database at all."""
    database = connect_untouched(path, key)
    try:
        schema_of(database)
    except driver.DatabaseError:
        return False
    else:
        return True
    finally:
        database.close()


def _has_log(path: Path) -> bool:
    log = path.with_name(f"{path.name}-wal")
    return log.is_file() and log.stat().st_size > 0


def _unreadable(folder: Path, key: bytes) -> KnownError:
    """Tell a wrong key from a damaged first page, which look alike.

    If the key opens a backup, it is the damage.
    """
    if any(opens(backup, key) for backup in (folder / "backups").glob("*.db")):
        return damaged(folder)
    return KnownError(
        "E_KEY",
        Message(
            "The workspace in {folder} does not open: its key is another one, or the beginning of "
            "its database is damaged.",
            folder=str(folder),
        ),
        Message("Use the identity that belongs to this workspace, or restore a backup."),
    )
