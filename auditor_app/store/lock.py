"""One program for each workspace: the second is told who has it."""

import json
import os
import platform
from contextlib import suppress
from pathlib import Path

from filelock import FileLock, Timeout

from auditor_app.domain.wording import Message
from auditor_app.store.refusals import in_use

_LOCK = "workspace.lock"
_HOLDER = "workspace.holder"


class Lock:
    """Holds a workspace for this program until released; the system frees it if the program dies.

    The name of the holder lies in a file of its own, since a locked file cannot be read by others everywhere.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = FileLock(folder / _LOCK, thread_local=False)

    def acquire(self) -> None:
        """Take the workspace; raises E_IN_USE where another program has it."""
        try:
            self._lock.acquire(timeout=0)
        except Timeout as error:
            raise in_use(self._folder, self._holder()) from error
        try:
            (self._folder / _HOLDER).write_text(json.dumps({"process": os.getpid(), "computer": platform.node()}), encoding="utf-8")
        except BaseException:
            self._lock.release()
            raise

    def release(self) -> None:
        """Give the workspace back."""
        if self._lock.is_locked:
            with suppress(OSError):
                (self._folder / _HOLDER).unlink(missing_ok=True)
            self._lock.release()

    def _holder(self) -> Message:
        try:
            holder = json.loads((self._folder / _HOLDER).read_text(encoding="utf-8"))
            return Message("process {process} on {computer}", process=holder["process"], computer=holder["computer"])
        except (OSError, ValueError, KeyError, TypeError):
            return Message("another program")
