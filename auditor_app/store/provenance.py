"""Where the history came from.

The signatures that others gave for their chains, and which import brought which events.

This is what this workspace saw, not part of the audit: another laptop that holds the same events
got them on other ways.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from auditor_app.history.arrivals import Arrival, Arrived
from auditor_app.history.clock import moment
from auditor_app.history.event import IMPORT
from auditor_app.history.signed import Signed
from auditor_app.history.verifying import gap
from auditor_app.store.driver import Database


class Import(NamedTuple):
    """An import made on this laptop.

    The number of its event, when it was, in UTC, the packages it took in, and whose events.
    """

    seq: int
    at: dt.datetime
    packages: tuple[str, ...]
    arrived: tuple[Arrived, ...]


def signed_of(database: Database, audit: str) -> tuple[Signed, ...]:
    """Return the signature that covers most of each device's chain, by device."""
    found = database.conn.execute(
        "SELECT device, count, manifest, signature, package FROM signed WHERE audit = ? ORDER BY "
        "device",
        (audit,),
    )
    return tuple(Signed(*row) for row in found)


def longer(
    database: Database, audit: str, signed: Iterable[Signed], ends: Mapping[str, int], own: str
) -> list[Signed]:
    """Return the signatures, not of our own device, that are better than those kept.

    Better is what covers more, or as much and is another.

    Which of two that cover as much is better only somebody knows who knows the certificates; they
    hand in the better one.

    Raises E_GAP where one covers more than the history holds.
    """
    present = {one.device: one for one in signed_of(database, audit)}
    kept = {one.device: one.count for one in present.values()}
    found: dict[str, Signed] = {}
    for one in signed:
        if one.count > ends.get(one.device, 0):
            raise gap(one.device, ends.get(one.device, 0) + 1, one.count)
        if (
            one.device != own
            and one.count >= kept.get(one.device, 0)
            and one.signature != _signature(present.get(one.device))
        ):
            kept[one.device] = one.count
            found[one.device] = one
    return [found[device] for device in sorted(found)]


def _signature(one: Signed | None) -> bytes:
    return one.signature if one else b""


def keep_signed(database: Database, audit: str, signed: Iterable[Signed]) -> None:
    """Keep signatures in the place of those that covered less."""
    database.conn.executemany(
        "INSERT OR REPLACE INTO signed (audit, device, count, manifest, signature, package) "
        "VALUES (?, ?, ?, ?, ?, ?)",
        [
            (audit, one.device, one.count, one.manifest, one.signature, one.package)
            for one in signed
        ],
    )


def note_arrivals(
    database: Database,
    audit: str,
    before: Mapping[str, int],
    after: Mapping[str, int],
    signed: Iterable[Signed],
    by: tuple[str, int],
) -> None:
    """Note by which import and package each new event came.

    By the one of those that cover it that covers least.

    `before` and `after` say the last number of each device; `by` is the device and number of the
    import's event.
    """
    rows: list[tuple[str, Arrival]] = []
    covered = sorted(signed, key=lambda one: (one.count, one.package))
    for device, last in sorted(after.items()):
        first = before.get(device, 0) + 1
        for one in covered:
            if one.device == device and first <= one.count:
                rows.append(
                    (audit, Arrival(device, first, one.count, *by, one.package, one.sender))
                )
                first = one.count + 1
        if first <= last:
            rows.append((audit, Arrival(device, first, last, *by, "")))
    database.conn.executemany(
        "INSERT INTO arrival (audit, device, first, last, by_device, by_import, package, sender) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [(name, *arrival) for name, arrival in rows],
    )


def arrivals_of(database: Database, audit: str) -> list[Arrival]:
    """Return what came from elsewhere, by device and number."""
    found = database.conn.execute(
        "SELECT device, first, last, by_device, by_import, package, sender FROM arrival WHERE "
        "audit = ? ORDER BY device, first",
        (audit,),
    )
    return [Arrival._make(row) for row in found]


def imports_of(database: Database, audit: str, own: str) -> tuple[Import, ...]:
    """Return the imports of an audit made under a device, the latest first."""
    by_number: dict[int, list[Arrival]] = {}
    for arrival in arrivals_of(database, audit):
        if arrival.by_device == own and arrival.by_import:
            by_number.setdefault(arrival.by_import, []).append(arrival)
    found: list[Import] = []
    for number, arrivals in sorted(by_number.items(), reverse=True):
        (hlc,) = database.conn.execute(
            "SELECT hlc FROM event WHERE audit = ? AND device = ? AND seq = ?", (audit, own, number)
        ).fetchone()
        counts: dict[tuple[str, str], int] = {}
        for one in arrivals:
            for author, count in database.conn.execute(
                "SELECT author, count(*) FROM event WHERE audit = ? AND device = ? AND seq "
                "BETWEEN ? AND ? AND op <> ?"
                " GROUP BY author",
                (audit, one.device, one.first, one.last, IMPORT),
            ):
                counts[one.device, author] = counts.get((one.device, author), 0) + count
        found.append(
            Import(
                number,
                moment(hlc),
                tuple(sorted({one.package for one in arrivals} - {""})),
                tuple(Arrived(*who, count) for who, count in sorted(counts.items())),
            )
        )
    return tuple(found)


def devices_of(database: Database, own: str) -> tuple[str, ...]:
    """Return the devices whose chains this workspace continues.

    Its own, then those it had before, in order of their ids.
    """
    return (
        own,
        *(
            device
            for (device,) in database.conn.execute(
                "SELECT device FROM former WHERE device <> ? ORDER BY device", (own,)
            )
        ),
    )


def note_former(database: Database, device: str) -> None:
    """Note that this workspace continues what was written under another device."""
    database.conn.execute("INSERT OR IGNORE INTO former (device) VALUES (?)", (device,))
