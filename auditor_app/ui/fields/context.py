"""What every widget is handed: how to speak, how to look, and which workspace is open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from auditor_app.ui.look.look import Look

if TYPE_CHECKING:
    from auditor_app.operations.core.workspace import Workspace


@dataclass(frozen=True)
class Context(Look):
    """A look with an open workspace."""

    workspace: Workspace
