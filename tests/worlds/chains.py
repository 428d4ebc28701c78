"""Forged histories: events that are well linked, whatever they say."""

from collections.abc import Iterable
from typing import Any

from auditor_app.history.event import Event, event_hash


def rehashed(event: Event, **fields: Any) -> Event:
    """Return an event with other fields and the hash that they need."""
    changed = event._replace(**fields)
    return changed._replace(hash=event_hash(*changed[:11]))


def chained(events: list[Event], *more: dict[str, Any]) -> list[Event]:
    """Return events that continue the chain of the last one."""
    last, added = events[-1], []
    for fields in more:
        linked_to = {"seq": last.seq + 1, "prev": last.hash, "hlc": later(last.hlc)}
        last = rehashed(last, **{"op": "insert", **linked_to, **fields})
        added.append(last)
    return added


def linked(events: Iterable[Event]) -> list[Event]:
    """Return events as a chain that holds, numbered from one."""
    found: list[Event] = []
    for number, event in enumerate(events, 1):
        found.append(rehashed(event, seq=number, prev=found[-1].hash if found else ""))
    return found


def later(hlc: str) -> str:
    """Return the next moment of a hybrid clock."""
    return f"{int(hlc, 16) + 1:016x}"
