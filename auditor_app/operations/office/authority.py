"""The office: its authority, its auditors' certificates, and the assignments to its teams."""

from pathlib import Path

from auditor_app.exchange import authority as authorities
from auditor_app.exchange import identity_copy, requests
from auditor_app.exchange.authority import Authority, Certified
from auditor_app.exchange.requests import Answer
from auditor_app.exchange.revocation import RevocationReason
from auditor_app.operations.core import outputs
from auditor_app.operations.core.workspace import Workspace, utc_now
from auditor_app.operations.trust import certification


def office_of(workspace: Workspace) -> str | None:
    """Return the name of the office whose authority is in a workspace, or None."""
    return authorities.whose(workspace.folder)


def init(workspace: Workspace, name: str, passphrase: str) -> Authority:
    """Set up the authority of an office in its workspace, under a passphrase of its own.

    Raises KnownError E_AUTHORITY_EXISTS, E_AUTHORITY_NAME, E_PASSPHRASE_SHORT, E_WRITE,
    E_DISK_FULL.
    """
    made = authorities.create(
        workspace.folder, name, workspace.person, workspace.store.device, passphrase, utc_now()
    )
    identity_copy.keep(workspace.folder)
    return made


def unlock(workspace: Workspace, passphrase: str) -> Authority:
    """Open the authority of a workspace.

    Raises KnownError E_AUTHORITY_MISSING, E_PASSPHRASE, E_AUTHORITY_DAMAGED.
    """
    return authorities.unlock(workspace.folder, passphrase)


def change_passphrase(workspace: Workspace, authority: Authority, old: str, new: str) -> None:
    """Give an open authority a new passphrase.

    Raises KnownError E_PASSPHRASE, E_PASSPHRASE_SHORT, E_WRITE, E_DISK_FULL.
    """
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
    workspace: Workspace, authority: Authority, which: str, reason: RevocationReason
) -> tuple[Certified, ...]:
    """Revoke certificates and return which.

    `which` is a registration number, for all of its certificates, or the serial number or
    fingerprint of one.
    """
    taken = authority.revoke(which, reason, utc_now())
    identity_copy.keep(workspace.folder)
    return taken


def publish(workspace: Workspace, authority: Authority, out: Path) -> None:
    """Issue the revocation list anew and write it as PEM.

    Raises KnownError E_PLACE, E_WRITE, E_DISK_FULL.
    """
    place = outputs.place_of(out, workspace.folder)
    listed = authority.renew(utc_now())
    outputs.save(place, listed)
    identity_copy.keep(workspace.folder)
