"""The cover: whose audit, what kind, when, by whom, and the grade."""

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, PageBreak

from auditor_app.domain.naming.terms import label
from auditor_app.domain.stages.planning import client_plan
from auditor_app.domain.stages.team import leader
from auditor_app.domain.values import Activity
from auditor_app.report import style
from auditor_app.report.grid import facts
from auditor_app.report.pieces import Mark, gap, one_line, say
from auditor_app.report.subject import Subject, day


def cover(subject: Subject) -> list[Flowable]:
    """Return the cover page."""
    state, words = subject.state, subject.words
    application, conclusion = state.application, state.conclusion
    chief = leader(state)
    client = application.client_name.strip() or words("Client not named yet")
    return [
        gap(30 * mm),
        Mark(words("Audit report"), 0),
        say(words("Audit report – after-sales service certification"), style.COVER_KIND),
        gap(6),
        # A name as long as this says nothing more: the cover stays one page.
        say(one_line(client)[:120], style.COVER_CLIENT),
        gap(16 * mm),
        *_grade(subject),
        gap(16 * mm),
        facts(
            [
                (words("Audit number"), one_line(state.audit.number)[:80]),
                (words("Type of audit"), words(label(state.audit.type))),
                (words("On site"), _period(subject)),
                (words("Team leader"), _person(chief.name, chief.registration) if chief else "–"),
                (
                    words("Form edition"),
                    f"{words(subject.edition.title)} {subject.edition.version}",
                ),
                (
                    words("Signed off"),
                    _signed(subject) if conclusion.signed_on else words("Not signed off"),
                ),
                (words("Report date"), day(subject.today)),
            ]
        ),
        PageBreak(),
    ]


def _grade(subject: Subject) -> list[Flowable]:
    words, graded = subject.words, subject.guidance.grading
    if graded.grade is None:
        return [
            say(words("No grade"), style.NO_GRADE),
            gap(4),
            *(say(words(one), style.QUIET) for one in graded.explanation[:4]),
        ]
    note = words("Proposed by the audit team; the certification body sets the grade (§7).")
    return [
        say(words("Grade"), style.QUIET),
        say(words(label(graded.grade)), style.COVER_GRADE),
        gap(4),
        say(note, style.QUIET),
    ]


def _period(subject: Subject) -> str:
    # Of the plan that the client sees: the days must not give a mystery shopper's visit away either (R25).
    days = [
        entry.day
        for entry in client_plan(subject.state)
        if entry.day and entry.activity is not Activity.TRAVEL
    ]
    if not days:
        return "–"
    first, last = min(days), max(days)
    return day(first) if first == last else f"{day(first)} – {day(last)}"


def _signed(subject: Subject) -> str:
    conclusion = subject.state.conclusion
    return f"{day(conclusion.signed_on)}  {one_line(subject.member(conclusion.signed_by))}"[:120]


def _person(name: str, registration: str) -> str:
    return one_line(f"{name}  {registration}")[:120]
