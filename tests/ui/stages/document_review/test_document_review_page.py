"""The document review page, by its keys and buttons."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from auditor_app.domain.values import Acceptance, ReviewConclusion, Verdict
from auditor_app.domain.wording import Message
from auditor_app.operations.core.editing import changed
from auditor_app.operations.core.session import AuditSession
from auditor_app.operations.stages import document_review
from auditor_app.ui.fields.context import Context
from auditor_app.ui.fields.session import Session
from auditor_app.ui.stages.document_review.page import DocumentReviewPage
from tests.ui.names import nameless

if TYPE_CHECKING:
    from auditor_app.domain.records import Application


def accept(audit: AuditSession) -> None:
    record: Application = changed(audit.state.application, acceptance=Acceptance.ACCEPTED)
    audit.write(Message("Accept"), record)


@pytest.fixture
def page(qtbot: QtBot, context: Context, fresh: Session) -> Iterator[DocumentReviewPage]:
    fresh.do(accept)
    made = DocumentReviewPage(context, fresh)
    qtbot.addWidget(made)
    made.resize(860, 800)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made


def review_all(session: Session, verdict: Verdict = Verdict.CONFORM) -> None:
    for item in session.edition.review:
        document_review.judge(session.audit_session, item.id, verdict)


def test_r11_items_are_marked_by_key_in_two_parts(
    qtbot: QtBot, page: DocumentReviewPage, fresh: Session
) -> None:
    view = page.items.view
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_1)
    qtbot.keyClick(view, Qt.Key.Key_2)
    verdicts = [
        fresh.state.findings[item.id].verdict
        for item in fresh.edition.review
        if item.id in fresh.state.findings
    ]
    assert verdicts == [Verdict.NONCONFORM]
    assert {item.part for item in fresh.edition.review} == {"legality", "documents"}


def test_r11_no_conclusion_before_every_item_is_reviewed(
    qtbot: QtBot, page: DocumentReviewPage, fresh: Session
) -> None:
    radio = page.conclusion.choices.radio(ReviewConclusion.CONFORMS)
    with qtbot.waitSignal(fresh.failed) as refused:
        qtbot.mouseClick(radio, Qt.MouseButton.LeftButton, pos=radio.rect().center())
    assert refused.args is not None
    assert refused.args[0].code == "R11"
    assert not radio.isChecked()


@pytest.mark.parametrize(
    "conclusion", [ReviewConclusion.CONFORMS, ReviewConclusion.DOES_NOT_CONFORM]
)
def test_r12_one_of_three_conclusions(
    qtbot: QtBot, page: DocumentReviewPage, fresh: Session, conclusion: ReviewConclusion
) -> None:
    review_all(fresh)
    radio = page.conclusion.choices.radio(conclusion)
    radio.setFocus()
    qtbot.keyClick(radio, Qt.Key.Key_Space)
    assert fresh.state.document_review.conclusion is conclusion
    assert radio.isChecked()


def test_r12_basically_conforms_needs_an_open_point(
    qtbot: QtBot, page: DocumentReviewPage, fresh: Session
) -> None:
    review_all(fresh)
    radio = page.conclusion.choices.radio(ReviewConclusion.BASICALLY_CONFORMS)
    with qtbot.waitSignal(fresh.failed):
        qtbot.mouseClick(radio, Qt.MouseButton.LeftButton, pos=radio.rect().center())
    button = page.findChild(QPushButton, "add_open_point")
    assert isinstance(button, QPushButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert len(fresh.state.open_points) == 1
    qtbot.mouseClick(radio, Qt.MouseButton.LeftButton, pos=radio.rect().center())
    assert fresh.state.document_review.conclusion is ReviewConclusion.BASICALLY_CONFORMS


def test_an_open_point_is_closed_in_the_table(
    qtbot: QtBot, page: DocumentReviewPage, fresh: Session
) -> None:
    fresh.do(document_review.add_open_point, fresh.edition.review[0].id, "Stamped copy")
    table = page.points.table
    index = table.model().index(0, 3)
    table.setFocus()
    table.setCurrentIndex(index)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    line = next(line for line in table.viewport().findChildren(QLineEdit) if line.isVisible())
    qtbot.keyClicks(line, "20260316")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert str(fresh.state.open_points[0].closed_on) == "2026-03-16"


def test_f8_goes_to_the_next_item_and_then_to_the_conclusion(
    page: DocumentReviewPage, fresh: Session
) -> None:
    page.next_gap()
    assert page.items.view.hasFocus()
    review_all(fresh)
    page.next_gap()
    assert page.conclusion.choices.radio(ReviewConclusion.CONFORMS).hasFocus()


def test_the_list_is_as_tall_as_its_rows(page: DocumentReviewPage) -> None:
    assert page.items.view.verticalScrollBar().maximum() == 0


def test_the_models_keep_qts_contract(
    qtmodeltester: ModelTester, page: DocumentReviewPage, fresh: Session
) -> None:
    qtmodeltester.check(page.items.model)
    model = page.points.table.model()
    assert model is not None
    qtmodeltester.check(model)
    fresh.do(document_review.add_open_point, fresh.edition.review[0].id, "Stamped copy")
    fresh.undo()


def test_everything_that_takes_keys_has_a_name(page: DocumentReviewPage) -> None:
    assert nameless(page) == []
