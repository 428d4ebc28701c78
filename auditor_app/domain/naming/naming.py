"""What records, fields and values are called one by one: in conflicts, trail and report."""

import datetime as dt
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from auditor_app.domain.kind import ByReference, ByValue, Kind, Kinds
from auditor_app.domain.kinds import KINDS
from auditor_app.domain.naming.fields import FIELDS
from auditor_app.domain.naming.terms import called, label
from auditor_app.domain.reasons import Stage
from auditor_app.domain.records import Audit, Record, fields_set
from auditor_app.domain.state import AuditState
from auditor_app.domain.wording import Message


def find(state: AuditState, code: str, record_id: str) -> Record | None:
    """Return a record by the code of its kind and its id, deleted or not, or None."""
    kind = state.kinds.coded(code)
    if kind is None:
        return None
    return state.audit if kind.record is Audit else state.find(kind.record, record_id)


def anywhere(state: AuditState, record_id: str) -> Record | None:
    """Return a record by its id alone, deleted or not, or None."""
    if record_id == state.audit.id:
        return state.audit
    found = (state.find(kind.record, record_id) for kind in state.kinds)
    return next((record for record in found if record is not None), None)


def stage_of(state: AuditState, code: str, record: Record | None) -> Stage:
    """Return the stage in which a record is worked on.

    What this program does not know is in the first.
    """
    kind = state.kinds.coded(code)
    stage = kind.stage if kind else Stage.APPLICATION
    if isinstance(stage, ByValue):
        return stage.stages.get(getattr(record, stage.field, None), Stage.APPLICATION)
    if isinstance(stage, ByReference):
        subject = anywhere(state, getattr(record, stage.field, ""))
        if subject is None or type(subject) is type(record):
            return Stage.APPLICATION
        return stage_of(state, type(subject).__name__, subject)
    return stage


def record_name(state: AuditState, code: str, record: Record | None) -> Message:
    """Return what a record is called in a sentence."""
    kind = state.kinds.coded(code)
    if kind is None:
        return Message("an entry of a newer version")
    return kind.label if record is None else _name(state, kind, record)


def field_name(code: str, field: str, kinds: Kinds = KINDS) -> object:
    """Return what a field is called; a field of a newer version keeps its own name."""
    kind = kinds.coded(code)
    return (kind.label_of(field) if kind else None) or FIELDS.get(field) or field


def value_name(state: AuditState, code: str, field: str, value: object) -> object:  # noqa: PLR0911 (one line for each kind of value)
    """Return a field's value as people read it."""
    if value in (None, "", ()):
        return "—"
    if isinstance(value, bool):
        return Message("Yes") if value else Message("No")
    if isinstance(value, StrEnum):
        return label(value)
    if isinstance(value, tuple | list):
        return tuple(value_name(state, code, field, one) for one in value)
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, Decimal | int | float):
        return str(value)
    if isinstance(value, str):
        return _referred(state, code, field, value) or value
    return str(value)


def facts(state: AuditState, record: Record) -> tuple[tuple[object, object], ...]:
    """Return what a record says to a reader, field by field, without what is blank."""
    kind = state.kinds.of(type(record))
    hidden = kind.silent | {"deleted"}
    return tuple(
        (
            field_name(kind.code, name, state.kinds),
            value_name(state, kind.code, name, value),
        )
        for name, value in fields_set(None, record).items()
        if name not in hidden
    )


class _Names(NamedTuple):
    """Names what stands in the name of a record."""

    state: AuditState

    def choice(self, member: StrEnum) -> Message:
        return label(member)

    def called(self, record: Record) -> object:
        kind = self.state.kinds.of(type(record))
        return called(record, kind) if kind.short else _name(self.state, kind, record)

    def reference(self, kind: type[Record], record_id: str) -> object:
        record = self.state.find(kind, record_id)
        if record is not None:
            return self.called(record)
        declared = self.state.kinds.of(kind)
        return declared.absent or declared.label


def _name(state: AuditState, kind: Kind, record: Record) -> Message:
    return kind.name(_Names(state), record) if kind.name else kind.label


def _referred(state: AuditState, code: str, field: str, record_id: str) -> object | None:
    """Return what the record is called that a field refers to.

    None where it refers to none, or to one that is not there.
    """
    kind = state.kinds.coded(code)
    target = kind.refers.get(field) if kind else None
    if target is None:
        return None
    if target is not Record and state.kinds.of(target).absent is not None:
        return _Names(state).reference(target, record_id)
    record = anywhere(state, record_id)
    return None if record is None else _Names(state).called(record)
