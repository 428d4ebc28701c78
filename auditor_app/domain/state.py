"""The state of one audit: all its records at one moment, and how a change leads to the next."""

import datetime as dt
from collections.abc import Container, Iterable, Mapping
from functools import cached_property
from typing import NamedTuple, Self, TypeVar

from auditor_app.domain.identifiers import single_id
from auditor_app.domain.judged import JudgedParts, regrouped, replaced
from auditor_app.domain.kind import Kinds
from auditor_app.domain.kinds import KINDS
from auditor_app.domain.records import (
    Application,
    ApplicationDocument,
    Attachment,
    Audit,
    Capability,
    Characteristic,
    Conclusion,
    Correction,
    DocumentReview,
    FocusPoint,
    Judgement,
    Nonconformity,
    OpenPoint,
    Package,
    PlanEntry,
    Planning,
    Record,
    ReviewFinding,
    Site,
    Supplement,
    TeamMember,
    WorkShare,
)
from auditor_app.domain.values import Part

R = TypeVar("R", bound=Record)


class Head(NamedTuple):
    """One of the values in a conflict.

    It was written by event number `seq` of `device`, by an author, at a moment in UTC.
    """

    device: str
    seq: int
    author: str
    at: dt.datetime
    value: object


class Conflict(NamedTuple):
    """Values that people gave to one field without knowing of each other.

    `record` names the kind of record. `shown` is the value that the record has until somebody
    decides; the heads that say so come first. On the field `deleted` a head that is False may also
    be an edit of what the other one deleted unseen.
    """

    record: str
    id: str
    field: str
    heads: tuple[Head, ...]
    shown: object


class Change(NamedTuple):
    """One record before and after; `before` is None where it was created.

    `settled` names the fields on which there was a conflict until this change decided it: by
    writing another value, or by saying that the one shown holds, when `before` and `after` are
    equal. `number` is that of the event which did so, on this device. `reopened` are conflicts that
    there are from this change on, since a decision was taken back.
    """

    before: Record | None
    after: Record
    settled: tuple[str, ...] = ()
    number: int = 0
    reopened: tuple[Conflict, ...] = ()


Changes = tuple[Change, ...]
"""What an operation did, in order."""


