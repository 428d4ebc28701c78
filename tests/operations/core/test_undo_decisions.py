"""Undo of a decision puts the conflict back, and redo decides again.

The others learn both with the next contribution.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from auditor_app.domain.errors import KnownError
from auditor_app.domain.records import Record
from auditor_app.domain.state import Conflict
from auditor_app.domain.wording import Message
from auditor_app.history.event import REOPEN
from auditor_app.operations.audits import conflicts, trail
from auditor_app.operations.core.session import AuditSession
from auditor_app.operations.packages import importing
from auditor_app.operations.stages import application, planning
from tests.worlds.teams import Team


@pytest.fixture
def team(quarrelled: Team, tmp_path: Path) -> Team:
    """A team whose leader has two contributions that differ in every kind of field."""
    return quarrelled.copy(tmp_path / "team")


@pytest.fixture
def session(team: Team) -> Iterator[AuditSession]:
    with team.session("leader") as opened:
        yield opened


def everything(session: AuditSession) -> tuple[set[Record], tuple[Conflict, ...]]:
    """Return what the audit is, having compared it with what the store tells."""
    stored = session.workspace.store.state(session.state.audit.id)
    assert stored.audit == session.state.audit
    assert set(stored.records) == set(session.state.records)
    assert stored.conflicts == session.state.conflicts
    return {stored.audit, *stored.records}, stored.conflicts


@pytest.mark.parametrize("side", [1, 2])
def test_undo_of_a_decision_puts_every_kind_of_conflict_back(
    session: AuditSession, side: int
) -> None:
    before = everything(session)
    assert len(before[1]) > 10
    stages = session.guidance.stages
    for conflict in before[1]:
        conflicts.take_side(session, conflict, side)
        decided = everything(session)
        assert len(decided[1]) == len(before[1]) - 1
        assert session.undo_label == Message("Decide a conflict")
        assert session.undo()
        assert everything(session) == before
        assert session.redo()
        assert everything(session) == decided
        session.undo()
        assert everything(session) == before
    assert session.undo_label is None
    assert session.guidance.stages == stages
    assert session.workspace.store.check().problems == ()


def test_decisions_are_taken_back_one_by_one_and_brought_back_in_turn(
    session: AuditSession,
) -> None:
    seen = [everything(session)]
    for number, conflict in enumerate(seen[0][1]):
        conflicts.take_side(session, conflict, 1 + number % 2)
        seen.append(everything(session))
    assert seen[-1][1] == ()
    for expected in reversed(seen[:-1]):
        session.undo()
        assert everything(session) == expected
    for expected in seen[1:]:
        session.redo()
        assert everything(session) == expected


def test_a_decision_for_the_side_in_force_is_a_step_of_its_own(session: AuditSession) -> None:
    planning.add_site(session, name="分店")
    conflicts.take_side(session, session.state.conflicts[0], 1)
    session.undo()
    assert "分店" in {site.name for site in session.state.sites}
    assert session.undo_label != Message("Decide a conflict")


def test_typing_over_a_conflict_is_one_step_that_puts_it_back(session: AuditSession) -> None:
    before = everything(session)
    for text in ("周", "周敏", "周敏兰"):
        application.edit(session, contact_name=text)
    assert len(session.state.conflicts) == len(before[1]) - 1
    session.undo()
    assert everything(session) == before
    session.redo()
    assert session.state.application.contact_name == "周敏兰"
    assert len(everything(session)[1]) == len(before[1]) - 1


def test_what_is_typed_after_a_decision_is_undone_before_it(session: AuditSession) -> None:
    before = everything(session)
    conflict = next(one for one in session.state.conflicts if one.field == "contact_name")
    conflicts.resolve(session, conflict, "陈")
    decided = everything(session)
    application.edit(session, contact_name="陈静")
    session.undo()
    assert everything(session) == decided
    session.undo()
    assert everything(session) == before
    session.redo()
    session.redo()
    assert session.state.application.contact_name == "陈静"


def test_an_edit_of_several_fields_puts_back_those_in_conflict(session: AuditSession) -> None:
    before = everything(session)
    application.edit(session, contact_name="陈静", contact_phone="010")
    session.undo()
    assert everything(session) == before
    session.redo()
    assert (session.state.application.contact_name, session.state.application.contact_phone) == (
        "陈静",
        "010",
    )
    everything(session)


def test_the_others_learn_with_the_next_contribution(team: Team) -> None:
    team.send("leader", "first")
    with team.session("leader") as session:
        before = everything(session)[1]
        for conflict in before[:2]:
            conflicts.take_side(session, conflict, 2)
    team.send("leader", "first")
    with team.session("first") as session:
        assert everything(session)[1] == before[2:]
    with team.session("leader") as session:
        conflicts.take_side(session, session.state.conflicts[0], 2)
        conflicts.take_side(session, session.state.conflicts[0], 1)
        session.undo()
        session.undo()
    team.send("leader", "first", "second", "expert")
    team.send("second", "first")
    for who in ("leader", "first", "second", "expert"):
        with team.session(who) as session:
            assert everything(session)[1] == before[2:]
            assert session.workspace.store.check().problems == ()
            undone = [one for one in trail.entries(session) if one.entry.op == REOPEN]
            assert len(undone) == 2
            assert {one.action for one in undone} == {Message("took a decision back")}


def test_what_could_not_be_written_leaves_everything_as_it_was_and_can_be_tried_again(
    session: AuditSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = everything(session)
    application.edit(session, contact_name="陈静", contact_phone="010")
    before = everything(session)

    def full(_records: object) -> None:
        raise KnownError("E_DISK_FULL", Message("full"), Message("make room"))

    with monkeypatch.context() as patch:
        patch.setattr(session.workspace.store, "write", full)
        with pytest.raises(KnownError):
            session.undo()
    assert everything(session) == before
    assert session.undo()
    assert everything(session) == found
    with monkeypatch.context() as patch:
        patch.setattr(session.workspace.store, "write", full)
        with pytest.raises(KnownError):
            session.redo()
    assert everything(session) == found
    assert session.redo()
    assert everything(session) == before


def test_undo_of_taking_an_import_back_brings_back_what_it_brought(session: AuditSession) -> None:
    before = everything(session)
    (latest, *_) = session.workspace.store.imports(session.state.audit.id)
    taken = importing.take_back(session, latest.seq)
    assert taken.changes
    gone = everything(session)
    assert gone != before
    assert session.undo_label == Message("Take an import back")
    assert session.undo()
    assert everything(session) == before
    assert session.redo()
    assert everything(session) == gone
    assert session.workspace.store.check().problems == ()
