"""The pages of the desk on top of each other: which one is on show, and where its keys were."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from auditor_app.ui.widgets import reading_order
from auditor_app.ui.widgets.background import part_with

if TYPE_CHECKING:
    from collections.abc import Iterable

    from auditor_app.ui.page.page import Page


class PageStack(QStackedWidget):
    """Shows one page; those that are kept come back as they were left, others go when left."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("work")
        self._kept: set[Page] = set()
        self._had_keys: dict[Page, QWidget] = {}
        self.page: Page | None = None

    def keep(self, page: Page) -> None:
        """Take in a page that comes back as it was left."""
        self._kept.add(page)
        self.addWidget(page)

    def show_page(self, page: Page) -> None:
        """Put a page on show; the last one goes unless it is kept."""
        before, self.page = self.page, page
        if self.indexOf(page) < 0:
            self.addWidget(page)
        self.setCurrentWidget(page)
        if before is not None and before is not page and before not in self._kept:
            self._forget(before)

    def forget(self, pages: Iterable[Page]) -> None:
        """Part with pages that were kept."""
        for page in pages:
            self._kept.discard(page)
            self._forget(page)

    def give_keys(self) -> None:
        """Give the keys to the page on show, once it is laid out."""
        if (page := self.page) is not None:
            page.setFocus(Qt.FocusReason.OtherFocusReason)
            # Only then is it clear what is in sight.
            QTimer.singleShot(0, page, partial(self._give_keys, page))

    def put_down(self) -> None:
        """Let the field being edited save itself before the page goes away."""
        focused, page = QApplication.focusWidget(), self.page
        if focused is None or not self.window().isAncestorOf(focused):
            return
        if page in self._kept and page is not None and page.isAncestorOf(focused):
            self._had_keys[page] = focused
        focused.clearFocus()

    def _give_keys(self, page: Page) -> None:
        """Give the keys to where they were on the page last, else to the first stop in sight."""
        if not page.hasFocus() or page.focusProxy() is not None:
            return
        stops = reading_order.stops(page)
        last = self._had_keys.get(page)
        found = (
            last
            if last in stops
            else next((stop for stop in stops if reading_order.in_sight(stop, page)), None)
        )
        if found is not None:
            found.setFocus(Qt.FocusReason.OtherFocusReason)
            reading_order.show(found)

    def _forget(self, page: Page) -> None:
        self._had_keys.pop(page, None)
        if self.page is page:
            self.page = None
        self.removeWidget(page)
        part_with(page)
