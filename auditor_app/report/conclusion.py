"""The conclusion, §6.3 §7: both results, the grade and why, the statement, and the sign-off."""

from reportlab.platypus import CondPageBreak, Flowable

from auditor_app.domain.naming.terms import label
from auditor_app.report import capability, characteristics, style
from auditor_app.report.grid import facts
from auditor_app.report.pieces import gap, say, section, subject
from auditor_app.report.subject import Subject, day

_ROOM = 300.0
"""What keeps both results and the grade on one page, in points."""


def conclusion(audit: Subject) -> list[Flowable]:
    """Return what the audit concludes."""
    words, graded, record = audit.words, audit.guidance.grading, audit.state.conclusion
    grade = (
        say(words(label(graded.grade)), style.GRADE)
        if graded.grade
        else say(words("No grade"), style.STRONG)
    )
    applied = audit.state.application.applied_grade
    found = [
        *section(words("Audit conclusion"), "§6.3 §7", room=_ROOM),
        facts(
            [
                (words("Service capability audit"), capability.result(audit)),
                (words("Service characteristic assessment"), characteristics.result(audit)),
                (words("Grade applied for"), words(label(applied)) if applied else ""),
                (words("Proposed grade"), grade),
            ]
        ),
    ]
    if graded.explanation:
        found += [
            *subject(words("Why this grade"), "§3.2"),
            *(say(f"•  {words(one)}", style.SMALL) for one in graded.explanation),
        ]
    for title, text in (
        (words("Statement"), record.statement),
        (words("Strengths"), record.strengths),
        (words("Room for improvement"), record.improvements),
    ):
        if text.strip():
            found += [*subject(title), say(text, style.BODY)]
    return [*found, *_sign_off(audit)]


def _sign_off(audit: Subject) -> list[Flowable]:
    words, record = audit.words, audit.state.conclusion
    member = audit.state.member(record.signed_by) if record.signed_by else None
    signed = record.signed_on is not None
    state = (
        say(f"✓ {words('Signed')}", style.GOOD)
        if signed
        else say(f"○ {words('Not signed off')}", style.CARE)
    )
    known: list[tuple[str, Flowable | str]] = [(words("State"), state)]
    if signed:
        known += [
            (words("Signed by"), audit.member(record.signed_by)),
            (words("Registration no."), member.registration if member else ""),
            (words("Date"), day(record.signed_on)),
        ]
    note = words(
        "The team leader’s electronic signature is in the dossier that carries this report."
    )
    return [
        CondPageBreak(160),
        *subject(words("Sign-off by the team leader"), "§6.3"),
        facts(known),
        gap(4),
        say(note, style.TINY),
    ]
