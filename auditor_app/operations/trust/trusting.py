"""Whom a workspace believes.

Its own authority, the office that certified it, and a root that is named on the spot.
"""

import hashlib
from collections.abc import Iterable
from typing import TYPE_CHECKING

from auditor_app.domain.errors import KnownError
from auditor_app.domain.wording import Message
from auditor_app.exchange import authority as authorities
from auditor_app.exchange import certificates
from auditor_app.exchange.opening import Trust
from auditor_app.exchange.verdict import AuthorSignature

if TYPE_CHECKING:
    from auditor_app.operations.core.workspace import Workspace


def trust_of(workspace: "Workspace", extra_pem: bytes = b"") -> Trust:
    """Return the roots and revocation lists a workspace goes by; `extra_pem` holds further roots.

    What was verified here before stays good, though its signer's certificate was revoked or has run
    out since.
    """
    roots, lists = [workspace.identity.root_pem], []
    if workspace.identity.office is not None:
        roots.append(workspace.identity.office.root_pem)
        lists.append(workspace.identity.office_list_pem)
    published = authorities.published(workspace.folder)
    if published is not None:
        roots.append(published.root_pem)
        lists.append(published.revocation_list_pem)
    accepted = {
        hashlib.sha256(signed.manifest).hexdigest()
        for audit in workspace.store.audits()
        for signed in workspace.store.signed(audit.id)
    }
    return Trust(
        b"\n".join([*dict.fromkeys(roots), extra_pem]),
        tuple(dict.fromkeys(lists)),
        frozenset(accepted),
        workspace.person.registration,
    )


def office_list(workspace: "Workspace") -> bytes:
    """Return the newest revocation list known of this workspace's office, empty without one.

    Where the office's own authority lies in the workspace, as a team leader's who is their own
    office, it knows best.
    """
    office, published = workspace.identity.office, authorities.published(workspace.folder)
    own = office is not None and published is not None and published.root_pem == office.root_pem
    return (
        published.revocation_list_pem if own and published else workspace.identity.office_list_pem
    )


def check_office(
    workspace: "Workspace", audit: str, authors: Iterable[AuthorSignature], extra_pem: bytes
) -> None:
    """Refuse an office trusted on the spot where another one assigned the audit (E_SIGNER).

    Whoever talks somebody into trusting a root of their own would else say in the office's name who
    is in the team, and as what.
    """
    pinned = {
        certificates.fingerprint(root)
        for root in certificates.read_roots(trust_of(workspace).roots_pem)
    }
    named = (
        {certificates.fingerprint(root): root for root in certificates.read_roots(extra_pem)}
        if extra_pem
        else {}
    )
    kept = [certificates.carried_by(one.signature) for one in workspace.store.signed(audit)]
    offices = [certificate for certificate in kept if certificates.is_office(certificate)]
    own = workspace.store.founder(audit) == workspace.person.registration
    for author in authors:
        root = (
            named.get(author.root_fingerprint)
            if author.office and author.root_fingerprint not in pinned
            else None
        )
        if root and (
            own or not all(certificates.is_issued_by(certificate, root) for certificate in offices)
        ):
            raise KnownError(
                "E_SIGNER",
                Message(
                    "The package is signed for {office}, but under another root than the "
                    "assignment.",
                    office=author.organisation,
                ),
                Message(
                    "Do not use the package, nor that root; ask the office for a new assignment."
                ),
            )
