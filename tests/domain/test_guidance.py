"""The one answer that window, commands and report read: stages, next step, conclusion, dossier."""

import datetime as dt
from typing import Any

import pytest

from auditor_app.domain.guidance import Guidance, guide
from auditor_app.domain.reasons import Reason, Stage, StageStatus, Weight
from auditor_app.domain.stages import dossier
from auditor_app.domain.stages.programmes import INITIAL
from auditor_app.domain.values import Grade, OnsiteResult, Part, ReviewConclusion, Verdict
from tests.worlds import records as b

FORM = b.edition()


def ask(*changes: Any, today: dt.date = b.TODAY) -> Guidance:
    return guide(b.finished(FORM, *changes), FORM, today)


def rules(found: Guidance, stage: Stage) -> list[tuple[Weight, str]]:
    return [(one.weight, one.rule.number) for one in found.stage(stage).reasons]


def test_a_finished_audit_is_done_throughout() -> None:
    found = ask()
    assert [one.stage for one in found.stages] == list(INITIAL.keys)
    assert {one.progress for one in found.stages} == {StageStatus.DONE}
    assert found.next_step() is None
    assert set(found.man_days) == set(Part)


def test_an_empty_audit_starts_with_the_application_and_blocks_the_rest() -> None:
    found = guide(b.state(), FORM, b.TODAY)
    assert [one.progress for one in found.stages] == [StageStatus.TO_DO] + [StageStatus.BLOCKED] * 6
    step = found.next_step()
    assert step is not None
    assert step.rule.number == "R03"


def test_every_reason_names_clause_rule_and_message() -> None:
    states = [
        b.state(),
        b.state(
            b.application(), b.site(), b.own_sites(9), b.planning(rationale_size=""), b.leader()
        ),
        b.finished(
            FORM,
            b.judgement("1.1", verdict=Verdict.NONCONFORM),
            b.judgement("care-basic-1", verdict=None),
        ),
    ]
    for state in states:
        stages = guide(state, FORM, b.TODAY).stages
        reasons = [reason for stage in stages for reason in stage.reasons]
        assert reasons
        for reason in reasons:
            assert reason.clause.startswith("§")
            assert reason.rule.number[0] in "RA"
            assert "{" not in str(reason.message)


def test_the_heaviest_reasons_come_first() -> None:
    order = list(Weight)
    found = ask(b.application(no_penalty_declared=False, client_name=""))
    weights = [[order.index(one.weight) for one in stage.reasons] for stage in found.stages]
    assert any(len(set(of_stage)) > 1 for of_stage in weights)
    assert weights == [sorted(of_stage) for of_stage in weights]


def test_r30_the_conclusion_waits_for_every_stage() -> None:
    found = ask(b.judgement("care-basic-1", verdict=None), b.conclusion(signed_on=None))
    assert rules(found, Stage.CONCLUSION) == [(Weight.BLOCKS, "R30")]
    assert (
        str(found.stage(Stage.CONCLUSION).reasons[0].message)
        == "Not finished yet: Characteristic assessment"
    )
    assert rules(found, Stage.DOSSIER)[0] == (Weight.BLOCKS, "R38")


def test_r19_a_suspended_audit_has_no_conclusion() -> None:
    assert rules(ask(b.judgement("V1", verdict=Verdict.NONCONFORM)), Stage.CONCLUSION) == [
        (Weight.BLOCKS, "R19")
    ]


def test_r12_open_points_are_closed_before_the_conclusion() -> None:
    basically = b.document_review(conclusion=ReviewConclusion.BASICALLY_CONFORMS)
    assert (Weight.BLOCKS, "R12") in rules(ask(basically, b.open_point()), Stage.CONCLUSION)
    assert ask(basically, b.open_point(closed_on=b.TODAY)).next_step() is None


