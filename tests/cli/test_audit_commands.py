"""`auditor-app audit …`."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from auditor_app.__main__ import main
from auditor_app.demo import sample
from tests.worlds.passphrases import SECRET

Run = Any


def test_show_answers_what_the_office_needs(run: Run, loaded: str) -> None:
    status, shown = run("audit", "show", loaded)
    assert status == 0
    assert shown["edition"] == {"id": "sample", "version": "1.0"}
    assert [stage["stage"] for stage in shown["stages"]] == [
        "application",
        "planning",
        "document_review",
        "capability",
        "characteristics",
        "conclusion",
        "dossier",
    ]
    assert {stage["state"] for stage in shown["stages"]} <= {"done", "to_do", "blocked"}
    assert all(
        {"clause", "rule", "text"} <= reason.keys()
        for stage in shown["stages"]
        for reason in stage["reasons"]
    )
    assert shown["man_days"]["capability"] == {"required": 3.5, "planned": 4}
    assert shown["sampling"] == {"population": 4, "required": 2, "selected": 2}
    assert shown["capability"] == {"result": "passed_after_rectification", "open": 0, "verified": 3}
    assert shown["characteristic"]["rates"]["basic"] == {"conforming": 76, "applicable": 78}
    assert set(shown["characteristic"]["radar"]) == {
        "safety",
        "transparency",
        "convenience",
        "care",
        "low_carbon",
    }
    assert (shown["type"], shown["grade"], shown["next_grade"]["grade"]) == ("initial", "A", "A+")


def test_an_audit_answers_to_its_number_too(run: Run, loaded: str) -> None:
    assert run("audit", "show", "2026-031")[1]["id"] == loaded


def test_list_names_every_audit(run: Run, loaded: str) -> None:
    status, listed = run("audit", "list")
    assert (status, [one["id"] for one in listed], listed[0]["grade"]) == (0, [loaded], "A")


def test_an_unknown_audit_is_refused(run: Run, loaded: str) -> None:
    status, verdict = run("audit", "show", "nothing")
    assert (status, verdict["ok"], verdict["code"]) == (1, False, "E_AUDIT")


def test_the_schema_describes_the_sample(run: Run) -> None:
    status, schema = run("audit", "schema")
    assert status == 0
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(sample.sample_audit().read_text("utf-8")), schema)


def broken(tmp_path: Path, change: Any) -> Path:
    document = json.loads(sample.sample_audit().read_text("utf-8"))
    change(document)
    path = tmp_path / "audit.json"
    path.write_text(json.dumps(document), "utf-8")
    folder = tmp_path / "attachments"
    if not folder.exists():
        folder.symlink_to(sample.sample_audit().parent / "attachments")
    return path


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (lambda d: d["sites"][3].update(kind="shop"), "$.sites[3].kind"),
        (lambda d: d["team"][0].update(capability_man_days="-1"), "$.team[0].capability_man_days"),
        (lambda d: d["judgements"][5].update(site="nowhere"), "$.judgements[5].site"),
        (lambda d: d["judgements"][5].update(item="99.9"), "$.judgements[5].item"),
        (lambda d: d.update(edition={"id": "sample", "version": "9"}), "$.edition"),
        (lambda d: d["attachments"][0].update(digest="0" * 64), "$.attachments[0].digest"),
        (lambda d: d["plan"][0].update(starts="25:00"), "$.plan[0].starts"),
        (lambda d: d["application"].update(colour="red"), "$.application"),
        (lambda d: d["documents"].append(d["documents"][0]), "$.documents[9]"),
        (lambda d: d.update(version=2), "$.version"),
    ],
)
def test_a_mistake_is_reported_with_its_path_and_nothing_is_loaded(
    run: Run, loaded: str, tmp_path: Path, change: Any, place: str
) -> None:
    status, verdict = run("audit", "load", broken(tmp_path, change))
    assert (status, verdict["code"]) == (1, "E_AUDIT_FILE")
    assert place in [fault["place"] for fault in verdict["faults"]]
    assert len(run("audit", "list")[1]) == 1


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"<html>", b"\xff\xfe", b"[" * 100_000, b'{"format": NaN}', b'{"a": "\\ud800"}'],
)
def test_what_is_no_audit_file_is_refused(run: Run, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "audit.json"
    path.write_bytes(content)
    assert run("audit", "load", path)[0] == 1


def test_a_record_that_breaks_a_rule_loads_and_shows_in_the_guidance(
    run: Run, tmp_path: Path
) -> None:
    def too_few_man_days(document: dict[str, Any]) -> None:
        for member in document["team"]:
            member["capability_man_days"] = 1

    assert run("audit", "load", broken(tmp_path, too_few_man_days))[0] == 0
    shown = run("audit", "show", "2026-031")[1]
    planning = next(stage for stage in shown["stages"] if stage["stage"] == "planning")
    assert "R14" in [reason["rule"] for reason in planning["reasons"]]


def test_a_wrong_passphrase_costs_nothing(
    run: Run, loaded: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AUDITOR_APP_PASSPHRASE", "something else")
    status, verdict = run("audit", "list")
    assert (status, verdict["code"]) == (1, "E_PASSPHRASE")
    monkeypatch.setenv("AUDITOR_APP_PASSPHRASE", SECRET)
    assert run("audit", "list")[0] == 0


def test_a_folder_without_a_workspace_says_so(run: Run) -> None:
    assert run("audit", "list")[1]["code"] == "E_NOT_STARTED"


def test_usage_errors_exit_with_2() -> None:
    with pytest.raises(SystemExit) as caught:
        main(["audit"])
    assert caught.value.code == 2


def test_the_program_runs_as_a_module() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "auditor_app", "--version"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.startswith("auditor-app ")
