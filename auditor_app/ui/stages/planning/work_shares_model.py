"""Who does what as a tree: sites, in each its clause groups and dimensions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from auditor_app.domain.naming.terms import label as term
from auditor_app.domain.naming.terms import member_name, site_name
from auditor_app.domain.values import Part
from auditor_app.operations.stages import shares
from auditor_app.ui.widgets.spoken import spoken

if TYPE_CHECKING:
    from auditor_app.domain.records import TeamMember, WorkShare
    from auditor_app.domain.wording import Words
    from auditor_app.ui.fields.session import Session

Index = QModelIndex | QPersistentModelIndex
ROOT: Final = QModelIndex()

Tick = Qt.CheckState
"""Checked: given itself; partially: given with something larger; unchecked: not given."""


class Portion(NamedTuple):
    """What can be given: a site (empty: all), a part of it (None: both), a group (empty: all)."""

    site: str
    part: Part | None
    group: str
    title: str

    def holds(self, share: WorkShare) -> bool:
        """Say whether a share was given for exactly this."""
        return (share.site, share.part, share.group) == (self.site, self.part, self.group)

    def lies_in(self, share: WorkShare) -> bool:
        """Say whether a share covers this."""
        return (
            share.site in ("", self.site)
            and share.part in (None, self.part)
            and share.group in ("", self.group)
        )


class WorkSharesModel(QAbstractItemModel):
    """Column 0 names what can be given; every other column is an auditor (R07)."""

    def __init__(self, session: Session, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._words = session, words
        self._sites: list[Portion] = []
        self._inside: tuple[tuple[Part, str, str], ...] = ()
        self.members: tuple[TeamMember, ...] = ()
        self._build()

    def rebuild(self) -> None:
        """Take over what rows and columns there are now."""
        self.beginResetModel()
        self._build()
        self.endResetModel()

    def is_current(self) -> bool:
        """Say whether rows and columns are still those of the audit."""
        return (self._portions(), self._takers()) == (self._sites, self.members)

    def redraw(self) -> None:
        """Show again who was given what."""
        last = self.columnCount() - 1
        for row in range(len(self._sites)):
            site = self.index(row, 0)
            self.dataChanged.emit(site, self.index(row, last))
            self.dataChanged.emit(
                self.index(0, 0, site), self.index(len(self._inside) - 1, last, site)
            )

    def piece(self, index: Index) -> Portion | None:
        """Return what a row is about."""
        if not index.isValid():
            return None
        if not index.internalId():
            return self._sites[index.row()]
        part, group, title = self._inside[index.row()]
        return Portion(self._sites[int(index.internalId()) - 1].site, part, group, title)

    def tick(self, index: Index) -> Tick:
        """Return whether the auditor of a cell was given the piece of its row."""
        piece, member = self.piece(index), self.members[index.column() - 1]
        if piece is None:
            return Tick.Unchecked
        own = [one for one in self._session.state.work_shares if one.member == member.id]
        if any(piece.holds(one) for one in own):
            return Tick.Checked
        return Tick.PartiallyChecked if any(piece.lies_in(one) for one in own) else Tick.Unchecked

    def toggle(self, index: Index) -> None:
        """Give the piece of a row to the auditor of a column, or take it back."""
        piece = self.piece(index)
        if piece is None or not 0 < index.column() <= len(self.members):
            return
        member = self.members[index.column() - 1].id
        found = [
            one
            for one in self._session.state.work_shares
            if one.member == member and piece.holds(one)
        ]
        if found:
            self._session.do(self, shares.take, found[0].id)
        elif self.tick(index) is Tick.Unchecked:
            self._session.do(
                self,
                shares.give,
                member,
                part=piece.part,
                site=piece.site,
                group=piece.group,
            )

    def some_inside(self, index: Index) -> bool:
        """Say whether the auditor of a cell was given some of the row's site, but not all."""
        piece, member = self.piece(index), self.members[index.column() - 1]
        if piece is None or piece.part is not None:
            return False
        return any(
            one.member == member.id and one.site == piece.site
            for one in self._session.state.work_shares
        )

    # What Qt asks

    def index(self, row: int, column: int, parent: Index = ROOT) -> QModelIndex:
        """Return an index; its id is 0 for a site, else the site's row plus 1."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index = ROOT) -> QModelIndex:  # type: ignore[override]  # the stub also knows QObject's parent()
        """Return the site of a row."""
        if not index.isValid() or not index.internalId():
            return QModelIndex()
        return self.createIndex(int(index.internalId()) - 1, 0, 0)

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return how many rows there are under another."""
        if not parent.isValid():
            return len(self._sites)
        return 0 if parent.internalId() or parent.column() else len(self._inside)

    def columnCount(self, parent: Index = ROOT) -> int:
        """Return one column for the pieces and one for each auditor."""
        return 1 + len(self.members)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return an auditor's key and name."""
        if orientation is not Qt.Orientation.Horizontal or role not in {
            _SHOWN,
            Qt.ItemDataRole.ToolTipRole,
        }:
            return None
        if not section:
            return self._words("Site, clause group or dimension")
        name = spoken(member_name(self.members[section - 1]), self._words)
        return f"{section}  {name}" if role == _SHOWN else name

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 (Qt's own signature)
        """Return a piece's title, and what a cell says in words."""
        piece = self.piece(index)
        if piece is None or role not in {
            _SHOWN,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleTextRole,
        }:
            return None
        if not index.column():
            return piece.title
        return None if role == _SHOWN else self._told(index, piece)

    def _told(self, index: Index, piece: Portion) -> str:
        words, name = self._words, member_name(self.members[index.column() - 1])
        match self.tick(index):
            case Tick.Checked:
                return words("{piece}: given to {name}", piece=piece.title, name=name)
            case Tick.PartiallyChecked:
                return words(
                    "{piece}: {name} has it with something larger", piece=piece.title, name=name
                )
        if self.some_inside(index):
            return words("{piece}: {name} has some of it", piece=piece.title, name=name)
        return words("{piece}: not given to {name}", piece=piece.title, name=name)

    def _build(self) -> None:
        words, edition = self._words, self._session.edition
        self._sites, self.members = self._portions(), self._takers()
        whole = {part: words("{part}, all of it", part=term(part)) for part in Part}
        self._inside = (
            (Part.CAPABILITY, "", whole[Part.CAPABILITY]),
            *((Part.CAPABILITY, one.id, f"{one.id} {words(one.title)}") for one in edition.groups),
            (Part.CHARACTERISTIC, "", whole[Part.CHARACTERISTIC]),
            *((Part.CHARACTERISTIC, one.id, words(one.title)) for one in edition.dimensions),
        )

    def _portions(self) -> list[Portion]:
        sites = self._session.guidance.sites
        everywhere = Portion("", None, "", self._words("All sites"))
        return [
            everywhere,
            *(Portion(one.id, None, "", spoken(site_name(one), self._words)) for one in sites),
        ]

    def _takers(self) -> tuple[TeamMember, ...]:
        return tuple(one for one in self._session.state.team if one.role.judges)


_SHOWN = Qt.ItemDataRole.DisplayRole
