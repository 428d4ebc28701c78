"""Attached pictures, reduced to what paper shows."""

import io
from collections.abc import Callable

from PIL import Image as PillowImage
from PIL import ImageOps
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Image

from auditor_app.report.content.nodes import Picture
from auditor_app.report.pdf import style
from auditor_app.report.pdf.stack import Stack, gap
from auditor_app.report.pdf.text import typeset

_LONGEST = 1100
"""The longer side of an embedded picture, in pixels: 200 to an inch at its largest size."""
_QUALITY = 72
_WIDEST = 140 * mm
_HIGHEST = 95 * mm


def picture(node: Picture, attachments: Callable[[str], bytes]) -> list[Flowable]:
    """Return a picture with its name and caption; nothing where its file cannot be read."""
    image = _reduced(node.digest, attachments)
    if image is None:
        return []
    name, caption = typeset(node.name, style.SMALL_STRONG), typeset(node.caption, style.QUIET)
    return [Stack([image, gap(3), name, caption, gap(10)])]


def _reduced(digest: str, attachments: Callable[[str], bytes]) -> Flowable | None:
    try:
        with PillowImage.open(io.BytesIO(attachments(digest))) as opened:
            opened.draft("RGB", (_LONGEST, _LONGEST))
            upright = ImageOps.exif_transpose(opened)
            upright.thumbnail((_LONGEST, _LONGEST))
            flat = PillowImage.new("RGB", upright.size, "white")
            opaque = upright.convert("RGBA")
            flat.paste(opaque, mask=opaque)
    except (
        OSError,
        ValueError,
        SyntaxError,
        PillowImage.DecompressionBombError,
        PillowImage.DecompressionBombWarning,
    ):
        return None
    content = io.BytesIO()
    flat.save(content, "JPEG", quality=_QUALITY, optimize=True)
    content.seek(0)
    scale = min(_WIDEST / flat.width, _HIGHEST / flat.height, 72 / 96)
    return Image(content, width=flat.width * scale, height=flat.height * scale, hAlign="LEFT")
