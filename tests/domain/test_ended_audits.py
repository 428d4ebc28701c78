"""Audits that end before their time are concluded too: R12, A4, not passed (R09 R21)."""

import datetime as dt
from typing import Any

import pytest

from auditor_app.domain.guidance import Guidance, guide
from auditor_app.domain.reasons import Stage, StageStatus, Weight
from auditor_app.domain.values import BodyDecision, ReviewConclusion, Verdict, Verification
from tests.worlds import records as b

FORM = b.edition()


def ask(*records: Any) -> Guidance:
    return guide(b.state(*records), FORM, b.TODAY)


def on_paper(*changes: Any) -> Guidance:
    """A concluded audit whose documents do not conform, so that nobody went on site."""
    reviewed = [b.finding("L1"), b.finding("D1", verdict=Verdict.NONCONFORM)]
    review = b.document_review(conclusion=ReviewConclusion.DOES_NOT_CONFORM)
    return ask(
        b.application(),
        b.documents(),
        b.site(),
        b.leader(),
        reviewed,
        review,
        b.conclusion(),
        *changes,
    )


def test_r12_an_audit_that_ends_with_its_document_review_is_concluded_without_a_grade() -> None:
    found = on_paper()
    concluded = found.stage(Stage.CONCLUSION)
    assert concluded.progress is StageStatus.DONE
    assert [(one.rule.number, str(one.message)) for one in concluded.reasons] == [
        ("R30", "Not passed: no grade")
    ]
    assert found.stage(Stage.CAPABILITY).progress is StageStatus.BLOCKED, "nobody goes on site"
    assert found.stage(Stage.DOSSIER).progress is StageStatus.TO_DO, (
        "the report goes to the office all the same"
    )
    assert found.grading.grade is None


def test_r11_the_document_review_that_ends_the_audit_must_itself_be_complete() -> None:
    found = on_paper(b.finding("L1", verdict=None))
    assert (Weight.BLOCKS, "R30") in [
        (one.weight, one.rule.number) for one in found.stage(Stage.CONCLUSION).reasons
    ]


def test_r12_a_document_review_that_contradicts_work_on_site_ends_nothing() -> None:
    found = guide(
        b.finished(FORM, b.document_review(conclusion=ReviewConclusion.DOES_NOT_CONFORM)),
        FORM,
        b.TODAY,
    )
    assert found.stage(Stage.CONCLUSION).progress is StageStatus.BLOCKED


@pytest.mark.parametrize("confirmed", [None, dt.date(2026, 3, 5)])
def test_a4_an_audit_that_the_body_ended_is_concluded_as_it_stands(
    confirmed: dt.date | None,
) -> None:
    ended = b.capability(
        concluded_on=None,
        body_decision=BodyDecision.END,
        body_decision_on=b.TODAY,
        body_decision_reason="permit revoked",
    )
    found = ask(
        b.application(),
        b.documents(),
        b.site(),
        b.leader(),
        b.planning(plan_confirmed_on=confirmed),
        b.document_review(),
        b.judgement("V1", verdict=Verdict.NONCONFORM),
        b.nonconformity("V1"),
        ended,
        b.conclusion(),
    )
    assert found.stage(Stage.CONCLUSION).progress is StageStatus.DONE
    assert found.grading.grade is None


def test_r21_a_rejected_rectification_leads_to_a_conclusion_without_an_assessment() -> None:
    rejected = b.nonconformity(
        verification=Verification.REJECTED, verified_by=b.LEADER, verification_note="no proof"
    )
    failing = b.judgement("1.1", verdict=Verdict.NONCONFORM)
    blank = [b.judgement(item.id, verdict=None) for item in FORM.items]
    state = b.finished(
        FORM,
        failing,
        rejected,
        blank,
        b.characteristic(result=None, concluded_on=None, concluded_by=""),
    )
    assert guide(state, FORM, b.TODAY).stage(Stage.CONCLUSION).progress is StageStatus.DONE
