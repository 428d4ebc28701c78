"""The form editions: shipped, loaded by a body from a folder, or pinned by an audit."""

from pathlib import Path

from auditor_app import places
from auditor_app.domain.errors import KnownError
from auditor_app.domain.forms.edition import Edition
from auditor_app.domain.forms.reading import MAX_FILE_BYTES, read_edition
from auditor_app.domain.wording import Message


def shipped_editions() -> list[Edition]:
    """Return the form editions that travel with the program."""
    return [
        read_folder(folder)
        for folder in sorted(places.shipped("forms").iterdir())
        if folder.is_dir()
    ]


def read_folder(folder: Path) -> Edition:
    """Return the form edition of a folder.

    Raises KnownError E_FOLDER where it cannot be read. Where it is not sound, raises the refusal of
    `form_reading` with all mistakes.
    """
    try:
        files = {
            path.name: _text(path)
            for path in sorted(folder.iterdir())
            if path.suffix == ".toml" and path.is_file()
        }
    except OSError as error:
        raise KnownError(
            "E_FOLDER",
            Message(
                "The folder “{folder}” cannot be read: {problem}",
                folder=str(folder),
                problem=error.strerror or str(error),
            ),
            Message("Name the folder that holds edition.toml."),
        ) from error
    return read_edition(files)


def _text(path: Path) -> str:
    """Read a file no further than is needed to see that it is too large."""
    with path.open("rb") as file:
        return file.read(MAX_FILE_BYTES + 1).decode("utf-8", "replace")
