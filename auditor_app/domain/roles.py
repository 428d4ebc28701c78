"""Who may write what in an audit that a team makes, §6.1.2 §6.1.3 §6.3.

The same answer holds before an entry is written here and when it arrives in a package, so nobody
can write what the others refuse.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from auditor_app.domain.errors import KnownError
from auditor_app.domain.kind import ENTRY, Kinds
from auditor_app.domain.kinds import KINDS
from auditor_app.domain.reasons import Reason, Weight
from auditor_app.domain.records import (
    TeamMember,
)
from auditor_app.domain.scheme.declaration import Rule
from auditor_app.domain.scheme.grade import R38
from auditor_app.domain.scheme.planning import R08
from auditor_app.domain.stages.team import only_auditors
from auditor_app.domain.values import Role
from auditor_app.domain.wording import Message


class Actor(StrEnum):
    """As what somebody writes: an office is its own role beside those of the team."""

    OFFICE = "office"
    LEADER = "leader"
    AUDITOR = "auditor"
    ADVISER = "adviser"


def standing_of(role: Role) -> Actor:
    """Return as what a member of the team writes."""
    return {Role.TEAM_LEADER: Actor.LEADER, Role.AUDITOR: Actor.AUDITOR}.get(role, Actor.ADVISER)


def has_roster(members: Iterable[TeamMember]) -> bool:
    """Tell whether an office named the team with its certificates.

    Without that one person makes the audit alone.
    """
    return any(member.fingerprint for member in members)


def need(
    held: Iterable[Actor],
    code: str,
    fields: Mapping[str, object],
    *,
    new: bool,
    kinds: Kinds = KINDS,
) -> None:
    """Refuse an entry that somebody with these standings may not write.

    `code` names the kind of record, `fields` what the entry sets; `new` says that it creates the
    record. Raises KnownError E_ROSTER where only the office may, E_ROLE where an auditor or the
    team leader is required. A root is its office's alone.
    """
    held = frozenset(held)
    kind = kinds.coded(code)
    if kind is None:
        return
    rights = kind.rights
    names = fields.keys() | {ENTRY} if new else fields.keys()
    if Actor.OFFICE not in held and (kind.is_root or names & rights.office):
        raise KnownError(
            "E_ROSTER",
            Message("Only the office says who is in the team and as what."),
            Message("Ask the office for a new assignment."),
        )
    if names & rights.leader and Actor.LEADER not in held:
        raise KnownError(
            "E_ROLE",
            _cited(R38, Message("The conclusion and the sign-off are the team leader’s")),
            Message("Ask the team leader to write it."),
        )
    confirmed = any(fields.get(name) for name in rights.confirmed)
    if confirmed and not held & {Actor.LEADER, Actor.OFFICE}:
        raise KnownError(
            "E_ROLE",
            _cited(R08, Message("The team leader confirms the on-site plan")),
            Message("Ask the team leader to confirm it."),
        )
    if names & rights.auditor and not held & {Actor.LEADER, Actor.AUDITOR}:
        raise KnownError(
            "E_ROLE",
            only_auditors().cited,
            Message("Ask an auditor of the team to write it."),
        )


def _cited(rule: Rule, message: Message) -> Message:
    return Reason(Weight.BLOCKS, rule, message).cited
