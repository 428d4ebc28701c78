"""The radar chart's geometry, §6.2.2.5, which the window and the report share.

The first axis points up and the others follow clockwise; x grows to the right and y upwards.
"""

from collections.abc import Sequence
from fractions import Fraction
from math import cos, pi, sin

Point = tuple[float, float]


def axis_points(count: int) -> tuple[Point, ...]:
    """Return where each of so many axes ends on the unit circle."""
    return tuple(
        (sin(2 * pi * index / count), cos(2 * pi * index / count)) for index in range(count)
    )


def polygon(shares: Sequence[Fraction | float | None]) -> tuple[Point | None, ...]:
    """Return the point of each share, 0 to 1, on its axis.

    None where nothing is applicable and the axis stays empty (A21).
    """
    ends = axis_points(len(shares))
    return tuple(
        None if share is None else (x * float(share), y * float(share))
        for share, (x, y) in zip(shares, ends, strict=True)
    )


def rings(count: int) -> tuple[float, ...]:
    """Return the radii of evenly spaced rings, the innermost first, the last of radius 1."""
    return tuple(ring / count for ring in range(1, count + 1))
