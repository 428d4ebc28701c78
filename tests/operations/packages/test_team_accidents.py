"""What can go wrong when a team exchanges packages, and leaves every workspace as it was."""

import datetime as dt
from pathlib import Path

import msgspec
import pytest

from auditor_app.domain.errors import KnownError
from auditor_app.domain.reasons import Stage, StageStatus
from auditor_app.domain.values import Part, Verdict
from auditor_app.domain.wording import Message, Words
from auditor_app.history.taking_back import TakenBack
from auditor_app.operations.audits import audits, trail
from auditor_app.operations.core import people
from auditor_app.operations.packages import contributions, dossier, importing, writing
from auditor_app.operations.stages import (
    attachments,
    capability,
    conclusion,
    judging,
    planning,
    shares,
)
from auditor_app.operations.trust.trusting import trust_of
from tests.worlds import entering, teams
from tests.worlds.folders import files_in
from tests.worlds.teams import Team

PEOPLE = [teams.PEOPLE[who][0] for who in ("leader", "second")]


@pytest.fixture
def team(assigned: Team, tmp_path: Path) -> Team:
    return assigned.copy(tmp_path / "team")


def note(team: Team, who: str, text: str) -> None:
    with team.session(who) as session:
        capability.note_evidence(
            session, session.state.sites[0].id, session.edition.clauses[0].id, text
        )


def test_r07_an_expert_is_refused_before_anything_is_written(team: Team) -> None:
    with team.session("expert") as session, pytest.raises(KnownError, match="E_ROLE"):
        capability.judge(
            session, session.state.sites[0].id, session.edition.clauses[0].id, Verdict.CONFORM
        )


def test_r38_an_auditor_does_not_write_the_conclusion(team: Team) -> None:
    with team.session("first") as session, pytest.raises(KnownError, match="E_ROLE"):
        conclusion.edit(session, statement="mine")


def test_the_roster_is_the_offices(team: Team) -> None:
    with team.session("leader") as session:
        me = teams.member(session, "first")
        with pytest.raises(KnownError, match="E_ROSTER"):
            planning.edit_member(session, me.id, registration="R-9")
        with pytest.raises(KnownError, match="E_ASSIGNED"):
            audits.remove(session.workspace, session.state.audit)


def test_a_package_that_goes_round_the_rules_is_not_even_written(team: Team) -> None:
    with team.session("expert") as session:
        store, site = session.workspace.store, session.state.sites[0].id
        judged = judging.judgement(session, Part.CAPABILITY, site, session.edition.clauses[0].id)
        store.write([msgspec.structs.replace(judged, verdict=Verdict.CONFORM)])
        with pytest.raises(KnownError, match="E_ROLE"):
            contributions.export(session, team.package("expert"))
    assert not team.package("expert").exists()


def test_an_open_conflict_shows_in_the_guidance_and_blocks_the_dossier(team: Team) -> None:
    note(team, "first", "one")
    note(team, "second", "other")
    for who in ("first", "second"):
        team.send(who, "leader")
    with team.session("leader") as session:
        rules = {
            stage.stage: [reason.rule.number for reason in stage.reasons]
            for stage in session.guidance.stages
        }
        assert "conflict" in rules[Stage.CAPABILITY]
        assert "conflict" in rules[Stage.DOSSIER]
        assert session.guidance.stage(Stage.DOSSIER).progress is StageStatus.BLOCKED
        with pytest.raises(KnownError, match="E_CONFLICT"):
            dossier.export(session, team.package("dossier"), Words.english())


def test_a_dossier_waits_for_a_current_revocation_list(
    team: Team, monkeypatch: pytest.MonkeyPatch
) -> None:
    with team.session("leader") as session:
        later = dt.datetime.now(dt.UTC) + dt.timedelta(days=91)
        monkeypatch.setattr(writing, "utc_now", lambda: later)
        contributions.export(session, team.package("leader"))
        with pytest.raises(KnownError, match="E_STALE"):
            dossier.export(session, team.package("dossier"), Words.english())
        assert session.state.packages == ()


def test_a_cancelled_import_leaves_the_workspace_as_it_was(team: Team) -> None:
    with team.session("first") as session:
        subject = session.state.sites[0].id
        attachments.attach(session, subject, content=b"a photo", name="photo.txt")
    package = team.contribute("first")
    with team.workspace("leader") as leader:
        with importing.stage(leader, [package]) as staged:
            before = files_in(leader.folder / "attachments")
            with pytest.raises(KnownError, match="E_CANCELLED"):
                importing.accept(leader, staged, cancelled=lambda: True)
            assert files_in(leader.folder / "attachments") == before
            assert leader.store.imports(staged.arrivals[0].audit)[0].packages != (
                staged.arrivals[0].verdict.manifest_digest,
            )
        with pytest.raises(KnownError, match="E_CANCELLED"):
            importing.stage(leader, [package], cancelled=lambda: True)


def test_another_audit_under_the_same_number_is_refused(team: Team, tmp_path: Path) -> None:
    other = teams.founded(tmp_path / "other")
    with team.workspace("leader") as leader:
        root = (other.folder / "office" / "authority" / "root.pem").read_bytes()
        with importing.stage(leader, [other.package("assignment")], trust_pem=root) as staged:
            assert [one.error.code for one in staged.refused] == ["E_NUMBER"]
        with importing.stage(leader, [other.package("assignment")]) as staged:
            assert [one.error.code for one in staged.refused] == ["E_SIGNER"], (
                "an office of the same name is another office"
            )


