"""The contribution: written at any time, from anywhere in the audit, by whoever an office has certified."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QLabel, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from auditor_app.domain.reasons import Stage
from auditor_app.operations.packages import writing
from auditor_app.ui.fields.context import Context
from auditor_app.ui.fields.session import Session
from auditor_app.ui.shell.desk import Desk
from auditor_app.ui.stages.dossier.page import DossierPage
from tests.ui.gate import Gate


@pytest.fixture
def desk(qtbot: QtBot, leading: Context, disputed: Session) -> Desk:
    """The leader's audit, open where the judging is done."""
    made = Desk(leading)
    qtbot.addWidget(made)
    made.resize(1440, 900)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.open_audit(disputed.state.audit.id, Stage.CAPABILITY)
    return made


def text(desk: Desk, name: str) -> str:
    found = desk.findChild(QLabel, name)
    assert found is not None
    return found.text()


def save_as(monkeypatch: pytest.MonkeyPatch, place: Path) -> list[str]:
    """Answer the system's dialog; return the names it proposes."""
    proposed: list[str] = []

    def answer(_parent: QWidget, _title: str, name: str, _kinds: str) -> tuple[str, str]:
        proposed.append(name)
        return str(place), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    return proposed


def test_a_key_writes_a_contribution_from_any_page(
    qtbot: QtBot, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "mine.asice"
    proposed = save_as(monkeypatch, out)
    qtbot.keyClick(desk, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert desk.work.isVisible()
    assert not desk.rail.isEnabled()
    action = desk.notices.findChild(QPushButton, "notice_action")
    assert action is not None
    qtbot.waitUntil(action.isVisible)
    assert Path(proposed[0]).name == f"2026-001 王芳 {desk._context.workspace.today()}.asice"
    assert "mine.asice" in text(desk, "notice_text")
    assert "kB" in text(desk, "notice_text")
    assert str(tmp_path) in text(desk, "notice_advice")
    for person in ("王芳 (R-001)", "李明 (R-002)", "赵强 (R-003)"):
        assert person in text(desk, "notice_advice")
    assert out.is_file()
    assert desk.rail.isEnabled()
    shown: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: shown.append(url.toLocalFile()))
    qtbot.mouseClick(action, Qt.MouseButton.LeftButton)
    assert [Path(one) for one in shown] == [tmp_path]


def test_the_export_menu_and_the_dossier_page_write_one_too(
    qtbot: QtBot, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    menu = desk.top.export.menu()
    assert isinstance(menu, QMenu)
    contribution, dossier = menu.actions()
    save_as(monkeypatch, tmp_path / "menu.asice")
    contribution.trigger()
    qtbot.waitUntil(lambda: desk.notices.isVisible() and not desk.work.busy)
    assert (tmp_path / "menu.asice").is_file()
    dossier.trigger()
    assert desk.stage is Stage.DOSSIER
    save_as(monkeypatch, tmp_path / "page.asice")
    write = desk.findChild(QPushButton, "write_contribution")
    assert write is not None
    qtbot.mouseClick(write, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: desk.notices.isVisible() and not desk.work.busy)
    assert (tmp_path / "page.asice").is_file()


@pytest.mark.parametrize("by_key", [True, False])
def test_writing_is_cancelled_and_leaves_no_file(
    qtbot: QtBot, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, by_key: bool
) -> None:
    out = tmp_path / "mine.asice"
    save_as(monkeypatch, out)
    gate = Gate(monkeypatch, writing, "write_package")
    qtbot.keyClick(desk, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    stop = desk.work.findChild(QPushButton, "cancel_work")
    assert stop is not None
    if by_key:
        qtbot.keyClick(stop, Qt.Key.Key_Escape)
    else:
        qtbot.mouseClick(stop, Qt.MouseButton.LeftButton)
    gate.open()
    qtbot.waitUntil(lambda: not desk.work.busy)
    assert "Cancelled" in text(desk, "notice_text")
    assert list(tmp_path.glob("*.asice*")) == []
    assert desk.rail.isEnabled()
    desk.show_stage(Stage.PLANNING)
    assert desk.page is not None
    assert desk.page.isEnabled()


def test_a_refusal_says_why_and_gives_the_window_back(
    qtbot: QtBot, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_as(monkeypatch, tmp_path / "no such folder" / "mine.asice")
    qtbot.keyClick(desk, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(desk.notices.isVisible)
    assert text(desk, "notice_code") == "E_WRITE"
    assert desk.rail.isEnabled()


def test_without_a_certificate_the_key_says_what_to_do(
    qtbot: QtBot, context: Context, in_progress: str
) -> None:
    desk = Desk(context)
    qtbot.addWidget(desk)
    desk.show()
    desk.activateWindow()
    qtbot.waitUntil(desk.isActiveWindow)
    desk.open_audit(in_progress)
    qtbot.keyClick(desk, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert text(desk, "notice_code") == "E_NOT_CERTIFIED"


def test_without_an_office_the_card_says_where_to_ask(
    qtbot: QtBot, context: Context, session: Session
) -> None:
    page = DossierPage(context, session)
    qtbot.addWidget(page)
    page.show()
    card = page.findChild(QWidget, "contribution_card")
    hint, write = (
        page.findChild(QLabel, "contribution_hint"),
        page.findChild(QPushButton, "write_contribution"),
    )
    assert card is not None
    assert hint is not None
    assert write is not None
    assert not write.isEnabled()
    assert "certificate" in hint.text()
