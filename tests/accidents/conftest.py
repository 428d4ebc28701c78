"""What has to hold when something goes wrong.

There is a code, a message and advice, the exit status is 1, and nothing has changed.
"""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.worlds.passphrases import SECRET

Refused = Callable[..., str]


@pytest.fixture
def refused(run: Any, caplog: pytest.LogCaptureFixture) -> Refused:
    """Return a function that runs a command which has to be refused; it answers the code."""

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
        patch.setenv("AUDITOR_APP_PASSPHRASE", SECRET)
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
