"""Tables that break over pages, and lines that break by the rules of both languages."""

import pytest
from reportlab.platypus import CondPageBreak

from auditor_app.report import fonts
from auditor_app.report.fonts import REGULAR
from auditor_app.report.grid import Column, Grid, band
from auditor_app.report.lines import broken, measure
from auditor_app.report.pieces import Said, say

COLUMNS = (Column("No.", 1), Column("Text", 9))


@pytest.fixture(autouse=True)
def _fonts() -> None:
    fonts.register()


def height(grid: Grid) -> float:
    return grid.wrap(0, 0)[1]


def test_no_row_stands_alone_on_the_last_page() -> None:
    grid = Grid(COLUMNS, [(str(number), "text") for number in range(10)])
    first, page_break, rest = grid.split(0, height(grid) - 1)
    assert isinstance(page_break, CondPageBreak)
    row = height(Grid(COLUMNS, [("1", "text"), ("2", "text")])) - height(
        Grid(COLUMNS, [("1", "text")])
    )
    assert height(grid) - height(first) == pytest.approx(2 * row)
    assert height(rest) - height(Grid(COLUMNS, [("1", "text")])) == pytest.approx(row)


def test_a_band_stays_with_the_row_below_it() -> None:
    above, below = [("1", "text"), ("2", "text")], [("3", "text"), ("4", "text")]
    banded = height(Grid(COLUMNS, [*above, band("group")]))
    first, _, _ = Grid(COLUMNS, [*above, band("group"), *below]).split(0, banded + 1)
    assert height(first) == height(Grid(COLUMNS, above))


def test_a_tall_row_is_broken_and_nothing_of_it_is_lost() -> None:
    text = "抽查工单符合要求。" * 300
    grid = Grid(COLUMNS, [("1", text)])
    whole = height(grid)
    first, rest = grid.split(0, 200)
    assert height(first) <= 200
    head = height(Grid(COLUMNS, [("1", "")])) - 8
    assert height(first) + height(rest) - whole == pytest.approx(head + 8, abs=12.1)


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
    text = say("一\n二\n三\n四")
    assert isinstance(text, Said)
    text.wrap(100, 100)
    upper, lower = text.split(100, 3 * 14)
    assert (upper.wrap(100, 0)[1], lower.wrap(100, 0)[1]) == (28, 28)
    assert text.split(100, 10) == []
