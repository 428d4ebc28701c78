"""Take in a contribution of 50,000 events, take it in again, and merge those of a whole team."""

import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import msgspec

from auditor_app.domain.records import Audit
from auditor_app.domain.values import Verdict
from auditor_app.history.event import Event, event_hash
from auditor_app.store import Store, TrailFilter
from auditor_app.store.driver import Database, connect
from auditor_app.store.schema_1 import STATEMENTS
from benchmarks.check import filled
from benchmarks.figures import Figure, in_milliseconds
from benchmarks.journal import KEY, NoSeal, judgement

ROUNDS = 5
AUDITORS = 10
CONTRIBUTIONS = 2
PER_AUDITOR = 500

_LINE = msgspec.json.Decoder(tuple[str, str, int, str, str, str, str, str, str, int, str, str])
_INSERT = f"INSERT INTO event VALUES ({', '.join('?' for _ in Event._fields)})"  # noqa: S608 (question marks)


def empty(folder: Path, author: str = "benchmark") -> Store:
    """Return a workspace with nothing in it."""
    store = Store.create(folder, KEY, NoSeal(), author=author)
    store.automatic_backups = False
    return store


def plain(folder: Path) -> Database:
    """Return a database with the same tables, encryption and pragmas, but no triggers."""
    database = connect(folder / "plain.db", KEY)
    for statement in STATEMENTS:
        database.conn.execute(statement)
    return database


def read(lines: list[bytes]) -> list[Event]:
    """Parse the lines of a package."""
    return [Event._make(_LINE.decode(line)) for line in lines]


def plainly(database: Database, lines: list[bytes]) -> None:
    """Do the least that an import could.

    Parse each event and what it says, hash it, and insert it.
    """
    events = read(lines)
    for event in events:
        msgspec.json.decode(event.fields)
        event_hash(*event[:11])
    with database.atomic():
        database.conn.executemany(_INSERT, events)


def timed(work: Callable[[], object]) -> float:
    """Return the wall-clock seconds of `work`."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def measure() -> list[Figure]:
    """Measure in turns, so that a busy moment of the machine hits all."""
    least, first, again, page = [], [], [], []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with filled(folder / "author") as author:
            events = author.events("audit")
        lines = [msgspec.json.encode(tuple(event)) for event in events]
        for number in range(ROUNDS):
            (folder / str(number)).mkdir()
            database = plain(folder / str(number))
            least.append(timed(lambda: plainly(database, lines)))  # noqa: B023 (called at once)
            database.close()
            with empty(folder / str(number) / "workspace") as store:
                first.append(timed(lambda: store.import_events(read(lines), "audit")))
                again.append(timed(lambda: store.import_events(read(lines), "audit")))
                page.append(
                    timed(lambda: store.trail("audit", TrailFilter(author="benchmark"), limit=200))
                )
        team = team_at_once(folder)
    floor, taken, retaken = median(least), median(first), median(again)
    return [
        Figure(
            f"{len(events):,} events imported; floor: parse, hash and insert them",
            in_milliseconds(taken),
            in_milliseconds(floor),
            taken / floor,
            "≤ 1.2",
        ),
        Figure(
            f"{len(events):,} events imported again; floor: the first time",
            in_milliseconds(retaken),
            in_milliseconds(taken),
            retaken / taken,
            "≤ 0.35",
        ),
        Figure(
            f"200 entries of a trail of {len(events):,} events",
            in_milliseconds(median(page)),
            "–",
            median(page) * 1000,
            "≤ 250 ms",
        ),
        team,
    ]


def team_at_once(folder: Path) -> Figure:
    """Measure the merge of twenty contributions of ten auditors, who all judged the same items."""
    with empty(folder / "leader", "leader") as leader:
        leader.write(
            [
                Audit(id="audit", audit="audit"),
                *(judgement(number) for number in range(PER_AUDITOR)),
            ]
        )
        start = leader.events("audit")
        contributions: list[list[Event]] = []
        for number in range(AUDITORS):
            with empty(folder / f"auditor-{number}", f"auditor-{number}") as auditor:
                auditor.import_events(start, "audit")
                for part in range(CONTRIBUTIONS):
                    verdict = list(Verdict)[(number + part) % 3]
                    auditor.write(
                        msgspec.structs.replace(judgement(item), verdict=verdict)
                        for item in range(PER_AUDITOR)
                    )
                    contributions.append(auditor.events("audit"))
        everything = [event for contribution in contributions for event in contribution]
        taken = timed(lambda: leader.import_events(everything, "audit"))
        assert leader.check().problems == ()
        new = len(leader.events("audit")) - len(start)
    return Figure(
        f"{len(contributions)} contributions of {AUDITORS} auditors merged, {new:,} new events",
        in_milliseconds(taken),
        "–",
        taken,
        "≤ 5 s",
    )