def test_r38_the_leader_writes_and_signs_the_conclusion() -> None:
    unsigned = ask(b.conclusion(statement="", signed_on=None))
    assert rules(unsigned, Stage.CONCLUSION)[:2] == [(Weight.TO_DO, "R38"), (Weight.TO_DO, "R38")]
    other = ask(b.member(), b.conclusion(signed_by="auditor"))
    assert rules(other, Stage.CONCLUSION)[0] == (Weight.TO_DO, "R38")


def test_r37_the_grade_is_a_proposal() -> None:
    assert rules(ask(), Stage.CONCLUSION) == [(Weight.NOTE, "R37"), (Weight.NOTE, "R66")]


def test_a19_the_difference_to_the_grade_applied_for_is_shown() -> None:
    assert (Weight.NOTE, "A19") in rules(
        ask(b.application(applied_grade=Grade.B)), Stage.CONCLUSION
    )


@pytest.mark.parametrize(
    "changes",
    [
        (
            b.capability(not_passed_reason="no records at all"),
            b.characteristic(result=None, concluded_on=None),
        ),
        (b.characteristic(result=OnsiteResult.NOT_PASSED),),
    ],
)
def test_r30_a_failed_audit_is_concluded_without_a_grade(changes: tuple[Any, ...]) -> None:
    found = ask(*changes)
    assert found.grading.grade is None
    assert found.stage(Stage.CONCLUSION).progress is StageStatus.DONE
    assert rules(found, Stage.CONCLUSION) == [(Weight.NOTE, "R30")]
    assert found.stage(Stage.DOSSIER).progress is StageStatus.DONE


def test_r36_below_b_is_said() -> None:
    basic = [
        b.judgement(f"{one}-basic-1", verdict=Verdict.NONCONFORM)
        for one in ("safety", "care", "convenience")
    ]
    assert rules(ask(basic), Stage.CONCLUSION) == [(Weight.NOTE, "R36")]


@pytest.mark.parametrize(
    "changes", [(b.package(deleted=True),), (b.package(made_on=dt.date(2026, 3, 15)),)]
)
def test_r38_the_package_is_as_new_as_the_sign_off(changes: tuple[Any, ...]) -> None:
    found = ask(*changes)
    assert rules(found, Stage.DOSSIER) == [(Weight.TO_DO, "R38"), (Weight.NOTE, "R38")]


def test_r38_the_report_is_due_thirty_days_after_the_last_day_on_site() -> None:
    due = dt.date(2026, 4, 11)
    assert dossier.report_due(b.finished(FORM), FORM) == due
    without = b.package(deleted=True)
    assert rules(ask(without, today=due), Stage.DOSSIER)[1] == (Weight.NOTE, "R38")
    assert rules(ask(without, today=due + dt.timedelta(days=1)), Stage.DOSSIER)[1] == (
        Weight.TO_DO,
        "R38",
    )
    assert dossier.report_due(b.state(), FORM) is None


def test_a_deselected_site_takes_its_judgements_with_it() -> None:
    chosen = [b.site(f"own-{n:03}", position=n, selected=True) for n in (1, 2)]
    sites = [b.site(), *b.own_sites(4), *chosen]
    names = ["head", "own-001", "own-002"]
    records = (sites, b.clause_judgements(FORM, *names), b.item_judgements(FORM, *names))
    bad = [
        b.judgement("V1", "own-003", Verdict.NONCONFORM),
        b.judgement("care-basic-1", "own-003", Verdict.NONCONFORM),
    ]
    found = ask(*records, bad)
    assert [site.id for site in found.sites] == names
    assert found.grading.grade is Grade.A_PLUS
    also = ask(*records, bad, b.site("own-003", position=3, selected=True))
    assert also.grading.grade is None


def test_next_step_is_the_first_open_reason() -> None:
    step = ask(b.judgement("1.1", verdict=None)).next_step()
    assert isinstance(step, Reason)
    assert (step.rule.number, step.record) == ("R15", b.judgement("1.1").id)
