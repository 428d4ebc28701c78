"""The rows of a judgement list, with exact signals for exactly what changed."""

from collections import Counter
from collections.abc import Callable, Iterator
from enum import StrEnum
from itertools import chain
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from auditor_app.domain.state import Changes
from auditor_app.domain.values import Verdict
from auditor_app.domain.wording import Words
from auditor_app.ui.judging.sheet import BLANK, Finding, ListedItem, RowKey, Sheet

AnyIndex = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class Only(StrEnum):
    """Which rows are shown."""

    ALL = "all"
    GAPS = "gaps"
    NONCONFORM = "nonconform"


class JudgementRow:
    """One row: a heading (`subject` is None) or a subject at a site.

    `first` and `last` say where its card begins and ends.
    """

    __slots__ = ("finding", "first", "head", "last", "site", "subject", "title")

    def __init__(self, title: str, site: str, subject: ListedItem | None, head: int) -> None:
        self.title = title
        self.site = site
        self.subject = subject
        self.head = head
        self.finding = BLANK
        self.first = False
        self.last = False

    @property
    def place(self) -> RowKey:
        """Where its finding belongs."""
        return (self.site, self.subject.item if self.subject else "")


class JudgementModel(QAbstractListModel):
    """All rows of a sheet at one site or everywhere, maybe only gaps or the nonconforming.

    A narrowed list keeps a row that has just been marked, until it is narrowed anew.
    """

    def __init__(self, sheet: Sheet, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._words = words
        self._rows: list[JudgementRow] = []
        self._at: dict[RowKey, int] = {}
        self._findings: dict[RowKey, Finding] = {}
        self._totals: Counter[str] = Counter()
        self._judged: Counter[str] = Counter()
        self._my_totals: Counter[str] = Counter()
        self._my_judged = 0
        self._tally: dict[int, tuple[int, int]] = {}
        self.nonconforming = 0
        self.site = ""
        self.only = Only.ALL
        self.mine = False
        self._load()
        self._build()

    # What Qt asks

    def rowCount(self, parent: AnyIndex = ROOT) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 (Qt's own signature)
        """Return what a screen reader reads of a row; the delegate takes the row itself."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title if row.subject is None else f"{row.subject.item} {row.subject.title}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index.row())
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return row.subject.requirement if row.subject else None
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Return that headings cannot be selected."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self._rows[index.row()].subject is None:
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemNeverHasChildren
        )

    # What the list asks

    def row(self, number: int) -> JudgementRow:
        """Return a row."""
        return self._rows[number]

    def rows(self) -> Iterator[JudgementRow]:
        """Return every row, in order."""
        return iter(self._rows)

    def row_of(self, place: RowKey) -> int | None:
        """Return where a place is shown, None where it is not."""
        return self._at.get(place)

    def finding(self, place: RowKey) -> Finding:
        """Return what was found at a place, shown or not."""
        return self._findings.get(place, BLANK)

    def progress(self, site: str = "") -> tuple[int, int]:
        """Return how many of a site's rows are judged, and of how many; empty: of all sites."""
        if site:
            return self._judged[site], self._totals[site]
        return self._judged.total(), self._totals.total()

    @property
    def is_split(self) -> bool:
        """Whether some of the rows are mine and some are somebody else's."""
        return 0 < self._my_totals.total() < self._totals.total()

    def my_progress(self) -> tuple[int, int]:
        """Return how many of my own rows are judged and how many there are, at all sites."""
        return self._my_judged, self._my_totals.total()

    def my_rows(self, site: str) -> int:
        """Return how many rows of a site are mine."""
        return self._my_totals[site]

    def heading_progress(self, number: int) -> tuple[int, int]:
        """Return how many rows under a heading are judged and how many there are."""
        return self._tally[number]

    def next_gap(self, after: int, *, mine: bool = False) -> int | None:
        """Return the next undecided row after one, coming round, of my own where `mine`."""
        return self._search(
            after,
            lambda row: (
                row.finding.verdict is None and (not mine or self._sheet.is_mine(row.place))
            ),
        )

    def find(self, text: str, after: int) -> int | None:
        """Return the next row whose id, title, requirement or evidence holds a text, or None."""
        wanted = text.strip().casefold()
        if not wanted:
            return None

        def holds(row: JudgementRow) -> bool:
            subject = row.subject
            parts = (
                (subject.item, subject.title, subject.requirement, row.finding.evidence)
                if subject
                else ()
            )
            return any(wanted in part.casefold() for part in parts)

        return self._search(after, holds)

    # What changes it

    def show(self, site: str, only: Only, *, mine: bool | None = None) -> None:
        """Show another site (empty: all), or other rows of it; `mine` stays unless given."""
        self.beginResetModel()
        self.site, self.only = site, only
        self.mine = (self.mine if mine is None else mine) and self.is_split
        self._build()
        self.endResetModel()

    def reload(self) -> None:
        """Read the sheet anew: sites came or went."""
        self.beginResetModel()
        self._load()
        if self.site and not self._totals[self.site]:
            self.site = ""
        self.mine = self.mine and self.is_split
        self._build()
        self.endResetModel()

    def apply(self, changes: Changes) -> set[RowKey]:
        """Take over a change set and say which places it touched."""
        touched = set()
        for place, finding in self._sheet.changed(changes).items():
            before = self._findings.get(place, BLANK)
            self._findings[place] = finding
            touched.add(place)
            if before.verdict is not finding.verdict:
                self._count(place, before.verdict, finding.verdict)
            number = self._at.get(place)
            if number is None:
                continue
            row = self._rows[number]
            row.finding = finding
            self._emit(number)
            if (before.verdict is None) != (finding.verdict is None):
                done, total = self._tally[row.head]
                self._tally[row.head] = (done + (1 if before.verdict is None else -1), total)
                self._emit(row.head)
        return touched

    def refresh(self, place: RowKey) -> None:
        """Draw a row again although its finding is the same."""
        if (number := self._at.get(place)) is not None:
            self._emit(number)

    def _emit(self, number: int) -> None:
        index = self.index(number, 0)
        self.dataChanged.emit(index, index)

    def _count(self, place: RowKey, before: Verdict | None, after: Verdict | None) -> None:
        judged = (after is not None) - (before is not None)
        self._judged[place[0]] += judged
        if self._sheet.is_mine(place):
            self._my_judged += judged
        self.nonconforming += (after is Verdict.NONCONFORM) - (before is Verdict.NONCONFORM)

    def _load(self) -> None:
        self._findings = dict(self._sheet.findings())
        self._totals.clear()
        self._judged.clear()
        self._my_totals.clear()
        self._my_judged = self.nonconforming = 0
        for group in self._sheet.groups(""):
            self._totals[group.site] += len(group.subjects)
            for subject in group.subjects:
                self._my_totals[group.site] += self._sheet.is_mine((group.site, subject.item))
                self._count(
                    (group.site, subject.item),
                    None,
                    self.finding((group.site, subject.item)).verdict,
                )

    def _build(self) -> None:
        self._rows, self._at, self._tally = [], {}, {}
        for group in self._sheet.groups(self.site):
            head = len(self._rows)
            found = [
                (subject, self.finding((group.site, subject.item)))
                for subject in group.subjects
                if not self.mine or self._sheet.is_mine((group.site, subject.item))
            ]
            shown = [(subject, finding) for subject, finding in found if self._wanted(finding)]
            if not shown:
                continue
            self._tally[head] = (
                sum(finding.verdict is not None for _, finding in found),
                len(found),
            )
            self._rows.append(JudgementRow(group.title, group.site, None, head))
            for subject, finding in shown:
                row = JudgementRow(subject.title, group.site, subject, head)
                row.finding = finding
                self._at[row.place] = len(self._rows)
                self._rows.append(row)
            self._rows[head + 1].first = True
            self._rows[-1].last = True

    def _wanted(self, finding: Finding) -> bool:
        if self.only is Only.GAPS:
            return finding.verdict is None
        if self.only is Only.NONCONFORM:
            return finding.verdict is Verdict.NONCONFORM
        return True

    def _search(self, after: int, wanted: Callable[[JudgementRow], bool]) -> int | None:
        numbers = chain(range(after + 1, len(self._rows)), range(min(after + 1, len(self._rows))))
        return next(
            (n for n in numbers if self._rows[n].subject is not None and wanted(self._rows[n])),
            None,
        )

    def _spoken(self, number: int) -> str:
        row = self._rows[number]
        if row.subject is None:
            done, total = self._tally[number]
            return self._words(
                "{title}, {done} of {total} judged", title=row.title, done=done, total=total
            )
        return self._words(
            "{item} {title}, {badge}: {verdict}",
            item=row.subject.item,
            title=row.subject.title,
            badge=row.subject.badge or "–",
            verdict=spoken_verdict(row.finding.verdict, self._words),
        ) + (f", {self._words('in conflict')}" if row.finding.disputed else "")


def spoken_verdict(verdict: Verdict | None, words: Words) -> str:
    """Return a verdict in full words, for tooltips and screen readers."""
    match verdict:
        case Verdict.CONFORM:
            return words("conforms")
        case Verdict.NONCONFORM:
            return words("does not conform")
        case Verdict.NOT_APPLICABLE:
            return words("not applicable")
        case None:
            return words("not judged")
