"""The frame of a stage page: its title, its scrolling body, and the cards in it."""

from PySide6.QtWidgets import QWidget

from auditor_app.ui.fields.context import Context
from auditor_app.ui.page.scroll_page import ScrollPage
from auditor_app.ui.widgets.page_heading import PageHeading


class StagePage(ScrollPage):
    """A page: title, one line on what it is for, and cards under each other."""

    def __init__(
        self, context: Context, name: str, title: str, subtitle: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.context = context
        self.body.addWidget(PageHeading(title, subtitle))

    def add(self, *cards: QWidget) -> None:
        """Append cards; the last call leaves what is over of a tall screen under them."""
        for card in cards:
            self.body.addWidget(card)
        self.body.addStretch(1)
