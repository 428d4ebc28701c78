"""The program is killed while it loads, imports or exports.

Afterwards all is there, or nothing, and nothing lies about.
"""

import datetime as dt
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any

import pytest

from auditor_app.demo import sample
from auditor_app.domain.records import Package
from auditor_app.operations import opening
from auditor_app.operations.core.session import AuditSession
from auditor_app.operations.packages import dossier

SECRET = "correct horse battery"  # noqa: S105 (as in the fixture)
ROUNDS = 4
"""How often each of the three is killed."""

# Everything is loaded once; every victim is then a copy of its own, which is quick to start.
VICTIMS = """
import os, sys
from auditor_app.__main__ import main
from auditor_app.cli import unlocking
from auditor_app.report import audit_report
from auditor_app.exchange import signatures
from auditor_app.operations import opening
from auditor_app.operations.audits import audits
from auditor_app.operations.packages import dossier

def tell(what):
    os.write(1, f"{what}\\n".encode())

unlock = opening.unlock

def telling(folder, passphrase):
    opened = unlock(folder, passphrase)
    tell("open")
    return opened

opening.unlock = telling

for line in sys.stdin:
    victim = os.fork()
    if victim == 0:
        tell(os.getpid())
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
        sys.stdout = None
        main(line.rstrip("\\n").split("\\t"))
        os._exit(0)
    os.waitpid(victim, 0)
    tell("dead")
"""


@contextmanager
def victims() -> Iterator[tuple[IO[str], IO[str]]]:
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(sys.path),
        "AUDITOR_APP_PASSPHRASE": SECRET,
    }
    with subprocess.Popen(
        [sys.executable, "-c", VICTIMS],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        yield process.stdin, process.stdout


def killed(orders: IO[str], answers: IO[str], after: float | None, *words: object) -> float:
    """Start a command and kill it some seconds after it has opened its workspace, or never.

    Return how long it lived after that.
    """
    orders.write("\t".join(map(str, words)) + "\n")
    orders.flush()
    victim = int(answers.readline())
    assert answers.readline() == "open\n"
    opened = time.monotonic()
    if after is not None:
        time.sleep(after)
        with suppress(ProcessLookupError):  # done already
            os.kill(victim, signal.SIGKILL)
    assert answers.readline() == "dead\n"
    return time.monotonic() - opened


def loaded_or_not(folder: Path) -> bool:
    """Tell whether the audit is in the workspace.

    It is complete then, and the workspace whole in either case.
    """
    with opening.unlock(folder, SECRET) as workspace:
        assert workspace.store.check().problems == ()
        audits = workspace.audits()
        for audit in audits:
            session = AuditSession(workspace, audit.id)
            assert len(session.state.judgements) == len(sample.read_sample().judgements)
            assert str(session.guidance.grading.grade) == "A"
        return bool(audits)


def exported_or_not(folder: Path, target: Path) -> bool:
    """Tell whether the dossier is there.

    It verifies then, and is on record if and only if it is there.
    """
    with opening.unlock(folder, SECRET) as workspace:
        assert workspace.store.check().problems == ()
        (audit,) = workspace.audits()
        on_record = [one.id for one in AuditSession(workspace, audit.id).state.packages]
        if target.exists():
            contents = dossier.verify(target, workspace.identity.root_pem, dt.datetime.now(dt.UTC))
            assert [one.id for one in contents.state.every(Package)] == on_record
    assert bool(on_record) == target.exists()
    assert {path.name for path in target.parent.iterdir()} <= {folder.name, target.name}, (
        "no draft lies about"
    )
    return target.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_nothing_is_half_done(
    run: Any, sample_workspace: Path, package: Path, trust: Path, tmp_path: Path
) -> None:
    chance = random.Random(20260302)  # noqa: S311 (repeatable on purpose)
    empty = tmp_path / "empty"
    shutil.copytree(sample_workspace / "identity", empty / "identity")
    assert run("audit", "list", workspace=empty) == (0, [])
    with victims() as (orders, answers):
        for command in ("load", "import", "export"):
            whole = 0.0  # how long the command takes on this machine, today
            for number in range(1 + ROUNDS):
                place = tmp_path / f"{command}-{number}"
                folder = place / "workspace"
                shutil.copytree(sample_workspace if command == "export" else empty, folder)
                words = {
                    "load": ("audit", "load", sample.sample_audit()),
                    "import": ("import", package, "--trust", trust),
                    "export": ("export", "2026-031", place / "dossier.asice"),
                }[command]
                after = chance.uniform(0, whole) if number else None
                lived = killed(orders, answers, after, *words, "--workspace", folder)
                done = (
                    exported_or_not(folder, place / "dossier.asice")
                    if command == "export"
                    else loaded_or_not(folder)
                )
                if after is None:
                    assert done, "left alone it does what it is told"
                    whole = lived
                shutil.rmtree(place)
