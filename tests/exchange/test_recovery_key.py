"""The recovery key survives being printed, read and typed."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor_app.domain.errors import KnownError
from auditor_app.exchange import recovery_key


def test_it_is_printed_in_groups_without_letters_that_look_like_digits() -> None:
    printed = recovery_key.generate()
    assert re.fullmatch(r"([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}", printed)
    assert printed != recovery_key.generate()


@given(
    case=st.lists(st.booleans(), min_size=44, max_size=44),
    separator=st.sampled_from(["", " ", "-", " – ", "\n"]),
)
def test_case_spaces_dashes_and_look_alikes_do_not_matter(case: list[bool], separator: str) -> None:
    printed = recovery_key.generate()
    typed = "".join(
        one.lower() if low else one for one, low in zip(printed, case, strict=True)
    ).replace("-", separator)
    assert recovery_key.parse(typed) == recovery_key.parse(printed)
    assert recovery_key.parse(typed.replace("0", "O").replace("1", "I")) == recovery_key.parse(
        printed
    )


@given(position=st.integers(0, 35), shift=st.integers(1, 31))
def test_one_wrong_character_is_noticed(position: int, shift: int) -> None:
    alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    characters = list(recovery_key.generate().replace("-", ""))
    characters[position] = alphabet[(alphabet.index(characters[position]) + shift) % 32]
    with pytest.raises(KnownError, match="E_RECOVERY_KEY"):
        recovery_key.parse("".join(characters))


@given(st.text(max_size=60))
def test_anything_else_is_refused_in_words(typed: str) -> None:
    with pytest.raises(KnownError, match="E_RECOVERY_KEY"):
        recovery_key.parse(typed)
