"""The table to write in, on the sites of an audit: exact row signals, Enter, Tab, paste."""

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QLineEdit
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from auditor_app.domain.values import SiteKind
from auditor_app.operations.stages import planning
from auditor_app.ui.fields.context import Context
from auditor_app.ui.fields.session import Session
from auditor_app.ui.fields.table_editor import TableEditor
from auditor_app.ui.stages.planning.sites import SitesCard
from auditor_app.ui.stages.planning.timetable import TimetableCard


@pytest.fixture
def card(qtbot: QtBot, context: Context, fresh: Session) -> Iterator[SitesCard]:
    made = SitesCard(context, fresh)
    qtbot.addWidget(made)
    made.resize(900, 600)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made


def editor(table: TableEditor) -> QLineEdit:
    lines = [line for line in table.viewport().findChildren(QLineEdit) if line.isVisible()]
    assert len(lines) == 1
    return lines[0]


def cell(table: TableEditor, row: int, column: int) -> str:
    return str(table.model().index(row, column).data() or "")


def test_typing_into_the_empty_row_adds_sites_one_after_the_other(
    qtbot: QtBot, card: SitesCard, fresh: Session
) -> None:
    table = card.table
    table.add_row()
    for name in ("Head office", "Hongqiao", "Xuhui"):
        qtbot.keyClicks(editor(table), name)
        qtbot.keyClick(editor(table), Qt.Key.Key_Return)
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert [site.name for site in fresh.state.sites] == ["Head office", "Hongqiao", "Xuhui"]


def test_text_is_saved_while_it_is_typed_and_the_editor_stays_on_its_record(
    qtbot: QtBot, card: SitesCard, fresh: Session
) -> None:
    card.table.add_row()
    line = editor(card.table)
    qtbot.keyClicks(line, "Hong")
    qtbot.waitUntil(lambda: [site.name for site in fresh.state.sites] == ["Hong"])
    qtbot.keyClicks(editor(card.table), "qiao")
    qtbot.keyClick(editor(card.table), Qt.Key.Key_Return)
    assert [site.name for site in fresh.state.sites] == ["Hongqiao"]


def test_lines_of_a_spreadsheet_become_rows(qtbot: QtBot, card: SitesCard, fresh: Session) -> None:
    QGuiApplication.clipboard().setText(
        "Head office\tHead office\tRoad 1\tXuhui\t120\thigh\t9:00\t18:00\nHongqiao\tOwn site\tRoad 2\tMinhang\t12\tlow\t930\t20\n"
    )
    card.table.setFocus()
    card.table.setCurrentIndex(card.table.model().index(0, 0))
    qtbot.keySequence(card.table, QKeySequence(QKeySequence.StandardKey.Paste))
    head, own = fresh.state.sites
    assert (head.kind, head.opens, own.kind, own.opens, own.closes) == (
        SiteKind.HEAD_OFFICE,
        "09:00",
        SiteKind.OWN,
        "09:30",
        "20:00",
    )


def test_a_time_that_cannot_be_read_keeps_its_editor_open(
    qtbot: QtBot, card: SitesCard, fresh: Session
) -> None:
    fresh.do(lambda audit: planning.add_site(audit, name="Hongqiao"))
    table = card.table
    index = table.model().index(0, 7)
    table.setCurrentIndex(index)
    table.edit(index)
    qtbot.keyClicks(editor(table), "late")
    qtbot.keyClick(editor(table), Qt.Key.Key_Return)
    assert editor(table).property("invalid") is True
    editor(table).selectAll()
    qtbot.keyClicks(editor(table), "930")
    qtbot.keyClick(editor(table), Qt.Key.Key_Return)
    assert fresh.state.sites[0].opens == "09:30"


def test_removing_and_undo(qtbot: QtBot, card: SitesCard, fresh: Session) -> None:
    for name in ("Head office", "Hongqiao"):
        fresh.do(partial(planning.add_site, name=name))
    card.table.setCurrentIndex(card.table.model().index(0, 0))
    qtbot.keyClick(card.table, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert [site.name for site in fresh.state.sites] == ["Hongqiao"]
    fresh.undo()
    assert [cell(card.table, row, 1) for row in range(2)] == ["Head office", "Hongqiao"]


def test_a_site_is_taken_into_the_sample_by_its_box(
    qtbot: QtBot, card: SitesCard, fresh: Session
) -> None:
    for number in range(4):
        fresh.do(partial(planning.add_site, name=f"Site {number}"))
    answers = ("same_function", "same_process", "central_control", "management_right")
    fresh.do(lambda audit: planning.edit(audit, **{f"sampling_{one}": True for one in answers}))
    table = card.table
    index = table.model().index(1, 0)
    rect = table.visualRect(index)
    qtbot.mouseClick(
        table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(rect.left() + 14, rect.center().y())
    )
    assert [site.selected for site in fresh.state.sites] == [False, True, False, False]


def test_the_model_keeps_qts_contract(
    qtmodeltester: ModelTester, qtbot: QtBot, context: Context, fresh: Session
) -> None:
    sites, plan = SitesCard(context, fresh), TimetableCard(context, fresh)
    for made in (sites, plan):
        qtbot.addWidget(made)
        model = made.table.model()
        assert model is not None
        qtmodeltester.check(model)
    fresh.do(lambda audit: planning.add_site(audit, name="B", position=2))
    fresh.do(lambda audit: planning.add_site(audit, name="A", position=1))
    assert [cell(sites.table, row, 1) for row in range(2)] == ["A", "B"]
    for day in ("2026-03-17", "2026-03-16"):
        fresh.do(partial(planning.add_entry, day=day))
    assert [cell(plan.table, row, 0) for row in range(2)] == ["2026-03-16", "2026-03-17"]
    fresh.undo()
    assert cell(plan.table, 0, 0) == "2026-03-17"
