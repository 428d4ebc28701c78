"""From the first start to an imported assignment: the empty list of audits says how, and leads there by a button each."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from auditor_app.exchange.certificates import Person
from auditor_app.ui.fields.context import Context
from auditor_app.ui.look.look import Look
from auditor_app.ui.settings.page import SettingsPage
from auditor_app.ui.shell.desk import Desk
from auditor_app.ui.team.import_page import ImportPage
from tests.worlds import teams
from tests.worlds.teams import Team


@pytest.fixture
def beginner(look: Look, tmp_path: Path) -> Iterator[Context]:
    with teams.started(tmp_path / "beginner", Person("Li Wei", "A-0001")) as opened:
        yield Context(look.words, look.appearance, look.icons, opened)


def show(qtbot: QtBot, context: Context) -> Desk:
    desk = Desk(context)
    qtbot.addWidget(desk)
    desk.resize(1280, 720)
    with qtbot.waitActive(desk):
        desk.show()
        desk.activateWindow()
    return desk


def page_of(desk: Desk) -> type[QWidget | None]:
    return type(desk.page)


def press(qtbot: QtBot, desk: Desk, name: str) -> None:
    made = desk.findChild(QPushButton, name)
    assert made is not None
    made.setFocus()
    qtbot.keyClick(made, Qt.Key.Key_Return)


def test_an_auditor_without_a_certificate_is_told_to_ask_for_one(
    qtbot: QtBot, beginner: Context
) -> None:
    desk = show(qtbot, beginner)
    told = desk.findChild(QLabel, "team_first")
    assert told is not None
    assert "ask your office for a certificate" in told.text()
    press(qtbot, desk, "certificate_first")
    assert page_of(desk) is SettingsPage
    desk.show_home()
    press(qtbot, desk, "import_first")
    assert page_of(desk) is ImportPage


def test_a_certified_auditor_is_told_to_import_the_assignment(
    qtbot: QtBot, look: Look, team: Team
) -> None:
    teams.certified(team.folder, "newcomer", Person("Li Wei", "A-0001"))
    with team.workspace("newcomer") as opened:
        desk = show(qtbot, Context(look.words, look.appearance, look.icons, opened))
        told, ask = (
            desk.findChild(QLabel, "team_first"),
            desk.findChild(QPushButton, "certificate_first"),
        )
        assert told is not None
        assert ask is not None
        assert told.text() == "In a team: import the assignment that your office sends you."
        assert not ask.isVisible()
