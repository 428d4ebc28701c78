"""A workspace and an audit to operate on."""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

import pytest

from auditor_app.exchange.certificates import Person
from auditor_app.operations.audits import audits
from auditor_app.operations.core import workspace as workspaces
from auditor_app.operations.core.session import AuditSession
from auditor_app.operations.core.workspace import Workspace
from auditor_app.operations.entering.playing import PlayedClock
from auditor_app.operations.stages import planning
from tests.worlds.entering import accept, add_head_office, judge_clauses, plan_visit, review

FIRST_DAY = dt.date(2026, 3, 2)
FIRST_VISIT = dt.date(2026, 3, 10)


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
    add_head_office(accepted)
    me = accepted.leader().id
    planning.edit_member(
        accepted, me, capability_man_days=Decimal(2), characteristic_man_days=Decimal(2)
    )
    plan_visit(accepted, FIRST_VISIT, me)
    planning.confirm_plan(accepted)
    return accepted


@pytest.fixture
def onsite(planned: AuditSession) -> AuditSession:
    """An audit that may go on site."""
    review(planned)
    return planned


@pytest.fixture
def assessing(onsite: AuditSession) -> AuditSession:
    """An audit whose capability audit conforms throughout, so that the assessment may start."""
    judge_clauses(onsite)
    return onsite
