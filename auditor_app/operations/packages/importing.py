"""Importing in two steps: verify everything and look at what it would bring, then take it in.

Every package comes in this way, whoever sent it and whatever for. Until it is accepted nothing in
the workspace changes.
"""

import io
import os
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

from auditor_app.domain import conflicts
from auditor_app.domain.errors import KnownError
from auditor_app.domain.naming import naming
from auditor_app.domain.reasons import Stage
from auditor_app.domain.records import Audit
from auditor_app.domain.stages.programmes import PROGRAMMES
from auditor_app.domain.wording import Message
from auditor_app.exchange import entry_names
from auditor_app.exchange import identity as identities
from auditor_app.exchange.opening import OpenPackage, Trust, open_package
from auditor_app.exchange.verdict import VerificationResult
from auditor_app.exchange.weighing import Scales
from auditor_app.files import unreadable
from auditor_app.history.chain import by_place
from auditor_app.history.event import Event
from auditor_app.history.intake import Intake
from auditor_app.history.preview import Preview
from auditor_app.history.signed import Signed
from auditor_app.history.taking_back import TakenBack
from auditor_app.operations.core import people
from auditor_app.operations.core.session import AuditSession
from auditor_app.operations.core.workspace import Workspace, utc_now
from auditor_app.operations.packages import reading
from auditor_app.operations.packages.reading import Contents, Editions
from auditor_app.operations.trust import roster
from auditor_app.operations.trust.trusting import check_office, trust_of
from auditor_app.progress import Cancelled, Progress, go_on, never, unseen

SUFFIX = ".asice"
"""How the files of packages are called, where a whole folder is imported."""


class VerifiedPackage(NamedTuple):
    """One package that was verified.

    Where it lies, what was verified of it, and the audit it holds.
    """

    path: Path
    verdict: VerificationResult
    audit: str


class Refused(NamedTuple):
    """One package that was refused, and why."""

    path: Path
    error: KnownError


class StageNews(NamedTuple):
    """How many records of a stage are new, how many changed, how many conflicts would be open."""

    stage: Stage
    new: int
    changed: int
    conflicts: int


class IncomingAuthor(NamedTuple):
    """Who wrote what is new, and how many entries."""

    name: str
    registration: str
    device: str
    events: int


class Incoming(NamedTuple):
    """What would come into one audit.

    `is_new` where the workspace does not have it yet, `preview` the audit before and after.
    """

    audit: str
    number: str
    client: str
    is_new: bool
    authors: tuple[IncomingAuthor, ...]
    news: tuple[StageNews, ...]
    conflicts: int
    prepared: Intake
    preview: Preview

    @property
    def events(self) -> int:
        """How many entries are new, those not counted that only say what somebody had imported."""
        return sum(author.events for author in self.authors)


class _Read(NamedTuple):
    arrival: VerifiedPackage
    package: OpenPackage
    contents: Contents


