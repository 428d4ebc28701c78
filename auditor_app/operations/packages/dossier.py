"""The dossier: the report, the signed package, and what an office does with it."""

import contextlib
import datetime as dt
import hashlib
import io
import os
from pathlib import Path
from typing import NamedTuple

import msgspec

from auditor_app.domain.errors import KnownError
from auditor_app.domain.records import Package
from auditor_app.domain.roles import has_roster
from auditor_app.domain.wording import Message, Words
from auditor_app.exchange.opening import Trust, open_package
from auditor_app.exchange.packages import PackageKind
from auditor_app.exchange.verdict import VerificationResult
from auditor_app.operations.core import outputs, rows
from auditor_app.operations.core.session import AuditSession
from auditor_app.operations.core.workspace import Workspace, utc_now
from auditor_app.operations.packages import cut_off, importing, reading, writing
from auditor_app.operations.packages.cut_off import Export
from auditor_app.operations.packages.reading import Contents
from auditor_app.progress import Cancelled, Progress, never, unseen

__all__ = ["Contents", "Exported", "export", "import_package", "verify", "write_report"]


class Exported(NamedTuple):
    """A dossier that was written and verified by reading it back; `size` is in bytes."""

    package: Package
    path: Path
    size: int
    verdict: VerificationResult


def write_report(session: AuditSession, path: Path, words: Words) -> None:
    """Write the audit report as a PDF.

    Raises KnownError E_PLACE, E_WRITE, E_DISK_FULL where the file cannot be written.
    """
    place = outputs.place_of(path, session.workspace.folder)
    outputs.save(place, _report(session, words))


def export(
    session: AuditSession,
    path: Path,
    words: Words,
    *,
    progress: Progress = unseen,
    cancelled: Cancelled = never,
) -> Exported:
    """Write the dossier with its report and verify it by reading it back.

    The file at `path` is replaced only by a package that was verified. Raises KnownError E_CONFLICT
    while a conflict is open, E_NOT_LEADER where a team makes the audit and somebody else leads it,
    and what `packing.pack` raises; nothing is left behind then, and no package on record.
    """
    workspace = session.workspace
    place = outputs.place_of(path, workspace.folder)
    if session.state.conflicts:
        count = len(session.state.conflicts)
        raise KnownError(
            "E_CONFLICT",
            Message(
                "Conflicts still to be decided before the dossier can be made: {count}", count=count
            ),
            Message("Decide them first; each shows what either of you wrote."),
        )
    if has_roster(session.state.team):
        session.leader()
    signer, listed = writing.signer_of(session)
    if cut_off.is_noted(workspace.folder):  # the last one could not even be withdrawn
        cut_off.put_right(workspace, utc_now())
        session.reload()
    report = _report(session, words)
    draft = outputs.draft_beside(place)
    package = msgspec.structs.replace(
        rows.blank(session, Package),
        made_on=session.today,
        file_name=os.fsencode(path.name).decode(
            "utf-8", "replace"
        ),  # a name may hold bytes that are no text
        report_digest=hashlib.sha256(report).hexdigest(),
    )
    cut_off.begin(
        workspace.folder,
        Export(session.state.audit.id, package.id, os.fsencode(draft), os.fsencode(place)),
    )
    try:
        session.write(Message("Export the dossier"), package, undoable=False)
        packed = writing.pack(
            session,
            place,
            PackageKind.DOSSIER,
            draft=draft,
            signer=signer,
            revocation_list=listed,
            report=report,
            progress=progress,
            cancelled=cancelled,
        )
    except BaseException:
        with contextlib.suppress(
            KnownError
        ):  # where not even this has room, the note has it done at the next opening
            if session.state.find(Package, package.id):
                session.write(Message("Export the dossier"), rows.removed(package), undoable=False)
            cut_off.end(workspace.folder)
        raise
    cut_off.end(workspace.folder)
    return Exported(package, path, packed.size, packed.verdict)


def verify(path: Path, trust_pem: bytes, now: dt.datetime) -> Contents:
    """Verify a package against a pinned root, and that what it shows is what its events say.

    Raises KnownError with the code of what is wrong.
    """
    with open_package(path, Trust(trust_pem), now) as package:
        return reading.verify(package)


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
