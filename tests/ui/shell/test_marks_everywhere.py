"""Whatever a card shows is marked where people disagree, and the mark leads there."""

import dataclasses
from collections.abc import Mapping

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from auditor_app.domain.reasons import Stage
from auditor_app.domain.state import AuditState, Change, Conflict
from auditor_app.operations.core.session import AuditSession
from auditor_app.operations.core.workspace import Workspace
from auditor_app.operations.stages import conclusion
from auditor_app.ui.fields.conflict_mark import ConflictMark
from auditor_app.ui.fields.context import Context
from auditor_app.ui.fields.session import Session
from auditor_app.ui.shell.stage_pages import build
from tests.ui.ways import Ways


@pytest.fixture
def finished(workspace: Workspace) -> Session:
    """The finished sample audit, its sign-off taken back and its assessment still open."""
    audit = next(audit for audit in workspace.audits() if not audit.number.endswith("-2"))
    session = Session(AuditSession(workspace, audit.id))
    conclusion.reopen(session.audit_session)
    state = session.state
    going_on = msgspec.structs.replace(state.characteristic, concluded_on=None)
    session.audit_session.state = state.after([Change(state.characteristic, going_on)])
    return session


@pytest.mark.parametrize(
    ("stage", "view", "field"),
    [
        (Stage.APPLICATION, "application", "acceptance"),
        (Stage.APPLICATION, "application", "notice"),
        (Stage.APPLICATION, "documents", "state"),
        (Stage.APPLICATION, "documents", "note"),
        (Stage.CAPABILITY, "capability", "concluded_on"),
        (Stage.CHARACTERISTICS, "characteristic", "result"),
        (Stage.CHARACTERISTICS, "supplements", "method"),
        (Stage.CHARACTERISTICS, "supplements", "reason"),
        (Stage.CHARACTERISTICS, "supplements", "findings"),
        (Stage.CONCLUSION, "conclusion", "statement"),
        (Stage.CONCLUSION, "conclusion", "improvements"),
        (Stage.CONCLUSION, "conclusion", "signed_on"),
        (Stage.CONCLUSION, "conclusion", "signed_by"),
    ],
)
def test_it_is_marked_and_the_mark_leads_to_it(
    qtbot: QtBot, context: Context, finished: Session, stage: Stage, view: str, field: str
) -> None:
    state = finished.state
    found = getattr(state, view)
    record = (
        found
        if hasattr(found, "audit")
        else next(iter(found.values() if isinstance(found, Mapping) else found))
    )
    assert hasattr(record, field)
    disputed = Conflict(type(record).__name__, record.id, field, (), getattr(record, field))
    finished.audit_session.state = AuditState(state.audit, state._records, (disputed,))
    ways = Ways()
    page = build(stage, dataclasses.replace(context, navigator=ways), finished)
    qtbot.addWidget(page)
    page.resize(1000, 800)
    page.show()
    page.reveal(record.id)
    side = page.side_panel() or QWidget()
    qtbot.addWidget(side)
    side.show()

    def shown() -> list[ConflictMark]:
        return [
            one
            for whole in (page, side)
            for one in whole.findChildren(ConflictMark)
            if one.isVisibleTo(whole)
        ]

    marks = shown()
    assert len(marks) == 1, [one.accessibleName() for one in marks]
    assert marks[0].accessibleName().startswith("In conflict: ")
    qtbot.keyClick(marks[0], Qt.Key.Key_Space)
    assert ways.asked == [("conflict", record.id, field)]
    finished.audit_session.state = state
    for callback in finished.audit_session._listeners:
        callback((Change(record, record, settled=(field,)),))
    assert not shown()
