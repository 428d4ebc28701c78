"""The report's colours, measures and type: the window's light tokens, on paper."""

from typing import Final

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm

from auditor_app.domain.records import Verdict
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


def _type(
    name: str, size: float, leading: float, *, font: str = REGULAR, colour: object = TEXT, **further: object
) -> ParagraphStyle:
    # "CJK" breaks between Chinese characters and keeps Latin words whole, so one mode serves both languages and their mixture.
    return ParagraphStyle(name, fontName=font, fontSize=size, leading=leading, textColor=colour, wordWrap="CJK", **further)


BODY: Final = _type("body", 9, 14)
STRONG: Final = _type("strong", 9, 14, font=BOLD)
SMALL: Final = _type("small", 8, 12)
SMALL_STRONG: Final = _type("small strong", 8, 12, font=BOLD)
QUIET: Final = _type("quiet", 8, 12, colour=MUTED)
TINY: Final = _type("tiny", 7, 10, colour=MUTED)
TINY_CENTRED: Final = _type("tiny centred", 7, 10, colour=MUTED, alignment=1)
SECTION: Final = _type("section", 15, 20, font=BOLD)
SUBJECT: Final = _type("subject", 10.5, 15, font=BOLD)
COVER_KIND: Final = _type("cover kind", 12, 17, colour=MUTED)
COVER_CLIENT: Final = _type("cover client", 24, 33, font=BOLD)
GRADE: Final = _type("grade", 34, 40, font=BOLD, colour=ACCENT)
COVER_GRADE: Final = _type("cover grade", 64, 70, font=BOLD, colour=ACCENT)

GOOD: Final = _type("good", 8, 12, colour=CONFORM)
BAD: Final = _type("bad", 8, 12, font=BOLD, colour=NONCONFORM)
CARE: Final = _type("care", 8, 12, colour=ATTENTION)
OUT: Final = _type("out", 8, 12, colour=NOT_APPLICABLE)
GOOD_CENTRED: Final = _type("good centred", 8, 12, colour=CONFORM, alignment=1)
BAD_CENTRED: Final = _type("bad centred", 8, 12, font=BOLD, colour=NONCONFORM, alignment=1)
CARE_CENTRED: Final = _type("care centred", 8, 12, colour=ATTENTION, alignment=1)
OUT_CENTRED: Final = _type("out centred", 8, 12, colour=NOT_APPLICABLE, alignment=1)

MARKS: Final[dict[Verdict | None, str]] = {
    Verdict.CONFORM: "✓",
    Verdict.NONCONFORM: "×",
    Verdict.NOT_APPLICABLE: "–",
    None: "○",
}
"""The shape of a verdict, so that it does not speak by colour alone; the circle stands for what nobody judged."""

VERDICT: Final = {Verdict.CONFORM: GOOD, Verdict.NONCONFORM: BAD, Verdict.NOT_APPLICABLE: OUT, None: CARE}
VERDICT_CENTRED: Final = {
    Verdict.CONFORM: GOOD_CENTRED,
    Verdict.NONCONFORM: BAD_CENTRED,
    Verdict.NOT_APPLICABLE: OUT_CENTRED,
    None: CARE_CENTRED,
}
