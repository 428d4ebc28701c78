"""A laptop with the window on it, and whoever works there: keys, clicks, drops, dialogs."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from auditor_app.domain.wording import Language
from auditor_app.exchange.certificates import Person
from auditor_app.operations.core import settings
from auditor_app.ui.app.program import Program
from auditor_app.ui.fields.session import Session
from auditor_app.ui.judging.judgement_list import JudgementList
from auditor_app.ui.shell.desk import Desk
from auditor_app.ui.team.import_page import ImportPage
from auditor_app.ui.widgets import reading_order
from tests.ui.hands import CTRL, NONE, Hands, Key, told

ALT = Qt.KeyboardModifier.AltModifier


class Dialogs:
    """The system's file dialogs, which a test answers before they are asked."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._answers: list[Path] = []
        for name in ("getSaveFileName", "getOpenFileName"):
            monkeypatch.setattr(
                QFileDialog, name, staticmethod(lambda *_: (str(self._answers.pop(0)), ""))
            )
        monkeypatch.setattr(
            QFileDialog,
            "getOpenFileNames",
            staticmethod(lambda *_: ([str(self._answers.pop(0))], "")),
        )

    def will_get(self, path: Path) -> Path:
        """Answer the next dialog with a path; return it."""
        assert not self._answers, "a dialog was not asked"
        self._answers.append(path)
        return path


