"""The program: which door it shows, its language, and the way from door to desk and back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from auditor_app.__main__ import main
from auditor_app.domain.wording import Language
from auditor_app.exchange.certificates import Person
from auditor_app.operations import opening
from auditor_app.operations.core import settings, upkeep
from auditor_app.operations.core.workspace import Workspace
from auditor_app.ui.app import program as programs
from auditor_app.ui.app.first_start import FirstStartPage
from auditor_app.ui.app.program import Program
from auditor_app.ui.app.unlock import UnlockPage
from auditor_app.ui.app.window import SMALLEST, Window
from auditor_app.ui.team.import_page import ImportPage


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Program]:
    settings.write(
        tmp_path,
        settings.Settings(language=Language.EN, appearance=settings.AppearanceChoice.LIGHT),
    )
    made = Program(qapp, tmp_path)
    qtbot.addWidget(made.window)
    yield made
    made.leave()


def test_a_folder_without_an_identity_shows_the_first_start(program: Program) -> None:
    program.start()
    assert isinstance(program.window.centralWidget(), FirstStartPage)


def test_a_folder_with_an_identity_shows_the_unlocking_and_whose_it_is(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    opening.start(tmp_path, Person("Li Wei", "A-0001"), "seven grey herons wait")[0].close()
    program.start()
    door = program.window.centralWidget()
    assert isinstance(door, UnlockPage)
    welcome = door.findChild(QLabel, "welcome")
    assert welcome is not None
    qtbot.waitUntil(lambda: "Li Wei" in welcome.text())


def test_a_damaged_identity_says_so_at_the_door(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    opening.start(tmp_path, Person("Li Wei", "A-0001"), "seven grey herons wait")[0].close()
    for place in ("identity", "backups/identity"):
        (tmp_path / place / "identity.json").write_text("{}", "utf-8")
    program.start()
    refusal = program.window.findChild(QLabel, "door_refusal")
    assert refusal is not None
    qtbot.waitUntil(refusal.isVisible)
    assert "E_IDENTITY" in refusal.text()


def test_the_language_is_chosen_at_the_door_and_kept(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    program.start()
    chinese = program.window.findChild(QPushButton, "language_zh")
    assert chinese is not None
    qtbot.mouseClick(chinese, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(
        lambda: any("首次使用" in one.text() for one in program.window.findChildren(QLabel)),
    )
    assert settings.read(tmp_path).language is Language.ZH


def test_packages_given_at_the_start_are_shown_once_a_workspace_is_open(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, workspace: Workspace
) -> None:
    package = tmp_path / "sent.asice"
    package.write_bytes(b"no package")
    program = Program(qapp, tmp_path, [package])
    qtbot.addWidget(program.window)
    program.enter(workspace)
    desk = program.window.desk
    assert desk is not None
    page = desk.page
    assert isinstance(page, ImportPage)
    qtbot.waitUntil(lambda: page.findChild(QLabel, "import_refused_file") is not None)
    desk.show_home()
    program.enter(workspace)
    assert program.window.desk is not None
    assert not isinstance(program.window.desk.page, ImportPage)


@pytest.mark.parametrize("names", [["one.asice"], ["one.asice", "two.asice"]])
def test_the_program_takes_packages_as_its_arguments(
    monkeypatch: pytest.MonkeyPatch, names: list[str]
) -> None:
    given: list[object] = []

    def run(folder: Path | None, packages: list[Path], _open_sample: object) -> int:
        given.append((folder, packages))
        return 0

    monkeypatch.setattr(programs, "run", run)
    assert main(names) == 0
    assert given == [(None, [Path(name) for name in names])]


def test_the_language_changes_at_the_desk_and_the_settings_stay_open(
    program: Program, workspace: Workspace
) -> None:
    program.enter(workspace)
    assert program.window.desk is not None
    program.window.desk.show_settings()
    program.window.desk.language_wanted.emit(Language.ZH)
    assert program.window.desk.page is not None
    assert program.window.desk.page.objectName() == "settings_page"
    assert any(one.text() == "语言与外观" for one in program.window.desk.findChildren(QLabel))


def test_the_window_stands_where_it_stood(
    program: Program, qapp: QApplication, tmp_path: Path
) -> None:
    program.start()
    program.window.resize(790, 560)
    program.window.move(40, 30)
    assert program.window.standing() == "790x560+40+30"
    program.leave()
    assert settings.read(tmp_path).window == "790x560+40+30"
    again = Program(qapp, tmp_path)
    assert again.window.standing() == "790x560+40+30"
    again.window.deleteLater()


@pytest.mark.parametrize(
    "nonsense", ["", "nowhere", "1x1+0+0", "99999x99999+0+0", "790x560+40000-30", "790x560+5+5+5"]
)
def test_nonsense_about_the_window_is_passed_over(qtbot: QtBot, nonsense: str) -> None:
    window = Window()
    qtbot.addWidget(window)
    window.stand(nonsense)
    screen = window.screen().availableGeometry()
    assert screen.intersects(window.geometry())
    assert window.width() >= SMALLEST.width()
    assert window.width() <= max(screen.width(), SMALLEST.width())


def test_a_first_start_that_was_cut_off_starts_again(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    (tmp_path / "identity").mkdir()
    program.start()
    qtbot.waitUntil(lambda: isinstance(program.window.centralWidget(), FirstStartPage))


@pytest.mark.parametrize(
    ("system", "language"),
    [
        ("zh-CN", Language.ZH),
        ("zh-Hant-TW", Language.ZH),
        ("en-GB", Language.EN),
        ("de-DE", Language.ZH),
    ],
)
def test_the_system_s_language_is_followed_and_chinese_where_it_is_neither(
    monkeypatch: pytest.MonkeyPatch, system: str, language: Language
) -> None:
    class Other(QLocale):
        @staticmethod
        def system() -> "Other":
            return Other()

        def uiLanguages(self, *_: object) -> list[str]:  # noqa: N802 (Qt's name)
            return [system]

    monkeypatch.setattr(programs, "QLocale", Other)
    assert programs.system_language() is language


def test_a_backup_is_put_in_place_and_the_door_shows_again(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    opened, _ = opening.start(tmp_path, Person("Li Wei", "A-0001"), "seven grey herons wait")
    backup = upkeep.backup(opened)
    program.enter(opened)
    assert program.window.desk is not None
    program.window.desk.restore_wanted.emit(backup)
    assert isinstance(program.window.centralWidget(), UnlockPage)
    refused = program.window.findChild(QLabel, "door_refusal")
    assert refused is not None
    assert not refused.isVisible()
    opening.unlock(tmp_path, "seven grey herons wait").close()
