"""Play an audit file through the operations, as if a person entered it: the demo shows it, and it proves the operations whole."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import msgspec

from auditor_app.domain.audit_file import AuditFile
from auditor_app.domain.reasons import Stage
from auditor_app.domain.records import (
    Acceptance,
    Application,
    Attachment,
    Audit,
    Conclusion,
    DocumentReview,
    Judgement,
    Nonconformity,
    OpenPoint,
    Part,
    PlanEntry,
    Planning,
    Record,
    Site,
    Supplement,
    TeamMember,
    Verification,
)
from auditor_app.domain.state import Changes
from auditor_app.operations import (
    application,
    attachments,
    audits,
    capability,
    characteristics,
    conclusion,
    document_review,
    planning,
)
from auditor_app.operations.session import AuditSession
from auditor_app.operations.workspace import Workspace

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


def begin(workspace: Workspace, file: AuditFile) -> Audit:
    """Create the audit that is to be played."""
    return audits.create(workspace, number=file.audit.number, client_name=file.application.client_name, type=file.audit.type)


class Player:
    """Plays one audit file into an audit that was just created, stage by stage, on the days that the file's dates name.

    `folder` holds the file's attachments, named by their SHA-256; `clock` is the workspace's.
    """

    def __init__(self, session: AuditSession, file: AuditFile, folder: Path, clock: PlayedClock) -> None:
        self.session = session
        self._file = _with_ids(file)
        self._folder = folder
        self._clock = clock
        self._ids: dict[str, str] = {"": ""}

    def stages(self) -> Iterator[Stage]:
        """Play stage after stage; each is yielded when it is done, and the sign-off is the last."""
        for stage, play in (
            (Stage.APPLICATION, self._application),
            (Stage.PLANNING, self._planning),
            (Stage.DOCUMENT_REVIEW, self._document_review),
            (Stage.CAPABILITY, self._capability),
            (Stage.CHARACTERISTICS, self._characteristics),
            (Stage.CONCLUSION, self._conclusion),
        ):
            play()
            yield stage

    def _application(self) -> None:
        client = self._file.application
        application.edit(self.session, **_fields(client, Application, {"acceptance", "acceptance_on", "notice"}))
        for document in self._file.documents:
            changes = application.set_document(
                self.session, document.number, document.state, reason=document.reason, note=document.note
            )
            self._named(document, changes)
            self._attach(document)
        if client.acceptance is Acceptance.ACCEPTED:
            self._clock.turn_to(client.acceptance_on)
            application.accept(self.session)

    def _planning(self) -> None:
        plan = self._file.planning
        for site in self._file.sites:
            self._named(site, planning.add_site(self.session, **_fields(site, Site, {"selected"})))
        planning.edit(self.session, **_fields(plan, Planning, {"plan_confirmed_on", "seed"}))
        if plan.seed and any(site.selected for site in self._file.sites):
            planning.draw_sample(self.session, plan.seed)
        for site in self._file.sites:
            found = self.session.state.site(self._ids[site.id])
            if found is not None and found.selected != site.selected:
                planning.select_site(self.session, found.id, selected=site.selected)
        for member in self._file.team:
            me = self.session.me
            if me is not None and member.registration == me.registration:
                self._named(member, planning.edit_member(self.session, me.id, **_fields(member, TeamMember, {"guided_by"})))
                self._ids[member.id] = me.id
            else:
                self._named(member, planning.add_member(self.session, **_fields(member, TeamMember, {"guided_by"})))
        for member in self._file.team:
            if member.guided_by:
                planning.edit_member(self.session, self._ids[member.id], guided_by=self._ids[member.guided_by])
        for entry in self._file.plan:
            fields = _fields(entry, PlanEntry, {"site", "members"})
            members = tuple(self._ids[one] for one in entry.members)
            self._named(entry, planning.add_entry(self.session, site=self._ids[entry.site], members=members, **fields))
        if plan.plan_confirmed_on:
            self._clock.turn_to(plan.plan_confirmed_on)
            planning.confirm_plan(self.session)

    def _document_review(self) -> None:
        review = self._file.document_review
        self._clock.turn_to(review.reviewed_on)
        fields = _fields(review, DocumentReview, {"conclusion", "reviewed_by"})
        document_review.edit(self.session, reviewed_by=self._ids[review.reviewed_by], **fields)
        for finding in self._file.findings:
            changes = document_review.judge(self.session, finding.item, finding.verdict, finding.reason)
            self._named(finding, changes)
            if finding.note:
                document_review.note(self.session, finding.item, finding.note)
        for point in self._file.open_points:
            changes = document_review.add_open_point(self.session, point.item, point.text)
            self._named(point, changes)
        if review.conclusion is not None:
            document_review.conclude(self.session, review.conclusion)

    def _capability(self) -> None:
        raised = {(one.site, one.clause) for one in self._file.nonconformities}
        self._clock.turn_to(min((one.raised_on for one in self._file.nonconformities if one.raised_on), default=None))
        for judgement in self._part(Part.CAPABILITY):
            site = self._ids[judgement.site]
            if (judgement.site, judgement.item) not in raised and judgement.verdict is not None:
                changes = capability.judge(self.session, site, judgement.item, judgement.verdict, judgement.reason)
                self._named(judgement, changes)
            if judgement.evidence:
                self._named(judgement, capability.note_evidence(self.session, site, judgement.item, judgement.evidence))
            self._attach(judgement)
        for one in sorted(self._file.nonconformities, key=lambda one: one.number):
            self._raise(one)
        for point in self._file.open_points:
            if point.closed_on:
                fields = _fields(point, OpenPoint, {"item", "text"})
                document_review.edit_open_point(self.session, self._ids[point.id], **fields)
        for one in sorted(self._file.nonconformities, key=lambda one: str(one.submitted_on)):
            self._rectify(one)
        if self._file.capability.concluded_on:
            self._clock.turn_to(self._file.capability.concluded_on)
            capability.conclude(self.session)

    def _raise(self, one: Nonconformity) -> None:
        self._clock.turn_to(one.raised_on)
        site = self._ids[one.site]
        changes = capability.raise_nonconformity(self.session, site, one.clause, one.severity, one.facts, one.due_on)
        raised = next(change.after.id for change in changes if isinstance(change.after, Nonconformity))
        self._ids[one.id] = raised
        capability.edit_nonconformity(self.session, raised, raised_by=self._ids[one.raised_by])
        self._attach(one)

    def _rectify(self, one: Nonconformity) -> None:
        raised = self._ids[one.id]
        self._clock.turn_to(one.submitted_on)
        answer = {name: getattr(one, name) for name in ("cause", "correction", "corrective_action", "rectification_evidence")}
        capability.edit_nonconformity(self.session, raised, **answer)
        if one.submitted_on:
            capability.submit_rectification(self.session, raised)
        self._clock.turn_to(one.verified_on)
        if one.verification is Verification.VERIFIED:
            capability.verify(self.session, raised, self._ids[one.verified_by], one.verification_note)
        elif one.verification is Verification.REJECTED:
            capability.reject(self.session, raised, self._ids[one.verified_by], one.verification_note)

    def _characteristics(self) -> None:
        for judgement in self._part(Part.CHARACTERISTIC):
            site = self._ids[judgement.site]
            if judgement.verdict is not None:
                changes = characteristics.judge(self.session, site, judgement.item, judgement.verdict, judgement.reason)
                self._named(judgement, changes)
            if judgement.evidence:
                self._named(judgement, characteristics.note_evidence(self.session, site, judgement.item, judgement.evidence))
            if judgement.methods:
                self._named(judgement, characteristics.set_methods(self.session, site, judgement.item, judgement.methods))
            self._attach(judgement)
        for supplement in self._file.supplements:
            places = {"site": self._ids[supplement.site], "made_by": self._ids[supplement.made_by]}
            fields = _fields(supplement, Supplement, {"site", "made_by"})
            self._named(supplement, characteristics.add_supplement(self.session, **places, **fields))
        result = self._file.characteristic
        if result.result is not None and result.concluded_on:
            self._clock.turn_to(result.concluded_on)
            characteristics.conclude(self.session, result.result)

    def _conclusion(self) -> None:
        closing = self._file.conclusion
        self._clock.turn_to(closing.signed_on)
        conclusion.edit(self.session, **_fields(closing, Conclusion, {"signed_on", "signed_by"}))
        if closing.signed_on:
            conclusion.sign_off(self.session)

    def _part(self, part: Part) -> Iterator[Judgement]:
        return (judgement for judgement in self._file.judgements if judgement.part is part)

    def _named(self, record: Record, changes: Changes) -> None:
        """Remember which id a record of the file became."""
        for change in changes:
            if type(change.after) is type(record) and record.id:
                self._ids[record.id] = change.after.id

    def _attach(self, record: Record) -> None:
        for one in self._file.attachments:
            if record.id and one.subject == record.id:
                content = (self._folder / one.digest).read_bytes()
                changes = attachments.attach(self.session, self._ids[record.id], content=content, name=one.name)
                kept = changes[-1].after
                if one.caption and isinstance(kept, Attachment):
                    attachments.describe(self.session, kept.id, one.caption)


def _with_ids(file: AuditFile) -> AuditFile:
    """Return the file with an id on every record that a later step comes back to."""
    points = [msgspec.structs.replace(one, id=one.id or f"open point {index}") for index, one in enumerate(file.open_points)]
    raised = [msgspec.structs.replace(one, id=one.id or f"raised {index}") for index, one in enumerate(file.nonconformities)]
    return msgspec.structs.replace(file, open_points=tuple(points), nonconformities=tuple(raised))


def _fields(record: Record, kind: type[Record], without: set[str]) -> dict[str, object]:
    """Return what was entered in a record, less what an operation of its own enters."""
    own = set(kind.__struct_fields__) - {"id", "audit", "deleted", "number"} - without
    return {name: getattr(record, name) for name in sorted(own)}
