"""Work that was split: my part is shown first, the next gap is mine, and writing elsewhere is warned of but never refused."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from auditor_app.domain.values import Part, Verdict
from auditor_app.operations.core import settings
from auditor_app.operations.core.settings import Work
from auditor_app.operations.stages import capability, shares
from auditor_app.ui.fields.context import Context
from auditor_app.ui.fields.session import Session
from auditor_app.ui.judging.judgement_list import JudgementList
from auditor_app.ui.judging.onsite_sheets import CapabilitySheet
from tests.worlds import teams

MINE, THEIRS = "C5", "C1"


def give(session: Session, who: str, **part: str) -> None:
    audit = session.audit_session
    shares.give(audit, teams.member(audit, who).id, part=Part.CAPABILITY, **part)


@pytest.fixture
def split(disputed: Session) -> Session:
    """The leader's audit: one clause group is theirs, all others are the first auditor's."""
    for group in disputed.edition.groups:
        give(disputed, "leader" if group.id == MINE else "first", group=group.id)
    return disputed


@pytest.fixture
def shown(qtbot: QtBot, leading: Context, split: Session) -> JudgementList:
    return show(qtbot, leading, split)


def show(qtbot: QtBot, context: Context, session: Session) -> JudgementList:
    made = JudgementList(context, session, CapabilitySheet(session, context.words))
    qtbot.addWidget(made)
    made.resize(900, 600)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.view.setFocus()
    qtbot.waitUntil(made.view.hasFocus)
    return made


def groups(shown: JudgementList, session: Session) -> set[str]:
    of = {clause.id: clause.group for clause in session.edition.clauses}
    return {of[row.subject.item] for row in shown.model.rows() if row.subject}


def chip(shown: JudgementList) -> QPushButton:
    found = shown.findChild(QPushButton, "only_mine")
    assert found is not None
    return found


def warning(shown: JudgementList) -> QLabel:
    found = shown.findChild(QLabel, "whose_work")
    assert found is not None
    return found


def test_the_list_begins_with_my_part(shown: JudgementList, split: Session) -> None:
    assert groups(shown, split) == {MINE}
    mine = sum(clause.group == MINE for clause in split.edition.clauses)
    assert chip(shown).accessibleName().endswith(f"/{mine}")
    assert shown.model.row(0).title.endswith("mine")


def test_m_shows_everything_and_is_remembered(
    qtbot: QtBot, shown: JudgementList, split: Session, leading: Context
) -> None:
    qtbot.keyClick(shown.view, Qt.Key.Key_M)
    assert len(groups(shown, split)) == len(split.edition.groups)
    assert settings.read(leading.workspace.folder).work is Work.ALL
    again = show(qtbot, leading, split)
    assert len(groups(again, split)) == len(split.edition.groups)
    qtbot.mouseClick(chip(again), Qt.MouseButton.LeftButton)
    assert groups(again, split) == {MINE}
    assert settings.read(leading.workspace.folder).work is Work.MINE


def test_writing_in_the_work_of_somebody_else_is_warned_of_and_done(
    qtbot: QtBot, shown: JudgementList, split: Session
) -> None:
    assert not warning(shown).isVisible()
    site = split.state.sites[0].id
    clause = next(one.id for one in split.edition.clauses if one.group == THEIRS)
    assert shown.go_to((site, clause))
    assert warning(shown).isVisible()
    assert "李明" in warning(shown).text()
    qtbot.keyClick(shown.view, Qt.Key.Key_2)
    assert split.state.judgements[Part.CAPABILITY, site, clause].verdict is Verdict.NONCONFORM


def test_the_next_gap_is_mine_and_then_anybodys(
    qtbot: QtBot, leading: Context, split: Session
) -> None:
    site = split.state.sites[0].id
    clauses = {
        group: [one.id for one in split.edition.clauses if one.group == group]
        for group in (MINE, THEIRS)
    }
    for group in (MINE, THEIRS):
        split.do(capability.judge, site, clauses[group][-1], None)
    settings.write(leading.workspace.folder, settings.Settings(work=Work.ALL))
    shown = show(qtbot, leading, split)
    qtbot.keyClick(shown.view, Qt.Key.Key_F8)
    row = shown.current()
    assert row is not None
    assert row.place == (site, clauses[MINE][-1])
    qtbot.keyClick(shown.view, Qt.Key.Key_1)
    qtbot.keyClick(shown.view, Qt.Key.Key_F8)
    row = shown.current()
    assert row is not None
    assert row.place == (site, clauses[THEIRS][-1])


def test_nothing_changes_where_nothing_was_given(
    qtbot: QtBot, leading: Context, disputed: Session
) -> None:
    shown = show(qtbot, leading, disputed)
    assert not chip(shown).isVisible()
    assert len(groups(shown, disputed)) == len(disputed.edition.groups)
    give(disputed, "first", group=THEIRS)
    assert chip(shown).isVisible()
    assert THEIRS not in groups(shown, disputed)
    disputed.undo()
    assert not chip(shown).isVisible()
    assert THEIRS in groups(shown, disputed)
