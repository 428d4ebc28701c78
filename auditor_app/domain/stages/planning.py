"""Planning, §6.1 §6.4: sites, team, man-days and the on-site plan."""

import datetime as dt
from collections.abc import Sequence

from auditor_app.domain.forms.edition import Edition
from auditor_app.domain.naming.terms import label, listed, site_name
from auditor_app.domain.reasons import Reason, Stage, StageGuidance, Weight, settle
from auditor_app.domain.records import Application, PlanEntry, Planning, Site, TeamMember
from auditor_app.domain.scheme.application import R68
from auditor_app.domain.scheme.audit_readings import A10, A11
from auditor_app.domain.scheme.multi_site import R43
from auditor_app.domain.scheme.planning import R06, R08, R14, R23, R69
from auditor_app.domain.scheme.surveillance import R46
from auditor_app.domain.stages import team, timetable
from auditor_app.domain.stages.application import awaited, is_accepted
from auditor_app.domain.stages.man_days import ManDaysNeed, man_days
from auditor_app.domain.stages.programme import StageRules
from auditor_app.domain.stages.sampling import Sampling, audited_sites, sampling
from auditor_app.domain.stages.unrecorded import unrecorded
from auditor_app.domain.state import AuditState
from auditor_app.domain.values import Activity, AuditType, Part, SiteKind
from auditor_app.domain.wording import Message


def plan_problems(state: AuditState, edition: Edition) -> tuple[Reason, ...]:
    """Say what keeps the plan from being confirmed, R07 R08 R13 R14 R15 R23 R43.

    Notes keep nothing.
    """
    sample = sampling(state, edition)
    sites = audited_sites(state, edition, sample)
    return tuple(
        one for one in _plan_reasons(state, edition, sample, sites) if one.weight is not Weight.NOTE
    )


def client_plan(state: AuditState) -> tuple[PlanEntry, ...]:
    """Return the plan for the client: without the mystery shopper's visits (reading R25)."""
    return tuple(entry for entry in state.plan if entry.activity is not Activity.MYSTERY_SHOPPER)


def unconfirmed(state: AuditState) -> Reason:
    """Say that the on-site audit waits for the plan, R08."""
    message = Message("The on-site audit starts once the plan is confirmed")
    return Reason(Weight.BLOCKS, R08, message, state.planning.id, waits=True)


def guide(state: AuditState, edition: Edition, today: dt.date) -> StageGuidance:
    """Say where planning stands, R05–R08 R13 R14 R23 R39–R43."""
    sample = sampling(state, edition)
    sites = audited_sites(state, edition, sample)
    planning = state.planning
    summary = Message("{count} of {total} sites audited", count=len(sites), total=len(state.sites))
    if not is_accepted(state):
        return settle(Stage.PLANNING, summary, (awaited(state),))
    reasons = [
        *_site_reasons(state),
        *(one for one in sample.reasons if not _binds(one)),
        *_plan_reasons(state, edition, sample, sites),
    ]
    if not planning.programme.strip():
        message = Message("Describe the audit programme for the whole certification cycle")
        reasons.append(Reason(Weight.TO_DO, R06, message, planning.id))
    reasons += _facts(state)
    if planning.plan_confirmed_on is None:
        if all(one.weight is Weight.NOTE for one in reasons):
            message = Message("Everything fits: confirm the plan")
        else:
            message = Message("Confirm the plan once the points above are settled")
        reasons.append(Reason(Weight.TO_DO, R08, message, planning.id))
    return settle(Stage.PLANNING, summary, tuple(reasons))


def _facts(state: AuditState) -> list[Reason]:
    """Say which facts behind the plan are not recorded, R14 R68 R69 R70."""
    planning = state.planning
    settled = planning.plan_confirmed_on is not None
    considered = (
        (planning.programme_size, Message("size")),
        (planning.programme_trade, Message("trade")),
        (planning.programme_complexity, Message("complexity of operation")),
        (planning.programme_sites, Message("number of sites")),
        (planning.programme_service, Message("proven level of service")),
        (planning.programme_earlier, Message("earlier audit results")),
        (planning.programme_purpose, Message("fit for purpose and scope")),
    )
    factors = (
        (planning.factor_service, Message("kind of service")),
        (planning.factor_size, Message("size of the organisation")),
        (planning.factor_risk, Message("certification risk")),
    )
    return [
        *unrecorded(
            R69,
            Message("Record what the programme considers; not yet covered: {facts}"),
            considered,
            planning.id,
            settled=settled,
        ),
        *unrecorded(
            R14,
            Message("Record what may raise the man-days; not yet covered: {facts}"),
            factors,
            planning.id,
            settled=settled,
        ),
        *_unlisted(state, settled=settled),
        *team.unqualified(state, settled=settled),
    ]


