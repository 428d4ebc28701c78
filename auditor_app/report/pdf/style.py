"""Colours, measures and type on paper: the window's light tokens."""

from typing import Final, NamedTuple

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm

from auditor_app.report.content.nodes import Tone
from auditor_app.report.pdf.fonts import BOLD, REGULAR

PAGE_WIDTH, PAGE_HEIGHT = A4
MARGIN: Final = 20 * mm
TOP: Final = 24 * mm
BOTTOM: Final = 20 * mm
WIDTH: Final = PAGE_WIDTH - 2 * MARGIN
HEIGHT: Final = PAGE_HEIGHT - TOP - BOTTOM

PAPER: Final = HexColor("#ffffff")
TEXT: Final = HexColor("#1d2430")
MUTED: Final = HexColor("#667085")
LINE: Final = HexColor("#e3e6eb")
GROUND: Final = HexColor("#f6f7f9")
ACCENT: Final = HexColor("#1f6feb")
CONFORM: Final = HexColor("#1a7f4b")
NONCONFORM: Final = HexColor("#c4321c")
ATTENTION: Final = HexColor("#9a6700")
ATTENTION_SOFT: Final = HexColor("#fff4d6")
NOT_APPLICABLE: Final = HexColor("#57606a")
TRACK: Final = HexColor("#e9ecf0")


class Type(NamedTuple):
    """How a text is set: size and line height in points, font, colour, centred or not."""

    size: float
    leading: float
    font: str = REGULAR
    colour: Color = TEXT
    centred: bool = False


SMALL: Final = Type(8, 12)
SMALL_STRONG: Final = Type(8, 12, font=BOLD)
QUIET: Final = Type(8, 12, colour=MUTED)
TINY: Final = Type(7, 10, colour=MUTED)
TINY_CENTRED: Final = Type(7, 10, colour=MUTED, centred=True)
SECTION: Final = Type(15, 20, font=BOLD)
SUBSECTION: Final = Type(10.5, 15, font=BOLD)
COVER_KIND: Final = Type(12, 17, colour=MUTED)
COVER_CLIENT: Final = Type(24, 33, font=BOLD)
GRADE: Final = Type(34, 40, font=BOLD, colour=ACCENT)
NO_GRADE: Final = Type(20, 28, font=BOLD)
COVER_GRADE: Final = Type(64, 70, font=BOLD, colour=ACCENT)
GOOD: Final = Type(8, 12, colour=CONFORM)
BAD: Final = Type(8, 12, font=BOLD, colour=NONCONFORM)
CARE: Final = Type(8, 12, colour=ATTENTION)
OUT: Final = Type(8, 12, colour=NOT_APPLICABLE)

CELL: Final[dict[Tone, Type]] = {
    Tone.PLAIN: SMALL,
    Tone.STRONG: SMALL_STRONG,
    Tone.QUIET: QUIET,
    Tone.DETAIL: TINY,
    Tone.GOOD: GOOD,
    Tone.BAD: BAD,
    Tone.CARE: CARE,
    Tone.OUT: OUT,
    Tone.GRADE: GRADE,
    Tone.NO_GRADE: Type(9, 14, font=BOLD),
}
"""How a phrase is set in a table."""

CENTRED: Final[dict[Tone, Type]] = {
    tone: kind._replace(centred=True) for tone, kind in CELL.items()
}
"""The same, in the middle of its column."""

BODY: Final[dict[Tone, Type]] = {**CELL, Tone.PLAIN: Type(9, 14)}
"""How a paragraph is set."""
