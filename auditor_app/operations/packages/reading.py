"""What a verified package says: its events, and that everything else in it is what the events lead to."""

from typing import NamedTuple

from auditor_app.domain import audit_file
from auditor_app.domain.form_reading import EditionRefused, edition_from_json
from auditor_app.domain.forms import Edition
from auditor_app.domain.identifiers import is_about
from auditor_app.domain.records import Attachment
from auditor_app.domain.state import AuditState
from auditor_app.domain.wording import Message
from auditor_app.exchange import entry_names
from auditor_app.exchange.chains import files_named, inconsistent, read_events
from auditor_app.exchange.opening import OpenPackage
from auditor_app.exchange.verdict import Verdict
from auditor_app.history.event import IMPORT, REOPEN, Event, fields_of
from auditor_app.history.intake import rebuild
from auditor_app.operations.core.workspace import utc_now
from auditor_app.operations.trust import roster

AUDIT_LIMIT = 64 << 20
EDITION_LIMIT = 16 << 20


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
        raise inconsistent(
            Message("its form edition is none ({problem})", problem=error.mistakes[0].sentence)
        ) from error
    events = read_events(package)
    audits = {event.audit for event in events}
    if len(audits) != 1:
        raise inconsistent(Message("its events are not those of one audit"))
    (audit_id,) = audits
    state = rebuild(events, audit_id, now=utc_now().timestamp())
    found = roster.check(events, (), {author.device: author for author in package.verdict.authors})
    roster.check_signer(found, package.verdict.device, package.verdict)
    _check_places(events)
    shown = audit_file.from_state(state, edition)
    if faults := audit_file.unfit(shown):
        raise inconsistent(
            Message("{path}: {problem}", path=faults[0].path, problem=faults[0].message)
        )
    if state.audit.edition_digest != edition.digest or edition.canonical() != told:
        raise inconsistent(Message("the form edition is not the one the audit pinned"))
    if audit_file.serialise(shown) != package.read(entry_names.AUDIT, AUDIT_LIMIT):
        raise inconsistent(Message("audit.json does not say what the events say"))
    _check_attachments(package, state, events)
    return Contents(package.verdict, state, edition, events)


def _check_places(events: list[Event]) -> None:
    """Refuse an entry under another id than what it is about has: it would take the place of somebody else's without a conflict."""
    for event in events:
        if event.op not in {IMPORT, REOPEN} and not is_about(
            event.audit, event.record, event.id, fields_of(event)
        ):
            raise inconsistent(
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
    named = files_named(events)
    everything = {digest for files in named.values() for digest in files}
    needed = (
        {one.digest for one in state.every(Attachment)} if package.is_of_first_form else everything
    )
    if not needed <= held <= everything:
        raise inconsistent(Message("its attachments are not those that the events name"))
    for device, files in named.items():
        if not {
            entry_names.ATTACHMENTS + digest for digest in files if digest in held
        } <= package.covers(device):
            raise inconsistent(Message("an attachment is not signed by whoever added it"))
