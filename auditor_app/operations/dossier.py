"""The dossier: the report, the signed package, and what an office does with it."""

import datetime as dt
import hashlib
import io
import secrets
from pathlib import Path
from typing import NamedTuple

import msgspec

from auditor_app.domain.errors import KnownError
from auditor_app.domain.records import Package
from auditor_app.domain.roles import has_roster
from auditor_app.domain.wording import Message, Words
from auditor_app.exchange.opening import Trust, open_package
from auditor_app.exchange.packages import PackageKind
from auditor_app.exchange.verdict import Verdict
from auditor_app.exchange.watching import Cancelled, Progress, never, unseen
from auditor_app.operations import contents, importing, packing, rows
from auditor_app.operations.contents import Contents
from auditor_app.operations.session import AuditSession
from auditor_app.operations.workspace import Workspace

__all__ = ["Contents", "Exported", "export", "import_package", "verify", "write_report"]


class Exported(NamedTuple):
    """A dossier that was written and verified by reading it back; `size` is in bytes."""

    package: Package
    path: Path
    size: int
    verdict: Verdict


def write_report(session: AuditSession, path: Path, words: Words) -> None:
    """Write the audit report as a PDF; raises KnownError E_WRITE where the file cannot be written."""
    _save(path, _report(session, words))


def export(
    session: AuditSession, path: Path, words: Words, *, progress: Progress = unseen, cancelled: Cancelled = never
) -> Exported:
    """Write the dossier with its report and verify it by reading it back.

    Raises KnownError E_CONFLICT while a conflict is open, E_NOT_LEADER where a team makes the audit and somebody else leads it, and
    what `packing.pack` raises; nothing is left behind then, and no package on record.
    """
    if session.state.conflicts:
        count = len(session.state.conflicts)
        raise KnownError(
            "E_CONFLICT",
            Message("{count} entries are in conflict, so no dossier can be made", count=count),
            Message("Decide them first; each shows what either of you wrote."),
        )
    if has_roster(session.state.team):
        session.leader()
    signer, listed = packing.signer_of(session)
    report = _report(session, words)
    recorded = session.write(
        Message("Export the dossier"),
        msgspec.structs.replace(
            rows.blank(session, Package),
            made_on=session.today,
            file_name=path.name,
            report_digest=hashlib.sha256(report).hexdigest(),
        ),
        undoable=False,
    )
    package = recorded[0].after
    if not isinstance(package, Package):
        raise TypeError(package)
    try:
        packed = packing.pack(
            session,
            path,
            PackageKind.DOSSIER,
            signer=signer,
            revocation_list=listed,
            report=report,
            progress=progress,
            cancelled=cancelled,
        )
    except BaseException:
        session.write(Message("Export the dossier"), rows.removed(package), undoable=False)
        raise
    return Exported(package, packed.path, packed.size, packed.verdict)


def verify(path: Path, trust_pem: bytes, now: dt.datetime) -> Contents:
    """Verify a package against a pinned root, and that what it shows is what its events say.

    Raises KnownError with the code of what is wrong.
    """
    with open_package(path, Trust(trust_pem), now) as package:
        return contents.read(package)


def import_package(workspace: Workspace, path: Path, trust_pem: bytes) -> str:
    """Import one package's audit and return its id; importing it again changes nothing.

    Everything is verified first: a refusal leaves the workspace as it was.
    """
    with importing.stage(workspace, [path], trust_pem=trust_pem) as staged:
        if staged.refused:
            raise staged.refused[0].error
        importing.accept(workspace, staged)
        return staged.arrivals[0].audit


def _report(session: AuditSession, words: Words) -> bytes:
    from auditor_app.report import audit_report  # noqa: PLC0415 (ReportLab is loaded when the first report is written)

    target = io.BytesIO()
    audit_report.write(
        target,
        session.state,
        session.edition,
        session.guidance,
        words,
        attachments=session.workspace.store.attachments.read,
        today=session.today,
    )
    return target.getvalue()


def _save(path: Path, content: bytes) -> None:
    draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        draft.write_bytes(content)
        draft.replace(path)
    except OSError as error:
        raise packing.not_written(path, error) from error
    finally:
        draft.unlink(missing_ok=True)
