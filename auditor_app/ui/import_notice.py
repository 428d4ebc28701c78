"""What was imported, told in one notice that offers to take it back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from auditor_app.domain import naming
from auditor_app.domain.errors import KnownError
from auditor_app.operations import importing
from auditor_app.ui.conflict_card import spoken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auditor_app.domain.state import AuditState
    from auditor_app.domain.wording import Words
    from auditor_app.operations.importing import Imported
    from auditor_app.store import Left
    from auditor_app.ui.context import Context
    from auditor_app.ui.notices import Notices
    from auditor_app.ui.session import Session


NAMED = 4
"""How many of the things that were left are named; the trail names all."""


def tell(context: Context, notices: Notices, taken: Sequence[Imported], session: Session | None) -> None:
    """Say how much came in; `session` is the audit that is open, if one is."""
    words = context.words
    events = sum(one.events for one in taken)
    if not events:
        notices.tell(words("Nothing new was in the packages."))
        return
    if len(taken) == 1:
        text = words("Imported: {n} entries", n=events)
    else:
        text = words("Imported: {n} entries into {audits} audits", n=events, audits=len(taken))
    more = ""
    if session is not None and (count := len(session.state.conflicts)):
        more = words("{n} entries are in conflict now; Ctrl+8 leads to them.", n=count)
    run = partial(_take_back, context, notices, taken, session)
    kind = "attention" if more else "good"
    notices.tell(text, more=more, kind=kind, action=words("Take back this import"), run=run)


def _take_back(context: Context, notices: Notices, taken: Sequence[Imported], session: Session | None) -> None:
    words, changes = context.words, 0
    left: list[str] = []
    for one in taken:
        if one.number is None:
            continue
        opened = session.audit_session if session else context.workspace.open_audit(one.audit)
        try:
            undone = importing.take_back(opened, one.number)
        except KnownError as error:
            notices.refuse(error)
            return
        changes += len(undone.changes)
        left += [_left(words, opened.state, one) for one in undone.left]
    text = words("Taken back: {n} entries. The history keeps both.", n=changes)
    if not left:
        notices.tell(text)
        return
    lines = left[:NAMED] + ([words("and {n} more", n=len(left) - NAMED)] if len(left) > NAMED else [])
    notices.tell(words("{text} {n} were left:", text=text, n=len(left)), more="\n".join(lines), kind="attention")


def _left(words: Words, state: AuditState, one: Left) -> str:
    """Return what was left, and why."""
    name = words(naming.record_name(state, one.record, naming.find(state, one.record, one.id)))
    field = spoken(naming.field_name(one.record, one.field), words) if one.field else ""
    what = f"{name}, {field}" if field else name
    return words("{what}: {why}", what=what, why=one.why)
