"""Deciding conflicts: one key for each value, a third one typed, and the ways there."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QListWidget, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from auditor_app.domain.reasons import Stage
from auditor_app.domain.records import Judgement
from auditor_app.ui.fields.context import Context
from auditor_app.ui.fields.session import Session
from auditor_app.ui.judging.onsite_sheets import CapabilitySheet
from auditor_app.ui.shell.beside import Beside
from auditor_app.ui.shell.desk import Desk
from auditor_app.ui.team.conflicts_page import ConflictsPage


@pytest.fixture
def page(qtbot: QtBot, leading: Context, disputed: Session) -> ConflictsPage:
    made = ConflictsPage(leading, disputed)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    made.activateWindow()
    return made


@pytest.fixture
def desk(qtbot: QtBot, leading: Context, disputed: Session) -> Iterator[Desk]:
    made = Desk(leading)
    qtbot.addWidget(made)
    made.resize(1440, 900)
    made.show()
    made.open_audit(disputed.state.audit.id, Stage.CAPABILITY)
    yield made


def text(page: QWidget, name: str) -> str:
    found = page.findChild(QLabel, name)
    assert found is not None, name
    return found.text()


def evidence(session: Session, record: str) -> str:
    found = session.state.find(Judgement, record)
    assert found is not None
    return found.evidence


def test_both_values_stand_side_by_side_with_who_wrote_them(
    page: ConflictsPage, disputed: Session
) -> None:
    assert len(disputed.state.conflicts) == 1
    values = {text(page, "side_value_1"), text(page, "side_value_2")}
    authors = text(page, "side_author_1") + text(page, "side_author_2")
    assert values == {"first saw it", "second saw it"}
    assert "李明 (R-002)" in authors
    assert "赵强 (R-003)" in authors


@pytest.mark.parametrize("number", [1, 2])
def test_a_digit_takes_a_value(
    qtbot: QtBot, page: ConflictsPage, disputed: Session, number: int
) -> None:
    conflict = disputed.state.conflicts[0]
    wanted = text(page, f"side_value_{number}")
    qtbot.keyClick(page.list, Qt.Key(Qt.Key.Key_0 + number))
    assert not disputed.state.conflicts
    assert evidence(disputed, conflict.id) == wanted
    none = page.findChild(QWidget, "no_conflict")
    assert none is not None
    assert none.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_3, Qt.Key.Key_Return])
def test_a_third_value_is_typed(
    qtbot: QtBot, page: ConflictsPage, disputed: Session, key: Qt.Key
) -> None:
    conflict = disputed.state.conflicts[0]
    page.list.setFocus()
    qtbot.keyClick(page.list, key)
    own = page.findChild(QPlainTextEdit, "own_value")
    assert own is not None
    qtbot.waitUntil(own.hasFocus)
    own.selectAll()
    qtbot.keyClicks(own, "both saw it")
    qtbot.keyClick(own, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not disputed.state.conflicts
    assert evidence(disputed, conflict.id) == "both saw it"


def test_a_button_takes_a_value_by_mouse(
    qtbot: QtBot, page: ConflictsPage, disputed: Session
) -> None:
    take = page.findChild(QPushButton, "take_2")
    assert take is not None
    qtbot.mouseClick(take, Qt.MouseButton.LeftButton)
    assert not disputed.state.conflicts


def test_the_row_in_conflict_is_marked_until_it_is_decided(
    qtbot: QtBot, page: ConflictsPage, disputed: Session
) -> None:
    sheet = CapabilitySheet(disputed, page._words)
    place = sheet.place_of(disputed.state.conflicts[0].id)
    assert place is not None
    assert sheet.findings()[place].disputed
    seen: list[bool] = []
    disputed.audit_session.listen(
        lambda changes: seen.append(sheet.changed(changes)[place].disputed)
    )
    qtbot.keyClick(page.list, Qt.Key.Key_1)
    assert not sheet.findings()[place].disputed
    assert seen == [False]


def test_rail_and_guidance_lead_to_the_conflicts_while_any_are_open(
    qtbot: QtBot, desk: Desk
) -> None:
    entry = desk.rail.findChild(QWidget, "rail_conflicts")
    assert entry is not None
    reason = desk.side.guidance.findChild(QWidget, "reason_conflict")
    assert reason is not None
    qtbot.mouseClick(reason, Qt.MouseButton.LeftButton)
    assert isinstance(desk.page, ConflictsPage)
    conflicts = desk.page.findChild(QListWidget, "conflicts")
    assert conflicts is not None
    qtbot.keyClick(conflicts, Qt.Key.Key_1)
    assert desk.session is not None
    assert not desk.session.state.conflicts
    qtbot.waitUntil(lambda: desk.rail.findChild(QWidget, "rail_conflicts") is None)
    qtbot.keyClick(desk, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    assert desk.stage is Stage.CAPABILITY


def test_a_key_shows_the_conflicts_and_the_way_back(qtbot: QtBot, desk: Desk) -> None:
    qtbot.keyClick(desk, Qt.Key.Key_8, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(desk.page, ConflictsPage)
    assert desk.beside is Beside.CONFLICTS
    desk.show_home()
    assert desk.session is None


@pytest.fixture
def at_conflicts(qtbot: QtBot, desk: Desk) -> Desk:
    """The window on the page of the conflicts, opened by its key."""
    desk.activateWindow()
    qtbot.waitUntil(desk.isActiveWindow)
    qtbot.keyClick(desk, Qt.Key.Key_8, Qt.KeyboardModifier.ControlModifier)
    return desk


@pytest.mark.parametrize("side", [Qt.Key.Key_1, Qt.Key.Key_2])
def test_undo_puts_the_conflict_back_and_redo_decides_again(
    qtbot: QtBot, at_conflicts: Desk, side: Qt.Key
) -> None:
    desk, control = at_conflicts, Qt.KeyboardModifier.ControlModifier
    page, session = desk.page, desk.session
    assert isinstance(page, ConflictsPage)
    assert session is not None
    before, records = session.state.conflicts, set(session.state.records)
    assert len(list(before)) == 1
    qtbot.waitUntil(page.list.hasFocus)
    for _ in range(2):
        qtbot.keyClick(page.list, side)
        decided = set(session.state.records)
        assert not session.state.conflicts
        assert page.list.isHidden()
        qtbot.keyClick(desk, Qt.Key.Key_Z, control)
        assert session.state.conflicts == before
        assert set(session.state.records) == records
        assert session.undo_label is None
        assert page.list.place() == 0
        assert page.list.isVisible()
        qtbot.waitUntil(page.list.hasFocus)
        assert desk.rail.findChild(QWidget, "rail_conflicts") is not None
        qtbot.keyClick(desk, Qt.Key.Key_Z, control | Qt.KeyboardModifier.ShiftModifier)
        assert not session.state.conflicts
        assert set(session.state.records) == decided
        qtbot.keyClick(desk, Qt.Key.Key_Z, control)
        assert session.state.conflicts == before
