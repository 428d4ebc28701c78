"""Taking a decision back.

The conflict is listed again everywhere, but for whoever has built on the decision meanwhile.
"""

import itertools
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest

from auditor_app.domain.errors import KnownError
from auditor_app.domain.records import Judgement
from auditor_app.domain.state import AuditState, Change, Changes, Conflict
from auditor_app.domain.values import Verdict
from auditor_app.history.event import REOPEN, Event, canonical
from auditor_app.store import Store, TrailFilter
from tests.worlds.chains import chained
from tests.worlds.folders import files_in
from tests.worlds.stores import NEWER, Watch, application, audit, fleeting, judgement, site

SERVICE = judgement().id
VERDICT = ("Judgement", SERVICE, "verdict")


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def team(tmp_path: Path, watch: Watch) -> Iterator[tuple[Store, Store]]:
    """Return the stores of Li and Wang, who judged the same item differently and then exchanged."""
    with (
        fleeting(tmp_path / "li", "Li", watch) as li,
        fleeting(tmp_path / "wang", "Wang", watch) as wang,
    ):
        li.write([audit(), application(), site(), judgement()])
        exchange(li, wang)
        li.write([judgement(verdict=Verdict.NONCONFORM)])
        watch.now += 1
        wang.write([judgement(verdict=Verdict.NOT_APPLICABLE)])
        exchange(li, wang)
        yield li, wang


def exchange(*stores: Store) -> AuditState:
    """Let everybody import from everybody until all know all.

    Return the state they must agree on.
    """
    for _ in range(2):
        for one, other in itertools.permutations(stores, 2):
            other.import_events(one.events("audit-1"), "audit-1")
    states = [store.state("audit-1") for store in stores]
    for store, state in zip(stores, states, strict=True):
        assert set(state.records) == set(states[0].records)
        assert state.conflicts == states[0].conflicts
        assert store.check().problems == ()
    return states[0]


def decide(store: Store, verdict: Verdict) -> int:
    """Decide the conflict on the verdict and return the number of the decision."""
    (change,) = store.resolve("audit-1", *VERDICT, verdict)
    assert change.number == _own(store)[-1].seq
    return change.number


def reopen(store: Store, number: int) -> Changes:
    """Take a decision back, and compare the state that follows with that of the store."""
    before = store.state("audit-1")
    changes = store.reopen("audit-1", *VERDICT, number)
    after = before.after(changes)
    assert after.conflicts == store.state("audit-1").conflicts
    assert set(after.records) == set(store.state("audit-1").records)
    assert store.check().problems == ()
    return changes


def _own(store: Store) -> list[Event]:
    return [event for event in store.events("audit-1") if event.device == store.device]


def _verdict(store: Store) -> Verdict | None:
    found = store.state("audit-1").find(Judgement, SERVICE)
    assert found is not None
    return found.verdict


@pytest.mark.parametrize("verdict", list(Verdict))
def test_a_decision_taken_back_lists_the_conflict_again_everywhere(
    team: tuple[Store, Store], verdict: Verdict
) -> None:
    li, wang = team
    before = li.state("audit-1")
    number = decide(li, verdict)
    assert exchange(li, wang).conflicts == ()
    (change,) = reopen(li, number)
    assert (change.before, change.after) == (
        judgement(verdict=verdict),
        judgement(verdict=Verdict.NOT_APPLICABLE),
    )
    assert change.reopened == before.conflicts
    assert _own(li)[-1].op == REOPEN
    after = exchange(li, wang)
    assert after.conflicts == before.conflicts
    assert set(after.records) == set(before.records)


def test_who_has_built_on_the_decision_still_wins(team: tuple[Store, Store]) -> None:
    li, wang = team
    number = decide(li, Verdict.NONCONFORM)
    exchange(li, wang)
    wang.write([judgement(verdict=Verdict.CONFORM)])
    reopen(li, number)
    assert len(li.conflicts("audit-1")) == 1
    state = exchange(li, wang)
    assert state.conflicts == ()
    assert _verdict(li) is Verdict.CONFORM


