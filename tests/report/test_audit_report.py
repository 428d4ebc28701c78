"""The audit report, R38: what it says, in both languages, and that it is small, whole and repeatable."""

import datetime as dt
import io
import itertools
from collections.abc import Callable
from functools import cache
from typing import Any

import msgspec
import pytest
from pypdf import PdfReader

from auditor_app.domain.audit_file import parse, to_records
from auditor_app.domain.form_reading import FILES, read_edition
from auditor_app.domain.forms import Edition
from auditor_app.domain.guidance import guide
from auditor_app.domain.records import Attachment, Audit, Conclusion, PlanEntry, Record
from auditor_app.domain.state import AuditState
from auditor_app.domain.values import Activity, MysteryTrigger, SupplementMethod, Verdict
from auditor_app.domain.wording import Language
from auditor_app.places import shipped, words
from auditor_app.report import audit_report
from tests.worlds import records as builders

SIGNED_ON = dt.date(2026, 4, 17)
LANGUAGES = list(Language)
CHINESE, ENGLISH = Language.ZH, Language.EN


@cache
def sample_edition() -> Edition:
    return read_edition(
        {name: shipped("forms", "sample", name).read_text(encoding="utf-8") for name in FILES}
    )


def sample_state(
    *, without: tuple[type[Record], ...] = (), more: tuple[Record, ...] = ()
) -> AuditState:
    """The sample audit, some kinds of its records left out and others added."""
    content = parse(shipped("resources", "sample", "audit.json").read_bytes())
    audit = msgspec.structs.replace(
        content.audit, id="audit", audit="audit", edition_digest=sample_edition().digest
    )
    numbers = itertools.count()
    records = to_records(content, audit, lambda: f"id-{next(numbers):04}")
    return AuditState.of(
        audit, [*(one for one in records if not isinstance(one, (Audit, *without))), *more]
    )


def sample_file(digest: str) -> bytes:
    return shipped("resources", "sample", "attachments", digest).read_bytes()


def report(
    state: AuditState,
    language: Language = CHINESE,
    *,
    edition: Edition | None = None,
    today: dt.date = SIGNED_ON,
    attachments: Callable[[str], bytes] = sample_file,
) -> bytes:
    form = edition or sample_edition()
    target = io.BytesIO()
    audit_report.write(
        target,
        state,
        form,
        guide(state, form, today),
        words(language),
        attachments=attachments,
        today=today,
    )
    return target.getvalue()


@cache
def sample_report(language: Language) -> bytes:
    return report(sample_state(), language)


def pages(content: bytes) -> list[str]:
    return [page.extract_text() for page in PdfReader(io.BytesIO(content)).pages]


def plain(content: bytes) -> str:
    """All text without spaces and line ends, so that a sentence is found where it was broken into lines."""
    return "".join("".join(pages(content)).split())


def outline(content: bytes) -> list[str]:
    def titles(entries: list[Any]) -> list[str]:
        return [
            title
            for one in entries
            for title in (titles(one) if isinstance(one, list) else [one.title])
        ]

    return titles(PdfReader(io.BytesIO(content)).outline)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            CHINESE,
            [
                "审查报告",
                "华星电器有限公司（示例）",
                "整改确认后通过",
                "76/78=97.43%",
                "70/76=92.10%",
                "52/74=70.27%",
                "A级",
            ],
        ),
        (
            ENGLISH,
            [
                "Auditreport",
                "华星电器有限公司（示例）",
                "Passedafterrectification",
                "76/78=97.43%",
                "Transparentandhonest",
            ],
        ),
    ],
)
def test_its_text_can_be_searched_in_both_languages(language: Language, said: list[str]) -> None:
    text = plain(sample_report(language))
    assert [one for one in said if one not in text] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_tells_the_whole_audit(language: Language) -> None:
    text, state = plain(sample_report(language)), sample_state()
    told = [
        state.application.scope_activities,
        state.planning.programme,
        state.planning.seed,
        state.planning.rationale_region,
        state.document_review.statement,
        state.characteristic.remarks,
        state.conclusion.statement,
        state.conclusion.strengths,
        state.conclusion.improvements,
        *(site.name for site in state.sites),
        *(member.name for member in state.team),
        *(point.text for point in state.open_points),
        *(one.reason for one in state.judgements.values() if one.verdict is Verdict.NOT_APPLICABLE),
        *(one.evidence for one in state.judgements.values()),
        *(one.reason for one in state.supplements),
        *(clause.id for clause in sample_edition().clauses),
        *(item.id for item in sample_edition().items),
        *(file.digest for file in state.every(Attachment)),
    ]
    for one in state.nonconformities:
        told += [
            one.number,
            one.facts,
            one.cause,
            one.correction,
            one.corrective_action,
            one.verification_note,
        ]
    assert [one for one in told if "".join(one.split()) not in text] == []


