"""Files that are on the disk, whole, once a function returns."""

import os
import shutil
from pathlib import Path


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
