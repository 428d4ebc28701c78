"""The application page, by its keys and buttons."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from auditor_app.domain.application import DOCUMENTS, acceptance_gaps, is_accepted
from auditor_app.domain.values import Acceptance, Business, DocumentState
from auditor_app.operations.stages import application
from auditor_app.ui.fields.bound import LineField, TextField, YesNoField
from auditor_app.ui.fields.context import Context
from auditor_app.ui.fields.date_field import DateField
from auditor_app.ui.fields.session import Session
from auditor_app.ui.stages.application.page import ApplicationPage
from tests.ui.names import nameless


@pytest.fixture
def page(qtbot: QtBot, context: Context, fresh: Session) -> Iterator[ApplicationPage]:
    made = ApplicationPage(context, fresh)
    qtbot.addWidget(made)
    made.resize(860, 800)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made


def press(qtbot: QtBot, page: QWidget, name: str) -> None:
    button = page.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    assert button.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def row(page: ApplicationPage, number: int) -> QWidget:
    found = page.findChild(QWidget, f"document_{number}")
    assert isinstance(found, QWidget)
    return found


def test_r03_only_documents_3_and_4_can_be_not_applicable(page: ApplicationPage) -> None:
    offered = [len(one.segments.buttons) for one in page._rows]
    assert offered == [2, 2, 3, 3, 2, 2, 2, 2, 2]


def test_r03_not_applicable_asks_its_reason_in_place(
    qtbot: QtBot, page: ApplicationPage, fresh: Session
) -> None:
    permits = page._rows[2]
    assert not permits.reason.isVisible()
    qtbot.keyClick(permits.segments.buttons[0], Qt.Key.Key_3)
    assert permits.reason.isVisible()
    assert permits.reason.line.hasFocus()
    qtbot.keyClicks(permits.reason.line, "No permit is needed for furniture")
    qtbot.keyClick(permits.reason.line, Qt.Key.Key_Return)
    document = fresh.state.documents[3]
    assert (document.state, document.reason) == (
        DocumentState.NOT_APPLICABLE,
        "No permit is needed for furniture",
    )


def test_r05_acceptance_says_what_is_missing_and_is_refused(
    qtbot: QtBot, page: ApplicationPage, fresh: Session
) -> None:
    with qtbot.waitSignal(fresh.failed) as refused:
        press(qtbot, page, "accept")
    assert refused.args is not None
    assert refused.args[0].code in {gap.rule for gap in acceptance_gaps(fresh.state)}
    assert not is_accepted(fresh.state)
    assert page.acceptance.gaps.isVisible()


def test_a_complete_application_entered_by_keyboard_is_accepted(
    qtbot: QtBot, page: ApplicationPage, fresh: Session
) -> None:
    fresh.do(lambda audit: application.edit(audit, business=Business.MANUFACTURER))
    for name in ("scope_locations", "scope_units", "scope_activities"):
        text = page._fields[name]
        assert isinstance(text, TextField)
        text.text.setFocus()
        qtbot.keyClicks(text.text, "one")
    for name, typed in (("scope_from", "20250301"), ("scope_to", "20260228")):
        day = page._fields[name]
        assert isinstance(day, DateField)
        day.line.setFocus()
        qtbot.keyClicks(day.line, typed)
    for name in ("no_penalty_declared", "not_dishonest_declared"):
        answer = page._fields[name]
        assert isinstance(answer, YesNoField)
        answer.setFocus()
        qtbot.keyClick(answer.segments.buttons[0], Qt.Key.Key_1)
    for one in page._rows:
        qtbot.keyClick(one.segments.buttons[0], Qt.Key.Key_1)
    press(qtbot, page, "accept")
    assert is_accepted(fresh.state)
    assert fresh.state.application.scope_to == dt.date(2026, 2, 28)


def test_r05_a_supplement_is_asked_for_with_a_notice_drafted_from_the_gaps(
    qtbot: QtBot, page: ApplicationPage, fresh: Session
) -> None:
    press(qtbot, page, "ask_to_supplement")
    draft = page.findChild(QPlainTextEdit, "notice_draft")
    assert isinstance(draft, QPlainTextEdit)
    assert draft.hasFocus()
    for kind in DOCUMENTS:
        assert str(kind.title) in draft.toPlainText()
    press(qtbot, page, "record_notice")
    assert fresh.state.application.acceptance is Acceptance.SUPPLEMENT_REQUESTED
    assert "Written application" in fresh.state.application.notice


def test_r05_a_refusal_needs_its_written_notice(
    qtbot: QtBot, page: ApplicationPage, fresh: Session
) -> None:
    press(qtbot, page, "refuse")
    with qtbot.waitSignal(fresh.failed):
        press(qtbot, page, "record_notice")
    draft = page.findChild(QPlainTextEdit, "notice_draft")
    assert isinstance(draft, QPlainTextEdit)
    qtbot.keyClicks(draft, "The service of a mall is out of scope.")
    press(qtbot, page, "record_notice")
    assert fresh.state.application.acceptance is Acceptance.REFUSED


def test_a_file_dropped_on_a_row_is_kept_with_its_document(
    qtbot: QtBot, page: ApplicationPage, fresh: Session, tmp_path: Path
) -> None:
    path = tmp_path / "licence.pdf"
    path.write_bytes(b"%PDF-1.7 licence")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    licence = page._rows[1]
    assert licence.strip is not None
    assert licence.strip.take(mime)
    (file,) = fresh.state.attachments(licence.record)
    assert file.name == "licence.pdf"
    assert licence.strip.isVisible()
    remove = licence.strip.findChild(QWidget, "cross")
    assert isinstance(remove, QWidget)
    qtbot.mouseClick(remove, Qt.MouseButton.LeftButton)
    assert fresh.state.attachments(licence.record) == ()


def test_a_document_whose_file_is_attached_counts_as_received(
    qtbot: QtBot, page: ApplicationPage, fresh: Session
) -> None:
    """A picture pasted into a row: the document is there, unless it was said not to apply."""
    picture = QImage(40, 30, QImage.Format.Format_RGB32)
    picture.fill(QColor("#336699"))
    QGuiApplication.clipboard().setImage(picture)
    licence = page._rows[1]

    def state() -> DocumentState | None:
        return fresh.state.documents[2].state

    licence.segments.buttons[1].click()
    assert state() is DocumentState.MISSING
    qtbot.keyClick(licence.segments.buttons[1], Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [one.name for one in fresh.state.attachments(licence.record)] == ["Pasted picture 1.png"]
    assert state() is DocumentState.RECEIVED
    assert licence.segments.value is DocumentState.RECEIVED
    spared = next(row for row in page._rows if len(row.segments.buttons) > 2)
    spared.segments.buttons[2].click()
    number = page._rows.index(spared) + 1
    assert spared.take(QGuiApplication.clipboard().mimeData())
    assert fresh.state.documents[number].state is DocumentState.NOT_APPLICABLE


def test_f8_goes_to_the_next_gap(page: ApplicationPage) -> None:
    page.next_gap()
    focused = page.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Kind of organisation"


def test_a_reason_leads_to_its_row(page: ApplicationPage) -> None:
    page.reveal(page._rows[4].record)
    assert page._rows[4].segments.buttons[0].hasFocus()


def test_everything_that_takes_keys_has_a_name(page: ApplicationPage) -> None:
    assert nameless(page) == []


def test_two_columns_where_there_is_room(qtbot: QtBot, page: ApplicationPage) -> None:
    name, address = page._fields["client_name"], page._fields["client_address"]
    assert isinstance(name, LineField)
    assert name.y() < address.y()
    page.resize(1100, 800)
    qtbot.waitUntil(lambda: name.y() == address.y() and name.x() < address.x())
