"""Pictures of the window, numbered in the order they are taken."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget

from auditor_app.domain.errors import KnownError
from auditor_app.domain.wording import Message

SIZE = (1440, 900)
TURNS = 5
"""How many turns of the loop it takes till layouts have settled and what was put off is painted."""


class Camera:
    """Takes pictures into a folder; `taken` are those it has taken."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.taken: list[Path] = []

    def take(self, window: QWidget, name: str) -> None:
        """Take a picture of a window; raises KnownError E_WRITE where it cannot be written."""
        window.resize(*SIZE)
        for _ in range(TURNS):
            QCoreApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        path = self._folder / f"{len(self.taken) + 1:02d}-{name}.png"
        if not window.grab().save(str(path)):
            raise KnownError(
                "E_WRITE",
                Message("“{file}” cannot be written: {problem}", file=str(path), problem=""),
                Message("Choose another place."),
            )
        self.taken.append(path)
