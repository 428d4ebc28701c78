"""The desk: every page within a key press, refusals that stay, undo, and what folds."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from auditor_app.domain.errors import KnownError
from auditor_app.domain.reasons import Stage
from auditor_app.domain.state import Changes
from auditor_app.domain.wording import Message
from auditor_app.exchange.certificates import Person
from auditor_app.operations import opening
from auditor_app.operations.core.session import AuditSession
from auditor_app.operations.core.settings import AppearanceChoice as Choice
from auditor_app.operations.stages import application, planning
from auditor_app.ui.fields.context import Context
from auditor_app.ui.fields.session import done
from auditor_app.ui.look.tokens import DARK, Size
from auditor_app.ui.shell.desk import Desk
from auditor_app.ui.shell.whereabouts import footer

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
PLAIN = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def desk(qtbot: QtBot, context: Context) -> Desk:
    made = Desk(context)
    qtbot.addWidget(made)
    made.resize(1440, 900)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def press(qtbot: QtBot, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
    """Press a key where the focus is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, key, modifiers)


def child(desk: QWidget, name: str) -> QWidget:
    found = desk.findChild(QWidget, name)
    assert found is not None, name
    return found


def test_home_opens_an_audit_with_the_keyboard(qtbot: QtBot, desk: Desk) -> None:
    audits = desk.findChild(QListView, "audits")
    assert audits is not None
    assert audits.hasFocus()
    press(qtbot, Qt.Key.Key_Return)
    assert desk.session is not None
    assert desk.stage is not None
    press_home(qtbot, desk)
    assert desk.session is None


def press_home(qtbot: QtBot, desk: Desk) -> None:
    qtbot.keyClick(desk, Qt.Key.Key_Left, ALT)


def test_typing_in_the_search_field_finds_an_audit_and_enter_goes_on(
    qtbot: QtBot, desk: Desk
) -> None:
    press(qtbot, Qt.Key.Key_F, CTRL)
    assert desk.top.search.hasFocus()
    qtbot.keyClicks(desk.top.search, "-2")
    press(qtbot, Qt.Key.Key_Return)
    press(qtbot, Qt.Key.Key_Return)
    assert desk.session is not None
    assert desk.session.state.audit.number.endswith("-2")


def test_a_search_without_result_says_so(qtbot: QtBot, desk: Desk) -> None:
    qtbot.keyClicks(desk.top.search, "no such client")
    nothing = desk.findChild(QLabel, "nothing_found")
    assert nothing is not None
    assert nothing.isVisible()
    qtbot.keyClick(desk.top.search, Qt.Key.Key_Escape)
    assert not nothing.isVisible()


@pytest.mark.parametrize(("number", "stage"), list(enumerate(Stage, start=1)))
def test_ctrl_and_a_number_shows_a_stage(
    qtbot: QtBot, desk: Desk, in_progress: str, number: int, stage: Stage
) -> None:
    desk.open_audit(in_progress)
    qtbot.keyClick(desk, Qt.Key(Qt.Key.Key_0 + number), CTRL)
    assert desk.stage is stage
    entry = child(desk.rail, f"rail_{stage.value}")
    assert entry.isChecked()  # type: ignore[attr-defined]  # a RailButton
    assert entry.accessibleName()


def test_undo_and_redo_by_key_and_the_bar_says_what(
    qtbot: QtBot, desk: Desk, in_progress: str
) -> None:
    desk.open_audit(in_progress, Stage.DOSSIER)
    assert desk.session is not None
    before = desk.session.state.planning.programme
    planning.edit(desk.session.audit_session, programme="Three years")
    assert desk.top.saved.text().startswith("Saved ")
    qtbot.waitUntil(desk.top.undo.isEnabled)
    assert desk.top.undo.toolTip().startswith("Undo: ")
    qtbot.keyClick(desk, Qt.Key.Key_Z, CTRL)
    assert desk.session.state.planning.programme == before
    qtbot.keyClick(desk, Qt.Key.Key_Z, CTRL | SHIFT)
    assert desk.session.state.planning.programme == "Three years"


def test_a_refusal_stays_till_something_succeeds(
    qtbot: QtBot, desk: Desk, in_progress: str
) -> None:
    desk.open_audit(in_progress, Stage.APPLICATION)
    assert desk.session is not None
    assert not done(desk.session.do(desk, refuse))
    assert desk.notices.isVisible()
    assert "R99" in child(desk.notices, "notice_code").text()  # type: ignore[attr-defined]  # a QLabel
    application.edit(desk.session.audit_session, contact_name="Zhou")
    assert not desk.notices.isVisible()


