"""Events and chains: one hash for each event, whichever way it is worked out."""

from hypothesis import given
from hypothesis import strategies as st

from auditor_app.history.chain import broken_links, by_place
from auditor_app.history.event import SCHEMA, Event, are_typed, canonical, event_hash, event_hashes
from tests.worlds.chains import chained

TEXT = st.text(st.characters(exclude_categories=["Cs"]))
FIELDS = st.dictionaries(TEXT, TEXT | st.integers(-(2**53), 2**53) | st.booleans() | st.none())


@st.composite
def events(draw: st.DrawFn) -> Event:
    number = draw(st.integers(1, 2**63 - 1))
    hlc = f"{draw(st.integers(0, 2**64 - 1)):016x}"
    audit, device, author, op, record, record_id, prev = (draw(TEXT) for _ in range(7))
    fields, schema = canonical(draw(FIELDS)), draw(st.integers(1, 9))
    made = Event(
        audit, device, number, hlc, author, op, record, record_id, fields, schema, prev, ""
    )
    return made._replace(hash=event_hash(*made[:11]))


def chain() -> list[Event]:
    first = Event("a", "d", 1, "0" * 15 + "1", "Li", "insert", "Audit", "a", "{}", SCHEMA, "", "")
    first = first._replace(hash=event_hash(*first[:11]))
    return [first, *chained([first], {"id": "b"}, {"id": "c"})]


@given(st.lists(events()))
def test_many_hashes_are_each_ones_own(found: list[Event]) -> None:
    assert event_hashes(found) == [event.hash for event in found]


@given(events())
def test_what_a_history_writes_is_typed(event: Event) -> None:
    assert are_typed([event])
    assert not are_typed([event._replace(hlc=event.hlc[:-1])])
    assert not are_typed([event._replace(hlc="G" + event.hlc[1:])])
    assert not are_typed([event, event._replace(seq=0)])


def test_a_whole_chain_has_no_broken_link() -> None:
    assert list(broken_links(chain())) == []


def test_an_altered_event_breaks_the_chain_at_its_place() -> None:
    first, second, third = chain()
    altered = second._replace(author="Zhao")
    assert list(broken_links([first, altered, third])) == [altered]


def test_events_are_ordered_by_device_and_number() -> None:
    own, other = chain(), [event._replace(device="c") for event in chain()]
    assert by_place([*reversed(own), *other]) == [*other, *own]
