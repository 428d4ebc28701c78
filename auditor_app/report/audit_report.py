"""The audit report, §6.3: one PDF with everything the audit found and how."""

import datetime as dt
from collections.abc import Callable
from typing import BinaryIO

from auditor_app.domain.forms.edition import Edition
from auditor_app.domain.guidance import Guidance
from auditor_app.domain.state import AuditState
from auditor_app.domain.wording import Words
from auditor_app.report import fonts, pages
from auditor_app.report.annex import annex
from auditor_app.report.application import application
from auditor_app.report.attachments import attachments as files
from auditor_app.report.capability import capability
from auditor_app.report.characteristics import characteristics
from auditor_app.report.conclusion import conclusion
from auditor_app.report.cover import cover
from auditor_app.report.document_review import document_review
from auditor_app.report.nonconformities import nonconformities
from auditor_app.report.planning import planning
from auditor_app.report.subject import Subject

_PARTS = (
    application,
    planning,
    document_review,
    capability,
    nonconformities,
    characteristics,
    conclusion,
    files,
    annex,
)
"""The report from the application to its annex, in the order of the audit."""


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
    """Write the report of an audit as it stands; the same audit on the same day gives the same bytes, R38.

    `attachments` returns the content of a file by its digest.
    """
    fonts.register()
    subject = Subject(state, edition, guidance, words, attachments, today)
    body = [flowable for part in _PARTS for flowable in part(subject)]
    pages.write(target, subject, cover(subject), body)
