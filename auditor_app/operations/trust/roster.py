"""The roster: who may write in an audit that a team makes, as the office's own entries say it.

The office is whoever created the audit. Each assignment may change the roster, so an entry is
judged by the roster that its author knew when they wrote it: what somebody wrote in good order
stays in order when their role changes later.
"""

from bisect import bisect_right, insort
from collections.abc import Container, Iterable, Mapping
from typing import NamedTuple, Protocol

from auditor_app.domain import roles
from auditor_app.domain.errors import KnownError
from auditor_app.domain.records import Audit, TeamMember
from auditor_app.domain.roles import Actor
from auditor_app.domain.values import Role
from auditor_app.domain.wording import Message
from auditor_app.history.event import IMPORT, INSERT, REOPEN, Event, fields_of
from auditor_app.history.merge import ParsedEvent, RecordKey, merge


class Signer(Protocol):
    """Whose manifest a chain came with.

    Name, number and SHA-256 of the certificate, and whether it is an office's own.
    """

    @property
    def signer(self) -> str: ...  # noqa: D102 (described by the class)

    @property
    def registration(self) -> str: ...  # noqa: D102 (as above)

    @property
    def fingerprint(self) -> str: ...  # noqa: D102 (as above)

    @property
    def office(self) -> bool: ...  # noqa: D102 (as above)


class Seat(NamedTuple):
    """One member of the team as the roster names them."""

    registration: str
    device: str
    fingerprint: str
    role: Role


class Roster:
    """The roster of one audit through its history.

    `office` is the registration number of who created the audit.

    `versions` are the seats from a moment on, told by the hybrid logical clock.
    """

    def __init__(self, office: str, versions: list[tuple[str, frozenset[Seat]]]) -> None:
        self.office = office
        self.ever = frozenset[Seat]().union(*(seats for _, seats in versions))
        self._moments = [moment for moment, _ in versions]
        self._versions = [seats for _, seats in versions]

    @property
    def is_kept(self) -> bool:
        """Whether an office named anybody by their certificate.

        Otherwise one person makes the audit alone.
        """
        return any(seat.fingerprint for seat in self.ever)

    def standings(self, registration: str, known: str) -> frozenset[Actor]:
        """Return as what somebody may write who knows what the office wrote up to a moment."""
        place = bisect_right(self._moments, known)
        seats = self._versions[place - 1] if place else frozenset()
        held = {roles.standing_of(one.role) for one in seats if one.registration == registration}
        return frozenset(held | ({Actor.OFFICE} if registration == self.office else set()))


def read(events: Iterable[Event]) -> Roster:
    """Read the roster from a history, ordered by device and number.

    After each entry of the office on a member, their seat is what its entries up to then merge to.
    Raises KnownError E_ROSTER where nobody or more than one person created the audit.
    """
    events = tuple(events)
    founders = {
        event.author for event in events if event.record == Audit.__name__ and event.op == INSERT
    }
    if len(founders) != 1:
        raise _stranger(Message("The audit was not created by one office."))
    (office,) = founders
    imports: list[ParsedEvent] = []
    entered: list[ParsedEvent] = []
    for event in events:
        if event.author == office and event.op == IMPORT:
            imports.append((event, fields_of(event)))
        elif event.author == office and event.record == TeamMember.__name__:
            entered.append((event, fields_of(event)))
    written: dict[RecordKey, list[ParsedEvent]] = {}
    seats: dict[RecordKey, Seat | None] = {}
    versions: list[tuple[str, frozenset[Seat]]] = []
    for entry in sorted(entered, key=lambda one: (one[0].hlc, one[0].device)):
        event = entry[0]
        key = (event.record, event.id)
        insort(written.setdefault(key, []), entry, key=_place)
        fields = merge([*imports, *written[key]]).rows.get(key, {})
        seats[key] = None if fields.get("deleted") else _seat(fields)
        versions.append((event.hlc, frozenset(seat for seat in seats.values() if seat)))
    return Roster(office, versions)


