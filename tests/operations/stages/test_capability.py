"""§6.2.1.2: judging clauses and the life of a nonconformity."""

import datetime as dt

import pytest

from auditor_app.domain.capability import CapabilityResult
from auditor_app.domain.errors import KnownError
from auditor_app.domain.records import Nonconformity
from auditor_app.domain.values import BodyDecision, Part, Role, Severity, Verdict
from auditor_app.operations.core.session import AuditSession
from auditor_app.operations.stages import capability, characteristics, planning


def site_of(session: AuditSession) -> str:
    return session.state.sites[0].id


def rectify(session: AuditSession, one: Nonconformity) -> None:
    capability.edit_nonconformity(
        session,
        one.id,
        cause="培训不足",
        correction="补做",
        corrective_action="修订规程",
        rectification_evidence="照片",
    )
    capability.submit_rectification(session, one.id)


def test_r12_no_judgement_before_the_document_review_allows_it(planned: AuditSession) -> None:
    with pytest.raises(KnownError, match="R12"):
        capability.judge(planned, site_of(planned), "2.1", Verdict.CONFORM)


def test_r34_not_applicable_needs_a_reason(onsite: AuditSession) -> None:
    with pytest.raises(KnownError, match="R34"):
        capability.judge(onsite, site_of(onsite), "2.1", Verdict.NOT_APPLICABLE, " ")
    capability.judge(onsite, site_of(onsite), "2.1", Verdict.NOT_APPLICABLE, "没有该业务")
    capability.judge(onsite, site_of(onsite), "2.1", Verdict.CONFORM)
    assert onsite.state.judgements[Part.CAPABILITY, site_of(onsite), "2.1"].reason == ""


def test_a5_a_nonconformity_is_due_after_the_set_time(onsite: AuditSession) -> None:
    capability.raise_nonconformity(onsite, site_of(onsite), "5.3", Severity.MINOR, "记录缺失")
    one = onsite.state.nonconformities[0]
    assert (one.number, one.due_on) == ("NC-01", dt.date(2026, 6, 2))
    assert (
        onsite.state.judgements[Part.CAPABILITY, site_of(onsite), "5.3"].verdict
        is Verdict.NONCONFORM
    )
    assert one.raised_by == onsite.leader().id


def test_r17_a_clause_with_a_nonconformity_does_not_conform(onsite: AuditSession) -> None:
    capability.raise_nonconformity(onsite, site_of(onsite), "5.3", Severity.MINOR)
    with pytest.raises(KnownError, match="R17"):
        capability.judge(onsite, site_of(onsite), "5.3", Verdict.CONFORM)
    capability.withdraw_nonconformity(onsite, onsite.state.nonconformities[0].id)
    assert list(onsite.state.nonconformities) == []
    assert onsite.state.judgements[Part.CAPABILITY, site_of(onsite), "5.3"].verdict is None
    capability.raise_nonconformity(onsite, site_of(onsite), "5.3", Severity.MINOR)
    assert onsite.state.nonconformities[0].number == "NC-02", "a number is never given twice"


def test_r18_submitted_evidence_is_no_verification(assessing: AuditSession) -> None:
    site = site_of(assessing)
    capability.raise_nonconformity(assessing, site, "5.3", Severity.MAJOR, "六份无记录")
    one = assessing.state.nonconformities[0]
    with pytest.raises(KnownError, match="R18"):
        capability.verify(assessing, one.id, assessing.leader().id)
    with pytest.raises(KnownError, match="R18"):
        capability.submit_rectification(assessing, one.id)
    rectify(assessing, one)
    item = assessing.edition.items[0].id
    with pytest.raises(KnownError, match="R18"):
        characteristics.judge(assessing, site, item, Verdict.CONFORM)
    capability.verify(assessing, one.id, assessing.leader().id, "复查合格")
    assert assessing.guidance.capability.result is CapabilityResult.PASSED_AFTER_RECTIFICATION
    characteristics.judge(assessing, site, item, Verdict.CONFORM)


def test_r07_an_expert_cannot_verify(assessing: AuditSession) -> None:
    capability.raise_nonconformity(
        assessing, site_of(assessing), "5.3", Severity.MAJOR, "六份无记录"
    )
    rectify(assessing, assessing.state.nonconformities[0])
    planning.add_member(
        assessing, name="专家", role=Role.TECHNICAL_EXPERT, guided_by=assessing.leader().id
    )
    expert = assessing.state.team[-1].id
    with pytest.raises(KnownError, match="R07"):
        capability.verify(assessing, assessing.state.nonconformities[0].id, expert)


def test_r19_a_nonconformity_on_a_veto_clause_suspends(assessing: AuditSession) -> None:
    capability.raise_nonconformity(
        assessing, site_of(assessing), "5.4", Severity.MINOR, "三包未履行"
    )
    assert assessing.guidance.capability.result is CapabilityResult.SUSPENDED
    with pytest.raises(KnownError, match="R19"):
        characteristics.judge(
            assessing, site_of(assessing), assessing.edition.items[0].id, Verdict.CONFORM
        )


def test_r27_no_nonconformity_on_a_characteristic_item(assessing: AuditSession) -> None:
    with pytest.raises(KnownError, match="R27"):
        capability.raise_nonconformity(
            assessing, site_of(assessing), assessing.edition.items[0].id, Severity.MINOR
        )


def test_r15_the_conclusion_waits_for_every_clause(onsite: AuditSession) -> None:
    with pytest.raises(KnownError, match="R15"):
        capability.conclude(onsite)


