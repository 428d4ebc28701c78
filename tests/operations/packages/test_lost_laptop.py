"""A laptop is lost and its certificate revoked.

What was written on it comes back, and the dossier is believed.
"""

import argparse
from collections.abc import Callable
from pathlib import Path

import pytest

from auditor_app.cli import packages
from auditor_app.domain.errors import KnownError
from auditor_app.domain.values import Verdict
from auditor_app.domain.wording import Words
from auditor_app.exchange.certificates import Person
from auditor_app.exchange.revocation import RevocationReason
from auditor_app.operations.audits import conflicts
from auditor_app.operations.core.session import AuditSession
from auditor_app.operations.office import authority
from auditor_app.operations.packages import contributions, dossier, importing
from auditor_app.operations.stages import capability
from tests.worlds import entering, teams
from tests.worlds.passphrases import SECRET
from tests.worlds.teams import NUMBER, PEOPLE, Team

LOST, NEW = "first", "replacement"


@pytest.fixture(scope="module")
def relayed(worked: Team, tmp_path_factory: pytest.TempPathFactory) -> Team:
    """A team that has worked.

    The second auditor has what the first wrote, and sent it on, before the laptop was lost.
    """
    team = worked.copy(tmp_path_factory.mktemp("relayed") / "team")
    team.send(LOST, "second")
    team.send("expert", "second")
    team.contribute("second")
    return team


@pytest.fixture
def team(relayed: Team, tmp_path: Path) -> Team:
    return relayed.copy(tmp_path / "team")


def lose(team: Team, reason: RevocationReason = RevocationReason.KEY_COMPROMISE) -> None:
    """Let the office revoke the lost laptop's certificate, certify anew and assign again."""
    with team.workspace("office") as office:
        opened = authority.unlock(office, SECRET)
        (lost,) = (
            one for one in opened.register() if one.registration == PEOPLE[LOST][0].registration
        )
        authority.revoke(office, opened, lost.fingerprint, reason)
    teams.certified(team.folder, NEW, PEOPLE[LOST][0])
    team.assign()


def adopt(team: Team, package: Path) -> None:
    """Go on with the lost laptop's entries on the new one, out of a package of somebody else's."""
    with team.workspace(NEW) as opened, importing.stage(opened, [package]) as staged:
        assert staged.refused == ()
        importing.accept(opened, staged, adopt=True)
    team.take_in(NEW, team.package("assignment"))
    team.contribute(NEW)


def refusal(team: Team, who: str, package: Path) -> str:
    with pytest.raises(KnownError) as caught:
        team.take_in(who, package)
    return caught.value.code


def never_seen(team: Team) -> None:
    """The leader hears of the loss first, and gets the entries under the new certificate only."""
    lose(team)
    adopt(team, team.package("second"))
    team.take_in("leader", team.package("assignment"))
    assert refusal(team, "leader", team.package("second")) == "E_REVOKED"
    team.take_in("leader", team.package(NEW))
    team.take_in("leader", team.package("second"))


def seen_before(team: Team) -> None:
    """The leader gets known entries under the new certificate, then an old package again."""
    team.take_in("leader", team.package("second"))
    lose(team)
    adopt(team, team.package("second"))
    team.take_in("leader", team.package("assignment"))
    team.take_in("leader", team.package(NEW))
    team.take_in("leader", team.package("second"))


def all_at_once(team: Team) -> None:
    """Old and new come together, the old one last, at a laptop that hears of the loss by them."""
    team.take_in("leader", team.package("second"))
    lose(team)
    adopt(team, team.package("second"))
    team.take_in("leader", team.package("assignment"), team.package(NEW), team.package("second"))


def finished(session: AuditSession) -> None:
    for conflict in session.state.conflicts:
        conflicts.resolve(session, conflict, "both saw it")
    entering.finish(session)


def archive_accepts(team: Team, package: Path) -> set[str]:
    """Let somebody open a dossier who knows nothing but the office's newest revocation list.

    Return under whose certificates.
    """
    teams.certified(team.folder, "archive", Person("档案室", "ARCHIVE-1"))
    with team.workspace("archive") as archive, importing.stage(archive, [package]) as staged:
        if staged.refused:
            raise staged.refused[0].error
        return {author.fingerprint for author in staged.arrivals[0].verdict.authors}


