"""The way from place to place in the window, which every widget is handed in its context.

It stands below the pages, because the mark of a conflict beside a field leads somewhere too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from auditor_app.domain.reasons import Stage


class Navigator:
    """Leads to a place. This one leads nowhere: a widget without a desk stays where it is.

    The desk overrides every method.
    """

    def show_home(self) -> None:
        """Show the list of audits."""

    def show_settings(self) -> None:
        """Show the settings."""

    def show_office(self) -> None:
        """Show the office."""

    def show_new_audit(self) -> None:
        """Show the page that creates an audit."""

    def show_import(self, packages: Sequence[Path] = ()) -> None:
        """Show the page that imports packages, and there these files and folders."""

    def open_audit(self, audit_id: str, stage: Stage | None = None, record: str = "") -> None:
        """Open an audit at a stage, by default the first that is not done, and at a record."""

    def show_stage(self, stage: Stage, record: str = "") -> None:
        """Show a stage of the open audit, and there a record."""

    def show_conflict(self, record: str = "", field: str = "") -> None:
        """Show the conflicts of the open audit, and there one on a record and its field."""

    def show_trail(self, record: str = "") -> None:
        """Show the trail of a record, or of the whole open audit."""

    def contribute(self) -> None:
        """Ask where to write a contribution to the open audit, and write it."""
