"""The office in the window, and an auditor who is certified by it: request, answer, fingerprint, revocation."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from auditor_app.exchange.certificates import Person
from auditor_app.operations import opening
from auditor_app.operations.core.session import AuditSession
from auditor_app.operations.stages import planning
from auditor_app.ui.fields.context import Context
from auditor_app.ui.look.look import Look
from auditor_app.ui.office.page import OfficePage
from auditor_app.ui.office.register import RegisterCard
from auditor_app.ui.settings import certification_card
from auditor_app.ui.settings.certification_card import CertificationCard
from auditor_app.ui.shell.desk import Desk
from auditor_app.ui.widgets.spoken import pairs
from tests.worlds import teams
from tests.worlds.passphrases import SECRET as TEAM_SECRET
from tests.worlds.teams import Team

SECRET = "seven grey herons wait"  # noqa: S105 (of workspaces that live as long as a test)


@pytest.fixture
def office(look: Look, tmp_path: Path) -> Iterator[Context]:
    with opening.start(tmp_path / "office", Person("Office", "OFFICE-1"), SECRET)[0] as opened:
        yield Context(look.words, look.appearance, look.icons, opened)


@pytest.fixture
def auditor(look: Look, tmp_path: Path) -> Iterator[Context]:
    with opening.start(tmp_path / "auditor", Person("Li Wei", "A-0001"), SECRET)[0] as opened:
        yield Context(look.words, look.appearance, look.icons, opened)


def is_certified(context: Context) -> bool:
    return context.workspace.identity.office is not None


def click(qtbot: QtBot, page: QWidget, name: str) -> None:
    made = page.findChild(QPushButton, name)
    assert made is not None, name
    qtbot.mouseClick(made, Qt.MouseButton.LeftButton)


def text(page: QWidget, name: str) -> str:
    found = page.findChild(QLabel, name)
    assert found is not None, name
    return found.text()


def test_an_auditor_is_certified_and_later_revoked(
    qtbot: QtBot, office: Context, auditor: Context, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    request, answer = tmp_path / "request.json", tmp_path / "answer.json"
    card = CertificationCard(auditor)
    page = OfficePage(office)
    for widget in (card, page):
        qtbot.addWidget(widget)
        widget.show()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(request), ""))
    with qtbot.waitSignal(card.told) as told:
        click(qtbot, card, "request_certificate")

    for name, typed in (
        ("office_name", "Centre"),
        ("office_passphrase", SECRET),
        ("office_passphrase_again", SECRET),
    ):
        line = page.findChild(QLineEdit, name)
        assert line is not None
        qtbot.keyClicks(line, typed)
    click(qtbot, page, "office_set_up")
    qtbot.waitUntil(lambda: page.findChild(QListWidget, "register") is not None)

    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(request), ""))
    click(qtbot, page, "read_request")
    assert text(page, "request_key").splitlines()[1] in str(told.args[0])
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(answer), ""))
    years = page.findChild(QComboBox, "years")
    assert years is not None
    qtbot.keyClick(years, Qt.Key.Key_Up)
    with qtbot.waitSignal(page.told):
        click(qtbot, page, "issue_certificate")

    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(answer), ""))
    click(qtbot, card, "read_answer")
    assert not is_certified(auditor)
    assert text(card, "answer_root").splitlines()[1] == text(page, "office_root")
    click(qtbot, card, "install_answer")
    certified = auditor.workspace.identity.office
    assert certified is not None
    assert pairs(certified.root_fingerprint) in text(card, "certified_by")
    assert 700 < (certified.not_after - dt.datetime.now(dt.UTC)).days < 760

    register = page.findChild(QListWidget, "register")
    assert register is not None
    register.setCurrentRow(0)
    click(qtbot, page, "revoke")
    click(qtbot, page, "revoke_not")
    click(qtbot, page, "revoke")
    assert "revoked" not in register.item(0).text()
    with qtbot.waitSignal(page.told):
        click(qtbot, page, "revoke_sure")
    assert "revoked" in register.item(0).text()

    desk = Desk(office)
    qtbot.addWidget(desk)
    assert desk.rail.findChild(QWidget, "rail_office") is not None


def open_office(qtbot: QtBot, context: Context, secret: str = TEAM_SECRET) -> OfficePage:
    page = OfficePage(context)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    line = page.findChild(QLineEdit, "office_passphrase")
    assert line is not None
    qtbot.keyClicks(line, secret)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not page.work.busy)
    return page


@pytest.fixture
def centre(look: Look, team: Team) -> Iterator[Context]:
    """The office of a whole team."""
    with team.workspace("office") as opened:
        yield Context(look.words, look.appearance, look.icons, opened)


def drop(widget: QWidget, path: Path) -> bool:
    """Drop a file on a widget; return whether it is welcome."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    button, key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, button, key)
    entering.ignore()
    QApplication.sendEvent(widget, entering)
    if entering.isAccepted():
        QApplication.sendEvent(
            widget, QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, button, key)
        )
    return entering.isAccepted()


