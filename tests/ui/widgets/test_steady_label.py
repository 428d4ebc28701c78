"""A text among live figures moves what is around it only where it needs another height."""

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from auditor_app.ui.widgets.steady_label import SteadyLabel

LONG = "Items not judged yet, each of them one by one at every site that is audited, " * 3


class Requests(QObject):
    """Counts how often a widget is asked to lay itself out."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.count = 0
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.LayoutRequest
        return False


class Column(QWidget):
    """A text over nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.text = SteadyLabel("119 left")
        layout = QVBoxLayout(self)
        layout.addWidget(self.text)
        layout.addStretch(1)
        self.resize(300, 400)


@pytest.fixture
def column(qtbot: QtBot) -> Column:
    made = Column()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_a_text_of_the_same_height_asks_for_nothing(column: Column) -> None:
    QApplication.processEvents()
    requests = Requests(column)
    column.text.show_text("118 left")
    QApplication.processEvents()
    assert (column.text.text(), requests.count) == ("118 left", 0)


def test_a_longer_text_gets_its_lines(qtbot: QtBot, column: Column) -> None:
    column.text.show_text(LONG)
    qtbot.waitUntil(
        lambda: column.text.height() >= column.text.label.heightForWidth(column.text.width())
    )
    assert column.text.label.height() == column.text.height()


def test_what_changed_out_of_sight_is_right_when_it_is_shown(qtbot: QtBot, column: Column) -> None:
    column.hide()
    column.text.show_text(LONG)
    column.show()
    qtbot.waitUntil(
        lambda: column.text.height() >= column.text.label.heightForWidth(column.text.width())
    )
