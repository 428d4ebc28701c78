"""The one window: before a workspace is open it shows a door, afterwards the desk."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QMainWindow,
    QRadioButton,
    QWidget,
)

from auditor_app.ui.widgets import reading_order
from auditor_app.ui.widgets.background import running

if TYPE_CHECKING:
    from auditor_app.ui.fields.context import Context
    from auditor_app.ui.shell.desk import Desk

SIZE = QSize(1440, 900)
SMALLEST = QSize(760, 520)
GRIP = 40
"""How much of the top of a window must be on a screen to be caught with the mouse, px."""

STANDING = re.compile(r"(\d{1,5})x(\d{1,5})([+-]\d{1,5})([+-]\d{1,5})(!?)")


class Window(QMainWindow):
    """Holds one widget at a time, which fills it; `desk` is None while that is a door."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("window")
        self.desk: Desk | None = None
        self._title("")
        self.setMinimumSize(SMALLEST)
        screen = QGuiApplication.primaryScreen()
        self.resize(SIZE.boundedTo(screen.availableSize()) if screen else SIZE)

    def standing(self) -> str:
        """Return size and place in one word: `1200x800+40+20`, ending in `!` where maximised."""
        # The place of the frame, as `move` takes it: else the window moves by its title bar.
        place = self.normalGeometry() if self.isMaximized() else QRect(self.pos(), self.size())
        maximised = "!" if self.isMaximized() else ""
        return f"{place.width()}x{place.height()}{place.x():+}{place.y():+}{maximised}"

    def stand(self, standing: str) -> None:
        """Take size and place from such a word; ignore any other, and a place on no screen."""
        found = STANDING.fullmatch(standing)
        if found is None:
            return
        width, height, x, y = (int(figure) for figure in found.groups()[:4])
        grip = QRect(x, y, width, GRIP)
        screen = next(
            (one for one in QGuiApplication.screens() if one.availableGeometry().intersects(grip)),
            None,
        )
        room = (screen or QGuiApplication.primaryScreen()).availableSize()
        self.resize(QSize(width, height).expandedTo(SMALLEST).boundedTo(room.expandedTo(SMALLEST)))
        if screen is not None:
            self.move(
                max(x, screen.availableGeometry().left()), max(y, screen.availableGeometry().top())
            )
        if found[5]:
            self.setWindowState(Qt.WindowState.WindowMaximized)

    def show_door(self, door: QWidget) -> None:
        """Show the first start, or the unlocking."""
        self.desk = None
        self._title("")
        self.setCentralWidget(door)
        # Only in a window can anything have the keys.
        door.setFocus(Qt.FocusReason.OtherFocusReason)

    def enter(self, context: Context) -> Desk:
        """Show the desk of a workspace."""
        from auditor_app.ui.shell.desk import Desk  # noqa: PLC0415 (brings the store in, which the first window does without)

        self.desk = Desk(context)
        self.desk.titled.connect(self._title)
        self.setCentralWidget(self.desk)
        self.desk.home.enter_list()
        if sys.platform == "darwin":
            # There every window has the system's menu bar.
            self.setMenuBar(self.desk.menus)
        return self.desk

    def _title(self, shown: str) -> None:
        name = QApplication.applicationDisplayName()
        self.setWindowTitle(f"{shown} – {name}" if shown else name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the button that has the keys with Enter too, as with the space bar."""
        pressed = QApplication.focusWidget()
        enters = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if (
            enters
            and isinstance(pressed, QAbstractButton)
            and not isinstance(pressed, QCheckBox | QRadioButton)
        ):
            pressed.click()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Lead the Tab key in reading order."""
        shown = self.centralWidget()
        return shown is not None and reading_order.go_on(shown, forward=forward)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let the field being edited save itself, and background work stop or end."""
        if (focused := QApplication.focusWidget()) is not None:
            focused.clearFocus()
        tasks = running(self)
        if not tasks:
            super().closeEvent(event)
            return
        event.ignore()
        for task in tasks:
            task.cancel()
            # In a turn of its own: whoever began it hears first how it ended.
            task.ended.connect(self.close, Qt.ConnectionType.QueuedConnection)
