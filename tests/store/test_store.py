"""Records go in and come out as they were, in one transaction or not at all."""

import datetime as dt
import uuid
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor_app.domain.errors import KnownError
from auditor_app.domain.records import KINDS, Application, Audit, PlanEntry, Record, TeamMember
from auditor_app.domain.values import Method, Part, Verdict
from auditor_app.history.chain import broken_links
from auditor_app.store.tables import tables
from tests.worlds.folders import files_in
from tests.worlds.stores import (
    NOON,
    Watch,
    application,
    audit,
    create,
    everything,
    fleeting,
    judgement,
    reopen,
    site,
)


def test_what_was_written_is_there_after_reopening(tmp_path: Path) -> None:
    records = [
        audit(created_on=dt.date(2026, 3, 1)),
        application(
            client_name="售后\n“商店” \\ \x01 😀",
            no_penalty_declared=False,
            scope_from=dt.date(2026, 1, 31),
        ),
        TeamMember(id="m", audit="audit-1", name="Wang", capability_man_days=Decimal("1.50")),
        PlanEntry(id="p", audit="audit-1", members=("m", "n"), starts="09:00"),
        judgement(methods=(Method.TEST, Method.SURVEY)),
        site(deleted=True),
    ]
    with fleeting(tmp_path / "w") as store:
        changes = store.write(records)
        assert [(change.before, change.after) for change in changes] == [
            (None, record) for record in records
        ]
    with reopen(tmp_path / "w") as store:
        assert everything(store) == set(records)
        assert store.audits() == [records[0]]
        assert store.state("audit-1").application == records[1]
        assert store.check().problems == ()


def test_any_text_survives_the_tables_and_the_history(tmp_path: Path) -> None:
    with fleeting(tmp_path / "w") as store:

        @settings(max_examples=100)
        @given(
            name=st.text(st.characters(codec="utf-8")),
            opens=st.none() | st.just("08:30"),
            agreed=st.none() | st.booleans(),
        )
        def survives(name: str, opens: str | None, agreed: bool | None) -> None:
            one = store.new_id()
            written = [
                audit(one),
                application(one, client_name=name, no_penalty_declared=agreed),
                site(one, one, name=name, opens=opens),
            ]
            store.write(written)
            store.write(
                [
                    application(one, client_name="", no_penalty_declared=None),
                    site(one, one, name="", opens=None),
                ]
            )
            store.write(written)
            assert everything(store, one) == set(written)
            assert list(broken_links(store.events(one))) == []

        survives()
        assert store.check().problems == ()


def test_writing_the_same_again_changes_nothing(tmp_path: Path) -> None:
    with fleeting(tmp_path / "w") as store:
        store.write([audit(), application()])
        assert store.write([audit(), application()]) == ()
        assert len(store.events("audit-1")) == 2


def test_a_change_tells_what_was_before(tmp_path: Path) -> None:
    with fleeting(tmp_path / "w") as store:
        store.write([audit(), judgement(verdict=Verdict.CONFORM)])
        (change,) = store.write([judgement(verdict=None)])
        assert change.before == judgement(verdict=Verdict.CONFORM)
        assert change.after == judgement(verdict=None)


def test_a_value_that_does_not_fit_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    with fleeting(tmp_path / "w") as store:
        store.write([audit()])
        for wrong in (
            site(opens="25:00"),
            application(client_name=7),
            application(client_name="\ud800"),
        ):
            with pytest.raises(KnownError) as refusal:
                store.write([application(client_name="new"), wrong])
            assert refusal.value.code == "E_VALUE"
            assert everything(store) == {audit()}


def test_an_unknown_audit_is_refused(tmp_path: Path) -> None:
    with fleeting(tmp_path / "w") as store, pytest.raises(KnownError) as refusal:
        store.state("nobody")
    assert refusal.value.code == "E_AUDIT"


def test_ids_are_version_7_and_grow(tmp_path: Path) -> None:
    with fleeting(tmp_path / "w") as store:
        ids = [store.new_id() for _ in range(10_000)]
    assert ids == sorted(set(ids))
    assert {uuid.UUID(one).version for one in ids} == {7}
    assert {uuid.UUID(one).variant for one in ids} == {uuid.RFC_4122}


def test_the_ends_of_its_chains_say_when_an_audit_was_written_to(tmp_path: Path) -> None:
    watch = Watch()
    with fleeting(tmp_path / "w", clock=watch) as store:
        store.write([audit("a"), audit("b")])
        watch.now += 60
        store.write([application("b")])
        assert [end.at for end in store.ends("a")] == [dt.datetime.fromtimestamp(NOON, dt.UTC)]
        assert [end.at for end in store.ends("b")] == [dt.datetime.fromtimestamp(NOON + 60, dt.UTC)]
        assert store.ends("c") == ()


def test_audits_do_not_touch_each_other(tmp_path: Path) -> None:
    with fleeting(tmp_path / "w") as store:
        store.write(
            [audit("a"), audit("b"), site("same", "a", name="A"), site("same", "b", name="B")]
        )
        assert [one.name for one in store.state("a").sites] == ["A"]
        assert [one.name for one in store.state("b").sites] == ["B"]


@pytest.mark.parametrize(
    "kind", [kind for kind in KINDS if kind is not Audit], ids=lambda kind: kind.__name__
)
def test_every_kind_of_record_has_a_table(tmp_path: Path, kind: type[Record]) -> None:
    needed: dict[str, Any] = {
        "number": 3,
        "part": Part.CAPABILITY,
        "site": "s",
        "item": "1.1",
        "judgement": "j",
    }
    required = {
        column.name: needed[column.name]
        for column in tables()[kind.__name__].columns
        if column.required and column.name in needed
    }
    record = kind(id="audit-1", audit="audit-1", **required)
    with fleeting(tmp_path / "w") as store:
        store.write([audit(), record])
        assert record in everything(store)
        assert store.check().problems == ()


def test_nothing_is_readable_on_the_disk(tmp_path: Path) -> None:
    with fleeting(tmp_path / "w") as store:
        store.write([audit(), application(client_name="Secret Client Ltd")])
        store.attachments.add(b"Secret Client Ltd")
        store.backup()
        files = files_in(tmp_path / "w", without=())
        databases = [content for name, content in files.items() if name.endswith(".db")]
        assert len(databases) == 2, "one of them a backup"
        assert [content for content in databases if content.startswith(b"SQLite format 3")] == []
        assert [name for name, content in files.items() if b"Secret" in content] == []


def test_a_closed_store_is_not_used(tmp_path: Path) -> None:
    store = create(tmp_path / "w")
    store.close()
    store.close()
    with pytest.raises(RuntimeError):
        store.write([Application(id="x", audit="x")])


def test_threads_take_turns(tmp_path: Path) -> None:
    def mark(number: int) -> None:
        store.write([judgement(f"{number}-{step}") for step in range(10)])
        assert len(store.state("audit-1").judgements) >= 10

    with fleeting(tmp_path / "w") as store:
        store.write([audit()])
        with ThreadPoolExecutor(8) as pool:
            list(pool.map(mark, range(40)))
        assert len(store.state("audit-1").judgements) == 400
        assert store.check().problems == ()
