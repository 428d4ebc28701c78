"""A team on the command line: certified, assigned, exchanged in three orders, one in the end."""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from auditor_app.domain.errors import KnownError
from auditor_app.domain.wording import Words
from auditor_app.operations import opening
from auditor_app.operations.audits import audits
from auditor_app.operations.core.session import AuditSession
from auditor_app.operations.packages import dossier
from auditor_app.operations.stages import capability
from tests.worlds import entering, teams
from tests.worlds.passphrases import SECRET
from tests.worlds.teams import NUMBER, Team

Run = Any


@pytest.fixture(autouse=True)
def passphrase(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AUDITOR_APP_AUTHORITY_PASSPHRASE", SECRET)


def done(answer: tuple[int, Any]) -> Any:
    status, data = answer
    assert status == 0, data
    return data


def test_an_office_certifies_assigns_and_revokes(run: Run, tmp_path: Path) -> None:
    office, laptop = tmp_path / "office", tmp_path / "leader"
    done(run("workspace", "init", "--name", "机构", "--registration", "OFFICE-1", workspace=office))
    founded = done(run("authority", "init", "--name", "质量认证中心", workspace=office))
    done(run("workspace", "init", "--name", "王芳", "--registration", "R-001", workspace=laptop))
    request, answer, package = (
        tmp_path / "request.json",
        tmp_path / "answer.json",
        tmp_path / "assignment.asice",
    )
    asked = done(run("identity", "request", request, workspace=laptop))
    issued = done(run("authority", "issue", request, answer, workspace=office))
    assert (issued["device"], issued["root_fingerprint"]) == (
        asked["device"],
        founded["root_fingerprint"],
    )
    assert issued["key_fingerprint"] == asked["key_fingerprint"], "what auditor and office compare"
    assert run("identity", "install", answer, workspace=laptop)[1]["code"] == "E_ROOT"
    assert (
        run("identity", "install", answer, "--root", "0" * 64, workspace=laptop)[1]["code"]
        == "E_ROOT"
    )
    done(
        run("identity", "install", answer, "--root", founded["root_fingerprint"], workspace=laptop)
    )
    assert (
        done(run("identity", "show", workspace=laptop))["office"]["fingerprint"]
        == issued["fingerprint"]
    )

    with opening.unlock(office, SECRET) as opened:
        teams.prepare(
            AuditSession(opened, audits.create(opened, number=NUMBER, client_name="华星电器").id)
        )
    assigned = done(run("authority", "assign", NUMBER, package, workspace=office))
    assert assigned["without_certificate"] == ["李明", "赵强", "陈静"]
    preview = done(run("import", package, "--preview", workspace=laptop))
    assert preview["audits"][0]["new"]
    assert preview["packages"][0]["kind"] == "assignment"
    assert done(run("audit", "list", workspace=laptop)) == []
    imported = done(run("import", package, workspace=laptop))
    assert done(run("audit", "show", imported["id"], workspace=laptop)) == done(
        run("audit", "show", NUMBER, workspace=office)
    )

    done(run("authority", "revoke", "R-001", "--reason", "key_compromise", workspace=office))
    assert done(run("authority", "list", workspace=office))[0]["reason"] == "key_compromise"
    late = tmp_path / "late.asice"
    done(run("contribute", NUMBER, late, workspace=laptop))
    assert run("import", late, workspace=office)[1]["code"] == "E_REVOKED"


def test_the_authority_gets_a_new_passphrase(
    run: Run, worked: Team, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = worked.copy(tmp_path / "team").folder / "office"
    assert run("authority", "passphrase", workspace=office)[1]["code"] == "E_NO_PASSPHRASE"
    monkeypatch.setenv("AUDITOR_APP_NEW_PASSPHRASE", "a new passphrase")
    assert run("authority", "passphrase", workspace=office)[0] == 0
    assert run("authority", "list", workspace=office)[1]["code"] == "E_PASSPHRASE"
    monkeypatch.setenv("AUDITOR_APP_AUTHORITY_PASSPHRASE", "a new passphrase")
    assert run("authority", "list", workspace=office)[0] == 0
    (office / "authority" / "authority.json").unlink()
    assert run("authority", "list", workspace=office)[0] == 0, (
        "its second copy has the new passphrase too"
    )


def star(team: Team, send: Callable[..., None], finish: Callable[[], None]) -> None:
    send("first", "leader")
    send("second", "leader")
    send("expert", "leader")
    finish()
    send("leader", "first", "second")


def chain(team: Team, send: Callable[..., None], finish: Callable[[], None]) -> None:
    send("expert", "second")
    send("second", "first")
    send("first", "leader")
    finish()
    send("leader", "second")
    send("second", "first")


def crosswise(team: Team, send: Callable[..., None], finish: Callable[[], None]) -> None:
    send("first", "second", "expert")
    send("expert", "leader")
    send("second", "leader", "first")
    send("first", "leader")
    finish()
    send("leader", "first", "second")


def test_three_workspaces_exchanged_in_three_orders_are_the_same(
    run: Run, worked: Team, tmp_path: Path
) -> None:
    results = []
    for order in (star, chain, crosswise):
        team = worked.copy(tmp_path / order.__name__)
        results += exchanged(run, team, order)
    assert all(one == results[0] for one in results)
    shown = json.loads(results[0][0])
    assert (shown["conflicts"], shown["grade"]) == (0, "A+")


def exchanged(run: Run, team: Team, order: Callable[..., None]) -> list[tuple[str, str]]:
    """Exchange in an order, then return figures and the report's digest at each laptop."""

    def send(sender: str, *receivers: str) -> None:
        package = team.package(sender)
        done(run("contribute", NUMBER, package, workspace=team.folder / sender))
        for receiver in receivers:
            done(run("import", package, workspace=team.folder / receiver))

    def finish() -> None:
        leader = team.folder / "leader"
        (conflict,) = done(run("conflicts", NUMBER, workspace=leader))
        assert [side["value"] for side in conflict["sides"]] == ["second saw it", "first saw it"]
        shown = done(run("audit", "show", NUMBER, workspace=leader))
        assert shown["conflicts"] == 1
        assert [one["record"] for one in shown["open_conflicts"]] == [conflict["record"]]
        assert (
            run("export", NUMBER, team.package("dossier"), workspace=leader)[1]["code"]
            == "E_CONFLICT"
        )
        assert (
            run(
                "resolve",
                NUMBER,
                conflict["record"],
                conflict["field"],
                "--take",
                3,
                workspace=leader,
            )[1]["code"]
            == "E_VALUE"
        )
        decided = done(
            run(
                "resolve",
                NUMBER,
                conflict["record"],
                conflict["field"],
                "--take",
                2,
                workspace=leader,
            )
        )
        assert decided == {"ok": True, "value": "first saw it", "conflicts": 0}
        again = run(
            "resolve",
            NUMBER,
            conflict["record"],
            conflict["field"],
            "--value",
            "x",
            workspace=leader,
        )
        assert again[1]["code"] == "E_CONFLICT"
        with team.session("leader") as session:
            entering.finish(session)

    order(team, send, finish)
    found = []
    for who in ("leader", "first", "second"):
        folder, report = team.folder / who, team.folder / f"{who}.pdf"
        shown = done(run("audit", "show", NUMBER, workspace=folder))
        done(run("report", NUMBER, report, workspace=folder))
        assert done(run("workspace", "check", workspace=folder))["ok"]
        found.append(
            (json.dumps(shown, sort_keys=True), hashlib.sha256(report.read_bytes()).hexdigest())
        )
    return found


def test_the_trail_tells_who_and_by_which_package_and_a_take_back_keeps_it(
    run: Run, worked: Team, tmp_path: Path
) -> None:
    team = worked.copy(tmp_path / "team")
    leader, package = team.folder / "leader", team.package("first")
    sent = done(run("contribute", NUMBER, package, workspace=team.folder / "first"))
    done(run("import", package, workspace=leader))
    lines = done(run("trail", NUMBER, "--person", "R-002", workspace=leader))
    assert {line["author"] for line in lines} == {"R-002"}
    assert {line["package"] for line in lines} == {sent["manifest_sha256"]}
    one = next(line for line in lines if line["field"] == "verdict")
    assert (one["before"], one["after"]) == (None, "conform")
    for kind in ("csv", "xlsx"):
        out = tmp_path / f"trail.{kind}"
        written = done(run("trail", NUMBER, f"--{kind}", out, workspace=leader))
        assert written["lines"] > len(lines)
        assert out.read_bytes().startswith(b"\xef\xbb\xbf" if kind == "csv" else b"PK")
    taken = done(run("take-back", NUMBER, workspace=leader))
    assert (taken["changes"] > 0, taken["left"]) == (True, [])
    assert len(done(run("trail", NUMBER, "--person", "R-002", workspace=leader))) == len(lines)
    assert run("take-back", NUMBER, "--number", 999_999, workspace=leader)[1]["code"] == "E_IMPORT"


def test_a_lost_laptop_is_replaced_and_its_entries_adopted(
    run: Run, worked: Team, tmp_path: Path
) -> None:
    team = worked.copy(tmp_path / "team")
    kept = team.contribute("first")
    lost = done(run("authority", "list", workspace=team.folder / "office"))[1]
    teams.certified(team.folder, "replacement", teams.PEOPLE["first"][0])
    team.take_in("leader", kept)
    team.take_in("leader", team.assign())
    through = team.contribute("leader")
    replacement = team.folder / "replacement"
    assert (
        run("import", team.package("assignment"), "--adopt", workspace=replacement)[1]["code"]
        == "E_ADOPT"
    )
    done(run("import", through, "--adopt", workspace=replacement))
    with opening.unlock(replacement, SECRET) as opened:
        session = AuditSession(opened, opened.audit(NUMBER).id)
        capability.note_evidence(
            session, session.state.sites[0].id, session.edition.clauses[0].id, "seen again"
        )
    done(run("contribute", NUMBER, team.package("again"), workspace=replacement))
    done(run("import", team.package("again"), workspace=team.folder / "leader"))
    done(
        run(
            "authority",
            "revoke",
            lost["fingerprint"],
            "--reason",
            "key_compromise",
            workspace=team.folder / "office",
        )
    )
    team.take_in("leader", team.assign())
    assert run("import", kept, workspace=team.folder / "second")[0] == 0, (
        "who does not know of the loss goes on"
    )
    team.take_in("second", team.package("assignment"))
    team.send("leader", "office", "second")


def test_a_folder_is_imported_whole_or_not_at_all(run: Run, worked: Team, tmp_path: Path) -> None:
    team, folder = worked.copy(tmp_path / "team"), tmp_path / "packages"
    folder.mkdir()
    for who in ("first", "second"):
        (folder / f"{who}.asice").write_bytes(team.contribute(who).read_bytes())
    (folder / "broken.asice").write_bytes(b"<html>")
    leader = team.folder / "leader"
    assert run("import", folder, workspace=leader)[1]["code"] == "E_FORMAT"
    assert done(run("audit", "show", NUMBER, workspace=leader))["conflicts"] == 0
    (folder / "broken.asice").unlink()
    assert len(done(run("import", folder, workspace=leader))["packages"]) == 2
    assert run("import", tmp_path / "office", workspace=leader)[1]["code"] in {"E_READ", "E_FILE"}


def test_a_dossier_made_alone_still_goes_the_same_way(
    run: Run, loaded: str, tmp_path: Path
) -> None:
    root = tmp_path / "workspace" / "identity" / "root.pem"
    done(run("export", loaded, tmp_path / "alone.asice"))
    other = tmp_path / "office"
    done(run("workspace", "init", "--name", "机构", "--registration", "OFFICE-1", workspace=other))
    assert run("import", tmp_path / "alone.asice", workspace=other)[0] == 1, (
        "an unknown root is not trusted"
    )
    preview = done(
        run("import", tmp_path / "alone.asice", "--trust", root, "--preview", workspace=other)
    )
    assert preview["audits"][0]["conflicts"] == 0
    assert (
        done(run("import", tmp_path / "alone.asice", "--trust", root, workspace=other))["id"]
        == loaded
    )
    with (
        opening.unlock(other, SECRET) as opened,
        pytest.raises(KnownError, match="E_AUTHORS"),
    ):
        dossier.export(AuditSession(opened, loaded), tmp_path / "again.asice", Words.english())


def test_the_work_is_divided_listed_and_taken_back(run: Run, worked: Team, tmp_path: Path) -> None:
    leader = worked.copy(tmp_path / "team").folder / "leader"
    assert done(run("share", NUMBER, workspace=leader)) == []
    (given,) = done(
        run(
            "share",
            NUMBER,
            "--member",
            "R-002",
            "--part",
            "capability",
            "--site",
            "总部",
            "--group",
            "C1",
            workspace=leader,
        )
    )
    assert (given["registration"], given["part"], given["group"]) == ("R-002", "capability", "C1")
    everything = done(run("share", NUMBER, "--member", "赵强", workspace=leader))
    assert {(one["registration"], one["site"] == given["site"]) for one in everything} == {
        ("R-002", True),
        ("R-003", False),
    }
    assert done(run("audit", "show", NUMBER, workspace=leader))["work_shares"] == everything
    for code, words in {
        "E_MEMBER": ("--member", "R-9"),
        "E_SITE": ("--member", "R-002", "--site", "nowhere"),
        "E_ITEM": ("--member", "R-002", "--group", "C99"),
        "R07": ("--member", "R-004"),
        "E_GONE": ("--take-back", "nothing"),
    }.items():
        status, refusal = run("share", NUMBER, *words, workspace=leader)
        assert (status, refusal["code"], bool(refusal["advice"])) == (1, code, True)
    assert run("share", NUMBER, "--part", "capability", workspace=leader)[1]["code"] == "E_MEMBER"
    assert done(run("share", NUMBER, "--take-back", given["id"], workspace=leader)) == [
        one for one in everything if one["id"] != given["id"]
    ]
