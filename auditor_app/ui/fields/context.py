"""What every widget is handed: how to speak and look, the workspace, the navigator."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from auditor_app.ui.fields.navigator import Navigator
from auditor_app.ui.look.look import Look

if TYPE_CHECKING:
    from auditor_app.operations.core.workspace import Workspace


@dataclass(frozen=True)
class Context(Look):
    """A look with an open workspace, and the way to every place in the window."""

    workspace: Workspace
    navigator: Navigator = field(default_factory=Navigator)
