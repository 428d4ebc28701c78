"""A team leader who is their own office: one workspace holds the authority and its certificate."""

from pathlib import Path

import pytest

from auditor_app.domain.errors import KnownError
from auditor_app.domain.values import Verdict
from auditor_app.exchange import certificates, revocation
from auditor_app.exchange.certificates import Person
from auditor_app.exchange.revocation import RevocationReason
from auditor_app.operations.audits import audits, trail
from auditor_app.operations.core.session import AuditSession
from auditor_app.operations.core.workspace import Workspace, utc_now
from auditor_app.operations.office import authority
from auditor_app.operations.packages import contributions
from auditor_app.operations.stages import capability, planning
from auditor_app.operations.trust import certification
from tests.worlds import entering, teams
from tests.worlds.passphrases import SECRET
from tests.worlds.teams import Team

LEADER, FIRST = (teams.PEOPLE[who][0] for who in ("leader", "first"))


@pytest.fixture
def team(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Team:
    monkeypatch.setattr(teams, "OFFICE", Person(LEADER.name, LEADER.registration))
    team = teams.staffed(tmp_path, {"first": FIRST})
    with team.workspace("office") as own:
        certify(own, tmp_path)
        teams.prepare(
            AuditSession(own, audits.create(own, number=teams.NUMBER, client_name="华星电器").id)
        )
    team.take_in("first", team.assign())
    return team


def certify(own: Workspace, folder: Path) -> None:
    opened = authority.unlock(own, SECRET)
    certification.request(own, folder / "request.json")
    authority.issue(own, opened, folder / "request.json", folder / "answer.json")
    certification.install(
        own, certification.read_answer(folder / "answer.json"), opened.office.root_fingerprint
    )


def test_they_assign_lead_and_take_in_what_others_write(team: Team) -> None:
    with team.session("office") as session:
        planning.confirm_plan(session)
        entering.review(session)
    team.send("office", "first")
    with team.session("first") as session:
        capability.judge(
            session, session.state.sites[0].id, session.edition.clauses[0].id, Verdict.CONFORM
        )
    team.send("first", "office")
    team.take_in("first", team.assign())
    with team.session("office") as session:
        assert len(session.state.judgements) == 1
        assert {line.person for line in trail.entries(session)} == {LEADER.name, FIRST.name}


def test_they_send_the_list_of_their_own_authority_and_nothing_that_it_revokes(
    team: Team, tmp_path: Path
) -> None:
    with team.session("office") as session:
        opened = authority.unlock(session.workspace, SECRET)
        authority.revoke(session.workspace, opened, FIRST.registration, RevocationReason.SUPERSEDED)
        made = contributions.export(session, tmp_path / "out.asice")
        known = revocation.read(
            opened.revocation_list_pem, certificates.read_roots(opened.root_pem), utc_now()
        )
        assert made.verdict.revocation_list is not None
        assert made.verdict.revocation_list.number == known.number
        authority.revoke(
            session.workspace, opened, LEADER.registration, RevocationReason.SUPERSEDED
        )
        with pytest.raises(KnownError, match="E_REVOKED"):
            contributions.export(session, tmp_path / "out.asice")
