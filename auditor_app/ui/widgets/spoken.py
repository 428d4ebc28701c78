"""Days and moments as a person says them."""

import datetime as dt

from PySide6.QtCore import QLocale

from auditor_app.domain.wording import Language, Message, Text, Words

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def day_words(day: dt.date, today: dt.date, words: Words) -> str:
    """Return a day without the year where it is this year's: 3月11日, 11 Mar."""
    if words.language is Language.ZH:
        year = "" if day.year == today.year else f"{day.year}年"
        return f"{year}{day.month}月{day.day}日"
    year = "" if day.year == today.year else f" {day.year}"
    return f"{day.day} {MONTHS[day.month - 1]}{year}"


def moment_words(moment: dt.datetime, today: dt.date, words: Words) -> str:
    """Return a moment: today with the time, yesterday, else the day."""
    local = moment.astimezone()
    if local.date() == today:
        return words("Today {time}", time=f"{local:%H:%M}")
    if local.date() == today - dt.timedelta(days=1):
        return words("Yesterday")
    return day_words(local.date(), today, words)


def days_left_words(day: dt.date, today: dt.date, words: Words) -> str:
    """Return how long there is until a day."""
    left = (day - today).days
    if left == 0:
        return words("today")
    if left < 0:
        return words("1 day overdue") if left == -1 else words("{n} days overdue", n=-left)
    return words("1 day left") if left == 1 else words("{n} days left", n=left)


SHORT_FINGERPRINT = 2


def short_fingerprint(fingerprint: str) -> str:
    """Return the ends of a fingerprint, enough to tell two apart: `3F:A2:…:91`."""
    pairs = [fingerprint[place : place + 2].upper() for place in range(0, len(fingerprint), 2)]
    return ":".join([*pairs[:SHORT_FINGERPRINT], "…", *pairs[-1:]])


def spoken_size(size: int) -> str:
    """Return a size as people read it: `1.2 MB`."""
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def spoken(value: object, words: Words) -> str:
    """Return a value as it is read."""
    if isinstance(value, Message | Text):
        return words(value)
    if isinstance(value, tuple):
        return words.list_separator.join(spoken(one, words) for one in value)
    return str(value)


def pairs(fingerprint: str) -> str:
    """Return a fingerprint in groups of four, as it is compared aloud."""
    return " ".join(
        fingerprint[place : place + 4].upper() for place in range(0, len(fingerprint), 4)
    )
