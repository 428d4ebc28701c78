"""The audit trail as people read it, on the screen and as a table to take along."""

import csv
import datetime as dt
import io
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from auditor_app.domain import naming
from auditor_app.domain.reasons import Stage
from auditor_app.domain.records import Attachment, Judgement, Nonconformity, Part
from auditor_app.domain.terms import label
from auditor_app.domain.wording import Message, Text, Words
from auditor_app.exchange.watching import Cancelled, Progress, go_on, never, unseen
from auditor_app.operations import outputs
from auditor_app.operations.session import AuditSession
from auditor_app.store import TrailEntry, TrailFilter
from auditor_app.store.event import IMPORT, INSERT, RESOLVE

COLUMNS = (
    Message("Time"),
    Message("Person"),
    Message("Registration number"),
    Message("Laptop"),
    Message("Action"),
    Message("Entry"),
    Message("Field"),
    Message("Before"),
    Message("After"),
    Message("Came with"),
    Message("Package (SHA-256)"),
    Message("Device"),
)

PIECE = 2_000
"""How many events are read at once."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet read the text of a CSV cell as a formula."""


class Line(NamedTuple):
    """One line of the trail, ready for words; `at` is in UTC, `entry` the store's own line.

    `laptop` is what people call the device, `came` whom its package came from and when; empty where it was written here.
    """

    at: dt.datetime
    person: str
    registration: str
    laptop: Message
    action: Message
    record: object
    field: object
    before: object
    after: object
    came: object
    package: str
    device: str
    entry: TrailEntry


class Topic(NamedTuple):
    """What a trail can be narrowed down to: what it is called, and the filter's `kinds` and `part`."""

    name: Message
    kinds: tuple[str, ...]
    part: str = ""


class Sources(NamedTuple):
    """What a trail came from, as people call it: each device and each package by its digest; `events` counts the whole trail."""

    laptops: dict[str, Message]
    packages: dict[str, Message]
    events: int


TOPICS = (
    Topic(label(Stage.APPLICATION), naming.kinds_of(Stage.APPLICATION)),
    Topic(label(Stage.PLANNING), naming.kinds_of(Stage.PLANNING)),
    Topic(label(Stage.DOCUMENT_REVIEW), naming.kinds_of(Stage.DOCUMENT_REVIEW)),
    Topic(label(Stage.CAPABILITY), (*naming.kinds_of(Stage.CAPABILITY), Judgement.__name__), Part.CAPABILITY),
    Topic(Message("Nonconformities"), (Nonconformity.__name__,)),
    Topic(label(Stage.CHARACTERISTICS), (*naming.kinds_of(Stage.CHARACTERISTICS), Judgement.__name__), Part.CHARACTERISTIC),
    Topic(label(Stage.CONCLUSION), naming.kinds_of(Stage.CONCLUSION)),
    Topic(label(Stage.DOSSIER), naming.kinds_of(Stage.DOSSIER)),
    Topic(Message("Files"), (Attachment.__name__,)),
    Topic(Message("Imports"), ("",)),
)
"""The stages, and what else one looks for."""


def entries(
    session: AuditSession,
    wanted: TrailFilter | None = None,
    *,
    offset: int = 0,
    limit: int | None = None,
    known: Sources | None = None,
) -> list[Line]:
    """Return the lines of the trail, the latest first, those of `limit` events after the `offset` latest ones.

    `known` is what `sources` gave, so that it need not be asked for every piece.
    """
    found = session.workspace.store.trail(session.state.audit.id, wanted, offset=offset, limit=limit)
    names, laptops = _people(session), (known or sources(session)).laptops
    return [_line(session, one, names, laptops) for one in found]


def sources(session: AuditSession) -> Sources:
    """Return what the devices and packages of the audit are called: a laptop by its owner, numbered where they have several."""
    found = session.workspace.store.trail_sources(session.state.audit.id)
    names = _people(session)
    owned = Counter(author for _, author in found.devices)
    count: Counter[str] = Counter()
    laptops: dict[str, Message] = {}
    for device, author in found.devices:
        name = names.get(author) or author
        count[author] += 1
        if owned[author] > 1:
            laptops[device] = Message("{name}’s laptop {number}", name=name, number=count[author])
        else:
            laptops[device] = Message("{name}’s laptop", name=name)
    return Sources(laptops, {one.package: _came(one.sender, one.at) for one in found.packages}, found.events)


def day_filter(first: dt.date | None, last: dt.date | None) -> tuple[dt.datetime | None, dt.datetime | None]:
    """Return `since` and `until` of a filter for whole days as this computer counts them, the last one included."""

    def begins(day: dt.date) -> dt.datetime:
        return dt.datetime.combine(day, dt.time()).astimezone()

    return begins(first) if first else None, begins(last + dt.timedelta(days=1)) if last else None


