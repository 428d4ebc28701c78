"""Break text into lines: between Chinese characters, and between Latin words.

ReportLab's own breaking for Chinese lets a line begin with a comma, and hangs a full stop over the
margin. In a table that is the next cell.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from reportlab.pdfbase import pdfmetrics

# Fullwidth forms included, since they are as wide as a character and may be parted like one.
_WIDE = "\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"
_OPENING = re.escape("（《〈「『【〔［｛“‘([{")
_CLOSING = re.escape("，。、；：？！）》〉」』】〕］｝”’…％℃,.;:!?)]}%")
# What is not parted: a character or a word, with the brackets and stops that belong to it.
_UNIT = re.compile(
    rf"\s+|[{_OPENING}]*(?:(?![{_OPENING}{_CLOSING}])[{_WIDE}]|[^\s{_WIDE}“‘”]+)[{_CLOSING}]*|\S"
)


def measure(text: str, font: str, size: float) -> float:
    """Return how wide a text is, in points."""
    return _thousandths(text, font) * size / 1000


@lru_cache(maxsize=1 << 14)
def _thousandths(text: str, font: str) -> int:
    """Return the width in thousandths of the type's size; a report repeats the same texts."""
    face = pdfmetrics.getFont(font).face
    widths, default = face.charWidths, face.defaultWidth
    return sum(widths.get(ord(character), default) for character in text)


def broken(text: str, font: str, size: float, room: float) -> list[str]:
    """Return the lines of a text for a width, in points.

    A word longer than the line is parted anywhere.
    """
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line, used = "", 0.0
        for unit in _UNIT.findall(paragraph):
            wide = measure(unit, font, size)
            if used + wide <= room:
                line, used = line + unit, used + wide
                continue
            if unit.isspace():
                line, used = line + " ", room  # whatever follows begins a line
                continue
            if line.strip():
                lines.append(line.rstrip())
            line, used = unit, wide
            if wide > room:
                *full, line = _parted(unit, font, size, room)
                lines += full
                used = measure(line, font, size)
        lines.append(line.rstrip())
    return lines


def _parted(word: str, font: str, size: float, room: float) -> Iterator[str]:
    """Give a word in pieces that fit, at least a character each."""
    start, used = 0, 0.0
    for place, character in enumerate(word):
        wide = measure(character, font, size)
        if used + wide > room and place > start:
            yield word[start:place]
            start, used = place, 0.0
        used += wide
    yield word[start:]
