"""Files that are on the disk, whole, once a function returns."""

import errno
import os
import shutil
import stat
from pathlib import Path
from typing import BinaryIO


def open_file(path: Path) -> BinaryIO:
    """Open an ordinary file for reading.

    Raises OSError, also where it is none: a pipe would keep the program waiting, a device would never end.
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
