"""§6.2.2: the assessment and its lock; §6.3: the sign-off."""

from collections.abc import Callable

import msgspec
import pytest

from auditor_app.domain.errors import KnownError
from auditor_app.domain.reasons import Stage, StageStatus
from auditor_app.domain.records import Package
from auditor_app.domain.values import (
    Grade,
    Level,
    Method,
    MysteryTrigger,
    OnsiteResult,
    Part,
    Role,
    SupplementMethod,
    Verdict,
)
from auditor_app.operations.core.session import AuditSession
from auditor_app.operations.stages import capability, characteristics, conclusion, planning


def judge_all(session: AuditSession, verdict: Verdict = Verdict.CONFORM) -> str:
    site = session.state.sites[0].id
    for item in session.edition.items:
        characteristics.judge(session, site, item.id, verdict)
    return site


def refuses(code: str, operation: Callable[[], object]) -> None:
    with pytest.raises(KnownError, match=code):
        operation()


def test_r22_the_capability_audit_comes_first(onsite: AuditSession) -> None:
    with pytest.raises(KnownError, match="R22"):
        characteristics.judge(
            onsite, onsite.state.sites[0].id, onsite.edition.items[0].id, Verdict.CONFORM
        )


def test_r24_a_supplement_needs_its_reason(assessing: AuditSession) -> None:
    with pytest.raises(KnownError, match="R24"):
        characteristics.add_supplement(
            assessing,
            method=SupplementMethod.MYSTERY_SHOPPER,
            trigger=MysteryTrigger.EVIDENCE_DOUBTED,
        )
    characteristics.add_supplement(
        assessing,
        method=SupplementMethod.MYSTERY_SHOPPER,
        trigger=MysteryTrigger.EVIDENCE_DOUBTED,
        reason="工单前后矛盾",
    )
    assert assessing.state.supplements[0].reason == "工单前后矛盾"


def test_r34_a_blank_blocks_the_conclusion(assessing: AuditSession) -> None:
    site = judge_all(assessing)
    characteristics.judge(assessing, site, assessing.edition.items[3].id, None)
    with pytest.raises(KnownError, match="R34"):
        characteristics.conclude(assessing, OnsiteResult.PASSED)


def test_r28_the_assessment_is_locked_and_corrected_only_on_record(assessing: AuditSession) -> None:
    site = judge_all(assessing)
    characteristics.set_methods(assessing, site, assessing.edition.items[0].id, (Method.RECORDS,))
    characteristics.conclude(assessing, OnsiteResult.PASSED)
    item = assessing.edition.items[0].id
    refuses("R28", lambda: characteristics.judge(assessing, site, item, Verdict.NONCONFORM))
    refuses("R28", lambda: characteristics.note_evidence(assessing, site, item, "x"))
    refuses("R28", lambda: characteristics.add_supplement(assessing, reason="x"))
    judgement = assessing.state.judgements[Part.CHARACTERISTIC, site, item]
    with pytest.raises(KnownError, match="R28"):
        characteristics.correct(assessing, judgement.id, Verdict.NONCONFORM, " ")
    characteristics.correct(assessing, judgement.id, Verdict.NONCONFORM, "抄录时看错行")
    correction = assessing.state.corrections[0]
    assert (correction.before, correction.after) == (Verdict.CONFORM, Verdict.NONCONFORM)
    assert assessing.state.judgements[Part.CHARACTERISTIC, site, item].verdict is Verdict.NONCONFORM


def test_the_sign_off_is_the_leaders_and_closes_everything(assessing: AuditSession) -> None:
    site = judge_all(assessing)
    characteristics.conclude(assessing, OnsiteResult.PASSED)
    with pytest.raises(KnownError, match="R38"):
        conclusion.sign_off(assessing)
    conclusion.edit(assessing, statement="服务保证能力与服务特性均符合。")
    conclusion.sign_off(assessing)
    assert assessing.guidance.grading.grade is Grade.A_PLUS
    refuses("E_SIGNED", lambda: conclusion.edit(assessing, statement="other"))
    refuses("E_SIGNED", lambda: planning.edit_site(assessing, site, name="other"))
    refuses("E_SIGNED", lambda: capability.note_evidence(assessing, site, "2.1", "x"))
    conclusion.reopen(assessing)
    planning.edit_site(assessing, site, name="other")


