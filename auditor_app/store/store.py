"""The store: a workspace's records, their history and their files, behind one door.

Every method is one transaction or none. Threads may share a store: they take turns.
"""

import hashlib
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self, cast

import msgspec

from auditor_app.domain.errors import KnownError
from auditor_app.domain.records import Audit, Record
from auditor_app.domain.state import AuditState, Change, Changes, Conflict
from auditor_app.domain.wording import Message
from auditor_app.history import taking_back
from auditor_app.history.chain import ChainEnd
from auditor_app.history.clock import Clock, Ids
from auditor_app.history.event import INSERT, Event, canonical
from auditor_app.history.intake import Intake
from auditor_app.history.preview import Preview, preview
from auditor_app.history.signed import Signed
from auditor_app.history.taking_back import Forbidden, TakenBack, nothing_forbidden
from auditor_app.store import (
    checking,
    conflicts,
    deciding,
    importing,
    journal,
    provenance,
    trail,
)
from auditor_app.store.attachments import Attachments, Sealer
from auditor_app.store.backups import Backup, Backups, new_device
from auditor_app.store.driver import Database
from auditor_app.store.journal import Journal
from auditor_app.store.lock import Lock
from auditor_app.store.migrations import MIGRATIONS
from auditor_app.store.opening import create_database, open_database, refuse_what_is_not_ours
from auditor_app.store.provenance import Import
from auditor_app.store.refusals import refusals
from auditor_app.store.tables import tables
from auditor_app.store.trail import Sources, TrailEntry, TrailFilter


