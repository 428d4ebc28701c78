"""An office and its team, each with a workspace, and a small audit to make together."""

import datetime as dt
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from auditor_app.domain.records import TeamMember
from auditor_app.domain.values import (
    Role,
    Verdict,
)
from auditor_app.exchange import authority as authorities
from auditor_app.exchange import identity
from auditor_app.exchange.certificates import Person
from auditor_app.operations import opening
from auditor_app.operations.audits import audits
from auditor_app.operations.core.session import AuditSession
from auditor_app.operations.core.workspace import Workspace
from auditor_app.operations.office import authority
from auditor_app.operations.packages import assigning, contributions, importing
from auditor_app.operations.stages import (
    attachments,
    capability,
    planning,
)
from auditor_app.operations.trust import certification
from tests.worlds.entering import accept, add_head_office, plan_visit, review
from tests.worlds.passphrases import CHEAP, SECRET

OFFICE = Person("质量认证中心", "OFFICE-1")
PEOPLE = {
    "leader": (Person("王芳", "R-001"), Role.TEAM_LEADER),
    "first": (Person("李明", "R-002"), Role.AUDITOR),
    "second": (Person("赵强", "R-003"), Role.AUDITOR),
    "expert": (Person("陈静", "R-004"), Role.TECHNICAL_EXPERT),
}
NUMBER = "2026-001"


class Team(NamedTuple):
    """The workspaces of an office and its team; each folder is named by who works in it."""

    folder: Path

    def copy(self, target: Path) -> "Team":
        """Return the same team in another place, as it is now."""
        shutil.copytree(self.folder, target)
        return Team(target)

    def workspace(self, who: str) -> Workspace:
        """Open somebody's workspace."""
        return opening.unlock(self.folder / who, SECRET)

    @contextmanager
    def session(self, who: str) -> Iterator[AuditSession]:
        """Open the audit at somebody's laptop."""
        with self.workspace(who) as opened:
            yield AuditSession(opened, opened.audit(NUMBER).id)

    def package(self, name: str) -> Path:
        """Return where a package lies."""
        return self.folder / f"{name}.asice"

    def contribute(self, who: str) -> Path:
        """Write somebody's contribution."""
        with self.session(who) as session:
            return contributions.export(session, self.package(who)).path

    def take_in(self, who: str, *packages: Path) -> None:
        """Import packages at somebody's laptop."""
        with self.workspace(who) as opened, importing.stage(opened, packages) as staged:
            if staged.refused:
                raise staged.refused[0].error
            importing.accept(opened, staged)

    def send(self, sender: str, *receivers: str) -> None:
        """Let somebody contribute and others take it in."""
        package = self.contribute(sender)
        for receiver in receivers:
            self.take_in(receiver, package)

    def assign(self) -> Path:
        """Write the office's assignment."""
        with self.session("office") as session:
            return assigning.assign(
                session, authority.unlock(session.workspace, SECRET), self.package("assignment")
            ).path


def started(folder: Path, person: Person) -> Workspace:
    """Start somebody's workspace."""
    identity.create(folder, person, SECRET, dt.datetime.now(dt.UTC), cost=CHEAP)
    return opening.unlock(folder, SECRET)


def certified(folder: Path, who: str, person: Person) -> None:
    """Start somebody's workspace and have the office beside it certify them."""
    workspace = started(folder / who, person)
    with workspace, opening.unlock(folder / "office", SECRET) as office:
        request, answer = folder / f"{who}-request.json", folder / f"{who}-answer.json"
        certification.request(workspace, request)
        opened = authority.unlock(office, SECRET)
        authority.issue(office, opened, request, answer)
        certification.install(
            workspace, certification.read_answer(answer), opened.office.root_fingerprint
        )


def staffed(folder: Path, people: Mapping[str, Person]) -> Team:
    """Found an office and certify its people."""
    with started(folder / "office", OFFICE) as office:
        authorities.create(
            office.folder,
            OFFICE.name,
            OFFICE,
            office.store.device,
            SECRET,
            dt.datetime.now(dt.UTC),
            cost=CHEAP,
        )
    for who, person in people.items():
        certified(folder, who, person)
    return Team(folder)


