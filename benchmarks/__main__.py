"""Run every benchmark, one process each, and print one table.

`python -m benchmarks` runs all, `python -m benchmarks journal dossier` some. Exits 1 where a target
is missed.
"""

import importlib
import json
import os
import subprocess
import sys
import unicodedata
from collections.abc import Sequence
from pathlib import Path

from benchmarks.figures import Figure

FOLDER = Path(__file__).parent
ALONE = "--alone"


def names() -> list[str]:
    """Return the benchmarks: every module here but the two that serve them."""
    return sorted(
        path.stem
        for path in FOLDER.glob("*.py")
        if path.stem not in {"__init__", "__main__", "figures"}
    )


def measure_alone(name: str) -> list[Figure]:
    """Measure in a fresh process, so that no benchmark pays for another's memory or imports."""
    command = [sys.executable, "-m", "benchmarks", ALONE, name]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    answer = subprocess.run(
        command,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        cwd=FOLDER.parent,
        env=environment,
        check=True,
    )
    return [Figure(*figure) for figure in json.loads(answer.stdout.splitlines()[-1])]


def width(text: str) -> int:
    """Return the columns that a text takes on a terminal."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


def table(figures: Sequence[Figure]) -> str:
    """Return the figures as a Markdown table, ready for docs/performance.md."""
    rows = [("figure", "measured", "floor", "ratio", "target", "")]
    rows += [
        (
            f.name,
            f.value,
            f.floor,
            f"{f.ratio:.2f}",
            f.target,
            "reached" if f.reached() else "MISSED",
        )
        for f in figures
    ]
    widths = [max(width(row[column]) for row in rows) for column in range(6)]
    lines = [
        "| "
        + " | ".join(cell + " " * (w - width(cell)) for cell, w in zip(row, widths, strict=True))
        + " |"
        for row in rows
    ]
    lines.insert(1, "|" + "|".join("-" * (w + 2) for w in widths) + "|")
    return "\n".join(lines)


def main(arguments: Sequence[str]) -> int:
    """Measure and print; answer the exit status."""
    if arguments[:1] == [ALONE]:
        figures = importlib.import_module(f"benchmarks.{arguments[1]}").measure()
        sys.stdout.buffer.write(json.dumps([list(figure) for figure in figures]).encode() + b"\n")
        return 0
    chosen = list(arguments) or names()
    if unknown := sorted(set(chosen) - set(names())):
        print(
            f"There is no benchmark {', '.join(unknown)}; there are {', '.join(names())}",
            file=sys.stderr,
        )
        return 2
    figures = []
    for name in chosen:
        print(f"measuring {name} …", file=sys.stderr, flush=True)
        figures += measure_alone(name)
    print(table(figures))
    return 0 if all(figure.reached() for figure in figures) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
