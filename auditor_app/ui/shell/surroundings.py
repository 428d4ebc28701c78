"""What stands around the page and says where one is: rail, path, guidance, what was saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor_app.domain.reasons import Stage
from auditor_app.ui.shell.beside import entries
from auditor_app.ui.shell.desk_frame import DeskFrame
from auditor_app.ui.shell.whereabouts import (
    audit_line,
    audit_name,
    footer,
    place_entries,
    stage_entries,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from auditor_app.ui.fields.context import Context
    from auditor_app.ui.home.page import HomePage
    from auditor_app.ui.shell.open_audit import OpenAudit


class Surroundings(DeskFrame):
    """Shows what is asked of it; which page is on show the desk knows."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._context, self._words = context, context.words

    def show_audit(self, opened: OpenAudit) -> None:
        """Show which audit and which of its pages is on show, and what the audit is now."""
        session, words = opened.session, self._words
        self.rail.set_heading(audit_name(session, words), audit_line(session, words))
        self.signed.show_audit(session, concluding=opened.stage is Stage.CONCLUSION)
        self.show_progress(opened)
        self.rail.select((opened.beside or opened.stage).value)

    def show_progress(self, opened: OpenAudit) -> None:
        """Show what every change may bring: stages, next step, saved, undo."""
        session, words, guidance = opened.session, self._words, opened.session.guidance
        self.rail.set_entries([*stage_entries(guidance, words), *entries(session, words)])
        self.side.guidance.show_guidance(guidance, opened.stage)
        self.top.show_saved(session.saved_at)
        undo, redo = session.undo_label, session.redo_label
        self.top.show_steps(words(undo) if undo else "", words(redo) if redo else "")

    def show_owner(self, opened: OpenAudit | None) -> None:
        """Show whose laptop this is, and how the workspace is kept."""
        self.rail.set_footer(footer(self._context, opened.session if opened else None))

    def show_places(self, home: HomePage) -> None:
        """Show what there is beside an open audit."""
        self.rail.set_heading("", "")
        self.rail.set_entries(place_entries(self._context, home.overviews, home.due))
        self.show_owner(None)
