"""Results of clauses and items: the matrix of sites, and what was noted on them."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reportlab.platypus import Flowable

from auditor_app.domain.records import Judgement, Site
from auditor_app.domain.values import Part, Verdict
from auditor_app.domain.wording import Text
from auditor_app.report import style
from auditor_app.report.grid import Column, Grid, Row, band
from auditor_app.report.pieces import gap, one_line, say, stacked
from auditor_app.report.subject import Subject

_SITES_ACROSS = 6
"""How many sites fit beside each other."""

MATRIX_ROOM = 200.0
"""What the heading of a matrix needs below it, so that its first rows stand on the same page, in points."""


class Line(NamedTuple):
    """A clause or item: its group, number, title, and what is said under the title."""

    group: str
    id: str
    title: Text
    note: str = ""


def legend(audit: Subject) -> Flowable:
    """Return what the marks of a matrix mean."""
    words = audit.words
    named = (
        (None, words("not judged")),
        (Verdict.CONFORM, words("conforms")),
        (Verdict.NONCONFORM, words("does not conform")),
        (Verdict.NOT_APPLICABLE, words("not applicable")),
    )
    return say(
        "    ".join(f"{style.MARKS[verdict]} {text}" for verdict, text in named[1:] + named[:1]),
        style.TINY,
    )


def matrix(audit: Subject, part: Part, lines: Sequence[Line]) -> list[Flowable]:
    """Return the verdict of every line at every audited site, so many sites at a time."""
    words, sites = audit.words, audit.guidance.sites
    if not sites:
        return [say(words("No site is audited yet."), style.QUIET)]
    found: list[Flowable] = [legend(audit), gap(4)]
    for start in range(0, len(sites), _SITES_ACROSS):
        some = sites[start : start + _SITES_ACROSS]
        found += [Grid(_columns(audit, some), _rows(audit, part, lines, some)), gap(10)]
    return found


def _columns(audit: Subject, sites: Sequence[Site]) -> list[Column]:
    words = audit.words
    share = min(13, 60 // len(sites))
    return [
        Column(words("No."), 8),
        Column(words("Requirement"), 92 - share * len(sites)),
        *(Column(one_line(audit.site(site))[:40], share, centred=True) for site in sites),
    ]


def _rows(audit: Subject, part: Part, lines: Iterable[Line], sites: Sequence[Site]) -> list[Row]:
    judgements, words = audit.state.judgements, audit.words
    marks = {
        verdict: say(mark, style.VERDICT_CENTRED[verdict]) for verdict, mark in style.MARKS.items()
    }
    rows = []
    group = ""
    for line in lines:
        if line.group != group:
            group = line.group
            rows.append(band(group))
        cells: list[Flowable] = []
        for site in sites:
            one = judgements.get((part, site.id, line.id))
            cells.append(marks[one.verdict if one else None])
        title: Flowable | str = words(line.title)
        if line.note:
            title = stacked([say(title, style.SMALL), say(line.note, style.TINY)])
        rows.append(Row([line.id, title, *cells]))
    return rows


def noted(audit: Subject, part: Part, lines: Sequence[Line], verdict: Verdict) -> Grid | None:
    """Return what was noted where the verdict is this one: the reason or the evidence; None where it is nowhere.

    Conforming results without a note are left out, the others are all listed.
    """
    words = audit.words
    rows = []
    for line in lines:
        for site in audit.guidance.sites:
            one = audit.state.judgements.get((part, site.id, line.id))
            if (
                one is None
                or one.verdict is not verdict
                or (verdict is Verdict.CONFORM and not one.evidence.strip())
            ):
                continue
            mark = say(f"{style.MARKS[verdict]} {line.id}", style.VERDICT[verdict])
            texts = stacked(say(text, style.SMALL) for text in _texts(one))
            rows.append(Row([mark, words(line.title), audit.site(site), texts]))
    if not rows:
        return None
    title = words("Reason") if verdict is Verdict.NOT_APPLICABLE else words("Evidence")
    columns = (
        Column(words("No."), 9),
        Column(words("Requirement"), 19),
        Column(words("Site"), 16),
        Column(title, 56),
    )
    return Grid(columns, rows)


def _texts(one: Judgement) -> list[str]:
    return [text for text in (one.reason, one.evidence) if text.strip()] or ["–"]
