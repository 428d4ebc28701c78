"""Whatever somebody typed or pasted, the report is made and says it."""

import datetime as dt
import io

import pytest
from PIL import Image
from pypdf import PdfReader

from auditor_app.domain.guidance import guide
from auditor_app.domain.records import Attachment, Record
from auditor_app.domain.values import Verdict
from auditor_app.domain.wording import Language
from auditor_app.places import words
from auditor_app.report import audit_report
from tests.worlds import records as builders

FORM = builders.edition()


def no_file(digest: str) -> bytes:
    raise FileNotFoundError(digest)


def text_of(*changes: Record, file: bytes | None = None) -> str:
    state = builders.finished(FORM, *changes)
    target = io.BytesIO()
    audit_report.write(
        target,
        state,
        FORM,
        guide(state, FORM, builders.TODAY),
        words(Language.ZH),
        attachments=no_file if file is None else lambda _digest: file,
        today=dt.date(2026, 3, 20),
    )
    return "".join("".join(page.extract_text() for page in PdfReader(target).pages).split())


@pytest.mark.parametrize(
    "text",
    [
        "<b>bold</b> & <para>",
        "a < b && c > d",
        "&amp; &#20;",
        "</para><img src='x'/>",
        "{name} %s %(x)s",
    ],
)
def test_markup_is_only_text(text: str) -> None:
    shown = text_of(
        builders.application(client_name=text, scope_units=text),
        builders.site(name=text, id="head"),
        builders.judgement("1.1", verdict=Verdict.NOT_APPLICABLE, reason=text),
        builders.nonconformity(facts=text),
    )
    assert shown.count("".join(text.split())) >= 4


def test_a_very_long_evidence_breaks_over_pages() -> None:
    sentences = "".join(f"第{number}张工单符合要求。" for number in range(1000))
    shown = text_of(builders.judgement("1.1", evidence=sentences))
    # A sentence may be parted by a page's head, so what is counted is what no head contains.
    assert shown.count("张") == 1000
    assert "第999张工单符合要求。" in shown


@pytest.mark.parametrize("text", ["x" * 10_000, "字" * 3_000, "https://example/" + "a/" * 1000])
def test_a_text_without_a_break_survives_everywhere(text: str) -> None:
    shown = text_of(
        builders.audit(number=text),
        builders.application(client_name=text, notice=text),
        builders.site(name=text, id="head"),
        builders.leader(name=text, registration=text),
        builders.open_point(text=text),
        builders.nonconformity(number=text, facts=text),
        builders.conclusion(statement=text),
    )
    assert text[:40] in shown


@pytest.mark.parametrize(
    "text",
    [
        "𠮷野家",
        "\U0001f600",
        "한국어",
        "a\x00b\x07c",
        "العربية",
        "\u200bz\u202ew",
        "\ud800",
        "e\u0301",
    ],
)
def test_characters_beyond_the_font_stop_nothing(text: str) -> None:
    shown = text_of(
        builders.application(client_name=text), builders.conclusion(statement=f"前{text}后")
    )
    assert "前" in shown
    assert "后" in shown


def test_many_lines_and_pasted_line_ends_survive() -> None:
    shown = text_of(
        builders.conclusion(statement="一\r\n二\r三\n\n\n四\t五", strengths="行\n" * 500)
    )
    assert "一二三四五" in shown
    assert shown.count("行") >= 500


def test_many_sites_stand_in_several_tables() -> None:
    sites = builders.own_sites(20, selected=True)
    shown = text_of(*sites)
    assert all(site.name in shown for site in sites)


def picture(kind: str, size: tuple[int, int]) -> bytes:
    content = io.BytesIO()
    Image.effect_noise(size, 80).convert("RGB").save(content, kind)
    return content.getvalue()


def attached(
    media_type: str = "image/jpeg", name: str = "photo.jpg", caption: str = ""
) -> Attachment:
    return Attachment(
        id="file-1",
        audit=builders.AUDIT,
        subject=builders.judgement("1.1").id,
        media_type=media_type,
        digest="ab" * 32,
        size=9,
        name=name,
        caption=caption,
    )


def test_a_large_photo_is_scaled_down() -> None:
    state = builders.finished(FORM, attached(caption="仪表"))
    photo, target = picture("JPEG", (4000, 3000)), io.BytesIO()
    audit_report.write(
        target,
        state,
        FORM,
        guide(state, FORM, builders.TODAY),
        words(Language.ZH),
        attachments=lambda _digest: photo,
        today=builders.TODAY,
    )
    images = [image for page in PdfReader(target).pages for image in page.images]
    assert [max(image.image.size) for image in images if image.image] == [1100]
    assert len(target.getvalue()) < len(photo) / 3


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no picture",
        picture("JPEG", (300, 200))[:500],
        picture("PNG", (300, 200))[:300],
        b"\x89PNG\r\n\x1a\n" + b"\0" * 100,
    ],
)
def test_a_photo_that_is_none_is_listed_by_name(content: bytes) -> None:
    shown = text_of(attached(), file=content)
    assert "photo.jpg" in shown
    assert "ab" * 32 in shown


def test_a_file_that_is_gone_is_listed_by_name() -> None:
    assert "photo.jpg" in text_of(attached())


def test_other_files_are_listed_by_name() -> None:
    assert "photo.pdf" in text_of(attached("application/pdf", name="photo.pdf"), file=b"%PDF")


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "CMYK", "I;16"])
def test_pictures_of_every_kind_are_shown(mode: str) -> None:
    content = io.BytesIO()
    Image.new(mode, (40, 2000)).save(content, "TIFF")
    assert "photo.jpg" in text_of(attached("image/tiff"), file=content.getvalue())
