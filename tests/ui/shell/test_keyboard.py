"""What holds for the keyboard on every page: everything is reached, in the order it is read, has a name, and no word is lost."""

from collections.abc import Callable, Iterator
from functools import partial
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QWidget
from pytestqt.qtbot import QtBot

from auditor_app.domain.reasons import Stage
from auditor_app.domain.values import Part, Verdict
from auditor_app.operations.core.workspace import Workspace
from auditor_app.ui.app.first_start import FirstStartPage
from auditor_app.ui.app.unlock import UnlockPage
from auditor_app.ui.app.window import Window
from auditor_app.ui.fields.context import Context
from auditor_app.ui.fields.session import Session
from auditor_app.ui.judging.judgement_list import JudgementList
from auditor_app.ui.look.look import Look
from auditor_app.ui.shell.desk import Desk
from auditor_app.ui.widgets import reading_order
from tests.ui.hands import CTRL, SHIFT, Hands, Key, told

LEAST = 40
"""How much of an opened row must be seen at least, px."""
APART: dict[str, Callable[[Desk], None]] = {
    "home": Desk.show_home,
    "settings": Desk.show_settings,
    "import": Desk.show_import,
    "new audit": Desk.show_new_audit,
}


@pytest.fixture
def window(qtbot: QtBot, context: Context) -> Iterator[Window]:
    made = Window()
    qtbot.addWidget(made)
    made.resize(1440, 900)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.enter(context)
    yield made
    if made.desk is not None:
        made.desk.show_home()


@pytest.fixture
def desk(window: Window) -> Desk:
    assert window.desk is not None
    return window.desk


@pytest.fixture
def hands(window: Window) -> Hands:
    return Hands(window)


def opened(desk: Desk, audit: str, stage: Stage) -> Session:
    desk.open_audit(audit, stage)
    QApplication.processEvents()
    assert desk.session is not None
    return desk.session


def ids(workspace: Workspace) -> list[str]:
    return [audit.id for audit in workspace.audits()]


def round_trip(
    hands: Hands,
    key: Qt.Key,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    at_each: Callable[[], None] = lambda: None,
) -> list[QWidget]:
    """Press Tab till it comes round; return every stop in order, from the one after the start."""
    stops: list[QWidget] = []
    for _ in range(200):
        hands.press(key, modifiers)
        at_each()
        if stops and hands.focus is stops[0]:
            return stops
        stops.append(hands.focus)
    raise AssertionError(f"Tab never comes round: {[told(stop) for stop in stops[-6:]]}")


def shown(stop: QWidget) -> bool:
    """Say whether a stop is seen whole, of a list or a table its current row."""
    place = stop.rect()
    if isinstance(stop, QAbstractItemView) and stop.currentIndex().isValid():
        row = stop.visualRect(stop.currentIndex()).translated(stop.viewport().pos())
        place = row.intersected(QRect(row.topLeft(), QSize(row.width(), LEAST)))
    return stop.visibleRegion().boundingRect().contains(place.intersected(stop.rect()))


def show_everything(desk: Desk, audits: list[str]) -> Iterator[str]:
    """Show every page there is, those of an audit for each of the audits."""
    for name, show in APART.items():
        show(desk)
        QApplication.processEvents()
        yield name
    for audit in audits:
        for stage in Stage:
            opened(desk, audit, stage)
            yield f"{stage.value} of {audit}"


def test_tab_reaches_everything_on_every_page_once_and_each_has_a_name_and_is_in_sight(
    desk: Desk, hands: Hands, in_progress: str
) -> None:
    wrong = []

    def look_at(page: str) -> None:
        stop = hands.focus
        text = stop.text() if isinstance(stop, QAbstractButton) else ""
        if not (stop.accessibleName() or text) or not shown(stop):
            wrong.append(f"{page}: {told(stop)}")

    for page in show_everything(desk, [in_progress]):
        there = round_trip(hands, Key.Key_Tab, at_each=partial(look_at, page))
        assert len(there) == len({id(stop) for stop in there}), page
        assert desk.top.search.isHidden() or desk.top.search in there, page
    assert not wrong


@pytest.mark.parametrize("stage", [Stage.APPLICATION, Stage.CHARACTERISTICS])
def test_shift_tab_goes_back_the_way_tab_came(
    desk: Desk, hands: Hands, in_progress: str, stage: Stage
) -> None:
    opened(desk, in_progress, stage)
    there = round_trip(hands, Key.Key_Tab)
    back = round_trip(hands, Key.Key_Backtab, SHIFT)
    assert {told(stop) for stop in there} == {told(stop) for stop in back}


