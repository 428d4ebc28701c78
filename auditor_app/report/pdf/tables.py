"""Facts, tables and matrices."""

from collections.abc import Iterable, Mapping, Sequence

from reportlab.platypus import CondPageBreak, Flowable

from auditor_app.report.content.nodes import (
    Band,
    Cell,
    Facts,
    FindingSheet,
    Grid,
    GridRow,
    Matrix,
    MatrixLine,
    Phrase,
    SignatureLine,
    Tone,
    subsection,
)
from auditor_app.report.pdf import style
from auditor_app.report.pdf.grid import DrawnColumn, DrawnGrid, DrawnRow
from auditor_app.report.pdf.headings import heading
from auditor_app.report.pdf.stack import gap, stacked
from auditor_app.report.pdf.text import one_line, typeset

_FACT_COLUMNS = (DrawnColumn("", 26), DrawnColumn("", 74))

_SITES_ACROSS = 6
"""How many sites fit beside each other."""
_NUMBER = 8
_WIDEST_SITE = 13
_ALL_SITES = 60
"""The most that all sites have of the width, in percent."""
_LONGEST_SITE = 40

_SIGNATURE = 160.0
"""The room that a signature needs on its page, in points."""


def text_of(phrase: Phrase) -> str:
    """Return a phrase with its shape before it."""
    return f"{phrase.shape} {phrase.text}" if phrase.shape else phrase.text


def facts(node: Facts) -> DrawnGrid:
    """Return labels and values, a line each."""
    rows = (DrawnRow([typeset(fact.label, style.QUIET), _cell(fact.value)]) for fact in node.facts)
    return DrawnGrid(_FACT_COLUMNS, rows)


def grid(node: Grid) -> DrawnGrid:
    """Return a table."""
    titles = [DrawnColumn(column.title, column.weight) for column in node.columns]
    return DrawnGrid(titles, (_row(row) for row in node.rows))


def matrix(node: Matrix) -> list[Flowable]:
    """Return the legend, then a table for each handful of sites that fit beside each other."""
    legend = "    ".join(text_of(phrase) for phrase in node.legend)
    flowables: list[Flowable] = [typeset(legend, style.TINY), gap(4)]
    # There are few marks for thousands of cells, so each is typeset once.
    kinds = {phrase for line in node.lines if isinstance(line, MatrixLine) for phrase in line.marks}
    marks = {phrase: typeset(text_of(phrase), style.CENTRED[phrase.tone]) for phrase in kinds}
    for start in range(0, len(node.sites), _SITES_ACROSS):
        across = slice(start, start + _SITES_ACROSS)
        rows = _matrix_rows(node.lines, across, marks)
        flowables += [DrawnGrid(_matrix_columns(node, across), rows), gap(10)]
    return flowables


def finding(node: FindingSheet) -> list[Flowable]:
    """Return a finding under its heading."""
    return [*heading(subsection(node.title, node.severity)), facts(node.facts)]


def signature(node: SignatureLine) -> list[Flowable]:
    """Return who signed, and the note below, all on one page."""
    return [
        CondPageBreak(_SIGNATURE),
        *heading(subsection(node.title, node.clause)),
        facts(node.facts),
        gap(4),
        typeset(node.note, style.TINY),
    ]


def _cell(cell: Cell) -> Flowable:
    return stacked(typeset(text_of(phrase), style.CELL[phrase.tone]) for phrase in cell)


def _band(band: Band) -> DrawnRow:
    return DrawnRow([typeset(band.title, style.CELL[Tone.STRONG])], band=True)


def _row(row: GridRow | Band) -> DrawnRow:
    return _band(row) if isinstance(row, Band) else DrawnRow(_cell(cell) for cell in row.cells)


def _matrix_columns(node: Matrix, across: slice) -> list[DrawnColumn]:
    sites = node.sites[across]
    share = min(_WIDEST_SITE, _ALL_SITES // len(sites))
    titles = [one_line(site)[:_LONGEST_SITE] for site in sites]
    return [
        DrawnColumn(node.number, _NUMBER),
        DrawnColumn(node.title, 100 - _NUMBER - share * len(sites)),
        *(DrawnColumn(title, share, centred=True) for title in titles),
    ]


def _matrix_rows(
    lines: Sequence[MatrixLine | Band], across: slice, marks: Mapping[Phrase, Flowable]
) -> Iterable[DrawnRow]:
    for line in lines:
        if isinstance(line, Band):
            yield _band(line)
            continue
        title = [Phrase(line.title)]
        if line.note:
            title.append(Phrase(line.note, Tone.DETAIL))
        verdicts = (marks[mark] for mark in line.marks[across])
        yield DrawnRow([_cell((Phrase(line.number),)), _cell(tuple(title)), *verdicts])
