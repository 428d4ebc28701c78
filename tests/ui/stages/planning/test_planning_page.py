"""The planning page, by its keys and buttons."""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from auditor_app.domain.forms import Factor
from auditor_app.domain.planning import plan_problems
from auditor_app.domain.values import Activity, Business, DocumentState, Role, SiteKind
from auditor_app.operations.stages import application, planning
from auditor_app.ui.fields.bound import YesNoField
from auditor_app.ui.fields.context import Context
from auditor_app.ui.fields.session import Session
from auditor_app.ui.stages.planning.page import PlanningPage
from auditor_app.ui.stages.planning.sites import minimum_shown
from tests.ui.names import nameless

ANSWERS = (
    "sampling_same_function",
    "sampling_same_process",
    "sampling_central_control",
    "sampling_management_right",
)


def accept(session: Session) -> None:
    audit = session.audit_session
    application.edit(
        audit,
        business=Business.MANUFACTURER,
        scope_locations="all",
        scope_units="all",
        scope_activities="repair",
        scope_from=dt.date(2025, 3, 1),
        scope_to=dt.date(2026, 2, 28),
        no_penalty_declared=True,
        not_dishonest_declared=True,
    )
    for number in range(1, 10):
        application.set_document(audit, number, DocumentState.RECEIVED)
    application.accept(audit)


def add_sites(session: Session) -> None:
    audit = session.audit_session
    planning.add_site(
        audit, name="Head office", kind=SiteKind.HEAD_OFFICE, opens="09:00", closes="18:00"
    )
    for number in range(4):
        planning.add_site(audit, name=f"Outlet {number}", opens="09:00", closes="20:00")
    planning.add_site(
        audit, name="Franchise", kind=SiteKind.FRANCHISE, opens="09:00", closes="20:00"
    )


@pytest.fixture
def page(qtbot: QtBot, context: Context, fresh: Session) -> Iterator[PlanningPage]:
    accept(fresh)
    add_sites(fresh)
    made = PlanningPage(context, fresh)
    qtbot.addWidget(made)
    made.resize(860, 800)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made


def press(qtbot: QtBot, page: QWidget, name: str) -> None:
    button = page.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def text(page: QWidget, name: str) -> str:
    found = page.findChild(QLabel, name)
    assert isinstance(found, QLabel)
    return found.text()


def answer_all(qtbot: QtBot, page: PlanningPage) -> None:
    for name in ANSWERS:
        field = page.findChild(YesNoField, name)
        assert isinstance(field, YesNoField)
        qtbot.keyClick(field.segments.buttons[0], Qt.Key.Key_1)


def test_r39_r43_four_answers_show_the_formula(
    qtbot: QtBot, page: PlanningPage, fresh: Session
) -> None:
    assert "all 6 sites" in text(page, "sampling_figures")
    answer_all(qtbot, page)
    assert fresh.guidance.sampling.allowed
    assert text(page, "sampling_formula") == "y ≥ √4 = 2"
    assert "required 2" in text(page, "sampling_figures")
    field = page.findChild(YesNoField, ANSWERS[0])
    assert isinstance(field, YesNoField)
    qtbot.keyClick(field.segments.buttons[0], Qt.Key.Key_2)
    assert not fresh.guidance.sampling.allowed


@pytest.mark.parametrize(
    ("population", "factor", "shown"),
    [(4, (1, 1), "√4 = 2"), (5, (1, 1), "√5 ≈ 2.24 → 3"), (25, (3, 5), "0.6·√25 = 3")],
)
def test_r43_the_formula_is_shown_with_its_value(
    population: int, factor: tuple[int, int], shown: str
) -> None:
    assert minimum_shown(population, Factor(*factor)) == shown


def test_r42_the_same_seed_draws_the_same_sites(
    qtbot: QtBot, page: PlanningPage, fresh: Session
) -> None:
    answer_all(qtbot, page)
    seed = page.sampling.findChild(QLineEdit)
    assert isinstance(seed, QLineEdit)
    seed.setFocus()
    qtbot.keyClicks(seed, "20260316")
    press(qtbot, page, "draw")
    first = [site.selected for site in fresh.state.sites]
    assert sum(first) == 2
    assert fresh.state.planning.seed == "20260316"
    press(qtbot, page, "draw_anew")
    assert fresh.state.planning.seed != "20260316"
    seed.selectAll()
    qtbot.keyClicks(seed, "20260316")
    press(qtbot, page, "draw")
    assert [site.selected for site in fresh.state.sites] == first


