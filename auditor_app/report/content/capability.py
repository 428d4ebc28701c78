"""The service capability audit, §6.2.1.2: its result, and every clause at every site."""

from auditor_app.domain.naming.terms import label
from auditor_app.domain.results import CapabilityResult
from auditor_app.domain.values import Part, Verdict
from auditor_app.report.content.nodes import (
    CellContent,
    Grid,
    Keep,
    Node,
    Phrase,
    Tone,
    columns,
    facts,
    row,
    section,
    subsection,
)
from auditor_app.report.content.results import ResultLine, matrix, noted
from auditor_app.report.content.subject import ReportSubject, day

_TONES = {
    CapabilityResult.PASSED: Tone.GOOD,
    CapabilityResult.PASSED_AFTER_RECTIFICATION: Tone.GOOD,
    CapabilityResult.NOT_PASSED: Tone.BAD,
    CapabilityResult.SUSPENDED: Tone.BAD,
    None: Tone.CARE,
}


def result(audit: ReportSubject) -> Phrase:
    """Return the result of the capability audit."""
    stage, words = audit.guidance.capability, audit.words
    text = words(label(stage.result)) if stage.result else words("No result yet")
    return Phrase(text, _TONES[stage.result])


def capability(audit: ReportSubject) -> list[Node]:
    """Return the findings of the capability audit."""
    words = audit.words
    lines = _lines(audit)
    nodes: list[Node] = [
        section(words("Service capability audit"), "§6.2.1.2"),
        facts(*_overview(audit)),
        *_per_site(audit),
        subsection(words("Clause results"), "§6.2.1.2.3", Keep.ROWS),
        matrix(audit, Part.CAPABILITY, lines),
    ]
    for title, verdict in (
        (words("Clauses that do not conform"), Verdict.NONCONFORM),
        (words("Clauses that are not applicable"), Verdict.NOT_APPLICABLE),
        (words("Further evidence on clauses"), Verdict.CONFORM),
    ):
        if grid := noted(audit, Part.CAPABILITY, lines, verdict):
            nodes += [subsection(title, "§6.2.1.2.3"), grid]
    return nodes


def _overview(audit: ReportSubject) -> list[tuple[str, CellContent]]:
    words, stage, record = audit.words, audit.guidance.capability, audit.state.capability
    pairs: list[tuple[str, CellContent]] = [
        (words("Result"), result(audit)),
        (words("Clauses judged"), f"{stage.judged}/{stage.total}"),
        (words("Nonconformities open"), str(stage.open)),
        (words("Nonconformities verified"), str(stage.verified)),
        (audit.label(record, "concluded_on"), day(record.concluded_on)),
    ]
    if record.not_passed_reason.strip():
        pairs.append((audit.label(record, "not_passed_reason"), record.not_passed_reason))
    if record.body_decision:
        decision = f"{words(label(record.body_decision))}  {day(record.body_decision_on)}"
        pairs += [
            (words("Decision of the certification body"), decision),
            ("", record.body_decision_reason),
        ]
    return pairs


def _lines(audit: ReportSubject) -> list[ResultLine]:
    words = audit.words
    groups = {group.id: f"{group.id}  {words(group.title)}" for group in audit.edition.groups}
    veto = f"■ {words('Veto clause')}"
    return [
        ResultLine(groups[clause.group], clause.id, clause.title, veto if clause.veto else "")
        for clause in audit.edition.clauses
    ]


def _per_site(audit: ReportSubject) -> list[Node]:
    words = audit.words
    raised: dict[str, int] = {}
    for nonconformity in audit.state.nonconformities:
        raised[nonconformity.site] = raised.get(nonconformity.site, 0) + 1
    rows = []
    for site in audit.guidance.sites:
        judged, total = audit.guidance.capability.per_site.get(site.id, (0, 0))
        progress, count = f"{judged}/{total}", str(raised.get(site.id, 0))
        rows.append(row(audit.site(site), words(label(site.kind)), progress, count))
    if not rows:
        return []
    titles = columns(
        (words("Site"), 40),
        (words("Kind"), 24),
        (words("Clauses judged"), 18),
        (words("Nonconformities"), 18),
    )
    return [subsection(words("Sites audited"), "§6.4.1.2"), Grid(titles, tuple(rows))]
