"""Write judgements one by one, each on the disk before the next, as marking a checklist does."""

import tempfile
import time
from itertools import count
from pathlib import Path

import msgspec

from auditor_app.domain.records import Audit, Judgement
from auditor_app.domain.values import Part, Verdict
from auditor_app.store import Store
from auditor_app.store.driver import Database, connect
from auditor_app.store.schema_1 import STATEMENTS
from auditor_app.store.tables import tables
from benchmarks.figures import Figure, in_milliseconds

KEY = bytes(32)
ROUNDS = 15
PER_ROUND = 100


class NoSeal:
    """Stands where nothing is attached."""

    def seal(self, source: object, target: object) -> None:
        """Do nothing."""

    def open(self, source: object, target: object) -> None:
        """Do nothing."""


def judgement(number: int) -> Judgement:
    """Return a judgement as an auditor leaves it: a verdict, and a sentence on what was seen."""
    return Judgement(
        id=f"0198c0de-0000-7000-8000-{number:012x}",
        audit="audit",
        part=Part.CHARACTERISTIC,
        site="0198c0de-0000-7000-8000-000000000001",
        item=f"S-B{number}",
        verdict=Verdict.CONFORM,
        evidence="维修登记簿 2026 年 3 月的记录与现场一致",
    )


def plain(folder: Path) -> Database:
    """Return a database with the same tables, encryption and pragmas, but no triggers."""
    database = connect(folder / "plain.db", KEY)
    for statement in STATEMENTS:
        database.conn.execute(statement)
    return database


def measure() -> list[Figure]:
    """Measure in turns, so that a busy moment of the machine hits both."""
    table = tables()[Judgement.__name__]
    numbers = count()
    journalled, floor = [], []
    with tempfile.TemporaryDirectory() as name:
        store = Store.create(Path(name) / "workspace", KEY, NoSeal(), author="benchmark")
        store.automatic_backups = False
        store.write([Audit(id="audit", audit="audit")])
        database = plain(Path(name))
        for _ in range(ROUNDS):
            records = [judgement(next(numbers)) for _ in range(PER_ROUND)]
            start = time.perf_counter()
            for record in records:
                with database.atomic():
                    table.insert(database, record)
            floor.append(time.perf_counter() - start)
            start = time.perf_counter()
            for record in records:
                store.write([record])
            journalled.append(time.perf_counter() - start)
        database.close()
        changed = [
            msgspec.structs.replace(record, verdict=Verdict.NONCONFORM) for record in records
        ]
        start = time.perf_counter()
        for record in changed:
            store.write([record])
        change = (time.perf_counter() - start) / PER_ROUND
        store.close()
    mine, least = (
        sorted(journalled)[ROUNDS // 2] / PER_ROUND,
        sorted(floor)[ROUNDS // 2] / PER_ROUND,
    )
    return [
        Figure(
            "a judgement written, with its history; floor: a plain INSERT",
            in_milliseconds(mine),
            in_milliseconds(least),
            least / mine,
            "≥ 0.6 as fast",
        ),
        Figure(
            "a judgement changed, with its history",
            in_milliseconds(change),
            "–",
            change * 1000,
            "≤ 16 ms",
        ),
    ]
