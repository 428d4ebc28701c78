"""What every page of the desk is: what the desk may ask of it, and what it may say to the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

KeyLine: TypeAlias = "tuple[str, tuple[str, ...]]"
"""One line of the key legend: what is done, and the keys that do it."""


class Page(QWidget):
    """A page of the desk; it overrides what it has, and the defaults do nothing.

    `announced` carries a sentence and `refused` a KnownError, both for the notices over the work.
    `busy` says whether the page is working on the whole audit, so that the rest must hold still.
    """

    announced = Signal(str)
    refused = Signal(object)
    busy = Signal(bool)

    def side_panel(self) -> QWidget | None:
        """Return the cards for the right column, shown above the guidance; they stay the page's."""
        return None

    def keys(self) -> Sequence[KeyLine]:
        """Return the lines of the key legend; none stand for the keys that work everywhere."""
        return ()

    def search_hint(self) -> str:
        """Return what the empty search field says; without it the page has no search."""
        return ""

    def search(self, text: str) -> None:
        """Show what holds a text typed in the search field."""

    def enter_list(self) -> None:
        """Take the keys from the search field, into what was found."""
        self.setFocus(Qt.FocusReason.TabFocusReason)

    def reveal(self, record_id: str) -> None:
        """Select and show a record."""

    def next_gap(self) -> None:
        """Go to the next thing that is not filled in."""
