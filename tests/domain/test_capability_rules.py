"""R07, R09, R15–R21, R27: the capability audit, its nonconformities and its gates."""

import datetime as dt
from typing import Any

import pytest

from auditor_app.domain import guidance
from auditor_app.domain.guidance import guide
from auditor_app.domain.identifiers import judgement_id
from auditor_app.domain.reasons import Stage, StageStatus, Weight
from auditor_app.domain.results import CapabilityResult, NonconformityLife
from auditor_app.domain.stages import sampling
from auditor_app.domain.stages.capability_standing import CapabilityStanding
from auditor_app.domain.stages.nonconformities import life
from auditor_app.domain.values import (
    BodyDecision,
    Part,
    ReviewConclusion,
    Role,
    Severity,
    SiteKind,
    Verdict,
    Verification,
)
from tests.worlds import records as b

FORM = b.edition()
FAILED = b.judgement("1.1", verdict=Verdict.NONCONFORM)
VETO_FAILED = b.judgement("V1", verdict=Verdict.NONCONFORM)
VERIFIED: dict[str, Any] = {
    "submitted_on": dt.date(2026, 3, 15),
    "verification": Verification.VERIFIED,
    "verified_on": dt.date(2026, 3, 18),
    "verified_by": b.LEADER,
}
SHOP = b.site("shop", kind=SiteKind.FRANCHISE, position=1)


def standing(*changes: Any, today: dt.date = b.TODAY, form: Any = FORM) -> CapabilityStanding:
    state = b.finished(form, *changes)
    return guidance.standing(state, form, sampling.audited_sites(state, form), today)


def rules(found: CapabilityStanding) -> list[str]:
    return [one.rule.number for one in found.reasons]


def gates(found: CapabilityStanding) -> list[str]:
    return [one.rule.number for one in found.blocks_assessment]


def test_r15_a_clause_nobody_judged_leaves_the_result_open() -> None:
    found = standing(b.judgement("1.2", verdict=None))
    assert (found.result, found.judged, found.unjudged, found.total) == (None, 3, 1, 4)
    (reason,) = found.reasons
    assert (reason.rule.number, reason.record) == (
        "R15",
        judgement_id(b.AUDIT, Part.CAPABILITY, "head", "1.2"),
    )


def test_r15_what_is_missing_is_said_once_for_all_sites() -> None:
    found = standing(SHOP, b.judgement("V1", verdict=None))
    (reason,) = found.reasons
    assert str(reason.message) == "Clauses still to judge: 5 of 8 (head 1, shop 4)"
    assert reason.record == b.judgement("V1").id
    assert found.per_site == {"head": (3, 4), "shop": (0, 4)}


def test_r15_judgements_elsewhere_do_not_count() -> None:
    away = [
        b.judgement("1.1", "nowhere", Verdict.NONCONFORM),
        b.judgement("9.9", verdict=Verdict.CONFORM),
    ]
    found = standing(away)
    assert (found.result, found.judged) == (CapabilityResult.PASSED, 4)
    assert [(one.weight, one.rule.number) for one in found.reasons] == [(Weight.NOTE, "R15")]


def test_no_sites_no_result() -> None:
    found = guidance.standing(b.state(), FORM, (), b.TODAY)
    assert (found.result, found.total, found.reasons) == (None, 0, ())


def test_r16_no_nonconformity_passed() -> None:
    found = standing()
    assert (found.result, found.open, found.verified, found.reasons, found.blocks_assessment) == (
        CapabilityResult.PASSED,
        0,
        0,
        (),
        (),
    )


def test_r16_a_failing_clause_needs_its_nonconformity() -> None:
    found = standing(FAILED)
    assert found.result is None
    (reason,) = found.reasons
    assert (
        str(reason.message)
        == "1.1 clause 1.1 at head does not conform, but no nonconformity is raised yet"
    )
    assert (reason.rule.number, reason.record) == ("R16", FAILED.id)


def test_r17_a_nonconformity_needs_its_failing_clause() -> None:
    found = standing(b.nonconformity(**VERIFIED))
    assert [(one.rule.number, one.record) for one in found.reasons] == [
        ("R17", b.judgement("1.1").id)
    ]


def test_r17_a_minor_one_blocks_the_result_but_not_the_assessment() -> None:
    found = standing(FAILED, b.nonconformity())
    assert (found.result, found.open, gates(found)) == (None, 1, [])
    assert rules(found) == ["R17"]


def test_r17_passed_after_rectification_once_verified() -> None:
    found = standing(FAILED, b.nonconformity(**VERIFIED))
    assert (found.result, found.open, found.verified) == (
        CapabilityResult.PASSED_AFTER_RECTIFICATION,
        0,
        1,
    )


@pytest.mark.parametrize("fields", [{}, {"submitted_on": dt.date(2026, 3, 15)}])
def test_r18_a_major_one_blocks_the_assessment_until_verified(fields: dict[str, Any]) -> None:
    found = standing(FAILED, b.nonconformity(severity=Severity.MAJOR, **fields))
    assert (found.result, gates(found)) == (None, ["R18"])
    assert gates(standing(FAILED, b.nonconformity(severity=Severity.MAJOR, **VERIFIED))) == []


