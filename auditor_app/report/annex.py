"""The annex: what the report was made from."""

from reportlab.platypus import Flowable

from auditor_app.report import style
from auditor_app.report.grid import facts
from auditor_app.report.pieces import gap, say, section
from auditor_app.report.subject import Subject, day


def annex(audit: Subject) -> list[Flowable]:
    """Return the form edition with its digest, and what its SAMPLE mark means."""
    words, edition = audit.words, audit.edition
    found = [
        *section(words("Annex: form edition")),
        facts(
            [
                (words("Form edition"), words(edition.title)),
                (words("Identifier"), edition.id),
                (words("Version"), edition.version),
                (words("SHA-256"), edition.digest),
                (words("Report date"), day(audit.today)),
            ]
        ),
    ]
    if edition.sample:
        note = words(
            "示例 SAMPLE: this form edition illustrates the scheme. It is no certification body’s form."
        )
        found += [gap(6), say(note, style.CARE)]
    return found
