"""An audit made by a team.

Assigned by an office, written on several laptops, merged, signed and sent.
"""

import io
from collections.abc import Callable  # noqa: TC003 (pytest reads the annotations)
from pathlib import Path

import pytest

from auditor_app.domain.wording import Words
from auditor_app.operations.audits import conflicts
from auditor_app.operations.audits.showing import figures
from auditor_app.operations.packages import dossier
from auditor_app.report import audit_report
from tests.worlds import entering
from tests.worlds.teams import Team

ENGLISH = Words.english()


def star(team: Team) -> None:
    """Everybody sends to the leader, who sends to everybody."""
    team.take_in("leader", *(team.contribute(who) for who in ("first", "second", "expert")))
    decide(team)
    team.send("leader", "first", "second")


def chain(team: Team) -> None:
    """Each hands on what they have.

    The first auditor's work reaches the leader through others only, and twice.
    """
    team.send("expert", "first")
    team.send("first", "second")
    team.send("second", "leader")
    team.take_in("leader", team.package("first"))
    decide(team)
    team.send("leader", "second")
    team.send("second", "first")


def crosswise(team: Team) -> None:
    """The auditors exchange both ways, then an old package comes after a new one."""
    team.contribute("expert")
    one, other = team.contribute("first"), team.contribute("second")
    team.take_in("first", other, team.package("expert"))
    team.take_in("second", one)
    team.send("first", "leader")
    team.take_in("leader", other, team.package("expert"))
    decide(team)
    team.send("leader", "second", "first")


def decide(team: Team) -> None:
    with team.session("leader") as session:
        (conflict,) = session.state.conflicts
        assert conflict.field == "evidence"
        assert {head.value for head in conflict.heads} == {"first saw it", "second saw it"}
        conflicts.resolve(session, conflict, "both saw it")
        assert not session.state.conflicts
        entering.finish(session)


def result(team: Team, who: str) -> tuple[object, bytes]:
    with team.session(who) as session:
        target = io.BytesIO()
        audit_report.write(
            target,
            session.state,
            session.edition,
            session.guidance,
            ENGLISH,
            attachments=session.workspace.store.attachments.read,
            today=session.today,
        )
        assert session.workspace.store.check().problems == ()
        return figures(session.state, session.guidance, ENGLISH), target.getvalue()


@pytest.fixture(scope="module")
def merged(worked: Team, tmp_path_factory: pytest.TempPathFactory) -> list[Team]:
    found = []
    exchanges: list[Callable[[Team], None]] = [star, chain, crosswise]
    for exchange in exchanges:
        team = worked.copy(tmp_path_factory.mktemp("merged") / exchange.__name__)
        exchange(team)
        found.append(team)
    return found


def test_every_order_of_exchange_leads_to_the_same_audit_and_the_same_report(
    merged: list[Team],
) -> None:
    results = [result(team, who) for team in merged for who in ("leader", "first", "second")]
    first = results[0][0]
    assert isinstance(first, dict)
    assert first["grade"] == "A+"
    assert [one == results[0] for one in results] == [True] * 9


def test_the_leaders_dossier_verifies_with_each_authors_own_signature(
    merged: list[Team], tmp_path: Path
) -> None:
    for team in merged:
        with team.session("leader") as session:
            exported = dossier.export(session, tmp_path / "dossier.asice", ENGLISH)
            office = session.workspace.identity.office
            assert office
            found = dossier.verify(exported.path, office.root_pem, session.workspace.now())
        signers = {author.registration for author in found.verdict.authors}
        assert signers == {"OFFICE-1", "R-001", "R-002", "R-003", "R-004"}
        assert found.verdict.registration == "R-001"