def _unlisted(state: AuditState, *, settled: bool) -> list[Reason]:
    """Say which sites are not told apart as the list of outlets does, R68.

    The head office may be no outlet.
    """
    outlets = [one for one in state.sites if one.kind is not SiteKind.HEAD_OFFICE]
    lacking = [one for one in outlets if one.outlet is None]
    if not lacking:
        return []
    message = Message(
        "Document no. 7 lists sales and after-sales outlets; not said which: {sites}",
        sites=listed(lacking, site_name),
    )
    return [Reason(Weight.NOTE if settled else Weight.TO_DO, R68, message, lacking[0].id)]


def _site_reasons(state: AuditState) -> list[Reason]:
    if not state.sites:
        return [
            Reason(
                Weight.TO_DO,
                R43,
                Message("Enter the sites that the certificate is to cover"),
            )
        ]
    heads = [site for site in state.sites if site.kind is SiteKind.HEAD_OFFICE]
    if not heads:
        message = Message("No site is marked as the head office, which is always audited")
        return [Reason(Weight.NOTE, A10, message, state.sites[0].id)]
    return []


def _binds(reason: Reason) -> bool:
    """Say whether a reason keeps the plan from being confirmed, as too few sites do."""
    return reason.rule is R43 and reason.weight is not Weight.NOTE


def _plan_reasons(
    state: AuditState, edition: Edition, sample: Sampling, sites: Sequence[Site]
) -> list[Reason]:
    return [
        *(one for one in sample.reasons if _binds(one)),
        *team.reasons(state),
        *_man_day_reasons(state, edition, man_days(state, edition, sites)),
        *timetable.problems(state, edition, sites),
    ]


def _man_day_reasons(
    state: AuditState, edition: Edition, needs: dict[Part, ManDaysNeed]
) -> list[Reason]:
    reasons = []
    capability, characteristic = needs[Part.CAPABILITY], needs[Part.CHARACTERISTIC]
    record = state.team[0].id if state.team else ""
    if state.audit.type is AuditType.SURVEILLANCE:
        # §6.2.1.2.2 counts initial audits; a surveillance follows from the initial one.
        message = Message(
            "Planned: {planned} man-days; a surveillance in principle needs at least half of "
            "those of the initial audit",
            planned=capability.planned + characteristic.planned,
        )
        return [Reason(Weight.NOTE, R46, message, record)]
    if capability.planned < capability.required:
        message = Message(
            "{part}: {planned} man-days are planned; counted per {count}, at least {required} are "
            "needed",
            part=label(Part.CAPABILITY),
            planned=capability.planned,
            required=capability.required,
            count=label(edition.settings.man_days_count),
        )
        reasons.append(Reason(Weight.TO_DO, R14, message, record))
    if characteristic.planned < characteristic.required:
        excused = bool(state.planning.characteristic_man_days_reason.strip())
        values = {"planned": characteristic.planned, "required": characteristic.required}
        if excused:
            message = Message(
                "The assessment has {planned} man-days instead of {required}; the reason is "
                "recorded",
                **values,
            )
        else:
            message = Message(
                "The assessment has {planned} man-days and in principle needs {required}, as "
                "many as the capability audit: "
                "plan more or give the reason",
                **values,
            )
        reasons.append(Reason(Weight.NOTE if excused else Weight.TO_DO, R23, message, record))
    if capability.certified != capability.audited:
        message = Message(
            "Man-days counted per certified site: {certified}, per audited site: {audited}; "
            "counted here per {count}",
            certified=capability.certified,
            audited=capability.audited,
            count=label(edition.settings.man_days_count),
        )
        reasons.append(Reason(Weight.NOTE, A11, message, record))
    return reasons


STAGE = StageRules(
    Stage.PLANNING,
    Message("Planning"),
    lambda found: guide(found.state, found.edition, found.today),
    needs=frozenset({Application, Planning, Site, TeamMember, PlanEntry}),
)
