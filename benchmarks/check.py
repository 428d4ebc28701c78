"""Check and load an audit of 10,000 judgements and 50,000 events."""

import hashlib
import tempfile
from pathlib import Path

import msgspec

from auditor_app.domain.records import Audit
from auditor_app.history.event import Event
from auditor_app.store import Store
from benchmarks.figures import Figure, in_milliseconds, seconds
from benchmarks.journal import KEY, NoSeal, judgement

JUDGEMENTS = 10_000
CHANGES = 4


def filled(folder: Path) -> Store:
    """Return a store whose judgements were each made and changed four times.

    With the audit's own, 50,001 events.
    """
    store = Store.create(folder, KEY, NoSeal(), author="benchmark")
    store.automatic_backups = False
    records = [judgement(number) for number in range(JUDGEMENTS)]
    store.write([Audit(id="audit", audit="audit"), *records])
    for change in range(CHANGES):
        store.write(
            msgspec.structs.replace(record, evidence=f"seen in the register, page {change}")
            for record in records
        )
    return store


def parse_and_hash(events: list[Event]) -> None:
    """Do the least that a check could: parse the JSON of each event and hash it."""
    for event in events:
        msgspec.json.decode(event.fields)
        hashlib.sha256(msgspec.json.encode(event)).hexdigest()


def measure() -> list[Figure]:
    """Measure the check of the whole workspace, and the load of the state."""
    with tempfile.TemporaryDirectory() as name:
        store = filled(Path(name) / "workspace")
        events = store.check().events
        check = seconds(store.check, times=5)
        floor = seconds(lambda: parse_and_hash(store.events("audit")), times=5)
        load = seconds(lambda: store.state("audit"), times=5)
        store.close()
    return [
        Figure(
            f"{events:,} events checked; floor: read, parse and hash",
            in_milliseconds(check),
            in_milliseconds(floor),
            check,
            "≤ 2 s",
        ),
        Figure(
            f"{JUDGEMENTS:,} judgements loaded", in_milliseconds(load), "–", load * 1000, "≤ 150 ms"
        ),
    ]
