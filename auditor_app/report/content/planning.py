"""Sites, sampling, team, man-days and the on-site plan, §6.1 §6.4."""

from auditor_app.domain.naming.terms import label
from auditor_app.domain.records import PlanEntry, Site, TeamMember
from auditor_app.domain.stages.planning import client_plan
from auditor_app.domain.stages.sampling import formula
from auditor_app.domain.stages.team import is_auditor
from auditor_app.domain.values import Part, Role, SiteKind
from auditor_app.report.content.nodes import (
    Grid,
    GridRow,
    Node,
    Paragraph,
    Phrase,
    Tone,
    columns,
    facts,
    row,
    section,
    subsection,
)
from auditor_app.report.content.provisions import provisions
from auditor_app.report.content.subject import ReportSubject, day

_PROGRAMME = (
    "programme",
    "programme_size",
    "programme_trade",
    "programme_complexity",
    "programme_sites",
    "programme_service",
    "programme_earlier",
    "programme_purpose",
)
"""The audit programme and what it considers, R69."""


def planning(audit: ReportSubject) -> list[Node]:
    """Return the plan of the audit; a mystery shopper's visits are no part of it, R25."""
    words = audit.words
    return [
        section(words("Sites and sampling"), "§6.4"),
        _sites(audit),
        *_sampling(audit),
        section(words("Audit team and plan"), "§6.1"),
        *_team(audit),
        *_man_days(audit),
        *_plan(audit),
        *provisions(audit),
    ]


def _sites(audit: ReportSubject) -> Node:
    words = audit.words
    audited = {site.id for site in audit.guidance.sites}
    rows = tuple(
        _site(audit, number, site, audited=site.id in audited)
        for number, site in enumerate(audit.state.sites, 1)
    )
    if not rows:
        return Paragraph(words("No site is entered."), Tone.QUIET)
    titles = columns(
        (words("No."), 5), (words("Site"), 27), (words("Address and features"), 50), ("", 18)
    )
    return Grid(titles, rows)


def _site(audit: ReportSubject, number: int, site: Site, *, audited: bool) -> GridRow:
    words = audit.words
    hours = f"{site.opens}–{site.closes}" if site.opens and site.closes else ""
    outlet = words(label(site.outlet)) if site.outlet else ""
    features = (outlet, site.region, site.size, site.complexity, hours)
    described = (site.address, " · ".join(feature for feature in features if feature))
    return row(
        str(number),
        (Phrase(audit.site(site), Tone.STRONG), Phrase(words(label(site.kind)), Tone.DETAIL)),
        [Phrase(text) for text in described if text.strip()],
        Phrase(words("Audited"), Tone.GOOD, "✓")
        if audited
        else Phrase(words("Not in the sample"), Tone.OUT, "–"),
    )


def _sampling(audit: ReportSubject) -> list[Node]:
    words, record = audit.words, audit.state.planning
    sample = audit.guidance.sampling
    factor = audit.edition.settings.sampling.get(audit.state.audit.type)
    own = sum(1 for site in audit.state.sites if site.kind is SiteKind.OWN)
    minimum = str(sample.minimum if sample.allowed else sample.required)
    if sample.allowed and factor:
        minimum = f"y ≥ {formula(own, factor)}  →  {sample.minimum}"
    raised = (
        [(words("Raised to (§6.4.2)"), str(sample.required))]
        if sample.allowed and sample.required > sample.minimum
        else []
    )
    return [
        subsection(words("Sampling"), "§6.4.1.1 §6.4.2 §6.4.3"),
        facts(
            (
                words("Same type, function and management"),
                audit.yes_or_no(record.sampling_same_function),
            ),
            (
                words("Same process, independent of each other"),
                audit.yes_or_no(record.sampling_same_process),
            ),
            (
                words("Central control, internal audit covers all"),
                audit.yes_or_no(record.sampling_central_control),
            ),
            (
                words("Right to manage, collected data, effective control"),
                audit.yes_or_no(record.sampling_management_right),
            ),
            (words("Own sites"), str(own)),
            (words("To be audited at least (§6.4.3)"), minimum),
            *raised,
            (words("Selected"), str(sample.selected)),
            (audit.label(record, "seed"), record.seed),
            (words("Rationale: differences between the sites"), record.rationale_differences),
            (audit.label(record, "rationale_size"), record.rationale_size),
            (audit.label(record, "rationale_complexity"), record.rationale_complexity),
            (audit.label(record, "rationale_region"), record.rationale_region),
        ),
    ]


