"""Roles hold: who may write what, judged by the roster that the author knew."""

from typing import Any, NamedTuple

import msgspec
import pytest

from auditor_app.domain.errors import KnownError
from auditor_app.history.event import Event
from auditor_app.operations.trust import roster


class Signer(NamedTuple):
    registration: str
    fingerprint: str
    office: bool = False
    signer: str = "somebody"


OFFICE = Signer("O", "0" * 64, office=True)
LEADER = Signer("L", "1" * 64)
AUDITOR = Signer("A", "2" * 64)
EXPERT = Signer("E", "3" * 64)
STRANGER = Signer("S", "4" * 64)
SEATS = {LEADER: "team_leader", AUDITOR: None, EXPERT: "technical_expert"}


class History:
    """A history without hashes: the roster asks only who wrote what, and what they knew."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.write(OFFICE, "insert", "Audit", "audit", number="1")

    def write(self, who: Signer, op: str, record: str, id_: str, **fields: Any) -> None:
        device = f"device-{who.registration.lower()}"
        seq = 1 + sum(event.device == device for event in self.events)
        said = msgspec.json.encode(fields, order="sorted").decode()
        self.events.append(
            Event(
                "audit",
                device,
                seq,
                f"{len(self.events):016x}",
                who.registration,
                op,
                record,
                id_,
                said,
                1,
                "",
                "",
            )
        )

    def seat(self, who: Signer, role: str | None, op: str = "insert") -> None:
        fields = {
            "registration": who.registration,
            "fingerprint": who.fingerprint,
            "device": f"device-{who.registration.lower()}",
        }
        self.write(
            OFFICE, op, "TeamMember", who.registration, **fields, **({"role": role} if role else {})
        )

    def told(self, who: Signer) -> None:
        """Let somebody import all that the office has written."""
        self.write(
            who,
            "import",
            "",
            "",
            **{"device-o": sum(event.device == "device-o" for event in self.events)},
        )

    def check(self, **signers: Signer) -> None:
        ordered = sorted(self.events, key=lambda event: (event.device, event.seq))
        there = {event.device: event.author for event in ordered}
        known = {one.registration: one for one in (OFFICE, LEADER, AUDITOR, EXPERT, STRANGER)}
        given = {f"device-{name}": one for name, one in signers.items()}
        signed = {device: known[author] for device, author in there.items()} | given
        roster.check(ordered, (), signed.items())

    def refused(self, **signers: Signer) -> str:
        with pytest.raises(KnownError) as caught:
            self.check(**signers)
        return caught.value.code


@pytest.fixture
def history() -> History:
    made = History()
    for who, role in SEATS.items():
        made.seat(who, role)
    for who in SEATS:
        made.told(who)
    return made


JUDGEMENT = {"part": "capability", "site": "s", "item": "1.1"}


def test_an_auditor_judges_and_an_expert_notes_what_was_seen(history: History) -> None:
    history.write(AUDITOR, "insert", "Judgement", "j", **JUDGEMENT, verdict="conform")
    history.write(EXPERT, "insert", "Judgement", "j", **JUDGEMENT, evidence="seen")
    history.check()


@pytest.mark.parametrize(
    ("record", "fields"),
    [
        ("Judgement", {**JUDGEMENT, "verdict": "conform"}),
        ("ReviewFinding", {"item": "L1", "verdict": "conform"}),
        ("Nonconformity", {"verification": "verified"}),
        ("DocumentReview", {"conclusion": "conforms"}),
        ("Capability", {"concluded_on": "2026-03-01"}),
        ("Supplement", {"reason": "r"}),
        ("Supplement", {}),
        ("Nonconformity", {"facts": "seen"}),
        ("OpenPoint", {"closed_on": "2026-03-01"}),
        ("Characteristic", {"remarks": "r"}),
        ("Planning", {"plan_confirmed_on": "2026-03-01"}),
        ("Conclusion", {"statement": "s"}),
    ],
)
def test_r07_what_an_auditor_is_required_for_an_expert_cannot_write(
    history: History, record: str, fields: dict[str, str]
) -> None:
    history.write(EXPERT, "update", record, "r", **fields)
    assert history.refused() == "E_ROLE"


@pytest.mark.parametrize("op", ["insert", "update", "resolve"])
@pytest.mark.parametrize(
    ("record", "fields"),
    [
        ("Conclusion", {"statement": "s"}),
        ("Conclusion", {"signed_on": "2026-03-01"}),
        ("Conclusion", {"signed_on": None}),
        ("Conclusion", {"deleted": True}),
        ("Capability", {"not_passed_reason": "r"}),
        ("Planning", {"plan_confirmed_on": "2026-03-01"}),
        ("Characteristic", {"concluded_on": "2026-03-01"}),
        ("Correction", {"reason": "r"}),
        ("Package", {"file_name": "f"}),
    ],
)
def test_r38_the_conclusion_and_the_sign_off_are_the_team_leaders(
    history: History, op: str, record: str, fields: dict[str, str]
) -> None:
    history.write(LEADER, op, record, "r", **fields)
    history.check()
    history.write(AUDITOR, op, record, "r", **fields)
    assert history.refused() == "E_ROLE"


def test_the_office_does_not_judge(history: History) -> None:
    history.write(OFFICE, "insert", "Judgement", "j", **JUDGEMENT, verdict="conform")
    assert history.refused() == "E_ROLE"


@pytest.mark.parametrize("field", ["fingerprint", "device", "role", "registration", "deleted"])
def test_only_the_office_changes_the_roster(history: History, field: str) -> None:
    history.write(LEADER, "update", "TeamMember", "A", capability_man_days="2")
    history.check()
    history.write(LEADER, "update", "TeamMember", "A", **{field: "x"})
    assert history.refused() == "E_ROSTER"


def test_nobody_but_the_office_adds_a_member(history: History) -> None:
    history.write(LEADER, "insert", "TeamMember", "new", position=9)
    assert history.refused() == "E_ROSTER"


def test_somebody_who_is_not_in_the_team_is_refused(history: History) -> None:
    history.told(STRANGER)
    history.write(STRANGER, "insert", "PlanEntry", "p", note="n")
    assert history.refused() == "E_ROSTER"


def test_another_key_than_the_rosters_is_refused(history: History) -> None:
    assert history.refused(a=Signer("A", "9" * 64)) == "E_ROSTER"


def test_a_members_certificate_does_not_sign_another_members_laptop(history: History) -> None:
    assert history.refused(a=LEADER) == "E_ROSTER"


def test_an_author_other_than_the_signer_is_refused(history: History) -> None:
    history.events.append(
        history.events[-1]._replace(
            device="device-l", seq=2, author="A", op="insert", record="PlanEntry", id="p"
        )
    )
    with pytest.raises(KnownError) as caught:
        roster.check_authors(history.events, {"device-l": LEADER})
    assert caught.value.code == "E_SIGNER"


def test_a_member_who_does_not_show_that_they_know_the_assignment_is_refused() -> None:
    history = History()
    history.seat(AUDITOR, None)
    history.write(AUDITOR, "insert", "PlanEntry", "p", note="n")
    assert history.refused() == "E_ROSTER"


def test_what_was_written_in_good_order_stays_when_a_role_changes(history: History) -> None:
    history.write(LEADER, "insert", "Conclusion", "c", statement="s")
    history.seat(LEADER, "auditor", "update")
    history.check()
    history.told(LEADER)
    history.check()
    history.write(LEADER, "update", "Conclusion", "c", statement="t")
    assert history.refused() == "E_ROLE"


def test_an_audit_that_two_people_created_is_refused(history: History) -> None:
    history.write(AUDITOR, "insert", "Audit", "audit", number="2")
    assert history.refused() == "E_ROSTER"


def test_an_audit_that_somebody_makes_alone_takes_no_entries_of_others() -> None:
    history = History()
    history.write(OFFICE, "insert", "Conclusion", "c", statement="whoever is alone does everything")
    history.check(o=Signer("O", "5" * 64))
    history.told(AUDITOR)
    history.write(AUDITOR, "insert", "PlanEntry", "p", note="n")
    assert history.refused() == "E_ROSTER"


def test_r08_the_office_may_confirm_a_plan_before_it_assigns_and_anybody_withdraws_it(
    history: History,
) -> None:
    history.write(OFFICE, "insert", "Planning", "p", plan_confirmed_on="2026-03-01")
    history.told(AUDITOR)
    history.write(AUDITOR, "update", "Planning", "p", plan_confirmed_on=None)
    history.check()


@pytest.mark.parametrize(
    ("who", "record", "field"),
    [
        (EXPERT, "Judgement", "verdict"),
        (EXPERT, "Nonconformity", "verification"),
        (AUDITOR, "Conclusion", "statement"),
        (AUDITOR, "Capability", "not_passed_reason"),
        (OFFICE, "Judgement", "verdict"),
    ],
)
def test_nobody_takes_a_decision_back_on_what_they_cannot_write(
    history: History, who: Signer, record: str, field: str
) -> None:
    history.write(LEADER, "insert", record, "r")
    history.write(LEADER, "reopen", record, "r", **{field: 1})
    history.check()
    history.write(who, "reopen", record, "r", **{field: 1})
    assert history.refused() == "E_ROLE"


def test_nobody_but_the_office_takes_a_decision_on_the_roster_back(history: History) -> None:
    history.write(LEADER, "reopen", "TeamMember", EXPERT.registration, role=1)
    assert history.refused() == "E_ROSTER"


def test_whoever_may_leave_a_plan_unconfirmed_may_take_that_back(history: History) -> None:
    """It says nothing of its own: at most it brings back what somebody confirmed who may."""
    history.write(LEADER, "insert", "Planning", "p", plan_confirmed_on="2026-03-01")
    history.write(AUDITOR, "resolve", "Planning", "p", plan_confirmed_on=None)
    history.write(AUDITOR, "reopen", "Planning", "p", plan_confirmed_on=2)
    history.check()


def test_a_role_that_the_office_took_back_is_held_no_longer(history: History) -> None:
    history.seat(EXPERT, "auditor", "update")
    number = sum(event.device == "device-o" for event in history.events)
    history.told(EXPERT)
    history.write(EXPERT, "insert", "Judgement", "j", **JUDGEMENT, verdict="conform")
    history.write(OFFICE, "reopen", "TeamMember", EXPERT.registration, role=number)
    history.check()
    history.told(EXPERT)
    history.write(EXPERT, "update", "Judgement", "j", verdict="nonconform")
    assert history.refused() == "E_ROLE"
