"""The dossier: an audit as it leaves the laptop, signed, complete, and readable without this program.

An ASiC-E container (ETSI EN 319 162-1) with one manifest and its signature. docs/verify.md shows how an outsider verifies one.
"""

import datetime as dt
import hashlib
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, NamedTuple, Self

import msgspec
from cryptography.x509 import Certificate

from auditor_app.domain.errors import KnownError
from auditor_app.domain.wording import Message
from auditor_app.exchange import certificates, entry_names, manifest
from auditor_app.exchange.container import Reader, Source, Writer
from auditor_app.exchange.identity import Identity
from auditor_app.exchange.manifest import Manifest, Reference
from auditor_app.exchange.whole_files import replacing, unreadable
from auditor_app.store.files import open_file

REQUIRED = (entry_names.AUDIT, entry_names.EDITION, entry_names.REPORT)
"""What makes a package a dossier."""


class PackageKind(StrEnum):
    """What a package is for."""

    DOSSIER = "dossier"


class Entry(NamedTuple):
    """One entry to write: name, media type, and its bytes or what writes them into a file handed to it."""

    name: str
    media_type: str
    source: Source


class Verdict(msgspec.Struct, frozen=True, kw_only=True):
    """What was verified of a package; there is none for a package that failed.

    `kind`: what the package is for.
    `signer`, `registration`: whom the signer's certificate names; `fingerprint`: its SHA-256 in hexadecimal.
    `self_issued`: the certificate comes from the signer's own authority, not from an office; `root_fingerprint`: that authority's.
    `signed_at`: when the signer's clock said it was signed, UTC; no third party vouches for it.
    `device`: the laptop whose manifest this is.
    `manifest_digest`: SHA-256 of the manifest in hexadecimal, which identifies the package.
    `entries`: how many entries are signed for; `size`: bytes of the file.
    """

    kind: PackageKind
    signer: str
    registration: str
    fingerprint: str
    self_issued: bool
    root_fingerprint: str
    signed_at: dt.datetime
    device: str
    manifest_digest: str
    entries: int
    size: int


def write_package(path: Path, entries: Iterable[Entry], identity: Identity, device: str, now: dt.datetime) -> str:
    """Write a signed package and return its manifest's SHA-256; the file appears whole or not at all.

    Raises E_NAME, E_SIZE, E_COUNT, E_INCOMPLETE, E_DIGEST (an attachment that is not what its name says), E_DISK_FULL, E_WRITE.
    """
    with replacing(path) as file:
        writer = Writer(file)
        references = tuple(_add(writer, entry) for entry in entries)
        _check_complete({reference.name for reference in references})
        manifest_name = entry_names.manifest_name(device)
        signature_name = entry_names.signature_name(manifest_name)
        content = manifest.write(Manifest(signature_name, references))
        writer.add(manifest_name, content)
        writer.add(signature_name, identity.sign(content, now))
        writer.close()
    return hashlib.sha256(content).hexdigest()


class OpenPackage:
    """A package that was verified whole, open for reading; use it in a `with` statement.

    What is read is compared with its digest again, because the file could have changed since.
    """

    def __init__(self, file: BinaryIO, reader: Reader, verdict: Verdict, references: tuple[Reference, ...]) -> None:
        self.verdict = verdict
        self._file = file
        self._reader = reader
        self._references = {reference.name: reference for reference in references}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    def names(self) -> list[str]:
        """Return the names of the entries signed for, in order."""
        return list(self._references)

    def size(self, name: str) -> int:
        """Return how many bytes an entry has; raises E_MISSING."""
        if name not in self._references:
            raise _missing(name)
        return self._reader.places[name].size

    def read(self, name: str, limit: int) -> bytes:
        """Return an entry's content of at most `limit` bytes; raises E_SIZE, E_MISSING."""
        if self.size(name) > limit:
            message = Message("{name} is larger than it can be", name=name)
            raise KnownError("E_SIZE", message, Message("Ask the sender what it contains"))
        content = self._reader.read(name)
        if hashlib.sha256(content).digest() != self._references[name].digest:
            raise _changed(name)
        return content

    def copy_to(self, name: str, target: BinaryIO) -> None:
        """Write an entry's content into a file; raises E_DIGEST at the end where it is not the signed one any more, E_MISSING."""
        if name not in self._references:
            raise _missing(name)
        sha256 = hashlib.sha256()
        for block in self._reader.chunks(name):
            sha256.update(block)
            target.write(block)
        if sha256.digest() != self._references[name].digest:
            raise _changed(name)


