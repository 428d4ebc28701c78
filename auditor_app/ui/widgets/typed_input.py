"""Read what a person types into a date, time or man-days field, in every form people use."""

import datetime as dt
import re
from decimal import Decimal, InvalidOperation

from auditor_app.domain.wording import Message


class UnreadableError(ValueError):
    """What was typed cannot be read as what the field asks for; `message` says what can."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message


def read_day(text: str, today: dt.date) -> dt.date | None:
    """Return the day typed as 2026-03-14, 20260314, 3-14 or 2026年3月14日; None for nothing.

    A day without a year is the nearest one to `today`. Raises UnreadableError.
    """
    plain = text.strip()
    if not plain:
        return None
    parts = [int(part) for part in re.findall(r"\d+", plain)]
    if re.fullmatch(r"\d{8}", plain):
        parts = [int(plain[:4]), int(plain[4:6]), int(plain[6:])]
    try:
        match parts:
            case [year, month, day] if year > 31:  # noqa: PLR2004 (no day or month is higher, so it is a year)
                return dt.date(year, month, day)
            case [month, day]:
                return _nearest(month, day, today)
    except (ValueError, OverflowError):
        pass
    raise UnreadableError(_NO_DAY)


def _nearest(month: int, day: int, today: dt.date) -> dt.date:
    candidates = []
    for year in (today.year - 1, today.year, today.year + 1):
        try:
            candidates.append(dt.date(year, month, day))
        except (ValueError, OverflowError):
            continue
    if not candidates:
        raise ValueError(month, day)
    return min(candidates, key=lambda one: abs(one - today))


def read_time(text: str) -> str | None:
    """Return the time of day typed as 09:30, 930 or 9, as `HH:MM`; raises UnreadableError."""
    plain = text.strip()
    if not plain:
        return None
    if match := re.fullmatch(r"(\d{1,2})\s*[:：.时h]\s*(\d{1,2})?\s*分?", plain) or re.fullmatch(
        r"(\d{1,2})(\d\d)?", plain
    ):
        hour, minute = int(match[1]), int(match[2] or 0)
        if hour < 24 and minute < 60:  # noqa: PLR2004 (hours of a day, minutes of an hour)
            return f"{hour:02}:{minute:02}"
    raise UnreadableError(_NO_TIME)


def read_man_days(text: str) -> Decimal:
    """Return the man-days typed, exactly; nothing is zero. Raises UnreadableError."""
    plain = text.strip().replace(",", ".").replace("，", ".")
    if not plain:
        return Decimal(0)
    try:
        value = Decimal(plain)
    except InvalidOperation:
        raise UnreadableError(_NO_MAN_DAYS) from None
    if not value.is_finite() or value < 0:
        raise UnreadableError(_NO_MAN_DAYS)
    return value


def read_number(text: str) -> int:
    """Return the whole number typed; nothing is zero. Raises UnreadableError."""
    plain = text.strip()
    if not plain:
        return 0
    if not re.fullmatch(r"[0-9]{1,6}", plain):
        raise UnreadableError(_NO_NUMBER)
    return int(plain)


def show_man_days(value: Decimal) -> str:
    """Return man-days the short way: 2, 2.5."""
    return f"{value.normalize():f}"


_NO_DAY = Message("Type a date like 2026-03-14, 20260314 or 3-14")
_NO_TIME = Message("Type a time like 09:30 or 930")
_NO_NUMBER = Message("Type a whole number like 3")
_NO_MAN_DAYS = Message("Type man-days like 2 or 2.5")
