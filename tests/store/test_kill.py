"""A program killed at any moment loses nothing that it had acknowledged."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.store.factory import audit, create, reopen

ROUNDS = 50

WRITER = """
import sys
from pathlib import Path
from tests.store.factory import application, judgement, reopen
store = reopen(Path(sys.argv[1]))
print("open", flush=True)
number = int(sys.argv[2])
while True:
    digest, _ = store.attachments.add(str(number).encode())
    pair = [judgement(f"{number}", evidence=digest), judgement(f"{number}-b", evidence=digest)]
    store.write([*pair, application(notice=f"{number}")])
    print(number, flush=True)
    number += 1
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_every_acknowledged_change_outlives_a_kill(tmp_path: Path) -> None:
    chance = random.Random(20260301)  # noqa: S311 (repeatable on purpose)
    folder = tmp_path / "w"
    with create(folder) as store:
        store.write([audit()])
    acknowledged: set[int] = set()
    for number in range(ROUNDS):
        if number % 10 == 9:
            killed_writer(folder, 0, chance.uniform(0.1, 0.4), opened=False)
        else:
            acknowledged |= killed_writer(folder, max(acknowledged, default=-1) + 1000, chance.uniform(0, 0.06))
    with reopen(folder) as store:
        found = {one.item: one.evidence for one in store.state("audit-1").judgements.values()}
        for number in acknowledged:
            assert found[f"{number}"] == found[f"{number}-b"]
            assert store.attachments.read(found[f"{number}"]) == str(number).encode()
        assert {name for name in found if not name.endswith("-b")} == {name[:-2] for name in found if name.endswith("-b")}
        check = store.check()
        assert check.problems == ()
        assert check.events >= 3 * len(acknowledged)
    assert len(acknowledged) > ROUNDS


def killed_writer(folder: Path, first: int, after: float, *, opened: bool = True) -> set[int]:
    """Let a process write until it is killed, some seconds after it has opened or was started; return what it acknowledged."""
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(folder), str(first)],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    ) as writer:
        assert writer.stdout is not None
        if opened:
            assert writer.stdout.readline() == b"open\n"
        time.sleep(after)
        writer.send_signal(signal.SIGKILL)
        told = writer.stdout.read()
    return {int(line) for line in told.split(b"\n")[:-1] if line != b"open"}
