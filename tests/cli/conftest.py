"""Run commands as a script would, in this process."""

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from auditor_app.__main__ import main
from auditor_app.operations import trial

SECRET = "correct horse battery"  # noqa: S105 (the passphrase of workspaces that live as long as a test)

Run = Callable[..., tuple[int, Any]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Return a function that runs a command with `--json` in a workspace of its own; answers exit status and data."""
    monkeypatch.setenv("AUDITOR_APP_PASSPHRASE", SECRET)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")

    def call(*words: object, workspace: Path | None = None) -> tuple[int, Any]:
        capsys.readouterr()
        status = main([*map(str, words), "--workspace", str(workspace or tmp_path / "workspace"), "--json"])
        out = capsys.readouterr().out
        return status, json.loads(out) if out else None

    return call


@pytest.fixture(scope="session")
def sample_workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a workspace with the sample audit in it, made once; tests work on copies."""
    folder = tmp_path_factory.mktemp("sample") / "workspace"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AUDITOR_APP_PASSPHRASE", SECRET)
        assert main(["audit", "load", os.fspath(trial.sample_audit()), "--workspace", os.fspath(folder)]) == 0
    return folder


@pytest.fixture
def loaded(run: Run, sample_workspace: Path, tmp_path: Path) -> str:
    """Return the id of the sample audit, which is in the workspace."""
    shutil.copytree(sample_workspace, tmp_path / "workspace")
    return str(run("audit", "list")[1][0]["id"])
