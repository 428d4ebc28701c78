"""What goes wrong, and what then has to hold.

A code, a message, advice, exit status 1, and nothing changed.
"""

import hashlib
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Refused = Callable[..., str]


@pytest.fixture
def refused(run: Any, caplog: pytest.LogCaptureFixture) -> Refused:
    """Return a function that runs a command which has to be refused, in words and with advice.

    Answers the code.
    """

    def call(*words: object, workspace: Path | None = None) -> str:
        status, verdict = run(*words, workspace=workspace)
        assert status == 1, f"{words}: {caplog.text}"
        assert verdict["code"].startswith("E_")
        assert verdict["message"]
        assert verdict["advice"], f"{verdict} without advice"
        assert not caplog.records
        return str(verdict["code"])

    return call


@pytest.fixture(scope="session")
def package(sample_workspace: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the sample's dossier, made once, with the root certificate beside it."""
    folder = tmp_path_factory.mktemp("package")
    shutil.copytree(sample_workspace, folder / "workspace")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AUDITOR_APP_PASSPHRASE", "correct horse battery")
        from auditor_app.__main__ import main  # noqa: PLC0415 (beside its only use)

        assert (
            main(
                [
                    "export",
                    "2026-031",
                    str(folder / "dossier.asice"),
                    "--workspace",
                    str(folder / "workspace"),
                ]
            )
            == 0
        )
    shutil.copyfile(folder / "workspace" / "identity" / "root.pem", folder / "root.pem")
    return folder / "dossier.asice"


@pytest.fixture(scope="session")
def trust(package: Path) -> Path:
    return package.parent / "root.pem"


def kept(workspace: Path) -> dict[str, str]:
    """Return the digest of every file that counts.

    Not the lock, nor what SQLite keeps beside a database that is open.
    """
    passing = (".lock", ".holder", "-wal", "-shm")
    return {
        str(path.relative_to(workspace)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in workspace.rglob("*")
        if path.is_file() and not path.name.endswith(passing)
    }


def tree(folder: Path) -> dict[str, bytes]:
    """Return every file of a workspace but the index of SQLite's log, where readers leave marks."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.endswith("-shm")
    }
