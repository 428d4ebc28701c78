"""The audit that is open: its session, and its pages, each built when it is first shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from auditor_app.domain.reasons import Stage, StageStatus
from auditor_app.operations.core.session import AuditSession
from auditor_app.ui.fields.session import Session
from auditor_app.ui.shell import beside, stage_pages

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from auditor_app.ui.fields.context import Context
    from auditor_app.ui.page.page import Page
    from auditor_app.ui.shell.beside import Beside


class OpenAudit(QObject):
    """Opens an audit; raises KnownError where it cannot be opened.

    `stage` is the stage on show, or the last one that was; `beside` the page on show that is no
    stage. `built` is called with every page once it is built.
    """

    def __init__(
        self, context: Context, audit_id: str, built: Callable[[Page], None], parent: QObject
    ) -> None:
        audit = AuditSession(context.workspace, audit_id)
        super().__init__(parent)
        self._context, self._built = context, built
        self._pages: dict[Stage | Beside, Page] = {}
        self.session = Session(audit, self)
        self.stage = self.first_stage()
        self.beside: Beside | None = None

    @property
    def pages(self) -> Collection[Page]:
        """The pages that are built."""
        return self._pages.values()

    def stage_page(self, stage: Stage) -> Page:
        """Return the page of a stage, which is on show from now on."""
        self.stage, self.beside = stage, None
        if stage not in self._pages:
            self._add(stage, stage_pages.build(stage, self._context, self.session))
        return self._pages[stage]

    def page_beside(self, which: Beside) -> Page:
        """Return a page that is no stage, which is on show from now on."""
        self.beside = which
        if which not in self._pages:
            self._add(which, beside.build(which, self._context, self.session))
        return self._pages[which]

    def first_stage(self, record: str = "") -> Stage:
        """Return the stage that says something of a record, else the first that is not done."""
        stages = self.session.guidance.stages
        if record:
            about = (
                found.stage
                for found in stages
                if any(reason.record == record for reason in found.reasons)
            )
            return next(about, Stage.CAPABILITY)
        waiting = (found.stage for found in stages if found.progress is not StageStatus.DONE)
        return next(waiting, Stage.DOSSIER)

    def _add(self, place: Stage | Beside, page: Page) -> None:
        self._pages[place] = page
        self._built(page)
