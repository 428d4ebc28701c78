"""Verifying events from elsewhere.

What is not exactly a continuation of what is known is refused, with the reason.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

import msgspec

from auditor_app.domain.errors import KnownError
from auditor_app.domain.wording import Message
from auditor_app.history.chain import ChainEnd, by_place
from auditor_app.history.event import (
    ENCODER,
    FIELDS,
    IMPORT,
    OPERATIONS,
    REOPEN,
    RESOLVE,
    UPDATE,
    Event,
    are_typed,
    event_hashes,
    fields_of,
)
from auditor_app.history.merge import ParsedEvent, RecordKey
from auditor_app.history.shape import shapes

MILLISECONDS_AHEAD = 24 * 60 * 60 * 1000
"""How far ahead of this laptop's clock an event may be."""

_NO_FIELDS: frozenset[str] = frozenset()
_DEVICE, _SEQ = itemgetter(1), itemgetter(2)


class Present(NamedTuple):
    """What is there of an audit: where its chains end, and how to ask for more.

    `ends` are by device. `link` returns the head of a chain up to a number, None where there is no
    such event; `about` the history of records by id, with the imports.
    """

    ends: Mapping[str, ChainEnd]
    link: Callable[[str, int], ChainEnd | None]
    about: Callable[[Iterable[str]], list[Event]]


NOTHING = Present({}, lambda _device, _number: None, lambda _ids: [])
"""What is there of an audit that nobody has heard of."""


class Continued(NamedTuple):
    """What continues the chains that are present: events in order, `added` by device.

    `ends` is where the chains end then.
    """

    present: Present
    added: dict[str, list[Event]]
    ends: dict[str, ChainEnd]

    @property
    def events(self) -> list[Event]:
        """What is new, by device and number."""
        return [event for chain in self.added.values() for event in chain]


def continued(
    present: Present, events: Iterable[Event], audit: str, own: str, now: int
) -> Continued:
    """Return those of some events that are not present yet, unaltered and well linked.

    What they say is left to `checked_entries` and `check_claims`. `own` is this workspace's
    device, empty for none; `now` is in milliseconds since 1970. `intake.prepare` lists the codes
    of its refusals.
    """
    latest = f"{now + MILLISECONDS_AHEAD:012x}ffff"
    ends = dict(present.ends)
    added: dict[str, list[Event]] = {}
    try:
        for device, chain in _by_device(events):
            fresh = _not_present(present, device, chain)
            if fresh:
                added[device] = fresh
                last = fresh[-1]
                ends[device] = ChainEnd(audit, device, last.seq, last.hlc, last.hash)
        for device, chain in added.items():
            _check_hashes(chain)
            _check_links(audit, chain, present.ends.get(device), latest, own)
    except UnicodeEncodeError as error:  # half a character has no hash
        raise _no_event() from error
    return Continued(present, added, ends)


def _by_device(events: Iterable[Event]) -> Iterator[tuple[str, list[Event]]]:
    """Yield the events of each device by number, each event once and its fields typed."""
    offered = list(events)
    if not are_typed(offered):
        raise _no_event()
    for device, chain in groupby(by_place(offered), key=_DEVICE):
        if not device:
            raise _no_event()
        found = list(chain)
        is_once = len(set(map(_SEQ, found))) == len(found)
        yield device, found if is_once else list(dict.fromkeys(found))


def _not_present(present: Present, device: str, chain: list[Event]) -> list[Event]:
    """Return the events past the end of a chain that is present.

    Those before it are compared, no more: they stay as they are here. Where they are linked to
    each other, the last one stands for all.
    """
    end = present.ends.get(device)
    if end is None:
        return chain
    known = chain[: bisect_right(chain, end.seq, key=_SEQ)]
    to_compare = known[-1:] if _are_linked(known) else known
    for event in to_compare:
        link = end if event.seq == end.seq else present.link(device, event.seq)
        if link is None or link.hash != event.hash:
            _check_hashes([event])
            raise _unlinked(event, end.seq, ("", ""), "")
    return chain[len(known) :]


def _are_linked(chain: list[Event]) -> bool:
    """Say whether each event names the hash of the one before it."""
    return [event.prev for event in chain[1:]] == [event.hash for event in chain[:-1]]


def _check_hashes(events: list[Event]) -> None:
    for event, digest in zip(events, event_hashes(events), strict=True):
        if digest != event.hash:
            raise refused(
                "E_HASH",
                Message(
                    "Event {number} of device {device} was altered.",
                    number=event.seq,
                    device=event.device,
                ),
            )


