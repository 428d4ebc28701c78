"""Add, edit and remove records that an audit has many of."""

from typing import Any, TypeVar

import msgspec

from auditor_app.domain.records import Record
from auditor_app.domain.state import Changes
from auditor_app.domain.wording import Message
from auditor_app.operations.core.editing import changed
from auditor_app.operations.core.session import AuditSession

R = TypeVar("R", bound=Record)


def blank(
    session: AuditSession,
    kind: type[R],
    **fields: Any,  # noqa: ANN401 (checked by `changed` when it is written)
) -> R:
    """Return a record of a kind with a new id, not yet written.

    `fields` are those without a default.
    """
    return kind(id=session.workspace.store.new_id(), audit=session.state.audit.id, **fields)


def removed(record: R) -> R:
    """Return a record marked deleted; the trail keeps it, and undo brings it back."""
    return msgspec.structs.replace(record, deleted=True)


def add(session: AuditSession, kind: type[R], label: Message, **fields: object) -> Changes:
    """Add a record of a kind; the change's `after` is the new record."""
    return session.write(label, changed(blank(session, kind), **fields))


def edit(
    session: AuditSession, kind: type[R], record_id: str, label: Message, **fields: object
) -> Changes:
    """Change fields of a record."""
    return session.write(label, changed(session.record(kind, record_id), **fields))


def remove(session: AuditSession, kind: type[R], record_id: str, label: Message) -> Changes:
    """Mark a record deleted."""
    return session.write(label, removed(session.record(kind, record_id)))


def next_position(session: AuditSession, kind: type[R]) -> int:
    """Return the position after the last record of a kind that has positions."""
    return 1 + max(
        (getattr(record, "position", 0) for record in session.state.every(kind)), default=0
    )
