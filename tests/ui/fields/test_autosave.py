"""A field saves itself, never loses a word, and leaves the text of whoever is typing alone."""

import datetime as dt
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from auditor_app.domain.records import Application
from auditor_app.domain.state import AuditState
from auditor_app.domain.terms import label as term
from auditor_app.domain.values import Grade
from auditor_app.operations.stages import application
from auditor_app.ui.fields.binding import Binding, bind
from auditor_app.ui.fields.bound import PAUSE, ChoiceField, Field, LineField, TextField, YesNoField
from auditor_app.ui.fields.context import Context
from auditor_app.ui.fields.date_field import DateField
from auditor_app.ui.fields.session import Session

Make = Callable[..., Field]


def _application(state: AuditState) -> Application:
    return state.application


@pytest.fixture
def make(qtbot: QtBot, context: Context, fresh: Session) -> Iterator[Make]:
    """Build a field of the application, shown in a window beside another line that can take the focus."""
    windows: list[QWidget] = []

    def build(kind: type[Field], name: str, *args: object) -> Field:
        window = QWidget()
        windows.append(window)
        qtbot.addWidget(window)
        field = kind(
            context, "Some field", bind(fresh, _application, name, application.edit), *args
        )
        column = QVBoxLayout(window)
        column.addWidget(field)
        elsewhere = QLineEdit()
        elsewhere.setObjectName("elsewhere")
        column.addWidget(elsewhere)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        field.setFocus()
        return field

    yield build


def test_what_is_typed_is_saved_after_a_pause(qtbot: QtBot, make: Make, fresh: Session) -> None:
    field = make(LineField, "client_address")
    assert isinstance(field, LineField)
    qtbot.keyClicks(field.line, "Hongqiao Road 1")
    assert fresh.state.application.client_address == ""
    qtbot.waitUntil(lambda: fresh.state.application.client_address == "Hongqiao Road 1")


def test_leaving_the_field_saves_at_once(qtbot: QtBot, make: Make, fresh: Session) -> None:
    field = make(LineField, "client_address")
    assert isinstance(field, LineField)
    qtbot.keyClicks(field.line, "Road 2")
    other = field.window().findChild(QLineEdit, "elsewhere")
    assert isinstance(other, QLineEdit)
    other.setFocus()
    assert fresh.state.application.client_address == "Road 2"


def test_closing_the_window_loses_no_word(qtbot: QtBot, make: Make, fresh: Session) -> None:
    field = make(TextField, "scope_units")
    assert isinstance(field, TextField)
    qtbot.keyClicks(field.text, "Service department")
    field.window().close()
    assert fresh.state.application.scope_units == "Service department"


def test_undo_shows_at_once(qtbot: QtBot, make: Make, fresh: Session) -> None:
    field = make(LineField, "client_name")
    assert isinstance(field, LineField)
    field.line.selectAll()
    qtbot.keyClicks(field.line, "Ruikang")
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert fresh.state.application.client_name == "Ruikang"
    fresh.undo()
    assert field.line.text() == "Huaxing"


def test_a_change_elsewhere_leaves_text_and_caret_of_the_typist_alone(
    qtbot: QtBot, make: Make, fresh: Session
) -> None:
    field = make(LineField, "client_name")
    assert isinstance(field, LineField)
    field.line.setCursorPosition(3)
    qtbot.keyClicks(field.line, "X")
    fresh.do(lambda audit: application.edit(audit, contact_name="Li Ting"))
    assert field.line.text() == "HuaXxing"
    assert field.line.cursorPosition() == 4


def test_an_unchanged_value_does_not_move_the_caret(make: Make, fresh: Session) -> None:
    field = make(LineField, "client_name")
    assert isinstance(field, LineField)
    field.line.setCursorPosition(3)
    fresh.do(lambda audit: application.edit(audit, contact_name="Li Ting"))
    assert field.line.cursorPosition() == 3


def test_a_refusal_keeps_the_text_and_says_why(
    qtbot: QtBot, context: Context, fresh: Session
) -> None:
    field = LineField(
        context,
        "Seal",
        Binding(
            fresh,
            lambda _state: "",
            lambda value: fresh.do(lambda audit: application.edit(audit, notice=value)),
        ),
    )
    qtbot.addWidget(field)
    field.show()
    with qtbot.waitSignal(fresh.failed):
        qtbot.keyClicks(field.line, "words")
        qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert field.line.text() == "words"
    assert field.line.property("invalid") is True
    assert "notice" in field.line.accessibleDescription()


def test_a_date_is_saved_when_it_is_left_and_shown_in_full(
    qtbot: QtBot, make: Make, fresh: Session
) -> None:
    field = make(DateField, "scope_from")
    assert isinstance(field, DateField)
    year = fresh.audit_session.today.year
    qtbot.keyClicks(field.line, f"{year}0314")
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert fresh.state.application.scope_from == dt.date(year, 3, 14)
    assert field.line.text() == f"{year}-03-14"
    field.line.selectAll()
    qtbot.keyClick(field.line, Qt.Key.Key_Delete)
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert fresh.state.application.scope_from is None


def test_half_a_date_is_not_saved_while_typing(qtbot: QtBot, make: Make, fresh: Session) -> None:
    field = make(DateField, "scope_from")
    assert isinstance(field, DateField)
    qtbot.keyClicks(field.line, "3-1")
    qtbot.wait(PAUSE + 100)
    assert fresh.state.application.scope_from is None
    assert field.line.text() == "3-1"


def test_what_is_no_date_is_said_under_the_field(qtbot: QtBot, make: Make) -> None:
    field = make(DateField, "scope_from")
    assert isinstance(field, DateField)
    qtbot.keyClicks(field.line, "soon")
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert field.line.text() == "soon"
    assert "2026-03-14" in field.line.accessibleDescription()


def test_yes_and_no_by_key_and_cleared_again(qtbot: QtBot, make: Make, fresh: Session) -> None:
    def declared() -> bool | None:
        return fresh.state.application.no_penalty_declared

    field = make(YesNoField, "no_penalty_declared")
    assert isinstance(field, YesNoField)
    qtbot.keyClick(field.segments.buttons[0], Qt.Key.Key_1)
    assert declared() is True
    qtbot.keyClick(field.segments.buttons[0], Qt.Key.Key_Right)
    qtbot.keyClick(field.segments.buttons[1], Qt.Key.Key_Space)
    assert declared() is False
    qtbot.mouseClick(field.segments.buttons[1], Qt.MouseButton.LeftButton)
    assert declared() is None


def test_a_choice_is_saved_at_once(qtbot: QtBot, make: Make, fresh: Session) -> None:
    field = make(
        ChoiceField, "applied_grade", lambda _state: [(one, str(term(one))) for one in Grade]
    )
    assert isinstance(field, ChoiceField)
    qtbot.keyClick(field.picker, Qt.Key.Key_Down)
    assert fresh.state.application.applied_grade is Grade.B


def test_a_field_has_a_name_for_who_does_not_see_it(make: Make) -> None:
    field = make(LineField, "client_name")
    assert field.editor.accessibleName() == "Some field"
