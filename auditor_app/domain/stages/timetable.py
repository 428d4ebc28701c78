"""The on-site plan as a timetable, §6.1.3: complete, in order, in business hours."""

import datetime as dt
from collections.abc import Iterable, Sequence
from itertools import pairwise

from auditor_app.domain.forms.edition import Edition
from auditor_app.domain.naming.terms import label, listed, member_name, site_name
from auditor_app.domain.reasons import Reason, Weight
from auditor_app.domain.records import PlanEntry, Site
from auditor_app.domain.scheme.capability import R15
from auditor_app.domain.scheme.multi_site import R41, R43
from auditor_app.domain.scheme.planning import R07, R08, R13
from auditor_app.domain.stages.team import is_auditor
from auditor_app.domain.state import AuditState
from auditor_app.domain.values import Activity
from auditor_app.domain.wording import Message

_CAPABILITY = frozenset((Activity.CAPABILITY,))
# A mystery shopper's visit is a method of the assessment: not before the capability audit.
_ASSESSMENT = frozenset((Activity.CHARACTERISTIC, Activity.MYSTERY_SHOPPER))
_AUDITING = _CAPABILITY | _ASSESSMENT

_Moment = tuple[dt.date, str]


def first_day(state: AuditState) -> dt.date | None:
    """Return the first planned day on which something is audited, or None."""
    return min(
        (entry.day for entry in state.plan if entry.day and entry.activity in _AUDITING),
        default=None,
    )


def last_day(state: AuditState) -> dt.date | None:
    """Return the last planned day on site, or None."""
    return max(
        (entry.day for entry in state.plan if entry.day and entry.activity is not Activity.TRAVEL),
        default=None,
    )


def problems(state: AuditState, edition: Edition, sites: Sequence[Site]) -> tuple[Reason, ...]:
    """Say what is wrong with the plan for these sites, R08 R13 R15 (reading A14)."""
    entries = [_placed(entry, sites) for entry in state.plan if entry.activity in _AUDITING]
    return (
        *_order(state, entries, everywhere=edition.settings.capability_everywhere_first),
        *_incomplete(state, entries),
        *_coverage(entries, sites),
        *_hours(state, entries),
        *_elsewhere(state, entries, sites),
        *_twice(state),
    )


def _placed(entry: PlanEntry, sites: Sequence[Site]) -> tuple[PlanEntry, str]:
    """Return an entry with the site it is at.

    Where only one site is audited it need not be named.
    """
    return entry, entry.site or (sites[0].id if len(sites) == 1 else "")


def _order(
    state: AuditState, entries: list[tuple[PlanEntry, str]], *, everywhere: bool
) -> list[Reason]:
    """Refuse an assessment before the end of the capability audit, there or anywhere (A14)."""
    ends: dict[str, _Moment] = {}
    for entry, site in entries:
        if entry.activity in _CAPABILITY and entry.day and (site or everywhere):
            scope = "" if everywhere else site
            ends[scope] = max(ends.get(scope, (entry.day, "")), (entry.day, entry.ends or ""))
    found: dict[str, Reason] = {}
    for entry, site in entries:
        end = ends.get("" if everywhere else site)
        # A missing hour is asked for elsewhere and taken in the plan's favour here.
        if (
            entry.activity not in _ASSESSMENT
            or entry.day is None
            or end is None
            or (entry.day, entry.starts or "24:00") >= end
        ):
            continue
        values = {
            "site": site_name(state.site(site)),
            "start": f"{entry.day} {entry.starts or ''}".strip(),
            "end": f"{end[0]} {end[1]}".strip(),
        }
        if everywhere:
            message = Message(
                "The assessment at {site} starts {start}, before the capability audit ends at "
                "all sites ({end})",
                **values,
            )
        else:
            message = Message(
                "The assessment at {site} starts {start}, before the capability audit ends there "
                "({end})",
                **values,
            )
        found.setdefault(site, Reason(Weight.BLOCKS, R08, message, entry.id))
    return list(found.values())


def _incomplete(state: AuditState, entries: list[tuple[PlanEntry, str]]) -> list[Reason]:
    reasons = []
    open_ = [
        entry
        for entry, site in entries
        if not (entry.day and entry.starts and entry.ends and state.site(site))
    ]
    if open_:
        message = Message(
            "Entries of the plan without site, day or hours: {count}", count=len(open_)
        )
        reasons.append(Reason(Weight.TO_DO, R08, message, open_[0].id))
    for entry in state.plan:
        if entry.starts and entry.ends and entry.ends <= entry.starts:
            message = Message(
                "{activity} on {day} ends before it starts",
                activity=label(entry.activity),
                day=entry.day or "?",
            )
            reasons.append(Reason(Weight.TO_DO, R08, message, entry.id))
    if unmanned := [
        entry
        for entry, _ in entries
        if not any(is_auditor(state.member(one)) for one in entry.members)
    ]:
        message = Message(
            "Entries of the plan that no auditor of the team carries out: {count}",
            count=len(unmanned),
        )
        reasons.append(Reason(Weight.TO_DO, R07, message, unmanned[0].id))
    return reasons


