"""Workspaces for tests: a key, a seal that is easy to break, and records with valid defaults."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, BinaryIO

from auditor_app.domain.identifiers import judgement_id, single_id
from auditor_app.domain.records import Application, Audit, Judgement, Record, Site
from auditor_app.domain.values import Part, Verdict
from auditor_app.store import Store
from auditor_app.store.migrations import MIGRATIONS

KEY = bytes(range(32))
OTHER_KEY = bytes(range(1, 33))
NEWER = MIGRATIONS.schema + 1
"""The schema of a program newer than this one."""
NOON = 1_780_000_000.0
"""A moment in 2026, in seconds since 1970."""


class MirrorSealer:
    """Seals by turning a stream round: enough to tell sealed from plain, and harmed from whole."""

    MARK = b"sealed:"

    def seal(self, source: BinaryIO, target: BinaryIO) -> None:
        target.write(self.MARK + source.read()[::-1])

    def open(self, source: BinaryIO, target: BinaryIO) -> None:
        sealed = source.read()
        if not sealed.startswith(self.MARK):
            raise ValueError("not sealed")
        target.write(sealed.removeprefix(self.MARK)[::-1])


class Watch:
    """A clock that tests set."""

    def __init__(self, now: float = NOON) -> None:
        self.now = now

    def __call__(self) -> float:
        return self.now


def create(folder: Path, author: str = "Li", clock: Callable[[], float] | None = None) -> Store:
    """Return a new store; the caller closes it."""
    return Store.create(folder, KEY, MirrorSealer(), author=author, clock=clock or Watch())


def fleeting(folder: Path, author: str = "Li", clock: Callable[[], float] | None = None) -> Store:
    """Return a new store that makes no backups; the caller closes it."""
    store = create(folder, author, clock)
    store.automatic_backups = False
    return store


def reopen(
    folder: Path, key: bytes = KEY, author: str = "Li", clock: Callable[[], float] | None = None
) -> Store:
    """Return a store that was created before; the caller closes it."""
    return Store.open(folder, key, MirrorSealer(), author=author, clock=clock or Watch())


def audit(audit_id: str = "audit-1", **fields: Any) -> Audit:
    return Audit(**{"id": audit_id, "audit": audit_id, "number": "A-1", **fields})


def application(audit_id: str = "audit-1", **fields: Any) -> Application:
    return Application(
        **{
            "id": single_id(audit_id, Application),
            "audit": audit_id,
            "client_name": "Client",
            **fields,
        }
    )


def site(site_id: str = "site-1", audit_id: str = "audit-1", **fields: Any) -> Site:
    return Site(**{"id": site_id, "audit": audit_id, "name": "Shop", **fields})


def judgement(item: str = "S-B1", audit_id: str = "audit-1", **fields: Any) -> Judgement:
    record_id = judgement_id(audit_id, Part.CHARACTERISTIC, "site-1", item)
    given = {
        "part": Part.CHARACTERISTIC,
        "site": "site-1",
        "item": item,
        "verdict": Verdict.CONFORM,
        **fields,
    }
    return Judgement(**{"id": record_id, "audit": audit_id, **given})


def judgements(count: int, audit_id: str = "audit-1") -> Iterable[Judgement]:
    return (judgement(f"S-B{number}", audit_id) for number in range(count))


def everything(store: Store, audit_id: str = "audit-1") -> set[Record]:
    """Return all records of an audit, to compare two stores."""
    state = store.state(audit_id)
    return {state.audit, *state.records}
