"""Verifying events from elsewhere: what is not exactly a continuation of what is known is refused, with the reason."""

from collections.abc import Iterable, Mapping
from operator import itemgetter

import msgspec

from auditor_app.domain.errors import KnownError
from auditor_app.domain.wording import Message
from auditor_app.store.event import (
    ENCODER,
    FIELDS,
    IMPORT,
    OPERATIONS,
    REOPEN,
    RESOLVE,
    UPDATE,
    Event,
    are_typed,
    event_hash,
)
from auditor_app.store.journal import Chains
from auditor_app.store.merge import Entry, Key
from auditor_app.store.tables import tables

MILLISECONDS_AHEAD = 24 * 60 * 60 * 1000
"""How far ahead of this laptop's clock an event may be."""

_NOTHING: frozenset[str] = frozenset()


def new_entries(
    chains: Chains, events: Iterable[Event], audit: str, own: str, now: int, schema: int
) -> list[Entry]:
    """Return the events that `chains` do not hold yet, by device and number, with what they say; they are added to `chains`.

    `own` is this workspace's device, empty for none; `now` is in milliseconds since 1970. `store.importing` lists the codes.
    """
    try:
        return _continuing(
            chains, _typed(events), audit, own, f"{now + MILLISECONDS_AHEAD:012x}ffff", schema
        )
    except (
        msgspec.DecodeError,
        UnicodeEncodeError,
        RecursionError,
    ) as error:  # half a character has no hash
        raise _no_event() from error


def _continuing(
    chains: Chains, events: list[Event], audit: str, own: str, latest: str, schema: int
) -> list[Entry]:
    """Return the events that continue the chains; one loop without detours, since it is what an import's time goes into."""
    new: list[Entry] = []
    imports: list[Entry] = []
    known = {name: table.fields for name, table in tables().items()}
    decode, encode = FIELDS.decode, ENCODER.encode
    for event in events:
        of, device, seq, hlc, author, op, record, record_id, fields, written_by, prev, digest = (
            event
        )
        if (
            event_hash(
                of, device, seq, hlc, author, op, record, record_id, fields, written_by, prev
            )
            != digest
        ):
            raise refused(
                "E_HASH",
                Message(
                    "Event {number} of device {device} was altered.", number=seq, device=device
                ),
            )
        chain = chains.get(device)
        if chain is None:
            chain = chains[device] = []
        length = len(chain)
        if seq <= length and chain[seq - 1][1] == digest:
            continue
        values = decode(fields)
        named = record != ""
        if (
            encode(values) != fields.encode()
            or named is not (record_id != "")
            or named is (op == IMPORT)
            or not device
        ):
            raise _no_event()
        if op == IMPORT:
            imports.append((event, values))
        elif written_by <= schema and not (
            op in OPERATIONS and values.keys() <= known.get(record, _NOTHING)
        ):
            raise _unknown(event)
        if of != audit:
            raise refused("E_AUDIT", Message("The history belongs to another audit."))
        before = chain[-1] if length else ("", "")
        if seq != length + 1 or prev != before[1] or not before[0] < hlc <= latest or device == own:
            raise _unlinked(event, length, before, own)
        chain.append((hlc, digest))
        new.append((event, values))
    for event, claims in imports:
        _check_claim(event, claims, chains)
    return new


def _typed(events: Iterable[Event]) -> list[Event]:
    """Return events by device and number, each field of the type it must have."""
    found = list(events)
    if not are_typed(found):
        raise _no_event()
    found.sort(key=itemgetter(2))
    found.sort(
        key=itemgetter(1)
    )  # keeps the order by number; a key of both would make a pair for each event
    return found


