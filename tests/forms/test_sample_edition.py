"""The illustrative edition is complete, bilingual, and plainly marked as a sample."""

import re
from collections import Counter

import pytest

from auditor_app.domain.form_reading import FILES, read_edition
from auditor_app.domain.forms import (
    Clause,
    ClauseGroup,
    Dimension,
    Edition,
    Factor,
    Item,
    LevelTitle,
    ReviewItem,
)
from auditor_app.domain.values import AuditType, Grade, Level, Method
from auditor_app.domain.wording import Text
from auditor_app.places import shipped

CHINESE = re.compile("[\u4e00-\u9fff]")
Titled = Dimension | LevelTitle | ClauseGroup | Clause | Item | ReviewItem
HALF_WIDTH = re.compile("[\u4e00-\u9fff][,;:?!()]|[,;:?!()][\u4e00-\u9fff]")


@pytest.fixture(scope="module")
def edition() -> Edition:
    return read_edition(
        {name: shipped("forms", "sample", name).read_text(encoding="utf-8") for name in FILES}
    )


def texts(edition: Edition) -> list[tuple[str, Text]]:
    titled: tuple[Titled, ...] = (
        *edition.dimensions,
        *edition.levels,
        *edition.groups,
        *required(edition),
    )
    return [
        (edition.id, edition.title),
        *((one.id, one.title) for one in titled),
        *((one.id, one.requirement) for one in required(edition)),
        *((one.id, one.evidence) for one in judged(edition)),
    ]


def judged(edition: Edition) -> tuple[Clause | Item, ...]:
    """Return what is judged on site."""
    return (*edition.clauses, *edition.items)


def required(edition: Edition) -> tuple[Clause | Item | ReviewItem, ...]:
    """Return everything that has a requirement."""
    return (*judged(edition), *edition.review)


def test_it_is_marked_as_a_sample(edition: Edition) -> None:
    assert edition.sample
    assert "示例" in edition.title.zh
    assert "ample" in edition.title.en


def test_it_has_36_clauses_in_nine_groups(edition: Edition) -> None:
    assert Counter(clause.group for clause in edition.clauses) == {
        "C1": 4, "C2": 4, "C3": 6, "C4": 4, "C5": 6, "C6": 3, "C7": 2, "C8": 3, "C9": 4,
    }  # fmt: skip
    assert all(clause.id.split(".")[0] == clause.group[1:] for clause in edition.clauses)


def test_the_veto_clauses_are_those_of_the_outline(edition: Edition) -> None:
    """R19."""
    assert [clause.id for clause in edition.clauses if clause.veto] == [
        "1.1",
        "1.2",
        "1.4",
        "5.4",
        "6.1",
        "6.2",
        "8.2",
    ]


def test_it_has_four_items_for_each_dimension_and_level(edition: Edition) -> None:
    """R26."""
    letters = dict(zip((dimension.id for dimension in edition.dimensions), "STCKL", strict=True))
    level_letters = {Level.BASIC: "B", Level.EXPECTED: "E", Level.ECOSYSTEM: "O"}
    expected = [
        f"{letter}-{level_letters[level]}{n}"
        for letter in letters.values()
        for level in Level
        for n in range(1, 5)
    ]  # the order in which they are shown
    assert [item.id for item in edition.items] == expected
    assert all(
        item.id.startswith(f"{letters[item.dimension]}-{level_letters[item.level]}")
        for item in edition.items
    )


def test_its_figures_are_those_of_the_scheme(edition: Edition) -> None:
    """R14, R31, R43."""
    grades = edition.settings.grades
    assert [[grades[grade].of(level) for level in Level] for grade in Grade] == [
        [85, None, None],
        [95, 90, None],
        [100, 95, 75],
    ]
    assert edition.settings.sampling == {
        AuditType.INITIAL: Factor(1, 1),
        AuditType.SURVEILLANCE: Factor(3, 5),
        AuditType.RECERTIFICATION: Factor(4, 5),
        AuditType.CHANGE: Factor(1, 1),
    }
    assert (edition.settings.first_site_half_days, edition.settings.further_site_half_days) == (
        4,
        1,
    )


def test_it_reviews_both_legality_and_documents(edition: Edition) -> None:
    """R11."""
    assert Counter(item.part for item in edition.review) == {"legality": 5, "documents": 10}


def test_every_text_is_there_in_both_languages_with_its_own_punctuation(edition: Edition) -> None:
    for owner, text in texts(edition):
        assert CHINESE.search(text.zh), owner
        assert not CHINESE.search(text.en), owner
        assert not HALF_WIDTH.search(text.zh), (owner, text.zh)
        assert not re.search("[，。；：（）、]", text.en), (owner, text.en)
        assert "审核" not in text.zh, owner


def test_every_text_ends_as_a_sentence(edition: Edition) -> None:
    for one in required(edition):
        assert one.requirement.zh.endswith("。"), one.id
        assert one.requirement.en.endswith("."), one.id
    for one in judged(edition):
        assert one.evidence.zh.endswith("。"), one.id
        assert one.evidence.en.endswith((".", "?")), one.id


def test_no_text_is_used_twice(edition: Edition) -> None:
    counts = Counter(text.zh for _, text in texts(edition) if len(text.zh) > 12)
    assert not [text for text, count in counts.items() if count > 1]


def test_every_open_method_is_used_and_no_other(edition: Edition) -> None:
    """R24: the mystery shopper is never a default, and is no method of the record type at all."""
    assert {method for one in judged(edition) for method in one.methods} == set(Method)
