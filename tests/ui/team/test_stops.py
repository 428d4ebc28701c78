"""Tab stops of the team's pages: each has a name, which no other on the page has, so that a screen reader tells them apart."""

from collections import Counter
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from auditor_app.ui.fields.context import Context
from auditor_app.ui.fields.session import Session
from auditor_app.ui.settings.page import SettingsPage
from auditor_app.ui.team.conflicts_page import ConflictsPage
from auditor_app.ui.team.import_page import ImportPage
from auditor_app.ui.team.trail_page import TrailPage
from auditor_app.ui.widgets import reading_order

REPEATED = ("Show or hide the passphrase", "Restore the backup of ")
"""How names begin that stand behind a field which has its own, or tell a second in which a test makes several backups."""


@pytest.mark.parametrize(
    "make",
    [
        ConflictsPage,
        lambda context, _: ImportPage(context),
        lambda context, _: SettingsPage(context),
        TrailPage,
    ],
    ids=["conflicts", "import", "settings", "trail"],
)
def test_each_has_a_name_of_its_own(
    qtbot: QtBot, leading: Context, disputed: Session, make: Callable[[Context, Session], QWidget]
) -> None:
    page = make(leading, disputed)
    qtbot.addWidget(page)
    page.resize(1000, 800)
    page.show()
    if isinstance(page, TrailPage):
        qtbot.waitUntil(lambda: not page.reading)
    QApplication.processEvents()
    names = Counter(stop.accessibleName() for stop in reading_order.stops(page))
    assert len(names) > 2
    assert "" not in names
    assert not [
        name for name, count in names.items() if count > 1 and not name.startswith(REPEATED)
    ]
