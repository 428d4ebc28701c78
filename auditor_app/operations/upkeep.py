"""Keep the workspace sound: check it, back it up, restore it."""

from pathlib import Path
from typing import NamedTuple

from auditor_app.operations.workspace import Workspace
from auditor_app.store import Check


class Restored(NamedTuple):
    """Which backup was put in place, and where the database it replaced is kept."""

    restored: Path
    replaced: Path | None


def check(workspace: Workspace) -> Check:
    """Verify every chain of events and that the tables equal a rebuild."""
    return workspace.store.check()


def backup(workspace: Workspace) -> Path:
    """Make a backup, verify it and return its path."""
    return workspace.store.backup()
