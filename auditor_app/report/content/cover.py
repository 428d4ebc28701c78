"""The cover: whose audit, what kind, when, by whom, and the grade."""

from auditor_app.domain.naming.terms import label
from auditor_app.domain.stages.planning import client_plan
from auditor_app.domain.stages.team import leader
from auditor_app.domain.values import Activity
from auditor_app.report.content.grade import proposed_grade
from auditor_app.report.content.nodes import Cover, GradeFigure, facts
from auditor_app.report.content.subject import ReportSubject, day
from auditor_app.report.content.visible import one_line

_LONGEST = 120
"""A longer name adds nothing here, and the cover stays one page."""
_LONGEST_NUMBER = 80
_REASONS = 4


def cover(audit: ReportSubject) -> Cover:
    """Return the cover."""
    state, words = audit.state, audit.words
    chief = leader(state)
    client = state.application.client_name.strip() or words("Client not named yet")
    return Cover(
        words("Audit report – after-sales service certification"),
        one_line(client)[:_LONGEST],
        _grade(audit),
        facts(
            (audit.label(state.audit, "number"), one_line(state.audit.number)[:_LONGEST_NUMBER]),
            (audit.label(state.audit, "type"), words(label(state.audit.type))),
            (words("On site"), _period(audit)),
            (words("Team leader"), _person(chief.name, chief.registration) if chief else "–"),
            (words("Form edition"), f"{words(audit.edition.title)} {audit.edition.version}"),
            (
                words("Signed off"),
                _signed(audit) if state.conclusion.signed_on else words("Not signed off"),
            ),
            (words("Report date"), day(audit.today)),
        ),
    )


def _grade(audit: ReportSubject) -> GradeFigure:
    words, graded = audit.words, audit.guidance.grading
    if graded.grade is None:
        reasons = tuple(words(reason) for reason in graded.explanation[:_REASONS])
        return GradeFigure("", proposed_grade(audit), reasons)
    note = words("Proposed by the audit team; the certification body sets the grade (§7).")
    return GradeFigure(words("Grade"), proposed_grade(audit), (note,))


def _period(audit: ReportSubject) -> str:
    # The days of the plan that the client sees: they must not reveal a mystery shopper (R25).
    days = [
        entry.day
        for entry in client_plan(audit.state)
        if entry.day and entry.activity is not Activity.TRAVEL
    ]
    if not days:
        return "–"
    first, last = min(days), max(days)
    return day(first) if first == last else f"{day(first)} – {day(last)}"


def _signed(audit: ReportSubject) -> str:
    conclusion = audit.state.conclusion
    signer = one_line(audit.member(conclusion.signed_by))
    return f"{day(conclusion.signed_on)}  {signer}"[:_LONGEST]


def _person(name: str, registration: str) -> str:
    return one_line(f"{name}  {registration}")[:_LONGEST]
