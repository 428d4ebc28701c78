"""Sealed files open whole or not at all."""

import io
import os
import tracemalloc
from typing import BinaryIO, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor_app.domain.errors import KnownError
from auditor_app.exchange import sealing
from auditor_app.exchange.sealing import CHUNK_BYTES, ChunkSealer

SEALER = ChunkSealer(b"k" * 32)
CHUNK = CHUNK_BYTES + 16
HEADER = 40


def sealed(plain: bytes, sealer: ChunkSealer = SEALER) -> bytes:
    target = io.BytesIO()
    sealer.seal(io.BytesIO(plain), target)
    return target.getvalue()


def opened(content: bytes, sealer: ChunkSealer = SEALER) -> bytes:
    target = io.BytesIO()
    sealer.open(io.BytesIO(content), target)
    return target.getvalue()


def refuses(content: bytes, sealer: ChunkSealer = SEALER) -> None:
    with pytest.raises(KnownError, match="E_SEAL"):
        opened(content, sealer)


@pytest.mark.parametrize(
    "size", [0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 3 * CHUNK_BYTES]
)
def test_what_is_sealed_opens(size: int) -> None:
    plain = os.urandom(size)
    assert opened(sealed(plain)) == plain


def test_two_sealings_of_one_file_differ_and_show_nothing() -> None:
    assert sealed(b"client" * 100) != sealed(b"client" * 100)
    assert b"client" not in sealed(b"client" * 100)


@given(position=st.integers(0, 99), bit=st.integers(0, 7))
def test_every_altered_bit_is_noticed(position: int, bit: int) -> None:
    content = bytearray(sealed(b"x" * (100 - HEADER - 16)))
    content[position] ^= 1 << bit
    refuses(bytes(content))


def test_truncation_extension_and_reordering_are_noticed() -> None:
    content = sealed(os.urandom(3 * CHUNK_BYTES))
    header, chunks = (
        content[:HEADER],
        [content[HEADER + n * CHUNK : HEADER + (n + 1) * CHUNK] for n in range(3)],
    )
    for cut in (
        0,
        1,
        HEADER - 1,
        HEADER,
        HEADER + 1,
        HEADER + CHUNK,
        HEADER + 2 * CHUNK,
        len(content) - 1,
    ):
        refuses(content[:cut])
    refuses(content + b"\0")
    refuses(content + chunks[2])
    refuses(header + chunks[1] + chunks[0] + chunks[2])
    refuses(header + chunks[0] + chunks[2])
    refuses(header + chunks[2])


def test_another_workspace_cannot_open_it() -> None:
    refuses(sealed(b"photo"), ChunkSealer(b"K" * 32))


def test_chunks_of_two_files_do_not_mix() -> None:
    one, two = sealed(b"1" * 2 * CHUNK_BYTES), sealed(b"2" * 2 * CHUNK_BYTES)
    refuses(one[: HEADER + CHUNK] + two[HEADER + CHUNK :])


def test_a_source_that_gives_little_at_a_time_makes_the_same_chunks() -> None:
    class Dripping(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            return super().read(min(size or 1, 70_001))

    plain = os.urandom(CHUNK_BYTES + 5)
    target = io.BytesIO()
    SEALER.seal(Dripping(plain), target)
    assert len(target.getvalue()) == HEADER + len(plain) + 2 * 16
    back = io.BytesIO()
    SEALER.open(Dripping(target.getvalue()), back)
    assert back.getvalue() == plain


def test_memory_does_not_grow_with_the_file() -> None:
    class Zeros:
        left = 64 << 20

        def read(self, size: int) -> bytes:
            size = min(size, self.left)
            self.left -= size
            return bytes(size)

    class Nowhere:
        def write(self, block: bytes) -> int:
            return len(block)

    tracemalloc.start()
    SEALER.seal(cast("BinaryIO", Zeros()), cast("BinaryIO", Nowhere()))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 8 * sealing.CHUNK_BYTES
