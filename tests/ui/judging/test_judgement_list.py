"""The keys of a judgement list: marks, reasons, evidence that is never lost, the mouse."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from auditor_app.domain.errors import KnownError
from auditor_app.domain.records import Judgement
from auditor_app.domain.values import Part, Verdict
from auditor_app.domain.wording import Message
from auditor_app.ui.fields.context import Context
from auditor_app.ui.fields.session import Session
from auditor_app.ui.judging.judgement_list import JudgementList
from auditor_app.ui.judging.model import JudgementRow, Only
from auditor_app.ui.judging.onsite_sheets import CharacteristicSheet
from auditor_app.ui.judging.sheet import RowKey
from tests.ui.names import nameless


@pytest.fixture
def shown(context: Context, session: Session, qtbot: QtBot) -> JudgementList:
    """The list at the first gap, with the focus."""
    made = JudgementList(context, session, CharacteristicSheet(session, context.words))
    qtbot.addWidget(made)
    made.resize(760, 600)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.view.setFocus()
    qtbot.waitUntil(made.view.hasFocus)
    return made


def press(shown: JudgementList, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(QApplication.focusWidget() or shown.view, key)


def type_text(text: str) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, text)


def recorded(session: Session, place: RowKey) -> Judgement:
    return session.state.judgements[Part.CHARACTERISTIC, *place]


def current(shown: JudgementList) -> JudgementRow:
    row = shown.current()
    assert row is not None
    return row


def test_it_opens_at_the_first_gap(shown: JudgementList) -> None:
    assert current(shown).finding.verdict is None
    assert shown.editor.isVisible()


@pytest.mark.parametrize(
    ("key", "verdict"), [(Qt.Key.Key_1, Verdict.CONFORM), (Qt.Key.Key_2, Verdict.NONCONFORM)]
)
def test_a_digit_marks_and_the_row_stays(
    shown: JudgementList, session: Session, key: Qt.Key, verdict: Verdict
) -> None:
    place = current(shown).place
    press(shown, key)
    assert recorded(session, place).verdict is verdict
    assert current(shown).place == place
    press(shown, Qt.Key.Key_Down)
    assert current(shown).place != place


def test_zero_clears_and_undo_brings_back(shown: JudgementList, session: Session) -> None:
    row = current(shown)
    press(shown, Qt.Key.Key_1, Qt.Key.Key_0)
    assert row.finding.verdict is None
    session.audit_session.undo()
    assert row.finding.verdict is Verdict.CONFORM


def test_arrows_pass_over_headings(shown: JudgementList) -> None:
    press(shown, Qt.Key.Key_Home)
    for _ in range(14):
        press(shown, Qt.Key.Key_Down)
        assert current(shown).subject is not None
    press(shown, Qt.Key.Key_End, Qt.Key.Key_Down)
    assert shown.view.current_row() == shown.model.rowCount() - 1
    press(shown, Qt.Key.Key_Home, Qt.Key.Key_Up)
    assert shown.view.current_row() == 1


def test_not_applicable_asks_its_reason_in_place(shown: JudgementList, session: Session) -> None:
    """R34: an empty reason stays asked, verdict and reason are one operation."""
    row = current(shown)
    press(shown, Qt.Key.Key_3)
    assert shown.editor.asking
    assert current(shown).finding.verdict is None
    press(shown, Qt.Key.Key_Return)
    assert shown.editor.asking
    type_text("no such service here")
    press(shown, Qt.Key.Key_Return)
    assert (row.finding.verdict, row.finding.reason) == (
        Verdict.NOT_APPLICABLE,
        "no such service here",
    )
    session.audit_session.undo()
    assert (row.finding.verdict, row.finding.reason) == (None, "")


def test_escape_stops_asking(shown: JudgementList, qtbot: QtBot) -> None:
    row = current(shown)
    press(shown, Qt.Key.Key_3)
    press(shown, Qt.Key.Key_Escape)
    assert not shown.editor.asking
    qtbot.waitUntil(shown.view.hasFocus)
    assert row.finding.verdict is None


def test_a_reason_that_was_typed_counts_when_the_row_is_left(shown: JudgementList) -> None:
    row = current(shown)
    press(shown, Qt.Key.Key_3)
    type_text("sold online only")
    shown.next_gap()
    assert (row.finding.verdict, row.finding.reason) == (Verdict.NOT_APPLICABLE, "sold online only")


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Tab])
def test_evidence_saves_itself_when_typing_stops(
    shown: JudgementList, session: Session, qtbot: QtBot, key: Qt.Key
) -> None:
    place = current(shown).place
    press(shown, key)
    assert shown.editor.evidence.hasFocus()
    QTest.keyClicks(shown.editor.evidence, "order 123")
    assert (Part.CHARACTERISTIC, *place) not in session.state.judgements
    qtbot.waitUntil(lambda: (Part.CHARACTERISTIC, *place) in session.state.judgements)
    assert recorded(session, place).evidence == "order 123"
    press(shown, Qt.Key.Key_Escape)
    assert shown.view.hasFocus()


def test_no_word_is_lost_when_the_row_changes_at_once(
    shown: JudgementList, session: Session
) -> None:
    place = current(shown).place
    press(shown, Qt.Key.Key_Return)
    QTest.keyClicks(shown.editor.evidence, "12 of 15")
    press(shown, Qt.Key.Key_F8)
    assert recorded(session, place).evidence == "12 of 15"
    assert current(shown).place != place
    assert shown.editor.evidence.toPlainText() == ""


def test_no_word_is_lost_when_the_page_is_left(shown: JudgementList, session: Session) -> None:
    place = current(shown).place
    press(shown, Qt.Key.Key_Return)
    QTest.keyClicks(shown.editor.evidence, "seen")
    shown.hide()
    assert recorded(session, place).evidence == "seen"


def test_a_refused_text_is_there_again_when_the_row_opens_again(
    shown: JudgementList, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = current(shown)
    refusal = KnownError("E_TEST", Message("It is refused."))
    monkeypatch.setattr(shown._sheet, "note", lambda *_: refusal)
    press(shown, Qt.Key.Key_Return)
    QTest.keyClicks(shown.editor.evidence, "precious")
    press(shown, Qt.Key.Key_F8)
    assert shown.editor.evidence.toPlainText() == ""
    monkeypatch.undo()
    shown.go_to(row.place)
    assert shown.editor.evidence.toPlainText() == "precious"
    shown.next_gap()
    assert recorded(session, row.place).evidence == "precious"


def test_digits_in_the_evidence_are_text(shown: JudgementList) -> None:
    row = current(shown)
    press(shown, Qt.Key.Key_Return)
    QTest.keyClicks(shown.editor.evidence, "123")
    assert row.finding.verdict is None


def test_f8_walks_the_gaps_and_comes_round(shown: JudgementList) -> None:
    first = current(shown).place
    judged, total = shown.model.progress()
    seen = set()
    for _ in range(total - judged):
        seen.add(current(shown).place)
        press(shown, Qt.Key.Key_F8)
    assert len(seen) == total - judged
    assert current(shown).place == first


def test_f8_leaves_a_finished_site_for_the_next_gap(shown: JudgementList, session: Session) -> None:
    shown.show_rows(session.guidance.sites[0].id)
    press(shown, Qt.Key.Key_F8)
    assert current(shown).site == session.guidance.sites[-1].id


def test_a_segment_is_clicked(shown: JudgementList, session: Session) -> None:
    number = shown.view.current_row() + 2
    row = shown.model.row(number)
    rect = shown.view.visualRect(shown.model.index(number, 0))
    segment = shown.delegate.segments(rect)[Verdict.CONFORM]
    QTest.mouseClick(shown.view.viewport(), Qt.MouseButton.LeftButton, pos=segment.center())
    assert recorded(session, row.place).verdict is Verdict.CONFORM
    assert shown.current() is row


def test_a_clicked_row_opens_and_stays_under_the_pointer(shown: JudgementList) -> None:
    press(shown, Qt.Key.Key_Home, *[Qt.Key.Key_Down] * 20)
    number = shown.view.current_row() + 2
    before = shown.view.visualRect(shown.model.index(number, 0)).top()
    QTest.mouseClick(shown.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(120, before + 20))
    assert shown.view.current_row() == number
    assert shown.view.visualRect(shown.model.index(number, 0)).top() <= before
    assert shown.view.visualRect(shown.model.index(number, 0)).top() >= 0


def test_a_picture_is_pasted(shown: JudgementList, session: Session, qtbot: QtBot) -> None:
    picture = QImage(40, 30, QImage.Format.Format_RGB32)
    picture.fill(QColor("#336699"))
    QGuiApplication.clipboard().setImage(picture)
    subject = shown.editor.strip._keeper.subject
    QTest.keyClick(shown.view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    (kept,) = session.state.attachments(subject)
    assert kept.media_type == "image/png"
    qtbot.waitUntil(lambda: kept.digest in shown.editor.strip._pictures)
    thumbnail = shown.editor.strip._cells[0]
    thumbnail.setFocus()
    QTest.keyClick(thumbnail, Qt.Key.Key_Delete)
    assert session.state.attachments(subject) == ()
    session.audit_session.undo()
    assert shown.editor.strip.count() == 1


def test_a_file_is_brought_and_a_false_picture_refused(
    shown: JudgementList, session: Session, tmp_path: Path
) -> None:
    refused: list[KnownError] = []
    session.refused.connect(refused.append)
    note, photo = tmp_path / "note.txt", tmp_path / "photo.jpg"
    note.write_text("seen")
    photo.write_text("no picture")
    source = QMimeData()
    source.setUrls([QUrl.fromLocalFile(str(note)), QUrl.fromLocalFile(str(photo))])
    shown.editor.evidence.insertFromMimeData(source)
    assert [one.name for one in session.state.attachments(shown.editor.strip._keeper.subject)] == [
        "note.txt"
    ]
    assert [error.code for error in refused] == ["E_PHOTO"]


def test_methods_used_are_recorded_and_the_foreseen_ones_are_none(
    shown: JudgementList, session: Session
) -> None:
    """R24."""
    row = current(shown)
    assert row.subject is not None
    chips = shown.editor._methods._chips
    foreseen = row.subject.methods
    other = next(method for method in chips if method not in foreseen)
    QTest.mouseClick(chips[other], Qt.MouseButton.LeftButton)
    assert set(recorded(session, row.place).methods) == {*foreseen, other}
    QTest.mouseClick(chips[other], Qt.MouseButton.LeftButton)
    assert recorded(session, row.place).methods == ()


def test_reveal_and_find_go_to_a_row_that_was_not_shown(
    shown: JudgementList, session: Session
) -> None:
    sites = session.guidance.sites
    shown.show_rows(sites[0].id)
    judged = next(
        one
        for (part, site, _), one in session.state.judgements.items()
        if part is Part.CHARACTERISTIC and site == sites[1].id
    )
    assert shown.reveal(judged.id)
    assert current(shown).place == (judged.site, judged.item)
    shown.show_rows("", Only.GAPS)
    assert shown.find_text("S-B2")
    row = current(shown)
    assert row.subject is not None
    assert row.subject.item == "S-B2"
    assert not shown.reveal("nothing")


def test_a_blank_can_be_revealed_by_the_id_it_will_have(shown: JudgementList) -> None:
    place = current(shown).place
    record_id = shown._sheet.record_id(place)
    press(shown, Qt.Key.Key_Home)
    assert shown.reveal(record_id)
    assert current(shown).place == place


def test_every_control_has_a_name(shown: JudgementList) -> None:
    assert nameless(shown) == []


def test_the_open_row_stands_on_its_own_ground_whatever_was_drawn_before(
    shown: JudgementList,
) -> None:
    press(shown, Qt.Key.Key_Home, Qt.Key.Key_Down)
    rect = shown.view.visualRect(shown.view.currentIndex())
    ground = shown.view.viewport().grab().toImage().pixelColor(rect.left() + 40, rect.bottom() - 4)
    assert ground == QColor(shown.delegate._look.theme.accent_soft)
