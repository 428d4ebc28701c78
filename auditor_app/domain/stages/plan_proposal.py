"""Propose an on-site plan: every audited site, both parts, in order, in business hours."""

import datetime as dt
import math
from collections.abc import Iterator, Sequence
from decimal import Decimal

from auditor_app.domain.forms.edition import Edition
from auditor_app.domain.records import PlanEntry, Site, TeamMember
from auditor_app.domain.state import AuditState
from auditor_app.domain.values import Activity, Part, SiteCount, SiteKind

MINUTES_OF_A_MAN_DAY = 8 * 60
STEP = 30
"""The plan is made in half hours."""
LUNCH = (12 * 60, 13 * 60)
WORKING_HOURS = (8 * 60 + 30, 17 * 60 + 30)
SATURDAY = 5
ACTIVITIES = {Part.CAPABILITY: Activity.CAPABILITY, Part.CHARACTERISTIC: Activity.CHARACTERISTIC}


def propose_plan(
    state: AuditState, edition: Edition, sites: Sequence[Site], first_day: dt.date
) -> tuple[PlanEntry, ...]:
    """Return entries, without ids, for a plan that starts on `first_day` or the next weekday.

    The whole team goes from site to site, head office first; at each site the capability audit
    comes before the characteristic assessment (§6.1.3, reading A14), or before any assessment
    anywhere under the strict reading. The required man-days are shared out over the sites as
    §6.2.1.2.2 counts them; those of a certified site that is not visited are spent at the first
    one, on its records (reading A11). Empty where there is no site or nobody who audits.
    """
    auditors = [member for member in state.team if member.role.judges]
    if not sites or not auditors:
        return ()
    everybody = tuple(member.id for member in state.team)
    ordered = sorted(sites, key=lambda site: site.kind is not SiteKind.HEAD_OFFICE)
    base = ordered[0]
    clock = _Clock(first_day)
    entries = [clock.entry(base, STEP, Activity.OPENING_MEETING, everybody)]
    settings = edition.settings
    elsewhere = len(state.sites) - len(sites)
    visits = [(site, part) for site in ordered for part in Part]
    if settings.capability_everywhere_first:
        visits.sort(key=lambda visit: list(Part).index(visit[1]))
    for site, part in visits:
        members = _members(state.team, part)
        half_days = (
            _half_days(edition, elsewhere) if site is base else settings.further_site_half_days
        )
        minutes = _minutes(half_days, members, state.team)
        entries += clock.spread(
            site, minutes, ACTIVITIES[part], tuple(member.id for member in members)
        )
    entries.append(clock.entry(base, STEP, Activity.TEAM_MEETING, everybody))
    entries.append(clock.entry(base, STEP, Activity.CLOSING_MEETING, everybody))
    return tuple(entries)


def _members(team: Sequence[TeamMember], part: Part) -> list[TeamMember]:
    """Return who works on a part: those with man-days for it, else everybody."""
    planned = [member for member in team if _planned(member, part)]
    return planned if any(member.role.judges for member in planned) else list(team)


def _planned(member: TeamMember, part: Part) -> Decimal:
    return member.capability_man_days if part is Part.CAPABILITY else member.characteristic_man_days


def _half_days(edition: Edition, elsewhere: int) -> int:
    """Return the half days at the first site, with those of the certified sites not visited."""
    settings = edition.settings
    counted = elsewhere if settings.man_days_count is SiteCount.CERTIFIED else 0
    return settings.first_site_half_days + counted * settings.further_site_half_days


def _minutes(half_days: int, members: Sequence[TeamMember], team: Sequence[TeamMember]) -> int:
    """Return how long the members stay, in minutes: their man-days (R07), in whole steps."""
    counting = sum(member.role.judges for member in members) or sum(
        member.role.judges for member in team
    )
    return math.ceil(half_days * MINUTES_OF_A_MAN_DAY / 2 / counting / STEP) * STEP


class _Clock:
    """Where the plan has got to; it never runs over lunch, past closing or into a weekend."""

    def __init__(self, first_day: dt.date) -> None:
        self._day = _weekday(first_day)
        self._minute = 0

    def entry(
        self, site: Site, minutes: int, activity: Activity, members: tuple[str, ...]
    ) -> PlanEntry:
        """Take the next unbroken stretch of that length."""
        while True:
            for opens, closes in self._openings(site):
                if closes - opens >= minutes:
                    return self._take(site, opens, opens + minutes, activity, members)
            self._next_day()

    def spread(
        self, site: Site, minutes: int, activity: Activity, members: tuple[str, ...]
    ) -> Iterator[PlanEntry]:
        """Take stretches until their sum is that length."""
        while minutes > 0:
            opening = next(self._openings(site), None)
            if opening is None:
                self._next_day()
                continue
            length = min(minutes, opening[1] - opening[0])
            minutes -= length
            yield self._take(site, opening[0], opening[0] + length, activity, members)

    def _take(
        self, site: Site, starts: int, ends: int, activity: Activity, members: tuple[str, ...]
    ) -> PlanEntry:
        self._minute = ends
        return PlanEntry(
            day=self._day,
            starts=_shown(starts),
            ends=_shown(ends),
            activity=activity,
            site=site.id,
            members=members,
        )

    def _openings(self, site: Site) -> Iterator[tuple[int, int]]:
        opens, closes = _business_hours(site)
        for begins, finishes in ((opens, min(closes, LUNCH[0])), (max(opens, LUNCH[1]), closes)):
            start = max(begins, self._minute)
            if finishes - start >= STEP:
                yield start, finishes

    def _next_day(self) -> None:
        self._day = _weekday(self._day + dt.timedelta(days=1))
        self._minute = 0


def _business_hours(site: Site) -> tuple[int, int]:
    """Return when the team can work at a site, in minutes.

    The usual hours where its own are unknown or too short to meet in.
    """
    opens = max(_minute(site.opens), WORKING_HOURS[0]) if site.opens else WORKING_HOURS[0]
    closes = min(_minute(site.closes), WORKING_HOURS[1]) if site.closes else WORKING_HOURS[1]
    opens = math.ceil(opens / STEP) * STEP
    longest = max(min(closes, LUNCH[0]) - opens, closes - max(opens, LUNCH[1]))
    return (opens, closes) if longest >= STEP else WORKING_HOURS


def _minute(clock_time: str) -> int:
    return int(clock_time[:2]) * 60 + int(clock_time[3:])


def _shown(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"


def _weekday(day: dt.date) -> dt.date:
    return day + dt.timedelta(days=7 - day.weekday()) if day.weekday() >= SATURDAY else day
