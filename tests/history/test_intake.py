"""The intake: what is new of some events, against whatever is present."""

import pytest

from auditor_app.domain.errors import KnownError
from auditor_app.history.chain import ChainEnd
from auditor_app.history.event import SCHEMA, Event
from auditor_app.history.intake import prepare, rebuild
from auditor_app.history.verifying import NOTHING, Present, continued
from tests.worlds.chains import chained, rehashed

NOW = 1_780_000_000.0
MILLISECONDS = int(NOW * 1000)


def history() -> list[Event]:
    hlc = f"{MILLISECONDS:012x}0000"
    fields = '{"number":"1"}'
    first = Event("a", "d", 1, hlc, "Li", "insert", "Audit", "a", fields, SCHEMA, "", "")
    first = rehashed(first)
    site = {"record": "Site", "id": "s"}
    return [
        first,
        *chained(
            [first],
            {**site, "fields": '{"name":"one"}'},
            {**site, "op": "update", "fields": '{"name":"two"}'},
        ),
    ]


def present(events: list[Event]) -> Present:
    """Return what a workspace has that holds one device's events."""
    heads = {event.seq: ChainEnd("a", "d", event.seq, event.hlc, event.hash) for event in events}
    return Present(
        {"d": heads[len(events)]}, lambda _device, number: heads.get(number), lambda _ids: events
    )


def new(known: list[Event], offered: list[Event]) -> list[Event]:
    return continued(present(known), offered, "a", "", MILLISECONDS).events


@pytest.mark.parametrize("count", [1, 2, 3])
def test_only_what_is_not_present_is_new(count: int) -> None:
    assert new(history()[:count], history()) == history()[count:]


def test_the_end_of_a_chain_alone_continues_it() -> None:
    assert new(history()[:2], history()[2:]) == history()[2:]


@pytest.mark.parametrize("place", [0, 1, 2])
def test_another_history_under_a_known_number_is_a_fork(place: int) -> None:
    other = history()
    other[place] = rehashed(other[place], author="Zhao")
    with pytest.raises(KnownError) as caught:
        new(history(), other)
    assert caught.value.code == "E_FORK"


def test_nothing_of_an_unknown_audit_is_present() -> None:
    intake = prepare(NOTHING, history(), "a", "", MILLISECONDS)
    assert (intake.new, intake.before, intake.ends) == (history(), {}, {"d": 3})


def test_the_order_of_arrival_plays_no_part() -> None:
    state = rebuild(reversed(history()), "a", now=NOW)
    assert state.audit.number == "1"
    assert [site.name for site in state.sites] == ["two"]
