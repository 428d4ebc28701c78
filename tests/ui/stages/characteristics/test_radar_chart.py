"""The radar: its labels stay inside and apart, an empty axis says not applicable."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem
from pytestqt.qtbot import QtBot

from auditor_app.domain.stages.characteristics import Rate
from auditor_app.domain.values import Level
from auditor_app.ui.look.look import Look
from auditor_app.ui.stages.characteristics.level_outlines import Outline, level_pen
from auditor_app.ui.stages.characteristics.radar_chart import RadarAxis, RadarChart, RadarItem

CHINESE = ("安全可靠", "透明诚信", "省时便捷", "体贴关怀", "低碳环保")
ENGLISH = (
    "Safe and reliable",
    "Transparent and honest",
    "Time-saving and convenient",
    "Considerate and caring",
    "Low-carbon",
)


def axes(titles: tuple[str, ...], rate: Rate | None = None) -> tuple[RadarAxis, ...]:
    rate = rate or Rate(43, 48)
    return tuple(RadarAxis(title, rate) for title in titles)


@pytest.fixture
def chart(look: Look, qtbot: QtBot) -> RadarChart:
    made = RadarChart(look)
    qtbot.addWidget(made)
    made.resize(274, 268)
    made.show()
    return made


@pytest.mark.parametrize("titles", [CHINESE, ENGLISH])
@pytest.mark.parametrize("width", [240, 274, 400])
def test_labels_never_touch_the_edge_nor_each_other(
    look: Look, chart: RadarChart, titles: tuple[str, ...], width: int
) -> None:
    item = RadarItem(look, chart.font())
    item.fit(QSize(width, 268))
    item.show_axes(axes(titles))
    rects = item.label_rects()
    assert len(rects) == len(titles)
    for rect in rects:
        assert item.boundingRect().adjusted(4, 0, -4, 0).contains(rect), rect
    for one, rect in enumerate(rects):
        assert not any(rect.intersects(other) for other in rects[one + 1 :])


def test_it_says_its_figures_and_an_empty_axis_is_not_zero(chart: RadarChart) -> None:
    """A21."""
    chart.show_axes(
        (
            RadarAxis("Safe", Rate(9, 10)),
            RadarAxis("Honest", Rate(0, 0)),
            RadarAxis("Quick", Rate(0, 3)),
        )
    )
    assert chart.accessibleDescription() == "Safe: 9/10, Honest: not applicable, Quick: 0/3"


def painted(item: RadarItem) -> QImage:
    image = QImage(274, 268, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    item.paint(painter, QStyleOptionGraphicsItem())
    painter.end()
    return image


def test_it_draws_what_the_rates_are(look: Look, chart: RadarChart) -> None:
    item = RadarItem(look, chart.font())
    item.fit(QSize(274, 268))
    assert painted(item) == painted(item)
    item.show_axes(axes(CHINESE, Rate(1, 1)))
    full = painted(item)
    item.show_axes(axes(CHINESE, Rate(1, 2)))
    assert painted(item) != full


def test_the_levels_are_three_lines_told_apart_by_dash_and_colour(look: Look) -> None:
    """A21."""
    pens = [level_pen(level, look.theme) for level in Level]
    assert (
        len({pen.style() for pen in pens})
        == len({pen.color().name() for pen in pens})
        == len(Level)
    )


def test_an_outline_leaves_out_the_axis_on_which_nothing_applies(
    look: Look, chart: RadarChart
) -> None:
    """A21: not applicable is no zero."""
    item = RadarItem(look, chart.font())
    item.fit(QSize(274, 268))
    item.show_axes(axes(CHINESE, Rate(1, 1)))
    without = painted(item)
    blank = Outline(Level.ECOSYSTEM, "生态共建级", (*(Rate(1, 2),) * 4, Rate(0, 0)))
    item.show_outlines((blank,))
    assert blank.shares()[-1] is None
    drawn = painted(item)
    assert drawn != without
    item.show_outlines((blank._replace(rates=(*(Rate(1, 2),) * 4, Rate(0, 2))),))
    assert painted(item) != drawn
    item.show_outlines(())
    assert painted(item) == without


def test_the_outlines_are_heard_too(chart: RadarChart) -> None:
    chart.show_axes(
        (RadarAxis("Safe", Rate(9, 10)),), (Outline(Level.BASIC, "Basic", (Rate(0, 0),)),)
    )
    assert chart.accessibleDescription() == "Safe: 9/10\nBasic – Safe: not applicable"
