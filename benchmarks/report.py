"""A report of a hundred pages, beside bare ReportLab putting the same lines on the same places."""

import datetime as dt
import io
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple
from unittest import mock

from pypdf import PdfReader
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject

from auditor_app.domain.form_reading import FILES, read_edition
from auditor_app.domain.forms import Edition
from auditor_app.domain.guidance import Guidance, guide
from auditor_app.domain.identifiers import judgement_id, single_id
from auditor_app.domain.records import Application, Audit, Judgement, Record, Site, TeamMember
from auditor_app.domain.state import AuditState
from auditor_app.domain.values import Part, Role, SiteKind, Verdict
from auditor_app.domain.wording import Language, Words
from auditor_app.places import shipped, words
from auditor_app.report import audit_report
from auditor_app.report.style import PAGE_HEIGHT, PAGE_WIDTH
from benchmarks.figures import Figure, in_milliseconds, seconds

AUDIT = "audit"
SITES = 42
TODAY = dt.date(2026, 4, 17)
EVIDENCE = (
    "抽查 12 份工单（HX-20260311-0427 等），受理、派工、到达与确认时间齐全，均在承诺的时限内；"
    "询问 2 名当班人员，回答与规定一致。"
)


class Drawn(NamedTuple):
    """A line of text, or a stroke, at its place on a page."""

    page: int
    x: float
    y: float
    what: tuple[Any, ...]


def measure() -> list[Figure]:
    """Measure the report and its floor in one run."""
    edition = read_edition(
        {name: shipped("forms", "sample", name).read_text(encoding="utf-8") for name in FILES}
    )
    state = large_audit(edition)
    guidance = guide(state, edition, TODAY)
    chinese = words(Language.ZH)
    with recording() as drawn:
        content = report(state, edition, guidance, chinese)
    pages = len(PdfReader(io.BytesIO(content)).pages)
    # In turns, and the fastest of each: what else the machine does then strikes both alike.
    floors, times = [], []
    for _ in range(5):
        floors.append(seconds(lambda: bare(drawn, pages), times=1))
        times.append(seconds(lambda: report(state, edition, guidance, chinese), times=1))
    floor, taken = min(floors), min(times)
    name = f"report of {pages} pages"
    return [
        Figure(
            name,
            in_milliseconds(taken),
            in_milliseconds(floor),
            taken / floor,
            "≤ 2 × bare ReportLab, the same lines",
        )
    ]


def report(state: AuditState, edition: Edition, guidance: Guidance, language: Words) -> bytes:
    """Return the report."""
    target = io.BytesIO()
    audit_report.write(
        target, state, edition, guidance, language, attachments=lambda _digest: b"", today=TODAY
    )
    return target.getvalue()


def bare(drawn: list[Drawn], pages: int) -> bytes:
    """Draw the same lines with ReportLab alone, nothing measured and nothing broken into lines."""
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=(PAGE_WIDTH, PAGE_HEIGHT), invariant=1, pageCompression=1)
    by_page: list[list[Drawn]] = [[] for _ in range(pages + 1)]
    for one in drawn:
        by_page[one.page].append(one)
    for page in by_page[1:]:
        for _, x, y, what in page:
            if len(what) == 3:
                font, size, text = what
                canvas.setFont(font, size)
                canvas.drawString(x, y, text)
            else:
                canvas.line(x, y, *what)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


@contextmanager
def recording() -> Iterator[list[Drawn]]:
    """Note what ReportLab is asked to draw, and where on the page it comes to stand."""
    drawn: list[Drawn] = []
    formatted, line = PDFTextObject._formatText, Canvas.line  # noqa: SLF001 (where every way to write a text meets)

    def noted_text(self: PDFTextObject, text: str) -> str:
        canvas = self._canvas
        x, y = canvas.absolutePosition(self._x, self._y)
        what = (self._fontname, self._fontsize, text)
        drawn.append(Drawn(canvas.getPageNumber(), x, y, what))
        return str(formatted(self, text))

    def noted_line(self: Canvas, x1: float, y1: float, x2: float, y2: float) -> None:
        x, y = self.absolutePosition(x1, y1)
        drawn.append(Drawn(self.getPageNumber(), x, y, self.absolutePosition(x2, y2)))
        line(self, x1, y1, x2, y2)

    with (
        mock.patch.object(PDFTextObject, "_formatText", noted_text),
        mock.patch.object(Canvas, "line", noted_line),
    ):
        yield drawn


def large_audit(edition: Edition) -> AuditState:
    """Return an audit of many sites, judged completely, with evidence for every third."""
    records: list[Record] = [
        Application(id=single_id(AUDIT, Application), audit=AUDIT, client_name="华星电器有限公司"),
        TeamMember(id="leader", audit=AUDIT, name="王建国", role=Role.TEAM_LEADER),
    ]
    items = [(Part.CAPABILITY, one.id) for one in edition.clauses] + [
        (Part.CHARACTERISTIC, one.id) for one in edition.items
    ]
    for number in range(SITES):
        site = f"site-{number}"
        records.append(
            Site(
                id=site,
                audit=AUDIT,
                name=f"第 {number} 网点",
                kind=SiteKind.FRANCHISE,
                position=number,
            )
        )
        records += [
            Judgement(
                id=judgement_id(AUDIT, part, site, item),
                audit=AUDIT,
                part=part,
                site=site,
                item=item,
                verdict=Verdict.CONFORM,
                evidence=EVIDENCE if (place + number) % 3 == 0 else "",
            )
            for place, (part, item) in enumerate(items)
        ]
    return AuditState.of(Audit(id=AUDIT, audit=AUDIT, number="2026-031"), records)
