"""A page that scrolls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from auditor_app.ui.look.tokens import Space
from auditor_app.ui.page.page import Page

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class ScrollPage(Page):
    """A page whose body scrolls; put things into `body`, whose layout has its margins in `ground`.

    `width` is the widest the body grows, in px; 0 means no limit.
    """

    def __init__(self, parent: QWidget | None = None, *, width: int = 0) -> None:
        super().__init__(parent)
        self.area = _Area()
        frame = QVBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.addWidget(self.area)
        inside = QWidget()
        inside.setObjectName("page_body")
        self.ground = QHBoxLayout(inside)
        self.ground.setContentsMargins(Space.XXL, Space.XL, Space.XXL, Space.XXL)
        column = QWidget()
        if width:
            column.setMaximumWidth(width)
        self.body = QVBoxLayout(column)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(Space.L)
        self.ground.addWidget(column, 1)
        if width:
            # What is left over stays on the right: text starts at the same place on every page.
            self.ground.addStretch(0)
            self.ground.setAlignment(column, Qt.AlignmentFlag.AlignTop)
        self.area.setWidget(inside)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by key while nothing on the page has the keys."""
        if self.hasFocus():
            self.area.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def show_widget(self, widget: QWidget) -> None:
        """Scroll to a widget and give it the focus."""
        self.area.ensureWidgetVisible(widget, Space.XXL, Space.XXL)
        widget.setFocus(Qt.FocusReason.OtherFocusReason)


class _Area(QScrollArea):
    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        # The Tab key goes to what is in the page; the keys that scroll come here from there.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll, as Qt does; here so that the page may pass keys on."""
        super().keyPressEvent(event)
