"""An office, a leader and two auditors make a whole audit, each at a laptop of their own.

Everything that makes them a team is done with keys, clicks and drops: authority, certificates,
assignment, judgements that
overlap, contributions dropped in another order on each laptop, conflicts, sign-off, dossier.
Only what the office enters of client,
sites and plan comes from the operations: `test_whole_audit` types all of that.
"""

import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QListWidget
from pytestqt.qtbot import QtBot

from auditor_app.domain.reasons import StageStatus
from auditor_app.operations.audits import audits
from auditor_app.operations.core.session import AuditSession
from tests.conftest import Run
from tests.ui.hands import CTRL, Key
from tests.ui.laptop import Dialogs, Laptop
from tests.worlds import teams
from tests.worlds.outsider import recipe
from tests.worlds.passphrases import SECRET
from tests.worlds.teams import NUMBER, PEOPLE

TEAM = ("leader", "first", "second")
OFFICE_SECRET = "nine white swans sing"  # noqa: S105 (of an authority that lives as long as the test)
RAISED = 4
"""The place of a clause that only the first auditor judges, and finds wanting; no veto clause."""
CONFORM, NONCONFORM = Key.Key_1, Key.Key_2


class Audit:
    """The four laptops, the folder by which files go from one to another, and what is audited."""

    def __init__(self, qtbot: QtBot, app: QApplication, folder: Path, dialogs: Dialogs) -> None:
        self.folder = folder
        self._make: Callable[[str], Laptop] = lambda who: Laptop(qtbot, app, folder / who, dialogs)
        self._open: dict[str, Laptop] = {}

    def at(self, who: str) -> Laptop:
        """Turn to somebody's laptop."""
        if who not in self._open:
            self._open[who] = self._make(who)
        self._open[who].turn_to()
        return self._open[who]

    def file(self, name: str) -> Path:
        """Return where a file lies that goes from one to another."""
        return self.folder / name

    def close(self) -> None:
        """Close every window."""
        for one in self._open.values():
            one.close()
        self._open.clear()

    def found(self) -> None:
        """Set the office up and let it certify the team, fingerprints compared on both sides."""
        office = self.at("office")
        office.start(teams.OFFICE, SECRET)
        office.hands.press(Key.Key_Comma, CTRL)
        office.click("open_office")
        office.write("office_name", teams.OFFICE.name)
        for name in ("office_passphrase", "office_passphrase_again"):
            office.write(name, OFFICE_SECRET)
        office.click("office_set_up")
        office.hands.wait(lambda: office.seen("read_request"))
        for who in TEAM:
            request, answer = self.file(f"{who}-request.json"), self.file(f"{who}-answer.json")
            auditor = self.at(who)
            auditor.start(PEOPLE[who][0], SECRET)
            auditor.hands.press(Key.Key_Comma, CTRL)
            auditor.click("request_certificate", answering=request)
            told = auditor.notice(request.name)
            office = self.at("office")
            office.click("read_request", answering=request)
            assert office.reads("request_key").splitlines()[1] in told
            office.click("issue_certificate", answering=answer)
            office.notice(answer.name)
            auditor = self.at(who)
            auditor.click("read_answer", answering=answer)
            auditor.expect("answer_root", office.reads("office_root"))
            auditor.hands.press(Key.Key_Return)
            assert teams.OFFICE.name in auditor.reads("certified_by")
        register = self.at("office").window.findChild(QListWidget, "register")
        assert register is not None
        assert register.count() == len(TEAM)

    def assign(self) -> None:
        """Prepare the audit at the office and take its assignment to every laptop."""
        office = self.at("office")
        workspace = office.desk._context.workspace
        teams.prepare(
            AuditSession(
                workspace, audits.create(workspace, number=NUMBER, client_name="华星电器").id
            )
        )
        office.go_home()
        office.click("rail_office")
        office.hands.type(OFFICE_SECRET)
        office.hands.press(Key.Key_Return)
        office.hands.wait(lambda: office.seen("write_assignment"))
        office.click("write_assignment", answering=self.file("assignment.asice"))
        assert "No certificate, so they cannot contribute: 陈静" in office.notice(
            "assignment.asice"
        )
        for who in TEAM:
            shown = self.at(who).take_in(self.file("assignment.asice"))
            assert "A new audit in this workspace" in shown

    def prepare(self) -> None:
        """Let the leader confirm the plan and review the documents, and tell the auditors."""
        leader = self.at("leader")
        leader.hands.press(Key.Key_2, CTRL)
        leader.click("confirm_plan")
        leader.hands.press(Key.Key_3, CTRL)
        for item in leader.session.edition.review:
            leader.judge(item.id, CONFORM)
        leader.hands.reach("1  Conforms")
        leader.hands.press(Key.Key_Space)
        self.send("leader", "planned", "first", "second")

    def send(self, who: str, name: str, *receivers: str) -> Path:
        """Write somebody's contribution and drop it on the laptops of others."""
        package = self.at(who).contribute(self.file(f"{name}.asice"))
        for receiver in receivers:
            self.at(receiver).take_in(package)
        return package


