"""Writing a contribution from any page: where to, how far it is, where it lies then."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from auditor_app.domain.errors import KnownError
from auditor_app.operations.packages import contributions
from auditor_app.operations.packages.writing import Packed
from auditor_app.operations.trust import certification
from auditor_app.ui.page.outgoing import authors_line, safe_name, show_folder
from auditor_app.ui.widgets.spoken import spoken_size

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from auditor_app.ui.fields.context import Context
    from auditor_app.ui.fields.session import Session
    from auditor_app.ui.page.bars import Bars


def ask(parent: QWidget, bars: Bars, context: Context, session: Session) -> None:
    """Ask for a place and write a contribution there; the bars show how far it is."""
    words = context.words
    try:
        certification.need(context.workspace)
    except KnownError as error:
        bars.notices.refuse(error)
        return
    title, kinds = words("Write contribution"), words("Signed packages (*.asice)")
    chosen, _ = QFileDialog.getSaveFileName(
        parent, title, str(Path.home() / file_name(context, session)), kinds
    )
    if chosen:
        work = partial(contributions.export, session.audit_session, Path(chosen))
        bars.notices.hide()
        bars.work.run(
            words("The contribution is written and verified …"), work, partial(_tell, bars, context)
        )


def file_name(context: Context, session: Session) -> str:
    """Return a name of audit, person and day: `2026-001 Wang Fang 2026-03-14.asice`."""
    person, today = context.workspace.person, context.workspace.today()
    name = " ".join(
        part for part in (session.state.audit.number, person.name, today.isoformat()) if part
    )
    return f"{safe_name(name)}.asice"


def _tell(bars: Bars, context: Context, outcome: object) -> None:
    if not isinstance(outcome, Packed):
        raise TypeError(outcome)
    words = context.words
    text = words(
        "Contribution written and verified: {file} ({size})",
        file=outcome.path.name,
        size=spoken_size(outcome.size),
    )
    more = f"{outcome.path.parent}\n{authors_line(context, outcome.verdict)}"
    bars.notices.tell(
        text, more=more, action=words("Show in folder"), run=partial(show_folder, outcome.path)
    )
