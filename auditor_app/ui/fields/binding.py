"""Tie a widget to one value of the audit: how it is read from the state and which operation writes it."""

from collections.abc import Callable
from typing import Concatenate, Generic, ParamSpec, TypeVar

from auditor_app.domain.errors import KnownError
from auditor_app.domain.records import Record
from auditor_app.domain.state import AuditState
from auditor_app.operations.core.session import AuditSession
from auditor_app.ui.fields.session import Session

V = TypeVar("V")
P = ParamSpec("P")


class Binding(Generic[V]):
    """One value of the audit; `write` answers whether the operation was done.

    `about` tells of which record and which field it is the value, where it is one.
    """

    def __init__(
        self,
        session: Session,
        read: Callable[[AuditState], V],
        write: Callable[[V], bool],
        about: tuple[Callable[[AuditState], Record], str] | None = None,
    ) -> None:
        self.session = session
        self.about = about
        self._read = read
        self._write = write

    def value(self) -> V:
        """Return the value as it is recorded now."""
        return self._read(self.session.state)

    def write(self, value: V) -> KnownError | None:
        """Record the value; return the refusal, or None where it was recorded."""
        refusals: list[KnownError] = []

        def remember(refusal: KnownError) -> None:
            refusals.append(refusal)

        self.session.failed.connect(remember)
        try:
            self._write(value)
        finally:
            self.session.failed.disconnect(remember)
        return refusals[0] if refusals else None


def bind(
    session: Session,
    record: Callable[[AuditState], Record],
    name: str,
    edit: Callable[Concatenate[AuditSession, ...], object],
) -> Binding[object]:
    """Bind the field `name` of a record to an operation that takes it as keyword, such as `application.edit`."""
    return Binding(
        session,
        lambda state: getattr(record(state), name),
        lambda value: session.do(edit, **{name: value}),
        (record, name),
    )
