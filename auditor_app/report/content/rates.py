"""How conformity rates are printed and drawn, §6.2.2.4 §6.2.2.5."""

from fractions import Fraction

from auditor_app.domain.naming.terms import label
from auditor_app.domain.stages.characteristics import Rate
from auditor_app.domain.values import Grade, Level
from auditor_app.report.content.grade import proposed_grade
from auditor_app.report.content.nodes import (
    Bar,
    BarsFigure,
    Figures,
    GradeFigure,
    Keep,
    Node,
    RadarFigure,
    Spoke,
    Tick,
    subsection,
)
from auditor_app.report.content.subject import ReportSubject


def figure(audit: ReportSubject, rate: Rate) -> str:
    """Return a rate as it is printed: the fraction, then the truncated percentage, R32."""
    if not rate.applicable:
        return audit.words("not applicable")
    return f"{rate.conforming}/{rate.applicable} = {rate.shown()}"


def figures(audit: ReportSubject) -> list[Node]:
    """Return the grade and the rates of the levels, then the radar, §7."""
    words = audit.words
    grade = GradeFigure(words("Grade"), proposed_grade(audit))
    bars = BarsFigure(
        words("Conformity rates"),
        words("Exact fractions; percentages are truncated, never rounded."),
        tuple(_bar(audit, level) for level in Level),
    )
    return [
        subsection(words("Grade, rates and radar"), "§3.2 §6.2.2.5", Keep.FIGURES),
        Figures((grade, bars), _radar(audit)),
    ]


def _bar(audit: ReportSubject, level: Level) -> Bar:
    words, grades = audit.words, audit.edition.settings.grades
    titles = {entry.id: words(entry.title) for entry in audit.edition.levels}
    rate = audit.guidance.tally.rates[level]
    ticks = tuple(
        Tick(f"{words(label(grade))} {percent}%", percent)
        for grade in Grade
        if grade in grades and (percent := grades[grade].of(level)) is not None
    )
    return Bar(titles.get(level, ""), _share(rate), figure(audit, rate), ticks)


def _radar(audit: ReportSubject) -> RadarFigure:
    words, rates = audit.words, audit.guidance.tally.radar
    return RadarFigure(
        tuple(
            Spoke(
                words(dimension.title),
                _share(rates[dimension.id]),
                _fraction(audit, rates[dimension.id]),
            )
            for dimension in audit.edition.dimensions
        )
    )


def _share(rate: Rate) -> Fraction | None:
    return Fraction(rate.conforming, rate.applicable) if rate.applicable else None


def _fraction(audit: ReportSubject, rate: Rate) -> str:
    if not rate.applicable:
        return audit.words("not applicable")
    return f"{rate.conforming}/{rate.applicable}"
