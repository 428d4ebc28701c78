"""What every test of the window starts from: a look, the sample workspace, and an audit in progress."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from auditor_app.domain.wording import Words
from auditor_app.operations.settings import Appearance as Choice
from auditor_app.operations.trial import open_trial
from auditor_app.operations.workspace import Workspace
from auditor_app.ui import fonts
from auditor_app.ui.appearance import Appearance
from auditor_app.ui.context import Context, Look
from auditor_app.ui.icons import Icons
from auditor_app.ui.session import Session


@pytest.fixture(scope="session")
def _dressed(qapp: QApplication) -> QApplication:
    qapp.setStyle("Fusion")
    fonts.register(qapp)
    return qapp


@pytest.fixture
def look(_dressed: QApplication) -> Iterator[Look]:
    """English, light."""
    appearance = Appearance(_dressed, Choice.LIGHT)
    yield Look(Words.english(), appearance, Icons(appearance))
    appearance.deleteLater()


@pytest.fixture
def workspace() -> Iterator[Workspace]:
    """The sample audit twice: finished, and in progress (its number ends in -2)."""
    with open_trial() as opened:
        yield opened


@pytest.fixture
def context(look: Look, workspace: Workspace) -> Context:
    """The look with the sample workspace."""
    return Context(look.words, look.appearance, look.icons, workspace)


@pytest.fixture
def in_progress(workspace: Workspace) -> str:
    """The id of the sample audit whose assessment is not finished."""
    return next(audit.id for audit in workspace.audits() if audit.number.endswith("-2"))


@pytest.fixture
def session(workspace: Workspace, in_progress: str) -> Session:
    """The audit in progress, open."""
    return Session(workspace.open_audit(in_progress))
