"""Sites, sampling, team, man-days and the on-site plan, §6.1 §6.4."""

from reportlab.platypus import Flowable

from auditor_app.domain.naming.terms import label
from auditor_app.domain.records import PlanEntry, TeamMember
from auditor_app.domain.stages.planning import client_plan
from auditor_app.domain.stages.sampling import formula
from auditor_app.domain.stages.team import is_auditor
from auditor_app.domain.values import Part, Role, SiteKind
from auditor_app.report import style
from auditor_app.report.grid import Column, Grid, Row, facts
from auditor_app.report.pieces import say, section, stacked, subject
from auditor_app.report.subject import Subject, day


def planning(audit: Subject) -> list[Flowable]:
    """Return how the audit was planned; mystery shopper's visits are no part of the plan, R25."""
    words = audit.words
    return [
        *section(words("Sites and sampling"), "§6.4"),
        *_sites(audit),
        *_sampling(audit),
        *section(words("Audit team and plan"), "§6.1"),
        *_team(audit),
        *_plan(audit),
    ]


def _sites(audit: Subject) -> list[Flowable]:
    words = audit.words
    audited = {site.id for site in audit.guidance.sites}
    rows = []
    for number, site in enumerate(audit.state.sites, 1):
        hours = f"{site.opens}–{site.closes}" if site.opens and site.closes else ""
        told = [
            site.address,
            " · ".join(part for part in (site.region, site.size, site.complexity, hours) if part),
        ]
        seen = (
            say(f"✓ {words('Audited')}", style.GOOD)
            if site.id in audited
            else say(f"– {words('Not in the sample')}", style.OUT)
        )
        name = stacked(
            [say(audit.site(site), style.SMALL_STRONG), say(words(label(site.kind)), style.TINY)]
        )
        rows.append(
            Row(
                [
                    str(number),
                    name,
                    stacked(say(part, style.SMALL) for part in told if part.strip()),
                    seen,
                ]
            )
        )
    if not rows:
        return [say(words("No site is entered."), style.QUIET)]
    columns = (
        Column(words("No."), 5),
        Column(words("Site"), 27),
        Column(words("Address and features"), 50),
        Column("", 18),
    )
    return [Grid(columns, rows)]


def _sampling(audit: Subject) -> list[Flowable]:
    words, planning_ = audit.words, audit.state.planning
    sample = audit.guidance.sampling
    factor = audit.edition.settings.sampling.get(audit.state.audit.type)
    own = sum(1 for site in audit.state.sites if site.kind is SiteKind.OWN)
    required = str(sample.required)
    if sample.allowed and factor:
        required = f"y ≥ {formula(own, factor)}  →  {sample.required}"
    lines = [
        (
            words("Same type, function and management"),
            audit.yes_or_no(planning_.sampling_same_function),
        ),
        (
            words("Same process, independent of each other"),
            audit.yes_or_no(planning_.sampling_same_process),
        ),
        (
            words("Central control, internal audit covers all"),
            audit.yes_or_no(planning_.sampling_central_control),
        ),
        (
            words("Right to manage, collected data, effective control"),
            audit.yes_or_no(planning_.sampling_management_right),
        ),
        (words("Own sites"), str(own)),
        (words("To be audited at least (§6.4.3)"), required),
        (words("Selected"), str(sample.selected)),
        (words("Seed of the draw"), planning_.seed),
        (words("Rationale: differences between the sites"), planning_.rationale_differences),
        (words("Rationale: size"), planning_.rationale_size),
        (words("Rationale: complexity and risk"), planning_.rationale_complexity),
        (words("Rationale: region"), planning_.rationale_region),
    ]
    return [*subject(words("Sampling"), "§6.4.1.1 §6.4.2 §6.4.3"), facts(lines)]


def _team(audit: Subject) -> list[Flowable]:
    words, planning_ = audit.words, audit.state.planning
    rows = [_member(audit, member) for member in audit.state.team]
    found: list[Flowable] = [*subject(words("Audit team"), "§6.1.2")]
    if rows:
        columns = (
            Column(words("Name"), 22),
            Column(words("Registration no."), 26),
            Column(words("Role"), 26),
            Column(words("Audit, days"), 13),
            Column(words("Assessment, days"), 13),
        )
        found.append(Grid(columns, rows))
    else:
        found.append(say(words("No team member is entered."), style.QUIET))
    needs = audit.guidance.man_days
    found += [
        *subject(words("Man-days"), "§6.2.1.2.2 §6.2.2.2"),
        Grid(
            (
                Column(words("Part"), 46),
                Column(words("Required"), 18),
                Column(words("Planned"), 18),
                Column("", 18),
            ),
            [
                Row(
                    [
                        words(label(part)),
                        str(needs[part].required),
                        str(needs[part].planned),
                        _enough(audit, part),
                    ]
                )
                for part in Part
            ],
        ),
    ]
    reasons = [
        (words("Why the assessment has fewer man-days"), planning_.characteristic_man_days_reason),
        (words("Why outside business hours"), planning_.business_hours_reason),
        (words("Audit programme"), planning_.programme),
    ]
    if said := [(name, text) for name, text in reasons if text.strip()]:
        found.append(facts(said))
    return found


def _member(audit: Subject, member: TeamMember) -> Row:
    words = audit.words
    role = [
        say(
            words(label(member.role)),
            style.SMALL_STRONG if member.role is Role.TEAM_LEADER else style.SMALL,
        )
    ]
    if member.guided_by:
        role.append(say(words("under {name}", name=audit.member(member.guided_by)), style.TINY))
    days = (
        [str(member.capability_man_days), str(member.characteristic_man_days)]
        if is_auditor(member)
        else ["–", "–"]
    )
    return Row([audit.member(member), member.registration, stacked(role), *days])


def _enough(audit: Subject, part: Part) -> Flowable:
    words, need = audit.words, audit.guidance.man_days[part]
    if need.planned >= need.required:
        return say(f"✓ {words('Enough')}", style.GOOD)
    if part is Part.CHARACTERISTIC and audit.state.planning.characteristic_man_days_reason.strip():
        return say(f"! {words('Fewer, with a reason')}", style.CARE)
    return say(f"× {words('Too few')}", style.BAD)


def _plan(audit: Subject) -> list[Flowable]:
    words = audit.words
    entries = client_plan(audit.state)
    confirmed = audit.state.planning.plan_confirmed_on
    note = (
        words("Confirmed on {day}", day=day(confirmed)) if confirmed else words("Not confirmed yet")
    )
    found = subject(words("On-site plan"), f"§6.1.3 · {note}")
    if not entries:
        return [*found, say(words("No entry of the plan."), style.QUIET)]
    columns = (
        Column(words("Day"), 13),
        Column(words("Time"), 13),
        Column(words("Activity"), 34),
        Column(words("Site"), 20),
        Column(words("Members"), 20),
    )
    return [*found, Grid(columns, [_entry(audit, entry) for entry in entries])]


def _entry(audit: Subject, entry: PlanEntry) -> Row:
    words = audit.words
    activity = [say(words(label(entry.activity)), style.SMALL)]
    if entry.note.strip():
        activity.append(say(entry.note, style.TINY))
    members = words.list_separator.join(audit.member(one) for one in entry.members)
    return Row(
        [
            day(entry.day),
            f"{entry.starts or ''}–{entry.ends or ''}",
            stacked(activity),
            audit.site(entry.site) if entry.site else "–",
            members,
        ]
    )
