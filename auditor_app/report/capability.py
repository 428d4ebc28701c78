"""The service capability audit, §6.2.1.2: its result, every clause at every site, and the nonconformities."""

from reportlab.platypus import Flowable

from auditor_app.domain.naming.terms import label
from auditor_app.domain.results import CapabilityResult
from auditor_app.domain.values import Part, Verdict
from auditor_app.report import style
from auditor_app.report.grid import Column, Grid, Row, facts
from auditor_app.report.pieces import say, section, subject
from auditor_app.report.results import MATRIX_ROOM, Line, matrix, noted
from auditor_app.report.subject import Subject, day

_KIND = {
    CapabilityResult.PASSED: style.GOOD,
    CapabilityResult.PASSED_AFTER_RECTIFICATION: style.GOOD,
    CapabilityResult.NOT_PASSED: style.BAD,
    CapabilityResult.SUSPENDED: style.BAD,
    None: style.CARE,
}


def result(audit: Subject) -> Flowable:
    """Return the result of the capability audit in its colour."""
    stands, words = audit.guidance.capability, audit.words
    return say(
        words(label(stands.result)) if stands.result else words("No result yet"),
        _KIND[stands.result],
    )


def capability(audit: Subject) -> list[Flowable]:
    """Return what the capability audit found."""
    words, stands, record = audit.words, audit.guidance.capability, audit.state.capability
    known: list[tuple[str, Flowable | str]] = [
        (words("Result"), result(audit)),
        (words("Clauses judged"), f"{stands.judged}/{stands.total}"),
        (words("Nonconformities open"), str(stands.open)),
        (words("Nonconformities verified"), str(stands.verified)),
        (words("Concluded on"), day(record.concluded_on)),
    ]
    if record.not_passed_reason.strip():
        known.append((words("Why it is not passed"), record.not_passed_reason))
    if record.body_decision:
        decision = f"{words(label(record.body_decision))}  {day(record.body_decision_on)}"
        known += [
            (words("Decision of the certification body"), decision),
            ("", record.body_decision_reason),
        ]
    lines = _lines(audit)
    found = [
        *section(words("Service capability audit"), "§6.2.1.2"),
        facts(known),
        *_per_site(audit),
    ]
    found += [
        *subject(words("Clause results"), "§6.2.1.2.3", room=MATRIX_ROOM),
        *matrix(audit, Part.CAPABILITY, lines),
    ]
    for title, verdict in (
        (words("Clauses that do not conform"), Verdict.NONCONFORM),
        (words("Clauses that are not applicable"), Verdict.NOT_APPLICABLE),
        (words("Further evidence on clauses"), Verdict.CONFORM),
    ):
        if grid := noted(audit, Part.CAPABILITY, lines, verdict):
            found += [*subject(title, "§6.2.1.2.3"), grid]
    return found


def _lines(audit: Subject) -> list[Line]:
    words = audit.words
    groups = {group.id: f"{group.id}  {words(group.title)}" for group in audit.edition.groups}
    veto = f"■ {words('Veto clause')}"
    return [
        Line(groups[one.group], one.id, one.title, veto if one.veto else "")
        for one in audit.edition.clauses
    ]


def _per_site(audit: Subject) -> list[Flowable]:
    words = audit.words
    raised: dict[str, int] = {}
    for one in audit.state.nonconformities:
        raised[one.site] = raised.get(one.site, 0) + 1
    rows = []
    for site in audit.guidance.sites:
        judged, total = audit.guidance.capability.per_site.get(site.id, (0, 0))
        rows.append(
            Row(
                [
                    audit.site(site),
                    words(label(site.kind)),
                    f"{judged}/{total}",
                    str(raised.get(site.id, 0)),
                ]
            )
        )
    if not rows:
        return []
    columns = (
        Column(words("Site"), 40),
        Column(words("Kind"), 24),
        Column(words("Clauses judged"), 18),
        Column(words("Nonconformities"), 18),
    )
    return [*subject(words("Sites audited"), "§6.4.1.2"), Grid(columns, rows)]
