"""The assessment by keyboard: radar, rates, grade follow, its conclusion locks."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from auditor_app.domain.values import (
    Level,
    MysteryTrigger,
    OnsiteResult,
    Part,
    SupplementMethod,
    Verdict,
)
from auditor_app.operations.core.session import AuditSession
from auditor_app.operations.core.workspace import Workspace
from auditor_app.operations.stages import characteristics, conclusion
from auditor_app.ui.fields.context import Context
from auditor_app.ui.fields.session import Session
from auditor_app.ui.judging.model import JudgementRow
from auditor_app.ui.page.reason_list import ReasonRow
from auditor_app.ui.stages.characteristics.correction_part import CorrectionPart
from auditor_app.ui.stages.characteristics.page import CharacteristicsPage
from tests.ui.names import nameless


@pytest.fixture
def opened(context: Context, qtbot: QtBot) -> Callable[[Session], CharacteristicsPage]:
    def make(session: Session) -> CharacteristicsPage:
        made = CharacteristicsPage(context, session)
        qtbot.addWidget(made)
        qtbot.addWidget(made.side)
        made.resize(760, 900)
        made.side.resize(308, 1200)
        made.side.show()
        with qtbot.waitExposed(made):
            made.show()
        made.activateWindow()
        qtbot.waitUntil(made.list.view.hasFocus)
        return made

    return make


@pytest.fixture
def page(opened: Callable[[Session], CharacteristicsPage], session: Session) -> CharacteristicsPage:
    return opened(session)


@pytest.fixture
def locked(
    opened: Callable[[Session], CharacteristicsPage], workspace: Workspace
) -> tuple[CharacteristicsPage, Session]:
    """The finished audit, its sign-off taken back."""
    audit = next(one for one in workspace.audits() if not one.number.endswith("-2"))
    session = Session(AuditSession(workspace, audit.id))
    conclusion.reopen(session.audit_session)
    return opened(session), session


def current(page: CharacteristicsPage) -> JudgementRow:
    row = page.list.current()
    assert row is not None
    return row


def press(page: CharacteristicsPage, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(page.list.view, key)


def test_radar_rates_and_grade_follow_a_mark(page: CharacteristicsPage, session: Session) -> None:
    """R29."""
    subject = current(page).subject
    assert subject is not None
    level = subject.badge
    before = session.guidance.tally.rates[Level.BASIC]
    press(page, Qt.Key.Key_2)
    after = session.guidance.tally.rates[Level.BASIC]
    assert (level, after.applicable, after.failing) == (
        "Basic",
        before.applicable + 1,
        before.failing + 1,
    )
    assert (
        f"{after.conforming}/{after.applicable} · {after.shown()}"
        in page.side.rates.accessibleDescription()
    )
    assert "31/36" in page.side.radar.accessibleDescription()
    provisional = session.guidance.grading.provisional
    assert provisional is not None
    assert page.side.grade.grade.text() == provisional.value


def test_no_nonconformity_is_raised_here(page: CharacteristicsPage) -> None:
    """R27."""
    press(page, Qt.Key.Key_2)
    assert page.list.view.hasFocus()
    assert not any(
        "onconformity" in widget.objectName() for widget in page.findChildren(QAbstractButton)
    )


def test_what_is_missing_leads_to_its_row(page: CharacteristicsPage) -> None:
    row, record = next(
        (row, row._reason.record)
        for row in page.side.grade.gaps.findChildren(ReasonRow)
        if row.isVisible() and row._reason and row._reason.record
    )
    target = page.list._sheet.place_of(record)
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert current(page).place == target


def finish(page: CharacteristicsPage) -> None:
    judged, total = page.list.model.progress()
    for _ in range(total - judged):
        press(page, Qt.Key.Key_1, Qt.Key.Key_F8)


def test_concluding_waits_for_every_item_suggests_and_locks(
    page: CharacteristicsPage, session: Session
) -> None:
    """A2, R28, R34."""
    card = page.side.conclusion
    assert not card.conclude.isEnabled()
    finish(page)
    assert card.conclude.isEnabled()
    assert card.result.value is OnsiteResult.PASSED
    QTest.mouseClick(card.conclude, Qt.MouseButton.LeftButton)
    assert session.state.characteristic.result is OnsiteResult.PASSED
    assert page.banner.isVisible()
    row = current(page)
    verdict = row.finding.verdict
    press(page, Qt.Key.Key_2)
    assert row.finding.verdict is verdict
    assert page.list.editor.evidence.isReadOnly()
    session.audit_session.undo()
    assert page.banner.isHidden()


def test_only_a_transcription_error_is_corrected_once_locked(
    locked: tuple[CharacteristicsPage, Session],
) -> None:
    """R28."""
    page, session = locked
    row = current(page)
    part = page.list.editor._parts[0]
    assert isinstance(part, CorrectionPart)
    before = len(session.state.corrections)
    part.open_button.click()
    part.verdict.buttons[1].click()
    QTest.mouseClick(part.confirm_button, Qt.MouseButton.LeftButton)
    assert len(session.state.corrections) == before
    QTest.keyClicks(part.reason, "sheet 7")
    QTest.keyClick(part.reason, Qt.Key.Key_Return)
    assert len(session.state.corrections) == before + 1
    assert session.state.judgements[Part.CHARACTERISTIC, *row.place].verdict is Verdict.NONCONFORM
    assert row.finding.verdict is Verdict.NONCONFORM
    assert "sheet 7" in part._made.text()


def test_a_supplement_needs_its_reason_and_a_mystery_shopper_its_trigger(
    page: CharacteristicsPage, session: Session
) -> None:
    """R24, R25."""
    before = len(session.state.supplements)
    QTest.mouseClick(page.toggle, Qt.MouseButton.LeftButton)
    panel = page.supplements
    assert panel.isVisible()
    QTest.mouseClick(panel.add_button, Qt.MouseButton.LeftButton)
    assert len(session.state.supplements) == before
    QTest.keyClicks(panel.reason, "records contradict each other")
    QTest.keyClick(panel.reason, Qt.Key.Key_Return)
    assert len(session.state.supplements) == before + 1
    (added,) = (
        one for one in session.state.supplements if one.reason == "records contradict each other"
    )
    card = panel._cards[added.id]
    assert card.trigger.isHidden()
    characteristics.edit_supplement(
        session.audit_session,
        added.id,
        method=SupplementMethod.MYSTERY_SHOPPER,
        trigger=MysteryTrigger.EVIDENCE_DOUBTED,
    )
    assert not card.trigger.isHidden()
    assert card.trigger.picker.value is MysteryTrigger.EVIDENCE_DOUBTED
    assert not card.form.isHidden()
    card.findings.text.setFocus()
    QTest.keyClicks(card.findings.text, "greeted at once")
    page.next_gap()
    assert (
        next(one for one in session.state.supplements if one.id == added.id).findings
        == "greeted at once"
    )
    assert page.list.isVisible()


def test_a_supplement_is_revealed_in_its_place(page: CharacteristicsPage, session: Session) -> None:
    page.reveal(session.state.supplements[0].id)
    assert page.supplements.isVisible()
    gap = page.list._sheet.record_id(page.list.model.row(1).place)
    page.reveal(gap)
    assert page.list.isVisible()


def test_every_control_has_a_name(page: CharacteristicsPage) -> None:
    assert nameless(page, page.side) == []


def test_the_levels_are_shown_over_the_radar_on_request(
    page: CharacteristicsPage, session: Session
) -> None:
    """A21."""
    side = page.side
    radar, legend = side.radar, side.legend
    assert legend.isHidden()
    side.by_level.setFocus()
    QTest.keyClick(side.by_level, Qt.Key.Key_Space)
    assert legend.isVisible()
    assert radar.accessibleDescription().count("\n") == len(session.edition.levels)
    QTest.keyClick(side.by_level, Qt.Key.Key_Space)
    assert legend.isHidden()
    assert "\n" not in radar.accessibleDescription()
