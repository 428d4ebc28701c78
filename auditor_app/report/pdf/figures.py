"""Figures side by side: the grade, the bars of the levels, the radar."""

from reportlab.platypus import Flowable

from auditor_app.report.content.nodes import (
    BarsFigure,
    Figure,
    Figures,
    GradeFigure,
    RadarFigure,
    Tone,
)
from auditor_app.report.pdf import style
from auditor_app.report.pdf.bars import DrawnBars
from auditor_app.report.pdf.radar import DrawnRadar
from auditor_app.report.pdf.stack import GAP, SideBySide, gap, stacked
from auditor_app.report.pdf.text import typeset

_SHARE = 0.4
"""The left side's share of the width; the radar with the labels around it needs the rest."""
_RADAR = 214.0


def figures(node: Figures) -> Flowable:
    """Return figures side by side."""
    left = style.WIDTH * _SHARE
    right = style.WIDTH - left - GAP
    parts = _figure(node.left[0], left)
    for figure in node.left[1:]:
        parts += [gap(8), *_figure(figure, left)]
    return SideBySide(stacked(parts), stacked(_figure(node.right, right)), _SHARE)


def _figure(node: Figure, width: float) -> list[Flowable]:
    match node:
        case GradeFigure():
            kind = style.NO_GRADE if node.grade.tone is Tone.NO_GRADE else style.GRADE
            return [typeset(node.caption, style.QUIET), typeset(node.grade.text, kind)]
        case BarsFigure():
            return [
                typeset(node.title, style.SMALL_STRONG),
                typeset(node.note, style.TINY),
                gap(6),
                DrawnBars(node.bars, width=width),
            ]
        case RadarFigure():
            return [DrawnRadar(node, width=width, height=_RADAR)]
