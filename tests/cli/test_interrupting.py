"""Ctrl+C in a command: what is not begun is left, what is begun is ended."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from auditor_app.cli import watching
from auditor_app.domain.wording import ENGLISH
from tests.worlds.folders import kept
from tests.worlds.passphrases import SECRET
from tests.worlds.teams import NUMBER, Team

PROGRAM = '''
"""Run a command that stands still at one place until Ctrl+C was pressed."""
import importlib, os, signal, sys

module, name, *words = sys.argv[1:]
reading, writing = os.pipe()
os.set_blocking(writing, False)
signal.set_wakeup_fd(writing)
from auditor_app.__main__ import main
place = importlib.import_module(module)
*path, last = name.split(".")
for one in path:
    place = getattr(place, one)
work = getattr(place, last)

def stand_still(*given, **named):
    setattr(place, last, work)
    print("here", flush=True)
    os.read(reading, 1)
    return work(*given, **named)

setattr(place, last, stand_still)
sys.exit(main(words))
'''


class Ended(NamedTuple):
    status: int
    answer: dict[str, Any]


def interrupted(place: str, *words: object, workspace: Path) -> Ended:
    """Run a command and press Ctrl+C when it gets to a place, a module and a name in it."""
    command = [
        sys.executable,
        "-c",
        PROGRAM,
        *place.split(":"),
        *map(str, words),
        "--workspace",
        str(workspace),
        "--json",
    ]
    environment = {**os.environ, "AUDITOR_APP_PASSPHRASE": SECRET, "LC_ALL": "C.UTF-8"}
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment
    ) as program:
        assert program.stdout
        assert program.stdout.readline() == b"here\n", program.stderr and program.stderr.read()
        program.send_signal(signal.SIGINT)
        out, error = program.communicate(timeout=300)
    assert error == b""
    return Ended(program.returncode, json.loads(out.replace(b"here\n", b"")))


@pytest.fixture(scope="module")
def team(worked: Team, tmp_path_factory: pytest.TempPathFactory) -> Team:
    made = worked.copy(tmp_path_factory.mktemp("sent") / "team")
    made.contribute("first")
    with made.workspace("leader"):  # whose closing makes a backup of what it took in
        pass
    return made


on_posix = pytest.mark.skipif(
    os.name == "nt", reason="a signal cannot be sent to one program alone there"
)


@on_posix
@pytest.mark.parametrize(
    "place",
    [
        "auditor_app.operations.packages.reading:read",
        "auditor_app.operations.packages.importing:_incoming",
        "auditor_app.operations.packages.importing:_keep",
    ],
)
def test_an_import_is_left_as_if_it_had_not_been_begun(
    team: Team, tmp_path: Path, place: str
) -> None:
    leader = team.copy(tmp_path / "team").folder / "leader"
    before = kept(leader)
    ended = interrupted(place, "import", team.package("first"), workspace=leader)
    assert (ended.status, ended.answer["code"]) == (1, "E_CANCELLED")
    assert ended.answer["advice"]
    assert kept(leader) == before


@on_posix
def test_an_import_that_is_being_written_is_ended(team: Team, tmp_path: Path) -> None:
    leader = team.copy(tmp_path / "team").folder / "leader"
    ended = interrupted(
        "auditor_app.store.store:Store.backup", "import", team.package("first"), workspace=leader
    )
    assert ended.status == 0
    assert ended.answer["audits"][0]["import"]


@on_posix
@pytest.mark.parametrize("command", ["contribute", "export"])
def test_an_export_leaves_no_file(team: Team, tmp_path: Path, command: str) -> None:
    leader = team.copy(tmp_path / "team").folder / "leader"
    out = tmp_path / "out"
    out.mkdir()
    ended = interrupted(
        "auditor_app.operations.packages.writing:_read_back",
        command,
        NUMBER,
        out / "a.asice",
        workspace=leader,
    )
    assert (ended.status, ended.answer["code"]) == (1, "E_CANCELLED")
    assert list(out.iterdir()) == []


def test_a_terminal_is_told_how_far_it_is(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(watching, "PATIENCE_SECONDS", 0.0)
    before = signal.getsignal(signal.SIGINT)
    with watching.watched(ENGLISH) as watch:
        watch.progress(1, 4)
        assert capsys.readouterr().err == "", "nobody looks on"
        monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
        watch.progress(1, 4)
        assert not watch.cancelled()
        assert "25 %" in capsys.readouterr().err
        signal.raise_signal(signal.SIGINT)
        assert watch.cancelled()
    assert capsys.readouterr().err.endswith("\r"), "the line is empty again"
    assert signal.getsignal(signal.SIGINT) is before
