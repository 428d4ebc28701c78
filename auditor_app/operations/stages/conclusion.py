"""The audit conclusion and the team leader's sign-off, §6.3."""

import msgspec

from auditor_app.domain.errors import KnownError
from auditor_app.domain.reasons import Stage, Weight, refusal
from auditor_app.domain.stages.conclusion import unstated
from auditor_app.domain.state import Changes
from auditor_app.domain.wording import Message
from auditor_app.operations.core import rows
from auditor_app.operations.core.editing import changed
from auditor_app.operations.core.session import AuditSession


def edit(session: AuditSession, **fields: object) -> Changes:
    """Change the statement, the strengths or the improvements.

    Signing has an operation of its own.
    """
    reserved = fields.keys() & {"signed_on", "signed_by"}
    if reserved:
        raise KnownError(
            "E_VALUE", Message("There is no field “{name}” to change.", name=sorted(reserved)[0])
        )
    if session.state.conclusion.signed_on:
        raise KnownError(
            "E_SIGNED",
            Message("The audit is signed off, so nothing in it changes any more."),
            Message("The team leader can reopen it on the conclusion page."),
        )
    return session.write(
        Message("Edit the conclusion"), changed(session.state.conclusion, **fields)
    )


def sign_off(session: AuditSession) -> Changes:
    """Sign the audit off as its team leader; nothing in it changes after that.

    A dossier made before does not hold this signature, so it leaves the record in the same step and
    has to be made again. Raises KnownError with the rule that still blocks the conclusion.
    """
    leader = session.leader()
    for reason in session.guidance.stage(Stage.CONCLUSION).reasons:
        if reason.weight is Weight.BLOCKS:
            raise refusal(reason)
    if not session.state.conclusion.statement.strip():
        advice = Message("Write what the audit found, accurately and briefly.")
        raise refusal(unstated(session.state), advice)
    signed = msgspec.structs.replace(
        session.state.conclusion, signed_on=session.today, signed_by=leader.id
    )
    return session.write(
        Message("Sign the audit off"), signed, *map(rows.removed, session.state.packages)
    )


def reopen(session: AuditSession) -> Changes:
    """Take the sign-off back, so that the audit can be changed.

    Packages that left keep what they hold.
    """
    session.leader()
    return session.write(
        Message("Reopen the audit"),
        msgspec.structs.replace(session.state.conclusion, signed_on=None, signed_by=""),
    )
