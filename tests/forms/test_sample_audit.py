"""The sample audit follows every rule: grade A, not A+, with an uneven radar."""

import datetime as dt
import hashlib
import io
import itertools
import json
import re

import msgspec
import pytest
from PIL import Image

from auditor_app.domain.audit_file import AuditFile, foreign_items, parse, serialise, to_records
from auditor_app.domain.forms.edition import Edition
from auditor_app.domain.forms.reading import FILES, read_edition
from auditor_app.domain.guidance import Guidance, guide
from auditor_app.domain.reasons import Stage, StageStatus, Weight
from auditor_app.domain.records import Application, Attachment, Audit, Planning, Site
from auditor_app.domain.results import CapabilityResult
from auditor_app.domain.stages.planning import plan_problems
from auditor_app.domain.stages.sampling import draw_sites
from auditor_app.domain.state import AuditState
from auditor_app.domain.values import (
    Activity,
    Grade,
    Level,
    Part,
    Severity,
    SiteKind,
    Verdict,
    Verification,
)
from auditor_app.places import shipped

SIGNED_ON = dt.date(2026, 4, 17)
HALF_WIDTH = re.compile("[\u4e00-\u9fff][,;:?!()]|[,;:?!()][\u4e00-\u9fff]")


@pytest.fixture(scope="module")
def edition() -> Edition:
    return read_edition(
        {name: shipped("forms", "sample", name).read_text(encoding="utf-8") for name in FILES}
    )


@pytest.fixture(scope="module")
def content() -> AuditFile:
    return parse(shipped("resources", "sample", "audit.json").read_bytes())


@pytest.fixture(scope="module")
def state(content: AuditFile, edition: Edition) -> AuditState:
    audit = msgspec.structs.replace(
        content.audit, id="audit", audit="audit", edition_digest=edition.digest
    )
    numbers = itertools.count()
    return AuditState.of(
        audit,
        [
            one
            for one in to_records(content, audit, lambda: f"id-{next(numbers):04}")
            if not isinstance(one, Audit)
        ],
    )


@pytest.fixture(scope="module")
def guidance(state: AuditState, edition: Edition) -> Guidance:
    return guide(state, edition, SIGNED_ON)


def test_it_fits_the_sample_edition(content: AuditFile, edition: Edition) -> None:
    assert (content.edition.id, content.edition.version) == (edition.id, edition.version)
    assert not foreign_items(content, edition)


def test_every_stage_up_to_the_sign_off_is_done(guidance: Guidance) -> None:
    progress = {stage.stage: stage.progress for stage in guidance.stages}
    assert progress.pop(Stage.DOSSIER) is StageStatus.TO_DO
    assert set(progress.values()) == {StageStatus.DONE}
    assert not [
        reason
        for stage in guidance.stages
        for reason in stage.reasons
        if reason.weight is Weight.BLOCKS
    ]


def test_two_of_four_outlets_are_sampled_and_the_franchise_store_is_audited(
    guidance: Guidance,
) -> None:
    """R40, R43, A10."""
    assert guidance.sampling.allowed
    assert (
        guidance.sampling.population,
        guidance.sampling.required,
        guidance.sampling.selected,
    ) == (4, 2, 2)
    assert [site.kind for site in guidance.sites] == [
        SiteKind.HEAD_OFFICE,
        SiteKind.OWN,
        SiteKind.OWN,
        SiteKind.FRANCHISE,
    ]


def test_the_selection_is_the_draw_of_the_recorded_seed(content: AuditFile) -> None:
    """R42."""
    pool = [site for site in content.every(Site) if site.kind is SiteKind.OWN]
    drawn = draw_sites(content.single(Planning).seed, pool, 2)
    assert {site.id for site in drawn} == {site.id for site in content.every(Site) if site.selected}


def test_the_man_days_suffice(guidance: Guidance) -> None:
    """R14, R23, A11."""
    capability, characteristic = (
        guidance.man_days[Part.CAPABILITY],
        guidance.man_days[Part.CHARACTERISTIC],
    )
    assert str(capability.required) == "4.5"
    assert (str(capability.certified), str(capability.audited)) == ("4.5", "3.5")
    assert capability.planned >= capability.required
    assert characteristic.planned >= characteristic.required


def test_the_plan_stands(state: AuditState, edition: Edition) -> None:
    """R08, R13, R25."""
    assert not plan_problems(state, edition)
    activities = [entry.activity for entry in state.plan]
    assert activities[0] is Activity.OPENING_MEETING
    assert activities[-1] is Activity.CLOSING_MEETING
    assert Activity.MYSTERY_SHOPPER not in activities
    assert all(entry.day and entry.day.weekday() < 5 for entry in state.plan)


def test_nobody_is_in_two_places_at_once(state: AuditState) -> None:
    overlapping = [
        (first, second)
        for first, second in itertools.combinations(state.plan, 2)
        if first.day == second.day
        and str(first.starts) < str(second.ends)
        and str(second.starts) < str(first.ends)
    ]
    assert overlapping, "two work at the same time"
    assert [pair for pair in overlapping if set(pair[0].members) & set(pair[1].members)] == []


