"""A workspace with many audits opens at once; its list fills while it is on show."""

import pytest
from pytestqt.qtbot import QtBot

from auditor_app.operations.audits import audits
from auditor_app.ui.fields.context import Context
from auditor_app.ui.home.model import ID_ROLE
from auditor_app.ui.home.page import HomePage

MORE = 30


@pytest.fixture
def home(qtbot: QtBot, context: Context) -> HomePage:
    for number in range(MORE):
        audits.create(context.workspace, number=f"2026-{500 + number}", client_name="Client")
    page = HomePage(context)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    return page


def test_the_list_fills_and_keeps_its_place(qtbot: QtBot, home: HomePage) -> None:
    home.refresh()
    assert 0 < len(home.overviews) < MORE
    chosen = home.list.model().index(2, 0)
    home.list.setCurrentIndex(chosen)
    audit = chosen.data(ID_ROLE)
    qtbot.waitUntil(lambda: len(home.overviews) == MORE + 2)
    assert home.list.currentIndex().data(ID_ROLE) == audit


def test_coming_back_reads_nothing_again(qtbot: QtBot, home: HomePage) -> None:
    home.refresh()
    qtbot.waitUntil(lambda: len(home.overviews) == MORE + 2)
    home.refresh()
    assert len(home.overviews) == MORE + 2


def test_nothing_is_read_for_nobody(qtbot: QtBot, home: HomePage) -> None:
    home.refresh()
    home.hide()
    shown = len(home.overviews)
    qtbot.wait(50)
    assert len(home.overviews) == shown
