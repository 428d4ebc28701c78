"""Events: what the journal holds, and the chain they form.

Every (audit, device) has one chain, numbered from 1. The hash of an event covers all its fields and the hash before it, so that
nothing in a chain can be changed, left out or moved without every later hash telling.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter
from typing import Annotated, NamedTuple

import msgspec
from msgspec import Meta

INSERT = "insert"
UPDATE = "update"
RESOLVE = "resolve"
REOPEN = "reopen"
IMPORT = "import"
OPERATIONS = frozenset({INSERT, UPDATE, RESOLVE, REOPEN, IMPORT})

ENCODER = msgspec.json.Encoder(order="sorted")
"""Writes canonical JSON."""
FIELDS = msgspec.json.Decoder(dict[str, object])
"""Reads what an event says."""
_HLC = re.compile(r"[0-9a-f]{16}").fullmatch
_Number = Annotated[int, Meta(ge=1, le=2**63 - 1)]
_Typed = tuple[str, str, _Number, str, str, str, str, str, str, _Number, str, str]


class Event(NamedTuple):
    """One change, as it was appended.

    `op` is `insert`, `update`, `resolve` (a conflict was decided), `reopen` (a decision was taken back) or `import`; `record` names
    the record's kind and `id` the record, both empty for an import. `fields` is canonical JSON (keys sorted, no spaces, nothing
    escaped that need not be): an object with the values that were set; of an import the last known number per device; of a
    `reopen` for each field the number of the device's own event from which on its writing to that field no longer counts. `hlc` is
    a hybrid logical clock: 12 hexadecimal digits of milliseconds since 1970 and 4 of a counter. `hash` is `event_hash` of the
    others.
    """

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


COLUMNS = ", ".join(Event._fields)


def event_hash(
    audit: str,
    device: str,
    seq: int,
    hlc: str,
    author: str,
    op: str,
    record: str,
    id_: str,
    fields: str,
    schema: int,
    prev: str,
) -> str:
    """Return the SHA-256 of the event's canonical JSON: an array of its fields in order, `fields` as the object it is."""
    head = ENCODER.encode((audit, device, seq, hlc, author, op, record, id_))
    return hashlib.sha256(head[:-1] + f',{fields},{schema},"{prev}"]'.encode()).hexdigest()


def canonical(value: object) -> str:
    """Return the canonical JSON of a value."""
    return ENCODER.encode(value).decode()


def fields_of(event: Event) -> dict[str, object]:
    """Return the values an event set; raises msgspec.DecodeError where they are no object."""
    return FIELDS.decode(event.fields)


def milliseconds(hlc: str) -> int:
    """Return the clock's part of a hybrid logical clock, in milliseconds since 1970."""
    return int(hlc[:12], 16)


def are_typed(events: Sequence[Event]) -> bool:
    """Say whether each field of events from elsewhere is of the type it must have, its numbers ones that a column holds."""
    try:
        msgspec.convert(events, list[_Typed])
    except msgspec.ValidationError:
        return False
    return None not in map(_HLC, map(attrgetter("hlc"), events))


def broken_links(events: Iterable[Event]) -> Iterator[Event]:
    """Yield every event that does not follow from the one before it; `events` are ordered by device and number, of one audit."""
    device, seq, prev, hlc = "", 0, "", ""
    for event in events:
        if event.device != device:
            device, seq, prev, hlc = event.device, 0, "", ""
        if (
            event.seq != seq + 1
            or event.prev != prev
            or event.hlc <= hlc
            or event_hash(*event[:11]) != event.hash
        ):
            yield event
        seq, prev, hlc = event.seq, event.hash, event.hlc
