"""From the start of the program to its first usable window, beside a bare PySide6 window."""

import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from auditor_app.exchange.certificates import Person
from auditor_app.operations.opening import start
from benchmarks.figures import Figure, in_milliseconds

RUNS = 7

BARE = """
import time; start = time.perf_counter()
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.resize(1440, 900)
window.show()
window.grab()
app.processEvents()
print(time.perf_counter() - start)
"""

OURS = """
import sys, time; start = time.perf_counter()
from pathlib import Path
from auditor_app.ui.app.program import Program, make_application
app = make_application()
program = Program(app, Path(sys.argv[1]))
program.start()
program.window.grab()
app.processEvents()
print(time.perf_counter() - start)
"""


def measure() -> list[Figure]:
    """Answer the time from the first import to a painted window, each run in its own process."""
    with tempfile.TemporaryDirectory() as folder:
        start(Path(folder), Person("Benchmark", "B-0001"), "seven grey herons wait")[0].close()
        bare, ours = [], []
        # Taking turns, so that a busy machine is as unkind to the one as to the other.
        for _ in range(RUNS):
            bare.append(_seconds(BARE, folder))
            ours.append(_seconds(OURS, folder))
    floor, value = statistics.median(bare), statistics.median(ours)
    return [
        Figure("first window", in_milliseconds(value), in_milliseconds(floor), value / floor, "≤ 3")
    ]


def _seconds(program: str, folder: str) -> float:
    # As it is installed: compiled once, not at every start.
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": ""}
    answer = subprocess.run(
        [sys.executable, "-c", program, folder],
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        cwd=Path(__file__).parents[1],
        env=environment,
        check=True,
    )
    return float(answer.stdout.split()[-1])
