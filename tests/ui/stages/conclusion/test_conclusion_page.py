"""The conclusion page and the dossier page, on the finished sample audit."""

from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from auditor_app.operations.core.session import AuditSession
from auditor_app.operations.core.workspace import Workspace
from auditor_app.operations.packages import dossier, writing
from auditor_app.ui.fields.context import Context
from auditor_app.ui.fields.session import Session
from auditor_app.ui.stages.conclusion.page import ConclusionPage
from auditor_app.ui.stages.dossier.page import DossierPage
from tests.ui.gate import Gate

W = TypeVar("W", bound=QWidget)


@pytest.fixture
def finished(workspace: Workspace) -> Session:
    """The sample audit that is finished."""
    audit = next(audit for audit in workspace.audits() if not audit.number.endswith("-2"))
    return Session(AuditSession(workspace, audit.id))


def shown(qtbot: QtBot, page: W) -> W:
    qtbot.addWidget(page)
    page.resize(860, 800)
    page.show()
    return page


def text(page: QWidget, name: str) -> str:
    found = page.findChild(QLabel, name)
    assert isinstance(found, QLabel)
    return found.text()


def button(page: QWidget, name: str) -> QPushButton:
    found = page.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def test_the_proposed_grade_comes_with_its_explanation(
    qtbot: QtBot, context: Context, finished: Session
) -> None:
    page = shown(qtbot, ConclusionPage(context, finished))
    grade = finished.guidance.grading.grade
    assert grade is not None
    assert text(page, "proposed_grade") == grade.value
    assert text(page, "grade_explanation")


def test_r30_an_unfinished_audit_cannot_be_signed_off(
    qtbot: QtBot, context: Context, session: Session
) -> None:
    page = shown(qtbot, ConclusionPage(context, session))
    assert not button(page, "sign_off").isEnabled()
    assert page.sign_off.reasons.isVisible()


def is_signed(session: Session) -> bool:
    return session.state.conclusion.signed_on is not None


def test_sign_off_and_reopen(qtbot: QtBot, context: Context, finished: Session) -> None:
    page = shown(qtbot, ConclusionPage(context, finished))
    assert is_signed(finished)
    qtbot.mouseClick(button(page, "reopen"), Qt.MouseButton.LeftButton)
    assert not is_signed(finished)
    page.statement.setFocus()
    page.statement.text.selectAll()
    qtbot.keyClicks(page.statement.text, "All clauses were audited.")
    qtbot.waitUntil(lambda: finished.state.conclusion.statement == "All clauses were audited.")
    qtbot.mouseClick(button(page, "sign_off"), Qt.MouseButton.LeftButton)
    assert is_signed(finished)
    assert "Signed" in text(page, "sign_off_standing")


def test_a8_every_audited_site_shows_its_rates(
    qtbot: QtBot, context: Context, finished: Session
) -> None:
    page = shown(qtbot, ConclusionPage(context, finished))
    card = page.findChild(QWidget, "site_rates_card")
    assert isinstance(card, QWidget)
    names = {label.text() for label in card.findChildren(QLabel)}
    assert {site.name for site in finished.guidance.sites} <= names


def test_r38_the_dossier_waits_for_the_sign_off(
    qtbot: QtBot, context: Context, session: Session
) -> None:
    page = shown(qtbot, DossierPage(context, session))
    assert not button(page, "export_dossier").isEnabled()
    reasons = page.findChild(QWidget, "dossier_reasons")
    assert isinstance(reasons, QWidget)
    assert reasons.isVisible()


def test_the_dossier_is_exported_and_verified_by_reading_it_back(
    qtbot: QtBot,
    context: Context,
    finished: Session,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = shown(qtbot, DossierPage(context, finished))
    target = tmp_path / "dossier.asice"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_kwargs: (str(target), ""))
    qtbot.mouseClick(button(page, "export_dossier"), Qt.MouseButton.LeftButton)
    result = page.findChild(QWidget, "export_result")
    assert isinstance(result, QWidget)
    qtbot.waitUntil(result.isVisible)
    assert target.exists()
    assert str(target) in text(page, "export_facts")
    assert len(text(page, "manifest_digest").replace(" ", "")) > 64
    assert finished.state.packages[-1].file_name == "dossier.asice"
    assert page.isEnabled()


@pytest.mark.parametrize("by_key", [True, False])
def test_the_export_is_cancelled_and_leaves_no_dossier(
    qtbot: QtBot,
    context: Context,
    finished: Session,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    by_key: bool,
) -> None:
    page = shown(qtbot, DossierPage(context, finished))
    target = tmp_path / "out" / "dossier.asice"
    target.parent.mkdir()
    target.write_bytes(b"an earlier one")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_kwargs: (str(target), ""))
    gate = Gate(monkeypatch, writing, "write_package")
    qtbot.mouseClick(button(page, "export_dossier"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(gate.reached.is_set)
    stop = button(page, "cancel_work")
    if by_key:
        qtbot.keyClick(stop, Qt.Key.Key_Escape)
    else:
        qtbot.mouseClick(stop, Qt.MouseButton.LeftButton)
    gate.open()
    said = page.findChild(QLabel, "export_cancelled")
    assert isinstance(said, QLabel)
    qtbot.waitUntil(said.isVisible)
    assert [one.name for one in target.parent.iterdir()] == [target.name]
    assert target.read_bytes() == b"an earlier one"
    assert finished.state.packages == ()
    assert button(page, "export_dossier").isEnabled()


def test_the_report_is_written_in_the_language_chosen(
    qtbot: QtBot,
    context: Context,
    finished: Session,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = shown(qtbot, DossierPage(context, finished))
    target = tmp_path / "report.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_kwargs: (str(target), ""))
    qtbot.mouseClick(page.language.buttons[0], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(button(page, "write_report"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: button(page, "open_report").isVisible())
    assert target.read_bytes().startswith(b"%PDF")


def test_a_file_that_cannot_be_written_is_refused_and_the_window_goes_on(
    qtbot: QtBot,
    context: Context,
    finished: Session,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = shown(qtbot, DossierPage(context, finished))
    target = tmp_path / "no such folder" / "dossier.asice"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_kwargs: (str(target), ""))
    with qtbot.waitSignal(finished.failed):
        qtbot.mouseClick(button(page, "export_dossier"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.isEnabled)
    assert finished.state.packages == ()


def test_a_signed_audit_shows_its_fields_but_takes_no_word(
    qtbot: QtBot, context: Context, finished: Session
) -> None:
    page = shown(qtbot, ConclusionPage(context, finished))
    before = finished.state.conclusion.statement
    qtbot.keyClicks(page.statement.text, "more")
    assert page.statement.text.toPlainText() == before
    qtbot.mouseClick(button(page, "reopen"), Qt.MouseButton.LeftButton)
    assert not page.statement.text.isReadOnly()


def test_a_fault_of_ours_does_not_leave_the_window_shut(
    qtbot: QtBot,
    context: Context,
    finished: Session,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def break_down(*_args: object) -> None:
        raise ZeroDivisionError

    page = shown(qtbot, DossierPage(context, finished))
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *_args, **_kwargs: (str(tmp_path / "report.pdf"), "")
    )
    monkeypatch.setattr(dossier, "write_report", break_down)
    with qtbot.captureExceptions() as faults:
        qtbot.mouseClick(button(page, "write_report"), Qt.MouseButton.LeftButton)
        qtbot.waitUntil(page.isEnabled)
        qtbot.waitUntil(lambda: bool(faults))
    assert button(page, "write_report").isEnabled()
