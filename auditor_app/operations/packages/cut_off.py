"""An export that was cut off: what it left behind is put right when the workspace is opened next.

A dossier contains the record of itself, so the record is written before the file. A program that is
killed between the two would leave a package on record that nobody ever got; a note in the workspace
tells of it.
"""

import contextlib
import datetime as dt
import os
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from auditor_app.domain.errors import KnownError
from auditor_app.domain.records import Package
from auditor_app.exchange import entry_names
from auditor_app.files import open_file, replacing
from auditor_app.operations.core.outputs import clear_draft

if TYPE_CHECKING:
    from auditor_app.exchange.opening import Trust
    from auditor_app.operations.core.workspace import Workspace

NOTE = "exporting.json"

_NOTE_BYTES = 64 * 1024
_EVENT_BYTES = 64 << 20


class Export(msgspec.Struct, frozen=True):
    """Which package is being written, and where.

    The draft becomes the file at `place` once it is verified.

    Both are paths as the system spells them, since a name need not be text.
    """

    audit: str
    package: str
    draft: bytes
    place: bytes


def begin(workspace: Path, export: Export) -> None:
    """Note an export before it is recorded; raises KnownError E_DISK_FULL, E_WRITE."""
    with replacing(workspace / NOTE) as file:
        file.write(msgspec.json.encode(export))


def is_noted(workspace: Path) -> bool:
    """Tell whether an export was begun and not ended."""
    return (workspace / NOTE).exists()


def end(workspace: Path) -> None:
    """Strike the note: the file is there, or the record is withdrawn."""
    with contextlib.suppress(OSError):
        (workspace / NOTE).unlink(missing_ok=True)


def put_right(workspace: "Workspace", now: dt.datetime) -> None:
    """Withdraw the record of a package that was not completed, and clear its draft away.

    Nothing to do as a rule.

    Where that is not possible now, the note stays for the next time: it is no reason to keep
    anybody from their work.
    """
    from auditor_app.operations.trust.trusting import trust_of  # noqa: PLC0415 (hardly ever needed, and the first window waits for it)

    with contextlib.suppress(
        OSError, KnownError, msgspec.MsgspecError, UnicodeDecodeError, RecursionError
    ):
        with open_file(workspace.folder / NOTE) as file:
            export = msgspec.json.decode(file.read(_NOTE_BYTES), type=Export)
        draft, place = Path(os.fsdecode(export.draft)), Path(os.fsdecode(export.place))
        cut_off = draft.exists() or not _holds(place, export.package, trust_of(workspace), now)
        record = workspace.store.state(export.audit).find(Package, export.package)
        if cut_off and record is not None and not record.deleted:
            workspace.store.write([msgspec.structs.replace(record, deleted=True)])
        clear_draft(draft)
        end(workspace.folder)


def _holds(place: Path, package: str, trust: "Trust", now: dt.datetime) -> bool:
    """Tell whether a file is a whole package that has this record in it."""
    from auditor_app.exchange.opening import open_package  # noqa: PLC0415 (as above)

    try:
        with open_package(place, trust, now) as opened:
            chains = [name for name in opened.names() if name.startswith(entry_names.EVENTS)]
            return any(package.encode() in opened.read(name, _EVENT_BYTES) for name in chains)
    except KnownError:
        return False
