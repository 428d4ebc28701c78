"""Three people make the sample audit with commands alone, and exchange it in three orders.

The audit and its report are the same everywhere.
"""

import datetime as dt
import hashlib
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from auditor_app.demo import sample
from auditor_app.exchange.certificates import Person
from tests.worlds import teams
from tests.worlds.passphrases import SECRET
from tests.worlds.teams import Team

Run = Any
Part = dict[str, Any]

SAMPLE: Part = json.loads(sample.sample_audit().read_bytes())
SAMPLE["team"][2]["role"] = "auditor"  # an expert, who could not judge with the others
NUMBER: str = SAMPLE["audit"]["number"]
PEOPLE = {member["id"]: Person(member["name"], member["registration"]) for member in SAMPLE["team"]}
LEADER, *AUDITORS = PEOPLE
HEAD = ("format", "version", "edition", "audit")
DISPUTED = {"part": "capability", "site": "hq", "item": "1.1"}


@pytest.fixture(autouse=True)
def passphrase(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AUDITOR_APP_AUTHORITY_PASSPHRASE", SECRET)


def part_of(**said: Any) -> Part:
    """Return an audit file with some parts, and the sites and the team that they refer to."""
    sites = [{name: site[name] for name in ("id", "name")} for site in SAMPLE["sites"]]
    team = [{name: member[name] for name in ("id", "registration")} for member in SAMPLE["team"]]
    return {**{name: SAMPLE[name] for name in HEAD}, "sites": sites, "team": team, **said}


def office_part() -> Part:
    planning = {
        name: value for name, value in SAMPLE["planning"].items() if name != "plan_confirmed_on"
    }
    said = {name: SAMPLE[name] for name in ("application", "documents", "sites", "team", "plan")}
    shares = [
        {"member": who, "site": site["id"]}
        for who, site in zip(AUDITORS, SAMPLE["sites"][1:], strict=False)
    ]
    return part_of(**said, planning=planning, work_shares=shares)


def leader_start() -> Part:
    points = [{name: one[name] for name in ("item", "text")} for one in SAMPLE["open_points"]]
    return part_of(
        planning={"plan_confirmed_on": str(dt.date.today())},  # noqa: DTZ011 (the civil day at this laptop)
        document_review=SAMPLE["document_review"],
        findings=SAMPLE["findings"],
        open_points=points,
    )


def judged(part: str, share: int) -> Part:
    """Return what one of two auditors judges: two thirds each, so they meet on one third."""
    everything = [one for one in SAMPLE["judgements"] if one["part"] == part]
    third = len(everything) // 3
    mine = everything[: 2 * third] if share == 0 else everything[third:]
    subjects = {one.get("id") for one in mine} - {None}
    found = part_of(
        judgements=mine,
        attachments=[one for one in SAMPLE["attachments"] if one["subject"] in subjects],
    )
    if part == "capability":
        mine = found["judgements"] = [
            one
            for one in mine
            if (one["site"], one["item"]) != (DISPUTED["site"], DISPUTED["item"])
        ]
        mine.append({**DISPUTED, "verdict": "conform", "evidence": f"seen by {AUDITORS[share]}"})
        found["nonconformities"] = [raised(one) for one in SAMPLE["nonconformities"][share::2]]
    return found


def raised(one: Part) -> Part:
    """Return a nonconformity as it is when it is raised, which in this test is today."""
    return {name: one[name] for name in ("id", "site", "clause", "severity", "facts")}


def leader_middle() -> Part:
    rectified = [
        {
            name: value
            for name, value in one.items()
            if name not in {"due_on", "number", "raised_by", "raised_on"}
        }
        for one in SAMPLE["nonconformities"]
    ]
    return part_of(
        nonconformities=rectified,
        open_points=SAMPLE["open_points"],
        capability=SAMPLE["capability"],
    )


def leader_end() -> Part:
    result = {name: value for name, value in SAMPLE["characteristic"].items() if name != "remarks"}
    supplements = SAMPLE["supplements"]
    return part_of(characteristic=result, supplements=supplements, conclusion=SAMPLE["conclusion"])


class Hands:
    """Gives commands at the laptops of a team."""

    def __init__(self, run: Run, team: Team) -> None:
        self._run = run
        self.team = team

    def __call__(self, who: str, *words: object) -> Any:
        status, data = self._run(*words, workspace=self.team.folder / who)
        assert status == 0, data
        return data

    def enter(self, who: str, part: Part) -> int:
        """Let somebody enter a file; return how many records that changed."""
        file = self.team.folder / "files" / f"{who}.json"
        shutil.copytree(
            sample.sample_audit().parent / "attachments",
            file.parent / "attachments",
            dirs_exist_ok=True,
        )
        file.write_text(json.dumps(part, ensure_ascii=False))
        return int(self(who, "audit", "enter", file)["records"])

    def send(self, sender: str, *receivers: str) -> None:
        package = self.team.package(sender)
        self(sender, "contribute", NUMBER, package)
        for receiver in receivers:
            self(receiver, "import", package)

    def result(self, who: str) -> tuple[str, str]:
        """Return figures and the report's digest at somebody's laptop."""
        report = self.team.folder / f"{who}.pdf"
        self(who, "report", NUMBER, report)
        assert self(who, "workspace", "check")["ok"]
        return json.dumps(self(who, "audit", "show", NUMBER), sort_keys=True), hashlib.sha256(
            report.read_bytes()
        ).hexdigest()


def star(hands: Hands) -> None:
    for who in AUDITORS:
        hands.send(who, LEADER)
    hands.send(LEADER, *AUDITORS)


def chain(hands: Hands) -> None:
    one, two = AUDITORS
    hands.send(one, two)
    hands.send(two, LEADER)
    hands.send(LEADER, one)
    hands.send(one, two)


def crosswise(hands: Hands) -> None:
    one, two = AUDITORS
    hands.send(two, one, LEADER)
    hands.send(one, two, LEADER)
    hands.send(LEADER, two, one)
    hands.send(two, LEADER)


def test_three_people_make_the_sample_audit_with_commands_in_three_orders(
    run: Run, tmp_path: Path
) -> None:
    prepared = prepare(run, teams.staffed(tmp_path / "prepared", PEOPLE))
    results = []
    for order in (star, chain, crosswise):
        results += made(Hands(run, prepared.copy(tmp_path / order.__name__)), order)
    assert all(one == results[0] for one in results)
    shown = json.loads(results[0][0])
    assert (shown["grade"], shown["conflicts"], shown["capability"]["verified"]) == (
        "A",
        0,
        len(SAMPLE["nonconformities"]),
    )
    assert all(stage["state"] == "done" for stage in shown["stages"])


def prepare(run: Run, team: Team) -> Team:
    """Take the audit as far as the capability audit, which both auditors make on their own."""
    hands = Hands(run, team)
    file = team.folder / "office.json"
    file.write_text(json.dumps(office_part(), ensure_ascii=False))
    hands("office", "audit", "load", file)
    hands("office", "authority", "assign", NUMBER, team.package("assignment"))
    for who in PEOPLE:
        hands(who, "import", team.package("assignment"))
    assert hands.enter(LEADER, leader_start())
    hands.send(LEADER, *AUDITORS)
    for share, who in enumerate(AUDITORS):
        assert hands.enter(who, judged("capability", share))
        assert hands.enter(who, judged("capability", share)) == 0, (
            "a file entered twice writes nothing twice"
        )
    return team


def made(hands: Hands, order: Callable[[Hands], None]) -> list[tuple[str, str]]:
    """Make the rest of the audit; return the figures and the report's digest at each laptop."""
    order(hands)
    (conflict,) = hands(LEADER, "conflicts", NUMBER)
    assert {side["value"] for side in conflict["sides"]} == {f"seen by {who}" for who in AUDITORS}
    hands(
        LEADER, "resolve", NUMBER, conflict["record"], conflict["field"], "--value", "seen by both"
    )
    hands.enter(LEADER, leader_middle())
    hands.send(LEADER, *AUDITORS)
    for share, who in enumerate(AUDITORS):
        hands.enter(who, judged("characteristic", share))
    order(hands)
    assert hands(LEADER, "conflicts", NUMBER) == []
    hands.enter(LEADER, leader_end())
    dossier = hands.team.package("dossier")
    hands(LEADER, "export", NUMBER, dossier)
    for who in (*AUDITORS, "office"):
        hands(who, "import", dossier)
    return [hands.result(who) for who in (LEADER, *AUDITORS, "office")]
