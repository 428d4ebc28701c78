"""What supplementary methods, §6.2.2.3, and corrections after the assessment's end still lack."""

from auditor_app.domain.naming.terms import label, member_name, site_name
from auditor_app.domain.reasons import Reason, Weight
from auditor_app.domain.records import Correction, Judgement, Supplement
from auditor_app.domain.scheme.assessment import R24, R25, R28
from auditor_app.domain.stages import team
from auditor_app.domain.stages.characteristics import is_locked
from auditor_app.domain.state import AuditState
from auditor_app.domain.values import Part, SupplementMethod
from auditor_app.domain.wording import Message


def supplement_reasons(state: AuditState) -> tuple[Reason, ...]:
    """Say what the supplements lack, R24 R25.

    Each has a reason; a mystery shopper also a trigger, a form and a team member. A trigger on
    record without a visit needs a reason.
    """
    reasons = [missing] if (missing := unvisited(state)) else []
    for one in state.supplements:
        if not one.reason.strip():
            reasons.append(unreasoned(state, one))
        if one.method is not SupplementMethod.MYSTERY_SHOPPER:
            continue
        if one.trigger is None:
            message = Message(
                "{method} ({site}): name the trigger, doubted evidence or repeated complaints",
                **_named(state, one),
            )
            reasons.append(Reason(Weight.TO_DO, R25, message, one.id))
        if one.form is None:
            message = Message(
                "{method} ({site}): say in which form the visit was made", **_named(state, one)
            )
            # A visit of an assessment that was concluded before forms were asked for stands.
            weight = Weight.NOTE if is_locked(state) else Weight.TO_DO
            reasons.append(Reason(weight, R25, message, one.id))
        member = state.member(one.made_by)
        if member is None or member.deleted:
            reasons.append(without_member(state, one))
    return tuple(reasons)


def unvisited(state: AuditState) -> Reason | None:
    """Say that a trigger makes a visit necessary and there is neither visit nor reason, R25."""
    record = state.characteristic
    visited = any(one.method is SupplementMethod.MYSTERY_SHOPPER for one in state.supplements)
    if record.visit_trigger is None or visited or record.no_visit_reason.strip():
        return None
    message = Message(
        "{trigger}: a mystery shopper’s visit is necessary. Make it, or say why there is none",
        trigger=label(record.visit_trigger),
    )
    return Reason(Weight.TO_DO, R25, message, record.id)


def unreasoned(state: AuditState, supplement: Supplement) -> Reason:
    """Say that a supplement lacks its reason, R24."""
    message = Message(
        "{method} ({site}): say why the open inspection did not suffice",
        **_named(state, supplement),
    )
    return Reason(Weight.TO_DO, R24, message, supplement.id)


def without_member(state: AuditState, supplement: Supplement) -> Reason:
    """Say that a supplement lacks a team member who made it, R25."""
    message = Message(
        "{method} ({site}): name the team member who made the visit", **_named(state, supplement)
    )
    return Reason(Weight.TO_DO, R25, message, supplement.id)


def correction_reasons(state: AuditState) -> tuple[Reason, ...]:
    """Say which corrections are no transcription correction, R28.

    Such a one is of the assessment, the leader's own, and has a reason.
    """
    reasons = []
    for one in state.corrections:
        judgement = state.find(Judgement, one.judgement)
        if judgement is None or judgement.deleted or judgement.part is not Part.CHARACTERISTIC:
            reasons.append(elsewhere(one))
            continue
        if not team.is_leader(state, one.corrected_by):
            message = Message(
                "{item} at {site} was corrected by {name}: only the team leader may",
                name=member_name(state.member(one.corrected_by)),
                **_judged(state, judgement),
            )
            reasons.append(Reason(Weight.TO_DO, R28, message, one.id))
        if not one.reason.strip():
            reasons.append(unexplained(state, one, judgement))
    return tuple(reasons)


def elsewhere(correction: Correction) -> Reason:
    """Say that a correction is of no judgement of the assessment, R28."""
    message = Message("A correction refers to no judgement of the assessment")
    return Reason(Weight.TO_DO, R28, message, correction.id)


def unexplained(state: AuditState, correction: Correction, judgement: Judgement) -> Reason:
    """Say that a correction lacks its reason, R28."""
    message = Message("Say why {item} at {site} was corrected", **_judged(state, judgement))
    return Reason(Weight.TO_DO, R28, message, correction.id)


def _named(state: AuditState, supplement: Supplement) -> dict[str, object]:
    site = site_name(state.site(supplement.site)) if supplement.site else "–"
    return {"method": label(supplement.method), "site": site}


def _judged(state: AuditState, judgement: Judgement) -> dict[str, object]:
    return {"item": judgement.item, "site": site_name(state.site(judgement.site))}