@pytest.mark.parametrize("severity", Severity)
def test_r19_any_one_on_a_veto_clause_suspends(severity: Severity) -> None:
    found = standing(VETO_FAILED, b.nonconformity("V1", severity=severity, **VERIFIED))
    assert found.result is CapabilityResult.SUSPENDED
    assert gates(found) == ["R19"]
    assert (found.reasons[0].weight, found.reasons[0].rule.number, found.reasons[0].record) == (
        Weight.BLOCKS,
        "R19",
        "nc-V1-head",
    )


def test_r19_the_verdict_alone_suspends() -> None:
    found = standing(VETO_FAILED)
    assert (found.result, found.reasons[0].record) == (CapabilityResult.SUSPENDED, VETO_FAILED.id)


def test_r20_the_most_severe_gate_applies_and_all_must_be_closed() -> None:
    minor, major = b.nonconformity("1.2", number="NC-02"), b.nonconformity(severity=Severity.MAJOR)
    other = b.judgement("1.2", verdict=Verdict.NONCONFORM)
    assert gates(standing(FAILED, other, minor, major)) == ["R18"]
    assert gates(standing(FAILED, other, VETO_FAILED, minor, major)) == ["R19"]
    one_closed = standing(
        FAILED, other, minor, b.nonconformity(severity=Severity.MAJOR, **VERIFIED)
    )
    assert (one_closed.result, one_closed.open, one_closed.verified) == (None, 1, 1)


def test_r20_a_nonconformity_at_a_site_that_left_the_sample_still_counts() -> None:
    found = standing(b.nonconformity(site_id="gone"))
    assert (found.result, found.open) == (None, 1)


@pytest.mark.parametrize(
    "fields",
    [
        {"due_on": dt.date(2026, 3, 19)},
        {"verification": Verification.REJECTED, "verified_by": b.LEADER},
    ],
)
def test_r21_overdue_or_rejected_is_not_passed(fields: dict[str, Any]) -> None:
    found = standing(FAILED, b.nonconformity(**fields), b.capability(concluded_on=None))
    assert (found.result, gates(found)) == (CapabilityResult.NOT_PASSED, ["R09"])
    assert (found.reasons[0].weight, found.reasons[0].rule.number) == (Weight.BLOCKS, "R21")


def test_a3_the_leaders_own_finding() -> None:
    found = standing(b.capability(not_passed_reason="no service records at all"))
    assert (found.result, gates(found), rules(found)) == (
        CapabilityResult.NOT_PASSED,
        ["R09"],
        ["A3"],
    )


def test_a4_only_the_bodys_decision_resumes_a_suspended_audit() -> None:
    resumed = b.capability(
        body_decision=BodyDecision.RESUME,
        body_decision_on=dt.date(2026, 3, 19),
        body_decision_reason="ok",
    )
    closed = b.nonconformity("V1", **VERIFIED)
    assert (
        standing(VETO_FAILED, closed, resumed).result is CapabilityResult.PASSED_AFTER_RECTIFICATION
    )
    still_open = standing(VETO_FAILED, b.nonconformity("V1"), resumed)
    assert (still_open.result, gates(still_open)) == (None, ["R18"])
    later = b.nonconformity("V1", raised_on=dt.date(2026, 3, 20))
    assert standing(VETO_FAILED, later, resumed).result is CapabilityResult.SUSPENDED


def test_r19_a_decision_to_resume_covers_no_verdict_found_after_it() -> None:
    resumed = b.capability(
        body_decision=BodyDecision.RESUME,
        body_decision_on=dt.date(2026, 3, 19),
        body_decision_reason="ok",
    )
    found = standing(VETO_FAILED, resumed)
    assert (found.result, gates(found)) == (CapabilityResult.SUSPENDED, ["R19"])


def test_a4_the_body_ends_the_audit() -> None:
    ended = b.capability(
        body_decision=BodyDecision.END,
        body_decision_on=b.TODAY,
        body_decision_reason="grave",
        concluded_on=None,
    )
    found = guide(b.finished(FORM, VETO_FAILED, ended), FORM, b.TODAY)
    assert found.capability.result is CapabilityResult.NOT_PASSED
    assert found.stage(Stage.CAPABILITY).progress is StageStatus.DONE
    assert found.stage(Stage.CHARACTERISTICS).progress is StageStatus.BLOCKED


def test_a4_a_decision_has_day_and_reason() -> None:
    assert "A4" in rules(standing(b.capability(body_decision=BodyDecision.RESUME)))


def test_a5_the_set_time_stands_in_for_a_missing_due_day() -> None:
    one = b.nonconformity(due_on=None)
    assert standing(FAILED, one, today=dt.date(2026, 6, 10)).result is None
    assert standing(FAILED, one, today=dt.date(2026, 6, 11)).result is CapabilityResult.NOT_PASSED
    longer = b.edition(rectification_months=6)
    assert standing(FAILED, one, today=dt.date(2026, 6, 11), form=longer).result is None


