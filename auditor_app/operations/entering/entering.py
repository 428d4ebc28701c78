"""Entering an audit file into an audit that is there: a member's part, as if typed today."""

from pathlib import Path
from typing import NamedTuple

from auditor_app.domain.audit_file import AuditFile, AuditFileError, Fault
from auditor_app.domain.records import Audit, Characteristic, Correction, Package
from auditor_app.domain.wording import Message
from auditor_app.operations.audits import audits
from auditor_app.operations.core.session import AuditSession
from auditor_app.operations.core.workspace import Workspace
from auditor_app.operations.entering.playing import Player


class Entered(NamedTuple):
    """The audit that was entered into, and how many records that changed."""

    audit: Audit
    records: int


def enter(workspace: Workspace, path: Path) -> Entered:
    """Enter an audit file into the audit of its number, by the same rules as in the window.

    What the file leaves blank stays as it is, and what the audit says already is not written again,
    so a file can be entered twice. What is entered is entered today, by the person at this laptop.
    Raises AuditFileError with every fault of the file, KnownError E_FILE, E_AUDIT where there is no
    audit of that number, and what the operations raise; what was entered before a refusal stays.
    """
    content = audits.read(path)
    session = AuditSession(workspace, workspace.audit(content.audit.number).id)
    pinned = (session.edition.id, session.edition.version)
    faults = [
        *_not_entered(content),
        *audits.faults_of(content, session.edition, audits.attachments_beside(path)),
    ]
    if (content.edition.id, content.edition.version) != pinned:
        faults.insert(
            0,
            Fault(
                "$.edition",
                Message(
                    "the audit has the form edition {id} {version}", id=pinned[0], version=pinned[1]
                ),
            ),
        )
    if faults:
        raise AuditFileError(tuple(faults))
    touched: set[str] = set()
    session.listen(lambda changes: touched.update(change.after.id for change in changes))
    for _ in Player(session, content, audits.attachments_beside(path)).stages():
        pass
    return Entered(session.state.audit, len(touched))


def _not_entered(content: AuditFile) -> list[Fault]:
    """Return the parts of the file that nobody enters: they follow from what is done."""
    held = {
        "$.corrections": content.every(Correction),
        "$.packages": content.every(Package),
        "$.characteristic.remarks": content.single(Characteristic).remarks,
    }
    return [
        Fault(path, Message("this is not entered from a file; leave it out"))
        for path, value in held.items()
        if value
    ]
