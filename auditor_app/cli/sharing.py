"""`auditor-app share`: whose part of the work is what."""

import argparse
from typing import Any

from auditor_app.cli.answer import CommandResult
from auditor_app.cli.unlocking import unlocked
from auditor_app.domain.errors import KnownError
from auditor_app.domain.naming.terms import label, member_name
from auditor_app.domain.records import Site, TeamMember, WorkShare
from auditor_app.domain.values import Part
from auditor_app.domain.wording import Message, Words
from auditor_app.operations.audits.showing import work_shares
from auditor_app.operations.core.session import AuditSession
from auditor_app.operations.stages import shares


def share(arguments: argparse.Namespace, words: Words) -> CommandResult:
    """Give a member part of the work, or take it back; list who was given what, in either case."""
    with unlocked(arguments.workspace, words) as workspace:
        session = AuditSession(workspace, workspace.audit(arguments.id).id)
        if arguments.take_back:
            shares.take(session, arguments.take_back)
        elif arguments.member:
            part = Part(arguments.part) if arguments.part else None
            member, site = _member(session, arguments.member), _site(session, arguments.site)
            shares.give(
                session, member.id, part=part, site=site.id if site else "", group=arguments.group
            )
        elif arguments.part or arguments.site or arguments.group:
            raise KnownError(
                "E_MEMBER",
                Message("It is not said whose work this is to be."),
                Message("Name a member of the team with --member NUMBER."),
            )
        lines = tuple(_line(session, one, words) for one in session.state.work_shares)
        data: list[dict[str, Any]] = work_shares(session.state)
    return CommandResult(
        lines or (words("The work is not divided up; everything is everybody’s."),), data
    )


def _line(session: AuditSession, one: WorkShare, words: Words) -> str:
    site = session.state.site(one.site)
    titles = {group.id: group.title for group in session.edition.groups}
    titles |= {dimension.id: dimension.title for dimension in session.edition.dimensions}
    group = f"{one.group} {words(titles[one.group])}" if one.group in titles else one.group
    parts = (
        words(label(one.part)) if one.part else "",
        site.name if site else "",
        group,
    )
    who = member_name(session.state.member(one.member))
    name = words(who) if isinstance(who, Message) else who
    said = words.list_separator.join(filter(None, parts)) or words("everything")
    return f"{name}: {said}  [{one.id}]"


def _member(session: AuditSession, name: str) -> TeamMember:
    """Return a member by registration number, name or id."""
    for one in session.state.team:
        if name in (one.registration, one.name, one.id):
            return one
    raise KnownError(
        "E_MEMBER",
        Message("“{name}” is not in the team of this audit.", name=name),
        Message("Name a member by registration number, as the planning page shows it."),
    )


def _site(session: AuditSession, name: str) -> Site | None:
    """Return a site by name or id, None where none is named."""
    if not name:
        return None
    for one in session.state.sites:
        if name in (one.name, one.id):
            return one
    raise KnownError(
        "E_SITE",
        Message("The audit has no site “{name}”.", name=name),
        Message("Name a site as the planning page does, or by its id."),
    )
