"""The annex: the form edition that the report was made with."""

from auditor_app.report.content.nodes import Node, Notice, facts, section
from auditor_app.report.content.subject import ReportSubject, day


def annex(audit: ReportSubject) -> list[Node]:
    """Return the form edition with its digest, and what its SAMPLE mark means."""
    words, edition = audit.words, audit.edition
    nodes: list[Node] = [
        section(words("Annex: form edition")),
        facts(
            (words("Form edition"), words(edition.title)),
            (words("Identifier"), edition.id),
            (words("Version"), edition.version),
            (words("SHA-256"), edition.digest),
            (words("Report date"), day(audit.today)),
        ),
    ]
    if not edition.certifies:
        note = words(
            "示例 SAMPLE: this form edition illustrates the scheme. "
            "It is no certification body’s form, and no certificate can be issued from it (§2)."
        )
        nodes.append(Notice(note))
    return nodes
