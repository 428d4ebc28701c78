"""The sample audit made by a team, as the demo plays it."""

from pathlib import Path

from auditor_app.demo.team_sample import DISPUTED, SEEN, TrialTeam
from auditor_app.domain.reasons import Stage
from auditor_app.operations.packages import importing


def test_the_sample_team_splits_the_work_and_disagrees_on_one_clause(tmp_path: Path) -> None:
    with TrialTeam(tmp_path) as team:
        team.found()
        team.begin()
        team.work()
        leader = team.laptops["wang"]
        with importing.stage(leader, [team.package("li"), team.package("sun")]) as staged:
            assert not staged.refused
            (incoming,) = staged.incoming
            assert [(one.stage, one.conflicts) for one in incoming.news] == [(Stage.CAPABILITY, 1)]
            importing.accept(leader, staged)
        state = team.session("wang").state
        assert len({share.member for share in state.work_shares}) == len(SEEN)
        (conflict,) = state.conflicts
        assert {head.value for head in conflict.heads} == set(SEEN.values())
        assert (
            next(one.item for one in state.judgements.values() if one.id == conflict.id) == DISPUTED
        )
