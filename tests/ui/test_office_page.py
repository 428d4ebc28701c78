"""The office in the window, and an auditor who is certified by it: request, answer, fingerprint, revocation."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QListWidget, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from auditor_app.exchange.certificates import Person
from auditor_app.operations import workspace as workspaces
from auditor_app.ui.certification_card import CertificationCard, pairs
from auditor_app.ui.context import Context, Look
from auditor_app.ui.desk import Desk
from auditor_app.ui.office_page import OfficePage

SLOW = 20_000
SECRET = "seven grey herons wait"  # noqa: S105 (of workspaces that live as long as a test)


@pytest.fixture
def office(look: Look, tmp_path: Path) -> Iterator[Context]:
    with workspaces.start(tmp_path / "office", Person("Office", "OFFICE-1"), SECRET)[0] as opened:
        yield Context(look.words, look.appearance, look.icons, opened)


@pytest.fixture
def auditor(look: Look, tmp_path: Path) -> Iterator[Context]:
    with workspaces.start(tmp_path / "auditor", Person("Li Wei", "A-0001"), SECRET)[0] as opened:
        yield Context(look.words, look.appearance, look.icons, opened)


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

    for name, typed in (("office_name", "Centre"), ("office_passphrase", SECRET), ("office_passphrase_again", SECRET)):
        line = page.findChild(QLineEdit, name)
        assert line is not None
        qtbot.keyClicks(line, typed)
    click(qtbot, page, "office_set_up")
    qtbot.waitUntil(lambda: page.findChild(QListWidget, "register") is not None, timeout=SLOW)

    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(request), ""))
    click(qtbot, page, "read_request")
    assert text(page, "request_key").splitlines()[1] in str(told.args[0])
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(answer), ""))
    with qtbot.waitSignal(page.told, timeout=SLOW):
        click(qtbot, page, "issue_certificate")

    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(answer), ""))
    click(qtbot, card, "read_answer")
    assert auditor.workspace.identity.office is None
    assert text(card, "answer_root").splitlines()[1] == text(page, "office_root")
    click(qtbot, card, "install_answer")
    certified = auditor.workspace.identity.office
    assert certified is not None
    assert pairs(certified.root_fingerprint) in text(card, "certified_by")

    register = page.findChild(QListWidget, "register")
    assert register is not None
    register.setCurrentRow(0)
    click(qtbot, page, "revoke")
    with qtbot.waitSignal(page.told, timeout=SLOW):
        click(qtbot, page, "revoke_sure")
    assert "revoked" in register.item(0).text()

    desk = Desk(office)
    qtbot.addWidget(desk)
    assert desk.rail.findChild(QWidget, "rail_office") is not None


def test_passphrases_that_differ_set_nothing_up(qtbot: QtBot, office: Context) -> None:
    page = OfficePage(office)
    qtbot.addWidget(page)
    page.show()
    for name, typed in (("office_name", "Centre"), ("office_passphrase", SECRET), ("office_passphrase_again", "other")):
        line = page.findChild(QLineEdit, name)
        assert line is not None
        qtbot.keyClicks(line, typed)
    click(qtbot, page, "office_set_up")
    error = page.findChild(QLabel, "office_passphrase_again_error")
    assert error is not None
    assert error.isVisible()
    assert not (office.workspace.folder / "authority").exists()