def refuse(_audit: AuditSession) -> Changes:
    raise KnownError("R99", Message("It is refused."), Message("Do something else."))


def test_a_refusal_is_dismissed_by_its_button(qtbot: QtBot, desk: Desk) -> None:
    desk.notices.refuse(KnownError("R99", Message("It is refused.")))
    qtbot.mouseClick(child(desk.notices, "notice_dismiss"), Qt.MouseButton.LeftButton)
    assert not desk.notices.isVisible()


@pytest.mark.parametrize(
    ("width", "side", "folded"),
    [
        (1440, True, False),
        (1280, True, False),
        (1279, False, False),
        (1100, False, False),
        (1099, False, True),
    ],
)
def test_side_and_rail_fold_where_the_window_is_narrow(
    desk: Desk, in_progress: str, width: int, side: bool, folded: bool
) -> None:
    desk.open_audit(in_progress, Stage.DOSSIER)
    desk.resize(width, 800)
    assert desk.side.isVisible() is side
    assert desk.rail.width() == (Size.RAIL_FOLDED if folded else Size.RAIL)


def test_the_side_unfolds_on_request(qtbot: QtBot, desk: Desk, in_progress: str) -> None:
    desk.open_audit(in_progress, Stage.DOSSIER)
    desk.resize(1200, 800)
    qtbot.mouseClick(desk.top.side, Qt.MouseButton.LeftButton)
    assert desk.side.isVisible()
    qtbot.mouseClick(desk.top.side, Qt.MouseButton.LeftButton)
    assert not desk.side.isVisible()


def test_a_new_audit_is_made_with_the_keyboard(qtbot: QtBot, desk: Desk) -> None:
    qtbot.keyClick(desk, Qt.Key.Key_N, CTRL)
    client = desk.findChild(QLineEdit, "new_client")
    assert client is not None
    assert client.hasFocus()
    qtbot.keyClicks(client, "Jiangnan Kitchens")
    press(qtbot, Qt.Key.Key_Return)
    assert desk.stage is Stage.APPLICATION
    assert desk.session is not None
    assert desk.session.state.application.client_name == "Jiangnan Kitchens"


def test_a_taken_number_is_refused_at_its_field(qtbot: QtBot, desk: Desk) -> None:
    desk.show_new_audit()
    number, client = (
        desk.findChild(QLineEdit, "new_number"),
        desk.findChild(QLineEdit, "new_client"),
    )
    assert number is not None
    assert client is not None
    number.setText(desk.home.overviews[0].audit.number)
    qtbot.keyClicks(client, "Somebody")
    qtbot.keyClick(client, Qt.Key.Key_Return)
    error = desk.findChild(QLabel, "new_number_error")
    assert error is not None
    assert error.isVisible()
    assert client.text() == "Somebody"


def test_every_page_of_an_audit_on_a_sample_edition_says_so(desk: Desk, in_progress: str) -> None:
    mark = child(desk, "sample_mark")
    assert not mark.isVisible()
    desk.open_audit(in_progress)
    for stage in Stage:
        desk.show_stage(stage)
        assert mark.isVisible()
    desk.resize(Size.RAIL_FOLDS_UNDER - 300, 600)
    assert mark.isVisible()
    desk.show_home()
    assert not mark.isVisible()


def test_the_edition_of_a_new_audit_says_that_it_is_a_sample(desk: Desk) -> None:
    desk.show_new_audit()
    assert "SAMPLE" in child(desk, "edition_sample").text()  # type: ignore[attr-defined]  # a QLabel
    types = desk.findChild(QComboBox, "new_type")
    assert types is not None
    assert types.currentText() == "Initial audit"


def test_guidance_names_the_clause_of_every_reason(desk: Desk, in_progress: str) -> None:
    desk.open_audit(in_progress, Stage.CHARACTERISTICS)
    assert desk.session is not None
    reasons = desk.session.guidance.stage(Stage.CHARACTERISTICS).reasons
    said = [one.text() for one in desk.side.guidance.findChildren(QLabel) if one.isVisibleTo(desk)]
    assert reasons
    for reason in reasons[:8]:
        assert any(reason.clause in text for text in said)


