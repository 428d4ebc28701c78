"""The nonconformities with their whole life, §6.2.1.2.4."""

from reportlab.platypus import Flowable

from auditor_app.domain.naming.terms import label
from auditor_app.domain.records import Nonconformity
from auditor_app.domain.results import NonconformityLife
from auditor_app.domain.stages.nonconformities import due, life
from auditor_app.domain.values import Severity, Verification
from auditor_app.report import style
from auditor_app.report.grid import Column, Grid, Row, facts
from auditor_app.report.pieces import one_line, say, section, subject
from auditor_app.report.subject import Subject, day

_KIND = {
    NonconformityLife.VERIFIED: (style.GOOD, "✓"),
    NonconformityLife.REJECTED: (style.BAD, "×"),
    NonconformityLife.OVERDUE: (style.BAD, "×"),
}


def nonconformities(audit: Subject) -> list[Flowable]:
    """Return an overview of the nonconformities, then each from its facts to its verification."""
    words, every = audit.words, audit.state.nonconformities
    heading = section(words("Nonconformities"), "§6.2.1.2.4")
    if not every:
        return [*heading, say(words("No nonconformity was raised."), style.BODY)]
    columns = (
        Column(words("Number"), 14),
        Column(words("Clause"), 32),
        Column(words("Site"), 22),
        Column(words("Severity"), 18),
        Column(words("State"), 14),
    )
    found: list[Flowable] = [*heading, Grid(columns, [_overview(audit, one) for one in every])]
    for one in every:
        found += _one(audit, one)
    return found


def _title(audit: Subject, one: Nonconformity) -> str:
    titles = (clause.title for clause in audit.edition.clauses if clause.id == one.clause)
    title = next(titles, None)
    return f"{one.clause} {audit.words(title)}" if title else one.clause


def _overview(audit: Subject, one: Nonconformity) -> Row:
    severity = style.BAD if one.severity is Severity.MAJOR else style.CARE
    shape = "■" if one.severity is Severity.MAJOR else "□"
    return Row(
        [
            say(one.number or "–", style.SMALL_STRONG),
            _title(audit, one),
            audit.site(one.site),
            say(f"{shape} {audit.words(label(one.severity))}", severity),
            _life(audit, one),
        ]
    )


def _life(audit: Subject, one: Nonconformity) -> Flowable:
    stands = life(one, audit.today, due(one, audit.edition))
    kind, shape = _KIND.get(stands, (style.CARE, "○"))
    return say(f"{shape} {audit.words(label(stands))}", kind)


def _one(audit: Subject, one: Nonconformity) -> list[Flowable]:
    words = audit.words
    raised = f"{day(one.raised_on)}  {audit.member(one.raised_by)}"
    verified: list[tuple[str, Flowable | str]] = []
    if one.verification:
        kind = style.GOOD if one.verification is Verification.VERIFIED else style.BAD
        said = f"{words(label(one.verification))}  {day(one.verified_on)}  {audit.member(one.verified_by)}"
        verified = [
            (words("Verification"), say(said, kind)),
            (words("Verification note"), one.verification_note),
        ]
    heading = one_line(f"{one.number}  {_title(audit, one)}  {audit.site(one.site)}")[:160]
    return [
        *subject(heading, words(label(one.severity))),
        facts(
            [
                (words("Facts"), one.facts),
                (words("Raised on, by"), raised),
                (words("To be rectified by"), day(due(one, audit.edition))),
                (words("Cause"), one.cause),
                (words("Correction"), one.correction),
                (words("Corrective action"), one.corrective_action),
                (words("Evidence of the rectification"), one.rectification_evidence),
                (words("Rectification handed in"), day(one.submitted_on)),
                *verified,
            ]
        ),
    ]
