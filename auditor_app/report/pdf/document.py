"""Write a document as a PDF."""

from collections.abc import Callable
from typing import BinaryIO

from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate
from reportlab.platypus.doctemplate import NextPageTemplate

from auditor_app.report.content.nodes import Document
from auditor_app.report.pdf import fonts, style
from auditor_app.report.pdf.cover import cover
from auditor_app.report.pdf.drawing import drawn
from auditor_app.report.pdf.fonts import REGULAR
from auditor_app.report.pdf.pages import PageHead, PageTotal
from auditor_app.report.pdf.text import one_line


def write(target: BinaryIO, document: Document, attachments: Callable[[str], bytes]) -> None:
    """Write the cover, then the body under a running head.

    The same document gives the same bytes. `attachments` returns the content of a file by its
    digest.
    """
    fonts.register()
    template = BaseDocTemplate(
        target,
        pagesize=(style.PAGE_WIDTH, style.PAGE_HEIGHT),
        leftMargin=style.MARGIN,
        rightMargin=style.MARGIN,
        topMargin=style.TOP,
        bottomMargin=style.BOTTOM,
        title=one_line(document.title),
        author=one_line(document.author),
        subject=document.edition,
        creator="Auditor App",
        producer="Auditor App",
        lang=document.language,
        invariant=1,
        pageCompression=1,
        initialFontName=REGULAR,  # otherwise a font that is not embedded
    )
    head = PageHead(document)
    template.addPageTemplates(
        [
            PageTemplate("cover", [_frame()], onPage=head.cover),
            PageTemplate("body", [_frame()], onPage=head.body),
        ]
    )
    body = [flowable for node in document.body for flowable in drawn(node, attachments)]
    template.build([NextPageTemplate("body"), *cover(document), *body, PageTotal()])


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
