import datetime as dt
from decimal import Decimal

import pytest

from auditor_app.ui.widgets.typed_input import (
    UnreadableError,
    read_day,
    read_man_days,
    read_time,
    show_man_days,
)

TODAY = dt.date(2026, 3, 10)


@pytest.mark.parametrize(
    "text", ["2026-03-14", "20260314", "3-14", "03/14", "2026年3月14日", "2026.3.14", " 3月14日 "]
)
def test_a_day_is_read_in_every_form(text: str) -> None:
    assert read_day(text, TODAY) == dt.date(2026, 3, 14)


def test_a_day_without_a_year_is_the_nearest() -> None:
    assert read_day("12-30", dt.date(2026, 1, 4)) == dt.date(2025, 12, 30)
    assert read_day("1-4", dt.date(2026, 12, 30)) == dt.date(2027, 1, 4)
    assert read_day("2-29", dt.date(2025, 1, 4)) == dt.date(2024, 2, 29)


@pytest.mark.parametrize(
    "text",
    [
        "soon",
        "2026-02-30",
        "13-1",
        "14",
        "2-30",
        "1-2-3",
        "2026031",
        "202603142026-03-14",
        "9999999999-99999999999",
    ],
)
def test_what_is_no_day_is_said(text: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        read_day(text, TODAY)
    assert "2026-03-14" in str(caught.value.message)


def test_nothing_typed_is_no_day_and_no_time() -> None:
    assert read_day("  ", TODAY) is None
    assert read_time("") is None
    assert read_man_days("") == 0


@pytest.mark.parametrize(
    ("text", "time"),
    [("9", "09:00"), ("930", "09:30"), ("0930", "09:30"), ("9:5", "09:05"), ("18：00", "18:00")],
)
def test_a_time_is_read_in_every_form(text: str, time: str) -> None:
    assert read_time(text) == time


@pytest.mark.parametrize("text", ["24:00", "9:60", "noon", "12345"])
def test_what_is_no_time_is_said(text: str) -> None:
    with pytest.raises(UnreadableError):
        read_time(text)


def test_man_days_are_exact() -> None:
    assert read_man_days("2,5") == Decimal("2.5")
    assert show_man_days(Decimal("2.50")) == "2.5"
    assert show_man_days(Decimal(10)) == "10"
    for text in ("-1", "two", "NaN", "inf"):
        with pytest.raises(UnreadableError):
            read_man_days(text)
