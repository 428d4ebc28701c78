"""What is done on the page on show, without going anywhere: undo, search, the next gap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from auditor_app.operations.core.session import AuditSession
from auditor_app.ui.shell.help_card import HelpCard
from auditor_app.ui.shell.surroundings import Surroundings

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from auditor_app.domain.reasons import Stage
    from auditor_app.ui.fields.context import Context
    from auditor_app.ui.fields.session import Session
    from auditor_app.ui.page.page import Page
    from auditor_app.ui.shell.beside import Beside
    from auditor_app.ui.shell.open_audit import OpenAudit


class PageOnShow(Surroundings):
    """Passes to the page on show, and to the open audit, what is asked around them."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._opened: OpenAudit | None = None
        self.help = HelpCard(context, self)
        self.top.searched.connect(self._search)
        self.top.search_left.connect(self._search_left)
        self.top.undo_wanted.connect(self.undo)
        self.top.redo_wanted.connect(self.redo)
        self.side.guidance.revealed.connect(self._reveal)

    @property
    def page(self) -> Page | None:
        """The page on show."""
        return self.stack.page

    @property
    def session(self) -> Session | None:
        """The session of the open audit, None where none is open."""
        return self._opened.session if self._opened is not None else None

    @property
    def stage(self) -> Stage | None:
        """The stage on show, or the last one that was, None where no audit is open."""
        return self._opened.stage if self._opened is not None else None

    @property
    def beside(self) -> Beside | None:
        """Which page of the open audit is on show that is no stage, None for a stage."""
        return self._opened.beside if self._opened is not None else None

    def undo(self) -> None:
        """Take back the last change of the open audit."""
        if self.session is not None:
            self.session.do(self, AuditSession.undo)

    def redo(self) -> None:
        """Do again what was taken back last."""
        if self.session is not None:
            self.session.do(self, AuditSession.redo)

    def find_shortcut(self) -> None:
        """Go to the search field, where there is one."""
        if self.top.search.isVisible():
            self.top.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.top.search.selectAll()

    def next_gap(self) -> None:
        """Go to the next thing on the page that is not filled in."""
        if self.page is not None:
            self.page.next_gap()

    def show_keys(self) -> None:
        """Show the card with the keys."""
        self.help.open()

    def _search(self, text: str) -> None:
        if self.page is not None:
            self.page.search(text)

    def _search_left(self) -> None:
        if self.page is not None:
            self.page.enter_list()

    def _reveal(self, record: str) -> None:
        if self.page is not None:
            self.page.reveal(record)
