"""The audit trail: who wrote what, when and where, with what it was before; to narrow down and to take along."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QFileDialog, QHBoxLayout, QHeaderView, QTableView, QVBoxLayout, QWidget

from auditor_app.domain import naming
from auditor_app.operations import importing, trail
from auditor_app.store import TrailFilter
from auditor_app.store.event import IMPORT
from auditor_app.ui import trail_model
from auditor_app.ui.background import Task
from auditor_app.ui.pieces import PageHeading, button, label
from auditor_app.ui.tokens import Space
from auditor_app.ui.trail_model import TrailModel

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QHideEvent, QShowEvent

    from auditor_app.operations.trail import Line
    from auditor_app.ui.context import Context
    from auditor_app.ui.session import Session

PAGE = 500
"""How many of the latest events are read at first."""
ROW = 34
WIDTHS = {
    trail_model.TIME: 140,
    trail_model.PERSON: 90,
    trail_model.DEVICE: 76,
    trail_model.ACTION: 110,
    trail_model.ENTRY: 190,
    trail_model.FIELD: 130,
    trail_model.PACKAGE: 84,
}


class TrailPage(QWidget):
    """Shows the trail of an audit or of one record; Enter goes to the record of a line."""

    def __init__(self, context: Context, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("trail_page")
        words = self._words = context.words
        self.setAccessibleName(words("Audit trail"))
        self._session = session
        self._record = ""
        self._all = False
        self._stale = True
        self._task: Task | None = None
        self.model = TrailModel(words)
        self.table = _TrailTable(self.model, words("Audit trail"))
        self._person = QComboBox()
        self._person.setObjectName("trail_person")
        self._person.setAccessibleName(words("Person"))
        self._only = button("", "trail_only", kind="chip", tip=words("Show the trail of everything again"))
        self._only.setCheckable(True)
        self._narrow = button(words("Only this entry"), "trail_this")
        self._back = button(words("Take back this import…"), "trail_take_back")
        self._sure = button(words("Yes, take it back"), "trail_take_back_sure", kind="danger")
        self._more = button(words("Read the whole trail"), "trail_more", kind="link")
        self._csv = button(words("Save as CSV…"), "trail_csv", look=context, icon="save")
        self._xlsx = button(words("Save as Excel…"), "trail_xlsx", look=context, icon="save")
        self._said = label("", "good", wrap=True, name="trail_said")
        self._said.hide()
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.table)

    def reveal(self, record_id: str) -> None:
        """Show the trail of one record, or of everything."""
        self._record = record_id
        self.refresh()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def find(self, text: str) -> None:  # type: ignore[override]  # the window asks by this name; Qt finds windows by it
        """Keep the lines that hold every word; the whole trail is searched."""
        if text and not self._all:
            self._read_all()
        self.model.search(text)
        self._choose()

    def search_hint(self) -> str:
        """Return what the search field finds here."""
        words = self._words
        return words("Find in the trail: an entry, a value, a day")

    def enter_list(self) -> None:
        """Go on into what was found."""
        self.table.setFocus(Qt.FocusReason.TabFocusReason)

    def refresh(self, _changes: object = None) -> None:
        """Read the trail anew, at once or when the page is shown again."""
        self._stale = not self.isVisible()
        if self._stale:
            return
        session = self._session.audit_session
        self._fill_people()
        limit = None if self._all else PAGE
        lines = trail.entries(session, self._filter(), limit=limit)
        self.model.show(lines)
        events = len({(line.device, line.entry.seq) for line in lines})
        self._more.setVisible(not self._all and events >= PAGE)
        self._show_only()
        self._choose()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed meanwhile."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Forget what was said and the question that was asked."""
        self._said.hide()
        self._sure.hide()
        super().hideEvent(event)

    def _lay_out(self) -> None:
        words = self._words
        subtitle = words("Who wrote what, when, on which laptop, and by which package it came. Nothing is ever taken out.")
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XXL, Space.XL, Space.XXL, Space.XXL)
        column.setSpacing(Space.M)
        column.addWidget(PageHeading(words("Audit trail"), subtitle))
        top = QHBoxLayout()
        top.setSpacing(Space.S)
        for widget in (self._person, self._only, self._narrow, self._back, self._sure):
            top.addWidget(widget)
        top.addStretch(1)
        for widget in (self._csv, self._xlsx):
            top.addWidget(widget)
        column.addLayout(top)
        column.addWidget(self._said)
        column.addWidget(self.table, 1)
        column.addWidget(self._more)
        for widget in (self._back, self._sure, self._more, self._only):
            widget.hide()

    def _connect(self) -> None:
        self._session.changed.connect(self.refresh)
        self._person.activated.connect(lambda _place: self.refresh())
        self._only.clicked.connect(lambda: self.reveal(""))
        self._narrow.clicked.connect(self._narrow_down)
        self._more.clicked.connect(self._read_all)
        self._back.clicked.connect(self._ask_take_back)
        self._sure.clicked.connect(self._take_back)
        self._csv.clicked.connect(lambda: self._save(trail.write_csv, "csv"))
        self._xlsx.clicked.connect(lambda: self._save(trail.write_xlsx, "xlsx"))
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._offer())
        self.table.activated.connect(lambda _index: self._go())

    def _filter(self) -> TrailFilter:
        return TrailFilter(author=str(self._person.currentData() or ""), id=self._record)

    def _fill_people(self) -> None:
        """Offer everybody of the team; whoever is chosen stays chosen."""
        words = self._words
        people = [(words("Everybody"), "")]
        people += [(one.name or one.registration, one.registration) for one in self._session.state.team if one.registration]
        if [self._person.itemData(place) for place in range(self._person.count())] == [registration for _, registration in people]:
            return
        chosen = self._person.currentData()
        self._person.clear()
        for name, registration in people:
            self._person.addItem(name, registration)
        self._person.setCurrentIndex(max(0, self._person.findData(chosen)))

    def _show_only(self) -> None:
        words, state = self._words, self._session.state
        self._only.setVisible(bool(self._record))
        self._only.setChecked(True)
        if self._record:
            record = naming.anywhere(state, self._record)
            name = words(naming.record_name(state, type(record).__name__, record)) if record else words("this entry")
            self._only.setText(words("Only {entry}  ✕", entry=name))
            self._only.setAccessibleName(words("Only {entry}: show everything again", entry=name))

    def _choose(self) -> None:
        if self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(0, 0))
        self._offer()

    def _current(self) -> Line | None:
        return self.model.line(self.table.currentIndex().row())

    def _offer(self) -> None:
        line = self._current()
        self._narrow.setEnabled(line is not None and line.entry.op != IMPORT and not self._record)
        self._back.setVisible(self._is_import(line))
        self._sure.hide()

    def _is_import(self, line: Line | None) -> bool:
        if line is None or line.entry.op != IMPORT:
            return False
        store, audit = self._session.audit_session.workspace.store, self._session.state.audit.id
        return line.device == store.device and any(one.seq == line.entry.seq for one in store.imports(audit))

    def _narrow_down(self) -> None:
        if (line := self._current()) is not None:
            self.reveal(line.entry.id)

    def _read_all(self) -> None:
        self._all = True
        self.refresh()

    def _go(self) -> None:
        line, state = self._current(), self._session.state
        if line is not None and line.entry.op != IMPORT:
            record = naming.find(state, line.entry.record, line.entry.id)
            self._session.reveal(naming.stage_of(state, line.entry.record, record), line.entry.id)

    def _ask_take_back(self) -> None:
        self._back.hide()
        self._sure.show()
        self._sure.setFocus()

    def _take_back(self) -> None:
        line = self._current()
        if line is not None and self._is_import(line):
            self._session.do(importing.take_back, line.entry.seq)

    def _save(self, write: Callable[..., int], suffix: str) -> None:
        words = self._words
        start = str(Path.home() / f"{self._session.state.audit.number or 'audit'}-trail.{suffix}".replace("/", "-"))
        name, _ = QFileDialog.getSaveFileName(self, words("Save the audit trail"), start, f"(*.{suffix})")
        if not name or self._task is not None:
            return
        work = partial(write, self._session.audit_session, Path(name), words, self._filter())
        task = self._task = Task(work, self)
        task.ended.connect(self._saved)
        task.done.connect(lambda count: self._say(words("Saved {n} lines as {name}.", n=count, name=Path(name).name)))
        task.failed.connect(self._session.failed)
        self.window().setEnabled(False)
        task.start()

    def _saved(self) -> None:
        self._task = None
        self.window().setEnabled(True)

    def _say(self, text: str) -> None:
        self._said.setText(text)
        self._said.show()


class _TrailTable(QTableView):
    """The table: one line under the other, none of them to be changed."""

    def __init__(self, model: TrailModel, name: str) -> None:
        super().__init__()
        self.setObjectName("trail")
        self.setAccessibleName(name)
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column in range(model.columnCount()):
            if column in WIDTHS:
                self.setColumnWidth(column, WIDTHS[column])
            else:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
