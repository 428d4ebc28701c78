"""§5: what the application's operations refuse, and what they write."""

import datetime as dt

import pytest

from auditor_app.domain.errors import KnownError
from auditor_app.domain.values import Acceptance, DocumentState, Verdict
from auditor_app.operations.core.session import AuditSession
from auditor_app.operations.stages import application, document_review


def refusal(operation: object, *arguments: object, **fields: object) -> str:
    """Return the code with which an operation refuses."""
    assert callable(operation)
    with pytest.raises(KnownError) as caught:
        operation(*arguments, **fields)
    return caught.value.code


def test_r03_a_mandatory_document_cannot_be_not_applicable(session: AuditSession) -> None:
    assert (
        refusal(application.set_document, session, 1, DocumentState.NOT_APPLICABLE, reason="none")
        == "R03"
    )
    application.set_document(session, 3, DocumentState.NOT_APPLICABLE, reason="no permit needed")
    assert session.state.documents[3].reason == "no permit needed"


def test_r05_an_incomplete_application_is_not_accepted(session: AuditSession) -> None:
    assert refusal(application.accept, session).startswith("R0")
    assert session.state.application.acceptance is None


def test_r05_a_refusal_needs_a_written_notice(session: AuditSession) -> None:
    assert refusal(application.refuse, session, "  ") == "R05"
    application.refuse(session, "申请文件不全")
    assert session.state.application.acceptance is Acceptance.REFUSED
    assert session.state.application.acceptance_on == session.today


def test_r05_no_audit_work_before_acceptance(session: AuditSession) -> None:
    item = session.edition.review[0].id
    assert refusal(document_review.judge, session, item, Verdict.CONFORM) == "R05"


def test_a_complete_application_is_accepted(accepted: AuditSession) -> None:
    assert accepted.state.application.acceptance is Acceptance.ACCEPTED


def test_acceptance_cannot_be_edited_in_passing(session: AuditSession) -> None:
    assert refusal(application.edit, session, acceptance=Acceptance.ACCEPTED) == "E_VALUE"
    assert refusal(application.edit, session, client="x") == "E_VALUE"


def test_r05_the_notice_that_asked_for_supplements_stays_when_the_application_is_accepted(
    accepted: AuditSession,
) -> None:
    application.request_supplement(accepted, "请补充组织机构图")
    application.accept(accepted)
    assert accepted.state.application.acceptance is Acceptance.ACCEPTED
    assert accepted.state.application.notice == "请补充组织机构图"


def test_r05_who_accepts_has_checked_the_papers_unless_it_is_recorded_otherwise(
    accepted: AuditSession,
) -> None:
    record = accepted.state.application
    assert (record.checked_by, record.checked_on) == ("王芳", accepted.today)
    application.edit(accepted, checked_by="李敏", checked_on=dt.date(2026, 2, 27))
    application.accept(accepted)
    checked = accepted.state.application
    assert (checked.checked_by, checked.checked_on) == ("李敏", dt.date(2026, 2, 27))


def test_r05_the_day_of_a_notice_stays_on_record(accepted: AuditSession) -> None:
    application.request_supplement(accepted, "请补充组织机构图")
    written = accepted.state.application.notice_on
    assert written == accepted.today
    application.accept(accepted)
    assert accepted.state.application.notice_on == written
