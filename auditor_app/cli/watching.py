"""Long work at a terminal: how far it is, and Ctrl+C, which stops it where nothing is lost."""

import signal
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from auditor_app.domain.wording import Words

PATIENCE_SECONDS = 1.0
"""How long something takes before a terminal is told how far it is."""

PAUSE_SECONDS = 0.1


class Watch:
    """Tells a terminal how far work is, and the work whether Ctrl+C was pressed."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._wanted = True
        self._next = time.monotonic() + PATIENCE_SECONDS
        self._width = 0

    def stop(self, _signal: int, _frame: FrameType | None) -> None:
        """Have the work stop the next time it asks."""
        self._wanted = False

    def cancelled(self) -> bool:
        """Say whether to stop."""
        return not self._wanted

    def progress(self, done: int, total: int) -> None:
        """Tell how much is done, where somebody looks on and it takes its time."""
        if time.monotonic() >= self._next and sys.stderr is not None and sys.stderr.isatty():
            self._next = time.monotonic() + PAUSE_SECONDS
            self._show(
                self._words("{percent} % – Ctrl+C stops", percent=100 * done // max(total, 1))
            )

    def clear(self) -> None:
        """Take away what was told."""
        if self._width:
            self._show("")

    def _show(self, text: str) -> None:
        blank = " " * self._width
        self._width = len(text)
        sys.stderr.write(f"\r{blank}\r{text}")
        sys.stderr.flush()


@contextmanager
def watched(words: Words) -> Iterator[Watch]:
    """Watch long work, and let Ctrl+C ask it to stop.

    While the work lasts, Ctrl+C does not end the program at once.
    """
    watch = Watch(words)
    here = (
        threading.current_thread() is threading.main_thread()
    )  # only there can a signal be handled
    before = signal.signal(signal.SIGINT, watch.stop) if here else None
    try:
        yield watch
    finally:
        if here:
            signal.signal(signal.SIGINT, before)
        watch.clear()
