"""R64: months are counted to the corresponding day, or to the month's last."""

import calendar
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor_app.domain.dates import add_months

DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2200, 12, 31))


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        ("2025-11-30", 3, "2026-02-28"),
        ("2023-11-30", 3, "2024-02-29"),
        ("2024-01-31", 3, "2024-04-30"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2027-05-31", -3, "2027-02-28"),
        ("2028-05-31", -3, "2028-02-29"),
        ("2026-01-15", 0, "2026-01-15"),
        ("2026-12-31", 1, "2027-01-31"),
        ("2026-01-31", -1, "2025-12-31"),
    ],
)
def test_r64_table(start: str, months: int, end: str) -> None:
    assert add_months(dt.date.fromisoformat(start), months) == dt.date.fromisoformat(end)


@given(DAYS, st.integers(-600, 600))
def test_r64_lands_in_the_right_month_on_the_corresponding_day_or_the_last(
    start: dt.date, months: int
) -> None:
    end = add_months(start, months)
    assert (end.year - start.year) * 12 + end.month - start.month == months
    assert end.day == min(start.day, calendar.monthrange(end.year, end.month)[1])


@given(DAYS, DAYS, st.integers(0, 120))
def test_r64_keeps_the_order_of_days(one: dt.date, other: dt.date, months: int) -> None:
    earlier, later = sorted((one, other))
    assert add_months(earlier, months) <= add_months(later, months)


def test_r64_beyond_the_calendar_is_a_value_error() -> None:
    with pytest.raises(ValueError, match="year"):
        add_months(dt.date(9999, 12, 1), 1)
    with pytest.raises(ValueError, match="year"):
        add_months(dt.date(1, 1, 1), -1)
