"""Buttons, with words or with one of our icons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QToolButton

from auditor_app.ui.look.tokens import Size

if TYPE_CHECKING:
    from collections.abc import Callable

    from auditor_app.ui.look.look import Look


def button(
    text: str,
    name: str,
    *,
    kind: str = "plain",
    look: Look | None = None,
    icon: str = "",
    tip: str = "",
) -> QPushButton:
    """Return a push button; with `look` and `icon` its icon follows the appearance."""
    made = QPushButton(text)
    made.setObjectName(name)
    made.setProperty("kind", kind)
    made.setAccessibleName(text or tip)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    # Return presses what has the focus, as it does in a dialog.
    made.setAutoDefault(True)
    if tip:
        made.setToolTip(tip)
    if tip and not text:
        made.setProperty("bare", "true")
    if look and icon:
        follow_icon(
            made,
            look,
            icon,
            {"primary": "on_accent", "danger": "nonconform", "link": "accent"}.get(kind, "muted"),
        )
    return made


def follow_icon(made: QPushButton, look: Look, icon: str, colour: str) -> None:
    """Give a button an icon in the colour of a token, redrawn when the appearance changes."""
    made.setIconSize(QSize(Size.ICON, Size.ICON))
    _IconInk(made, look, icon, colour)


class _IconInk(QObject):
    """Draws a button's icon anew with every appearance, as long as the button lives."""

    def __init__(self, made: QPushButton, look: Look, icon: str, colour: str) -> None:
        super().__init__(made)
        self._made, self._look, self._icon, self._colour = made, look, icon, colour
        self.draw()
        # A method of an object that goes with the button: the connection goes with it too.
        look.appearance.changed.connect(self.draw)

    def draw(self) -> None:
        """Put the icon on the button in the colour of today's theme."""
        self._made.setIcon(self._look.icons.icon(self._icon, self._colour))


class IconButton(QToolButton):
    """A button that shows one of our icons, in the colour of the theme in force."""

    def __init__(
        self,
        look: Look,
        icon: str,
        name: str,
        act: Callable[[], object],
        *,
        colour: str = "muted",
    ) -> None:
        super().__init__()
        self._look, self._icon, self._token = look, icon, colour
        self.setObjectName(icon)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setIconSize(QSize(Size.ICON, Size.ICON))
        self.clicked.connect(lambda _checked: act())
        look.appearance.changed.connect(self._colour)
        self._colour()

    def _colour(self) -> None:
        self.setIcon(self._look.icons.icon(self._icon, self._token))
