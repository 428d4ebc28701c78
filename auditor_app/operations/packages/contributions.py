"""Contributions: everything known of an audit, for whoever else works on it.

At any moment, as often as wanted.
"""

from pathlib import Path

from auditor_app.exchange.packages import PackageKind
from auditor_app.operations.core.session import AuditSession
from auditor_app.operations.packages import writing
from auditor_app.operations.packages.writing import Packed
from auditor_app.operations.trust import certification
from auditor_app.progress import Cancelled, Progress, never, unseen


def export(
    session: AuditSession, path: Path, *, progress: Progress = unseen, cancelled: Cancelled = never
) -> Packed:
    """Write a contribution and verify it by reading it back.

    One's own chain is signed anew, the others' go along under their authors' own signatures. Raises
    KnownError E_NOT_CERTIFIED where no office has certified this workspace, and what `packing.pack`
    raises.
    """
    certification.need(session.workspace)
    signer, listed = writing.signer_of(session)
    return writing.pack(
        session,
        path,
        PackageKind.CONTRIBUTION,
        signer=signer,
        revocation_list=listed,
        progress=progress,
        cancelled=cancelled,
    )
