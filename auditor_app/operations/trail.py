"""The audit trail as people read it, on the screen and as a table to take along."""

import csv
import datetime as dt
import io
from pathlib import Path
from typing import NamedTuple

from auditor_app.domain import naming
from auditor_app.domain.wording import Message, Text, Words
from auditor_app.operations import outputs
from auditor_app.operations.session import AuditSession
from auditor_app.store import TrailEntry, TrailFilter
from auditor_app.store.event import IMPORT, INSERT, RESOLVE

COLUMNS = (
    Message("Time"),
    Message("Person"),
    Message("Registration number"),
    Message("Device"),
    Message("Action"),
    Message("Entry"),
    Message("Field"),
    Message("Before"),
    Message("After"),
    Message("Package"),
)

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet read the text of a CSV cell as a formula."""


class Line(NamedTuple):
    """One line of the trail, ready for words; `at` is in UTC, `entry` the store's own line."""

    at: dt.datetime
    person: str
    registration: str
    device: str
    action: Message
    record: object
    field: object
    before: object
    after: object
    package: str
    entry: TrailEntry


def entries(session: AuditSession, wanted: TrailFilter | None = None, *, offset: int = 0, limit: int | None = None) -> list[Line]:
    """Return the lines of the trail, the latest first, those of `limit` events after the `offset` latest ones."""
    found = session.workspace.store.trail(session.state.audit.id, wanted, offset=offset, limit=limit)
    names = {member.registration: member.name for member in session.state.team}
    return [_line(session, one, names) for one in found]


def write_csv(session: AuditSession, path: Path, words: Words, wanted: TrailFilter | None = None) -> int:
    """Write the trail as CSV and return how many lines; raises E_PLACE, E_WRITE, E_DISK_FULL.

    It is UTF-8 with a mark, so that spreadsheets read it; what they would run as a formula gets an apostrophe before it.
    """
    place = outputs.place_of(path, session.workspace.folder)
    lines = _table(session, words, wanted)
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow([words(column) for column in COLUMNS])
    writer.writerows([f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in line] for line in lines)
    outputs.save(place, text.getvalue().encode("utf-8-sig"))
    return len(lines)


def write_xlsx(session: AuditSession, path: Path, words: Words, wanted: TrailFilter | None = None) -> int:
    """Write the trail as a spreadsheet and return how many lines; raises E_PLACE, E_WRITE, E_DISK_FULL."""
    from auditor_app.report import spreadsheet  # noqa: PLC0415 (loaded when the first one is written)

    place = outputs.place_of(path, session.workspace.folder)
    lines = _table(session, words, wanted)
    content = spreadsheet.sheet(words("Audit trail"), [words(column) for column in COLUMNS], lines)
    outputs.save(place, content)
    return len(lines)


def _table(session: AuditSession, words: Words, wanted: TrailFilter | None) -> list[list[str]]:
    return [
        [
            line.at.astimezone().strftime("%Y-%m-%d %H:%M:%S%z"),
            line.person,
            line.registration,
            line.device,
            words(line.action),
            *(_text(words, one) for one in (line.record, line.field, line.before, line.after)),
            line.package,
        ]
        for line in entries(session, wanted)
    ]


def _text(words: Words, value: object) -> str:
    if isinstance(value, Message | Text):
        return words(value)
    if isinstance(value, tuple):
        return words.list_separator.join(_text(words, one) for one in value)
    return str(value)


def _line(session: AuditSession, one: TrailEntry, names: dict[str, str]) -> Line:
    state = session.state
    if one.op == IMPORT:
        record: object = Message("import")
        shown: tuple[object, object, object] = (
            one.field,
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
    return Line(one.at, names.get(one.author) or one.author, one.author, one.device, _action(one), record, *shown, one.package, one)


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
