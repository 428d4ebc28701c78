"""A program killed at any moment loses nothing that it had acknowledged."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import pytest

from tests.worlds.stores import audit, create, reopen

ROUNDS = 60
STEPS = 6
"""A writer is killed within its first so many steps."""

# Everything is loaded once; every writer is then a copy of its own, which is quick to start.
WRITERS = """
import os, sys
from pathlib import Path
from tests.worlds.stores import application, judgement, reopen

folder = Path(sys.argv[1])
reopen(folder).close()

def tell(what):
    os.write(1, f"{what}\\n".encode())

def write(number):
    tell(os.getpid())
    store = reopen(folder)
    tell("open")
    while True:
        digest, _ = store.attachments.add(str(number).encode())
        pair = [judgement(f"{number}", evidence=digest), judgement(f"{number}-b", evidence=digest)]
        store.write([*pair, application(notice=f"{number}")])
        tell(number)
        number += 1

for line in sys.stdin:
    writer = os.fork()
    if writer == 0:
        write(int(line))
    os.waitpid(writer, 0)
    tell("dead")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_every_acknowledged_change_outlives_a_kill(tmp_path: Path) -> None:
    chance = random.Random(20260301)  # noqa: S311 (repeatable on purpose)
    with create(tmp_path / "w") as store:
        store.write([audit()])
    acknowledged: set[int] = set()
    with writers(tmp_path / "w") as (orders, answers):
        for number in range(ROUNDS):
            orders.write(f"{number * 1000}\n")
            orders.flush()
            acknowledged |= killed(answers, number % STEPS, chance.uniform(0, 0.02))
    assert len(acknowledged) > ROUNDS
    with reopen(tmp_path / "w") as store:
        found = {one.item: one.evidence for one in store.state("audit-1").judgements.values()}
        assert acknowledged <= {int(name) for name in found if not name.endswith("-b")}
        for number in acknowledged:
            assert found[f"{number}"] == found[f"{number}-b"]
            assert store.attachments.read(found[f"{number}"]) == str(number).encode()
        # What was not acknowledged is there whole or not at all.
        assert {name for name in found if not name.endswith("-b")} == {
            name[:-2] for name in found if name.endswith("-b")
        }
        check = store.check()
        assert check.problems == ()
        assert check.events >= 3 * len(acknowledged)


@contextmanager
def writers(folder: Path) -> Iterator[tuple[IO[str], IO[str]]]:
    """Start what starts the writers.

    It takes the first number of each, and answers what they tell.
    """
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    with subprocess.Popen(
        [sys.executable, "-c", WRITERS, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        yield process.stdin, process.stdout


def killed(answers: IO[str], steps: int, after: float) -> set[int]:
    """Kill a writer some seconds after it has taken so many steps; return what it had acknowledged.

    The steps are: it was started, it has opened the workspace, and each change it has written. So a
    slow machine kills as far into the work as a fast one does.
    """
    writer = int(answers.readline())
    told = [answers.readline() for _ in range(steps)]
    time.sleep(after)
    os.kill(writer, signal.SIGKILL)
    told += iter(answers.readline, "dead\n")
    return {int(line) for line in told if line != "open\n"}
