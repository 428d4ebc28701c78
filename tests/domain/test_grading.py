"""R30–R36, A19: the grade, what the next one asks, and what the present one bears."""

from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from auditor_app.domain import guidance
from auditor_app.domain.characteristics import Rate
from auditor_app.domain.grading import Grading, failures_allowed, reached
from auditor_app.domain.values import Grade, Level, OnsiteResult, Verdict
from tests.worlds import records as b

FORM = b.edition()
SETTINGS = FORM.settings
RATE = st.integers(0, 60).flatmap(
    lambda applicable: st.integers(0, applicable).map(lambda good: Rate(good, applicable))
)
RATES = st.fixed_dictionaries(dict.fromkeys(Level, RATE))
LADDER: list[Grade | None] = [None, *Grade]
BASIC, EXPECTED = (
    [item.id for item in FORM.items if item.level is level]
    for level in (Level.BASIC, Level.EXPECTED)
)
FULL = (20, 20)
NOTHING = (0, 0)


def grade(
    basic: tuple[int, int],
    expected: tuple[int, int] = NOTHING,
    ecosystem: tuple[int, int] = NOTHING,
) -> Grade | None:
    return reached(
        {
            Level.BASIC: Rate(*basic),
            Level.EXPECTED: Rate(*expected),
            Level.ECOSYSTEM: Rate(*ecosystem),
        },
        SETTINGS,
    )


def grading(*changes: Any) -> Grading:
    return guidance.guide(b.finished(FORM, *changes), FORM, b.TODAY).grading


def failing(*items: str) -> list[Any]:
    return [b.judgement(item, verdict=Verdict.NONCONFORM) for item in items]


@pytest.mark.parametrize(
    ("basic", "expected", "ecosystem", "awarded"),
    [
        ((17, 20), NOTHING, NOTHING, Grade.B),
        ((11, 13), NOTHING, NOTHING, None),
        ((19, 20), (9, 10), NOTHING, Grade.A),
        ((18, 19), (9, 10), NOTHING, Grade.B),
        ((113, 119), (20, 20), NOTHING, Grade.B),
        ((19, 20), (188, 209), NOTHING, Grade.B),
        ((40, 40), (19, 20), (3, 4), Grade.A_PLUS),
        ((40, 40), (19, 20), (38, 51), Grade.A),
        ((100, 100), (96, 100), (70, 100), Grade.A),
        ((94, 100), (100, 100), (100, 100), Grade.B),
        ((99, 100), FULL, FULL, Grade.A),
    ],
)
def test_r31_r32_table(
    basic: tuple[int, int],
    expected: tuple[int, int],
    ecosystem: tuple[int, int],
    awarded: Grade | None,
) -> None:
    assert grade(basic, expected, ecosystem) is awarded


def test_r35_an_undefined_rate_meets_no_threshold() -> None:
    assert grade(FULL, FULL, NOTHING) is Grade.A
    assert grade(FULL, NOTHING, FULL) is Grade.B
    assert grade(NOTHING, FULL, FULL) is None


@given(RATES, st.sampled_from(Level))
def test_r31_turning_a_failure_into_conformity_never_lowers_the_grade(
    rates: dict[Level, Rate], level: Level
) -> None:
    rate = rates[level]
    assume(rate.failing)
    better = {**rates, level: Rate(rate.conforming + 1, rate.applicable)}
    assert LADDER.index(reached(better, SETTINGS)) >= LADDER.index(reached(rates, SETTINGS))


@given(RATES, st.sampled_from(Level))
def test_r31_one_more_conforming_item_never_lowers_the_grade(
    rates: dict[Level, Rate], level: Level
) -> None:
    better = {**rates, level: Rate(rates[level].conforming + 1, rates[level].applicable + 1)}
    assert LADDER.index(reached(better, SETTINGS)) >= LADDER.index(reached(rates, SETTINGS))


@pytest.mark.parametrize(("percent", "items"), [(95, 19), (90, 9), (85, 6), (75, 3)])
def test_r33_few_items_allow_no_failure(percent: int, items: int) -> None:
    assert failures_allowed(items, percent) == 0
    assert failures_allowed(items + 1, percent) == 1


@given(st.integers(1, 10**5), st.integers(0, 100))
def test_r33_is_the_most_failures_that_still_meet_the_threshold(
    applicable: int, percent: int
) -> None:
    most = failures_allowed(applicable, percent)
    kept = [
        failing
        for failing in (most, min(most + 1, applicable))
        if Rate(applicable - failing, applicable).meets(percent)
    ]
    assert set(kept) == {most}


