"""The sample audit, and reports of it and of other audits."""

import datetime as dt
import io
import itertools
from collections.abc import Callable
from functools import cache

import msgspec

from auditor_app.domain.audit_file import parse, to_records
from auditor_app.domain.forms.edition import Edition
from auditor_app.domain.forms.reading import FILES, read_edition
from auditor_app.domain.guidance import guide
from auditor_app.domain.records import Audit, Record
from auditor_app.domain.state import AuditState
from auditor_app.domain.wording import Language
from auditor_app.places import shipped, words
from auditor_app.report import audit_report
from auditor_app.report.content.audit_report import audit_report as compose
from auditor_app.report.content.nodes import Document
from auditor_app.report.content.subject import ReportSubject

SIGNED_ON = dt.date(2026, 4, 17)


@cache
def sample_edition() -> Edition:
    return read_edition(
        {name: shipped("forms", "sample", name).read_text(encoding="utf-8") for name in FILES}
    )


def sample_state(
    *, without: tuple[type[Record], ...] = (), more: tuple[Record, ...] = ()
) -> AuditState:
    """The sample audit, some kinds of its records left out and others added."""
    content = parse(shipped("resources", "sample", "audit.json").read_bytes())
    audit = msgspec.structs.replace(
        content.audit, id="audit", audit="audit", edition_digest=sample_edition().digest
    )
    numbers = itertools.count()
    records = to_records(content, audit, lambda: f"id-{next(numbers):04}")
    return AuditState.of(
        audit, [*(one for one in records if not isinstance(one, (Audit, *without))), *more]
    )


def sample_file(digest: str) -> bytes:
    return shipped("resources", "sample", "attachments", digest).read_bytes()


def report(
    state: AuditState,
    language: Language = Language.ZH,
    *,
    edition: Edition | None = None,
    today: dt.date = SIGNED_ON,
    attachments: Callable[[str], bytes] = sample_file,
) -> bytes:
    form = edition or sample_edition()
    target = io.BytesIO()
    audit_report.write(
        target,
        state,
        form,
        guide(state, form, today),
        words(language),
        attachments=attachments,
        today=today,
    )
    return target.getvalue()


def content(
    state: AuditState, language: Language = Language.EN, *, edition: Edition | None = None
) -> Document:
    """What stands in the report, before it is drawn."""
    form = edition or sample_edition()
    guidance = guide(state, form, SIGNED_ON)
    return compose(ReportSubject(state, form, guidance, words(language), SIGNED_ON))


@cache
def sample_report(language: Language) -> bytes:
    return report(sample_state(), language)
