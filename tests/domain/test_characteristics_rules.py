"""R09, R22, R24–R29, R33–R35, A2, A8, A14: the assessment, when it may be made, what it lacks."""

import datetime as dt
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor_app.domain import guidance
from auditor_app.domain.guidance import Guidance
from auditor_app.domain.reasons import Stage, StageGuidance, StageStatus, Weight
from auditor_app.domain.stages import sampling
from auditor_app.domain.stages.assessment import suggested_result
from auditor_app.domain.stages.characteristics import Rate, Tally, is_locked
from auditor_app.domain.values import (
    Level,
    MysteryTrigger,
    OnsiteResult,
    Role,
    Severity,
    SiteKind,
    SupplementMethod,
    Verdict,
    VisitForm,
)
from tests.worlds import records as b

FORM = b.edition()
SHOP = b.site("shop", kind=SiteKind.FRANCHISE, position=1)
BASIC = [item.id for item in FORM.items if item.level is Level.BASIC]


def count(*changes: Any) -> Tally:
    state = b.finished(FORM, *changes)
    return guidance.tally(state, FORM, sampling.audited_sites(state, FORM))


def guide(*changes: Any, form: Any = FORM) -> Guidance:
    return guidance.guide(b.finished(form, *changes), form, b.TODAY)


def stage(*changes: Any, form: Any = FORM) -> StageGuidance:
    return guide(*changes, form=form).stage(Stage.CHARACTERISTICS)


def rules(*changes: Any, form: Any = FORM) -> list[str]:
    """The rules behind the stage, without the notes on small numbers (R33)."""
    return [
        one.rule.number for one in stage(*changes, form=form).reasons if one.rule.number != "R33"
    ]


@given(st.integers(0, 10**6), st.integers(0, 10**6), st.integers(1, 100))
def test_r32_compares_exactly(one: int, other: int, percent: int) -> None:
    conforming, applicable = sorted((one, other))
    expected = applicable > 0 and Fraction(conforming, applicable) >= Fraction(percent, 100)
    assert Rate(conforming, applicable).meets(percent) == expected


@pytest.mark.parametrize(
    ("conforming", "applicable", "shown"),
    [
        (95, 96, "98.95%"),
        (113, 119, "94.95%"),
        (2, 3, "66.66%"),
        (20, 20, "100.00%"),
        (0, 7, "0.00%"),
        (9999, 10000, "99.99%"),
        (0, 0, "—"),
    ],
)
def test_r32_shows_truncated_never_rounded(conforming: int, applicable: int, shown: str) -> None:
    assert Rate(conforming, applicable).shown() == shown


def test_r29_rates_by_level_and_radar_by_dimension() -> None:
    failing = [
        b.judgement("safety-basic-1", verdict=Verdict.NONCONFORM),
        b.judgement("care-ecosystem-2", verdict=Verdict.NONCONFORM),
    ]
    found = count(failing)
    assert found.rates == {
        Level.BASIC: Rate(9, 10),
        Level.EXPECTED: Rate(10, 10),
        Level.ECOSYSTEM: Rate(9, 10),
    }
    assert list(found.radar.items()) == [
        ("safety", Rate(5, 6)),
        ("transparency", Rate(6, 6)),
        ("convenience", Rate(6, 6)),
        ("care", Rate(5, 6)),
        ("low_carbon", Rate(6, 6)),
    ]
    assert found.by_level[Level.BASIC]["safety"] == Rate(1, 2)
    assert (found.judged, found.total) == (30, 30)
    assert [one.item for one in found.failing] == ["safety-basic-1", "care-ecosystem-2"]


def test_r34_not_applicable_leaves_the_denominator_and_blank_does_not_enter_it() -> None:
    found = count(
        b.judgement("safety-basic-1", verdict=Verdict.NOT_APPLICABLE),
        b.judgement("safety-basic-2", verdict=None),
    )
    assert found.rates[Level.BASIC] == Rate(8, 8)
    assert found.by_level[Level.BASIC]["safety"] == Rate(0, 0)
    assert (found.judged, found.blank[Level.BASIC], found.complete) == (29, 1, False)


