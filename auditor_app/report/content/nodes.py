"""What a document consists of, whoever draws it: as a PDF, for Word, or as a spreadsheet.

A node holds facts and texts. Fonts, colours and measures belong to the drawer, and so does the
choice of what fits on a page. Texts are as somebody typed them: a drawer passes each through
`visible` before it draws it.
"""

import datetime as dt
from collections.abc import Iterable
from enum import Enum, auto
from fractions import Fraction
from typing import TypeAlias

import msgspec


class Tone(Enum):
    """What a text means to its reader."""

    PLAIN = auto()
    STRONG = auto()
    QUIET = auto()
    DETAIL = auto()
    """Small print, under a name, a mark or a heading."""
    GOOD = auto()
    BAD = auto()
    CARE = auto()
    """Something is open, missing or late."""
    OUT = auto()
    """Does not apply."""
    GRADE = auto()
    NO_GRADE = auto()


class Phrase(msgspec.Struct, frozen=True):
    """A text in one tone. A shape before it says the same as its colour."""

    text: str
    tone: Tone = Tone.PLAIN
    shape: str = ""


Cell: TypeAlias = tuple[Phrase, ...]
"""The content of a cell: phrases, each below the last."""

CellContent: TypeAlias = str | Phrase | Iterable[Phrase]
"""What `cell` makes a cell of."""


class Keep(Enum):
    """What has to be on the same page as a heading."""

    LINES = auto()
    """The first lines below it."""
    ROWS = auto()
    """The first rows of a long table."""
    FIGURES = auto()
    RESULT = auto()
    """Both results and the grade."""


class Heading(msgspec.Struct, frozen=True):
    """A heading, which is also a bookmark: level 1 opens a section, level 2 is inside one."""

    title: str
    level: int
    note: str = ""
    keep: Keep = Keep.LINES


class Paragraph(msgspec.Struct, frozen=True):
    """Running text; its own line breaks are kept."""

    text: str
    tone: Tone = Tone.PLAIN


class Bullets(msgspec.Struct, frozen=True):
    """A list of short statements."""

    texts: tuple[str, ...]


class Notice(msgspec.Struct, frozen=True):
    """A warning that no reader may overlook."""

    text: str


class Fact(msgspec.Struct, frozen=True):
    """A label and its value."""

    label: str
    value: Cell


class Facts(msgspec.Struct, frozen=True):
    """Labels with their values, each below the last."""

    facts: tuple[Fact, ...]


class GridColumn(msgspec.Struct, frozen=True):
    """A column: its title and its weight among the columns."""

    title: str
    weight: int


class GridRow(msgspec.Struct, frozen=True):
    """A row with a cell for each column."""

    cells: tuple[Cell, ...]


class Band(msgspec.Struct, frozen=True):
    """A title over all columns, for the group of rows below it."""

    title: str


class Grid(msgspec.Struct, frozen=True):
    """A table: columns, and rows in bands or without."""

    columns: tuple[GridColumn, ...]
    rows: tuple[GridRow | Band, ...]


class MatrixLine(msgspec.Struct, frozen=True):
    """A clause or item with a mark for each site; `note` is printed under its title."""

    number: str
    title: str
    note: str
    marks: tuple[Phrase, ...]


class Matrix(msgspec.Struct, frozen=True):
    """Lines down and sites across, as many as there are: the drawer sees how many fit."""

    number: str
    """The title of the column of numbers."""
    title: str
    """The title of the column of titles."""
    sites: tuple[str, ...]
    lines: tuple[MatrixLine | Band, ...]
    legend: tuple[Phrase, ...]


class FindingSheet(msgspec.Struct, frozen=True):
    """One finding under a heading of its own, from its facts to its verification."""

    title: str
    severity: str
    facts: Facts


class GradeFigure(msgspec.Struct, frozen=True):
    """A grade to be seen at first sight, in the tone GRADE or NO_GRADE, and what to know of it."""

    caption: str
    grade: Phrase
    notes: tuple[str, ...] = ()


class Tick(msgspec.Struct, frozen=True):
    """A place on a bar, in percent: where a grade begins."""

    name: str
    percent: int


class Bar(msgspec.Struct, frozen=True):
    """The conformity rate of a level; without a share nothing is applicable."""

    title: str
    share: Fraction | None
    figure: str
    ticks: tuple[Tick, ...]


class BarsFigure(msgspec.Struct, frozen=True):
    """A bar for each level."""

    title: str
    note: str
    bars: tuple[Bar, ...]


class Spoke(msgspec.Struct, frozen=True):
    """An axis of the radar; without a share nothing is applicable and it has no point (A21)."""

    title: str
    share: Fraction | None
    figure: str


class RadarFigure(msgspec.Struct, frozen=True):
    """The radar of the dimensions; its geometry is that of `domain.radar`."""

    spokes: tuple[Spoke, ...]


Figure: TypeAlias = GradeFigure | BarsFigure | RadarFigure


class Figures(msgspec.Struct, frozen=True):
    """Figures side by side where there is room: those of the left below each other."""

    left: tuple[Figure, ...]
    right: Figure


class Picture(msgspec.Struct, frozen=True):
    """An attached picture, by its digest; the drawer leaves out what it cannot read."""

    digest: str
    name: str
    caption: str


class SignatureLine(msgspec.Struct, frozen=True):
    """Who signed and when, or that nobody did, under a heading of its own, all on one page.

    `note` says where the signature itself is.
    """

    title: str
    clause: str
    facts: Facts
    note: str


Node: TypeAlias = (
    Heading
    | Paragraph
    | Bullets
    | Notice
    | Facts
    | Grid
    | Matrix
    | FindingSheet
    | Figures
    | Picture
    | SignatureLine
)


class Cover(msgspec.Struct, frozen=True):
    """The first page, alone: what it is, whose, the grade, and the facts about it."""

    title: str
    client: str
    grade: GradeFigure
    facts: Facts


class Document(msgspec.Struct, frozen=True):
    """A whole document, with what its file and its pages say about it."""

    title: str
    kind: str
    number: str
    client: str
    author: str
    edition: str
    """The title of the form edition."""
    language: str
    """The language's tag, as in `zh-CN`."""
    day: dt.date
    warnings: tuple[str, ...]
    """What every page warns of."""
    cover: Cover
    body: tuple[Node, ...]


def cell(content: CellContent) -> Cell:
    """Return a cell with this content."""
    if isinstance(content, str):
        return (Phrase(content),)
    return (content,) if isinstance(content, Phrase) else tuple(content)


def row(*contents: CellContent) -> GridRow:
    """Return a row whose cells have these contents."""
    return GridRow(tuple(cell(content) for content in contents))


def columns(*pairs: tuple[str, int]) -> tuple[GridColumn, ...]:
    """Return columns of these titles and weights."""
    return tuple(GridColumn(title, weight) for title, weight in pairs)


def facts(*pairs: tuple[str, CellContent]) -> Facts:
    """Return labels with their values; a blank text becomes a dash."""
    return Facts(
        tuple(
            Fact(label, cell("–" if isinstance(value, str) and not value.strip() else value))
            for label, value in pairs
        )
    )


def section(title: str, note: str = "", keep: Keep = Keep.LINES) -> Heading:
    """Return the heading of a section."""
    return Heading(title, 1, note, keep)


def subsection(title: str, note: str = "", keep: Keep = Keep.LINES) -> Heading:
    """Return a heading inside a section."""
    return Heading(title, 2, note, keep)
