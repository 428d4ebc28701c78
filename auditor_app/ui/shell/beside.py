"""The pages of an open audit that are no stage of it: its conflicts and its trail."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from auditor_app.ui.look.tokens import StateIcon
from auditor_app.ui.shell.rail import RailItem

if TYPE_CHECKING:
    from auditor_app.domain.wording import Words
    from auditor_app.ui.fields.context import Context
    from auditor_app.ui.fields.session import Session
    from auditor_app.ui.page.page import Page


class Beside(StrEnum):
    """The pages, by the key of their entry in the rail."""

    CONFLICTS = "conflicts"
    TRAIL = "trail"


def title(which: Beside, words: Words) -> str:
    """Return what a page is called."""
    return words("Conflicts") if which is Beside.CONFLICTS else words("Audit trail")


def build(which: Beside, context: Context, session: Session) -> Page:
    """Build a page, whose module is imported when it is first shown."""
    if which is Beside.CONFLICTS:
        from auditor_app.ui.team.conflicts_page import ConflictsPage  # noqa: PLC0415 (most audits never have a conflict)

        return ConflictsPage(context, session)
    from auditor_app.ui.team.trail_page import TrailPage  # noqa: PLC0415 (not needed for the first window)

    return TrailPage(context, session)


def entries(session: Session, words: Words) -> list[RailItem]:
    """Return the entries of the rail under the stages: open conflicts, and the trail."""
    found = []
    if count := len(session.state.conflicts):
        waiting = (
            words("1 waits for a decision")
            if count == 1
            else words("{n} wait for a decision", n=count)
        )
        icon = StateIcon("reason-blocks", "attention")
        found.append(
            RailItem(
                Beside.CONFLICTS,
                title(Beside.CONFLICTS, words),
                waiting,
                icon,
                shortcut="Ctrl+8",
                number=count,
            )
        )
    summary = words("Who wrote what, and when")
    found.append(
        RailItem(
            Beside.TRAIL,
            title(Beside.TRAIL, words),
            summary,
            StateIcon("clock", "muted"),
            shortcut="Ctrl+9",
        )
    )
    return found
