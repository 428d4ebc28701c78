"""The audit conclusion, §6.3 §7: statement, proposed grade, and the leader's sign-off."""

from auditor_app.domain.forms.edition import Edition
from auditor_app.domain.naming.terms import label, member_name
from auditor_app.domain.reasons import Reason, Stage, StageGuidance, StageStatus, Weight, settle
from auditor_app.domain.results import CapabilityResult
from auditor_app.domain.scheme.application import R66
from auditor_app.domain.scheme.audit_readings import A19
from auditor_app.domain.scheme.capability import R19
from auditor_app.domain.scheme.grade import R30, R36, R37, R38
from auditor_app.domain.stages import team
from auditor_app.domain.stages.capability_standing import CapabilityStanding
from auditor_app.domain.stages.document_review import unclosed
from auditor_app.domain.stages.grading import Grading
from auditor_app.domain.stages.programme import Found, StageRules
from auditor_app.domain.state import AuditState
from auditor_app.domain.values import BodyDecision, OnsiteResult, ReviewConclusion
from auditor_app.domain.wording import Message


def guide(found: Found) -> StageGuidance:
    """Say where the conclusion stands, R15 R19 R30 R34 R36–R38 R66 A19.

    An audit that is not passed is concluded too, without a grade and without an assessment; one
    that ended earlier, by the document review or by the certification body, also without what would
    have followed.
    """
    state, standing, grading = found.state, found.capability, found.grading
    conclusion = state.conclusion
    ended = _ended(state, standing)
    failed = ended is not None or standing.result is CapabilityResult.NOT_PASSED
    summary = _summary(state, grading)
    if standing.result is CapabilityResult.SUSPENDED:
        message = Message(
            "The audit is suspended: no conclusion until the certification body decides"
        )
        return settle(
            Stage.CONCLUSION,
            summary,
            (Reason(Weight.BLOCKS, R19, message, state.capability.id),),
        )
    lacking = [one.stage for one in found.earlier if _is_lacking(one, ended, failed=failed)]
    reasons = []
    if lacking:
        message = Message(
            "Not finished yet: {stages}",
            stages=tuple(one.label for one in found.programme.stages if one.key in lacking),
        )
        reasons.append(Reason(Weight.BLOCKS, R30, message, waits=True))
    if (waiting := unclosed(state)) and not failed:
        reasons.append(waiting._replace(weight=Weight.BLOCKS))
    if not lacking or conclusion.signed_on:
        reasons += _signature(state)
        reasons += _outcome(state, grading, found.edition, failed=failed)
    return settle(Stage.CONCLUSION, summary, tuple(reasons))


def unstated(state: AuditState) -> Reason:
    """Say that the conclusion has no statement, R38."""
    message = Message("Write the audit conclusion")
    return Reason(Weight.TO_DO, R38, message, state.conclusion.id)


def _ended(state: AuditState, standing: CapabilityStanding) -> Stage | None:
    """Return the stage that ended the audit before its time, R12 A4, or None.

    A document review that does not conform ends it only where nothing was done on site: otherwise
    the two contradict each other.
    """
    if state.capability.body_decision is BodyDecision.END:
        return Stage.CAPABILITY
    does_not_conform = state.document_review.conclusion is ReviewConclusion.DOES_NOT_CONFORM
    return Stage.DOCUMENT_REVIEW if does_not_conform and standing.judged == 0 else None


def _is_lacking(one: StageGuidance, ended: Stage | None, *, failed: bool) -> bool:
    """Say whether a stage must still be finished.

    In an audit that ended early, only its application and what ended it.
    """
    if one.progress is StageStatus.DONE:
        return False
    if ended is not None and one.stage is not Stage.APPLICATION:
        return one.stage is ended and any(reason.weight is Weight.TO_DO for reason in one.reasons)
    return not (failed and one.stage is Stage.CHARACTERISTICS)


def _summary(state: AuditState, grading: Grading) -> Message:
    if state.conclusion.signed_on:
        if grading.grade:
            return Message("Signed, grade {grade}", grade=label(grading.grade))
        return Message("Signed, no grade")
    return (
        Message("Grade {grade} to propose", grade=label(grading.grade))
        if grading.grade
        else Message("Not signed yet")
    )


def _signature(state: AuditState) -> list[Reason]:
    conclusion = state.conclusion
    reasons = []
    if not conclusion.statement.strip():
        reasons.append(unstated(state))
    if conclusion.signed_on is None:
        message = Message("The team leader signs the conclusion")
        reasons.append(Reason(Weight.TO_DO, R38, message, conclusion.id))
    elif not team.is_leader(state, conclusion.signed_by):
        name = member_name(state.member(conclusion.signed_by))
        message = Message(
            "The conclusion was signed by {name}: the team leader signs it", name=name
        )
        reasons.append(Reason(Weight.TO_DO, R38, message, conclusion.id))
    return reasons


def _outcome(
    state: AuditState, grading: Grading, edition: Edition, *, failed: bool
) -> list[Reason]:
    """Say what the audit proposes, and that the certification body decides, R30 R36 R37 R66 A19."""
    if failed or state.characteristic.result is OnsiteResult.NOT_PASSED:
        return [Reason(Weight.NOTE, R30, Message("Not passed: no grade"))]
    if grading.provisional is None:
        return [Reason(Weight.NOTE, R36, Message("Below B: no certificate"))]
    if grading.grade is None:
        return []
    reasons = []
    applied = state.application.applied_grade
    if applied is not None and applied is not grading.grade:
        message = Message(
            "Applied for {applied}, reached {reached}",
            applied=label(applied),
            reached=label(grading.grade),
        )
        reasons.append(Reason(Weight.NOTE, A19, message))
    message = Message(
        "Grade {grade} is proposed; the certification body sets it", grade=label(grading.grade)
    )
    reasons.append(Reason(Weight.NOTE, R37, message))
    if not edition.certifies:
        message = Message("The form edition is a sample: no certificate can be issued from it")
        reasons.append(Reason(Weight.NOTE, R66, message))
    return reasons


STAGE = StageRules(Stage.CONCLUSION, Message("Conclusion"), guide)
