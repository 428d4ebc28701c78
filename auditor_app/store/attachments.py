"""Attachments.

Files of evidence, stored once each under the SHA-256 of their content and encrypted like the
database.
"""

import hashlib
import os
import re
import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, Protocol, cast

from auditor_app.domain.errors import KnownError
from auditor_app.domain.wording import Message
from auditor_app.files import clear_parts, open_file, sync_folder
from auditor_app.store.refusals import refusals

_DIGEST = re.compile(r"[0-9a-f]{64}")
_PART = ".part"


class Sealer(Protocol):
    """Encrypts and decrypts streams, in little memory.

    `open` raises where the sealed stream is not exactly what `seal` wrote.
    """

    def seal(self, source: BinaryIO, target: BinaryIO) -> None:
        """Encrypt all of `source` into `target`."""

    def open(self, source: BinaryIO, target: BinaryIO) -> None:
        """Decrypt all of `source` into `target`.

        Raises KnownError or ValueError where it was changed or cut.
        """


class Attachments:
    """The files of a workspace, in one folder."""

    def __init__(self, folder: Path, sealer: Sealer) -> None:
        self._folder = folder
        self._sealer = sealer

    def prepare(self) -> None:
        """Make the folder, and clear away what an interrupted program left half written."""
        self._folder.mkdir(exist_ok=True)
        clear_parts(self._folder)

    def add(self, source: Path | bytes | BinaryIO) -> tuple[str, int]:
        """Store a file and return the SHA-256 of its content and its size in bytes.

        It is safe on the disk when this returns, so that the record naming it can be written. The
        same content is stored once. Raises E_DISK_FULL, E_READ_ONLY.
        """
        with refusals(self._folder.parent), _readable(source) as stream:
            part = self._folder / f"{secrets.token_hex(16)}{_PART}"
            measured = _Measured(stream)
            try:
                with part.open("xb") as target:
                    self._sealer.seal(cast("BinaryIO", measured), target)
                    target.flush()
                    os.fsync(target.fileno())
                part.replace(self._folder / measured.digest)
            finally:
                part.unlink(missing_ok=True)
            sync_folder(self._folder)
        return measured.digest, measured.size

    def discard(self, digests: Iterable[str]) -> None:
        """Remove files that no record names yet, as after an import that was cancelled."""
        with refusals(self._folder.parent):
            for digest in digests:
                self._path(digest).unlink(missing_ok=True)

    def has(self, digest: str) -> bool:
        """Say whether a file is there."""
        return self._path(digest).is_file()

    def read(self, digest: str) -> bytes:
        """Return a file's content; raises E_MISSING_FILE, E_DAMAGED."""
        target = BytesIO()
        self.copy_to(digest, target)
        return target.getvalue()

    def copy_to(self, digest: str, target: BinaryIO) -> None:
        """Write a file's content to `target`.

        Raises E_MISSING_FILE, or E_DAMAGED: what `target` has by then is to be thrown away.
        """
        counted = _Hashing(target)
        with self._opened(digest) as source:
            try:
                self._sealer.open(source, cast("BinaryIO", counted))
            except (KnownError, ValueError) as error:
                raise self._damaged(digest) from error
        if counted.digest != digest:
            raise self._damaged(digest)

    def _opened(self, digest: str) -> BinaryIO:
        with refusals(self._folder.parent):
            try:
                return open_file(self._path(digest))
            except FileNotFoundError as error:
                raise KnownError(
                    "E_MISSING_FILE",
                    Message("The attached file {digest} is not in the workspace.", digest=digest),
                    Message(
                        "Copy it back into the folder “attachments” from wherever the workspace "
                        "was saved."
                    ),
                ) from error

    def _path(self, digest: str) -> Path:
        if not _DIGEST.fullmatch(digest):
            raise ValueError("A digest is 64 hexadecimal digits")
        return self._folder / digest

    def _damaged(self, digest: str) -> KnownError:
        return KnownError(
            "E_DAMAGED",
            Message("The attached file {digest} is damaged.", digest=digest),
            Message(
                "Attach the original again, or copy it back into the folder “attachments” from "
                "wherever the workspace was saved."
            ),
        )


class _Measured:
    """Reads a stream and keeps its digest and size."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._hash = hashlib.sha256()
        self.size = 0

    def read(self, size: int = -1) -> bytes:
        block = self._stream.read(size)
        self._hash.update(block)
        self.size += len(block)
        return block

    @property
    def digest(self) -> str:
        return self._hash.hexdigest()


class _Hashing:
    """Writes to a stream and keeps the digest."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._hash = hashlib.sha256()

    def write(self, block: bytes) -> int:
        self._hash.update(block)
        return self._stream.write(block)

    @property
    def digest(self) -> str:
        return self._hash.hexdigest()


@contextmanager
def _readable(source: Path | bytes | BinaryIO) -> Iterator[BinaryIO]:
    if isinstance(source, bytes):
        yield BytesIO(source)
    elif isinstance(source, Path):
        with open_file(source) as stream:
            yield stream
    else:
        yield source