class Capability:
    """The capability audit, made by two auditors at the same time over clauses that overlap."""

    def __init__(self, audit: Audit) -> None:
        self._audit = audit
        self._clauses = [clause.id for clause in audit.at("leader").session.edition.clauses]
        half = len(self._clauses) // 2
        self.shared = self._clauses[half - 5 : half + 5]
        self.told_twice, self.alike, self.halved, self.judged_twice, self.pictured = self.shared[:5]

    def run(self) -> None:
        """Judge, exchange in another order on each laptop, decide, and conclude."""
        packages = [self._judge("first"), self._judge("second")]
        leader = self._audit.at("leader")
        inbox = self._audit.file("inbox")
        inbox.mkdir()
        for package in packages:
            package.rename(inbox / package.name)
        shown = leader.take_in(inbox)
        assert "2 entries would be in conflict" in shown
        self._decide(leader)
        self._verify(leader)
        leader.hands.press(Key.Key_4, CTRL)
        leader.click("conclude")
        concluded = leader.contribute(self._audit.file("capability-leader.asice"))
        self._audit.at("first").take_in(inbox / "capability-second.asice")
        assert len(self._audit.at("first").session.state.conflicts) == 2
        self._audit.at("first").take_in(concluded)
        assert not self._audit.at("first").session.state.conflicts
        self._audit.at("second").take_in(concluded, inbox / "capability-first.asice")
        assert not self._audit.at("second").session.state.conflicts

    def _judge(self, who: str) -> Path:
        laptop = self._audit.at(who)
        first = who == "first"
        place = self._clauses.index(self.shared[0])
        laptop.hands.press(Key.Key_4, CTRL)
        for clause in self._clauses[: place + len(self.shared)] if first else self._clauses[place:]:
            if clause == self.told_twice:
                laptop.judge(clause, CONFORM, f"{who} saw it")
            elif clause == self.alike:
                laptop.judge(clause, CONFORM, "Records of May seen")
            elif clause == self.halved:
                laptop.judge(
                    clause, CONFORM if first else None, "" if first else "Two hotlines called"
                )
            elif clause == self.judged_twice and not first:
                self._raise(laptop, clause, "Two of five meters were not calibrated")
            elif clause == self.pictured and not first:
                laptop.judge(clause, CONFORM, file=photo(self._audit.file("meter.png")))
            elif clause == self._clauses[RAISED]:
                self._raise(laptop, clause, "No plan for complaints")
            else:
                laptop.judge(clause, CONFORM)
        return laptop.contribute(self._audit.file(f"capability-{who}.asice"))

    def _raise(self, laptop: Laptop, clause: str, facts: str) -> None:
        """Raise a nonconformity and enter what the client hands in."""
        laptop.judge(clause, NONCONFORM)
        hands = laptop.hands
        hands.fill("Facts: what was found, where, how many", facts)
        for name in ("Cause", "Correction", "Corrective action", "Evidence of the rectification"):
            hands.fill(name, f"{name} told")
        hands.hit("Rectification handed in")
        hands.press(Key.Key_Escape)

    def _decide(self, leader: Laptop) -> None:
        """Take one verdict by its key, and write a third text for the evidence."""
        leader.hands.press(Key.Key_8, CTRL)
        decided = set()
        while leader.session.state.conflicts:
            values = {number: leader.reads(f"side_value_{number}") for number in (1, 2)}
            if "first saw it" in values.values():
                leader.hands.press(Key.Key_3)
                leader.hands.retype("both saw it")
                leader.hands.press(Key.Key_Return, CTRL)
                decided.add("evidence")
            else:
                wanted = next(
                    number for number, value in values.items() if value == "Does not conform"
                )
                leader.hands.press(Qt.Key(Key.Key_0 + wanted))
                decided.add("verdict")
        assert decided == {"evidence", "verdict"}

    def _verify(self, leader: Laptop) -> None:
        """Verify what the client handed in for both nonconformities."""
        leader.hands.press(Key.Key_4, CTRL)
        for clause in (self._clauses[RAISED], self.judged_twice):
            leader.find(clause)
            leader.hands.fill("Verification note", "Certificates seen")
            leader.hands.hit("Verify the rectification")
            leader.hands.press(Key.Key_Escape)


