"""A state shares with its predecessor what did not change, and reads the same as one built anew."""

from typing import Any

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from auditor_app.domain.records import Audit, Judgement, Record
from auditor_app.domain.state import AuditState, Change
from auditor_app.domain.values import Verdict
from tests.worlds import records as b

FORM = b.edition()
VIEWS = [
    name for name, view in vars(AuditState).items() if type(view).__name__ == "cached_property"
]
CHANGED: list[Record] = [
    b.application(client_name="Other"),
    b.site("new", position=7),
    b.site(deleted=True),
    b.leader(name="Li Ming"),
    b.judgement("1.1", verdict=Verdict.NONCONFORM),
    b.judgement("1.1", deleted=True),
    b.judgement("1.1"),
    b.judgement("care-basic-1", "new"),
    b.nonconformity(),
    b.conclusion(signed_on=None),
    b.open_point(),
    b.package(deleted=True),
    b.document(3, note="copy"),
]


def read(state: AuditState) -> dict[str, Any]:
    return {name: getattr(state, name) for name in VIEWS}


@given(st.lists(st.lists(st.sampled_from(CHANGED), max_size=3), max_size=6))
def test_a_state_after_changes_reads_like_one_built_anew(steps: list[list[Record]]) -> None:
    state = b.finished(FORM)
    read(state)
    for step in steps:
        state = state.after(
            [Change(state.find(type(record), record.id), record) for record in step]
        )
        assert read(state) == read(AuditState.of(state.audit, state.records))


def test_untouched_views_are_shared() -> None:
    state = b.finished(FORM)
    read(state)
    after = state.after([Change(None, b.nonconformity())])
    assert after.judgements is state.judgements
    assert after.sites is state.sites
    assert after.nonconformities != state.nonconformities


def test_a_predecessor_never_changes() -> None:
    state = b.finished(FORM)
    before = dict(state.judgements)
    state.after([Change(None, b.judgement("1.1", verdict=None))])
    assert state.judgements == before


def test_a_change_to_the_audit_itself_is_followed() -> None:
    state = b.finished(FORM)
    read(state)
    renamed: Audit = msgspec.structs.replace(state.audit, number="2026-002")
    assert state.after([Change(state.audit, renamed)]).audit.number == "2026-002"


def test_deleted_judgements_are_not_shown() -> None:
    state = b.state(b.judgement("1.1", deleted=True))
    assert state.judgements == {}
    assert state.find(Judgement, b.judgement("1.1").id) is not None
