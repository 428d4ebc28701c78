"""Deciding conflicts: either value, or a third one."""

from collections.abc import Mapping
from contextlib import suppress
from types import UnionType
from typing import Annotated, NamedTuple, Union, get_args, get_origin

import msgspec

from auditor_app.domain.errors import KnownError
from auditor_app.domain.kind import Kinds
from auditor_app.domain.kinds import KINDS
from auditor_app.domain.naming import naming
from auditor_app.domain.reasons import Stage
from auditor_app.domain.records import Attachment, Record
from auditor_app.domain.stages.programmes import PROGRAMMES
from auditor_app.domain.state import AuditState, Changes, Conflict, Head
from auditor_app.domain.values import ClockTime
from auditor_app.domain.wording import Message
from auditor_app.operations.core import people
from auditor_app.operations.core.session import AuditSession


class Candidate(NamedTuple):
    """One value in a conflict: as people read it, by whom, and the event that wrote it."""

    head: Head
    value: object
    author: object


class Shown(NamedTuple):
    """A conflict as it is decided upon: its place, both sides, what was seen, the attached files.

    `content` is what the record says, field by field, where the question is whether it is to be
    kept at all.
    """

    conflict: Conflict
    stage: Stage
    record: Message
    field: object
    sides: tuple[Candidate, ...]
    evidence: str
    files: tuple[str, ...]
    content: tuple[tuple[object, object], ...] = ()


class FieldKind(NamedTuple):
    """What a field holds: `type` is its plain type or `ClockTime`, of each part of `many`.

    `refers` is the code of the kind of record whose id it holds, `optional` says whether it can be
    empty.
    """

    type: object
    many: bool
    optional: bool
    refers: str


def kind_of(conflict: Conflict, kinds: Kinds = KINDS) -> FieldKind | None:
    """Return what the field of a conflict holds, None where this program does not know it."""
    kind = kinds.coded(conflict.record)
    if kind is None:
        return None
    fields = {one.name: one.type for one in msgspec.structs.fields(kind.record)}
    declared = fields.get(conflict.field)
    if declared is None:
        return None
    target = kinds.find(kind.refers.get(conflict.field))
    many, optional = False, target is not None
    if get_origin(declared) in {Union, UnionType}:
        optional = True
        declared = next(one for one in get_args(declared) if one is not type(None))
    if get_origin(declared) is tuple:
        many, declared = True, get_args(declared)[0]
    if get_origin(declared) is Annotated and declared != ClockTime:
        declared = get_args(declared)[0]
    return FieldKind(declared, many, optional, target.code if target else "")


def shown(session: AuditSession) -> tuple[Shown, ...]:
    """Return the open conflicts in the order of the stages, ready to be read."""
    order = PROGRAMMES[session.state.audit.type].keys
    names = people.names(session)
    found = [_shown(session, one, names) for one in session.state.conflicts]
    return tuple(sorted(found, key=lambda one: order.index(one.stage)))


def find(session: AuditSession, record_id: str, field: str) -> Conflict:
    """Return the conflict on a field of a record.

    Raises KnownError E_CONFLICT where there is none.
    """
    for one in session.state.conflicts:
        if (one.id, one.field) == (record_id, field):
            return one
    raise KnownError(
        "E_CONFLICT",
        Message("There is no conflict on this field any more."),
        Message("Somebody has decided it already; look at the audit trail."),
    )


def resolve(session: AuditSession, conflict: Conflict, value: object) -> Changes:
    """Decide a conflict for a value; every value stays in the trail.

    Raises KnownError E_CONFLICT where somebody has decided it by now, E_VALUE, and E_ROLE where the
    field is not theirs to write.
    """
    return session.resolve(
        Message("Decide a conflict"), find(session, conflict.id, conflict.field), value
    )


def take_side(session: AuditSession, conflict: Conflict, number: int) -> Changes:
    """Decide a conflict for one of its values, counted from 1.

    Raises KnownError E_VALUE where there is no such side.
    """
    if not 1 <= number <= len(conflict.heads):
        message = Message("This conflict has {count} sides.", count=len(conflict.heads))
        raise KnownError("E_VALUE", message, Message("Name one of them by its number, from 1."))
    return resolve(session, conflict, conflict.heads[number - 1].value)


def _shown(session: AuditSession, one: Conflict, names: Mapping[str, str]) -> Shown:
    state = session.state
    record = naming.find(state, one.record, one.id)
    return Shown(
        conflict=one,
        stage=naming.stage_of(state, one.record, record),
        record=naming.record_name(state, one.record, record),
        field=naming.field_name(one.record, one.field),
        sides=tuple(
            Candidate(
                head,
                naming.value_name(state, one.record, one.field, head.value),
                names.get(head.author) or head.author,
            )
            for head in one.heads
        ),
        evidence=_evidence(state, record),
        files=tuple(file.name for file in state.every(Attachment) if file.subject == one.id),
        content=naming.facts(state, record) if record and one.field == "deleted" else (),
    )


def _evidence(state: AuditState, record: Record | None) -> str:
    field = state.kinds.of(type(record)).evidence if record is not None else ""
    return str(getattr(record, field) or "") if field else ""


def read_value(session: AuditSession, conflict: Conflict, text: str) -> object:
    """Return the value that a typed text stands for in the field of a conflict.

    Raises KnownError E_VALUE where it fits none.

    A text stays the text; anything else is read as JSON first, so that `null`, `true` and lists can
    be said.
    """
    record = naming.find(session.state, conflict.record, conflict.id)
    if record is None:
        raise KnownError(
            "E_GONE",
            Message("This entry is no longer there."),
            Message("It may just have been removed; undo brings it back."),
        )
    kind = next(
        field.type for field in msgspec.structs.fields(record) if field.name == conflict.field
    )
    candidates: list[object] = [text]
    with suppress(msgspec.MsgspecError):
        candidates.append(msgspec.json.decode(text))
    problem = ""
    for candidate in candidates:
        try:
            return msgspec.convert(candidate, kind)
        except msgspec.ValidationError as error:
            problem = str(error)
    raise KnownError(
        "E_VALUE",
        Message("This value does not fit: {problem}", problem=problem),
        Message("Enter another value."),
    )
