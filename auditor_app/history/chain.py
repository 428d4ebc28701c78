"""Chains: the events of one device in one audit, each linked to the one before it."""

import datetime as dt
from collections.abc import Iterable, Iterator
from operator import itemgetter
from typing import NamedTuple

from auditor_app.history.clock import moment
from auditor_app.history.event import Event, event_hashes

_DEVICE, _SEQ = itemgetter(1), itemgetter(2)


class ChainEnd(NamedTuple):
    """The end of a chain, or of its beginning up to an event: what the next one links to."""

    audit: str
    device: str
    seq: int
    hlc: str
    hash: str

    @property
    def at(self) -> dt.datetime:
        """When its last event was written, in UTC."""
        return moment(self.hlc)


def broken_links(events: Iterable[Event]) -> Iterator[Event]:
    """Yield every event that does not follow from the one before it.

    `events` are of one audit, ordered by device and number.
    """
    found = list(events)
    device, seq, prev, hlc = "", 0, "", ""
    for event, digest in zip(found, event_hashes(found), strict=True):
        if event.device != device:
            device, seq, prev, hlc = event.device, 0, "", ""
        if event.seq != seq + 1 or event.prev != prev or event.hlc <= hlc or digest != event.hash:
            yield event
        seq, prev, hlc = event.seq, event.hash, event.hlc


def by_place(events: Iterable[Event]) -> list[Event]:
    """Return events ordered by device and number."""
    # Twice, since the second keeps the order of the first: one key of both would make a pair for
    # each event.
    return sorted(sorted(events, key=_SEQ), key=_DEVICE)
