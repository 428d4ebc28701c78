"""The pages: their head and foot, the SAMPLE mark, and the document around them."""

from collections.abc import Sequence
from typing import Any, BinaryIO

from reportlab.lib.units import mm
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate
from reportlab.platypus.doctemplate import NextPageTemplate

from auditor_app.domain.stages.team import leader
from auditor_app.domain.wording import Language
from auditor_app.report import style
from auditor_app.report.fonts import BOLD, REGULAR, fitted
from auditor_app.report.lines import measure
from auditor_app.report.pieces import Piece, one_line
from auditor_app.report.subject import Subject

_TOTAL = "total"
_SIZE = 7.5


def write(
    target: BinaryIO, subject: Subject, cover: Sequence[Flowable], body: Sequence[Flowable]
) -> None:
    """Write the document: the cover, then the body under a running head."""
    words, state = subject.words, subject.state
    document = BaseDocTemplate(
        target,
        pagesize=(style.PAGE_WIDTH, style.PAGE_HEIGHT),
        leftMargin=style.MARGIN,
        rightMargin=style.MARGIN,
        topMargin=style.TOP,
        bottomMargin=style.BOTTOM,
        title=one_line(
            f"{words('Audit report')} {state.audit.number} {state.application.client_name}"
        ),
        author=_author(subject),
        subject=words(subject.edition.title),
        creator="Auditor App",
        producer="Auditor App",
        lang="zh-CN" if words.language is Language.ZH else "en",
        invariant=1,
        pageCompression=1,
        initialFontName=REGULAR,  # otherwise a font that is not embedded
    )
    head = _Furniture(subject)
    document.addPageTemplates(
        [
            PageTemplate("cover", [_frame()], onPage=head.cover),
            PageTemplate("body", [_frame()], onPage=head.body),
        ]
    )
    document.build([NextPageTemplate("body"), *cover, *body, _Total()])


def _frame() -> Frame:
    return Frame(
        style.MARGIN,
        style.BOTTOM,
        style.WIDTH,
        style.HEIGHT,
        leftPadding=0,
        rightPadding=0,
        topPadding=0,
        bottomPadding=0,
    )


def _author(subject: Subject) -> str:
    chief = leader(subject.state)
    return one_line(chief.name) if chief else ""


class _Furniture:
    """What every page carries: whose audit it is, the page number, and the marks that must not be overlooked."""

    def __init__(self, subject: Subject) -> None:
        words, state = subject.words, subject.state
        self._client = one_line(state.application.client_name)
        self._number = one_line(state.audit.number)
        self._title = words("Audit report")
        self._marks = marks(subject)
        self._day = subject.today

    def cover(self, canvas: Any, _document: object) -> None:  # noqa: ANN401 (ReportLab carries no types)
        """Draw the marks and the foot."""
        canvas.showOutline()
        canvas.setDateFormatter(self._date)
        self._pills(canvas, style.PAGE_WIDTH - style.MARGIN)
        self._foot(canvas)

    def body(self, canvas: Any, _document: object) -> None:  # noqa: ANN401 (ReportLab carries no types)
        """Draw the running head, the marks and the foot."""
        base = style.PAGE_HEIGHT - 15 * mm
        right = style.PAGE_WIDTH - style.MARGIN
        canvas.setFont(REGULAR, _SIZE)
        canvas.setFillColor(style.MUTED)
        number = fitted(self._number, REGULAR, _SIZE, 40 * mm)
        canvas.drawRightString(right, base, number)
        left = self._pills(canvas, right - measure(number, REGULAR, _SIZE) - 8)
        canvas.setFont(REGULAR, _SIZE)
        canvas.setFillColor(style.MUTED)
        canvas.drawString(
            style.MARGIN, base, fitted(self._client, REGULAR, _SIZE, left - style.MARGIN - 8)
        )
        _rule(canvas, base - 2.5 * mm)
        self._foot(canvas)

    def _date(self, *_now: int) -> str:
        """Return the report's day as the file's date, so that the same report is the same file."""
        return f"D:{self._day:%Y%m%d}000000Z"

    def _foot(self, canvas: Any) -> None:  # noqa: ANN401 (ReportLab carries no types)
        base = 11 * mm
        _rule(canvas, base + 4 * mm)
        canvas.setFont(REGULAR, _SIZE)
        canvas.setFillColor(style.MUTED)
        canvas.drawString(style.MARGIN, base, self._title)
        # How many pages there are is known at the end only: the place for it is a form that is filled in then.
        middle = style.PAGE_WIDTH - style.MARGIN - 12
        canvas.drawRightString(middle, base, f"{canvas.getPageNumber()} /")
        canvas.saveState()
        canvas.translate(middle + 2, base)
        canvas.doForm(_TOTAL)
        canvas.restoreState()

    def _pills(self, canvas: Any, right: float) -> float:  # noqa: ANN401 (ReportLab carries no types)
        """Draw the marks from the right and return where they begin."""
        base = style.PAGE_HEIGHT - 15 * mm
        for text in self._marks:
            room = measure(text, BOLD, _SIZE) + 10
            canvas.setFillColor(style.ATTENTION_SOFT)
            canvas.roundRect(right - room, base - 4, room, 14, 4, stroke=0, fill=1)
            canvas.setFillColor(style.ATTENTION)
            canvas.setFont(BOLD, _SIZE)
            canvas.drawString(right - room + 5, base, text)
            right -= room + 6
        return right


def marks(subject: Subject) -> tuple[str, ...]:
    """Return what every page warns of: a sample form, a report that nobody signed."""
    words = subject.words
    found = []
    if subject.edition.sample:
        found.append(
            "示例 SAMPLE"
        )  # in both languages, so that nobody takes it for a certification body's form
    if subject.state.conclusion.signed_on is None:
        found.append(words("Not signed off"))
    return tuple(found)


def _rule(canvas: Any, height: float) -> None:  # noqa: ANN401 (ReportLab carries no types)
    canvas.setStrokeColor(style.LINE)
    canvas.setLineWidth(0.5)
    canvas.line(style.MARGIN, height, style.PAGE_WIDTH - style.MARGIN, height)


class _Total(Piece):
    """The end of the document, where the number of pages is known."""

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Take no room."""
        return 0, 0

    def draw(self) -> None:
        """Fill in the number of pages."""
        self.canv.beginForm(_TOTAL)
        self.canv.setFont(REGULAR, _SIZE)
        self.canv.setFillColor(style.MUTED)
        self.canv.drawString(0, 0, str(self.canv.getPageNumber()))
        self.canv.endForm()
