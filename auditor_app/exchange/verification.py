"""Verification: what has to hold before anything of a package is believed."""

import datetime as dt
import hashlib
from typing import TYPE_CHECKING, NamedTuple

import msgspec
from cryptography.x509 import Certificate

from auditor_app.domain.errors import KnownError
from auditor_app.domain.wording import Message
from auditor_app.exchange import certificates, entry_names, manifest, revocation
from auditor_app.exchange.container import Reader
from auditor_app.exchange.entry_names import Covered
from auditor_app.exchange.hashing import Hasher
from auditor_app.exchange.manifest import Manifest, Reference
from auditor_app.exchange.packages import (
    PackageKind,
    again,
    check_attachment,
    check_complete,
    kind_of,
)
from auditor_app.exchange.revocation import RevocationList, Revoked
from auditor_app.exchange.verdict import AuthorSignature, ListAge, VerificationResult
from auditor_app.history.signed import Signed
from auditor_app.progress import Cancelled, Progress, go_on

if TYPE_CHECKING:
    from auditor_app.exchange.signatures import Proof


class _Proven(NamedTuple):
    """A manifest that is signed: its name, its content, and by whom."""

    name: str
    content: bytes
    proof: "Proof"

    @property
    def digest(self) -> str:
        return hashlib.sha256(self.content).hexdigest()


class _Lines:
    """Counts the lines of an entry.

    What follows the last line end is no line, and makes the count one that no manifest has.
    """

    def __init__(self) -> None:
        self._ends, self._last = 0, b"\n"

    def add(self, block: bytes) -> None:
        self._ends += block.count(b"\n")
        self._last = block[-1:]

    def count(self) -> int:
        return self._ends if self._last == b"\n" else -1


