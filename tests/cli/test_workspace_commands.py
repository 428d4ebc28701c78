"""`auditor-app workspace …` and `forms check`."""

import io
import shutil
from pathlib import Path
from typing import Any

import pytest

from auditor_app import places

Run = Any


class Terminal(io.StringIO):
    """An input that somebody sits at."""

    def isatty(self) -> bool:
        return True


def test_init_prints_the_recovery_key_once(run: Run, tmp_path: Path, capsys: Any) -> None:
    assert run("workspace", "init", "--name", "王芳", "--registration", "R-001")[0] == 0
    assert (
        run("workspace", "init", "--name", "王芳", "--registration", "R-001")[1]["code"]
        == "E_IDENTITY_EXISTS"
    )


def test_check_backup_and_restore(run: Run, loaded: str, tmp_path: Path) -> None:
    assert run("workspace", "check")[1]["ok"]
    backup = Path(run("workspace", "backup")[1]["backup"])
    assert backup.is_file()
    (tmp_path / "workspace" / "workspace.db").write_bytes(b"not a database any more")
    assert run("audit", "list")[0] == 1
    status, restored = run("workspace", "restore", backup)
    assert status == 0
    assert Path(restored["replaced"]).read_bytes() == b"not a database any more"
    assert [one["id"] for one in run("audit", "list")[1]] == [loaded]


def test_a_new_passphrase_takes_the_place_of_the_old(
    run: Run, loaded: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run("workspace", "passphrase")[1]["code"] == "E_NO_PASSPHRASE"
    monkeypatch.setenv("AUDITOR_APP_NEW_PASSPHRASE", "short")
    assert run("workspace", "passphrase")[1]["code"] == "E_PASSPHRASE_SHORT"
    monkeypatch.setenv("AUDITOR_APP_NEW_PASSPHRASE", "a new passphrase")
    assert run("workspace", "passphrase")[0] == 0
    assert run("audit", "list")[1]["code"] == "E_PASSPHRASE"
    monkeypatch.setenv("AUDITOR_APP_PASSPHRASE", "a new passphrase")
    assert run("audit", "list")[1][0]["id"] == loaded


def test_a_new_passphrase_is_typed_twice_alike(
    run: Run, loaded: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed = iter(["a new passphrase", "a new passprase", "a new passphrase", "a new passphrase"])
    monkeypatch.setattr("sys.stdin", Terminal())
    monkeypatch.setattr("getpass.getpass", lambda _: next(typed))
    assert run("workspace", "passphrase")[1]["code"] == "E_PASSPHRASE_TWICE"
    assert run("workspace", "passphrase")[0] == 0
    assert run("audit", "list")[1]["code"] == "E_PASSPHRASE"


def test_restore_takes_the_latest_where_none_is_named(run: Run, loaded: str) -> None:
    run("workspace", "backup")
    assert run("workspace", "restore")[0] == 0
    assert len(run("audit", "list")[1]) == 1


def test_restore_replaces_nothing_where_the_database_is_gone(
    run: Run, loaded: str, tmp_path: Path
) -> None:
    run("workspace", "backup")
    (tmp_path / "workspace" / "workspace.db").unlink()
    assert run("audit", "list")[1]["code"] == "E_NO_WORKSPACE"
    status, restored = run("workspace", "restore")
    assert (status, restored["replaced"]) == (0, None)
    assert run("audit", "list")[1][0]["id"] == loaded


def test_the_sample_edition_has_no_mistakes(run: Run) -> None:
    status, answer = run("forms", "check", places.shipped("forms", "sample"))
    assert (status, answer["id"], answer["sample"]) == (0, "sample", True)


def test_every_mistake_of_an_edition_is_reported_at_once(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "edition"
    shutil.copytree(places.shipped("forms", "sample"), folder)
    for name, old, new in (
        ("capability.toml", "veto = true", 'veto = "yes"'),
        ("characteristics.toml", 'level = "basic"', 'level = "golden"'),
    ):
        path = folder / name
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")
    status, verdict = run("forms", "check", folder)
    assert status == 1
    assert len(verdict["faults"]) >= 2
    assert all(fault["place"] and fault["text"] for fault in verdict["faults"])


def test_a_missing_folder_is_refused(run: Run, tmp_path: Path) -> None:
    assert run("forms", "check", tmp_path / "nowhere")[1]["code"] == "E_FOLDER"
