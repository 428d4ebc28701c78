"""The audit trail in the window: narrowed down by person, record and text, saved, and an import taken back from it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from auditor_app.domain.reasons import Stage
from auditor_app.ui import trail_model
from auditor_app.ui.context import Context
from auditor_app.ui.desk import Desk
from auditor_app.ui.session import Session
from auditor_app.ui.trail_page import TrailPage

SLOW = 20_000


@pytest.fixture
def page(qtbot: QtBot, leading: Context, disputed: Session) -> TrailPage:
    made = TrailPage(leading, disputed)
    qtbot.addWidget(made)
    made.resize(1300, 800)
    made.show()
    return made


def column(page: TrailPage, which: int) -> list[str]:
    return [str(page.model.index(row, which).data()) for row in range(page.model.rowCount())]


def click(qtbot: QtBot, page: TrailPage, name: str) -> None:
    made = page.findChild(QPushButton, name)
    assert made is not None
    qtbot.mouseClick(made, Qt.MouseButton.LeftButton)


def test_the_trail_is_narrowed_to_a_person(page: TrailPage) -> None:
    assert {"李明", "赵强"} <= set(column(page, trail_model.PERSON))
    person = page.findChild(QComboBox, "trail_person")
    assert person is not None
    person.setCurrentIndex(person.findData("R-003"))
    person.activated.emit(person.currentIndex())
    assert set(column(page, trail_model.PERSON)) == {"赵强"}
    assert all(column(page, trail_model.PACKAGE))


def test_the_trail_is_narrowed_to_words(page: TrailPage) -> None:
    page.find("second saw")
    assert set(column(page, trail_model.AFTER)) == {"second saw it"}
    page.find("nobody wrote this")
    assert page.model.rowCount() == 0
    page.find("")
    assert page.model.rowCount() > 1


def test_the_trail_of_one_record_and_back(qtbot: QtBot, page: TrailPage, disputed: Session) -> None:
    whole = page.model.rowCount()
    page.reveal(disputed.state.conflicts[0].id)
    assert 0 < page.model.rowCount() < whole
    click(qtbot, page, "trail_only")
    assert page.model.rowCount() == whole


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_the_trail_is_saved(qtbot: QtBot, page: TrailPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    out = tmp_path / f"trail.{kind}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    click(qtbot, page, f"trail_{kind}")
    qtbot.waitUntil(lambda: out.is_file() and page.isEnabled(), timeout=SLOW)
    assert out.stat().st_size > 1000
    qtbot.waitUntil(lambda: page._task is None, timeout=SLOW)


def test_an_import_is_taken_back_only_when_confirmed(qtbot: QtBot, page: TrailPage, disputed: Session) -> None:
    page.find("imported")
    imports = [row for row in range(page.model.rowCount()) if page._is_import(page.model.line(row))]
    page.table.setCurrentIndex(page.model.index(imports[0], 0))
    click(qtbot, page, "trail_take_back")
    assert disputed.state.judgements
    click(qtbot, page, "trail_take_back_sure")
    assert not any(one.verdict for one in disputed.state.judgements.values())


def test_a_row_leads_to_its_history_and_the_history_back_to_the_row(qtbot: QtBot, leading: Context, disputed: Session) -> None:
    desk = Desk(leading)
    qtbot.addWidget(desk)
    desk.resize(1440, 900)
    desk.show()
    desk.open_audit(disputed.state.audit.id, Stage.CAPABILITY)
    assert desk.session is not None
    desk.show_stage(Stage.CAPABILITY, disputed.state.conflicts[0].id)
    assert desk.page is not None
    judgements = desk.page.list  # type: ignore[attr-defined]  # a JudgementPage
    desk.activateWindow()
    qtbot.waitUntil(desk.isActiveWindow)
    judgements.view.setFocus()
    qtbot.waitUntil(judgements.view.hasFocus)
    qtbot.keyClick(judgements.view, Qt.Key.Key_H)
    page = desk.page
    assert isinstance(page, TrailPage)
    assert 0 < page.model.rowCount() < 20
    page.table.activated.emit(page.model.index(0, 0))
    assert desk.stage is Stage.CAPABILITY
    assert not isinstance(desk.page, TrailPage)
