"""Tie a widget to one value of the audit: how it is read, and which operation writes it."""

from collections.abc import Callable
from typing import Concatenate, Generic, TypeVar

from auditor_app.domain.records import Record
from auditor_app.domain.state import AuditState, Changes
from auditor_app.operations.core.session import AuditSession
from auditor_app.ui.fields.session import Outcome, Session

V = TypeVar("V")


class Binding(Generic[V]):
    """One value of the audit: `read` returns it, `edit` is the operation that takes a new one.

    `record` returns the record whose field `name` holds it.
    """

    def __init__(
        self,
        session: Session,
        record: Callable[[AuditState], Record],
        name: str,
        edit: Callable[[AuditSession, V], Changes],
    ) -> None:
        self.session = session
        self.name = name
        self._record = record
        self._edit = edit

    @property
    def record(self) -> Record:
        """The record as it is now, blank where there is none yet."""
        return self._record(self.session.state)

    def value(self) -> V:
        """Return the value as it is recorded now."""
        value: V = getattr(self.record, self.name)
        return value

    def write(self, initiator: object, value: V) -> Outcome:
        """Record the value; return the outcome to the initiator, who shows a refusal."""
        return self.session.attempt(initiator, self._edit, value)


def bind(
    session: Session,
    record: Callable[[AuditState], Record],
    name: str,
    edit: Callable[Concatenate[AuditSession, ...], Changes],
) -> Binding[object]:
    """Bind a field of a record to an operation that takes it as keyword: `application.edit`."""

    def write(audit: AuditSession, value: object) -> Changes:
        return edit(audit, **{name: value})

    return Binding(session, record, name, write)
