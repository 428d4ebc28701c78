"""What stands in the audit report, whoever draws it."""

from collections.abc import Sequence
from typing import TypeVar

from auditor_app.domain.records import Attachment, Conclusion, Record
from auditor_app.domain.state import AuditState
from auditor_app.domain.values import Grade, SiteCount, Verdict
from auditor_app.domain.wording import Language
from auditor_app.report.content.nodes import (
    Document,
    Figures,
    FindingSheet,
    GradeFigure,
    Heading,
    Matrix,
    MatrixLine,
    Node,
    Phrase,
    Picture,
    RadarFigure,
    SignatureLine,
    Tone,
)
from tests.report.sample import SIGNED_ON, content, sample_state
from tests.worlds import records as builders

FORM = builders.edition()
Kind = TypeVar("Kind", bound=Node)


def document(state: AuditState | None = None) -> Document:
    """Return the English report of an audit, or of the sample audit."""
    return content(state, edition=FORM) if state else content(sample_state())


def nodes(kind: type[Kind], found: Document) -> list[Kind]:
    return [node for node in found.body if isinstance(node, kind)]


def finished(*changes: Record | Sequence[Record]) -> Document:
    return document(builders.finished(FORM, *changes))


def test_its_sections_follow_the_audit() -> None:
    assert [node.title for node in nodes(Heading, document()) if node.level == 1] == [
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


def test_r66_r67_the_criteria_and_the_mode_are_stated_in_the_words_of_the_scheme() -> None:
    stated = str(content(sample_state(), Language.ZH).body)
    assert "CCAI-CS-2021-001《良好售后服务规范》" in stated
    assert "服务保证能力审查+服务特性测评+获证后监督" in stated


def test_r76_the_settings_used_are_printed() -> None:
    """R38, R41, A5, A7, A9, A11, A14."""
    strict = builders.edition(
        every_site_assessed=True,
        capability_everywhere_first=True,
        unsampled_kind_forbids_sampling=True,
        man_days_count=SiteCount.AUDITED,
    )
    usual = str(document().body)
    other = str(content(builders.finished(strict), edition=strict).body)
    for lenient, severe in (
        ("certified site (A11)", "audited site (A11)"),
        ("each sampled site", "every site (strict setting of A7)"),
        ("the rest is sampled (A9)", "strict setting of A9"),
        ("first at each site (A14)", "strict, A14"),
    ):
        assert lenient in usual
        assert severe in other
    assert "30 days after the last day on site" in usual


def test_a_matrix_has_every_clause_and_every_site_however_many() -> None:
    sites = builders.own_sites(20, selected=True)
    capability, assessment = nodes(Matrix, finished(*sites))
    for matrix, items in ((capability, FORM.clauses), (assessment, FORM.items)):
        lines = [line for line in matrix.lines if isinstance(line, MatrixLine)]
        assert {site.name for site in sites} <= set(matrix.sites)
        assert {line.number for line in lines} == {item.id for item in items}
        assert {len(line.marks) for line in lines} == {len(matrix.sites)}


def test_a_mark_speaks_by_its_shape_and_not_by_colour_alone() -> None:
    legend = nodes(Matrix, document())[0].legend
    assert [(mark.shape, mark.tone, mark.text) for mark in legend] == [
        ("✓", Tone.GOOD, "conforms"),
        ("×", Tone.BAD, "does not conform"),
        ("–", Tone.OUT, "not applicable"),
        ("○", Tone.CARE, "not judged"),
    ]


def test_a_dimension_without_applicable_items_has_no_point_a21() -> None:
    none = [
        builders.judgement(item.id, verdict=Verdict.NOT_APPLICABLE)
        for item in FORM.items
        if item.dimension == "low_carbon"
    ]
    (figures,) = nodes(Figures, finished(none))
    assert isinstance(figures.right, RadarFigure)
    shares = dict(zip((one.id for one in FORM.dimensions), figures.right.spokes, strict=True))
    assert [name for name, spoke in shares.items() if spoke.share is None] == ["low_carbon"]
    assert shares["low_carbon"].figure == "not applicable"


def test_the_grade_comes_before_the_radar_r37() -> None:
    (figures,) = nodes(Figures, document())
    first = figures.left[0]
    assert isinstance(first, GradeFigure)
    assert first.grade == document().cover.grade.grade == Phrase(Grade.A.value, Tone.GRADE)


def test_each_nonconformity_has_a_sheet() -> None:
    raised = sample_state().nonconformities
    sheets = nodes(FindingSheet, document())
    assert len(sheets) == len(raised) > 0
    for sheet, nonconformity in zip(sheets, raised, strict=True):
        assert sheet.title.startswith(nonconformity.number)
        assert (Phrase(nonconformity.facts),) in [fact.value for fact in sheet.facts.facts]


def test_only_pictures_are_shown_and_by_their_digest() -> None:
    pictures = [
        file for file in sample_state().every(Attachment) if file.media_type.startswith("image/")
    ]
    assert {node.digest for node in nodes(Picture, document())} == {
        file.digest for file in pictures
    }


def test_a_report_that_nobody_signed_warns_of_it() -> None:
    found = content(sample_state(without=(Conclusion,)))
    (signature,) = nodes(SignatureLine, found)
    assert found.warnings == ("示例 SAMPLE", "Not signed off")
    assert [fact.value for fact in signature.facts.facts] == [
        (Phrase("Not signed off", Tone.CARE, "○"),)
    ]
    assert document().warnings == ("示例 SAMPLE",)


def test_it_says_what_its_file_is() -> None:
    found = document()
    assert found.title == "Audit report 2026-031 华星电器有限公司（示例）"
    assert (found.author, found.language, found.day) == ("王建国", "en", SIGNED_ON)


def test_it_is_the_same_for_the_same_audit_and_cannot_be_changed() -> None:
    assert document() == document()
    assert all(type(node).__struct_config__.frozen for node in document().body)
