"""Packages: an audit as it leaves a laptop, signed, complete, and readable without this program.

An ASiC-E container (ETSI EN 319 162-1). Every author has a manifest and signature of their own over
their chain of events and the attachments it names; others pass them on unchanged, so that
everything stays verifiable against who wrote it. The sender's package manifest and its signature
stand for the package as a whole: every entry, the authors' manifests and signatures included, so
that nothing can be left out or exchanged on the way. docs/verify.md shows how an outsider verifies
one.
"""

import datetime as dt
import hashlib
from collections.abc import Collection, Sequence
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

import msgspec

from auditor_app.domain.errors import KnownError
from auditor_app.domain.wording import Message
from auditor_app.exchange import entry_names, manifest
from auditor_app.exchange.container import Source, Writer
from auditor_app.exchange.manifest import Manifest, Reference
from auditor_app.exchange.signer import Signer
from auditor_app.files import replacing
from auditor_app.history.signed import Signed
from auditor_app.progress import Cancelled, Progress, go_on, never, unseen


class PackageKind(StrEnum):
    """What a package is for.

    An assignment is what an office sends and a dossier what holds the report; everything else is a
    contribution.
    """

    ASSIGNMENT = "assignment"
    CONTRIBUTION = "contribution"
    DOSSIER = "dossier"


class PackageEntry(NamedTuple):
    """One entry to write.

    Name, media type, and its bytes or what writes them into a file handed to it.
    """

    name: str
    media_type: str
    source: Source


class OwnChain(msgspec.Struct, frozen=True):
    """A chain that the sender signs anew.

    All `count` events of a device, and the digests of the attachments they name.
    """

    device: str
    count: int
    attachments: Collection[str] = ()


def kind_of(names: Collection[str], *, from_office: bool) -> PackageKind:
    """Return what a package is for, by what it holds and whose it is."""
    if entry_names.REPORT in names:
        return PackageKind.DOSSIER
    return PackageKind.ASSIGNMENT if from_office else PackageKind.CONTRIBUTION


def check_complete(kind: PackageKind, names: Collection[str], *, self_issued: bool) -> None:
    """Refuse a package that lacks what one of its kind and sender has (E_INCOMPLETE)."""
    required = [entry_names.AUDIT, entry_names.EDITION]
    required += [entry_names.REPORT] if kind == PackageKind.DOSSIER else []
    required += [] if self_issued else [entry_names.REVOCATION]
    for name in required:
        if name not in names:
            raise KnownError(
                "E_INCOMPLETE",
                Message("The package is incomplete: it lacks {name}", name=name),
                again(),
            )


def check_attachment(reference: Reference) -> None:
    """Refuse an attachment that is not what its name says (E_DIGEST)."""
    if (
        reference.name.startswith(entry_names.ATTACHMENTS)
        and reference.name != entry_names.ATTACHMENTS + reference.digest.hex()
    ):
        raise KnownError(
            "E_DIGEST",
            Message("The content of {name} is not what its name says", name=reference.name),
            Message("Attach the file again"),
        )


def again() -> Message:
    """Return what helps where a package is not whole."""
    return Message("Ask the sender for the package again")


def write_package(
    path: Path,
    kind: PackageKind,
    entries: Sequence[PackageEntry],
    signer: Signer,
    device: str,
    own: Sequence[OwnChain],
    now: dt.datetime,
    *,
    relayed: Sequence[Signed] = (),
    progress: Progress = unseen,
    cancelled: Cancelled = never,
) -> str:
    """Write a package and return the SHA-256 of its package manifest.

    The file appears whole or not at all.

    `device` is the laptop it is sent from; `own` are the chains that the signer signs anew,
    `relayed` what other authors signed. Progress counts entries. Raises E_NAME, E_SIZE, E_COUNT,
    E_INCOMPLETE, E_DIGEST (an attachment that is not what its name says), E_CANCELLED, E_DISK_FULL,
    E_WRITE.
    """
    with replacing(path) as file:
        writer = _Signing(Writer(file), signer, now)
        for number, entry in enumerate(entries):
            go_on(cancelled)
            progress(number, len(entries))
            writer.add_data(entry)
        check_complete(kind, writer.references, self_issued=signer.is_self_issued)
        if kind_of(writer.references, from_office=signer.is_office) != kind:
            raise ValueError(kind)
        mine = [writer.signed(chain) for chain in own if chain.count]
        for one in sorted([*mine, *relayed], key=lambda signed: signed.device):
            go_on(cancelled)
            writer.add_signed(
                entry_names.author_manifest(one.device, one.count), one.manifest, one.signature
            )
        content = writer.add_package_manifest(device)
        go_on(cancelled)
        progress(len(entries), len(entries))
    return hashlib.sha256(content).hexdigest()


class _Signing:
    """Adds entries to a container, keeps what the manifests say of them, and signs those."""

    def __init__(self, writer: Writer, signer: Signer, now: dt.datetime) -> None:
        self.references: dict[str, Reference] = {}
        self._writer, self._signer, self._now = writer, signer, now

    def add_data(self, entry: PackageEntry) -> None:
        if not entry_names.is_data(entry.name):
            raise KnownError(
                "E_NAME", Message("A package cannot contain {name}", name=entry.name), again()
            )
        self._add(entry.name, manifest.media_type(entry.media_type), entry.source)
        check_attachment(self.references[entry.name])

    def signed(self, chain: OwnChain) -> Signed:
        """Return the sender's own manifest and signature over a chain and its attachments."""
        names = {
            entry_names.events_name(chain.device),
            *(entry_names.ATTACHMENTS + digest for digest in chain.attachments),
        }
        for name in sorted(names - self.references.keys()):
            raise KnownError(
                "E_INCOMPLETE",
                Message("The package is incomplete: it lacks {name}", name=name),
                again(),
            )
        references = tuple(
            reference for reference in self.references.values() if reference.name in names
        )
        name = entry_names.author_manifest(chain.device, chain.count)
        content = manifest.write(Manifest(entry_names.signature_name(name), references))
        return Signed(chain.device, chain.count, content, self._signer.sign(content, self._now))

    def add_signed(self, name: str, content: bytes, signature: bytes) -> None:
        self._add(name, manifest.XML, content)
        self._add(entry_names.signature_name(name), manifest.CMS, signature)

    def add_package_manifest(self, device: str) -> bytes:
        """Complete the container with the manifest over everything in it and its signature.

        Return the manifest.
        """
        name = entry_names.package_manifest(device)
        content = manifest.write(
            Manifest(entry_names.signature_name(name), tuple(self.references.values()))
        )
        self.add_signed(name, content, self._signer.sign(content, self._now))
        self._writer.close()
        return content

    def _add(self, name: str, media_type: str, source: Source) -> None:
        self.references[name] = Reference(name, media_type, self._writer.add(name, source))
