"""A report or a dossier is written whole or not at all, and nothing else is lost by it."""

import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.worlds.folders import kept
from tests.worlds.passphrases import SECRET


@pytest.mark.parametrize("command", ["report", "export"])
def test_places_where_nothing_can_be_written(
    refused: Any, loaded: str, tmp_path: Path, command: str
) -> None:
    folder, pipe = tmp_path / "folder", tmp_path / "pipe"
    folder.mkdir()
    os.mkfifo(pipe)
    (tmp_path / "link").symlink_to(pipe)
    before = kept(tmp_path / "workspace")
    for place in (
        ".",
        "/",
        "..",
        folder,
        pipe,
        tmp_path / "link",
        tmp_path / "no" / "folder",
        tmp_path / ("n" * 300),
    ):
        assert refused(command, loaded, place) == "E_WRITE"
    assert kept(tmp_path / "workspace") == before
    assert pipe.is_fifo(), "a device or a pipe must never be replaced"
    assert {path.name for path in tmp_path.iterdir()} == {"workspace", "folder", "pipe", "link"}


def test_the_workspace_s_own_files_are_safe(
    refused: Any, run: Any, loaded: str, tmp_path: Path
) -> None:
    workspace = tmp_path / "workspace"
    (tmp_path / "door").symlink_to(workspace)
    (tmp_path / "database").symlink_to(workspace / "workspace.db")
    for place in (
        workspace / "workspace.db",
        workspace / "identity" / "identity.json",
        workspace / "new.pdf",
        tmp_path / "door" / "workspace.db",
        tmp_path / "database",
    ):
        assert refused("export", loaded, place) == "E_PLACE"
    assert refused("report", loaded, workspace / "workspace.db") == "E_PLACE"
    assert run("workspace", "check")[1]["ok"]


def test_names_as_long_or_as_odd_as_the_system_allows(
    run: Any, loaded: str, tmp_path: Path
) -> None:
    names = ("n" * 250, "审查\n\u202e😀.asice", os.fsdecode(b"\xff.asice"))
    for command, name in zip(("report", "report", "export"), names, strict=True):
        assert run(command, loaded, tmp_path / name)[0] == 0
    assert {path.name for path in tmp_path.iterdir()} == {"workspace", *names}


def test_a_link_is_followed_and_stays(run: Any, loaded: str, tmp_path: Path) -> None:
    (tmp_path / "link.pdf").symlink_to(tmp_path / "real.pdf")
    assert run("report", loaded, tmp_path / "link.pdf")[0] == 0
    assert (tmp_path / "link.pdf").is_symlink()
    assert (tmp_path / "real.pdf").read_bytes().startswith(b"%PDF")


def test_the_demo_into_a_file(refused: Any, tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"mine")
    assert refused("demo", tmp_path / "out") == "E_WRITE"
    assert (tmp_path / "out").read_bytes() == b"mine"


def test_a_clock_years_off_says_so_and_exports_nothing(
    refused: Any, run: Any, loaded: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import datetime as dt  # noqa: PLC0415 (beside its only use)

    from auditor_app.operations.packages import writing  # noqa: PLC0415 (as above)

    now = dt.datetime.now(dt.UTC)
    for years in (-5, 15):
        monkeypatch.setattr(
            writing, "utc_now", lambda years=years: now.replace(year=now.year + years, day=1)
        )
        assert refused("export", loaded, tmp_path / "dossier.asice") == "E_EXPIRED"
        assert not (tmp_path / "dossier.asice").exists()
    monkeypatch.undo()
    monkeypatch.setenv("AUDITOR_APP_PASSPHRASE", SECRET)
    stages = run("audit", "show", loaded)[1]["stages"]
    assert next(stage for stage in stages if stage["stage"] == "dossier")["state"] == "to_do", (
        "no package is on record"
    )


def test_a_report_in_place_of_an_older_one(run: Any, loaded: str, tmp_path: Path) -> None:
    shutil.copyfile(__file__, tmp_path / "report.pdf")
    assert run("report", loaded, tmp_path / "report.pdf")[0] == 0
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF")
