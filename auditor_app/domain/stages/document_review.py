"""The document review, §6.2.1.1: two parts, three conclusions, and the way on site."""

import datetime as dt

from auditor_app.domain.forms.edition import Edition, ReviewItem
from auditor_app.domain.identifiers import finding_id
from auditor_app.domain.naming.terms import listed, member_name
from auditor_app.domain.reasons import Reason, Stage, StageGuidance, Weight, settle
from auditor_app.domain.records import (
    Application,
    DocumentReview,
    FocusPoint,
    OpenPoint,
    PlanEntry,
    ReviewFinding,
    TeamMember,
)
from auditor_app.domain.scheme.document_review import R10, R11, R12
from auditor_app.domain.scheme.planning import R07
from auditor_app.domain.stages import focus_points, timetable
from auditor_app.domain.stages.application import awaited, is_accepted
from auditor_app.domain.stages.programme import StageRules
from auditor_app.domain.stages.team import is_auditor
from auditor_app.domain.state import AuditState
from auditor_app.domain.values import ReviewConclusion, Verdict
from auditor_app.domain.wording import Message

_ALLOWING = frozenset((ReviewConclusion.CONFORMS, ReviewConclusion.BASICALLY_CONFORMS))


def onsite_allowed(state: AuditState) -> bool:
    """Say whether the conclusion lets the team go on site, R10 R12."""
    return state.document_review.conclusion in _ALLOWING


def unsettled(state: AuditState) -> tuple[OpenPoint, ...]:
    """Return the open points whose evidence was not yet seen on site, R12."""
    return tuple(point for point in state.open_points if point.closed_on is None)


def unclosed(state: AuditState) -> Reason | None:
    """Say which open points keep the capability audit from its conclusion, R12, or None."""
    points = unsettled(state)
    if not points:
        return None
    message = Message("Close the open points of the document review: {count}", count=len(points))
    return Reason(Weight.TO_DO, R12, message, points[0].id)


def onsite_barred(state: AuditState) -> Reason | None:
    """Say why the team may not go on site, R10 R12, or None where it may."""
    review = state.document_review
    if review.conclusion is ReviewConclusion.DOES_NOT_CONFORM:
        message = Message("The documents do not conform: no on-site audit")
        return Reason(Weight.BLOCKS, R12, message, review.id)
    if not onsite_allowed(state):
        message = Message("The on-site audit starts once the document review is concluded")
        return Reason(Weight.BLOCKS, R10, message, review.id, waits=True)
    return None


def unreviewed(state: AuditState, edition: Edition) -> Reason | None:
    """Say how many items nobody reviewed yet, R11, or None."""
    open_items = _open_items(state, edition)
    if not open_items:
        return None
    legality = sum(1 for item in open_items if item.part == "legality")
    message = Message(
        "Still to review: {legality} items on legality, {documents} on the management documents",
        legality=legality,
        documents=len(open_items) - legality,
    )
    return Reason(Weight.TO_DO, R11, message, finding_id(state.audit.id, open_items[0].id))


def unreasoned(state: AuditState, item: ReviewItem) -> Reason:
    """Say that an item is not applicable without a reason, R11."""
    message = Message("Say why “{title}” is not applicable", title=item.title)
    return Reason(Weight.TO_DO, R11, message, finding_id(state.audit.id, item.id))


def without_points(state: AuditState) -> Reason | None:
    """Say that “basically conforms” lacks its open points, R12, or None."""
    if state.open_points:
        return None
    message = Message(
        "“Basically conforms” needs the list of open points whose evidence is due on site"
    )
    return Reason(Weight.TO_DO, R12, message, state.document_review.id)


def contradicted(state: AuditState, edition: Edition) -> Reason | None:
    """Say which items contradict “conforms”, R12, or None."""
    failing = _failing(state, edition)
    if not failing:
        return None
    message = Message(
        "The conclusion is “conforms”, but these items do not: {items}",
        items=listed(failing, lambda item: item.title),
    )
    return Reason(Weight.TO_DO, R12, message, state.document_review.id)


