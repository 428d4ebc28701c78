"""Splitting the work among the team: whose an item at a site is."""

from auditor_app.domain.forms.edition import Edition
from auditor_app.domain.naming.terms import listed, member_name
from auditor_app.domain.state import AuditState
from auditor_app.domain.values import Part
from auditor_app.domain.wording import Message


def group_of(edition: Edition, part: Part, item: str) -> str:
    """Return the clause group or dimension of an item, empty where there is no such item."""
    if part is Part.CAPABILITY:
        return next((one.group for one in edition.clauses if one.id == item), "")
    return next((one.dimension for one in edition.items if one.id == item), "")


def owners(state: AuditState, edition: Edition, part: Part, site: str, item: str) -> frozenset[str]:
    """Return the ids of the members who were given an item at a site; none where nobody was."""
    if not state.work_shares:
        return frozenset()
    group = group_of(edition, part, item)
    return frozenset(
        share.member
        for share in state.work_shares
        if share.part in (None, part) and share.site in ("", site) and share.group in ("", group)
    )


def warning(state: AuditState, edition: Edition, part: Part, site: str, item: str) -> Message:
    """Return what to tell somebody else who writes on an item."""
    names = listed(
        [state.member(one) for one in sorted(owners(state, edition, part, site, item))], member_name
    )
    return Message("This is the work of {names}; you can write here all the same.", names=names)
