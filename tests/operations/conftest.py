"""A workspace and an audit to operate on."""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

import pytest

from auditor_app.domain.values import Activity, ReviewConclusion, SiteKind, Verdict
from auditor_app.exchange.certificates import Person
from auditor_app.operations.audits import audits
from auditor_app.operations.core import workspace as workspaces
from auditor_app.operations.core.session import AuditSession
from auditor_app.operations.core.workspace import Workspace
from auditor_app.operations.entering.playing import PlayedClock
from auditor_app.operations.stages import capability, document_review, planning
from tests.worlds.entering import accept

FIRST_DAY = dt.date(2026, 3, 2)


@pytest.fixture
def clock() -> PlayedClock:
    return PlayedClock(FIRST_DAY)


@pytest.fixture
def workspace(clock: PlayedClock) -> Iterator[Workspace]:
    with workspaces.throwaway(Person("王芳", "R-001"), clock) as opened:
        yield opened


@pytest.fixture
def session(workspace: Workspace) -> AuditSession:
    """A new audit, nothing entered yet."""
    return AuditSession(
        workspace, audits.create(workspace, number="2026-001", client_name="华星电器").id
    )


@pytest.fixture
def accepted(session: AuditSession) -> AuditSession:
    """An audit whose application is accepted."""
    accept(session)
    return session


@pytest.fixture
def planned(accepted: AuditSession) -> AuditSession:
    """An audit of one site whose plan is confirmed."""
    planning.edit(accepted, programme="三年周期")
    planning.add_site(
        accepted, name="总部", kind=SiteKind.HEAD_OFFICE, opens="09:00", closes="18:00"
    )
    me = accepted.leader().id
    site = accepted.state.sites[0].id
    planning.edit_member(
        accepted, me, capability_man_days=Decimal(2), characteristic_man_days=Decimal(2)
    )
    for day, activity in (
        (dt.date(2026, 3, 10), Activity.OPENING_MEETING),
        (dt.date(2026, 3, 11), Activity.CAPABILITY),
        (dt.date(2026, 3, 13), Activity.CHARACTERISTIC),
        (dt.date(2026, 3, 14), Activity.CLOSING_MEETING),
    ):
        planning.add_entry(
            accepted,
            day=day,
            starts="09:30",
            ends="17:00",
            activity=activity,
            site=site,
            members=(me,),
        )
    planning.confirm_plan(accepted)
    return accepted


@pytest.fixture
def onsite(planned: AuditSession) -> AuditSession:
    """An audit that may go on site."""
    for item in planned.edition.review:
        document_review.judge(planned, item.id, Verdict.CONFORM)
    document_review.conclude(planned, ReviewConclusion.CONFORMS)
    return planned


@pytest.fixture
def assessing(onsite: AuditSession) -> AuditSession:
    """An audit whose capability audit conforms throughout, so that the assessment may start."""
    site = onsite.state.sites[0].id
    for clause in onsite.edition.clauses:
        capability.judge(onsite, site, clause.id, Verdict.CONFORM)
    capability.conclude(onsite)
    return onsite
