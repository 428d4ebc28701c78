"""The sample audit, entered step by step, is the sample audit loaded from its file."""

from typing import Any

from auditor_app.demo import sample
from auditor_app.domain.values import Grade
from auditor_app.domain.wording import ENGLISH
from auditor_app.operations.audits import audits
from auditor_app.operations.audits.showing import figures
from auditor_app.operations.core import workspace as workspaces
from auditor_app.operations.core.session import AuditSession
from auditor_app.operations.entering.playing import PlayedClock, Player, begin


def comparable(data: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in data.items() if name != "id"}


def test_playing_the_sample_gives_what_loading_it_gives() -> None:
    audit_file = sample.read_sample()
    assert audit_file.audit.created_on
    clock = PlayedClock(audit_file.audit.created_on)
    with (
        workspaces.throwaway(sample.leader_of(audit_file), clock) as played,
        workspaces.throwaway(sample.leader_of(audit_file), clock) as loaded,
    ):
        player = Player(
            AuditSession(played, begin(played, audit_file).id),
            audit_file,
            sample.sample_audit().parent / "attachments",
            clock.turn_to,
        )
        assert len(list(player.stages())) == 6
        other = AuditSession(loaded, audits.load(loaded, sample.sample_audit()).id)
        mine = comparable(figures(player.session.state, player.session.guidance, ENGLISH))
        theirs = comparable(figures(other.state, other.guidance, ENGLISH))
        assert mine == theirs
        assert player.session.guidance.grading.grade is Grade.A
        assert played.store.check().problems == loaded.store.check().problems == ()


def test_a_newcomer_finds_one_audit_finished_and_one_to_go_on_with() -> None:
    with sample.open_trial() as workspace:
        glances = {glance.audit.number: glance for glance in audits.overview(workspace)}
        assert len(glances) == 2
        unfinished = glances["2026-031" + sample.UNFINISHED_SUFFIX]
        session = AuditSession(workspace, unfinished.audit.id)
        tally = session.guidance.tally
        assert tally.total - tally.judged == sample.LEFT_TO_JUDGE
        folder = workspace.folder
    assert not folder.exists(), "a throw-away workspace is gone when it is closed"
