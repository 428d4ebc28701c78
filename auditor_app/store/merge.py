"""What a history leads to: the records, as a function of the set of events alone.

Order of arrival plays no part. An event happened before another one if the other's author had seen it: earlier in the same chain,
or covered by an `import` event of that chain. Of the events that set a field, those that no other one followed count; where several
remain, two people wrote without knowing of each other. If they wrote different values that is a conflict: the value with the latest
clock (then the greatest device) is shown, until somebody who has seen them all writes the field again.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable
from typing import NamedTuple

from auditor_app.store.event import IMPORT, Event, canonical, fields_of

Precedes = Callable[[Event, Event], bool]


class Written(NamedTuple):
    """A value that an event gave to a field."""

    event: Event
    value: object


class Conflict(NamedTuple):
    """Values written to one field by people who did not know of each other; the first is the one shown."""

    record: str
    id: str
    field: str
    written: tuple[Written, ...]


class Merged(NamedTuple):
    """The fields of every record, by kind and id in order of entry, and the open conflicts."""

    rows: dict[tuple[str, str], dict[str, object]]
    conflicts: tuple[Conflict, ...]


def merge(events: Iterable[Event]) -> Merged:
    """Return what the history of one audit leads to; `events` are ordered by device and number."""
    histories: dict[tuple[str, str], list[tuple[Event, dict[str, object]]]] = {}
    imports: list[tuple[Event, dict[str, object]]] = []
    for event in events:
        fields = fields_of(event)
        if event.op == IMPORT:
            imports.append((event, fields))
        else:
            histories.setdefault((event.record, event.id), []).append((event, fields))
    precedes = _order(imports)
    rows: dict[tuple[str, str], dict[str, object]] = {}
    conflicts: list[Conflict] = []
    for (record, record_id), history in histories.items():
        if history[0][0].device == history[-1][0].device:
            values: dict[str, object] = {}
            for _, fields in history:
                values |= fields
            rows[record, record_id] = values
        else:
            rows[record, record_id] = _several(record, record_id, history, precedes, conflicts)
    return Merged(rows, tuple(conflicts))


def _order(imports: Iterable[tuple[Event, dict[str, object]]]) -> Precedes:
    """Return the relation *happened before*, from what every author had imported when."""
    seen: dict[tuple[str, str], tuple[list[int], list[int]]] = {}
    for event, known in imports:
        for device, last in known.items():
            numbers, upto = seen.setdefault((event.device, device), ([], []))
            numbers.append(event.seq)
            reached = last if isinstance(last, int) else 0
            upto.append(max(reached, upto[-1]) if upto else reached)

    def precedes(one: Event, other: Event) -> bool:
        if one.device == other.device:
            return one.seq < other.seq
        numbers, upto = seen.get((other.device, one.device), ([], []))
        place = bisect_left(numbers, other.seq)
        return place > 0 and upto[place - 1] >= one.seq

    return precedes


def _several(
    record: str, record_id: str, history: list[tuple[Event, dict[str, object]]], precedes: Precedes, conflicts: list[Conflict]
) -> dict[str, object]:
    """Return the fields of a record that several devices wrote, and list its conflicts."""
    cells: dict[str, list[Written]] = {}
    for event, fields in history:
        for field, value in fields.items():
            cells.setdefault(field, []).append(Written(event, value))
    values: dict[str, object] = {}
    for field, written in sorted(cells.items()):
        last = _last(written, precedes)
        values[field] = last[0].value
        clash = len({canonical(one.value) for one in last}) > 1
        if field == "deleted" and any(one.value for one in last):
            # Whoever edits what another one deletes unseen has a reason: the record stays until someone decides.
            unseen = _edits_unseen(history, [one.event for one in last if one.value], precedes)
            clash = clash or bool(unseen)
            values[field] = not clash
        if clash:
            conflicts.append(Conflict(record, record_id, field, last))
    return values


def _last(written: list[Written], precedes: Precedes) -> tuple[Written, ...]:
    """Return what nothing else followed, the one to show first."""
    per_device = {one.event.device: one for one in written}
    last = [
        one
        for one in per_device.values()
        if not any(precedes(one.event, other.event) for other in per_device.values() if other is not one)
    ]
    return tuple(sorted(last, key=lambda one: (one.event.hlc, one.event.device), reverse=True))


def _edits_unseen(history: list[tuple[Event, dict[str, object]]], deletions: list[Event], precedes: Precedes) -> list[Event]:
    """Return the edits that neither were known to those who deleted nor knew of the deletion."""
    return [
        event
        for event, fields in history
        if fields.keys() - {"deleted"}
        and not any(event is one or precedes(event, one) for one in deletions)
        and not any(precedes(one, event) for one in deletions)
    ]
