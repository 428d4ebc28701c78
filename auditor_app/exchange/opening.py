"""Opening a package: everything is verified before anything of it can be read."""

import datetime as dt
import hashlib
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, NamedTuple, Self

from auditor_app.domain.errors import KnownError
from auditor_app.domain.wording import Message
from auditor_app.exchange import certificates, entry_names, revocation
from auditor_app.exchange.container import Reader
from auditor_app.exchange.verification import PackageVerifier, changed, missing
from auditor_app.files import open_file, unreadable
from auditor_app.progress import Cancelled, Progress, never, unseen


class Trust(NamedTuple):
    """What a reader relies on.

    `roots_pem`: the root certificates trusted. `revocation_lists`: those known of these roots, each
    PEM; a package may bring a newer one. `accepted`: SHA-256 of manifests, in hexadecimal, that
    were verified here before: what their signers wrote by then stays good, though their certificate
    was revoked or has run out since. `own`: the registration number of who reads; what they wrote
    on a laptop that is lost, and somebody else passes on, they can vouch for themselves.
    """

    roots_pem: bytes
    revocation_lists: tuple[bytes, ...] = ()
    accepted: frozenset[str] = frozenset()
    own: str = ""


class OpenPackage:
    """A package that was verified whole, open for reading; use it in a `with` statement.

    `verdict` says what was verified, `signed` holds the authors' manifests and signatures to pass
    on, and `revocation_list` the newest list known of the sender's office (PEM; empty where there
    is none). What is read is compared with its digest again, because the file could have changed
    since.
    """

    def __init__(self, file: BinaryIO, verification: PackageVerifier) -> None:
        self.verdict = verification.verdict
        self.signed = verification.signed
        self.revocation_list = verification.list_pem
        self._file = file
        self._reader = verification.reader
        self._covered = verification.covered
        self._references = {
            one.name: one for one in verification.references if entry_names.is_data(one.name)
        }

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
        """Let go of the file."""
        self._file.close()

    @property
    def is_of_first_form(self) -> bool:
        """Whether one manifest stands for chain and package in one.

        Such a dossier did not have to hold files that were removed.
        """
        return not self.signed

    def names(self) -> list[str]:
        """Return the names of the entries, in order.

        Manifests and signatures are not among them.
        """
        return list(self._references)

    def covers(self, device: str) -> frozenset[str]:
        """Return which entries the author of a device's chain signed for.

        The chain and its attachments.
        """
        return self._covered[device]

    def size(self, name: str) -> int:
        """Return how many bytes an entry has; raises E_MISSING."""
        if name not in self._references:
            raise missing(name)
        return self._reader.places[name].size

    def read(self, name: str, limit: int) -> bytes:
        """Return an entry's content of at most `limit` bytes; raises E_SIZE, E_MISSING."""
        if self.size(name) > limit:
            message = Message("{name} is larger than it can be", name=name)
            raise KnownError("E_SIZE", message, Message("Ask the sender what it contains"))
        content = self._reader.read(name)
        if hashlib.sha256(content).digest() != self._references[name].digest:
            raise changed(name)
        return content

    def copy_to(self, name: str, target: BinaryIO) -> None:
        """Write an entry's content into a file.

        Raises E_DIGEST at the end where it is not the signed one any more, E_MISSING.
        """
        if name not in self._references:
            raise missing(name)
        sha256 = hashlib.sha256()
        for block in self._reader.chunks(name):
            sha256.update(block)
            target.write(block)
        if sha256.digest() != self._references[name].digest:
            raise changed(name)


def open_package(
    path: Path,
    trust: Trust,
    now: dt.datetime,
    *,
    progress: Progress = unseen,
    cancelled: Cancelled = never,
) -> OpenPackage:
    """Verify a package completely and open it.

    The sender's signature is checked before anything else in the package is parsed. Progress counts
    bytes. Raises E_READ, E_FORMAT, E_TRUNCATED, E_LAYOUT, E_NAME, E_SIZE, E_COUNT, E_UNSIGNED,
    E_SIGNATURE, E_SIGNER, E_EXPIRED, E_REVOKED, E_REVOCATION_LIST, E_CLOCK, E_TRUST, E_MANIFEST,
    E_MISSING, E_DIGEST, E_INCOMPLETE, E_CANCELLED; the file is closed then.
    """
    roots = certificates.read_roots(trust.roots_pem)
    lists = [revocation.read(pem, roots, now) for pem in trust.revocation_lists]
    try:
        file = open_file(path)
    except OSError as error:
        raise unreadable(path, error) from error
    try:
        verification = PackageVerifier(
            Reader(file), roots, lists, now, accepted=trust.accepted, own=trust.own
        )
        verification.run(progress, cancelled)
        return OpenPackage(file, verification)
    except BaseException as error:
        file.close()
        if isinstance(error, OSError):
            raise unreadable(path, error) from error
        raise
