"""The audit report, §6.3: everything that the audit found, and how."""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from auditor_app.domain.reasons import Stage
from auditor_app.domain.stages.team import leader
from auditor_app.domain.wording import Language
from auditor_app.report.content.annex import annex
from auditor_app.report.content.application import application
from auditor_app.report.content.attachments import attachments
from auditor_app.report.content.capability import capability
from auditor_app.report.content.characteristics import characteristics
from auditor_app.report.content.conclusion import conclusion
from auditor_app.report.content.cover import cover
from auditor_app.report.content.document_review import document_review
from auditor_app.report.content.nodes import Document, Node
from auditor_app.report.content.nonconformities import nonconformities
from auditor_app.report.content.planning import planning
from auditor_app.report.content.stage_records import stage_records
from auditor_app.report.content.subject import ReportSubject
from auditor_app.report.content.visible import one_line

_Section = Callable[[ReportSubject], list[Node]]

_SECTIONS: Mapping[Stage, tuple[_Section, ...]] = MappingProxyType(
    {
        Stage.APPLICATION: (application,),
        Stage.PLANNING: (planning,),
        Stage.DOCUMENT_REVIEW: (document_review,),
        Stage.CAPABILITY: (capability, nonconformities),
        Stage.CHARACTERISTICS: (characteristics,),
        Stage.CONCLUSION: (conclusion,),
        Stage.DOSSIER: (),
    }
)
"""The sections of the stages that have their own; the dossier holds the report and is not in it."""


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
        body=(*_stages(audit), *attachments(audit), *annex(audit)),
    )


def _stages(audit: ReportSubject) -> Iterator[Node]:
    """Yield the sections in the order of the audit's programme."""
    for stage in audit.guidance.programme.stages:
        sections = _SECTIONS.get(stage.key)
        if sections is None:
            yield from stage_records(audit, stage)
        else:
            for section in sections:
                yield from section(audit)


def _warnings(audit: ReportSubject) -> tuple[str, ...]:
    """Return what every page warns of: a sample form, a report that nobody signed."""
    warnings = []
    if audit.edition.sample:
        # In both languages: nobody takes it for a certification body's form.
        warnings.append("示例 SAMPLE")
    if audit.state.conclusion.signed_on is None:
        warnings.append(audit.words("Not signed off"))
    return tuple(warnings)
