"""Terminals, passphrases and outputs that are not as one would wish.

Each command runs in a program of its own, as a shell starts it.
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import IO

import pytest

from auditor_app.exchange import keys
from tests.worlds.passphrases import SECRET

SLOW = 300
"""How long a busy machine may take to run a command, in s."""


def start(
    sample: Path, *words: str, out: int | IO[bytes] = subprocess.PIPE, **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """Run a command on the sample; its answer goes to `out`."""
    return subprocess.run(
        [sys.executable, "-m", "auditor_app", *words, "--workspace", str(sample)],
        env={
            **os.environ,
            "AUDITOR_APP_PASSPHRASE": SECRET,
            "LC_ALL": "zh_CN.UTF-8",
            **environment,
        },
        stdout=out,
        stderr=subprocess.PIPE,
        check=False,
        timeout=SLOW,
    )


def test_a_terminal_without_chinese(sample_workspace: Path) -> None:
    shown = start(sample_workspace, "audit", "list", PYTHONIOENCODING="ascii")
    assert (shown.returncode, shown.stderr) == (0, b"")
    assert b"\\u534e" in shown.stdout
    answer = start(sample_workspace, "audit", "list", "--json", PYTHONIOENCODING="ascii")
    assert json.loads(answer.stdout)[0]["client"].startswith("华星")


def test_nobody_reads_the_answer_to_its_end(sample_workspace: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = start(sample_workspace, "audit", "schema", out=writing)
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="there is no full device")
def test_a_full_disk_under_the_answer(sample_workspace: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = start(sample_workspace, "audit", "list", out=full)
    assert done.returncode == 1
    assert done.stderr.startswith(b"E_OUTPUT")
    assert b"Traceback" not in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="a shell closes outputs otherwise there")
def test_outputs_and_inputs_that_are_closed(sample_workspace: Path) -> None:
    program = f'"{sys.executable}" -m auditor_app audit'
    for words, redirected, status in (("show nothing", "2>&-", 1), ("list", ">&- 2>&- <&-", 0)):
        command = [
            "sh",
            "-c",
            f'{program} {words} --workspace "$0" {redirected}',
            str(sample_workspace),
        ]
        done = subprocess.run(
            command,
            env={**os.environ, "AUDITOR_APP_PASSPHRASE": SECRET},
            capture_output=True,
            check=False,
            timeout=SLOW,
        )
        assert (done.returncode, b"Traceback" in done.stderr) == (status, False)


@pytest.mark.parametrize("asked", [subprocess.DEVNULL, None])
def test_no_passphrase_and_nobody_to_ask(sample_workspace: Path, asked: int | None) -> None:
    environment = {
        name: value for name, value in os.environ.items() if name != "AUDITOR_APP_PASSPHRASE"
    }
    ask = ["sh", "-c", '"$0" "$@" <&-'] if asked is None and os.name != "nt" else []
    command = [
        *ask,
        sys.executable,
        "-m",
        "auditor_app",
        "audit",
        "list",
        "--workspace",
        str(sample_workspace),
    ]
    done = subprocess.run(
        command, env=environment, stdin=asked, capture_output=True, check=False, timeout=SLOW
    )
    assert done.returncode == 1
    assert done.stderr.startswith(b"E_NO_PASSPHRASE")


@pytest.mark.parametrize(
    ("passphrase", "code"),
    [
        ("", "E_PASSPHRASE"),
        ("x" * 100_000, "E_PASSPHRASE"),
        ("correct\udcff battery", "E_PASSPHRASE_TEXT"),
        ("密码😀", "E_PASSPHRASE"),
    ],
)
def test_odd_passphrases(
    refused: object, loaded: str, monkeypatch: pytest.MonkeyPatch, passphrase: str, code: str
) -> None:
    assert callable(refused)
    monkeypatch.setenv("AUDITOR_APP_PASSPHRASE", passphrase)
    assert refused("audit", "list") == code


def test_a_passphrase_with_a_zero_byte_is_one_like_any_other() -> None:
    assert keys.normalised("before\0after") != keys.normalised("before")


def test_a_system_that_does_not_know_who_is_logged_in(
    refused: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from auditor_app.demo import sample  # noqa: PLC0415 (beside its only use)

    def nobody() -> str:
        raise KeyError("getpwuid(): uid not found: 54321")

    assert callable(refused)
    monkeypatch.setattr("getpass.getuser", nobody)
    assert refused("audit", "load", sample.sample_audit()) == "E_PERSON"
    assert not (tmp_path / "workspace").exists()
