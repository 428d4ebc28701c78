"""R01–R05: scope, documents, declaration and acceptance."""

import datetime as dt
from typing import Any

import msgspec
import pytest

from auditor_app.domain.criteria import MODE, SPECIFICATION
from auditor_app.domain.documents import DOCUMENTS
from auditor_app.domain.reasons import StageStatus, Weight
from auditor_app.domain.stages.application import acceptance_gaps, guide, in_scope, is_accepted
from auditor_app.domain.values import Acceptance, Business, DocumentState
from auditor_app.domain.wording import Language
from auditor_app.places import words
from tests.worlds import records as b

FORM = b.edition()
VENUES = {
    Business.SCENIC_SPOT,
    Business.RESTAURANT,
    Business.HOTEL,
    Business.MALL,
    Business.OTHER_VENUE,
}


def rules(*records: Any) -> list[str]:
    return [gap.rule.number for gap in acceptance_gaps(b.state(*records))]


@pytest.mark.parametrize("business", Business)
def test_r01_goods_are_in_and_a_venues_own_service_is_out(business: Business) -> None:
    assert in_scope(business) == (business not in VENUES)


def test_r01_a_venue_cannot_be_accepted() -> None:
    state = b.state(b.application(business=Business.HOTEL, acceptance=None), b.documents())
    (gap,) = acceptance_gaps(state)
    assert (gap.rule.number, gap.clause, gap.weight) == ("R01", "§1", Weight.BLOCKS)


@pytest.mark.parametrize("field", ["scope_locations", "scope_units", "scope_activities"])
def test_r02_a_scope_has_four_parts(field: str) -> None:
    assert rules(b.application(**{field: " "}), b.documents()) == ["R02"]


@pytest.mark.parametrize("acceptance", [None, Acceptance.ACCEPTED])
def test_r02_what_the_scope_leaves_out_has_a_reason(acceptance: Acceptance | None) -> None:
    left_out = b.application(scope_units="", scope_reason="one unit only", acceptance=acceptance)
    state = b.state(left_out, b.documents())
    assert acceptance_gaps(state) == ()
    told = [(one.weight, str(one.message)) for one in guide(state, FORM, b.TODAY).reasons]
    assert (
        Weight.NOTE,
        "The scope leaves out: organisational units; the reason is recorded",
    ) in told


@pytest.mark.parametrize(
    ("rule", "field"),
    [
        ("R05", "checked_by"),
        ("R05", "checked_on"),
        ("R66", "other_criteria"),
        ("R68", "truth_declared_on"),
        ("R72", "assessment_standard"),
    ],
)
def test_r05_r66_r68_r72_facts_are_asked_for_before_acceptance_and_told_after(
    rule: str, field: str
) -> None:
    blank = None if field.endswith("_on") else " "
    for acceptance, weight in ((None, Weight.TO_DO), (Acceptance.ACCEPTED, Weight.NOTE)):
        record = b.application(**{field: blank, "acceptance": acceptance})
        reasons = guide(b.state(record, b.documents()), FORM, b.TODAY).reasons
        assert (weight, rule) in [(one.weight, one.rule.number) for one in reasons]


def test_r67_the_mode_is_worded_as_in_the_scheme() -> None:
    assert words(Language.ZH)(MODE) == "服务保证能力审查+服务特性测评+获证后监督"


def test_r66_the_specification_is_named_and_a_sample_certifies_nothing() -> None:
    assert "CCAI-CS-2021-001" in str(SPECIFICATION)
    assert not FORM.certifies
    assert msgspec.structs.replace(FORM, sample=False).certifies


def test_r02_the_period_has_a_start_before_its_end() -> None:
    assert rules(b.application(scope_to=None), b.documents()) == ["R02"]
    assert rules(b.application(scope_to=dt.date(2020, 1, 1)), b.documents()) == ["R02"]


def test_r03_nine_documents_of_which_two_where_applicable() -> None:
    assert [kind.number for kind in DOCUMENTS] == list(range(1, 10))
    assert [kind.number for kind in DOCUMENTS if kind.where_applicable] == [3, 4]


@pytest.mark.parametrize("number", range(1, 10))
def test_r03_every_document_counts(number: int) -> None:
    state = b.state(b.application(), b.documents(), b.document(number, state=DocumentState.MISSING))
    (gap,) = acceptance_gaps(state)
    assert (gap.rule.number, gap.record) == ("R03", b.document(number).id)


@pytest.mark.parametrize("number", range(1, 10))
def test_r03_not_applicable_needs_a_reason_and_only_two_may_be(number: int) -> None:
    excused = b.document(number, state=DocumentState.NOT_APPLICABLE, reason="sells its own goods")
    assert rules(b.application(), b.documents(), excused) == ([] if number in (3, 4) else ["R03"])
    bare = b.document(number, state=DocumentState.NOT_APPLICABLE)
    assert rules(b.application(), b.documents(), bare) == ["R03"]


def test_r04_the_declaration_has_two_parts() -> None:
    assert rules(b.application(no_penalty_declared=None), b.documents()) == ["R04"]
    (gap,) = acceptance_gaps(b.state(b.application(not_dishonest_declared=False), b.documents()))
    assert (gap.rule.number, gap.weight) == ("R04", Weight.BLOCKS)


def test_r05_an_incomplete_application_waits() -> None:
    stage = guide(b.state(b.application(acceptance=None)), FORM, b.TODAY)
    assert stage.progress is StageStatus.TO_DO
    assert [one.rule.number for one in stage.reasons] == ["R03", "R05"]


def test_r05_a_complete_one_is_to_be_accepted() -> None:
    state = b.state(b.application(acceptance=None), b.documents())
    assert not acceptance_gaps(state)
    assert not is_accepted(state)
    assert [(one.weight, one.rule.number) for one in guide(state, FORM, b.TODAY).reasons] == [
        (Weight.TO_DO, "R05")
    ]


def test_r05_accepted_is_done() -> None:
    state = b.state(b.application(), b.documents())
    assert is_accepted(state)
    assert guide(state, FORM, b.TODAY).progress is StageStatus.DONE


def test_r05_a_refusal_stops_the_audit_and_needs_its_notice() -> None:
    refused = b.application(acceptance=Acceptance.REFUSED)
    stage = guide(b.state(refused, b.documents()), FORM, b.TODAY)
    assert stage.progress is StageStatus.BLOCKED
    assert [one.weight for one in stage.reasons] == [Weight.BLOCKS, Weight.TO_DO]
    noticed = b.application(acceptance=Acceptance.REFUSED, notice="out of scope")
    assert [
        one.weight for one in guide(b.state(noticed, b.documents()), FORM, b.TODAY).reasons
    ] == [Weight.BLOCKS]


def test_r05_a_supplement_is_asked_for_in_writing() -> None:
    asked = b.application(acceptance=Acceptance.SUPPLEMENT_REQUESTED)
    reasons = guide(b.state(asked), FORM, b.TODAY).reasons
    assert [(one.weight, one.rule.number) for one in reasons] == [
        (Weight.TO_DO, "R03"),
        (Weight.TO_DO, "R05"),
    ]
