"""§6.2.1.1: the document review as operations."""

import pytest

from auditor_app.domain.errors import KnownError
from auditor_app.domain.values import ReviewConclusion, Verdict
from auditor_app.operations.core.session import AuditSession
from auditor_app.operations.stages import document_review


def review_all(session: AuditSession) -> None:
    for item in session.edition.review:
        document_review.judge(session, item.id, Verdict.CONFORM)


def test_r11_every_item_is_reviewed_before_the_conclusion(planned: AuditSession) -> None:
    with pytest.raises(KnownError, match="R11"):
        document_review.conclude(planned, ReviewConclusion.CONFORMS)


def test_r11_not_applicable_needs_a_reason(planned: AuditSession) -> None:
    with pytest.raises(KnownError, match="R11"):
        document_review.judge(planned, "D1", Verdict.NOT_APPLICABLE, " ")
    document_review.judge(planned, "D1", Verdict.NOT_APPLICABLE, "没有分包")
    assert planned.state.findings["D1"].reason == "没有分包"


def test_r12_basically_conforms_lists_what_is_due_on_site(planned: AuditSession) -> None:
    review_all(planned)
    with pytest.raises(KnownError, match="R12"):
        document_review.conclude(planned, ReviewConclusion.BASICALLY_CONFORMS)
    document_review.add_open_point(planned, "D3", "补充检验规范")
    document_review.conclude(planned, ReviewConclusion.BASICALLY_CONFORMS)


def test_r12_conforms_only_where_nothing_fails(planned: AuditSession) -> None:
    review_all(planned)
    document_review.judge(planned, "D3", Verdict.NONCONFORM)
    with pytest.raises(KnownError, match="R12"):
        document_review.conclude(planned, ReviewConclusion.CONFORMS)
    document_review.conclude(planned, ReviewConclusion.DOES_NOT_CONFORM)
