"""Terminals, passphrases and outputs that are not as one would wish.

Each in a program of its own, as a shell starts it.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from auditor_app.exchange import keys

SECRET = "correct horse battery"  # noqa: S105 (as in the fixture)


def start(sample: Path, *words: str, **options: object) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "AUDITOR_APP_PASSPHRASE": SECRET, "LC_ALL": "zh_CN.UTF-8"}
    environment |= options.pop("environment", {})  # type: ignore[arg-type]  # a mapping of texts, as the callers below give
    command = [sys.executable, "-m", "auditor_app", *words, "--workspace", str(sample)]
    given = {"capture_output": True, "env": environment, "timeout": 60, **options}
    return subprocess.run(command, check=False, **given)  # type: ignore[call-overload,no-any-return]  # options as the callers give


def test_a_terminal_without_chinese(sample_workspace: Path) -> None:
    ascii_only = {"PYTHONIOENCODING": "ascii"}
    shown = start(sample_workspace, "audit", "list", environment=ascii_only)
    assert (shown.returncode, shown.stderr) == (0, b"")
    assert b"\\u534e" in shown.stdout
    answer = start(sample_workspace, "audit", "list", "--json", environment=ascii_only)
    assert json.loads(answer.stdout)[0]["client"].startswith("华星")


def test_nobody_reads_the_answer_to_its_end(sample_workspace: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = start(
        sample_workspace,
        "audit",
        "schema",
        capture_output=False,
        stdout=writing,
        stderr=subprocess.PIPE,
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="there is no full device")
def test_a_full_disk_under_the_answer(sample_workspace: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = start(
            sample_workspace,
            "audit",
            "list",
            capture_output=False,
            stdout=full,
            stderr=subprocess.PIPE,
        )
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
            timeout=60,
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
        command, env=environment, stdin=asked, capture_output=True, check=False, timeout=60
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
