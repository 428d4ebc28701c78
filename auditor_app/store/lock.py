"""One program for each workspace: the second is told who has it."""

import json
import os
import platform
from contextlib import suppress
from pathlib import Path

from filelock import FileLock, Timeout

from auditor_app.domain.wording import Message
from auditor_app.files import open_file
from auditor_app.store.refusals import failing, in_use

_LOCK = "workspace.lock"
_HOLDER = "workspace.holder"
_HOLDER_BYTES = 4096


class Lock:
    """Holds a workspace for this program until released; the system frees it if the program dies.

    The name of the holder lies in a file of its own, since a locked file cannot be read by others
    everywhere. It is a courtesy: where it cannot be written, the lock holds all the same.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = FileLock(folder / _LOCK, thread_local=False)

    def acquire(self) -> None:
        """Take the workspace.

        Raises E_IN_USE where another program has it, E_DISK where the disk knows no locks.
        """
        try:
            self._lock.acquire(timeout=0)
        except Timeout as error:
            raise in_use(self._folder, self._holder()) from error
        except (
            NotImplementedError
        ) as error:  # a file system without locks, as some network shares are
            raise failing(
                self._folder, Message("its disk does not let a program lock a file")
            ) from error
        with suppress(OSError):
            (self._folder / _HOLDER).write_text(
                json.dumps({"process": os.getpid(), "computer": platform.node()}), encoding="utf-8"
            )

    def release(self) -> None:
        """Give the workspace back."""
        if self._lock.is_locked:
            with suppress(OSError):
                (self._folder / _HOLDER).unlink(missing_ok=True)
            self._lock.release()

    def _holder(self) -> Message:
        try:
            with open_file(self._folder / _HOLDER) as file:
                holder = json.loads(file.read(_HOLDER_BYTES))
            return Message(
                "process {process} on {computer}",
                process=holder["process"],
                computer=holder["computer"],
            )
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return Message("another program")
