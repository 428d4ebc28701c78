"""Count in months, R64.

The start day is not counted. A period ends on the corresponding day, or else on the month's last.
"""

import calendar
import datetime as dt


def add_months(day: dt.date, months: int) -> dt.date:
    """Return the day that lies so many months later, or earlier where `months` is negative.

    Raises ValueError beyond the years 1 to 9999.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1] if dt.MINYEAR <= year <= dt.MAXYEAR else day.day
    return dt.date(year, month + 1, min(day.day, last))