@pytest.mark.parametrize("page", [FirstStartPage, UnlockPage])
def test_the_door_gives_the_keys_to_what_is_asked_first(
    qtbot: QtBot, look: Look, tmp_path: Path, page: type[FirstStartPage | UnlockPage]
) -> None:
    window = Window()
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.show_door(page(look, tmp_path))
    asked = "person_name" if page is FirstStartPage else "passphrase"
    assert Hands(window).focus.objectName() == asked
    assert all(stop.accessibleName() for stop in round_trip(Hands(window), Key.Key_Tab))


def test_every_page_gives_the_keys_to_something(
    desk: Desk, hands: Hands, workspace: Workspace
) -> None:
    for page in show_everything(desk, ids(workspace)):
        assert desk.isAncestorOf(hands.focus), page


def test_the_top_bar_is_followed_by_the_rail_the_page_and_the_guidance(
    desk: Desk, workspace: Workspace, hands: Hands
) -> None:
    opened(desk, ids(workspace)[1], Stage.CHARACTERISTICS)
    order = reading_order.stops(desk)
    regions = [desk.top, desk.rail, desk.page, desk.side]
    found = [
        next(place for place, region in enumerate(regions) if region and region.isAncestorOf(stop))
        for stop in order
    ]
    assert found == sorted(found)
    assert set(found) == {0, 1, 2, 3}


def test_fields_beside_each_other_are_reached_before_those_under_them(
    desk: Desk, workspace: Workspace, hands: Hands
) -> None:
    opened(desk, ids(workspace)[0], Stage.APPLICATION)
    page = desk.page
    assert page is not None
    places = [stop.mapTo(page, QPoint(0, 0)) for stop in reading_order.stops(page)]
    rows = [place.y() for place in places]
    assert all(lower >= upper - 12 for upper, lower in pairwise(rows))