def test_a_verified_nonconformity_no_longer_changes(assessing: AuditSession) -> None:
    capability.raise_nonconformity(assessing, site_of(assessing), "5.3", Severity.MINOR, "记录缺失")
    one = assessing.state.nonconformities[0]
    rectify(assessing, one)
    capability.verify(assessing, one.id, assessing.leader().id)
    with pytest.raises(KnownError, match="R18"):
        capability.edit_nonconformity(assessing, one.id, facts="other")


def test_r27_a_nonconformity_that_a_file_put_on_a_characteristic_item_can_be_withdrawn(
    assessing: AuditSession,
) -> None:
    """The guidance asks for it, so it must be possible, on a clause that nobody judged as well."""
    site, audit = site_of(assessing), assessing.state.audit.id
    strays = [
        Nonconformity(id="stray-1", audit=audit, number="NC-07", site=site, clause="S-B1"),
        Nonconformity(id="stray-2", audit=audit, number="NC-08", site="elsewhere", clause="2.1"),
    ]
    assessing.workspace.store.write(strays)
    assessing.reload()
    for one in strays:
        capability.withdraw_nonconformity(assessing, one.id)
    assert assessing.state.nonconformities == ()


def test_withdrawing_one_on_a_clause_that_conforms_keeps_the_verdict(
    assessing: AuditSession,
) -> None:
    site = site_of(assessing)
    stray = Nonconformity(
        id="stray", audit=assessing.state.audit.id, number="NC-07", site=site, clause="2.1"
    )
    assessing.workspace.store.write([stray])
    assessing.reload()
    capability.withdraw_nonconformity(assessing, stray.id)
    assert assessing.state.judgements[Part.CAPABILITY, site, "2.1"].verdict is Verdict.CONFORM


@pytest.mark.parametrize("fields", [{"clause": "S-B1"}, {"site": "elsewhere"}])
def test_r27_a_nonconformity_is_not_moved_to_another_item_or_site(
    onsite: AuditSession, fields: dict[str, str]
) -> None:
    capability.raise_nonconformity(onsite, site_of(onsite), "5.3", Severity.MINOR)
    with pytest.raises(KnownError, match="E_VALUE"):
        capability.edit_nonconformity(onsite, onsite.state.nonconformities[0].id, **fields)


def test_r07_an_expert_raises_no_nonconformity(onsite: AuditSession) -> None:
    planning.add_member(
        onsite, name="专家", role=Role.TECHNICAL_EXPERT, guided_by=onsite.leader().id
    )
    capability.raise_nonconformity(onsite, site_of(onsite), "5.3", Severity.MINOR)
    with pytest.raises(KnownError, match="R07"):
        capability.edit_nonconformity(
            onsite, onsite.state.nonconformities[0].id, raised_by=onsite.state.team[-1].id
        )


def test_a4_only_a_suspended_audit_is_resumed(onsite: AuditSession) -> None:
    """A decision taken beforehand would cover a veto clause that fails later, R19."""
    with pytest.raises(KnownError, match="A4"):
        capability.record_body_decision(onsite, BodyDecision.RESUME, "可继续")
    capability.judge(onsite, site_of(onsite), "1.1", Verdict.NONCONFORM)
    with pytest.raises(KnownError, match="A4"):
        capability.record_body_decision(onsite, BodyDecision.RESUME, "可继续")
    capability.raise_nonconformity(onsite, site_of(onsite), "1.1", Severity.MINOR)
    capability.record_body_decision(onsite, BodyDecision.RESUME, "可继续")
    assert onsite.guidance.capability.result is not CapabilityResult.SUSPENDED


def test_r19_a_veto_clause_that_fails_after_the_decision_suspends_anew_even_on_the_same_day(
    onsite: AuditSession,
) -> None:
    capability.raise_nonconformity(onsite, site_of(onsite), "1.1", Severity.MINOR)
    capability.record_body_decision(onsite, BodyDecision.RESUME, "可继续")
    capability.raise_nonconformity(onsite, site_of(onsite), "1.2", Severity.MINOR)
    assert onsite.guidance.capability.result is CapabilityResult.SUSPENDED
    assert onsite.state.capability.body_decision_reason == "可继续", (
        "what was entered stays, to be decided anew"
    )
    onsite.undo()
    assert onsite.state.capability.body_decision is BodyDecision.RESUME


def test_a4_the_body_may_end_any_audit(onsite: AuditSession) -> None:
    capability.record_body_decision(onsite, BodyDecision.END, "委托人撤回申请")
    assert onsite.guidance.capability.result is CapabilityResult.NOT_PASSED


def test_r18_the_leader_takes_a_verification_back(assessing: AuditSession) -> None:
    capability.raise_nonconformity(
        assessing, site_of(assessing), "5.3", Severity.MAJOR, "六份无记录"
    )
    one = assessing.state.nonconformities[0]
    rectify(assessing, one)
    with pytest.raises(KnownError, match="R18"):
        capability.take_back_verification(assessing, one.id)
    capability.verify(assessing, one.id, assessing.leader().id)
    capability.take_back_verification(assessing, one.id)
    assert assessing.guidance.capability.result is not CapabilityResult.PASSED_AFTER_RECTIFICATION
    assert assessing.state.nonconformities[0].submitted_on is not None


def test_r08_the_first_judgement_waits_for_the_plan_and_a_later_one_does_not(
    onsite: AuditSession,
) -> None:
    member = onsite.leader().id
    planning.edit_member(onsite, member, capability_man_days="1")
    with pytest.raises(KnownError, match="R08"):
        capability.judge(onsite, site_of(onsite), "2.1", Verdict.CONFORM)
    planning.edit_member(onsite, member, capability_man_days="2")
    planning.confirm_plan(onsite)
    capability.judge(onsite, site_of(onsite), "2.1", Verdict.CONFORM)
    planning.edit_member(onsite, member, capability_man_days="1")
    capability.judge(onsite, site_of(onsite), "2.2", Verdict.CONFORM)
