"""The document review, §6.2.1.1: two parts, three conclusions, and whether the team may go on site."""

import datetime as dt

from auditor_app.domain.forms.edition import Edition, ReviewItem
from auditor_app.domain.identifiers import finding_id
from auditor_app.domain.naming.terms import listed, member_name
from auditor_app.domain.reasons import Reason, Stage, StageGuidance, Weight, settle
from auditor_app.domain.records import (
    Application,
    DocumentReview,
    OpenPoint,
    PlanEntry,
    ReviewFinding,
    TeamMember,
)
from auditor_app.domain.stages import timetable
from auditor_app.domain.stages.application import is_accepted
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


def guide(state: AuditState, edition: Edition, today: dt.date) -> StageGuidance:
    """Say where the document review stands, R10–R12."""
    open_items = [item for item in edition.review if _verdict(state, item) is None]
    summary = Message(
        "{count} of {total} items reviewed",
        count=len(edition.review) - len(open_items),
        total=len(edition.review),
    )
    if not is_accepted(state):
        message = Message("The document review starts once the application is accepted")
        waits = Reason(Weight.BLOCKS, "§5.3", "R05", message, state.application.id, waits=True)
        return settle(Stage.DOCUMENT_REVIEW, summary, (waits,))
    reasons = [
        *_item_reasons(state, edition, open_items),
        *_conclusion_reasons(state, edition, complete=not open_items),
    ]
    return settle(Stage.DOCUMENT_REVIEW, summary, tuple(reasons))


def _verdict(state: AuditState, item: ReviewItem) -> Verdict | None:
    finding = state.findings.get(item.id)
    return finding.verdict if finding else None


def _item_reasons(
    state: AuditState, edition: Edition, open_items: list[ReviewItem]
) -> list[Reason]:
    reasons = []
    if open_items:
        legality = sum(1 for item in open_items if item.part == "legality")
        message = Message(
            "Still to review: {legality} items on legality, {documents} on the management documents",
            legality=legality,
            documents=len(open_items) - legality,
        )
        record = finding_id(state.audit.id, open_items[0].id)
        reasons.append(Reason(Weight.TO_DO, "§6.2.1.1.2", "R11", message, record))
    for item in edition.review:
        finding = state.findings.get(item.id)
        if finding and finding.verdict is Verdict.NOT_APPLICABLE and not finding.reason.strip():
            message = Message("Say why “{title}” is not applicable", title=item.title)
            reasons.append(Reason(Weight.TO_DO, "§6.2.1.1.2", "A6", message, finding.id))
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
        reasons.append(Reason(Weight.TO_DO, "§6.2.1.1.3", "R12", message, review.id))
        return reasons
    reasons += _consistency(state, edition)
    if not is_auditor(state.member(review.reviewed_by)):
        if review.reviewed_by:
            name = member_name(state.member(review.reviewed_by))
            message = Message(
                "{name} is no auditor of the team and cannot review the documents", name=name
            )
        else:
            message = Message("Name the auditor who reviewed the documents")
        reasons.append(Reason(Weight.TO_DO, "§6.1.2", "R07", message, review.id))
    if review.reviewed_on is None:
        message = Message("Enter the day of the document review")
        reasons.append(Reason(Weight.TO_DO, "§6.2.1.1.1", "R10", message, review.id))
    elif first_day and review.reviewed_on > first_day:
        message = Message(
            "The documents were reviewed on {day}, but the plan goes on site on {first}",
            day=review.reviewed_on,
            first=first_day,
        )
        reasons.append(Reason(Weight.TO_DO, "§6.2.1.1.1", "R10", message, review.id))
    return reasons


def _consistency(state: AuditState, edition: Edition) -> list[Reason]:
    """Hold the conclusion against the findings and the open points, R12."""
    review, points = state.document_review, state.open_points
    failing = [item for item in edition.review if _verdict(state, item) is Verdict.NONCONFORM]
    reasons = []
    if review.conclusion is ReviewConclusion.DOES_NOT_CONFORM:
        message = Message("The documents do not conform: no on-site audit")
        return [Reason(Weight.BLOCKS, "§6.2.1.1.3", "R12", message, review.id)]
    if review.conclusion is ReviewConclusion.CONFORMS:
        if failing:
            titles = listed(failing, lambda item: item.title)
            message = Message(
                "The conclusion is “conforms”, but these items do not: {items}", items=titles
            )
            reasons.append(Reason(Weight.TO_DO, "§6.2.1.1.3", "R12", message, review.id))
        elif open_ := unsettled(state):
            message = Message(
                "The conclusion is “conforms”, but there are open points: {count}", count=len(open_)
            )
            reasons.append(Reason(Weight.TO_DO, "§6.2.1.1.3", "R12", message, open_[0].id))
        return reasons
    listed_items = {point.item for point in points}
    if not points:
        message = Message(
            "“Basically conforms” needs the list of open points whose evidence is due on site"
        )
        reasons.append(Reason(Weight.TO_DO, "§6.2.1.1.3", "R12", message, review.id))
    elif forgotten := [item for item in failing if item.id not in listed_items]:
        message = Message(
            "No open point yet for: {items}", items=listed(forgotten, lambda item: item.title)
        )
        record = finding_id(state.audit.id, forgotten[0].id)
        reasons.append(Reason(Weight.TO_DO, "§6.2.1.1.3", "R12", message, record))
    if open_ := unsettled(state):
        message = Message("Evidence due on site for open points: {count}", count=len(open_))
        reasons.append(Reason(Weight.NOTE, "§6.2.1.1.3", "R12", message, open_[0].id))
    return reasons


STAGE = StageRules(
    Stage.DOCUMENT_REVIEW,
    Message("Document review"),
    lambda found: guide(found.state, found.edition, found.today),
    needs=frozenset({Application, DocumentReview, ReviewFinding, OpenPoint, PlanEntry, TeamMember}),
)
