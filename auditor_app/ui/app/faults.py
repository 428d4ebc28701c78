"""What nobody foresaw: written to a local log and shown, with a report without client data."""

import logging
import platform
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal, qVersion

from auditor_app import places

LOG_BYTES = 512 * 1024
LOG_FILES = 4


class Faults(QObject):
    """The exception hook; `found` carries the report. The program goes on."""

    found = Signal(str)

    def __init__(self, folder: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder or places.log_folder()

    def install(self) -> Callable[[], None]:
        """Become the exception hook; return how to stop being it."""
        before = sys.excepthook
        sys.excepthook = self.take

        def remove() -> None:
            sys.excepthook = before

        return remove

    def take(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Log an exception and tell of it; an interruption by the keyboard passes."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        text = report(kind, trace)
        log = _logger(self._folder)
        log.error(text)
        for handler in log.handlers:
            handler.close()
        self.found.emit(text)


def report(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Return where in the program it happened and on what system.

    The exception's own text and all values are left out: they may hold what a client entrusted.
    """
    package = Path(__file__).parents[1]
    lines = [f"{kind.__module__}.{kind.__qualname__}"]
    for frame in traceback.extract_tb(trace):
        path = Path(frame.filename)
        place = (
            path.relative_to(package.parent) if path.is_relative_to(package) else Path(path.name)
        )
        lines.append(f"  {place.as_posix()}:{frame.lineno} {frame.name}")
    lines.append(
        f"Python {platform.python_version()} · Qt {qVersion()} · "
        f"{platform.system()} {platform.release()}"
    )
    return "\n".join(lines)


def _logger(folder: Path) -> logging.Logger:
    from logging.handlers import RotatingFileHandler  # noqa: PLC0415 (brings sockets and more; most days have no fault)

    log = logging.Logger("auditor_app.faults")  # not by getLogger: no handler outlives the fault
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            folder / "auditor-app.log",
            maxBytes=LOG_BYTES,
            backupCount=LOG_FILES,
            encoding="utf-8",
            delay=True,
        )
    except OSError:
        # A laptop without a writable log still has to work; the notice tells all the same.
        log.addHandler(logging.NullHandler())
        return log
    handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
    log.addHandler(handler)
    return log