def checked_entries(events: Iterable[Event], schema: int) -> Iterator[ParsedEvent]:
    """Yield events with the values they set; raises E_EVENT where no program writes them so."""
    known = {name: shape.fields for name, shape in shapes().items()}
    decode, encode = FIELDS.decode, ENCODER.encode
    for event in events:
        _, _, _, _, _, op, record, record_id, fields, written_by, _, _ = event
        named = record != ""
        try:
            values = decode(fields)
            is_canonical = encode(values) == fields.encode()
        except (msgspec.DecodeError, UnicodeEncodeError, RecursionError) as error:
            raise _no_event() from error
        if not is_canonical or named is not (record_id != "") or named is (op == IMPORT):
            raise _no_event()
        if (
            named
            and written_by <= schema
            and not (op in OPERATIONS and values.keys() <= known.get(record, _NO_FIELDS))
        ):
            raise _unknown(event)
        yield event, values


def _check_links(
    audit: str, chain: list[Event], end: ChainEnd | None, latest: str, own: str
) -> None:
    """Refuse a chain that does not continue from its end, event by event."""
    length = end.seq if end else 0
    before = (end.hlc, end.hash) if end else ("", "")
    for event in chain:
        of, device, seq, hlc, _, _, _, _, _, _, prev, digest = event
        if of != audit:
            raise refused("E_AUDIT", Message("The history belongs to another audit."))
        length += 1
        if seq != length or prev != before[1] or not before[0] < hlc <= latest or device == own:
            raise _unlinked(event, length - 1, before, own)
        before = (hlc, digest)


def _unlinked(event: Event, length: int, before: tuple[str, str], own: str) -> KnownError:
    """Return the refusal of an event that does not continue a chain of a `length`.

    `before` are the chain's last clock and hash.
    """
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
                "Its workspace was probably copied, or put back by hand. Its owner goes on in one "
                "copy only. What only the other"
                " one says is not lost: contribute from it, unpack that package as a ZIP file, "
                "and enter its audit.json into the"
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
                "This workspace is probably an older copy. Restore a backup with this program "
                "instead of copying files: it then"
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


def check_claims(new: Continued) -> None:
    """Refuse who claims to have seen what is not there, themselves, or what is later (E_CLAIM).

    Nobody knows what is to come.
    """
    for event in new.events:
        if event.op == IMPORT:
            for device, last in fields_of(event).items():
                if (
                    type(last) is not int
                    or device == event.device
                    or not "" < _clock_of(new, device, last) < event.hlc
                ):
                    raise refused(
                        "E_CLAIM",
                        Message(
                            "Device {device} claims to have seen events that are not there.",
                            device=event.device,
                        ),
                    )


def _clock_of(new: Continued, device: str, number: int) -> str:
    """Return the clock of an event that is present or added, empty where it is neither."""
    end = new.present.ends.get(device)
    known = end.seq if end else 0
    if number <= known:
        link = end if number == known else new.present.link(device, number)
        return link.hlc if link else ""
    chain = new.added.get(device, [])
    return chain[number - known - 1].hlc if number - known <= len(chain) else ""


def check_reopenings(new: Iterable[Event], history: Iterable[Event], schema: int) -> None:
    """Refuse what takes back a decision that its device did not make before (E_EVENT).

    `history` is that of all records that `new` events touch.
    """
    reopened = [event for event in new if event.op == REOPEN and event.schema <= schema]
    if not reopened:
        return
    written = {(event.device, event.seq): event for event in history}
    for event in reopened:
        key = (event.record, event.id)
        for field, first in fields_of(event).items():
            own = (
                written.get((event.device, first))
                if type(first) is int and first < event.seq
                else None
            )
            if own is None or not can_be_reopened(own, fields_of(own), key, field):
                raise refused(
                    "E_EVENT",
                    Message(
                        "Event {number} of device {device} takes back a decision that is not "
                        "there.",
                        number=event.seq,
                        device=event.device,
                    ),
                )


def can_be_reopened(event: Event, fields: Mapping[str, object], key: RecordKey, field: str) -> bool:
    """Say whether an event may have decided a conflict on a field of a record.

    It wrote it, and did not make the record.
    """
    return event.op in {UPDATE, RESOLVE} and (event.record, event.id) == key and field in fields


def _unknown(event: Event) -> KnownError:
    """Return the refusal of what no program of its version writes.

    What a newer one writes stays in the history.
    """
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
