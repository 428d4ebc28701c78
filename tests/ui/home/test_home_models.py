"""The list of audits and of what is due: exact models, found by typing."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from auditor_app.domain.reasons import Stage, StageStatus
from auditor_app.domain.records import Audit
from auditor_app.domain.values import Grade
from auditor_app.domain.wording import Language, Message, Words
from auditor_app.operations.audits.audits import Deadline, Overview
from auditor_app.ui.home.model import ID_ROLE, AuditsFilter, AuditsModel, DeadlinesModel
from auditor_app.ui.widgets.row_delegate import ROW_ROLE
from auditor_app.ui.widgets.spoken import day_words, days_left_words, moment_words

TODAY = dt.date(2026, 3, 14)
ENGLISH = Words.english()
CHINESE = Words(Language.ZH, {})


def overview(
    number: str,
    client: str,
    *,
    grade: Grade | None = None,
    due: tuple[dt.date, ...] = (),
    sample: bool = False,
) -> Overview:
    return Overview(
        audit=Audit(id=number, audit=number, number=number),
        client_name=client,
        sites=5,
        stage=Stage.CAPABILITY,
        progress=StageStatus.TO_DO,
        summary=Message("{n} of {total}", n=1, total=2),
        share=0.5,
        grade=grade,
        provisional=True,
        last_change=dt.datetime(2026, 3, 14, 6, tzinfo=dt.UTC),
        deadlines=tuple(
            Deadline(day, Message("NC-01 rectification is due"), number, "record") for day in due
        ),
        sample=sample,
    )


AUDITS = [
    overview(
        "2026-001",
        "华星电器有限公司",
        grade=Grade.A,
        due=(TODAY + dt.timedelta(days=31), TODAY + dt.timedelta(days=19)),
    ),
    overview("2026-002", "Ruikang Furniture", due=(TODAY - dt.timedelta(days=1),)),
    overview("2026-003", ""),
]


@pytest.fixture
def audits(qtmodeltester: ModelTester) -> AuditsModel:
    model = AuditsModel(ENGLISH)
    qtmodeltester.check(model)
    return model


def test_the_models_keep_qt_s_rules(qtmodeltester: ModelTester) -> None:
    audits, deadlines = AuditsModel(ENGLISH), DeadlinesModel(ENGLISH)
    kept = AuditsFilter(audits)
    for model in (audits, kept, deadlines):
        qtmodeltester.check(model)
    audits.show(AUDITS, TODAY)
    deadlines.show(AUDITS, TODAY)
    kept.search("ruikang")
    audits.show(AUDITS[:1], TODAY)
    deadlines.show([], TODAY)


def test_a_row_says_everything_to_a_screen_reader(audits: AuditsModel) -> None:
    audits.show(AUDITS, TODAY)
    index = audits.index(0, 0)
    assert index.data(ID_ROLE) == "2026-001"
    assert index.data(ROW_ROLE).grade == "A so far"
    spoken = index.data(11)  # Qt.ItemDataRole.AccessibleTextRole
    for part in (
        "华星电器有限公司",
        "5 sites",
        "2026-001",
        "Capability audit",
        "To do",
        "1 of 2",
        "A so far",
    ):
        assert part in spoken


def test_a_client_without_a_name_is_still_a_row(audits: AuditsModel) -> None:
    audits.show(AUDITS, TODAY)
    assert audits.index(2, 0).data() == "Client not named yet"


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", 3),
        ("电器", 1),
        ("FURNITURE ruikang", 1),
        ("2026-00", 3),
        ("capability 003", 1),
        ("x", 0),
    ],
)
def test_typing_keeps_what_holds_every_word(audits: AuditsModel, typed: str, found: int) -> None:
    audits.show(AUDITS, TODAY)
    kept = AuditsFilter(audits)
    kept.search(typed)
    assert kept.rowCount() == found


def test_what_is_late_or_due_within_thirty_days_is_listed_earliest_first() -> None:
    model = DeadlinesModel(ENGLISH)
    model.show(AUDITS, TODAY)
    rows = [model.index(place, 0).data(ROW_ROLE) for place in range(model.rowCount())]
    assert [(row.left, row.pressing, row.late) for row in rows] == [
        ("1 day overdue", True, True),
        ("19 days left", False, False),
    ]


@pytest.mark.parametrize(
    ("day", "chinese", "english"),
    [
        (dt.date(2026, 3, 11), "3月11日", "11 Mar"),
        (dt.date(2025, 12, 1), "2025年12月1日", "1 Dec 2025"),
    ],
)
def test_a_day_is_said_without_this_year(day: dt.date, chinese: str, english: str) -> None:
    assert day_words(day, TODAY, CHINESE) == chinese
    assert day_words(day, TODAY, ENGLISH) == english


def test_a_moment_is_said_as_a_person_does() -> None:
    noon = dt.datetime(2026, 3, 14, 12).astimezone()
    assert moment_words(noon, TODAY, ENGLISH) == "Today 12:00"
    assert moment_words(noon - dt.timedelta(days=1), TODAY, ENGLISH) == "Yesterday"
    assert moment_words(noon - dt.timedelta(days=2), TODAY, ENGLISH) == "12 Mar"


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (-2, "2 days overdue"),
        (-1, "1 day overdue"),
        (0, "today"),
        (1, "1 day left"),
        (9, "9 days left"),
    ],
)
def test_what_is_left_is_counted(days: int, said: str) -> None:
    assert days_left_words(TODAY + dt.timedelta(days=days), TODAY, ENGLISH) == said


def test_an_audit_on_a_sample_edition_is_said_to_be_one(audits: AuditsModel) -> None:
    audits.show(
        [overview("2026-001", "Huaxing", sample=True), overview("2026-002", "Ruikang")], TODAY
    )
    spoken = [
        str(audits.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(2)
    ]
    assert ["SAMPLE" in one for one in spoken] == [True, False]
