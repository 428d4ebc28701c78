"""What the rail says: which audit and its stages, or what else there is, and whose laptop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor_app.domain.naming.terms import label as term
from auditor_app.domain.reasons import StageStatus
from auditor_app.operations.core import upkeep
from auditor_app.operations.office import authority
from auditor_app.ui.look.tokens import PROGRESS_ICONS, WAITING, StateIcon
from auditor_app.ui.shell.rail import RailItem
from auditor_app.ui.widgets.spoken import moment_words, short_fingerprint

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auditor_app.domain.guidance import Guidance
    from auditor_app.domain.wording import Words
    from auditor_app.operations.audits.audits import Overview
    from auditor_app.ui.fields.context import Context
    from auditor_app.ui.fields.session import Session


def audit_name(session: Session, words: Words) -> str:
    """Return the client's name, or that there is none yet."""
    return session.state.application.client_name or words("Client not named yet")


def audit_line(session: Session, words: Words) -> str:
    """Return two lines: the audit's type and number, and its form edition."""
    audit, edition = session.state.audit, session.edition
    what = " · ".join(part for part in (words(term(audit.type)), audit.number) if part)
    return f"{what}\n{words(edition.title)} {edition.version}"


def footer(context: Context, session: Session | None) -> str:
    """Return two lines: role and certificate, and how the workspace is kept."""
    words, workspace = context.words, context.workspace
    me = session.audit_session.me if session else None
    who = words(term(me.role)) if me else workspace.person.name
    first = words(
        "{who} · cert. {fingerprint}",
        who=who,
        fingerprint=short_fingerprint(workspace.identity.fingerprint),
    )
    if workspace.throwaway:
        return f"{first}\n{words('Sample audit · nothing is kept')}"
    if workspace.store.backup_problem is not None:
        return f"{first}\n{words('Encrypted · the last backup failed')}"
    backups = upkeep.backups(workspace)
    if not backups:
        return f"{first}\n{words('Encrypted · no backup yet')}"
    made = moment_words(max(backup.made_at for backup in backups), workspace.today(), words)
    return f"{first}\n{words('Encrypted · last backup {time}', time=made)}"


def stage_entries(guidance: Guidance, words: Words) -> list[RailItem]:
    """Return the stages of an audit as entries of the rail."""
    return [
        RailItem(
            one.stage.value,
            words(stage.label),
            words(one.summary),
            WAITING if one.waits else PROGRESS_ICONS[one.progress],
            words("Waits for an earlier stage") if one.waits else words(term(one.progress)),
            f"Ctrl+{number}",
            number,
        )
        for number, (stage, one) in enumerate(
            zip(guidance.programme.stages, guidance.stages, strict=True), start=1
        )
    ]


def place_entries(context: Context, overviews: Sequence[Overview], due: int) -> list[RailItem]:
    """Return the entries of the rail beside an audit; `due` counts what is due soon."""
    words, office = context.words, authority.office_of(context.workspace)
    blocked = sum(one.progress is StageStatus.BLOCKED for one in overviews)
    count = words("1 audit") if len(overviews) == 1 else words("{n} audits", n=len(overviews))
    summary = words("{audits} · {n} blocked", audits=count, n=blocked) if blocked else count
    offices = (
        [RailItem("office", words("Office"), office, StateIcon("shield", "muted"))]
        if office
        else []
    )
    return [
        RailItem(
            "audits", words("My audits"), summary, StateIcon("list", "muted"), shortcut="Alt+←"
        ),
        RailItem(
            "deadlines",
            words("Deadlines"),
            words("{n} within 30 days", n=due),
            StateIcon("calendar", "muted"),
        ),
        *offices,
        RailItem(
            "settings",
            words("Settings"),
            words("Identity, backups, language"),
            StateIcon("settings", "muted"),
            shortcut="Ctrl+,",
        ),
    ]
