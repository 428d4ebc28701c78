"""The two fonts, embedded as subsets of the characters that a document needs."""

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from auditor_app.places import shipped
from auditor_app.report.pdf.lines import measure

REGULAR = "NotoSansSC-Regular"
BOLD = "NotoSansSC-Bold"


def register() -> None:
    """Make the fonts known to ReportLab, once for the whole process."""
    # A PDF need not be text. Without this coat it is a fifth smaller, and written faster.
    rl_config.useA85 = 0
    for name in (REGULAR, BOLD):
        if name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(name, str(shipped("resources", "fonts", f"{name}.ttf"))))


def fitted(text: str, font: str, size: float, room: float) -> str:
    """Return the text, or as much of it as there is room for, in points, and an ellipsis."""
    if measure(text, font, size) <= room:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (
            (middle, high)
            if measure(text[:middle] + "…", font, size) <= room
            else (low, middle - 1)
        )
    return text[:low].rstrip() + "…"
