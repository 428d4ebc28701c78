"""Nothing points at what was removed: the audit file of every audit can be loaded again."""

from pathlib import Path

import msgspec
import pytest

from auditor_app.domain import audit_file
from auditor_app.domain.errors import KnownError
from auditor_app.domain.values import Activity, OnsiteResult, Role, Severity, SiteKind, Verdict
from auditor_app.operations.core.session import AuditSession
from auditor_app.operations.stages import (
    attachments,
    capability,
    characteristics,
    document_review,
    planning,
)


def reread(session: AuditSession) -> audit_file.AuditFile:
    return audit_file.parse(
        audit_file.serialise(audit_file.from_state(session.state, session.edition))
    )


def test_a_member_who_leaves_also_leaves_the_plan(accepted: AuditSession) -> None:
    me = accepted.leader().id
    planning.add_member(accepted, name="李强", registration="R-002")
    leaving = accepted.state.team[-1].id
    planning.add_member(accepted, name="专家", role=Role.TECHNICAL_EXPERT, guided_by=leaving)
    planning.add_entry(accepted, activity=Activity.CAPABILITY, members=(me, leaving))
    planning.remove_member(accepted, leaving)
    assert list(accepted.state.plan[0].members) == [me]
    assert [one.guided_by for one in accepted.state.team] == ["", ""]
    reread(accepted)
    accepted.undo()
    assert accepted.state.plan[0].members == (me, leaving), "one step, so one undo"


def test_a_member_whose_name_is_under_a_record_stays(onsite: AuditSession) -> None:
    with pytest.raises(KnownError, match="E_IN_USE"):
        planning.remove_member(onsite, onsite.state.document_review.reviewed_by)


def test_a_site_that_is_removed_takes_its_plan_entries_along(onsite: AuditSession) -> None:
    capability.judge(onsite, onsite.state.sites[0].id, "2.1", Verdict.CONFORM)
    planning.add_site(onsite, name="门店", kind=SiteKind.OWN)
    site = onsite.state.sites[-1].id
    planning.add_entry(onsite, activity=Activity.CAPABILITY, site=site)
    capability.judge(onsite, site, "2.1", Verdict.CONFORM)
    capability.judge(onsite, site, "2.1", None)
    planning.remove_site(onsite, site)
    (head,) = onsite.state.sites
    assert {entry.site for entry in onsite.state.plan} == {head.id}
    assert {one.site for one in reread(onsite).judgements} == {head.id}
    onsite.undo()
    assert any(entry.site == site for entry in onsite.state.plan)


def test_a_photo_outlives_the_nonconformity_it_was_kept_with(
    onsite: AuditSession, tmp_path: Path
) -> None:
    capability.raise_nonconformity(onsite, onsite.state.sites[0].id, "5.3", Severity.MINOR)
    one = onsite.state.nonconformities[0]
    attachments.attach(onsite, one.id, content=b"seen", name="note.txt")
    capability.withdraw_nonconformity(onsite, one.id)
    assert [kept.subject for kept in reread(onsite).attachments] == [""]
    document_review.note(onsite, "D1", "ok")
    reread(onsite)


def test_r28_other_sites_cannot_change_a_concluded_assessment(assessing: AuditSession) -> None:
    """To leave out a weak site, or add one nobody can judge, would change or block the result."""
    site = assessing.state.sites[0]
    for item in assessing.edition.items:
        characteristics.judge(assessing, site.id, item.id, Verdict.CONFORM)
    characteristics.conclude(assessing, OnsiteResult.PASSED)
    with pytest.raises(KnownError, match="R28"):
        planning.add_site(assessing, name="新店")
    planning.edit_site(assessing, site.id, address="上海市浦东新区")
    planning.edit(assessing, programme="修订后的审查方案")


def test_an_audit_file_with_a_deleted_record_is_refused_with_its_place(
    onsite: AuditSession,
) -> None:
    """It would be loaded and never seen again."""
    file = audit_file.from_state(onsite.state, onsite.edition)
    hidden = msgspec.structs.replace(file, audit=msgspec.structs.replace(file.audit, deleted=True))
    with pytest.raises(audit_file.AuditFileError) as refused:
        audit_file.parse(audit_file.serialise(hidden))
    assert [fault.path for fault in refused.value.faults] == ["$.audit.deleted"]
