"""The audit trail.

Who wrote what when, on which device, what was there before as far as they knew, and how it came
here.
"""

import datetime as dt
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from auditor_app.domain.values import Part, Verdict
from auditor_app.history.signed import Signed
from auditor_app.store import Came, Store, TrailEntry, TrailFilter
from tests.worlds.chains import chained
from tests.worlds.stores import NEWER, NOON, Watch, audit, fleeting, judgement, judgements, site


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def li(tmp_path: Path, watch: Watch) -> Iterator[Store]:
    with fleeting(tmp_path / "li", "Li", watch) as store:
        store.write([audit(), site(), judgement()])
        yield store


@pytest.fixture
def wang(tmp_path: Path, watch: Watch, li: Store) -> Iterator[Store]:
    with fleeting(tmp_path / "wang", "Wang", watch) as store:
        store.import_events(
            li.events("audit-1"), "audit-1", [Signed(li.device, 3, b"m", b"s", "p1", "Zhao")]
        )
        yield store


def told(entries: list[TrailEntry]) -> list[tuple[str, str, object, object]]:
    return [(entry.author, entry.field, entry.before, entry.after) for entry in entries]


def test_an_entry_names_author_time_device_values_and_package(
    li: Store, wang: Store, watch: Watch
) -> None:
    watch.now += 60
    wang.write([judgement(verdict=Verdict.NONCONFORM)])
    (entry, *_) = wang.trail("audit-1")
    assert entry == TrailEntry(
        dt.datetime.fromtimestamp(NOON + 60, dt.UTC),
        "Wang",
        wang.device,
        2,
        "update",
        "Judgement",
        judgement().id,
        "verdict",
        Verdict.CONFORM,
        Verdict.NONCONFORM,
        "",
        "",
        None,
    )
    made = wang.trail("audit-1", TrailFilter(id=judgement().id, author="Li"))
    assert {(one.field, one.before, one.package, one.device) for one in made} == {
        (field, None, "p1", li.device) for field in ("item", "part", "site", "verdict")
    }
    (imported,) = [one for one in wang.trail("audit-1") if one.op == "import"]
    assert (imported.record, imported.field, imported.before, imported.after) == (
        "",
        li.device,
        None,
        3,
    )


def test_what_was_there_before_is_what_the_author_knew(
    li: Store, wang: Store, watch: Watch
) -> None:
    li.write([judgement(verdict=Verdict.NONCONFORM)])
    watch.now += 1
    wang.write([judgement(verdict=Verdict.NOT_APPLICABLE)])
    li.import_events(wang.events("audit-1"), "audit-1")
    watch.now += 1
    li.resolve("audit-1", "Judgement", judgement().id, "verdict", Verdict.CONFORM)
    li.write([judgement(evidence="register")])
    assert told(li.trail("audit-1", TrailFilter(id=judgement().id)))[:4] == [
        ("Li", "evidence", "", "register"),
        ("Li", "verdict", Verdict.NOT_APPLICABLE, Verdict.CONFORM),
        ("Wang", "verdict", Verdict.CONFORM, Verdict.NOT_APPLICABLE),
        ("Li", "verdict", Verdict.CONFORM, Verdict.NONCONFORM),
    ]


def test_a_trail_is_read_by_person_record_and_day(li: Store, watch: Watch) -> None:
    watch.now += 86_400
    li.write([site("site-2")])
    tomorrow = dt.datetime.fromtimestamp(NOON + 86_400, dt.UTC)
    assert {one.id for one in li.trail("audit-1", TrailFilter(since=tomorrow))} == {"site-2"}
    assert {one.id for one in li.trail("audit-1", TrailFilter(until=tomorrow, id="site-1"))} == {
        "site-1"
    }
    assert li.trail("audit-1", TrailFilter(author="Wang")) == []
    assert li.trail("audit-2") == []


def test_a_trail_is_read_by_device_package_kind_and_part(
    li: Store, wang: Store, watch: Watch
) -> None:
    watch.now += 60
    wang.write([judgement(verdict=Verdict.NONCONFORM)])
    assert {one.author for one in wang.trail("audit-1", TrailFilter(device=li.device))} == {"Li"}
    assert {one.author for one in wang.trail("audit-1", TrailFilter(package="p1"))} == {"Li"}
    assert wang.trail("audit-1", TrailFilter(package="p2")) == []
    assert {one.record for one in wang.trail("audit-1", TrailFilter(kinds=("Site", "Audit")))} == {
        "Site",
        "Audit",
    }
    assert {one.op for one in wang.trail("audit-1", TrailFilter(kinds=("",)))} == {"import"}
    assert wang.trail("audit-1", TrailFilter(kinds=("Judgement",), part=judgement().part))
    other = next(part for part in Part if part is not judgement().part)
    assert wang.trail("audit-1", TrailFilter(kinds=("Judgement",), part=other)) == []


def test_what_came_says_from_whom_and_when(li: Store, wang: Store) -> None:
    (imported,) = wang.trail("audit-1", TrailFilter(kinds=("",)))
    came = wang.trail("audit-1", TrailFilter(device=li.device))
    assert {(one.package, one.sender, one.came_at) for one in came} == {("p1", "Zhao", imported.at)}
    sources = wang.trail_sources("audit-1")
    assert sources.devices == ((li.device, "Li"), (wang.device, "Wang"))
    assert sources.packages == (Came("p1", "Zhao", imported.at),)
    assert li.trail_sources("audit-1").packages == ()


def test_pages_put_together_are_the_whole_trail(li: Store, wang: Store) -> None:
    wang.write(judgements(20))
    wang.write([judgement("S-B3", evidence="x"), site(name="Store", address="y")])
    whole = wang.trail("audit-1")
    length = len(wang.events("audit-1"))
    pages = [wang.trail("audit-1", offset=start, limit=7) for start in range(0, length, 7)]
    assert [entry for page in pages for entry in page] == whole


def test_what_a_newer_program_wrote_is_told_as_it_is_written(li: Store, wang: Store) -> None:
    events = li.events("audit-1")
    added = chained(
        events,
        {"record": "Drone", "id": "d", "fields": '{"height":3}', "schema": NEWER},
        {
            "record": "Site",
            "id": "site-1",
            "fields": '{"colour":"red"}',
            "schema": NEWER,
            "op": "update",
        },
        {"record": "Site", "id": "s", "fields": "{}"},
    )
    wang.import_events([*events, *added], "audit-1")
    found = [
        (one.record, one.field, one.before, one.after)
        for one in wang.trail("audit-1")
        if one.op != "import"
    ]
    assert found[:3] == [
        ("Site", "", None, None),
        ("Site", "colour", None, "red"),
        ("Drone", "height", None, 3),
    ]


def test_a_page_of_a_long_trail_is_quick(li: Store) -> None:
    li.write(judgements(2_000))
    for change in range(4):
        li.write(judgement(f"S-B{number}", evidence=f"page {change}") for number in range(2_000))
    start = time.process_time()
    assert len({entry.seq for entry in li.trail("audit-1", limit=100)}) == 100
    assert time.process_time() - start < 0.5
