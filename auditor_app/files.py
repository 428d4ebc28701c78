"""Files on the disk: written whole or not at all, there after a power cut, or a reason in words."""

import errno
import os
import shutil
import stat
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

    Where anything goes wrong, `path` is as it was and nothing is left over. A private file can be
    read by its owner only. Raises E_DISK_FULL or E_WRITE.
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
        sync_folder(path.parent)
    except BaseException as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise unwritable(path, error) from error
        raise


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


def open_file(path: Path) -> BinaryIO:
    """Open an ordinary file for reading.

    Raises OSError, also where it is no ordinary file: a pipe would keep the program waiting, and a
    device would never end.
    """
    if not stat.S_ISREG(path.stat().st_mode):
        raise OSError(errno.EINVAL, "This is not a file")
    return path.open("rb")


def sync_folder(folder: Path) -> None:
    """Make a folder's entries outlast a power cut; Windows does so by itself."""
    if os.name != "nt":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def sync_file(path: Path) -> None:
    """Make a file's content outlast a power cut."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def copy_whole(source: Path, target: Path) -> None:
    """Copy a file so that `target` is there complete or not at all."""
    part = target.with_name(f"{target.name}.part")
    try:
        shutil.copyfile(source, part)
        sync_file(part)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
    sync_folder(target.parent)


def clear_parts(folder: Path) -> None:
    """Clear away what an interrupted program left half written in a folder of ours."""
    for rest in folder.glob("*.part"):
        if not rest.is_dir():
            rest.unlink()
