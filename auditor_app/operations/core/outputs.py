"""Files that leave the workspace: only where nothing is lost, and written whole or not at all."""

import contextlib
import os
import secrets
from pathlib import Path

from auditor_app.domain.errors import KnownError
from auditor_app.domain.wording import Message
from auditor_app.files import replacing, unwritable


def place_of(path: Path, workspace: Path) -> Path:
    """Return where a file to be written really lies, links followed.

    Raises KnownError E_PLACE where it lies in the workspace, whose own files it could replace.
    Raises E_WRITE where there is no folder for it, or where something there is no file: replacing
    a device or a pipe would take it from the whole computer.
    """
    real = Path(os.path.realpath(path))
    if real.is_relative_to(os.path.realpath(workspace)):
        raise KnownError(
            "E_PLACE",
            Message(
                "“{file}” lies in the workspace, where only the program writes.", file=str(path)
            ),
            Message("Choose another folder."),
        )
    try:
        if real.is_dir():
            raise _not_here(path, Message("there is a folder of this name"))
        if real.exists() and not real.is_file():
            raise _not_here(path, Message("what is there is not a file"))
        if not real.parent.is_dir():
            raise _not_here(path, Message("there is no folder “{folder}”", folder=str(real.parent)))
    except OSError as error:
        raise unwritable(path, error) from error
    return real


def draft_beside(place: Path) -> Path:
    """Return a short name for the file's draft.

    The file's own name may be as long as the system allows.
    """
    return place.with_name(f".auditor-app-{secrets.token_hex(4)}")


def clear_draft(draft: Path) -> None:
    """Clear away a draft that did not become a file, and what it was written from."""
    for rest in (draft, draft.with_name(f"{draft.name}.part")):
        with contextlib.suppress(OSError):
            rest.unlink(missing_ok=True)


def save(place: Path, content: bytes) -> None:
    """Write a file whole or not at all; raises KnownError E_DISK_FULL, E_WRITE."""
    draft = draft_beside(place)
    with replacing(draft) as file:
        file.write(content)
    put(draft, place)


def put(draft: Path, place: Path) -> None:
    """Give a complete draft its name; raises KnownError E_WRITE, and the draft is gone then."""
    try:
        draft.replace(place)
    except OSError as error:
        clear_draft(draft)
        raise unwritable(place, error) from error


def _not_here(path: Path, problem: Message) -> KnownError:
    return KnownError(
        "E_WRITE",
        Message("“{file}” cannot be written: {problem}", file=str(path), problem=problem),
        Message("Choose another place."),
    )
