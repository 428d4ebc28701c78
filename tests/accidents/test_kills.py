"""The program is killed while it loads, imports or exports: all is there then, or nothing."""

import datetime as dt
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, NamedTuple

import pytest

from auditor_app.demo import sample
from auditor_app.domain.records import Package
from auditor_app.operations import opening
from auditor_app.operations.core.session import AuditSession
from auditor_app.operations.packages import dossier
from tests.worlds.passphrases import SECRET

DOSSIER = "dossier.asice"
ROUNDS = 4
"""How often each of the three is killed."""

# Everything is loaded once; every victim is then a copy of its own, which is quick to start.
VICTIMS = """
import os, sys
from auditor_app.__main__ import main
from auditor_app.cli import unlocking
from auditor_app.operations import opening
from auditor_app.operations.audits import audits
from auditor_app.operations.packages import dossier, importing

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
    """Start a command, and kill it some seconds after it has opened its workspace, or never.

    Return how long it lived after that, in s.
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


def loaded(folder: Path) -> bool:
    """Tell whether the audit is in the workspace; it is complete then."""
    with opening.unlock(folder, SECRET) as workspace:
        assert workspace.store.check().problems == ()
        found = [AuditSession(workspace, audit.id) for audit in workspace.audits()]
        assert [
            (len(session.state.judgements), str(session.guidance.grading.grade))
            for session in found
        ] in ([], [(len(sample.read_sample().judgements), "A")])
        return bool(found)


def exported(folder: Path) -> bool:
    """Tell whether the dossier is there; it verifies then, and only then is it on record."""
    target = folder.parent / DOSSIER
    with opening.unlock(folder, SECRET) as workspace:
        assert workspace.store.check().problems == ()
        (audit,) = workspace.audits()
        on_record = {one.id for one in AuditSession(workspace, audit.id).state.packages}
        trust = workspace.identity.root_pem
    assert packages_in(target, trust) == on_record
    lying_about = {path.name for path in folder.parent.iterdir()} - {folder.name, target.name}
    assert not lying_about, "no draft lies about"
    return target.exists()


def packages_in(target: Path, trust: bytes) -> set[str]:
    """Return the packages of which a dossier tells, none where there is no dossier."""
    if not target.exists():
        return set()
    verified = dossier.verify(target, trust, dt.datetime.now(dt.UTC))
    return {one.id for one in verified.state.every(Package)}


class Whole(NamedTuple):
    """A command to be done whole or not at all: where it begins, its words, whether it was done."""

    beginning: Path
    words: tuple[object, ...]
    done: Callable[[Path], bool]


@pytest.fixture(params=["load", "import", "export"])
def whole(
    request: pytest.FixtureRequest,
    sample_workspace: Path,
    package: Path,
    trust: Path,
    tmp_path: Path,
) -> Whole:
    empty = tmp_path / "empty"
    shutil.copytree(sample_workspace / "identity", empty / "identity")
    opening.unlock(empty, SECRET).close()
    return {
        "load": Whole(empty, ("audit", "load", sample.sample_audit()), loaded),
        "import": Whole(empty, ("import", package, "--trust", trust), loaded),
        "export": Whole(sample_workspace, ("export", "2026-031", DOSSIER), exported),
    }[request.param]


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_nothing_is_half_done(whole: Whole, tmp_path: Path) -> None:
    chance = random.Random(20260302)  # noqa: S311 (repeatable on purpose)

    def begun(number: int) -> Path:
        folder = tmp_path / f"{number}" / "workspace"
        shutil.copytree(whole.beginning, folder)
        return folder

    def words(folder: Path) -> tuple[object, ...]:
        named = (folder.parent / DOSSIER if word == DOSSIER else word for word in whole.words)
        return (*named, "--workspace", folder)

    with victims() as (orders, answers):
        folder = begun(0)
        lasting = killed(orders, answers, None, *words(folder))
        assert whole.done(folder), "left alone it does what it is told"
        for number in range(1, 1 + ROUNDS):
            folder = begun(number)
            killed(orders, answers, chance.uniform(0, lasting), *words(folder))
            whole.done(folder)
