"""A stage that merely waits for an earlier one is blocked, but nothing is wrong with it.

What its content stops does not wait.
"""

from auditor_app.domain.guidance import Guidance, guide
from auditor_app.domain.reasons import Stage, StageStatus
from auditor_app.domain.values import Severity, Verdict
from tests.worlds import records as b


def waiting(found: Guidance) -> list[Stage]:
    return [one.stage for one in found.stages if one.waits]


def test_r05_a_new_audit_waits_with_all_but_its_first_stage() -> None:
    found = guide(b.state(), b.edition(), b.TODAY)
    assert waiting(found) == [stage for stage in Stage if stage is not Stage.APPLICATION]
    assert all(one.progress is StageStatus.BLOCKED for one in found.stages if one.waits), (
        "the answer to others stays blocked"
    )


def test_r18_an_assessment_that_a_nonconformity_stops_does_not_merely_wait() -> None:
    found = guide(
        b.state(
            b.application(),
            b.documents(),
            b.site(),
            b.leader(),
            b.planning(),
            b.document_review(),
            b.judgement("1.1", verdict=Verdict.NONCONFORM),
            b.nonconformity(severity=Severity.MAJOR),
        ),
        b.edition(),
        b.TODAY,
    )
    assert found.stage(Stage.CHARACTERISTICS).progress is StageStatus.BLOCKED
    assert Stage.CHARACTERISTICS not in waiting(found)
    assert Stage.DOSSIER in waiting(found)
