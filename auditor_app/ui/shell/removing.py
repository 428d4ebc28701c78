"""Removing an audit from the list, after one question."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from auditor_app.domain.errors import KnownError
from auditor_app.operations.audits import audits

if TYPE_CHECKING:
    from auditor_app.domain.records import Audit
    from auditor_app.operations.audits.audits import Overview
    from auditor_app.ui.fields.context import Context
    from auditor_app.ui.page.notices import Notices


def ask(notices: Notices, context: Context, overview: Overview) -> None:
    """Ask whether an audit goes from the list, and remove it."""
    words = context.words
    question = words(
        "Remove audit {number} of {client} from the list?",
        number=overview.audit.number,
        client=overview.client_name,
    )
    notices.tell(
        question,
        kind="attention",
        action=words("Remove"),
        run=partial(_remove, notices, context, overview.audit),
    )


def _remove(notices: Notices, context: Context, audit: Audit) -> None:
    try:
        audits.remove(context.workspace, audit)
    except KnownError as error:
        notices.refuse(error)
    else:
        context.navigator.show_home()
