"""The small pieces every page is made of: labels, buttons, cards, key caps, page headings.

Each says what it is by a dynamic property; how that looks is the style sheet's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from auditor_app.ui.tokens import Size, Space

if TYPE_CHECKING:
    from auditor_app.ui.context import Look


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


def button(
    text: str,
    name: str,
    *,
    kind: str = "plain",
    look: Look | None = None,
    icon: str = "",
    tip: str = "",
) -> QPushButton:
    """Return a push button; with `look` and `icon` it carries an icon that follows the appearance."""
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


def rule() -> QFrame:
    """Return a thin line."""
    made = QFrame()
    made.setProperty("rule", "true")
    return made


def restyle(widget: QWidget, name: str, value: object) -> None:
    """Set a dynamic property and let the style sheet see it; does nothing where it is set already."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


class Card(QFrame):
    """A panel with a line round it; put things into `body`."""

    def __init__(
        self, title: str = "", note: str = "", *, kind: str = "true", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("card", kind)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        self.body.setSpacing(Space.S)
        self.title = label(title, "section")
        self.note = label(note, "small")
        self.head = QHBoxLayout()
        if title or note:
            self.head.addWidget(self.title)
            self.head.addStretch(1)
            self.head.addWidget(self.note)
            self.body.addLayout(self.head)


class PageHeading(QWidget):
    """The title of a page and one muted line under it."""

    def __init__(self, title: str, subtitle: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self.title = label(title, "title", name="page_title")
        self.subtitle = label(subtitle, "muted", wrap=True, name="page_subtitle")
        column.addWidget(self.title)
        column.addWidget(self.subtitle)
        self.subtitle.setVisible(bool(subtitle))


class ScrollPage(QScrollArea):
    """A page whose body scrolls; put things into `body`. `width` is the widest the body grows, in px; 0 means no limit."""

    def __init__(self, parent: QWidget | None = None, *, width: int = 0) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        # The Tab key goes to what is in the page; the keys that scroll come here from there.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        ground = QWidget()
        ground.setObjectName("page_body")
        row = QHBoxLayout(ground)
        row.setContentsMargins(Space.XXL, Space.XL, Space.XXL, Space.XXL)
        column = QWidget()
        if width:
            column.setMaximumWidth(width)
        self.body = QVBoxLayout(column)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(Space.L)
        row.addWidget(column, 1)
        if width:
            # What is left over stays on the right: text starts at the same place on every page.
            row.addStretch(0)
            row.setAlignment(column, Qt.AlignmentFlag.AlignTop)
        self.setWidget(ground)


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
