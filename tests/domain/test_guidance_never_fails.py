"""Whatever is recorded, the rules answer, in both languages, and the same each time."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor_app.domain.forms.edition import Edition
from auditor_app.domain.guidance import guide
from auditor_app.domain.memo import Memo
from auditor_app.domain.reasons import StageStatus, Weight
from auditor_app.domain.records import Record
from auditor_app.domain.stages.planning import plan_problems
from auditor_app.domain.state import AuditState, Change
from auditor_app.domain.values import (
    Acceptance,
    Activity,
    AuditType,
    BodyDecision,
    Business,
    DocumentState,
    Grade,
    MysteryTrigger,
    OnsiteResult,
    ReviewConclusion,
    Role,
    Severity,
    SiteKind,
    SupplementMethod,
    Verdict,
    Verification,
)
from auditor_app.domain.wording import Language, Words
from auditor_app.places import words
from tests.worlds import records as b

FORMS = [
    b.edition(),
    b.edition(unsampled_kind_forbids_sampling=True, capability_everywhere_first=True),
    b.edition(clauses=0, vetoes=0, items=0, dimensions=()),
    b.edition(grades={}, sampling={}),
]
ITEMS = [
    *(clause.id for clause in FORMS[0].clauses),
    *(item.id for item in FORMS[0].items[:8]),
    "9.9",
    "care-none-9",
]
SITES = ["head", "own-001", "own-002", "own-003", "shop", "", "nowhere"]
PEOPLE = [b.LEADER, "expert", "auditor", "", "nobody"]
DAYS = st.sampled_from(
    [
        None,
        dt.date.min,
        dt.date(2026, 3, 10),
        dt.date(2026, 3, 12),
        dt.date(2026, 6, 11),
        dt.date.max,
    ]
)
TEXTS = st.sampled_from(["", " ", "said {so}", "说明"])
HOURS = st.sampled_from([None, "00:00", "09:00", "18:00", "23:59"])
MAN_DAYS = st.sampled_from([Decimal(0), Decimal("2.50"), Decimal("1E+40"), Decimal("1E-40")])
ANSWER = st.sampled_from([None, True, False])


def optional(kind: Any) -> st.SearchStrategy[Any]:
    return st.sampled_from([None, *kind])


RECORDS: st.SearchStrategy[Record] = st.one_of(
    st.builds(
        b.application,
        business=optional(Business),
        applied_grade=optional(Grade),
        acceptance=st.sampled_from([None, Acceptance.REFUSED, *[Acceptance.ACCEPTED] * 4]),
        scope_to=DAYS,
        notice=TEXTS,
        no_penalty_declared=ANSWER,
    ),
    st.builds(b.document, st.integers(1, 9), state=st.sampled_from(DocumentState), reason=TEXTS),
    st.builds(
        b.site,
        st.sampled_from(SITES[:5]),
        name=TEXTS,
        kind=st.sampled_from(SiteKind),
        selected=st.booleans(),
        opens=HOURS,
        closes=HOURS,
    ),
    st.builds(
        b.planning,
        sampling_same_process=ANSWER,
        rationale_size=TEXTS,
        plan_confirmed_on=DAYS,
        programme=TEXTS,
    ),
    st.builds(
        b.leader,
        role=st.sampled_from(Role),
        capability_man_days=MAN_DAYS,
        characteristic_man_days=MAN_DAYS,
    ),
    st.builds(
        b.member,
        st.sampled_from(PEOPLE[1:3]),
        role=st.sampled_from(Role),
        guided_by=st.sampled_from(PEOPLE),
    ),
    st.builds(
        b.entry,
        st.sampled_from(Activity),
        st.sampled_from(SITES),
        day=DAYS,
        starts=HOURS,
        ends=HOURS,
        members=st.lists(st.sampled_from(PEOPLE), max_size=2).map(tuple),
    ),
    st.builds(
        b.document_review,
        reviewed_on=DAYS,
        reviewed_by=st.sampled_from(PEOPLE),
        conclusion=optional(ReviewConclusion),
    ),
    st.builds(
        b.finding, st.sampled_from(["L1", "D1", "X1"]), verdict=optional(Verdict), reason=TEXTS
    ),
    st.builds(b.open_point, item=st.sampled_from(["L1", "D1", "X1"]), closed_on=DAYS),
    st.builds(
        b.judgement,
        st.sampled_from(ITEMS),
        st.sampled_from(SITES),
        optional(Verdict),
        reason=TEXTS,
        deleted=st.booleans(),
    ),
    st.builds(
        b.capability,
        not_passed_reason=TEXTS,
        concluded_on=DAYS,
        body_decision=optional(BodyDecision),
        body_decision_on=DAYS,
    ),
    st.builds(
        b.nonconformity,
        st.sampled_from(ITEMS),
        st.sampled_from(SITES),
        severity=st.sampled_from(Severity),
        raised_on=DAYS,
        raised_by=st.sampled_from(PEOPLE),
        due_on=DAYS,
        submitted_on=DAYS,
        verification=optional(Verification),
        verified_on=DAYS,
        verified_by=st.sampled_from(PEOPLE),
        deleted=st.booleans(),
    ),
    st.builds(
        b.characteristic,
        result=optional(OnsiteResult),
        concluded_on=DAYS,
        concluded_by=st.sampled_from(PEOPLE),
    ),
    st.builds(
        b.supplement,
        method=st.sampled_from(SupplementMethod),
        site=st.sampled_from(SITES),
        reason=TEXTS,
        trigger=optional(MysteryTrigger),
        made_by=st.sampled_from(PEOPLE),
    ),
    st.builds(
        b.correction,
        st.sampled_from([b.judgement(ITEMS[0]).id, b.judgement(ITEMS[5]).id, ""]),
        reason=TEXTS,
    ),
    st.builds(b.conclusion, statement=TEXTS, signed_on=DAYS, signed_by=st.sampled_from(PEOPLE)),
    st.builds(b.package, made_on=DAYS, deleted=st.booleans()),
)


@pytest.fixture(scope="module")
def chinese() -> Words:
    return words(Language.ZH)


@settings(max_examples=150)
@given(
    st.lists(RECORDS, max_size=25),
    st.booleans(),
    st.sampled_from(FORMS),
    st.sampled_from(AuditType),
    st.sampled_from([dt.date.min, b.TODAY, dt.date.max]),
)
def test_every_state_has_an_answer(
    chinese: Words,
    records: list[Record],
    complete: bool,
    form: Edition,
    kind: AuditType,
    today: dt.date,
) -> None:
    state = b.finished(form, *records, type=kind) if complete else b.state(*records, type=kind)
    found = guide(state, form, today)
    assert found == guide(state, form, today)
    for stage in found.stages:
        weights = {reason.weight for reason in stage.reasons}
        assert (stage.progress is StageStatus.BLOCKED) == (Weight.BLOCKS in weights)
        assert (stage.progress is StageStatus.DONE) == (weights <= {Weight.NOTE})
        spoken = [stage.summary, *(reason.message for reason in stage.reasons)]
        assert all(str(one).strip() and chinese(one).strip() for one in spoken)
    graded = found.grading
    gaps = (*(graded.next.missing if graded.next else ()), *graded.reserve)
    assert all(chinese(one) for one in (*graded.explanation, *(gap.message for gap in gaps)))
    assert graded.grade in (None, graded.provisional)
    assert all(problem.weight is not Weight.NOTE for problem in plan_problems(state, form))
    assert 0 <= found.sampling.required <= max(found.sampling.population, 0)
    assert found.tally.judged <= found.tally.total


JUDGEMENTS = st.builds(
    b.judgement,
    st.sampled_from(ITEMS),
    st.sampled_from(SITES),
    optional(Verdict),
    reason=TEXTS,
    deleted=st.booleans(),
)


@settings(max_examples=150)
@given(
    st.lists(RECORDS, max_size=12),
    st.lists(
        st.tuples(
            st.one_of(st.lists(JUDGEMENTS, max_size=3), st.lists(RECORDS, max_size=2)),
            st.booleans(),
        ),
        max_size=6,
    ),
    st.sampled_from(FORMS[:2]),
)
def test_a_memo_changes_no_answer(
    records: list[Record], steps: list[tuple[list[Record], bool]], form: Edition
) -> None:
    state, today, memo = b.finished(form, *records), b.TODAY, Memo()
    guide(state, form, today, ask=memo)
    for step, overnight in steps:
        for record in step:
            state = state.after([Change(state.find(type(record), record.id), record)])
        today += dt.timedelta(days=40) if overnight else dt.timedelta(0)
        found = guide(state, form, today, ask=memo)
        anew = guide(AuditState.of(state.audit, state.records), form, today)
        assert found._replace(basis=anew.basis) == anew


def test_a_mark_leaves_every_other_site_as_it_was_counted() -> None:
    form = FORMS[0]
    state = b.finished(form, b.site("own-001", position=2), b.item_judgements(form, "own-001"))
    memo = Memo()
    before = guide(state, form, b.TODAY, ask=memo)
    mark = b.judgement(form.items[0].id, verdict=Verdict.NONCONFORM)
    after = guide(
        state.after([Change(state.find(type(mark), mark.id), mark)]), form, b.TODAY, ask=memo
    )
    assert after.tally.failing == (mark,)
    assert after.tally.per_site["own-001"] is before.tally.per_site["own-001"]
    assert after.capability is before.capability
    assert after.stages[:3] == before.stages[:3]