def test_of_two_decisions_the_other_one_holds(team: tuple[Store, Store]) -> None:
    li, wang = team
    number = decide(li, Verdict.NONCONFORM)
    decide(wang, Verdict.CONFORM)
    assert len(exchange(li, wang).conflicts) == 1
    (change,) = reopen(li, number)
    assert change.settled == ("verdict",)
    assert exchange(li, wang).conflicts == ()
    assert _verdict(wang) is Verdict.CONFORM


def test_what_was_written_over_a_decision_goes_with_it(team: tuple[Store, Store]) -> None:
    li, wang = team
    before = li.state("audit-1").conflicts
    number = decide(li, Verdict.NONCONFORM)
    li.write([judgement(verdict=Verdict.CONFORM, evidence="register")])
    li.write([judgement(verdict=Verdict.NONCONFORM, evidence="register")])
    later = _own(li)[-1].seq
    reopen(li, later)
    assert _verdict(li) is Verdict.CONFORM
    reopen(li, number)
    state = exchange(li, wang)
    assert state.conflicts == before
    found = state.find(Judgement, SERVICE)
    assert found is not None
    assert found.evidence == "register"


def test_a_decision_can_be_made_again_and_taken_back_again(team: tuple[Store, Store]) -> None:
    li, wang = team
    before = li.state("audit-1").conflicts
    reopen(li, decide(li, Verdict.NONCONFORM))
    number = decide(li, Verdict.CONFORM)
    assert exchange(li, wang).conflicts == ()
    assert _verdict(wang) is Verdict.CONFORM
    reopen(li, number)
    reopen(li, number)
    assert exchange(li, wang).conflicts == before


def test_a_plain_write_that_decided_can_be_taken_back(team: tuple[Store, Store]) -> None:
    li, wang = team
    before = li.state("audit-1").conflicts
    (change,) = li.write([judgement(verdict=Verdict.CONFORM, evidence="register")])
    assert change.settled == ("verdict",)
    reopen(li, change.number)
    assert exchange(li, wang).conflicts == before


@pytest.mark.parametrize("deleted", [True, False])
def test_a_decision_to_remove_or_keep_can_be_taken_back(
    team: tuple[Store, Store], deleted: bool
) -> None:
    li, wang = team
    li.write([site(deleted=True)])
    wang.write([site(address="Main Street 1")])
    before = exchange(li, wang)
    (change,) = li.resolve("audit-1", "Site", "site-1", "deleted", deleted)
    state = exchange(li, wang)
    assert len(state.sites) == (0 if deleted else 1)
    changes = li.reopen("audit-1", "Site", "site-1", "deleted", change.number)
    assert li.state("audit-1").after(changes).conflicts == before.conflicts
    after = exchange(li, wang)
    assert after.conflicts == before.conflicts
    assert after.sites == before.sites


def test_a_preview_tells_that_a_conflict_comes_back(team: tuple[Store, Store]) -> None:
    li, wang = team
    before = wang.state("audit-1").conflicts
    number = decide(li, Verdict.NONCONFORM)
    exchange(li, wang)
    reopen(li, number)
    preview = wang.preview(wang.prepare(li.events("audit-1"), "audit-1"))
    assert preview.conflicts == before
    assert preview.after.find(Judgement, SERVICE) == judgement(verdict=Verdict.NOT_APPLICABLE)


def test_only_what_this_laptop_decided_can_be_taken_back(team: tuple[Store, Store]) -> None:
    li, wang = team
    decide(wang, Verdict.CONFORM)
    exchange(li, wang)
    before = li.events("audit-1")
    made, wrote = (event.seq for event in _own(li) if event.id == SERVICE)
    for number, field in [
        (made, "verdict"),
        (wrote, "evidence"),
        (0, "verdict"),
        (99, "verdict"),
        (_own(li)[-1].seq, "verdict"),
    ]:
        with pytest.raises(ValueError, match="decided nothing"):
            li.reopen("audit-1", "Judgement", SERVICE, field, number)
    with pytest.raises(ValueError, match="decided nothing"):
        li.reopen("audit-1", "Site", "site-1", "address", wrote)
    with pytest.raises(KnownError) as refusal:
        li.reopen("audit-1", "Drone", "d", "height", wrote)
    assert refusal.value.code == "E_NEWER"
    assert li.events("audit-1") == before