class Store:
    """An open workspace; made by `create` or `open`, closed by whoever opened it.

    `backup_problem` says why the last automatic backup could not be made, None where it could.
    `automatic_backups` is off where the workspace is thrown away anyway.
    """

    automatic_backups = True

    def __init__(
        self,
        folder: Path,
        key: bytes,
        sealer: Sealer,
        author: str,
        clock: Callable[[], float],
        database: Database,
        lock: Lock,
    ) -> None:
        self.folder = folder
        self.attachments = Attachments(folder / "attachments", sealer)
        self.backup_problem: KnownError | None = None
        self._database = database
        self._lock = lock
        self._now = clock
        self._turn = threading.RLock()
        self._clock = Clock(clock, max((head.hlc for head in journal.heads(database)), default=""))
        self._journal = Journal(database, author, self._clock)
        self._ids = Ids(clock)
        self._backups = Backups(folder, key)
        self.author = author
        self._open = True

    @classmethod
    def create(
        cls,
        folder: Path,
        key: bytes,
        sealer: Sealer,
        *,
        author: str,
        clock: Callable[[], float] = time.time,
    ) -> Self:
        """Create a workspace and open it.

        `key` is the database's 32-byte key, `author` who is named in the history, `clock` gives
        seconds since 1970. Raises E_EXISTS, E_IN_USE, E_READ_ONLY, E_DISK_FULL.
        """
        with refusals(folder):
            folder.mkdir(parents=True, exist_ok=True)
            lock = Lock(folder)
            lock.acquire()
            try:
                create_database(folder, key, new_device())
            finally:
                lock.release()
        return cls.open(folder, key, sealer, author=author, clock=clock)

    @classmethod
    def open(
        cls,
        folder: Path,
        key: bytes,
        sealer: Sealer,
        *,
        author: str,
        clock: Callable[[], float] = time.time,
    ) -> Self:
        """Open a workspace and bring its database up to date.

        Raises E_NO_WORKSPACE, E_KEY, E_DAMAGED, E_NEWER (the folder is untouched), E_IN_USE,
        E_READ_ONLY, E_DISK_FULL.
        """
        with refusals(folder):
            refuse_what_is_not_ours(folder, key)
            lock = Lock(folder)
            lock.acquire()
            database: Database | None = None
            try:
                database = open_database(folder, key)
                store = cls(folder, key, sealer, author, clock, database, lock)
                store.attachments.prepare()
                importing.continue_chains(database, store._journal)
            except BaseException:
                if database is not None:
                    database.close()
                lock.release()
                raise
        store.back_up_if_changed()
        return store

    def close(self) -> None:
        """Close the workspace, after a backup where something changed since the last one.

        Closing twice does no harm.
        """
        with self._turn:
            if not self._open:
                return
            try:
                self.back_up_if_changed()
            finally:
                self._open = False
                self._database.close()
                self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def device(self) -> str:
        """The id under which this workspace writes its chains."""
        with self._exclusive() as database:
            return journal.device_of(database)

    @property
    def devices(self) -> tuple[str, ...]:
        """The devices whose chains are this workspace's.

        Its own, then those that it continues after a restore or a loss.
        """
        with self._exclusive() as database:
            return provenance.devices_of(database, journal.device_of(database))

    def new_id(self) -> str:
        """Return a new id (UUIDv7), greater than every one before."""
        with self._turn:
            return self._ids.new()

    def audits(self) -> list[Audit]:
        """Return the audits that are not deleted, in order of creation."""
        with self._exclusive() as database:
            rows = database.conn.execute(
                'SELECT id FROM "Audit" WHERE deleted = 0 ORDER BY id'
            ).fetchall()
            found = [tables()[Audit.__name__].find(database, audit, audit) for (audit,) in rows]
        return [cast("Audit", audit) for audit in found]

    def state(self, audit_id: str) -> AuditState:
        """Return everything recorded of an audit; raises E_AUDIT where there is no such audit."""
        with self._exclusive() as database:
            audit = tables()[Audit.__name__].find(database, audit_id, audit_id)
            if not isinstance(audit, Audit):
                raise KnownError(
                    "E_AUDIT",
                    Message("The workspace holds no audit {id}.", id=audit_id),
                    Message("It may have been removed; go back to the list of audits."),
                )
            return AuditState(
                audit,
                {
                    table.kind: {record.id: record for record in table.of(database, audit_id)}
                    for table in tables().values()
                    if table.kind is not Audit
                },
                conflicts.conflicts_of(database, audit_id),
            )

    def write(self, records: Iterable[Record]) -> Changes:
        """Insert or update records by their ids, all in one transaction, and return what changed.

        An equal record changes nothing.

        Raises E_VALUE where a value does not fit its field, E_DISK_FULL, E_READ_ONLY; nothing is
        written then.
        """
        changes: list[Change] = []
        with self._exclusive() as database, _fitting(), database.atomic():
            for record in records:
                change = self._put(database, record)
                if change is not None:
                    changes.append(change)
        return tuple(changes)

    @contextmanager
    def together(self) -> Iterator[None]:
        """Make one transaction of all that is written within: it holds altogether or not at all."""
        with self._exclusive() as database, database.atomic():
            yield

    def conflicts(self, audit_id: str) -> tuple[Conflict, ...]:
        """Return the open conflicts of an audit, by kind of record, id and field.

        Those on deleted records too.
        """
        with self._exclusive() as database:
            return conflicts.conflicts_of(database, audit_id)

    def resolve(
        self, audit_id: str, record: str, record_id: str, field: str, value: object
    ) -> Changes:
        """Decide a conflict for one of its values or for another one, and return what changed.

        `record` names the kind of record. Where the value is the one shown anyway, the change's
        `before` and `after` are equal. Raises E_CONFLICT where there is none on that field,
        E_VALUE, E_NEWER.
        """
        with self._exclusive() as database, _fitting(), database.atomic():
            return (
                deciding.resolve(
                    database, self._journal, audit_id, (record, record_id), field, value
                ),
            )

    def reopen(
        self, audit_id: str, record: str, record_id: str, field: str, number: int
    ) -> Changes:
        """Take back what this device decided on a field by its event of a `number`, and since.

        Returns what changed.

        What the others wrote stays: a conflict is listed again, unless somebody has built on the
        decision meanwhile. Raises ValueError where the event did not write the field, E_NEWER.
        """
        with self._exclusive() as database, _fitting(), database.atomic():
            return (
                deciding.reopen(
                    database, self._journal, audit_id, (record, record_id), field, number
                ),
            )

    def events(self, audit_id: str) -> list[Event]:
        """Return the history of an audit, by device and number."""
        with self._exclusive() as database:
            return journal.events_of(database, audit_id)

    def founder(self, audit_id: str) -> str:
        """Return who created an audit, empty where there is no such audit."""
        with self._exclusive() as database:
            row = database.conn.execute(
                "SELECT author FROM event WHERE audit = ? AND record = ? AND op = ? LIMIT 1",
                (audit_id, Audit.__name__, INSERT),
            ).fetchone()
        return str(row[0]) if row else ""

    def ends(self, audit_id: str) -> tuple[ChainEnd, ...]:
        """Return where the chains of an audit end.

        As long as they end there, nothing of it has changed.
        """
        with self._exclusive() as database:
            return tuple(journal.heads_of(database, audit_id))

    def prepare(self, events: Iterable[Event], audit_id: str) -> Intake:
        """Verify the chains of other devices and work out what they come to; nothing is written.

        Raises KnownError; `history.intake.prepare` lists the codes.
        """
        with self._exclusive() as database, importing.uncollected():
            return importing.prepare(database, self._clock, audit_id, events)

    def preview(self, prepared: Intake) -> Preview:
        """Return what an audit would be once what was prepared is imported."""
        with self._exclusive() as database:
            audit = prepared.audit
            here = tables()[Audit.__name__].find(database, audit, audit) is not None
            before = self.state(audit) if here else None
            return preview(before, conflicts.conflicts_of(database, audit), prepared)

    def import_prepared(self, prepared: Intake, signed: Iterable[Signed] = ()) -> int:
        """Import what was prepared, with what was signed of it; return how many events were new.

        Where the audit was written to meanwhile, it is prepared anew and can be refused.
        """
        with self._exclusive() as database, importing.uncollected():
            return importing.import_prepared(database, self._journal, self._clock, prepared, signed)

    def import_events(
        self, events: Iterable[Event], audit_id: str, signed: Iterable[Signed] = ()
    ) -> int:
        """Prepare and import at once; raises KnownError with nothing changed."""
        with self._exclusive(), importing.uncollected():
            return self.import_prepared(self.prepare(events, audit_id), signed)

    def adopt(
        self, prepared: Intake, events: Iterable[Event], signed: Iterable[Signed] = ()
    ) -> int:
        """Import what was prepared and continue what its author wrote on a laptop that is lost.

        `events` are those that it was prepared from. What this workspace's author wrote there
        stays under its own device; `devices` names it from now on. Raises E_ADOPT where nothing
        is by this author on another device, and what an import does.
        """
        with self._exclusive() as database:
            own = journal.device_of(database)
            authors: dict[str, set[str]] = {}
            for event in events:
                authors.setdefault(event.device, set()).add(event.author)
            lost = sorted(
                device
                for device, names in authors.items()
                if names == {self.author} and device != own
            )
            if not lost:
                raise KnownError(
                    "E_ADOPT",
                    Message(
                        "The package holds nothing that {author} wrote on another laptop.",
                        author=self.author,
                    ),
                    Message(
                        "Choose the latest package that holds your entries; anyone of the team "
                        "may have made it."
                    ),
                )
            with database.atomic():
                new = self.import_prepared(prepared, signed)
                for device in lost:
                    provenance.note_former(database, device)
            return new

    def signed(self, audit_id: str) -> tuple[Signed, ...]:
        """Return the signature that covers most of each other device's chain, by device."""
        with self._exclusive() as database:
            return provenance.signed_of(database, audit_id)

    def imports(self, audit_id: str) -> tuple[Import, ...]:
        """Return the imports of an audit that can be taken back.

        Those made on this device, the latest first.
        """
        with self._exclusive() as database:
            return provenance.imports_of(database, audit_id, journal.device_of(database))

    def take_back(
        self, audit_id: str, import_seq: int, forbidden: Forbidden = nothing_forbidden
    ) -> TakenBack:
        """Write what was there before an import once more, all in one transaction.

        What somebody has built on since is left.

        `import_seq` is the number of the import's event; `forbidden` says why fields of a record
        are not to be written. Raises E_IMPORT where this device has made no such import.
        """
        with self._exclusive() as database, database.atomic():
            history = taking_back.since(
                journal.events_of(database, audit_id),
                provenance.arrivals_of(database, audit_id),
                journal.device_of(database),
                import_seq,
            )
            present = {
                (name, record.id): record
                for name, table in tables().items()
                for record in table.of(database, audit_id)
            }
            plan = taking_back.plan(
                history, present, conflicts.conflicts_of(database, audit_id)
            ).without(present, forbidden)
            changes = [change for record in plan.records if (change := self._put(database, record))]
            for record, field in plan.decided:
                key = (type(record).__name__, record.id)
                changes.append(
                    deciding.resolve(
                        database, self._journal, audit_id, key, field, getattr(record, field)
                    )
                )
            return TakenBack(tuple(changes), tuple(plan.left))

    def trail(
        self,
        audit_id: str,
        wanted: TrailFilter | None = None,
        *,
        offset: int = 0,
        limit: int | None = None,
    ) -> list[TrailEntry]:
        """Return the trail of `limit` events after the `offset` latest ones, the latest first."""
        with self._exclusive() as database:
            return trail.trail(database, audit_id, wanted or TrailFilter(), offset, limit)

    def trail_sources(self, audit_id: str) -> Sources:
        """Return the devices and packages that the audit trail came from."""
        with self._exclusive() as database:
            return trail.sources(database, audit_id)

    def check(self) -> checking.Check:
        """Check every chain, and that the tables are what the history leads to."""
        with self._exclusive() as database:
            return checking.check(database, MIGRATIONS.schema, self.attachments.has)

    def backup(self) -> Path:
        """Make a backup and return its path, once it was opened and checked.

        Raises E_DISK_FULL, E_DAMAGED.
        """
        with self._exclusive() as database:
            path = self._backups.make(database, lambda _: True, self._now())
            database.conn.execute("UPDATE workspace SET backed_up = ?", (_fingerprint(database),))
            return path

    def backups(self) -> list[Backup]:
        """Return the backups, the latest first."""
        with refusals(self.folder):
            return self._backups.all()

    def back_up_if_changed(self) -> None:
        """Make a backup where the history has grown and `automatic_backups` is on."""
        with self._turn:
            if not self.automatic_backups:
                return
            try:
                with self._exclusive() as database:
                    backed_up = database.conn.execute("SELECT backed_up FROM workspace").fetchone()[
                        0
                    ]
                    changed = journal.heads(database) and backed_up != _fingerprint(database)
                if changed:
                    self.backup()
                self.backup_problem = None
            except KnownError as error:
                self.backup_problem = error

    def _put(self, database: Database, record: Record) -> Change | None:
        if not record.id or not record.audit:
            raise ValueError("A record to write has an id and an audit")
        table = tables()[type(record).__name__]
        before = table.find(database, record.audit, record.id)
        if before == record:
            return None
        if before is None:
            table.insert(database, record)
            return Change(None, record)
        open_ = conflicts.fields_in_conflict(database, record.audit, table.name, record.id)
        table.update(database, record)
        settled = tuple(
            name for name in open_ if getattr(before, name, None) != getattr(record, name, None)
        )
        return Change(
            before, record, settled, self._journal.last(record.audit)[0] if settled else 0
        )

    @contextmanager
    def _exclusive(self) -> Iterator[Database]:
        with self._turn, refusals(self.folder):
            if not self._open:
                raise RuntimeError("The store is closed")
            yield self._database


@contextmanager
def _fitting() -> Iterator[None]:
    """Turn a value that no column takes into the refusal E_VALUE."""
    try:
        yield
    except (msgspec.ValidationError, UnicodeEncodeError) as error:
        raise KnownError(
            "E_VALUE",
            Message("A value does not fit its field: {why}.", why=str(error)),
            Message("Correct the value; nothing was written."),
        ) from error


def _fingerprint(database: Database) -> str:
    """Return what tells one extent of the history from another."""
    return hashlib.sha256(
        canonical([list(head) for head in journal.heads(database)]).encode()
    ).hexdigest()
