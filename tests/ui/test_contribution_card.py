"""The contribution on the dossier page: written at any time by whoever an office has certified."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from auditor_app.ui.context import Context
from auditor_app.ui.session import Session
from auditor_app.ui.stages.dossier import DossierPage

SLOW = 20_000


def test_a_contribution_holds_the_signed_work_of_all(
    qtbot: QtBot, leading: Context, disputed: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = DossierPage(leading, disputed)
    qtbot.addWidget(page)
    page.show()
    out = tmp_path / "mine.asice"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    write = page.findChild(QPushButton, "write_contribution")
    assert write is not None
    qtbot.mouseClick(write, Qt.MouseButton.LeftButton)
    done = page.findChild(QLabel, "contribution_done")
    assert done is not None
    qtbot.waitUntil(done.isVisible, timeout=SLOW)
    for person in ("王芳 (R-001)", "李明 (R-002)", "赵强 (R-003)"):
        assert person in done.text()
    assert out.is_file()
    assert page.isEnabled()


def test_without_an_office_the_card_says_where_to_ask(qtbot: QtBot, context: Context, session: Session) -> None:
    page = DossierPage(context, session)
    qtbot.addWidget(page)
    page.show()
    card = page.findChild(QWidget, "contribution_card")
    hint, write = page.findChild(QLabel, "contribution_hint"), page.findChild(QPushButton, "write_contribution")
    assert card is not None
    assert hint is not None
    assert write is not None
    assert not write.isEnabled()
    assert "certificate" in hint.text()
