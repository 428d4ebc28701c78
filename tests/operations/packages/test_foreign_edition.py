"""An office works by a form edition that the laptops' programs do not have.

It travels along, and everything works by it.
"""

from pathlib import Path

import msgspec
import pytest

from auditor_app.domain.errors import KnownError
from auditor_app.domain.forms import Edition
from auditor_app.domain.values import Verdict
from auditor_app.domain.wording import Words
from auditor_app.operations.audits import audits, showing
from auditor_app.operations.core import editions, upkeep
from auditor_app.operations.core.session import AuditSession
from auditor_app.operations.packages import dossier
from auditor_app.operations.stages import capability, planning
from tests.worlds import entering, teams
from tests.worlds.teams import Team


def foreign() -> Edition:
    edition = editions.shipped_editions()[0]
    first = msgspec.structs.replace(edition.clauses[0], id="X.1")
    return msgspec.structs.replace(
        edition, id="another", version="9.9", clauses=(first, *edition.clauses[1:])
    )


@pytest.fixture
def team(tmp_path: Path) -> Team:
    team = teams.staffed(
        tmp_path / "team", {who: person for who, (person, _) in teams.PEOPLE.items()}
    )
    with team.workspace("office") as office:
        audit = audits.create(
            office, number=teams.NUMBER, client_name="华星电器", edition=foreign()
        )
        teams.prepare(AuditSession(office, audit.id))
    package = team.assign()
    for who in ("leader", "first"):
        team.take_in(who, package)
    with team.session("leader") as session:
        planning.confirm_plan(session)
        entering.review(session)
    team.send("leader", "first")
    return team


def test_guidance_judging_and_report_go_by_it(team: Team, tmp_path: Path) -> None:
    assert all(one.id != "another" for one in editions.shipped_editions())
    with team.session("first") as session:
        assert session.edition == foreign()
        site = session.state.sites[0].id
        for clause in session.edition.clauses:
            capability.judge(session, site, clause.id, Verdict.CONFORM)
        with pytest.raises(KnownError, match="E_ITEM"):
            capability.judge(
                session, site, editions.shipped_editions()[0].clauses[0].id, Verdict.CONFORM
            )
        shown = showing.figures(session.state, session.guidance, Words.english())
        assert shown["edition"]["id"] == "another"
        dossier.write_report(session, tmp_path / "report.pdf", Words.english())
    team.send("first", "leader")
    with team.session("leader") as session:
        entering.finish(session)
        dossier.export(session, team.package("dossier"), Words.english())
        assert upkeep.check(session.workspace).problems == ()
    team.take_in("office", team.package("dossier"))
