"""The dossier: the report, the signed package, and what an office does with it."""

import contextlib
import datetime as dt
import hashlib
import io
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple

import msgspec

from auditor_app.domain import audit_file
from auditor_app.domain.errors import KnownError
from auditor_app.domain.form_reading import EditionRefused, edition_from_json
from auditor_app.domain.forms import Edition
from auditor_app.domain.records import Attachment, Package
from auditor_app.domain.state import AuditState
from auditor_app.domain.wording import Message, Words
from auditor_app.exchange.dossier import Entry, OpenPackage, Verdict, open_package, write_package
from auditor_app.operations import exporting, outputs, rows
from auditor_app.operations.exporting import Export
from auditor_app.operations.session import AuditSession
from auditor_app.operations.workspace import Workspace, utc_now
from auditor_app.store import Event, Store, rebuild

AUDIT_LIMIT = 64 << 20
EDITION_LIMIT = 16 << 20
EVENTS_LIMIT = 64 << 20


class Exported(NamedTuple):
    """A dossier that was written and verified by reading it back; `size` is in bytes."""

    package: Package
    path: Path
    size: int
    verdict: Verdict


class Contents(NamedTuple):
    """What a verified package holds, recomputed from its events."""

    verdict: Verdict
    state: AuditState
    edition: Edition
    events: list[Event]


def write_report(session: AuditSession, path: Path, words: Words) -> None:
    """Write the audit report as a PDF; raises KnownError E_PLACE, E_WRITE, E_DISK_FULL where the file cannot be written."""
    place = outputs.place_of(path, session.workspace.folder)
    outputs.save(place, _report(session, words))


def export(session: AuditSession, path: Path, words: Words) -> Exported:
    """Write the dossier with its report and verify it by reading it back.

    The file at `path` is replaced only by a package that was verified. Raises KnownError where it cannot be written; nothing is
    left behind then, and no package on record.
    """
    workspace = session.workspace
    place = outputs.place_of(path, workspace.folder)
    _need_own(session)
    if exporting.is_noted(workspace.folder):  # the last one could not even be withdrawn
        exporting.put_right(workspace.folder, workspace.store, workspace.identity.root_pem, utc_now())
        session.reload()
    report = _report(session, words)
    draft = outputs.draft_beside(place)
    package = msgspec.structs.replace(
        rows.blank(session, Package),
        made_on=session.today,
        file_name=os.fsencode(path.name).decode("utf-8", "replace"),  # a name may hold bytes that are no text
        report_digest=hashlib.sha256(report).hexdigest(),
    )
    note = Export(session.state.audit.id, package.id, os.fsencode(draft), os.fsencode(place))
    exporting.begin(workspace.folder, note)
    try:
        session.write(Message("Export the dossier"), package, undoable=False)
        write_package(draft, _entries(session, report), workspace.identity, workspace.store.device, utc_now())
        with open_package(draft, workspace.identity.root_pem, utc_now()) as opened:
            contents = _recompute(opened)
        size = draft.stat().st_size
        outputs.put(draft, place)
    except BaseException:
        outputs.clear_draft(draft)
        with contextlib.suppress(KnownError):  # where not even this has room, the note has it done at the next opening
            if session.state.find(Package, package.id):
                session.write(Message("Export the dossier"), rows.removed(package), undoable=False)
            exporting.end(workspace.folder)
        raise
    exporting.end(workspace.folder)
    return Exported(package, path, size, contents.verdict)


def _need_own(session: AuditSession) -> None:
    """Refuse to sign for others: a package carries the entries of the one who signs it."""
    mine = session.workspace.person.registration
    others = sorted({event.author for event in session.workspace.store.events(session.state.audit.id)} - {mine})
    if others:
        raise KnownError(
            "E_AUTHORS",
            Message("This audit holds entries by {authors}, which only they can sign.", authors=tuple(others)),
            Message("Pass on the package they made instead of exporting it anew."),
        )


def verify(path: Path, trust_pem: bytes, now: dt.datetime) -> Contents:
    """Verify a package against a pinned root, and that what it shows is what its events say.

    Raises KnownError with the code of what is wrong.
    """
    with open_package(path, trust_pem, now) as package:
        return _recompute(package)


def import_package(workspace: Workspace, path: Path, trust_pem: bytes) -> str:
    """Import a package's audit and return its id; importing it again changes nothing.

    Everything is verified first: a refusal leaves the workspace as it was.
    """
    with open_package(path, trust_pem, utc_now()) as package:
        contents = _recompute(package)
        audit = contents.state.audit
        taken = [one for one in workspace.audits() if one.number == audit.number and one.id != audit.id]
        if taken:
            raise KnownError(
                "E_NUMBER",
                Message("There is already another audit {number} in this workspace.", number=audit.number),
                Message("Remove or renumber it before you import this one."),
            )
        known = workspace.store.events(audit.id)
        rebuild(contents.events, audit.id, now=utc_now().timestamp(), present=known, own=workspace.store.device)
        for digest in sorted({one.digest for one in contents.state.every(Attachment)}):
            if not workspace.store.attachments.has(digest):
                content = io.BytesIO()
                package.copy_to(f"attachments/{digest}", content)
                workspace.store.attachments.add(content.getvalue())
        workspace.pin(contents.edition)
        workspace.store.import_events(contents.events, audit.id)
        return audit.id


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


