"""A certificate taken back since it signed what comes in or goes out is spoken of."""

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from auditor_app.domain.records import Package
from auditor_app.exchange.revocation import RevocationReason
from auditor_app.exchange.verdict import VerificationResult
from auditor_app.operations.office import authority
from auditor_app.operations.packages import importing
from auditor_app.operations.packages.dossier import Exported
from auditor_app.ui.fields.context import Context
from auditor_app.ui.stages.dossier.page import _ExportResult
from auditor_app.ui.team.import_page import ImportPage
from tests.worlds.passphrases import SECRET
from tests.worlds.teams import PEOPLE, Team


@pytest.fixture
def revoke(team: Team, leading: Context, monkeypatch: pytest.MonkeyPatch) -> object:
    """Take the first auditor's certificate back after they contributed, and tell the leader."""

    def taken_back(reason: RevocationReason) -> None:
        later = dt.datetime.now(dt.UTC) + dt.timedelta(minutes=1)
        with team.workspace("office") as office:
            monkeypatch.setattr(authority, "utc_now", lambda: later)
            authority.revoke(
                office,
                authority.unlock(office, SECRET),
                PEOPLE["first"][0].registration,
                reason,
            )
        team.assign()
        monkeypatch.setattr(importing, "utc_now", lambda: later)
        with importing.stage(leading.workspace, [team.package("assignment")]) as staged:
            assert not staged.refused
            importing.accept(leading.workspace, staged)

    return taken_back


@pytest.fixture
def relayed(team: Team) -> Path:
    """What the second auditor passes on of the first: its sender's own certificate stays in use."""
    team.take_in("second", team.package("first"))
    return team.contribute("second")


def take_in(workspace: Context, package: Path) -> VerificationResult:
    with importing.stage(workspace.workspace, [package]) as staged:
        assert not staged.refused, staged.refused
        importing.accept(workspace.workspace, staged)
        return staged.arrivals[0].verdict


@pytest.mark.parametrize(
    ("reason", "told", "known"),
    [
        (RevocationReason.SUPERSEDED, "stays valid", False),
        (RevocationReason.KEY_COMPROMISE, "Have them sign anew", True),
    ],
)
def test_a_certificate_revoked_since_is_told_before_the_import(
    qtbot: QtBot,
    team: Team,
    leading: Context,
    relayed: Path,
    revoke: object,
    reason: RevocationReason,
    told: str,
    known: bool,
) -> None:
    if known:  # A key that may be lost is believed only where its signature was accepted before.
        take_in(leading, team.package("first"))
    revoke(reason)  # type: ignore[operator]  # the fixture's function
    page = ImportPage(leading)
    qtbot.addWidget(page)
    page.show()
    page.choose([relayed])
    take = page.findChild(QPushButton, "import_now")
    assert take is not None
    qtbot.waitUntil(take.isVisible)
    said = page.findChild(QLabel, "import_revoked")
    assert said is not None
    assert said.text().startswith("The certificate of 李明 (R-002) was revoked on")
    assert told in said.text()


def test_one_in_use_is_not_told(qtbot: QtBot, team: Team, leading: Context) -> None:
    page = ImportPage(leading)
    qtbot.addWidget(page)
    page.show()
    page.choose([team.package("first")])
    take = page.findChild(QPushButton, "import_now")
    assert take is not None
    qtbot.waitUntil(take.isVisible)
    assert page.findChild(QLabel, "import_revoked") is None


def test_it_is_told_of_a_dossier_that_was_written(
    qtbot: QtBot, leading: Context, relayed: Path, revoke: object
) -> None:
    before = take_in(leading, relayed)
    revoke(RevocationReason.SUPERSEDED)  # type: ignore[operator]  # the fixture's function
    since = take_in(leading, relayed)
    for verdict, told in ((before, False), (since, True)):
        card = _ExportResult(leading)
        qtbot.addWidget(card)
        package = Package(id="p", audit="a", made_on=None, file_name="d.asice")
        card.show_export(Exported(package, relayed, 1, verdict))
        said = card.findChild(QLabel, "export_revoked")
        assert said is not None
        assert said.isVisible() is told
        assert ("revoked on" in card.accessibleName()) is told
