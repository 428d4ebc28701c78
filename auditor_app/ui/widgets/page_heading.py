"""The heading on top of a page."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

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
