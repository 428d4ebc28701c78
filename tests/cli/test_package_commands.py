"""`auditor-app export`, `verify`, `import`, `report`: the dossier from one laptop to the office."""

import hashlib
import json
import shutil
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import pytest

Run = Any


@pytest.fixture
def dossier(run: Run, loaded: str, tmp_path: Path) -> Path:
    path = tmp_path / "dossier.asice"
    status, answer = run("export", loaded, path)
    assert status == 0
    assert answer["size"] == path.stat().st_size
    return path


@pytest.fixture
def trust(dossier: Path, tmp_path: Path) -> Path:
    return tmp_path / "workspace" / "identity" / "root.pem"


def test_an_empty_workspace_imports_the_same_audit(
    run: Run, loaded: str, dossier: Path, trust: Path, tmp_path: Path
) -> None:
    other = tmp_path / "office"
    assert run("import", dossier, "--trust", trust, workspace=other)[1]["id"] == loaded
    assert run("audit", "show", loaded, workspace=other) == run("audit", "show", loaded)
    assert run("import", dossier, "--trust", trust, workspace=other)[0] == 0, (
        "importing again changes nothing"
    )
    assert run("workspace", "check", workspace=other)[1]["ok"]


def test_verify_tells_who_signed_what(run: Run, loaded: str, dossier: Path, trust: Path) -> None:
    status, verdict = run("verify", dossier, "--trust", trust)
    assert (status, verdict["ok"], verdict["self_issued"]) == (0, True, True)
    assert verdict["audit"]["id"] == loaded
    assert verdict["audit"]["grade"] == "A"


def test_an_outsider_verifies_with_openssl_and_sha256sum(
    dossier: Path, trust: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "unpacked"
    with zipfile.ZipFile(dossier) as package:
        package.extractall(folder)
    (manifest,) = folder.glob("META-INF/ASiCManifest-*-package.xml")
    (signature,) = folder.glob("META-INF/signature-*-package.p7s")
    openssl = shutil.which("openssl")
    assert openssl
    command: list[str | Path] = [
        openssl,
        "cms",
        "-verify",
        "-binary",
        "-inform",
        "DER",
        "-in",
        signature,
        "-content",
        manifest,
        "-CAfile",
        trust,
    ]
    done = subprocess.run(
        [*command, "-out", tmp_path / "verified.xml"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    listed = (folder / "audit.json").read_bytes()
    summed = subprocess.run(
        ["sha256sum", folder / "audit.json"], capture_output=True, text=True, check=True
    ).stdout.split()[0]
    assert summed == hashlib.sha256(listed).hexdigest()
    audit = json.loads(listed)
    conforming = [
        one
        for one in audit["judgements"]
        if one["part"] == "characteristic" and one.get("verdict") == "conform"
    ]
    assert len(conforming) == 76 + 70 + 52, "an outsider recomputes the rates from the audit file"


def test_a_changed_byte_is_refused(
    run: Run, loaded: str, dossier: Path, trust: Path, tmp_path: Path
) -> None:
    content = bytearray(dossier.read_bytes())
    content[len(content) // 2] ^= 1
    dossier.write_bytes(content)
    status, verdict = run("import", dossier, "--trust", trust)
    assert status == 1
    assert verdict["code"].startswith("E_")
    assert len(run("audit", "list")[1]) == 1


def test_a_foreign_root_is_refused(run: Run, dossier: Path, tmp_path: Path) -> None:
    stranger = tmp_path / "stranger"
    assert (
        run("workspace", "init", "--name", "王芳", "--registration", "R-1", workspace=stranger)[0]
        == 0
    )
    status, verdict = run("verify", dossier, "--trust", stranger / "identity" / "root.pem")
    assert (status, verdict["ok"]) == (1, False)


def test_a_report_in_each_language(run: Run, loaded: str, tmp_path: Path) -> None:
    for language in ("zh", "en"):
        path = tmp_path / f"{language}.pdf"
        assert run("report", loaded, path, "--lang", language)[0] == 0
        assert path.read_bytes().startswith(b"%PDF")


def test_an_unwritable_place_is_refused_and_nothing_is_left(
    run: Run, loaded: str, tmp_path: Path
) -> None:
    status, verdict = run("export", loaded, tmp_path / "missing" / "dossier.asice")
    assert status == 1
    assert verdict["advice"]
    shown = run("audit", "show", loaded)[1]
    assert (
        next(stage for stage in shown["stages"] if stage["stage"] == "dossier")["state"] == "to_do"
    )
