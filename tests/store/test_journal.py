"""The journal: every change is an event, and history cannot be rewritten."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from auditor_app.domain.records import KINDS, Record
from auditor_app.domain.values import Verdict
from auditor_app.history.chain import broken_links
from auditor_app.history.clock import Clock
from auditor_app.history.event import event_hash
from auditor_app.store import Store
from auditor_app.store.driver import DatabaseError
from auditor_app.store.journal import present_triggers, triggers
from auditor_app.store.migrations import MIGRATIONS
from tests.worlds.stores import (
    NOON,
    Watch,
    application,
    audit,
    fleeting,
    judgement,
    judgements,
    reopen,
    site,
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with fleeting(tmp_path / "w") as made:
        made.write([audit(), application(), judgement()])
        yield made


def test_an_event_holds_what_was_said_or_changed_only(store: Store) -> None:
    store.write([application(client_name="Client", credit_code="91"), judgement(verdict=None)])
    first, said, marked, changed, unmarked = store.events("audit-1")
    assert json.loads(first.fields) == {"number": "A-1"}
    assert json.loads(said.fields) == {"client_name": "Client"}
    assert json.loads(marked.fields) == {
        "item": "S-B1",
        "part": "characteristic",
        "site": "site-1",
        "verdict": "conform",
    }
    assert json.loads(changed.fields) == {"credit_code": "91"}
    assert json.loads(unmarked.fields) == {"verdict": None}
    assert [one.op for one in (first, said, marked, changed, unmarked)] == ["insert"] * 3 + [
        "update"
    ] * 2
    assert {(one.author, one.device, one.schema) for one in store.events("audit-1")} == {
        ("Li", store.device, MIGRATIONS.schema)
    }


def test_a_change_to_and_from_nothing_is_a_change(store: Store) -> None:
    for verdict in (None, Verdict.NONCONFORM, None):
        store.write([judgement(verdict=verdict)])
    assert [json.loads(one.fields) for one in store.events("audit-1")[3:]] == [
        {"verdict": None},
        {"verdict": "nonconform"},
        {"verdict": None},
    ]


def test_each_audit_has_a_chain_of_its_own(store: Store) -> None:
    store.write([audit("b"), application("b"), site()])
    for audit_id, count in (("audit-1", 4), ("b", 2)):
        events = store.events(audit_id)
        assert [event.seq for event in events] == list(range(1, count + 1))
        assert [event.prev for event in events] == ["", *(event.hash for event in events[:-1])]
        assert list(broken_links(events)) == []


def test_the_hash_is_that_of_the_canonical_event(store: Store) -> None:
    events = store.events("audit-1")
    assert events
    for event in events:
        assert event.hash == event_hash(*event[:11])
        assert event.fields == json.dumps(
            json.loads(event.fields), sort_keys=True, separators=(",", ":"), ensure_ascii=False
        )


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE event SET author = 'Wang'",
        "DELETE FROM event",
        "INSERT OR REPLACE INTO event SELECT * FROM event WHERE seq = 1",
        'DELETE FROM "Judgement"',
        "UPDATE \"Judgement\" SET id = 'other'",
        "UPDATE \"Judgement\" SET audit = 'other'",
        "INSERT OR REPLACE INTO \"Audit\" (id, audit) VALUES ('audit-1', 'audit-1')",
    ],
)
def test_history_and_ids_cannot_be_rewritten(store: Store, statement: str) -> None:
    before = store.events("audit-1")
    with pytest.raises(DatabaseError):
        store._database.conn.execute(statement)
    assert store.events("audit-1") == before
    assert store.check().problems == ()


def test_a_change_by_plain_sql_is_an_event_too(store: Store) -> None:
    store._database.conn.execute("UPDATE \"Application\" SET client_name = 'Other', notice = 'n'")
    assert json.loads(store.events("audit-1")[-1].fields) == {"client_name": "Other", "notice": "n"}
    assert store.check().problems == ()


def test_a_change_that_fails_leaves_no_event(store: Store) -> None:
    def broken() -> Iterator[Record]:
        yield site()
        raise RuntimeError

    with pytest.raises(RuntimeError):
        store.write(broken())
    assert len(store.events("audit-1")) == 3
    assert store.state("audit-1").sites == ()


def test_every_record_has_its_triggers(store: Store) -> None:
    present = present_triggers(store._database)
    assert present == triggers(MIGRATIONS.schema)
    assert len(present) == 2 + 4 * len(KINDS)


def test_a_value_changed_behind_the_journal_is_found(store: Store) -> None:
    with store._journal.paused():
        store._database.conn.execute("UPDATE \"Application\" SET client_name = 'Forged'")
    (problem,) = store.check().problems
    assert "Application" in str(problem)
    assert "differs" in str(problem)


def test_an_event_changed_behind_the_journal_is_found(store: Store) -> None:
    store._database.conn.execute("DROP TRIGGER event_update")
    store._database.conn.execute("UPDATE event SET author = 'Wang' WHERE seq = 2")
    problems = [str(problem) for problem in store.check().problems]
    assert any("missing or changed" in problem for problem in problems)
    assert any("event 2" in problem for problem in problems)


def test_the_clock_never_stands_still_or_goes_back() -> None:
    watch = Watch()
    clock = Clock(watch, "")
    ticks = [clock.tick() for _ in range(70_000)]
    watch.now -= 3600
    ticks.append(clock.tick())
    clock.receive("f" * 8 + "0" * 8)
    ticks.append(clock.tick())
    assert ticks == sorted(set(ticks))
    assert {len(tick) for tick in ticks} == {16}


def test_the_clock_goes_on_after_reopening_with_the_time_set_back(tmp_path: Path) -> None:
    with fleeting(tmp_path / "c") as store:
        store.write([audit()])
    with reopen(tmp_path / "c", clock=Watch(NOON - 86_400)) as store:
        store.write([application(), *judgements(3)])
        moments = [event.hlc for event in store.events("audit-1")]
        assert moments == sorted(set(moments))
        assert store.check().problems == ()
