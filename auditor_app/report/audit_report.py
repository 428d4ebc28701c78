"""The audit report, §6.3: one PDF with everything the audit found and how."""

import datetime as dt
from collections.abc import Callable
from typing import BinaryIO

from auditor_app.domain.forms import Edition
from auditor_app.domain.guidance import Guidance
from auditor_app.domain.state import AuditState
from auditor_app.domain.wording import Words
from auditor_app.report import cover, fonts, pages
from auditor_app.report.subject import Subject


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
    pages.write(target, subject, cover.cover(subject), ())
