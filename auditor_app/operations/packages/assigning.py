"""Assigning an audit.

The office puts its certificates into the team and writes the package for their laptops.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from auditor_app.domain.errors import KnownError
from auditor_app.domain.naming.terms import member_name
from auditor_app.domain.values import Role
from auditor_app.domain.wording import Message
from auditor_app.exchange import identity_copy
from auditor_app.exchange.packages import PackageKind
from auditor_app.operations.core import outputs
from auditor_app.operations.core.workspace import utc_now
from auditor_app.operations.packages import writing
from auditor_app.operations.trust import roster
from auditor_app.progress import Cancelled, Progress, never, unseen

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from auditor_app.domain.records import Record, TeamMember
    from auditor_app.exchange.authority import Authority, Certified
    from auditor_app.operations.core.session import AuditSession
    from auditor_app.operations.packages.writing import Packed


def enrol(session: AuditSession, authority: Authority) -> None:
    """Put the register's certificates and laptops into the team, until it has signed off.

    Members are found by registration number.

    Raises KnownError E_NOT_OFFICE where the audit was created elsewhere, E_NOT_CERTIFIED where the
    team has no leader with a certificate of this office.
    """
    if not session.is_office:
        raise KnownError(
            "E_NOT_OFFICE",
            Message("This audit was created in another workspace, whose office assigns it."),
            Message("Create the audit in the office’s own workspace."),
        )
    if (
        session.state.conclusion.signed_on
    ):  # the team stays as it was; what the office sends now brings its list and signature
        return
    members = [_enrolled(member, authority, utc_now()) for member in session.state.team]
    leaders = [one for one in members if one.role is Role.TEAM_LEADER]
    if not leaders or certificate_of(authority, leaders[0].registration, utc_now()) is None:
        name = member_name(leaders[0] if leaders else None)
        raise KnownError(
            "E_NOT_CERTIFIED",
            Message("The team leader has no certificate of this office: {name}", name=name),
            Message(
                "Name the team leader with their registration number, and issue a certificate "
                "from their request."
            ),
        )
    session.write(Message("Enrol the team"), *_differing(session, members), undoable=False)


def assign(
    session: AuditSession,
    authority: Authority,
    path: Path,
    *,
    progress: Progress = unseen,
    cancelled: Cancelled = never,
) -> Packed:
    """Write the assignment of an audit.

    Everything the office prepared, signed by it, for every laptop of the team.

    Raises what `enrol` raises; E_ROLE where the audit holds what only the team writes; E_PLACE,
    E_WRITE, E_DISK_FULL, E_CANCELLED.
    """
    outputs.place_of(path, session.workspace.folder)
    enrol(session, authority)
    store = session.workspace.store
    history = store.events(session.state.audit.id)
    roster.check(history, (), ())
    authority.renew(utc_now())
    identity_copy.keep(session.workspace.folder)
    return writing.pack(
        session,
        path,
        PackageKind.ASSIGNMENT,
        signer=authority.office,
        revocation_list=authority.revocation_list_pem,
        progress=progress,
        cancelled=cancelled,
    )


def certificate_of(authority: Authority, registration: str, now: dt.datetime) -> Certified | None:
    """Return the latest certificate of a person that is in use, or None."""
    valid = [
        one
        for one in authority.register()
        if one.registration == registration and one.revoked_on is None and one.not_after > now
    ]
    return max(valid, key=lambda one: one.issued_on) if valid else None


def _enrolled(member: TeamMember, authority: Authority, now: dt.datetime) -> TeamMember:
    latest = certificate_of(authority, member.registration, now)
    if latest is None:
        return member
    return msgspec.structs.replace(member, fingerprint=latest.fingerprint, device=latest.device)


def _differing(session: AuditSession, members: list[TeamMember]) -> list[Record]:
    return [one for one in members if session.state.member(one.id) != one]
