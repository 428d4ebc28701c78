"""A page that scrolls, and the heading on top of it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from auditor_app.ui.look.tokens import Space
from auditor_app.ui.widgets.labels import label


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