def _coverage(entries: list[tuple[PlanEntry, str]], sites: Sequence[Site]) -> list[Reason]:
    reasons = []
    audited = {site for entry, site in entries if entry.activity in _CAPABILITY}
    if lacking := [site for site in sites if site.id not in audited]:
        message = Message(
            "No capability audit is planned at: {sites}", sites=listed(lacking, site_name)
        )
        reasons.append(Reason(Weight.TO_DO, R15, message, lacking[0].id))
    assessed = {site for entry, site in entries if entry.activity is Activity.CHARACTERISTIC}
    if lacking := [site for site in sites if site.id not in assessed]:
        message = Message("No assessment is planned at: {sites}", sites=listed(lacking, site_name))
        reasons.append(Reason(Weight.TO_DO, R41, message, lacking[0].id))
    return reasons


def _hours(state: AuditState, entries: list[tuple[PlanEntry, str]]) -> list[Reason]:
    outside = [
        (entry, site)
        for entry, site_id in entries
        if (site := state.site(site_id)) and not _within(entry, site)
    ]
    if not outside:
        return _unknown_hours(state, entries)
    entry, site = outside[0]
    if state.planning.business_hours_reason.strip():
        message = Message(
            "Outside business hours: {count} entries of the plan; the reason is recorded",
            count=len(outside),
        )
        return [Reason(Weight.NOTE, R13, message, entry.id)]
    message = Message(
        "Outside business hours: {count} entries of the plan, first {site} on {day}, "
        "{starts}–{ends} (open {opens}–{closes})",
        count=len(outside),
        site=site_name(site),
        day=entry.day or "?",
        starts=entry.starts,
        ends=entry.ends,
        opens=site.opens,
        closes=site.closes,
    )
    return [Reason(Weight.TO_DO, R13, message, entry.id)]


def _unknown_hours(state: AuditState, entries: list[tuple[PlanEntry, str]]) -> list[Reason]:
    """Name the sites whose hours nobody entered: the plan cannot be held against them."""
    visited = {site_id: site for _, site_id in entries if (site := state.site(site_id))}
    unknown = [site for site in visited.values() if not (site.opens and site.closes)]
    if not unknown:
        return []
    message = Message(
        "Business hours not entered, so the plan cannot be checked: {sites}",
        sites=listed(unknown, site_name),
    )
    return [Reason(Weight.NOTE, R13, message, unknown[0].id)]


def _within(entry: PlanEntry, site: Site) -> bool:
    if not (site.opens and site.closes and entry.starts and entry.ends):
        return True
    if site.opens == site.closes:  # around the clock
        return True
    if site.opens < site.closes:
        return site.opens <= entry.starts and entry.ends <= site.closes
    # Open past midnight.
    return entry.starts >= site.opens or entry.ends <= site.closes


def _twice(state: AuditState) -> list[Reason]:
    """Name those who are planned at two sites at once."""
    reasons = []
    for member in state.team:
        mine = [
            one
            for one in state.plan
            if member.id in one.members and one.day and one.starts and one.ends and one.site
        ]
        for before, after in pairwise(mine):  # the plan is in order of time
            if (
                before.day == after.day
                and before.site != after.site
                and (after.starts or "") < (before.ends or "")
            ):
                message = Message(
                    "{name} is planned at two sites at once on {day} at {starts}",
                    name=member_name(member),
                    day=after.day or "?",
                    starts=after.starts,
                )
                reasons.append(Reason(Weight.NOTE, R08, message, after.id))
                break
    return reasons


def _elsewhere(
    state: AuditState, entries: Iterable[tuple[PlanEntry, str]], sites: Sequence[Site]
) -> list[Reason]:
    audited = {site.id for site in sites}
    strays = [
        (entry, site)
        for entry, site_id in entries
        if (site := state.site(site_id)) and site.id not in audited
    ]
    if not strays:
        return []
    names = dict.fromkeys(site_name(site) for _, site in strays)
    message = Message(
        "The plan visits sites that are not in the sample: {sites}", sites=listed(list(names))
    )
    return [Reason(Weight.NOTE, R43, message, strays[0][0].id)]
