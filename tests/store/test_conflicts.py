"""Conflicts.

Listed with every value and its author, settled by whoever has seen them all, and kept right on the
way.
"""

import itertools
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from auditor_app.domain.errors import KnownError
from auditor_app.domain.identifiers import judgement_id
from auditor_app.domain.records import Judgement
from auditor_app.domain.state import AuditState, Change, Changes
from auditor_app.domain.values import Part, Verdict
from auditor_app.history.event import RESOLVE
from auditor_app.store import Store
from tests.worlds.stores import NOON, Watch, application, audit, fleeting, judgement, site

SERVICE = judgement_id("audit-1", Part.CHARACTERISTIC, "site-1", "S-B1")


@pytest.fixture
def team(tmp_path: Path) -> Iterator[tuple[Store, Store]]:
    """Return the stores of Li and Wang, who have begun one audit together."""
    watch = Watch()
    with (
        fleeting(tmp_path / "li", "Li", watch) as li,
        fleeting(tmp_path / "wang", "Wang", watch) as wang,
    ):
        li.write([audit(), application(), site(), judgement()])
        exchange(li, wang)
        yield li, wang


def exchange(*stores: Store) -> None:
    """Let everybody import from everybody until all know all."""
    for _ in range(2):
        for one, other in itertools.permutations(stores, 2):
            other.import_events(one.events("audit-1"), "audit-1")


def disagree(li: Store, wang: Store) -> None:
    """Let two judge the same item differently."""
    li.write([judgement(verdict=Verdict.NONCONFORM)])
    wang.write([judgement(verdict=Verdict.NOT_APPLICABLE)])
    exchange(li, wang)


def same_everywhere(*stores: Store) -> AuditState:
    """Return the state that all stores agree on, and that follows from their histories."""
    states = [store.state("audit-1") for store in stores]
    for store, state in zip(stores, states, strict=True):
        assert set(state.records) == set(states[0].records)
        assert state.conflicts == states[0].conflicts
        assert store.check().problems == ()
    return states[0]


def test_a_conflict_names_both_values_their_authors_and_times(team: tuple[Store, Store]) -> None:
    disagree(*team)
    (conflict,) = same_everywhere(*team).conflicts
    assert conflict[:3] == ("Judgement", SERVICE, "verdict")
    assert {(head.author, head.value) for head in conflict.heads} == {
        ("Li", Verdict.NONCONFORM),
        ("Wang", Verdict.NOT_APPLICABLE),
    }
    assert {head.device for head in conflict.heads} == {team[0].device, team[1].device}
    assert all(head.at.timestamp() == NOON for head in conflict.heads)
    state = team[0].state("audit-1")
    assert (
        conflict.shown
        == conflict.heads[0].value
        == state.judgements[Part.CHARACTERISTIC, "site-1", "S-B1"].verdict
    )
    assert state.conflicts_of(SERVICE) == (conflict,)
    assert state.conflicts_of("site-1") == ()
    assert team[0].conflicts("audit-1") == state.conflicts


def test_the_same_value_twice_is_no_conflict(team: tuple[Store, Store]) -> None:
    for store in team:
        store.write([judgement(verdict=Verdict.NONCONFORM)])
    exchange(*team)
    assert same_everywhere(*team).conflicts == ()


def after(store: Store, changes: Changes, before: AuditState) -> AuditState:
    """Return the state a session reaches by changes, which must be the one that the store tells."""
    state = before.after(changes)
    assert state.conflicts == store.state("audit-1").conflicts
    assert set(state.records) == set(store.state("audit-1").records)
    return state


@pytest.mark.parametrize("verdict", list(Verdict))
def test_a_decision_for_either_value_or_a_third_settles_it_everywhere(
    team: tuple[Store, Store], verdict: Verdict
) -> None:
    li, wang = team
    disagree(li, wang)
    before = li.state("audit-1")
    changes = li.resolve("audit-1", "Judgement", SERVICE, "verdict", verdict)
    assert [(change.after, change.settled) for change in changes] == [
        (judgement(verdict=verdict), ("verdict",))
    ]
    assert after(li, changes, before).conflicts == ()
    assert [event.op for event in li.events("audit-1") if event.device == li.device][-1] == RESOLVE
    exchange(li, wang)
    state = same_everywhere(li, wang)
    assert state.conflicts == ()
    assert state.judgements[Part.CHARACTERISTIC, "site-1", "S-B1"].verdict is verdict


def test_who_writes_the_field_having_seen_both_has_decided(team: tuple[Store, Store]) -> None:
    li, wang = team
    disagree(li, wang)
    before = wang.state("audit-1")
    untouched = wang.write([msgspec.structs.replace(_service(wang), evidence="register")])
    assert untouched[0].settled == ()
    state = after(wang, untouched, before)
    assert len(state.conflicts) == 1
    changes = wang.write([msgspec.structs.replace(_service(wang), verdict=Verdict.CONFORM)])
    assert changes[0].settled == ("verdict",)
    assert after(wang, changes, state).conflicts == ()
    exchange(li, wang)
    assert same_everywhere(li, wang).conflicts == ()


