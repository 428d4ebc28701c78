"""The audit trail: who wrote what and when, to narrow down and to save."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from auditor_app.domain.naming import naming
from auditor_app.domain.wording import Language
from auditor_app.history.event import IMPORT
from auditor_app.history.taking_back import TakenBack
from auditor_app.operations.audits import trail
from auditor_app.operations.packages import importing
from auditor_app.ui.look.tokens import Space
from auditor_app.ui.page.page import Page
from auditor_app.ui.team import import_notice
from auditor_app.ui.team.trail_filters import TrailFilters
from auditor_app.ui.team.trail_model import Arrangement, TrailModel, TrailRow
from auditor_app.ui.team.trail_reading import TrailPart, arranged, read_part, uncollected
from auditor_app.ui.team.trail_table import TrailTable
from auditor_app.ui.widgets.background import Task
from auditor_app.ui.widgets.buttons import button
from auditor_app.ui.widgets.labels import label
from auditor_app.ui.widgets.page_heading import PageHeading
from auditor_app.ui.widgets.work_bar import WorkBar

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent

    from auditor_app.operations.audits.trail import Sources
    from auditor_app.ui.fields.context import Context
    from auditor_app.ui.fields.session import Session

FIRST = 300
"""How many of the latest events are read before anything is shown."""
FURTHER = 1_000
"""How many more are read when the table was scrolled to its end."""


class TrailPage(Page):
    """Shows the trail of an audit or of one record; Enter goes to the record of a line.

    It is read in parts, in another thread: the latest first, the others when they are scrolled to,
    or all at once when a search or another order needs them.
    """

    def __init__(self, context: Context, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("trail_page")
        words = self._words = context.words
        self.setAccessibleName(words("Audit trail"))
        self._context, self._session = context, session
        self._record = ""
        self._text = ""
        self._stale = True
        self._events = 0
        self._sources: Sources | None = None
        self._imports: frozenset[int] = frozenset()
        self._task: Task | None = None
        self._arranging: Task | None = None
        self._again = False
        self.model = TrailModel(words)
        self.filters = TrailFilters(context, session)
        # Chinese names the clause last, English first.
        elide = (
            Qt.TextElideMode.ElideMiddle
            if words.language is Language.ZH
            else Qt.TextElideMode.ElideRight
        )
        self.table = TrailTable(self.model, words("Audit trail"), elide=elide)
        self.work = WorkBar(context, inside=True)
        self._only = button(
            "", "trail_only", kind="chip", tip=words("Show the trail of everything again")
        )
        self._only.setCheckable(True)
        self._narrow = button(words("Only this entry"), "trail_this")
        self._back = button(words("Take back this import…"), "trail_take_back")
        self._sure = button(words("Yes, take it back"), "trail_take_back_sure", kind="danger")
        self._csv = button(words("Save as CSV…"), "trail_csv", look=context, icon="save")
        self._xlsx = button(words("Save as Excel…"), "trail_xlsx", look=context, icon="save")
        self._count = label("", "small", name="trail_count")
        self._said = label("", "good", wrap=True, name="trail_said")
        self._said.hide()
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.table)

    @property
    def reading(self) -> bool:
        """Whether more is being read, or put in order."""
        return self._task is not None or self._arranging is not None

    def reveal(self, record_id: str) -> None:
        """Show the trail of one record, or of everything."""
        self._record = record_id
        self.refresh()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def search(self, text: str) -> None:
        """Keep the lines that hold every word; the whole trail is searched."""
        self._text = text
        self.model.search(text)
        self._go_on()

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
        self.filters.offer_people()
        self._show_only()
        self._events = 0
        self._sources = None
        self.model.more = False
        self._again = self._task is not None
        if self._task is None:
            self._read()

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
        subtitle = words(
            "Who wrote what, when, on which laptop, and by which package it came. Nothing is ever "
            "taken out."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XXL, Space.XL, Space.XXL, Space.XXL)
        column.setSpacing(Space.M)
        column.addWidget(PageHeading(words("Audit trail"), subtitle))
        column.addWidget(self.filters)
        acts = QHBoxLayout()
        acts.setSpacing(Space.S)
        for widget in (self._only, self._narrow, self._back, self._sure):
            acts.addWidget(widget)
        acts.addStretch(1)
        for widget in (self._csv, self._xlsx):
            acts.addWidget(widget)
        column.addLayout(acts)
        column.addWidget(self.work)
        column.addWidget(self._said)
        column.addWidget(self.table, 1)
        column.addWidget(self._count)
        for widget in (self._back, self._sure, self._only):
            widget.hide()

    def _connect(self) -> None:
        self._session.follow(self, self.refresh)
        self.filters.changed.connect(self.refresh)
        self.model.wanted.connect(self._read_more)
        self.model.unarranged.connect(self._arrange)
        self.model.modelReset.connect(self._choose)
        self._only.clicked.connect(lambda: self.reveal(""))
        self._narrow.clicked.connect(self._narrow_down)
        self._back.clicked.connect(self._ask_take_back)
        self._sure.clicked.connect(self._take_back)
        self._csv.clicked.connect(lambda: self._save(trail.write_csv, "csv"))
        self._xlsx.clicked.connect(lambda: self._save(trail.write_xlsx, "xlsx"))
        self.work.working.connect(self.busy)
        self.work.refused.connect(self.refused)
        self.work.cancelled.connect(
            lambda: self._say(self._words("Cancelled; nothing was written."))
        )
        self.table.horizontalHeader().sortIndicatorChanged.connect(lambda *_: self._go_on())
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._offer())
        self.table.activated.connect(lambda _index: self._go())

    # Reading

    def _read(self) -> None:
        """Read the next part, the first one small, or all there is where that is needed."""
        whole = self.model.needs_all and self._events > 0
        span = (0, None) if whole else (self._events, FURTHER if self._events else FIRST)
        audit, wanted = self._session.audit_session, self.filters.wanted(self._record)
        task = self._task = Task(
            partial(read_part, audit, self._words, wanted, span, self._sources), self
        )
        task.ended.connect(self._ended)
        task.done.connect(partial(self._take, span))
        task.failed.connect(self.refused)
        self._tell()
        task.start()

    def _ended(self) -> None:
        self._task = None

    def _take(self, span: tuple[int, int | None], part: TrailPart) -> None:
        if self._again:
            # What was wanted is something else by now.
            self._again = False
            self._read()
            return
        offset, limit = span
        self._events = offset + part.events
        self._sources, self._imports = part.sources, part.imports
        self.model.more = limit is not None and part.events >= limit
        if not offset:
            self.filters.offer_sources(part.sources)
            self.model.show(part.rows)
        else:
            self.model.append(part.rows)
        self._tell()
        self._go_on()

    def _read_more(self) -> None:
        if self.model.more and self._task is None:
            self._read()

    def _go_on(self) -> None:
        """Read on by itself where what is shown needs all of it."""
        if self.model.needs_all and self.isVisible():
            self._read_more()

    def _arrange(self) -> None:
        """Put what was read in the order that is wanted, off the window's thread."""
        if self._arranging is not None:
            return  # What it comes to is looked at then.
        rows, wanted = self.model.rows, self.model.arrangement
        task = self._arranging = Task(partial(arranged, wanted, rows), self)
        task.ended.connect(self._end_arranging)
        task.done.connect(partial(self._show_arranged, wanted, rows))
        task.start()

    def _end_arranging(self) -> None:
        self._arranging = None

    def _show_arranged(self, wanted: Arrangement, of: list[TrailRow], rows: list[TrailRow]) -> None:
        if self.model.rows is of and self.model.arrangement == wanted:
            self.model.arrange(rows)
        elif self.model.needs_all:
            self._arrange()

    def _tell(self) -> None:
        words, read, shown = self._words, self.model.read, self.model.rowCount()
        self.table.say_empty(
            ""
            if self.reading
            else words("No line fits. Change the filters, or what is searched for.")
        )
        if self._task is not None:
            self._count.setText(words("{n} lines, reading on …", n=f"{read:,}"))
        elif self.model.more:
            self._count.setText(
                words("The latest {n} lines; scroll down for older ones.", n=f"{read:,}")
            )
        elif shown < read:
            self._count.setText(words("{shown} of {n} lines", shown=f"{shown:,}", n=f"{read:,}"))
        else:
            self._count.setText(words("{n} lines", n=f"{read:,}"))

    # One line

    def _show_only(self) -> None:
        words, state = self._words, self._session.state
        self._only.setVisible(bool(self._record))
        self._only.setChecked(True)
        if self._record:
            record = naming.anywhere(state, self._record)
            name = (
                words(naming.record_name(state, type(record).__name__, record))
                if record
                else words("this entry")
            )
            self._only.setText(words("Only {entry}  ✕", entry=name))
            self._only.setAccessibleName(words("Only {entry}: show everything again", entry=name))

    def _choose(self) -> None:
        if self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(0, 0))
        self._offer()
        self._tell()

    def _current(self) -> TrailRow | None:
        return self.model.row(self.table.currentIndex().row())

    def _offer(self) -> None:
        row = self._current()
        self._narrow.setEnabled(row is not None and row.op != IMPORT and not self._record)
        self._back.setVisible(self.is_import(row))
        self._sure.hide()

    def is_import(self, row: TrailRow | None) -> bool:
        """Say whether a line tells of an import that was made here and can be taken back."""
        own = self._session.audit_session.workspace.store.device
        return (
            row is not None and row.op == IMPORT and row.device == own and row.seq in self._imports
        )

    def _narrow_down(self) -> None:
        if (row := self._current()) is not None:
            self.reveal(row.id)

    def _go(self) -> None:
        row, state = self._current(), self._session.state
        if row is not None and row.op != IMPORT:
            record = naming.find(state, row.record, row.id)
            self._context.navigator.show_stage(naming.stage_of(state, row.record, record), row.id)

    def _ask_take_back(self) -> None:
        self._back.hide()
        self._sure.show()
        self._sure.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take back nothing after all with Escape."""
        if event.key() == Qt.Key.Key_Escape and self._sure.isVisible():
            self._offer()
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def _take_back(self) -> None:
        row = self._current()
        if row is not None and self.is_import(row):
            # Before the button that has the keys goes.
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            self._sure.hide()
            work = partial(importing.take_back, self._session.audit_session, row.seq)
            self.work.run(
                self._words("The import is taken back …"), work, self._taken_back, watched=False
            )

    def _taken_back(self, outcome: object) -> None:
        if isinstance(outcome, TakenBack):
            state = self._session.state
            self._say(
                "\n".join(
                    import_notice.undone(
                        self._words, len(outcome.changes), [(state, one) for one in outcome.left]
                    )
                )
            )

    def _save(self, write: Callable[..., int], suffix: str) -> None:
        words = self._words
        start = str(
            Path.home()
            / f"{self._session.state.audit.number or 'audit'}-trail.{suffix}".replace("/", "-")
        )
        name, _ = QFileDialog.getSaveFileName(
            self, words("Save the audit trail"), start, f"(*.{suffix})"
        )
        if not name:
            return
        self._said.hide()
        session, wanted = self._session.audit_session, self.filters.wanted(self._record)
        self.work.run(
            words("The audit trail is saved …"),
            uncollected()(partial(write, session, Path(name), words, wanted, text=self._text)),
            lambda count: self._say(
                words("Saved {n} lines as {name}.", n=count, name=Path(name).name)
            ),
        )

    def _say(self, text: str) -> None:
        self._said.setText(text)
        self._said.show()