def test_a8_rates_are_pooled_and_given_per_site() -> None:
    found = count(
        SHOP,
        b.item_judgements(FORM, "shop"),
        b.judgement("care-basic-1", "shop", Verdict.NONCONFORM),
    )
    assert found.rates[Level.BASIC] == Rate(19, 20)
    assert found.per_site["head"][Level.BASIC] == Rate(10, 10)
    assert found.per_site["shop"][Level.BASIC] == Rate(9, 10)
    assert found.progress == {"head": (30, 30), "shop": (30, 30)}


def test_r41_sites_and_items_that_are_not_audited_do_not_count() -> None:
    stray = [
        b.judgement("care-basic-1", "nowhere", Verdict.NONCONFORM),
        b.judgement("care-basic-99", verdict=Verdict.NONCONFORM),
    ]
    found = count(stray)
    assert (found.judged, found.total, found.failing, found.foreign) == (30, 30, (), 1)


def test_no_sites_nothing_to_count() -> None:
    found = guidance.tally(b.state(), FORM, ())
    assert (found.judged, found.total, found.complete) == (0, 0, False)
    assert set(found.rates.values()) == set(found.radar.values()) == {Rate(0, 0)}


def test_a_finished_assessment_is_done() -> None:
    assert (stage().progress, rules()) == (StageStatus.DONE, [])


def test_r09_r18_r19_gates_stop_it() -> None:
    failed = b.judgement("1.1", verdict=Verdict.NONCONFORM)
    assert rules(b.capability(not_passed_reason="none")) == ["R09"]
    assert rules(failed, b.nonconformity(severity=Severity.MAJOR)) == ["R18"]
    assert rules(b.judgement("V1", verdict=Verdict.NONCONFORM)) == ["R19"]
    assert rules(failed, b.nonconformity(due_on=dt.date(2026, 3, 15))) == ["R09"]
    assert "R17" not in rules(failed, b.nonconformity())
    assert stage(failed, b.nonconformity()).progress is StageStatus.DONE


def test_r22_waits_for_the_capability_audit_at_one_site_at_least() -> None:
    found = stage(b.judgement("1.1", verdict=None))
    assert found.progress is StageStatus.BLOCKED
    assert [one.rule.number for one in found.reasons] == ["R22"]


def test_a14_goes_site_by_site() -> None:
    started = b.judgement("care-basic-1", "shop")
    found = guide(SHOP, started)
    by_rule = {one.rule.number: one for one in found.stage(Stage.CHARACTERISTICS).reasons}
    assert (by_rule["R22"].weight, by_rule["R22"].record) == (Weight.TO_DO, "shop")
    assert found.capability.finished_at("head")
    assert not found.capability.finished_at("shop")


def test_a14_strict_reading_waits_for_every_site() -> None:
    form = b.edition(capability_everywhere_first=True)
    assert rules(SHOP, form=form) == ["A14"]
    assert "A14" not in rules(SHOP, b.clause_judgements(form, "shop"), form=form)


def test_r24_a_supplement_has_its_reason() -> None:
    assert rules(b.supplement(reason="")) == ["R24"]
    assert rules(b.supplement()) == []


def test_r25_a_mystery_shopper_has_a_trigger_and_is_of_the_team() -> None:
    visit: dict[str, Any] = {"method": SupplementMethod.MYSTERY_SHOPPER}
    assert rules(b.supplement(**visit)) == ["R25"]
    visit["trigger"] = MysteryTrigger.REPEATED_COMPLAINTS
    assert rules(b.supplement(**visit)) == []
    assert rules(b.supplement(**visit, made_by="")) == ["R25"]


def test_r25_a_visit_has_one_of_two_forms() -> None:
    visit = b.supplement(
        method=SupplementMethod.MYSTERY_SHOPPER,
        trigger=MysteryTrigger.EVIDENCE_DOUBTED,
        form=None,
    )
    assert [one.value for one in VisitForm] == ["as_customer", "as_observer"]
    locked = [(one.weight, one.rule.number) for one in stage(visit).reasons]
    assert (Weight.NOTE, "R25") in locked
    assert (Weight.TO_DO, "R25") in [
        (one.weight, one.rule.number)
        for one in stage(visit, b.characteristic(concluded_on=None)).reasons
    ]


