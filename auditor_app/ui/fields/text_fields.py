"""Fields that are written in: one line, or a text that grows."""

from typing import Any

from PySide6.QtWidgets import QLineEdit

from auditor_app.ui.fields.binding import Binding
from auditor_app.ui.fields.context import Context
from auditor_app.ui.fields.field import Field
from auditor_app.ui.widgets.growing_text import GrowingText
from auditor_app.ui.widgets.typed_input import read_number


class LineField(Field):
    """One line of text."""

    def __init__(
        self,
        context: Context,
        title: str,
        binding: Binding[Any],
        *,
        hint: str = "",
        placeholder: str = "",
    ) -> None:
        super().__init__(context, title, binding, hint=hint)
        self.line = QLineEdit()
        self.line.setPlaceholderText(placeholder)
        self.line.textEdited.connect(self.touch)
        self.line.returnPressed.connect(self.finish)
        self.place(self.line)

    def show_value(self, value: object) -> None:
        """Show the text; an unchanged text keeps the caret where it is."""
        text = str(value)
        if text != self.line.text():
            self.line.setText(text)
            self.line.setCursorPosition(0)

    def entered(self) -> object:
        """Return the text."""
        return self.line.text().strip()


class NumberField(LineField):
    """A whole number; an empty line is zero."""

    def show_value(self, value: object) -> None:
        """Show the number; zero as an empty line."""
        super().show_value(value or "")

    def entered(self) -> object:
        """Return the number; raises UnreadableError."""
        return read_number(self.line.text())


class TextField(Field):
    """Text of several lines; it grows with what is written."""

    def __init__(
        self,
        context: Context,
        title: str,
        binding: Binding[Any],
        *,
        hint: str = "",
        lines: int = 3,
        placeholder: str = "",
    ) -> None:
        super().__init__(context, title, binding, hint=hint)
        self.text = GrowingText(lines)
        self.text.setPlaceholderText(placeholder)
        self._filling = False
        self.text.textChanged.connect(self._typed)
        self.place(self.text)

    def show_value(self, value: object) -> None:
        """Show the text; an unchanged text keeps the caret where it is."""
        if str(value) != self.text.toPlainText():
            self._filling = True
            self.text.setPlainText(str(value))
            self._filling = False

    def entered(self) -> object:
        """Return the text."""
        return self.text.toPlainText()

    def _typed(self) -> None:
        if not self._filling:
            self.touch()
