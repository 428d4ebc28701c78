"""What nearly every audit has entered, through the operations, before a test begins."""

import datetime as dt

from auditor_app.domain.values import Business, DocumentState
from auditor_app.operations.core.session import AuditSession
from auditor_app.operations.stages import application


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
    for number in range(1, 10):
        application.set_document(session, number, DocumentState.RECEIVED)
    application.accept(session)
