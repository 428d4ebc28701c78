"""The audit trail as people read it, on the screen and as a table to take along."""

import csv
import datetime as dt
import io
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from auditor_app.domain.kind import Kind, Kinds
from auditor_app.domain.naming import naming
from auditor_app.domain.reasons import Stage
from auditor_app.domain.stages.programme import Programme
from auditor_app.domain.wording import Message, Text, Words
from auditor_app.history.event import IMPORT, INSERT, REOPEN, RESOLVE, UPDATE
from auditor_app.operations.core import outputs, people
from auditor_app.operations.core.session import AuditSession
from auditor_app.progress import Cancelled, Progress, go_on, never, unseen
from auditor_app.store import TrailEntry, TrailFilter

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
"""After how many lines the progress moves."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet read the text of a CSV cell as a formula."""


class TrailLine(NamedTuple):
    """One line of the trail, ready for words; `at` is in UTC, `entry` the store's own line.

    `laptop` is what people call the device, `came` whom its package came from and when; empty where
    it was written here.
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
    """What a trail can be narrowed down to: a name, and the filter's `kinds` and `part`."""

    name: Message
    kinds: tuple[str, ...]
    part: str = ""


class Sources(NamedTuple):
    """What a trail came from, as people call it.

    People are found by registration number, devices by id, packages by digest.

    `events` counts the whole trail.
    """

    people: dict[str, str]
    laptops: dict[str, Message]
    packages: dict[str, Message]
    events: int


def topics(programme: Programme, kinds: Kinds) -> tuple[Topic, ...]:
    """Return the stages, and what else one looks for."""
    found: list[Topic] = []
    for stage in programme.stages:
        held, shared = kinds.held_by(stage.key), kinds.shared_by(stage.key)
        part = next((str(value) for _, _, value in shared), "")
        codes = (*(kind.code for kind in held), *(kind.code for kind, _, _ in shared))
        found += [Topic(stage.label, codes, part), *_own_topics(held)]
    elsewhere = (kind for kind in kinds if not isinstance(kind.stage, Stage))
    return (*found, *_own_topics(elsewhere), Topic(Message("Imports"), ("",)))


def _own_topics(kinds: Iterable[Kind]) -> list[Topic]:
    return [Topic(kind.topic, (kind.code,)) for kind in kinds if kind.topic is not None]


def entries(
    session: AuditSession,
    wanted: TrailFilter | None = None,
    *,
    offset: int = 0,
    limit: int | None = None,
    known: Sources | None = None,
) -> list[TrailLine]:
    """Return lines of the trail, the latest first: `limit` events after the `offset` latest.

    `known` is what `sources` gave, so that it need not be asked for every piece.
    """
    found = session.workspace.store.trail(
        session.state.audit.id, wanted, offset=offset, limit=limit
    )
    reading = _Reading(session, known or sources(session))
    return [reading.line(one) for one in found]


def sources(session: AuditSession) -> Sources:
    """Return what devices and packages are called: a laptop by its owner, numbered if several."""
    found = session.workspace.store.trail_sources(session.state.audit.id)
    names = people.names(session)
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
    return Sources(
        names,
        laptops,
        {one.package: _came(one.sender, one.at) for one in found.packages},
        found.events,
    )


