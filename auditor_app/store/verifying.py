"""Verifying events from elsewhere: what is not exactly a continuation of what is known is refused, with the reason."""

from collections.abc import Iterable
from operator import attrgetter

import msgspec

from auditor_app.domain.errors import KnownError
from auditor_app.domain.wording import Message
from auditor_app.store.event import IMPORT, Event, event_hash, is_well_formed, milliseconds, typed, values_of
from auditor_app.store.merge import Entry

MILLISECONDS_AHEAD = 24 * 60 * 60 * 1000
"""How far ahead of this laptop's clock an event may be."""


def new_entries(present: list[Event], events: Iterable[Event], audit: str, own: str, now: int, schema: int) -> list[Entry]:
    """Return the events that are not present yet, by device and number, with what they say.

    `own` is this workspace's device, empty for none; `now` is in milliseconds since 1970. `store.importing` lists the codes.
    """
    known: dict[tuple[str | int, ...], Event] = {(event.device, event.seq): event for event in present}
    ends = {event.device: event for event in present}
    new: list[Entry] = []
    for event in _typed_unless_known(known, events):
        same = known.get((event.device, event.seq))
        if same == event:
            continue
        _check_hash(event)
        values = values_of(event)
        if values is None or not is_well_formed(event, schema=schema):
            raise _no_event()
        if event.audit != audit:
            raise refused("E_AUDIT", Message("The history belongs to another audit."))
        if same is not None:
            raise _fork(event)
        _check_link(event, ends.get(event.device), own, now)
        known[event.device, event.seq] = ends[event.device] = event
        new.append((event, values))
    for event, values in new:
        if event.op == IMPORT:
            _check_claim(event, values, known)
    return new


def _typed_unless_known(known: dict[tuple[str | int, ...], Event], events: Iterable[Event]) -> list[Event]:
    """Return what is not known word for word, by device and number, each field of the type it must have."""
    try:
        return sorted(typed(event for event in events if known.get(event[1:3]) != event), key=attrgetter("device", "seq"))
    except (msgspec.ValidationError, TypeError) as error:  # a TypeError where a list stands for a word
        raise _no_event() from error


def _check_hash(event: Event) -> None:
    try:
        altered = event_hash(*event[:11]) != event.hash
    except UnicodeEncodeError as error:
        raise _no_event() from error
    if altered:
        raise refused("E_HASH", Message("Event {number} of device {device} was altered.", number=event.seq, device=event.device))


def _check_link(event: Event, end: Event | None, own: str, now: int) -> None:
    after = end.seq if end else 0
    if event.device == own:
        raise refused(
            "E_OWN",
            Message("The history holds event {number} of this laptop, which it does not know.", number=event.seq),
            Message("This workspace is probably an older copy; restore its latest backup with this program, not by copying files."),
        )
    if event.seq != after + 1:
        raise gap(event.device, after + 1, event.seq - 1)
    if event.prev != (end.hash if end else "") or (end and event.hlc <= end.hlc):
        raise refused(
            "E_CHAIN",
            Message("Event {number} of device {device} does not follow the one before it.", number=event.seq, device=event.device),
        )
    if milliseconds(event.hlc) > now + MILLISECONDS_AHEAD:
        raise refused(
            "E_CLOCK",
            Message("Event {number} of device {device} lies more than a day in the future.", number=event.seq, device=event.device),
            Message("Check the date of both laptops."),
        )


def _check_claim(event: Event, claims: dict[str, object], known: dict[tuple[str | int, ...], Event]) -> None:
    """Refuse what says it had seen what is not there, itself, or what is later than itself: nobody knows what is to come."""
    for device, last in claims.items():
        seen = known.get((device, last)) if type(last) is int and device != event.device else None
        if seen is None or seen.hlc >= event.hlc:
            raise refused("E_CLAIM", Message("Device {device} claims to have seen events that are not there.", device=event.device))


def _fork(event: Event) -> KnownError:
    return refused(
        "E_FORK",
        Message("Device {device} has two different histories from event {number} on.", number=event.seq, device=event.device),
        Message("The laptop was probably put back to an older copy of its workspace; ask its owner which history holds."),
    )


def gap(device: str, first: int, last: int) -> KnownError:
    """Return the refusal of a history with a hole."""
    return refused(
        "E_GAP",
        Message("Events {first} to {last} of device {device} are missing.", first=first, last=last, device=device),
        Message("Ask for a new package: it carries the complete history."),
    )


def _no_event() -> KnownError:
    return refused("E_EVENT", Message("Something in the history is no event."))


def refused(code: str, message: Message, advice: Message | None = None) -> KnownError:
    """Return a refusal that left everything as it was."""
    return KnownError(code, message, advice or Message("Nothing was imported. Ask the sender for a new package."))
