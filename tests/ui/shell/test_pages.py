"""The pages beside the audit: taking in a package, the identity, the passphrase and the backups."""

from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from auditor_app.domain.wording import Words
from auditor_app.exchange.certificates import Person
from auditor_app.operations import opening
from auditor_app.operations.core.session import AuditSession
from auditor_app.operations.core.workspace import Workspace
from auditor_app.operations.packages import dossier
from auditor_app.ui.fields.context import Context
from auditor_app.ui.look.look import Look
from auditor_app.ui.settings.page import SettingsPage
from auditor_app.ui.team.import_page import ImportPage

T = TypeVar("T", bound=QWidget)
OLD, NEW = "seven grey herons wait", "nine white swans sing"


def part(page: QWidget, kind: type[T], name: str) -> T:
    found = page.findChild(kind, name)
    assert found is not None, name
    return found


def click(qtbot: QtBot, page: QWidget, name: str) -> None:
    qtbot.mouseClick(part(page, QPushButton, name), Qt.MouseButton.LeftButton)


@pytest.fixture
def started(tmp_path: Path) -> Workspace:
    return opening.start(tmp_path / "own", Person("Li Wei", "A-0001"), OLD)[0]


@pytest.fixture
def own(look: Look, started: Workspace) -> Context:
    return Context(look.words, look.appearance, look.icons, started)


@pytest.fixture
def package(workspace: Workspace, tmp_path: Path) -> Path:
    """The finished sample audit as its leader exports it."""
    finished = next(audit for audit in workspace.audits() if not audit.number.endswith("-2"))
    return dossier.export(
        AuditSession(workspace, finished.id), tmp_path / "sample.asice", Words.english()
    ).path


def test_a_package_is_verified_shown_and_then_imported(
    qtbot: QtBot, own: Context, package: Path, workspace: Workspace, tmp_path: Path
) -> None:
    trust = tmp_path / "trust.pem"
    trust.write_bytes(workspace.identity.root_pem)
    page = ImportPage(own)
    qtbot.addWidget(page)
    page.show()
    qtbot.keyClicks(part(page, QLineEdit, "import_file"), str(package))
    qtbot.keyClicks(part(page, QLineEdit, "import_trust"), str(trust))
    click(qtbot, page, "verify_package")
    qtbot.waitUntil(part(page, QPushButton, "import_now").isVisible)
    assert workspace.person.registration in part(page, QLabel, "import_verdict").text()
    assert not own.workspace.audits()
    with qtbot.waitSignal(page.imported) as imported:
        click(qtbot, page, "import_now")
    assert [[audit.id for audit in own.workspace.audits()]] == [
        [one.audit for one in taken] for taken in imported.args
    ]
    own.workspace.close()


def test_a_truncated_package_is_refused_with_its_code_and_nothing_is_imported(
    qtbot: QtBot, own: Context, package: Path
) -> None:
    package.write_bytes(package.read_bytes()[:-500])
    page = ImportPage(own)
    qtbot.addWidget(page)
    page.show()
    qtbot.keyClicks(part(page, QLineEdit, "import_file"), str(package))
    qtbot.keyClick(part(page, QLineEdit, "import_file"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.findChild(QLabel, "import_refusal") is not None)
    assert "E_TRUNCATED" in part(page, QLabel, "import_refusal_code").text()
    assert not own.workspace.audits()
    own.workspace.close()


def test_a_file_that_is_not_there_is_refused_at_its_field(qtbot: QtBot, context: Context) -> None:
    page = ImportPage(context)
    qtbot.addWidget(page)
    page.show()
    qtbot.keyClicks(part(page, QLineEdit, "import_file"), "nowhere.asice")
    click(qtbot, page, "verify_package")
    assert part(page, QLabel, "import_file_error").isVisible()


@pytest.fixture
def settings(qtbot: QtBot, own: Context) -> SettingsPage:
    page = SettingsPage(own)
    qtbot.addWidget(page)
    page.show()
    return page


def change(qtbot: QtBot, page: SettingsPage, old: str, new: str, again: str) -> None:
    for name, text in (
        ("old_passphrase", old),
        ("changed_passphrase", new),
        ("changed_passphrase_again", again),
    ):
        part(page, QLineEdit, name).clear()
        qtbot.keyClicks(part(page, QLineEdit, name), text)
    click(qtbot, page, "change_passphrase")


def test_the_passphrase_is_changed(
    qtbot: QtBot, settings: SettingsPage, started: Workspace
) -> None:
    with qtbot.waitSignal(settings.told):
        change(qtbot, settings, OLD, NEW, NEW)
    assert not part(settings, QLineEdit, "changed_passphrase").text()
    started.close()
    opening.unlock(started.folder, NEW).close()


def test_a_wrong_passphrase_changes_nothing(
    qtbot: QtBot, settings: SettingsPage, started: Workspace
) -> None:
    change(qtbot, settings, "not the old one", NEW, NEW)
    qtbot.waitUntil(part(settings, QLabel, "old_passphrase_error").isVisible)
    started.close()
    opening.unlock(started.folder, OLD).close()


def test_a_backup_is_made_listed_and_restored_only_when_confirmed(
    qtbot: QtBot, settings: SettingsPage, started: Workspace
) -> None:
    with qtbot.waitSignal(settings.told):
        click(qtbot, settings, "backup_now")
    sure = part(settings, QPushButton, "restore_sure_0")
    assert not sure.isVisible()
    click(qtbot, settings, "restore_0")
    with qtbot.waitSignal(settings.restore_wanted) as wanted:
        qtbot.mouseClick(sure, Qt.MouseButton.LeftButton)
    assert Path(str(wanted.args[0])).is_file()
    started.close()


def test_the_trust_root_is_saved(
    qtbot: QtBot,
    settings: SettingsPage,
    started: Workspace,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "trust.pem"), "")
    )
    with qtbot.waitSignal(settings.told):
        click(qtbot, settings, "export_trust")
    assert (tmp_path / "trust.pem").read_bytes() == started.identity.root_pem
    started.close()


def test_a_throw_away_workspace_offers_neither_passphrase_nor_backup(
    qtbot: QtBot, context: Context
) -> None:
    page = SettingsPage(context)
    qtbot.addWidget(page)
    assert page.findChild(QPushButton, "change_passphrase") is None
    assert page.findChild(QPushButton, "backup_now") is None