def test_a6_not_applicable_needs_a_reason_and_a_veto_clause_a_warning() -> None:
    bare = standing(b.judgement("1.1", verdict=Verdict.NOT_APPLICABLE, reason=" "))
    assert (bare.result, rules(bare)) == (None, ["A6"])
    veto = standing(b.judgement("V1", verdict=Verdict.NOT_APPLICABLE))
    assert veto.result is CapabilityResult.PASSED
    assert [(one.weight, one.rule.number) for one in veto.reasons] == [(Weight.NOTE, "A6")]


def test_r27_a_nonconformity_on_a_characteristic_item_is_withdrawn() -> None:
    found = standing(b.nonconformity("care-basic-1"))
    assert (found.result, found.open) == (CapabilityResult.PASSED, 0)
    assert [(one.rule.number, one.clause) for one in found.reasons] == [("R27", "§6.2.2.5")]


def test_a_nonconformity_on_an_unknown_clause_is_reported() -> None:
    assert rules(standing(b.nonconformity("77.7"))) == ["R15"]


@pytest.mark.parametrize("who", ["expert", "", "nobody"])
def test_r07_only_an_auditor_verifies(who: str) -> None:
    expert = b.member("expert", role=Role.TECHNICAL_EXPERT, guided_by=b.LEADER)
    found = standing(expert, FAILED, b.nonconformity(**{**VERIFIED, "verified_by": who}))
    assert (found.result, found.open) == (None, 1)
    assert "R07" in rules(found)


def test_r07_only_an_auditor_raises() -> None:
    expert = b.member("expert", role=Role.TECHNICAL_EXPERT, guided_by=b.LEADER)
    assert rules(standing(expert, FAILED, b.nonconformity(raised_by="expert", **VERIFIED))) == [
        "R07"
    ]


@pytest.mark.parametrize(
    ("fields", "today", "expected"),
    [
        ({}, dt.date(2026, 6, 10), NonconformityLife.RAISED),
        ({}, dt.date(2026, 6, 11), NonconformityLife.OVERDUE),
        (
            {"cause": "a", "correction": "b", "corrective_action": "c"},
            b.TODAY,
            NonconformityLife.ANSWERED,
        ),
        ({"cause": "a"}, b.TODAY, NonconformityLife.RAISED),
        ({"submitted_on": dt.date(2026, 6, 10)}, dt.date(2026, 7, 1), NonconformityLife.SUBMITTED),
        ({"submitted_on": dt.date(2026, 6, 11)}, dt.date(2026, 7, 1), NonconformityLife.OVERDUE),
        (VERIFIED, dt.date(2030, 1, 1), NonconformityLife.VERIFIED),
        (
            {**VERIFIED, "verified_on": dt.date(2026, 7, 1)},
            dt.date(2030, 1, 1),
            NonconformityLife.VERIFIED,
        ),
        (
            {**VERIFIED, "submitted_on": dt.date(2026, 6, 11)},
            dt.date(2030, 1, 1),
            NonconformityLife.OVERDUE,
        ),
        (
            {**VERIFIED, "submitted_on": None, "verified_on": None},
            dt.date(2030, 1, 1),
            NonconformityLife.VERIFIED,
        ),
        ({**VERIFIED, "verification": Verification.REJECTED}, b.TODAY, NonconformityLife.REJECTED),
    ],
)
def test_r17_r18_r21_life_of_a_nonconformity(
    fields: dict[str, Any], today: dt.date, expected: NonconformityLife
) -> None:
    assert life(b.nonconformity(**fields), today) is expected


def test_many_of_a_kind_are_drawn_together() -> None:
    form = b.edition(clauses=40)
    failing = [
        b.judgement(clause.id, verdict=Verdict.NONCONFORM)
        for clause in form.clauses
        if not clause.veto
    ]
    assert len(standing(failing, form=form).reasons) == 4


def stage_rules(*changes: Any) -> list[str]:
    return [
        one.rule.number
        for one in guide(b.finished(FORM, *changes), FORM, b.TODAY).stage(Stage.CAPABILITY).reasons
    ]


def test_the_stage_waits_for_its_predecessors() -> None:
    assert stage_rules(b.application(acceptance=None)) == ["R05"]
    assert stage_rules(b.planning(plan_confirmed_on=None)) == ["R08"]
    assert stage_rules(b.document_review(conclusion=None)) == ["R10"]
    assert stage_rules(b.document_review(conclusion=ReviewConclusion.DOES_NOT_CONFORM)) == ["R12"]
    assert stage_rules() == []


def test_r12_an_open_point_without_evidence_keeps_the_capability_audit_from_its_end() -> None:
    basically = b.document_review(conclusion=ReviewConclusion.BASICALLY_CONFORMS)
    unended = b.capability(concluded_on=None)
    assert stage_rules(basically, b.open_point(), unended) == ["R12", "R16"]
    assert stage_rules(basically, b.open_point(closed_on=b.TODAY), unended) == ["R16"]


def test_the_leader_concludes() -> None:
    assert stage_rules(b.capability(concluded_on=None)) == ["R16"]
