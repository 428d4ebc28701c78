"""The programme of an audit: its stages, their labels, and what each is guided by."""

from typing import TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor_app.domain.guidance import guide
from auditor_app.domain.kinds import KINDS
from auditor_app.domain.reasons import Stage
from auditor_app.domain.records import Record
from auditor_app.domain.stages.programme import Found, StageRules
from auditor_app.domain.stages.programmes import INITIAL, PROGRAMMES, stage_label
from auditor_app.domain.state import AuditState
from auditor_app.domain.values import AuditType
from tests.domain.test_guidance_never_fails import RECORDS
from tests.worlds import records as b

R = TypeVar("R", bound=Record)
FORM = b.edition()
NARROW = [stage for stage in INITIAL.stages if stage.needs is not None]


class Watched(AuditState):
    """A state that notes which kinds of records it is asked for."""

    asked: set[type[Record]]

    def find(self, kind: type[R], record_id: str) -> R | None:
        self.asked.add(kind)
        return super().find(kind, record_id)

    def every(self, kind: type[R]) -> list[R]:
        self.asked.add(kind)
        return super().every(kind)


@pytest.mark.parametrize("kind", AuditType)
def test_every_type_of_audit_has_a_programme_of_different_stages(kind: AuditType) -> None:
    keys = PROGRAMMES[kind].keys
    assert keys
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize("stage", Stage)
def test_every_stage_has_a_label_and_holds_records(stage: Stage) -> None:
    assert str(stage_label(stage)).strip()
    assert KINDS.held_by(stage)


def test_no_programme_no_label() -> None:
    with pytest.raises(KeyError):
        stage_label(Stage.DOSSIER, {})


@pytest.mark.parametrize("stage", NARROW, ids=lambda stage: stage.key)
@settings(max_examples=40)
@given(records=st.lists(RECORDS, max_size=12), finished=st.booleans())
def test_a_stage_is_guided_by_what_it_says_it_needs(
    stage: StageRules, records: list[Record], finished: bool
) -> None:
    made = b.finished(FORM, *records) if finished else b.state(*records)
    before = guide(made, FORM, b.TODAY)
    watched = Watched(made.audit, made.tables)
    watched.asked = set()
    found = Found(
        watched,
        FORM,
        b.TODAY,
        INITIAL,
        before.sampling,
        before.man_days,
        before.sites,
        before.capability,
        before.tally,
        before.grading,
    )
    stage.guide(found)
    assert stage.needs is not None
    assert watched.asked <= stage.needs