def test_the_nonconformities_were_verified_before_the_assessment(
    state: AuditState, edition: Edition, guidance: Guidance
) -> None:
    """R17, R18."""
    veto = {clause.id for clause in edition.clauses if clause.veto}
    assert sorted(one.severity for one in state.nonconformities) == [
        Severity.MAJOR,
        Severity.MINOR,
        Severity.MINOR,
    ]
    start = min(
        entry.day for entry in state.plan if entry.activity is Activity.CHARACTERISTIC and entry.day
    )
    for one in state.nonconformities:
        assert one.clause not in veto
        assert one.verification is Verification.VERIFIED
        dates = [one.raised_on, one.submitted_on, one.verified_on]
        assert dates == sorted(day for day in dates if day)
        assert one.verified_on
        assert one.verified_on < start
        assert one.submitted_on
        assert one.due_on
        assert one.submitted_on <= one.due_on
        texts = (
            one.facts,
            one.cause,
            one.correction,
            one.corrective_action,
            one.rectification_evidence,
            one.verification_note,
        )
        assert all(len(text) > 10 for text in texts)
        assert state.judgements[Part.CAPABILITY, one.site, one.clause].verdict is Verdict.NONCONFORM
    assert guidance.capability.result is CapabilityResult.PASSED_AFTER_RECTIFICATION


def test_every_nonconform_clause_has_its_nonconformity(state: AuditState) -> None:
    raised = {(one.site, one.clause) for one in state.nonconformities}
    judged = {
        (site, item)
        for (part, site, item), one in state.judgements.items()
        if part is Part.CAPABILITY and one.verdict is Verdict.NONCONFORM
    }
    assert judged == raised


def test_it_is_grade_a_and_not_a_plus(guidance: Guidance) -> None:
    """R31: 76/78, 70/76, 52/74."""
    assert guidance.grading.grade is Grade.A
    assert [tuple(guidance.tally.rates[level]) for level in Level] == [(76, 78), (70, 76), (52, 74)]
    assert guidance.tally.judged == guidance.tally.total == 240
    assert guidance.capability.judged == guidance.capability.total == 144


def test_its_radar_is_uneven(guidance: Guidance) -> None:
    """R29."""
    shares = [rate.conforming / rate.applicable for rate in guidance.tally.radar.values()]
    assert shares == sorted(shares, reverse=True)
    assert shares[0] - shares[-1] > 0.2


def test_a_third_of_the_items_have_evidence_and_every_failure_does(state: AuditState) -> None:
    judged = [one for (part, _, _), one in state.judgements.items() if part is Part.CHARACTERISTIC]
    assert sum(bool(one.evidence) for one in judged) >= len(judged) / 3
    failing = [one for one in state.judgements.values() if one.verdict is Verdict.NONCONFORM]
    assert failing
    assert [one for one in failing if not one.evidence] == []
    with_reason = [one for one in state.judgements.values() if one.reason]
    assert with_reason
    assert {one.verdict for one in with_reason} == {Verdict.NOT_APPLICABLE}


def test_the_events_follow_each_other(state: AuditState) -> None:
    days = [
        state.audit.created_on,
        state.application.acceptance_on,
        state.document_review.reviewed_on,
        state.planning.plan_confirmed_on,
        state.plan[0].day,
        state.capability.concluded_on,
        state.characteristic.concluded_on,
        state.conclusion.signed_on,
    ]
    assert days == sorted(day for day in days if day)
    closed = [point.closed_on for point in state.open_points]
    assert closed
    first_day = days[4]
    assert first_day is not None
    assert [day for day in closed if day is None or day < first_day] == []


def test_its_attachments_are_small_pictures_with_their_digest_as_name(content: AuditFile) -> None:
    folder = shipped("resources", "sample", "attachments")
    assert {path.name for path in folder.iterdir()} == {
        one.digest for one in content.every(Attachment)
    }
    for one in content.every(Attachment):
        data = (folder / one.digest).read_bytes()
        assert hashlib.sha256(data).hexdigest() == one.digest
        assert len(data) == one.size < 60 * 1024
        with Image.open(io.BytesIO(data)) as picture:
            assert Image.MIME[picture.format or ""] == one.media_type
            picture.verify()


def test_its_texts_are_proper_chinese(content: AuditFile) -> None:
    def strings(value: object) -> list[str]:
        if isinstance(value, dict):
            return [text for part in value.values() for text in strings(part)]
        if isinstance(value, list):
            return [text for part in value for text in strings(part)]
        return [value] if isinstance(value, str) else []

    texts = strings(json.loads(serialise(content)))
    assert texts
    assert not [text for text in texts if HALF_WIDTH.search(text) or "审核" in text]


def test_the_client_is_plainly_invented(content: AuditFile) -> None:
    assert "示例" in content.single(Application).client_name
