"""The sample audit made by a team, up to where its contributions meet.

The team is an office, a leader and two auditors, each on a laptop.
"""

import datetime as dt
import secrets
from contextlib import ExitStack
from decimal import Decimal
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec

from auditor_app.demo import sample
from auditor_app.domain.audit_file import AuditFile
from auditor_app.domain.kinds import KINDS
from auditor_app.domain.reasons import Stage
from auditor_app.domain.records import (
    Judgement,
    OpenPoint,
    PlanEntry,
    Planning,
    ReviewFinding,
    TeamMember,
)
from auditor_app.domain.values import Part, ReviewConclusion, Role, SiteKind
from auditor_app.exchange.authority import Authority
from auditor_app.exchange.certificates import Person
from auditor_app.operations import opening
from auditor_app.operations.audits import audits
from auditor_app.operations.core.session import AuditSession
from auditor_app.operations.core.workspace import Workspace
from auditor_app.operations.office import authority
from auditor_app.operations.packages import assigning, contributions, importing
from auditor_app.operations.stages import capability, document_review, planning, shares
from auditor_app.operations.trust import certification

OFFICE = Person("示例认证中心", "OFFICE-1")
SECOND = TeamMember(
    id="sun",
    position=4,
    name="孙悦",
    registration="SC-0000-0391",
    role=Role.AUDITOR,
    capability_man_days=Decimal(1),
    characteristic_man_days=Decimal(1),
)
DISPUTED = "5.2"
SEEN = {
    "li": "抽取 10 张安装单，检查表、试机数据和签字齐全。",
    "sun": "抽取 8 张安装单，其中 1 张（AZ-0311）缺少试机数据，当日补测合格。",
}
"""What both auditors saw of the same clause at the same site, without knowing of each other."""
GIVEN = {"li": ("C1", "C2", "C3", "C4", "C5"), "sun": ("C6", "C7", "C8", "C9")}
"""The clause groups that the leader gives to each auditor."""
BEYOND = {"li": {"6.1"}, "sun": {DISPUTED, "5.3"}}
"""The clauses that each judges at the head office though they are the other's."""
LEFT = "9.4"
"""The clause that nobody has judged yet."""


class TrialTeam:
    """The laptops in a folder, each named by whose it is; use it in a `with` statement.

    `office_passphrase` opens the authority.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.office_passphrase = secrets.token_urlsafe()
        self._passphrase = secrets.token_urlsafe()
        self._sample = sample.read_sample()
        self._open = ExitStack()
        self.laptops: dict[str, Workspace] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._open.close()

    def session(self, who: str) -> AuditSession:
        """Open the audit at somebody's laptop."""
        laptop = self.laptops[who]
        return AuditSession(laptop, laptop.audit(self._sample.audit.number).id)

    def package(self, name: str) -> Path:
        """Return where a package lies."""
        return self.folder / f"{name}.asice"

    def found(self) -> None:
        """Set up the office and write the assignment.

        This certifies the leader and both auditors, and prepares the audit.
        """
        office = self._start("office", OFFICE)
        opened = authority.init(office, OFFICE.name, self.office_passphrase)
        for member in (*self._sample.every(TeamMember), SECOND):
            if member.role.judges:
                self._certify(opened, member)
        audits.take_in(
            office, self._prepared(office.today()), audits.attachments_beside(sample.sample_audit())
        )
        assigning.assign(self.session("office"), opened, self.package("assignment"))

    def begin(self) -> None:
        """Let everybody import the assignment, and let the leader begin.

        The leader confirms the plan, reviews the documents and splits the work.
        """
        for who in ("wang", "li", "sun"):
            self._take_in(who, "assignment")
        session = self.session("wang")
        planning.confirm_plan(session)
        for finding in self._sample.every(ReviewFinding):
            document_review.judge(session, finding.item, finding.verdict, finding.reason)
        for point in self._sample.every(OpenPoint):
            document_review.add_open_point(session, point.item, point.text)
        document_review.conclude(session, ReviewConclusion.BASICALLY_CONFORMS)
        for who, groups in GIVEN.items():
            for group in groups:
                shares.give(session, self._member(session, who), part=Part.CAPABILITY, group=group)
        self._contribute("wang")
        for who in GIVEN:
            self._take_in(who, "wang")

    def work(self) -> None:
        """Let both auditors judge their parts at the head office, and contribute.

        Each also judges a little of the other's part.
        """
        for who, given in GIVEN.items():
            session = self.session(who)
            site = next(one.id for one in session.state.sites if one.kind is SiteKind.HEAD_OFFICE)
            mine = {
                clause.id
                for clause in session.edition.clauses
                if clause.group in given and clause.id != LEFT
            } | BEYOND[who]
            for one in self._sample.every(Judgement):
                if (one.site, one.part) == ("hq", Part.CAPABILITY) and one.item in mine:
                    self._judge(
                        session, site, one, SEEN[who] if one.item == DISPUTED else one.evidence
                    )
            self._contribute(who)

    def _start(self, who: str, person: Person) -> Workspace:
        made, _ = opening.start(self.folder / who, person, self._passphrase)
        self.laptops[who] = self._open.enter_context(made)
        return made

    def _certify(self, opened: Authority, member: TeamMember) -> None:
        laptop = self._start(member.id, Person(member.name, member.registration))
        asked, answered = (
            self.folder / f"{member.id}-request.json",
            self.folder / f"{member.id}-answer.json",
        )
        certification.request(laptop, asked)
        authority.issue(self.laptops["office"], opened, asked, answered)
        certification.install(
            laptop, certification.read_answer(answered), opened.office.root_fingerprint
        )

    def _prepared(self, today: dt.date) -> AuditFile:
        """Return the sample as an office prepares it, its plan in the days to come."""
        sample = self._sample
        plan = [entry for entry in sample.every(PlanEntry) if entry.day]
        later = today + dt.timedelta(days=7) - min(entry.day for entry in plan if entry.day)
        early = {
            kind.record: sample.records[kind.record]
            for kind in (*KINDS.held_by(Stage.APPLICATION), *KINDS.held_by(Stage.PLANNING))
            if kind.record in sample.records
        }
        unconfirmed = msgspec.structs.replace(sample.single(Planning), plan_confirmed_on=None)
        return sample._replace(records=early).having(
            {
                TeamMember: (*sample.every(TeamMember), SECOND),
                PlanEntry: tuple(
                    msgspec.structs.replace(entry, day=entry.day + later)
                    for entry in plan
                    if entry.day
                ),
                Planning: (unconfirmed,),
            }
        )

    def _member(self, session: AuditSession, who: str) -> str:
        registration = self.laptops[who].person.registration
        return next(one.id for one in session.state.team if one.registration == registration)

    def _judge(self, session: AuditSession, site: str, one: Judgement, evidence: str) -> None:
        capability.judge(session, site, one.item, one.verdict, one.reason)
        capability.note_evidence(session, site, one.item, evidence)

    def _contribute(self, who: str) -> None:
        contributions.export(self.session(who), self.package(who))

    def _take_in(self, who: str, name: str) -> None:
        laptop = self.laptops[who]
        with importing.stage(laptop, [self.package(name)]) as staged:
            if staged.refused:
                raise staged.refused[0].error
            importing.accept(laptop, staged)