def holds(cells: Sequence[str], text: str) -> bool:
    """Say whether a line, by its cells, holds every word of a text."""
    whole = "\n".join(cells).casefold()
    return all(word in whole for word in text.casefold().split())


def write_csv(
    session: AuditSession,
    path: Path,
    words: Words,
    wanted: TrailFilter | None = None,
    *,
    text: str = "",
    progress: Progress = unseen,
    cancelled: Cancelled = never,
) -> int:
    """Write the trail, of it what holds every word of a text, as CSV and return how many lines.

    It is UTF-8 with a mark, so that spreadsheets read it; what they would run as a formula gets an apostrophe before it. Progress
    counts events. Raises E_PLACE, E_WRITE, E_DISK_FULL, E_CANCELLED.
    """
    place = outputs.place_of(path, session.workspace.folder)
    lines = _table(session, words, wanted, text, progress, cancelled)
    written = io.StringIO(newline="")
    writer = csv.writer(written)
    writer.writerow([words(column) for column in COLUMNS])
    writer.writerows([f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in line] for line in lines)
    outputs.save(place, written.getvalue().encode("utf-8-sig"))
    return len(lines)


def write_xlsx(
    session: AuditSession,
    path: Path,
    words: Words,
    wanted: TrailFilter | None = None,
    *,
    text: str = "",
    progress: Progress = unseen,
    cancelled: Cancelled = never,
) -> int:
    """Write the trail, of it what holds every word of a text, as a spreadsheet and return how many lines.

    Progress counts events. Raises E_PLACE, E_WRITE, E_DISK_FULL, E_CANCELLED.
    """
    from auditor_app.report import spreadsheet  # noqa: PLC0415 (loaded when the first one is written)

    place = outputs.place_of(path, session.workspace.folder)
    lines = _table(session, words, wanted, text, progress, cancelled)
    content = spreadsheet.sheet(words("Audit trail"), [words(column) for column in COLUMNS], lines)
    outputs.save(place, content)
    return len(lines)


def cells(line: Line, words: Words, *, zone: bool = True) -> list[str]:
    """Return a line as the cells of `COLUMNS`, its time that of this computer, with or without its zone."""
    return [
        line.at.astimezone().strftime("%Y-%m-%d %H:%M:%S%z" if zone else "%Y-%m-%d %H:%M:%S"),
        line.person,
        line.registration,
        words(line.laptop),
        words(line.action),
        *(_text(words, one) for one in (line.record, line.field, line.before, line.after, line.came)),
        line.package,
        line.device,
    ]


def _table(
    session: AuditSession, words: Words, wanted: TrailFilter | None, text: str, progress: Progress, cancelled: Cancelled
) -> list[list[str]]:
    """Read piece by piece: whoever wants to write meanwhile waits for one of them only."""
    known = sources(session)
    table: list[list[str]] = []
    for offset in range(0, known.events, PIECE):
        go_on(cancelled)
        progress(offset, known.events)
        read = [cells(line, words) for line in entries(session, wanted, offset=offset, limit=PIECE, known=known)]
        if not read:
            break
        table += [line for line in read if holds(line, text)]
    go_on(cancelled)
    return table


def _people(session: AuditSession) -> dict[str, str]:
    return {member.registration: member.name for member in session.state.team}


def _came(sender: str, at: dt.datetime | None) -> Message:
    day = at.astimezone().strftime("%Y-%m-%d %H:%M") if at else "—"
    return Message("{sender}, {time}", sender=sender or Message("somebody outside the team"), time=day)


def _text(words: Words, value: object) -> str:
    if isinstance(value, Message | Text):
        return words(value)
    if isinstance(value, tuple):
        return words.list_separator.join(_text(words, one) for one in value)
    return str(value)


def _line(session: AuditSession, one: TrailEntry, names: dict[str, str], laptops: dict[str, Message]) -> Line:
    state = session.state
    if one.op == IMPORT:
        record: object = Message("import")
        shown: tuple[object, object, object] = (
            laptops.get(one.field, one.field),
            "" if one.before is None else str(one.before),
            "" if one.after is None else str(one.after),
        )
    else:
        record = naming.record_name(state, one.record, naming.find(state, one.record, one.id))
        shown = (
            naming.field_name(one.record, one.field) if one.field else "",
            naming.value_name(state, one.record, one.field, one.before),
            naming.value_name(state, one.record, one.field, one.after),
        )
    person, came = names.get(one.author) or one.author, _came(one.sender, one.came_at) if one.package else ""
    laptop = laptops.get(one.device, Message("{name}’s laptop", name=person))
    return Line(one.at, person, one.author, laptop, _action(one), record, *shown, came, one.package, one.device, one)


def _action(one: TrailEntry) -> Message:
    if one.op == IMPORT:
        return Message("imported")
    if one.op == RESOLVE:
        return Message("decided a conflict")
    if one.op == INSERT:
        return Message("entered")
    if one.field == "deleted":
        return Message("removed") if one.after else Message("brought back")
    return Message("changed")
