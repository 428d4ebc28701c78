"""Headings, each with its entry in the outline."""

from reportlab.platypus import CondPageBreak, Flowable

from auditor_app.report.content.nodes import Heading, Keep
from auditor_app.report.pdf import style
from auditor_app.report.pdf.ink import TypedFlowable
from auditor_app.report.pdf.stack import gap
from auditor_app.report.pdf.text import one_line, typeset

_SECTION_ROOM = 150.0
_SUBSECTION_ROOM = 110.0
_ROOM = {Keep.ROWS: 200.0, Keep.FIGURES: 274.0, Keep.RESULT: 300.0}
"""The room a heading needs on its page, itself included, in points."""


class Bookmark(TypedFlowable):
    """An invisible place in the document with its entry in the outline."""

    def __init__(self, title: str, level: int) -> None:
        super().__init__()
        self._title, self._level = one_line(title), level

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Take no room."""
        return 0, 0

    def draw(self) -> None:
        """Set the bookmark and its entry in the outline."""
        # The place makes the key unique, and the same in every run.
        _, y = self.canv.absolutePosition(0, 0)
        key = f"place-{self.canv.getPageNumber()}-{int(y)}-{self._level}"
        self.canv.bookmarkHorizontal(key, 0, 24)
        self.canv.addOutlineEntry(self._title, key, self._level, closed=self._level > 0)


def heading(node: Heading) -> list[Flowable]:
    """Return a heading; what it keeps with it comes on the same page."""
    section = node.level == 1
    room = _ROOM.get(node.keep, _SECTION_ROOM if section else _SUBSECTION_ROOM)
    kind = style.SECTION if section else style.SUBSECTION
    return [
        CondPageBreak(room),
        gap(18 if section else 12),
        Bookmark(node.title, node.level - 1),
        typeset(node.title, kind),
        *([typeset(node.note, style.QUIET)] if node.note else []),
        gap(8 if section else 4),
    ]
