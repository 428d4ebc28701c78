"""The container: a ZIP file that has exactly one form.

Entries are stored uncompressed, one after the other from the first byte, with constant headers and
nothing between or behind them. The reader builds every header anew and compares it with the file,
so nothing hides between entries, no two programs see different contents, and nothing grows on
unpacking. Any unzip program reads it.
"""

import struct
import zlib
from collections.abc import Callable, Iterator
from io import RawIOBase
from typing import BinaryIO, NamedTuple, cast

from auditor_app.domain.errors import KnownError
from auditor_app.domain.wording import Message
from auditor_app.exchange.entry_names import (
    EVENTS,
    MAX_ENTRIES,
    MAX_EVENT_BYTES,
    MAX_PACKAGE_BYTES,
    MIMETYPE,
    limit_of,
)
from auditor_app.exchange.hashing import Hasher

MIME_TYPE = b"application/vnd.etsi.asic-e+zip"
CHUNK_BYTES = 1 << 20

Source = bytes | Callable[[BinaryIO], None]
"""The content of an entry: its bytes, or what writes them into a file handed to it.

A buffer that it writes must stay as it is until it writes the next one.
"""

_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")
_VERSION = 20
_MADE_BY_UNIX = 0x0300 | _VERSION
_DATE = 1 << 5 | 1  # 1980-01-01, the first day a ZIP can name
_REGULAR_FILE = 0o100644 << 16
_LONGEST_NAME = 128


class Extent(NamedTuple):
    """Where an entry's content lies, and the CRC-32 that unzip programs compare."""

    offset: int
    size: int
    crc: int


def _local(name: bytes, place: Extent) -> bytes:
    return (
        _LOCAL.pack(
            b"PK\3\4", _VERSION, 0, 0, 0, _DATE, place.crc, place.size, place.size, len(name), 0
        )
        + name
    )


def _central(name: bytes, place: Extent) -> bytes:
    start = place.offset - _LOCAL.size - len(name)
    head = (b"PK\1\2", _MADE_BY_UNIX, _VERSION, 0, 0, 0, _DATE, place.crc, place.size, place.size)
    return _CENTRAL.pack(*head, len(name), 0, 0, 0, 0, _REGULAR_FILE, start) + name


def _end(entries: int, size: int, offset: int) -> bytes:
    return _END.pack(b"PK\5\6", 0, 0, entries, entries, size, offset, 0)


_FIRST = Extent(_LOCAL.size + len(MIMETYPE), len(MIME_TYPE), zlib.crc32(MIME_TYPE))
_BEGINNING = _local(MIMETYPE.encode(), _FIRST) + MIME_TYPE
"""What every package begins with, so that even `file` knows what it is."""


class _Sink(RawIOBase):
    """Takes one entry's content: writes it, counts it, and refuses it past its limit."""

    def __init__(self, target: BinaryIO, name: str, hasher: Hasher) -> None:
        self._target, self._name, self._limit, self._hasher = target, name, limit_of(name), hasher
        self.size, self.crc = 0, 0

    def writable(self) -> bool:
        """Say that it can be written to, as the file interface wants."""
        return True

    def write(self, block: object) -> int:
        """Write the next bytes; their buffer must stay as it is until the next ones are written."""
        data = memoryview(block).cast("B")  # type: ignore[arg-type]  # any buffer, as the file interface allows
        self.size += len(data)
        if self.size > self._limit:
            raise _too_large(self._name, self._limit)
        self._hasher.add(data)
        self._target.write(data)
        self.crc = zlib.crc32(data, self.crc)
        return len(data)


class Writer:
    """Writes a container into a seekable file that is empty; `close` completes it."""

    def __init__(self, target: BinaryIO) -> None:
        self._target = target
        self._places: dict[str, Extent] = {MIMETYPE: _FIRST}
        self._event_bytes = 0
        self._hasher = Hasher()
        target.write(_BEGINNING)

    def add(self, name: str, source: Source) -> bytes:
        """Write an entry and return its SHA-256.

        Raises E_NAME (not in the grammar, or there already), E_SIZE (past its limit or the
        package's), E_COUNT.
        """
        encoded, start = name.encode(errors="replace"), self._target.tell()
        sink = _Sink(self._target, name, self._hasher)
        if name in self._places:
            raise KnownError(
                "E_NAME", Message("The package would contain {name} twice", name=name), _again()
            )
        if len(self._places) == MAX_ENTRIES:
            raise _too_many()
        offset = start + _LOCAL.size + len(encoded)
        self._target.write(_local(encoded, Extent(offset, 0, 0)))
        if isinstance(source, bytes):
            sink.write(source)
        else:
            source(cast("BinaryIO", sink))
        place = Extent(offset, sink.size, sink.crc)
        self._event_bytes += place.size if name.startswith(EVENTS) else 0
        _check_total(offset + place.size, self._event_bytes)
        self._target.seek(start)
        self._target.write(_local(encoded, place))
        self._target.seek(offset + place.size)
        self._places[name] = place
        return self._hasher.digest()

    def close(self) -> None:
        """Write the directory."""
        self._hasher.close()
        offset = self._target.tell()
        directory = b"".join(_central(name.encode(), place) for name, place in self._places.items())
        _check_total(offset + len(directory) + _END.size, self._event_bytes)
        self._target.write(directory + _end(len(self._places), len(directory), offset))


