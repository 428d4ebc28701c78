"""Planning: sites and their sample, the team, the on-site plan, §6.1 §6.4."""

import secrets

import msgspec

from auditor_app.domain.errors import KnownError
from auditor_app.domain.reasons import Reason, Weight, refusal
from auditor_app.domain.records import Judgement, PlanEntry, Planning, Record, Site, TeamMember
from auditor_app.domain.scheme.assessment import R28
from auditor_app.domain.scheme.audit_readings import A7, A9
from auditor_app.domain.scheme.multi_site import R39, R40
from auditor_app.domain.stages.application import is_accepted
from auditor_app.domain.stages.characteristics import is_locked
from auditor_app.domain.stages.planning import plan_problems
from auditor_app.domain.stages.sampling import audited_sites, draw_sites, sampling
from auditor_app.domain.state import Change, Changes
from auditor_app.domain.wording import Message
from auditor_app.operations.core import rows
from auditor_app.operations.core.editing import changed
from auditor_app.operations.core.session import AuditSession
from auditor_app.operations.stages.gates import need_accepted


def edit(session: AuditSession, **fields: object) -> Changes:
    """Change the programme, the sampling answers or the reasons.

    Confirming the plan is an operation of its own.
    """
    if "plan_confirmed_on" in fields:
        raise KnownError(
            "E_VALUE", Message("There is no field “{name}” to change.", name="plan_confirmed_on")
        )
    return _write(session, Message("Edit the planning"), changed(session.state.planning, **fields))


def add_site(session: AuditSession, **fields: object) -> Changes:
    """Add a site, at the end unless `position` says otherwise."""
    fields.setdefault("position", rows.next_position(session, Site))
    return _write(session, Message("Add a site"), changed(rows.blank(session, Site), **fields))


def edit_site(session: AuditSession, site_id: str, **fields: object) -> Changes:
    """Change a site."""
    return _write(session, Message("Edit a site"), changed(session.record(Site, site_id), **fields))


def remove_site(session: AuditSession, site_id: str) -> Changes:
    """Remove a site together with what the on-site plan says of it, in one step.

    Raises KnownError E_IN_USE where something was found there.
    """
    state = session.state
    here = [one for one in state.every(Judgement) if one.site == site_id]
    found = any(one.verdict or one.evidence or state.attachments(one.id) for one in here)
    places = {
        *(one.site for one in state.nonconformities),
        *(one.site for one in state.supplements),
    }
    if found or site_id in places:
        raise KnownError(
            "E_IN_USE",
            Message("This site has judgements, so it stays."),
            Message("Leave it out of the sample instead; its judgements then do not count."),
        )
    gone: list[Record] = [*here, *(entry for entry in state.plan if entry.site == site_id)]
    return _write(
        session,
        Message("Remove a site"),
        rows.removed(session.record(Site, site_id)),
        *map(rows.removed, gone),
    )


def draw_sample(session: AuditSession, seed: str | None = None) -> Changes:
    """Draw the required sites at random and record the seed to repeat the draw, R42 R43.

    Raises KnownError with the rule where sampling is not allowed.
    """
    found = sampling(session.state, session.edition)
    if not found.allowed:
        blocking = [
            reason for reason in found.reasons if reason.rule in {R39, R40, A7, A9}
        ] or list(found.reasons)
        if blocking:
            raise refusal(blocking[0])
        message = Message("Sampling needs a yes to all four conditions")
        raise refusal(Reason(Weight.BLOCKS, R39, message, session.state.planning.id))
    seed = seed or secrets.token_hex(8)
    chosen = {site.id for site in draw_sites(seed, found.pool, found.required)}
    sites = [msgspec.structs.replace(site, selected=site.id in chosen) for site in found.pool]
    return _write(
        session, Message("Draw the sample"), changed(session.state.planning, seed=seed), *sites
    )


def select_site(session: AuditSession, site_id: str, *, selected: bool) -> Changes:
    """Take a site into the sample by hand, or leave it out."""
    return _write(
        session, Message("Select a site"), changed(session.record(Site, site_id), selected=selected)
    )


def add_member(session: AuditSession, **fields: object) -> Changes:
    """Add a team member, at the end unless `position` says otherwise."""
    fields.setdefault("position", rows.next_position(session, TeamMember))
    return _write(
        session, Message("Add a team member"), changed(rows.blank(session, TeamMember), **fields)
    )


def edit_member(session: AuditSession, member_id: str, **fields: object) -> Changes:
    """Change a team member."""
    return _write(
        session,
        Message("Edit a team member"),
        changed(session.record(TeamMember, member_id), **fields),
    )


