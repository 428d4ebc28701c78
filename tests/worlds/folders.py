"""What lies in a folder, to show that nothing there has changed."""

from pathlib import Path

MARKS = ("-shm",)
"""The index of SQLite's log, where readers leave marks."""
PASSING = (*MARKS, "-wal", ".lock", ".holder")
"""What is there only while a workspace is open."""


def files_in(folder: Path, *, without: tuple[str, ...] = MARKS) -> dict[str, bytes]:
    """Return what every file below a folder holds, by name."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.endswith(without)
    }


def kept(workspace: Path) -> dict[str, bytes]:
    """Return the same of what stays in a workspace that is closed."""
    return files_in(workspace, without=PASSING)
