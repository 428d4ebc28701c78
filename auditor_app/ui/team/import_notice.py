"""What was imported, told in one notice that offers to take it back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from auditor_app.domain.naming import naming
from auditor_app.operations.core.session import AuditSession
from auditor_app.operations.packages import importing
from auditor_app.ui.widgets.spoken import spoken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auditor_app.domain.state import AuditState
    from auditor_app.domain.wording import Words
    from auditor_app.history.taking_back import Left
    from auditor_app.operations.core.workspace import Workspace
    from auditor_app.operations.packages.importing import Imported
    from auditor_app.ui.fields.context import Context
    from auditor_app.ui.fields.session import Session
    from auditor_app.ui.page.bars import Bars


NAMED = 4
"""How many of the things that were left are named; the trail names all."""


def tell(bars: Bars, context: Context, taken: Sequence[Imported], session: Session | None) -> None:
    """Say how much came in; `session` is the audit that is open, if one is."""
    words = context.words
    events = sum(one.events for one in taken)
    if not events:
        bars.notices.tell(words("Nothing new was in the packages."))
        return
    if len(taken) == 1:
        text = words("Imported: {n} changes", n=events)
    else:
        text = words("Imported: {n} changes in {audits} audits", n=events, audits=len(taken))
    more = ""
    if session is not None and (count := len(session.state.conflicts)):
        more = (
            words("1 entry is in conflict now; Ctrl+8 leads to it.")
            if count == 1
            else words("{n} entries are in conflict now; Ctrl+8 leads to them.", n=count)
        )
    run = partial(_take_back, bars, context, taken, session)
    kind = "attention" if more else "good"
    bars.notices.tell(text, more=more, kind=kind, action=words("Take back this import"), run=run)


class _Undone(NamedTuple):
    """What became of an import: how many records were put back, and what was left."""

    changes: int
    left: list[tuple[AuditSession, Left]]


def _take_back(
    bars: Bars, context: Context, taken: Sequence[Imported], session: Session | None
) -> None:
    """Take it back off the window's thread; the window holds still and says what is being done."""
    opened = session.audit_session if session else None
    bars.notices.hide()
    work = partial(_undo, context.workspace, taken, opened)
    bars.work.run(
        context.words("The import is taken back …"),
        work,
        partial(_tell_undone, bars, context),
        watched=False,
    )


def _undo(workspace: Workspace, taken: Sequence[Imported], opened: AuditSession | None) -> _Undone:
    changes = 0
    left: list[tuple[AuditSession, Left]] = []
    for one in taken:
        if one.number is None:
            continue
        audit = opened or AuditSession(workspace, one.audit)
        undone = importing.take_back(audit, one.number)
        changes += len(undone.changes)
        left += [(audit, kept) for kept in undone.left]
    return _Undone(changes, left)


def _tell_undone(bars: Bars, context: Context, outcome: object) -> None:
    if not isinstance(outcome, _Undone):
        raise TypeError(outcome)
    text, more = undone(
        context.words, outcome.changes, [(audit.state, one) for audit, one in outcome.left]
    )
    bars.notices.tell(text, more=more, kind="attention" if more else "good")


def undone(words: Words, changes: int, left: Sequence[tuple[AuditState, Left]]) -> tuple[str, str]:
    """Return how much of an import was taken back, and line by line what was left."""
    text = words("Taken back: {n} entries. The history keeps both.", n=changes)
    if not left:
        return text, ""
    lines = [_left(words, state, one) for state, one in left[:NAMED]]
    if len(left) > NAMED:
        lines.append(words("and {n} more", n=len(left) - NAMED))
    return words("{text} {n} were left:", text=text, n=len(left)), "\n".join(lines)


def _left(words: Words, state: AuditState, one: Left) -> str:
    """Return what was left, and why."""
    name = words(naming.record_name(state, one.record, naming.find(state, one.record, one.id)))
    field = spoken(naming.field_name(one.record, one.field), words) if one.field else ""
    what = f"{name}, {field}" if field else name
    return words("{what}: {why}", what=what, why=one.why)
