"""The frozen program plays the demo where no Python environment helps it.

`make dist` runs this; it builds the program first.
"""

import os
import subprocess
import sys
from pathlib import Path

import pypdf
import pytest

NAME = "auditor-app.exe" if sys.platform == "win32" else "auditor-app"
PROGRAM = Path(__file__).parents[2] / "dist" / "auditor-app" / NAME


def run(*arguments: object, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the frozen program in an empty folder, with nothing of the checkout within reach."""
    keep = {
        "PATH",
        "HOME",
        "USERPROFILE",
        "SYSTEMROOT",
        "TEMP",
        "TMP",
        "APPDATA",
        "LOCALAPPDATA",
        "QT_QPA_PLATFORM",
        "XDG_RUNTIME_DIR",
    }
    environment = {name: value for name, value in os.environ.items() if name in keep}
    command = [str(PROGRAM), *map(str, arguments)]
    return subprocess.run(
        command,
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=600,
        check=False,
    )


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_frozen_program_plays_the_demo(tmp_path: Path, language: str) -> None:
    out = tmp_path / "out"
    played = run("demo", out, "--lang", language, folder=tmp_path)
    assert played.returncode == 0, played.stderr
    assert {"report.pdf", "dossier.asice", "trust.pem", "audit.json"} <= {
        path.name for path in out.iterdir()
    }
    assert list((out / "screens").glob("*.png"))
    assert len(pypdf.PdfReader(out / "report.pdf").pages) > 3
    verified = run(
        "verify", out / "dossier.asice", "--trust", out / "trust.pem", "--json", folder=tmp_path
    )
    assert verified.returncode == 0, verified.stderr
