"""Watching long work: how far it is, and whether somebody wants it to stop."""

from collections.abc import Callable

from auditor_app.domain.errors import KnownError
from auditor_app.domain.wording import Message

Progress = Callable[[int, int], None]
"""Is told how much is done of how much, in whatever unit."""
Cancelled = Callable[[], bool]
"""Answers whether to stop."""


def unseen(_done: int, _total: int) -> None:
    """Watch nothing."""


def never() -> bool:
    """Never stop."""
    return False


def go_on(cancelled: Cancelled) -> None:
    """Stop where it is wanted (E_CANCELLED)."""
    if cancelled():
        raise KnownError(
            "E_CANCELLED",
            Message("Cancelled; nothing was changed"),
            Message("Start again whenever you like"),
        )