def founded(folder: Path) -> Team:
    """Let an office prepare an audit and send the assignment, which nobody has imported yet."""
    team = staffed(folder, {who: person for who, (person, _) in PEOPLE.items()})
    with team.workspace("office") as office:
        prepare(
            AuditSession(office, audits.create(office, number=NUMBER, client_name="华星电器").id)
        )
    team.assign()
    return team


def assigned(folder: Path) -> Team:
    """Return a team whose every laptop has the audit, up to the end of the document review."""
    team = founded(folder)
    for who in PEOPLE:
        team.take_in(who, team.package("assignment"))
    with team.session("leader") as session:
        planning.confirm_plan(session)
        review(session)
    team.send("leader", *(who for who in PEOPLE if who != "leader"))
    return team


def prepare(session: AuditSession) -> None:
    """Prepare an audit of one site as an office does; the leader is to confirm the plan."""
    accept(session)
    add_head_office(session)
    planning.remove_member(session, session.state.team[0].id)
    for person, role in PEOPLE.values():
        days = Decimal(1) if role.judges else Decimal(0)
        planning.add_member(
            session,
            name=person.name,
            registration=person.registration,
            role=role,
            capability_man_days=days,
            characteristic_man_days=days,
        )
    lead = member(session, "leader").id
    planning.edit_member(session, member(session, "expert").id, guided_by=lead)
    plan_visit(session, session.today + dt.timedelta(days=10), lead)


def large(folder: Path, auditors: int) -> tuple[Team, list[str]]:
    """Return a team with more auditors; each has contributed twice and knows no other's work."""
    team = assigned(folder)
    team.send("leader", "office")
    people = {
        f"R-{number}": Person(f"审核员{number}", f"R-{number}")
        for number in range(10, 10 + auditors)
    }
    with team.session("office") as session:
        for person in people.values():
            planning.add_member(
                session,
                name=person.name,
                registration=person.registration,
                role=Role.AUDITOR,
                capability_man_days=Decimal("0.5"),
                characteristic_man_days=Decimal("0.5"),
            )
    for who, person in people.items():
        certified(team.folder, who, person)
    team.assign()
    for place, who in enumerate(people):
        team.take_in(who, team.package("assignment"))
        with team.session(who) as session:
            site = session.state.sites[0].id
            for part in range(2):
                for clause in session.edition.clauses[2 * place : 2 * place + 6]:
                    capability.judge(session, site, clause.id, Verdict.CONFORM)
                    capability.note_evidence(session, site, clause.id, f"{who}, {part}")
                attachments.attach(
                    session, site, content=f"{who} {part}".encode(), name=f"{who}-{part}.txt"
                )
                contributions.export(session, team.package(f"{who}-{part}"))
    return team, list(people)


def member(session: AuditSession, who: str) -> TeamMember:
    """Return somebody's entry in the team."""
    return next(
        one for one in session.state.team if one.registration == PEOPLE[who][0].registration
    )


def work(team: Team) -> None:
    """Let both auditors judge clauses, overlapping, and disagree on the evidence of one."""
    for who in ("first", "second"):
        with team.session(who) as session:
            site, half = session.state.sites[0].id, len(session.edition.clauses) // 2
            clauses = (
                session.edition.clauses[: half + 5]
                if who == "first"
                else session.edition.clauses[half - 5 :]
            )
            for clause in clauses:
                capability.judge(session, site, clause.id, Verdict.CONFORM)
            disputed = session.edition.clauses[half].id
            capability.note_evidence(session, site, disputed, f"{who} saw it")
            subject = session.state.judgements[next(iter(session.state.judgements))].id
            attachments.attach(
                session, subject, content=f"photo of {who}".encode(), name=f"{who}.txt"
            )
    with team.session("expert") as session:
        capability.note_evidence(
            session, session.state.sites[0].id, session.edition.clauses[3].id, "advice"
        )
