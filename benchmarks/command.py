"""From the start of a command to its open workspace, beside a bare import of the libraries it uses.

The passphrase is left out: what turns it into a key is slow on purpose.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from auditor_app.exchange.certificates import Person
from auditor_app.operations.opening import start
from benchmarks.figures import Figure, in_milliseconds

RUNS = 9
PHRASE = "seven grey herons wait"

COMMAND = """
import sys, time; start = time.perf_counter()
from pathlib import Path
from auditor_app.__main__ import main
from auditor_app.exchange import keys
from auditor_app.operations.opening import unlock
derived = []
class Timed:
    made = keys.Argon2id
    def __init__(self, **settings):
        self.settings = settings
    def derive(self, secret):
        before = time.perf_counter()
        key = self.made(**self.settings).derive(secret)
        derived.append(time.perf_counter() - before)
        return key
keys.Argon2id = Timed
workspace = unlock(Path(sys.argv[1]), sys.argv[2])
taken = time.perf_counter() - start - sum(derived)
import json, sysconfig
places = tuple(sysconfig.get_path(name) for name in ("purelib", "platlib"))
libraries = [
    name for name, module in list(sys.modules.items())
    if (getattr(module, "__file__", None) or "").startswith(places)
]
workspace.close()
print(json.dumps([taken, libraries]))
"""

BARE = """
import json, sys, time; names = json.loads(sys.argv[1]); start = time.perf_counter()
from importlib import import_module
for name in names:
    import_module(name)
print(time.perf_counter() - start)
"""


def measure() -> list[Figure]:
    """Answer the time from the first import to the open workspace, each run in its own process."""
    with tempfile.TemporaryDirectory() as folder:
        start(Path(folder), Person("Benchmark", "B-0001"), PHRASE)[0].close()
        bare, ours = [], []
        # Taking turns, so that a busy machine is as unkind to the one as to the other.
        for _ in range(RUNS):
            taken, libraries = json.loads(_answer(COMMAND, folder, PHRASE))
            ours.append(taken)
            bare.append(float(_answer(BARE, json.dumps(libraries))))
    floor, value = median(bare), median(ours)
    return [
        Figure(
            "a command opens a workspace; floor: its libraries imported",
            in_milliseconds(value),
            in_milliseconds(floor),
            value / floor,
            "≤ 2",
        )
    ]


def _answer(program: str, *arguments: str) -> str:
    # As it is installed: compiled once, not at every start.
    environment = os.environ | {"PYTHONDONTWRITEBYTECODE": ""}
    answer = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        cwd=Path(__file__).parents[1],
        env=environment,
        check=True,
    )
    return answer.stdout.splitlines()[-1]
