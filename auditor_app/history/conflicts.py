"""Conflicts: the clashes of a merge as people see them."""

from collections.abc import Iterable
from typing import NamedTuple

from auditor_app.domain.state import Conflict, Head
from auditor_app.history.clock import moment
from auditor_app.history.merge import Clash
from auditor_app.history.shape import shapes


class Side(NamedTuple):
    """One of the events that clash, with its value in the event's JSON."""

    device: str
    seq: int
    hlc: str
    author: str
    value: object


def sides_of(clash: Clash) -> list[Side]:
    """Return the sides of a clash, what is shown first."""
    return [
        Side(event.device, event.seq, event.hlc, event.author, value)
        for event, value in clash.written
    ]


def conflict_of(clash: Clash) -> Conflict:
    """Return a clash as people see it.

    Raises msgspec.ValidationError where one of the values does not fit the field.
    """
    return conflict(clash.record, clash.id, clash.field, sides_of(clash))


def conflict(record: str, record_id: str, field: str, sides: Iterable[Side]) -> Conflict:
    """Return the conflict on a field of a record; the first of its sides is the one shown.

    Raises msgspec.ValidationError where one of the values does not fit the field.
    """
    shape = shapes().get(record)
    heads = tuple(
        Head(
            side.device,
            side.seq,
            side.author,
            moment(side.hlc),
            shape.value(field, side.value) if shape else side.value,
        )
        for side in sides
    )
    return Conflict(record, record_id, field, heads, heads[0].value)
