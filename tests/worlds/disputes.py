"""Two auditors who write differently in every kind of field there is."""

import datetime as dt

from auditor_app.domain.values import Business, Method, Severity, SupplementMethod, Verdict
from auditor_app.operations.core.session import AuditSession
from auditor_app.operations.stages import (
    application,
    capability,
    characteristics,
    document_review,
    planning,
)
from tests.worlds.teams import Team, member


def quarrel(team: Team) -> None:
    """Let the leader prepare what both auditors then write differently, and contribute."""
    with team.session("leader") as session:
        site, clause, item = _places(session)
        for one in session.edition.clauses:
            capability.judge(
                session, site, one.id, Verdict.NONCONFORM if one.id == clause else Verdict.CONFORM
            )
        capability.raise_nonconformity(
            session,
            site,
            clause,
            Severity.MINOR,
            facts="seen",
            due_on=session.today + dt.timedelta(days=90),
        )
        characteristics.add_supplement(
            session, method=SupplementMethod.CUSTOMER_SURVEY, reason="few records"
        )
        characteristics.judge(session, site, item, Verdict.CONFORM)
        document_review.add_open_point(session, session.edition.review[0].id, "licence")
        planning.add_site(session, name="仓库")
    team.send("leader", "first", "second")
    for number, who in enumerate(("first", "second")):
        with team.session(who) as session:
            _write(session, number)
        team.contribute(who)


def _write(session: AuditSession, number: int) -> None:
    state = session.state
    site, _, item = _places(session)
    case, supplement, entry = state.nonconformities[0], state.supplements[0], state.plan[1]
    application.edit(
        session,
        contact_name=("周敏", "吴磊")[number],
        business=(Business.WHOLESALER, Business.AGENT)[number],
        received_on=dt.date(2026, 3, 1 + number),
        no_penalty_declared=bool(number),
    )
    planning.edit_site(
        session, site, opens=("08:00", "10:00")[number], address=("浦东", "静安")[number]
    )
    planning.edit_entry(
        session, entry.id, members=(member(session, ("first", "second")[number]).id,)
    )
    characteristics.set_methods(
        session, site, item, ((Method.INTERVIEW,), (Method.RECORDS, Method.TEST))[number]
    )
    characteristics.edit_supplement(session, supplement.id, findings=("满意", "不满意")[number])
    capability.edit_nonconformity(
        session, case.id, facts=("三张单据未签字", "两张单据未签字")[number]
    )
    capability.edit_nonconformity(
        session, case.id, severity=(Severity.MAJOR, Severity.MINOR)[number]
    )
    document_review.edit_open_point(
        session, state.open_points[0].id, text=("营业执照副本", "营业执照原件")[number]
    )
    document_review.note(session, session.edition.review[1].id, ("已核对", "未核对")[number])
    document_review.edit(session, statement=("文件齐全", "文件基本齐全")[number])
    warehouse = next(one for one in state.sites if one.name == "仓库")
    if number:
        planning.edit_site(session, warehouse.id, address="嘉定")
    else:
        planning.remove_site(session, warehouse.id)


def _places(session: AuditSession) -> tuple[str, str, str]:
    clause = next(one for one in session.edition.clauses if not one.veto)
    return session.state.sites[0].id, clause.id, session.edition.items[0].id
