"""What the report is made of: text that anybody may have typed, headings, and things one above the other."""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from reportlab.platypus import CondPageBreak, Flowable, Spacer

from auditor_app.report import style
from auditor_app.report.lines import broken, measure

# Unicode's control (Cc), format (Cf) and surrogate (Cs) characters, except the line feed.
_UNSEEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a\U000e0001\U000e0020-\U000e007f]"
)
_APOSTROPHE = re.compile(r"(?<=[A-Za-z])’(?=[A-Za-z])")


class Piece(Flowable):  # type: ignore[misc]  # ReportLab carries no types: the one place where that is said
    """Something ReportLab can put on a page; measures are in points."""

    width: float = 0
    height: float = 0


def clean(text: str) -> str:
    """Return a text that can be drawn: lines and tabs kept, control and invisible format characters dropped."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", "    ")
    # The font's curly apostrophe is Chinese punctuation, as wide as a character.
    return _UNSEEN.sub("", _APOSTROPHE.sub("'", text))


class Said(Piece):
    """A text in one type, broken into lines; nothing in it is taken for markup."""

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
        return [Said("", self._kind, self._lines[:fit]), Said("", self._kind, self._lines[fit:])]

    def draw(self) -> None:
        """Draw the lines from the top."""
        ink = Ink(self.canv)
        self.put(ink, 0, 0)
        ink.dry()

    def put(self, ink: "Ink", left: float, bottom: float) -> None:
        """Write the lines with the lower left corner at a place."""
        kind = self._kind
        # The font's own ascent is 0.88 of its size; what the line has more than the size lies evenly above and below.
        base = bottom + self.height - (kind.leading - kind.size) / 2 - 0.88 * kind.size
        if not kind.centred:
            ink.write(self._lines, kind, left, base)
            return
        for number, line in enumerate(self._lines):
            shift = (self.width - measure(line, kind.font, kind.size)) / 2
            ink.write([line], kind, left + shift, base - number * kind.leading)


class Ink:
    """Text that is written in one go: a coordinate system and a type for each cell would cost more than the text itself."""

    def __init__(self, canvas: Any) -> None:  # noqa: ANN401 (ReportLab carries no types)
        self._canvas = canvas
        self._text = canvas.beginText()
        self._kind: style.Type | None = None

    def write(self, lines: Iterable[str], kind: style.Type, left: float, base: float) -> None:
        """Write lines below each other, the first on a base line."""
        if kind is not self._kind:
            self._text.setFont(kind.font, kind.size, kind.leading)
            self._text.setFillColor(kind.colour)
            self._kind = kind
        self._text.setTextOrigin(left, base)
        for line in lines:
            self._text.textLine(line)

    def draw(self, piece: Flowable, left: float, bottom: float) -> None:
        """Draw a piece with its lower left corner at a place: write what is text, and let the others draw themselves."""
        if isinstance(piece, Said | Stack):
            piece.put(self, left, bottom)
        else:
            piece.drawOn(self._canvas, left, bottom)

    def dry(self) -> None:
        """Put what was written on the page."""
        self._canvas.drawText(self._text)


def say(text: object, kind: style.Type = style.BODY) -> Said:
    """Return a text as a piece; its own line breaks are kept."""
    return Said(clean(str(text)).strip(), kind)


def one_line(text: str) -> str:
    """Return a text fit for a single line: an outline entry, a header."""
    return " ".join(clean(text).split())


def gap(height: float) -> Spacer:
    """Return an empty space, in points."""
    return Spacer(1, height)


class Mark(Piece):
    """An invisible place in the document that the outline points to."""

    def __init__(self, title: str, level: int) -> None:
        super().__init__()
        self._title, self._level = title, level

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Take no room."""
        return 0, 0

    def draw(self) -> None:
        """Set the bookmark and its entry in the outline."""
        # Where it stands is a key of its own for each place, and the same in every run.
        _, y = self.canv.absolutePosition(0, 0)
        key = f"place-{self.canv.getPageNumber()}-{int(y)}-{self._level}"
        self.canv.bookmarkHorizontal(key, 0, 24)
        self.canv.addOutlineEntry(self._title, key, self._level, closed=self._level > 0)


def section(title: str, note: str = "", *, room: float = 150) -> list[Flowable]:
    """Return the heading of a section, with at least so much room on its page, in points."""
    parts = [CondPageBreak(room), gap(18), Mark(one_line(title), 0), say(title, style.SECTION)]
    if note:
        parts.append(say(note, style.QUIET))
    return [*parts, gap(8)]


def subject(title: str, note: str = "", *, room: float = 110) -> list[Flowable]:
    """Return a heading inside a section, with at least so much room on its page, in points."""
    parts = [CondPageBreak(room), gap(12), Mark(one_line(title), 1), say(title, style.SUBJECT)]
    if note:
        parts.append(say(note, style.QUIET))
    return [*parts, gap(4)]


class Stack(Piece):
    """Pieces one above the other, as one piece that can be split between and inside them."""

    def __init__(self, parts: Iterable[Flowable]) -> None:
        super().__init__()
        self._parts = list(parts)
        self._heights: list[float] = []

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Measure the parts below each other."""
        self._heights = [part.wrap(width, style.HEIGHT)[1] for part in self._parts]
        self.width, self.height = width, sum(self._heights)
        return self.width, self.height

    def split(self, width: float, height: float) -> Sequence[Flowable]:
        """Split where the room ends; nothing where not even a line fits."""
        _, whole = self.wrap(width, height)
        if whole <= height:
            return [self]
        taken = 0
        room = height
        while self._heights[taken] <= room:
            room -= self._heights[taken]
            taken += 1
        cut = self._parts[taken].split(width, room)
        if len(cut) == 2:  # noqa: PLR2004 (what fits and what does not)
            return [
                Stack([*self._parts[:taken], cut[0]]),
                Stack([cut[1], *self._parts[taken + 1 :]]),
            ]
        if not taken:
            return []
        return [Stack(self._parts[:taken]), Stack(self._parts[taken:])]

    def draw(self) -> None:
        """Draw the parts from the top."""
        ink = Ink(self.canv)
        self.put(ink, 0, 0)
        ink.dry()

    def put(self, ink: Ink, left: float, bottom: float) -> None:
        """Draw the parts with the lower left corner at a place."""
        top = bottom + self.height
        for part, height in zip(self._parts, self._heights, strict=True):
            top -= height
            ink.draw(part, left, top)


def stacked(parts: Iterable[Flowable]) -> Flowable:
    """Return pieces as one: the piece itself where it is the only one."""
    parts = list(parts)
    return parts[0] if len(parts) == 1 else Stack(parts)