def test_the_trail_tells_what_was_decided_and_what_shows_again(
    team: tuple[Store, Store], watch: Watch
) -> None:
    li, wang = team
    watch.now += 1
    number = decide(li, Verdict.CONFORM)
    watch.now += 1
    reopen(li, number)
    watch.now += 1
    li.write([judgement(verdict=Verdict.NONCONFORM)])
    exchange(li, wang)
    for store in team:
        lines = store.trail("audit-1", TrailFilter(id=SERVICE, author="Li"))[:3]
        assert [(one.op, one.field, one.before, one.after) for one in lines] == [
            ("update", "verdict", Verdict.NOT_APPLICABLE, Verdict.NONCONFORM),
            ("reopen", "verdict", Verdict.CONFORM, Verdict.NOT_APPLICABLE),
            ("resolve", "verdict", Verdict.NOT_APPLICABLE, Verdict.CONFORM),
        ]


def test_the_trail_tells_what_somebody_knew_who_did_not_know_it_was_taken_back(
    team: tuple[Store, Store], watch: Watch
) -> None:
    li, wang = team
    number = decide(li, Verdict.CONFORM)
    exchange(li, wang)
    reopen(li, number)
    watch.now += 1
    wang.write([judgement(verdict=Verdict.NONCONFORM)])
    exchange(li, wang)
    line = li.trail("audit-1", TrailFilter(id=SERVICE, author="Wang"))[0]
    assert (line.before, line.after) == (Verdict.CONFORM, Verdict.NONCONFORM)


def test_the_trail_of_a_removal_taken_back_says_that_the_entry_stays(
    team: tuple[Store, Store], watch: Watch
) -> None:
    li, wang = team
    wang.write([site(deleted=True)])
    li.write([site(address="Main Street 1")])
    exchange(li, wang)
    watch.now += 1
    (change,) = li.resolve("audit-1", "Site", "site-1", "deleted", True)
    li.reopen("audit-1", "Site", "site-1", "deleted", change.number)
    line = li.trail("audit-1", TrailFilter(id="site-1"))[0]
    assert (line.op, line.before, line.after) == ("reopen", True, False)


def test_an_import_is_taken_back_whole_after_a_decision_was(team: tuple[Store, Store]) -> None:
    li, wang = team
    reopen(li, decide(li, Verdict.CONFORM))
    taken = li.take_back("audit-1", li.imports("audit-1")[0].seq)
    assert taken.left == ()
    assert exchange(li, wang).conflicts == ()
    assert _verdict(wang) is Verdict.NONCONFORM


def test_what_reopens_an_earlier_decision_counts_as_written_since(
    team: tuple[Store, Store],
) -> None:
    li, wang = team
    number = decide(li, Verdict.CONFORM)
    wang.write([judgement(verdict=Verdict.NOT_APPLICABLE, evidence="register")])
    wang.resolve("audit-1", *VERDICT, Verdict.NONCONFORM)
    li.import_events(wang.events("audit-1"), "audit-1")
    reopen(li, number)
    taken = li.take_back("audit-1", li.imports("audit-1")[0].seq)
    assert [left[:3] for left in taken.left] == [VERDICT]


@pytest.mark.parametrize("verdict", list(Verdict))
def test_an_import_that_opened_a_conflict_again_can_be_taken_back(
    team: tuple[Store, Store], verdict: Verdict
) -> None:
    li, wang = team
    number = decide(wang, verdict)
    exchange(li, wang)
    reopen(wang, number)
    li.import_events(wang.events("audit-1"), "audit-1")
    assert len(li.conflicts("audit-1")) == 1
    taken = li.take_back("audit-1", li.imports("audit-1")[0].seq)
    assert taken.left == ()
    assert exchange(li, wang).conflicts == ()
    assert _verdict(li) is verdict


Forge = Callable[[list[Event]], dict[str, object]]
"""What a hostile event says; the last event of its device's history decided a conflict."""

