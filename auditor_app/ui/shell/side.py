"""The right column of an open audit: the page's own cards, the guidance, the keys."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from auditor_app.ui.look.look import Look
from auditor_app.ui.look.tokens import Size, Space
from auditor_app.ui.page.page import Page
from auditor_app.ui.shell.guidance_panel import GuidancePanel, KeyLegend
from auditor_app.ui.shell.help_card import general_keys

SCROLL_BAR = 10
"""The width of a scroll bar, in px, kept free so that cards do not move when it comes."""


class Side(QWidget):
    """Scrolls where the cards are higher than the window."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(Size.SIDE)
        self._look = look
        self._own: QWidget | None = None
        self._legend: QWidget | None = None
        self.guidance = GuidancePanel(look)
        ground = QWidget()
        ground.setObjectName("page_body")
        ground.setFixedWidth(Size.SIDE - 1 - SCROLL_BAR)
        self._column = QVBoxLayout(ground)
        self._column.setContentsMargins(Space.XL, Space.XL, Space.XL - SCROLL_BAR, Space.XL)
        self._column.setSpacing(Space.M)
        self._column.addWidget(self.guidance)
        self._column.addStretch(1)
        area = QScrollArea()
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(ground)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.addWidget(area)

    def show_page(self, page: Page | None) -> None:
        """Show the cards and keys of a page; the page keeps its own cards."""
        for widget in (self._own, self._legend):
            if widget is not None:
                self._column.removeWidget(widget)
                widget.hide()
        if self._legend is not None:
            self._legend.deleteLater()
        self._own = self._legend = None
        if page is None:
            return
        self._own = page.side_panel()
        if self._own is not None:
            self._column.insertWidget(0, self._own)
            self._own.show()
        self._legend = KeyLegend(self._look, page.keys() or general_keys(self._look)[1:6])
        self._column.insertWidget(self._column.count() - 1, self._legend)
