"""The two sheets of the on-site audit: clauses and items, judged at every audited site."""

from collections.abc import Iterator, Mapping
from itertools import groupby

from auditor_app.domain.forms.edition import Clause, Item
from auditor_app.domain.identifiers import judgement_id
from auditor_app.domain.records import (
    Attachment,
    Audit,
    Characteristic,
    Conclusion,
    Correction,
    Judgement,
    Nonconformity,
    Planning,
    Record,
    Site,
    TeamMember,
    WorkShare,
)
from auditor_app.domain.stages.characteristics import is_locked
from auditor_app.domain.state import AuditState, Changes
from auditor_app.domain.values import Method, Part, Verdict
from auditor_app.domain.wording import Words
from auditor_app.operations.stages import capability, characteristics
from auditor_app.ui.fields.session import Outcome, Session
from auditor_app.ui.judging.sheet import BLANK, Finding, Group, ListedItem, RowKey, SiteChoice
from auditor_app.ui.judging.whose_work import WhoseWork


class SiteSheet:
    """What both sheets share: a part of the audit, its chapters, its judgements."""

    records_methods = False
    kinds: frozenset[type[Record]] = frozenset(
        (
            Audit,
            Site,
            Planning,
            TeamMember,
            WorkShare,
            Judgement,
            Attachment,
            Nonconformity,
            Characteristic,
            Correction,
            Conclusion,
        )
    )

    def __init__(
        self,
        session: Session,
        words: Words,
        part: Part,
        chapters: tuple[tuple[str, tuple[ListedItem, ...]], ...],
    ) -> None:
        self._session = session
        self._words = words
        self._part = part
        self._chapters = chapters
        self._looked_at: AuditState | None = None
        self._in_conflict: dict[RowKey, str] = {}
        self._whose = WhoseWork(
            session.audit_session, part, words, [subjects for _, subjects in chapters]
        )

    def sites(self) -> tuple[SiteChoice, ...]:
        """Return the audited sites."""
        return tuple(SiteChoice(site.id, site.name) for site in self._session.guidance.sites)

    def groups(self, site: str) -> Iterator[Group]:
        """Return the chapters at a site; a heading names the site where there are several."""
        sites = self.sites()
        for one in sites:
            if site and one.id != site:
                continue
            for title, subjects in self._chapters:
                parts = [title] if site or len(sites) == 1 else [title, one.name]
                whose = self._whose.names((one.id, subjects[0].item)) if subjects else ""
                yield Group(" · ".join([*parts, whose] if whose else parts), one.id, subjects)

    def findings(self) -> Mapping[RowKey, Finding]:
        """Return every judgement of this part."""
        judged = self._session.state.judgements.items()
        return {
            (site, item): self._finding(one)
            for (part, site, item), one in judged
            if part is self._part
        }

    def changed(self, changes: Changes) -> Mapping[RowKey, Finding]:
        """Return the judgements that changed; a nonconformity brings its clause along."""
        places: dict[RowKey, Finding] = {}
        for change in changes:
            record = change.after
            if isinstance(record, Judgement) and record.part is self._part:
                places[record.site, record.item] = (
                    BLANK if record.deleted else self._finding(record)
                )
            elif isinstance(record, Nonconformity) and self._part is Part.CAPABILITY:
                judged = self._session.state.judgements.get(
                    (self._part, record.site, record.clause)
                )
                if judged is not None:
                    places[judged.site, judged.item] = self._finding(judged)
        return places

    def _finding(self, one: Judgement) -> Finding:
        disputed = bool(self._session.state.conflicts) and (one.site, one.item) in self._disputed()
        return Finding(one.verdict, one.reason, one.evidence, one.methods, disputed)

    def _disputed(self) -> Mapping[RowKey, str]:
        """Return what is in conflict at each place: a judgement or a nonconformity there."""
        state = self._session.state
        if self._looked_at is not state:
            self._looked_at, self._in_conflict = state, {}
            for conflict in state.conflicts:
                place = (
                    self.place_of(conflict.id)
                    if conflict.record in {Judgement.__name__, Nonconformity.__name__}
                    else None
                )
                if place is not None:
                    self._in_conflict.setdefault(place, conflict.id)
        return self._in_conflict

    def disputed_record(self, place: RowKey) -> str:
        """Return the id of what people wrote differently at a place."""
        return self._disputed().get(place) or self.record_id(place)

    def restructured(self, changes: Changes) -> bool:
        """Say whether sites came, went or changed their name, or the work was split otherwise."""
        return any(
            isinstance(change.after, Site | Audit | WorkShare | TeamMember) for change in changes
        )

    def shares(self) -> bool:
        """Say whether anybody was given anything."""
        return bool(self._session.state.work_shares)

    def is_mine(self, place: RowKey) -> bool:
        """Say whether a row is mine."""
        return self._whose.is_mine(place)

    def warning(self, place: RowKey) -> str:
        """Return whose work a row is, where it is not mine."""
        return self._whose.warning(place)

    def record_id(self, place: RowKey) -> str:
        """Return the id of the judgement at a place, which it has even before it is written."""
        return judgement_id(self._session.state.audit.id, self._part, *place)

    def place_of(self, record_id: str) -> RowKey | None:
        """Return where a judgement, a nonconformity or a judgement yet to be made belongs."""
        state = self._session.state
        if (judged := state.find(Judgement, record_id)) is not None:
            return (judged.site, judged.item) if judged.part is self._part else None
        if (raised := state.find(Nonconformity, record_id)) is not None:
            return (raised.site, raised.clause) if self._part is Part.CAPABILITY else None
        # What is not judged yet has no record, but its id is known.
        there = state.judgements
        places = (
            (site.id, subject.item)
            for site in self.sites()
            for _, subjects in self._chapters
            for subject in subjects
        )
        blanks = (place for place in places if (self._part, *place) not in there)
        return next((place for place in blanks if self.record_id(place) == record_id), None)


