"""Forged histories: events that are well linked, whatever they say."""

from auditor_app.history.event import Event, event_hash


def chained(events: list[Event], *more: dict[str, object]) -> list[Event]:
    """Return events that continue the chain of the last one."""
    last, added = events[-1], []
    for fields in more:
        hlc = f"{int(last.hlc, 16) + 1:016x}"
        made = last._replace(
            **{"op": "insert", "seq": last.seq + 1, "prev": last.hash, "hlc": hlc, **fields}
        )
        last = made._replace(hash=event_hash(*made[:11]))
        added.append(last)
    return added


def rehashed(event: Event, **fields: object) -> Event:
    changed = event._replace(**fields)
    return changed._replace(hash=event_hash(*changed[:11]))
