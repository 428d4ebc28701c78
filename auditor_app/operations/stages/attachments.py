"""Files kept with a record: photos, scans, documents."""

import mimetypes
from pathlib import Path

from auditor_app.domain.errors import KnownError
from auditor_app.domain.records import Attachment
from auditor_app.domain.state import Changes
from auditor_app.domain.wording import Message
from auditor_app.files import open_file
from auditor_app.operations.core import rows
from auditor_app.operations.core.editing import changed
from auditor_app.operations.core.session import AuditSession

SIZE_LIMIT = 50 * 1024 * 1024
"""The largest attachment, in bytes; the package has the same limit."""


def attach(
    session: AuditSession,
    subject: str,
    path: Path | None = None,
    *,
    content: bytes | None = None,
    name: str = "",
) -> Changes:
    """Keep a file with a record, read from a path or given as bytes with a name.

    Raises KnownError E_FILE where it cannot be read or is empty, E_TOO_LARGE past 50 MiB, E_PHOTO
    where it is called a picture but is none.
    """
    if path is not None:
        name = name or path.name
        content = read_file(path)
    if not content:
        raise KnownError(
            "E_FILE",
            Message("“{name}” is empty, so there is nothing to keep.", name=name),
            Message("Choose another file."),
        )
    if len(content) > SIZE_LIMIT:
        raise _too_large(name)
    media_type = mimetypes.guess_type(name)[0] or "application/octet-stream"
    need_picture(content, name, media_type)
    digest, size = session.workspace.store.attachments.add(content)
    attached = changed(
        rows.blank(session, Attachment),
        subject=subject,
        name=name,
        media_type=media_type,
        digest=digest,
        size=size,
    )
    return session.write(Message("Attach {name}", name=name), attached)


def describe(session: AuditSession, attachment_id: str, caption: str) -> Changes:
    """Give an attachment a caption."""
    return rows.edit(
        session, Attachment, attachment_id, Message("Describe an attachment"), caption=caption
    )


def detach(session: AuditSession, attachment_id: str) -> Changes:
    """Take a file off its record; the file itself stays, so that undo and the trail have it."""
    return rows.remove(session, Attachment, attachment_id, Message("Remove an attachment"))


def content(session: AuditSession, attachment: Attachment) -> bytes:
    """Return an attachment's content."""
    return session.workspace.store.attachments.read(attachment.digest)


def read_file(path: Path) -> bytes:
    """Return the content of a file to be attached; raises KnownError E_FILE, E_TOO_LARGE."""
    try:
        if path.stat().st_size > SIZE_LIMIT:
            raise _too_large(path.name)
        with open_file(path) as file:
            return file.read()
    except OSError as error:
        raise KnownError(
            "E_FILE",
            Message(
                "“{name}” cannot be read: {problem}",
                name=path.name,
                problem=error.strerror or str(error),
            ),
            Message("Check that the file is there and not open in another program."),
        ) from error


def _too_large(name: str) -> KnownError:
    return KnownError(
        "E_TOO_LARGE",
        Message("“{name}” is larger than {limit} MiB.", name=name, limit=SIZE_LIMIT >> 20),
        Message("Make it smaller, or split it."),
    )


def need_picture(content: bytes, name: str, media_type: str) -> None:
    """Refuse what is called a picture but cannot be read as one (E_PHOTO)."""
    if not media_type.startswith("image/") or media_type == "image/svg+xml":
        return
    import io  # noqa: PLC0415 (Pillow is loaded when the first picture comes, not at start)

    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415 (as above)

    try:
        with Image.open(io.BytesIO(content)) as picture:
            picture.verify()
    except (
        UnidentifiedImageError,
        OSError,
        SyntaxError,
        ValueError,
        Image.DecompressionBombError,
    ) as error:
        raise KnownError(
            "E_PHOTO",
            Message("“{name}” is called a picture but cannot be read as one.", name=name),
            Message("Open it in a picture viewer; take the photo again if it is damaged."),
        ) from error
