"""What a history leads to: the records, as a function of the set of events alone.

Order of arrival plays no part. An event happened before another one if the other's author had seen
it: earlier in the same chain, or covered by an `import` event of that chain. Of the events that set
a field, those that no other one followed count; where several remain, two people wrote without
knowing of each other. If they wrote different values they clash: the value with the latest clock
(then the greatest device) is shown, until somebody who has seen them all writes the field again.

Whoever decided so can take the decision back: what their device wrote to the field from then on no
longer counts, so that those remain that it had followed. Somebody who has built on the decision
meanwhile has followed them too, and still does.
"""

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from auditor_app.history.event import IMPORT, REOPEN, Event, canonical, fields_of

Fields = dict[str, object]
RecordKey = tuple[str, str]
"""A record: its kind and its id."""

ParsedEvent = tuple[Event, Fields]
"""An event and the values it set."""

Precedes = Callable[[Event, Event], bool]


class Written(NamedTuple):
    """A value that an event gave to a field."""

    event: Event
    value: object


class Clash(NamedTuple):
    """Values written to one field by people who did not know of each other.

    Those that are shown come first.

    An edit that kept a record from being deleted counts as the value False of `deleted`.
    """

    record: str
    id: str
    field: str
    written: tuple[Written, ...]


class Merged(NamedTuple):
    """The fields of every record, by kind and id in order of entry, and what is still undecided."""

    rows: dict[RecordKey, Fields]
    clashes: tuple[Clash, ...]


def entries(
    events: Iterable[Event], touched: Collection[RecordKey] | None = None
) -> Iterator[ParsedEvent]:
    """Yield events with what they say.

    All, or those that the state of the `touched` records depends on.
    """
    for event in events:
        if touched is None or event.op == IMPORT or (event.record, event.id) in touched:
            yield event, fields_of(event)


def merge(history: Iterable[ParsedEvent]) -> Merged:
    """Return what the history of one audit leads to; it is ordered by device and number."""
    found: dict[RecordKey, _Written] = {}
    imports: list[ParsedEvent] = []
    for entry in history:
        event, fields = entry
        if event.op == IMPORT:
            imports.append(entry)
            continue
        key = (event.record, event.id)
        if key in found:
            found[key].add(event, fields)
        else:
            found[key] = _Written(event, fields)
    precedes = order(imports)
    rows: dict[RecordKey, Fields] = {}
    clashes: list[Clash] = []
    for key, written in found.items():
        if written.is_simple:
            rows[key] = written.values
        elif counting := standing([(event, fields_of(event)) for event in written.events]):
            rows[key] = _several(key, counting, precedes, clashes)
    return Merged(rows, tuple(sorted(clashes, key=lambda clash: clash[:3])))


class _Written:
    """What was written to one record.

    `values` are right where it `is_simple`: one device wrote it all and took nothing back. What
    an event set is read again where it is not, since keeping it for all takes longer.
    """

    __slots__ = ("_own", "events", "is_simple", "values")

    def __init__(self, event: Event, fields: Fields) -> None:
        self.events = [event]
        self.values = fields
        self._own = False
        self.is_simple = event.op != REOPEN

    def add(self, event: Event, fields: Fields) -> None:
        """Note the next event."""
        self.events.append(event)
        if event.device != self.events[0].device or event.op == REOPEN:
            self.is_simple = False
        elif self._own:
            self.values.update(fields)
        else:  # the first event's fields stay as they are
            self.values = self.values | fields
            self._own = True


def standing(history: Sequence[ParsedEvent]) -> list[ParsedEvent]:
    """Return what still counts of the history of one record, each device's in order.

    An event of which nothing counts any more stays, without a field: the record was made all the
    same.
    """
    since: dict[tuple[str, str], int] = {}
    found: list[ParsedEvent] = []
    for event, fields in reversed(history):
        if event.op == REOPEN:
            for field, first in fields.items():
                if type(first) is int:
                    place = (event.device, field)
                    since[place] = min(first, since.get(place, first))
        else:
            kept = {
                name: value
                for name, value in fields.items()
                if event.seq < since.get((event.device, name), event.seq + 1)
            }
            found.append((event, kept))
    found.reverse()
    return found


def order(imports: Iterable[ParsedEvent]) -> Precedes:
    """Return the relation *happened before*, from what every author had imported when.

    Ordered by device and number.
    """
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
    key: RecordKey, history: list[ParsedEvent], precedes: Precedes, clashes: list[Clash]
) -> Fields:
    """Return the fields of a record that several devices wrote, and list where they clash."""
    cells: dict[str, list[Written]] = {}
    for event, fields in history:
        for field, value in fields.items():
            cells.setdefault(field, []).append(Written(event, value))
    values: Fields = {}
    for field, written in cells.items():
        last = _last(written, precedes)
        clash = len(last) > 1 and len({canonical(one.value) for one in last}) > 1
        values[field] = last[0].value
        if field == "deleted" and any(one.value for one in last):
            # Whoever edits what another one deletes unseen has a reason: the record stays until
            # someone decides.
            last = _with_edits(
                last, _edits_unseen(history, [one.event for one in last if one.value], precedes)
            )
            clash = clash or any(not one.value for one in last)
            values[field] = not clash
        if clash:
            clashes.append(Clash(*key, field, last))
    return values


def _last(written: list[Written], precedes: Precedes) -> tuple[Written, ...]:
    """Return what nothing else followed, the one to show first."""
    per_device = {one.event.device: one for one in written}
    last = [
        one
        for one in per_device.values()
        if not any(
            precedes(one.event, other.event) for other in per_device.values() if other is not one
        )
    ]
    return tuple(sorted(last, key=_time, reverse=True))


def _edits_unseen(
    history: list[ParsedEvent], deletions: list[Event], precedes: Precedes
) -> list[Event]:
    """Return the edits that neither were known to those who deleted nor knew of the deletion."""
    return [
        event
        for event, fields in history
        if fields.keys() - {"deleted"}
        and not any(event is one or precedes(event, one) for one in deletions)
        and not any(precedes(one, event) for one in deletions)
    ]


def _with_edits(last: tuple[Written, ...], edits: list[Event]) -> tuple[Written, ...]:
    """Return the sides of a deletion, with the latest edit of each device that did not know of it.

    Those that keep the record come first.
    """
    known = {one.event.device for one in last}
    added = {
        event.device: Written(event, value=False) for event in edits if event.device not in known
    }
    return tuple(
        sorted((*last, *added.values()), key=lambda one: (not one.value, _time(one)), reverse=True)
    )


def _time(one: Written) -> tuple[str, str]:
    return one.event.hlc, one.event.device
