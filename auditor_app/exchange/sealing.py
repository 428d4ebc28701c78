"""Sealing: files encrypted on the disk, of any size, in little memory.

A sealed file is a header (magic, random salt) and chunks of AES-GCM. Every file has its own key,
derived from the salt, so the nonce can be the chunk's number; its last byte says whether the chunk
is the last. A chunk that was changed, moved, left out or appended therefore does not open, and
neither does a file that was cut between chunks.
"""

import os
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from auditor_app.domain.errors import KnownError
from auditor_app.domain.wording import Message

CHUNK_BYTES = 1 << 18
"""What is encrypted at a time.

A sealed chunk is 16 bytes longer. It fits a core's cache, which larger ones do not.
"""

_MAGIC = b"AASEAL1\n"
_SALT_BYTES = 32
_TAG_BYTES = 16


class ChunkSealer:
    """Encrypts and decrypts streams under one key."""

    def __init__(self, key: bytes) -> None:
        self._key = key

    def seal(self, source: BinaryIO, target: BinaryIO) -> None:
        """Encrypt all of `source` into `target`, which must not keep the buffers it is given."""
        salt = os.urandom(_SALT_BYTES)
        cipher = self._cipher(salt)
        target.write(_MAGIC + salt)
        room = memoryview(
            bytearray(CHUNK_BYTES + _TAG_BYTES)
        )  # used again for every chunk: new memory would cost half the speed
        number, chunk, last = 0, _fill(source, CHUNK_BYTES), False
        while not last:
            following = _fill(source, CHUNK_BYTES)
            last = not following
            sealed = room[: len(chunk) + _TAG_BYTES]
            cipher.encrypt_into(_nonce(number, last=last), chunk, _MAGIC, sealed)
            target.write(sealed)
            number, chunk = number + 1, following

    def open(self, source: BinaryIO, target: BinaryIO) -> None:
        """Decrypt all of `source` into `target`; a buffer stays as it is until the next is written.

        Raises E_SEAL where a single bit differs; what `target` holds by then is a genuine
        beginning, to be thrown away.
        """
        header = _fill(source, len(_MAGIC) + _SALT_BYTES)
        if len(header) != len(_MAGIC) + _SALT_BYTES or not header.startswith(_MAGIC):
            raise _damaged()
        cipher = self._cipher(header[len(_MAGIC) :])
        size = CHUNK_BYTES + _TAG_BYTES
        rooms = [memoryview(bytearray(CHUNK_BYTES)) for _ in range(2)]
        number, chunk, last = 0, _fill(source, size), False
        while not last:
            following = _fill(source, size)
            last = not following
            if len(chunk) < _TAG_BYTES:
                raise _damaged()
            plain = rooms[number % 2][: len(chunk) - _TAG_BYTES]
            try:
                cipher.decrypt_into(_nonce(number, last=last), chunk, _MAGIC, plain)
            except InvalidTag as error:
                raise _damaged() from error
            target.write(plain)
            number, chunk = number + 1, following

    def _cipher(self, salt: bytes) -> AESGCM:
        return AESGCM(HKDF(algorithm=SHA256(), length=32, salt=salt, info=_MAGIC).derive(self._key))


def _fill(source: BinaryIO, size: int) -> bytes:
    """Read exactly `size` bytes unless the source ends; a pipe or socket gives less at a time."""
    block = source.read(size)
    if len(block) == size or not block:
        return block
    blocks, got = [block], len(block)
    while got < size and (block := source.read(size - got)):
        blocks.append(block)
        got += len(block)
    return b"".join(blocks)


def _nonce(number: int, *, last: bool) -> bytes:
    return number.to_bytes(11) + bytes([last])


def _damaged() -> KnownError:
    return KnownError(
        "E_SEAL",
        Message("An encrypted file was changed or cut short, or belongs to another workspace"),
        Message("Restore the workspace from its latest backup"),
    )