class Staged:
    """Verified packages, held open so that they cannot change under the reader.

    Use it in a `with` statement, or close it.

    `trust` is what they were verified by; `arrivals` were verified, `refused` were not, and
    `incoming` is what the verified ones would bring, by audit.
    """

    def __init__(
        self,
        trust: Trust,
        read: list[_Read],
        refused: list[Refused],
        incoming: list[Incoming],
        files: ExitStack,
    ) -> None:
        self.trust = trust
        self.arrivals = tuple(one.arrival for one in read)
        self.refused = tuple(refused)
        self.incoming = tuple(incoming)
        self._read = read
        self._files = files

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the files."""
        self._files.close()

    def packages(self) -> list[OpenPackage]:
        """Return the verified packages."""
        return [one.package for one in self._read]

    def of(self, audit: str) -> list[_Read]:
        """Return the packages of one audit."""
        return [one for one in self._read if one.arrival.audit == audit]


class Imported(NamedTuple):
    """One audit that took something in.

    How many entries were new, and the number to take it back by, None where nothing was.
    """

    audit: str
    events: int
    number: int | None


def stage(
    workspace: Workspace,
    paths: Iterable[Path],
    *,
    trust_pem: bytes = b"",
    progress: Progress = unseen,
    cancelled: Cancelled = never,
) -> Staged:
    """Verify packages, files or whole folders of them, and work out what they would bring.

    Nothing is written.

    `trust_pem` holds root certificates that are trusted beside the workspace's own. Progress counts
    packages. A package that is refused is listed with its reason and does not hold up the others.
    Raises KnownError E_CANCELLED, E_FILE where there is none.
    """
    files = files_of(paths)
    trust = trust_of(workspace, trust_pem)
    read: list[_Read] = []
    refused: list[Refused] = []
    editions = Editions()
    with ExitStack() as stack:
        for number, path in enumerate(files):
            go_on(cancelled)
            progress(number, len(files))
            try:
                package = stack.enter_context(
                    open_package(path, trust, utc_now(), cancelled=cancelled)
                )
                go_on(cancelled)
                found = reading.read(package, editions)
                reading.compare(package, found)
                check_office(
                    workspace,
                    found.state.audit.id,
                    (found.verdict, *found.verdict.authors),
                    trust_pem,
                )
                _need_free_number(
                    [*workspace.audits(), *(one.contents.state.audit for one in read)],
                    found.state.audit,
                )
                read.append(
                    _Read(
                        VerifiedPackage(path, found.verdict, found.state.audit.id), package, found
                    )
                )
            except KnownError as error:
                if error.code == "E_CANCELLED":
                    raise
                refused.append(Refused(path, error))
        incoming: list[Incoming] = []
        for audit in dict.fromkeys(one.arrival.audit for one in read):
            go_on(cancelled)
            incoming += _incoming(workspace, audit, read, refused)
        progress(len(files), len(files))
        return Staged(trust, read, refused, incoming, stack.pop_all())


def accept(
    workspace: Workspace,
    staged: Staged,
    *,
    adopt: bool = False,
    progress: Progress = unseen,
    cancelled: Cancelled = never,
) -> list[Imported]:
    """Take in what was staged.

    First the files, then a verified backup, then everything else in one transaction.

    `adopt` goes on with what the person at this laptop wrote on another one that is lost (E_ADOPT
    where there is nothing such). Progress counts files; from the backup on nothing can be
    cancelled. Raises KnownError E_CANCELLED, E_LOST where `adopt` has to be said and was not,
    E_DIGEST where a package changed since it was verified, E_DISK_FULL, E_READ_ONLY; nothing is
    taken in then, though the backup stays where it was made.
    """
    store = workspace.store
    if not adopt:
        _check_nothing_lost(workspace, staged)
    wanted = [name for one in staged.incoming for name in _files_of(staged, one.audit)]
    added: list[str] = []
    try:
        for number, (package, digest) in enumerate(wanted):
            go_on(cancelled)
            progress(number, len(wanted))
            if not store.attachments.has(digest):
                added.append(digest)
                _keep(workspace, package, digest)
        go_on(cancelled)
        progress(len(wanted), len(wanted))
        if store.automatic_backups and any(one.events for one in staged.incoming):
            store.backup()
        with store.together():
            taken = [
                _take_in(workspace, staged, one, added, adopt=adopt) for one in staged.incoming
            ]
            _keep_lists(workspace, staged)
    except BaseException:
        store.attachments.discard(added)
        raise
    return taken


def take_back(session: AuditSession, number: int) -> TakenBack:
    """Write once more what was there before an import, by the number `imports` gives.

    Say what was left and why.

    Raises KnownError E_IMPORT where there is no such import, E_SIGNED where the audit is signed
    off; what is not theirs to write is left as it is.
    """
    return session.take_back(number)


def files_of(paths: Iterable[Path]) -> list[Path]:
    """Return the files named, and those in the folders named.

    Raises KnownError E_FILE where there is none, E_READ.
    """
    files = list(_files(paths))
    if not files:
        advice = Message("Name .asice files, or a folder that holds some.")
        raise KnownError("E_FILE", Message("There is no package to import."), advice)
    return files


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if os.path.isdir(path):  # noqa: PTH112 (a name that is too long is none here, and an error to Path.is_dir)
            try:
                yield from sorted(
                    one for one in path.iterdir() if one.suffix == SUFFIX and one.is_file()
                )
            except OSError as error:
                raise unreadable(path, error) from error
        else:
            yield path


def _need_free_number(known: Iterable[Audit], audit: Audit) -> None:
    if any(one.number == audit.number and one.id != audit.id for one in known):
        raise KnownError(
            "E_NUMBER",
            Message(
                "There is already another audit {number} in this workspace.", number=audit.number
            ),
            Message("Remove or renumber it before you import this one."),
        )


def _incoming(
    workspace: Workspace, audit: str, read: list[_Read], refused: list[Refused]
) -> list[Incoming]:
    """Return what the packages of an audit bring together.

    Those that contradict the others or this workspace are moved out.
    """
    mine = [one for one in read if one.arrival.audit == audit]
    try:
        return [_together(workspace, audit, mine)]
    except KnownError:
        good: list[_Read] = []
        for one in mine:
            try:
                _together(workspace, audit, [*good, one])
                good.append(one)
            except KnownError as error:
                refused.append(Refused(one.arrival.path, error))
                read.remove(one)
        return [_together(workspace, audit, good)] if good else []


def _together(workspace: Workspace, audit: str, read: list[_Read]) -> Incoming:
    prepared = _prepared(workspace, audit, read)
    preview = workspace.store.preview(prepared)
    known = workspace.store.events(audit)
    roster.check(
        by_place([*known, *prepared.new]),
        known,
        {
            (device, signer.registration, signer.fingerprint): (device, signer)
            for one in read
            for device, signer in one.contents.signers
        }.values(),
    )
    signers = [author for one in read for author in one.arrival.verdict.authors]
    names = {
        one.registration: people.called(one.signer, one.organisation, office=one.office)
        for one in signers
    }
    names |= people.members(preview.after)
    return Incoming(
        audit=audit,
        number=preview.after.audit.number,
        client=preview.after.application.client_name,
        is_new=preview.before is None,
        authors=tuple(
            IncomingAuthor(names.get(one.author) or one.author, one.author, one.device, one.events)
            for one in preview.arrived
        ),
        news=_news(preview),
        conflicts=len(preview.conflicts),
        prepared=prepared,
        preview=preview,
    )


def _prepared(workspace: Workspace, audit: str, read: list[_Read]) -> Intake:
    """Return what packages come to here.

    The only package of a new audit has been merged already.
    """
    store = workspace.store
    if len(read) == 1 and not store.ends(audit):
        alone = read[0].contents.intake
        if store.device not in alone.ends:
            return alone
    return store.prepare(_events(read), audit)


def _events(read: list[_Read]) -> list[Event]:
    """Return the events of several packages, each once.

    Where two differ under one number the store refuses them.
    """
    return list(dict.fromkeys(event for one in read for event in one.contents.events))


def _news(preview: Preview) -> tuple[StageNews, ...]:
    state = preview.after
    programme = PROGRAMMES[state.audit.type]
    counts = {stage: [0, 0] for stage in programme.keys}
    for change in preview.changes:
        stage = naming.stage_of(state, type(change.after).__name__, change.after)
        counts[stage][change.before is not None] += 1
    open_ = conflicts.by_stage(state, programme)
    return tuple(
        StageNews(stage, new, changed, len(open_.get(stage, ())))
        for stage, (new, changed) in counts.items()
        if new or changed or stage in open_
    )


def _files_of(staged: Staged, audit: str) -> list[tuple[OpenPackage, str]]:
    """Return each file that the packages of an audit hold, once, with a package to read it from."""
    found: dict[str, OpenPackage] = {}
    for one in staged.of(audit):
        for name in one.package.names():
            if name.startswith(entry_names.ATTACHMENTS):
                found.setdefault(name.removeprefix(entry_names.ATTACHMENTS), one.package)
    return [(package, digest) for digest, package in found.items()]


def _keep(workspace: Workspace, package: OpenPackage, digest: str) -> None:
    content = io.BytesIO()
    package.copy_to(entry_names.ATTACHMENTS + digest, content)
    workspace.store.attachments.add(content.getvalue())


def _check_nothing_lost(workspace: Workspace, staged: Staged) -> None:
    """Refuse entries under one's own name that a lost laptop may have signed.

    Only one's own word makes them good (E_LOST).
    """
    for one in staged.arrivals:
        ends = {head.device: head.seq for head in workspace.store.ends(one.audit)}
        for author in one.verdict.authors:
            mine = author.registration == workspace.person.registration
            if mine and author.may_be_lost and author.count > ends.get(author.device, 0):
                raise KnownError(
                    "E_LOST",
                    Message(
                        "Some entries under your name are signed with a certificate that was "
                        "reported lost."
                    ),
                    Message(
                        "Look through them, then import the package to go on with your own work "
                        "from a lost laptop (--adopt)."
                    ),
                )


def _take_in(
    workspace: Workspace, staged: Staged, incoming: Incoming, added: list[str], *, adopt: bool
) -> Imported:
    store, read = workspace.store, staged.of(incoming.audit)
    digest = incoming.preview.after.audit.edition_digest
    if not store.attachments.has(digest):
        added.append(digest)
        workspace.pin(
            next(one.contents.edition for one in read if one.contents.edition.digest == digest)
        )
    signed = _best_signed(workspace, read, incoming, staged.trust)
    if adopt:
        events = store.adopt(incoming.prepared, _events(read), signed)
    else:
        events = store.import_prepared(incoming.prepared, signed)
    made = store.imports(incoming.audit) if incoming.events else ()
    return Imported(incoming.audit, events, made[0].seq if made else None)


def _best_signed(
    workspace: Workspace, read: list[_Read], incoming: Incoming, trust: Trust
) -> list[Signed]:
    """Return the best signature over each length of each chain, of those that come and are kept."""
    offered: dict[tuple[str, int], list[Signed]] = {}
    for package in (one.package for one in read):
        for signed in package.signed:
            offered.setdefault((signed.device, signed.count), []).append(signed)
    for kept in workspace.store.signed(incoming.audit):
        if (kept.device, kept.count) in offered:
            offered[kept.device, kept.count].append(kept)
    brought = tuple(one.package.revocation_list for one in read if one.package.revocation_list)
    trust = trust._replace(revocation_lists=(*trust.revocation_lists, *brought))
    scales = Scales(
        trust, {member.fingerprint for member in incoming.preview.after.team}, utc_now()
    )
    return [scales.best(signed) for signed in offered.values()]


def _keep_lists(workspace: Workspace, staged: Staged) -> None:
    """Keep a newer revocation list of the workspace's office, where a package brought one."""
    office = workspace.identity.office
    if office is None:
        return
    for one in staged.packages():
        if one.verdict.root_fingerprint == office.root_fingerprint and one.revocation_list:
            workspace.identity = identities.keep_revocation_list(
                workspace.folder, workspace.identity, one.revocation_list, utc_now()
            )
