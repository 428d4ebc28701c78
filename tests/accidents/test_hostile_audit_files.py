"""`audit load` tells the path of every mistake in a file, and its reason, and loads nothing.

What is odd but possible is loaded whole.
"""

import hashlib
import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from auditor_app.demo import sample
from tests.worlds.folders import kept

Change = Callable[[dict[str, Any]], Any]


@pytest.fixture
def beside(tmp_path: Path) -> Path:
    """Return the folder of an audit file, with the sample's attachments in it."""
    folder = tmp_path / "received"
    shutil.copytree(sample.sample_audit().parent / "attachments", folder / "attachments")
    return folder


def written(folder: Path, change: Change) -> Path:
    document = json.loads(sample.sample_audit().read_text("utf-8"))
    change(document)
    path = folder / "audit.json"
    path.write_text(json.dumps(document), "utf-8")
    return path


TEXT = sample.sample_audit().read_text("utf-8")


@pytest.mark.parametrize(
    ("content", "place"),
    [
        (b"[" * 100_000, "$"),
        (b'{"format":' * 100_000, "$.format"),
        (b"{}", "$"),
        (TEXT.encode("utf-16"), "$"),
        (TEXT.replace('"version": 1', '"version": NaN', 1).encode(), "$"),
        (TEXT.replace('"version": 1', f'"version": {"9" * 5000}', 1).encode(), "$.version"),
        (TEXT.replace('"2026-031"', '"\\ud800"', 1).encode(), "$"),
        (TEXT.replace('"2026-031"', '"1", "number": "2"', 1).encode(), "$.audit.number"),
        (TEXT.replace('"sites":', '"sites": [], "sites":', 1).encode(), "$.sites"),
    ],
)
def test_text_that_is_no_audit_file(
    run: Any, beside: Path, tmp_path: Path, content: bytes, place: str
) -> None:
    path = beside / "audit.json"
    path.write_bytes(content)
    status, verdict = run("audit", "load", path)
    assert (status, verdict["code"]) == (1, "E_AUDIT_FILE")
    assert verdict["faults"][0]["place"].startswith(place)
    assert not (tmp_path / "workspace").exists(), (
        "a file that is refused must not start a workspace"
    )


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (lambda d: d["sites"][0].update(position=10**400), "$.sites[0].position"),
        (lambda d: d["sites"][0].update(position=2**63), "$.sites[0].position"),
        (lambda d: d["documents"][0].update(number=True), "$.documents[0].number"),
        (lambda d: d["team"][0].update(capability_man_days="NaN"), "$.team[0].capability_man_days"),
        (
            lambda d: d["team"][0].update(capability_man_days="9" * 5000),
            "$.team[0].capability_man_days",
        ),
        (
            lambda d: d["application"].update(client_name="x" * 10_000_000),
            "$.application.client_name",
        ),
        (
            lambda d: d["attachments"][0].update(digest="../../../../etc/passwd"),
            "$.attachments[0].digest",
        ),
        (lambda d: d["attachments"][0].update(digest="a" * 64 + "\n"), "$.attachments[0].digest"),
        (lambda d: d["attachments"][0].update(digest="\0"), "$.attachments[0].digest"),
        (lambda d: d["attachments"][0].update(digest=""), "$.attachments[0].digest"),
    ],
)
def test_a_value_that_cannot_be(
    run: Any, loaded: str, beside: Path, tmp_path: Path, change: Change, place: str
) -> None:
    before = kept(tmp_path / "workspace")
    status, verdict = run("audit", "load", written(beside, change))
    assert (status, verdict["code"]) == (1, "E_AUDIT_FILE")
    assert place in [fault["place"] for fault in verdict["faults"]]
    assert kept(tmp_path / "workspace") == before


def pretend(content: bytes) -> Callable[[Path, dict[str, Any]], None]:
    """Put other content in the place of the first attachment, under the digest it really has."""

    def change(folder: Path, document: dict[str, Any]) -> None:
        digest = hashlib.sha256(content).hexdigest()
        (folder / "attachments" / digest).write_bytes(content)
        document["attachments"][0].update(digest=digest, name="photo.png", media_type="image/png")

    return change


def instead(change: Callable[[Path], object]) -> Callable[[Path, dict[str, Any]], None]:
    def on_file(folder: Path, document: dict[str, Any]) -> None:
        path = folder / "attachments" / document["attachments"][0]["digest"]
        path.unlink()
        change(path)

    return on_file


@pytest.mark.parametrize(
    "accident",
    [
        pretend(b"no picture at all"),
        pretend(b"\x89PNG\r\n\x1a\n" + b"\0" * 100),
        pretend(b"\0" * (50 * 1024 * 1024 + 1)),
        instead(lambda path: path.write_bytes(b"other content")),
        instead(lambda path: path.mkdir()),
        instead(lambda path: path.symlink_to(path)),
        instead(lambda path: path.symlink_to("/etc/passwd")),
        instead(os.mkfifo),
    ],
)
def test_an_attachment_that_is_none(
    run: Any,
    loaded: str,
    beside: Path,
    tmp_path: Path,
    accident: Callable[[Path, dict[str, Any]], None],
) -> None:
    before = kept(tmp_path / "workspace")
    status, verdict = run(
        "audit", "load", written(beside, lambda document: accident(beside, document))
    )
    assert (status, verdict["code"]) == (1, "E_AUDIT_FILE")
    assert [fault["place"] for fault in verdict["faults"]] == ["$.attachments[0].digest"]
    assert kept(tmp_path / "workspace") == before, (
        "not even the attachments that were good are kept"
    )


ODD = "../../etc/\n\u202e😀/<b>&\x07\x1b[31m\0"


def test_odd_names_go_through_everything(run: Any, beside: Path, tmp_path: Path) -> None:
    def odd(document: dict[str, Any]) -> None:
        document["audit"]["number"] = ODD
        document["application"]["client_name"] = ODD
        document["sites"][0]["name"] = ODD
        document["nonconformities"][0]["facts"] = "缺陷" * 3_000
        document["attachments"][0]["name"] = ODD
        for entry in document["plan"]:
            entry["day"] = "9999-12-31"

    status, answer = run("audit", "load", written(beside, odd))
    assert (status, answer["number"]) == (0, ODD)
    assert run("audit", "list")[1][0]["client"] == ODD
    assert run("report", answer["id"], tmp_path / "report.pdf")[0] == 0
    assert run("export", answer["id"], tmp_path / "dossier.asice")[0] == 0
    root = tmp_path / "workspace" / "identity" / "root.pem"
    assert run("verify", tmp_path / "dossier.asice", "--trust", root)[1]["audit"]["number"] == ODD


def test_two_audits_with_one_number(
    refused: Any, run: Any, loaded: str, package: Path, trust: Path, tmp_path: Path
) -> None:
    assert refused("audit", "load", sample.sample_audit()) == "E_NUMBER"
    other = tmp_path / "other"
    shutil.copytree(tmp_path / "workspace" / "identity", other / "identity")
    assert run("audit", "load", sample.sample_audit(), workspace=other)[0] == 0
    assert refused("import", package, "--trust", trust, workspace=other) == "E_NUMBER"
    assert len(run("audit", "list", workspace=other)[1]) == 1
