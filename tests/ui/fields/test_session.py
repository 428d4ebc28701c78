"""The way of a change: an outcome reaches who asked, and only what shows a change hears of it."""

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from auditor_app.domain.errors import KnownError
from auditor_app.domain.reasons import Stage
from auditor_app.domain.records import Application, Judgement
from auditor_app.domain.state import Changes
from auditor_app.domain.values import Verdict
from auditor_app.domain.wording import Message
from auditor_app.operations.core.session import AuditSession
from auditor_app.operations.stages import application, conclusion
from auditor_app.ui.fields.context import Context
from auditor_app.ui.fields.field import Field
from auditor_app.ui.fields.listeners import Update
from auditor_app.ui.fields.session import Session, done
from auditor_app.ui.shell.desk import Desk
from auditor_app.ui.stages.characteristics.page import CharacteristicsPage

REFUSAL = KnownError("R99", Message("It is refused."))


def refuse(_audit: AuditSession) -> Changes:
    raise REFUSAL


@pytest.fixture
def refused(fresh: Session) -> list[KnownError]:
    """What goes to the notices."""
    found: list[KnownError] = []
    fresh.refused.connect(found.append)
    return found


def test_a_refusal_is_an_outcome_and_goes_to_the_notices(
    fresh: Session, refused: list[KnownError]
) -> None:
    assert fresh.do(None, refuse) is REFUSAL
    assert refused == [REFUSAL]


def test_a_refusal_that_is_handled_at_the_spot_goes_nowhere_else(
    fresh: Session, refused: list[KnownError]
) -> None:
    assert fresh.attempt(None, refuse) is REFUSAL
    assert not refused


def test_an_operation_that_changes_nothing_is_done(fresh: Session) -> None:
    name = fresh.state.application.client_name
    outcome = fresh.do(None, lambda audit: application.edit(audit, client_name=name))
    assert outcome == ()
    assert done(outcome)


def test_a_listener_tells_its_own_change_from_another_s(fresh: Session) -> None:
    owner, heard = QObject(), list[Update]()
    fresh.follow(owner, heard.append)
    fresh.do(owner, lambda audit: application.edit(audit, contact_name="Zhou"))
    application.edit(fresh.audit_session, contact_name="Li Ting")
    assert [update.initiator for update in heard] == [owner, None]
    assert heard[0].ids == {fresh.state.application.id}


def test_only_the_kind_and_the_record_listened_for_are_heard_of(fresh: Session) -> None:
    owner, heard = QObject(), list[str]()
    fresh.follow(owner, lambda _update: heard.append("kind"), Application)
    fresh.follow(owner, lambda _update: heard.append("other"), Judgement)
    own, other = fresh.state.application.id, fresh.state.planning.id
    fresh.follow(owner, lambda _update: heard.append("record"), record=lambda: own)
    fresh.follow(owner, lambda _update: heard.append("another"), record=lambda: other)
    application.edit(fresh.audit_session, contact_name="Zhou")
    assert heard == ["kind", "record"]


def test_a_hidden_widget_hears_of_it_once_it_is_shown(qtbot: QtBot, fresh: Session) -> None:
    widget, heard = QWidget(), list[Update]()
    qtbot.addWidget(widget)
    fresh.follow_on_show(widget, heard.append)
    application.edit(fresh.audit_session, contact_name="Zhou")
    application.edit(fresh.audit_session, contact_name="Li Ting")
    assert not heard
    widget.show()
    assert len(heard) == 1
    application.edit(fresh.audit_session, contact_name="Wang")
    assert len(heard) == 2


def test_a_key_on_a_judgement_wakes_no_field_of_any_page(
    qtbot: QtBot, context: Context, in_progress: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    woken: list[Field] = []
    refresh = Field.refresh

    def woken_up(field: Field, update: Update | None = None) -> None:
        woken.append(field)
        refresh(field, update)

    monkeypatch.setattr(Field, "refresh", woken_up)
    desk = Desk(context)
    qtbot.addWidget(desk)
    with qtbot.waitExposed(desk):
        desk.show()
    desk.activateWindow()
    desk.open_audit(in_progress)
    for stage in (*Stage, Stage.CHARACTERISTICS):
        desk.show_stage(stage)
    page, session = desk.page, desk.session
    assert isinstance(page, CharacteristicsPage)
    assert session is not None
    page.list.next_gap()
    qtbot.waitUntil(page.list.view.hasFocus)
    row = page.list.current()
    assert row is not None
    woken.clear()
    qtbot.keyClick(page.list.view, Qt.Key.Key_1)
    assert row.finding.verdict is Verdict.CONFORM
    assert not woken
    conclusion.edit(session.audit_session, statement="All was seen.")
    assert woken