class PackageVerifier:
    """Goes through a package once, and holds what came of it."""

    verdict: VerificationResult
    references: tuple[Reference, ...]

    def __init__(
        self,
        reader: Reader,
        roots: list[Certificate],
        lists: list[RevocationList],
        now: dt.datetime,
        *,
        accepted: frozenset[str],
        own: str,
    ) -> None:
        self.reader = reader
        self.covered: dict[str, frozenset[str]] = {}
        self.signed: tuple[Signed, ...] = ()
        self.list_pem = b""
        self._roots, self._lists, self._now = roots, lists, now
        self._accepted, self._own = accepted, own
        self._newest: dict[Certificate, RevocationList] = {}
        self._lines: dict[str, int] = {}
        self._media_types: dict[str, set[str]] = {}

    def run(self, progress: Progress, cancelled: Cancelled) -> None:
        """Verify signatures, names, digests, certificates, and who signed for what.

        In this order.
        """
        name, sender, names = _manifests(self.reader)
        package = self._proven(name, relayed=False)
        listed = self._parsed(package)
        self._compare_names(listed, name)
        self._compare_digests(listed, progress, cancelled)
        self.references = listed.references
        kind = kind_of(
            self.reader.places, from_office=certificates.is_office(package.proof.certificate)
        )
        self_issued = certificates.is_self_issued(package.proof.root)
        check_complete(kind, self.reader.places, self_issued=self_issued)
        self._newest = revocation.newest([*self._lists, *self._list_inside(package.proof.root)])
        if revoked := self._revoked(package):
            raise certificates.revoked(package.proof.certificate, revoked.at)
        if name in names.values():
            authors, proven = self._alone(package, kind), [package]
        else:
            proven = [self._proven(one, relayed=True) for one in names.values()]
            authors = tuple(
                self._author(*one, cancelled) for one in zip(names, proven, strict=True)
            )
            self.signed = tuple(
                self._to_pass_on(author, one, package)
                for author, one in zip(authors, proven, strict=True)
            )
        self._compare_authors(authors)
        self.verdict = self._verdict(kind, sender, package, authors, [package, *proven])

    def _proven(self, name: str, *, relayed: bool) -> _Proven:
        """Check a signature.

        Whoever sends the package vouches, by signing for all of it, for those that are `relayed`.
        """
        from auditor_app.exchange import signatures  # noqa: PLC0415 (pyHanko takes half a second to import)

        content = self.reader.read(name)
        signature = self.reader.read(entry_names.signature_name(name))
        vouched_for = relayed or hashlib.sha256(content).hexdigest() in self._accepted
        return _Proven(
            name,
            content,
            signatures.verify(content, signature, self._roots, self._now, vouched_for=vouched_for),
        )

    def _parsed(self, proven: _Proven) -> Manifest:
        listed = manifest.parse(proven.content)
        if listed.signature != entry_names.signature_name(proven.name):
            raise manifest.refused(Message("it names another signature"))
        return listed

    def _compare_names(self, listed: Manifest, package_manifest: str) -> None:
        own = {entry_names.MIMETYPE, package_manifest, listed.signature}
        present = [name for name in self.reader.places if name not in own]
        names = [reference.name for reference in listed.references]
        for name in sorted(set(present) - set(names)):
            raise _unsigned(name)
        for name in sorted(set(names) - set(present)):
            raise missing(name)
        if names != present:
            raise manifest.refused(Message("its order is not the package’s"))

    def _compare_digests(self, listed: Manifest, progress: Progress, cancelled: Cancelled) -> None:
        hasher = Hasher()
        try:
            self._compare_each(listed, hasher, progress, cancelled)
        finally:
            hasher.close()

    def _compare_each(
        self, listed: Manifest, hasher: Hasher, progress: Progress, cancelled: Cancelled
    ) -> None:
        done = 0
        for reference in listed.references:
            lines = _Lines()
            for block in self.reader.chunks(reference.name):
                go_on(cancelled)
                progress(done, self.reader.size)
                done += len(block)
                hasher.add(block)
                if reference.name.startswith(entry_names.EVENTS):
                    lines.add(block)
            if hasher.digest() != reference.digest:
                raise changed(reference.name)
            check_attachment(reference)
            self._lines[reference.name] = lines.count()
        progress(self.reader.size, self.reader.size)

    def _list_inside(self, root: Certificate) -> list[RevocationList]:
        if entry_names.REVOCATION not in self.reader.places:
            return []
        return [revocation.read(self.reader.read(entry_names.REVOCATION), [root], self._now)]

    def _revoked(self, proven: _Proven) -> Revoked | None:
        listed = self._newest.get(proven.proof.root)
        return listed.find(proven.proof.certificate) if listed else None

    def _check_holds(self, proven: _Proven) -> None:
        """Refuse what is passed on under a revoked certificate, unless it holds (E_REVOKED).

        It does where it was signed before and nobody else had the key, or where it was accepted
        here before; and one's own entries one can judge oneself.
        """
        revoked, proof = self._revoked(proven), proven.proof
        if revoked is None or proven.digest in self._accepted:
            return
        held_before = revoked.reason in revocation.LOST_NOTHING and proof.signed_at < revoked.at
        if not held_before and certificates.person_of(proof.certificate).registration != self._own:
            raise certificates.revoked(proof.certificate, revoked.at)

    def _alone(self, package: _Proven, kind: PackageKind) -> tuple[AuthorSignature, ...]:
        """Return the author of a dossier of the first form.

        Its one manifest stands for the chain and for the package.
        """
        if kind != PackageKind.DOSSIER:
            raise _unsigned_whole()
        found = []
        for name in self.reader.places:
            if name.startswith(entry_names.EVENTS):
                device = name.removeprefix(entry_names.EVENTS).removesuffix(".jsonl")
                self.covered[device] = frozenset(one.name for one in self.references)
                found.append(self._described(Covered(device, self._lines[name]), package))
        return tuple(found)

    def _author(self, device: str, proven: _Proven, cancelled: Cancelled) -> AuthorSignature:
        """Check that an author's manifest stands for their whole chain, else for attachments."""
        go_on(cancelled)
        self._check_holds(proven)
        digests = {reference.name: reference.digest for reference in self.references}
        listed, events = self._parsed(proven), entry_names.events_name(device)
        standing = entry_names.standing_of(proven.name)
        for reference in listed.references:
            if reference.name != events and not reference.name.startswith(entry_names.ATTACHMENTS):
                raise manifest.refused(
                    Message("it stands for {name}, which is not its author’s", name=reference.name)
                )
            if reference.name not in digests:
                raise missing(reference.name)
            if reference.digest != digests[reference.name]:
                raise changed(reference.name)
            self._media_types.setdefault(reference.name, set()).add(reference.media_type)
        self.covered[device] = frozenset(reference.name for reference in listed.references)
        if (
            standing is None
            or events not in self.covered[device]
            or self._lines[events] != standing.count
        ):
            raise manifest.refused(
                Message(
                    "it does not stand for the events that are there of {device}", device=device
                )
            )
        return self._described(standing, proven)

    def _to_pass_on(self, author: AuthorSignature, proven: _Proven, package: _Proven) -> Signed:
        signature = self.reader.read(entry_names.signature_name(proven.name))
        sender = certificates.person_of(package.proof.certificate).name
        return Signed(
            author.device, author.count, proven.content, signature, package.digest, sender
        )

    def _compare_authors(self, authors: tuple[AuthorSignature, ...]) -> None:
        """Check that an author signed for every chain and attachment, not just who sends it.

        Authors who attached the same file may have given it different media types, of which the
        sender has to choose one.
        """
        covered = set().union(*(self.covered[author.device] for author in authors))
        for name in self.reader.places:
            if (
                name.startswith((entry_names.EVENTS, entry_names.ATTACHMENTS))
                and name not in covered
            ):
                raise _unsigned(name)
        for name, media_type, _ in self.references:
            if media_type not in self._media_types.get(name, {media_type}):
                raise manifest.refused(
                    Message("it gives {name} another media type than its author", name=name)
                )

    def _verdict(
        self,
        kind: PackageKind,
        sender: str,
        package: _Proven,
        authors: tuple[AuthorSignature, ...],
        proven: list[_Proven],
    ) -> VerificationResult:
        newest = self._newest.get(package.proof.root)
        self.list_pem = newest.pem if newest else b""
        offices = {
            one.proof.root for one in proven if not certificates.is_self_issued(one.proof.root)
        }
        own = next((author.count for author in authors if author.device == sender), 0)
        return VerificationResult(
            **msgspec.structs.asdict(self._described(Covered(sender, own), package)),
            kind=kind,
            entries=sum(entry_names.is_data(one.name) for one in self.references),
            size=self.reader.size,
            authors=authors,
            revocation_list=_age(newest, self._now) if newest else None,
            stale=any(
                root not in self._newest or self._newest[root].is_stale(self._now)
                for root in offices
            ),
        )

    def _described(self, standing: Covered, proven: _Proven) -> AuthorSignature:
        certificate, root = proven.proof.certificate, proven.proof.root
        person, revoked = certificates.person_of(certificate), self._revoked(proven)
        return AuthorSignature(
            device=standing.device,
            count=standing.count or 0,
            signer=person.name,
            registration=person.registration,
            fingerprint=certificates.fingerprint(certificate),
            certified_device=certificates.device_of(certificate),
            self_issued=certificates.is_self_issued(root),
            root_fingerprint=certificates.fingerprint(root),
            organisation=certificates.organisation_of(root),
            office=certificates.is_office(certificate),
            signed_at=proven.proof.signed_at,
            revoked_on=revoked.at if revoked else None,
            revoked_for=revoked.reason if revoked else None,
            manifest_digest=proven.digest,
        )


