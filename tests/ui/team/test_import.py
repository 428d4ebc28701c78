"""Taking packages of a team in: several at once, looked at first, cancelled, taken back."""

import datetime as dt
import os
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from auditor_app.domain.reasons import Stage
from auditor_app.operations.packages import importing
from auditor_app.operations.stages import capability
from auditor_app.store import Store
from auditor_app.ui.app.window import Window
from auditor_app.ui.fields.context import Context
from auditor_app.ui.shell.desk import Desk
from auditor_app.ui.team.import_page import ImportPage
from tests.ui.gate import Gate
from tests.worlds import teams
from tests.worlds.teams import Team


@pytest.fixture
def page(qtbot: QtBot, leading: Context) -> ImportPage:
    made = ImportPage(leading)
    qtbot.addWidget(made)
    made.resize(1000, 900)
    made.show()
    return made


def shown(page: QWidget, name: str) -> str:
    return "\n".join(one.text() for one in page.findChildren(QLabel, name))


def child(page: QWidget, name: str) -> QWidget:
    found = page.findChild(QWidget, name)
    assert found is not None, name
    return found


def wait_for(qtbot: QtBot, page: ImportPage) -> QPushButton:
    made = page.findChild(QPushButton, "import_now")
    assert made is not None

    def ready() -> bool:
        # What joins a page on show is itself shown in the next turn of the event loop.
        cards = page.findChildren(QWidget, "incoming")
        return made.isVisible() and made.isEnabled() and all(card.isVisible() for card in cards)

    qtbot.waitUntil(ready)
    return made


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
    assert "Revocation list" in shown(page, "import_list")
    assert "1 entry would be in conflict" in shown(page, "import_conflicts")
    assert page.findChild(QWidget, "stage_news") is not None


def test_a_folder_is_taken_whole_and_a_bad_package_in_it_is_refused_alone(
    qtbot: QtBot, page: ImportPage, team: Team, leading: Context, tmp_path: Path
) -> None:
    folder = tmp_path / "inbox"
    folder.mkdir()
    (folder / "good.asice").write_bytes(team.package("first").read_bytes())
    (folder / "bad.asice").write_bytes(team.package("second").read_bytes()[:-400])
    page.choose([folder])
    take = wait_for(qtbot, page)
    assert "bad.asice" in shown(page, "import_refused_file")
    assert "E_TRUNCATED" in shown(page, "import_refusal_code")
    assert shown(page, "import_refusal")
    assert shown(page, "import_refusal_advice")
    with qtbot.waitSignal(page.imported):
        qtbot.mouseClick(take, Qt.MouseButton.LeftButton)
    audit = leading.workspace.audit(teams.NUMBER)
    assert {event.author for event in leading.workspace.store.events(audit.id)} >= {"R-002"}


def test_looking_changes_nothing_and_leaving_lets_go(
    qtbot: QtBot, page: ImportPage, team: Team, leading: Context
) -> None:
    audit = leading.workspace.audit(teams.NUMBER).id
    before = leading.workspace.store.events(audit)
    page.choose([team.package("first")])
    wait_for(qtbot, page)
    page.hide()
    assert leading.workspace.store.events(audit) == before


def test_importing_the_same_again_says_that_nothing_is_new(
    qtbot: QtBot, page: ImportPage, team: Team, leading: Context
) -> None:
    with importing.stage(leading.workspace, [team.package("first")]) as staged:
        importing.accept(leading.workspace, staged)
    page.choose([team.package("first")])
    wait_for(qtbot, page)
    assert page.findChild(QLabel, "nothing_new") is not None


