"""A signed audit: a calm line on every page says so, and nothing that can be pressed would only be refused."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from auditor_app.domain.reasons import Stage
from auditor_app.operations.core.workspace import Workspace
from auditor_app.operations.stages import conclusion
from auditor_app.ui.fields.context import Context
from auditor_app.ui.shell.desk import Desk

READING = {
    "clock",
    "write_report",
    "open_report",
    "export_dossier",
    "reopen",
    "go_to_conclusion",
    "show_in_folder",
    "open_file",
}
"""What reads, leaves the laptop, or reopens."""


@pytest.fixture
def signed(qtbot: QtBot, context: Context, workspace: Workspace) -> Desk:
    made = Desk(context)
    qtbot.addWidget(made)
    made.resize(1440, 900)
    with qtbot.waitExposed(made):
        made.show()
    finished = next(audit for audit in workspace.audits() if not audit.number.endswith("-2"))
    made.open_audit(finished.id, Stage.CONCLUSION)
    assert made.session is not None
    assert made.session.state.conclusion.signed_on is not None
    return made


@pytest.mark.parametrize("stage", list(Stage))
def test_every_page_says_that_it_is_signed(signed: Desk, stage: Stage) -> None:
    signed.show_stage(stage)
    text = signed.signed.findChild(QLabel, "signed_text")
    assert text is not None
    assert text.isVisible()
    assert "reopen" in text.text()
    assert signed.signed.go.isVisible() is (stage is not Stage.CONCLUSION)


@pytest.mark.parametrize("stage", [stage for stage in Stage if stage is not Stage.DOSSIER])
def test_nothing_offers_what_would_only_be_refused(signed: Desk, stage: Stage) -> None:
    signed.show_stage(stage)
    page = signed.page
    assert page is not None
    offered = [
        one.objectName()
        for one in inputs(page)
        if one.isVisible() and one.isEnabled() and one.objectName() not in READING
    ]
    assert offered == []


def inputs(page: QWidget) -> list[QWidget]:
    """Return what writes: buttons that are no chips of the list, drop-downs, and texts that are not read-only."""
    reading = ("qt_", "reason_", "thumbnail")
    buttons: list[QWidget] = [
        one
        for one in page.findChildren(QAbstractButton)
        if one.property("kind") != "chip" and not one.objectName().startswith(reading)
    ]
    lines = [one for one in page.findChildren(QLineEdit) if one.objectName() != "search"]
    texts: tuple[QLineEdit | QPlainTextEdit, ...] = (*lines, *page.findChildren(QPlainTextEdit))
    return [
        *buttons,
        *page.findChildren(QComboBox),
        *(one for one in texts if not one.isReadOnly()),
    ]


def test_reopened_everything_can_be_written_again(signed: Desk) -> None:
    assert signed.session is not None
    assert signed.session.do(conclusion.reopen)
    assert not signed.signed.isVisible()
    signed.show_stage(Stage.APPLICATION)
    assert signed.page is not None
    names = {one.objectName() for one in inputs(signed.page) if one.isVisible() and one.isEnabled()}
    assert {"segment_received", "paperclip"} <= names


def test_the_banner_leads_to_the_conclusion(signed: Desk) -> None:
    signed.show_stage(Stage.PLANNING)
    signed.signed.go.click()
    assert signed.stage is Stage.CONCLUSION