def test_of_two_audits_under_one_number_one_comes_in(team: Team, tmp_path: Path) -> None:
    other = teams.founded(tmp_path / "other")
    root = (other.folder / "office" / "authority" / "root.pem").read_bytes()
    both = [team.package("assignment"), other.package("assignment")]
    with (
        teams.started(tmp_path / "stranger", teams.PEOPLE["first"][0]) as stranger,
        team.workspace("leader") as leader,
        importing.stage(stranger, both, trust_pem=root + trust_of(leader).roots_pem) as staged,
    ):
        assert [(one.path, one.error.code) for one in staged.refused] == [(both[1], "E_NUMBER")]
        importing.accept(stranger, staged)
        assert [one.number for one in stranger.audits()] == [teams.NUMBER]


def test_everybody_is_called_by_name_who_wrote_something(team: Team) -> None:
    """The office, whose name stands in its certificate alone, and those who left the team."""
    note(team, "second", "seen")
    team.send("second", "leader", "office")
    with team.session("office") as session:
        planning.remove_member(session, teams.member(session, "second").id)
    package = team.assign()
    with team.workspace("leader") as leader, importing.stage(leader, [package]) as staged:
        assert [one.name for one in staged.incoming[0].authors] == [teams.OFFICE.name]
        importing.accept(leader, staged)
    for who in ("leader", "office"):
        with team.session(who) as session:
            names = {line.registration: line.person for line in trail.entries(session)}
            assert names == {person.registration: person.name for person in (teams.OFFICE, *PEOPLE)}


def test_a_signer_is_called_by_the_office_they_sign_for() -> None:
    assert people.called("张三", "质量认证中心", office=True) == "质量认证中心 (张三)"
    assert people.called("质量认证中心", "质量认证中心", office=True) == "质量认证中心"
    assert people.called("张三", "质量认证中心", office=False) == "张三"


def test_r08_the_leader_confirms_the_plan_and_on_site_work_waits_for_it(tmp_path: Path) -> None:
    team = teams.founded(tmp_path / "founded")
    with (
        team.session("office") as session,
        pytest.raises(KnownError, match="E_NOT_LEADER") as refusal,
    ):
        planning.confirm_plan(session)
    assert refusal.value.advice
    for who in ("leader", "first"):
        team.take_in(who, team.package("assignment"))
    with team.session("leader") as session:
        entering.review(session)
    team.send("leader", "first")
    with pytest.raises(KnownError, match="R08"):
        note(team, "first", "too early")
    with team.session("leader") as session:
        planning.confirm_plan(session)
    team.send("leader", "first")
    note(team, "first", "in time")


def test_r08_a_plan_that_was_confirmed_before_the_assignment_stays_confirmed(
    tmp_path: Path,
) -> None:
    """As in an audit file that the leader had prepared with the office."""
    team = teams.founded(tmp_path / "founded")
    with team.session("office") as session:
        confirmed = msgspec.structs.replace(session.state.planning, plan_confirmed_on=session.today)
        session.write(Message("Confirm the plan"), confirmed)
    package = team.assign()
    for who in ("leader", "first"):
        team.take_in(who, package)
    with team.session("leader") as session:
        assert session.state.planning.plan_confirmed_on == confirmed.plan_confirmed_on
        entering.review(session)
    team.send("leader", "first")
    note(team, "first", "in time")


def test_the_preview_tells_from_whom_and_what_by_stage(team: Team) -> None:
    note(team, "first", "seen")
    package = team.contribute("first")
    with team.workspace("leader") as leader, importing.stage(leader, [package, package]) as staged:
        (incoming,) = staged.incoming
        assert [(one.name, one.events) for one in incoming.authors] == [("李明", 1)]
        assert [tuple(one) for one in incoming.news] == [(Stage.CAPABILITY, 1, 0, 0)]
        listed = staged.arrivals[0].verdict.revocation_list
        assert listed is not None
        assert not listed.stale
        importing.accept(leader, staged)
        with importing.stage(leader, [package]) as again:
            assert again.incoming[0].events == 0
            assert importing.accept(leader, again)[0].events == 0


def test_taking_back_leaves_what_is_not_ours_to_write(team: Team) -> None:
    with team.session("leader") as session:
        conclusion.edit(session, statement="the leader’s")
    team.send("leader", "first")
    with team.session("first") as session:
        number = session.workspace.store.imports(session.state.audit.id)[0].seq
        taken = importing.take_back(session, number)
        assert isinstance(taken, TakenBack)
        assert [one.record for one in taken.left] == ["Conclusion"]
        assert session.state.conclusion.statement == "the leader’s"
    team.send("first", "leader")


def test_work_is_given_to_members_and_writing_elsewhere_is_warned_of(team: Team) -> None:
    with team.session("leader") as session:
        site, clause = session.state.sites[0].id, session.edition.clauses[0]
        assert shares.is_mine(session, Part.CAPABILITY, site, clause.id), (
            "nothing is given to anybody"
        )
        shares.give(
            session, teams.member(session, "first").id, part=Part.CAPABILITY, group=clause.group
        )
        assert (
            shares.give(
                session, teams.member(session, "first").id, part=Part.CAPABILITY, group=clause.group
            )
            == ()
        )
        assert "李明" in str(shares.warning(session, Part.CAPABILITY, site, clause.id))
        with pytest.raises(KnownError, match="R07"):
            shares.give(session, teams.member(session, "expert").id)
        capability.judge(session, site, clause.id, Verdict.CONFORM)
    team.send("leader", "first")
    with team.session("first") as session:
        assert shares.warning(session, Part.CAPABILITY, site, clause.id) is None
        shares.take(session, session.state.work_shares[0].id)
        assert session.state.work_shares == ()