def check(
    events: Iterable[Event], known: Iterable[Event], signers: Iterable[tuple[str, Signer]]
) -> None:
    """Refuse a history in which somebody wrote what is not theirs to write.

    `events` is the whole history by device and number. `known` is what was checked when it came
    into this workspace. `signers` are the devices that a package is from or has chains of, each
    with whoever signed. Raises KnownError E_ROLE; and E_ROSTER for who is not in the team, or not
    with that certificate, and for a change to the roster that is not the office's.
    """
    events = tuple(events)
    roster = read(events)
    seen = {(event.device, event.seq) for event in known}
    entered = {(event.record, event.id) for event in events if event.op == INSERT}
    offices = {event.device for event in events if event.author == roster.office}
    moments = {(event.device, event.seq): event.hlc for event in events if event.device in offices}
    for device, signer in signers:
        check_signer(roster, device, signer)
    device, latest = "", ""
    for event in events:
        if event.device != device:
            device, latest = event.device, ""
        if event.op == IMPORT:
            latest = max(
                [
                    latest,
                    *(
                        moments.get((other, last), "")
                        for other, last in fields_of(event).items()
                        if isinstance(last, int)
                    ),
                ]
            )
        elif (event.device, event.seq) not in seen:
            known_until = event.hlc if event.author == roster.office else latest
            _check_event(roster, event, entered, known_until)


def check_authors(events: Iterable[Event], signers: Mapping[str, Signer]) -> None:
    """Refuse entries under another name than the certificate's that their chain came with."""
    for device, author in dict.fromkeys((event.device, event.author) for event in events):
        signer = signers.get(device)
        if signer is not None and author != signer.registration:
            raise KnownError(
                "E_SIGNER",
                Message(
                    "The package holds entries by {author}, but is signed by {signer}.",
                    author=author,
                    signer=signer.signer,
                ),
                Message("Ask the signer for a package of their own entries."),
            )


def check_signer(roster: Roster, device: str, signer: Signer) -> None:
    """Refuse a signer who is not in the team with this certificate, on this laptop (E_ROSTER)."""
    if signer.registration == roster.office and (signer.office or not roster.is_kept):
        return
    seats = {(seat.registration, seat.fingerprint) for seat in roster.ever if seat.fingerprint}
    others = {seat.registration for seat in roster.ever if seat.device == device} - {
        signer.registration
    }
    if (signer.registration, signer.fingerprint) in seats and not others:
        return
    if any(signer.registration == registration for registration, _ in seats):
        raise _stranger(
            Message(
                "{name} is in the team, but not with this certificate on this laptop.",
                name=signer.signer,
            )
        )
    raise _stranger(Message("{name} is not in the team of this audit.", name=signer.signer))


def _check_event(
    roster: Roster, event: Event, entered: Container[tuple[str, str]], known_until: str
) -> None:
    if not roster.is_kept:
        if event.author != roster.office:
            raise _stranger(Message("{name} is not in the team of this audit.", name=event.author))
        return
    standings = roster.standings(event.author, known_until)
    if not standings:
        raise _stranger(Message("{name} is not in the team of this audit.", name=event.author))
    new = event.op == INSERT or (event.record, event.id) not in entered
    fields = fields_of(event)
    roles.need(
        standings, event.record, dict.fromkeys(fields) if event.op == REOPEN else fields, new=new
    )


def _place(entry: ParsedEvent) -> tuple[str, int]:
    return entry[0].device, entry[0].seq


def _seat(fields: Mapping[str, object]) -> Seat:
    said = {name: str(fields.get(name, "")) for name in ("registration", "device", "fingerprint")}
    role = str(fields.get("role", Role.AUDITOR.value))
    return Seat(
        **said, role=Role(role) if role in {one.value for one in Role} else Role.INTERPRETER
    )


def _stranger(message: Message) -> KnownError:
    return KnownError(
        "E_ROSTER",
        message,
        Message(
            "Nothing was imported. Ask the office who is in the team, or for a new assignment."
        ),
    )