def register_card(page: OfficePage) -> RegisterCard:
    found = page.findChild(RegisterCard)
    assert found is not None
    return found


def test_a_wrong_passphrase_is_told_under_its_field_with_advice(
    qtbot: QtBot, centre: Context
) -> None:
    page = open_office(qtbot, centre, "not the passphrase")
    assert page.findChild(QListWidget, "register") is None
    assert "another one than the workspace’s" in text(page, "office_passphrase_error")
    line = page.findChild(QLineEdit, "office_passphrase")
    assert line is not None
    qtbot.keyClicks(line, TEAM_SECRET)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.findChild(QListWidget, "register") is not None)


def test_the_strength_of_the_passphrase_is_told(qtbot: QtBot, office: Context) -> None:
    page = OfficePage(office)
    qtbot.addWidget(page)
    page.show()
    line = page.findChild(QLineEdit, "office_passphrase")
    assert line is not None
    qtbot.keyClicks(line, "short")
    assert "Easy to guess" in text(page, "office_strength")
    assert "recover" in text(page, "office_warning")


def test_a_dropped_request_says_who_asks_and_a_wrong_file_why_not(
    qtbot: QtBot, centre: Context, team: Team, tmp_path: Path
) -> None:
    page = open_office(qtbot, centre)
    card = register_card(page)
    assert drop(card, team.folder / "first-request.json")
    assert "李明 (R-002)" in text(page, "request_key")
    assert "This laptop has a certificate already" in text(page, "request_known")
    wrong = tmp_path / "wrong.json"
    wrong.write_text("{}")
    with qtbot.waitSignal(page.failed) as refused:
        assert drop(card, wrong)
    assert refused.args is not None
    assert refused.args[0].code == "E_REQUEST"
    assert not drop(card, tmp_path / "package.asice")


def test_the_revocation_list_is_published(
    qtbot: QtBot, centre: Context, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "revocations.crl"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    page = open_office(qtbot, centre)
    with qtbot.waitSignal(page.told):
        click(qtbot, page, "publish_revocations")
    assert out.read_bytes().startswith(b"-----BEGIN X509 CRL-----")


def test_the_team_of_an_audit_says_who_is_certified(qtbot: QtBot, centre: Context) -> None:
    page = open_office(qtbot, centre)
    qtbot.waitUntil(lambda: page.findChild(QLabel, "team_0") is not None)
    assert "certified until" in text(page, "team_0")


def test_an_audit_without_a_certified_leader_is_refused_with_the_way_out(
    qtbot: QtBot, centre: Context, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "a.asice"), ""))
    office = AuditSession(centre.workspace, centre.workspace.audit(teams.NUMBER).id)
    leader = teams.member(office, "leader").id
    planning.edit_member(office, leader, registration="R-099")
    page = open_office(qtbot, centre)
    qtbot.waitUntil(lambda: page.findChild(QLabel, "team_0") is not None)
    assert "not certified" in text(page, "team_0")
    with qtbot.waitSignal(page.failed) as refused:
        click(qtbot, page, "write_assignment")
    assert refused.args is not None
    assert refused.args[0].code == "E_NOT_CERTIFIED"
    assert refused.args[0].advice
    assert not (tmp_path / "a.asice").exists()


