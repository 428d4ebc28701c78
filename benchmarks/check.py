"""Check, load and import an audit of 10,000 judgements and 50,000 events."""

import hashlib
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import msgspec

from auditor_app.domain.records import Audit
from auditor_app.store import Store
from auditor_app.store.event import COLUMNS, Event
from auditor_app.store.journal import events_of
from benchmarks.figures import Figure, in_milliseconds, seconds
from benchmarks.journal import KEY, NoSeal, judgement, plain

JUDGEMENTS = 10_000
CHANGES = 4


def filled(folder: Path) -> Store:
    """Return a store whose judgements were each made and changed four times: with the audit's own, 50,001 events."""
    store = Store.create(folder, KEY, NoSeal(), author="benchmark")
    store.automatic_backups = False
    records = [judgement(number) for number in range(JUDGEMENTS)]
    store.write([Audit(id="audit", audit="audit"), *records])
    for change in range(CHANGES):
        store.write(msgspec.structs.replace(record, evidence=f"seen in the register, page {change}") for record in records)
    return store


def parse_and_hash(events: list[Event]) -> None:
    """Do the least that a check could: parse the JSON of each event and hash it."""
    for event in events:
        msgspec.json.decode(event.fields)
        hashlib.sha256(msgspec.json.encode(event)).hexdigest()


def insert(events: list[Event], folder: Path) -> None:
    """Do the least that an import could: parse, hash and insert."""
    parse_and_hash(events)
    database = plain(folder)
    with database.atomic():
        database.conn.executemany(f"INSERT INTO event ({COLUMNS}) VALUES ({', '.join('?' * len(Event._fields))})", events)  # noqa: S608 (names of our own)
    database.close()


def once(work: Callable[[], object]) -> float:
    """Return the seconds of work that can be done only once."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def measure() -> list[Figure]:
    """Measure the check, the load of the state, and the import and re-import of the whole history."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        store = filled(folder / "workspace")
        events = store.events("audit")
        check = seconds(store.check, times=3)
        floor = seconds(lambda: parse_and_hash(events_of(store._database, "audit")), times=3)  # noqa: SLF001 (the floor reads the same events)
        load = seconds(lambda: store.state("audit"), times=5)
        other = Store.create(folder / "other", KEY, NoSeal(), author="other")
        other.automatic_backups = False
        least = once(lambda: insert(events, folder))
        first = once(lambda: other.import_events(events, "audit"))
        again = once(lambda: other.import_events(events, "audit"))
        other.close()
        store.close()
    total = f"{len(events):,} events"
    return [
        Figure(f"{total} checked; floor: read, parse and hash", in_milliseconds(check), in_milliseconds(floor), check, "≤ 2 s"),
        Figure(f"{JUDGEMENTS:,} judgements loaded", in_milliseconds(load), "–", load * 1000, "≤ 150 ms"),
        Figure(
            f"{total} imported; floor: parse, hash and insert",
            in_milliseconds(first),
            in_milliseconds(least),
            first / least,
            "≤ 1.5",
        ),
        Figure(
            f"{total} imported again; floor: the first time", in_milliseconds(again), in_milliseconds(first), again / first, "≤ 0.5"
        ),
    ]
