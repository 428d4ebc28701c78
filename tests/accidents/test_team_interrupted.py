"""An import or export that is cancelled at any moment, or has no room: whole or not at all."""

import shutil
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from auditor_app.domain.errors import KnownError
from auditor_app.domain.wording import ENGLISH, Message
from auditor_app.history.intake import Intake
from auditor_app.history.signed import Signed
from auditor_app.operations.audits import audits
from auditor_app.operations.core.session import AuditSession
from auditor_app.operations.core.workspace import Workspace
from auditor_app.operations.office import authority
from auditor_app.operations.packages import assigning, contributions, dossier, importing
from auditor_app.store import Store
from tests.accidents.test_full_disk import FULL, files_end_at
from tests.worlds import teams
from tests.worlds.folders import files_in
from tests.worlds.passphrases import SECRET
from tests.worlds.teams import Team

OTHER = "2026-002"


@pytest.fixture(scope="module")
def sent(worked: Team, tmp_path_factory: pytest.TempPathFactory) -> Team:
    """Two contributions and a second assignment have been sent; the leader has none of them."""
    team = worked.copy(tmp_path_factory.mktemp("sent") / "team")
    for who in ("first", "second"):
        team.contribute(who)
    with team.workspace("office") as office:
        session = AuditSession(office, audits.create(office, number=OTHER, client_name="北辰").id)
        teams.prepare(session)
        assigning.assign(session, authority.unlock(office, SECRET), team.package("other"))
    return team


@pytest.fixture
def team(sent: Team, tmp_path: Path) -> Team:
    return sent.copy(tmp_path / "team")


def packages(team: Team) -> list[Path]:
    return [team.package(name) for name in ("first", "second", "other")]


class At:
    """Says "stop" at the call of a number, and counts."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.calls = 0

    def __call__(self) -> bool:
        self.calls += 1
        return self.calls == self.number


def cancelled_throughout(work: Callable[[At], object], unchanged: Callable[[], None]) -> int:
    """Do something, cancelled at its first question, its second and so on, until it is done.

    Return how often it was begun.
    """
    number = 1
    while True:
        at = At(number)
        try:
            work(at)
        except KnownError as error:
            assert error.code == "E_CANCELLED"
            unchanged()
            number += 1
        else:
            assert at.calls < number, "who says stop is heard"
            return number


def test_an_import_cancelled_at_any_moment_leaves_not_a_byte(team: Team) -> None:
    with team.workspace("leader") as leader:
        before = files_in(leader.folder)

        def unchanged() -> None:
            assert files_in(leader.folder) == before

        questions = cancelled_throughout(
            lambda at: importing.stage(leader, packages(team), cancelled=at).close(), unchanged
        )
        assert questions > len(packages(team)) * 3
        with importing.stage(leader, packages(team)) as staged:
            unchanged()
            taken: list[importing.Imported] = []
            questions = cancelled_throughout(
                lambda at: taken.extend(importing.accept(leader, staged, cancelled=at)), unchanged
            )
            assert questions > 2, "before each photo and before the backup"
        assert len(taken) == 2
        assert all(one.events for one in taken)
        assert len(files_in(leader.folder / "backups")) > len(
            [name for name in before if name.startswith("backups")]
        )
        assert leader.store.check().problems == ()


def test_a_contribution_cancelled_at_any_moment_leaves_no_file(team: Team, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    with team.session("first") as session:
        before = files_in(session.workspace.folder)

        def unchanged() -> None:
            assert list(out.iterdir()) == []
            assert files_in(session.workspace.folder) == before

        path = out / "mine.asice"
        assert (
            cancelled_throughout(
                lambda at: contributions.export(session, path, cancelled=at), unchanged
            )
            > 10
        )
        assert [one.name for one in out.iterdir()] == ["mine.asice"]


def test_a_dossier_cancelled_at_any_moment_leaves_no_file_and_no_record(
    team: Team, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    with team.session("leader") as session:

        def unchanged() -> None:
            assert list(out.iterdir()) == []
            assert session.state.packages == ()
            assert not (session.workspace.folder / "exporting.json").exists()

        path = out / "dossier.asice"
        assert (
            cancelled_throughout(
                lambda at: dossier.export(session, path, ENGLISH, cancelled=at), unchanged
            )
            > 10
        )
        assert [one.name for one in out.iterdir()] == ["dossier.asice"]
        assert len(session.state.packages) == 1


def test_of_several_audits_none_is_taken_in_where_the_last_fails(
    team: Team, monkeypatch: pytest.MonkeyPatch
) -> None:
    with team.workspace("leader") as leader, importing.stage(leader, packages(team)) as staged:
        assert len(staged.incoming) == 2
        last = staged.incoming[-1].audit
        before = known(leader)
        files = files_in(leader.folder / "attachments")
        import_prepared = Store.import_prepared

        def full(store: Store, prepared: Intake, signed: Iterable[Signed]) -> int:
            count = import_prepared(store, prepared, signed)
            if prepared.audit == last:
                raise KnownError("E_DISK_FULL", Message("full"), Message("make room"))
            return count

        with monkeypatch.context() as patch, pytest.raises(KnownError, match="E_DISK_FULL"):
            patch.setattr(Store, "import_prepared", full)
            importing.accept(leader, staged)
        assert known(leader) == before
        assert files_in(leader.folder / "attachments") == files
        assert len(importing.accept(leader, staged)) == 2


def known(workspace: Workspace) -> dict[str, object]:
    return {
        audit.id: (workspace.store.events(audit.id), workspace.store.signed(audit.id))
        for audit in workspace.audits()
    }


def test_a_full_disk_takes_in_nothing(team: Team, tmp_path: Path) -> None:
    codes = set()
    for size in (0, 1_000, 20_000, 100_000, 300_000, 400_000, 600_000):
        copy = tmp_path / f"{size}"
        shutil.copytree(team.folder / "leader", copy / "leader")
        with (
            Team(copy).workspace("leader") as leader,
            importing.stage(leader, packages(team)) as staged,
        ):
            before, files = known(leader), files_in(leader.folder / "attachments")
            try:
                with files_end_at(size):
                    importing.accept(leader, staged)
            except KnownError as error:
                codes.add(error.code)
                assert error.advice
                assert known(leader) == before
                assert files_in(leader.folder / "attachments") == files
            else:
                assert known(leader) != before
            assert leader.store.check().problems == ()
    assert codes
    assert codes <= FULL
