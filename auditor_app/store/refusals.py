"""Telling what went wrong on the disk.

The environment's failures become refusals with a code, our own stay errors.
"""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from auditor_app.domain.errors import KnownError
from auditor_app.domain.wording import Message
from auditor_app.store import driver

_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}
_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


@contextmanager
def refusals(folder: Path) -> Iterator[None]:
    """Turn failures of the disk and the database in `folder` into KnownErrors.

    They are E_DISK_FULL, E_READ_ONLY, E_DAMAGED, E_IN_USE, and E_DISK for all else that a disk can
    do.
    """
    try:
        yield
    except driver.DatabaseError as error:
        refusal = _of_database(driver.error_code(error), folder)
        if refusal is None:
            raise
        raise refusal from error
    except OSError as error:
        raise _of_system(error, folder) from error
    except (msgspec.ValidationError, msgspec.DecodeError) as error:
        raise damaged(folder) from error


def damaged(folder: Path) -> KnownError:
    """Return the refusal of a workspace whose content is not what this program wrote."""
    return KnownError(
        "E_DAMAGED",
        Message("The workspace in {folder} is damaged.", folder=str(folder)),
        Message("Restore it from its latest backup; the damaged database is kept beside it."),
    )


def _of_database(code: int, folder: Path) -> KnownError | None:
    match code:
        case driver.FULL:
            return _disk_full(folder)
        case driver.CORRUPT | driver.NOT_A_DATABASE:
            return damaged(folder)
        case driver.READ_ONLY | driver.CANNOT_OPEN:
            return _read_only(folder)
        case driver.BUSY | driver.LOCKED:
            return in_use(folder, Message("another program"))
        case driver.IO_ERROR:
            return failing(folder, Message("the system could not read or write its database"))
        case _:
            return None


def _of_system(error: OSError, folder: Path) -> KnownError:
    if error.errno in _NO_ROOM:
        return _disk_full(folder)
    if error.errno in _FORBIDDEN:
        return _read_only(folder)
    return failing(
        folder,
        Message(
            "{problem}: {file}",
            problem=error.strerror or str(error),
            file=str(error.filename or folder),
        ),
    )


def failing(folder: Path, problem: Message) -> KnownError:
    """Return the refusal of a workspace whose disk fails, but not for room or permission."""
    return KnownError(
        "E_DISK",
        Message(
            "The workspace in {folder} cannot be used ({problem}).",
            folder=str(folder),
            problem=problem,
        ),
        Message(
            "Check the disk and the folder; once it works again, `auditor-app workspace check` "
            "tells whether all is whole."
        ),
    )


def _disk_full(folder: Path) -> KnownError:
    return KnownError(
        "E_DISK_FULL",
        Message("The disk that holds {folder} is full; nothing was changed.", folder=str(folder)),
        Message("Make room on the disk and try again."),
    )


def _read_only(folder: Path) -> KnownError:
    return KnownError(
        "E_READ_ONLY",
        Message("The workspace in {folder} cannot be written to.", folder=str(folder)),
        Message(
            "Give yourself the right to write there, or copy the folder to a place where you have "
            "it."
        ),
    )


def in_use(folder: Path, holder: Message) -> KnownError:
    """Return the refusal of a workspace that another program has open."""
    return KnownError(
        "E_IN_USE",
        Message(
            "The workspace in {folder} is open in {holder}.", folder=str(folder), holder=holder
        ),
        Message("Use the window that is open already, or close it first."),
    )
