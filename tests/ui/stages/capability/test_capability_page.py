"""The capability audit by keyboard: a nonconformity's whole life, and the gates."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from auditor_app.domain.errors import KnownError
from auditor_app.domain.records import Nonconformity
from auditor_app.domain.results import CapabilityResult
from auditor_app.domain.state import Changes
from auditor_app.domain.values import Part, Severity, Verdict, Verification
from auditor_app.domain.wording import Message
from auditor_app.ui.fields.context import Context
from auditor_app.ui.fields.session import Session
from auditor_app.ui.judging.model import JudgementRow
from auditor_app.ui.stages.capability.nonconformity_card import NonconformityCard
from auditor_app.ui.stages.capability.page import CapabilityPage
from tests.ui.names import nameless


@pytest.fixture
def page(context: Context, session: Session, qtbot: QtBot) -> CapabilityPage:
    made = CapabilityPage(context, session)
    qtbot.addWidget(made)
    side = made.side_panel()
    qtbot.addWidget(side)
    side.show()
    made.resize(760, 900)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.list.view.hasFocus)
    return made


def go_to(page: CapabilityPage, clause: str) -> None:
    site = page.list.model.row(1).site
    assert page.list.go_to((site, clause))


def current(page: CapabilityPage) -> JudgementRow:
    row = page.list.current()
    assert row is not None
    return row


def write(page: CapabilityPage, name: str, text: str) -> None:
    field = page.findChild(QPlainTextEdit, name)
    assert field is not None
    field.setFocus()
    QTest.keyClicks(field, text)


def click(page: CapabilityPage, name: str) -> None:
    button = next(one for one in page.findChildren(QAbstractButton, name) if one.isVisible())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def newest(session: Session) -> Nonconformity:
    return session.state.nonconformities[-1]


def card_of(page: CapabilityPage, one: Nonconformity) -> NonconformityCard:
    card = page.nonconformities.card((one.site, one.clause), one.id)
    assert card is not None
    return card


def card_to_raise(page: CapabilityPage) -> NonconformityCard:
    card = page.nonconformities.card(current(page).place)
    assert card is not None
    return card


def raised(
    page: CapabilityPage,
    session: Session,
    clause: str = "1.3",
    facts: str = "6 of 15 orders lack the record",
) -> Nonconformity:
    go_to(page, clause)
    QTest.keyClick(page.list.view, Qt.Key.Key_2)
    field = card_to_raise(page).facts.text
    assert field.hasFocus()
    QTest.keyClicks(field, facts)
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    return newest(session)


def test_two_raises_the_nonconformity_inside_the_clause(
    page: CapabilityPage, session: Session
) -> None:
    before = len(session.state.nonconformities)
    one = raised(page, session)
    assert len(session.state.nonconformities) == before + 1
    assert (one.clause, one.facts, one.severity) == (
        "1.3",
        "6 of 15 orders lack the record",
        Severity.MINOR,
    )
    assert one.due_on is not None
    assert session.state.judgements[Part.CAPABILITY, one.site, "1.3"].verdict is Verdict.NONCONFORM
    assert card_of(page, one).isVisible()
    assert not card_of(page, one).raise_button.isVisible()


def test_the_whole_life_in_the_row(page: CapabilityPage, session: Session, qtbot: QtBot) -> None:
    """R17 R18: answered, handed in, verified by a named auditor; handing in is no verification."""
    one = raised(page, session)
    card = card_of(page, one)
    click(page, "submit")
    assert newest(session).submitted_on is None
    for name in ("cause", "correction", "corrective_action", "rectification_evidence"):
        write(page, name, f"the {name}")
    click(page, "submit")
    assert newest(session).submitted_on is not None
    assert newest(session).rectification_evidence == "the rectification_evidence"
    assert session.guidance.capability.open == 1
    assert "no verification" in card._status.text()
    auditors = [card.auditor.itemText(number) for number in range(card.auditor.count())]
    assert len(auditors) >= 2
    QTest.keyClicks(card.remark, "seen in 10 orders")
    click(page, "verify")
    done = newest(session)
    assert (done.verification, done.verification_note) == (
        Verification.VERIFIED,
        "seen in 10 orders",
    )
    assert session.state.member(done.verified_by) is not None
    assert session.guidance.capability.result is CapabilityResult.PASSED_AFTER_RECTIFICATION
    qtbot.waitUntil(card._closed.isVisible)
    assert not card.withdraw.isVisible()
    click(page, "unverify")
    assert newest(session).verification is None
    assert newest(session).submitted_on is not None


def test_a_rejection_needs_its_note_and_fails_the_audit(
    page: CapabilityPage, session: Session
) -> None:
    """R21."""
    refused: list[KnownError] = []
    session.refused.connect(refused.append)
    one = raised(page, session)
    for name in ("cause", "correction", "corrective_action", "rectification_evidence"):
        write(page, name, name)
    click(page, "submit")
    click(page, "reject")
    assert [error.code for error in refused] == ["R21"]
    QTest.keyClicks(card_of(page, one).remark, "no record")
    click(page, "reject")
    assert newest(session).verification is Verification.REJECTED
    assert session.guidance.capability.result is CapabilityResult.NOT_PASSED
    assert "R21" in card_of(page, one)._status.text()


def test_withdrawn_it_is_gone_and_the_clause_open_again(
    page: CapabilityPage, session: Session, qtbot: QtBot
) -> None:
    one = raised(page, session)
    click(page, "withdraw")
    assert one.id not in {other.id for other in session.state.nonconformities}
    assert current(page).finding.verdict is None
    session.audit_session.undo()
    assert card_of(page, one).isVisible()


def test_a_major_one_shows_its_gate_at_once(page: CapabilityPage, session: Session) -> None:
    """R18."""
    one = raised(page, session)
    click(page, f"segment_{Severity.MAJOR}")
    assert newest(session).severity is Severity.MAJOR
    assert session.guidance.capability.blocks_assessment[0].rule.number == "R18"
    assert card_of(page, one).title.text().endswith("Major nonconformity")


def test_a_veto_clause_suspends_and_only_the_body_goes_on(
    page: CapabilityPage, session: Session
) -> None:
    """R19, A4."""
    go_to(page, "1.1")
    QTest.keyClick(page.list.view, Qt.Key.Key_2)
    assert card_to_raise(page)._veto.isVisible()
    click(page, "raise")
    assert session.guidance.capability.result is CapabilityResult.SUSPENDED
    assert "suspended" in page.conclusion.result.text()
    decision = page.conclusion.decision
    assert not decision.isHidden()
    decision.choice.buttons[0].click()
    QTest.keyClicks(decision.reason, "licence shown the next day")
    next(one for one in decision.findChildren(QAbstractButton, "record_decision")).click()
    assert session.state.capability.body_decision is not None
    assert session.guidance.capability.result is not CapabilityResult.SUSPENDED


def test_conforms_is_refused_while_a_nonconformity_stands(
    page: CapabilityPage, session: Session
) -> None:
    refused: list[KnownError] = []
    session.refused.connect(refused.append)
    raised(page, session)
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Escape)
    page.list.view.setFocus()
    QTest.keyClick(page.list.view, Qt.Key.Key_1)
    assert [error.code for error in refused] == ["R17"]
    assert current(page).finding.verdict is Verdict.NONCONFORM


def test_the_leaders_own_finding_is_stated_and_taken_back(
    page: CapabilityPage, session: Session
) -> None:
    """A3."""
    finding = page.conclusion.finding
    finding.open_button.click()
    QTest.keyClicks(finding.reason, "systematic failure")
    QTest.keyClick(finding.reason, Qt.Key.Key_Return)
    assert session.guidance.capability.result is CapabilityResult.NOT_PASSED
    finding.open_button.click()
    assert session.state.capability.not_passed_reason == ""


def test_a_nonconformity_is_revealed(page: CapabilityPage, session: Session) -> None:
    one = session.state.nonconformities[0]
    page.reveal(one.id)
    assert current(page).place == (one.site, one.clause)
    assert card_of(page, one).isVisible()


def test_every_control_has_a_name(page: CapabilityPage, session: Session) -> None:
    raised(page, session)
    assert nameless(page, page.side_panel()) == []


def test_what_has_the_cursor_is_in_sight(page: CapabilityPage, qtbot: QtBot) -> None:
    page.resize(700, 460)
    go_to(page, "1.3")
    QTest.keyClick(page.list.view, Qt.Key.Key_2)
    facts = card_to_raise(page).facts.text
    viewport = page.list.view.viewport()
    qtbot.waitUntil(
        lambda: viewport.rect().contains(facts.mapTo(viewport, facts.rect().bottomLeft()))
    )


def test_once_raised_the_keys_belong_to_the_list_again(
    page: CapabilityPage, session: Session, qtbot: QtBot
) -> None:
    raised(page, session)
    qtbot.waitUntil(page.list.view.hasFocus)


def begun(page: CapabilityPage, facts: str, clause: str = "1.3") -> NonconformityCard:
    """Mark a clause and begin to write, with the last key just pressed."""
    go_to(page, clause)
    QTest.keyClick(page.list.view, Qt.Key.Key_2)
    card = card_to_raise(page)
    QTest.keyClicks(card.facts.text, facts)
    return card


def test_two_alone_raises_nothing(page: CapabilityPage, session: Session) -> None:
    before = session.state.nonconformities
    begun(page, "")
    page.list.view.setFocus()
    go_to(page, "1.4")
    assert session.state.nonconformities == before


def test_what_is_typed_raises_it_by_itself(
    page: CapabilityPage, session: Session, qtbot: QtBot
) -> None:
    """After a pause the nonconformity is there, and one goes on writing in the same place."""
    before = len(session.state.nonconformities)
    card = begun(page, "6 of 15")
    qtbot.waitUntil(lambda: len(session.state.nonconformities) == before + 1)
    assert card.facts.text.hasFocus()
    QTest.keyClicks(card.facts.text, " orders")
    qtbot.waitUntil(lambda: newest(session).facts == "6 of 15 orders")
    assert len(session.state.nonconformities) == before + 1
    assert newest(session).severity is Severity.MINOR
    click(page, f"segment_{Severity.MAJOR}")
    assert newest(session).severity is Severity.MAJOR
    click(page, "withdraw")
    assert len(session.state.nonconformities) == before


def test_a_severity_chosen_first_holds(page: CapabilityPage, session: Session) -> None:
    begun(page, "")
    click(page, f"segment_{Severity.MAJOR}")
    card = card_of(page, newest(session))
    card.facts.text.setFocus()
    QTest.keyClicks(card.facts.text, "no licence")
    page.list.view.setFocus()
    assert (newest(session).severity, newest(session).facts) == (Severity.MAJOR, "no licence")


def test_no_word_is_lost_where_the_hand_goes_elsewhere(
    page: CapabilityPage, session: Session
) -> None:
    for clause, leave in {
        "1.3": page.list.view.setFocus,
        "1.4": lambda: go_to(page, "2.1"),
        "2.2": page.hide,
    }.items():
        begun(page, f"words on {clause}", clause)
        leave()
        assert (newest(session).clause, newest(session).facts) == (clause, f"words on {clause}")


def test_tab_from_the_facts_leads_on_into_the_form(page: CapabilityPage, session: Session) -> None:
    card = begun(page, "no record")
    QTest.keyClick(card.facts.text, Qt.Key.Key_Tab)
    assert newest(session).facts == "no record"
    assert card.cause.text.hasFocus()


def test_a_click_on_another_row_hits_that_row(page: CapabilityPage, session: Session) -> None:
    """Raising makes the opened row taller; the row clicked stays under the pointer."""
    begun(page, "just typed")
    number = page.list.view.current_row() + 1
    row = page.list.model.row(number)
    segment = page.list.delegate.segments(page.list.view._rect(number))[Verdict.CONFORM]
    QTest.mouseClick(page.list.view.viewport(), Qt.MouseButton.LeftButton, pos=segment.center())
    assert newest(session).facts == "just typed"
    assert (
        session.state.judgements[Part.CAPABILITY, row.site, row.place[1]].verdict is Verdict.CONFORM
    )


def test_what_was_refused_is_there_when_the_clause_opens_again(
    page: CapabilityPage, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_records: object) -> Changes:
        raise KnownError("E_DISK_FULL", Message("The disk is full."))

    before = len(session.state.nonconformities)
    begun(page, "kept words")
    with monkeypatch.context() as patched:
        patched.setattr(session.audit_session.workspace.store, "write", full)
        page.list.view.setFocus()
        go_to(page, "2.1")
        go_to(page, "1.3")
        assert card_to_raise(page).facts.text.toPlainText() == "kept words"
    assert len(session.state.nonconformities) == before
    go_to(page, "2.1")
    assert newest(session).facts == "kept words"
