"""The supplementary methods of §6.2.2.3 and the corrections after the assessment is locked: what their records lack."""

from auditor_app.domain.naming.terms import label, member_name, site_name
from auditor_app.domain.reasons import Reason, Weight
from auditor_app.domain.records import Judgement
from auditor_app.domain.stages import team
from auditor_app.domain.state import AuditState
from auditor_app.domain.values import Part, SupplementMethod
from auditor_app.domain.wording import Message


def supplement_reasons(state: AuditState) -> tuple[Reason, ...]:
    """Say what the supplements lack: a reason each, and for a mystery shopper a trigger and a team member, R24 R25."""
    reasons = []
    for one in state.supplements:
        values = {
            "method": label(one.method),
            "site": site_name(state.site(one.site)) if one.site else "–",
        }
        if not one.reason.strip():
            message = Message(
                "{method} ({site}): say why the open inspection did not suffice", **values
            )
            reasons.append(Reason(Weight.TO_DO, "§6.2.2.3.1", "R24", message, one.id))
        if one.method is not SupplementMethod.MYSTERY_SHOPPER:
            continue
        if one.trigger is None:
            message = Message(
                "{method} ({site}): name the trigger, doubted evidence or repeated complaints",
                **values,
            )
            reasons.append(Reason(Weight.TO_DO, "§6.2.2.3.2", "R25", message, one.id))
        member = state.member(one.made_by)
        if member is None or member.deleted:
            message = Message(
                "{method} ({site}): name the team member who made the visit", **values
            )
            reasons.append(Reason(Weight.TO_DO, "§6.2.2.3.2", "R25", message, one.id))
    return tuple(reasons)


def correction_reasons(state: AuditState) -> tuple[Reason, ...]:
    """Say which corrections are not what a transcription correction must be: the leader's own, and with a reason, R28."""
    reasons = []
    for one in state.corrections:
        judgement = state.find(Judgement, one.judgement)
        if judgement is None or judgement.deleted or judgement.part is not Part.CHARACTERISTIC:
            message = Message("A correction refers to no judgement of the assessment")
            reasons.append(Reason(Weight.TO_DO, "§6.2.2.5", "R28", message, one.id))
            continue
        values = {"item": judgement.item, "site": site_name(state.site(judgement.site))}
        if not team.is_leader(state, one.corrected_by):
            name = member_name(state.member(one.corrected_by))
            message = Message(
                "{item} at {site} was corrected by {name}: only the team leader may",
                name=name,
                **values,
            )
            reasons.append(Reason(Weight.TO_DO, "§6.2.2.5", "R28", message, one.id))
        if not one.reason.strip():
            message = Message("Say why {item} at {site} was corrected", **values)
            reasons.append(Reason(Weight.TO_DO, "§6.2.2.5", "R28", message, one.id))
    return tuple(reasons)
