"""The document review: findings item by item, open points, one of three conclusions, §6.2.1.1."""

import msgspec

from auditor_app.domain.errors import KnownError
from auditor_app.domain.identifiers import finding_id
from auditor_app.domain.reasons import refusal
from auditor_app.domain.records import OpenPoint, ReviewFinding
from auditor_app.domain.stages.document_review import (
    contradicted,
    unreasoned,
    unreviewed,
    without_points,
)
from auditor_app.domain.state import Changes
from auditor_app.domain.values import ReviewConclusion, Verdict
from auditor_app.domain.wording import Message
from auditor_app.operations.core import rows
from auditor_app.operations.core.editing import changed
from auditor_app.operations.core.session import AuditSession
from auditor_app.operations.stages.gates import need_accepted, need_auditor


def edit(session: AuditSession, **fields: object) -> Changes:
    """Change who reviewed, when, or the statement; the conclusion has an operation of its own."""
    if "conclusion" in fields:
        raise KnownError(
            "E_VALUE", Message("There is no field “{name}” to change.", name="conclusion")
        )
    reviewer = fields.get("reviewed_by")
    if isinstance(reviewer, str) and reviewer:
        need_auditor(session, reviewer)
    return session.write(
        Message("Edit the document review"), changed(session.state.document_review, **fields)
    )


def judge(session: AuditSession, item: str, verdict: Verdict | None, reason: str = "") -> Changes:
    """Record the finding on one item; `reason` says why it is not applicable.

    Raises KnownError R11 where “not applicable” comes without a reason.
    """
    need_accepted(session)
    reason = reason.strip()
    present = _finding(session, item)
    if verdict is Verdict.NOT_APPLICABLE and not reason:
        (reviewed,) = (one for one in session.edition.review if one.id == item)
        raise refusal(
            unreasoned(session.state, reviewed),
            Message("Say why this item does not apply to the organisation."),
        )
    finding = changed(
        present,
        verdict=verdict,
        reason=reason if verdict is Verdict.NOT_APPLICABLE else "",
    )
    return session.write(Message("Review an item"), finding)


def note(session: AuditSession, item: str, text: str) -> Changes:
    """Record what was seen on one item."""
    need_accepted(session)
    return session.write(
        Message("Note on a reviewed item"), changed(_finding(session, item), note=text)
    )


def add_open_point(session: AuditSession, item: str, text: str) -> Changes:
    """Add a point whose evidence is due on site, R12."""
    need_accepted(session)
    return rows.add(session, OpenPoint, Message("Add an open point"), item=item, text=text)


def edit_open_point(session: AuditSession, point_id: str, **fields: object) -> Changes:
    """Change an open point; setting `closed_on` closes it."""
    return rows.edit(session, OpenPoint, point_id, Message("Edit an open point"), **fields)


def remove_open_point(session: AuditSession, point_id: str) -> Changes:
    """Remove an open point."""
    return rows.remove(session, OpenPoint, point_id, Message("Remove an open point"))


def conclude(session: AuditSession, conclusion: ReviewConclusion | None) -> Changes:
    """Draw one of the three conclusions, R12; None takes it back.

    Raises KnownError R11 while an item is not reviewed, and R12 where “basically conforms” has no
    open point or “conforms” has an item that does not conform.
    """
    need_accepted(session)
    state, edition = session.state, session.edition
    if conclusion is not None and (blank := unreviewed(state, edition)):
        raise refusal(blank, Message("Review every item before you conclude."))
    if conclusion is ReviewConclusion.BASICALLY_CONFORMS and (lacking := without_points(state)):
        raise refusal(lacking, Message("Add the open point, or choose “conforms”."))
    if conclusion is ReviewConclusion.CONFORMS and (failing := contradicted(state, edition)):
        advice = Message("Choose “basically conforms” with open points, or “does not conform”.")
        raise refusal(failing, advice)
    review = session.state.document_review
    reviewer = review.reviewed_by or (
        session.me.id if session.me and session.me.role.judges else ""
    )
    concluded = msgspec.structs.replace(
        review,
        conclusion=conclusion,
        reviewed_on=review.reviewed_on or session.today,
        reviewed_by=reviewer,
    )
    return session.write(Message("Conclude the document review"), concluded)


def _finding(session: AuditSession, item: str) -> ReviewFinding:
    if all(item != known.id for known in session.edition.review):
        raise KnownError("E_ITEM", Message("The form edition has no item “{item}”.", item=item))
    audit = session.state.audit.id
    return session.state.findings.get(item) or ReviewFinding(
        id=finding_id(audit, item), audit=audit, item=item
    )
