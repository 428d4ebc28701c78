"""Tick several of the team, inside a table's cell."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QMenu, QPushButton, QWidget, QWidgetAction

from auditor_app.ui.look.tokens import Space


class MemberPicker(QPushButton):
    """A button that names who is ticked and opens the list; `closed` when the list is left."""

    changed = Signal()
    closed = Signal()

    def __init__(self, options: Sequence[tuple[object, str]], name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._menu = QMenu(self)
        self._boxes: list[tuple[object, QCheckBox]] = []
        for value, text in options:
            box = QCheckBox(text)
            box.setObjectName(f"member_{value}")
            box.setContentsMargins(Space.S, 0, Space.S, 0)
            box.toggled.connect(self._tell)
            action = QWidgetAction(self._menu)
            action.setDefaultWidget(box)
            self._menu.addAction(action)
            self._boxes.append((value, box))
        self._menu.aboutToHide.connect(self.closed)
        self._filling = False
        QTimer.singleShot(0, self, self._open)

    @property
    def value(self) -> tuple[object, ...]:
        """Who is ticked, in the order of the list."""
        return tuple(value for value, box in self._boxes if box.isChecked())

    def show_value(self, value: Sequence[object]) -> None:
        """Tick these without announcing it."""
        self._filling = True
        for one, box in self._boxes:
            box.setChecked(one in value)
        self._filling = False
        self.setText("、".join(box.text() for _, box in self._boxes if box.isChecked()))

    def _tell(self, _checked: object) -> None:
        if not self._filling:
            self.changed.emit()

    def _open(self) -> None:
        if self._boxes and self.isVisible():
            self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
            self._boxes[0][1].setFocus(Qt.FocusReason.PopupFocusReason)
