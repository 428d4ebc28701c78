"""Audits as wholes: create one, load one from its file, list them all."""

import datetime as dt
import hashlib
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import msgspec

from auditor_app.domain import audit_file, guidance
from auditor_app.domain.audit_file import AuditFile, AuditFileError, Fault
from auditor_app.domain.errors import KnownError
from auditor_app.domain.forms.edition import Edition
from auditor_app.domain.identifiers import single_id
from auditor_app.domain.reasons import Stage, StageStatus
from auditor_app.domain.records import Application, Attachment, Audit, TeamMember
from auditor_app.domain.roles import has_roster
from auditor_app.domain.stages.dossier import current_package, report_due
from auditor_app.domain.state import AuditState
from auditor_app.domain.values import AuditType, Grade, Role, Verification
from auditor_app.domain.wording import Message
from auditor_app.files import open_file
from auditor_app.history.chain import ChainEnd
from auditor_app.operations.core.editing import changed
from auditor_app.operations.core.workspace import Workspace
from auditor_app.operations.stages.attachments import need_picture, read_file

_DIGEST = re.compile(r"[0-9a-f]{64}")


class Deadline(NamedTuple):
    """A day by which something is due in an audit."""

    day: dt.date
    message: Message
    audit: str
    record: str


class Overview(NamedTuple):
    """One audit at a glance.

    `stage` is the first that is not done, `share` how much of the audit's judging is done (0 to 1),
    `grade` the grade reached so far, `provisional` while not everything that it needs is there,
    `sample` whether its form edition is no body's own. All this holds on the day `asked_on`, as
    long as the audit's chains have these `ends`.
    """

    audit: Audit
    client_name: str
    sites: int
    stage: Stage
    progress: StageStatus
    summary: Message
    share: float
    grade: Grade | None
    provisional: bool
    last_change: dt.datetime | None
    deadlines: tuple[Deadline, ...]
    sample: bool
    ends: tuple[ChainEnd, ...] = ()
    asked_on: dt.date | None = None


def create(
    workspace: Workspace,
    *,
    number: str,
    client_name: str,
    type: AuditType = AuditType.INITIAL,  # noqa: A002 (the record's own word)
    edition: Edition | None = None,
) -> Audit:
    """Create an audit with the person at this laptop as its team leader.

    Raises KnownError E_NUMBER where the number is empty or taken.
    """
    number = number.strip()
    if not number or not client_name.strip():
        raise KnownError(
            "E_NUMBER",
            Message("A new audit needs its number and the client's name."),
            Message("Enter both."),
        )
    _need_free(workspace, number)
    edition = edition or workspace.editions()[0]
    audit_id = workspace.store.new_id()
    audit = Audit(
        id=audit_id,
        audit=audit_id,
        number=number,
        type=type,
        created_on=workspace.today(),
        edition_id=edition.id,
        edition_version=edition.version,
        edition_digest=workspace.pin(edition),
    )
    application = changed(
        Application(id=single_id(audit_id, Application), audit=audit_id),
        client_name=client_name.strip(),
        received_on=workspace.today(),
    )
    leader = TeamMember(
        id=workspace.store.new_id(),
        audit=audit_id,
        position=1,
        name=workspace.person.name,
        registration=workspace.person.registration,
        role=Role.TEAM_LEADER,
    )
    workspace.store.write([audit, application, leader])
    return audit


def load(workspace: Workspace, path: Path) -> Audit:
    """Load an audit file; its attachments lie in `attachments/` beside it, named by their SHA-256.

    Records that break a rule of the scheme load as they are; the guidance shows the rule. Raises
    AuditFileError with every fault found, KnownError E_FILE where the file cannot be read, E_NUMBER
    where the number is taken; nothing is loaded then.
    """
    return take_in(workspace, read(path), attachments_beside(path))


def attachments_beside(path: Path) -> Path:
    """Return the folder of an audit file's attachments."""
    return path.parent / "attachments"


def read(path: Path) -> AuditFile:
    """Read an audit file by itself; raises AuditFileError, KnownError E_FILE."""
    try:
        with open_file(path) as file:
            data = file.read(audit_file.SIZE_LIMIT + 1)
    except OSError as error:
        raise KnownError(
            "E_FILE",
            Message(
                "“{name}” cannot be read: {problem}",
                name=path.name,
                problem=error.strerror or str(error),
            ),
            Message("Name an audit file; `auditor-app audit schema` shows what it holds."),
        ) from error
    return audit_file.parse(data)


def take_in(workspace: Workspace, content: AuditFile, folder: Path) -> Audit:
    """Load a parsed audit file whose attachments lie in a folder; raises what `load` raises."""
    edition = _edition_named(workspace, content)
    if faults := faults_of(content, edition, folder):
        raise AuditFileError(faults)
    if content.audit.number:
        _need_free(workspace, content.audit.number)
    kept = [_keep(workspace, folder, one) for one in content.every(Attachment)]
    content = content.having({Attachment: tuple(kept)})
    audit_id = workspace.store.new_id()
    audit = msgspec.structs.replace(
        content.audit,
        id=audit_id,
        audit=audit_id,
        created_on=content.audit.created_on or workspace.today(),
        edition_id=edition.id,
        edition_version=edition.version,
        edition_digest=workspace.pin(edition),
    )
    workspace.store.write(audit_file.to_records(content, audit, workspace.store.new_id))
    return audit