def test_r40_the_franchise_store_is_always_audited(page: PlanningPage, fresh: Session) -> None:
    model = page.sites.table.model()
    row = [site.name for site in fresh.state.sites].index("Franchise")
    index = model.index(row, 0)
    assert index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    assert not index.flags() & Qt.ItemFlag.ItemIsUserCheckable


def test_the_team_is_entered_in_the_table(qtbot: QtBot, page: PlanningPage, fresh: Session) -> None:
    table = page.team.table
    index = table.model().index(0, 4)
    table.setFocus()
    table.setCurrentIndex(index)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    line = next(line for line in table.viewport().findChildren(QLineEdit) if line.isVisible())
    qtbot.keyClicks(line, "2.5")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert fresh.state.team[0].capability_man_days == Decimal("2.5")
    assert fresh.state.team[0].role is Role.TEAM_LEADER


def test_r23_fewer_assessment_man_days_ask_for_their_reason(
    qtbot: QtBot, page: PlanningPage, fresh: Session
) -> None:
    leader = fresh.state.team[0].id
    fresh.do(
        lambda audit: planning.edit_member(
            audit, leader, capability_man_days=Decimal(5), characteristic_man_days=Decimal(2)
        )
    )
    assert page.man_days.reason.isVisible()
    page.man_days.reason.setFocus()
    qtbot.keyClicks(page.man_days.reason.text, "Few items apply")
    page.programme.text.setFocus()
    assert fresh.state.planning.characteristic_man_days_reason == "Few items apply"


def prepare(session: Session) -> None:
    leader = session.state.team[0].id
    session.do(
        lambda audit: planning.edit_member(
            audit, leader, capability_man_days=Decimal(5), characteristic_man_days=Decimal(5)
        )
    )


def test_r14_the_plan_is_refused_while_man_days_are_short(
    qtbot: QtBot, page: PlanningPage, fresh: Session
) -> None:
    press(qtbot, page, "propose_plan")
    with qtbot.waitSignal(fresh.failed) as refused:
        press(qtbot, page, "confirm_plan")
    assert refused.args is not None
    assert refused.args[0].code == "R14"
    assert fresh.state.planning.plan_confirmed_on is None


def test_a_proposed_plan_can_be_confirmed(qtbot: QtBot, page: PlanningPage, fresh: Session) -> None:
    prepare(fresh)
    press(qtbot, page, "propose_plan")
    assert plan_problems(fresh.state, fresh.edition) == ()
    press(qtbot, page, "confirm_plan")
    assert fresh.state.planning.plan_confirmed_on is not None
    assert "Confirmed" in text(page, "plan_standing")


def test_r08_an_assessment_moved_before_the_capability_audit_is_marked_and_refused(
    qtbot: QtBot, page: PlanningPage, fresh: Session
) -> None:
    prepare(fresh)
    press(qtbot, page, "propose_plan")
    entry = next(one for one in fresh.state.plan if one.activity is Activity.CHARACTERISTIC)
    fresh.do(lambda audit: planning.edit_entry(audit, entry.id, day=dt.date(2020, 1, 6)))
    model = page.timetable.table.model()
    assert model.index(0, 0).data() == "2020-01-06"
    with qtbot.waitSignal(fresh.failed) as refused:
        press(qtbot, page, "confirm_plan")
    assert refused.args is not None
    assert refused.args[0].code == "R08"
    assert page.timetable.problems.isVisible()


def test_members_of_an_entry_are_ticked(qtbot: QtBot, page: PlanningPage, fresh: Session) -> None:
    prepare(fresh)
    fresh.do(lambda audit: planning.add_entry(audit, day=dt.date(2026, 3, 16)))
    table = page.timetable.table
    index = table.model().index(0, 5)
    table.setCurrentIndex(index)
    table.edit(index)
    name = f"member_{fresh.state.team[0].id}"
    qtbot.waitUntil(lambda: any(box.isVisible() for box in page.findChildren(QCheckBox, name)))
    box = page.findChild(QCheckBox, name)
    assert isinstance(box, QCheckBox)
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, box.height() // 2))
    assert fresh.state.plan[0].members == (fresh.state.team[0].id,)


def test_a_reason_leads_to_its_row(page: PlanningPage, fresh: Session) -> None:
    page.reveal(fresh.state.sites[2].id)
    assert page.sites.table.currentIndex().row() == 2


def test_everything_that_takes_keys_has_a_name(page: PlanningPage) -> None:
    assert nameless(page) == []
