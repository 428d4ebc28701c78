"""A new kind of record and a new stage are declared in one place each, and found from there."""

import datetime as dt
import json

import pytest

from auditor_app.domain import audit_file, conflicts, roles
from auditor_app.domain.errors import KnownError
from auditor_app.domain.guidance import guide
from auditor_app.domain.identifiers import computed_id, is_about
from auditor_app.domain.memo import Memo
from auditor_app.domain.naming import naming
from auditor_app.domain.reasons import Stage, StageStatus
from auditor_app.domain.roles import Actor
from auditor_app.domain.state import Change, Conflict, Head
from auditor_app.operations.audits import trail
from tests.worlds import made_up
from tests.worlds import records as b
from tests.worlds.made_up import TASTING, Tasting, tasting

FORM = b.edition()
TITLE = "tasting at head"
UNTASTED = "Taste the tea"


def test_a_state_shows_the_records() -> None:
    state = made_up.state(tasting())
    assert state.every(Tasting) == [tasting()]
    after = state.after([Change(tasting(), tasting(deleted=True))])
    assert after.every(Tasting) == []
    assert after.find(Tasting, "tasting-1") is not None


def test_the_audit_file_holds_them() -> None:
    written = audit_file.serialise(audit_file.from_state(made_up.state(tasting()), FORM))
    assert json.loads(written)["tastings"][0]["impression"] == "A little bitter."
    read = audit_file.parse(written, made_up.MORE_KINDS)
    assert [one.site for one in read.every(Tasting)] == ["head"]
    assert "Tasting" in audit_file.schema(made_up.MORE_KINDS)["$defs"]
    ids = iter(f"new-{number}" for number in range(10_000))
    moved = audit_file.to_records(read, b.audit(), lambda: next(ids))
    (here,) = [one for one in moved if isinstance(one, Tasting)]
    assert here.id == computed_id(b.AUDIT, Tasting, here.site)
    assert {here.site, here.taster} <= {one.id for one in moved}


def test_the_audit_file_refuses_a_reference_to_nothing() -> None:
    file = audit_file.from_state(made_up.state(), FORM).having(
        {Tasting: (tasting(audit="", taster="x"),)}
    )
    with pytest.raises(audit_file.AuditFileError) as refused:
        audit_file.parse(audit_file.serialise(file), made_up.MORE_KINDS)
    assert [fault.path for fault in refused.value.faults] == ["$.tastings[0].taster"]


def test_what_is_about_a_removed_site_is_left_out_of_the_file() -> None:
    state = made_up.state(tasting(), b.site(deleted=True))
    assert audit_file.from_state(state, FORM).every(Tasting) == ()


def test_a_program_without_it_does_not_know_the_key() -> None:
    written = audit_file.serialise(audit_file.from_state(made_up.state(), FORM))
    with pytest.raises(audit_file.AuditFileError):
        audit_file.parse(written)


def test_records_fields_and_values_have_names() -> None:
    state = made_up.state(tasting())
    assert str(naming.record_name(state, "Tasting", tasting())) == TITLE
    assert str(naming.record_name(state, "Tasting", None)) == "tasting"
    said = {str(field): str(value) for field, value in naming.facts(state, tasting())}
    assert said == {
        "Site": "head",
        "Taster": "Wang Fang",
        "Tasted on": "2026-03-11",
        "Impression": "A little bitter.",
    }
    assert naming.find(state, "Tasting", "tasting-1") == tasting()
    assert naming.anywhere(state, "tasting-1") == tasting()


def test_a_record_and_its_files_are_worked_on_in_its_stage() -> None:
    state = made_up.state(tasting(), made_up.photo("tasting-1"))
    assert naming.stage_of(state, "Tasting", tasting()) is TASTING
    assert naming.stage_of(state, "Attachment", made_up.photo("tasting-1")) is TASTING


def test_its_id_says_what_it_is_about() -> None:
    own = computed_id(b.AUDIT, Tasting, "head")
    kinds = made_up.MORE_KINDS
    assert is_about(b.AUDIT, "Tasting", own, {"site": "head"}, kinds)
    assert not is_about(b.AUDIT, "Tasting", own, {"site": "elsewhere"}, kinds)
    assert is_about(b.AUDIT, "Tasting", own, {"cups": 2}, kinds)


def test_its_rights_hold() -> None:
    adviser = {Actor.ADVISER}
    kinds = made_up.MORE_KINDS
    roles.need(adviser, "Tasting", {"cups": 2}, new=True, kinds=kinds)
    with pytest.raises(KnownError) as refused:
        roles.need(adviser, "Tasting", {"impression": "sweet"}, new=False, kinds=kinds)
    assert refused.value.code == "E_ROLE"


def test_the_trail_can_be_narrowed_down_to_the_stage_and_to_the_kind() -> None:
    topics = trail.topics(made_up.PROGRAMME, made_up.MORE_KINDS)
    found = [(str(topic.name), topic.kinds) for topic in topics[3:5]]
    assert found == [("Tea", ("Tasting",)), ("Tastings", ("Tasting",))]


def test_the_stage_is_guided_in_its_place() -> None:
    found = guide(made_up.state(), FORM, b.TODAY, programmes=made_up.PROGRAMMES)
    assert [one.stage for one in found.stages] == list(made_up.PROGRAMME.keys)
    tea = found.stage(TASTING)
    assert (tea.progress, str(tea.summary)) == (StageStatus.TO_DO, "0 of 1 sites tasted")
    step = found.next_step()
    assert step is not None
    assert str(step.message) == UNTASTED
    concluded = [str(reason.message) for reason in found.stage(Stage.CONCLUSION).reasons]
    assert concluded[0] == "Not finished yet: Tea"


def test_the_stage_is_asked_again_where_its_records_changed() -> None:
    memo, state = Memo(), made_up.state()
    before = guide(state, FORM, b.TODAY, programmes=made_up.PROGRAMMES, ask=memo)
    judged = state.after([Change(None, b.judgement("1.1", "nowhere"))])
    assert guide(judged, FORM, b.TODAY, programmes=made_up.PROGRAMMES, ask=memo).stage(
        TASTING
    ) is before.stage(TASTING)
    tasted = state.after([Change(None, tasting())])
    after = guide(tasted, FORM, b.TODAY, programmes=made_up.PROGRAMMES, ask=memo)
    assert after.stage(TASTING).progress is StageStatus.DONE


def test_a_conflict_on_it_is_to_be_decided_in_its_stage() -> None:
    when = dt.datetime(2026, 3, 11, 9, tzinfo=dt.UTC)
    heads = (Head("a", 1, "Li", when, "bitter"), Head("b", 1, "Wang", when, "sweet"))
    disputed = Conflict("Tasting", "tasting-1", "impression", heads, "bitter")
    plain = made_up.state(tasting())
    state = type(plain)(plain.audit, plain.tables, (disputed,), plain.kinds)
    assert conflicts.by_stage(state, made_up.PROGRAMME) == {TASTING: (disputed,)}
    found = guide(state, FORM, b.TODAY, programmes=made_up.PROGRAMMES)
    assert f"Conflicts to decide: 1 ({TITLE})" in [
        str(reason.message) for reason in found.stage(TASTING).reasons
    ]
