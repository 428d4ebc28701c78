"""Answers that are kept for as long as what they were made of is the very same.

The rules know nothing of it: they are pure functions, and `guidance` asks them through a `Memo`
where a key press must not ask all of them again, or plainly (`Anew`) where nothing is to be kept.
"""

from collections.abc import Callable, Hashable, Mapping
from operator import is_
from typing import Any, Protocol, TypeVar

T = TypeVar("T")


class Ask(Protocol):
    """How a question is asked: its name, what the answer is made of, and how it is made."""

    def __call__(self, name: Hashable, made_of: tuple[object, ...], make: Callable[[], T], /) -> T:
        """Return the answer."""

    def each(
        self, name: Hashable, parts: Mapping[str, tuple[object, ...]], make: Callable[..., T], /
    ) -> dict[str, T]:
        """Return the answer for each part; `make` takes what the part is made of."""


class Anew:
    """Asks, whatever was answered before."""

    def __call__(
        self, _name: Hashable, _made_of: tuple[object, ...], make: Callable[[], T], /
    ) -> T:
        """Return the answer."""
        return make()

    def each(
        self, _name: Hashable, parts: Mapping[str, tuple[object, ...]], make: Callable[..., T], /
    ) -> dict[str, T]:
        """Return the answer for each part."""
        return {key: make(*made_of) for key, made_of in parts.items()}


class Memo:
    """Keeps the last answer to every question.

    Whether it still holds is a matter of identity: records, tables and views that did not change
    are the same objects in a state and the one that follows. What an answer was made of is kept
    with it, so no other object can take its place in memory.
    """

    def __init__(self) -> None:
        self._kept: dict[Hashable, tuple[tuple[object, ...], Any]] = {}
        self._parts: dict[Hashable, dict[str, tuple[tuple[object, ...], Any]]] = {}

    def __call__(self, name: Hashable, made_of: tuple[object, ...], make: Callable[[], T], /) -> T:
        """Return the answer that was given last, or ask anew where it is made of anything else."""
        known = self._kept.get(name)
        if known is not None and _same(known[0], made_of):
            kept: T = known[1]
            return kept
        found = make()
        self._kept[name] = (made_of, found)
        return found

    def each(
        self, name: Hashable, parts: Mapping[str, tuple[object, ...]], make: Callable[..., T], /
    ) -> dict[str, T]:
        """Return the answers for all parts; what is made of anything else is asked anew."""
        kept = self._parts.setdefault(name, {})
        found: dict[str, T] = {}
        for key, made_of in parts.items():
            known = kept.get(key)
            if known is None or not all(map(is_, known[0], made_of)):
                known = kept[key] = (made_of, make(*made_of))
            found[key] = known[1]
        return found


def _same(ones: tuple[object, ...], others: tuple[object, ...]) -> bool:
    return len(ones) == len(others) and all(map(is_, ones, others))
