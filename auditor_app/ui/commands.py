"""What the desk does on a key press, everywhere in the window; on macOS the same commands fill the system's menu bar."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenuBar

from auditor_app.domain.reasons import Stage
from auditor_app.domain.terms import label as term
from auditor_app.ui.beside import Beside

if TYPE_CHECKING:
    from collections.abc import Callable

    from auditor_app.domain.wording import Words
    from auditor_app.ui.desk import Desk


class Command(NamedTuple):
    """One thing the desk does: the menu it belongs to, what it is called, its keys, and the doing."""

    menu: str
    text: str
    keys: tuple[str, ...]
    run: Callable[[], object]


def commands(desk: Desk, words: Words) -> list[Command]:
    """Return what the desk does, in the order of the menus."""
    audit, edit, view, help_ = words("Audit"), words("Edit"), words("View"), words("Help")
    stages = [
        Command(view, words(term(stage)), (f"Ctrl+{number}",), partial(desk.show_stage, stage))
        for number, stage in enumerate(Stage, start=1)
    ]
    return [
        Command(audit, words("New audit"), ("Ctrl+N",), desk.show_new_audit),
        Command(audit, words("Import package"), ("Ctrl+O",), desk.show_import),
        Command(audit, words("Contribution for the team …"), ("Ctrl+T",), desk.contribute),
        Command(audit, words("Settings"), ("Ctrl+,",), desk.show_settings),
        Command(edit, words("Undo"), ("Ctrl+Z",), desk.undo),
        Command(edit, words("Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), desk.redo),
        Command(edit, words("Find"), ("Ctrl+F", "Ctrl+K"), desk.find_shortcut),
        Command(edit, words("Next gap"), ("F8",), desk.next_gap),
        Command(view, words("My audits"), ("Alt+Left",), desk.show_home),
        *stages,
        Command(view, words("Conflicts"), ("Ctrl+8",), partial(desk.show_beside, Beside.CONFLICTS)),
        Command(view, words("Audit trail"), ("Ctrl+9",), partial(desk.show_beside, Beside.TRAIL)),
        Command(help_, words("Keys"), ("F1",), desk.help.open),
    ]


def listen(desk: Desk, found: list[Command]) -> QMenuBar:
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
