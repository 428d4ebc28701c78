"""Who may write what in an audit that a team makes, §6.1.2 §6.1.3 §6.3.

The same answer holds before an entry is written here and when it arrives in a package, so nobody can write what the others refuse.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum

import msgspec

from auditor_app.domain.errors import KnownError
from auditor_app.domain.reasons import Reason, Weight
from auditor_app.domain.records import (
    Audit,
    Capability,
    Characteristic,
    Conclusion,
    Correction,
    DocumentReview,
    Judgement,
    Nonconformity,
    OpenPoint,
    Package,
    Planning,
    Record,
    ReviewFinding,
    Supplement,
    TeamMember,
)
from auditor_app.domain.scheme.declaration import Rule
from auditor_app.domain.scheme.grade import R38
from auditor_app.domain.scheme.planning import R08
from auditor_app.domain.team import only_auditors
from auditor_app.domain.values import Role
from auditor_app.domain.wording import Message


class Standing(StrEnum):
    """As what somebody writes: an office is its own role beside those of the team."""

    OFFICE = "office"
    LEADER = "leader"
    AUDITOR = "auditor"
    ADVISER = "adviser"


ROSTER_FIELDS = frozenset({"name", "registration", "role", "fingerprint", "device", "deleted"})
"""What only the office says of a team member."""

_LEADERS: dict[str, frozenset[str]] = {
    Conclusion.__name__: frozenset(Conclusion.__struct_fields__),
    Characteristic.__name__: frozenset({"result", "concluded_on", "concluded_by", "deleted"}),
    Correction.__name__: frozenset(Correction.__struct_fields__),
    Capability.__name__: frozenset({"not_passed_reason"}),
    Package.__name__: frozenset(Package.__struct_fields__),
}
"""The fields that are the team leader's."""

_AUDITORS: dict[str, frozenset[str]] = {
    Judgement.__name__: frozenset({"verdict", "reason", "deleted"}),
    ReviewFinding.__name__: frozenset({"verdict", "reason", "deleted"}),
    DocumentReview.__name__: frozenset({"reviewed_on", "reviewed_by", "conclusion", "deleted"}),
    Nonconformity.__name__: frozenset(
        {"number", "site", "clause", "severity", "raised_on", "raised_by", "due_on", "deleted"}
        | {"verification", "verified_on", "verified_by", "verification_note"}
    ),
    Capability.__name__: frozenset({"concluded_on", "deleted"}),
    Characteristic.__name__: frozenset({"remarks"}),
    OpenPoint.__name__: frozenset({"closed_on", "deleted"}),
    Supplement.__name__: frozenset(Supplement.__struct_fields__),
}
"""The fields for which an auditor of the team is required, R07."""

_FOUND_BY_AUDITORS = frozenset({Nonconformity.__name__, Supplement.__name__})
"""What only an auditor of the team finds or does, so that its very entry is one's."""


def standing_of(role: Role) -> Standing:
    """Return as what a member of the team writes."""
    return {Role.TEAM_LEADER: Standing.LEADER, Role.AUDITOR: Standing.AUDITOR}.get(
        role, Standing.ADVISER
    )


def has_roster(members: Iterable[TeamMember]) -> bool:
    """Tell whether an office named the team with its certificates; without that one person makes the audit alone."""
    return any(member.fingerprint for member in members)


def need(held: Iterable[Standing], kind: str, fields: Mapping[str, object], *, new: bool) -> None:
    """Refuse an entry that somebody with these standings may not write.

    `kind` names the kind of record, `fields` what the entry sets; `new` says that it creates the record. Raises KnownError E_ROSTER
    where only the office may, E_ROLE where an auditor or the team leader is required.
    """
    held = frozenset(held)
    names = fields.keys()
    if Standing.OFFICE not in held and (
        kind == Audit.__name__ or (kind == TeamMember.__name__ and (new or names & ROSTER_FIELDS))
    ):
        raise KnownError(
            "E_ROSTER",
            Message("Only the office says who is in the team and as what."),
            Message("Ask the office for a new assignment."),
        )
    if names & _LEADERS.get(kind, frozenset()) and Standing.LEADER not in held:
        raise KnownError(
            "E_ROLE",
            _cited(R38, Message("The conclusion and the sign-off are the team leader’s")),
            Message("Ask the team leader to write it."),
        )
    if (
        kind == Planning.__name__
        and fields.get("plan_confirmed_on")
        and not held & {Standing.LEADER, Standing.OFFICE}
    ):
        raise KnownError(
            "E_ROLE",
            _cited(R08, Message("The team leader confirms the on-site plan")),
            Message("Ask the team leader to confirm it."),
        )
    judged = names & _AUDITORS.get(kind, frozenset()) or (new and kind in _FOUND_BY_AUDITORS)
    if judged and not held & {Standing.LEADER, Standing.AUDITOR}:
        raise KnownError(
            "E_ROLE",
            only_auditors().cited,
            Message("Ask an auditor of the team to write it."),
        )


def _cited(rule: Rule, message: Message) -> Message:
    return Reason(Weight.BLOCKS, rule, message).cited


def said(before: Record | None, after: Record) -> dict[str, object]:
    """Return the fields that a change sets, as its event says them: of a new record those that are not their default."""
    if before is None:
        known = {field.name: field.default for field in msgspec.structs.fields(after)}
    else:
        known = {name: getattr(before, name) for name in after.__struct_fields__}
    now = {
        name: getattr(after, name)
        for name in after.__struct_fields__
        if name not in {"id", "audit"}
    }
    return {name: value for name, value in now.items() if value != known[name]}
