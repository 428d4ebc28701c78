"""The audit team, §6.1.2: who is an auditor, who leads, and under whom others work."""

from auditor_app.domain.naming.terms import label, listed, member_name
from auditor_app.domain.reasons import Reason, Weight
from auditor_app.domain.records import TeamMember
from auditor_app.domain.scheme.planning import R07, R08, R70
from auditor_app.domain.state import AuditState
from auditor_app.domain.values import Role
from auditor_app.domain.wording import Message


def is_auditor(member: TeamMember | None) -> bool:
    """Say whether a member audits; technical experts and interpreters do not, R07."""
    return member is not None and not member.deleted and member.role.judges


def leader(state: AuditState) -> TeamMember | None:
    """Return the team leader, or None; the first where several are named."""
    return next((member for member in state.team if member.role is Role.TEAM_LEADER), None)


def is_leader(state: AuditState, member_id: str) -> bool:
    """Say whether the id is that of a team leader of this audit."""
    return any(member.id == member_id and member.role is Role.TEAM_LEADER for member in state.team)


def only_auditors() -> Reason:
    """Say that an expert or interpreter may not do what an auditor does, R07."""
    message = Message(
        "Only an auditor of the team may do this; technical experts and interpreters advise"
    )
    return Reason(Weight.BLOCKS, R07, message)


def reasons(state: AuditState) -> tuple[Reason, ...]:
    """Say what is wrong with the team, R07 R08."""
    found = []
    leaders = [member for member in state.team if member.role is Role.TEAM_LEADER]
    if not leaders:
        message = Message("Name the team leader, who writes the on-site plan")
        found.append(Reason(Weight.TO_DO, R08, message))
    elif len(leaders) > 1:
        message = Message("Only one can lead the team: {names}", names=listed(leaders, member_name))
        found.append(Reason(Weight.TO_DO, R08, message, leaders[1].id))
    for member in state.team:
        if not is_auditor(member) and not is_auditor(state.member(member.guided_by)):
            message = Message(
                "{role} {name} needs an auditor of the team to work under",
                role=label(member.role),
                name=member_name(member),
            )
            found.append(Reason(Weight.TO_DO, R07, message, member.id))
    idle = [
        one
        for one in state.team
        if not is_auditor(one) and (one.capability_man_days or one.characteristic_man_days)
    ]
    if idle:
        message = Message(
            "Man-days of experts and interpreters do not count: {names}",
            names=listed(idle, member_name),
        )
        found.append(Reason(Weight.NOTE, R07, message, idle[0].id))
    return tuple(found)


def unqualified(state: AuditState, *, settled: bool) -> tuple[Reason, ...]:
    """Say whose qualification, or statement of no undue influence, is not recorded, R70."""
    weight = Weight.NOTE if settled else Weight.TO_DO
    found = []
    if bare := [one for one in state.team if not one.qualification.strip()]:
        message = Message(
            "Record qualification and experience of: {names}", names=listed(bare, member_name)
        )
        found.append(Reason(weight, R70, message, bare[0].id))
    advisers = [one for one in state.team if not is_auditor(one)]
    if silent := [one for one in advisers if not one.no_undue_influence]:
        message = Message(
            "Experts and interpreters exert no undue influence; not stated by: {names}",
            names=listed(silent, member_name),
        )
        found.append(Reason(weight, R70, message, silent[0].id))
    return tuple(found)
