"""Write the audit report of an audit, §6.3."""

import datetime as dt
from collections.abc import Callable
from typing import BinaryIO

from auditor_app.domain.forms.edition import Edition
from auditor_app.domain.guidance import Guidance
from auditor_app.domain.state import AuditState
from auditor_app.domain.wording import Words
from auditor_app.report.content.audit_report import audit_report
from auditor_app.report.content.subject import ReportSubject
from auditor_app.report.pdf import document


def write(
    target: BinaryIO,
    state: AuditState,
    edition: Edition,
    guidance: Guidance,
    words: Words,
    *,
    attachments: Callable[[str], bytes],
    today: dt.date,
) -> None:
    """Write the report as a PDF; the same audit on the same day gives the same bytes, R38.

    `attachments` returns the content of a file by its digest.
    """
    report = audit_report(ReportSubject(state, edition, guidance, words, today))
    document.write(target, report, attachments)
