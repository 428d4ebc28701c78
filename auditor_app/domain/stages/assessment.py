"""The stage of the characteristic assessment, §6.2.2: when it may be made, what it lacks."""

from collections.abc import Sequence

from auditor_app.domain.forms.edition import Edition
from auditor_app.domain.naming.terms import label, listed, member_name, site_name
from auditor_app.domain.reasons import Reason, Stage, StageGuidance, Weight, settle
from auditor_app.domain.records import Site
from auditor_app.domain.scheme.assessment import R22, R26, R28
from auditor_app.domain.scheme.audit_readings import A2, A8
from auditor_app.domain.scheme.grade import R33, R34, R35
from auditor_app.domain.stages import team
from auditor_app.domain.stages.blanks import first_blank
from auditor_app.domain.stages.capability import onsite_waits
from auditor_app.domain.stages.capability_standing import CapabilityStanding
from auditor_app.domain.stages.characteristics import Tally, is_locked
from auditor_app.domain.stages.focus_points import unanswered, unlinked
from auditor_app.domain.stages.grading import reached, tight_levels
from auditor_app.domain.stages.programme import StageRules
from auditor_app.domain.stages.supplements import correction_reasons, supplement_reasons
from auditor_app.domain.stages.unreasoned import unreasoned
from auditor_app.domain.state import AuditState
from auditor_app.domain.values import Grade, Level, OnsiteResult, Part
from auditor_app.domain.wording import Message


def suggested_result(tally: Tally, edition: Edition) -> OnsiteResult | None:
    """Return the result to suggest to the leader: passed when complete and good enough for B.

    None while incomplete (A2).
    """
    if not tally.complete:
        return None
    threshold = edition.settings.grades.get(Grade.B)
    passed = threshold is not None and tally.rates[Level.BASIC].meets(threshold.basic)
    return OnsiteResult.PASSED if passed else OnsiteResult.NOT_PASSED


def guide(
    state: AuditState,
    edition: Edition,
    sites: Sequence[Site],
    standing: CapabilityStanding,
    tally: Tally,
) -> StageGuidance:
    """Say where the assessment stands, R09 R18 R19 R22 R24–R29 R33–R35."""
    result = state.characteristic.result
    if is_locked(state) and result is not None:
        summary = label(result)
    else:
        summary = Message("{count} of {total} items judged", count=tally.judged, total=tally.total)
    gates = (*onsite_waits(state), *standing.blocks_assessment)
    if not gates and not any(standing.finished_at(site.id) for site in sites):
        message = Message(
            "The assessment starts once the capability audit is finished, at one site at least"
        )
        gates = (Reason(Weight.BLOCKS, R22, message, waits=True),)
    records = (*supplement_reasons(state), *correction_reasons(state))
    if gates:
        return settle(Stage.CHARACTERISTICS, summary, (*gates, *records))
    reasons = (
        *_early(sites, standing, tally),
        *records,
        *([unreasoned(state, edition, tally.unreasoned)] if tally.unreasoned else ()),
        *_blank(state, edition, sites, tally),
        *_result(state, edition, tally),
        *unanswered(state, Part.CHARACTERISTIC),
        *unlinked(state),
        *_coverage(edition, tally),
        *_weaker_sites(state, edition, tally),
        *_tight(edition, tally),
    )
    return settle(Stage.CHARACTERISTICS, summary, reasons)


def ahead(sites: Sequence[Site], standing: CapabilityStanding) -> Reason:
    """Say at which sites, at least one, the capability audit comes first, R22 A14."""

    def named(site: Site) -> Message:
        judged, total = standing.per_site[site.id]
        return Message("{site} {count}", site=site_name(site), count=total - judged)

    message = Message(
        "The capability audit comes before the assessment; clauses still to judge: {sites}",
        sites=listed(sites, named),
    )
    return Reason(Weight.TO_DO, R22, message, sites[0].id)


def unjudged(
    state: AuditState, edition: Edition, sites: Sequence[Site], tally: Tally
) -> Reason | None:
    """Say how many items nobody judged, R34, or None."""
    lacking = [site for site in sites if tally.progress[site.id][0] < tally.progress[site.id][1]]
    if not lacking:
        return None

    def named(site: Site) -> Message:
        judged, total = tally.progress[site.id]
        return Message("{site} {count}", site=site_name(site), count=total - judged)

    message = Message(
        "Items still to judge: {count} of {total} ({sites}); blank is not the same as "
        "not applicable",
        count=tally.total - tally.judged,
        total=tally.total,
        sites=listed(lacking, named),
    )
    items = (item.id for item in edition.items)
    record = first_blank(state, Part.CHARACTERISTIC, lacking[0].id, items)
    return Reason(Weight.TO_DO, R34, message, record)


def without_rate(state: AuditState) -> Reason:
    """Say that the basic level has no rate, R35."""
    message = Message("Every item of the basic level is not applicable: no rate, so no grade")
    return Reason(Weight.BLOCKS, R35, message, state.characteristic.id)