def test_an_assignment_is_written_by_keys(
    qtbot: QtBot, centre: Context, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "a.asice"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    page = open_office(qtbot, centre)
    write = page.findChild(QPushButton, "write_assignment")
    assert write is not None
    qtbot.waitUntil(write.isEnabled)
    write.setFocus()
    with qtbot.waitSignal(page.told):
        qtbot.keyClick(write, Qt.Key.Key_Return)
    assert out.stat().st_size > 1000


def test_a_certificate_that_runs_out_soon_is_warned_of(
    qtbot: QtBot, leading: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = leading.workspace.identity.office
    assert office is not None
    for days, told in (
        (61, "certified this workspace"),
        (59, "runs out in 59 days"),
        (-1, "ran out on"),
    ):
        now = office.not_after - dt.timedelta(days=days, minutes=5)
        monkeypatch.setattr(certification_card, "utc_now", lambda now=now: now)
        card = CertificationCard(leading)
        qtbot.addWidget(card)
        card.show()
        assert told in text(card, "certified_until")


def test_passphrases_that_differ_set_nothing_up(qtbot: QtBot, office: Context) -> None:
    page = OfficePage(office)
    qtbot.addWidget(page)
    page.show()
    for name, typed in (
        ("office_name", "Centre"),
        ("office_passphrase", SECRET),
        ("office_passphrase_again", "other"),
    ):
        line = page.findChild(QLineEdit, name)
        assert line is not None
        qtbot.keyClicks(line, typed)
    click(qtbot, page, "office_set_up")
    error = page.findChild(QLabel, "office_passphrase_again_error")
    assert error is not None
    assert error.isVisible()
    assert not (office.workspace.folder / "authority").exists()


def test_the_passphrase_of_the_office_is_changed(qtbot: QtBot, centre: Context) -> None:
    page = open_office(qtbot, centre)
    click(qtbot, page, "change_office_passphrase")
    fields = [
        page.findChild(QLineEdit, f"office_{name}")
        for name in ("old_passphrase", "changed_passphrase")
    ]
    again = page.findChild(QLineEdit, "office_changed_passphrase_again")
    assert again is not None
    for line, typed in zip([*fields, again], ["wrong", SECRET, SECRET], strict=True):
        assert line is not None
        assert line.isVisible()
        qtbot.keyClicks(line, typed)
    qtbot.keyClick(again, Qt.Key.Key_Return)
    error = page.findChild(QLabel, "office_old_passphrase_error")
    assert error is not None
    qtbot.waitUntil(error.isVisible)
    old = fields[0]
    assert old is not None
    old.selectAll()
    qtbot.keyClicks(old, TEAM_SECRET)
    with qtbot.waitSignal(page.told):
        qtbot.keyClick(old, Qt.Key.Key_Return)
    assert not again.isVisible()
    assert not again.text()
    assert open_office(qtbot, centre, SECRET).findChild(QListWidget, "register") is not None


def test_the_key_to_compare_stays_on_show_after_the_request(
    qtbot: QtBot, auditor: Context, centre: Context, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    request = tmp_path / "request.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(request), ""))
    card = CertificationCard(auditor)
    qtbot.addWidget(card)
    card.show()
    click(qtbot, card, "request_certificate")
    page = open_office(qtbot, centre)
    assert drop(register_card(page), request)
    key = text(page, "request_key").splitlines()[-1]
    assert key in text(card, "certified_by")
