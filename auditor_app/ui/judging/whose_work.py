"""Whose work the rows of a judgement list are, asked once for each chapter and site."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from auditor_app.domain.naming.terms import listed, member_name
from auditor_app.domain.stages import sharing
from auditor_app.domain.values import Part
from auditor_app.domain.wording import Words
from auditor_app.operations.core.session import AuditSession
from auditor_app.operations.stages import shares
from auditor_app.ui.judging.sheet import ListedItem, RowKey

if TYPE_CHECKING:
    from auditor_app.domain.records import TeamMember, WorkShare


class WhoseWork:
    """Answers for one part of an audit; what it found holds until the work is split otherwise."""

    def __init__(
        self,
        session: AuditSession,
        part: Part,
        words: Words,
        chapters: Sequence[Sequence[ListedItem]],
    ) -> None:
        self._session, self._part, self._words = session, part, words
        self._first = {
            subject.item: subjects[0].item for subjects in chapters for subject in subjects
        }
        self._basis: tuple[tuple[WorkShare, ...], tuple[TeamMember, ...]] = ((), ())
        self._mine: dict[RowKey, bool] = {}

    def is_mine(self, place: RowKey) -> bool:
        """Say whether a row is the work of whoever sits here."""
        state = self._session.state
        if not state.work_shares:
            return True
        if self._basis[0] is not state.work_shares or self._basis[1] is not state.team:
            self._basis = (state.work_shares, state.team)
            self._mine.clear()
        site, item = place
        chapter = (site, self._first.get(item, item))
        if chapter not in self._mine:
            self._mine[chapter] = shares.is_mine(self._session, self._part, *chapter)
        return self._mine[chapter]

    def names(self, place: RowKey) -> str:
        """Return whose work a row is, for its chapter's heading; empty for nobody's."""
        state, words = self._session.state, self._words
        owners = sharing.owners(state, self._session.edition, self._part, *place)
        if not owners:
            return ""
        me = self._session.me
        if me is not None and owners == {me.id}:
            return words("mine")
        return words(
            "work of {names}",
            names=listed([state.member(one) for one in sorted(owners)], member_name),
        )

    def warning(self, place: RowKey) -> str:
        """Return whose work a row is where it is somebody else's, else nothing."""
        found = None if self.is_mine(place) else shares.warning(self._session, self._part, *place)
        return self._words(found) if found else ""