def _early(sites: Sequence[Site], standing: CapabilityStanding, tally: Tally) -> list[Reason]:
    """Say where the assessment runs ahead of the capability audit, R22 A14."""
    early = [
        site for site in sites if tally.progress[site.id][0] and not standing.finished_at(site.id)
    ]
    return [ahead(early, standing)] if early else []


def _blank(
    state: AuditState, edition: Edition, sites: Sequence[Site], tally: Tally
) -> list[Reason]:
    reasons = [blank] if (blank := unjudged(state, edition, sites, tally)) else []
    if tally.foreign:
        message = Message(
            "Judgements on items that the form edition does not have, not counted: {count}",
            count=tally.foreign,
        )
        reasons.append(Reason(Weight.NOTE, R26, message))
    return reasons


def _result(state: AuditState, edition: Edition, tally: Tally) -> list[Reason]:
    """Ask the leader for the result and the signature under it, A2 R28."""
    characteristic = state.characteristic
    suggested = suggested_result(tally, edition)
    if suggested is not None and not tally.rates[Level.BASIC].applicable:
        return [without_rate(state)]
    if characteristic.result is None:
        if suggested is None:
            return []
        rate = tally.rates[Level.BASIC]
        message = Message(
            "State the result; suggested: {result} (basic level {conforming}/{applicable} = "
            "{rate})",
            result=label(suggested),
            conforming=rate.conforming,
            applicable=rate.applicable,
            rate=rate.shown(),
        )
        return [Reason(Weight.TO_DO, A2, message, characteristic.id)]
    reasons = []
    if characteristic.concluded_on is None:
        message = Message("Conclude the assessment; afterwards it is locked")
        reasons.append(Reason(Weight.TO_DO, R28, message, characteristic.id))
    elif not team.is_leader(state, characteristic.concluded_by):
        name = member_name(state.member(characteristic.concluded_by))
        message = Message(
            "The assessment was concluded by {name}: the team leader signs its result", name=name
        )
        reasons.append(Reason(Weight.TO_DO, A2, message, characteristic.id))
    if suggested is not None and suggested is not characteristic.result:
        message = Message(
            "The result is “{result}” although the rates suggest “{suggested}”",
            result=label(characteristic.result),
            suggested=label(suggested),
        )
        reasons.append(Reason(Weight.NOTE, A2, message, characteristic.id))
    return reasons


def _coverage(edition: Edition, tally: Tally) -> list[Reason]:
    """Name the dimensions in which nothing turned out to be applicable, R26 A21."""
    if not tally.complete:
        return []
    empty = [
        dimension for dimension in edition.dimensions if not tally.radar[dimension.id].applicable
    ]
    if not empty:
        return []
    message = Message(
        "No item is applicable in: {dimensions}", dimensions=listed(empty, lambda one: one.title)
    )
    return [Reason(Weight.NOTE, R26, message)]


def _weaker_sites(state: AuditState, edition: Edition, tally: Tally) -> list[Reason]:
    """Warn where a site alone would get a lower grade than all sites together (A8)."""
    ladder = [None, *Grade]
    pooled = reached(tally.rates, edition.settings)
    if pooled is None or len(tally.per_site) == 1:
        return []
    threshold = edition.settings.grades[pooled]
    asked = [(level, percent) for level in Level if (percent := threshold.of(level)) is not None]
    # Most sites reach what all reach together: only the others are worth the full question.
    doubtful = [
        site
        for site, rates in tally.per_site.items()
        if tally.progress[site][0] == tally.progress[site][1]
        and not all(rates[level].meets(percent) for level, percent in asked)
    ]
    alone = [(site, reached(tally.per_site[site], edition.settings)) for site in doubtful]
    weaker = [(site, grade) for site, grade in alone if ladder.index(grade) < ladder.index(pooled)]
    if not weaker:
        return []

    def named(one: tuple[str, Grade | None]) -> Message:
        grade = label(one[1]) if one[1] else Message("below B")
        return Message("{site} {grade}", site=site_name(state.site(one[0])), grade=grade)

    message = Message(
        "All sites together reach {grade}; alone, some would reach less: {sites}",
        grade=label(pooled),
        sites=listed(weaker, named),
    )
    return [Reason(Weight.NOTE, A8, message, weaker[0][0])]


def _tight(edition: Edition, tally: Tally) -> list[Reason]:
    """Tell the auditor where a single failure costs a grade, R33."""
    return [
        Reason(
            Weight.NOTE,
            R33,
            Message(
                "{level}: with {count} items a single failure costs {grades}",
                level=label(level),
                count=count,
                grades=tuple(label(grade) for grade in grades),
            ),
        )
        for level, count, grades in tight_levels(tally, edition.settings)
    ]


STAGE = StageRules(
    Stage.CHARACTERISTICS,
    Message("Characteristic assessment"),
    lambda found: guide(found.state, found.edition, found.sites, found.capability, found.tally),
)
