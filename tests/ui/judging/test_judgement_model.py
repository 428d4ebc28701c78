"""The rows of a judgement list, and that a change signals exactly the rows it touched."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from auditor_app.domain.values import Part, Verdict
from auditor_app.domain.wording import Words
from auditor_app.operations.stages import capability, characteristics
from auditor_app.ui.fields.session import Session
from auditor_app.ui.judging.model import JudgementModel, Only, spoken_verdict
from auditor_app.ui.judging.onsite_sheets import CapabilitySheet, CharacteristicSheet

WORDS = Words.english()


@pytest.fixture
def items(session: Session) -> JudgementModel:
    return JudgementModel(CharacteristicSheet(session, WORDS), WORDS)


@pytest.fixture
def clauses(session: Session) -> JudgementModel:
    return JudgementModel(CapabilitySheet(session, WORDS), WORDS)


def test_every_item_stands_at_every_audited_site_under_a_heading(
    items: JudgementModel, session: Session, qtmodeltester: ModelTester
) -> None:
    """R26, R41."""
    sites, edition = session.guidance.sites, session.edition
    assert items.progress() == (session.guidance.tally.judged, len(sites) * len(edition.items))
    assert sum(row.subject is None for row in items.rows()) == len(sites) * len(edition.dimensions)
    qtmodeltester.check(items)


def test_one_site_shows_its_own_rows_only(
    items: JudgementModel, session: Session, qtmodeltester: ModelTester
) -> None:
    site = session.guidance.sites[-1].id
    items.show(site, Only.ALL)
    assert {row.site for row in items.rows()} == {site}
    qtmodeltester.check(items)


def test_a_mark_signals_its_row_and_its_heading_only(
    items: JudgementModel, session: Session
) -> None:
    gap = items.next_gap(-1)
    assert gap is not None
    row = items.row(gap)
    changed: list[int] = []
    items.dataChanged.connect(
        lambda top, bottom: changed.extend(range(top.row(), bottom.row() + 1))
    )
    session.changed.connect(items.apply)
    before = items.heading_progress(row.head)
    assert session.do(characteristics.judge, *row.place, Verdict.CONFORM)
    assert changed == [gap, row.head]
    assert items.heading_progress(row.head) == (before[0] + 1, before[1])
    assert items.next_gap(-1) != gap


def test_undo_takes_the_mark_and_every_count_back(items: JudgementModel, session: Session) -> None:
    session.changed.connect(items.apply)
    gap = items.next_gap(-1)
    assert gap is not None
    row, counts = items.row(gap), (items.progress(), items.nonconforming)
    assert session.do(characteristics.judge, *row.place, Verdict.NONCONFORM)
    assert (items.progress(), items.nonconforming) == (
        (counts[0][0] + 1, counts[0][1]),
        counts[1] + 1,
    )
    session.undo()
    assert row.finding.verdict is None
    assert (items.progress(), items.nonconforming) == counts


def test_only_gaps_keeps_what_was_just_marked_under_the_hand(
    items: JudgementModel, session: Session
) -> None:
    session.changed.connect(items.apply)
    items.show("", Only.GAPS)
    rows = items.rowCount()
    row = items.row(1)
    assert session.do(characteristics.judge, *row.place, Verdict.CONFORM)
    assert items.rowCount() == rows
    items.show("", Only.GAPS)
    assert items.row_of(row.place) is None


def test_only_nonconforming_shows_what_does_not_conform(
    clauses: JudgementModel, session: Session, qtmodeltester: ModelTester
) -> None:
    clauses.show("", Only.NONCONFORM)
    shown = [row for row in clauses.rows() if row.subject is not None]
    failing = [
        one
        for (part, _, _), one in session.state.judgements.items()
        if part is Part.CAPABILITY and one.verdict is Verdict.NONCONFORM
    ]
    assert {row.place for row in shown} == {(one.site, one.item) for one in failing}
    qtmodeltester.check(clauses)


def test_a_change_of_the_other_part_touches_nothing(
    clauses: JudgementModel, items: JudgementModel, session: Session
) -> None:
    touched: list[object] = []
    session.changed.connect(lambda changes: touched.append(items.apply(changes)))
    row = clauses.row(1)
    assert session.do(capability.note_evidence, *row.place, "seen")
    assert touched == [set()]


def test_find_comes_round_and_reads_titles_and_evidence(
    items: JudgementModel, session: Session
) -> None:
    session.changed.connect(items.apply)
    last = items.rowCount() - 1
    subject = items.row(1).subject
    assert subject is not None
    assert items.find(subject.item, last) == 1
    place = items.row(last).place
    gap = items.next_gap(-1)
    assert gap is not None
    place = items.row(gap).place
    assert session.do(characteristics.note_evidence, *place, "a purple elephant")
    assert items.find("PURPLE eleph", -1) == items.row_of(place)
    assert items.find("nowhere to be found", -1) is None


def test_a_row_says_itself_to_a_screen_reader(items: JudgementModel) -> None:
    spoken = items.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    row = items.row(1)
    assert row.subject is not None
    assert row.subject.item in spoken
    assert spoken.endswith(spoken_verdict(row.finding.verdict, WORDS))
