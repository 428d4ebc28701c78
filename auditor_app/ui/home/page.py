"""The home page: every audit of the workspace, and what is due soon."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QFocusEvent, QHideEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStackedWidget, QVBoxLayout, QWidget

from auditor_app.operations.audits import audits
from auditor_app.operations.audits.audits import Overview
from auditor_app.ui.fields.context import Context
from auditor_app.ui.home.delegates import AuditDelegate, DeadlineDelegate
from auditor_app.ui.home.model import (
    ID_ROLE,
    AuditsFilter,
    AuditsModel,
    DeadlineRow,
    DeadlinesModel,
)
from auditor_app.ui.look.look import Look
from auditor_app.ui.look.tokens import Space
from auditor_app.ui.page.page import KeyLine, Page
from auditor_app.ui.widgets.buttons import button
from auditor_app.ui.widgets.card import Card
from auditor_app.ui.widgets.labels import label
from auditor_app.ui.widgets.layouts import row
from auditor_app.ui.widgets.page_heading import PageHeading
from auditor_app.ui.widgets.row_delegate import ROW_ROLE, RowDelegate

if TYPE_CHECKING:
    from collections.abc import Iterator

DEADLINES_SHOWN = 4


class RowList(QListView):
    """A list of rows of one height, as high as its rows; Enter and a click open one."""

    opened = Signal(QModelIndex)

    def __init__(
        self,
        look: Look,
        delegate: RowDelegate,
        name: str,
        spoken: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setItemDelegate(delegate)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self.opened)
        look.appearance.changed.connect(self.viewport().update)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the current row with Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which row the keys are for, the first where none was chosen."""
        super().focusInEvent(event)
        if not self.selectionModel().hasSelection() and self.model().rowCount():
            self.setCurrentIndex(self.model().index(max(0, self.currentIndex().row()), 0))
            self.selectionModel().select(
                self.currentIndex(), QItemSelectionModel.SelectionFlag.ClearAndSelect
            )

    def fit(self, most: int | None = None) -> None:
        """Take the height of the rows, of at most `most` rows."""
        rows = self.model().rowCount()
        shown = rows if most is None else min(rows, most)
        self.setMaximumHeight(max(1, shown) * self.sizeHintForRow(0) + 2 if rows else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Redraw all: the columns depend on the width."""
        super().resizeEvent(event)
        self.viewport().update()


class HomePage(Page):
    """Lists the audits, or shows the ways to a first one where there is none yet.

    `remove_wanted` carries the id of an audit; `listed` says that more audits are on the list.
    """

    remove_wanted = Signal(str)
    listed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("home")
        words = self._words = context.words
        self._context = context
        self._audits = AuditsModel(words)
        self._filter = AuditsFilter(self._audits)
        self._deadlines = DeadlinesModel(words)
        self.list = RowList(context, AuditDelegate(context, self), "audits", words("My audits"))
        self.list.setModel(self._filter)
        self.due_list = RowList(
            context, DeadlineDelegate(context, self), "deadlines", words("Due within 30 days")
        )
        self.due_list.setModel(self._deadlines)
        self._due_title = label(words("Due within 30 days"), "muted")
        self._nothing = label("", "muted", name="nothing_found")
        self._reading: Iterator[list[Overview]] = iter(())

        full = QWidget()
        column = QVBoxLayout(full)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addWidget(self.list, 3)
        column.addWidget(self._nothing)
        column.addWidget(self._due_title)
        column.addWidget(self.due_list, 1)
        column.addStretch(0)
        self._stack = QStackedWidget()
        self._stack.addWidget(full)
        self._stack.addWidget(self._invitation())

        page = QVBoxLayout(self)
        page.setContentsMargins(Space.XXL, Space.XL, Space.XXL, Space.XXL)
        page.setSpacing(Space.L)
        page.addWidget(
            PageHeading(
                words("My audits"),
                words("All on this laptop, saved as you go. Press Enter to open."),
            )
        )
        page.addWidget(self._stack, 1)
        page.addStretch(0)

        self.list.opened.connect(lambda index: context.navigator.open_audit(index.data(ID_ROLE)))
        self.due_list.opened.connect(self._open_deadline)
        self._offer_removal()

    @property
    def overviews(self) -> list[Overview]:
        """What is listed, unfiltered."""
        return self._audits.overviews

    @property
    def due(self) -> int:
        """How many things are due within 30 days."""
        return self._deadlines.rowCount()

    def refresh(self) -> None:
        """Read what changed, and go to the audit changed last; a long list fills step by step."""
        self._reading = audits.overviews(self._context.workspace, self.overviews)
        self._invite()
        self._read_on("")

    def _invite(self) -> None:
        """Say how one comes to a first audit in a team, which begins with a certificate."""
        words, workspace = self._words, self._context.workspace
        certified = workspace.identity.office is not None
        self._ask.setVisible(not certified and not workspace.throwaway)
        if certified:
            self._team.setText(
                words("In a team: import the assignment that your office sends you.")
            )
        else:
            self._team.setText(
                words(
                    "In a team: ask your office for a certificate, then import the assignment that "
                    "it sends you."
                )
            )

    def _read_on(self, current: str | None = None) -> None:
        """Show the audits read so far, and keep one current, by default the one that is."""
        overviews = next(self._reading, None)
        if overviews is None:
            return
        if current is None:
            current = self.list.currentIndex().data(ID_ROLE)
        today = self._context.workspace.today()
        self._audits.show(overviews, today)
        self._deadlines.show(overviews, today)
        self._stack.setCurrentIndex(0 if overviews else 1)
        self._fit()
        rows = [self._filter.index(row, 0) for row in range(self._filter.rowCount())]
        if rows:
            self.list.setCurrentIndex(
                next((row for row in rows if row.data(ID_ROLE) == current), rows[0])
            )
        self.listed.emit()
        QTimer.singleShot(0, self, self._read_on)

    def hideEvent(self, event: QHideEvent) -> None:
        """Read no further for nobody."""
        super().hideEvent(event)
        self._reading = iter(())

    def search(self, text: str) -> None:
        """Keep the audits that hold every word."""
        words = self._words
        self._filter.search(text)
        self._nothing.setText(words("No audit holds “{text}”.", text=text))
        self._fit()
        if self._filter.rowCount() and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self._filter.index(0, 0))

    def search_hint(self) -> str:
        """Return what the search field says."""
        words = self._words
        return words("Find audits and clients…")

    def enter_list(self) -> None:
        """Go on into what was found, or to where a first audit is begun."""
        if self._stack.currentIndex():
            self._first.setFocus(Qt.FocusReason.TabFocusReason)
            return
        if not self.list.currentIndex().isValid() and self._filter.rowCount():
            self.list.setCurrentIndex(self._filter.index(0, 0))
        self.list.setFocus(Qt.FocusReason.TabFocusReason)

    def enter_deadlines(self) -> None:
        """Go to what is due."""
        if self._deadlines.rowCount():
            self.due_list.setCurrentIndex(self._deadlines.index(0, 0))
            self.due_list.setFocus(Qt.FocusReason.TabFocusReason)

    def keys(self) -> Sequence[KeyLine]:
        """Return the keys of this page."""
        words = self._words
        return [
            (words("Open"), ("Enter",)),
            (words("Find"), ("Ctrl F",)),
            (words("New audit"), ("Ctrl N",)),
        ]

    def _offer_removal(self) -> None:
        words = self._words
        open_, remove = QAction(words("Open"), self.list), QAction(words("Remove…"), self.list)
        open_.triggered.connect(lambda: self.list.opened.emit(self.list.currentIndex()))
        remove.setShortcut(QKeySequence.StandardKey.Delete)
        remove.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        remove.triggered.connect(self._ask_removal)
        self.list.addActions([open_, remove])
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def _ask_removal(self) -> None:
        if self.list.currentIndex().isValid():
            self.remove_wanted.emit(self.list.currentIndex().data(ID_ROLE))

    def _fit(self) -> None:
        self.list.fit()
        self.due_list.fit(DEADLINES_SHOWN)
        self._nothing.setVisible(not self._filter.rowCount())
        for widget in (self._due_title, self.due_list):
            widget.setVisible(bool(self._deadlines.rowCount()))

    def _open_deadline(self, index: QModelIndex) -> None:
        row: DeadlineRow = index.data(ROW_ROLE)
        self._context.navigator.open_audit(row.deadline.audit, None, row.deadline.record)

    def _invitation(self) -> QWidget:
        words, navigator = self._words, self._context.navigator
        card = Card()
        card.body.setContentsMargins(Space.XXL, 40, Space.XXL, 40)
        card.body.setSpacing(Space.M)
        card.body.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        start = self._first = button(
            words("New audit"), "new_audit_first", kind="primary", look=self._context, icon="plus"
        )
        start.clicked.connect(lambda _checked: navigator.show_new_audit())
        take = button(
            words("Import an assignment…"), "import_first", look=self._context, icon="package"
        )
        take.clicked.connect(lambda _checked: navigator.show_import())
        ask = self._ask = button(
            words("Ask your office for a certificate…"),
            "certificate_first",
            look=self._context,
            icon="key",
        )
        ask.clicked.connect(lambda _checked: navigator.show_settings())
        self._team = label("", "muted", wrap=True, name="team_first")
        lines = (
            label(words("No audits yet"), "heading"),
            label(words("On your own: start with an application."), "muted"),
            self._team,
        )
        for line in lines:
            line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            card.body.addWidget(line)
        card.body.addWidget(row(start, take, ask, stretch=False), 0, Qt.AlignmentFlag.AlignHCenter)
        frame = QWidget()
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        column.addStretch(1)
        return frame