def day_filter(
    first: dt.date | None, last: dt.date | None
) -> tuple[dt.datetime | None, dt.datetime | None]:
    """Return `since` and `until` of a filter for whole local days, the last one included."""

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

    It is UTF-8 with a mark, so that spreadsheets read it; what they would run as a formula gets an
    apostrophe before it. Progress counts lines. Raises E_PLACE, E_WRITE, E_DISK_FULL, E_CANCELLED.
    """
    place = outputs.place_of(path, session.workspace.folder)
    lines = _table(session, words, wanted, text, progress, cancelled)
    written = io.StringIO(newline="")
    writer = csv.writer(written)
    writer.writerow([words(column) for column in COLUMNS])
    writer.writerows(
        [f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in line] for line in lines
    )
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
    """Write the lines of the trail that hold a text's words as a spreadsheet; return how many.

    Progress counts lines. Raises E_PLACE, E_WRITE, E_DISK_FULL, E_CANCELLED.
    """
    from auditor_app.report.xlsx import spreadsheet  # noqa: PLC0415 (loaded when the first one is written)

    place = outputs.place_of(path, session.workspace.folder)
    lines = _table(session, words, wanted, text, progress, cancelled)
    content = spreadsheet.sheet(words("Audit trail"), [words(column) for column in COLUMNS], lines)
    outputs.save(place, content)
    return len(lines)


class Cells:
    """Puts lines into words, as the cells of `COLUMNS`.

    The time is that of this computer, with or without its zone.

    A trail of a hundred thousand lines says few different things, so what was put into words once
    is kept.
    """

    def __init__(self, words: Words, *, zone: bool = True) -> None:
        self._words = words
        self._form = "%Y-%m-%d %H:%M:%S%z" if zone else "%Y-%m-%d %H:%M:%S"
        self._time: tuple[dt.datetime | None, str] = (None, "")
        self._said: dict[int, tuple[object, str]] = {}

    def of(self, line: TrailLine) -> tuple[str, ...]:
        """Return the cells of a line."""
        if self._time[0] != line.at:
            self._time = (line.at, line.at.astimezone().strftime(self._form))
        told = (
            line.laptop,
            line.action,
            line.record,
            line.field,
            line.before,
            line.after,
            line.came,
        )
        return (
            self._time[1],
            line.person,
            line.registration,
            *map(self._say, told),
            line.package,
            line.device,
        )

    def _say(self, value: object) -> str:
        if isinstance(value, str):
            return value
        known = self._said.get(id(value))
        if known is None:
            # With the value, whose id is its own only as long as it is kept.
            known = self._said[id(value)] = (value, _text(self._words, value))
        return known[1]


def _table(
    session: AuditSession,
    words: Words,
    wanted: TrailFilter | None,
    text: str,
    progress: Progress,
    cancelled: Cancelled,
) -> list[tuple[str, ...]]:
    table: list[tuple[str, ...]] = []
    found, cells = entries(session, wanted), Cells(words)
    for place, line in enumerate(found):
        if not place % PIECE:
            go_on(cancelled)
            progress(place, len(found))
        told = cells.of(line)
        if holds(told, text):
            table.append(told)
    go_on(cancelled)
    return table


def _came(sender: str, at: dt.datetime | None) -> Message:
    day = at.astimezone().strftime("%Y-%m-%d %H:%M") if at else "—"
    return Message(
        "{sender}, {time}", sender=sender or Message("somebody outside the team"), time=day
    )


def _text(words: Words, value: object) -> str:
    if isinstance(value, Message | Text):
        return words(value)
    if isinstance(value, tuple):
        return words.list_separator.join(_text(words, one) for one in value)
    return str(value)


class _Reading:
    """Turns the store's lines into those that people read.

    Names that were looked up once are kept.
    """

    def __init__(self, session: AuditSession, known: Sources) -> None:
        self._state = session.state
        self._people = known.people
        self._laptops = known.laptops
        self._packages = known.packages
        self._records: dict[tuple[str, str], Message] = {}
        self._fields: dict[tuple[str, str], object] = {}

    def line(self, one: TrailEntry) -> TrailLine:
        """Return a line."""
        person = self._people.get(one.author) or one.author
        came = (
            (self._packages.get(one.package) or _came(one.sender, one.came_at))
            if one.package
            else ""
        )
        laptop = self._laptops.get(one.device) or Message("{name}’s laptop", name=person)
        if one.op == IMPORT:
            record, field = _IMPORT, self._device(one.field)
            values: tuple[object, object] = (_up_to(one.before), _up_to(one.after))
        else:
            record, field = self._record(one), self._field(one.record, one.field)
            values = (self._value(one, one.before), self._value(one, one.after))
        who = (one.at, person, one.author, laptop)
        return TrailLine(
            *who, _action(one), record, field, *values, came, one.package, one.device, one
        )

    def _device(self, device: str) -> object:
        return self._laptops.get(device) or device

    def _value(self, one: TrailEntry, value: object) -> object:
        return naming.value_name(self._state, one.record, one.field, value)

    def _record(self, one: TrailEntry) -> Message:
        key = (one.record, one.id)
        if key not in self._records:
            self._records[key] = naming.record_name(
                self._state, one.record, naming.find(self._state, one.record, one.id)
            )
        return self._records[key]

    def _field(self, kind: str, field: str) -> object:
        key = (kind, field)
        if key not in self._fields:
            self._fields[key] = naming.field_name(kind, field, self._state.kinds) if field else ""
        return self._fields[key]


def _up_to(number: object) -> object:
    """Return how much of a laptop's work was known, before or after an import."""
    return "" if number is None else Message("up to change {n}", n=str(number))


def _action(one: TrailEntry) -> Message:
    if one.op == UPDATE and one.field == "deleted":
        return _REMOVED if one.after else _BROUGHT_BACK
    return _ACTIONS.get(one.op, _ACTIONS[UPDATE])


_IMPORT = Message("import")
_REMOVED, _BROUGHT_BACK = Message("removed"), Message("brought back")
_ACTIONS = {
    IMPORT: Message("imported"),
    RESOLVE: Message("decided a conflict"),
    REOPEN: Message("took a decision back"),
    INSERT: Message("entered"),
    UPDATE: Message("changed"),
}
