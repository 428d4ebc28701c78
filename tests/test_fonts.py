"""The fonts: ReportLab and Qt take them, and no name of a person or place shows as a box."""

import unicodedata
from io import BytesIO

import pytest
from PySide6.QtGui import QFontDatabase
from pytestqt.qtbot import QtBot
from reportlab.pdfbase.ttfonts import TTFont, TTFontFile

from auditor_app.places import shipped

FONTS = sorted(path.name for path in shipped("resources", "fonts").glob("NotoSansSC-*.ttf"))
TYPOGRAPHY = "√×÷±≤≥≠≈§·–—…‘’“”•✓←↑→↓■□▲△●○★☆℃½%‰《》「」、。，：；！？（）①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
RARE_NAMES = "䶮㛃𬭊𬱟喆堃镕丂"  # beyond GB 2312, some beyond GBK, borne by people


def double_byte_characters(codec: str) -> set[str]:
    """Return the Han characters that a double-byte Chinese encoding holds."""
    characters = set()
    for first in range(0x81, 0xFF):
        for second in range(0x40, 0xFF):
            character = bytes([first, second]).decode(codec, errors="ignore")
            if len(character) == 1 and unicodedata.name(character, "").startswith("CJK UNIFIED"):
                characters.add(character)
    return characters


@pytest.mark.parametrize("name", FONTS)
def test_the_font_covers_what_an_audit_can_meet(name: str) -> None:
    font = TTFontFile(str(shipped("resources", "fonts", name)))
    held = {chr(code) for code in font.charToGlyph}
    assert len(double_byte_characters("gb2312")) == 6763
    assert len(double_byte_characters("gbk")) > 20_900
    wanted = (
        double_byte_characters("gbk")
        | set(TYPOGRAPHY)
        | set(RARE_NAMES)
        | {chr(code) for code in range(0x20, 0x7F)}
    )
    assert wanted <= held, sorted(wanted - held)[:20]


@pytest.mark.parametrize("name", FONTS)
def test_reportlab_embeds_the_font(name: str) -> None:
    font = TTFont("probe", BytesIO(shipped("resources", "fonts", name).read_bytes()))
    assert font.stringWidth("审查", 10) == pytest.approx(20)


def test_qt_knows_both_weights(qtbot: QtBot) -> None:
    del qtbot  # it starts the application that owns the fonts
    assert len(FONTS) == 2
    numbers = [
        QFontDatabase.addApplicationFont(str(shipped("resources", "fonts", name))) for name in FONTS
    ]
    try:
        assert all(
            QFontDatabase.applicationFontFamilies(number) == ["Noto Sans SC"] for number in numbers
        )
        assert {"Regular", "Bold"} <= set(QFontDatabase.styles("Noto Sans SC"))
    finally:
        for number in numbers:
            QFontDatabase.removeApplicationFont(number)


def test_the_fonts_stay_under_20_mb() -> None:
    assert sum(path.stat().st_size for path in shipped("resources", "fonts").iterdir()) < 20_000_000
