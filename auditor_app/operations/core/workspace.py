"""The workspace: one folder, one passphrase, and every audit of one auditor on one laptop."""

import datetime as dt
import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from auditor_app.domain.errors import KnownError
from auditor_app.domain.forms.edition import Edition
from auditor_app.domain.forms.reading import edition_from_json
from auditor_app.domain.records import Audit
from auditor_app.domain.wording import Message
from auditor_app.exchange import identity as identities
from auditor_app.exchange import identity_copy
from auditor_app.exchange.certificates import Person
from auditor_app.exchange.identity import Identity
from auditor_app.operations.core import editions
from auditor_app.store import Store


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


def throwaway(person: Person, clock: Callable[[], dt.datetime] | None = None) -> Workspace:
    """Open an empty workspace that lives until it is closed, without any passphrase."""
    identity = identities.ephemeral(person, utc_now())
    folder = Path(tempfile.mkdtemp(prefix="auditor-app-"))
    try:
        store = new_store(folder, identity)
        store.automatic_backups = False
        return Workspace(folder, identity, store, throwaway=True, clock=clock)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def utc_now() -> dt.datetime:
    """Return this moment by the laptop's own clock.

    Certificates and signatures go by it.
    """
    return dt.datetime.now(dt.UTC)


def change_passphrase(workspace: Workspace, old: str, new: str) -> None:
    """Give an open workspace a new passphrase.

    Raises KnownError E_PASSPHRASE, E_PASSPHRASE_SHORT.
    """
    identities.change_passphrase(workspace.folder, old, new)
    identity_copy.keep(workspace.folder)


def new_store(folder: Path, identity: Identity) -> Store:
    """Make the empty store of a new workspace."""
    return Store.create(
        folder, identity.database_key, identity.sealer, author=identity.person.registration
    )
