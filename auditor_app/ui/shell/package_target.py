"""Packages dropped anywhere on the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from auditor_app.ui.evidence.brought_files import packages

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent


class PackageTarget(QWidget):
    """Takes packages wherever they are dropped on it; `packages_dropped` carries the paths.

    While `on_hold`, because something works on the whole audit, it takes none.
    """

    packages_dropped = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.on_hold = False
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take packages; what lies under the pointer leaves them to the desk."""
        if not self.on_hold and packages(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Take them anywhere."""
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand over what was dropped."""
        found: list[Path] = packages(event.mimeData())
        if found and not self.on_hold:
            event.acceptProposedAction()
            self.packages_dropped.emit(found)
