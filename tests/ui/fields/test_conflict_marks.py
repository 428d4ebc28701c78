"""What people wrote differently is marked on the item itself, whatever kind of thing that is; the mark leads to the decision."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from auditor_app.domain.reasons import Stage
from auditor_app.domain.records import Judgement, PlanEntry, Site
from auditor_app.domain.state import Conflict
from auditor_app.domain.terms import label
from auditor_app.domain.values import Method
from auditor_app.ui.fields.conflict_mark import ConflictMark
from auditor_app.ui.fields.context import Context
from auditor_app.ui.fields.session import Session
from auditor_app.ui.fields.table_editor import TableEditor
from auditor_app.ui.fields.table_model import SIGN_ROLE
from auditor_app.ui.look.look import Look
from auditor_app.ui.shell.desk import Desk
from auditor_app.ui.team.conflicts_page import ConflictsPage
from tests.worlds import teams
from tests.worlds.teams import Team


@pytest.fixture
def context(
    look: Look, quarrelled: Team, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Context]:
    team = quarrelled.copy(tmp_path_factory.mktemp("copy") / "team")
    with team.workspace("leader") as opened:
        yield Context(look.words, look.appearance, look.icons, opened)


@pytest.fixture
def desk(qtbot: QtBot, context: Context) -> Desk:
    made = Desk(context)
    qtbot.addWidget(made)
    made.resize(1440, 900)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.open_audit(context.workspace.audit(teams.NUMBER).id, Stage.APPLICATION)
    return made


def session_of(desk: Desk) -> Session:
    assert desk.session is not None
    return desk.session


def conflict(desk: Desk, record: str, field: str) -> Conflict:
    return next(
        one
        for one in session_of(desk).state.conflicts
        if (one.record, one.field) == (record, field)
    )


def marks(desk: Desk) -> dict[str, ConflictMark]:
    assert desk.page is not None
    return {
        one.accessibleName(): one
        for one in desk.page.findChildren(ConflictMark)
        if one.isVisibleTo(desk.page)
    }


def shown(desk: Desk) -> Conflict:
    """Return the conflict that is on show."""
    assert isinstance(desk.page, ConflictsPage)
    current = desk.page._current()
    assert current is not None
    return current.conflict


@pytest.mark.parametrize(
    ("stage", "field", "record", "names"),
    [
        (
            Stage.APPLICATION,
            "contact_name",
            "Application",
            {"Contact", "Application received on", "Kind of organisation"},
        ),
        (Stage.DOCUMENT_REVIEW, "statement", "DocumentReview", {"Statement"}),
    ],
)
def test_a_field_in_conflict_has_a_mark_that_leads_to_the_decision(
    qtbot: QtBot, desk: Desk, stage: Stage, field: str, record: str, names: set[str]
) -> None:
    desk.show_stage(stage)
    found = marks(desk)
    assert len(found) == len(names), found
    wanted = conflict(desk, record, field)
    mark = next(one for one in found.values() if one._covers == {field})
    assert mark.accessibleName().startswith("In conflict: ")
    mark.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(mark, Qt.Key.Key_Space)
    assert shown(desk) == wanted
    assert isinstance(desk.page, ConflictsPage)
    qtbot.keyClick(desk.page.list, Qt.Key.Key_2)
    desk.show_stage(stage)
    assert len(marks(desk)) == len(names) - 1


def test_a_field_without_conflict_makes_no_mark(desk: Desk) -> None:
    line = next(one for one in desk.findChildren(QLineEdit) if one.text() == "91310000")
    field = line.parentWidget()
    assert field is not None
    assert field.findChild(ConflictMark) is None


@pytest.mark.parametrize(
    ("stage", "table", "record", "field", "column"),
    [
        (Stage.PLANNING, "sites", "Site", "address", 3),
        (Stage.PLANNING, "sites", "Site", "deleted", 0),
        (Stage.PLANNING, "timetable", "PlanEntry", "members", 5),
        (Stage.DOCUMENT_REVIEW, "open_points", "OpenPoint", "text", 1),
    ],
)
def test_a_cell_in_conflict_has_a_sign_that_leads_to_the_decision(
    qtbot: QtBot, desk: Desk, stage: Stage, table: str, record: str, field: str, column: int
) -> None:
    desk.show_stage(stage)
    wanted = conflict(desk, record, field)
    view = next(
        one
        for one in desk.findChildren(TableEditor)
        if one.objectName() == table or table in one.objectName()
    )
    index = view._model.index(view._model.row_of(wanted.id), column)
    sign = index.data(SIGN_ROLE)
    assert sign[:2] == ("reason-to-do", "attention")
    assert "different values" in str(index.data(Qt.ItemDataRole.AccessibleTextRole))
    view.scrollTo(index)
    qtbot.mouseClick(
        view.viewport(),
        Qt.MouseButton.LeftButton,
        pos=view.visualRect(index).topLeft() + QPoint(10, 20),
    )
    assert shown(desk) == wanted


def test_a_click_beside_the_sign_chooses_the_cell(qtbot: QtBot, desk: Desk) -> None:
    desk.show_stage(Stage.PLANNING)
    view = next(one for one in desk.findChildren(TableEditor) if one.objectName() == "sites")
    index = view._model.index(view._model.row_of(conflict(desk, "Site", "address").id), 3)
    qtbot.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center()
    )
    assert desk.stage is Stage.PLANNING
    assert view.currentIndex() == index


def test_a_row_is_marked_for_its_nonconformity_and_key_and_click_lead_there(
    qtbot: QtBot, desk: Desk
) -> None:
    desk.show_stage(Stage.CAPABILITY)
    wanted = conflict(desk, "Nonconformity", "facts")
    judgements = desk.page.list  # type: ignore[union-attr]  # the capability page has one
    judgements.reveal(wanted.id)
    row = judgements.current()
    assert row.finding.disputed
    assert [name for name in marks(desk) if "Facts" in name]
    qtbot.keyClick(judgements.view, Qt.Key.Key_C)
    assert shown(desk) == wanted
    desk.show_stage(Stage.CAPABILITY)
    place = judgements.delegate.mark(
        judgements.view.visualRect(judgements.view.currentIndex())
    ).center()
    qtbot.mouseClick(judgements.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert shown(desk) == wanted
    assert isinstance(desk.page, ConflictsPage)
    qtbot.keyClick(desk.page.list, Qt.Key.Key_1)
    assert not judgements.model.row(judgements.model.row_of(row.place)).finding.disputed


def test_the_folded_rail_shows_how_many_there_are(desk: Desk) -> None:
    desk.resize(1000, 800)
    entry = desk.rail.findChild(QWidget, "rail_conflicts")
    assert entry is not None
    assert entry._entry.number == len(session_of(desk).state.conflicts)  # type: ignore[attr-defined]  # a RailButton


def go_to(qtbot: QtBot, desk: Desk, record: str, field: str) -> ConflictsPage:
    qtbot.keyClick(desk, Qt.Key.Key_8, Qt.KeyboardModifier.ControlModifier)
    page = desk.page
    assert isinstance(page, ConflictsPage)
    wanted = conflict(desk, record, field)
    qtbot.keyClick(page.list, Qt.Key.Key_Home)
    for _ in range(len(session_of(desk).state.conflicts)):
        if shown(desk) == wanted:
            # The conflicts passed over are put away.
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            return page
        qtbot.keyClick(page.list, Qt.Key.Key_Down)
    raise AssertionError(wanted)


def own(page: ConflictsPage) -> QWidget:
    found = page.findChild(QWidget, "own_value")
    assert found is not None
    return found


def press(
    qtbot: QtBot, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, key, modifiers)


def test_a_third_value_of_a_list_is_ticked_and_begins_with_both(qtbot: QtBot, desk: Desk) -> None:
    page = go_to(qtbot, desk, "PlanEntry", "members")
    wanted = conflict(desk, "PlanEntry", "members")
    qtbot.keyClick(page.list, Qt.Key.Key_3)
    press(qtbot, Qt.Key.Key_Space)
    press(qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    entry = session_of(desk).state.find(PlanEntry, wanted.id)
    assert entry is not None
    names = [
        member.name
        for one in entry.members
        if (member := session_of(desk).state.member(one)) is not None
    ]
    assert names == ["王芳", "李明", "赵强"]


def test_a_third_value_of_methods_is_ticked(qtbot: QtBot, desk: Desk) -> None:
    page = go_to(qtbot, desk, "Judgement", "methods")
    wanted = conflict(desk, "Judgement", "methods")
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    press(qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    judged = session_of(desk).state.find(Judgement, wanted.id)
    assert judged is not None
    assert judged.methods == (Method.INTERVIEW, Method.RECORDS, Method.TEST)


def test_a_third_date_is_typed_in_any_form_and_what_is_none_is_refused(
    qtbot: QtBot, desk: Desk
) -> None:
    page = go_to(qtbot, desk, "Application", "received_on")
    qtbot.keyClick(page.list, Qt.Key.Key_3)
    line = own(page)
    assert isinstance(line, QLineEdit)
    qtbot.waitUntil(line.hasFocus)
    line.selectAll()
    qtbot.keyClicks(line, "soon")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    error = page.findChild(QLabel, "own_error")
    assert error is not None
    assert "date" in error.text()
    assert line.hasFocus()
    line.selectAll()
    qtbot.keyClicks(line, "20260305")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert f"{session_of(desk).state.application.received_on}" == "2026-03-05"


def test_a_third_time_is_typed(qtbot: QtBot, desk: Desk) -> None:
    page = go_to(qtbot, desk, "Site", "opens")
    wanted = conflict(desk, "Site", "opens")
    qtbot.keyClick(page.list, Qt.Key.Key_3)
    line = own(page)
    assert isinstance(line, QLineEdit)
    line.selectAll()
    qtbot.keyClicks(line, "830")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    site = session_of(desk).state.find(Site, wanted.id)
    assert site is not None
    assert site.opens == "08:30"


def test_a_third_value_of_a_choice_is_chosen(qtbot: QtBot, desk: Desk) -> None:
    page = go_to(qtbot, desk, "Application", "business")
    qtbot.keyClick(page.list, Qt.Key.Key_3)
    box = own(page)
    assert isinstance(box, QComboBox)
    qtbot.keyClick(box, Qt.Key.Key_End)
    qtbot.keyClick(box, Qt.Key.Key_Up)
    chosen = box.currentText()
    qtbot.keyClick(box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    business = session_of(desk).state.application.business
    assert business is not None
    assert desk._words(label(business)) == chosen


@pytest.mark.parametrize(("number", "removed"), [(1, False), (2, True)])
def test_a_removal_against_an_edit_asks_to_keep_or_to_remove(
    qtbot: QtBot, desk: Desk, number: int, removed: bool
) -> None:
    page = go_to(qtbot, desk, "Site", "deleted")
    wanted = conflict(desk, "Site", "deleted")
    heading = page.findChild(QLabel, "conflict_heading")
    content = page.findChild(QLabel, "conflict_content")
    assert heading is not None
    assert content is not None
    assert "removed, or kept?" in heading.text()
    assert "嘉定" in content.text()
    buttons = {page.findChild(QPushButton, f"take_{one}").text() for one in (1, 2)}  # type: ignore[union-attr]  # there are
    assert buttons == {"Keep the entry", "Remove the entry"}
    assert page.findChild(QWidget, "own_value") is None
    said = page.findChild(QLabel, f"side_value_{number}")
    assert said is not None
    assert said.text() == ("Removed" if removed else "Edited")
    qtbot.keyClick(page.list, Qt.Key(Qt.Key.Key_0 + number))
    site = session_of(desk).state.find(Site, wanted.id)
    assert site is not None
    assert site.deleted is removed
    decided = page.findChild(QLabel, "decided")
    assert decided is not None
    assert ("Removed" if removed else "Kept") in decided.text()


def test_undo_puts_back_what_was_there_before_a_decision(qtbot: QtBot, desk: Desk) -> None:
    page = go_to(qtbot, desk, "Application", "contact_name")
    before = session_of(desk).state.application.contact_name
    qtbot.keyClick(page.list, Qt.Key.Key_2)
    assert session_of(desk).state.application.contact_name != before
    told = page.findChild(QLabel, "decided")
    assert told is not None
    qtbot.waitUntil(lambda: "Ctrl+Z" in told.text())
    qtbot.keyClick(page.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert session_of(desk).state.application.contact_name == before


def test_after_the_last_decision_enter_leads_back_to_where_it_was(qtbot: QtBot, desk: Desk) -> None:
    page = go_to(qtbot, desk, "Nonconformity", "facts")
    while session_of(desk).state.conflicts:
        qtbot.keyClick(page.list, Qt.Key.Key_1)
    told = page.findChild(QLabel, "all_decided")
    assert told is not None
    assert told.isVisible()
    assert told.text() == "All conflicts are decided."
    back = page.findChild(QPushButton, "back_to_stage")
    assert back is not None
    assert back.hasFocus()
    qtbot.keyClick(back, Qt.Key.Key_Space)
    assert desk.page is not page
    assert desk.stage is not None
    assert back.text().endswith(desk._words(label(desk.stage)))