def _team(audit: ReportSubject) -> list[Node]:
    words = audit.words
    heading = subsection(words("Audit team"), "§6.1.2")
    rows = tuple(_member(audit, member) for member in audit.state.team)
    if not rows:
        return [heading, Paragraph(words("No team member is entered."), Tone.QUIET)]
    titles = columns(
        (words("Name"), 22),
        (words("Registration no."), 26),
        (words("Role"), 26),
        (words("Audit, days"), 13),
        (words("Assessment, days"), 13),
    )
    return [heading, Grid(titles, rows)]


def _member(audit: ReportSubject, member: TeamMember) -> GridRow:
    words = audit.words
    tone = Tone.STRONG if member.role is Role.TEAM_LEADER else Tone.PLAIN
    role = [Phrase(words(label(member.role)), tone)]
    if member.qualification.strip():
        role.append(Phrase(member.qualification, Tone.DETAIL))
    if member.no_undue_influence:
        role.append(Phrase(words("exerts no undue influence"), Tone.DETAIL))
    if member.guided_by:
        guide = words("under {name}", name=audit.member(member.guided_by))
        role.append(Phrase(guide, Tone.DETAIL))
    days = ["–", "–"]
    if is_auditor(member):
        days = [str(member.capability_man_days), str(member.characteristic_man_days)]
    return row(audit.member(member), member.registration, role, *days)


def _man_days(audit: ReportSubject) -> list[Node]:
    words, record, needs = audit.words, audit.state.planning, audit.guidance.man_days
    titles = columns(
        (words("Part"), 30),
        (words("Per certified site"), 16),
        (words("Per audited site"), 16),
        (words("Required"), 12),
        (words("Planned"), 12),
        ("", 14),
    )
    rows = tuple(
        row(
            words(label(part)),
            str(needs[part].certified),
            str(needs[part].audited),
            str(needs[part].required),
            str(needs[part].planned),
            _enough(audit, part),
        )
        for part in Part
    )
    count = words(
        "Counted per {count} (reading A11).", count=label(audit.edition.settings.man_days_count)
    )
    nodes: list[Node] = [
        subsection(words("Man-days"), f"§6.2.1.2.2 §6.2.2.2 · {count}"),
        Grid(titles, rows),
    ]
    reasons = [
        (audit.label(record, "factor_service"), record.factor_service),
        (audit.label(record, "factor_size"), record.factor_size),
        (audit.label(record, "factor_risk"), record.factor_risk),
        (words("Why the assessment has fewer man-days"), record.characteristic_man_days_reason),
        (audit.label(record, "business_hours_reason"), record.business_hours_reason),
        *((audit.label(record, name), getattr(record, name)) for name in _PROGRAMME),
    ]
    if stated := [(name, text) for name, text in reasons if text.strip()]:
        nodes.append(facts(*stated))
    return nodes


def _enough(audit: ReportSubject, part: Part) -> Phrase:
    words, need = audit.words, audit.guidance.man_days[part]
    if need.planned >= need.required:
        return Phrase(words("Enough"), Tone.GOOD, "✓")
    if part is Part.CHARACTERISTIC and audit.state.planning.characteristic_man_days_reason.strip():
        return Phrase(words("Fewer, with a reason"), Tone.CARE, "!")
    return Phrase(words("Too few"), Tone.BAD, "×")


def _plan(audit: ReportSubject) -> list[Node]:
    words = audit.words
    entries = client_plan(audit.state)
    confirmed = audit.state.planning.plan_confirmed_on
    note = (
        words("Confirmed on {day}", day=day(confirmed)) if confirmed else words("Not confirmed yet")
    )
    heading = subsection(words("On-site plan"), f"§6.1.3 · {note}")
    if not entries:
        return [heading, Paragraph(words("No entry of the plan."), Tone.QUIET)]
    titles = columns(
        (words("Day"), 13),
        (words("Time"), 13),
        (words("Activity"), 34),
        (words("Site"), 20),
        (words("Members"), 20),
    )
    return [heading, Grid(titles, tuple(_entry(audit, entry) for entry in entries))]


def _entry(audit: ReportSubject, entry: PlanEntry) -> GridRow:
    words = audit.words
    activity = [Phrase(words(label(entry.activity)))]
    if entry.note.strip():
        activity.append(Phrase(entry.note, Tone.DETAIL))
    return row(
        day(entry.day),
        f"{entry.starts or ''}–{entry.ends or ''}",
        activity,
        audit.site(entry.site) if entry.site else "–",
        words.list_separator.join(audit.member(member) for member in entry.members),
    )