def test_somebody_else_cannot_sign(assessing: AuditSession) -> None:
    judge_all(assessing)
    planning.edit_member(assessing, assessing.leader().id, registration="R-999")
    with pytest.raises(KnownError, match="E_NOT_LEADER"):
        characteristics.conclude(assessing, OnsiteResult.PASSED)


def test_r35_an_assessment_without_any_basic_item_is_not_concluded(assessing: AuditSession) -> None:
    """It would be locked for good with a rate that nothing can mend."""
    site = judge_all(assessing)
    for item in (one for one in assessing.edition.items if one.level is Level.BASIC):
        characteristics.judge(assessing, site, item.id, Verdict.NOT_APPLICABLE, "没有该业务")
    with pytest.raises(KnownError, match="R35"):
        characteristics.conclude(assessing, OnsiteResult.NOT_PASSED)


def test_r34_an_item_without_its_reason_is_not_locked_in(assessing: AuditSession) -> None:
    site = judge_all(assessing)
    judgement = assessing.state.judgements[Part.CHARACTERISTIC, site, assessing.edition.items[0].id]
    bare = msgspec.structs.replace(judgement, verdict=Verdict.NOT_APPLICABLE, reason="")
    assessing.workspace.store.write([bare])
    assessing.reload()
    with pytest.raises(KnownError, match="R34"):
        characteristics.conclude(assessing, OnsiteResult.PASSED)


def test_r25_any_member_of_the_team_may_go_as_a_mystery_shopper(assessing: AuditSession) -> None:
    planning.add_member(
        assessing, name="专家", role=Role.TECHNICAL_EXPERT, guided_by=assessing.leader().id
    )
    visit = {
        "method": SupplementMethod.MYSTERY_SHOPPER,
        "trigger": MysteryTrigger.EVIDENCE_DOUBTED,
        "reason": "工单前后矛盾",
    }
    characteristics.add_supplement(assessing, made_by=assessing.state.team[-1].id, **visit)
    with pytest.raises(KnownError, match="R25"):
        characteristics.add_supplement(assessing, made_by="nobody", **visit)


def test_r25_a_trigger_without_a_visit_keeps_the_assessment_open_until_it_has_its_reason(
    assessing: AuditSession,
) -> None:
    judge_all(assessing)
    characteristics.edit(assessing, visit_trigger=MysteryTrigger.REPEATED_COMPLAINTS)
    with pytest.raises(KnownError, match="R25"):
        characteristics.conclude(assessing, OnsiteResult.PASSED)
    characteristics.edit(assessing, no_visit_reason="投诉均已由回访证实")
    characteristics.conclude(assessing, OnsiteResult.PASSED)
    with pytest.raises(KnownError, match="R28"):
        characteristics.edit(assessing, no_visit_reason="")
    with pytest.raises(KnownError, match="E_VALUE"):
        characteristics.edit(assessing, result=OnsiteResult.NOT_PASSED)


def test_r05_no_supplement_before_the_audit_may_go_on_site(session: AuditSession) -> None:
    with pytest.raises(KnownError, match="R05"):
        characteristics.add_supplement(session, reason="投诉较多")


def test_r38_a_dossier_made_before_the_sign_off_does_not_count_as_the_dossier(
    assessing: AuditSession,
) -> None:
    """Made on the same day, it would otherwise pass for the signed one."""
    judge_all(assessing)
    characteristics.conclude(assessing, OnsiteResult.PASSED)
    early = Package(
        id="early", audit=assessing.state.audit.id, made_on=assessing.today, file_name="early.asice"
    )
    assessing.workspace.store.write([early])
    assessing.reload()
    conclusion.edit(assessing, statement="符合。")
    conclusion.sign_off(assessing)
    assert assessing.guidance.stage(Stage.DOSSIER).progress is StageStatus.TO_DO
    conclusion.reopen(assessing)
    conclusion.sign_off(assessing)
    assert assessing.guidance.stage(Stage.DOSSIER).progress is StageStatus.TO_DO
