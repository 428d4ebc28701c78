"""The second part of the demo: the sample audit made by a team.

It takes pictures at the office and at each member's laptop.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QListWidget,
    QPushButton,
    QTreeView,
    QWidget,
)

from auditor_app.demo.team_sample import TrialTeam
from auditor_app.domain.reasons import Stage
from auditor_app.operations.packages import importing
from auditor_app.ui.team.import_page import ImportPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from auditor_app.ui.app.program import Program
    from auditor_app.ui.shell.desk import Desk

W = TypeVar("W", bound=QWidget)

POLL = 100
"""How long one look takes at most, in ms."""
LONGEST = 120.0
"""How long any step of the window may take, in s."""


def play(program: Program, picture: Callable[[str], None]) -> None:
    """Play a team's exchange in throw-away workspaces.

    `picture` is called with the name of each picture to be taken.
    """
    folder = Path(tempfile.mkdtemp(prefix="auditor-app-team-"))
    try:
        with TrialTeam(folder) as team:
            TeamDemo(program, team, picture).play()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


class TeamDemo:
    """One playing of the team's part, laptop after laptop in the one window."""

    def __init__(self, program: Program, team: TrialTeam, picture: Callable[[str], None]) -> None:
        self._program = program
        self._team = team
        self._picture = picture

    def play(self) -> None:
        """Play from the assignment to the conflict and the trail."""
        team = self._team
        team.found()
        self._office()
        self._preview("li", "assignment")
        self._picture("team-assignment")
        team.begin()
        team.work()
        self._at("wang", Stage.PLANNING)
        self._picture("team-shares")
        self._at("sun", Stage.CAPABILITY)
        self._picture("team-mine")
        self._preview("wang", "li", "sun")
        self._picture("team-import")
        self._take_in("wang", "li", "sun")
        desk = self._at("wang", Stage.CAPABILITY)
        desk.show_conflict()
        self._picture("team-conflict")
        desk.show_trail()
        read = self._found(QAbstractItemView, "trail").model()
        self._until(lambda: read.rowCount() > 0)
        self._picture("team-trail")

    def _office(self) -> None:
        desk = self._sit_at("office")
        desk.show_office()
        self._found(QLineEdit, "office_passphrase").setText(self._team.office_passphrase)
        self._found(QPushButton, "office_open").click()
        self._until(
            lambda: (
                desk.findChild(QListWidget, "register") is not None
                and self._program.window.isEnabled()
            )
        )
        self._picture("team-office")

    def _preview(self, who: str, *packages: str) -> None:
        desk = self._sit_at(who)
        desk.show_import()
        page = desk.page
        if not isinstance(page, ImportPage):
            raise TypeError(page)
        page.choose([self._team.package(name) for name in packages])
        self._until(self._found(QPushButton, "import_now").isVisible)
        # The folder is gone when somebody looks at the picture, so only the file names are shown.
        self._found(QLineEdit, "import_file").setText(
            "; ".join(f"{name}.asice" for name in packages)
        )

    def _take_in(self, who: str, *packages: str) -> None:
        laptop = self._team.laptops[who]
        with importing.stage(laptop, [self._team.package(name) for name in packages]) as staged:
            importing.accept(laptop, staged)

    def _at(self, who: str, stage: Stage) -> Desk:
        """Open a stage of the audit at somebody's laptop.

        The planning opens where the work is split.
        """
        desk, session = self._sit_at(who), self._team.session(who)
        desk.open_audit(session.state.audit.id, stage)
        if stage is Stage.PLANNING:
            # Only a page that is laid out can be scrolled to a place in it.
            QCoreApplication.processEvents()
            tree = self._found(QTreeView, "work_shares")
            tree.expand(tree.model().index(0, 0))
            desk.show_stage(stage, session.state.work_shares[0].id)
        return desk

    def _sit_at(self, who: str) -> Desk:
        self._program.enter(self._team.laptops[who])
        desk = self._program.window.desk
        if desk is None:
            raise RuntimeError("The window shows no desk")
        return desk

    def _found(self, kind: type[W], name: str) -> W:
        found = self._program.window.findChild(kind, name)
        if found is None:
            raise RuntimeError(f"The window has no {name}")
        return found

    def _until(self, done: Callable[[], bool]) -> None:
        """Let the window work in the background till something is so."""
        end = monotonic() + LONGEST
        while not done():
            if monotonic() > end:
                raise RuntimeError("The window does not come to an end")
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, POLL)