HOSTILE: dict[str, Forge] = {
    "the future": lambda own: {"verdict": own[-1].seq + 2},
    "itself": lambda own: {"verdict": own[-1].seq + 1},
    "nothing": lambda _own: {"verdict": 0},
    "before the beginning": lambda _own: {"verdict": -1},
    "truth": lambda _own: {"verdict": True},
    "a text": lambda own: {"verdict": str(own[-1].seq)},
    "a list": lambda own: {"verdict": [own[-1].seq]},
    "a huge number": lambda _own: {"verdict": 10**30},
    "another field": lambda own: {"evidence": own[-1].seq},
    "a field besides": lambda own: {"evidence": own[-1].seq, "verdict": own[-1].seq},
    "the making of the record": lambda own: {
        "verdict": next(one.seq for one in own if one.id == SERVICE)
    },
    "another record": lambda own: {
        "verdict": next(one.seq for one in own if one.record == "Audit")
    },
    "its import": lambda own: {"verdict": next(one.seq for one in own if one.op == "import")},
}


@pytest.mark.parametrize("forge", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("known", [True, False])
def test_what_its_device_never_decided_nobody_takes_back(
    team: tuple[Store, Store], tmp_path: Path, forge: Forge, known: bool
) -> None:
    li, _ = team
    decide(li, Verdict.CONFORM)
    events = li.events("audit-1")
    own = _own(li)
    forged = [
        *events,
        *chained(
            own,
            {"op": "reopen", "record": "Judgement", "id": SERVICE, "fields": canonical(forge(own))},
        ),
    ]
    with fleeting(tmp_path / "zhao", "Zhao", Watch()) as zhao:
        if known:
            zhao.import_events(events, "audit-1")
        before = files_in(zhao.folder)
        with pytest.raises(KnownError) as refusal:
            zhao.import_events(forged, "audit-1")
        assert refusal.value.code == "E_EVENT"
        assert files_in(zhao.folder) == before


def test_the_numbers_of_another_device_are_not_ones_own(
    team: tuple[Store, Store], tmp_path: Path
) -> None:
    """Wang names the number under which Li decided.

    It stands for what Wang wrote under it, which is no verdict.
    """
    li, wang = team
    number = decide(li, Verdict.CONFORM)
    exchange(li, wang)
    wang.write([site(f"site-{one}") for one in range(9)])
    assert _own(wang)[number - 1].record == "Site"
    forged = chained(
        _own(wang),
        {"op": "reopen", "record": "Judgement", "id": SERVICE, "fields": f'{{"verdict":{number}}}'},
    )
    with fleeting(tmp_path / "zhao", "Zhao", Watch()) as zhao, pytest.raises(KnownError) as refusal:
        zhao.import_events([*wang.events("audit-1"), *forged], "audit-1")
    assert refusal.value.code == "E_EVENT"


def test_what_a_newer_program_means_by_it_stays_in_the_history(
    team: tuple[Store, Store], tmp_path: Path
) -> None:
    li, _ = team
    decide(li, Verdict.CONFORM)
    fields = '{"colour":7,"evidence":"later","verdict":[1]}'
    more = {"op": "reopen", "record": "Judgement", "id": SERVICE, "fields": fields, "schema": NEWER}
    added = chained(_own(li), more, {**more, "record": "Drone", "id": "d"})
    with fleeting(tmp_path / "zhao", "Zhao", Watch()) as zhao:
        zhao.import_events([*li.events("audit-1"), *added], "audit-1")
        assert _verdict(zhao) is Verdict.CONFORM
        assert set(added) < set(zhao.events("audit-1"))
        assert zhao.check().problems == ()
        assert zhao.trail("audit-1")


def test_reopening_what_nobody_else_wrote_brings_back_what_was_there(
    team: tuple[Store, Store],
) -> None:
    li, wang = team
    li.write([msgspec.structs.replace(application(), notice="seen")])
    number = _own(li)[-1].seq
    (change,) = li.reopen("audit-1", "Application", application().id, "notice", number)
    assert change.after == application()
    assert exchange(li, wang).application == application()


def test_conflicts_that_follow_a_change_are_kept_in_order() -> None:
    """A state with several conflicts gets one back at its place."""
    one, two, three = (Conflict("Site", f"site-{number}", "name", (), "x") for number in range(3))
    state = AuditState.of(
        audit(), [site(f"site-{number}") for number in range(3)], (one, two, three)
    )
    from_two = (site("site-1"), site("site-1"))
    decided = state.after([Change(*from_two, settled=("name",))])
    assert decided.conflicts == (one, three)
    assert decided.after([Change(*from_two, reopened=(two,))]).conflicts == (one, two, three)
