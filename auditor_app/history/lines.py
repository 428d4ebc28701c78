"""Lines: what each event changed, field by field, as far as its author knew."""

from collections.abc import Iterable, Sequence

from auditor_app.history.event import IMPORT, INSERT, REOPEN, Event
from auditor_app.history.merge import ParsedEvent, Precedes, RecordKey, Written, entries, order
from auditor_app.history.shape import shapes

FieldChange = tuple[str, object, object]
"""A field, its value before and its value after."""


def lines_of(
    history: Iterable[Event], wanted: set[tuple[str, int]]
) -> dict[tuple[str, int], list[FieldChange]]:
    """Return the lines of the wanted events."""
    read = list(entries(history))
    precedes = order(entry for entry in read if entry[0].op == IMPORT)
    written: dict[tuple[RecordKey, str], list[Written]] = {}
    known: dict[str, dict[str, object]] = {}
    seen: dict[RecordKey, list[Event]] = {}
    lines: dict[tuple[str, int], list[FieldChange]] = {}
    for entry in sorted(read, key=lambda one: (one[0].hlc, one[0].device)):
        event, fields = entry
        place = (event.device, event.seq)
        if event.op == IMPORT:
            if place in wanted:
                lines[place] = _grown(known.get(event.device, {}), fields)
            known[event.device] = fields
        else:
            if place in wanted:
                lines[place] = _lines(entry, written, seen, precedes)
            key = (event.record, event.id)
            seen.setdefault(key, []).append(event)
            for field, value in fields.items():
                written.setdefault((key, field), []).append(Written(event, value))
    return lines


def _grown(before: dict[str, object], after: dict[str, object]) -> list[FieldChange]:
    """Return a line for each chain of which an import knows more than the one before.

    At least one.
    """
    return [
        (device, before.get(device), last)
        for device, last in after.items()
        if before.get(device) != last
    ] or [("", None, None)]


def _lines(
    entry: ParsedEvent,
    written: dict[tuple[RecordKey, str], list[Written]],
    seen: dict[RecordKey, list[Event]],
    precedes: Precedes,
) -> list[FieldChange]:
    event, fields = entry
    key = (event.record, event.id)
    shape = shapes().get(event.record)
    new = event.op == INSERT and not any(precedes(one, event) for one in seen.get(key, ()))
    lines: list[FieldChange] = []
    for field, given in fields.items():
        cell = written.get((key, field), ())
        last = _latest(cell, event, precedes)
        undone = event.op == REOPEN
        value = (
            _reopened(field, _latest([*cell, Written(event, given)], event, precedes))
            if undone
            else given
        )
        if shape is None:
            lines.append((field, last.value if last else None, value))
        elif last is not None:
            lines.append(
                (field, shape.value_or_json(field, last.value), shape.value_or_json(field, value))
            )
        else:
            lines.append(
                (field, None if new else shape.default(field), shape.value_or_json(field, value))
            )
    return lines or [("", None, None)]


def _latest(cell: Sequence[Written], event: Event, precedes: Precedes) -> Written | None:
    """Return the latest value that an event's author knew and that still counted, its own included.

    Clocks follow causes, so none that it had followed is later.
    """
    since: dict[str, int] = {}
    for one in reversed(cell):
        device, number = one.event.device, one.event.seq
        if one.event is not event and not precedes(one.event, event):
            continue
        if one.event.op == REOPEN:
            since[device] = min(
                since.get(device, number), one.value if isinstance(one.value, int) else number
            )
        elif number < since.get(device, number + 1):
            return one
    return None


def _reopened(field: str, last: Written | None) -> object:
    """Return what a field shows once a decision is taken back.

    A record that somebody had removed stays till the next one.
    """
    return False if field == "deleted" else last.value if last else None
