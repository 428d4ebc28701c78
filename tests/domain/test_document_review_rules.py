"""R10–R12: the document review comes first, has two parts and three conclusions."""

import datetime as dt
from typing import Any

import pytest

from auditor_app.domain.identifiers import finding_id
from auditor_app.domain.reasons import Reason, StageGuidance, StageStatus, Weight
from auditor_app.domain.scheme.document_review import R11
from auditor_app.domain.stages.document_review import guide, onsite_allowed
from auditor_app.domain.values import ReviewConclusion, Role, Verdict
from tests.worlds import records as b

FORM = b.edition()


def stage(*changes: Any) -> StageGuidance:
    return guide(b.finished(FORM, *changes), FORM, b.TODAY)


def rules(*changes: Any) -> list[tuple[Weight, str]]:
    return [(one.weight, one.rule.number) for one in stage(*changes).reasons]


def test_a_finished_review_is_done() -> None:
    assert stage().progress is StageStatus.DONE


def test_r05_waits_for_acceptance() -> None:
    assert rules(b.application(acceptance=None)) == [(Weight.BLOCKS, "R05")]


def test_r10_before_the_on_site_audit() -> None:
    assert rules(b.document_review(reviewed_on=dt.date(2026, 3, 11))) == [(Weight.TO_DO, "R10")]
    assert rules(b.document_review(reviewed_on=dt.date(2026, 3, 10))) == []
    assert rules(b.document_review(reviewed_on=None)) == [(Weight.TO_DO, "R10")]


def test_r11_two_parts_item_by_item() -> None:
    (reason,) = stage(b.finding("D1", verdict=None)).reasons
    assert reason == Reason(Weight.TO_DO, R11, reason.message, finding_id(b.AUDIT, "D1"))
    assert reason.message.values == {"legality": 0, "documents": 1}


@pytest.mark.parametrize(
    ("conclusion", "allowed"),
    [
        (None, False),
        (ReviewConclusion.CONFORMS, True),
        (ReviewConclusion.BASICALLY_CONFORMS, True),
        (ReviewConclusion.DOES_NOT_CONFORM, False),
    ],
)
def test_r12_three_conclusions(conclusion: ReviewConclusion | None, allowed: bool) -> None:
    assert onsite_allowed(b.finished(FORM, b.document_review(conclusion=conclusion))) == allowed


def test_r12_does_not_conform_blocks() -> None:
    assert rules(b.document_review(conclusion=ReviewConclusion.DOES_NOT_CONFORM)) == [
        (Weight.BLOCKS, "R12")
    ]


def test_r12_basically_conforms_lists_its_open_points() -> None:
    basically = b.document_review(conclusion=ReviewConclusion.BASICALLY_CONFORMS)
    assert rules(basically) == [(Weight.TO_DO, "R12")]
    assert rules(basically, b.open_point()) == [(Weight.NOTE, "R12")]
    assert rules(basically, b.open_point(closed_on=b.TODAY)) == []
    failing = b.finding("L1", verdict=Verdict.NONCONFORM)
    assert rules(basically, failing, b.open_point(closed_on=b.TODAY)) == [(Weight.TO_DO, "R12")]


def test_r12_conforms_agrees_with_the_findings() -> None:
    assert rules(b.finding("D1", verdict=Verdict.NONCONFORM)) == [(Weight.TO_DO, "R12")]
    assert rules(b.open_point()) == [(Weight.TO_DO, "R12")]


def test_r11_not_applicable_needs_a_reason() -> None:
    assert rules(b.finding("D1", verdict=Verdict.NOT_APPLICABLE)) == [(Weight.TO_DO, "R11")]
    assert rules(b.finding("D1", verdict=Verdict.NOT_APPLICABLE, reason="no such service")) == []


def test_r07_an_expert_cannot_review() -> None:
    expert = b.member("expert", role=Role.TECHNICAL_EXPERT, guided_by=b.LEADER)
    assert rules(expert, b.document_review(reviewed_by="expert")) == [(Weight.TO_DO, "R07")]
    assert rules(b.document_review(reviewed_by="")) == [(Weight.TO_DO, "R07")]
