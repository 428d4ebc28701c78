"""The office: its authority, the certificates of its auditors, and the assignments it sends to a team."""

import datetime as dt
from pathlib import Path

import msgspec

from auditor_app.domain.errors import KnownError
from auditor_app.domain.records import Record, TeamMember
from auditor_app.domain.terms import member_name
from auditor_app.domain.values import Role
from auditor_app.domain.wording import Message
from auditor_app.exchange import authority as authorities
from auditor_app.exchange import identity_copy, requests
from auditor_app.exchange.authority import Authority, Certified
from auditor_app.exchange.packages import PackageKind
from auditor_app.exchange.requests import Answer
from auditor_app.exchange.revocation import Reason
from auditor_app.exchange.watching import Cancelled, Progress, never, unseen
from auditor_app.operations import certification, outputs, packing, roster
from auditor_app.operations.packing import Packed
from auditor_app.operations.session import AuditSession
from auditor_app.operations.workspace import Workspace, utc_now


def office_of(workspace: Workspace) -> str | None:
    """Return the name of the office whose authority is in a workspace, or None."""
    return authorities.whose(workspace.folder)


def init(workspace: Workspace, name: str, passphrase: str) -> Authority:
    """Set up the authority of an office in its workspace, under a passphrase of its own.

    Raises KnownError E_AUTHORITY_EXISTS, E_AUTHORITY_NAME, E_PASSPHRASE_SHORT, E_WRITE, E_DISK_FULL.
    """
    made = authorities.create(
        workspace.folder, name, workspace.person, workspace.store.device, passphrase, utc_now()
    )
    identity_copy.keep(workspace.folder)
    return made


def unlock(workspace: Workspace, passphrase: str) -> Authority:
    """Open the authority of a workspace; raises KnownError E_AUTHORITY_MISSING, E_PASSPHRASE, E_AUTHORITY_DAMAGED."""
    return authorities.unlock(workspace.folder, passphrase)


def change_passphrase(workspace: Workspace, authority: Authority, old: str, new: str) -> None:
    """Give an open authority a new passphrase; raises KnownError E_PASSPHRASE, E_PASSPHRASE_SHORT, E_WRITE, E_DISK_FULL."""
    authority.change_passphrase(old, new)
    identity_copy.keep(workspace.folder)


def issue(
    workspace: Workspace,
    authority: Authority,
    request: Path,
    out: Path,
    years: int = authorities.YEARS,
) -> Answer:
    """Certify what a request asks for and write the answer.

    Raises KnownError E_REQUEST, E_READ, E_PLACE, E_WRITE, E_DISK_FULL, E_AUTHORITY_*.
    """
    place = outputs.place_of(out, workspace.folder)
    asked = requests.read_request(certification.read(request))
    answer = authority.issue(asked, utc_now(), years)
    outputs.save(place, answer.serialise())
    identity_copy.keep(workspace.folder)
    return answer


def revoke(
    workspace: Workspace, authority: Authority, which: str, reason: Reason
) -> tuple[Certified, ...]:
    """Take back the certificates of a registration number, or the one of a serial number or fingerprint; return which."""
    taken = authority.revoke(which, reason, utc_now())
    identity_copy.keep(workspace.folder)
    return taken


def enrol(session: AuditSession, authority: Authority) -> None:
    """Put the certificates and laptops of the register into the team, found by registration number, until it has signed off.

    Raises KnownError E_NOT_OFFICE where the audit was created elsewhere, E_NOT_CERTIFIED where the team has no leader with a
    certificate of this office.
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
                "Name the team leader with their registration number, and issue a certificate from their request."
            ),
        )
    session.write(Message("Enrol the team"), *_differing(session, members), undoable=False)


def publish(workspace: Workspace, authority: Authority, out: Path) -> None:
    """Issue the revocation list anew and write it as PEM; raises KnownError E_PLACE, E_WRITE, E_DISK_FULL."""
    place = outputs.place_of(out, workspace.folder)
    listed = authority.renew(utc_now())
    outputs.save(place, listed)
    identity_copy.keep(workspace.folder)


def assign(
    session: AuditSession,
    authority: Authority,
    path: Path,
    *,
    progress: Progress = unseen,
    cancelled: Cancelled = never,
) -> Packed:
    """Write the assignment of an audit: everything the office prepared, signed by it, for every laptop of the team.

    Raises what `enrol` raises; E_ROLE where the audit holds what only the team writes; E_PLACE, E_WRITE, E_DISK_FULL, E_CANCELLED.
    """
    outputs.place_of(path, session.workspace.folder)
    enrol(session, authority)
    store = session.workspace.store
    history = store.events(session.state.audit.id)
    roster.check(history, (), {})
    authority.renew(utc_now())
    identity_copy.keep(session.workspace.folder)
    return packing.pack(
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
