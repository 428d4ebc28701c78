"""Splitting the work on the planning page: given and taken back by digits, by the space bar and by clicks, and undone."""

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from auditor_app.domain.records import WorkShare
from auditor_app.domain.values import Part, Role, SiteKind
from auditor_app.operations.stages import planning
from auditor_app.ui.fields.context import Context
from auditor_app.ui.fields.session import Session
from auditor_app.ui.stages.planning.page import PlanningPage
from auditor_app.ui.stages.planning.work_shares_card import WorkSharesTree
from auditor_app.ui.stages.planning.work_shares_model import Held

EVERYWHERE, HEAD_OFFICE, BRANCH = range(3)


@pytest.fixture
def page(qtbot: QtBot, context: Context, fresh: Session) -> PlanningPage:
    audit = fresh.audit_session
    planning.add_site(audit, name="Head office", kind=SiteKind.HEAD_OFFICE)
    planning.add_site(audit, name="Branch", kind=SiteKind.SUBSIDIARY)
    made = PlanningPage(context, fresh)
    qtbot.addWidget(made)
    made.resize(860, 800)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.fixture
def tree(qtbot: QtBot, page: PlanningPage, fresh: Session) -> WorkSharesTree:
    """The tree, with the leader in column 1 and an auditor in column 2."""
    planning.add_member(fresh.audit_session, name="Li Ming", registration="R-2", role=Role.AUDITOR)
    planning.add_member(
        fresh.audit_session, name="Expert", registration="R-3", role=Role.TECHNICAL_EXPERT
    )
    made = page.shares.tree
    page.show_widget(made)
    qtbot.waitUntil(made.hasFocus)
    return made


def cell(
    tree: WorkSharesTree, site: int, column: int = 0, inside: int | None = None
) -> QModelIndex:
    top = tree.model().index(site, 0)
    return (
        top.siblingAtColumn(column) if inside is None else tree.model().index(inside, column, top)
    )


def given(session: Session) -> list[tuple[str, str, Part | None, str]]:
    names = {member.id: member.name for member in session.state.team}
    names |= {site.id: site.name for site in session.state.sites}
    return [
        (names[one.member], names.get(one.site, ""), one.part, one.group)
        for one in session.state.work_shares
    ]


def test_an_auditor_alone_has_nothing_to_split(page: PlanningPage, fresh: Session) -> None:
    assert not page.shares.isVisible()
    planning.add_member(
        fresh.audit_session, name="Expert", registration="R-3", role=Role.TECHNICAL_EXPERT
    )
    assert not page.shares.isVisible()
    planning.add_member(fresh.audit_session, name="Li Ming", registration="R-2", role=Role.AUDITOR)
    assert page.shares.isVisible()


def test_r07_only_auditors_have_a_column(tree: WorkSharesTree, fresh: Session) -> None:
    assert [one.role for one in tree._model.members] == [Role.TEAM_LEADER, Role.AUDITOR]
    assert any(one.role is Role.TECHNICAL_EXPERT for one in fresh.state.team)


def test_a_digit_gives_a_whole_site_and_takes_it_back(
    qtbot: QtBot, tree: WorkSharesTree, fresh: Session
) -> None:
    tree.setCurrentIndex(cell(tree, BRANCH))
    qtbot.keyClick(tree, Qt.Key.Key_2)
    assert given(fresh) == [("Li Ming", "Branch", None, "")]
    qtbot.keyClick(tree, Qt.Key.Key_2)
    assert given(fresh) == []
    fresh.undo()
    assert given(fresh) == [("Li Ming", "Branch", None, "")]
    qtbot.keyClick(tree, Qt.Key.Key_3)
    assert len(given(fresh)) == 1


def test_one_group_at_one_site_by_keys_alone(
    qtbot: QtBot, tree: WorkSharesTree, fresh: Session
) -> None:
    tree.setCurrentIndex(cell(tree, HEAD_OFFICE))
    for key in (
        Qt.Key.Key_Return,
        Qt.Key.Key_Down,
        Qt.Key.Key_Down,
        Qt.Key.Key_Right,
        Qt.Key.Key_Right,
        Qt.Key.Key_Space,
    ):
        qtbot.keyClick(tree, key)
    assert given(fresh) == [("Li Ming", "Head office", Part.CAPABILITY, fresh.edition.groups[0].id)]


def test_a_whole_dimension_by_click_shows_at_every_site(
    qtbot: QtBot, tree: WorkSharesTree, fresh: Session
) -> None:
    tree.expand(cell(tree, EVERYWHERE))
    last = len(fresh.edition.groups) + len(fresh.edition.dimensions) + 1
    place = cell(tree, EVERYWHERE, 1, last)
    tree.scrollTo(place)
    qtbot.mouseClick(
        tree.viewport(), Qt.MouseButton.LeftButton, pos=tree.visualRect(place).center()
    )
    leader = fresh.state.team[0].name
    assert given(fresh) == [(leader, "", Part.CHARACTERISTIC, fresh.edition.dimensions[-1].id)]
    assert tree._model.held(cell(tree, BRANCH, 1, last)) is Held.PartiallyChecked
    tree.setCurrentIndex(cell(tree, BRANCH, 1, last))
    qtbot.keyClick(tree, Qt.Key.Key_Space)
    assert len(given(fresh)) == 1


def test_a_click_on_the_name_of_a_site_unfolds_it(qtbot: QtBot, tree: WorkSharesTree) -> None:
    place = tree.visualRect(cell(tree, BRANCH)).center()
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place.x(), place.y()))
    assert tree.isExpanded(cell(tree, BRANCH))


def test_the_sum_says_what_nobody_has(
    qtbot: QtBot, tree: WorkSharesTree, page: PlanningPage, fresh: Session
) -> None:
    told = page.findChild(QLabel, "shares_sum")
    assert told is not None
    assert "everybody" in told.text()
    tree.setCurrentIndex(cell(tree, HEAD_OFFICE))
    qtbot.keyClick(tree, Qt.Key.Key_1)
    each = len(fresh.edition.clauses) + len(fresh.edition.items)
    assert f"{fresh.state.team[0].name} {each}" in told.text()
    assert f"nobody {each}" in told.text()


def test_what_was_unfolded_stays_so_when_somebody_joins(
    tree: WorkSharesTree, fresh: Session
) -> None:
    tree.expand(cell(tree, BRANCH))
    planning.add_member(fresh.audit_session, name="Zhao", registration="R-4", role=Role.AUDITOR)
    assert tree.model().columnCount() == 4
    assert tree.isExpanded(cell(tree, BRANCH))


def test_a_share_is_found_by_its_id(
    qtbot: QtBot, tree: WorkSharesTree, page: PlanningPage, fresh: Session
) -> None:
    tree.setCurrentIndex(cell(tree, BRANCH))
    qtbot.keyClick(tree, Qt.Key.Key_1)
    line = page.findChild(QLineEdit)
    assert line is not None
    line.setFocus()
    page.reveal(fresh.state.every(WorkShare)[0].id)
    assert tree.hasFocus()
