"""Open a workspace: start, unlock or recover it, and put right an export that was cut off."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from auditor_app.exchange import identity as identities
from auditor_app.exchange import identity_copy
from auditor_app.operations.core.workspace import Workspace, new_store, utc_now
from auditor_app.operations.packages import cut_off
from auditor_app.store import Store

if TYPE_CHECKING:
    from pathlib import Path

    from auditor_app.exchange.certificates import Person
    from auditor_app.exchange.identity import Identity

DATABASE = "workspace.db"


def whose(folder: Path) -> Person | None:
    """Return whose workspace a folder holds, or None, without unlocking it.

    An identity that was lost is mended from its copy. Raises KnownError where the identity is
    damaged and there is no copy of it.
    """
    identity_copy.mend(folder)
    return identities.whose(folder)


def is_started(folder: Path) -> bool:
    """Tell whether somebody's identity is in a folder."""
    return whose(folder) is not None


def start(folder: Path, person: Person, passphrase: str) -> tuple[Workspace, str]:
    """Start a workspace: make the person's identity and an empty store.

    Returns the workspace with the recovery key, which is shown this once.
    """
    identity, recovery_key = identities.create(folder, person, passphrase, utc_now())
    return _opened(folder, identity), recovery_key


def unlock(folder: Path, passphrase: str) -> Workspace:
    """Open a workspace with its passphrase.

    Raises KnownError E_PASSPHRASE, and what the store raises.
    """
    identity_copy.mend(folder)
    return _opened(folder, identities.unlock(folder, passphrase))


def recover(folder: Path, recovery_key: str, new_passphrase: str) -> Workspace:
    """Open a workspace with its printed recovery key and give it a new passphrase."""
    identity_copy.mend(folder)
    return _opened(folder, identities.unlock_with_recovery(folder, recovery_key, new_passphrase))


def _opened(folder: Path, identity: Identity) -> Workspace:
    # An identity without a database is a first start that was cut off before anything was entered.
    fresh = (
        not (folder / DATABASE).exists()
        and not any(_inside(folder / "backups"))
        and not any(_inside(folder / "attachments"))
    )
    store = new_store(folder, identity) if fresh else _open_store(folder, identity)
    try:
        identity_copy.keep(folder)
        workspace = Workspace(folder, identity, store)
        cut_off.put_right(workspace, utc_now())
    except BaseException:
        store.close()
        raise
    return workspace


def _inside(folder: Path) -> list[Path]:
    with contextlib.suppress(FileNotFoundError, NotADirectoryError):
        return list(folder.iterdir())
    return []


def _open_store(folder: Path, identity: Identity) -> Store:
    return Store.open(
        folder, identity.database_key, identity.sealer, author=identity.person.registration
    )
