"""The desk of an open workspace: which page is on show, and the ways from place to place."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from auditor_app.domain.errors import KnownError
from auditor_app.domain.reasons import Stage
from auditor_app.domain.records import Application, Audit, Conclusion
from auditor_app.domain.stages.programmes import stage_label
from auditor_app.ui.fields.navigator import Navigator
from auditor_app.ui.home.page import HomePage
from auditor_app.ui.shell import removing
from auditor_app.ui.shell.beside import Beside, title
from auditor_app.ui.shell.commands import listen
from auditor_app.ui.shell.desk_commands import desk_commands
from auditor_app.ui.shell.open_audit import OpenAudit
from auditor_app.ui.shell.page_on_show import PageOnShow
from auditor_app.ui.shell.top_bar import Crumb
from auditor_app.ui.shell.whereabouts import audit_name
from auditor_app.ui.team import contributing, import_notice

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from auditor_app.operations.packages.importing import Imported
    from auditor_app.ui.fields.context import Context
    from auditor_app.ui.fields.listeners import Update
    from auditor_app.ui.page.page import Page


_NAMED_AROUND = frozenset((Audit, Application, Conclusion))
"""The kinds of records of which the rail's heading and the line over the page say something."""


class Desk(PageOnShow, Navigator):
    """Everything a person sees of an open workspace; it decides what is shown where.

    `language_wanted`, `appearance_wanted` and `restore_wanted` come from the settings page and are
    the program's to answer; `titled` says in words what is on show.
    """

    language_wanted = Signal(object)
    appearance_wanted = Signal(object)
    restore_wanted = Signal(object)
    titled = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setObjectName("desk")
        self._context = replace(context, navigator=self)
        self.home = HomePage(self._context)
        self.stack.keep(self.home)
        self._connect()
        self.menus = listen(self, desk_commands(context.words, self, self))
        self.show_home()

    # The ways to a place

    def show_home(self) -> None:
        """Show the list of audits and close the open audit."""
        self._close_audit()
        self._show(self.home, "audits", [])
        self.top.show_audit(open_=False, listing=True)
        self.home.refresh()
        self.home.enter_list()

    def show_settings(self) -> None:
        """Show language, appearance, identity and backups."""
        from auditor_app.ui.settings.page import SettingsPage  # noqa: PLC0415 (seldom wanted)

        page = SettingsPage(self._context)
        page.language_wanted.connect(self.language_wanted)
        page.appearance_wanted.connect(self.appearance_wanted)
        page.restore_wanted.connect(self.restore_wanted)
        self._show_apart(page, "settings", self._words("Settings"))

    def show_office(self) -> None:
        """Show the office: its certificates and assignments, or how to set it up."""
        from auditor_app.ui.office.page import OfficePage  # noqa: PLC0415 (few have an office)

        self._show_apart(OfficePage(self._context), "office", self._words("Office"))

    def show_new_audit(self) -> None:
        """Show the page that creates an audit."""
        from auditor_app.ui.home.new_audit import NewAuditPage  # noqa: PLC0415 (seldom wanted)

        self._show_apart(NewAuditPage(self._context), "audits", self._words("New audit"))

    def show_import(self, packages: Sequence[Path] = ()) -> None:
        """Show the page that imports packages, and there these files and folders."""
        from auditor_app.ui.team.import_page import ImportPage  # noqa: PLC0415 (seldom wanted)

        page = self.page
        if not isinstance(page, ImportPage) or not packages:
            page = ImportPage(self._context)
            page.imported.connect(self._show_imported)
            self._show_apart(page, "audits", self._words("Import package"))
        if packages:
            page.choose(packages)

    def open_audit(self, audit_id: str, stage: Stage | None = None, record: str = "") -> None:
        """Open an audit at a stage, by default the first that is not done, and at a record."""
        self._close_audit()
        try:
            self._opened = OpenAudit(self._context, audit_id, self._add, self)
        except KnownError as error:
            self.notices.refuse(error)
            return
        session = self._opened.session
        session.follow(self, self._follow)
        session.refused.connect(self.notices.refuse)
        self.show_stage(stage or self._opened.first_stage(record), record)

    def show_stage(self, stage: Stage, record: str = "") -> None:
        """Show a stage of the open audit, and there a record."""
        if (opened := self._opened) is None:
            return
        self.stack.put_down()
        page, session = opened.stage_page(stage), opened.session
        self._show(
            page, stage.value, self._path(Stage.APPLICATION, self._words(stage_label(stage)))
        )
        self.top.show_audit(open_=True, sample=session.edition.sample)
        self.show_owner(opened)
        self.side.show_page(page)
        self.show_audit(opened)
        if record:
            page.reveal(record)

    def show_conflict(self, record: str = "", field: str = "") -> None:
        """Show the conflicts of the open audit, and there one on a record and its field."""
        from auditor_app.ui.team.conflicts_page import ConflictsPage  # noqa: PLC0415 (seldom any)

        page = self._show_beside(Beside.CONFLICTS)
        if isinstance(page, ConflictsPage):
            page.reveal(record, field)

    def show_trail(self, record: str = "") -> None:
        """Show the trail of a record, or of the whole open audit."""
        if (page := self._show_beside(Beside.TRAIL)) is not None:
            page.reveal(record)

    def contribute(self) -> None:
        """Ask where to write a contribution to the open audit, and write it."""
        if self.session is not None and not self.work.busy:
            self.stack.put_down()
            contributing.ask(self, self.bars, self._context, self.session)

    # Private

    def _show_apart(self, page: Page, key: str, title: str) -> None:
        self._close_audit()
        self._wire(page)
        self._show(page, key, [Crumb(title)])
        self.top.show_audit(open_=False)

    def _show_beside(self, which: Beside) -> Page | None:
        if (opened := self._opened) is None:
            return None
        self.stack.put_down()
        page = opened.page_beside(which)
        self._show(page, which.value, self._path(opened.stage, title(which, self._words)))
        self.top.show_audit(open_=True)
        self.show_audit(opened)
        return page

    def _path(self, back: Stage, here: str) -> list[Crumb]:
        """Return the path to a page of the open audit, whose name leads back to a stage."""
        name = audit_name(self._opened.session, self._words) if self._opened is not None else ""
        return [Crumb(name, partial(self.show_stage, back)), Crumb(here)]

    def _show(self, page: Page, key: str, path: list[Crumb]) -> None:
        self.stack.show_page(page)
        self.notices.hide()
        words = self._words
        self.top.show_path([Crumb(words("My audits"), self.show_home if path else None), *path])
        self.titled.emit(" – ".join(crumb.text for crumb in reversed(path)))
        self.top.show_search(page.search_hint())
        if self._opened is None:
            self._show_places()
        self.rail.select(key)
        self.fold(has_side=self._opened is not None and self.beside is None)
        self.stack.give_keys()

    def _add(self, page: Page) -> None:
        self.stack.keep(page)
        self._wire(page)

    def _wire(self, page: Page) -> None:
        page.announced.connect(self.notices.tell)
        page.refused.connect(self.notices.refuse)
        page.busy.connect(partial(self.hold, page=False))

    def _close_audit(self) -> None:
        self.stack.put_down()
        self.side.show_page(None)
        self.signed.show_audit(None)
        if self._opened is not None:
            self.stack.forget(self._opened.pages)
            self._opened.deleteLater()
            self._opened = None

    def _follow(self, update: Update) -> None:
        self.notices.clear()
        if self._opened is None:
            return
        if update.kinds.isdisjoint(_NAMED_AROUND):
            self.show_progress(self._opened)
        else:
            self.show_audit(self._opened)

    def _show_places(self) -> None:
        self.show_places(self.home)

    def _show_deadlines(self) -> None:
        self.show_home()
        self.rail.select("deadlines")
        self.home.enter_deadlines()

    def _show_imported(self, imported: list[Imported]) -> None:
        """Show what was imported, and offer to take it back."""
        if len(imported) == 1:
            self.open_audit(imported[0].audit)
        else:
            self.show_home()
        import_notice.tell(self.bars, self._context, imported, self.session)

    def _go(self, key: str) -> None:
        ways: dict[str, Callable[[], None]] = {
            "audits": self.show_home,
            "deadlines": self._show_deadlines,
            "settings": self.show_settings,
            "office": self.show_office,
            Beside.CONFLICTS: self.show_conflict,
            Beside.TRAIL: self.show_trail,
        }
        if key in ways:
            ways[key]()
        elif self.session and (stage := self.session.guidance.programme.find(key)):
            self.show_stage(stage.key)

    def _ask_removal(self, audit_id: str) -> None:
        found = next(one for one in self.home.overviews if one.audit.id == audit_id)
        removing.ask(self.notices, self._context, found)

    def _connect(self) -> None:
        self.rail.chosen.connect(self._go)
        self.top.export_wanted.connect(partial(self.show_stage, Stage.DOSSIER))
        self.top.contribution_wanted.connect(self.contribute)
        self.top.import_wanted.connect(self.show_import)
        self.top.new_wanted.connect(self.show_new_audit)
        self.packages_dropped.connect(self.show_import)
        self.work.working.connect(partial(self.hold, page=True))
        self.work.refused.connect(self.notices.refuse)
        cancelled = self._words("Cancelled; nothing was written.")
        self.work.cancelled.connect(partial(self.notices.tell, cancelled, kind="attention"))
        self.side.guidance.conflict_wanted.connect(self.show_conflict)
        self.side.guidance.stage_wanted.connect(self.show_stage)
        self.signed.conclusion_wanted.connect(partial(self.show_stage, Stage.CONCLUSION))
        self.home.remove_wanted.connect(self._ask_removal)
        self.home.listed.connect(self._show_places)
