"""The audits and what is due in them, as models that put everything into words."""

import datetime as dt
from typing import Final, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from auditor_app.domain.naming.terms import label as term
from auditor_app.domain.stages.programmes import stage_label
from auditor_app.domain.wording import Words
from auditor_app.operations.audits.audits import Deadline, Overview
from auditor_app.ui.look.tokens import SAMPLE
from auditor_app.ui.widgets.row_delegate import ROW_ROLE
from auditor_app.ui.widgets.spoken import day_words, days_left_words, moment_words

Index = QModelIndex | QPersistentModelIndex
ID_ROLE: Final = Qt.ItemDataRole.UserRole + 1
SEARCH_ROLE: Final = Qt.ItemDataRole.UserRole + 2
ROOT: Final = QModelIndex()

SOON: Final = dt.timedelta(days=30)
PRESSING: Final = dt.timedelta(days=7)


class AuditRow(NamedTuple):
    """One audit as the list shows it."""

    overview: Overview
    title: str
    subtitle: str
    stage: str
    summary: str
    grade: str
    changed: str


class DeadlineRow(NamedTuple):
    """One thing that is due: `pressing` within a week, `late` once the day has gone."""

    deadline: Deadline
    day: str
    title: str
    client: str
    left: str
    pressing: bool
    late: bool


class AuditsModel(QAbstractListModel):
    """The audits of the workspace, the one changed last first."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._rows: list[AuditRow] = []

    @property
    def overviews(self) -> list[Overview]:
        """What is listed, unfiltered."""
        return [row.overview for row in self._rows]

    def show(self, overviews: list[Overview], today: dt.date) -> None:
        """List these audits."""
        self.beginResetModel()
        self._rows = [self._row(overview, today) for overview in overviews]
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return how many audits there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the row for the delegate, the id, or what a screen reader says."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return self._spoken(row)
            case _:
                return self._own(row, role)

    def _own(self, row: AuditRow, role: int) -> object:
        search = f"{row.title}\n{row.overview.audit.number}\n{row.subtitle}\n{row.stage}"
        return {ROW_ROLE: row, ID_ROLE: row.overview.audit.id, SEARCH_ROLE: search}.get(role)

    def _spoken(self, row: AuditRow) -> str:
        words = self._words
        state = words(term(row.overview.progress))
        mark = SAMPLE if row.overview.sample else ""
        parts = (
            row.title,
            mark,
            row.subtitle,
            row.stage,
            state,
            row.summary,
            row.grade,
            row.changed,
        )
        return " · ".join(part for part in parts if part)

    def _row(self, overview: Overview, today: dt.date) -> AuditRow:
        words = self._words
        kind = words(term(overview.audit.type))
        sites = words("1 site") if overview.sites == 1 else words("{n} sites", n=overview.sites)
        grade = "—"
        if overview.grade is not None:
            grade = (
                words("{grade} so far", grade=overview.grade.value)
                if overview.provisional
                else overview.grade.value
            )
        return AuditRow(
            overview,
            overview.client_name or words("Client not named yet"),
            f"{kind} · {sites} · {overview.audit.number}",
            words(stage_label(overview.stage)),
            words(overview.summary),
            grade,
            moment_words(overview.last_change, today, words) if overview.last_change else "",
        )


class AuditsFilter(QSortFilterProxyModel):
    """The audits that hold every word typed in the search field."""

    def __init__(self, source: AuditsModel) -> None:
        super().__init__()
        self._parts: list[str] = []
        self.setSourceModel(source)

    def search(self, text: str) -> None:
        """Keep what holds every word of the text, whatever its case."""
        self._parts = text.casefold().split()
        self.invalidate()

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:  # noqa: N802 (Qt's name)
        """Tell whether a row holds every word."""
        text = str(
            self.sourceModel().index(source_row, 0, source_parent).data(SEARCH_ROLE)
        ).casefold()
        return all(part in text for part in self._parts)


class DeadlinesModel(QAbstractListModel):
    """What is late or due within 30 days, the earliest first."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._rows: list[DeadlineRow] = []

    def show(self, overviews: list[Overview], today: dt.date) -> None:
        """List what is due in these audits."""
        words = self._words
        due = [
            (deadline, overview)
            for overview in overviews
            for deadline in overview.deadlines
            if deadline.day <= today + SOON
        ]
        self.beginResetModel()
        self._rows = [
            DeadlineRow(
                deadline,
                day_words(deadline.day, today, words),
                words(deadline.message),
                f"{overview.client_name} · {overview.audit.number}",
                days_left_words(deadline.day, today, words),
                deadline.day <= today + PRESSING,
                deadline.day < today,
            )
            for deadline, overview in sorted(due, key=lambda pair: pair[0].day)
        ]
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return how many things are due."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the row for the delegate, or what a screen reader says."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{row.day} · {row.title} · {row.client} · {row.left}"
            case int() if role == ROW_ROLE:
                return row
        return None
