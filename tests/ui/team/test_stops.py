"""Tab stops of the team's pages: each has a name which no other on the page has."""

from collections import Counter

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
"""How names begin that stand behind a field, or tell one second from another."""


@pytest.mark.parametrize("kind", [ConflictsPage, ImportPage, SettingsPage, TrailPage])
def test_each_has_a_name_of_its_own(
    qtbot: QtBot, leading: Context, disputed: Session, kind: type[QWidget]
) -> None:
    page = kind(leading, disputed) if kind in {ConflictsPage, TrailPage} else kind(leading)  # type: ignore[call-arg,arg-type]  # theirs
    qtbot.addWidget(page)
    page.resize(1000, 800)
    page.show()
    if isinstance(page, TrailPage):
        qtbot.waitUntil(lambda: not page.reading, timeout=20_000)
    QApplication.processEvents()
    names = Counter(stop.accessibleName() for stop in reading_order.stops(page))
    assert len(names) > 2
    assert "" not in names
    assert not [
        name for name, count in names.items() if count > 1 and not name.startswith(REPEATED)
    ]
