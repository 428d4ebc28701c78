"""Points carried forward, R71: from the document review to the site, and to the assessment."""

from auditor_app.domain.naming.terms import listed
from auditor_app.domain.reasons import Reason, Weight
from auditor_app.domain.records import FocusPoint
from auditor_app.domain.scheme.planning import R71
from auditor_app.domain.state import AuditState
from auditor_app.domain.values import Part
from auditor_app.domain.wording import Message


def points_of(state: AuditState, part: Part) -> tuple[FocusPoint, ...]:
    """Return the points that are answered in a part."""
    return tuple(one for one in state.focus_points if one.part is part)


def unanswered(state: AuditState, part: Part) -> tuple[Reason, ...]:
    """Say which points of a part have no answer yet, R71."""
    open_ = [one for one in points_of(state, part) if not one.answer.strip()]
    if not open_:
        return ()
    names = listed(open_, lambda one: one.text.strip() or one.item or Message("focus point"))
    if part is Part.CAPABILITY:
        message = Message("Answer the focus points of the document review: {points}", points=names)
    else:
        message = Message("Answer what was to be looked at again: {points}", points=names)
    return (Reason(Weight.TO_DO, R71, message, open_[0].id),)


def unnamed(state: AuditState) -> tuple[Reason, ...]:
    """Say that the document review names no focus point for the site, R71."""
    if points_of(state, Part.CAPABILITY):
        return ()
    message = Message("No focus point for the site is named")
    return (Reason(Weight.NOTE, R71, message, state.document_review.id),)


def unlinked(state: AuditState) -> tuple[Reason, ...]:
    """Say which nonconformities name nothing to look at again in the assessment, R71."""
    linked = {one.nonconformity for one in points_of(state, Part.CHARACTERISTIC)}
    lacking = [one for one in state.nonconformities if one.id not in linked]
    if not lacking:
        return ()
    message = Message(
        "Nothing to look at again is named for: {numbers}",
        numbers=listed(lacking, lambda one: one.number or one.clause),
    )
    return (Reason(Weight.NOTE, R71, message, state.characteristic.id),)
