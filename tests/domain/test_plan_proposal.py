"""A proposed plan keeps R08, R13 and R14 by construction."""

import datetime as dt
import itertools
from decimal import Decimal
from types import SimpleNamespace
from typing import Any

import pytest

from auditor_app.domain.plan_proposal import propose_plan
from auditor_app.domain.records import Audit, PlanEntry, Site, TeamMember
from auditor_app.domain.state import AuditState
from auditor_app.domain.values import Activity, Role, SiteKind

MONDAY = dt.date(2026, 3, 16)
HEAD_OFFICE = Site(
    id="h",
    audit="a",
    position=1,
    name="Head office",
    kind=SiteKind.HEAD_OFFICE,
    opens="09:00",
    closes="17:00",
)
OUTLETS = [
    Site(id=f"s{n}", audit="a", position=n, name=f"Outlet {n}", opens="10:00", closes="20:00")
    for n in range(2, 6)
]
SITES = [*OUTLETS, HEAD_OFFICE]
LEADER = TeamMember(
    id="l",
    audit="a",
    role=Role.TEAM_LEADER,
    capability_man_days=Decimal(2),
    characteristic_man_days=Decimal(2),
)
AUDITOR = TeamMember(
    id="m",
    audit="a",
    role=Role.AUDITOR,
    capability_man_days=Decimal(2),
    characteristic_man_days=Decimal(2),
)
EXPERT = TeamMember(id="x", audit="a", role=Role.TECHNICAL_EXPERT, guided_by="l")


def edition(*, strict: bool = False) -> Any:
    return SimpleNamespace(
        settings=SimpleNamespace(
            first_site_half_days=4, further_site_half_days=1, capability_everywhere_first=strict
        )
    )


def plan(
    *team: TeamMember, first_day: dt.date = MONDAY, strict: bool = False
) -> tuple[PlanEntry, ...]:
    state = AuditState.of(Audit(id="a", audit="a"), [*SITES, *team])
    return propose_plan(state, edition(strict=strict), SITES, first_day)


def when(entry: PlanEntry) -> tuple[Any, ...]:
    return entry.day, entry.starts


def test_r08_at_each_site_capability_ends_before_assessment_starts() -> None:
    entries = plan(LEADER, AUDITOR)
    for site in SITES:
        last = max(
            (e for e in entries if (e.site, e.activity) == (site.id, Activity.CAPABILITY)), key=when
        )
        first = min(
            (e for e in entries if (e.site, e.activity) == (site.id, Activity.CHARACTERISTIC)),
            key=when,
        )
        assert (last.day, last.ends) <= when(first)


def test_a14_strict_reading_ends_capability_everywhere_first() -> None:
    entries = plan(LEADER, AUDITOR, strict=True)
    last = max(when(e) for e in entries if e.activity is Activity.CAPABILITY)
    first = min(when(e) for e in entries if e.activity is Activity.CHARACTERISTIC)
    assert last < first


def test_r13_visits_lie_in_business_hours_and_on_weekdays() -> None:
    sites = {site.id: site for site in SITES}
    entries = plan(LEADER, AUDITOR, first_day=dt.date(2026, 3, 14))
    assert entries
    for entry in entries:
        site = sites[entry.site]
        assert (
            (site.opens or "") <= (entry.starts or "") < (entry.ends or "") <= (site.closes or "")
        )
        assert entry.day is not None
        assert entry.day.weekday() < 5


@pytest.mark.parametrize("team", [(LEADER,), (LEADER, AUDITOR), (LEADER, AUDITOR, EXPERT)])
def test_r14_time_on_site_adds_up_to_the_required_man_days(team: tuple[TeamMember, ...]) -> None:
    counting = sum(member.role is not Role.TECHNICAL_EXPERT for member in team)
    minutes = sum(
        (int(e.ends[:2]) - int(e.starts[:2])) * 60 + int(e.ends[3:]) - int(e.starts[3:])
        for e in plan(*team)
        if e.activity is Activity.CAPABILITY and e.starts and e.ends
    )
    assert Decimal(minutes * counting) / 480 == Decimal("4")  # head office 2, four outlets 0.5 each


def test_nothing_overlaps_and_meetings_frame_the_plan() -> None:
    entries = plan(LEADER, AUDITOR)
    assert entries[0].activity is Activity.OPENING_MEETING
    assert entries[-1].activity is Activity.CLOSING_MEETING
    for before, after in itertools.pairwise(entries):
        assert (before.day, before.ends) <= when(after)


def test_nobody_or_nowhere_gives_no_plan() -> None:
    assert plan(EXPERT) == ()
    assert propose_plan(AuditState.of(Audit(id="a"), [LEADER]), edition(), [], MONDAY) == ()


def test_unusable_business_hours_fall_back_to_working_hours() -> None:
    night = Site(id="n", audit="a", kind=SiteKind.HEAD_OFFICE, opens="20:00", closes="23:00")
    state = AuditState.of(Audit(id="a"), [night, LEADER])
    assert propose_plan(state, edition(), [night], MONDAY)[0].starts == "08:30"