def open_package(path: Path, trust_pem: bytes, now: dt.datetime) -> OpenPackage:
    """Verify a package completely and open it.

    `trust_pem` holds the root certificates trusted. The signature is checked before anything else in the package is parsed.
    Raises E_READ, E_FORMAT, E_TRUNCATED, E_LAYOUT, E_NAME, E_SIZE, E_COUNT, E_UNSIGNED, E_SIGNATURE, E_SIGNER, E_EXPIRED, E_CLOCK,
    E_TRUST, E_MANIFEST, E_MISSING, E_DIGEST, E_INCOMPLETE; the file is closed then.
    """
    roots = certificates.read_roots(trust_pem)
    try:
        file = open_file(path)
    except OSError as error:
        raise unreadable(path, error) from error
    try:
        reader = Reader(file)
        verdict, references = _verify(reader, roots, now)
        return OpenPackage(file, reader, verdict, references)
    except BaseException as error:
        file.close()
        if isinstance(error, OSError):
            raise unreadable(path, error) from error
        raise


def _add(writer: Writer, entry: Entry) -> Reference:
    if not entry_names.is_data(entry.name):
        raise KnownError("E_NAME", Message("A package cannot contain {name}", name=entry.name), _again())
    digest = writer.add(entry.name, entry.source)
    reference = Reference(entry.name, manifest.media_type(entry.media_type), digest)
    _check_attachment(reference)
    return reference


def _verify(reader: Reader, roots: list[Certificate], now: dt.datetime) -> tuple[Verdict, tuple[Reference, ...]]:
    from auditor_app.exchange import signatures  # noqa: PLC0415 (pyHanko takes half a second to import)

    manifest_name, device = _manifest_of(reader)
    signature_name = entry_names.signature_name(manifest_name)
    content = reader.read(manifest_name)
    signed = signatures.verify(content, reader.read(signature_name), roots, now)
    listed = manifest.parse(content)
    if listed.signature != signature_name:
        raise manifest.refused(Message("it names another signature"))
    _compare_names(listed, [name for name in reader.places if entry_names.is_data(name)])
    for reference in listed.references:
        _check_digest(reader, reference)
    person = certificates.person_of(signed.certificate)
    verdict = Verdict(
        kind=PackageKind.DOSSIER,
        signer=person.name,
        registration=person.registration,
        fingerprint=certificates.fingerprint(signed.certificate),
        self_issued=certificates.is_self_issued(signed.root),
        root_fingerprint=certificates.fingerprint(signed.root),
        signed_at=signed.signed_at,
        device=device,
        manifest_digest=hashlib.sha256(content).hexdigest(),
        entries=len(listed.references),
        size=reader.size,
    )
    return verdict, listed.references


def _manifest_of(reader: Reader) -> tuple[str, str]:
    """Return the one manifest that this version reads, and its device."""
    found = [(name, device) for name in reader.places if (device := entry_names.device_of(name))]
    signatures = [name for name in reader.places if entry_names.is_signature(name)]
    if not found or not signatures:
        raise KnownError("E_UNSIGNED", Message("The package is not signed"), Message("Ask the sender for the signed package"))
    if len(found) > 1 or signatures != [entry_names.signature_name(found[0][0])]:
        raise KnownError(
            "E_SIGNER",
            Message("The package has more signatures than the one it should have, or one that belongs to nothing"),
            Message("Do not use the package; ask the sender for it again"),
        )
    return found[0]


def _compare_names(listed: Manifest, present: list[str]) -> None:
    names = [reference.name for reference in listed.references]
    signed_for, there = set(names), set(present)
    for name in present:
        if name not in signed_for:
            raise KnownError(
                "E_UNSIGNED",
                Message("{name} is in the package but not signed for", name=name),
                Message("Do not use the package; ask the sender for it again"),
            )
    for name in names:
        if name not in there:
            raise _missing(name)
    if names != present:
        raise manifest.refused(Message("its order is not the package’s"))
    _check_complete(signed_for)


def _check_complete(names: set[str]) -> None:
    for name in REQUIRED:
        if name not in names:
            raise KnownError("E_INCOMPLETE", Message("The package is no dossier: it lacks {name}", name=name), _again())


def _check_digest(reader: Reader, reference: Reference) -> None:
    sha256 = hashlib.sha256()
    for block in reader.chunks(reference.name):
        sha256.update(block)
    if sha256.digest() != reference.digest:
        raise _changed(reference.name)
    _check_attachment(reference)


def _check_attachment(reference: Reference) -> None:
    if reference.name.startswith(entry_names.ATTACHMENTS) and reference.name != entry_names.ATTACHMENTS + reference.digest.hex():
        raise KnownError(
            "E_DIGEST",
            Message("The content of {name} is not what its name says", name=reference.name),
            Message("Attach the file again"),
        )


def _changed(name: str) -> KnownError:
    message = Message("{name} was changed after signing", name=name)
    return KnownError("E_DIGEST", message, Message("Do not use the package; ask the sender for it again"))


def _again() -> Message:
    return Message("Ask the sender for the package again")


def _missing(name: str) -> KnownError:
    return KnownError("E_MISSING", Message("The package lacks {name}", name=name), _again())
