"""The service characteristic assessment, §6.2.2: grade and rates, then the radar, then every item."""

from reportlab.platypus import Flowable

from auditor_app.domain.naming.terms import label
from auditor_app.domain.records import Judgement
from auditor_app.domain.stages.characteristics import Rate
from auditor_app.domain.stages.grading import reached
from auditor_app.domain.values import Grade, Level, OnsiteResult, Part, Verdict
from auditor_app.report import style
from auditor_app.report.charts import GAP, Axis, Bars, Beside, Radar
from auditor_app.report.grid import Column, Grid, Row, facts
from auditor_app.report.pieces import gap, say, section, stacked, subject
from auditor_app.report.results import MATRIX_ROOM, Line, matrix, noted
from auditor_app.report.subject import Subject, day

_BARS = 0.4
"""What the bars have of the width; the radar, whose labels stand around it, has the rest."""
_RADAR = 214.0


def result(audit: Subject) -> Flowable:
    """Return the result of the assessment in its colour."""
    stated, words = audit.state.characteristic.result, audit.words
    if stated is None:
        return say(words("No result yet"), style.CARE)
    return say(words(label(stated)), style.GOOD if stated is OnsiteResult.PASSED else style.BAD)


def characteristics(audit: Subject) -> list[Flowable]:
    """Return what the assessment found."""
    words, tally, record = audit.words, audit.guidance.tally, audit.state.characteristic
    lines = _lines(audit)
    found = [
        *section(words("Service characteristic assessment"), "§6.2.2"),
        facts(
            [
                (words("Result"), result(audit)),
                (words("Items judged"), f"{tally.judged}/{tally.total}"),
                (
                    words("Concluded on"),
                    f"{day(record.concluded_on)}  {audit.member(record.concluded_by)}",
                ),
                *([(words("Remarks"), record.remarks)] if record.remarks.strip() else ()),
            ]
        ),
        *_picture(audit),
        *_dimensions(audit),
        *_sites(audit),
        *subject(words("Item results"), "§6.2.2.4", room=MATRIX_ROOM),
        *matrix(audit, Part.CHARACTERISTIC, lines),
    ]
    for title, verdict in (
        (words("Items that do not conform"), Verdict.NONCONFORM),
        (words("Items that are not applicable"), Verdict.NOT_APPLICABLE),
        (words("Further evidence on items"), Verdict.CONFORM),
    ):
        if grid := noted(audit, Part.CHARACTERISTIC, lines, verdict):
            found += [*subject(title, "§6.2.2.5"), grid]
    return [*found, *_supplements(audit), *_corrections(audit)]


def figure(audit: Subject, rate: Rate) -> str:
    """Return a rate as it is printed: fraction, then the truncated percentage, R32."""
    if not rate.applicable:
        return audit.words("not applicable")
    return f"{rate.conforming}/{rate.applicable} = {rate.shown()}"


def _fraction(audit: Subject, rate: Rate) -> str:
    return (
        f"{rate.conforming}/{rate.applicable}" if rate.applicable else audit.words("not applicable")
    )


def _lines(audit: Subject) -> list[Line]:
    words = audit.words
    dimensions = {one.id: words(one.title) for one in audit.edition.dimensions}
    levels = {one.id: words(one.title) for one in audit.edition.levels}
    groups = [(dimension, level) for dimension in dimensions for level in levels]
    return [
        Line(f"{dimensions[dimension]} · {levels[level]}", item.id, item.title)
        for dimension, level in groups
        for item in audit.edition.items
        if item.dimension == dimension and item.level is level
    ]


def _picture(audit: Subject) -> list[Flowable]:
    """Return the grade and the rates, and the radar after them, §7."""
    words, tally, graded = audit.words, audit.guidance.tally, audit.guidance.grading
    settings = audit.edition.settings
    levels = {one.id: words(one.title) for one in audit.edition.levels}
    bars = [
        (
            Axis(levels.get(level, ""), tally.rates[level], figure(audit, tally.rates[level])),
            [
                (f"{words(label(grade))} {percent}%", percent)
                for grade in Grade
                if grade in settings.grades
                and (percent := settings.grades[grade].of(level)) is not None
            ],
        )
        for level in Level
    ]
    axes = [
        Axis(words(one.title), tally.radar[one.id], _fraction(audit, tally.radar[one.id]))
        for one in audit.edition.dimensions
    ]
    width = style.WIDTH * _BARS
    left = stacked(
        [
            say(words("Grade"), style.QUIET),
            say(words(label(graded.grade)), style.GRADE)
            if graded.grade
            else say(words("No grade"), style.NO_GRADE),
            gap(8),
            say(words("Conformity rates"), style.SMALL_STRONG),
            say(words("Exact fractions; percentages are truncated, never rounded."), style.TINY),
            gap(6),
            Bars(bars, width=width),
        ]
    )
    return [
        *subject(words("Grade, rates and radar"), "§3.2 §6.2.2.5", room=_RADAR + 60),
        Beside(left, Radar(axes, width=style.WIDTH - width - GAP, height=_RADAR), _BARS),
    ]


