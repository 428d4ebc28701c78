"""Two hands on a keyboard: they press keys at whatever has the focus, and see where that is; nothing else is touched."""

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from auditor_app.ui.app.window import Window
from tests.ui.patience import PATIENCE

STOPS = 260
"""How many presses of Tab a person would never make to reach anything on a page."""

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Hands:
    """Types into one window. Every key goes in where the system's would, so shortcuts, popups and focus work as they do."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self.presses = 0

    @property
    def focus(self) -> QWidget:
        """What has the keys now; nothing having them is a fault that a person cannot mend without a mouse."""
        found = QApplication.focusWidget()
        assert found is not None, "the focus is lost"
        return found

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE, *, times: int = 1) -> None:
        """Press a key."""
        for _ in range(times):
            handle = self._window.windowHandle()
            assert handle is not None
            QTest.keyClick(handle, key, modifiers)
            self.presses += 1
        self.settle()

    def type(self, text: str) -> None:
        """Type a text, Chinese as an input method hands it over; in a text field all of it must arrive."""
        before = self.focus
        if text.isascii():
            handle = self._window.windowHandle()
            assert handle is not None
            for letter in text:
                QTest.keyClick(handle, letter)  # type: ignore[call-overload]  # its types leave out a letter on a window
                self.presses += 1
        else:
            event = QInputMethodEvent()
            event.setCommitString(text)
            assert QGuiApplication.focusObject() is not None
            QApplication.sendEvent(QGuiApplication.focusObject(), event)
            self.presses += len(text)
        now = self.focus
        if isinstance(now, QLineEdit) and (now is before or isinstance(before, QAbstractItemView)):
            assert now.text().endswith(text), f"“{text}” became “{now.text()}” in {told(now)}"
        elif isinstance(now, QPlainTextEdit):
            assert now is before, (
                f"the focus jumped from {told(before)} to {told(now)} while typing"
            )
            assert now.toPlainText().endswith(text), (
                f"“{text}” became “{now.toPlainText()}” in {told(now)}"
            )
        self.settle()

    def retype(self, text: str) -> None:
        """Type over what is there."""
        self.press(Key.Key_A, CTRL)
        self.type(text)

    def reach(self, name: str, *, back: bool = False, within: int = STOPS) -> QWidget:
        """Press Tab (or Shift+Tab) till something of that name has the keys; each stop must be in sight."""
        trail: list[str] = []
        for _ in range(within):
            here = self.focus
            if _is(here, name):
                return here
            trail.append(told(here))
            self.press(Key.Key_Backtab if back else Key.Key_Tab, SHIFT if back else NONE)
        raise AssertionError(f"“{name}” cannot be reached: {' → '.join(trail[:60])}")

    def hit(self, name: str, *, back: bool = False) -> None:
        """Go to a button and press it."""
        found = self.reach(name, back=back)
        assert isinstance(found, QAbstractButton)
        assert found.isEnabled()
        self.press(Key.Key_Space)

    def fill(self, name: str, text: str, *, back: bool = False) -> None:
        """Go to a field and write a text into it."""
        if text:
            self.reach(name, back=back)
            self.type(text)

    def pick(self, text: str) -> None:
        """Choose an entry of the drop-down that has the keys, or of the one that opened in a cell of a table."""
        if QApplication.activePopupWidget() is None:
            choice = self.focus
            assert isinstance(choice, QComboBox), told(choice)
            self.press(Key.Key_Space)
        else:
            cells = [combo for combo in self._window.findChildren(QComboBox) if _in_cell(combo)]
            assert len(cells) == 1
            choice = cells[0]
        place = choice.findText(text)
        assert place >= 0, f"“{text}” is not offered"
        self.press(Key.Key_Home)
        self.press(Key.Key_Down, times=place)
        self.press(Key.Key_Return)

    def wait(self, until: Callable[[], bool]) -> None:
        """Wait as a person does who sees that something is being done."""
        end = monotonic() + PATIENCE / 1000
        while not until():
            assert monotonic() < end, "nothing happened"
            QTest.qWait(10)
        self.settle()

    def settle(self) -> None:
        """Let the window do what it put off to its next turn."""
        QApplication.processEvents()


def told(widget: QWidget) -> str:
    """Return what a person would call a widget."""
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return f"“{widget.accessibleName() or text}” ({type(widget).__name__} {widget.objectName()})"


def _in_cell(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    return (
        widget.isVisible()
        and parent is not None
        and isinstance(parent.parentWidget(), QAbstractItemView)
    )


def _is(widget: QWidget, name: str) -> bool:
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return name in {widget.accessibleName(), text}
