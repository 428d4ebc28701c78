"""The desk: top bar, rail, work and guidance of an open workspace, and which page is on show.

It decides what is shown where; what a page does is the page's. Pages are asked for their optional methods as `stages` lists them.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from auditor_app.domain.errors import KnownError
from auditor_app.domain.reasons import Progress, Stage
from auditor_app.domain.stages.programmes import INITIAL, stage_label
from auditor_app.operations.audits import audits
from auditor_app.operations.core.session import AuditSession
from auditor_app.ui.fields.session import Session
from auditor_app.ui.home.page import HomePage
from auditor_app.ui.shell.beside import Beside, build, entries, title
from auditor_app.ui.shell.commands import Command, listen
from auditor_app.ui.shell.desk_frame import DeskFrame
from auditor_app.ui.shell.help_card import HelpCard
from auditor_app.ui.shell.stage_pages import pages
from auditor_app.ui.shell.top_bar import Crumb
from auditor_app.ui.shell.whereabouts import (
    audit_line,
    audit_name,
    footer,
    place_entries,
    stage_entries,
)
from auditor_app.ui.team import contributing, import_notice
from auditor_app.ui.widgets import reading_order
from auditor_app.ui.widgets.background import part_with

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from auditor_app.domain.records import Audit
    from auditor_app.domain.wording import Words
    from auditor_app.operations.packages.importing import Imported
    from auditor_app.ui.fields.context import Context


class Desk(DeskFrame):
    """Everything a person sees of an open workspace.

    `language_wanted`, `appearance_wanted` and `restore_wanted` come from the settings page and are the program's to answer;
    `titled` says in words what is on show.
    """

    language_wanted = Signal(object)
    appearance_wanted = Signal(object)
    restore_wanted = Signal(object)
    titled = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setObjectName("desk")
        self._context = context
        self._words = context.words
        self.session: Session | None = None
        self.stage: Stage | None = None
        self.page: QWidget | None = None
        self._beside: Beside | None = None
        self._pages: dict[Stage | Beside, QWidget] = {}
        self._left: dict[QWidget, QWidget] = {}
        self.home = HomePage(context)
        self._stack.addWidget(self.home)
        self.help = HelpCard(context, self)
        self._connect()
        self.menus = listen(self, commands(self, context.words))
        self.show_home()

    def show_home(self) -> None:
        """Show the list of audits and close the open audit."""
        self._put_down()
        self._close_audit()
        self._show(self.home, "audits", [])
        self.top.show_audit(open_=False, listing=True)
        self.home.refresh()
        self.home.enter_list()

    def show_settings(self) -> None:
        """Show language, appearance, identity and backups."""
        from auditor_app.ui.settings.page import SettingsPage  # noqa: PLC0415 (not needed for the first window)

        page = SettingsPage(self._context)
        page.language_wanted.connect(self.language_wanted)
        page.appearance_wanted.connect(self.appearance_wanted)
        page.restore_wanted.connect(self.restore_wanted)
        page.office_wanted.connect(self.show_office)
        page.failed.connect(self.notices.refuse)
        page.told.connect(self.notices.tell)
        self._show_apart(page, "settings", self._words("Settings"))

    def show_office(self) -> None:
        """Show the office: its certificates and assignments, or how to set it up."""
        from auditor_app.ui.office.page import OfficePage  # noqa: PLC0415 (few workspaces are an office's)

        page = OfficePage(self._context)
        page.failed.connect(self.notices.refuse)
        page.told.connect(self.notices.tell)
        self._show_apart(page, "office", self._words("Office"))

    def show_new_audit(self) -> None:
        """Show the page that creates an audit."""
        from auditor_app.ui.home.new_audit import NewAuditPage  # noqa: PLC0415 (not needed for the first window)

        page = NewAuditPage(self._context)
        page.created.connect(lambda audit: self.open_audit(audit, Stage.APPLICATION))
        page.cancelled.connect(self.show_home)
        self._show_apart(page, "audits", self._words("New audit"))

    def show_import(self, packages: Sequence[Path] = ()) -> None:
        """Show the page that takes packages in, and there these files and folders."""
        from auditor_app.ui.team.import_page import ImportPage  # noqa: PLC0415 (not needed for the first window)

        if isinstance(self.page, ImportPage) and packages:
            self.page.choose(packages)
            return
        page = ImportPage(self._context)
        page.imported.connect(self._show_imported)
        page.busy.connect(partial(self.hold, page=False))
        page.cancelled.connect(self.show_home)
        self._show_apart(page, "audits", self._words("Import package"))
        if packages:
            page.choose(packages)

    def open_audit(self, audit_id: str, stage: Stage | None = None, record: str = "") -> None:
        """Open an audit at a stage, by default the first that is not done, and there at a record."""
        self._put_down()
        self._close_audit()
        try:
            self.session = Session(AuditSession(self._context.workspace, audit_id), self)
        except KnownError as error:
            self.notices.refuse(error)
            return
        self._pages.clear()
        self.session.changed.connect(self._follow)
        self.session.failed.connect(self.notices.refuse)
        self.session.reveal_wanted.connect(self.show_stage)
        self.session.conflict_wanted.connect(partial(self.show_beside, Beside.CONFLICTS))
        self.session.contribution_wanted.connect(self.contribute)
        self.session.held.connect(partial(self.hold, page=False))
        self.session.trail_wanted.connect(partial(self.show_beside, Beside.TRAIL))
        stages = self.session.guidance.stages
        first = next(
            (one.stage for one in stages if one.progress is not Progress.DONE), stages[-1].stage
        )
        self.show_stage(stage or self._stage_of(record) or first, record)

    def show_stage(self, stage: Stage, record: str = "") -> None:
        """Show a stage of the open audit, and there a record."""
        if self.session is None:
            return
        self._put_down()
        if stage not in self._pages:
            self._pages[stage] = pages(self._context, self.session)[stage]()
            self._stack.addWidget(self._pages[stage])
        self.stage, self._beside = stage, None
        page = self._pages[stage]
        name = audit_name(self.session, self._words)
        self._show(
            page,
            stage.value,
            [
                Crumb(name, partial(self.show_stage, Stage.APPLICATION)),
                Crumb(self._words(stage_label(stage))),
            ],
        )
        self.top.show_audit(open_=True, sample=self.session.edition.sample)
        self.rail.set_footer(footer(self._context, self.session))
        self.side.show_page(page)
        self._follow()
        if record:
            self._ask("reveal", record)

    def show_beside(self, which: Beside, record: str = "", field: str = "") -> None:
        """Show the conflicts or the trail of the open audit, and there a record and a field; the trail of all without one."""
        if self.session is None or self.stage is None:
            return
        self._put_down()
        if which not in self._pages:
            self._pages[which] = build(which, self._context, self.session)
            self._stack.addWidget(self._pages[which])
        self._beside = which
        stage, name = self.stage, audit_name(self.session, self._words)
        path = [Crumb(name, partial(self.show_stage, stage)), Crumb(title(which, self._words))]
        self._show(self._pages[which], which.value, path)
        self.top.show_audit(open_=True)
        self._follow()
        self._ask("reveal", record, *([field] if field else []))

    def contribute(self) -> None:
        """Ask where to write a contribution to the open audit, and write it."""
        if self.session is not None and not self.work.busy:
            self._put_down()
            contributing.ask(self, self.bars, self._context, self.session)

    def find_shortcut(self) -> None:
        """Go to the search field, where there is one."""
        if self.top.search.isVisible():
            self.top.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.top.search.selectAll()

    def next_gap(self) -> None:
        """Go to the next thing on the page that is not filled in, where the page knows such a thing."""
        self._ask("next_gap")

    def undo(self) -> None:
        """Take back the last change of the open audit."""
        if self.session is not None:
            self.session.undo()

    def redo(self) -> None:
        """Do again what was taken back last."""
        if self.session is not None:
            self.session.redo()

    def _show_apart(self, page: QWidget, key: str, title: str) -> None:
        self._put_down()
        self._close_audit()
        self._stack.addWidget(page)
        self._show(page, key, [Crumb(title)])
        self.top.show_audit(open_=False)

    def _show(self, page: QWidget, key: str, path: list[Crumb]) -> None:
        before = self._stack.currentWidget()
        self.page = page
        self._stack.setCurrentWidget(page)
        if (
            before is not None
            and before is not page
            and before is not self.home
            and before not in self._pages.values()
        ):
            self._stack.removeWidget(before)
            part_with(before)
        self.notices.hide()
        words = self._words
        self.top.show_path([Crumb(words("My audits"), self.show_home if path else None), *path])
        self.titled.emit(" – ".join(crumb.text for crumb in reversed(path)))
        self.top.show_search(self._ask("search_hint") or "")
        if self.session is None:
            self._show_places()
        self.rail.select(key)
        self.fold(has_side=self.session is not None and self._beside is None)
        page.setFocus(Qt.FocusReason.OtherFocusReason)
        # Once it is laid out, so that what is in sight is known.
        QTimer.singleShot(0, page, partial(self._give_keys, page))

    def _give_keys(self, page: QWidget) -> None:
        """Give the keys to where they were on the page last, else to the first thing in sight that takes them."""
        if not page.hasFocus() or page.focusProxy() is not None:
            return
        stops = reading_order.stops(page)
        last = self._left.get(page)
        found = (
            last
            if last in stops
            else next((stop for stop in stops if reading_order.in_sight(stop, page)), None)
        )
        if found is not None:
            found.setFocus(Qt.FocusReason.OtherFocusReason)
            reading_order.show(found)

    def _show_imported(self, taken: list[Imported]) -> None:
        """Show what was imported, and offer to take it back."""
        if len(taken) == 1:
            self.open_audit(taken[0].audit)
        else:
            self.show_home()
        import_notice.tell(self.bars, self._context, taken, self.session)

    def _show_places(self) -> None:
        self.rail.set_heading("", "")
        self.rail.set_entries(place_entries(self._context, self.home.overviews, self.home.due))
        self.rail.set_footer(footer(self._context, None))

    def _follow(self, *_changes: object) -> None:
        """Show what the open audit is now: stages, next step, saved, undo."""
        session, words = self.session, self._words
        if session is None or self.stage is None:
            return
        if _changes:
            self.notices.clear()
        guidance = session.guidance
        self.signed.show_audit(session, concluding=self.stage is Stage.CONCLUSION)
        self.rail.set_heading(audit_name(session, words), audit_line(session, words))
        self.rail.set_entries([*stage_entries(guidance, words), *entries(session, words)])
        self.rail.select((self._beside or self.stage).value)
        self.side.guidance.show_guidance(guidance, self.stage)
        self.top.show_saved(session.saved_at)
        if _changes:
            # The session names a step once everyone has heard of the change.
            QTimer.singleShot(0, self, self._show_steps)
        else:
            self._show_steps()

    def _show_steps(self) -> None:
        if self.session is not None:
            words, undo, redo = self._words, self.session.undo_label, self.session.redo_label
            self.top.show_steps(words(undo) if undo else "", words(redo) if redo else "")

    def _go(self, key: str) -> None:
        ways: dict[str, Callable[[], None]] = {
            "audits": self.show_home,
            "deadlines": self._show_deadlines,
            "settings": self.show_settings,
            "office": self.show_office,
        }
        if key in ways:
            ways[key]()
        elif key in set(Beside):
            self.show_beside(Beside(key))
        elif self.session and (stage := self.session.guidance.programme.find(key)):
            self.show_stage(stage.key)

    def _ask_removal(self, audit_id: str) -> None:
        words = self._words
        found = next(one for one in self.home.overviews if one.audit.id == audit_id)
        question = words(
            "Remove audit {number} of {client} from the list?",
            number=found.audit.number,
            client=found.client_name,
        )
        self.notices.tell(
            question,
            kind="attention",
            action=words("Remove"),
            run=partial(self._remove, found.audit),
        )

    def _remove(self, audit: Audit) -> None:
        try:
            audits.remove(self._context.workspace, audit)
        except KnownError as error:
            self.notices.refuse(error)
        else:
            self.show_home()

    def _show_deadlines(self) -> None:
        self.show_home()
        self.rail.select("deadlines")
        self.home.enter_deadlines()

    def _stage_of(self, record: str) -> Stage | None:
        if not record or self.session is None:
            return None
        stages = self.session.guidance.stages
        return next(
            (one.stage for one in stages if any(reason.record == record for reason in one.reasons)),
            Stage.CAPABILITY,
        )

    def _ask(self, method: str, *arguments: object) -> Any:  # noqa: ANN401 (each optional method answers its own)
        asked = getattr(self.page, method, None)
        return asked(*arguments) if asked else None

    def _put_down(self) -> None:
        """Let the field being edited save itself before the page goes away."""
        if (focused := QApplication.focusWidget()) is not None and self.isAncestorOf(focused):
            if (
                self.page in self._pages.values()
                and self.page is not None
                and self.page.isAncestorOf(focused)
            ):
                self._left[self.page] = focused
            focused.clearFocus()

    def _close_audit(self) -> None:
        for page in self._pages.values():
            self._stack.removeWidget(page)
            part_with(page)
        self._pages.clear()
        self._left.clear()
        self.side.show_page(None)
        if self.session is not None:
            self.session.deleteLater()
        self.session, self.stage, self._beside = None, None, None
        self.signed.show_audit(None)

    def _search_left(self) -> None:
        if self.page is self.home:
            self.home.enter_list()
        elif self.page is not None:
            self.page.setFocus(Qt.FocusReason.TabFocusReason)
            self._ask("enter_list")

    def _connect(self) -> None:
        self.rail.chosen.connect(self._go)
        self.top.searched.connect(lambda text: self._ask("find", text))
        self.top.search_left.connect(self._search_left)
        self.top.undo_wanted.connect(self.undo)
        self.top.redo_wanted.connect(self.redo)
        self.top.export_wanted.connect(lambda: self.show_stage(Stage.DOSSIER))
        self.top.contribution_wanted.connect(self.contribute)
        self.top.import_wanted.connect(self.show_import)
        self.packages_dropped.connect(self.show_import)
        self.work.held.connect(partial(self.hold, page=True))
        self.work.refused.connect(self.notices.refuse)
        self.work.cancelled.connect(
            partial(
                self.notices.tell, self._words("Cancelled; nothing was written."), kind="attention"
            )
        )
        self.top.new_wanted.connect(self.show_new_audit)
        self.side.guidance.revealed.connect(lambda record: self._ask("reveal", record))
        self.side.guidance.conflict_wanted.connect(partial(self.show_beside, Beside.CONFLICTS))
        self.side.guidance.stage_wanted.connect(self.show_stage)
        self.signed.conclusion_wanted.connect(partial(self.show_stage, Stage.CONCLUSION))
        self.home.opened.connect(lambda audit, record: self.open_audit(audit, None, record))
        self.home.new_wanted.connect(self.show_new_audit)
        self.home.import_wanted.connect(self.show_import)
        self.home.settings_wanted.connect(self.show_settings)
        self.home.remove_wanted.connect(self._ask_removal)
        self.home.listed.connect(self._show_places)


def commands(desk: Desk, words: Words) -> list[Command]:
    """Return what the desk does, in the order of the menus."""
    audit, edit, view, help_ = words("Audit"), words("Edit"), words("View"), words("Help")
    stages = [
        Command(view, words(stage.label), (f"Ctrl+{number}",), partial(desk.show_stage, stage.key))
        for number, stage in enumerate(INITIAL.stages, start=1)
    ]
    return [
        Command(audit, words("New audit"), ("Ctrl+N",), desk.show_new_audit),
        Command(audit, words("Import package"), ("Ctrl+O",), desk.show_import),
        Command(audit, words("Contribution for the team …"), ("Ctrl+T",), desk.contribute),
        Command(audit, words("Settings"), ("Ctrl+,",), desk.show_settings),
        Command(edit, words("Undo"), ("Ctrl+Z",), desk.undo),
        Command(edit, words("Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), desk.redo),
        Command(edit, words("Find"), ("Ctrl+F", "Ctrl+K"), desk.find_shortcut),
        Command(edit, words("Next gap"), ("F8",), desk.next_gap),
        Command(view, words("My audits"), ("Alt+Left",), desk.show_home),
        *stages,
        Command(view, words("Conflicts"), ("Ctrl+8",), partial(desk.show_beside, Beside.CONFLICTS)),
        Command(view, words("Audit trail"), ("Ctrl+9",), partial(desk.show_beside, Beside.TRAIL)),
        Command(help_, words("Keys"), ("F1",), desk.help.open),
    ]
