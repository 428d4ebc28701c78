"""Commands by key, everywhere in the window; on macOS they fill the menu bar too."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenuBar, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable


class Command(NamedTuple):
    """One thing the desk does: its menu, what it is called, its keys, and the doing."""

    menu: str
    text: str
    keys: tuple[str, ...]
    run: Callable[[], object]


def listen(desk: QWidget, found: list[Command]) -> QMenuBar:
    """Let the desk answer the keys of its commands; return a menu bar that shows the same."""
    bar = QMenuBar()
    menus = {
        title: bar.addMenu(title) for title in dict.fromkeys(command.menu for command in found)
    }
    for command in found:
        action = QAction(command.text, desk)
        action.setShortcuts([QKeySequence(keys) for keys in command.keys])
        action.triggered.connect(lambda _=False, run=command.run: run())
        desk.addAction(action)
        menus[command.menu].addAction(action)
    return bar