class Laptop:
    """One person's laptop: their workspace and the window on it; `hands` press its keys."""

    def __init__(self, qtbot: QtBot, app: QApplication, folder: Path, dialogs: Dialogs) -> None:
        folder.mkdir(exist_ok=True)
        settings.write(
            folder,
            settings.Settings(language=Language.EN, appearance=settings.AppearanceChoice.LIGHT),
        )
        self._qtbot = qtbot
        self._dialogs = dialogs
        self.folder = folder
        self.program = Program(app, folder)
        self.window = self.program.window
        qtbot.addWidget(self.window)
        self.window.resize(1440, 900)
        self.hands = Hands(self.window)
        with qtbot.waitActive(self.window):
            self.program.start()
            self.window.activateWindow()

    @property
    def desk(self) -> Desk:
        """What is seen of the open workspace."""
        assert self.window.desk is not None
        return self.window.desk

    @property
    def session(self) -> Session:
        """The audit that is open."""
        assert self.desk.session is not None
        return self.desk.session

    def turn_to(self) -> None:
        """Work at this laptop from now on."""
        with self._qtbot.waitActive(self.window):
            self.window.activateWindow()
        self.hands.settle()

    def start(self, person: Person, passphrase: str) -> None:
        """Go through the first start."""
        for text in (person.name, person.registration, passphrase, passphrase):
            self.hands.type(text)
            self.hands.press(Key.Key_Return)
        self.hands.wait(lambda: self.seen("recovery_kept"))
        self.hands.press(Key.Key_Space)
        self.hands.hit("Go on")
        self.hands.wait(lambda: self.window.desk is not None)

    def close(self) -> None:
        """Close the window."""
        self.window.close()
        self.program.leave()

    def seen(self, name: str) -> bool:
        """Say whether something of that name is on show and can be used."""
        return any(
            one.isVisible() and one.isEnabled() for one in self.window.findChildren(QWidget, name)
        )

    def reads(self, name: str) -> str:
        """Return the texts on show under a name."""
        found = [one.text() for one in self.window.findChildren(QLabel, name) if one.isVisible()]
        return "\n".join(found)

    def notice(self, of: str) -> str:
        """Wait for the window to say that it has done something, and return what it says."""
        return self.expect("notice_text", of)

    def expect(self, name: str, of: str) -> str:
        """Wait till a text is on show that holds another, and return it whole."""
        try:
            self.hands.wait(lambda: of in self.reads(name))
        except AssertionError as error:
            raise AssertionError(
                f"{name} never said “{of}”: {self.reads(name)} {self.reads('notice_text')}"
            ) from error
        return self.reads(name)

    def click(self, name: str, *, answering: Path | None = None) -> None:
        """Click on a button or a field, once it can be; the dialog it opens is answered."""
        if answering is not None:
            self._dialogs.will_get(answering)
        self.hands.wait(lambda: self.seen(name))
        (button,) = (one for one in self.window.findChildren(QWidget, name) if one.isVisible())
        reading_order.show(button)
        self.hands.settle()
        place = button.mapTo(self.window, button.rect().center())
        under = self.window.childAt(place)
        assert under is not None
        assert under is button or button.isAncestorOf(under), (
            f"{under.objectName()} lies over {name}"
        )
        handle = self.window.windowHandle()
        assert handle is not None
        QTest.mouseClick(handle, Qt.MouseButton.LeftButton, NONE, place)
        self.hands.settle()

    def write(self, name: str, text: str) -> None:
        """Click into a field and write over what is there."""
        self.click(name)
        self.hands.retype(text)

    def go_home(self) -> None:
        """Go back to the list of audits."""
        self.hands.press(Key.Key_Left, ALT)

    def drop(self, *paths: Path) -> None:
        """Drop files and folders on the middle of the import page, as the system does."""
        self.hands.press(Key.Key_O, CTRL)
        page = self.desk.page
        assert isinstance(page, ImportPage)
        self._bring(paths, page.mapTo(self.window, page.rect().center()))

    def take_in(self, *paths: Path) -> str:
        """Drop packages, look, import them, and return what was shown before."""
        self.drop(*paths)
        self.hands.wait(lambda: self.seen("import_now") or self.seen("refused"))
        assert not self.seen("refused"), self.reads("import_refusal")
        shown = (
            "\n".join(one.text() for one in self.desk.page.findChildren(QLabel) if one.isVisible())
            if self.desk.page
            else ""
        )
        self.hands.press(Key.Key_Return)
        self.hands.wait(
            lambda: self.desk.session is not None and "Imported" in self.reads("notice_text")
        )
        return shown

    def contribute(self, path: Path) -> Path:
        """Write a contribution of the open audit by its key, wherever in it one is."""
        self._dialogs.will_get(path)
        self.hands.press(Key.Key_T, CTRL)
        self.notice(path.name)
        return path

    def judge(
        self, item: str, key: Qt.Key | None, evidence: str = "", file: Path | None = None
    ) -> None:
        """Go to an item of the open list, mark it, write what was seen, attach a file."""
        hands = self.hands
        self.find(item)
        if key is not None:
            hands.press(key)
        if evidence:
            hands.press(Key.Key_Return)
            hands.type(evidence)
            hands.press(Key.Key_Escape)
        if file is not None:
            self._dialogs.will_get(file)
            hands.press(Key.Key_A)

    def find(self, item: str) -> None:
        """Go down the list of judgements to an item, round its end, looking where one is."""
        assert self.desk.page is not None
        listed = self.desk.page.findChild(JudgementList)
        assert listed is not None
        assert listed.view.hasFocus(), told(self.hands.focus)
        for _ in range(2 * listed.model.rowCount()):
            row, place = listed.current(), listed.view.current_row()
            if row is not None and row.subject is not None and row.subject.item == item:
                return
            self.hands.press(Key.Key_Down)
            if listed.view.current_row() == place:
                self.hands.press(Key.Key_Home)
        raise AssertionError(f"{item} is not in the list")

    def _bring(self, paths: Sequence[Path], place: QPoint) -> None:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        handle = self.window.windowHandle()
        assert handle is not None
        action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        entering = QDragEnterEvent(place, action, data, button, NONE)
        QApplication.sendEvent(handle, entering)
        assert entering.isAccepted(), "the page takes no drop"
        dropping = QDropEvent(QPointF(place), action, data, button, NONE)
        QApplication.sendEvent(handle, dropping)
        self.hands.settle()
