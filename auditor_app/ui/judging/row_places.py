"""Where the rows of a list lie, of which all have fixed heights but the one that is opened."""

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate


class RowPlaces:
    """Heights in px from the top of the whole list; `extra` is how much taller the opened row is.

    `opened` is -1 while no row is.
    """

    def __init__(self) -> None:
        self._tops = [0]
        self.opened = -1
        self.extra = 0

    def lay_out(self, heights: Iterable[int]) -> None:
        """Begin anew with rows of these heights."""
        self._tops = [0, *accumulate(heights)]

    def open(self, row: int) -> None:
        """Open another row, or none, no taller than the others yet."""
        self.opened, self.extra = row, 0

    def __len__(self) -> int:
        """Return how many rows there are."""
        return len(self._tops) - 1

    @property
    def total(self) -> int:
        """How tall all rows are together."""
        return self._tops[-1] + self.extra

    def top(self, row: int) -> int:
        """Return where a row begins."""
        return self._tops[row] + (self.extra if 0 <= self.opened < row else 0)

    def height(self, row: int) -> int:
        """Return how tall a row is."""
        return self._tops[row + 1] - self._tops[row] + (self.extra if row == self.opened else 0)

    def at(self, y: int) -> int:
        """Return the row at a height, -1 above and below the list."""
        if self.opened >= 0 and y >= self._tops[self.opened + 1]:
            if y < self._tops[self.opened + 1] + self.extra:
                return self.opened
            y -= self.extra
        row = bisect_right(self._tops, y) - 1
        return row if 0 <= row < len(self) else -1