def test_r25_a_trigger_makes_the_visit_necessary_or_asks_why_there_is_none() -> None:
    doubted: dict[str, Any] = {"visit_trigger": MysteryTrigger.EVIDENCE_DOUBTED}
    assert rules(b.characteristic(**doubted)) == ["R25"]
    assert rules(b.characteristic(**doubted, no_visit_reason="the shop is closed")) == []
    visit = b.supplement(
        method=SupplementMethod.MYSTERY_SHOPPER, trigger=MysteryTrigger.EVIDENCE_DOUBTED
    )
    assert rules(b.characteristic(**doubted), visit) == []


def test_r26_a_dimension_without_applicable_items_is_named() -> None:
    away = [
        b.judgement(item.id, verdict=Verdict.NOT_APPLICABLE)
        for item in FORM.items
        if item.dimension == "care"
    ]
    assert rules(away) == ["R26"]
    assert stage(away).progress is StageStatus.DONE


def test_r28_locked_at_its_conclusion() -> None:
    assert is_locked(b.finished(FORM))
    assert not is_locked(b.finished(FORM, b.characteristic(concluded_on=None)))
    assert rules(b.characteristic(concluded_on=None)) == ["R28"]


def test_r28_a_correction_is_the_leaders_and_has_a_reason() -> None:
    judged = b.judgement("care-basic-1").id
    assert rules(b.correction(judged)) == []
    assert rules(b.correction(judged, reason="")) == ["R28"]
    assert rules(b.member(), b.correction(judged, corrected_by="auditor")) == ["R28"]
    assert rules(b.correction("nothing")) == ["R28"]


def test_a2_the_leader_states_the_result_and_a_suggestion_is_made() -> None:
    (reason,) = (
        one
        for one in stage(b.characteristic(result=None, concluded_on=None)).reasons
        if one.rule.number == "A2"
    )
    assert (
        str(reason.message) == "State the result; suggested: Passed (basic level 10/10 = 100.00%)"
    )
    assert rules(b.member(), b.characteristic(concluded_by="auditor")) == ["A2"]


def test_a2_suggests_passed_from_85_percent_of_the_basic_level() -> None:
    one, two = (
        [b.judgement(item, verdict=Verdict.NONCONFORM) for item in BASIC[:count]]
        for count in (1, 2)
    )
    assert suggested_result(count(one), FORM) is OnsiteResult.PASSED
    assert suggested_result(count(two), FORM) is OnsiteResult.NOT_PASSED
    assert suggested_result(count(b.judgement(BASIC[0], verdict=None)), FORM) is None


def test_r33_small_numbers_are_told() -> None:
    notes = [str(one.message) for one in stage().reasons if one.rule.number == "R33"]
    assert notes == [
        "Basic level: with 10 items a single failure costs A",
        "Expected level: with 10 items a single failure costs A+",
    ]


def test_r34_blanks_are_counted_and_the_first_is_shown() -> None:
    (reason,) = (
        one
        for one in stage(b.judgement(BASIC[1], verdict=None)).reasons
        if one.rule.number == "R34"
    )
    assert (reason.weight, reason.record) == (Weight.TO_DO, b.judgement(BASIC[1]).id)


def test_r34_not_applicable_needs_its_reason() -> None:
    assert rules(b.judgement(BASIC[0], verdict=Verdict.NOT_APPLICABLE, reason="")) == ["R34"]


def test_r35_nothing_applicable_in_the_basic_level_is_an_error() -> None:
    found = stage([b.judgement(item, verdict=Verdict.NOT_APPLICABLE) for item in BASIC])
    assert (found.progress, found.reasons[0].rule.number) == (StageStatus.BLOCKED, "R35")


def test_a8_warns_where_a_site_alone_would_get_less() -> None:
    weak = [b.judgement(item, "shop", Verdict.NONCONFORM) for item in BASIC[:1]]
    found = stage(SHOP, b.clause_judgements(FORM, "shop"), b.item_judgements(FORM, "shop"), weak)
    (note,) = (one for one in found.reasons if one.rule.number == "A8")
    assert str(note.message) == "All sites together reach A; alone, some would reach less: shop B"


def test_r07_does_not_stop_an_expert_from_making_a_supplement() -> None:
    expert = b.member("expert", role=Role.TECHNICAL_EXPERT, guided_by=b.LEADER)
    assert rules(expert, b.supplement(made_by="expert")) == []
