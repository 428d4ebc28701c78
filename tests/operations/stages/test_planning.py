"""§6.1 §6.4: planning as operations."""

import datetime as dt

import pytest

from auditor_app.domain.errors import KnownError
from auditor_app.domain.values import Activity, Role, SiteKind, Verdict
from auditor_app.operations.core.session import AuditSession
from auditor_app.operations.stages import capability, planning

CONDITIONS = (
    "sampling_same_function",
    "sampling_same_process",
    "sampling_central_control",
    "sampling_management_right",
)


def with_outlets(session: AuditSession, count: int) -> AuditSession:
    planning.add_site(session, name="HQ", kind=SiteKind.HEAD_OFFICE)
    for number in range(count):
        planning.add_site(session, name=f"Outlet {number}")
    return session


def test_r39_no_draw_without_all_four_conditions(session: AuditSession) -> None:
    with_outlets(session, 4)
    planning.edit(session, **dict.fromkeys(CONDITIONS, True) | {CONDITIONS[2]: False})
    with pytest.raises(KnownError, match="R39"):
        planning.draw_sample(session)


def test_r43_the_draw_takes_the_required_number_and_repeats_by_its_seed(
    session: AuditSession,
) -> None:
    with_outlets(session, 10)
    planning.edit(session, **dict.fromkeys(CONDITIONS, True))
    planning.draw_sample(session)
    drawn = {site.id for site in session.state.sites if site.selected}
    assert len(drawn) == 4
    seed = session.state.planning.seed
    assert seed
    planning.draw_sample(session, "another")
    planning.draw_sample(session, seed)
    assert {site.id for site in session.state.sites if site.selected} == drawn


def test_r14_too_few_man_days_are_refused(planned: AuditSession) -> None:
    planning.edit_member(planned, planned.leader().id, capability_man_days="1.5")
    assert planned.state.planning.plan_confirmed_on is None, (
        "a plan that breaks a rule is no longer confirmed"
    )
    with pytest.raises(KnownError, match="R14"):
        planning.confirm_plan(planned)


def test_r08_the_assessment_cannot_start_before_the_capability_audit_ends(
    planned: AuditSession,
) -> None:
    assessment = next(
        entry for entry in planned.state.plan if entry.activity is Activity.CHARACTERISTIC
    )
    planning.edit_entry(planned, assessment.id, day=dt.date(2026, 3, 10))
    assert planned.state.planning.plan_confirmed_on is None
    with pytest.raises(KnownError, match="R08"):
        planning.confirm_plan(planned)


def test_r08_the_plan_is_the_team_leaders(planned: AuditSession) -> None:
    planning.add_member(planned, name="组长", registration="R-009", role=Role.TEAM_LEADER)
    planning.edit_member(planned, planned.leader().id, role=Role.AUDITOR)
    with pytest.raises(KnownError, match="E_NOT_LEADER"):
        planning.confirm_plan(planned)


def test_undoing_what_broke_the_plan_confirms_it_again(planned: AuditSession) -> None:
    planning.edit_member(planned, planned.leader().id, capability_man_days="1")
    planned.undo()
    assert planned.state.planning.plan_confirmed_on is not None


def test_a_site_with_judgements_stays(onsite: AuditSession) -> None:
    site = onsite.state.sites[0].id
    capability.judge(onsite, site, "2.1", Verdict.CONFORM)
    with pytest.raises(KnownError, match="E_IN_USE"):
        planning.remove_site(onsite, site)


@pytest.mark.parametrize("value", ["-1", "NaN", "Infinity", "10000", "1.234", "many"])
def test_man_days_are_a_sensible_figure(session: AuditSession, value: str) -> None:
    with pytest.raises(KnownError, match="E_VALUE"):
        planning.edit_member(session, session.leader().id, capability_man_days=value)


def test_r42_a_selection_that_the_seed_does_not_draw_is_said(session: AuditSession) -> None:
    with_outlets(session, 10)
    planning.edit(session, **dict.fromkeys(CONDITIONS, True))
    planning.draw_sample(session, "seed")
    noted = "R42 note"
    assert noted not in [
        f"{one.rule.number} {one.weight}" for one in session.guidance.sampling.reasons
    ]
    left = next(
        site for site in session.state.sites if site.kind is SiteKind.OWN and not site.selected
    )
    planning.select_site(session, left.id, selected=True)
    assert noted in [f"{one.rule.number} {one.weight}" for one in session.guidance.sampling.reasons]
