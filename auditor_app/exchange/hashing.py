"""Hashing beside other work: SHA-256 takes as long as all else that is done with a large file."""

import hashlib
from concurrent.futures import Future, ThreadPoolExecutor

_LARGE_BYTES = 1 << 17  # below, handing a block over costs more than it saves


class Hasher:
    """Hashes one content after the other, large blocks on another core.

    `add` the blocks of a content, then ask for its `digest`, which begins the next one. A block
    must stay as it is until the next call. `close` when all is hashed.
    """

    def __init__(self) -> None:
        self._beside = ThreadPoolExecutor(max_workers=1)
        self._sha256 = hashlib.sha256()
        self._pending: Future[None] | None = None

    def add(self, block: bytes | memoryview) -> None:
        """Hash the next block of the content."""
        self._wait()
        if len(block) < _LARGE_BYTES:
            self._sha256.update(block)
        else:
            self._pending = self._beside.submit(self._sha256.update, block)

    def digest(self) -> bytes:
        """Return the SHA-256 of the content, and begin the next one."""
        self._wait()
        digest = self._sha256.digest()
        self._sha256 = hashlib.sha256()
        return digest

    def close(self) -> None:
        """Let the other core go."""
        self._beside.shutdown()

    def _wait(self) -> None:
        if self._pending is not None:
            self._pending.result()
            self._pending = None
