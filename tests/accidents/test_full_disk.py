"""The disk is full at any moment: the system lets no file grow past a limit."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from auditor_app.demo import sample
from auditor_app.domain.errors import KnownError
from auditor_app.domain.wording import ENGLISH, Message
from auditor_app.operations import opening
from auditor_app.operations.core.session import AuditSession
from auditor_app.operations.packages import dossier, writing
from auditor_app.operations.stages import attachments
from tests.worlds.folders import kept
from tests.worlds.passphrases import SECRET

resource = pytest.importorskip("resource", reason="the system knows no such limit")


@contextmanager
def files_end_at(size: int) -> Iterator[None]:
    """Let no file grow past a size, in bytes; the program is told as it would be by a full disk."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def refusal_at(run: Any, size: int, *words: object) -> str | None:
    """Run a command on a disk that is full there; return the refusal's code or None."""
    with files_end_at(size):
        status, answer = run(*words)
    assert status in (0, 1), answer
    if status == 0:
        return None
    assert answer["message"]
    assert answer["advice"]
    return str(answer["code"])


SIZES = (0, 1_000, 30_000, 50_000, 200_000, 400_000)
FULL = {"E_DISK_FULL", "E_DISK", "E_READ_ONLY"}
"""What SQLite says depends on which of its files has no room; the last: it cannot make one."""


def sound(run: Any, loaded: str) -> None:
    assert run("workspace", "check")[1]["ok"]
    assert [one["id"] for one in run("audit", "list")[1]] == [loaded]


def test_report_and_export_leave_nothing(run: Any, loaded: str, tmp_path: Path) -> None:
    for command in ("report", "export"):
        codes = {refusal_at(run, size, command, loaded, tmp_path / "out") for size in SIZES[:-1]}
        assert codes <= FULL
        assert {path.name for path in tmp_path.iterdir()} == {"workspace"}
    sound(run, loaded)
    stages = run("audit", "show", loaded)[1]["stages"]
    assert next(stage for stage in stages if stage["stage"] == "dossier")["state"] == "to_do", (
        "no package is on record"
    )


def test_an_export_that_could_not_even_be_withdrawn_is_by_the_next(
    loaded: str, tmp_path: Path
) -> None:
    with opening.unlock(tmp_path / "workspace", SECRET) as workspace:
        session = AuditSession(workspace, loaded)
        with pytest.MonkeyPatch.context() as patch, pytest.raises(KnownError, match="E_DISK_FULL"):
            patch.setattr(writing, "write_package", lambda *_, **__: withhold(patch, session))
            dossier.export(session, tmp_path / "dossier.asice", ENGLISH)
        assert len(session.state.packages) == 1, "it could not be withdrawn"
        dossier.export(session, tmp_path / "dossier.asice", ENGLISH)
        assert len(session.state.packages) == 1
        assert [one.deleted for one in session.workspace.store.state(loaded).packages] == [False]


def withhold(patch: pytest.MonkeyPatch, session: AuditSession) -> None:
    """Fill the disk, from here on for every write."""
    full = KnownError("E_DISK_FULL", Message("full"), Message("make room"))

    def fail(*_: object, **__: object) -> None:
        raise full

    patch.setattr(session, "write", fail)
    raise full


def test_load_and_import_are_complete_or_not_there(
    run: Any, sample_workspace: Path, package: Path, trust: Path, tmp_path: Path
) -> None:
    workspace = tmp_path / "workspace"
    for words in (("audit", "load", sample.sample_audit()), ("import", package, "--trust", trust)):
        shutil.rmtree(workspace, ignore_errors=True)
        shutil.copytree(sample_workspace / "identity", workspace / "identity")
        assert run("audit", "list") == (0, [])
        codes = []
        for size in (*SIZES, resource.RLIM_INFINITY):
            codes.append(refusal_at(run, size, *words))
            if run("audit", "list")[1]:
                break
        assert len(codes) > 1
        assert codes[-1] is None
        assert set(codes[:-1]) <= FULL
        assert run("workspace", "check")[1]["ok"]
        (audit,) = run("audit", "list")[1]
        assert run("audit", "show", audit["id"])[1]["characteristic"]["rates"]["basic"] == {
            "conforming": 76,
            "applicable": 78,
        }


def test_a_backup_that_has_no_room_costs_no_older_one(
    run: Any, loaded: str, tmp_path: Path
) -> None:
    run("workspace", "backup")
    before = kept(tmp_path / "workspace" / "backups")
    for size in SIZES:
        assert refusal_at(run, size, "workspace", "backup") in FULL
        assert refusal_at(run, size, "workspace", "restore") in FULL
    assert kept(tmp_path / "workspace" / "backups") == before
    assert not list((tmp_path / "workspace").glob("*.part*"))
    sound(run, loaded)


def test_a_photo_that_has_no_room_is_not_on_record(run: Any, loaded: str, tmp_path: Path) -> None:
    with opening.unlock(tmp_path / "workspace", SECRET) as workspace:
        session = AuditSession(workspace, loaded)
        before = session.state
        for size in (0, 1000, 100_000):
            with files_end_at(size), pytest.raises(KnownError) as caught:
                attachments.attach(
                    session, before.application.id, content=b"x" * 300_000, name="notes.txt"
                )
            assert caught.value.code in {*FULL, "E_SIGNED"}
            assert session.state == before
    sound(run, loaded)
