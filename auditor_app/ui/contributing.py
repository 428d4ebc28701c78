"""Writing a contribution, from wherever in the audit one is: where to, how far it is, and where it lies then."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from auditor_app.domain.errors import KnownError
from auditor_app.operations import certification, contributions
from auditor_app.operations.packing import Packed

if TYPE_CHECKING:
    from auditor_app.exchange.verdict import Verdict
    from auditor_app.ui.context import Context
    from auditor_app.ui.desk_frame import DeskFrame
    from auditor_app.ui.session import Session


def ask(desk: DeskFrame, context: Context, session: Session) -> None:
    """Ask for a place and write a contribution there; the desk shows how far it is, and then where it lies."""
    words = context.words
    try:
        certification.need(context.workspace)
    except KnownError as error:
        desk.notices.refuse(error)
        return
    title, kinds = words("Write contribution"), words("Signed packages (*.asice)")
    chosen, _ = QFileDialog.getSaveFileName(
        desk, title, str(Path.home() / file_name(context, session)), kinds
    )
    if chosen:
        work = partial(contributions.export, session.audit_session, Path(chosen))
        desk.notices.hide()
        desk.work.run(
            words("The contribution is written and verified …"), work, partial(_tell, desk, context)
        )


def file_name(context: Context, session: Session) -> str:
    """Return a name that tells the audit, whose contribution it is and the day: `2026-001 Wang Fang 2026-03-14.asice`."""
    person, today = context.workspace.person, context.workspace.today()
    name = " ".join(
        part for part in (session.state.audit.number, person.name, today.isoformat()) if part
    )
    return f"{safe_name(name)}.asice"


def safe_name(name: str) -> str:
    """Return a name without what some system does not allow in one."""
    return "".join("-" if letter in '\\/:*?"<>|' else letter for letter in name)


def spoken_size(size: int) -> str:
    """Return a size as people read it: `1.2 MB`."""
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def show_folder(path: Path) -> None:
    """Show the folder of a file in the system's own program."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))


def authors_line(context: Context, verdict: Verdict) -> str:
    """Return whose signed work a package holds."""
    words = context.words
    names = tuple(dict.fromkeys(f"{one.signer} ({one.registration})" for one in verdict.authors))
    return words("Holds the signed work of {names}", names=words.list_separator.join(names))


def _tell(desk: DeskFrame, context: Context, outcome: object) -> None:
    if not isinstance(outcome, Packed):
        raise TypeError(outcome)
    words = context.words
    text = words(
        "Contribution written and verified: {file} ({size})",
        file=outcome.path.name,
        size=spoken_size(outcome.size),
    )
    more = f"{outcome.path.parent}\n{authors_line(context, outcome.verdict)}"
    desk.notices.tell(
        text, more=more, action=words("Show in folder"), run=partial(show_folder, outcome.path)
    )
