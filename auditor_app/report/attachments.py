"""The appendix of files: pictures scaled down to what paper shows, other files by name and digest."""

import io

from PIL import Image as Picture
from PIL import ImageOps
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Image

from auditor_app.domain.naming import naming
from auditor_app.domain.records import Attachment
from auditor_app.report import style
from auditor_app.report.grid import Column, Grid, Row
from auditor_app.report.pieces import Stack, gap, one_line, say, section, subject
from auditor_app.report.subject import Subject

_LONGEST = 1100
"""The longer side of an embedded picture, in pixels: 200 dots an inch at the size it is printed."""
_QUALITY = 72
_WIDEST = 140 * mm
_HIGHEST = 95 * mm


def attachments(audit: Subject) -> list[Flowable]:
    """Return the appendix; nothing where no file is attached."""
    words = audit.words
    files = sorted(audit.state.every(Attachment), key=lambda one: (one.name, one.digest, one.id))
    if not files:
        return []
    found: list[Flowable] = section(words("Appendix: attached files"))
    for one in files:
        if one.media_type.startswith("image/") and (picture := _picture(audit, one.digest)):
            caption = "  ".join(
                part for part in (_about(audit, one), one_line(one.caption)) if part
            )
            found.append(
                Stack(
                    [
                        picture,
                        gap(3),
                        say(one_line(one.name)[:120], style.SMALL_STRONG),
                        say(caption, style.QUIET),
                        gap(10),
                    ]
                )
            )
    columns = (
        Column(words("File"), 34),
        Column(words("Belongs to"), 22),
        Column(words("SHA-256"), 44),
    )
    rows = [Row([one.name, _about(audit, one), say(one.digest, style.TINY)]) for one in files]
    return [*found, *subject(words("All attached files")), Grid(columns, rows)]


def _picture(audit: Subject, digest: str) -> Flowable | None:
    """Return a picture small enough for a report, or None where the file is not one that can be read."""
    try:
        with Picture.open(io.BytesIO(audit.attachments(digest))) as opened:
            opened.draft("RGB", (_LONGEST, _LONGEST))
            upright = ImageOps.exif_transpose(opened)
            upright.thumbnail((_LONGEST, _LONGEST))
            flat = Picture.new("RGB", upright.size, "white")
            shown = upright.convert("RGBA")
            flat.paste(shown, mask=shown)
    except (
        OSError,
        ValueError,
        SyntaxError,
        Picture.DecompressionBombError,
        Picture.DecompressionBombWarning,
    ):
        return None
    content = io.BytesIO()
    flat.save(content, "JPEG", quality=_QUALITY, optimize=True)
    content.seek(0)
    scale = min(_WIDEST / flat.width, _HIGHEST / flat.height, 72 / 96)
    return Image(content, width=flat.width * scale, height=flat.height * scale, hAlign="LEFT")


def _about(audit: Subject, file: Attachment) -> str:
    record = naming.anywhere(audit.state, file.subject)
    if record is None:
        return ""
    return audit.words(naming.record_name(audit.state, type(record).__name__, record))
