"""Taking packages of a team in: several at once, looked at first, cancelled, taken back."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from auditor_app.operations import importing
from auditor_app.ui.context import Context
from auditor_app.ui.desk import Desk
from auditor_app.ui.import_page import ImportPage
from tests import teams
from tests.teams import Team

SLOW = 20_000


@pytest.fixture
def page(qtbot: QtBot, leading: Context) -> ImportPage:
    made = ImportPage(leading)
    qtbot.addWidget(made)
    made.resize(1000, 900)
    made.show()
    return made


def shown(page: QWidget, name: str) -> str:
    return "\n".join(one.text() for one in page.findChildren(QLabel, name))


def wait_for(qtbot: QtBot, page: ImportPage) -> QPushButton:
    made = page.findChild(QPushButton, "import_now")
    assert made is not None
    qtbot.waitUntil(lambda: made.isVisible() and made.isEnabled(), timeout=SLOW)
    return made


def drop(page: ImportPage, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    action, button, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(page.viewport(), QDragEnterEvent(QPoint(50, 50), action, data, button, keys))
    QApplication.sendEvent(page.viewport(), QDropEvent(QPointF(50, 50), action, data, button, keys))


def test_several_packages_are_chosen_at_once_and_shown_together(
    qtbot: QtBot, page: ImportPage, team: Team, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = [str(team.package(who)) for who in ("first", "second")]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (names, ""))
    browse = page.findChild(QPushButton, "browse_file")
    assert browse is not None
    qtbot.mouseClick(browse, Qt.MouseButton.LeftButton)
    wait_for(qtbot, page)
    senders = shown(page, "import_verdict")
    assert "李明 (R-002)" in senders
    assert "赵强 (R-003)" in senders
    assert "Revocation list" in senders
    assert "1 entries would be in conflict" in shown(page, "import_conflicts")
    assert page.findChild(QWidget, "stage_news") is not None


def test_a_dropped_folder_is_taken_whole_and_a_bad_package_in_it_is_refused_alone(
    qtbot: QtBot, page: ImportPage, team: Team, leading: Context, tmp_path: Path
) -> None:
    folder = tmp_path / "inbox"
    folder.mkdir()
    (folder / "good.asice").write_bytes(team.package("first").read_bytes())
    (folder / "bad.asice").write_bytes(team.package("second").read_bytes()[:-400])
    drop(page, folder)
    take = wait_for(qtbot, page)
    assert "bad.asice" in shown(page, "import_refusal")
    assert "E_TRUNCATED" in shown(page, "import_refusal")
    with qtbot.waitSignal(page.imported, timeout=SLOW):
        qtbot.mouseClick(take, Qt.MouseButton.LeftButton)
    audit = leading.workspace.audit(teams.NUMBER)
    assert {event.author for event in leading.workspace.store.events(audit.id)} >= {"R-002"}


def test_looking_changes_nothing_and_leaving_lets_go(qtbot: QtBot, page: ImportPage, team: Team, leading: Context) -> None:
    audit = leading.workspace.audit(teams.NUMBER).id
    before = leading.workspace.store.events(audit)
    page.choose([team.package("first")])
    wait_for(qtbot, page)
    page.hide()
    assert leading.workspace.store.events(audit) == before


def test_importing_the_same_again_says_that_nothing_is_new(qtbot: QtBot, page: ImportPage, team: Team, leading: Context) -> None:
    with importing.stage(leading.workspace, [team.package("first")]) as staged:
        importing.accept(leading.workspace, staged)
    page.choose([team.package("first")])
    wait_for(qtbot, page)
    assert page.findChild(QLabel, "nothing_new") is not None


def test_cancel_while_verifying_leaves_the_workspace_as_it_was(
    qtbot: QtBot, page: ImportPage, team: Team, leading: Context
) -> None:
    audit = leading.workspace.audit(teams.NUMBER).id
    before = leading.workspace.store.events(audit)
    page.choose([team.package("first"), team.package("second")])
    cancel = page.findChild(QPushButton, "cancel_import")
    assert cancel is not None
    qtbot.mouseClick(cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "E_CANCELLED" in shown(page, "import_refusal") or wait_done(page), timeout=SLOW)
    assert leading.workspace.store.events(audit) == before


def wait_done(page: ImportPage) -> bool:
    made = page.findChild(QPushButton, "import_now")
    return made is not None and made.isVisible()


def test_an_import_opens_the_audit_and_is_taken_back_from_there(qtbot: QtBot, team: Team, leading: Context) -> None:
    desk = Desk(leading)
    qtbot.addWidget(desk)
    desk.resize(1440, 900)
    desk.show()
    desk.show_import()
    assert isinstance(desk.page, ImportPage)
    page = desk.page
    page.choose([team.package("first")])
    take = wait_for(qtbot, page)
    qtbot.keyClick(take, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.session is not None, timeout=SLOW)
    assert desk.session is not None
    assert desk.session.state.judgements
    assert desk.rail.isEnabled()
    action = desk.notices.findChild(QPushButton, "notice_action")
    assert action is not None
    assert action.text() == "Take back this import"
    qtbot.mouseClick(action, Qt.MouseButton.LeftButton)
    assert not any(one.verdict for one in desk.session.state.judgements.values())
    text = desk.notices.findChild(QLabel, "notice_text")
    assert text is not None
    assert text.text().startswith("Taken back")
