"""The frame of the desk: top bar, rail, work and guidance around each other, and what folds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from auditor_app.ui.fields.signing import SignedBanner
from auditor_app.ui.look.tokens import Size
from auditor_app.ui.page.bars import Bars
from auditor_app.ui.page.notices import Notices
from auditor_app.ui.shell.package_target import PackageTarget
from auditor_app.ui.shell.page_stack import PageStack
from auditor_app.ui.shell.rail import Rail
from auditor_app.ui.shell.side import Side
from auditor_app.ui.shell.top_bar import TopBar
from auditor_app.ui.widgets.work_bar import WorkBar

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from auditor_app.ui.fields.context import Context


class DeskFrame(PackageTarget):
    """Lays everything out; what is on show is the desk's."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.top = TopBar(context)
        self.rail = Rail(context)
        self.notices = Notices(context)
        self.work = WorkBar(context)
        self.bars = Bars(self.notices, self.work)
        self.signed = SignedBanner(context)
        self.side = Side(context)
        self.stack = PageStack()
        self._has_side = False
        self._side_chosen: bool | None = None
        self._lay_out()
        self.top.side_wanted.connect(self._choose_side)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold what does not fit."""
        super().resizeEvent(event)
        self.fold(has_side=self._has_side)

    def fold(self, *, has_side: bool) -> None:
        """Show the side where the page has one and there is room, or it is wanted.

        Fold the rail where the window is narrow.
        """
        self._has_side = has_side
        wide = self.width() >= Size.SIDE_FOLDS_UNDER
        shows_side = has_side and (wide if self._side_chosen is None else self._side_chosen)
        self.side.setVisible(shows_side)
        self.top.side.setVisible(has_side)
        self.top.side.blockSignals(True)
        self.top.side.setChecked(shows_side)
        self.top.side.blockSignals(False)
        self.rail.set_folded(
            folded=self.width() < Size.RAIL_FOLDS_UNDER or (shows_side and not wide)
        )

    def hold(self, busy: bool, *, page: bool) -> None:
        """Keep everything still while something works on the whole audit, the `page` too."""
        self.on_hold = busy
        for widget in (
            self.rail,
            self.top,
            self.side,
            self.signed,
            self.notices,
            *([self.stack] if page else []),
        ):
            widget.setEnabled(not busy)
        for action in self.actions():
            action.setEnabled(not busy)

    def _choose_side(self, shown: bool) -> None:
        wide = self.width() >= Size.SIDE_FOLDS_UNDER
        self._side_chosen = None if shown == wide else shown
        self.fold(has_side=self._has_side)

    def _lay_out(self) -> None:
        work = QVBoxLayout()
        work.setContentsMargins(0, 0, 0, 0)
        work.setSpacing(0)
        for widget in (self.notices, self.work, self.signed):
            work.addWidget(widget)
        work.addWidget(self.stack, 1)
        below = QHBoxLayout()
        below.setSpacing(0)
        below.addWidget(self.rail)
        below.addLayout(work, 1)
        below.addWidget(self.side)
        column = QVBoxLayout(self)
        # What folds needs no room; the window says how small it gets.
        column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        column.addLayout(below, 1)
