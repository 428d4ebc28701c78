"""The golden pages of the sample report: the text and a small grey picture of each page.

`make golden` writes them anew.
"""

from functools import cache
from pathlib import Path
from typing import NamedTuple

import pypdfium2
from PIL import Image, ImageChops

from auditor_app.domain.wording import Language
from tests.report.sample import sample_report

GOLDEN = Path(__file__).parent / "golden"
PAGE_HEAD = "--- page {number} ---\n"
SCALE = 50 / 72
"""Fifty pixels to an inch: enough to see that something moved or changed its shade."""
SHADE = 32
"""The largest difference between two shades, of 255, that is no difference."""
PIXELS = 4
"""How many pixels of a page may differ by more: another mark in a table changes six."""


class Page(NamedTuple):
    """A page: its text, and its picture in shades of grey."""

    text: str
    picture: Image.Image


@cache
def drawn(language: Language) -> tuple[Page, ...]:
    """Return the pages of the sample report as they are drawn now."""
    with pypdfium2.PdfDocument(sample_report(language)) as document:
        return tuple(_page(page) for page in document)


def _page(page: pypdfium2.PdfPage) -> Page:
    text = page.get_textpage().get_text_range().replace("\r\n", "\n")
    return Page(text, page.render(scale=SCALE, grayscale=True).to_pil())


def text(pages: tuple[Page, ...]) -> str:
    """Return the text of all pages."""
    return "".join(
        PAGE_HEAD.format(number=number) + page.text + "\n\n" for number, page in enumerate(pages, 1)
    )


def text_file(language: Language) -> Path:
    """Return the place of the golden text."""
    return GOLDEN / f"{language.value}.txt"


def picture_file(language: Language, number: int) -> Path:
    """Return the place of the golden picture of a page."""
    return GOLDEN / language.value / f"{number:02}.png"


def alike(first: Image.Image, second: Image.Image) -> bool:
    """Return whether two pictures show the same, but for how edges are smoothed."""
    if first.size != second.size:
        return False
    shades = ImageChops.difference(first, second).histogram()
    return sum(shades[SHADE + 1 :]) <= PIXELS


def write() -> None:
    """Write the golden pages of both languages anew."""
    for language in Language:
        pages = drawn(language)
        for old in (GOLDEN / language.value).glob("*.png"):
            old.unlink()
        (GOLDEN / language.value).mkdir(parents=True, exist_ok=True)
        text_file(language).write_text(text(pages), encoding="utf-8", newline="\n")
        for number, page in enumerate(pages, 1):
            page.picture.save(picture_file(language, number), optimize=True)


if __name__ == "__main__":
    write()