def image(folder: Path) -> dict[str, bytes]:
    """Return what lies in the workspace's attachments and backups; the database is compared by its events."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for place in ("attachments", "backups")
        for path in sorted((folder / place).rglob("*"))
        if path.is_file()
    }


def stop(qtbot: QtBot, page: ImportPage, *, by_key: bool) -> None:
    cancel = page.findChild(QPushButton, "cancel_work")
    assert cancel is not None
    assert cancel.isVisible()
    if by_key:
        qtbot.keyClick(cancel, Qt.Key.Key_Escape)
    else:
        qtbot.mouseClick(cancel, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("by_key", [True, False])
def test_cancel_while_verifying_leaves_the_workspace_as_it_was(
    qtbot: QtBot,
    page: ImportPage,
    team: Team,
    leading: Context,
    monkeypatch: pytest.MonkeyPatch,
    by_key: bool,
) -> None:
    audit, folder = leading.workspace.audit(teams.NUMBER).id, leading.workspace.folder
    before, files = leading.workspace.store.events(audit), image(leading.workspace.folder)
    gate = Gate(monkeypatch, importing, "open_package")
    page.choose([team.package("first"), team.package("second")])
    qtbot.waitUntil(gate.reached.is_set)
    qtbot.waitUntil(lambda: "Package 1 of 2" in shown(page, "work_text"))
    stop(qtbot, page, by_key=by_key)
    gate.open()
    said = page.findChild(QLabel, "import_cancelled")
    verify = page.findChild(QPushButton, "verify_package")
    assert said is not None
    assert verify is not None
    qtbot.waitUntil(said.isVisible)
    assert "Cancelled" in said.text()
    assert page.findChild(QWidget, "refused") is None
    assert leading.workspace.store.events(audit) == before
    assert image(folder) == files
    qtbot.mouseClick(verify, Qt.MouseButton.LeftButton)
    wait_for(qtbot, page)
    assert not said.isVisible()


@pytest.mark.parametrize("by_key", [True, False])
def test_cancel_while_importing_leaves_the_workspace_as_it_was(
    qtbot: QtBot,
    page: ImportPage,
    team: Team,
    leading: Context,
    monkeypatch: pytest.MonkeyPatch,
    by_key: bool,
) -> None:
    audit, folder = leading.workspace.audit(teams.NUMBER).id, leading.workspace.folder
    before, files = leading.workspace.store.events(audit), image(folder)
    page.choose([team.package("first"), team.package("second")])
    take = wait_for(qtbot, page)
    gate = Gate(monkeypatch, importing, "_keep")
    qtbot.mouseClick(take, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(gate.reached.is_set)
    stop(qtbot, page, by_key=by_key)
    gate.open()
    said = page.findChild(QLabel, "import_cancelled")
    assert said is not None
    qtbot.waitUntil(said.isVisible)
    assert leading.workspace.store.events(audit) == before
    assert image(folder) == files
    with qtbot.waitSignal(page.imported):
        qtbot.mouseClick(take, Qt.MouseButton.LeftButton)
    assert len(leading.workspace.store.events(audit)) > len(before)


def test_escape_leaves_the_page_where_nothing_is_being_done(qtbot: QtBot, page: ImportPage) -> None:
    with qtbot.waitSignal(page.cancelled):
        qtbot.keyClick(page, Qt.Key.Key_Escape)


@pytest.mark.parametrize(
    ("module", "name", "taken_in"), [(importing, "_keep", False), (Store, "backup", True)]
)
def test_a_window_that_is_closed_meanwhile_stops_the_work_or_lets_it_end(
    qtbot: QtBot,
    team: Team,
    leading: Context,
    monkeypatch: pytest.MonkeyPatch,
    module: object,
    name: str,
    taken_in: bool,
) -> None:
    audit = leading.workspace.audit(teams.NUMBER).id
    before = leading.workspace.store.events(audit)
    window = Window()
    qtbot.addWidget(window)
    desk = window.enter(leading)
    window.show()
    desk.show_import([team.package("first")])
    assert isinstance(desk.page, ImportPage)
    take = wait_for(qtbot, desk.page)
    gate = Gate(monkeypatch, module, name)
    qtbot.mouseClick(take, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(gate.reached.is_set)
    assert not desk.rail.isEnabled()
    cancel = child(desk.page, "cancel_work")
    qtbot.waitUntil(lambda: cancel.isEnabled() is not taken_in)
    assert ("backup" in shown(desk.page, "work_text")) is taken_in
    assert not window.close()
    assert window.isVisible()
    gate.open()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert (leading.workspace.store.events(audit) != before) is taken_in


def test_leaving_while_verifying_keeps_the_page_till_its_work_has_stopped(
    qtbot: QtBot, team: Team, leading: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = Desk(leading)
    qtbot.addWidget(desk)
    desk.show()
    gate = Gate(monkeypatch, importing, "open_package")
    desk.show_import([team.package("first")])
    page = desk.page
    assert isinstance(page, ImportPage)
    qtbot.waitUntil(gate.reached.is_set)
    desk.show_home()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert isValid(page)
    gate.open()
    qtbot.waitUntil(lambda: not isValid(page))


def test_a_trust_root_that_is_no_file_is_refused_at_once(
    qtbot: QtBot, page: ImportPage, team: Team, tmp_path: Path
) -> None:
    pipe = tmp_path / "root.pem"
    os.mkfifo(pipe)
    trust = page.findChild(QLineEdit, "import_trust")
    assert trust is not None
    qtbot.keyClicks(trust, str(pipe))
    packages = page.findChild(QLineEdit, "import_file")
    assert packages is not None
    qtbot.keyClicks(packages, str(team.package("first")))
    qtbot.keyClick(packages, Qt.Key.Key_Return)
    assert "cannot be read" in shown(page, "import_trust_error")
    assert page.findChild(QWidget, "incoming") is None


@pytest.mark.parametrize("name", ["no such file.asice", "a" * 5000, "a\0b"])
def test_a_name_that_no_file_has_is_refused_at_its_line(
    qtbot: QtBot, page: ImportPage, name: str
) -> None:
    packages = page.findChild(QLineEdit, "import_file")
    assert packages is not None
    packages.setText(name)
    packages.textEdited.emit(name)
    qtbot.keyClick(packages, Qt.Key.Key_Return)
    assert "no such file" in shown(page, "import_file_error")


def test_what_would_change_in_a_stage_is_shown_field_by_field(
    qtbot: QtBot, page: ImportPage, team: Team
) -> None:
    page.choose([team.package("first"), team.package("second")])
    wait_for(qtbot, page)
    more = page.findChild(QPushButton, "details_capability")
    assert more is not None
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    table = page.findChild(QTableView, "import_details")
    assert table is not None
    qtbot.waitUntil(table.isVisible)
    model = table.model()
    rows = [
        [str(model.index(row, column).data()) for column in range(4)]
        for row in range(model.rowCount())
    ]
    assert any(
        "clause" in entry and field == "Verdict" and before == "—"
        for entry, field, before, _ in rows
    ), rows[:5]
    assert any(
        {"first saw it", "second saw it"} == set(after.split(", ")) for _, _, _, after in rows
    )
    told = [
        str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole))
        for row in range(model.rowCount())
    ]
    assert sum("conflict" in one for one in told) == 1
    qtbot.keyClick(more, Qt.Key.Key_Space)
    assert not table.isVisible()


def test_an_old_revocation_list_is_said_with_its_age(
    qtbot: QtBot, page: ImportPage, team: Team, leading: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    later = leading.workspace.now() + dt.timedelta(days=200)
    monkeypatch.setattr(importing, "utc_now", lambda: later)
    monkeypatch.setattr(leading.workspace, "now", lambda: later)
    page.choose([team.package("first")])
    wait_for(qtbot, page)
    stale = page.findChild(QLabel, "stale_list")
    assert stale is not None
    assert stale.property("role") == "attention"
    assert "200 days old" in stale.text()


def dropped_on(widget: QWidget, *paths: Path) -> bool:
    """Drop files on a widget as the system does; return whether they were taken."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    action, button, keys = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    entering = QDragEnterEvent(QPoint(5, 5), action, data, button, keys)
    entering.ignore()
    QApplication.sendEvent(widget, entering)
    if entering.isAccepted():
        QApplication.sendEvent(widget, QDropEvent(QPointF(5, 5), action, data, button, keys))
    return entering.isAccepted()


