"""Backups: copies of the database, encrypted like it, each opened and checked before it counts.

Attached files are not copied: they are never changed or removed, so every backup finds those it
names.
"""

import datetime as dt
import secrets
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from auditor_app.domain.errors import KnownError
from auditor_app.domain.wording import Message
from auditor_app.files import clear_parts, copy_whole, sync_file, sync_folder
from auditor_app.store import driver
from auditor_app.store.attachments import Attachments, Sealer
from auditor_app.store.checking import check
from auditor_app.store.driver import Database, connect, connect_untouched
from auditor_app.store.journal import device_of
from auditor_app.store.lock import Lock
from auditor_app.store.migrations import schema_of
from auditor_app.store.opening import DATABASE, refuse_newer
from auditor_app.store.provenance import note_former
from auditor_app.store.refusals import damaged, refusals

KEPT = 10
"""How many backups are kept."""

_NAME = "workspace-%Y%m%dT%H%M%S.%fZ.db"


class Backup(NamedTuple):
    """A backup: when it was made, in UTC, and its size in bytes."""

    path: Path
    made_at: dt.datetime
    size: int


class Backups:
    """The backups of a workspace, in one folder."""

    def __init__(self, workspace: Path, key: bytes) -> None:
        self._workspace = workspace
        self._folder = workspace / "backups"
        self._key = key

    def all(self) -> list[Backup]:
        """Return the backups, the latest first."""
        found: list[Backup] = []
        for path in self._folder.glob("workspace-*.db"):
            try:
                made_at = dt.datetime.strptime(path.name, _NAME).replace(tzinfo=dt.UTC)
            except ValueError:
                continue
            if not path.is_file():
                continue
            found.append(Backup(path, made_at, path.stat().st_size))
        return sorted(found, key=lambda backup: backup.made_at, reverse=True)

    def make(self, database: Database, has_file: Callable[[str], bool], at: float) -> Path:
        """Make a backup, check it, and let go of those beyond the latest ten.

        `at` is in seconds since 1970. Raises E_DISK_FULL, or E_DAMAGED where what was copied is not
        whole: then no older one goes.
        """
        self._folder.mkdir(exist_ok=True)
        clear_parts(self._folder)
        target = self._folder / dt.datetime.fromtimestamp(at, dt.UTC).strftime(_NAME)
        part = target.with_name(f"{target.name}.part")
        try:
            database.conn.execute("VACUUM INTO ?", (str(part),))
            sync_file(part)
            if verify(part, self._workspace, self._key, has_file):
                raise damaged(self._workspace)
            part.replace(target)
            sync_folder(self._folder)
        finally:
            part.unlink(missing_ok=True)
        for old in self.all()[KEPT:]:
            old.path.unlink()
        return target


def verify(
    path: Path, workspace: Path, key: bytes, has_file: Callable[[str], bool]
) -> tuple[Message, ...]:
    """Open a backup without touching it and return what is wrong with it.

    A missing attachment is not the backup's fault.
    """
    database = connect_untouched(path, key)
    try:
        refuse_newer(database, workspace)
        return check(database, schema_of(database), has_file).problems
    finally:
        database.close()


def restore(folder: Path, backup: Path, key: bytes, sealer: Sealer) -> Path | None:
    """Put a backup in the place of a workspace's database; return where the replaced one is.

    The workspace continues under a new device id: what it had written after the backup may have
    left the laptop already, and one device must not tell two different histories. Raises E_BACKUP
    where the backup is not whole, E_IN_USE, E_DISK_FULL, E_NEWER.
    """
    attachments = Attachments(folder / "attachments", sealer)
    with refusals(folder):
        lock = Lock(folder)
        lock.acquire()
        try:
            attachments.prepare()
            _refuse_broken(folder, backup, key)
            fresh = folder / f"{DATABASE}.part"
            copy_whole(backup, fresh)
            _renew(fresh, key)
            replaced = _keep(folder, key)
            fresh.replace(folder / DATABASE)
            sync_folder(folder)
            return replaced
        finally:
            for rest in folder.glob(f"{DATABASE}.part*"):  # of one that was not completed
                rest.unlink()
            lock.release()


def _refuse_broken(folder: Path, backup: Path, key: bytes) -> None:
    refusal = KnownError(
        "E_BACKUP",
        Message(
            "The backup {backup} is not whole, or belongs to another workspace; nothing was "
            "replaced.",
            backup=str(backup),
        ),
        Message("Choose another backup."),
    )
    if not backup.is_file():
        raise refusal
    try:
        problems = verify(backup, folder, key, lambda _: True)
    except driver.DatabaseError as error:
        raise refusal from error
    except KnownError as error:
        raise error if error.code == "E_NEWER" else refusal from error
    if problems:
        raise refusal


def _renew(path: Path, key: bytes) -> None:
    database = connect(path, key)
    try:
        with database.atomic():
            note_former(database, device_of(database))
            database.conn.execute(
                "UPDATE workspace SET device = ?, backed_up = ''", (new_device(),)
            )
    finally:
        database.close()
    sync_file(path)


def _keep(folder: Path, key: bytes) -> Path | None:
    """Copy the present database to a name of its own, with everything its log still holds."""
    present = folder / DATABASE
    if not present.exists():
        return None
    with suppress(driver.DatabaseError):  # where it is damaged it is kept as it is, log and all
        connect(present, key).close()  # the last one to close a database brings its log in
    kept = folder / dt.datetime.now(dt.UTC).strftime("workspace-replaced-%Y%m%dT%H%M%S.%fZ.db")
    copy_whole(present, kept)
    log = folder / f"{DATABASE}-wal"
    if log.exists():
        log.replace(folder / f"{kept.name}-wal")
    (folder / f"{DATABASE}-shm").unlink(missing_ok=True)
    return kept


def new_device() -> str:
    """Return a new device id: 16 hexadecimal digits, random."""
    return secrets.token_hex(8)
