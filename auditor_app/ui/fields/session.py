"""One open audit, for widgets: the same verbs as `operations.session`, each outcome a signal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Concatenate, ParamSpec

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from auditor_app.domain.errors import KnownError

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from auditor_app.domain.forms.edition import Edition
    from auditor_app.domain.guidance import Guidance
    from auditor_app.domain.reasons import Stage
    from auditor_app.domain.state import AuditState, Changes
    from auditor_app.domain.wording import Message
    from auditor_app.operations.core.session import AuditSession

P = ParamSpec("P")


class Session(QObject):
    """An audit session whose changes and refusals are signals.

    `changed` carries the `Changes` of every change, undo and redo included; `failed` the `KnownError` of a refused one;
    `reveal_wanted` a stage and the id of a record in it (or an empty string) that some widget wants shown; `conflict_wanted` the id
    of a record and the name of its field (or an empty string) on which people disagree; `trail_wanted` the id of a record whose
    history is wanted; `contribution_wanted` that a contribution is to be written. `held` says whether the audit must be left alone
    because some work reads all of it.
    """

    changed = Signal(object)
    failed = Signal(object)
    reveal_wanted = Signal(object, str)
    conflict_wanted = Signal(str, str)
    trail_wanted = Signal(str)
    contribution_wanted = Signal()
    held = Signal(bool)
    _told = Signal(object)

    def __init__(self, session: AuditSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        # Work in the background changes the audit too; widgets hear of it in the window's thread.
        self._told.connect(self.changed)
        session.listen(self._tell)

    def _tell(self, changes: Changes) -> None:
        # Work in the background may end after its page and this object went.
        if isValid(self):
            self._told.emit(changes)

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

    def do(
        self,
        operation: Callable[Concatenate[AuditSession, P], object],
        /,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> bool:
        """Run an operation on the audit; return whether it was done. A refusal is told by `failed`."""
        try:
            operation(self._session, *args, **kwargs)
        except KnownError as error:
            self.failed.emit(error)
            return False
        return True

    def undo(self) -> bool:
        """Take the last change back."""
        return self.do(lambda session: session.undo())

    def redo(self) -> bool:
        """Do again what was taken back last."""
        return self.do(lambda session: session.redo())

    def reveal(self, stage: Stage, record: str = "") -> None:
        """Ask the window to show a stage, and a record in it."""
        self.reveal_wanted.emit(stage, record)
