"""The small pieces every page is made of: labels, buttons, cards, key caps, page headings.

Each says what it is by a dynamic property; how that looks is the style sheet's.
"""

from __future__ import annotations

from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from auditor_app.ui.look.tokens import Space
from auditor_app.ui.widgets.labels import label


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
