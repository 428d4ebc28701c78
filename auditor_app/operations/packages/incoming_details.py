"""What packages would change, field by field, before they are taken in."""

from typing import NamedTuple

from auditor_app.domain.kinds import KINDS
from auditor_app.domain.naming import naming
from auditor_app.domain.reasons import Stage
from auditor_app.domain.records import Record, fields_set
from auditor_app.domain.state import Change, Conflict
from auditor_app.domain.wording import Message
from auditor_app.operations.packages.importing import Incoming


class Detail(NamedTuple):
    """One field that would change.

    Of which record, from what to what, and whether people would then disagree on it.

    Where they would, `after` holds all their values.
    """

    record: Message
    field: object
    before: object
    after: object
    is_new: bool
    disputed: bool


def of_stage(incoming: Incoming, stage: Stage) -> tuple[Detail, ...]:
    """Return what would change in a stage, in the order in which it would come."""
    preview = incoming.preview
    state = preview.after
    disputed = {(one.id, one.field): one for one in preview.conflicts}
    found: list[Detail] = []
    for change in preview.changes:
        kind = type(change.after).__name__
        if naming.stage_of(state, kind, change.after) is stage:
            name = naming.record_name(state, kind, change.after)
            found += [
                Detail(
                    name,
                    naming.field_name(kind, field),
                    naming.value_name(
                        preview.before or state, kind, field, getattr(change.before, field, None)
                    ),
                    naming.value_name(state, kind, field, getattr(change.after, field))
                    if (change.after.id, field) not in disputed
                    else _values(incoming, disputed[change.after.id, field]),
                    change.before is None,
                    (change.after.id, field) in disputed,
                )
                for field in _fields(change)
            ]
    changed = {(change.after.id, field) for change in preview.changes for field in _fields(change)}
    return (
        *found,
        *(
            _unchanged(incoming, one)
            for one in _open(incoming, stage)
            if (one.id, one.field) not in changed
        ),
    )


def _open(incoming: Incoming, stage: Stage) -> list[Conflict]:
    state = incoming.preview.after
    return [
        one
        for one in incoming.preview.conflicts
        if naming.stage_of(state, one.record, _record(incoming, one)) is stage
    ]


def _unchanged(incoming: Incoming, one: Conflict) -> Detail:
    """Return a field that would stay as it is, but on which people would disagree."""
    state, values = incoming.preview.after, _values(incoming, one)
    name = naming.record_name(state, one.record, _record(incoming, one))
    return Detail(
        name,
        naming.field_name(one.record, one.field),
        values[0],
        values,
        is_new=False,
        disputed=True,
    )


def _values(incoming: Incoming, one: Conflict) -> tuple[object, ...]:
    """Return all values that would stand against each other, the one in force first."""
    return tuple(
        naming.value_name(incoming.preview.after, one.record, one.field, head.value)
        for head in one.heads
    )


def _record(incoming: Incoming, one: Conflict) -> Record | None:
    return naming.find(incoming.preview.after, one.record, one.id)


def _fields(change: Change) -> list[str]:
    said = list(fields_set(change.before, change.after))
    if change.before is not None:
        return said
    kind = KINDS.of(type(change.after))
    return [name for name in said if name not in kind.silent and name not in (kind.about or ())]
