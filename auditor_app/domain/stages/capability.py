"""The stage of the capability audit, §6.2.1.2: when it may be made, and what it still lacks."""

from auditor_app.domain.naming.terms import label
from auditor_app.domain.reasons import Reason, Stage, StageGuidance, Weight, settle
from auditor_app.domain.results import CapabilityResult
from auditor_app.domain.stages.application import is_accepted
from auditor_app.domain.stages.capability_standing import CapabilityStanding
from auditor_app.domain.stages.document_review import onsite_allowed
from auditor_app.domain.stages.programme import StageRules
from auditor_app.domain.state import AuditState
from auditor_app.domain.values import BodyDecision, ReviewConclusion
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
        # What breaks a rule is said even before the stage may start; what is merely still to do is not.
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
        reasons.append(Reason(Weight.TO_DO, "§6.2.1.2.4", "R16", message, capability.id))
    return settle(Stage.CAPABILITY, summary, tuple(reasons))


def onsite_waits(state: AuditState) -> tuple[Reason, ...]:
    """Say which earlier stage the on-site audit waits for, R05 R08 R10 R12."""
    if not is_accepted(state):
        message = Message("No audit work before the application is accepted")
        return (Reason(Weight.BLOCKS, "§5.3", "R05", message, state.application.id, waits=True),)
    reasons = []
    if state.planning.plan_confirmed_on is None:
        message = Message("The on-site audit starts once the plan is confirmed")
        reasons.append(
            Reason(Weight.BLOCKS, "§6.1.3", "R08", message, state.planning.id, waits=True)
        )
    if not onsite_allowed(state):
        if state.document_review.conclusion is ReviewConclusion.DOES_NOT_CONFORM:
            rule, message = (
                "R12",
                Message("The document review found that the team cannot go on site"),
            )
        else:
            rule, message = (
                "R10",
                Message("The on-site audit starts once the document review is concluded"),
            )
        reasons.append(
            Reason(
                Weight.BLOCKS,
                "§6.2.1.1.1",
                rule,
                message,
                state.document_review.id,
                waits=rule == "R10",
            )
        )
    return tuple(reasons)


STAGE = StageRules(
    Stage.CAPABILITY,
    Message("Capability audit"),
    lambda found: guide(found.state, found.capability),
)
