"""R29, A21: the radar's geometry, the same for window and report."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor_app.domain.radar import axis_points, polygon, rings


def test_first_axis_points_up_and_the_rest_follow_clockwise() -> None:
    up, right, down, left = axis_points(4)
    for point, expected in ((up, (0, 1)), (right, (1, 0)), (down, (0, -1)), (left, (-1, 0))):
        assert point == pytest.approx(expected, abs=1e-12)


@given(st.integers(1, 30))
def test_axes_end_on_the_unit_circle(count: int) -> None:
    points = axis_points(count)
    assert len(points) == count
    assert all(x * x + y * y == pytest.approx(1) for x, y in points)


def test_a_share_lies_on_its_axis_and_none_stays_empty() -> None:
    top, empty, low = polygon([Fraction(1, 2), None, 0.0])
    assert top == pytest.approx((0, 0.5))
    assert empty is None
    assert low == pytest.approx((0, 0))


def test_rings_are_even_and_end_at_one() -> None:
    assert rings(4) == (0.25, 0.5, 0.75, 1.0)