def _entries(session: AuditSession, report: bytes) -> Iterator[Entry]:
    store, state = session.workspace.store, session.state
    yield Entry("audit.json", "application/json", audit_file.serialise(audit_file.from_state(state, session.edition)))
    yield Entry("edition.json", "application/json", session.edition.canonical())
    chains: dict[str, list[Event]] = {}
    for event in store.events(state.audit.id):
        chains.setdefault(event.device, []).append(event)
    for device, events in sorted(chains.items()):
        lines = b"".join(_line(event) + b"\n" for event in events)
        yield Entry(f"events/{device}.jsonl", "application/jsonl", lines)
    yield Entry("report.pdf", "application/pdf", report)
    kinds = {one.digest: one.media_type for one in state.every(Attachment)}
    for digest in sorted(kinds):
        yield Entry(f"attachments/{digest}", kinds[digest], _copier(store, digest))


def _copier(store: Store, digest: str) -> Callable[[BinaryIO], None]:
    return lambda target: store.attachments.copy_to(digest, target)


def _recompute(package: OpenPackage) -> Contents:
    """Rebuild the audit from the package's events and compare it with the audit file that the package shows."""
    try:
        edition = edition_from_json(package.read("edition.json", EDITION_LIMIT))
    except EditionRefused as error:
        raise _inconsistent(Message("its form edition is none ({problem})", problem=error.mistakes[0].sentence)) from error
    events: list[Event] = []
    left = EVENTS_LIMIT
    for name in sorted(package.names()):
        if name.startswith("events/"):
            content = package.read(name, left)
            left -= len(content)
            chain = list(_read_events(name, content))
            _check_chain(name, chain, content)
            events += chain
    audits = {event.audit for event in events}
    if len(audits) != 1:
        raise _inconsistent(Message("its events are not those of one audit"))
    (audit_id,) = audits
    strangers = {event.author for event in events} - {package.verdict.registration}
    if strangers:
        raise KnownError(
            "E_SIGNER",
            Message(
                "The package holds entries by {author}, but is signed by {signer}.",
                author=sorted(strangers)[0],
                signer=package.verdict.signer,
            ),
            Message("Ask the signer for a package of their own entries."),
        )
    state = rebuild(events, audit_id, now=utc_now().timestamp())
    shown = audit_file.from_state(state, edition)
    if faults := audit_file.unfit(shown):
        raise _inconsistent(Message("{path}: {problem}", path=faults[0].path, problem=faults[0].message))
    if state.audit.edition_digest != edition.digest:
        raise _inconsistent(Message("the form edition is not the one the audit pinned"))
    if audit_file.serialise(shown) != package.read("audit.json", AUDIT_LIMIT):
        raise _inconsistent(Message("audit.json does not say what the events say"))
    held = {name.removeprefix("attachments/") for name in package.names() if name.startswith("attachments/")}
    if held != {one.digest for one in state.every(Attachment)}:
        raise _inconsistent(Message("its attachments are not those that the events name"))
    return Contents(package.verdict, state, edition, events)


def _line(event: Event) -> bytes:
    return msgspec.json.encode(event._asdict())


def _read_events(name: str, content: bytes) -> Iterator[Event]:
    """Read a chain; every line must be what we would have written, so that nothing hides in another spelling."""
    for number, line in enumerate(content.splitlines(), 1):
        try:
            fields = msgspec.json.decode(line, type=dict[str, str | int])
            event = msgspec.convert([fields[field] for field in Event._fields], Event)
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError, KeyError) as error:
            raise _no_event(name, number) from error
        if _line(event) != line:
            raise _no_event(name, number)
        yield event


def _check_chain(name: str, chain: list[Event], content: bytes) -> None:
    """Refuse a chain under another name, with an event twice, or with anything between the events."""
    as_we_write = b"".join(_line(event) + b"\n" for event in chain)
    numbers = [event.seq for event in chain]
    if {f"events/{event.device}.jsonl" for event in chain} != {name} or numbers != sorted(set(numbers)) or content != as_we_write:
        raise _inconsistent(Message("{file} is not one chain of events as this program writes it", file=name))


def _no_event(name: str, number: int) -> KnownError:
    return KnownError(
        "E_EVENT",
        Message("{file}, line {line}, is no event.", file=name, line=number),
        Message("Ask the sender for a new export; do not rely on this one."),
    )


def _inconsistent(problem: Message) -> KnownError:
    return KnownError(
        "E_CONTENT",
        Message("The package contradicts itself: {problem}.", problem=problem),
        Message("Ask the sender for a new export; do not rely on this one."),
    )
