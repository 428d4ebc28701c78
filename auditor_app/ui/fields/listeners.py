"""Who wants to hear of which changes to an audit."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from PySide6.QtCore import QEvent, QObject
from shiboken6 import isValid

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from auditor_app.domain.records import Record
    from auditor_app.domain.state import Changes


@dataclass(frozen=True)
class Update:
    """What one step changed, and which widget asked for it; None where no widget did."""

    changes: Changes
    initiator: object
    kinds: frozenset[type[Record]]
    ids: frozenset[str]

    @classmethod
    def of(cls, changes: Changes, initiator: object = None) -> Update:
        """Return the update that changes make."""
        return cls(
            changes,
            initiator,
            frozenset(type(change.after) for change in changes),
            frozenset(change.after.id for change in changes),
        )


Hear: TypeAlias = Callable[[Update], object]


class _Listener(NamedTuple):
    owner: QObject
    hear: Hear
    kinds: frozenset[type[Record]]
    record: Callable[[], str] | None

    def wants(self, update: Update) -> bool:
        """Say whether an update is about what it listens for."""
        return (not self.kinds or not self.kinds.isdisjoint(update.kinds)) and (
            self.record is None or self.record() in update.ids
        )


class Listeners:
    """Calls those whom an update concerns, in the order they came; a deleted one is forgotten."""

    def __init__(self) -> None:
        self._found: list[_Listener] = []

    def add(
        self,
        owner: QObject,
        hear: Hear,
        kinds: frozenset[type[Record]],
        record: Callable[[], str] | None = None,
    ) -> None:
        """Call `hear` while `owner` lives, of changes to these kinds of records, to one record.

        No kinds stand for all of them.
        """
        self._found.append(_Listener(owner, hear, kinds, record))

    def call(self, update: Update) -> None:
        """Call everybody concerned; a fault in one of them does not keep it from the others."""
        self._found = [one for one in self._found if isValid(one.owner)]
        for listener in tuple(self._found):
            try:
                # What heard of it before may have deleted this one.
                if isValid(listener.owner) and listener.wants(update):
                    listener.hear(update)
            except Exception:
                sys.excepthook(*sys.exc_info())


class OnceShown(QObject):
    """Passes updates on to a widget while it is shown; a missed one comes when it is shown."""

    def __init__(self, widget: QWidget, hear: Hear) -> None:
        super().__init__(widget)
        self._widget, self._hear = widget, hear
        self._missed: Update | None = None
        widget.installEventFilter(self)

    def hear(self, update: Update) -> None:
        """Pass an update on, or keep it."""
        if self._widget.isVisible():
            self._hear(update)
        else:
            self._missed = update

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Catch up when the widget is shown."""
        if event.type() == QEvent.Type.Show and self._missed is not None:
            missed, self._missed = self._missed, None
            self._hear(missed)
        return super().eventFilter(watched, event)