def _service(store: Store) -> Judgement:
    found = store.state("audit-1").find(Judgement, SERVICE)
    assert found is not None
    return found


def test_writing_the_earlier_value_after_a_decision_is_a_write_like_any_other(
    team: tuple[Store, Store],
) -> None:
    li, wang = team
    disagree(li, wang)
    (change,) = li.resolve("audit-1", "Judgement", SERVICE, "verdict", Verdict.CONFORM)
    before = change.before
    assert before is not None
    assert li.write([before]) == (Change(change.after, before),)
    exchange(li, wang)
    state = same_everywhere(li, wang)
    assert state.conflicts == ()
    assert state.find(Judgement, SERVICE) == before


def test_two_who_decide_differently_without_knowing_disagree_again(
    team: tuple[Store, Store],
) -> None:
    li, wang = team
    disagree(li, wang)
    li.resolve("audit-1", "Judgement", SERVICE, "verdict", Verdict.NONCONFORM)
    wang.resolve("audit-1", "Judgement", SERVICE, "verdict", Verdict.CONFORM)
    exchange(li, wang)
    (conflict,) = same_everywhere(li, wang).conflicts
    assert {head.value for head in conflict.heads} == {Verdict.NONCONFORM, Verdict.CONFORM}


def test_only_a_conflict_can_be_decided(team: tuple[Store, Store]) -> None:
    li, _ = team
    before = li.events("audit-1")
    for kind, record_id, field in [
        ("Judgement", SERVICE, "verdict"),
        ("Judgement", "x", "verdict"),
        ("Drone", "x", "height"),
    ]:
        with pytest.raises(KnownError) as refusal:
            li.resolve("audit-1", kind, record_id, field, Verdict.CONFORM)
        assert refusal.value.code == "E_CONFLICT"
    assert li.events("audit-1") == before


def test_a_value_that_does_not_fit_decides_nothing(team: tuple[Store, Store]) -> None:
    li, wang = team
    disagree(li, wang)
    before = li.events("audit-1")
    with pytest.raises(KnownError) as refusal:
        li.resolve("audit-1", "Judgement", SERVICE, "verdict", 7)
    assert refusal.value.code == "E_VALUE"
    assert li.events("audit-1") == before
    assert len(li.state("audit-1").conflicts) == 1


@pytest.mark.parametrize("deleted", [True, False])
def test_a_deletion_that_had_not_seen_an_edit_is_listed_until_decided(
    team: tuple[Store, Store], deleted: bool
) -> None:
    li, wang = team
    li.write([site(deleted=True)])
    wang.write([site(address="Main Street 1")])
    exchange(li, wang)
    state = same_everywhere(li, wang)
    (conflict,) = state.conflicts
    assert conflict[:3] == ("Site", "site-1", "deleted")
    assert conflict.shown is False
    assert [(head.author, head.value) for head in conflict.heads] == [("Wang", False), ("Li", True)]
    assert state.sites == (site(address="Main Street 1"),)
    changes = wang.resolve("audit-1", "Site", "site-1", "deleted", deleted)
    assert after(wang, changes, state).conflicts == ()
    exchange(li, wang)
    state = same_everywhere(li, wang)
    assert state.conflicts == ()
    assert len(state.sites) == (0 if deleted else 1)


def test_a_conflict_on_a_deleted_record_counts_only_when_it_comes_back(
    team: tuple[Store, Store],
) -> None:
    li, wang = team
    disagree(li, wang)
    state = li.state("audit-1")
    gone = li.write([msgspec.structs.replace(_service(li), deleted=True)])
    state = after(li, gone, state)
    assert state.conflicts == ()
    exchange(li, wang)
    assert same_everywhere(li, wang).conflicts == ()
    state = after(
        li, li.write([msgspec.structs.replace(_service(li), deleted=False)]), li.state("audit-1")
    )
    assert len(state.conflicts) == 1


def test_a_conflict_on_the_audit_itself_is_listed(team: tuple[Store, Store]) -> None:
    li, wang = team
    li.write([audit(number="A-2")])
    wang.write([audit(number="A-3")])
    exchange(li, wang)
    (conflict,) = same_everywhere(li, wang).conflicts
    changes = li.resolve("audit-1", *conflict[:3], "A-4")
    assert after(li, changes, li.state("audit-1")).audit.number == "A-4"


def test_a_changed_list_of_conflicts_is_found(team: tuple[Store, Store]) -> None:
    disagree(*team)
    team[0]._database.conn.execute("DELETE FROM conflict")
    assert [problem.source for problem in team[0].check().problems] == [
        "Audit {audit}: the list of conflicts differs from the history."
    ]
