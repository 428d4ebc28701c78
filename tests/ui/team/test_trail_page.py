"""The audit trail in the window: narrowed down by person, record and text, saved, and an import taken back from it."""

import csv
import datetime as dt
import zipfile
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import (
    QApplication,
    QCalendarWidget,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QTableView,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from auditor_app.domain.reasons import Stage
from auditor_app.domain.values import Verdict
from auditor_app.operations.stages import capability
from auditor_app.ui.fields.context import Context
from auditor_app.ui.fields.session import Session
from auditor_app.ui.look.tokens import Space
from auditor_app.ui.shell.desk import Desk
from auditor_app.ui.stages.capability.nonconformity_card import NonconformityCard
from auditor_app.ui.stages.planning.sites import SitesCard
from auditor_app.ui.team import trail_model, trail_page
from auditor_app.ui.team.trail_page import TrailPage
from auditor_app.ui.team.trail_table import FOLDS


@pytest.fixture
def page(qtbot: QtBot, leading: Context, disputed: Session) -> TrailPage:
    return show(qtbot, leading, disputed)


def show(qtbot: QtBot, context: Context, session: Session) -> TrailPage:
    made = TrailPage(context, session)
    qtbot.addWidget(made)
    made.resize(1300, 800)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    settle(qtbot, made)
    return made


def settle(qtbot: QtBot, page: TrailPage) -> None:
    qtbot.waitUntil(lambda: not page.reading)


def column(page: TrailPage, which: int) -> list[str]:
    return [str(page.model.index(row, which).data()) for row in range(page.model.rowCount())]


def click(qtbot: QtBot, page: QWidget, name: str) -> None:
    made = page.findChild(QPushButton, name)
    assert made is not None
    qtbot.mouseClick(made, Qt.MouseButton.LeftButton)


def choose(qtbot: QtBot, page: TrailPage, name: str, text: str) -> None:
    """Choose an entry of a drop-down by typing how it begins."""
    picker = page.findChild(QComboBox, name)
    assert picker is not None
    place = picker.findText(text, Qt.MatchFlag.MatchStartsWith)
    assert place >= 0, [picker.itemText(one) for one in range(picker.count())]
    picker.setFocus()
    while picker.currentIndex() != place:
        qtbot.keyClick(picker, Qt.Key.Key_Down if picker.currentIndex() < place else Qt.Key.Key_Up)
    settle(qtbot, page)


def enter_day(qtbot: QtBot, page: TrailPage, name: str, text: str) -> QLineEdit:
    line = page.findChild(QLineEdit, name)
    assert line is not None
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    settle(qtbot, page)
    return line


def test_the_trail_is_narrowed_to_a_person(qtbot: QtBot, page: TrailPage) -> None:
    assert {"李明", "赵强"} <= set(column(page, trail_model.PERSON))
    choose(qtbot, page, "trail_person", "赵强")
    assert set(column(page, trail_model.PERSON)) == {"赵强"}
    assert set(column(page, trail_model.LAPTOP)) == {"赵强’s laptop"}
    assert all(column(page, trail_model.CAME))


def test_the_trail_is_narrowed_to_a_stage_and_to_a_kind(qtbot: QtBot, page: TrailPage) -> None:
    choose(qtbot, page, "trail_topic", "Capability")
    assert column(page, trail_model.ENTRY)
    assert all(cell.startswith("clause") for cell in column(page, trail_model.ENTRY))
    choose(qtbot, page, "trail_topic", "Imports")
    assert set(column(page, trail_model.ENTRY)) == {"import"}
    assert all(cell.startswith("up to change ") for cell in column(page, trail_model.AFTER))


def test_the_trail_is_narrowed_to_a_laptop_and_a_package(qtbot: QtBot, page: TrailPage) -> None:
    choose(qtbot, page, "trail_laptop", "李明")
    assert set(column(page, trail_model.PERSON)) == {"李明"}
    choose(qtbot, page, "trail_laptop", "Every laptop")
    choose(qtbot, page, "trail_package", "质量认证中心")
    assert {cell.partition(",")[0] for cell in column(page, trail_model.CAME)} == {"质量认证中心"}
    assert set(column(page, trail_model.PERSON)) == {"质量认证中心"}


def test_the_trail_is_narrowed_to_days(qtbot: QtBot, page: TrailPage) -> None:
    whole, today = page.model.rowCount(), page.filters._context.workspace.today()
    enter_day(qtbot, page, "trail_from", today.isoformat())
    assert page.model.rowCount() == whole
    enter_day(qtbot, page, "trail_to", (today - dt.timedelta(days=1)).isoformat())
    assert page.model.rowCount() == 0
    line = enter_day(qtbot, page, "trail_to", "nonsense")
    assert line.property("invalid")
    assert page.model.rowCount() == whole
    enter_day(qtbot, page, "trail_from", (today + dt.timedelta(days=1)).isoformat())
    assert page.model.rowCount() == 0


def test_a_day_is_picked_from_the_calendar_by_keys(qtbot: QtBot, page: TrailPage) -> None:
    today = page.filters._context.workspace.today()
    enter_day(qtbot, page, "trail_to", today.isoformat())
    button = page.filters.last.findChild(QToolButton)
    assert button is not None
    assert "To day" in button.accessibleName()
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    calendar = page.findChild(QCalendarWidget)
    assert calendar is not None
    inner = calendar.findChild(QTableView)
    assert inner is not None
    qtbot.keyClick(inner, Qt.Key.Key_Up)
    qtbot.keyClick(inner, Qt.Key.Key_Return)
    settle(qtbot, page)
    assert page.filters.last.line.text() == (today - dt.timedelta(days=7)).isoformat()
    assert page.model.rowCount() == 0


@pytest.mark.parametrize(
    ("width", "folded"),
    [
        (1300, set()),
        (1000, {trail_model.PERSON}),
        (800, {trail_model.PERSON, trail_model.CAME}),
        (640, set(FOLDS)),
    ],
)
def test_columns_fold_rather_than_scroll_sideways(
    page: TrailPage, width: int, folded: set[int]
) -> None:
    page.resize(width + 2 * Space.XXL, 800)
    QApplication.processEvents()
    table = page.table
    assert {one for one in range(page.model.columnCount()) if table.isColumnHidden(one)} == folded
    assert table.horizontalScrollBar().maximum() == 0
    laptop = next(
        page.model.index(row, trail_model.LAPTOP)
        for row in range(page.model.rowCount())
        if page.model.index(row, trail_model.CAME).data()
    )
    came = laptop.siblingAtColumn(trail_model.CAME).data()
    assert came in laptop.data(Qt.ItemDataRole.ToolTipRole)


@pytest.mark.parametrize("column", [trail_model.PERSON, trail_model.AFTER])
@pytest.mark.parametrize("order", list(Qt.SortOrder))
def test_lines_that_say_the_same_stay_in_the_order_of_time(
    page: TrailPage, column: int, order: Qt.SortOrder
) -> None:
    rows = page.model.rows
    place = {id(row): number for number, row in enumerate(rows)}
    index = trail_model._COLUMNS[column]
    found = trail_model.Arrangement((), column, order).of(rows)
    told = [row.cells[index] for row in found]
    assert told == sorted(told, reverse=order is Qt.SortOrder.DescendingOrder)
    assert all(
        place[id(one)] < place[id(other)]
        for one, other in pairwise(found)
        if one.cells[index] == other.cells[index]
    )


def test_the_trail_is_narrowed_to_words(qtbot: QtBot, page: TrailPage) -> None:
    page.find("second saw")
    settle(qtbot, page)
    assert set(column(page, trail_model.AFTER)) == {"second saw it"}
    page.find("nobody wrote this")
    settle(qtbot, page)
    assert page.model.rowCount() == 0
    assert page.table._empty.startswith("No line fits")
    page.find("")
    settle(qtbot, page)
    assert page.model.rowCount() > 1


def test_the_tip_tells_the_whole_digest_and_device(page: TrailPage, disputed: Session) -> None:
    packages = {
        one.package for one in disputed.audit_session.workspace.store.trail(disputed.state.audit.id)
    } - {""}
    row = next(
        row
        for row in range(page.model.rowCount())
        if page.model.index(row, trail_model.CAME).data()
    )
    tip = page.model.index(row, trail_model.CAME).data(Qt.ItemDataRole.ToolTipRole)
    assert tip.splitlines()[-1] in packages
    line = page.model.row(row)
    assert line is not None
    assert line.device in page.model.index(row, trail_model.LAPTOP).data(
        Qt.ItemDataRole.ToolTipRole
    )


def test_a_long_trail_is_read_in_pieces_and_whole_for_another_order(
    qtbot: QtBot, leading: Context, disputed: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trail_page, "FIRST", 20)
    monkeypatch.setattr(trail_page, "FURTHER", 30)
    page = show(qtbot, leading, disputed)
    store = disputed.audit_session.workspace.store
    whole = len(store.trail(disputed.state.audit.id))
    first = page.model.read
    assert first < whole
    page.table.scrollToBottom()
    qtbot.waitUntil(lambda: page.model.read > first)
    header = page.table.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(trail_model.PERSON) + 20, header.height() // 2)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: page.model.rowCount() == whole)
    people = column(page, trail_model.PERSON)
    assert people in (sorted(people), sorted(people, reverse=True))
    page.find("second saw")
    settle(qtbot, page)
    assert page.model.rowCount() == 1


def test_the_trail_of_one_record_and_back(qtbot: QtBot, page: TrailPage, disputed: Session) -> None:
    whole = page.model.rowCount()
    page.reveal(disputed.state.conflicts[0].id)
    settle(qtbot, page)
    assert 0 < page.model.rowCount() < whole
    click(qtbot, page, "trail_only")
    settle(qtbot, page)
    assert page.model.rowCount() == whole


@pytest.fixture
def save(
    qtbot: QtBot, page: TrailPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[[str], Path]:
    """Return what saves the one line about what somebody saw, in a kind of file."""

    def saved(kind: str) -> Path:
        out = tmp_path / f"trail.{kind}"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
        choose(qtbot, page, "trail_person", "赵强")
        page.find("second saw")
        settle(qtbot, page)
        click(qtbot, page, f"trail_{kind}")
        told = page.findChild(QLabel, "trail_said")
        assert told is not None
        qtbot.waitUntil(told.isVisible)
        assert told.text() == f"Saved 1 lines as {out.name}."
        return out

    return saved


def test_what_is_shown_is_saved_as_text(save: Callable[[str], Path]) -> None:
    header, line = csv.reader(save("csv").read_text("utf-8-sig").splitlines())
    saved = dict(zip(header, line, strict=True))
    assert saved["After"] == "second saw it"
    assert len(saved["Package (SHA-256)"]) == 64


def test_what_is_shown_is_saved_as_a_spreadsheet(save: Callable[[str], Path]) -> None:
    with zipfile.ZipFile(save("xlsx")) as book:
        assert b"second saw it" in b"".join(book.read(name) for name in book.namelist())


def test_saving_can_be_cancelled(
    qtbot: QtBot, page: TrailPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "trail.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    store = page._session.audit_session.workspace.store
    with store._exclusive():
        click(qtbot, page, "trail_csv")
        click(qtbot, page, "cancel_work")
    qtbot.waitUntil(lambda: not page.work.busy)
    assert not out.exists()
    told = page.findChild(QLabel, "trail_said")
    assert told is not None
    assert "Cancelled" in told.text()


def test_an_import_is_taken_back_only_when_confirmed(
    qtbot: QtBot, page: TrailPage, disputed: Session
) -> None:
    page.find("imported")
    settle(qtbot, page)
    imports = [row for row in range(page.model.rowCount()) if page.is_import(page.model.row(row))]
    page.table.setCurrentIndex(page.model.index(imports[0], 0))
    click(qtbot, page, "trail_take_back")
    assert disputed.state.judgements
    sure = page.findChild(QPushButton, "trail_take_back_sure")
    assert sure is not None
    qtbot.keyClick(sure, Qt.Key.Key_Escape)
    assert not sure.isVisible()
    click(qtbot, page, "trail_take_back")
    click(qtbot, page, "trail_take_back_sure")
    told = page.findChild(QLabel, "trail_said")
    assert told is not None
    qtbot.waitUntil(told.isVisible)
    assert told.text().startswith("Taken back")
    assert page.table.hasFocus()
    assert not any(one.verdict for one in disputed.state.judgements.values())
    settle(qtbot, page)


def test_a_row_leads_to_its_history_and_the_history_back_to_the_row(
    qtbot: QtBot, leading: Context, disputed: Session
) -> None:
    desk = Desk(leading)
    qtbot.addWidget(desk)
    desk.resize(1440, 900)
    desk.show()
    desk.open_audit(disputed.state.audit.id, Stage.CAPABILITY)
    assert desk.session is not None
    desk.show_stage(Stage.CAPABILITY, disputed.state.conflicts[0].id)
    assert desk.page is not None
    judgements = desk.page.list  # type: ignore[attr-defined]  # a JudgementPage
    desk.activateWindow()
    qtbot.waitUntil(desk.isActiveWindow)
    judgements.view.setFocus()
    qtbot.waitUntil(judgements.view.hasFocus)
    qtbot.keyClick(judgements.view, Qt.Key.Key_H)
    page = desk.page
    assert isinstance(page, TrailPage)
    qtbot.waitUntil(lambda: 0 < page.model.rowCount() < 20)
    page.table.activated.emit(page.model.index(0, 0))
    assert desk.stage is Stage.CAPABILITY
    assert not isinstance(desk.page, TrailPage)


def test_a_nonconformity_and_a_site_lead_to_their_histories(
    qtbot: QtBot, leading: Context, disputed: Session
) -> None:
    site, clause = disputed.state.sites[0].id, disputed.edition.clauses[0].id
    disputed.do(capability.judge, site, clause, Verdict.NONCONFORM)
    card = NonconformityCard(leading, disputed, (site, clause))
    qtbot.addWidget(card)
    card.show()
    assert not card.history.isVisible()
    qtbot.keyClicks(card.facts.text, "No record")
    card.flush()
    (raised,) = disputed.state.nonconformities
    with qtbot.waitSignal(disputed.trail_wanted) as wanted:
        qtbot.mouseClick(
            NonconformityCard(leading, disputed, (site, clause), raised.id).history,
            Qt.MouseButton.LeftButton,
        )
    assert wanted.args == [raised.id]
    table = SitesCard(leading, disputed).table
    qtbot.addWidget(table)
    table.setCurrentIndex(table.model().index(0, 1))
    QApplication.sendEvent(
        table, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), QPoint(5, 5))
    )
    (history,) = [
        one
        for one in table.findChildren(QMenu)[-1].actions()
        if one.text() == "History of this entry"
    ]
    with qtbot.waitSignal(disputed.trail_wanted) as wanted:
        history.trigger()
    assert wanted.args == [site]
