"""Importing.

Everything is verified before anything is written, and whoever holds the same events holds the same
audit.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from auditor_app.domain.errors import KnownError
from auditor_app.domain.values import Verdict
from auditor_app.history.event import Event
from auditor_app.history.intake import rebuild
from auditor_app.store import Store
from tests.worlds.chains import chained, rehashed
from tests.worlds.folders import files_in
from tests.worlds.stores import (
    NEWER,
    NOON,
    Watch,
    application,
    audit,
    everything,
    fleeting,
    judgement,
    judgements,
    site,
)


@pytest.fixture
def ours(tmp_path: Path) -> Iterator[Store]:
    """Return the store of Li, who has begun an audit."""
    with fleeting(tmp_path / "li", "Li") as store:
        store.write([audit(), application(), site(), *judgements(5)])
        yield store


@pytest.fixture
def theirs(tmp_path: Path) -> Iterator[Store]:
    """Return the store of Wang, which is empty."""
    with fleeting(tmp_path / "wang", "Wang") as store:
        yield store


def exchange(one: Store, other: Store, audit_id: str = "audit-1") -> None:
    """Let two stores import from each other."""
    other.import_events(one.events(audit_id), audit_id)
    one.import_events(other.events(audit_id), audit_id)
    other.import_events(one.events(audit_id), audit_id)


def test_an_empty_workspace_gets_the_same_audit(ours: Store, theirs: Store) -> None:
    assert theirs.import_events(ours.events("audit-1"), "audit-1") == 8
    assert list(theirs.state("audit-1").records) == list(ours.state("audit-1").records)
    assert theirs.audits() == ours.audits()
    assert theirs.check().problems == ()


def test_importing_again_changes_nothing(ours: Store, theirs: Store) -> None:
    exchange(ours, theirs)
    before = theirs.events("audit-1")
    assert theirs.import_events(ours.events("audit-1"), "audit-1") == 0
    assert theirs.events("audit-1") == before


def test_a_rebuild_in_memory_is_the_same_state(ours: Store) -> None:
    state = rebuild(ours.events("audit-1") * 2, "audit-1", now=NOON)
    assert state.audit == ours.state("audit-1").audit
    assert list(state.records) == list(ours.state("audit-1").records)


def test_edits_to_different_fields_meet(ours: Store, theirs: Store) -> None:
    exchange(ours, theirs)
    ours.write([application(credit_code="91")])
    theirs.write([application(notice="seen")])
    exchange(ours, theirs)
    assert ours.state("audit-1").application == application(credit_code="91", notice="seen")
    assert everything(ours) == everything(theirs)


def test_two_who_judge_the_same_item_meet_on_one_record(ours: Store, theirs: Store) -> None:
    exchange(ours, theirs)
    ours.write([judgement("T-B1", verdict=Verdict.CONFORM)])
    theirs.write([judgement("T-B1", verdict=None, evidence="register")])
    exchange(ours, theirs)
    assert judgement("T-B1", verdict=Verdict.CONFORM, evidence="register") in everything(ours)
    assert everything(ours) == everything(theirs)


def test_who_has_seen_the_other_wins_whatever_the_clocks_say(tmp_path: Path, ours: Store) -> None:
    with fleeting(tmp_path / "slow", "Wang", Watch(NOON - 20_000)) as theirs:
        exchange(ours, theirs)
        theirs.write([application(client_name="Corrected")])
        exchange(ours, theirs)
        assert ours.state("audit-1").application.client_name == "Corrected"
        ours.write([application(client_name="Client")])
        exchange(ours, theirs)
        assert theirs.state("audit-1").application.client_name == "Client"


def test_an_edit_the_deleter_had_not_seen_keeps_the_record(ours: Store, theirs: Store) -> None:
    exchange(ours, theirs)
    ours.write([site(deleted=True)])
    theirs.write([site(address="Main Street 1")])
    exchange(ours, theirs)
    assert (
        ours.state("audit-1").sites
        == theirs.state("audit-1").sites
        == (site(address="Main Street 1"),)
    )
    ours.write([site(deleted=True, address="Main Street 1")])
    exchange(ours, theirs)
    for store in (ours, theirs):
        assert store.check().problems == ()


def test_what_a_newer_program_wrote_stays_in_the_history(ours: Store, theirs: Store) -> None:
    events = ours.events("audit-1")
    added = chained(
        events,
        {"record": "Drone", "id": "d", "fields": '{"height":3}', "schema": NEWER},
        {
            "record": "Site",
            "id": "site-1",
            "fields": '{"colour":"red","region":"North"}',
            "schema": NEWER,
            "op": "update",
        },
        {
            "record": "Site",
            "id": "site-1",
            "fields": '{"colour":"blue"}',
            "schema": NEWER,
            "op": "paint",
        },
    )
    theirs.import_events([*events, *added], "audit-1")
    assert theirs.state("audit-1").sites == (site(region="North"),)
    assert set(added) < set(theirs.events("audit-1"))
    assert theirs.check().problems == ()


Spoil = Callable[[list[Event]], list[Event]]


def more(fields: str = "{}", record: str = "Site", record_id: str = "s", **others: object) -> Spoil:
    """Return what appends one well-linked event to a history."""
    return lambda events: [
        *events,
        *chained(events, {"record": record, "id": record_id, "fields": fields, **others}),
    ]


def claim(fields: str) -> Spoil:
    return more(fields, "", "", op="import")


TOMORROW = f"{int((NOON + 90_000) * 1000):012x}0000"
UNKNOWN_VERDICT = '{"item":"a","part":"capability","site":"s","verdict":"superb"}'
DEEP = '{"a":' + "[" * 100_000 + "]" * 100_000 + "}"

REFUSED: dict[str, tuple[str, Spoil]] = {
    "an altered value": (
        "E_HASH",
        lambda e: [*e[:2], e[2]._replace(fields='{"name":"Forged"}'), *e[3:]],
    ),
    "another author": ("E_HASH", lambda e: [e[0]._replace(author="Zhao"), *e[1:]]),
    "an event re-hashed": ("E_CHAIN", lambda e: [*e[:2], rehashed(e[2], author="Zhao"), *e[3:]]),
    "a missing beginning": ("E_GAP", lambda e: e[1:]),
    "a hole": ("E_GAP", lambda e: [*e[:3], *e[4:]]),
    "time running backwards": ("E_CHAIN", more(hlc="0" * 16)),
    "two histories in one package": ("E_FORK", lambda e: [*e, rehashed(e[-1], author="Zhao")]),
    "a day ahead": ("E_CLOCK", more(hlc=TOMORROW)),
    "another audit": ("E_AUDIT", lambda e: [rehashed(e[0], audit="audit-2")]),
    "a claim to have seen what is not there": ("E_CLAIM", claim('{"ffff":3}')),
    "a claim that is no number": ("E_CLAIM", lambda e: claim(f'{{"{e[0].device}":"1"}}')(e)),
    "a claim beyond the end": ("E_CLAIM", lambda e: claim(f'{{"{e[0].device}":99}}')(e)),
    "a verdict there is not": ("E_VALUE", more(UNKNOWN_VERDICT, "Judgement")),
    "a number for a name": ("E_VALUE", more('{"name":7}')),
    "a record without what it needs": ("E_VALUE", more('{"item":"a"}', "Judgement")),
    "a second audit record": ("E_VALUE", more("{}", "Audit")),
    "no audit record": ("E_VALUE", lambda e: [rehashed(e[0], record="Site", fields="{}")]),
    "no audit record at all": (
        "E_VALUE",
        lambda e: [rehashed(e[0], record="Site", id="s", fields="{}")],
    ),
    "a value a newer program knows": ("E_NEWER", more('{"kind":"kiosk"}', schema=NEWER)),
    "a record there is not": ("E_EVENT", more('{"height":3}', "Drone")),
    "a field there is not": ("E_EVENT", more('{"colour":"red"}')),
    "an operation there is not": ("E_EVENT", more(op="erase")),
    "fields that are not canonical": ("E_EVENT", more('{"name": "x"}')),
    "a field twice": ("E_EVENT", more('{"name":"a","name":"b"}')),
    "fields that are no object": ("E_EVENT", more("[]")),
    "not a number": ("E_EVENT", more('{"position":NaN}')),
    "a number too large": ("E_VALUE", more('{"position":9223372036854775808}')),
    "a hundred thousand brackets": ("E_EVENT", more(DEEP)),
    "half a character": ("E_EVENT", lambda e: [e[0]._replace(author="\ud800")]),
    "a text for a number": ("E_EVENT", lambda e: [e[0]._replace(seq="1")]),  # type: ignore[arg-type]  # as a forger may write it
    "truth for a number": ("E_EVENT", lambda e: [e[0]._replace(seq=True)]),
    "a number of events too large": ("E_EVENT", lambda e: [rehashed(e[0], seq=2**63)]),
    "a schema too large": ("E_EVENT", more(schema=2**63)),
    "a record without an id": ("E_EVENT", lambda e: [rehashed(e[0], id="")]),
    "an import of a record": ("E_EVENT", lambda e: [rehashed(e[0], op="import")]),
}


@pytest.mark.parametrize(("code", "spoil"), REFUSED.values(), ids=REFUSED)
def test_a_broken_history_is_refused_and_nothing_changes(
    ours: Store, theirs: Store, code: str, spoil: Spoil
) -> None:
    theirs.write([audit("own")])
    events = spoil(ours.events("audit-1"))
    before = files_in(theirs.folder)
    with pytest.raises(KnownError) as refusal:
        theirs.import_events(events, "audit-1")
    assert refusal.value.code == code
    assert refusal.value.advice is not None
    assert theirs.events("audit-1") == []
    assert theirs.audits() == [audit("own")]
    assert files_in(theirs.folder) == before


def test_a_fork_is_recognised(ours: Store, theirs: Store) -> None:
    events = ours.events("audit-1")
    theirs.import_events(events, "audit-1")
    before = theirs.events("audit-1")
    forked = [
        *events[:-1],
        rehashed(events[-1], fields='{"item":"x","part":"capability","site":"s"}'),
    ]
    with pytest.raises(KnownError) as refusal:
        theirs.import_events(forked, "audit-1")
    assert refusal.value.code == "E_FORK"
    assert theirs.events("audit-1") == before


def test_what_this_laptop_never_wrote_is_not_its_own(ours: Store) -> None:
    events = ours.events("audit-1")
    ahead = chained(events, {"record": "Site", "id": "s", "fields": "{}"})
    with pytest.raises(KnownError) as refusal:
        ours.import_events([*events, *ahead], "audit-1")
    assert refusal.value.code == "E_OWN"
    assert ours.events("audit-1") == events


def test_an_id_with_sql_in_it_is_only_an_id(ours: Store, theirs: Store) -> None:
    name = "'); DROP TABLE event; --"
    ours.write([site(name)])
    theirs.import_events(ours.events("audit-1"), "audit-1")
    assert theirs.state("audit-1").site(name) == site(name)


def test_another_audit_with_the_same_ids_is_left_alone(ours: Store, theirs: Store) -> None:
    theirs.write([audit("own"), site("site-1", "own", name="Mine")])
    theirs.import_events(ours.events("audit-1"), "audit-1")
    assert theirs.state("own").sites == (site("site-1", "own", name="Mine"),)
