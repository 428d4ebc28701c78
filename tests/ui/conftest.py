"""What every test of the window starts from: a look, the sample workspace, an audit."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from auditor_app.demo.sample import open_trial
from auditor_app.domain.wording import Words
from auditor_app.operations.audits import audits
from auditor_app.operations.core.session import AuditSession
from auditor_app.operations.core.settings import AppearanceChoice as Choice
from auditor_app.operations.core.workspace import Workspace
from auditor_app.operations.packages import importing
from auditor_app.store import Store
from auditor_app.ui.fields.context import Context
from auditor_app.ui.fields.session import Session
from auditor_app.ui.look import fonts
from auditor_app.ui.look.appearance import Appearance
from auditor_app.ui.look.icons import Icons
from auditor_app.ui.look.look import Look
from tests.ui.patience import PatientBot
from tests.worlds import teams
from tests.worlds.teams import Team


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> PatientBot:
    """The robot that presses keys and buttons, and waits as long as a busy machine may take."""
    del qapp  # has to be there
    return PatientBot(request)


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


@pytest.fixture(scope="session")
def _sample() -> Iterator[Workspace]:
    with open_trial() as opened:
        yield opened


@pytest.fixture
def workspace(_sample: Workspace, tmp_path: Path) -> Iterator[Workspace]:
    """The sample audit twice, finished and in progress (number ends in -2), in an own copy."""
    folder = tmp_path / "sample"
    shutil.copytree(_sample.folder, folder, ignore=shutil.ignore_patterns("*.lock"))
    identity = _sample.identity
    store = Store.open(
        folder, identity.database_key, identity.sealer, author=identity.person.registration
    )
    with Workspace(folder, identity, store, throwaway=True) as opened:
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
    return Session(AuditSession(workspace, in_progress))


@pytest.fixture
def fresh(workspace: Workspace) -> Session:
    """A new audit in which nothing is entered but the client's name and the team leader."""
    return Session(
        AuditSession(
            workspace, audits.create(workspace, number="2026-099", client_name="Huaxing").id
        )
    )


@pytest.fixture(scope="session")
def _contributed(worked: Team, tmp_path_factory: pytest.TempPathFactory) -> Team:
    team = worked.copy(tmp_path_factory.mktemp("contributed") / "team")
    for who in ("first", "second"):
        team.contribute(who)
    return team


@pytest.fixture
def team(_contributed: Team, tmp_path: Path) -> Team:
    """A team in the middle of its audit: both auditors have contributed, nothing is imported."""
    return _contributed.copy(tmp_path / "team")


@pytest.fixture
def leading(look: Look, team: Team) -> Iterator[Context]:
    """The look with the team leader's workspace."""
    with team.workspace("leader") as opened:
        yield Context(look.words, look.appearance, look.icons, opened)


@pytest.fixture
def disputed(leading: Context, team: Team) -> Session:
    """The leader's audit with both contributions, which disagree on the evidence of a clause."""
    opened = leading.workspace
    with importing.stage(opened, [team.package("first"), team.package("second")]) as staged:
        importing.accept(opened, staged)
    return Session(AuditSession(opened, opened.audit(teams.NUMBER).id))
