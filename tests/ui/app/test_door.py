"""The door: the first start, the recovery key, unlocking, and the way to the sample audit."""

from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from auditor_app.demo.sample import open_trial
from auditor_app.exchange.certificates import Person
from auditor_app.operations import opening
from auditor_app.ui.app.first_start import FirstStartPage
from auditor_app.ui.app.unlock import UnlockPage
from auditor_app.ui.look.look import Look
from auditor_app.ui.widgets.strength import Strength, strength

if TYPE_CHECKING:
    from auditor_app.operations.core.workspace import Workspace

PASSPHRASE = "seven grey herons wait"  # noqa: S105 (of a workspace that a test throws away)


T = TypeVar("T", bound=QWidget)


def part(page: QWidget, kind: type[T], name: str) -> T:
    found = page.findChild(kind, name)
    assert found is not None, name
    return found


@pytest.fixture
def first(qtbot: QtBot, look: Look, tmp_path: Path) -> FirstStartPage:
    page = FirstStartPage(look, tmp_path / "workspace")
    page.offer_sample(open_trial)
    qtbot.addWidget(page)
    page.show()
    return page


def fill(qtbot: QtBot, page: FirstStartPage, again: str = PASSPHRASE) -> None:
    for name, text in (
        ("person_name", "Li Wei"),
        ("person_registration", "A-0001"),
        ("passphrase", PASSPHRASE),
        ("passphrase_again", again),
    ):
        qtbot.keyClicks(part(page, QLineEdit, name), text)


def test_the_first_start_makes_an_identity_and_shows_the_recovery_key_once(
    qtbot: QtBot, first: FirstStartPage
) -> None:
    fill(qtbot, first)
    qtbot.keyClick(part(first, QLineEdit, "passphrase_again"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: first.findChild(QLabel, "recovery_key") is not None)
    key = part(first, QLabel, "recovery_key").text().replace("\n", "-")
    qtbot.mouseClick(part(first, QPushButton, "recovery_copy"), Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text() == key
    assert not first.sample.isVisible()
    assert not first.languages.isVisible()
    go_on = part(first, QPushButton, "recovery_go_on")
    assert not go_on.isEnabled()
    qtbot.keyClick(part(first, QCheckBox, "recovery_kept"), Qt.Key.Key_Space)
    with qtbot.waitSignal(first.opened) as opened:
        qtbot.mouseClick(go_on, Qt.MouseButton.LeftButton)
    workspace: Workspace = opened.args[0]
    assert workspace.person == Person("Li Wei", "A-0001")
    workspace.close()
    opening.recover(workspace.folder, key, "another long passphrase").close()


def test_the_recovery_key_can_be_saved(
    qtbot: QtBot, first: FirstStartPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(qtbot, first)
    qtbot.mouseClick(part(first, QPushButton, "start"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: first.findChild(QLabel, "recovery_key") is not None)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "key.txt"), ""))
    qtbot.mouseClick(part(first, QPushButton, "recovery_save"), Qt.MouseButton.LeftButton)
    assert part(first, QLabel, "recovery_key").text() in (tmp_path / "key.txt").read_text("utf-8")


def test_two_passphrases_that_differ_are_refused_where_they_stand(
    qtbot: QtBot, first: FirstStartPage
) -> None:
    fill(qtbot, first, again="seven grey herons")
    qtbot.mouseClick(part(first, QPushButton, "start"), Qt.MouseButton.LeftButton)
    assert part(first, QLabel, "passphrase_again_error").isVisible()
    assert part(first, QLineEdit, "person_name").text() == "Li Wei"


def test_nothing_starts_before_everything_is_there(qtbot: QtBot, first: FirstStartPage) -> None:
    assert not part(first, QPushButton, "start").isEnabled()
    fill(qtbot, first)
    assert part(first, QPushButton, "start").isEnabled()


def test_the_passphrase_shows_on_request(qtbot: QtBot, first: FirstStartPage) -> None:
    line = part(first, QLineEdit, "passphrase")
    assert line.echoMode() is QLineEdit.EchoMode.Password
    qtbot.mouseClick(part(first, QPushButton, "passphrase_show"), Qt.MouseButton.LeftButton)
    assert line.echoMode() is QLineEdit.EchoMode.Normal


def test_one_click_opens_the_sample_audit_without_any_passphrase(
    qtbot: QtBot, first: FirstStartPage
) -> None:
    with qtbot.waitSignal(first.opened) as opened:
        qtbot.mouseClick(part(first, QPushButton, "try_sample"), Qt.MouseButton.LeftButton)
    workspace: Workspace = opened.args[0]
    folder = workspace.folder
    assert workspace.throwaway
    assert workspace.audits()
    workspace.close()
    assert not folder.exists()


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("started")
    opening.start(folder, Person("Li Wei", "A-0001"), PASSPHRASE)[0].close()
    return folder


@pytest.fixture
def unlock(qtbot: QtBot, look: Look, started: Path) -> UnlockPage:
    page = UnlockPage(look, started)
    qtbot.addWidget(page)
    page.show()
    return page


def test_a_wrong_passphrase_says_so_and_costs_nothing(qtbot: QtBot, unlock: UnlockPage) -> None:
    line = part(unlock, QLineEdit, "passphrase")
    qtbot.keyClicks(line, "seven grey hens")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    error = part(unlock, QLabel, "passphrase_error")
    qtbot.waitUntil(error.isVisible)
    assert "E_PASSPHRASE" in error.text()
    assert line.isEnabled()
    assert line.text() == "seven grey hens"
    line.clear()
    qtbot.keyClicks(line, PASSPHRASE)
    with qtbot.waitSignal(unlock.opened) as opened:
        qtbot.keyClick(line, Qt.Key.Key_Return)
    opened.args[0].close()


def test_a_mistyped_recovery_key_is_refused_at_its_field(qtbot: QtBot, unlock: UnlockPage) -> None:
    qtbot.mouseClick(part(unlock, QPushButton, "use_recovery"), Qt.MouseButton.LeftButton)
    for name, text in (
        ("recovery_typed", "ABCD"),
        ("new_passphrase", PASSPHRASE),
        ("new_passphrase_again", PASSPHRASE),
    ):
        qtbot.keyClicks(part(unlock, QLineEdit, name), text)
    qtbot.mouseClick(part(unlock, QPushButton, "recover"), Qt.MouseButton.LeftButton)
    error = part(unlock, QLabel, "recovery_typed_error")
    qtbot.waitUntil(error.isVisible)
    assert "E_RECOVERY_KEY" in error.text()


@pytest.mark.parametrize(
    ("passphrase", "expected"),
    [
        ("", Strength.WEAK),
        ("aaaaaaaaaaaaaaaaaaaa", Strength.WEAK),
        ("password", Strength.WEAK),
        ("heron pond 7", Strength.STRONG),
        ("seven grey herons wait", Strength.STRONG),
        ("春江花月夜", Strength.FAIR),
        ("七只灰鹭在等待雨", Strength.STRONG),
    ],
)
def test_the_hint_tells_weak_from_strong(passphrase: str, expected: Strength) -> None:
    assert strength(passphrase) is expected