class AuditState:
    """Everything recorded of one audit; immutable.

    Deleted records are kept (their ids stay taken) but no property shows them. `kinds` are the
    kinds of records that it can hold.
    """

    def __init__(
        self,
        audit: Audit,
        records: Mapping[type[Record], Mapping[str, Record]],
        conflicts: tuple[Conflict, ...] = (),
        kinds: Kinds = KINDS,
    ) -> None:
        self.audit = audit
        self.kinds = kinds
        self._records = records
        self._conflicts = conflicts

    @classmethod
    def of(
        cls,
        audit: Audit,
        records: Iterable[Record] = (),
        conflicts: tuple[Conflict, ...] = (),
        kinds: Kinds = KINDS,
    ) -> Self:
        """Build a state from loose records."""
        tables: dict[type[Record], dict[str, Record]] = {}
        for record in records:
            tables.setdefault(type(record), {})[record.id] = record
        return cls(audit, tables, conflicts, kinds)

    def after(self, changes: Iterable[Change]) -> "AuditState":
        """Return the state that follows.

        What did not change is shared, and so are its cached views.
        """
        audit = self.audit
        touched: dict[type[Record], dict[str, Record]] = {}
        changes = tuple(changes)
        for change in changes:
            record = change.after
            if isinstance(record, Audit):
                audit = record
                continue
            kind = type(record)
            if kind not in touched:
                touched[kind] = dict(self._records.get(kind, {}))
            touched[kind][record.id] = record
        follows = AuditState(
            audit,
            {**self._records, **touched},
            _open_after(self._conflicts, changes),
            self.kinds,
        )
        if audit.id == self.audit.id:
            follows.__dict__.update(self._views_after(changes, touched))
        return follows

    def _views_after(
        self, changes: Iterable[Change], touched: Container[type[Record]]
    ) -> dict[str, object]:
        """Return the cached views that still hold, those of the judgements with their changes.

        A key press changes one of ten thousand judgements: building that view anew would cost more
        than all the rules. It relies on a judgement's id being computed from part, site and item,
        so that a key never has two records.
        """
        cached = self.__dict__
        views = {
            name: cached[name]
            for kind in self.kinds.under(Audit)
            if kind.record not in touched
            for name in kind.views
            if name in cached
        }
        if Judgement in touched:
            judged = [change.after for change in changes if isinstance(change.after, Judgement)]
            if "judgements" in cached:
                views["judgements"] = replaced(
                    self.judgements, judged, lambda one: (one.part, one.site, one.item)
                )
            if "judged" in cached:
                views["judged"] = regrouped(self.judged, judged)
        return views

    @property
    def tables(self) -> Mapping[type[Record], Mapping[str, Record]]:
        """All records except the audit's own, by kind and id, deleted ones too."""
        return self._records

    def find(self, kind: type[R], record_id: str) -> R | None:
        """Return a record by id, deleted or not, or None."""
        record = self._records.get(kind, {}).get(record_id)
        return record if isinstance(record, kind) else None

    def every(self, kind: type[R]) -> list[R]:
        """Return the records of a kind that are not deleted, in order of entry."""
        return [
            record
            for record in self._records.get(kind, {}).values()
            if not record.deleted and isinstance(record, kind)
        ]

    def listed(self, kind: type[R]) -> list[R]:
        """Return the records of a kind that are not deleted, in the person's order."""
        return sorted(self.every(kind), key=lambda one: (getattr(one, "position", 0), one.id))

    def single(self, kind: type[R]) -> R:
        """Return the one record of a kind, blank where nothing was entered or all was undone."""
        record_id = single_id(self.audit.id, kind)
        record = self.find(kind, record_id)
        return (
            record
            if record is not None and not record.deleted
            else kind(id=record_id, audit=self.audit.id)
        )

    @property
    def records(self) -> Iterable[Record]:
        """All records except the audit's own, deleted ones too."""
        return (record for table in self._records.values() for record in table.values())

    @cached_property
    def conflicts(self) -> tuple[Conflict, ...]:
        """The open conflicts, by kind of record, id and field.

        Those of a deleted record count only if it comes back.
        """
        return tuple(one for one in self._conflicts if not self._is_deleted(one.record, one.id))

    @cached_property
    def _conflicts_by_id(self) -> dict[str, tuple[Conflict, ...]]:
        found: dict[str, tuple[Conflict, ...]] = {}
        for one in self.conflicts:
            found[one.id] = (*found.get(one.id, ()), one)
        return found

    def conflicts_of(self, record_id: str) -> tuple[Conflict, ...]:
        """Return the open conflicts on a record."""
        return self._conflicts_by_id.get(record_id, ())

    def _is_deleted(self, kind: str, record_id: str) -> bool:
        declared = self.kinds.coded(kind)
        record = self.find(declared.record, record_id) if declared else None
        return record is not None and record.deleted

    @cached_property
    def application(self) -> Application:
        """The client and the scope, §5."""
        return self.single(Application)

    @cached_property
    def documents(self) -> dict[int, ApplicationDocument]:
        """The application documents entered so far, by number."""
        return {
            document.number: document
            for document in sorted(self.every(ApplicationDocument), key=lambda d: d.number)
        }

    @cached_property
    def planning(self) -> Planning:
        """The programme, the sampling answers and the reasons, §6.1 §6.4."""
        return self.single(Planning)

    @cached_property
    def sites(self) -> tuple[Site, ...]:
        """All sites, in the order the person gave them."""
        return tuple(self.listed(Site))

    @cached_property
    def team(self) -> tuple[TeamMember, ...]:
        """The audit team, in the order the person gave it."""
        return tuple(self.listed(TeamMember))

    @cached_property
    def work_shares(self) -> tuple[WorkShare, ...]:
        """Who was given what to do."""
        return tuple(self.every(WorkShare))

    @cached_property
    def plan(self) -> tuple[PlanEntry, ...]:
        """The on-site plan by day and time; entries without a day come last."""
        return tuple(
            sorted(
                self.every(PlanEntry),
                key=lambda entry: (
                    entry.day is None,
                    str(entry.day),
                    entry.starts or "",
                    entry.ends or "",
                    entry.id,
                ),
            )
        )

    @cached_property
    def document_review(self) -> DocumentReview:
        """The conclusion of the document review."""
        return self.single(DocumentReview)

    @cached_property
    def findings(self) -> dict[str, ReviewFinding]:
        """The document-review findings, by item."""
        return {finding.item: finding for finding in self.every(ReviewFinding)}

    @cached_property
    def open_points(self) -> tuple[OpenPoint, ...]:
        """The open points of the document review."""
        return tuple(self.every(OpenPoint))

    @cached_property
    def focus_points(self) -> tuple[FocusPoint, ...]:
        """The points carried forward to the site and to the assessment, R71."""
        return tuple(self.every(FocusPoint))

    @cached_property
    def capability(self) -> Capability:
        """What leader and body state on the capability audit."""
        return self.single(Capability)

    @cached_property
    def judgements(self) -> dict[tuple[Part, str, str], Judgement]:
        """The judgements by part, site and item."""
        return {(one.part, one.site, one.item): one for one in self.every(Judgement)}

    @cached_property
    def judged(self) -> JudgedParts:
        """The judgements by part, then site, then item.

        A part or a site without a change is the same object in the state that follows, so that what
        was counted of it still holds.
        """
        return regrouped({}, self.every(Judgement))

    @cached_property
    def nonconformities(self) -> tuple[Nonconformity, ...]:
        """The nonconformities, by number."""
        return tuple(sorted(self.every(Nonconformity), key=lambda one: (one.number, one.id)))

    @cached_property
    def characteristic(self) -> Characteristic:
        """The result of the characteristic assessment."""
        return self.single(Characteristic)

    @cached_property
    def supplements(self) -> tuple[Supplement, ...]:
        """The supplementary methods used."""
        return tuple(self.every(Supplement))

    @cached_property
    def corrections(self) -> tuple[Correction, ...]:
        """The transcription corrections made after the assessment was concluded."""
        return tuple(self.every(Correction))

    @cached_property
    def conclusion(self) -> Conclusion:
        """The audit conclusion and its sign-off."""
        return self.single(Conclusion)

    @cached_property
    def packages(self) -> tuple[Package, ...]:
        """The dossiers that left this laptop."""
        return tuple(self.every(Package))

    def attachments(self, subject: str) -> tuple[Attachment, ...]:
        """Return the files kept with a record."""
        return tuple(one for one in self.every(Attachment) if one.subject == subject)

    def member(self, member_id: str) -> TeamMember | None:
        """Return a team member by id, or None."""
        return self.find(TeamMember, member_id)

    def site(self, site_id: str) -> Site | None:
        """Return a site by id, or None."""
        return self.find(Site, site_id)


def _open_after(conflicts: tuple[Conflict, ...], changes: Iterable[Change]) -> tuple[Conflict, ...]:
    """Return the conflicts that are open after changes."""
    found = conflicts
    for change in changes:
        if change.settled or change.reopened:
            settled = {
                (type(change.after).__name__, change.after.id, field) for field in change.settled
            }
            gone = settled | {one[:3] for one in change.reopened}
            left = (one for one in found if one[:3] not in gone)
            found = tuple(sorted((*left, *change.reopened), key=lambda one: one[:3]))
    return found
