"""One open audit, for widgets: operations with their outcomes, and who hears of changes."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeAlias

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from auditor_app.domain.errors import KnownError
from auditor_app.ui.fields.listeners import Listeners, OnceShown, Update

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtWidgets import QWidget

    from auditor_app.domain.forms.edition import Edition
    from auditor_app.domain.guidance import Guidance
    from auditor_app.domain.records import Record
    from auditor_app.domain.state import AuditState, Changes
    from auditor_app.domain.wording import Message
    from auditor_app.operations.core.session import AuditSession
    from auditor_app.ui.fields.listeners import Hear

P = ParamSpec("P")

Outcome: TypeAlias = "Changes | KnownError"
"""What an operation came to: what it changed, maybe nothing, or why it was refused."""


def done(outcome: Outcome) -> bool:
    """Tell whether an operation was done."""
    return not isinstance(outcome, KnownError)


class Session(QObject):
    """An audit session for widgets; it tells of every change, undo and redo included.

    A widget that shows a refusal itself asks with `attempt`. With `do` the refusal also goes to
    `refused`, which the desk shows in its notices. Both are told who asks, so that whoever
    listens can tell its own change from another's.
    """

    refused = Signal(object)
    _changed = Signal(object)

    def __init__(self, session: AuditSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._listeners = Listeners()
        self._initiator: object = None
        self._thread = threading.get_ident()
        # Work in the background changes the audit too; widgets hear of it in the window's thread.
        self._changed.connect(self._listeners.call)
        session.listen(self._pass_on)

    def _pass_on(self, changes: Changes) -> None:
        # Work in the background may end after its page and this object went.
        if isValid(self):
            here = threading.get_ident() == self._thread
            self._changed.emit(Update.of(changes, self._initiator if here else None))

    @property
    def audit_session(self) -> AuditSession:
        """The session itself, for reading operations that are no change."""
        return self._session

    @property
    def state(self) -> AuditState:
        """The audit as it is now."""
        return self._session.state

    @property
    def edition(self) -> Edition:
        """The form edition the audit is pinned to."""
        return self._session.edition

    @property
    def guidance(self) -> Guidance:
        """What the rules say of the audit as it is now."""
        return self._session.guidance

    @property
    def saved_at(self) -> datetime | None:
        """When the last change was saved."""
        return self._session.saved_at

    @property
    def undo_label(self) -> Message | None:
        """What undo would take back, None where there is nothing."""
        return self._session.undo_label

    @property
    def redo_label(self) -> Message | None:
        """What redo would do again, None where there is nothing."""
        return self._session.redo_label

    def follow(
        self,
        owner: QObject,
        hear: Hear,
        *kinds: type[Record],
        record: Callable[[], str] | None = None,
    ) -> None:
        """Call `hear` while `owner` lives whenever records of these kinds change.

        No kinds stand for all of them; `record` returns the id of the only record that counts.
        """
        self._listeners.add(owner, hear, frozenset(kinds), record)

    def follow_on_show(self, widget: QWidget, hear: Hear) -> None:
        """Call `hear` at any change, but while the widget is hidden only once it is shown.

        For what the rules say of the whole audit: nobody sees it on a page that is not on show.
        """
        self._listeners.add(widget, OnceShown(widget, hear).hear, frozenset())

    def attempt(
        self,
        initiator: object,
        operation: Callable[Concatenate[AuditSession, P], Changes],
        /,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> Outcome:
        """Run an operation on the audit; return its outcome to the initiator, who handles it."""
        before, self._initiator = self._initiator, initiator
        try:
            return operation(self._session, *args, **kwargs)
        except KnownError as error:
            return error
        finally:
            self._initiator = before

    def do(
        self,
        initiator: object,
        operation: Callable[Concatenate[AuditSession, P], Changes],
        /,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> Outcome:
        """Run an operation on the audit; return its outcome, and tell a refusal by `refused`."""
        outcome = self.attempt(initiator, operation, *args, **kwargs)
        if isinstance(outcome, KnownError):
            self.refused.emit(outcome)
        return outcome