def test_help_covers_the_desk_and_escape_puts_it_away(qtbot: QtBot, desk: Desk) -> None:
    qtbot.keyClick(desk, Qt.Key.Key_F1)
    assert desk.help.isVisible()
    assert desk.help.size() == desk.size()
    qtbot.keyClick(desk.help, Qt.Key.Key_Escape)
    assert not desk.help.isVisible()


def test_the_appearance_switches_while_the_window_is_open(
    desk: Desk, context: Context, in_progress: str
) -> None:
    desk.open_audit(in_progress, Stage.DOSSIER)
    context.appearance.choose(Choice.DARK)
    shown = desk.grab().toImage().pixelColor(QPoint(240 + 40, 700) * desk.devicePixelRatioF())
    assert shown.name() == DARK.background


def test_every_control_of_the_shell_has_a_name_for_a_screen_reader(
    desk: Desk, in_progress: str
) -> None:
    desk.open_audit(in_progress, Stage.DOSSIER)
    shell = (desk.top, desk.rail, desk.notices)
    nameless = [
        one.objectName()
        for part in shell
        for one in part.findChildren(QPushButton)
        if not (one.accessibleName() or one.text())
    ]
    assert not [name for name in nameless if name != "notice_action"]


def test_settings_ask_for_language_and_appearance(qtbot: QtBot, desk: Desk) -> None:
    qtbot.keyClick(desk, Qt.Key.Key_Comma, CTRL)
    with qtbot.waitSignal(desk.appearance_wanted) as wanted:
        qtbot.mouseClick(child(desk, "appearance_dark"), Qt.MouseButton.LeftButton)
    assert wanted.args == [Choice.DARK]
    with qtbot.waitSignal(desk.language_wanted):
        qtbot.mouseClick(child(desk, "language_zh"), Qt.MouseButton.LeftButton)


def test_an_audit_is_removed_only_when_confirmed(qtbot: QtBot, desk: Desk) -> None:
    before = len(desk.home.overviews)
    qtbot.keyClick(desk.home.list, Qt.Key.Key_Delete)
    assert desk.notices.isVisible()
    assert len(desk.home.overviews) == before
    qtbot.mouseClick(child(desk.notices, "notice_action"), Qt.MouseButton.LeftButton)
    assert len(desk.home.overviews) == before - 1


def test_the_window_s_title_says_where_one_is(desk: Desk, qtbot: QtBot, in_progress: str) -> None:
    with qtbot.waitSignal(desk.titled) as titled:
        desk.open_audit(in_progress, Stage.PLANNING)
    assert titled.args[0].startswith("Planning – ")


def test_the_menu_bar_of_macos_holds_every_command_with_its_keys(desk: Desk) -> None:
    titles = [action.text() for action in desk.menus.actions()]
    assert titles == ["Audit", "Edit", "View", "Help"]
    keys = {key.toString() for action in desk.actions() for key in action.shortcuts()}
    assert {
        "Ctrl+N",
        "Ctrl+Z",
        "Ctrl+Y",
        "Ctrl+F",
        "F8",
        "Alt+Left",
        "Ctrl+1",
        "Ctrl+7",
        "F1",
    } <= keys


def test_a_narrow_bar_leaves_out_the_middle_of_the_path_and_keeps_the_way_home(
    qtbot: QtBot, desk: Desk, in_progress: str
) -> None:
    desk.open_audit(in_progress, Stage.PLANNING)
    client = child(desk.top, "crumb_1")
    assert client.isVisible()
    desk.resize(900, 700)
    qtbot.waitUntil(lambda: not client.isVisible())
    qtbot.mouseClick(child(desk.top, "crumb_0"), Qt.MouseButton.LeftButton)
    assert desk.session is None


def test_a_field_being_edited_keeps_its_own_undo(qtbot: QtBot, desk: Desk) -> None:
    desk.show_new_audit()
    client = desk.findChild(QLineEdit, "new_client")
    assert client is not None
    qtbot.keyClicks(client, "Ruikang")
    qtbot.keyClick(client, Qt.Key.Key_Z, CTRL)
    assert client.text() == ""


def test_a_failed_backup_is_said_at_the_foot(context: Context, tmp_path: Path) -> None:
    workspace, _ = opening.start(
        tmp_path / "workspace", Person("Li Wei", "A-0001"), "seven grey herons wait"
    )
    with workspace:
        kept = replace(context, workspace=workspace)
        assert "failed" not in footer(kept, None)
        workspace.store.backup_problem = KnownError("E_DISK_FULL", Message("The disk is full"))
        assert "failed" in footer(kept, None)
