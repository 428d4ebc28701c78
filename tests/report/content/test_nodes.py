"""Cells, facts, and texts that anybody may have typed."""

import pytest

from auditor_app.report.content.nodes import Phrase, Tone, cell, facts
from auditor_app.report.content.visible import one_line, visible


def test_a_cell_takes_a_text_a_phrase_or_several() -> None:
    strong, detail = Phrase("Head office", Tone.STRONG), Phrase("own site", Tone.DETAIL)
    assert cell("text") == (Phrase("text"),)
    assert cell(strong) == (strong,)
    assert cell([strong, detail]) == (strong, detail)
    assert cell([]) == ()


@pytest.mark.parametrize("blank", ["", "  ", "\n"])
def test_a_blank_value_is_a_dash(blank: str) -> None:
    (fact,) = facts(("Contact", blank)).facts
    assert (fact.label, fact.value) == ("Contact", (Phrase("–"),))


@pytest.mark.parametrize(
    ("typed", "seen"),
    [
        ("a\r\nb\rc\nd", "a\nb\nc\nd"),
        ("a\tb", "a    b"),
        ("a\x00b\x07c", "abc"),
        ("\u200bz\u202ew", "zw"),
        ("\ud800", ""),
        ("𠮷野家", "𠮷野家"),
    ],
)
def test_what_nobody_can_see_is_dropped(typed: str, seen: str) -> None:
    assert visible(typed) == seen


def test_one_line_is_one_line() -> None:
    assert one_line(" a\r\n\tb \u200b c ") == "a b c"
