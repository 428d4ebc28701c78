"""The grade that the audit team proposes."""

from auditor_app.domain.naming.terms import label
from auditor_app.report.content.nodes import Phrase, Tone
from auditor_app.report.content.subject import ReportSubject


def proposed_grade(audit: ReportSubject) -> Phrase:
    """Return the grade, or that there is none."""
    words, grade = audit.words, audit.guidance.grading.grade
    if grade is None:
        return Phrase(words("No grade"), Tone.NO_GRADE)
    return Phrase(words(label(grade)), Tone.GRADE)
