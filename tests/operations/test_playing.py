"""The sample audit, entered step by step, is the sample audit loaded from its file."""

from typing import Any

from auditor_app.domain.values import Grade
from auditor_app.domain.wording import ENGLISH
from auditor_app.operations import audits, trial
from auditor_app.operations import workspace as workspaces
from auditor_app.operations.playing import PlayedClock, Player, begin
from auditor_app.operations.showing import figures


def comparable(data: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in data.items() if name != "id"}


def test_playing_the_sample_gives_what_loading_it_gives() -> None:
    sample = trial.read_sample()
    assert sample.audit.created_on
    clock = PlayedClock(sample.audit.created_on)
    with (
        workspaces.throwaway(trial.leader_of(sample), clock) as played,
        workspaces.throwaway(trial.leader_of(sample), clock) as loaded,
    ):
        player = Player(
            played.open_audit(begin(played, sample).id),
            sample,
            trial.sample_audit().parent / "attachments",
            clock.turn_to,
        )
        assert len(list(player.stages())) == 6
        other = loaded.open_audit(audits.load(loaded, trial.sample_audit()).id)
        mine = comparable(figures(player.session.state, player.session.guidance, ENGLISH))
        theirs = comparable(figures(other.state, other.guidance, ENGLISH))
        assert mine == theirs
        assert player.session.guidance.grading.grade is Grade.A
        assert played.store.check().problems == loaded.store.check().problems == ()


def test_a_newcomer_finds_one_audit_finished_and_one_to_go_on_with() -> None:
    with trial.open_trial() as workspace:
        glances = {glance.audit.number: glance for glance in audits.overview(workspace)}
        assert len(glances) == 2
        unfinished = glances["2026-031" + trial.UNFINISHED_SUFFIX]
        session = workspace.open_audit(unfinished.audit.id)
        tally = session.guidance.tally
        assert tally.total - tally.judged == trial.LEFT_TO_JUDGE
        folder = workspace.folder
    assert not folder.exists(), "a throw-away workspace is gone when it is closed"