def _manifests(reader: Reader) -> tuple[str, str, dict[str, str]]:
    """Return the package's manifest, its device, and the authors' manifests by device.

    In a dossier of the first form the one manifest is both.
    """
    found = [
        (name, standing) for name in reader.places if (standing := entry_names.standing_of(name))
    ]
    signatures = {name for name in reader.places if entry_names.is_signature(name)}
    if not found or not signatures:
        raise _unsigned_whole()
    authors = {standing.device: name for name, standing in found if standing.count is not None}
    whole = [(name, standing.device) for name, standing in found if standing.count is None]
    if len(found) > len(authors) + 1 or signatures - {
        entry_names.signature_name(name) for name, _ in found
    }:
        raise KnownError(
            "E_SIGNER",
            Message(
                "The package has more signatures than it should have, or one that belongs to "
                "nothing"
            ),
            Message("Do not use the package; ask the sender for it again"),
        )
    for name, _ in found:
        if entry_names.signature_name(name) not in signatures:
            raise _unsigned(name)
    if len(authors) > entry_names.MAX_CHAINS:
        message = Message("The package has too many authors: at most {n}", n=entry_names.MAX_CHAINS)
        raise KnownError(
            "E_COUNT", message, Message("Do not use the package; ask the sender for it again")
        )
    if whole:
        return (*whole[0], authors)
    if len(found) > 1:
        raise _unsigned_whole()
    return found[0][0], found[0][1].device, authors


def _age(listed: RevocationList, now: dt.datetime) -> ListAge:
    return ListAge(
        number=listed.number,
        issued_at=listed.issued_at,
        renew_by=listed.renew_by,
        stale=listed.is_stale(now),
    )


def changed(name: str) -> KnownError:
    """Return the refusal of an entry that is not what was signed (E_DIGEST)."""
    message = Message("{name} was changed after signing", name=name)
    return KnownError(
        "E_DIGEST", message, Message("Do not use the package; ask the sender for it again")
    )


def missing(name: str) -> KnownError:
    """Return the refusal of a package without an entry (E_MISSING)."""
    return KnownError("E_MISSING", Message("The package lacks {name}", name=name), again())


def _unsigned(name: str) -> KnownError:
    return KnownError(
        "E_UNSIGNED",
        Message("{name} is in the package but not signed for", name=name),
        Message("Do not use the package; ask the sender for it again"),
    )


def _unsigned_whole() -> KnownError:
    return KnownError(
        "E_UNSIGNED",
        Message("The package is not signed"),
        Message("Ask the sender for the signed package"),
    )
