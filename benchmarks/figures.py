"""What a benchmark answers, and how it measures time and memory."""

import statistics
import time
from collections.abc import Callable
from typing import NamedTuple


class Figure(NamedTuple):
    """One measured figure.

    `value` and `floor` carry their unit; `ratio` is compared with the target, whose text starts
    with `≤` or `≥` and a number ("≤ 3", "≥ 0.6"); further words after the number are for the
    reader. A figure without a floor has `floor` "–".
    """

    name: str
    value: str
    floor: str
    ratio: float
    target: str

    def reached(self) -> bool:
        """Say whether the ratio meets the target."""
        relation, number = self.target.split()[:2]
        if relation not in {"≤", "≥"}:
            raise ValueError(f"The target of {self.name!r} must start with ≤ or ≥: {self.target!r}")
        return self.ratio <= float(number) if relation == "≤" else self.ratio >= float(number)


def seconds(work: Callable[[], object], *, times: int = 5) -> float:
    """Return the median wall-clock seconds of `work` over some runs."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def percentile(samples: list[float], percent: int) -> float:
    """Return the sample that `percent` of all samples do not exceed."""
    ordered = sorted(samples)
    return ordered[max(0, -(-len(ordered) * percent // 100) - 1)]


def in_milliseconds(amount: float) -> str:
    """Return seconds as text for a table."""
    return f"{amount * 1000:.1f} ms"
