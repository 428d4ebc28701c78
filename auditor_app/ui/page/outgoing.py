"""Files that leave the laptop: their names, whose work they hold, and where they lie."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

if TYPE_CHECKING:
    from pathlib import Path

    from auditor_app.exchange.verdict import VerificationResult
    from auditor_app.ui.fields.context import Context


def safe_name(name: str) -> str:
    """Return a name without what some system does not allow in one."""
    return "".join("-" if letter in '\\/:*?"<>|' else letter for letter in name)


def show_folder(path: Path) -> None:
    """Show the folder of a file in the system's own program."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))


def authors_line(context: Context, verdict: VerificationResult) -> str:
    """Return whose signed work a package holds."""
    words = context.words
    names = tuple(dict.fromkeys(f"{one.signer} ({one.registration})" for one in verdict.authors))
    return words("Holds the signed work of {names}", names=words.list_separator.join(names))
