"""Tables that break over pages."""

import pytest
from reportlab.platypus import CondPageBreak

from auditor_app.report.content.nodes import Band, Grid, GridRow, columns, row
from auditor_app.report.pdf.grid import DrawnGrid
from auditor_app.report.pdf.tables import grid

COLUMNS = columns(("No.", 1), ("Text", 9))


def drawn(*rows: GridRow | Band) -> DrawnGrid:
    return grid(Grid(COLUMNS, rows))


def height(table: DrawnGrid) -> float:
    return table.wrap(0, 0)[1]


def test_no_row_is_alone_on_the_last_page() -> None:
    table = drawn(*(row(str(number), "text") for number in range(10)))
    first, page_break, rest = table.split(0, height(table) - 1)
    assert isinstance(page_break, CondPageBreak)
    one, two = drawn(row("1", "text")), drawn(row("1", "text"), row("2", "text"))
    line = height(two) - height(one)
    assert height(table) - height(first) == pytest.approx(2 * line)
    assert height(rest) - height(one) == pytest.approx(line)


def test_a_band_stays_with_the_row_below_it() -> None:
    rows: list[GridRow | Band] = [
        row("1", "text"),
        row("2", "text"),
        Band("group"),
        row("3", "text"),
        row("4", "text"),
    ]
    first, _, _ = drawn(*rows).split(0, height(drawn(*rows[:3])) + 1)
    assert height(first) == height(drawn(*rows[:2]))


def test_a_tall_row_is_broken_and_nothing_of_it_is_lost() -> None:
    table = drawn(row("1", "抽查工单符合要求。" * 300))
    whole = height(table)
    first, rest = table.split(0, 200)
    assert height(first) <= 200
    head = height(drawn(row("1", ""))) - 8
    assert height(first) + height(rest) - whole == pytest.approx(head + 8, abs=12.1)
