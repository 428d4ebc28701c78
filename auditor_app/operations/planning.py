"""Planning: sites and their sample, the team, the on-site plan, §6.1 §6.4."""

import secrets

import msgspec

from auditor_app.domain.application import is_accepted
from auditor_app.domain.errors import KnownError
from auditor_app.domain.planning import plan_problems
from auditor_app.domain.reasons import Weight
from auditor_app.domain.records import PlanEntry, Planning, Record, Site, TeamMember
from auditor_app.domain.sampling import draw_sites, sampling
from auditor_app.domain.state import Change, Changes
from auditor_app.domain.wording import Message
from auditor_app.operations import rows
from auditor_app.operations.editing import changed
from auditor_app.operations.gates import need_accepted, refusal
from auditor_app.operations.session import AuditSession


def edit(session: AuditSession, **fields: object) -> Changes:
    """Change the programme, the sampling answers or the reasons; confirming the plan is an operation of its own."""
    if "plan_confirmed_on" in fields:
        raise KnownError("E_VALUE", Message("There is no field “{name}” to change.", name="plan_confirmed_on"))
    return _write(session, Message("Edit the planning"), changed(session.state.planning, **fields))


def add_site(session: AuditSession, **fields: object) -> Changes:
    """Add a site, at the end unless `position` says otherwise."""
    fields.setdefault("position", rows.next_position(session, Site))
    return _write(session, Message("Add a site"), changed(rows.blank(session, Site), **fields))


def edit_site(session: AuditSession, site_id: str, **fields: object) -> Changes:
    """Change a site."""
    return _write(session, Message("Edit a site"), changed(session.record(Site, site_id), **fields))


def remove_site(session: AuditSession, site_id: str) -> Changes:
    """Remove a site.

    Raises KnownError E_IN_USE where something was judged there.
    """
    if any(
        judgement.site == site_id and (judgement.verdict or judgement.evidence) for judgement in session.state.judgements.values()
    ):
        raise KnownError(
            "E_IN_USE",
            Message("This site has judgements, so it stays."),
            Message("Leave it out of the sample instead; its judgements then do not count."),
        )
    return _write(session, Message("Remove a site"), rows.removed(session.record(Site, site_id)))


def draw_sample(session: AuditSession, seed: str | None = None) -> Changes:
    """Draw the required number of sites at random and record the seed, so that anyone can repeat the draw, R42 R43.

    Raises KnownError with the rule where sampling is not allowed.
    """
    found = sampling(session.state, session.edition)
    if not found.allowed:
        blocking = [reason for reason in found.reasons if reason.rule in {"R39", "R40", "A9"}] or list(found.reasons)
        if blocking:
            raise refusal(blocking[0])
        raise KnownError("R39", Message("Sampling needs a yes to all four conditions (§6.4.1.1)."))
    seed = seed or secrets.token_hex(8)
    chosen = {site.id for site in draw_sites(seed, found.pool, found.required)}
    sites = [msgspec.structs.replace(site, selected=site.id in chosen) for site in found.pool]
    return _write(session, Message("Draw the sample"), changed(session.state.planning, seed=seed), *sites)


def select_site(session: AuditSession, site_id: str, *, selected: bool) -> Changes:
    """Take a site into the sample by hand, or leave it out."""
    return _write(session, Message("Select a site"), changed(session.record(Site, site_id), selected=selected))


def add_member(session: AuditSession, **fields: object) -> Changes:
    """Add a team member, at the end unless `position` says otherwise."""
    fields.setdefault("position", rows.next_position(session, TeamMember))
    return _write(session, Message("Add a team member"), changed(rows.blank(session, TeamMember), **fields))


def edit_member(session: AuditSession, member_id: str, **fields: object) -> Changes:
    """Change a team member."""
    return _write(session, Message("Edit a team member"), changed(session.record(TeamMember, member_id), **fields))


def remove_member(session: AuditSession, member_id: str) -> Changes:
    """Remove a team member."""
    return _write(session, Message("Remove a team member"), rows.removed(session.record(TeamMember, member_id)))


def add_entry(session: AuditSession, **fields: object) -> Changes:
    """Add an entry to the on-site plan."""
    return _write(session, Message("Add a plan entry"), changed(rows.blank(session, PlanEntry), **fields))


def edit_entry(session: AuditSession, entry_id: str, **fields: object) -> Changes:
    """Change an entry of the on-site plan."""
    return _write(session, Message("Edit a plan entry"), changed(session.record(PlanEntry, entry_id), **fields))


def remove_entry(session: AuditSession, entry_id: str) -> Changes:
    """Remove an entry from the on-site plan."""
    return _write(session, Message("Remove a plan entry"), rows.removed(session.record(PlanEntry, entry_id)))


def replace_plan(session: AuditSession, entries: tuple[PlanEntry, ...]) -> Changes:
    """Put a proposed plan in place of the present one, as one step; entries get ids of their own."""
    added = [msgspec.structs.replace(entry, id=session.workspace.store.new_id(), audit=session.state.audit.id) for entry in entries]
    return _write(session, Message("Propose a plan"), *map(rows.removed, session.state.plan), *added)


def confirm_plan(session: AuditSession) -> Changes:
    """Confirm the on-site plan, R08 R14.

    Raises KnownError with the rule that the plan breaks.
    """
    need_accepted(session)
    for problem in plan_problems(session.state, session.edition):
        if problem.weight is not Weight.NOTE:
            raise refusal(problem)
    confirmed = msgspec.structs.replace(session.state.planning, plan_confirmed_on=session.today)
    return session.write(Message("Confirm the plan"), confirmed)


def _write(session: AuditSession, label: Message, *records: Record) -> Changes:
    """Write, and take the plan's confirmation back in the same step where the plan no longer satisfies the rules."""
    planning = next((record for record in records if isinstance(record, Planning)), session.state.planning)
    if planning.plan_confirmed_on is not None:
        draft = session.state.after(Change(None, record) for record in records)
        broken = any(problem.weight is not Weight.NOTE for problem in plan_problems(draft, session.edition))
        if broken or not is_accepted(session.state):
            withdrawn = msgspec.structs.replace(planning, plan_confirmed_on=None)
            records = (*(record for record in records if not isinstance(record, Planning)), withdrawn)
    return session.write(label, *records)
