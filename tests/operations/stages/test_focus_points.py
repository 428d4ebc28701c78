"""R71: adding, answering and removing what is carried forward."""

import pytest

from auditor_app.domain.errors import KnownError
from auditor_app.domain.values import Part, Severity
from auditor_app.operations.core.session import AuditSession
from auditor_app.operations.stages import capability, focus_points


def test_r71_a_point_is_named_and_answered(accepted: AuditSession) -> None:
    point = focus_points.add(accepted, item="D1", text="目标是否分解")[0].after.id
    focus_points.edit(accepted, point, answer="已分解", answered_on=accepted.today)
    (one,) = accepted.state.focus_points
    assert (one.part, one.answer) == (Part.CAPABILITY, "已分解")
    focus_points.remove(accepted, point)
    assert accepted.state.focus_points == ()


def test_r71_a_point_names_an_item_of_its_part(accepted: AuditSession) -> None:
    item = accepted.edition.items[0].id
    with pytest.raises(KnownError, match="E_ITEM"):
        focus_points.add(accepted, item=item)
    point = focus_points.add(accepted, Part.CHARACTERISTIC, item=item)[0].after.id
    with pytest.raises(KnownError, match="E_ITEM"):
        focus_points.edit(accepted, point, item="D1")
    with pytest.raises(KnownError, match="E_VALUE"):
        focus_points.edit(accepted, point, part=Part.CAPABILITY)


def test_r71_no_point_before_acceptance(session: AuditSession) -> None:
    with pytest.raises(KnownError, match="R05"):
        focus_points.add(session, text="目标")


def test_r71_what_a_withdrawn_nonconformity_named_goes_with_it(onsite: AuditSession) -> None:
    site = onsite.state.sites[0].id
    capability.raise_nonconformity(onsite, site, "2.1", Severity.MINOR, "无记录")
    (raised,) = onsite.state.nonconformities
    focus_points.add(onsite, Part.CHARACTERISTIC, nonconformity=raised.id, text="记录")
    capability.withdraw_nonconformity(onsite, raised.id)
    assert onsite.state.focus_points == ()
