"""Results of clauses and items: the matrix of sites, and the notes on them."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from auditor_app.domain.records import Judgement
from auditor_app.domain.values import Part, Verdict
from auditor_app.domain.wording import Text
from auditor_app.report.content.nodes import (
    Band,
    Grid,
    Matrix,
    MatrixLine,
    Node,
    Paragraph,
    Phrase,
    Tone,
    columns,
    row,
)
from auditor_app.report.content.subject import ReportSubject

_MARKS = {
    Verdict.CONFORM: (Tone.GOOD, "✓"),
    Verdict.NONCONFORM: (Tone.BAD, "×"),
    Verdict.NOT_APPLICABLE: (Tone.OUT, "–"),
    None: (Tone.CARE, "○"),
}
"""The tone and the shape of a verdict; the circle means that nobody has judged yet."""


class ResultLine(NamedTuple):
    """A clause or item: its group, number and title, and a note under the title."""

    group: str
    id: str
    title: Text
    note: str = ""


def marked(verdict: Verdict | None, text: str = "") -> Phrase:
    """Return the mark of a verdict, alone or before a text."""
    tone, shape = _MARKS[verdict]
    return Phrase(text, tone, shape)


def matrix(audit: ReportSubject, part: Part, lines: Sequence[ResultLine]) -> Node:
    """Return the verdict of every line at every audited site."""
    words, sites = audit.words, audit.guidance.sites
    if not sites:
        return Paragraph(words("No site is audited yet."), Tone.QUIET)
    return Matrix(
        words("No."),
        words("Requirement"),
        tuple(audit.site(site) for site in sites),
        tuple(_banded(audit, part, lines)),
        (
            marked(Verdict.CONFORM, words("conforms")),
            marked(Verdict.NONCONFORM, words("does not conform")),
            marked(Verdict.NOT_APPLICABLE, words("not applicable")),
            marked(None, words("not judged")),
        ),
    )


def _banded(
    audit: ReportSubject, part: Part, lines: Sequence[ResultLine]
) -> Iterator[MatrixLine | Band]:
    judgements = audit.state.judgements
    marks = {verdict: marked(verdict) for verdict in _MARKS}
    group = ""
    for line in lines:
        if line.group != group:
            group = line.group
            yield Band(group)
        results = [judgements.get((part, site.id, line.id)) for site in audit.guidance.sites]
        verdicts = tuple(marks[result.verdict if result else None] for result in results)
        yield MatrixLine(line.id, audit.words(line.title), line.note, verdicts)


def noted(
    audit: ReportSubject, part: Part, lines: Sequence[ResultLine], verdict: Verdict
) -> Grid | None:
    """Return the reasons and the evidence of one verdict; None where no result has it.

    Conforming results without evidence are left out, the others are all listed.
    """
    words = audit.words
    rows = []
    for line in lines:
        for site in audit.guidance.sites:
            judgement = audit.state.judgements.get((part, site.id, line.id))
            if judgement is None or judgement.verdict is not verdict:
                continue
            if verdict is Verdict.CONFORM and not judgement.evidence.strip():
                continue
            mark = marked(verdict, line.id)
            rows.append(row(mark, words(line.title), audit.site(site), _texts(judgement)))
    if not rows:
        return None
    title = words("Reason") if verdict is Verdict.NOT_APPLICABLE else words("Evidence")
    return Grid(
        columns((words("No."), 9), (words("Requirement"), 19), (words("Site"), 16), (title, 56)),
        tuple(rows),
    )


def _texts(judgement: Judgement) -> list[Phrase]:
    texts = [text for text in (judgement.reason, judgement.evidence) if text.strip()]
    return [Phrase(text) for text in texts or ["–"]]