@pytest.mark.parametrize("order", [never_seen, seen_before, all_at_once])
def test_in_every_order_the_dossier_is_believed_by_who_knows_of_the_loss(
    team: Team, order: Callable[[Team], None]
) -> None:
    with team.session(LOST) as session:
        assert session.workspace.identity.office
        lost = session.workspace.identity.office.fingerprint
    order(team)
    with team.session("leader") as session:
        finished(session)
        path = dossier.export(session, team.package("dossier"), Words.english()).path
    assert lost not in archive_accepts(team, path)


def test_the_dossier_waits_for_the_new_signature_of_whoever_gets_a_new_certificate(
    team: Team,
) -> None:
    """Otherwise nobody could open it who did not have those entries before the loss."""
    team.take_in("leader", team.package("second"))
    lose(team)
    team.take_in("leader", team.package("assignment"))
    with team.session("leader") as session:
        finished(session)
        with pytest.raises(KnownError, match="E_LOST") as caught:
            dossier.export(session, team.package("dossier"), Words.english())
        assert PEOPLE[LOST][0].name in str(caught.value)
        assert session.state.packages == ()
    adopt(team, team.contribute("leader"))
    team.take_in("leader", team.package(NEW))
    with team.session("leader") as session:
        archive_accepts(
            team, dossier.export(session, team.package("dossier"), Words.english()).path
        )


def test_ones_own_word_makes_entries_good_that_a_lost_laptop_signed(team: Team) -> None:
    """Whoever found the laptop could have written under its owner's name.

    Only the owner can tell.
    """
    lose(team)
    assert refusal(team, NEW, team.package("second")) == "E_LOST"
    with team.workspace(NEW) as opened:
        assert opened.audits() == []
    adopt(team, team.package("second"))
    with team.session(LOST) as session:
        capability.note_evidence(
            session, session.state.sites[0].id, session.edition.clauses[0].id, "not by its owner"
        )
    forged = team.contribute(LOST)
    team.take_in("second", forged)
    team.contribute("second")
    assert refusal(team, NEW, forged) == "E_REVOKED"
    assert refusal(team, NEW, team.package("second")) == "E_LOST"


def test_what_was_signed_before_a_certificate_was_replaced_reaches_everybody(team: Team) -> None:
    """Nobody had the old key.

    Who had not imported it yet can, and nothing has to be signed anew.
    """
    lose(team, RevocationReason.SUPERSEDED)
    team.take_in("leader", team.package("assignment"))
    assert refusal(team, "leader", team.package(LOST)) == "E_REVOKED"
    team.take_in("leader", team.package("second"))
    team.take_in(NEW, team.package("second"))
    with team.session("leader") as session:
        finished(session)
        path = dossier.export(session, team.package("dossier"), Words.english()).path
    archive_accepts(team, path)
    root = team.folder / "office" / "authority" / "root.pem"
    told = packages.verify(argparse.Namespace(file=path, trust=root), Words.english())
    (line,) = (one for one in told.lines if "revoked" in one)
    assert PEOPLE[LOST][0].name in line
    assert "replaced by a new certificate" in line


def test_the_office_signs_for_an_audit_that_is_signed_off_whatever_became_of_the_certificates(
    team: Team,
) -> None:
    with team.session("leader") as session:
        for clause in session.edition.clauses:
            capability.judge(session, session.state.sites[0].id, clause.id, Verdict.CONFORM)
        entering.finish(session)
    team.send("leader", "office")
    with team.session("office") as session:
        before = session.state.team
    lose(team, RevocationReason.SUPERSEDED)
    with team.session("office") as session:
        assert session.state.team == before
    team.take_in("expert", team.package("assignment"))


def test_everybody_keeps_the_same_of_two_signatures(team: Team) -> None:
    """A chain is signed anew with every package; which one came first does not matter."""
    one = team.contribute("second")
    with team.session("second") as session:
        device = session.workspace.store.device
        other = contributions.export(session, team.package("again")).path
    kept = []
    for who, order in (("leader", (one, other)), ("expert", (other, one))):
        for package in order:
            team.take_in(who, package)
        with team.workspace(who) as opened:
            kept += [
                found.signature
                for found in opened.store.signed(opened.audit(NUMBER).id)
                if found.device == device
            ]
    assert len(kept) == 2
    assert kept[0] == kept[1]
