"""The audit report, §6.3: everything that the audit found, and how."""

from auditor_app.domain.team import leader
from auditor_app.domain.wording import Language
from auditor_app.report.content.annex import annex
from auditor_app.report.content.application import application
from auditor_app.report.content.attachments import attachments
from auditor_app.report.content.capability import capability
from auditor_app.report.content.characteristics import characteristics
from auditor_app.report.content.conclusion import conclusion
from auditor_app.report.content.cover import cover
from auditor_app.report.content.document_review import document_review
from auditor_app.report.content.nodes import Document
from auditor_app.report.content.nonconformities import nonconformities
from auditor_app.report.content.planning import planning
from auditor_app.report.content.subject import ReportSubject
from auditor_app.report.content.visible import one_line

_SECTIONS = (
    application,
    planning,
    document_review,
    capability,
    nonconformities,
    characteristics,
    conclusion,
    attachments,
    annex,
)
"""The report from the application to its annex, in the order of the audit."""


def audit_report(audit: ReportSubject) -> Document:
    """Return the report of an audit as it is on a day."""
    words, state = audit.words, audit.state
    number, client = one_line(state.audit.number), one_line(state.application.client_name)
    kind, chief = words("Audit report"), leader(state)
    return Document(
        title=one_line(f"{kind} {number} {client}"),
        kind=kind,
        number=number,
        client=client,
        author=one_line(chief.name) if chief else "",
        edition=words(audit.edition.title),
        language="zh-CN" if words.language is Language.ZH else "en",
        day=audit.today,
        warnings=_warnings(audit),
        cover=cover(audit),
        body=tuple(node for section in _SECTIONS for node in section(audit)),
    )


def _warnings(audit: ReportSubject) -> tuple[str, ...]:
    """Return what every page warns of: a sample form, a report that nobody signed."""
    warnings = []
    if audit.edition.sample:
        # In both languages: nobody takes it for a certification body's form.
        warnings.append("示例 SAMPLE")
    if audit.state.conclusion.signed_on is None:
        warnings.append(audit.words("Not signed off"))
    return tuple(warnings)