class Assessment:
    """The assessment in halves that overlap; who meets a conflict first decides it."""

    def __init__(self, audit: Audit) -> None:
        self._audit = audit
        edition = audit.at("leader").session.edition
        self._items = [
            item.id
            for dimension in edition.dimensions
            for item in edition.items
            if item.dimension == dimension.id
        ]
        half = len(self._items) // 2
        self.shared = self._items[half - 3 : half + 3]
        self.judged_twice, self.halved = self.shared[:2]

    def run(self) -> None:
        """Judge, exchange in another order on each laptop, decide, and conclude."""
        one, other = self._judge("first"), self._judge("second")
        second = self._audit.at("second")
        assert "1 entry would be in conflict" in second.take_in(one)
        second.hands.press(Key.Key_8, CTRL)
        wanted = next(
            number
            for number in (1, 2)
            if second.reads(f"side_value_{number}") == "Does not conform"
        )
        second.click(f"take_{wanted}")
        assert not second.session.state.conflicts
        decided = second.contribute(self._audit.file("decided.asice"))
        leader = self._audit.at("leader")
        leader.take_in(decided, other, one)
        assert not leader.session.state.conflicts
        leader.hands.press(Key.Key_5, CTRL)
        leader.click("conclude")
        first = self._audit.at("first")
        first.take_in(other)
        assert len(first.session.state.conflicts) == 1

    def _judge(self, who: str) -> Path:
        laptop, first = self._audit.at(who), who == "first"
        place = self._items.index(self.shared[0])
        mine = self._items[: place + len(self.shared)] if first else self._items[place:]
        laptop.hands.press(Key.Key_5, CTRL)
        for item in mine:
            if item == self.judged_twice:
                laptop.judge(item, CONFORM if first else NONCONFORM)
            elif item == self.halved:
                laptop.judge(
                    item, CONFORM if first else None, "" if first else "Three repairs watched"
                )
            else:
                laptop.judge(item, CONFORM)
        return laptop.contribute(self._audit.file(f"assessment-{who}.asice"))


def photo(path: Path) -> Path:
    """Make a small picture."""
    Image.new("RGB", (40, 30), "steelblue").save(path)
    return path


@pytest.fixture
def audit(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Audit]:
    made = Audit(qtbot, qapp, tmp_path, Dialogs(monkeypatch))
    yield made
    made.close()


def test_a_team_makes_a_whole_audit_by_the_window(audit: Audit, run: Run) -> None:
    audit.found()
    audit.assign()
    audit.prepare()
    Capability(audit).run()
    Assessment(audit).run()
    dossier = finish(audit)
    reports = [report(audit, who) for who in TEAM]
    assert reports == [reports[0]] * len(TEAM)
    assert "王芳 (R-001)" in audit.at("office").take_in(dossier)
    assert not audit.at("office").session.state.conflicts
    audit.close()
    verify_outside(audit, dossier)
    shown = [run("audit", "show", NUMBER, workspace=audit.file(who)) for who in TEAM]
    assert shown == [shown[0]] * len(TEAM)
    status, figures = shown[0]
    assert (status, figures["conflicts"], figures["grade"]) == (0, 0, "A")
    assert [stage["state"] for stage in figures["stages"]] == [StageStatus.DONE.value] * len(
        figures["stages"]
    )
    for who in (*TEAM, "office"):
        assert run("workspace", "check", workspace=audit.file(who))[1]["ok"]


def finish(audit: Audit) -> Path:
    """Let the leader conclude, sign, export the dossier, and send the last contribution."""
    leader, dossier = audit.at("leader"), audit.file("dossier.asice")
    leader.hands.press(Key.Key_6, CTRL)
    leader.hands.fill("Statement", "The service conforms")
    leader.click("sign_off")
    leader.hands.press(Key.Key_7, CTRL)
    leader.click("export_dossier", answering=dossier)
    leader.expect("export_facts", "李明 (R-002)")
    audit.send("leader", "signed", "second", "first")
    return dossier


def verify_outside(audit: Audit, dossier: Path) -> None:
    """Follow docs/verify.md with nothing but the dossier and the office's root."""
    outside = audit.file("outside")
    outside.mkdir()
    shutil.copy(dossier, outside / "dossier.asice")
    shutil.copy(audit.file("office") / "authority" / "root.pem", outside / "trust.pem")
    followed = subprocess.run(
        ["sh", "-eu"], input=recipe(), cwd=outside, capture_output=True, text=True, check=False
    )
    assert followed.returncode == 0, followed.stderr
    for person in (teams.OFFICE, *(PEOPLE[who][0] for who in TEAM)):
        assert person.registration in followed.stdout


def report(audit: Audit, who: str) -> bytes:
    """Write the report at somebody's laptop."""
    laptop, path = audit.at(who), audit.file(f"{who}.pdf")
    laptop.hands.press(Key.Key_7, CTRL)
    laptop.click("write_report", answering=path)
    laptop.expect("report_done", path.name)
    return path.read_bytes()