def faults_of(content: AuditFile, edition: Edition, folder: Path) -> tuple[Fault, ...]:
    """Return what of an audit file does not fit a form edition or the attachments in a folder."""
    unfit = ((index, _unfit(folder, one)) for index, one in enumerate(content.every(Attachment)))
    found = (
        Fault(f"$.attachments[{index}].digest", problem) for index, problem in unfit if problem
    )
    return (*audit_file.foreign_items(content, edition), *found)


def overview(workspace: Workspace) -> list[Overview]:
    """Return every audit at a glance, the one changed last first."""
    found: list[Overview] = []
    for glances in overviews(workspace):
        found = glances
    return found


def overviews(
    workspace: Workspace, before: Iterable[Overview] = (), at_once: int = 8
) -> Iterator[list[Overview]]:
    """Yield the audits at a glance, the one changed last first: those read so far, and at last all.

    Of those `before` the ones that still hold are there from the start; `at_once` others are read
    for each list.
    """
    today = workspace.today()
    known = {one.audit.id: one for one in before}
    never = dt.datetime.min.replace(tzinfo=dt.UTC)
    every = [(audit, workspace.store.ends(audit.id)) for audit in workspace.audits()]
    every.sort(key=lambda one: max((end.at for end in one[1]), default=never), reverse=True)
    found: dict[str, Overview] = {}
    for audit, ends in every:
        then = known.get(audit.id)
        if then is not None and (then.audit, then.ends, then.asked_on) == (audit, ends, today):
            found[audit.id] = then
    unread = [(audit, ends) for audit, ends in every if audit.id not in found]
    for start in range(0, max(len(unread), 1), at_once):
        for audit, ends in unread[start : start + at_once]:
            found[audit.id] = _glance(workspace, audit, ends, today)
        yield [found[audit.id] for audit, _ in every if audit.id in found]


def remove(workspace: Workspace, audit: Audit) -> None:
    """Mark an audit deleted; its trail stays in the workspace.

    Raises KnownError E_ASSIGNED where somebody else created it for a team: only they can take it
    away, from everybody.
    """
    state = workspace.store.state(audit.id)
    if (
        has_roster(state.team)
        and workspace.store.founder(audit.id) != workspace.person.registration
    ):
        raise KnownError(
            "E_ASSIGNED",
            Message("An office assigned this audit, so it stays in the list."),
            Message("Ask the office to withdraw it."),
        )
    workspace.store.write([msgspec.structs.replace(audit, deleted=True)])


def _glance(
    workspace: Workspace, audit: Audit, ends: tuple[ChainEnd, ...], today: dt.date
) -> Overview:
    state, edition = workspace.store.state(audit.id), workspace.edition_of(audit)
    found = guidance.guide(state, edition, today)
    current = next(
        (stage for stage in found.stages if stage.progress is not StageStatus.DONE),
        found.stages[-1],
    )
    total = found.capability.total + found.tally.total
    return Overview(
        audit=audit,
        client_name=state.application.client_name,
        sites=len(found.sites),
        stage=current.stage,
        progress=current.progress,
        summary=current.summary,
        share=(found.capability.judged + found.tally.judged) / total if total else 0.0,
        grade=found.grading.grade or found.grading.provisional,
        provisional=found.grading.grade is None,
        last_change=max((end.at for end in ends), default=None),
        deadlines=_deadlines(state, edition),
        sample=edition.sample,
        ends=ends,
        asked_on=today,
    )


def _deadlines(state: AuditState, edition: Edition) -> tuple[Deadline, ...]:
    due = [
        Deadline(
            one.due_on,
            Message("{number} rectification is due", number=one.number),
            state.audit.id,
            one.id,
        )
        for one in state.nonconformities
        if one.due_on is not None and one.verification is not Verification.VERIFIED
    ]
    report = report_due(state, edition)
    if report is not None and current_package(state) is None:
        due.append(
            Deadline(report, Message("The report is due"), state.audit.id, state.conclusion.id)
        )
    return tuple(sorted(due, key=lambda deadline: deadline.day))


def _edition_named(workspace: Workspace, content: AuditFile) -> Edition:
    wanted = (content.edition.id, content.edition.version)
    for edition in workspace.editions():
        if (edition.id, edition.version) == wanted:
            return edition
    missing = Message(
        "this program has no form edition {id} {version}",
        id=content.edition.id,
        version=content.edition.version,
    )
    raise AuditFileError((Fault("$.edition", missing),))


def _unfit(folder: Path, attachment: Attachment) -> Message | None:
    """Return what is wrong with the file of an attachment, or None.

    It is read here, so that nothing is kept of a faulty load.
    """
    digest = attachment.digest
    if not _DIGEST.fullmatch(digest):  # it names a file, so it must not lead anywhere else
        return Message("a digest is the SHA-256 of the file, 64 digits 0–9 and a–f")
    if not (folder / digest).is_file():
        return Message("there is no file attachments/{digest} beside the audit file", digest=digest)
    try:
        content = read_file(folder / digest)
        need_picture(content, attachment.name, attachment.media_type)
    except KnownError as error:
        return error.message
    if hashlib.sha256(content).hexdigest() != digest:
        return Message("the file attachments/{digest} has other content", digest=digest)
    return None


def _keep(workspace: Workspace, folder: Path, attachment: Attachment) -> Attachment:
    digest, size = workspace.store.attachments.add(folder / attachment.digest)
    return msgspec.structs.replace(attachment, digest=digest, size=size)


def _need_free(workspace: Workspace, number: str) -> None:
    if any(audit.number == number for audit in workspace.audits()):
        raise KnownError(
            "E_NUMBER",
            Message("There is already an audit {number} in this workspace.", number=number),
            Message("Give the new one another number."),
        )
