"""The application, §1 §5: what is in scope, the nine documents, and acceptance."""

import datetime as dt

from auditor_app.domain.documents import DOCUMENTS, DocumentKind
from auditor_app.domain.forms.edition import Edition
from auditor_app.domain.identifiers import document_id
from auditor_app.domain.naming.terms import label, listed
from auditor_app.domain.reasons import Reason, Stage, StageGuidance, Weight, settle
from auditor_app.domain.records import Application, ApplicationDocument
from auditor_app.domain.scheme.application import (
    R01,
    R02,
    R03,
    R04,
    R05,
    R66,
    R68,
)
from auditor_app.domain.scheme.assessment import R72
from auditor_app.domain.stages.programme import StageRules
from auditor_app.domain.stages.unrecorded import unrecorded
from auditor_app.domain.state import AuditState
from auditor_app.domain.values import Acceptance, Business, DocumentState
from auditor_app.domain.wording import Message

_VENUES = frozenset(
    (Business.SCENIC_SPOT, Business.RESTAURANT, Business.HOTEL, Business.MALL, Business.OTHER_VENUE)
)


def in_scope(business: Business) -> bool:
    """Say whether the scheme covers a kind of organisation, R01 A1.

    It covers the after-sales service of goods, not a venue's own service.
    """
    return business not in _VENUES


def is_accepted(state: AuditState) -> bool:
    """Say whether the application was accepted, so that audit work may start, R05."""
    return state.application.acceptance is Acceptance.ACCEPTED


def acceptance_gaps(state: AuditState) -> tuple[Reason, ...]:
    """Say what stands between the application and its acceptance, R01–R04.

    Empty where it can be accepted.
    """
    application = state.application
    return (
        *_client_gaps(application),
        *_scope_gaps(application),
        *_document_gaps(state),
        *_declaration_gaps(application),
    )


def mandatory(kind: DocumentKind, document_id: str) -> Reason:
    """Say that a document cannot be not applicable, R03."""
    message = Message(
        "Document {number}, {title}, is mandatory: not applicable is no answer", **_named(kind)
    )
    return Reason(Weight.TO_DO, R03, message, document_id, point=kind.number)


def unwritten(acceptance: Acceptance, application: Application) -> Reason:
    """Say which notice to the client is still to be written, R05."""
    if acceptance is Acceptance.REFUSED:
        message = Message(
            "Write the notice that tells the client why the application is not accepted"
        )
    else:
        message = Message("Write what the client is asked to supplement")
    return Reason(Weight.TO_DO, R05, message, application.id)


def awaited(state: AuditState) -> Reason:
    """Say that a stage waits for the acceptance, R05."""
    message = Message("No audit work before the application is accepted")
    return Reason(Weight.BLOCKS, R05, message, state.application.id, waits=True)


def guide(state: AuditState, edition: Edition, today: dt.date) -> StageGuidance:
    """Say where the application stands, R01–R05 R66 R68 R72."""
    application = state.application
    gaps = acceptance_gaps(state)
    reasons = [
        *gaps,
        *_left_out(application),
        *_facts(application),
        *_decision(application, complete=not gaps),
    ]
    if is_accepted(state):
        summary = (
            Message("Accepted on {day}", day=application.acceptance_on)
            if application.acceptance_on
            else Message("Accepted")
        )
    elif application.acceptance is None:
        there = sum(1 for kind in DOCUMENTS if _has(state.documents.get(kind.number)))
        summary = Message("{count} of {total} documents", count=there, total=len(DOCUMENTS))
    else:
        summary = label(application.acceptance)
    return settle(Stage.APPLICATION, summary, tuple(reasons))


def _has(document: ApplicationDocument | None) -> bool:
    return document is not None and document.state is not DocumentState.MISSING


def _client_gaps(application: Application) -> list[Reason]:
    gaps = []
    if not application.client_name.strip():
        gaps.append(
            Reason(Weight.TO_DO, R03, Message("Enter the client’s name"), application.id, point=1)
        )
    if application.business is None:
        message = Message("State what kind of organisation the client is")
        gaps.append(Reason(Weight.TO_DO, R01, message, application.id))
    elif not in_scope(application.business):
        message = Message(
            "{business}: a venue’s own service is outside the scheme, which covers the "
            "after-sales service of goods",
            business=label(application.business),
        )
        gaps.append(Reason(Weight.BLOCKS, R01, message, application.id))
    return gaps


def _scope_gaps(application: Application) -> list[Reason]:
    lacking = _undescribed(application)
    gaps = []
    if lacking and not application.scope_reason.strip():
        message = Message(
            "The scope does not describe: {parts}. Describe it, or say why it is left out",
            parts=lacking,
        )
        gaps.append(Reason(Weight.TO_DO, R02, message, application.id))
    if (
        application.scope_from
        and application.scope_to
        and application.scope_to < application.scope_from
    ):
        message = Message(
            "The period covered ends on {end}, before it starts", end=application.scope_to
        )
        gaps.append(Reason(Weight.TO_DO, R02, message, application.id))
    return gaps


