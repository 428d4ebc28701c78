"""Whom a workspace believes: its own authority, the office that certified it, and a root that is named on the spot."""

import hashlib
from typing import TYPE_CHECKING

from auditor_app.exchange import authority as authorities
from auditor_app.exchange.opening import Trust

if TYPE_CHECKING:
    from auditor_app.operations.workspace import Workspace


def trust_of(workspace: "Workspace", extra_pem: bytes = b"") -> Trust:
    """Return the roots and revocation lists a workspace goes by; `extra_pem` holds further roots.

    What was verified here before stays good, though its signer's certificate was revoked or has run out since.
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
    """Return the newest revocation list known of the office that certified this workspace, empty where none has.

    Where the office's own authority lies in the workspace, as a team leader's who is their own office, it knows best.
    """
    office, published = workspace.identity.office, authorities.published(workspace.folder)
    own = office is not None and published is not None and published.root_pem == office.root_pem
    return published.revocation_list_pem if own and published else workspace.identity.office_list_pem
