"""R01–R05: scope, documents, declaration and acceptance."""

import datetime as dt
from typing import Any

import pytest

from auditor_app.domain.application import DOCUMENTS, acceptance_gaps, guide, in_scope, is_accepted
from auditor_app.domain.reasons import Progress, Weight
from auditor_app.domain.values import Acceptance, Business, DocumentState
from tests.worlds import records as b

FORM = b.edition()
VENUES = {Business.SCENIC_SPOT, Business.RESTAURANT, Business.HOTEL, Business.MALL}


def rules(*records: Any) -> list[str]:
    return [gap.rule for gap in acceptance_gaps(b.state(*records))]


@pytest.mark.parametrize("business", Business)
def test_r01_goods_are_in_and_a_venues_own_service_is_out(business: Business) -> None:
    assert in_scope(business) == (business not in VENUES)


def test_r01_a_venue_cannot_be_accepted() -> None:
    state = b.state(b.application(business=Business.HOTEL, acceptance=None), b.documents())
    (gap,) = acceptance_gaps(state)
    assert (gap.rule, gap.clause, gap.weight) == ("R01", "§1", Weight.BLOCKS)


@pytest.mark.parametrize("field", ["scope_locations", "scope_units", "scope_activities"])
def test_r02_a_scope_has_four_parts(field: str) -> None:
    assert rules(b.application(**{field: " "}), b.documents()) == ["R02"]


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
    assert (gap.rule, gap.record) == ("R03", b.document(number).id)


@pytest.mark.parametrize("number", range(1, 10))
def test_r03_not_applicable_needs_a_reason_and_only_two_may_be(number: int) -> None:
    excused = b.document(number, state=DocumentState.NOT_APPLICABLE, reason="sells its own goods")
    assert rules(b.application(), b.documents(), excused) == ([] if number in (3, 4) else ["R03"])
    bare = b.document(number, state=DocumentState.NOT_APPLICABLE)
    assert rules(b.application(), b.documents(), bare) == ["R03"]


def test_r04_the_declaration_has_two_parts() -> None:
    assert rules(b.application(no_penalty_declared=None), b.documents()) == ["R04"]
    (gap,) = acceptance_gaps(b.state(b.application(not_dishonest_declared=False), b.documents()))
    assert (gap.rule, gap.weight) == ("R04", Weight.BLOCKS)


def test_r05_an_incomplete_application_waits() -> None:
    stage = guide(b.state(b.application(acceptance=None)), FORM, b.TODAY)
    assert stage.progress is Progress.TO_DO
    assert [one.rule for one in stage.reasons] == ["R03", "R05"]


def test_r05_a_complete_one_is_to_be_accepted() -> None:
    state = b.state(b.application(acceptance=None), b.documents())
    assert not acceptance_gaps(state)
    assert not is_accepted(state)
    assert [(one.weight, one.rule) for one in guide(state, FORM, b.TODAY).reasons] == [
        (Weight.TO_DO, "R05")
    ]


def test_r05_accepted_is_done() -> None:
    state = b.state(b.application(), b.documents())
    assert is_accepted(state)
    assert guide(state, FORM, b.TODAY).progress is Progress.DONE


def test_r05_a_refusal_stops_the_audit_and_needs_its_notice() -> None:
    refused = b.application(acceptance=Acceptance.REFUSED)
    stage = guide(b.state(refused, b.documents()), FORM, b.TODAY)
    assert stage.progress is Progress.BLOCKED
    assert [one.weight for one in stage.reasons] == [Weight.BLOCKS, Weight.TO_DO]
    noticed = b.application(acceptance=Acceptance.REFUSED, notice="out of scope")
    assert [
        one.weight for one in guide(b.state(noticed, b.documents()), FORM, b.TODAY).reasons
    ] == [Weight.BLOCKS]


def test_r05_a_supplement_is_asked_for_in_writing() -> None:
    asked = b.application(acceptance=Acceptance.SUPPLEMENT_REQUESTED)
    reasons = guide(b.state(asked), FORM, b.TODAY).reasons
    assert [(one.weight, one.rule) for one in reasons] == [
        (Weight.TO_DO, "R03"),
        (Weight.TO_DO, "R05"),
    ]
