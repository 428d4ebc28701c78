"""Texts, icons and lines that only show something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from auditor_app.ui.look.tokens import Size, Space

if TYPE_CHECKING:
    from auditor_app.ui.look.look import Look


def label(text: str = "", role: str = "", *, wrap: bool = False, name: str = "") -> QLabel:
    """Return a label; `role` is one of those the style sheet lists."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if role:
        made.setProperty("role", role)
    if role == "key":
        # A cap keeps its size beside what is taller.
        made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
    if name:
        made.setObjectName(name)
    return made


def rule() -> QFrame:
    """Return a thin line."""
    made = QFrame()
    made.setProperty("rule", "true")
    return made


def keys_row(text: str, keys: tuple[str, ...]) -> QWidget:
    """Return one line of a key legend: what it does, and its keys as caps."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(Space.XS)
    row.addWidget(label(text, "muted", wrap=True), 1)
    for key in keys:
        row.addWidget(label(key, "key"), 0, Qt.AlignmentFlag.AlignTop)
    return made


class IconLabel(QLabel):
    """One of our icons, in the colour of the theme in force."""

    def __init__(self, look: Look, icon: str, token: str, meaning: str = "") -> None:
        super().__init__()
        self._look = look
        self.setFixedSize(Size.ICON, Size.ICON)
        look.appearance.changed.connect(self._colour)
        self.show_icon(icon, token, meaning)

    def show_icon(self, icon: str, token: str, meaning: str = "") -> None:
        """Show another icon; `meaning` is what it says to someone who does not see it."""
        self._icon, self._token = icon, token
        self.setAccessibleName(meaning)
        self._colour()

    def _colour(self) -> None:
        self.setPixmap(self._look.icons.pixmap(self._icon, self._token))


def fingerprint_label(name: str) -> QLabel:
    """Return a text that can be selected and copied."""
    made = label("", wrap=True, name=name)
    made.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return made