def _unlinked(event: Event, length: int, before: tuple[str, str], own: str) -> KnownError:
    """Return the refusal of an event that does not continue a chain of a `length` whose last clock and hash are `before`."""
    number, device = event.seq, event.device
    if number <= length:
        return refused(
            "E_FORK",
            Message(
                "Device {device} has two different histories from event {number} on.",
                number=number,
                device=device,
            ),
            Message(
                "Its workspace was probably copied, or put back by hand. Its owner goes on in one copy only. What only the other"
                " one says is not lost: contribute from it, unpack that package as a ZIP file, and enter its audit.json into the"
                " copy that goes on with `auditor-app audit enter`."
            ),
        )
    if device == own:
        return refused(
            "E_OWN",
            Message(
                "The history holds event {number} of this laptop, which it does not know.",
                number=number,
            ),
            Message(
                "This workspace is probably an older copy. Restore a backup with this program instead of copying files: it then"
                " continues under a new device number, and what it lacks can be imported."
            ),
        )
    if number != length + 1:
        return gap(device, length + 1, number - 1)
    if event.prev != before[1] or event.hlc <= before[0]:
        return refused(
            "E_CHAIN",
            Message(
                "Event {number} of device {device} does not follow the one before it.",
                number=number,
                device=device,
            ),
        )
    return refused(
        "E_CLOCK",
        Message(
            "Event {number} of device {device} lies more than a day in the future.",
            number=number,
            device=device,
        ),
        Message("Check the date of both laptops."),
    )


def _check_claim(event: Event, claims: dict[str, object], chains: Chains) -> None:
    """Refuse what says it had seen what is not there, itself, or what is later than itself: nobody knows what is to come."""
    for device, last in claims.items():
        chain = chains.get(device, [])
        if (
            type(last) is not int
            or device == event.device
            or not 0 < last <= len(chain)
            or chain[last - 1][0] >= event.hlc
        ):
            raise refused(
                "E_CLAIM",
                Message(
                    "Device {device} claims to have seen events that are not there.",
                    device=event.device,
                ),
            )


def check_reopenings(new: Iterable[Entry], history: Iterable[Entry], schema: int) -> None:
    """Refuse what takes back a decision that its device did not make before (E_EVENT); `history` is of all that is touched."""
    reopened = [entry for entry in new if entry[0].op == REOPEN and entry[0].schema <= schema]
    if not reopened:
        return
    written = {(event.device, event.seq): (event, fields) for event, fields in history}
    for event, since in reopened:
        for field, first in since.items():
            own = (
                written.get((event.device, first))
                if type(first) is int and first < event.seq
                else None
            )
            if own is None or not can_be_reopened(*own, (event.record, event.id), field):
                raise refused(
                    "E_EVENT",
                    Message(
                        "Event {number} of device {device} takes back a decision that is not there.",
                        number=event.seq,
                        device=event.device,
                    ),
                )


def can_be_reopened(event: Event, fields: Mapping[str, object], key: Key, field: str) -> bool:
    """Say whether an event may have decided a conflict on a field of a record: it wrote it, and did not make the record."""
    return event.op in {UPDATE, RESOLVE} and (event.record, event.id) == key and field in fields


def _unknown(event: Event) -> KnownError:
    """Return the refusal of what no program of its version writes; what a newer one writes stays in the history."""
    return refused(
        "E_EVENT",
        Message(
            "Event {number} of device {device} is of a kind that there is not.",
            number=event.seq,
            device=event.device,
        ),
    )


def gap(device: str, first: int, last: int) -> KnownError:
    """Return the refusal of a history with a hole."""
    return refused(
        "E_GAP",
        Message(
            "Events {first} to {last} of device {device} are missing.",
            first=first,
            last=last,
            device=device,
        ),
        Message("Ask for a new package: it carries the complete history."),
    )


def _no_event() -> KnownError:
    return refused("E_EVENT", Message("Something in the history is no event."))


def refused(code: str, message: Message, advice: Message | None = None) -> KnownError:
    """Return a refusal that left everything as it was."""
    return KnownError(
        code, message, advice or Message("Nothing was imported. Ask the sender for a new package.")
    )
