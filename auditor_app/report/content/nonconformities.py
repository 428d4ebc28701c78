"""The nonconformities with their whole life, §6.2.1.2.4."""

from auditor_app.domain.naming.terms import label
from auditor_app.domain.records import Nonconformity
from auditor_app.domain.results import NonconformityLife
from auditor_app.domain.stages.nonconformities import due, life
from auditor_app.domain.values import Severity, Verification
from auditor_app.report.content.nodes import (
    CellContent,
    FindingSheet,
    Grid,
    GridRow,
    Node,
    Paragraph,
    Phrase,
    Tone,
    columns,
    facts,
    row,
    section,
)
from auditor_app.report.content.subject import ReportSubject, day
from auditor_app.report.content.visible import one_line

_LIVES = {
    NonconformityLife.VERIFIED: (Tone.GOOD, "✓"),
    NonconformityLife.REJECTED: (Tone.BAD, "×"),
    NonconformityLife.OVERDUE: (Tone.BAD, "×"),
}
_LONGEST_TITLE = 160


def nonconformities(audit: ReportSubject) -> list[Node]:
    """Return an overview of the nonconformities, then a sheet for each."""
    words, every = audit.words, audit.state.nonconformities
    heading = section(words("Nonconformities"), "§6.2.1.2.4")
    if not every:
        return [heading, Paragraph(words("No nonconformity was raised."))]
    titles = columns(
        (words("Number"), 14),
        (words("Clause"), 32),
        (words("Site"), 22),
        (words("Severity"), 18),
        (words("State"), 14),
    )
    overview = tuple(_overview(audit, nonconformity) for nonconformity in every)
    sheets = [_sheet(audit, nonconformity) for nonconformity in every]
    return [heading, Grid(titles, overview), *sheets]


def _title(audit: ReportSubject, nonconformity: Nonconformity) -> str:
    number = nonconformity.clause
    titles = (clause.title for clause in audit.edition.clauses if clause.id == number)
    title = next(titles, None)
    return f"{number} {audit.words(title)}" if title else number


def _overview(audit: ReportSubject, nonconformity: Nonconformity) -> GridRow:
    major = nonconformity.severity is Severity.MAJOR
    severity = audit.words(label(nonconformity.severity))
    return row(
        Phrase(nonconformity.number or "–", Tone.STRONG),
        _title(audit, nonconformity),
        audit.site(nonconformity.site),
        Phrase(severity, Tone.BAD, "■") if major else Phrase(severity, Tone.CARE, "□"),
        _life(audit, nonconformity),
    )


def _life(audit: ReportSubject, nonconformity: Nonconformity) -> Phrase:
    reached = life(nonconformity, audit.today, due(nonconformity, audit.edition))
    tone, shape = _LIVES.get(reached, (Tone.CARE, "○"))
    return Phrase(audit.words(label(reached)), tone, shape)


def _sheet(audit: ReportSubject, nonconformity: Nonconformity) -> FindingSheet:
    words = audit.words
    raised = f"{day(nonconformity.raised_on)}  {audit.member(nonconformity.raised_by)}"
    title = _title(audit, nonconformity)
    heading = one_line(f"{nonconformity.number}  {title}  {audit.site(nonconformity.site)}")
    return FindingSheet(
        heading[:_LONGEST_TITLE],
        words(label(nonconformity.severity)),
        facts(
            (audit.label(nonconformity, "facts"), nonconformity.facts),
            (words("Raised on, by"), raised),
            (words("To be rectified by"), day(due(nonconformity, audit.edition))),
            (audit.label(nonconformity, "cause"), nonconformity.cause),
            (audit.label(nonconformity, "correction"), nonconformity.correction),
            (audit.label(nonconformity, "corrective_action"), nonconformity.corrective_action),
            (
                audit.label(nonconformity, "rectification_evidence"),
                nonconformity.rectification_evidence,
            ),
            (words("Rectification handed in"), day(nonconformity.submitted_on)),
            *_verification(audit, nonconformity),
        ),
    )


def _verification(
    audit: ReportSubject, nonconformity: Nonconformity
) -> list[tuple[str, CellContent]]:
    if not nonconformity.verification:
        return []
    words = audit.words
    result = words(label(nonconformity.verification))
    verifier = audit.member(nonconformity.verified_by)
    verified = nonconformity.verification is Verification.VERIFIED
    phrase = Phrase(
        f"{result}  {day(nonconformity.verified_on)}  {verifier}",
        Tone.GOOD if verified else Tone.BAD,
    )
    return [
        (words("Verification"), phrase),
        (audit.label(nonconformity, "verification_note"), nonconformity.verification_note),
    ]
