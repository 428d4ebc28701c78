"""A workspace in which something is damaged, missing, in the way, forbidden or in use."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from auditor_app.demo import sample
from auditor_app.operations import opening
from auditor_app.operations.core import settings
from tests.worlds.folders import kept
from tests.worlds.passphrases import SECRET

Accident = Callable[[Path], object]


def replaced(name: str, by: Accident) -> Accident:
    def accident(workspace: Path) -> None:
        path = workspace / name
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
        by(path)

    return accident


def to_each_file(change: Accident) -> Accident:
    def accident(workspace: Path) -> None:
        for path in (workspace / "attachments").iterdir():
            change(path)

    return accident


def a_loop(path: Path) -> None:
    path.symlink_to(path)


def a_file(path: Path) -> None:
    path.write_bytes(b"x")


def directory_for(path: Path) -> None:
    path.unlink()
    path.mkdir()


def flipped(at: int) -> Accident:
    def accident(workspace: Path) -> None:
        path = workspace / "workspace.db"
        content = bytearray(path.read_bytes())
        content[at] ^= 1
        path.write_bytes(content)

    return accident


@pytest.mark.parametrize(
    ("accident", "code"),
    [
        (replaced("workspace.db", Path.mkdir), "E_NO_WORKSPACE"),
        (replaced("workspace.db", a_file), "E_DAMAGED"),
        (flipped(100), "E_DAMAGED"),
        (replaced("workspace.lock", Path.mkdir), "E_DISK"),
        (replaced("workspace.lock", a_loop), "E_DISK"),
        (replaced("attachments", a_file), "E_DISK"),
        (replaced("attachments", a_loop), "E_DISK"),
        (replaced("backups", a_file), "E_WRITE"),
        (to_each_file(Path.unlink), "E_MISSING_FILE"),
        (to_each_file(a_file), "E_DAMAGED"),
        (to_each_file(directory_for), "E_DISK"),
    ],
)
def test_what_is_harmed_is_named(
    refused: Any, loaded: str, tmp_path: Path, accident: Accident, code: str
) -> None:
    accident(tmp_path / "workspace")
    before = kept(tmp_path / "workspace")
    assert refused("audit", "list") == code
    assert refused("export", loaded, tmp_path / "dossier.asice") == code
    after = kept(tmp_path / "workspace")
    assert {name: after.get(name) for name in before} == before, "what is harmed is left as it is"


@pytest.mark.parametrize(
    "accident",
    [
        replaced("workspace.holder", Path.mkdir),
        replaced("workspace.holder", a_loop),
        replaced("settings.toml", Path.mkdir),
        replaced("workspace.db-wal", lambda path: path.write_bytes(os.urandom(5000))),
        replaced("attachments/rest.part", Path.mkdir),
        replaced("backups/rest.part", Path.mkdir),
        replaced("backups/workspace-20260101T000000.000000Z.db", Path.mkdir),
        replaced("exporting.json", Path.mkdir),
        replaced("exporting.json", lambda path: path.write_bytes(b"\xff{")),
        replaced("exporting.json", lambda path: path.write_bytes(b"[" * 60_000)),
    ],
)
def test_what_does_not_matter_does_not_stop_anybody(
    run: Any, loaded: str, tmp_path: Path, accident: Accident
) -> None:
    accident(tmp_path / "workspace")
    assert run("workspace", "backup")[0] == 0
    assert run("workspace", "check")[1]["ok"]
    assert run("workspace", "restore")[0] == 0
    assert [one["id"] for one in run("audit", "list")[1]] == [loaded]


def test_a_workspace_folder_that_is_none(refused: Any, tmp_path: Path) -> None:
    file, loop = tmp_path / "file", tmp_path / "loop"
    a_file(file)
    a_loop(loop)
    for place in (file, loop):
        assert refused("audit", "list", workspace=place) == "E_NOT_STARTED"
        assert refused("audit", "load", sample.sample_audit(), workspace=place) == "E_WRITE"
    assert refused("audit", "list", workspace=tmp_path / ("n" * 300)) == "E_READ"
    assert file.read_bytes() == b"x"


@pytest.mark.parametrize("backup", ["nowhere", "folder", "junk"])
def test_a_backup_that_is_none(
    refused: Any, run: Any, loaded: str, tmp_path: Path, backup: str
) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "junk").write_bytes(os.urandom(10_000))
    before = kept(tmp_path / "workspace")
    assert refused("workspace", "restore", tmp_path / backup) == "E_BACKUP"
    assert kept(tmp_path / "workspace") == before
    assert run("workspace", "check")[1]["ok"]


def test_a_workspace_that_is_open_elsewhere(
    refused: Any, loaded: str, package: Path, trust: Path, tmp_path: Path
) -> None:
    with opening.unlock(tmp_path / "workspace", SECRET):
        assert refused("audit", "list") == "E_IN_USE"
        assert refused("audit", "load", sample.sample_audit()) == "E_IN_USE"
        assert refused("import", package, "--trust", trust) == "E_IN_USE"
        assert refused("workspace", "backup") == "E_IN_USE"
        assert refused("workspace", "restore") == "E_IN_USE"


def test_a_disk_without_locks(refused: Any, loaded: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def unable(_: object) -> None:
        raise NotImplementedError

    monkeypatch.setattr("filelock.FileLock._acquire", unable)
    assert refused("audit", "list") == "E_DISK"


@pytest.fixture
def forbidden(sample_workspace: Path) -> Iterator[Path]:
    """Return a workspace that may be read and not written to, not even by root."""
    if os.name == "nt":
        pytest.skip("rights are set otherwise there")
    home = Path(
        tempfile.mkdtemp(prefix="auditor-app-forbidden-")
    )  # the tests' own folder admits its owner only
    folder = home / "workspace"
    shutil.copytree(sample_workspace, folder)
    with opening.unlock(folder, SECRET):
        pass  # and so everything is imported that a stranger might not be allowed to
    paths = [home, *home.rglob("*")]
    for path in paths:
        path.chmod(0o555 if path.is_dir() else 0o444)
    me = os.geteuid()
    try:
        if me == 0:
            os.seteuid(65534)
        yield folder
    finally:
        if me == 0:
            os.seteuid(0)
        for path in paths:
            path.chmod(0o700)
        shutil.rmtree(home)


def test_a_workspace_that_may_not_be_written(refused: Any, forbidden: Path) -> None:
    before = kept(forbidden)
    for words in (
        ("audit", "list"),
        ("audit", "load", sample.sample_audit()),
        ("workspace", "backup"),
        ("workspace", "restore"),
    ):
        assert refused(*words, workspace=forbidden) == "E_READ_ONLY"
    assert kept(forbidden) == before


@pytest.mark.parametrize("name", ["identity.json", "root.pem", "certificate.pem"])
def test_an_identity_cut_off_anywhere_is_mended_from_its_copy(
    sample_workspace: Path, tmp_path: Path, name: str
) -> None:
    folder = tmp_path / "workspace"
    for part in ("identity", "backups"):
        shutil.copytree(sample_workspace / part, folder / part)
    content = (folder / "identity" / name).read_bytes()
    whole = opening.whose(folder)
    for size in range(0, len(content) - 1, 83):
        (folder / "identity" / name).write_bytes(content[:size])
        assert opening.whose(folder) == whole
        assert (folder / "identity" / name).read_bytes() == content


def test_an_identity_without_copy_cut_off_anywhere_says_so(
    refused: Any, sample_workspace: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "workspace"
    shutil.copytree(sample_workspace / "identity", folder / "identity")
    path = folder / "identity" / "identity.json"
    content = path.read_bytes()
    for size in [*range(0, len(content) - 1, 41), len(content) - 2]:
        path.write_bytes(content[:size])
        assert refused("audit", "list") == "E_IDENTITY_DAMAGED"
    for junk in (b"\xff" * 100, b'{"version":1,"x":' + b"[" * 60_000, b"x" * 100_000):
        path.write_bytes(junk)
        assert refused("audit", "list") == "E_IDENTITY_DAMAGED"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff" * 100,
        b"\0" * 1000,
        b"language = [",
        b'language = "fr"',
        b"a = " + b"[" * 50_000,
        b"a = " + b"9" * 10_000,
        b"#" * 1_000_000,
    ],
)
def test_settings_that_cannot_be_understood_are_those_of_the_first_day(
    tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "settings.toml").write_bytes(content)
    assert settings.read(tmp_path) == settings.Settings()
