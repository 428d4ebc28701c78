"""Choose one of a few: segments beside each other, a drop-down, or big cards."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from auditor_app.ui.look.style import restyle
from auditor_app.ui.look.tokens import Space
from auditor_app.ui.widgets.labels import label

Option = tuple[object, str, str]
"""A value, its label and its tone: `conform`, `nonconform`, `not_applicable` or `accent`."""


class Segments(QWidget):
    """Options beside each other, one of them chosen or none.

    One stop for the Tab key; the arrow keys move, the space bar or a number chooses.
    """

    chosen = Signal(object)

    def __init__(
        self,
        options: Sequence[Option],
        name: str,
        *,
        clearable: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._values = [value for value, _, _ in options]
        self._clearable = clearable
        self._value: object = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.buttons: list[QPushButton] = []
        for index, (value, text, tone) in enumerate(options):
            button = QPushButton(text)
            button.setObjectName(f"segment_{value}")
            button.setCheckable(True)
            button.setProperty("kind", "segment")
            button.setProperty("tone", tone)
            button.setProperty("place", _place(index, len(options)))
            button.setAccessibleName(f"{name}: {text}")
            # The chosen one is bold: with room for bold text nothing moves when it is chosen.
            font = button.font()
            font.setBold(True)
            button.setFixedWidth(QFontMetrics(font).horizontalAdvance(text) + 2 * Space.M + 6)
            button.clicked.connect(partial(self._click, index))
            row.addWidget(button)
            self.buttons.append(button)
        self.setFocusProxy(self.buttons[0])
        self.show_value(None)

    @property
    def value(self) -> object:
        """What is chosen, None where nothing is."""
        return self._value

    def show_value(self, value: object) -> None:
        """Show a choice without announcing it."""
        self._value = value
        stop = self._values.index(value) if value in self._values else 0
        for index, button in enumerate(self.buttons):
            button.setChecked(self._values[index] == value)
            button.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if index == stop else Qt.FocusPolicy.ClickFocus
            )
        self.setFocusProxy(self.buttons[stop])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrow keys, choose by number."""
        here = next((index for index, button in enumerate(self.buttons) if button.hasFocus()), 0)
        match event.key():
            case Qt.Key.Key_Right | Qt.Key.Key_Left:
                step = 1 if event.key() == Qt.Key.Key_Right else -1
                self.buttons[(here + step) % len(self.buttons)].setFocus(
                    Qt.FocusReason.TabFocusReason
                )
            case key if 0 <= key - Qt.Key.Key_1 < len(self.buttons):
                self._click(key - Qt.Key.Key_1)
            case _:
                super().keyPressEvent(event)

    def _click(self, index: int) -> None:
        value = (
            None if self._clearable and self._values[index] == self._value else self._values[index]
        )
        changed = value != self._value
        self.show_value(value)
        if changed:
            self.chosen.emit(value)


def _place(index: int, count: int) -> str:
    return (
        "only"
        if count == 1
        else "first"
        if index == 0
        else "last"
        if index == count - 1
        else "middle"
    )


class Picker(QComboBox):
    """A drop-down of values; the wheel scrolls the page, not the choice."""

    chosen = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(4)
        self._values: list[object] = []
        self.activated.connect(lambda index: self.chosen.emit(self._values[index]))

    def offer(self, options: Sequence[tuple[object, str]], value: object) -> None:
        """Offer these options and show the one with `value`."""
        values, texts = [one for one, _ in options], [text for _, text in options]
        if values != self._values or texts != [
            self.itemText(index) for index in range(self.count())
        ]:
            self._values = values
            self.clear()
            self.addItems(texts)
        self.setCurrentIndex(self._values.index(value) if value in self._values else -1)

    @property
    def value(self) -> object:
        """What is shown, None where nothing is."""
        return (
            self._values[self.currentIndex()]
            if 0 <= self.currentIndex() < len(self._values)
            else None
        )

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


class ChoiceCards(QWidget):
    """Big cards, each with what choosing it leads to; exactly one can be chosen."""

    chosen = Signal(object)

    def __init__(
        self, options: Sequence[tuple[object, str, str]], name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._cards: dict[object, _ChoiceCard] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        for value, title, consequence in options:
            card = _ChoiceCard(title, consequence, partial(self.chosen.emit, value))
            card.radio.setObjectName(f"choice_{value}")
            self._group.addButton(card.radio)
            self._cards[value] = card
            column.addWidget(card)

    def show_value(self, value: object) -> None:
        """Show a choice without announcing it; None shows none."""
        self._group.setExclusive(False)
        for one, card in self._cards.items():
            card.radio.setChecked(one == value)
            restyle(card, "card", "soft" if one == value else "true")
        self._group.setExclusive(True)

    def radio(self, value: object) -> QRadioButton:
        """Return the button of one choice."""
        return self._cards[value].radio


class _ChoiceCard(QFrame):
    def __init__(self, title: str, consequence: str, choose: Callable[[], None]) -> None:
        super().__init__()
        self.setProperty("card", "true")
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.M, Space.S, Space.M, Space.M)
        column.setSpacing(0)
        self.radio = QRadioButton(title)
        self.radio.setAccessibleDescription(consequence)
        self.radio.clicked.connect(lambda _checked: choose())
        text = label(consequence, "small", wrap=True)
        text.setContentsMargins(Space.XXL, 0, 0, 0)
        column.addWidget(self.radio)
        column.addWidget(text)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose by a click anywhere on the card."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self.radio.click()
