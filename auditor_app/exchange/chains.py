"""The chains in a package: one entry for each device, one line of JSON for each event."""

from collections.abc import Iterable

import msgspec

from auditor_app.domain.errors import KnownError
from auditor_app.domain.records import Attachment
from auditor_app.domain.wording import Message
from auditor_app.exchange import entry_names
from auditor_app.exchange.opening import OpenPackage
from auditor_app.history.event import REOPEN, Event, fields_of


class _Line(msgspec.Struct, gc=False):
    """An event as its line has it: the fields of `Event` by name, in order."""

    audit: str
    device: str
    seq: int
    hlc: str
    author: str
    op: str
    record: str
    id: str
    fields: str
    schema: int
    prev: str
    hash: str


_DECODER = msgspec.json.Decoder(_Line)
_ENCODER = msgspec.json.Encoder()
_NO_EVENT = (msgspec.MsgspecError, UnicodeDecodeError, RecursionError)


def write_chain(events: Iterable[Event]) -> bytes:
    """Return the one form in which a package tells a chain."""
    return _ENCODER.encode_lines([_Line(*event) for event in events])


def read_events(package: OpenPackage) -> list[Event]:
    """Return the events of a package, by device and number.

    Raises KnownError E_EVENT, and E_CONTENT where a chain is not as this program writes it.
    """
    events: list[Event] = []
    left = entry_names.MAX_EVENT_BYTES
    for name in sorted(package.names()):
        if name.startswith(entry_names.EVENTS):
            content = package.read(name, left)
            left -= len(content)
            events += read_chain(name, content)
    return events


def read_chain(name: str, content: bytes) -> list[Event]:
    """Return the events of an entry; raises KnownError E_EVENT, E_CONTENT.

    Every line must be what we would have written, so that nothing hides in another spelling, and
    nothing may stand between the lines.
    """
    try:
        lines = _DECODER.decode_lines(content)
        whole = _ENCODER.encode_lines(lines) == content
    except _NO_EVENT as error:
        raise _refusal(name, content) from error
    numbers = [line.seq for line in lines]
    devices = {entry_names.events_name(line.device) for line in lines}
    if not whole or devices != {name} or numbers != sorted(set(numbers)):
        raise _refusal(name, content)
    return [Event._make(msgspec.structs.astuple(line)) for line in lines]


def files_named(events: Iterable[Event]) -> dict[str, dict[str, str]]:
    """Return the digests of the files that each device's events name, with their media types."""
    found: dict[str, dict[str, str]] = {}
    for event in events:
        files = found.setdefault(event.device, {})
        if event.record == Attachment.__name__ and event.op != REOPEN:
            fields = fields_of(event)
            if digest := fields.get("digest"):
                files[str(digest)] = str(fields.get("media_type", ""))
    return found


def inconsistent(problem: Message) -> KnownError:
    """Return the refusal of a package that contradicts itself."""
    return KnownError(
        "E_CONTENT",
        Message("The package contradicts itself: {problem}.", problem=problem),
        Message("Ask the sender for a new export; do not rely on this one."),
    )


def _refusal(name: str, content: bytes) -> KnownError:
    """Return the refusal of a chain: of its first line that is no event, or of it as a whole."""
    for number, line in enumerate(content.splitlines(), 1):
        if not _is_event(line):
            return KnownError(
                "E_EVENT",
                Message("{file}, line {line}, is no event.", file=name, line=number),
                Message("Ask the sender for a new export; do not rely on this one."),
            )
    return inconsistent(
        Message("{file} is not one chain of events as this program writes it", file=name)
    )


def _is_event(line: bytes) -> bool:
    try:
        return _ENCODER.encode(_DECODER.decode(line)) == line
    except _NO_EVENT:
        return False
