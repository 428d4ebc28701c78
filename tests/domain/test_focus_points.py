"""R71: focus points go from the document review to the site, and on to the assessment."""

from typing import Any

from auditor_app.domain.guidance import guide
from auditor_app.domain.reasons import Stage, Weight
from auditor_app.domain.values import Part
from tests.worlds import records as b

FORM = b.edition()
TO_DO, NOTE = (Weight.TO_DO, "R71"), (Weight.NOTE, "R71")


def rules(stage: Stage, *changes: Any) -> list[tuple[Weight, str]]:
    found = guide(b.finished(FORM, *changes), FORM, b.TODAY).stage(stage)
    return [(one.weight, one.rule.number) for one in found.reasons]


def test_r71_a_document_review_without_focus_points_says_so() -> None:
    assert NOTE in rules(Stage.DOCUMENT_REVIEW, b.focus_point(deleted=True))
    assert NOTE not in rules(Stage.DOCUMENT_REVIEW)


def test_r71_focus_points_are_answered_on_site() -> None:
    assert rules(Stage.CAPABILITY, b.focus_point(answer=" ")) == [TO_DO]
    assert rules(Stage.CAPABILITY) == []


def test_r71_a_nonconformity_says_what_the_assessment_looks_at_again() -> None:
    raised = b.nonconformity()
    again: dict[str, Any] = {
        "id": "again-1",
        "part": Part.CHARACTERISTIC,
        "nonconformity": raised.id,
        "item": "safety-basic-1",
    }
    assert NOTE in rules(Stage.CHARACTERISTICS, raised)
    named = b.focus_point(**again, answer="")
    assert TO_DO in rules(Stage.CHARACTERISTICS, raised, named)
    answered = rules(Stage.CHARACTERISTICS, raised, b.focus_point(**again))
    assert TO_DO not in answered
    assert NOTE not in answered
