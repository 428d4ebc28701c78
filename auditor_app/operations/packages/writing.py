"""Writing a package.

Every chain there is, each under its author's signature, and what the chains lead to.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple

from auditor_app.domain import audit_file
from auditor_app.domain.errors import KnownError
from auditor_app.domain.roles import has_roster
from auditor_app.domain.wording import Message
from auditor_app.exchange import entry_names
from auditor_app.exchange.chains import files_named, write_chain
from auditor_app.exchange.opening import Trust, open_package
from auditor_app.exchange.packages import OwnChain, PackageEntry, PackageKind, write_package
from auditor_app.exchange.signer import Signer
from auditor_app.exchange.verdict import VerificationResult
from auditor_app.files import unwritable
from auditor_app.history.event import Event
from auditor_app.history.signed import Signed
from auditor_app.operations.core import outputs
from auditor_app.operations.core.session import AuditSession
from auditor_app.operations.core.workspace import utc_now
from auditor_app.operations.packages import reading
from auditor_app.operations.trust import certification, trusting
from auditor_app.progress import Cancelled, Progress, go_on, never, unseen
from auditor_app.store import Store


class Packed(NamedTuple):
    """A package that was written and verified by reading it back; `size` is in bytes."""

    path: Path
    size: int
    verdict: VerificationResult


def signer_of(session: AuditSession) -> tuple[Signer, bytes]:
    """Return who signs here for an audit, and the revocation list that goes along.

    Raises KnownError E_NOT_CERTIFIED, E_AUTHORS.

    An audit that an office assigned is signed under that office's certificate, one that somebody
    makes alone under their own.
    """
    identity = session.workspace.identity
    if has_roster(session.state.team):
        return certification.need(session.workspace), trusting.office_list(session.workspace)
    founder = session.workspace.store.founder(session.state.audit.id)
    if founder != session.workspace.person.registration:
        raise _foreign((founder,))
    return identity, b""


def pack(
    session: AuditSession,
    path: Path,
    kind: PackageKind,
    *,
    signer: Signer,
    revocation_list: bytes,
    draft: Path | None = None,
    report: bytes | None = None,
    progress: Progress = unseen,
    cancelled: Cancelled = never,
) -> Packed:
    """Write a package of an audit and verify it by reading it back.

    The file at `path` is replaced only by one that was verified.

    `draft` is where it lies until then. Raises KnownError E_PLACE where `path` lies in the
    workspace, E_AUTHORS where entries of somebody else came without their signature, E_ROSTER or
    E_ROLE where the receiver would refuse it, E_STALE for a dossier whose revocation list is too
    old, E_LOST for one with entries of a lost laptop not yet signed anew, E_CANCELLED, and what
    writing and verifying raise.
    """
    place = outputs.place_of(path, session.workspace.folder)
    draft = draft or outputs.draft_beside(place)
    store = session.workspace.store
    events = store.events(session.state.audit.id)
    chains: dict[str, list[Event]] = {}
    for event in events:
        chains.setdefault(event.device, []).append(event)
    own, relayed = _own(store, chains), _relayed(store, session.state.audit.id, chains)
    entries = list(_entries(session, chains, revocation_list, report))
    try:
        write_package(
            draft,
            kind,
            entries,
            signer,
            store.device,
            own,
            utc_now(),
            relayed=relayed,
            progress=progress,
            cancelled=cancelled,
        )
        verdict = _read_back(session, draft, signer, revocation_list, cancelled)
        go_on(cancelled)
        size = draft.stat().st_size
        outputs.put(draft, place)
    except BaseException as error:
        outputs.clear_draft(draft)
        if isinstance(error, OSError):
            raise unwritable(path, error) from error
        raise
    return Packed(path, size, verdict)


def _own(store: Store, chains: dict[str, list[Event]]) -> list[OwnChain]:
    named = files_named(
        event for device in store.devices if device in chains for event in chains[device]
    )
    return [
        OwnChain(device, len(chains[device]), sorted(named[device]))
        for device in store.devices
        if device in chains
    ]


def _relayed(store: Store, audit: str, chains: dict[str, list[Event]]) -> list[Signed]:
    """Return the others' signatures, byte for byte as they came."""
    kept = {one.device: one for one in store.signed(audit)}
    others = sorted(chains.keys() - set(store.devices))
    unsigned = [
        device
        for device in others
        if device not in kept or kept[device].count != len(chains[device])
    ]
    if unsigned:
        authors = tuple(sorted({chains[device][0].author for device in unsigned}))
        raise _foreign(authors)
    return [kept[device] for device in others]


