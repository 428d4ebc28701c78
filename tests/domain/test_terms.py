"""Every choice a person meets has a label."""

from enum import StrEnum

import pytest

from auditor_app.domain import reasons, records, results
from auditor_app.domain.terms import label, listed, member_name, site_name
from tests.worlds import records as b

CHOICES = [
    member
    for module in (records, reasons, results)
    for kind in vars(module).values()
    if isinstance(kind, type) and issubclass(kind, StrEnum) and kind is not StrEnum
    for member in kind
]


@pytest.mark.parametrize(
    "member", CHOICES, ids=lambda member: f"{type(member).__name__}.{member.name}"
)
def test_every_choice_has_a_label(member: StrEnum) -> None:
    assert str(label(member)).strip()


def test_what_has_no_name_is_called_by_its_kind() -> None:
    assert str(site_name(b.site(name=" "))) == "Head office"
    assert str(site_name(None)) == "an unknown site"
    assert str(member_name(b.leader(name=""))) == "Team leader"
    assert str(member_name(None)) == "somebody outside the team"


def test_long_lists_name_a_few_and_count_the_rest() -> None:
    assert listed(["a", "b", "c", "d", "e", "f"]) == ("a", "b", "c", "d", "e", "f")
    assert [str(part) for part in listed(list("abcdefgh"))] == ["a", "b", "c", "d", "e", "3 more"]