def _dimensions(audit: Subject) -> list[Flowable]:
    words, tally = audit.words, audit.guidance.tally
    columns = (
        Column(words("Dimension"), 28),
        *(Column(words(one.title), 18) for one in audit.edition.levels),
        Column(words("All levels"), 18),
    )
    rows = [
        Row(
            [
                say(words(one.title), style.SMALL_STRONG),
                *(
                    figure(audit, tally.by_level[level.id][one.id])
                    for level in audit.edition.levels
                ),
                figure(audit, tally.radar[one.id]),
            ]
        )
        for one in audit.edition.dimensions
    ]
    rows.append(
        Row(
            [
                say(words("All dimensions"), style.SMALL_STRONG),
                *(
                    say(figure(audit, tally.rates[level.id]), style.SMALL_STRONG)
                    for level in audit.edition.levels
                ),
                "",
            ]
        )
    )
    return [
        *subject(words("Dimensions"), "§6.2.2.4 · " + words("conforming / applicable")),
        Grid(columns, rows),
    ]


def _sites(audit: Subject) -> list[Flowable]:
    words, tally = audit.words, audit.guidance.tally
    if not tally.per_site:
        return []
    columns = (
        Column(words("Site"), 28),
        *(Column(words(one.title), 18) for one in audit.edition.levels),
        Column(words("Alone"), 18),
    )
    rows = []
    for site in audit.guidance.sites:
        rates = tally.per_site[site.id]
        alone = reached(rates, audit.edition.settings)
        judged, _ = tally.progress[site.id]
        rows.append(
            Row(
                [
                    say(audit.site(site), style.SMALL_STRONG),
                    *(
                        figure(audit, rates[level.id]) if judged else "–"
                        for level in audit.edition.levels
                    ),
                    words(label(alone)) if alone else words("below B") if judged else "–",
                ]
            )
        )
    note = words("The rates of all sites together decide; a site’s own are for information.")
    return [*subject(words("Rates of each site"), f"§6.4.1.2 · {note}"), Grid(columns, rows)]


def _supplements(audit: Subject) -> list[Flowable]:
    words = audit.words
    if not audit.state.supplements:
        return []
    columns = (
        Column(words("Method"), 20),
        Column(words("Site"), 20),
        Column(words("Reason"), 30),
        Column(words("Findings"), 30),
    )
    rows = []
    for one in audit.state.supplements:
        method = [say(words(label(one.method)), style.SMALL_STRONG)]
        if one.trigger:
            method.append(say(words(label(one.trigger)), style.TINY))
        where = [
            say(audit.site(one.site) if one.site else "–", style.SMALL),
            say(one.item, style.TINY),
        ]
        made = say(f"{day(one.made_on)}  {audit.member(one.made_by)}", style.TINY)
        rows.append(
            Row(
                [
                    stacked(method),
                    stacked(where),
                    one.reason,
                    stacked([say(one.findings, style.SMALL), made]),
                ]
            )
        )
    return [*subject(words("Supplementary methods"), "§6.2.2.3"), Grid(columns, rows)]


def _corrections(audit: Subject) -> list[Flowable]:
    words = audit.words
    if not audit.state.corrections:
        return []
    columns = (
        Column(words("Item"), 28),
        Column(words("Correction"), 30),
        Column(words("Reason"), 42),
    )
    rows = []
    for one in audit.state.corrections:
        judgement = audit.state.find(Judgement, one.judgement)
        what = f"{judgement.item}  {audit.site(judgement.site)}" if judgement else "–"
        before, after = (
            words(label(verdict)) if verdict else words("not judged")
            for verdict in (one.before, one.after)
        )
        who = say(f"{day(one.corrected_on)}  {audit.member(one.corrected_by)}", style.TINY)
        rows.append(
            Row([what, f"{before} → {after}", stacked([say(one.reason, style.SMALL), who])])
        )
    return [
        *subject(words("Transcription corrections after the conclusion"), "§6.2.2.5"),
        Grid(columns, rows),
    ]
