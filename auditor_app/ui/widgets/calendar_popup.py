"""The calendar that opens under a line where a day is typed."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QMenu, QWidgetAction


def open_calendar(
    line: QLineEdit, title: str, day: dt.date | None, take: Callable[[dt.date], None]
) -> None:
    """Open it at a day, by default today; `take` is called with the day that is chosen."""
    menu = QMenu(line)
    calendar = QCalendarWidget(menu)
    calendar.setAccessibleName(title)
    # The longer names do not fit everywhere, least of all the bold ones of the weekend.
    calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.SingleLetterDayNames)
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    if day is not None:
        calendar.setSelectedDate(day)  # type: ignore[arg-type]  # the stub wants a QDate, which a date becomes
    action = QWidgetAction(menu)
    action.setDefaultWidget(calendar)
    menu.addAction(action)

    def chosen() -> None:
        found = calendar.selectedDate()
        menu.close()
        take(dt.date(found.year(), found.month(), found.day()))

    calendar.clicked.connect(chosen)
    calendar.activated.connect(chosen)
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(line.mapToGlobal(line.rect().bottomLeft()))
    calendar.setFocus()
