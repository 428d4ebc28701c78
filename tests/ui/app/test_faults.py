"""What nobody foresaw: the program goes on, and the report names only places in it."""

import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from auditor_app.domain.errors import KnownError
from auditor_app.domain.wording import Message
from auditor_app.ui.app.faults import Faults
from auditor_app.ui.look.look import Look
from auditor_app.ui.page.notices import Notices
from auditor_app.ui.widgets.background import Task

ENTRUSTED = "华星电器有限公司"


def break_down(client: str) -> None:
    raise ValueError(f"cannot read {client}")


def caught(faults: Faults) -> None:
    try:
        break_down(ENTRUSTED)
    except ValueError as error:
        faults.take(type(error), error, error.__traceback__)


def test_the_report_and_the_log_hold_no_client_data(qtbot: QtBot, tmp_path: Path) -> None:
    faults = Faults(tmp_path / "log")
    with qtbot.waitSignal(faults.found) as found:
        caught(faults)
    (report,) = found.args
    log = (tmp_path / "log" / "auditor-app.log").read_text("utf-8")
    for text in (report, log):
        assert "ValueError" in text
        assert "break_down" in text
        assert ENTRUSTED not in text
        assert str(Path(__file__).parent) not in text


def test_a_log_that_cannot_be_written_stops_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "log").write_text("a file where the folder should be", "utf-8")
    faults = Faults(tmp_path / "log")
    with qtbot.waitSignal(faults.found):
        caught(faults)


def test_the_hook_is_put_back(tmp_path: Path) -> None:
    before = sys.excepthook
    remove = Faults(tmp_path).install()
    assert sys.excepthook != before
    remove()
    assert sys.excepthook is before


def test_the_notice_offers_the_report(qtbot: QtBot, look: Look) -> None:
    notices = Notices(look)
    qtbot.addWidget(notices)
    notices.apologise("auditor_app/ui/desk.py:1 show")
    assert notices.isVisible()
    assert "went wrong" in notices.accessibleName()


def test_work_in_the_background_answers_in_the_window_s_thread(qtbot: QtBot, look: Look) -> None:
    outcomes: list[tuple[object, bool]] = []
    task = Task(lambda: 6 * 7, look.appearance)
    task.done.connect(lambda outcome: outcomes.append((outcome, task.thread().isCurrentThread())))
    with qtbot.waitSignal(task.done):
        task.start()
    assert outcomes == [(42, True)]


def test_a_refusal_in_the_background_is_told_as_one(qtbot: QtBot, look: Look) -> None:
    def refuse() -> None:
        raise KnownError("E_FILE", Message("No such file."))

    task = Task(refuse, look.appearance)
    with qtbot.waitSignal(task.failed) as failed:
        task.start()
    assert failed.args[0].code == "E_FILE"


def test_a_fault_in_the_background_reaches_the_hook(
    qtbot: QtBot, look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_: taken.append(kind))
    Task(lambda: break_down(ENTRUSTED), look.appearance).start()
    qtbot.waitUntil(lambda: taken == [ValueError])
