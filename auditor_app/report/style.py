"""The report's colours, measures and type: the window's light tokens, on paper."""

from typing import Final, NamedTuple

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm

from auditor_app.domain.values import Verdict
from auditor_app.report.fonts import BOLD, REGULAR

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
ACCENT_SOFT: Final = HexColor("#e8f0fe")
CONFORM: Final = HexColor("#1a7f4b")
CONFORM_SOFT: Final = HexColor("#e6f4ec")
NONCONFORM: Final = HexColor("#c4321c")
NONCONFORM_SOFT: Final = HexColor("#fdecea")
ATTENTION: Final = HexColor("#9a6700")
ATTENTION_SOFT: Final = HexColor("#fff4d6")
NOT_APPLICABLE: Final = HexColor("#57606a")
NOT_APPLICABLE_SOFT: Final = HexColor("#eceff2")
TRACK: Final = HexColor("#e9ecf0")


class Type(NamedTuple):
    """How a text is set: font, size and line height in points, colour, and whether it stands in the middle."""

    size: float
    leading: float
    font: str = REGULAR
    colour: Color = TEXT
    centred: bool = False


BODY: Final = Type(9, 14)
STRONG: Final = Type(9, 14, font=BOLD)
SMALL: Final = Type(8, 12)
SMALL_STRONG: Final = Type(8, 12, font=BOLD)
QUIET: Final = Type(8, 12, colour=MUTED)
TINY: Final = Type(7, 10, colour=MUTED)
TINY_CENTRED: Final = Type(7, 10, colour=MUTED, centred=True)
SECTION: Final = Type(15, 20, font=BOLD)
SUBJECT: Final = Type(10.5, 15, font=BOLD)
COVER_KIND: Final = Type(12, 17, colour=MUTED)
COVER_CLIENT: Final = Type(24, 33, font=BOLD)
GRADE: Final = Type(34, 40, font=BOLD, colour=ACCENT)
NO_GRADE: Final = Type(20, 28, font=BOLD)
COVER_GRADE: Final = Type(64, 70, font=BOLD, colour=ACCENT)

GOOD: Final = Type(8, 12, colour=CONFORM)
BAD: Final = Type(8, 12, font=BOLD, colour=NONCONFORM)
CARE: Final = Type(8, 12, colour=ATTENTION)
OUT: Final = Type(8, 12, colour=NOT_APPLICABLE)
GOOD_CENTRED: Final = Type(8, 12, colour=CONFORM, centred=True)
BAD_CENTRED: Final = Type(8, 12, font=BOLD, colour=NONCONFORM, centred=True)
CARE_CENTRED: Final = Type(8, 12, colour=ATTENTION, centred=True)
OUT_CENTRED: Final = Type(8, 12, colour=NOT_APPLICABLE, centred=True)

MARKS: Final[dict[Verdict | None, str]] = {
    Verdict.CONFORM: "✓",
    Verdict.NONCONFORM: "×",
    Verdict.NOT_APPLICABLE: "–",
    None: "○",
}
"""The shape of a verdict, so that it does not speak by colour alone; the circle stands for what nobody judged."""

VERDICT: Final = {
    Verdict.CONFORM: GOOD,
    Verdict.NONCONFORM: BAD,
    Verdict.NOT_APPLICABLE: OUT,
    None: CARE,
}
VERDICT_CENTRED: Final = {
    Verdict.CONFORM: GOOD_CENTRED,
    Verdict.NONCONFORM: BAD_CENTRED,
    Verdict.NOT_APPLICABLE: OUT_CENTRED,
    None: CARE_CENTRED,
}
