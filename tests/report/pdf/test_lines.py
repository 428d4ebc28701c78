"""Lines that break by the rules of both languages."""

from auditor_app.report.content.nodes import Tone
from auditor_app.report.pdf.fonts import REGULAR
from auditor_app.report.pdf.lines import broken, measure
from auditor_app.report.pdf.style import BODY
from auditor_app.report.pdf.text import typeset


def test_no_line_begins_with_a_stop_or_ends_with_an_opening_bracket() -> None:
    text = (
        "抽查工单（HX-2026-0427），受理、派工“全部”及时；询问《服务规范》两名人员：回答一致。" * 20
    )
    for room in range(90, 200, 7):
        lines = broken(text, REGULAR, 8, room)
        assert "".join(lines) == text
        assert not [line for line in lines if line[0] in "，。、；：）》”" or line[-1] in "（《“"]
        assert all(measure(line, REGULAR, 8) <= room for line in lines)


def test_words_stay_whole_where_they_fit() -> None:
    text = "The organisation is lawfully registered and in good standing"
    lines = broken(text, REGULAR, 8, 90)
    assert " ".join(lines) == text
    assert len(lines) > 1


def test_a_word_longer_than_the_line_is_parted() -> None:
    lines = broken("x" * 500, REGULAR, 8, 90)
    assert "".join(lines) == "x" * 500
    assert all(measure(line, REGULAR, 8) <= 90 for line in lines)


def test_a_text_is_split_between_lines_and_leaves_none_alone() -> None:
    text = typeset("一\n二\n三\n四", BODY[Tone.PLAIN])
    text.wrap(100, 100)
    upper, lower = text.split(100, 3 * 14)
    assert (upper.wrap(100, 0)[1], lower.wrap(100, 0)[1]) == (28, 28)
    assert text.split(100, 10) == []