def guide(state: AuditState, edition: Edition, today: dt.date) -> StageGuidance:
    """Say where the document review stands, R10–R12."""
    open_items = _open_items(state, edition)
    summary = Message(
        "{count} of {total} items reviewed",
        count=len(edition.review) - len(open_items),
        total=len(edition.review),
    )
    if not is_accepted(state):
        return settle(Stage.DOCUMENT_REVIEW, summary, (awaited(state),))
    reasons = [
        *_item_reasons(state, edition),
        *_conclusion_reasons(state, edition, complete=not open_items),
    ]
    return settle(Stage.DOCUMENT_REVIEW, summary, tuple(reasons))


def _verdict(state: AuditState, item: ReviewItem) -> Verdict | None:
    finding = state.findings.get(item.id)
    return finding.verdict if finding else None


def _open_items(state: AuditState, edition: Edition) -> list[ReviewItem]:
    return [item for item in edition.review if _verdict(state, item) is None]


def _failing(state: AuditState, edition: Edition) -> list[ReviewItem]:
    return [item for item in edition.review if _verdict(state, item) is Verdict.NONCONFORM]


def _item_reasons(state: AuditState, edition: Edition) -> list[Reason]:
    reasons = [reason] if (reason := unreviewed(state, edition)) else []
    for item in edition.review:
        finding = state.findings.get(item.id)
        if finding and finding.verdict is Verdict.NOT_APPLICABLE and not finding.reason.strip():
            reasons.append(unreasoned(state, item))
    return reasons


def _conclusion_reasons(state: AuditState, edition: Edition, *, complete: bool) -> list[Reason]:
    review = state.document_review
    first_day = timetable.first_day(state)
    reasons = []
    if review.conclusion is None:
        if complete:
            message = Message("Choose the conclusion of the document review")
        else:
            message = Message("The team may go on site only after the document review")
        reasons.append(Reason(Weight.TO_DO, R12, message, review.id))
        return reasons
    reasons += [*_consistency(state, edition), *focus_points.unnamed(state)]
    if not is_auditor(state.member(review.reviewed_by)):
        if review.reviewed_by:
            name = member_name(state.member(review.reviewed_by))
            message = Message(
                "{name} is no auditor of the team and cannot review the documents", name=name
            )
        else:
            message = Message("Name the auditor who reviewed the documents")
        reasons.append(Reason(Weight.TO_DO, R07, message, review.id))
    if review.reviewed_on is None:
        message = Message("Enter the day of the document review")
        reasons.append(Reason(Weight.TO_DO, R10, message, review.id))
    elif first_day and review.reviewed_on > first_day:
        message = Message(
            "The documents were reviewed on {day}, but the plan goes on site on {first}",
            day=review.reviewed_on,
            first=first_day,
        )
        reasons.append(Reason(Weight.TO_DO, R10, message, review.id))
    return reasons


def _consistency(state: AuditState, edition: Edition) -> list[Reason]:
    """Hold the conclusion against the findings and the open points, R12."""
    review = state.document_review
    if barred := onsite_barred(state):
        return [barred]
    reasons: list[Reason] = []
    if review.conclusion is ReviewConclusion.CONFORMS:
        if contradiction := contradicted(state, edition):
            reasons.append(contradiction)
        elif open_ := unsettled(state):
            message = Message(
                "The conclusion is “conforms”, but there are open points: {count}", count=len(open_)
            )
            reasons.append(Reason(Weight.TO_DO, R12, message, open_[0].id))
        return reasons
    listed_items = {point.item for point in state.open_points}
    if lacking := without_points(state):
        reasons.append(lacking)
    elif forgotten := [item for item in _failing(state, edition) if item.id not in listed_items]:
        message = Message(
            "No open point yet for: {items}", items=listed(forgotten, lambda item: item.title)
        )
        record = finding_id(state.audit.id, forgotten[0].id)
        reasons.append(Reason(Weight.TO_DO, R12, message, record))
    if open_ := unsettled(state):
        message = Message("Evidence due on site for open points: {count}", count=len(open_))
        reasons.append(Reason(Weight.NOTE, R12, message, open_[0].id))
    return reasons


STAGE = StageRules(
    Stage.DOCUMENT_REVIEW,
    Message("Document review"),
    lambda found: guide(found.state, found.edition, found.today),
    needs=frozenset(
        {Application, DocumentReview, ReviewFinding, OpenPoint, FocusPoint, PlanEntry, TeamMember}
    ),
)
