"""Play an audit file through the operations, as if a person entered it.

The demo shows it, `entering` puts a member's part into an audit that is there already, and both
prove the operations whole.
"""

import datetime as dt
from collections.abc import Callable, Collection, Iterator
from functools import partial
from pathlib import Path
from typing import TypeVar

import msgspec

from auditor_app.domain.audit_file import AuditFile
from auditor_app.domain.identifiers import document_id, judgement_id
from auditor_app.domain.reasons import Stage
from auditor_app.domain.records import (
    Application,
    ApplicationDocument,
    Attachment,
    Audit,
    Capability,
    Characteristic,
    Conclusion,
    DocumentReview,
    FocusPoint,
    Judgement,
    Nonconformity,
    OpenPoint,
    PlanEntry,
    Planning,
    Record,
    ReviewFinding,
    Site,
    Supplement,
    TeamMember,
    WorkShare,
)
from auditor_app.domain.stages.application import is_accepted
from auditor_app.domain.stages.characteristics import is_locked
from auditor_app.domain.stages.programmes import PROGRAMMES
from auditor_app.domain.state import Changes
from auditor_app.domain.values import Acceptance, Part, Verification
from auditor_app.operations.audits import audits
from auditor_app.operations.core.session import AuditSession
from auditor_app.operations.core.workspace import Workspace
from auditor_app.operations.stages import (
    application,
    attachments,
    capability,
    characteristics,
    conclusion,
    document_review,
    focus_points,
    planning,
    shares,
)

_ANSWER = frozenset({"cause", "correction", "corrective_action", "rectification_evidence"})
_ANSWERED = frozenset({"answer", "answered_on"})
_SETTLED = frozenset(
    {"raised_on", "submitted_on", "verification", "verified_on", "verified_by", "verification_note"}
)

R = TypeVar("R", bound=Record)

MORNING = dt.time(9, 0, tzinfo=dt.UTC)


class PlayedClock:
    """A clock that stands on the day being played, and moves a second at every look."""

    def __init__(self, day: dt.date) -> None:
        self._now = dt.datetime.combine(day, MORNING)

    def __call__(self) -> dt.datetime:
        """Return the moment being played."""
        self._now += dt.timedelta(seconds=1)
        return self._now

    def turn_to(self, day: dt.date | None) -> None:
        """Go on to a day; never backwards."""
        if day is not None and day > self._now.date():
            self._now = dt.datetime.combine(day, MORNING)


def _stay(_day: dt.date | None) -> None:
    """Leave the clock alone: what is entered is entered today."""


def begin(workspace: Workspace, file: AuditFile) -> Audit:
    """Create the audit that is to be played."""
    return audits.create(
        workspace,
        number=file.audit.number,
        client_name=file.single(Application).client_name,
        type=file.audit.type,
    )


