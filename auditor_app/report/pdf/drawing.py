"""Draw the nodes of a document."""

from collections.abc import Callable
from typing import assert_never

from reportlab.platypus import Flowable

from auditor_app.report.content.nodes import (
    Bullets,
    Facts,
    Figures,
    FindingSheet,
    Grid,
    Heading,
    Matrix,
    Node,
    Notice,
    Paragraph,
    Picture,
    SignatureLine,
)
from auditor_app.report.pdf import style, tables
from auditor_app.report.pdf.figures import figures
from auditor_app.report.pdf.headings import heading
from auditor_app.report.pdf.pictures import picture
from auditor_app.report.pdf.stack import gap
from auditor_app.report.pdf.text import typeset


def drawn(node: Node, attachments: Callable[[str], bytes]) -> list[Flowable]:
    """Return what ReportLab puts on the pages for a node."""
    found: list[Flowable]
    match node:
        case Heading():
            found = heading(node)
        case Paragraph():
            found = [typeset(node.text, style.BODY[node.tone])]
        case Bullets():
            found = [typeset(f"•  {text}", style.SMALL) for text in node.texts]
        case Notice():
            found = [gap(6), typeset(node.text, style.CARE)]
        case Facts():
            found = [tables.facts(node)]
        case Grid():
            found = [tables.grid(node)]
        case Matrix():
            found = tables.matrix(node)
        case FindingSheet():
            found = tables.finding(node)
        case SignatureLine():
            found = tables.signature(node)
        case Figures():
            found = [figures(node)]
        case Picture():
            found = picture(node, attachments)
        case _:
            assert_never(node)
    return found
