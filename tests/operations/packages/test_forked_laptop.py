"""A workspace that was copied goes on twice.

Recognised wherever both come together, and no word of either is lost.
"""

import shutil
import zipfile
from pathlib import Path

import pytest

from auditor_app.domain.records import Attachment
from auditor_app.operations.core.session import AuditSession
from auditor_app.operations.entering import entering
from auditor_app.operations.packages import importing
from auditor_app.operations.stages import attachments, capability
from tests.worlds import teams
from tests.worlds.teams import Team


@pytest.fixture
def forked(assigned: Team, tmp_path: Path) -> Team:
    """The first auditor's folder was copied by hand, and both copies were worked in."""
    team = assigned.copy(tmp_path / "team")
    shutil.copytree(team.folder / "first", team.folder / "copy")
    for who, clause in (("first", 0), ("copy", 1)):
        with team.session(who) as session:
            site = session.state.sites[0].id
            capability.note_evidence(
                session, site, session.edition.clauses[clause].id, f"seen at the {who}"
            )
            (judged,) = session.state.judgements.values()
            attachments.attach(
                session, judged.id, content=f"photo of the {who}".encode(), name=f"{who}.txt"
            )
    return team


def test_the_second_of_two_histories_is_refused_and_explained(forked: Team) -> None:
    """E_FORK at whoever has the one, E_OWN at the copy itself.

    Each says what happened and what to do.
    """
    forked.send("first", "leader")
    copy = forked.contribute("copy")
    for receiver, code in (("leader", "E_FORK"), ("first", "E_FORK")):
        with forked.workspace(receiver) as opened, importing.stage(opened, [copy]) as staged:
            (refused,) = staged.refused
            assert refused.error.code == code
            assert "two different histories" in str(refused.error.message)
            assert "audit enter" in str(refused.error.advice)
    with (
        forked.workspace("second") as opened,
        importing.stage(opened, [forked.package("first"), copy]) as staged,
    ):
        assert [one.path.stem for one in staged.arrivals] == ["first"], (
            "who has neither takes the one that is named first"
        )
        assert [one.error.code for one in staged.refused] == ["E_FORK"]


def test_what_the_other_copy_says_is_entered_into_the_one_that_holds(
    forked: Team, tmp_path: Path
) -> None:
    forked.send("first", "leader")
    with zipfile.ZipFile(forked.contribute("copy")) as package:
        package.extractall(tmp_path / "unpacked")
    with forked.workspace("first") as opened:
        entering.enter(opened, tmp_path / "unpacked" / "audit.json")
        session = AuditSession(opened, opened.audit(teams.NUMBER).id)
        assert {one.evidence for one in session.state.judgements.values()} == {
            "seen at the first",
            "seen at the copy",
        }
        assert {file.name for file in session.state.every(Attachment)} == {"first.txt", "copy.txt"}
    forked.send("first", "leader")
    with forked.session("leader") as session:
        assert {one.evidence for one in session.state.judgements.values()} == {
            "seen at the first",
            "seen at the copy",
        }
        assert {file.name for file in session.state.every(Attachment)} == {"first.txt", "copy.txt"}
