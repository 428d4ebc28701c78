"""Keep the workspace sound: check it, back it up, restore it."""

from pathlib import Path
from typing import NamedTuple

from auditor_app.domain.errors import KnownError
from auditor_app.domain.wording import Message
from auditor_app.exchange import identity as identities
from auditor_app.exchange import identity_copy
from auditor_app.exchange.identity import Identity
from auditor_app.operations.core.workspace import Workspace
from auditor_app.store import Backup, Backups, Check
from auditor_app.store import restore as put_back


class Restored(NamedTuple):
    """Which backup was restored, and where the database it replaced is kept.

    `replaced` is None where there was none.
    """

    restored: Path
    replaced: Path | None


def check(workspace: Workspace) -> Check:
    """Verify the workspace: its events, its tables and its attachments.

    Every chain of events must hold, the tables must equal a rebuild, and no attachment may be
    missing.
    """
    return workspace.store.check()


def backup(workspace: Workspace) -> Path:
    """Make a backup, verify it and return its path."""
    return workspace.store.backup()


def backups(workspace: Workspace) -> list[Backup]:
    """Return the backups, the latest first."""
    return workspace.store.backups()


def restore(folder: Path, passphrase: str, backup: Path | None = None) -> Restored:
    """Put a backup in place of the database of a workspace that nobody has open.

    It is the latest backup unless one is named. What it replaces is kept beside it. Raises
    KnownError E_PASSPHRASE, E_BACKUP, E_IN_USE, E_DISK_FULL, E_NEWER.
    """
    identity_copy.mend(folder)
    return _restore(folder, identities.unlock(folder, passphrase), backup)


def restore_open(workspace: Workspace, backup: Path | None = None) -> Restored:
    """Close an open workspace and put a backup in its place.

    The workspace must be unlocked anew.
    """
    workspace.close()
    return _restore(workspace.folder, workspace.identity, backup)


def _restore(folder: Path, identity: Identity, backup: Path | None) -> Restored:
    if backup is None:
        found = Backups(folder, identity.database_key).all()
        if not found:
            raise KnownError(
                "E_BACKUP",
                Message("There is no backup in “{folder}”.", folder=str(folder / "backups")),
                Message("Name a backup that you keep elsewhere."),
            )
        backup = found[0].path
    return Restored(backup, put_back(folder, backup, identity.database_key, identity.sealer))
