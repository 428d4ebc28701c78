"""R39–R43: which sites are audited."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor_app.domain.forms import Factor
from auditor_app.domain.reasons import Weight
from auditor_app.domain.sampling import audited_sites, draw, formula, minimum_sample, sampling
from auditor_app.domain.values import AuditType, SiteKind
from tests.worlds import records as b

FORM = b.edition()
INITIAL, SURVEILLANCE, RECERTIFICATION = Factor(1, 1), Factor(3, 5), Factor(4, 5)
SIZES = (1, 2, 3, 5, 9, 10, 16, 25, 26, 100, 101)
CONDITIONS = ("same_function", "same_process", "central_control", "management_right")


@pytest.mark.parametrize(
    ("factor", "expected"),
    [
        (INITIAL, (1, 2, 2, 3, 3, 4, 4, 5, 6, 10, 11)),
        (SURVEILLANCE, (1, 1, 2, 2, 2, 2, 3, 3, 4, 6, 7)),
        (RECERTIFICATION, (1, 2, 2, 2, 3, 3, 4, 4, 5, 8, 9)),
    ],
)
def test_r43_table(factor: Factor, expected: tuple[int, ...]) -> None:
    assert tuple(minimum_sample(size, factor) for size in SIZES) == expected


@given(st.integers(1, 10**9), st.builds(Factor, st.integers(1, 50), st.integers(1, 50)))
def test_r43_is_the_smallest_y_with_den2_y2_at_least_num2_x(
    population: int, factor: Factor
) -> None:
    least = minimum_sample(population, factor)
    assert factor.denominator**2 * least**2 >= factor.numerator**2 * population
    assert factor.denominator**2 * (least - 1) ** 2 < factor.numerator**2 * population


@given(st.integers(1, 10**6), st.sampled_from([INITIAL, SURVEILLANCE, RECERTIFICATION]))
def test_r43_never_asks_for_more_sites_than_there_are(population: int, factor: Factor) -> None:
    assert 1 <= minimum_sample(population, factor) <= population
    assert minimum_sample(population, factor) <= minimum_sample(population + 1, factor)


def test_r43_no_sites_no_sample() -> None:
    assert minimum_sample(0, INITIAL) == 0
    found = sampling(b.state(), FORM)
    assert (found.population, found.required, found.selected, found.reasons) == (0, 0, 0, ())
    assert audited_sites(b.state(), FORM) == ()


def test_r43_formula_is_shown_as_the_rules_write_it() -> None:
    assert [formula(25, factor) for factor in (INITIAL, SURVEILLANCE, RECERTIFICATION)] == [
        "√25",
        "0.6·√25",
        "0.8·√25",
    ]


@pytest.mark.parametrize(
    ("kind", "required"),
    [(AuditType.INITIAL, 5), (AuditType.SURVEILLANCE, 3), (AuditType.RECERTIFICATION, 4)],
)
def test_r43_too_few_selected_sites_are_to_do(kind: AuditType, required: int) -> None:
    sites = b.own_sites(25)
    state = b.state(
        b.site(), sites, b.site("own-001", position=1, selected=True), b.planning(), type=kind
    )
    found = sampling(state, FORM)
    assert (found.population, found.required, found.selected) == (25, required, 1)
    (reason,) = found.reasons
    assert (reason.rule, reason.weight, reason.record) == ("R43", Weight.TO_DO, "own-002")


@pytest.mark.parametrize("condition", CONDITIONS)
def test_r39_one_no_and_every_site_is_audited(condition: str) -> None:
    state = b.state(b.site(), b.own_sites(9), b.planning(**{f"sampling_{condition}": False}))
    found = sampling(state, FORM)
    assert (found.allowed, found.population, found.required, found.selected) == (False, 9, 9, 9)
    assert [(one.rule, one.weight) for one in found.reasons] == [("R39", Weight.NOTE)]
    assert len(audited_sites(state, FORM)) == 10


@pytest.mark.parametrize("condition", CONDITIONS)
def test_r39_no_answer_is_no_yes(condition: str) -> None:
    found = sampling(b.state(b.own_sites(9), b.planning(**{f"sampling_{condition}": None})), FORM)
    assert not found.allowed
    assert [(one.rule, one.weight) for one in found.reasons] == [("R39", Weight.TO_DO)]


def test_r39_is_not_asked_where_it_changes_nothing() -> None:
    assert sampling(b.state(b.site(), b.own_sites(2)), FORM).reasons == ()


@pytest.mark.parametrize("kind", [SiteKind.FRANCHISE, SiteKind.SUBSIDIARY])
def test_r40_a9_franchises_are_all_audited_and_the_rest_sampled(kind: SiteKind) -> None:
    others = [b.site(f"other-{n}", kind=kind, position=50) for n in range(3)]
    chosen = [b.site(f"own-{n:03}", position=n, selected=True) for n in (1, 2, 3, 4)]
    state = b.state(b.site(), b.own_sites(16), chosen, others, b.planning())
    found = sampling(state, FORM)
    assert (found.allowed, found.population, found.required, found.selected) == (True, 16, 4, 4)
    assert {site.id for site in audited_sites(state, FORM)} == {
        "head",
        "other-0",
        "other-1",
        "other-2",
        *(one.id for one in chosen),
    }
    assert [(one.rule, one.weight) for one in found.reasons] == [("R40", Weight.NOTE)]


def test_a9_strict_reading_forbids_sampling() -> None:
    form = b.edition(unsampled_kind_forbids_sampling=True)
    state = b.state(b.own_sites(9), b.site("shop", kind=SiteKind.FRANCHISE), b.planning())
    found = sampling(state, form)
    assert (found.allowed, found.required) == (False, 9)
    assert found.reasons[0].rule == "A9"


def test_a10_the_head_office_is_no_part_of_the_population() -> None:
    found = sampling(b.state(b.site(), b.own_sites(9), b.planning()), FORM)
    assert found.population == 9
    assert [site.id for site in found.always] == ["head"]


def test_r41_deselected_sites_are_not_audited() -> None:
    state = b.state(
        b.site(), b.own_sites(9), b.site("own-002", position=2, selected=True), b.planning()
    )
    assert [site.id for site in audited_sites(state, FORM)] == ["head", "own-002"]


@pytest.mark.parametrize("aspect", ["differences", "size", "complexity", "region"])
def test_r42_the_rationale_covers_four_aspects(aspect: str) -> None:
    chosen = [b.site(f"own-{n:03}", selected=True) for n in (1, 2, 3)]
    state = b.state(b.own_sites(9), chosen, b.planning(**{f"rationale_{aspect}": ""}))
    assert [(one.rule, one.weight) for one in sampling(state, FORM).reasons] == [
        ("R42", Weight.TO_DO)
    ]


def test_r43_a_change_audit_has_no_factor_and_no_sampling() -> None:
    found = sampling(b.state(b.own_sites(9), b.planning(), type=AuditType.CHANGE), FORM)
    assert (found.allowed, found.required) == (False, 9)


def test_r42_a_draw_is_the_same_everywhere_and_always() -> None:
    assert draw("2026-001", ["a", "b", "c", "d", "e"], 3) == ("c", "a", "d")


@given(st.text(), st.lists(st.text(), unique=True), st.integers(-3, 10), st.randoms())
def test_r42_a_draw_depends_on_seed_and_pool_alone(
    seed: str, pool: list[str], count: int, order: Any
) -> None:
    try:
        "".join([seed, *pool]).encode()
    except UnicodeEncodeError:
        return
    drawn = draw(seed, pool, count)
    shuffled = list(pool)
    order.shuffle(shuffled)
    assert drawn == draw(seed, shuffled, count)
    assert len(drawn) == min(max(count, 0), len(pool)) == len(set(drawn))
    assert set(drawn) <= set(pool)
