"""Text on a page, typed by anybody, broken into lines."""

import re
from collections.abc import Sequence

from reportlab.platypus import Flowable

from auditor_app.report.content import visible
from auditor_app.report.pdf import style
from auditor_app.report.pdf.ink import Ink, Inked
from auditor_app.report.pdf.lines import broken, measure

_APOSTROPHE = re.compile(r"(?<=[A-Za-z])’(?=[A-Za-z])")


def straight(text: str) -> str:
    """Return a text with straight apostrophes: the font's curly one is as wide as a character."""
    return _APOSTROPHE.sub("'", text)


def one_line(text: str) -> str:
    """Return a text for a place that holds one line."""
    return visible.one_line(straight(text))


class TextLines(Inked):
    """A text in one type, broken into lines; nothing in it is read as markup."""

    def __init__(self, text: str, kind: style.Type, lines: list[str] | None = None) -> None:
        super().__init__()
        self._text, self._kind = text, kind
        self._lines = lines or []
        self._cut = lines is not None

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Break the text for a width; the part of a text that was split keeps its lines."""
        if not self._cut and (width != self.width or not self._lines):
            self._lines = broken(self._text, self._kind.font, self._kind.size, width)
        self.width, self.height = width, self._kind.leading * len(self._lines)
        return self.width, self.height

    def split(self, width: float, height: float) -> Sequence[Flowable]:
        """Split between lines, and leave no line alone at the top of the next page."""
        self.wrap(width, height)
        fit = int((height + 0.01) // self._kind.leading)
        if fit >= len(self._lines):
            return [self]
        if fit == len(self._lines) - 1:
            fit -= 1
        if fit < 1:
            return []
        upper, lower = self._lines[:fit], self._lines[fit:]
        return [TextLines("", self._kind, upper), TextLines("", self._kind, lower)]

    def put(self, ink: Ink, left: float, bottom: float) -> None:
        """Write the lines with the lower left corner at this place."""
        kind = self._kind
        # The font's ascent is 0.88 of its size; the rest of the line's height is even around it.
        base = bottom + self.height - (kind.leading - kind.size) / 2 - 0.88 * kind.size
        if not kind.centred:
            ink.write(self._lines, kind, left, base)
            return
        for number, line in enumerate(self._lines):
            shift = (self.width - measure(line, kind.font, kind.size)) / 2
            ink.write([line], kind, left + shift, base - number * kind.leading)


def typeset(text: str, kind: style.Type) -> TextLines:
    """Return a text in one type; its own line breaks stay."""
    return TextLines(visible.visible(straight(text)).strip(), kind)
