"""What the desk does on a key press, in the order of the menus."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol

from auditor_app.domain.stages.programmes import INITIAL
from auditor_app.ui.shell.commands import Command

if TYPE_CHECKING:
    from auditor_app.domain.wording import Words
    from auditor_app.ui.fields.navigator import Navigator


class Here(Protocol):
    """What is done where one is, without going anywhere."""

    def undo(self) -> None:
        """Take back the last change."""

    def redo(self) -> None:
        """Do again what was taken back last."""

    def find_shortcut(self) -> None:
        """Go to the search field."""

    def next_gap(self) -> None:
        """Go to the next thing that is not filled in."""

    def show_keys(self) -> None:
        """Show the card with the keys."""


def desk_commands(words: Words, navigator: Navigator, here: Here) -> list[Command]:
    """Return every command of the desk."""
    audit, edit, view, help_ = words("Audit"), words("Edit"), words("View"), words("Help")
    stages = [
        Command(
            view, words(stage.label), (f"Ctrl+{number}",), partial(navigator.show_stage, stage.key)
        )
        for number, stage in enumerate(INITIAL.stages, start=1)
    ]
    return [
        Command(audit, words("New audit"), ("Ctrl+N",), navigator.show_new_audit),
        Command(audit, words("Import package"), ("Ctrl+O",), navigator.show_import),
        Command(audit, words("Contribution for the team …"), ("Ctrl+T",), navigator.contribute),
        Command(audit, words("Settings"), ("Ctrl+,",), navigator.show_settings),
        Command(edit, words("Undo"), ("Ctrl+Z",), here.undo),
        Command(edit, words("Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), here.redo),
        Command(edit, words("Find"), ("Ctrl+F", "Ctrl+K"), here.find_shortcut),
        Command(edit, words("Next gap"), ("F8",), here.next_gap),
        Command(view, words("My audits"), ("Alt+Left",), navigator.show_home),
        *stages,
        Command(view, words("Conflicts"), ("Ctrl+8",), navigator.show_conflict),
        Command(view, words("Audit trail"), ("Ctrl+9",), navigator.show_trail),
        Command(help_, words("Keys"), ("F1",), here.show_keys),
    ]
