"""A table as a spreadsheet."""

import io
from collections.abc import Sequence

import xlsxwriter

_WIDEST = 60
"""The widest column, in characters."""

_CELL = 32_767
"""How many characters a cell can hold."""


def sheet(title: str, header: Sequence[str], lines: Sequence[Sequence[str]]) -> bytes:
    """Return a workbook of one sheet, with every cell as the text it is.

    The header stays in view, and its columns can be filtered.
    """
    target = io.BytesIO()
    with xlsxwriter.Workbook(
        target, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    ) as book:
        page = book.add_worksheet(title)
        bold = book.add_format({"bold": True})
        for column, text in enumerate(header):
            page.write_string(0, column, text, bold)
        for row, line in enumerate(lines, 1):
            for column, text in enumerate(line):
                page.write_string(row, column, text[:_CELL])
        for column in range(len(header)):
            longest = max((len(line[column]) for line in (header, *lines)), default=0)
            page.set_column(column, column, min(longest + 2, _WIDEST))
        page.freeze_panes(1, 0)
        page.autofilter(0, 0, len(lines), len(header) - 1)
    return target.getvalue()
