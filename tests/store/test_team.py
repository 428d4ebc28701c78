"""What a team needs besides merging.

A look ahead, everybody's signatures, and going on after a laptop was lost.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from auditor_app.domain.errors import KnownError
from auditor_app.domain.records import Audit
from auditor_app.domain.values import Verdict
from auditor_app.history.arrivals import Arrived
from auditor_app.history.event import Event
from auditor_app.history.signed import Signed
from auditor_app.store import Store, restore
from tests.worlds.folders import files_in
from tests.worlds.stores import (
    KEY,
    MirrorSealer,
    Watch,
    application,
    audit,
    everything,
    fleeting,
    judgement,
    judgements,
    reopen,
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


def adopt(store: Store, events: list[Event], signed: Iterable[Signed] = ()) -> int:
    return store.adopt(store.prepare(events, "audit-1"), events, signed)


def signed(store: Store, count: int, device: str = "", package: str = "p1") -> Signed:
    return Signed(
        device or store.device,
        count,
        f"manifest {count}".encode(),
        f"signature {count}".encode(),
        package,
    )


def test_a_preview_of_a_new_audit_shows_all_of_it_and_writes_nothing(
    ours: Store, theirs: Store
) -> None:
    before = files_in(theirs.folder)
    preview = theirs.preview(theirs.prepare(ours.events("audit-1"), "audit-1"))
    assert preview.before is None
    assert preview.after.audit == audit()
    assert set(preview.after.records) == set(ours.state("audit-1").records)
    assert preview.arrived == (Arrived(ours.device, "Li", 8),)
    assert len(preview.changes) == 8
    assert all(change.before is None for change in preview.changes)
    assert files_in(theirs.folder) == before


def test_a_preview_is_what_the_import_then_leads_to(ours: Store, theirs: Store) -> None:
    theirs.import_events(ours.events("audit-1"), "audit-1")
    theirs.write([judgement("S-B1", verdict=Verdict.NONCONFORM), audit(number="A-9")])
    ours.write(
        [
            judgement("S-B1", verdict=Verdict.NOT_APPLICABLE),
            judgement("S-B2", evidence="seen"),
            site("site-0"),
        ]
    )
    preview = theirs.preview(theirs.prepare(ours.events("audit-1"), "audit-1"))
    theirs.import_events(ours.events("audit-1"), "audit-1")
    after = theirs.state("audit-1")
    assert preview.before is not None
    assert list(preview.after.records) == list(after.records)
    assert preview.after.audit == after.audit
    assert preview.conflicts == after.conflicts
    assert [conflict.field for conflict in preview.conflicts] == ["verdict"]
    assert preview.arrived == (Arrived(ours.device, "Li", 3),)
    assert set(preview.before.after(preview.changes).records) == set(after.records)


def test_a_preview_refuses_what_the_import_would(ours: Store, theirs: Store) -> None:
    with pytest.raises(KnownError) as refusal:
        theirs.prepare(ours.events("audit-1")[1:], "audit-1")
    assert refusal.value.code == "E_GAP"
    with pytest.raises(KnownError) as refusal:
        theirs.preview(theirs.prepare([], "audit-1"))
    assert refusal.value.code == "E_VALUE"


def test_what_was_written_after_the_preview_counts(ours: Store, theirs: Store) -> None:
    theirs.import_events(ours.events("audit-1"), "audit-1")
    ours.write([site(region="North")])
    prepared = theirs.prepare(ours.events("audit-1"), "audit-1")
    theirs.write([site(region="South")])
    assert theirs.import_prepared(prepared) == 1
    assert [one.field for one in theirs.conflicts("audit-1")] == ["region"]
    assert theirs.check().problems == ()


def test_the_signature_that_covers_most_is_kept(ours: Store, theirs: Store) -> None:
    events = ours.events("audit-1")
    theirs.import_events(events[:5], "audit-1", [signed(ours, 5)])
    theirs.import_events(events, "audit-1", [signed(ours, 8), signed(ours, 6)])
    assert theirs.signed("audit-1") == (signed(ours, 8),)
    theirs.import_events(events[:5], "audit-1", [signed(ours, 5, package="p2")])
    assert theirs.signed("audit-1") == (signed(ours, 8),)


def test_a_signature_alone_is_kept_too_and_ours_is_made_anew(ours: Store, theirs: Store) -> None:
    theirs.import_events(ours.events("audit-1"), "audit-1")
    assert (
        theirs.import_events(
            ours.events("audit-1"), "audit-1", [signed(ours, 8), signed(theirs, 1)]
        )
        == 0
    )
    assert theirs.signed("audit-1") == (signed(ours, 8),)


def test_a_signature_over_what_is_not_there_is_refused(ours: Store, theirs: Store) -> None:
    before = files_in(theirs.folder)
    with pytest.raises(KnownError) as refusal:
        theirs.import_events(ours.events("audit-1"), "audit-1", [signed(ours, 9)])
    assert refusal.value.code == "E_GAP"
    assert files_in(theirs.folder) == before


def test_a_restored_workspace_knows_what_it_had_written(tmp_path: Path, theirs: Store) -> None:
    ours = fleeting(tmp_path / "li", "Li")
    ours.write([audit(), application(), site(), judgement()])
    backup = ours.backup()
    ours.write([judgement(verdict=Verdict.NONCONFORM)])
    theirs.import_events(ours.events("audit-1"), "audit-1")
    lost = ours.device
    ours.close()
    restore(tmp_path / "li", backup, KEY, MirrorSealer())
    with reopen(tmp_path / "li") as ours:
        assert ours.devices == (ours.device, lost)
        ours.write([site(deleted=True), application(client_name="Renamed")])
        assert ours.state("audit-1").conflicts == ()
        assert ours.check().problems == ()
        ours.import_events(theirs.events("audit-1"), "audit-1")
        theirs.import_events(ours.events("audit-1"), "audit-1")
        assert judgement(verdict=Verdict.NONCONFORM) in everything(ours)
        assert everything(ours) == everything(theirs)
        assert ours.state("audit-1").sites == ()
        assert theirs.state("audit-1").conflicts == ()
        assert ours.check().problems == theirs.check().problems == ()


def test_opening_again_adds_nothing(ours: Store, theirs: Store, tmp_path: Path) -> None:
    theirs.import_events(ours.events("audit-1"), "audit-1")
    before = theirs.events("audit-1")
    theirs.close()
    with reopen(tmp_path / "wang", author="Wang") as again:
        assert again.events("audit-1") == before
        assert again.devices == (again.device,)


def test_after_a_loss_the_same_author_continues_in_a_new_workspace(
    ours: Store, theirs: Store, tmp_path: Path
) -> None:
    theirs.import_events(ours.events("audit-1"), "audit-1", [signed(ours, 8)])
    with fleeting(tmp_path / "new", "Li", Watch()) as new:
        assert adopt(new, theirs.events("audit-1"), theirs.signed("audit-1")) == 9
        assert new.devices == (new.device, ours.device)
        assert new.signed("audit-1") == (signed(ours, 8),)
        new.write([judgement("S-B1", verdict=Verdict.NONCONFORM)])
        theirs.import_events(new.events("audit-1"), "audit-1")
        assert theirs.state("audit-1").conflicts == ()
        assert everything(new) == everything(theirs)
        ours.write(
            [judgement("S-B1", verdict=Verdict.NOT_APPLICABLE)]
        )  # the lost laptop is found again
        theirs.import_events(ours.events("audit-1"), "audit-1")
        assert [conflict.field for conflict in theirs.state("audit-1").conflicts] == ["verdict"]


def test_only_ones_own_entries_are_adopted(ours: Store, theirs: Store) -> None:
    before = files_in(theirs.folder)
    with pytest.raises(KnownError) as refusal:
        adopt(theirs, ours.events("audit-1"))
    assert refusal.value.code == "E_ADOPT"
    assert files_in(theirs.folder) == before


def test_an_import_is_on_record(ours: Store, theirs: Store) -> None:
    theirs.import_events(ours.events("audit-1"), "audit-1", [signed(ours, 8)])
    (made,) = theirs.imports("audit-1")
    assert made.packages == ("p1",)
    assert made.arrived == (Arrived(ours.device, "Li", 8),)
    assert theirs.events("audit-1")[-1 if theirs.device > ours.device else 0].seq == made.seq
    assert ours.imports("audit-1") == ()


def test_taking_an_import_back_gives_the_audit_as_it_was(ours: Store, theirs: Store) -> None:
    theirs.import_events(ours.events("audit-1"), "audit-1")
    before = theirs.state("audit-1")
    ours.write(
        [
            judgement("S-B1", verdict=Verdict.NONCONFORM),
            site(deleted=True),
            site("site-2"),
            application(notice="n"),
        ]
    )
    theirs.import_events(ours.events("audit-1"), "audit-1")
    state = theirs.state("audit-1")
    taken = theirs.take_back("audit-1", theirs.imports("audit-1")[0].seq)
    assert taken.left == ()
    after = theirs.state("audit-1")
    assert {record for record in after.records if not record.deleted} == set(before.records)
    assert set(state.after(taken.changes).records) == set(after.records)
    assert theirs.check().problems == ()
    ours.import_events(theirs.events("audit-1"), "audit-1")
    assert everything(ours) == everything(theirs)
    assert ours.state("audit-1").conflicts == ()
    assert theirs.take_back("audit-1", theirs.imports("audit-1")[0].seq) == ((), ())


def test_taking_back_leaves_what_was_built_on(ours: Store, theirs: Store) -> None:
    theirs.import_events(ours.events("audit-1"), "audit-1")
    ours.write(
        [
            judgement("S-B1", verdict=Verdict.NONCONFORM, evidence="dark"),
            site("site-2"),
            site("site-3"),
        ]
    )
    theirs.import_events(ours.events("audit-1"), "audit-1")
    theirs.write([judgement("S-B1", verdict=Verdict.NOT_APPLICABLE, evidence="dark")])
    theirs.write([site("site-2", address="Main Street")])
    theirs.write([judgement("S-B9", id="j9", site="site-3")])
    taken = theirs.take_back("audit-1", theirs.imports("audit-1")[0].seq)
    assert {left[:3] for left in taken.left} == {
        ("Judgement", judgement("S-B1").id, "verdict"),
        ("Site", "site-2", ""),
        ("Site", "site-3", ""),
    }
    assert {left.why.source for left in taken.left} == {
        "{author} has written it since.",
        "An entry that stays refers to it.",
    }
    state = theirs.state("audit-1")
    assert judgement("S-B1", verdict=Verdict.NOT_APPLICABLE) in state.records
    assert len(state.sites) == 3


def test_taking_back_decides_the_conflicts_that_the_import_made(ours: Store, theirs: Store) -> None:
    theirs.import_events(ours.events("audit-1"), "audit-1")
    ours.write(
        [
            judgement("S-B1", verdict=Verdict.NONCONFORM),
            application(notice="ours"),
            site(address="x"),
        ]
    )
    theirs.write(
        [
            judgement("S-B1", verdict=Verdict.NOT_APPLICABLE),
            application(notice="theirs"),
            site(deleted=True),
        ]
    )
    theirs.import_events(ours.events("audit-1"), "audit-1")
    state = theirs.state("audit-1")
    assert len(state.conflicts) == 3
    taken = theirs.take_back("audit-1", theirs.imports("audit-1")[0].seq)
    assert taken.left == ()
    after = theirs.state("audit-1")
    assert after.conflicts == state.after(taken.changes).conflicts == ()
    assert judgement("S-B1", verdict=Verdict.NOT_APPLICABLE) in after.records
    assert after.application.notice == "theirs"
    assert after.sites == ()
    assert theirs.check().problems == ()


def test_taking_back_decides_one_field_and_puts_back_another_of_the_same_entry(
    ours: Store, theirs: Store
) -> None:
    theirs.import_events(ours.events("audit-1"), "audit-1")
    ours.write([judgement("S-B1", verdict=Verdict.NONCONFORM, evidence="dark")])
    theirs.write([judgement("S-B1", verdict=Verdict.NOT_APPLICABLE)])
    before = theirs.state("audit-1")
    theirs.import_events(ours.events("audit-1"), "audit-1")
    state = theirs.state("audit-1")
    assert [one.field for one in state.conflicts] == ["verdict"]
    taken = theirs.take_back("audit-1", theirs.imports("audit-1")[0].seq)
    after = theirs.state("audit-1")
    assert set(after.records) == set(state.after(taken.changes).records) == set(before.records)
    assert after.conflicts == ()
    assert theirs.check().problems == ()


def test_taking_back_what_brought_the_audit_takes_the_audit_away(
    ours: Store, theirs: Store
) -> None:
    theirs.import_events(ours.events("audit-1"), "audit-1")
    theirs.take_back("audit-1", theirs.imports("audit-1")[0].seq)
    assert theirs.audits() == []
    with fleeting(theirs.folder.parent / "kept", "Zhao") as zhao:
        zhao.import_events(ours.events("audit-1"), "audit-1")
        zhao.write([site("mine")])
        zhao.take_back("audit-1", zhao.imports("audit-1")[0].seq)
        assert [one.id for one in zhao.audits()] == ["audit-1"]
        assert zhao.state("audit-1").sites == (site("mine"),)


def test_there_is_no_such_import_to_take_back(ours: Store) -> None:
    before = ours.events("audit-1")
    with pytest.raises(KnownError) as refusal:
        ours.take_back("audit-1", 3)
    assert refusal.value.code == "E_IMPORT"
    assert ours.events("audit-1") == before
    assert ours.state("audit-1").find(Audit, "audit-1") is None
