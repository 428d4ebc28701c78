"""What a verified package says: its events, and that everything else in it is what the events lead to."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import msgspec

from auditor_app.domain import audit_file
from auditor_app.domain.errors import KnownError
from auditor_app.domain.forms.edition import Edition
from auditor_app.domain.forms.reading import EditionRefused, edition_from_json
from auditor_app.domain.identifiers import is_about
from auditor_app.domain.records import Attachment
from auditor_app.domain.state import AuditState
from auditor_app.domain.wording import Message
from auditor_app.exchange import entry_names
from auditor_app.exchange.opening import OpenPackage
from auditor_app.exchange.verdict import Verdict
from auditor_app.operations.core.workspace import utc_now
from auditor_app.operations.trust import roster
from auditor_app.store import Event, rebuild
from auditor_app.store.event import IMPORT, REOPEN, fields_of

AUDIT_LIMIT = 64 << 20
EDITION_LIMIT = 16 << 20
EVENTS_LIMIT = 64 << 20


class Contents(NamedTuple):
    """What a verified package holds, recomputed from its events."""

    verdict: Verdict
    state: AuditState
    edition: Edition
    events: list[Event]


def read(package: OpenPackage) -> Contents:
    """Rebuild the audit from the package's events and compare it with everything else that the package shows.

    Raises KnownError E_EVENT, E_CONTENT, what `store.rebuild` raises, and what `roster.check` raises: nobody's entries are believed
    that were not theirs to write.
    """
    told = package.read(entry_names.EDITION, EDITION_LIMIT)
    try:
        edition = edition_from_json(told)
    except EditionRefused as error:
        raise _inconsistent(
            Message("its form edition is none ({problem})", problem=error.mistakes[0].sentence)
        ) from error
    events = _events(package)
    audits = {event.audit for event in events}
    if len(audits) != 1:
        raise _inconsistent(Message("its events are not those of one audit"))
    (audit_id,) = audits
    state = rebuild(events, audit_id, now=utc_now().timestamp())
    found = roster.check(events, (), {author.device: author for author in package.verdict.authors})
    roster.check_signer(found, package.verdict.device, package.verdict)
    _check_places(events)
    shown = audit_file.from_state(state, edition)
    if faults := audit_file.unfit(shown):
        raise _inconsistent(
            Message("{path}: {problem}", path=faults[0].path, problem=faults[0].message)
        )
    if state.audit.edition_digest != edition.digest or edition.canonical() != told:
        raise _inconsistent(Message("the form edition is not the one the audit pinned"))
    if audit_file.serialise(shown) != package.read(entry_names.AUDIT, AUDIT_LIMIT):
        raise _inconsistent(Message("audit.json does not say what the events say"))
    _check_attachments(package, state, events)
    return Contents(package.verdict, state, edition, events)


def named_by(events: Iterable[Event]) -> dict[str, dict[str, str]]:
    """Return the digests of the files that each device's events name, with their media types."""
    found: dict[str, dict[str, str]] = {}
    for event in events:
        files = found.setdefault(event.device, {})
        if event.record == Attachment.__name__ and event.op != REOPEN:
            fields = fields_of(event)
            if digest := fields.get("digest"):
                files[str(digest)] = str(fields.get("media_type", ""))
    return found


def line(event: Event) -> bytes:
    """Return the one form in which a package tells an event."""
    return msgspec.json.encode(event._asdict())


def _check_places(events: list[Event]) -> None:
    """Refuse an entry under another id than what it is about has: it would take the place of somebody else's without a conflict."""
    for event in events:
        if event.op not in {IMPORT, REOPEN} and not is_about(
            event.audit, event.record, event.id, fields_of(event)
        ):
            raise _inconsistent(
                Message(
                    "{record} {id} is about something else than its id",
                    record=event.record,
                    id=event.id,
                )
            )


def _check_attachments(package: OpenPackage, state: AuditState, events: list[Event]) -> None:
    held = {
        name.removeprefix(entry_names.ATTACHMENTS)
        for name in package.names()
        if name.startswith(entry_names.ATTACHMENTS)
    }
    named = named_by(events)
    everything = {digest for files in named.values() for digest in files}
    needed = (
        {one.digest for one in state.every(Attachment)} if package.is_of_first_form else everything
    )
    if not needed <= held <= everything:
        raise _inconsistent(Message("its attachments are not those that the events name"))
    for device, files in named.items():
        if not {
            entry_names.ATTACHMENTS + digest for digest in files if digest in held
        } <= package.covers(device):
            raise _inconsistent(Message("an attachment is not signed by whoever added it"))


def _events(package: OpenPackage) -> list[Event]:
    events: list[Event] = []
    left = EVENTS_LIMIT
    for name in sorted(package.names()):
        if name.startswith(entry_names.EVENTS):
            content = package.read(name, left)
            left -= len(content)
            chain = list(_read_chain(name, content))
            _check_chain(name, chain, content)
            events += chain
    return events


def _read_chain(name: str, content: bytes) -> Iterator[Event]:
    """Read a chain; every line must be what we would have written, so that nothing hides in another spelling."""
    for number, written in enumerate(content.splitlines(), 1):
        try:
            fields = msgspec.json.decode(written, type=dict[str, str | int])
            event = msgspec.convert([fields[field] for field in Event._fields], Event)
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError, KeyError) as error:
            raise _no_event(name, number) from error
        if line(event) != written:
            raise _no_event(name, number)
        yield event


def _check_chain(name: str, chain: list[Event], content: bytes) -> None:
    """Refuse a chain under another name, with an event twice, or with anything between the events."""
    as_we_write = b"".join(line(event) + b"\n" for event in chain)
    numbers = [event.seq for event in chain]
    devices = {entry_names.events_name(event.device) for event in chain}
    if devices != {name} or numbers != sorted(set(numbers)) or content != as_we_write:
        raise _inconsistent(
            Message("{file} is not one chain of events as this program writes it", file=name)
        )


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