class CapabilitySheet(SiteSheet):
    """The clauses of the capability audit, §6.2.1.2."""

    def __init__(self, session: Session, words: Words) -> None:
        titles = {group.id: f"{group.id} {words(group.title)}" for group in session.edition.groups}
        chapters = tuple(
            (titles[group], tuple(_clause(clause, words) for clause in clauses))
            for group, clauses in groupby(session.edition.clauses, lambda clause: clause.group)
        )
        super().__init__(session, words, Part.CAPABILITY, chapters)

    def locked(self) -> bool:
        """Say that clauses can always be judged anew until the audit is signed off."""
        return self._session.state.conclusion.signed_on is not None

    def mark(self, place: RowKey, verdict: Verdict | None, reason: str = "") -> Outcome:
        """Judge a clause."""
        return self._session.do(self, capability.judge, *place, verdict, reason)

    def note(self, place: RowKey, text: str) -> Outcome:
        """Record the evidence on a clause."""
        return self._session.do(self, capability.note_evidence, *place, text)

    def use_methods(self, place: RowKey, methods: tuple[Method, ...]) -> Outcome:
        """Return that nothing was recorded."""
        return ()


class CharacteristicSheet(SiteSheet):
    """The items of the characteristic assessment, §6.2.2."""

    records_methods = True

    def __init__(self, session: Session, words: Words) -> None:
        titles = {dimension.id: words(dimension.title) for dimension in session.edition.dimensions}
        levels = {level.id: words(level.title) for level in session.edition.levels}
        chapters = tuple(
            (
                titles[dimension],
                tuple(
                    _item(item, levels[item.level], words)
                    for item in session.edition.items
                    if item.dimension == dimension
                ),
            )
            for dimension in titles
        )
        super().__init__(
            session,
            words,
            Part.CHARACTERISTIC,
            tuple(chapter for chapter in chapters if chapter[1]),
        )

    def locked(self) -> bool:
        """Say whether the assessment is concluded, R28."""
        return (
            is_locked(self._session.state) or self._session.state.conclusion.signed_on is not None
        )

    def mark(self, place: RowKey, verdict: Verdict | None, reason: str = "") -> Outcome:
        """Judge an item."""
        return self._session.do(self, characteristics.judge, *place, verdict, reason)

    def note(self, place: RowKey, text: str) -> Outcome:
        """Record the evidence on an item."""
        return self._session.do(self, characteristics.note_evidence, *place, text)

    def use_methods(self, place: RowKey, methods: tuple[Method, ...]) -> Outcome:
        """Record the methods used on an item."""
        return self._session.do(self, characteristics.set_methods, *place, methods)


def _clause(clause: Clause, words: Words) -> ListedItem:
    return ListedItem(
        clause.id,
        words(clause.title),
        words(clause.requirement),
        words(clause.evidence),
        clause.methods,
        words("Veto") if clause.veto else "",
        clause.veto,
    )


def _item(item: Item, level: str, words: Words) -> ListedItem:
    return ListedItem(
        item.id,
        words(item.title),
        words(item.requirement),
        words(item.evidence),
        item.methods,
        level,
    )