class Player:
    """Plays one audit file into an audit, stage by stage.

    What the file leaves blank stays as it is.

    `folder` holds the file's attachments, named by their SHA-256. With `turn_to` the workspace's
    clock goes to the days that the file's dates name; without it, what is entered is entered today.
    """

    def __init__(
        self,
        session: AuditSession,
        file: AuditFile,
        folder: Path,
        turn_to: Callable[[dt.date | None], None] = _stay,
    ) -> None:
        self.session = session
        self._file = _with_ids(file)
        self._folder = folder
        self._turn_to = turn_to
        self._before = session.state
        self._ids: dict[str, str] = {"": ""}

    def stages(self) -> Iterator[Stage]:
        """Play stage after stage; each is yielded when it is done, and the sign-off is the last."""
        plays = {
            Stage.APPLICATION: self._application,
            Stage.PLANNING: self._planning,
            Stage.DOCUMENT_REVIEW: self._document_review,
            Stage.CAPABILITY: self._capability,
            Stage.CHARACTERISTICS: self._characteristics,
            Stage.CONCLUSION: self._conclusion,
        }
        for stage in PROGRAMMES[self.session.state.audit.type].keys:
            if stage in plays:
                plays[stage]()
                yield stage

    def _application(self) -> None:
        client = self._file.single(Application)
        self._edit(
            self.session.state.application,
            client,
            application.edit,
            {"acceptance", "acceptance_on", "notice", "notice_on"},
        )
        for document in self._file.every(ApplicationDocument):
            application.set_document(
                self.session,
                document.number,
                document.state,
                reason=document.reason,
                note=document.note,
            )
            self._name(document, document_id(self.session.state.audit.id, document.number))
            self._attach(document)
        if client.acceptance is Acceptance.ACCEPTED and not is_accepted(self.session.state):
            self._turn_to(client.acceptance_on)
            application.accept(self.session)

    def _planning(self) -> None:
        plan = self._file.single(Planning)
        for site in self._file.every(Site):
            self._put(site, planning.add_site, planning.edit_site, {"selected"})
        self._edit(self.session.state.planning, plan, planning.edit, {"plan_confirmed_on", "seed"})
        if plan.seed != self.session.state.planning.seed and any(
            site.selected for site in self._file.every(Site)
        ):
            planning.draw_sample(self.session, plan.seed)
        for site in self._file.every(Site):
            found = self.session.state.site(self._ids[site.id])
            if site.selected and found is not None and not found.selected:
                planning.select_site(self.session, found.id, selected=True)
        for member in self._file.every(TeamMember):
            self._put(member, planning.add_member, planning.edit_member, {"guided_by"})
        for member in self._file.every(TeamMember):
            if member.guided_by:
                planning.edit_member(
                    self.session, self._ids[member.id], guided_by=self._ids[member.guided_by]
                )
        for share in self._file.every(WorkShare):
            places = {"site": self._ids[share.site], "group": share.group}
            shares.give(self.session, self._ids[share.member], part=share.part, **places)
        for entry in self._file.every(PlanEntry):
            self._put(entry, planning.add_entry, planning.edit_entry)
        if plan.plan_confirmed_on and not self.session.state.planning.plan_confirmed_on:
            self._turn_to(plan.plan_confirmed_on)
            planning.confirm_plan(self.session)

    def _document_review(self) -> None:
        review = self._file.single(DocumentReview)
        self._turn_to(review.reviewed_on)
        self._edit(self.session.state.document_review, review, document_review.edit, {"conclusion"})
        for finding in self._file.every(ReviewFinding):
            if finding.verdict is not None:
                document_review.judge(self.session, finding.item, finding.verdict, finding.reason)
            if finding.note:
                document_review.note(self.session, finding.item, finding.note)
        for point in self._file.every(OpenPoint):
            self._put(
                point,
                document_review.add_open_point,
                document_review.edit_open_point,
                {"evidence", "closed_on"},
            )
        for focus in self._points(Part.CAPABILITY):
            self._put(focus, focus_points.add, focus_points.edit, _ANSWERED)
        if review.conclusion not in (None, self.session.state.document_review.conclusion):
            document_review.conclude(self.session, review.conclusion)

    def _capability(self) -> None:
        raised = {(one.site, one.clause) for one in self._file.every(Nonconformity)}
        self._turn_to(
            min(
                (one.raised_on for one in self._file.every(Nonconformity) if one.raised_on),
                default=None,
            )
        )
        for judgement in self._part(Part.CAPABILITY):
            site = self._ids[judgement.site]
            if (judgement.site, judgement.item) not in raised and judgement.verdict is not None:
                capability.judge(
                    self.session, site, judgement.item, judgement.verdict, judgement.reason
                )
            if judgement.evidence:
                capability.note_evidence(self.session, site, judgement.item, judgement.evidence)
            self._attach(judgement)
        for one in sorted(self._file.every(Nonconformity), key=lambda one: one.number):
            self._raise(one)
        for point in self._file.every(OpenPoint):
            if point.closed_on:
                there = self.session.record(OpenPoint, self._ids[point.id])
                self._edit(
                    there, point, partial(document_review.edit_open_point, point_id=there.id)
                )
        for focus in self._points(Part.CAPABILITY):
            self._answer(focus)
        for one in sorted(self._file.every(Nonconformity), key=lambda one: str(one.submitted_on)):
            self._rectify(one)
        stated, now = self._file.single(Capability), self.session.state.capability
        if stated.not_passed_reason and stated.not_passed_reason != now.not_passed_reason:
            capability.state_not_passed(self.session, stated.not_passed_reason)
        if stated.body_decision not in (None, now.body_decision):
            capability.record_body_decision(
                self.session, stated.body_decision, stated.body_decision_reason
            )
        if (
            self._file.single(Capability).concluded_on
            and not self.session.state.capability.concluded_on
        ):
            self._turn_to(self._file.single(Capability).concluded_on)
            capability.conclude(self.session)

    def _raise(self, one: Nonconformity) -> None:
        self._turn_to(one.raised_on)
        there = self._known(one)
        if there is None:
            site = self._ids[one.site]
            changes = capability.raise_nonconformity(
                self.session, site, one.clause, one.severity, one.facts, one.due_on
            )
            there = next(
                change.after for change in changes if isinstance(change.after, Nonconformity)
            )
        self._name(one, there.id)
        self._edit_nonconformity(one, _ANSWER | _SETTLED)
        self._attach(one)

    def _rectify(self, one: Nonconformity) -> None:
        raised = self._ids[one.id]
        self._turn_to(one.submitted_on)
        self._edit_nonconformity(one, _SETTLED)
        if one.submitted_on and not self.session.record(Nonconformity, raised).submitted_on:
            capability.submit_rectification(self.session, raised)
        self._turn_to(one.verified_on)
        if one.verification not in (None, self.session.record(Nonconformity, raised).verification):
            settle = (
                capability.verify
                if one.verification is Verification.VERIFIED
                else capability.reject
            )
            settle(self.session, raised, self._ids[one.verified_by], one.verification_note)

    def _edit_nonconformity(self, one: Nonconformity, without: frozenset[str]) -> None:
        there = self.session.record(Nonconformity, self._ids[one.id])
        self._edit(
            there, one, partial(capability.edit_nonconformity, nonconformity_id=there.id), without
        )

    def _characteristics(self) -> None:
        for judgement in self._part(Part.CHARACTERISTIC):
            site = self._ids[judgement.site]
            if judgement.verdict is not None:
                characteristics.judge(
                    self.session, site, judgement.item, judgement.verdict, judgement.reason
                )
            if judgement.evidence:
                characteristics.note_evidence(
                    self.session, site, judgement.item, judgement.evidence
                )
            if judgement.methods:
                characteristics.set_methods(self.session, site, judgement.item, judgement.methods)
            self._attach(judgement)
        for focus in self._points(Part.CHARACTERISTIC):
            self._put(focus, focus_points.add, focus_points.edit, _ANSWERED)
            self._answer(focus)
        result = self._file.single(Characteristic)
        if not is_locked(self.session.state):
            self._edit(
                self.session.state.characteristic,
                result,
                characteristics.edit,
                {"result", "concluded_on", "concluded_by"},
            )
        for supplement in self._file.every(Supplement):
            self._put(supplement, characteristics.add_supplement, characteristics.edit_supplement)
        if result.result is not None and result.concluded_on and not is_locked(self.session.state):
            self._turn_to(result.concluded_on)
            characteristics.conclude(self.session, result.result)

    def _conclusion(self) -> None:
        closing = self._file.single(Conclusion)
        self._turn_to(closing.signed_on)
        self._edit(
            self.session.state.conclusion, closing, conclusion.edit, {"signed_on", "signed_by"}
        )
        if closing.signed_on and not self.session.state.conclusion.signed_on:
            conclusion.sign_off(self.session)

    def _put(
        self,
        record: Record,
        add: Callable[..., Changes],
        edit: Callable[..., Changes],
        without: Collection[str] = (),
    ) -> None:
        """Add a record of the file, or enter what the file says in the one that is there."""
        there = self._known(record)
        if there is None:
            made = add(self.session, **self._entered(record, without))
            there = next(change.after for change in made if type(change.after) is type(record))
        else:
            self._edit(
                there, record, lambda session, **fields: edit(session, there.id, **fields), without
            )
        self._name(record, there.id)

    def _edit(
        self, there: R, record: R, edit: Callable[..., Changes], without: Collection[str] = ()
    ) -> None:
        """Enter what the file says and the audit does not yet."""
        said = self._entered(record, without)
        if new := {name: value for name, value in said.items() if getattr(there, name) != value}:
            edit(self.session, **new)

    def _known(self, record: R) -> R | None:
        """Return the audit's own record that this one of the file is, or None."""
        keys = self._file.kinds.of(type(record)).known_by
        wanted = [self._here(record, name) for name in keys]
        taken = set(self._ids.values())
        for one in self._before.every(type(record)):
            if one.id not in taken and [getattr(one, name) for name in keys] == wanted:
                return one
        return None

    def _entered(self, record: Record, without: Collection[str] = ()) -> dict[str, object]:
        """Return what was entered in a record, less what an operation of its own enters."""
        blank = {field.name: field.default for field in msgspec.structs.fields(record)}
        own = set(blank) - {"id", "audit", "deleted", "number", *without}
        return {
            name: self._here(record, name)
            for name in sorted(own)
            if getattr(record, name) != blank[name]
        }

    def _here(self, record: Record, name: str) -> object:
        """Return the value of a field, where it refers to records with their ids in this audit."""
        value = getattr(record, name)
        if name not in self._file.kinds.of(type(record)).refers:
            return value
        return (
            tuple(self._ids[one] for one in value) if isinstance(value, tuple) else self._ids[value]
        )

    def _points(self, part: Part) -> Iterator[FocusPoint]:
        return (one for one in self._file.every(FocusPoint) if one.part is part)

    def _answer(self, point: FocusPoint) -> None:
        there = self.session.record(FocusPoint, self._ids[point.id])
        edit = partial(focus_points.edit, point_id=there.id)
        self._edit(there, point, edit, {"part"})

    def _part(self, part: Part) -> Iterator[Judgement]:
        for one in self._file.every(Judgement):
            if one.part is part:
                self._name(
                    one,
                    judgement_id(self.session.state.audit.id, part, self._ids[one.site], one.item),
                )
                yield one

    def _name(self, record: Record, id_here: str) -> None:
        """Remember which record of the audit one of the file is, where the file refers to it."""
        if record.id:
            self._ids[record.id] = id_here

    def _attach(self, record: Record) -> None:
        for one in self._file.every(Attachment):
            if record.id and one.subject == record.id:
                subject = self._ids[record.id]
                kept = next(
                    (
                        there
                        for there in self._before.every(Attachment)
                        if (there.subject, there.digest) == (subject, one.digest)
                    ),
                    None,
                )
                if kept is None:
                    content = (self._folder / one.digest).read_bytes()
                    added = attachments.attach(
                        self.session, subject, content=content, name=one.name
                    )[-1].after
                    kept = self.session.record(Attachment, added.id)
                if one.caption:
                    attachments.describe(self.session, kept.id, one.caption)


def _with_ids(file: AuditFile) -> AuditFile:
    """Return the file with an id on every record that a later step comes back to."""
    points = [
        msgspec.structs.replace(one, id=one.id or f"open point {index}")
        for index, one in enumerate(file.every(OpenPoint))
    ]
    raised = [
        msgspec.structs.replace(one, id=one.id or f"raised {index}")
        for index, one in enumerate(file.every(Nonconformity))
    ]
    focused = [
        msgspec.structs.replace(one, id=one.id or f"focus point {index}")
        for index, one in enumerate(file.every(FocusPoint))
    ]
    return file.having(
        {
            OpenPoint: tuple(points),
            Nonconformity: tuple(raised),
            FocusPoint: tuple(focused),
        }
    )