def remove_member(session: AuditSession, member_id: str) -> Changes:
    """Remove a team member, who leaves the on-site plan and guides nobody any more, in one step.

    Raises KnownError E_IN_USE where the audit's records bear their name.
    """
    state = session.state
    signed = {
        state.document_review.reviewed_by,
        state.characteristic.concluded_by,
        state.conclusion.signed_by,
        *(name for one in state.nonconformities for name in (one.raised_by, one.verified_by)),
        *(one.made_by for one in state.supplements),
        *(one.corrected_by for one in state.corrections),
    }
    if member_id in signed:
        raise KnownError(
            "E_IN_USE",
            Message("Records of this audit bear this member’s name, so the member stays."),
            Message(
                "Name somebody else there first, or leave the member in the team without man-days."
            ),
        )
    entries = [
        msgspec.structs.replace(
            entry, members=tuple(one for one in entry.members if one != member_id)
        )
        for entry in state.plan
        if member_id in entry.members
    ]
    guided = [
        msgspec.structs.replace(one, guided_by="")
        for one in state.team
        if one.guided_by == member_id and one.id != member_id
    ]
    return _write(
        session,
        Message("Remove a team member"),
        rows.removed(session.record(TeamMember, member_id)),
        *entries,
        *guided,
    )


def add_entry(session: AuditSession, **fields: object) -> Changes:
    """Add an entry to the on-site plan."""
    return _write(
        session, Message("Add a plan entry"), changed(rows.blank(session, PlanEntry), **fields)
    )


def edit_entry(session: AuditSession, entry_id: str, **fields: object) -> Changes:
    """Change an entry of the on-site plan."""
    return _write(
        session,
        Message("Edit a plan entry"),
        changed(session.record(PlanEntry, entry_id), **fields),
    )


def remove_entry(session: AuditSession, entry_id: str) -> Changes:
    """Remove an entry from the on-site plan."""
    return _write(
        session, Message("Remove a plan entry"), rows.removed(session.record(PlanEntry, entry_id))
    )


def replace_plan(session: AuditSession, entries: tuple[PlanEntry, ...]) -> Changes:
    """Put a proposed plan in place of the present one, as one step.

    Entries get ids of their own.
    """
    added = [
        msgspec.structs.replace(
            entry, id=session.workspace.store.new_id(), audit=session.state.audit.id
        )
        for entry in entries
    ]
    return _write(
        session, Message("Propose a plan"), *map(rows.removed, session.state.plan), *added
    )


def confirm_plan(session: AuditSession) -> Changes:
    """Confirm the on-site plan as its team leader, R08 R14.

    Raises KnownError with the rule that the plan breaks, E_NOT_LEADER where somebody else would
    confirm it.
    """
    need_accepted(session)
    for problem in plan_problems(session.state, session.edition):
        if problem.weight is not Weight.NOTE:
            raise refusal(problem)
    session.leader()
    confirmed = msgspec.structs.replace(session.state.planning, plan_confirmed_on=session.today)
    return session.write(Message("Confirm the plan"), confirmed)


def _write(session: AuditSession, label: Message, *records: Record) -> Changes:
    """Write, and take the plan's confirmation back where the plan no longer satisfies the rules.

    Raises KnownError R28 where the assessment is concluded and other sites would count: that would
    change its result.
    """
    _need_same_sites(session, records)
    planning = next(
        (record for record in records if isinstance(record, Planning)), session.state.planning
    )
    if planning.plan_confirmed_on is not None:
        draft = session.state.after(Change(None, record) for record in records)
        broken = any(
            problem.weight is not Weight.NOTE for problem in plan_problems(draft, session.edition)
        )
        if broken or not is_accepted(session.state):
            withdrawn = msgspec.structs.replace(planning, plan_confirmed_on=None)
            records = (
                *(record for record in records if not isinstance(record, Planning)),
                withdrawn,
            )
    return session.write(label, *records)


def _need_same_sites(session: AuditSession, records: tuple[Record, ...]) -> None:
    if not is_locked(session.state) or not any(
        isinstance(record, Site | Planning) for record in records
    ):
        return
    draft = session.state.after(Change(None, record) for record in records)
    present, then = (
        [site.id for site in audited_sites(state, session.edition)]
        for state in (session.state, draft)
    )
    if set(present) != set(then):
        message = Message(
            "The assessment is concluded, so the audited sites stay as they are: "
            "others would change its result"
        )
        raise refusal(
            Reason(Weight.BLOCKS, R28, message),
            Message(
                "Plan the sites for the next audit, or undo the conclusion if it was made by "
                "mistake."
            ),
        )
