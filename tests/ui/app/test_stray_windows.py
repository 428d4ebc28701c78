"""While a page is built nothing of it is a window of its own, which would take the keys."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from auditor_app.domain.reasons import Stage
from auditor_app.domain.values import Severity, Verdict
from auditor_app.operations.stages import capability
from auditor_app.ui.fields.context import Context
from auditor_app.ui.fields.session import Session
from auditor_app.ui.shell.desk import Desk
from auditor_app.ui.widgets.icon_line import IconLine


class Watch(QObject):
    """Notes every window that is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at what is shown."""
        if (
            event.type() == QEvent.Type.Show
            and isinstance(watched, QWidget)
            and watched.windowType() is Qt.WindowType.Window
        ):
            self.seen.append(f"{type(watched).__name__} {watched.objectName()}")
        return False


@pytest.fixture
def watch(qapp: QApplication) -> Iterator[Watch]:
    made = Watch()
    qapp.installEventFilter(made)
    yield made
    qapp.removeEventFilter(made)


def test_no_page_shows_a_window_of_its_own(
    qtbot: QtBot, leading: Context, disputed: Session, watch: Watch
) -> None:
    desk = Desk(leading)
    qtbot.addWidget(desk)
    desk.show()
    for show in (
        desk.show_home,
        desk.show_settings,
        desk.show_import,
        desk.show_new_audit,
        desk.show_office,
    ):
        show()
    for stage in Stage:
        desk.open_audit(disputed.state.audit.id, stage)
    assert watch.seen == ["Desk desk"]


def test_no_nonconformity_does_either_not_even_on_a_veto_clause(
    qtbot: QtBot, leading: Context, disputed: Session, watch: Watch
) -> None:
    site, veto = (
        disputed.state.sites[0].id,
        next(clause for clause in disputed.edition.clauses if clause.veto),
    )
    desk = Desk(leading)
    qtbot.addWidget(desk)
    desk.show()
    desk.open_audit(disputed.state.audit.id, Stage.CAPABILITY)
    assert desk.session is not None
    capability.judge(desk.session.audit_session, site, veto.id, Verdict.CONFORM)
    record = next(
        one.id for key, one in desk.session.state.judgements.items() if key[1:] == (site, veto.id)
    )
    desk.show_stage(Stage.CAPABILITY, record)
    capability.raise_nonconformity(
        desk.session.audit_session, site, veto.id, Severity.MINOR, "No permit was shown"
    )
    assert desk.findChild(QWidget, "veto_warning") is not None
    assert watch.seen == ["Desk desk"]


def test_a_line_that_says_something_before_it_is_laid_out_is_seen_with_what_takes_it_in(
    qtbot: QtBot, leading: Context, watch: Watch
) -> None:
    ground = QWidget()
    qtbot.addWidget(ground)
    said, silent = (IconLine(leading, "state-done", "conform", name) for name in ("said", "silent"))
    said.say("Something")
    column = QVBoxLayout(ground)
    for line in (said, silent):
        column.addWidget(line)
    ground.show()
    assert (said.isVisible(), silent.isVisible()) == (True, False)
    assert watch.seen == ["QWidget "]
