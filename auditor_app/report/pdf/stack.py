"""What is drawn below each other, and side by side."""

from collections.abc import Iterable, Sequence

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from auditor_app.report.pdf import style
from auditor_app.report.pdf.ink import Ink, Inked, TypedFlowable

GAP = 8 * mm
"""The gap between what is side by side."""


def gap(height: float) -> Spacer:
    """Return an empty space, in points."""
    return Spacer(1, height)


class Stack(Inked):
    """Flowables below each other, as one that can be split between and inside them."""

    def __init__(self, parts: Iterable[Flowable]) -> None:
        super().__init__()
        self._parts = list(parts)
        self._heights: list[float] = []

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Measure the parts below each other."""
        self._heights = [part.wrap(width, style.HEIGHT)[1] for part in self._parts]
        self.width, self.height = width, sum(self._heights)
        return self.width, self.height

    def split(self, width: float, height: float) -> Sequence[Flowable]:
        """Split where the room ends; nothing where not even a line fits."""
        _, whole = self.wrap(width, height)
        if whole <= height:
            return [self]
        taken = 0
        room = height
        while self._heights[taken] <= room:
            room -= self._heights[taken]
            taken += 1
        halves = self._parts[taken].split(width, room)
        if len(halves) == 2:  # noqa: PLR2004 (what fits and what does not)
            return [
                Stack([*self._parts[:taken], halves[0]]),
                Stack([halves[1], *self._parts[taken + 1 :]]),
            ]
        if not taken:
            return []
        return [Stack(self._parts[:taken]), Stack(self._parts[taken:])]

    def put(self, ink: Ink, left: float, bottom: float) -> None:
        """Draw the parts with the lower left corner at this place."""
        top = bottom + self.height
        for part, height in zip(self._parts, self._heights, strict=True):
            top -= height
            ink.draw(part, left, top)


def stacked(parts: Iterable[Flowable]) -> Flowable:
    """Return flowables as one: the flowable itself where it is alone."""
    parts = list(parts)
    return parts[0] if len(parts) == 1 else Stack(parts)


class SideBySide(TypedFlowable):
    """Two flowables next to each other, both from the top.

    `share` is how much of the width the left one has.
    """

    def __init__(self, left: Flowable, right: Flowable, share: float) -> None:
        super().__init__()
        self._left, self._right, self._share = left, right, share

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Give each its room."""
        self._start = width * self._share + GAP
        self._left_height = self._left.wrap(width * self._share, height)[1]
        self._right_height = self._right.wrap(width - self._start, height)[1]
        self.width, self.height = width, max(self._left_height, self._right_height)
        return self.width, self.height

    def draw(self) -> None:
        """Draw them."""
        self._left.drawOn(self.canv, 0, self.height - self._left_height)
        self._right.drawOn(self.canv, self._start, self.height - self._right_height)
