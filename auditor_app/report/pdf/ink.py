"""What ReportLab can put on a page, and text that is written in one go."""

from abc import abstractmethod
from collections.abc import Iterable
from typing import Any

from reportlab.platypus import Flowable

from auditor_app.report.pdf.style import Type


class TypedFlowable(Flowable):  # type: ignore[misc]  # ReportLab carries no types: said here only
    """Something ReportLab can put on a page; measures are in points."""

    width: float = 0
    height: float = 0


class Inked(TypedFlowable):
    """Something that consists of text, so that it can share the ink of what is around it."""

    @abstractmethod
    def put(self, ink: "Ink", left: float, bottom: float) -> None:
        """Write it with its lower left corner at this place."""

    def draw(self) -> None:
        """Draw it alone."""
        ink = Ink(self.canv)
        self.put(ink, 0, 0)
        ink.dry()


class Ink:
    """Writes many texts in one go.

    A coordinate system and a font for each cell would take more room than the text itself.
    """

    def __init__(self, canvas: Any) -> None:  # noqa: ANN401 (ReportLab carries no types)
        self._canvas = canvas
        self._text = canvas.beginText()
        self._kind: Type | None = None

    def write(self, lines: Iterable[str], kind: Type, left: float, base: float) -> None:
        """Write lines below each other, the first on a base line."""
        if kind is not self._kind:
            self._text.setFont(kind.font, kind.size, kind.leading)
            self._text.setFillColor(kind.colour)
            self._kind = kind
        self._text.setTextOrigin(left, base)
        for line in lines:
            self._text.textLine(line)

    def draw(self, flowable: Flowable, left: float, bottom: float) -> None:
        """Draw with the lower left corner at this place: write text, let all else draw itself."""
        if isinstance(flowable, Inked):
            flowable.put(self, left, bottom)
        else:
            flowable.drawOn(self._canvas, left, bottom)

    def dry(self) -> None:
        """Put the texts on the page."""
        self._canvas.drawText(self._text)