def test_r30_a_finished_audit_has_its_grade() -> None:
    found = grading()
    assert (found.grade, found.provisional, found.next) == (Grade.A_PLUS, Grade.A_PLUS, None)


@pytest.mark.parametrize(
    "change",
    [
        b.characteristic(result=None),
        b.characteristic(result=OnsiteResult.NOT_PASSED),
        b.capability(not_passed_reason="none"),
        b.judgement("1.1", verdict=None),
        b.judgement("V1", verdict=Verdict.NONCONFORM),
        b.judgement(BASIC[0], verdict=None),
        b.judgement(BASIC[0], verdict=Verdict.NOT_APPLICABLE, reason=""),
    ],
)
def test_r30_r34_no_grade_before_both_results_and_every_item(change: Any) -> None:
    found = grading(change)
    assert (found.grade, found.provisional) == (None, Grade.A_PLUS)
    assert str(found.explanation[0]).startswith("No grade")


def test_r17_an_open_minor_nonconformity_blocks_the_grade() -> None:
    assert grading(failing("1.1"), b.nonconformity()).grade is None


def test_r36_below_b_no_certificate() -> None:
    found = grading(failing(*BASIC[:2]))
    assert (found.grade, found.provisional) == (None, None)
    assert "Below B: no certificate" in [str(line) for line in found.explanation]


def test_r32_the_explanation_shows_fractions_beside_percentages() -> None:
    assert (
        str(grading(failing(BASIC[0])).explanation[0]) == "Basic level: 9/10 = 90.00%, enough for B"
    )


def test_a19_the_achieved_grade_is_proposed_and_the_difference_shown() -> None:
    found = grading(failing(BASIC[0]), b.application(applied_grade=Grade.A))
    assert found.grade is Grade.B
    assert str(found.explanation[-1]) == "Applied for A, reached B"


def test_next_grade_item_by_item() -> None:
    found = grading(failing(BASIC[0], EXPECTED[0], EXPECTED[1]))
    assert found.next is not None
    assert (found.next.grade, found.next.reachable) == (Grade.A, False)
    assert [str(gap.message) for gap in found.next.missing] == [
        "Basic level: 9/10 = 90.00%; A needs 95%: failures 1, allowed 0",
        "safety-basic-1 item safety basic 1 at head does not conform",
        "Expected level: 8/10 = 80.00%; A needs 90%: failures 2, allowed 1",
        "safety-expected-1 item safety expected 1 at head does not conform",
        "safety-expected-2 item safety expected 2 at head does not conform",
    ]
    assert found.next.missing[1].record == b.judgement(BASIC[0]).id


def test_next_grade_is_reachable_while_blanks_can_make_up() -> None:
    blank = [b.judgement(item, verdict=None) for item in EXPECTED]
    found = grading(blank)
    assert found.provisional is Grade.B
    assert found.next is not None
    assert (found.next.grade, found.next.reachable) == (Grade.A, True)
    assert len(found.next.missing) == 1 + len(EXPECTED)
    assert found.next.missing[-1].record == b.judgement(EXPECTED[-1]).id


def test_next_grade_counts_many_blanks_instead_of_naming_them() -> None:
    found = guidance.guide(b.state(b.site()), FORM, b.TODAY).grading
    assert found.next is not None
    assert found.next.reachable
    form = b.edition(items=5)
    many = guidance.guide(b.state(b.site()), form, b.TODAY).grading
    assert many.next is not None
    assert [str(gap.message) for gap in many.next.missing][1:] == [
        "Basic level: items still to judge: 25"
    ]


def test_nothing_to_assess_is_no_failure() -> None:
    found = guidance.guide(b.state(), FORM, b.TODAY).grading
    assert (found.grade, found.provisional, found.reserve) == (None, None, ())
    assert found.next is not None
    assert found.next.reachable


def test_r33_reserve_says_how_many_failures_can_still_be_borne() -> None:
    found = grading(failing(EXPECTED[0]))
    assert found.grade is Grade.A
    assert [str(gap.message) for gap in found.reserve] == [
        "Basic level: A bears no further failure",
        "Expected level: A bears no further failure",
    ]
    assert (
        str(grading().reserve[2].message) == "Ecosystem level: A+ bears this many more failures: 2"
    )
