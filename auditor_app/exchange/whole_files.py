"""Write a file whole or not at all, and say in words why it cannot be written."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from auditor_app.domain.errors import KnownError
from auditor_app.domain.wording import Message

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


@contextmanager
def replacing(path: Path, *, private: bool = False) -> Iterator[BinaryIO]:
    """Open a new file that takes the place of `path` once it is written to the end and on the disk.

    Where anything goes wrong, `path` is as it was and nothing is left over. A private file can be read by its owner only. Raises
    E_DISK_FULL or E_WRITE.
    """
    part = path.with_name(path.name + ".part")
    try:
        part.unlink(missing_ok=True)
        part.touch(mode=0o600 if private else 0o666, exist_ok=False)
        with part.open("w+b") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
        _sync_folder(path.parent)
    except BaseException as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise unwritable(path, error) from error
        raise


def _sync_folder(folder: Path) -> None:
    if (
        os.name == "nt"
    ):  # a folder cannot be opened there, and a rename is on the disk with its file
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def unwritable(path: Path, error: OSError) -> KnownError:
    """Return the refusal for a file that cannot be written (E_DISK_FULL, E_WRITE)."""
    if error.errno in _FULL:
        return KnownError(
            "E_DISK_FULL",
            Message("The disk is full: {file} was not written", file=path.name),
            Message("Free some space or choose another place, then do it again"),
        )
    return KnownError(
        "E_WRITE",
        Message(
            "{file} cannot be written: {reason}",
            file=str(path),
            reason=error.strerror or str(error),
        ),
        Message("Choose another place, or close the program that holds the file"),
    )


def unreadable(path: Path, error: OSError) -> KnownError:
    """Return the refusal for a file that cannot be read (E_READ)."""
    return KnownError(
        "E_READ",
        Message(
            "{file} cannot be read: {reason}", file=str(path), reason=error.strerror or str(error)
        ),
        Message("Check that the file is there and that you may read it"),
    )