class Reader:
    """Reads a container's directory and proves that the file is nothing but what it lists.

    `places` lists the entries in order. Raises E_FORMAT, E_TRUNCATED, E_LAYOUT, E_NAME, E_SIZE,
    E_COUNT.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.size = file.seek(0, 2)
        self.places: dict[str, Extent] = {}
        self._check_ends()
        count, directory, start = self._directory()
        position, offset = 0, 0
        for _ in range(count):
            name, place = self._entry(directory, position, offset)
            self.places[name] = place
            position += _CENTRAL.size + len(name)
            offset = place.offset + place.size
            if offset > start:
                raise _layout(Message("an entry runs past the end"))
        if position != len(directory) or offset != start:
            raise _layout(Message("there are bytes that belong to no entry"))
        _check_total(
            self.size,
            sum(place.size for name, place in self.places.items() if name.startswith(EVENTS)),
        )

    def chunks(self, name: str) -> Iterator[bytes]:
        """Yield an entry's content a piece at a time.

        Raises E_DIGEST at its end where the checksum differs.
        """
        place, crc = self.places[name], 0
        self._file.seek(place.offset)
        left = place.size
        while left:
            block = self._file.read(min(left, CHUNK_BYTES))
            if not block:
                raise _truncated()
            left -= len(block)
            crc = zlib.crc32(block, crc)
            yield block
        if crc != place.crc:
            raise KnownError("E_DIGEST", Message("{name} was changed", name=name), _again())

    def read(self, name: str) -> bytes:
        """Return an entry's whole content."""
        return b"".join(self.chunks(name))

    def _check_ends(self) -> None:
        beginning = self._at(0, len(_BEGINNING))
        if not _BEGINNING.startswith(beginning):
            raise KnownError(
                "E_FORMAT",
                Message("The file is not a package of this program"),
                Message(
                    "Choose a file that ends in .asice; a web page or a mail saved in its place "
                    "does not help"
                ),
            )
        if self.size < len(_BEGINNING) + _END.size:
            raise _truncated()
        if self.size > MAX_PACKAGE_BYTES:
            raise _too_large("", MAX_PACKAGE_BYTES)

    def _directory(self) -> tuple[int, bytes, int]:
        end = self._at(self.size - _END.size, _END.size)
        count, size, start = struct.unpack_from("<H2I", end, 10)
        if not end.startswith(b"PK\5\6"):
            raise _truncated()
        if count > MAX_ENTRIES or size > MAX_ENTRIES * (_CENTRAL.size + _LONGEST_NAME):
            raise _too_many()
        if end != _end(count, size, start) or start + size + _END.size != self.size:
            raise _layout(Message("its directory does not fit"))
        return count, self._at(start, size), start

    def _entry(self, directory: bytes, position: int, offset: int) -> tuple[str, Extent]:
        if len(directory) - position < _CENTRAL.size:
            raise _layout(Message("its directory is short"))
        fields = _CENTRAL.unpack_from(directory, position)
        crc, size, name_size = fields[7], fields[8], fields[10]
        encoded = directory[position + _CENTRAL.size : position + _CENTRAL.size + name_size]
        name = encoded.decode("ascii", errors="backslashreplace")
        limit = limit_of(name)
        if name in self.places:
            raise KnownError(
                "E_NAME", Message("The package contains {name} twice", name=name), _again()
            )
        place = Extent(offset + _LOCAL.size + len(encoded), size, crc)
        central, local = _central(encoded, place), _local(encoded, place)
        if directory[position : position + len(central)] != central:
            raise _layout(
                Message("the directory entry of {name} is not in the one form allowed", name=name)
            )
        if size > limit:
            raise _too_large(name, limit)
        if self._at(offset, len(local)) != local:
            raise _layout(Message("the header of {name} differs from the directory", name=name))
        return name, place

    def _at(self, offset: int, size: int) -> bytes:
        self._file.seek(offset)
        return self._file.read(size)


def _again() -> Message:
    return Message("Ask the sender for the package again")


def _check_total(package_bytes: int, event_bytes: int) -> None:
    if package_bytes > MAX_PACKAGE_BYTES:
        raise _too_large("", MAX_PACKAGE_BYTES)
    if event_bytes > MAX_EVENT_BYTES:
        raise _too_large(EVENTS, MAX_EVENT_BYTES)


def _too_large(name: str, limit: int) -> KnownError:
    what = (
        Message("{name} is too large for a package", name=name)
        if name
        else Message("The package is too large")
    )
    message = Message("{what}: at most {mib} MiB", what=what, mib=limit + 1 >> 20 or 1)
    return KnownError(
        "E_SIZE", message, Message("Attach photos at a lower resolution, or fewer of them")
    )


def _too_many() -> KnownError:
    message = Message("The package has too many entries: at most {n}", n=MAX_ENTRIES)
    return KnownError("E_COUNT", message, Message("Attach fewer files"))


def _truncated() -> KnownError:
    return KnownError(
        "E_TRUNCATED",
        Message("The end of the package is missing, or something was appended to it"),
        Message("Copy the file again, and compare its size with the sender’s"),
    )


def _layout(why: Message) -> KnownError:
    return KnownError(
        "E_LAYOUT",
        Message("The package is damaged or was tampered with: {why}", why=why),
        Message("Do not use the package; ask the sender for it again"),
    )
