"""Splitting the work: which sites, clause groups and dimensions are whose.

A help to find one's own, not a fence.
"""

from auditor_app.domain.errors import KnownError
from auditor_app.domain.reasons import refusal
from auditor_app.domain.records import TeamMember, WorkShare
from auditor_app.domain.stages import sharing, team
from auditor_app.domain.state import Changes
from auditor_app.domain.values import Part
from auditor_app.domain.wording import Message
from auditor_app.operations.core import rows
from auditor_app.operations.core.session import AuditSession


def give(
    session: AuditSession, member: str, *, part: Part | None = None, site: str = "", group: str = ""
) -> Changes:
    """Give a member part of the work; what is left out stands for all there is.

    Raises KnownError E_GONE where there is no such member or site, E_ITEM where the form edition
    has no such group, R07 where an expert or interpreter would get work that only auditors do.
    """
    taker = session.record(TeamMember, member)
    if not taker.role.judges:
        raise refusal(team.only_auditors(), Message("Choose an auditor or the team leader."))
    if site and session.state.site(site) is None:
        raise KnownError(
            "E_GONE",
            Message("This entry is no longer there."),
            Message("It may just have been removed; undo brings it back."),
        )
    known = {one.id for one in session.edition.groups} | {
        one.id for one in session.edition.dimensions
    }
    if group and group not in known:
        message = Message("The form edition has no item “{item}”.", item=group)
        raise KnownError("E_ITEM", message, Message("Name a clause group or a dimension of it."))
    same = [
        one
        for one in session.state.work_shares
        if (one.member, one.part, one.site, one.group) == (member, part, site, group)
    ]
    if same:
        return ()
    return rows.add(
        session,
        WorkShare,
        Message("Give work to a member"),
        member=member,
        part=part,
        site=site,
        group=group,
    )


def take(session: AuditSession, share_id: str) -> Changes:
    """Take a part of the work back from whom it was given to."""
    return rows.remove(session, WorkShare, share_id, Message("Take work back from a member"))


def is_mine(session: AuditSession, part: Part, site: str, item: str) -> bool:
    """Tell whether an item at a site is the work of whoever sits here.

    Everything is where nothing was given to anybody.
    """
    owners = sharing.owners(session.state, session.edition, part, site, item)
    return not owners or (session.me is not None and session.me.id in owners)


def warning(session: AuditSession, part: Part, site: str, item: str) -> Message | None:
    """Return a warning where the item is somebody else's work, or None.

    Writing there is allowed all the same.
    """
    if is_mine(session, part, site, item):
        return None
    return sharing.warning(session.state, session.edition, part, site, item)
