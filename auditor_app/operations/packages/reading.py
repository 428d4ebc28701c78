"""What a verified package says.

Its events, and that everything else in it is what the events lead to.
"""

import hashlib
from typing import NamedTuple

from auditor_app.domain import audit_file
from auditor_app.domain.errors import KnownError
from auditor_app.domain.forms.edition import Edition
from auditor_app.domain.forms.reading import EditionRefused, edition_from_json
from auditor_app.domain.identifiers import is_about
from auditor_app.domain.records import Attachment
from auditor_app.domain.state import AuditState
from auditor_app.domain.wording import Message
from auditor_app.exchange import entry_names
from auditor_app.exchange.chains import files_named, inconsistent, read_events
from auditor_app.exchange.opening import OpenPackage
from auditor_app.exchange.verdict import AuthorSignature, VerificationResult
from auditor_app.history.event import IMPORT, REOPEN, Event, fields_of
from auditor_app.history.intake import Intake, prepare, state_of
from auditor_app.history.verifying import NOTHING
from auditor_app.operations.core.workspace import utc_now
from auditor_app.operations.trust import roster

AUDIT_LIMIT = 64 << 20
EDITION_LIMIT = 16 << 20


class Contents(NamedTuple):
    """What a verified package holds, recomputed from its events."""

    verdict: VerificationResult
    state: AuditState
    edition: Edition
    events: list[Event]
    intake: Intake

    @property
    def signers(self) -> list[tuple[str, AuthorSignature]]:
        """Who signed for what: the author of each device's chain, and the sender."""
        sender = (self.verdict.device, self.verdict)
        return [*((author.device, author) for author in self.verdict.authors), sender]


class Editions:
    """The form editions that packages hold; those of one content are read once."""

    def __init__(self) -> None:
        self._read: dict[str, Edition] = {}

    def of(self, package: OpenPackage) -> Edition:
        """Return the edition of a package; raises KnownError E_CONTENT."""
        content = package.read(entry_names.EDITION, EDITION_LIMIT)
        digest = hashlib.sha256(content).hexdigest()
        if digest not in self._read:
            try:
                edition = edition_from_json(content)
            except EditionRefused as error:
                problem = error.mistakes[0].sentence
                raise inconsistent(
                    Message("its form edition is none ({problem})", problem=problem)
                ) from error
            if edition.canonical() != content:
                raise _not_pinned()
            self._read[digest] = edition
        return self._read[digest]


def verify(package: OpenPackage) -> Contents:
    """Return what a package holds by itself, once all of it is proven.

    Raises what `read`, `roster.check` and `compare` raise.
    """
    contents = read(package, Editions())
    roster.check(contents.events, (), contents.signers)
    compare(package, contents)
    return contents


def read(package: OpenPackage, editions: Editions) -> Contents:
    """Return what a package holds, recomputed from its events, each by who signed its chain.

    Whether they might write it is left to `roster.check`. Raises KnownError E_EVENT, E_CONTENT,
    E_SIGNER, and what `history.intake.prepare` raises.
    """
    edition = editions.of(package)
    events = read_events(package)
    audits = {event.audit for event in events}
    if len(audits) != 1:
        raise inconsistent(Message("its events are not those of one audit"))
    (audit_id,) = audits
    intake = prepare(NOTHING, events, audit_id, "", int(utc_now().timestamp() * 1000))
    roster.check_authors(events, {author.device: author for author in package.verdict.authors})
    return Contents(package.verdict, state_of(intake), edition, events, intake)


def compare(package: OpenPackage, contents: Contents) -> None:
    """Refuse a package that shows anything else than its events lead to (E_CONTENT)."""
    state, edition = contents.state, contents.edition
    _check_places(contents.events)
    shown = audit_file.from_state(state, edition)
    if faults := audit_file.unfit(shown):
        raise inconsistent(
            Message("{path}: {problem}", path=faults[0].path, problem=faults[0].message)
        )
    if state.audit.edition_digest != edition.digest:
        raise _not_pinned()
    if audit_file.serialise(shown) != package.read(entry_names.AUDIT, AUDIT_LIMIT):
        raise inconsistent(Message("audit.json does not say what the events say"))
    _check_attachments(package, state, contents.events)


def _check_places(events: list[Event]) -> None:
    """Refuse an entry under another id than what it is about has.

    It would take the place of somebody else's without a conflict.
    """
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


def _not_pinned() -> KnownError:
    return inconsistent(Message("the form edition is not the one the audit pinned"))