def test_the_grade_comes_before_the_radar_r37() -> None:
    text = plain(sample_report(ENGLISH))
    assert text.index("Proposedbytheauditteam") < text.index("Safeandreliable44/46")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_carries_its_number_and_the_sample_mark(language: Language) -> None:
    every = pages(sample_report(language))
    for number, text in enumerate(every, 1):
        assert "示例 SAMPLE" in text
        assert f"{number} /" in text
        assert str(len(every)) in text


def test_a_real_edition_carries_no_sample_mark() -> None:
    form = msgspec.structs.replace(builders.edition(), sample=False)
    assert "SAMPLE" not in plain(report(builders.finished(form), edition=form))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_report_that_nobody_signed_says_so_on_every_page(language: Language) -> None:
    mark = words(language)("Not signed off")
    assert all(
        mark in text for text in pages(report(sample_state(without=(Conclusion,)), language))
    )
    assert not any(mark in text for text in pages(sample_report(language)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_small_and_its_fonts_are_embedded_subsets(language: Language) -> None:
    content = report(sample_state(without=(Attachment,)), language)
    assert len(content) < 1_000_000
    fonts = {}
    for page in PdfReader(io.BytesIO(content)).pages:
        for font in page["/Resources"]["/Font"].values():  # type: ignore[index]  # PDF objects have no types of their own
            fonts[font.get_object()["/BaseFont"]] = font.get_object()
    assert len(fonts) > 2
    for name, font in fonts.items():
        assert "+NotoSansSC-" in name
        assert "/ToUnicode" in font
        assert "/FontFile2" in font["/FontDescriptor"]


def test_it_names_itself_and_its_language() -> None:
    for language, title, code in (
        (CHINESE, "审查报告 2026-031", "zh-CN"),
        (ENGLISH, "Audit report 2026-031", "en"),
    ):
        reader = PdfReader(io.BytesIO(sample_report(language)))
        assert reader.metadata is not None
        assert str(reader.metadata.title).startswith(title)
        assert reader.metadata.author == "王建国"
        assert reader.metadata.creation_date is not None
        assert reader.metadata.creation_date.date() == SIGNED_ON
        assert reader.trailer["/Root"]["/Lang"] == code  # type: ignore[index]  # PDF objects have no types of their own


def test_the_outline_leads_to_every_section() -> None:
    titles = outline(sample_report(ENGLISH))
    wanted = [
        "Client and scope",
        "Sites and sampling",
        "Audit team and plan",
        "Document review",
        "Service capability audit",
        "Nonconformities",
        "Service characteristic assessment",
        "Audit conclusion",
        "Appendix: attached files",
        "Annex: form edition",
    ]
    assert [title for title in titles if title in wanted] == wanted


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_audit_gives_the_same_bytes(language: Language) -> None:
    assert report(sample_state(), language) == sample_report(language)


def test_a_mystery_visit_is_a_method_used_but_no_part_of_the_plan_r25() -> None:
    visit = builders.entry(
        Activity.MYSTERY_SHOPPER,
        note="a visit that nobody may expect",
        id="visit",
        day=dt.date(2026, 3, 15),
    )
    form = builders.edition()
    supplement = builders.supplement(
        method=SupplementMethod.MYSTERY_SHOPPER,
        trigger=MysteryTrigger.EVIDENCE_DOUBTED,
        reason="thin records",
    )
    planned = plain(report(builders.finished(form, visit), ENGLISH, edition=form))
    assert "nobodymayexpect" not in planned
    assert "Mysteryshopper" not in planned
    assert "2026-03-15" not in planned
    used = plain(report(builders.finished(form, visit, supplement), ENGLISH, edition=form))
    assert "nobodymayexpect" not in used
    assert "Mysteryshopper" in used[used.index("Supplementarymethods") :]


def test_a_dimension_without_applicable_items_has_no_point_a21() -> None:
    form = builders.edition()
    none = [
        builders.judgement(item.id, verdict=Verdict.NOT_APPLICABLE)
        for item in form.items
        if item.dimension == "low_carbon"
    ]
    text = plain(report(builders.finished(form, none), CHINESE, edition=form))
    assert "low_carbon（中）不适用" in text


def test_without_a_grade_it_says_why() -> None:
    form = builders.edition()
    failing = [
        builders.judgement(item.id, verdict=Verdict.NONCONFORM)
        for item in form.items
        if item.level == "basic"
    ]
    text = plain(report(builders.finished(form, failing), ENGLISH, edition=form))
    assert "Nograde" in text
    assert "BelowB:nocertificate" in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_audit_gives_a_report_too(language: Language) -> None:
    form = builders.edition()
    assert len(pages(report(builders.state(number=""), language, edition=form))) > 2


def test_a_plan_without_days_or_sites_is_printed() -> None:
    form = builders.edition()
    bare = PlanEntry(id="bare", audit=builders.AUDIT)
    assert "On-siteplan" in plain(report(builders.finished(form, bare), ENGLISH, edition=form))
