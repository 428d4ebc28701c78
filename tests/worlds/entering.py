"""What nearly every audit has entered, through the operations, before a test begins."""

import datetime as dt

from auditor_app.domain.application import DOCUMENTS
from auditor_app.domain.values import (
    Activity,
    Business,
    DocumentState,
    OnsiteResult,
    ReviewConclusion,
    SiteKind,
    Verdict,
)
from auditor_app.operations.core.session import AuditSession
from auditor_app.operations.stages import (
    application,
    capability,
    characteristics,
    conclusion,
    document_review,
    planning,
)


def accept(session: AuditSession) -> None:
    """Enter a complete application with its documents, and accept it."""
    application.edit(
        session,
        business=Business.MANUFACTURER,
        client_address="上海市",
        credit_code="91310000",
        contact_name="李明",
        contact_phone="021",
        scope_locations="上海",
        scope_units="客服部",
        scope_activities="家电售后",
        scope_from=dt.date(2025, 3, 1),
        scope_to=dt.date(2026, 2, 28),
        no_penalty_declared=True,
        not_dishonest_declared=True,
    )
    for document in DOCUMENTS:
        application.set_document(session, document.number, DocumentState.RECEIVED)
    application.accept(session)


def add_head_office(session: AuditSession) -> None:
    """Write the programme of an audit of one site, and the site."""
    planning.edit(session, programme="三年周期")
    planning.add_site(
        session, name="总部", kind=SiteKind.HEAD_OFFICE, opens="09:00", closes="18:00"
    )


def plan_visit(session: AuditSession, first_day: dt.date, member: str) -> None:
    """Plan four days of somebody at the site: two meetings, and the two parts between them."""
    for number, activity in enumerate(
        (
            Activity.OPENING_MEETING,
            Activity.CAPABILITY,
            Activity.CHARACTERISTIC,
            Activity.CLOSING_MEETING,
        )
    ):
        planning.add_entry(
            session,
            day=first_day + dt.timedelta(days=number),
            starts="09:30",
            ends="17:00",
            activity=activity,
            site=session.state.sites[0].id,
            members=(member,),
        )


def review(session: AuditSession) -> None:
    """Go through the documents, which conform."""
    for item in session.edition.review:
        document_review.judge(session, item.id, Verdict.CONFORM)
    document_review.conclude(session, ReviewConclusion.CONFORMS)


def judge_clauses(session: AuditSession) -> None:
    """Judge every clause at the first site, which conforms throughout, and conclude."""
    for clause in session.edition.clauses:
        capability.judge(session, session.state.sites[0].id, clause.id, Verdict.CONFORM)
    capability.conclude(session)


def finish(session: AuditSession) -> None:
    """Take an audit whose capability part is judged to its signature."""
    capability.conclude(session)
    for item in session.edition.items:
        characteristics.judge(session, session.state.sites[0].id, item.id, Verdict.CONFORM)
    characteristics.conclude(session, OnsiteResult.PASSED)
    conclusion.edit(session, statement="服务符合要求。")
    conclusion.sign_off(session)
