"""What was imported, told in one notice that offers to take it back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from auditor_app.domain.errors import KnownError
from auditor_app.operations import importing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auditor_app.operations.importing import Imported
    from auditor_app.ui.context import Context
    from auditor_app.ui.notices import Notices
    from auditor_app.ui.session import Session


def tell(context: Context, notices: Notices, taken: Sequence[Imported], session: Session | None) -> None:
    """Say how much came in; `session` is the audit that is open, if one is."""
    words = context.words
    events = sum(one.events for one in taken)
    if not events:
        notices.tell(words("Nothing new was in the packages."))
        return
    text = words("Imported: {n} entries into {audits} audits", n=events, audits=len(taken))
    run = partial(_take_back, context, notices, taken, session)
    notices.tell(text, action=words("Take back this import"), run=run)


def _take_back(context: Context, notices: Notices, taken: Sequence[Imported], session: Session | None) -> None:
    words, left, changes = context.words, 0, 0
    for one in taken:
        if one.number is None:
            continue
        opened = session.audit_session if session else context.workspace.open_audit(one.audit)
        try:
            undone = importing.take_back(opened, one.number)
        except KnownError as error:
            notices.refuse(error)
            return
        left, changes = left + len(undone.left), changes + len(undone.changes)
    text = words("Taken back: {n} entries. The history keeps both.", n=changes)
    if left:
        why = words("{n} were left as they are: somebody has built on them, or they are not yours to write.", n=left)
        notices.tell(f"{text} {why}", kind="attention")
    else:
        notices.tell(text)