@pytest.mark.parametrize("stage", [None, Stage.APPLICATION, Stage.CAPABILITY, Stage.CONCLUSION])
def test_packages_dropped_anywhere_open_the_import_page(
    qtbot: QtBot, team: Team, leading: Context, stage: Stage | None, tmp_path: Path
) -> None:
    desk = Desk(leading)
    qtbot.addWidget(desk)
    desk.resize(1440, 900)
    desk.show()
    if stage is not None:
        desk.open_audit(leading.workspace.audit(teams.NUMBER).id, stage)
    assert desk.page is not None
    under = desk.page.findChild(QLineEdit) or desk.page.findChild(QPlainTextEdit) or desk.page
    under = under.viewport() if isinstance(under, QAbstractScrollArea) else under
    other = tmp_path / "photo.png"
    other.write_bytes(b"no package")
    dropped_on(under, team.package("first"), other)
    assert not isinstance(desk.page, ImportPage)
    assert dropped_on(under, team.package("first"), team.package("second"))
    page = desk.page
    assert isinstance(page, ImportPage)
    wait_for(qtbot, page)
    assert "赵强 (R-003)" in shown(page, "import_verdict")
    assert dropped_on(page, team.package("first"))
    assert desk.page is page
    wait_for(qtbot, page)
    assert "赵强 (R-003)" not in shown(page, "import_verdict")


def test_an_import_opens_the_audit_and_is_taken_back_from_there(
    qtbot: QtBot, team: Team, leading: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
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
    qtbot.waitUntil(lambda: desk.session is not None)
    assert desk.session is not None
    assert desk.session.state.judgements
    assert desk.rail.isEnabled()
    action = desk.notices.findChild(QPushButton, "notice_action")
    assert action is not None
    assert action.text() == "Take back this import"
    text = desk.notices.findChild(QLabel, "notice_text")
    assert text is not None
    gate = Gate(monkeypatch, importing, "take_back")
    qtbot.mouseClick(action, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(gate.reached.is_set)
    assert "taken back" in shown(desk, "work_text")
    assert not desk.rail.isEnabled()
    gate.open()
    qtbot.waitUntil(lambda: text.text().startswith("Taken back"))
    assert not any(one.verdict for one in desk.session.state.judgements.values())
    assert desk.rail.isEnabled()


def test_taking_back_names_what_it_left_and_why(qtbot: QtBot, team: Team, leading: Context) -> None:
    desk = Desk(leading)
    qtbot.addWidget(desk)
    desk.show()
    desk.show_import([team.package("first")])
    assert isinstance(desk.page, ImportPage)
    take = wait_for(qtbot, desk.page)
    qtbot.mouseClick(take, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: desk.session is not None)
    assert desk.session is not None
    one = next(one for one in desk.session.state.judgements.values() if one.evidence)
    assert desk.session.do(capability.note_evidence, one.site, one.item, "built on it")
    action = desk.notices.findChild(QPushButton, "notice_action")
    assert action is not None
    qtbot.mouseClick(action, Qt.MouseButton.LeftButton)
    said, why = (
        desk.notices.findChild(QLabel, "notice_text"),
        desk.notices.findChild(QLabel, "notice_advice"),
    )
    assert said is not None
    assert why is not None
    qtbot.waitUntil(lambda: "1 were left" in said.text())
    assert f"clause {one.item}" in why.text()
    assert ": " in why.text()