def test_no_page_opens_a_window_of_its_own(
    desk: Desk, workspace: Workspace, qapp: QApplication
) -> None:
    """A widget that is shown before it has a parent is a window for a moment, and takes the keys of this one."""
    shown: list[str] = []

    class Spy(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if (
                event.type() == QEvent.Type.Show
                and isinstance(watched, QWidget)
                and watched.isWindow()
            ):
                shown.append(told(watched))
            return False

    spy = Spy()
    qapp.installEventFilter(spy)
    for _ in show_everything(desk, ids(workspace)):
        pass
    qapp.removeEventFilter(spy)
    assert not shown


def test_going_to_another_stage_in_the_middle_of_a_word_saves_it_and_coming_back_goes_on_there(
    desk: Desk, hands: Hands, workspace: Workspace, in_progress: str
) -> None:
    session = opened(desk, in_progress, Stage.APPLICATION)
    hands.reach("Address")
    hands.retype("1 Road")
    hands.press(Key.Key_2, CTRL)
    assert session.state.application.client_address == "1 Road"
    hands.press(Key.Key_1, CTRL)
    assert hands.focus.accessibleName() == "Address"


@pytest.mark.parametrize("stage", [Stage.CAPABILITY, Stage.CHARACTERISTICS, Stage.DOCUMENT_REVIEW])
def test_going_to_another_stage_saves_the_evidence(
    desk: Desk, hands: Hands, in_progress: str, stage: Stage
) -> None:
    session = opened(desk, in_progress, stage)
    hands.press(Key.Key_Return)
    hands.retype("seen at once")
    hands.press(Key.Key_1, CTRL)
    kept = {one.evidence for one in session.state.judgements.values()} | {
        one.note for one in session.state.findings.values()
    }
    assert "seen at once" in kept


@pytest.mark.parametrize(
    ("stage", "name"), [(Stage.APPLICATION, "Contact"), (Stage.CONCLUSION, "Statement")]
)
def test_closing_the_window_in_the_middle_of_a_word_saves_it(
    window: Window, desk: Desk, hands: Hands, in_progress: str, stage: Stage, name: str
) -> None:
    session = opened(desk, in_progress, stage)
    hands.reach(name)
    hands.retype("half a wo")
    window.close()
    state = session.state
    assert "half a wo" in {state.application.contact_name, state.conclusion.statement}


def test_closing_the_window_in_a_cell_saves_it(
    window: Window, desk: Desk, hands: Hands, in_progress: str
) -> None:
    session = opened(desk, in_progress, Stage.PLANNING)
    hands.hit("Add a site")
    hands.type("Hongq")
    window.close()
    assert session.state.sites[-1].name == "Hongq"


def test_esc_keeps_the_words_of_a_field_a_cell_a_reason_and_the_evidence(
    desk: Desk, hands: Hands, in_progress: str
) -> None:
    session = opened(desk, in_progress, Stage.APPLICATION)
    hands.reach("Contact")
    hands.retype("Zhou")
    hands.press(Key.Key_Escape)
    hands.press(Key.Key_2, CTRL)
    assert session.state.application.contact_name == "Zhou"
    hands.hit("Add a site")
    hands.type("Hongqiao")
    hands.press(Key.Key_Escape)
    assert session.state.sites[-1].name == "Hongqiao"
    hands.press(Key.Key_5, CTRL)
    judgements = desk.page.findChild(JudgementList) if desk.page is not None else None
    assert judgements is not None
    row = judgements.current()
    assert row is not None
    hands.press(Key.Key_3)
    hands.type("online only")
    hands.press(Key.Key_Escape)
    hands.press(Key.Key_Return)
    hands.type("a word")
    hands.press(Key.Key_Escape)
    kept = session.state.judgements[Part.CHARACTERISTIC, *row.place]
    assert (kept.verdict, kept.reason, kept.evidence) == (
        Verdict.NOT_APPLICABLE,
        "online only",
        "a word",
    )


def test_tab_leaves_a_table_at_once_and_leads_through_its_cells_while_a_row_is_written(
    desk: Desk, hands: Hands, in_progress: str
) -> None:
    opened(desk, in_progress, Stage.PLANNING)
    hands.reach("Sites")
    hands.press(Key.Key_Tab)
    assert hands.focus.accessibleName() == "Add a site"
    hands.press(Key.Key_Space)
    hands.type("Hongqiao")
    hands.press(Key.Key_Tab)
    hands.pick("Own site")
    hands.press(Key.Key_Tab)
    hands.type("2 Road")
    assert hands.focus.accessibleName() == "Address"
    hands.press(Key.Key_Escape, times=2)
    hands.press(Key.Key_Tab)
    assert hands.focus.accessibleName() == "Add a site"


def test_a_cell_takes_what_an_input_method_hands_over_at_once(
    desk: Desk, hands: Hands, in_progress: str
) -> None:
    session = opened(desk, in_progress, Stage.PLANNING)
    table = hands.reach("Sites")
    hands.press(Key.Key_End, CTRL)
    hands.press(Key.Key_Home)
    hands.press(Key.Key_Right)
    event = QInputMethodEvent()
    event.setCommitString("虹桥")
    QApplication.sendEvent(table, event)
    hands.type("店")
    hands.press(Key.Key_Return)
    assert session.state.sites[-1].name == "虹桥店"


def test_the_help_keeps_the_keys_till_it_is_put_away(
    desk: Desk, hands: Hands, in_progress: str
) -> None:
    opened(desk, in_progress, Stage.CAPABILITY)
    hands.press(Key.Key_F1)
    for _ in range(4):
        assert hands.focus is desk.help or desk.help.isAncestorOf(hands.focus)
        hands.press(Key.Key_Tab)
    hands.press(Key.Key_Escape)
    assert desk.help.isHidden()
    page = desk.page
    assert page is not None
    hands.wait(lambda: page.isAncestorOf(hands.focus))


def test_the_rail_is_walked_with_the_arrows(desk: Desk, hands: Hands, in_progress: str) -> None:
    opened(desk, in_progress, Stage.APPLICATION)
    entry = desk.rail.findChild(QWidget, "rail_application")
    for _ in range(80):
        if hands.focus is entry:
            break
        hands.press(Key.Key_Backtab, SHIFT)

    def shown() -> Stage | None:
        return desk.stage

    hands.press(Key.Key_Down, times=2)
    assert shown() is Stage.APPLICATION
    hands.press(Key.Key_Return)
    assert shown() is Stage.DOCUMENT_REVIEW


def test_undo_reaches_the_audit_from_a_field_in_which_nothing_was_typed(
    desk: Desk, hands: Hands, in_progress: str
) -> None:
    session = opened(desk, in_progress, Stage.APPLICATION)
    before = session.state.application.contact_name
    hands.reach("Contact")
    hands.retype("Zhou")
    hands.press(Key.Key_Tab)
    assert session.state.application.contact_name == "Zhou"
    hands.press(Key.Key_Z, CTRL)
    assert session.state.application.contact_name == before
