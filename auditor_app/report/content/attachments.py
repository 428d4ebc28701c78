"""The appendix of files: the pictures, then every file by name and digest."""

from auditor_app.domain.naming import naming
from auditor_app.domain.records import Attachment
from auditor_app.report.content.nodes import (
    Grid,
    Node,
    Phrase,
    Picture,
    Tone,
    columns,
    row,
    section,
    subsection,
)
from auditor_app.report.content.subject import ReportSubject
from auditor_app.report.content.visible import one_line

_LONGEST_NAME = 120


def attachments(audit: ReportSubject) -> list[Node]:
    """Return the appendix; nothing where no file is attached."""
    words = audit.words
    files = sorted(
        audit.state.every(Attachment), key=lambda file: (file.name, file.digest, file.id)
    )
    if not files:
        return []
    rows = tuple(
        row(file.name, _about(audit, file), Phrase(file.digest, Tone.DETAIL)) for file in files
    )
    return [
        section(words("Appendix: attached files")),
        *(_picture(audit, file) for file in files if file.media_type.startswith("image/")),
        subsection(words("All attached files")),
        Grid(columns((words("File"), 34), (words("Belongs to"), 22), (words("SHA-256"), 44)), rows),
    ]


def _picture(audit: ReportSubject, file: Attachment) -> Picture:
    caption = "  ".join(part for part in (_about(audit, file), one_line(file.caption)) if part)
    return Picture(file.digest, one_line(file.name)[:_LONGEST_NAME], caption)


def _about(audit: ReportSubject, file: Attachment) -> str:
    """Name what a file belongs to."""
    record = naming.anywhere(audit.state, file.subject)
    if record is None:
        return ""
    return audit.words(naming.record_name(audit.state, type(record).__name__, record))
