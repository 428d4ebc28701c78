"""The sample report looks and reads as it did; `make golden` takes its pages anew."""

import pytest
from PIL import Image

from auditor_app.domain.wording import Language
from tests.report import golden_pages

each_language = pytest.mark.parametrize("language", Language)


@each_language
def test_every_page_reads_as_it_did(language: Language) -> None:
    golden = golden_pages.text_file(language).read_text(encoding="utf-8")
    assert golden_pages.text(golden_pages.drawn(language)) == golden


@each_language
def test_every_page_looks_as_it_did(language: Language) -> None:
    pages = golden_pages.drawn(language)
    files = [golden_pages.picture_file(language, number) for number in range(1, len(pages) + 1)]
    assert sorted((golden_pages.GOLDEN / language.value).iterdir()) == files
    changed = []
    for page, file in zip(pages, files, strict=True):
        with Image.open(file) as golden:
            if not golden_pages.alike(page.picture, golden):
                changed.append(file.name)
    assert changed == []


def test_a_lost_mark_and_a_moved_page_are_noticed() -> None:
    page = golden_pages.drawn(Language.EN)[0].picture
    lost, moved = page.copy(), Image.new("L", page.size, "white")
    lost.paste(255, (40, 100, 46, 130))
    moved.paste(page, (0, 1))
    assert golden_pages.alike(page, page)
    assert not golden_pages.alike(page, lost)
    assert not golden_pages.alike(page, moved)
    assert not golden_pages.alike(page, page.crop((0, 0, 100, 100)))