def _foreign(authors: tuple[str, ...]) -> KnownError:
    return KnownError(
        "E_AUTHORS",
        Message(
            "This audit holds entries by {authors}, which only they can sign.", authors=authors
        ),
        Message("Pass on the package they made instead of exporting it anew."),
    )


def _entries(
    session: AuditSession,
    chains: dict[str, list[Event]],
    revocation_list: bytes,
    report: bytes | None,
) -> Iterator[PackageEntry]:
    store, state = session.workspace.store, session.state
    yield PackageEntry(
        entry_names.AUDIT,
        "application/json",
        audit_file.serialise(audit_file.from_state(state, session.edition)),
    )
    yield PackageEntry(entry_names.EDITION, "application/json", session.edition.canonical())
    if revocation_list:
        yield PackageEntry(entry_names.REVOCATION, "application/pkix-crl", revocation_list)
    for device, events in sorted(chains.items()):
        yield PackageEntry(
            entry_names.events_name(device), "application/jsonl", write_chain(events)
        )
    if report is not None:
        yield PackageEntry(entry_names.REPORT, "application/pdf", report)
    named = files_named(event for events in chains.values() for event in events)
    kinds = {digest: kind for files in named.values() for digest, kind in files.items()}
    for digest, kind in sorted(kinds.items()):
        yield PackageEntry(entry_names.ATTACHMENTS + digest, kind, _copier(store, digest))


def _copier(store: Store, digest: str) -> Callable[[BinaryIO], None]:
    return lambda target: store.attachments.copy_to(digest, target)


def _read_back(
    session: AuditSession, draft: Path, signer: Signer, revocation_list: bytes, cancelled: Cancelled
) -> VerificationResult:
    """Verify as the receiver will, but that what was accepted here before stays accepted."""
    known = trusting.trust_of(session.workspace)
    lists = (revocation_list,) if revocation_list else ()
    trust = Trust(
        signer.root_pem + b"\n" + known.roots_pem, (*known.revocation_lists, *lists), known.accepted
    )
    with open_package(draft, trust, utc_now(), cancelled=cancelled) as package:
        verdict = reading.verify(package).verdict
    if verdict.kind is PackageKind.DOSSIER:
        _check_believed_elsewhere(session, verdict)
    return verdict


def _check_believed_elsewhere(session: AuditSession, verdict: VerificationResult) -> None:
    if verdict.stale:
        raise KnownError(
            "E_STALE",
            Message(
                "The office’s revocation list is too old, so nobody can tell whether every "
                "signature still holds."
            ),
            Message(
                "Ask the office for its current assignment or answer, which brings the new list, "
                "and import it."
            ),
        )
    certified = {one.registration: one.fingerprint for one in session.state.team}
    for author in verdict.authors:
        if (
            author.may_be_lost
            and certified.get(author.registration, author.fingerprint) != author.fingerprint
        ):
            raise KnownError(
                "E_LOST",
                Message(
                    "{name} has not signed the entries of the lost laptop anew, so others would "
                    "refuse them.",
                    name=author.signer,
                ),
                Message(
                    "Have them import your contribution, go on with their own work (--adopt), and "
                    "send you theirs."
                ),
            )
