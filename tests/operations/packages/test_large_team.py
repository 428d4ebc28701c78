"""A large team: twenty packages of ten auditors come in at one go."""

from pathlib import Path

from auditor_app.domain.values import Part
from auditor_app.operations.core.session import AuditSession
from auditor_app.operations.packages import importing
from tests.worlds import teams


def test_twenty_packages_of_ten_auditors_come_in_at_one_go(tmp_path: Path) -> None:
    team, auditors = teams.large(tmp_path, 10)
    packages = [team.package(f"{who}-{part}") for part in range(2) for who in reversed(auditors)]
    with (
        team.workspace("leader") as leader,
        importing.stage(leader, [*packages, team.package("assignment")]) as staged,
    ):
        assert staged.refused == ()
        (incoming,) = staged.incoming
        assert {one.registration for one in incoming.authors} == {"OFFICE-1", *auditors}
        assert incoming.events == 10 * 20 + 20, (
            "of each auditor 18 entries and 2 photos, of the office those who joined"
        )
        (taken,) = importing.accept(leader, staged)
        assert taken.events > incoming.events, "what tells of the auditors' own imports comes too"
        session = AuditSession(leader, taken.audit)
        assert sum(part is Part.CAPABILITY for part, _, _ in session.state.judgements) == 24
        assert sorted(len(one.heads) for one in session.state.conflicts) == [2] * 4 + [3] * 16
        assert {one.field for one in session.state.conflicts} == {"evidence"}, "the verdicts agree"
        assert leader.store.check().problems == ()
        with importing.stage(leader, packages) as again:
            assert [one.events for one in again.incoming] == [0]
