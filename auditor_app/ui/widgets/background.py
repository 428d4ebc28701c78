"""Work that takes longer than a frame, off the window's thread."""

import sys
import threading
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from auditor_app.domain.errors import KnownError


class Task(QObject):
    """One piece of work in another thread, its outcome a signal in the window's thread.

    `done` carries what the work returned, `failed` the KnownError it was refused with; anything
    else goes to the exception hook. `ended` comes before any of them. The work must not touch a
    widget.
    `watched` work is called with `progress` and `cancelled` as the operations take them: `moved`
    carries how far it is, and `cancel` asks it to stop.
    """

    done = Signal(object)
    failed = Signal(object)
    moved = Signal(int, int)
    ended = Signal()
    _ended = Signal(object, object)

    def __init__(
        self, work: Callable[..., object], parent: QObject, *, watched: bool = False
    ) -> None:
        super().__init__(parent)
        self._stop = threading.Event()
        self._work = (
            partial(work, progress=self._move, cancelled=self._stop.is_set) if watched else work
        )
        self.running = False
        self._ended.connect(self._tell)

    @property
    def cancelled(self) -> bool:
        """Whether it was asked to stop; what it did by then may still have been all of it."""
        return self._stop.is_set()

    def cancel(self) -> None:
        """Ask watched work to stop; anything else ends as it would."""
        self._stop.set()

    def _move(self, done: int, total: int) -> None:
        try:
            self.moved.emit(done, total)
        except RuntimeError:
            # The widget that asked was closed meanwhile; nobody is left to look.
            return

    def start(self) -> None:
        """Begin; does nothing while it runs."""
        if not self.running:
            self.running = True
            QThreadPool.globalInstance().start(_Job(self._work, self._ended.emit))

    def _tell(self, outcome: object, error: BaseException | None) -> None:
        self.running = False
        self.ended.emit()
        if error is None:
            self.done.emit(outcome)
        elif isinstance(error, KnownError):
            self.failed.emit(error)
        else:
            sys.excepthook(type(error), error, error.__traceback__)


class _Job(QRunnable):
    def __init__(
        self, work: Callable[[], object], tell: Callable[[object, BaseException | None], None]
    ) -> None:
        super().__init__()
        self._work = work
        self._tell = tell

    def run(self) -> None:
        try:
            outcome = self._work()
        except Exception as error:
            self._end(None, error)
        else:
            self._end(outcome, None)

    def _end(self, outcome: object, error: BaseException | None) -> None:
        try:
            self._tell(outcome, error)
        except RuntimeError:
            # The widget that asked was closed meanwhile; nobody is left to tell.
            return


def running(widget: QObject) -> list[Task]:
    """Return the work that something in a widget began and that has not ended."""
    return [task for task in widget.findChildren(Task) if task.running]


def part_with(widget: QObject) -> None:
    """Delete a widget once its work, which may still read the workspace, has stopped."""
    tasks = running(widget)
    for task in tasks:
        task.cancel()
        task.ended.connect(widget.deleteLater)
    if not tasks:
        widget.deleteLater()
