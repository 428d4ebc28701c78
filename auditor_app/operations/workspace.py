"""The workspace: one folder, opened by one passphrase, holding every audit of one auditor on one laptop."""

import contextlib
import datetime as dt
import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from auditor_app.domain.errors import KnownError
from auditor_app.domain.form_reading import edition_from_json
from auditor_app.domain.forms import Edition
from auditor_app.domain.records import Audit
from auditor_app.domain.wording import Message
from auditor_app.exchange import identity as identities
from auditor_app.exchange import identity_copy
from auditor_app.exchange.certificates import Person
from auditor_app.exchange.identity import Identity
from auditor_app.operations import editions, exporting
from auditor_app.operations.session import AuditSession
from auditor_app.store import Store

DATABASE = "workspace.db"


class Workspace:
    """An unlocked workspace; whoever opens it closes it, and a throw-away one is gone then."""

    def __init__(
        self,
        folder: Path,
        identity: Identity,
        store: Store,
        *,
        throwaway: bool = False,
        clock: Callable[[], dt.datetime] | None = None,
    ) -> None:
        self.folder = folder
        self.identity = identity
        self.store = store
        self.throwaway = throwaway
        self._clock = clock or utc_now
        self._editions: dict[str, Edition] = {}

    @property
    def person(self) -> Person:
        """Who works here."""
        return self.identity.person

    def today(self) -> dt.date:
        """Return today's civil date where the laptop is."""
        here = time.localtime(
            self.now().timestamp()
        )  # asked several times for a key press, so not by way of a time zone
        return dt.date(here.tm_year, here.tm_mon, here.tm_mday)

    def now(self) -> dt.datetime:
        """Return this moment, in UTC."""
        return self._clock()

    def audits(self) -> list[Audit]:
        """Return the audits that are not deleted."""
        return [audit for audit in self.store.audits() if not audit.deleted]

    def audit(self, name: str) -> Audit:
        """Return an audit by id or by number; raises KnownError E_AUDIT."""
        for audit in self.audits():
            if name in (audit.id, audit.number):
                return audit
        raise KnownError(
            "E_AUDIT",
            Message("There is no audit “{name}” in this workspace.", name=name),
            Message("`auditor-app audit list` shows the ids and numbers."),
        )

    def open_audit(self, audit_id: str) -> AuditSession:
        """Open an audit for work."""
        return AuditSession(self, audit_id)

    def editions(self) -> list[Edition]:
        """Return the form editions a new audit can start with."""
        return editions.shipped_editions()

    def edition_of(self, audit: Audit) -> Edition:
        """Return the edition an audit pinned, as it was then."""
        if audit.edition_digest not in self._editions:
            content = self.store.attachments.read(audit.edition_digest)
            self._editions[audit.edition_digest] = edition_from_json(content)
        return self._editions[audit.edition_digest]

    def pin(self, edition: Edition) -> str:
        """Keep an edition in the workspace for an audit to pin; return its digest."""
        digest, _ = self.store.attachments.add(edition.canonical())
        self._editions[digest] = edition
        return digest

    def close(self) -> None:
        """Close the workspace; a throw-away one is removed from the disk."""
        self.store.close()
        if self.throwaway:
            shutil.rmtree(self.folder, ignore_errors=True)

    def __enter__(self) -> "Workspace":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def whose(folder: Path) -> Person | None:
    """Return whose workspace a folder holds, without unlocking it, or None; an identity that was lost is mended from its copy.

    Raises KnownError where the identity is damaged and there is no copy of it.
    """
    identity_copy.mend(folder)
    return identities.whose(folder)


def is_started(folder: Path) -> bool:
    """Tell whether somebody's identity is in a folder."""
    return whose(folder) is not None


def start(folder: Path, person: Person, passphrase: str) -> tuple[Workspace, str]:
    """Start a workspace: make the person's identity and an empty store; return it with the recovery key, shown this once."""
    identity, recovery_key = identities.create(folder, person, passphrase, utc_now())
    return _opened(folder, identity), recovery_key


def unlock(folder: Path, passphrase: str) -> Workspace:
    """Open a workspace with its passphrase; raises KnownError E_PASSPHRASE and what the store raises."""
    identity_copy.mend(folder)
    return _opened(folder, identities.unlock(folder, passphrase))


def recover(folder: Path, recovery_key: str, new_passphrase: str) -> Workspace:
    """Open a workspace with its printed recovery key and give it a new passphrase."""
    identity_copy.mend(folder)
    return _opened(folder, identities.unlock_with_recovery(folder, recovery_key, new_passphrase))


def throwaway(person: Person, clock: Callable[[], dt.datetime] | None = None) -> Workspace:
    """Open an empty workspace that lives until it is closed, without any passphrase."""
    identity = identities.ephemeral(person, utc_now())
    folder = Path(tempfile.mkdtemp(prefix="auditor-app-"))
    try:
        store = _new_store(folder, identity)
        store.automatic_backups = False
        return Workspace(folder, identity, store, throwaway=True, clock=clock)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def utc_now() -> dt.datetime:
    """Return this moment by the laptop's own clock, which is what certificates and signatures go by."""
    return dt.datetime.now(dt.UTC)


def _opened(folder: Path, identity: Identity) -> Workspace:
    # An identity without any database is a first start that was cut off before anything could be entered.
    fresh = (
        not (folder / DATABASE).exists()
        and not any(_inside(folder / "backups"))
        and not any(_inside(folder / "attachments"))
    )
    store = _new_store(folder, identity) if fresh else _open_store(folder, identity)
    try:
        identity_copy.keep(folder)
        workspace = Workspace(folder, identity, store)
        exporting.put_right(workspace, utc_now())
    except BaseException:
        store.close()
        raise
    return workspace


def change_passphrase(workspace: Workspace, old: str, new: str) -> None:
    """Give an open workspace a new passphrase; raises KnownError E_PASSPHRASE, E_PASSPHRASE_SHORT."""
    identities.change_passphrase(workspace.folder, old, new)
    identity_copy.keep(workspace.folder)


def _inside(folder: Path) -> list[Path]:
    with contextlib.suppress(FileNotFoundError, NotADirectoryError):
        return list(folder.iterdir())
    return []


def _new_store(folder: Path, identity: Identity) -> Store:
    return Store.create(
        folder, identity.database_key, identity.sealer, author=identity.person.registration
    )


def _open_store(folder: Path, identity: Identity) -> Store:
    return Store.open(
        folder, identity.database_key, identity.sealer, author=identity.person.registration
    )
