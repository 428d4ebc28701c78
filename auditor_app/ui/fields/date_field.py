"""A day of the audit: typed in any usual form or picked from a calendar."""

import datetime as dt
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from auditor_app.ui.fields.binding import Binding
from auditor_app.ui.fields.context import Context
from auditor_app.ui.fields.field import Field
from auditor_app.ui.look.tokens import Space
from auditor_app.ui.widgets.buttons import IconButton
from auditor_app.ui.widgets.calendar_popup import open_calendar
from auditor_app.ui.widgets.typed_input import read_day


class DateField(Field):
    """A day, typed in any usual form or picked from a calendar."""

    def __init__(
        self, context: Context, title: str, binding: Binding[Any], *, hint: str = ""
    ) -> None:
        super().__init__(context, title, binding, hint=hint)
        words = context.words
        self.line = QLineEdit()
        self.line.setPlaceholderText(words("YYYY-MM-DD"))
        self.line.textEdited.connect(self.touch)
        self.line.returnPressed.connect(self.finish)
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(Space.XS)
        line.addWidget(self.line, 1)
        self.calendar_button = IconButton(
            context, "calendar", words("Calendar for “{field}”", field=title), self._open_calendar
        )
        line.addWidget(self.calendar_button)
        self.place(self.line, row)

    def show_value(self, value: object) -> None:
        """Show the day as YYYY-MM-DD."""
        text = str(value or "")
        if text != self.line.text():
            self.line.setText(text)

    def entered(self) -> dt.date | None:
        """Return the day; raises UnreadableError."""
        return read_day(self.line.text(), self._context.workspace.today())

    def is_complete(self) -> bool:
        """Wait for the last figure: 3-1 may become 3-14."""
        return len(self.line.text().strip()) in {0, len("2026-03-14")}

    def _lock(self) -> None:
        """Offer no calendar where the day cannot be changed."""
        super()._lock()
        self.calendar_button.setEnabled(not self.line.isReadOnly())

    def _open_calendar(self) -> None:
        open_calendar(self.line, self.title, self._binding.value(), self._take_day)

    def _take_day(self, day: dt.date) -> None:
        self.line.setText(day.isoformat())
        self.touch()
        self.finish()
