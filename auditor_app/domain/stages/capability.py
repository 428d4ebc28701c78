"""The stage of the capability audit, §6.2.1.2: when it may be made, and what it still lacks."""

from auditor_app.domain.naming.terms import label
from auditor_app.domain.reasons import Reason, Stage, StageGuidance, Weight, settle
from auditor_app.domain.results import CapabilityResult
from auditor_app.domain.scheme.capability import R16
from auditor_app.domain.stages.application import awaited, is_accepted
from auditor_app.domain.stages.capability_standing import CapabilityStanding
from auditor_app.domain.stages.document_review import onsite_barred, unclosed
from auditor_app.domain.stages.focus_points import unanswered
from auditor_app.domain.stages.planning import unconfirmed
from auditor_app.domain.stages.programme import StageRules
from auditor_app.domain.state import AuditState
from auditor_app.domain.values import BodyDecision, Part
from auditor_app.domain.wording import Message


def guide(state: AuditState, stands: CapabilityStanding) -> StageGuidance:
    """Say where the capability audit stands, R08 R10 R12 R15–R21."""
    capability = state.capability
    if stands.result is not None:
        summary = label(stands.result)
    else:
        summary = Message(
            "{count} of {total} clauses judged", count=stands.judged, total=stands.total
        )
    if waiting := onsite_waits(state):
        # What breaks a rule is said even before the stage may start, what is to do is not.
        return settle(
            Stage.CAPABILITY,
            summary,
            (*waiting, *(one for one in stands.reasons if one.weight is Weight.BLOCKS)),
        )
    reasons = list(stands.reasons)
    ended = capability.body_decision is BodyDecision.END
    if (
        capability.concluded_on is None
        and not ended
        and stands.result not in (None, CapabilityResult.SUSPENDED)
    ):
        message = Message("Conclude the capability audit: {result}", result=summary)
        reasons.append(Reason(Weight.TO_DO, R16, message, capability.id))
    if not ended and capability.concluded_on is None and (points := unclosed(state)):
        reasons.insert(0, points)
    if not ended:
        reasons += unanswered(state, Part.CAPABILITY)
    return settle(Stage.CAPABILITY, summary, tuple(reasons))


def onsite_waits(state: AuditState) -> tuple[Reason, ...]:
    """Say which earlier stage the on-site audit waits for, R05 R08 R10 R12."""
    if not is_accepted(state):
        return (awaited(state),)
    reasons = []
    if state.planning.plan_confirmed_on is None:
        reasons.append(unconfirmed(state))
    if barred := onsite_barred(state):
        reasons.append(barred)
    return tuple(reasons)


STAGE = StageRules(
    Stage.CAPABILITY,
    Message("Capability audit"),
    lambda found: guide(found.state, found.capability),
)
