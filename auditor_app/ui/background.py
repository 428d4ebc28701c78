"""Work that takes longer than a frame, off the window's thread."""

import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from auditor_app.domain.errors import KnownError


class Task(QObject):
    """One piece of work in another thread, its outcome a signal in the window's thread.

    `done` carries what the work returned, `failed` the KnownError it was refused with; anything else it raised goes to the
    exception hook. `ended` comes before any of them. The work must not touch a widget.
    """

    done = Signal(object)
    failed = Signal(object)
    ended = Signal()
    _ended = Signal(object, object)

    def __init__(self, work: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self.running = False
        self._ended.connect(self._tell)

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
    def __init__(self, work: Callable[[], object], tell: Callable[[object, BaseException | None], None]) -> None:
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