def _undescribed(application: Application) -> tuple[Message, ...]:
    parts = (
        (application.scope_locations, Message("physical locations")),
        (application.scope_units, Message("organisational units")),
        (application.scope_activities, Message("activities and processes")),
    )
    lacking = [name for text, name in parts if not text.strip()]
    if application.scope_from is None or application.scope_to is None:
        lacking.append(Message("period covered"))
    return tuple(lacking)


def _left_out(application: Application) -> list[Reason]:
    """Say what the scope leaves out with a reason, R02."""
    lacking = _undescribed(application)
    if not lacking or not application.scope_reason.strip():
        return []
    message = Message("The scope leaves out: {parts}; the reason is recorded", parts=lacking)
    return [Reason(Weight.NOTE, R02, message, application.id)]


def _facts(application: Application) -> list[Reason]:
    """Say which facts of the application are not recorded, R05 R66 R68 R72."""
    settled = application.acceptance is Acceptance.ACCEPTED
    wanted = (
        (
            R68,
            Message("The client answers for the truth of the papers; not recorded: {facts}"),
            ((application.truth_declared_on, Message("day of the statement")),),
        ),
        (
            R66,
            Message("Name the criteria beside the specification; not recorded: {facts}"),
            ((application.other_criteria, Message("laws, standards and other requirements")),),
        ),
        (
            R72,
            Message("Name what the certification contract agrees on; not recorded: {facts}"),
            ((application.assessment_standard, Message("assessment standard")),),
        ),
        (
            R05,
            Message("Record the check of the papers; not recorded: {facts}"),
            (
                (application.checked_by, Message("who checked them")),
                (application.checked_on, Message("when they were checked")),
            ),
        ),
    )
    return [
        reason
        for rule, message, facts in wanted
        for reason in unrecorded(rule, message, facts, application.id, settled=settled)
    ]


def _document_gaps(state: AuditState) -> list[Reason]:
    missing: list[DocumentKind] = []
    gaps = []
    for kind in DOCUMENTS:
        document = state.documents.get(kind.number)
        if document is None or document.state is DocumentState.MISSING:
            missing.append(kind)
        elif document.state is DocumentState.NOT_APPLICABLE and not kind.where_applicable:
            gaps.append(mandatory(kind, document.id))
        elif document.state is DocumentState.NOT_APPLICABLE and not document.reason.strip():
            message = Message(
                "Say why document {number}, {title}, is not applicable", **_named(kind)
            )
            gaps.append(Reason(Weight.TO_DO, R03, message, document.id, point=kind.number))
    if missing:
        names = listed(missing, lambda kind: Message("{number} {title}", **_named(kind)))
        message = Message("Application documents still missing: {documents}", documents=names)
        gaps.insert(
            0,
            Reason(Weight.TO_DO, R03, message, document_id(state.audit.id, missing[0].number)),
        )
    return gaps


def _named(kind: DocumentKind) -> dict[str, object]:
    return {"number": kind.number, "title": kind.title}


def _declaration_gaps(application: Application) -> list[Reason]:
    answers = (
        (application.no_penalty_declared, Message("no administrative penalty")),
        (application.not_dishonest_declared, Message("not on the list of serious dishonesty")),
    )
    gaps = []
    if denied := tuple(name for answer, name in answers if answer is False):
        message = Message("For the past year the client cannot declare: {points}", points=denied)
        gaps.append(Reason(Weight.BLOCKS, R04, message, application.id))
    if unanswered := tuple(name for answer, name in answers if answer is None):
        message = Message(
            "The declaration for the past year does not cover: {points}", points=unanswered
        )
        gaps.append(Reason(Weight.TO_DO, R04, message, application.id))
    return gaps


def _decision(application: Application, *, complete: bool) -> list[Reason]:
    noticed = bool(application.notice.strip())
    if application.acceptance is Acceptance.ACCEPTED:
        if application.acceptance_on is None:
            return [
                Reason(
                    Weight.NOTE,
                    R05,
                    Message("The day of acceptance is not recorded"),
                    application.id,
                )
            ]
        return []
    if application.acceptance is Acceptance.REFUSED:
        ended = Message("The application was not accepted: no audit work follows")
        reasons = [Reason(Weight.BLOCKS, R05, ended, application.id)]
        if not noticed:
            reasons.append(unwritten(application.acceptance, application))
        return reasons
    asked = application.acceptance is Acceptance.SUPPLEMENT_REQUESTED
    if complete:
        message = Message("The application is complete: accept it, so that planning can start")
        return [Reason(Weight.TO_DO, R05, message, application.id)]
    if asked and not noticed:
        return [unwritten(Acceptance.SUPPLEMENT_REQUESTED, application)]
    if asked:
        message = Message("The client was asked to supplement the application")
    else:
        message = Message(
            "Until the application is complete, ask the client to supplement it or refuse it "
            "in writing"
        )
    return [Reason(Weight.NOTE, R05, message, application.id)]


STAGE = StageRules(
    Stage.APPLICATION,
    Message("Application"),
    lambda found: guide(found.state, found.edition, found.today),
    needs=frozenset({Application, ApplicationDocument}),
)
