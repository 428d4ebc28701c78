"""The audit trail: the history as people read it, one line for each field that an event set."""

import datetime as dt
from typing import NamedTuple

from auditor_app.history.arrivals import Arrival
from auditor_app.history.clock import moment
from auditor_app.history.event import Event, canonical
from auditor_app.history.lines import lines_of
from auditor_app.store.driver import Database
from auditor_app.store.journal import COLUMNS, events_about
from auditor_app.store.provenance import arrivals_of


class TrailFilter(NamedTuple):
    """What of a trail is wanted.

    What is left empty leaves nothing out. `until` is the first moment that is not wanted.

    `kinds` names kinds of records, empty for imports, and `part` the part of the judgements among
    them; `package` is the manifest digest of the package that brought the events.
    """

    author: str = ""
    id: str = ""
    since: dt.datetime | None = None
    until: dt.datetime | None = None
    device: str = ""
    package: str = ""
    kinds: tuple[str, ...] = ()
    part: str = ""


class TrailEntry(NamedTuple):
    """One line: `at` is in UTC, `op` one of `store.event.OPERATIONS`, `record` a kind of record.

    `before` is what the field held as far as the author knew, None where the record was new to
    them. A line on an import names a device as its field and the last number known of its chain;
    one on a decision taken back has what was decided for as `before` and what is shown from then on
    as `after`. `package` is the SHA-256 of the manifest of the package that brought the event,
    which came from `sender` and was imported `came_at`, in UTC; all of it empty for one of this
    laptop.
    """

    at: dt.datetime
    author: str
    device: str
    seq: int
    op: str
    record: str
    id: str
    field: str
    before: object
    after: object
    package: str
    sender: str
    came_at: dt.datetime | None


class Came(NamedTuple):
    """A package that brought events.

    Its manifest's digest, whom it came from, and when it was imported, in UTC, where known.
    """

    package: str
    sender: str
    at: dt.datetime | None


class Sources(NamedTuple):
    """What a trail came from: each device with its author, and the packages.

    The first that wrote or came first.

    `events` counts the whole trail.
    """

    devices: tuple[tuple[str, str], ...]
    packages: tuple[Came, ...]
    events: int


def trail(
    database: Database, audit: str, wanted: TrailFilter, offset: int, limit: int | None
) -> list[TrailEntry]:
    """Return the lines of `limit` events after the `offset` latest ones, the latest first."""
    where, values = _where(audit, wanted)
    # The page's keys first, so that no more than the page is read whole; CROSS JOIN keeps SQLite to
    # that order.
    found = database.conn.execute(
        f"SELECT {COLUMNS} FROM (SELECT device AS of, seq AS number FROM event WHERE {where}"  # noqa: S608 (our own words)
        " ORDER BY hlc DESC, device DESC LIMIT ? OFFSET ?) CROSS JOIN event ON audit = ? AND "
        "device = of AND seq = number"
        " ORDER BY hlc DESC, device DESC",
        (*values, -1 if limit is None else limit, offset, audit),
    )
    page = [Event._make(row) for row in found]
    lines = lines_of(
        events_about(database, audit, (event.id for event in page)),
        {(event.device, event.seq) for event in page},
    )
    packages = _Packages(database, audit)
    return [
        TrailEntry(
            moment(event.hlc),
            event.author,
            event.device,
            event.seq,
            event.op,
            event.record,
            event.id,
            *line,
            *packages.of(event),
        )
        for event in page
        for line in lines[event.device, event.seq]
    ]


def sources(database: Database, audit: str) -> Sources:
    """Return the devices and packages that a trail came from."""
    devices = database.conn.execute(
        "SELECT device, max(author), count(*) FROM event WHERE audit = ? GROUP BY device ORDER BY "
        "min(hlc), device",
        (audit,),
    ).fetchall()
    came = {one.package: one for _, one in reversed(_came(database, audit)) if one.package}
    known = sorted(
        came.values(), key=lambda one: (one.at.timestamp() if one.at else 0.0, one.package)
    )
    written = tuple((str(device), str(author)) for device, author, _ in devices)
    return Sources(written, tuple(known), sum(count for _, _, count in devices))


def _came(database: Database, audit: str) -> list[tuple[Arrival, Came]]:
    """Return each arrival with the package it was in."""
    at: dict[tuple[str, int], dt.datetime | None] = {}
    found = []
    for one in arrivals_of(database, audit):
        by = (one.by_device, one.by_import)
        if by not in at:
            row = database.conn.execute(
                "SELECT hlc FROM event WHERE audit = ? AND device = ? AND seq = ?", (audit, *by)
            ).fetchone()
            at[by] = moment(row[0]) if row else None
        found.append((one, Came(one.package, one.sender, at[by] if one.package else None)))
    return found


def _where(audit: str, wanted: TrailFilter) -> tuple[str, tuple[str, ...]]:
    clauses = [("audit = ?", audit)]
    if wanted.author:
        clauses.append(("author = ?", wanted.author))
    if wanted.id:
        clauses.append(("id = ?", wanted.id))
    if wanted.since:
        clauses.append(("hlc >= ?", _hlc(wanted.since)))
    if wanted.until:
        clauses.append(("hlc < ?", _hlc(wanted.until)))
    if wanted.device:
        clauses.append(("device = ?", wanted.device))
    if wanted.package:
        clauses.append((_BROUGHT, wanted.package))
    if wanted.kinds:
        clauses.append(
            ("record IN (SELECT value FROM json_each(?))", canonical(list(wanted.kinds)))
        )
    if wanted.part:
        clauses.append((_JUDGED, wanted.part))
    return " AND ".join(clause for clause, _ in clauses), tuple(value for _, value in clauses)


_BROUGHT = (
    "EXISTS (SELECT 1 FROM arrival WHERE arrival.audit = event.audit AND arrival.device = "
    "event.device"
    " AND event.seq BETWEEN arrival.first AND arrival.last AND arrival.package = ?)"
)
_JUDGED = (
    "(record <> 'Judgement' OR EXISTS (SELECT 1 FROM Judgement"
    " WHERE Judgement.audit = event.audit AND Judgement.id = event.id AND Judgement.part = ?))"
)


def _hlc(at: dt.datetime) -> str:
    return f"{max(0, int(at.timestamp() * 1000)):012x}0000"


class _Packages:
    """Says which package brought an event."""

    def __init__(self, database: Database, audit: str) -> None:
        self._by_device: dict[str, list[tuple[Arrival, Came]]] = {}
        for arrival, came in _came(database, audit):
            self._by_device.setdefault(arrival.device, []).append((arrival, came))

    def of(self, event: Event) -> Came:
        """Return the package, empty where the event was made here."""
        found = self._by_device.get(event.device, ())
        return next((came for one, came in found if one.first <= event.seq <= one.last), _HERE)


_HERE = Came("", "", None)
