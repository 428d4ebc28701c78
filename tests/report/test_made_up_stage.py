"""The report finds a made-up kind of record and a made-up stage where they are declared."""

from auditor_app.domain.guidance import guide
from auditor_app.domain.wording import Words
from auditor_app.report.content.audit_report import audit_report
from auditor_app.report.content.nodes import Document, Facts, Grid, GridRow, Heading
from auditor_app.report.content.subject import ReportSubject
from tests.worlds import made_up
from tests.worlds import records as builders
from tests.worlds.made_up import tasting

FORM = builders.edition()


def report() -> Document:
    state = made_up.state(tasting(), made_up.photo("tasting-1"))
    guidance = guide(state, FORM, builders.TODAY, programmes=made_up.PROGRAMMES)
    words = Words.english()
    return audit_report(ReportSubject(state, FORM, guidance, words, builders.TODAY))


def test_the_stage_is_a_section_in_its_place_and_its_records_are_printed() -> None:
    body = report().body
    titles = [node.title for node in body if isinstance(node, Heading)]
    place = titles.index("Tea")
    assert titles[place + 1] == "tasting at head"
    assert "Document review" in titles[:place]
    (printed,) = [
        {fact.label: fact.value[0].text for fact in node.facts}
        for node in body
        if isinstance(node, Facts) and node.facts[-1].label == "Impression"
    ]
    assert printed["Taster"] == "Wang Fang"
    assert printed["Impression"] == "A little bitter."


def test_a_file_says_what_it_belongs_to() -> None:
    grids = [node for node in report().body if isinstance(node, Grid)]
    rows = [row for grid in grids for row in grid.rows if isinstance(row, GridRow)]
    found = [row.cells[1][0].text for row in rows if row.cells[0][0].text == "cup.txt"]
    assert found == ["tasting at head"]
