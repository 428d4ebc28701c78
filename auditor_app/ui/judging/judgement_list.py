"""The judgement list: chips over rows that are marked by keyboard and open in place."""

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget

from auditor_app.domain.records import Judgement
from auditor_app.domain.values import Verdict
from auditor_app.operations.core import settings
from auditor_app.operations.core.settings import Work
from auditor_app.ui.fields.context import Context
from auditor_app.ui.fields.listeners import Update
from auditor_app.ui.fields.session import Session, done
from auditor_app.ui.judging.delegate import JudgementDelegate
from auditor_app.ui.judging.editor import JudgementEditor, RowPart
from auditor_app.ui.judging.model import JudgementModel, JudgementRow, Only
from auditor_app.ui.judging.sheet import RowKey, Sheet
from auditor_app.ui.judging.site_chips import SiteChips
from auditor_app.ui.judging.view import GUTTER, JudgementView
from auditor_app.ui.look.tokens import Space
from auditor_app.ui.widgets.labels import label

_KEYS = {
    Qt.Key.Key_1: Verdict.CONFORM,
    Qt.Key.Key_2: Verdict.NONCONFORM,
    Qt.Key.Key_3: Verdict.NOT_APPLICABLE,
    Qt.Key.Key_0: None,
    Qt.Key.Key_Backspace: None,
}


class JudgementList(QWidget):
    """All rows of a sheet with their keys.

    `1` `2` `3` mark, `0` and Backspace clear. Enter and Tab lead into the evidence, Escape back, F8
    to the next gap. `A` attaches, Ctrl+V pastes a picture, `H` shows the history of the row, `M`
    only my own part. All of it goes by mouse too.
    """

    def __init__(
        self,
        context: Context,
        session: Session,
        sheet: Sheet,
        parts: Sequence[RowPart] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._session = session
        self._words = context.words
        self._navigator = context.navigator
        self._folder = context.workspace.folder
        self.setObjectName("judgement_list")
        self.model = JudgementModel(sheet, context.words, self)
        self.chips = SiteChips(context, self.model)
        self.empty = label("", "muted", wrap=True, name="nothing_here")
        self.delegate = JudgementDelegate(context, self.model, self)
        self.view = JudgementView(self.model, self.delegate)
        self.view.setAccessibleName(context.words("Judgements"))
        self.editor = JudgementEditor(context, session, sheet, parts)
        self.view.set_editor(self.editor)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        self.chips.setContentsMargins(0, 0, GUTTER, 0)
        column.addWidget(self.chips)
        column.addWidget(self.empty)
        column.addWidget(self.view, 1)
        self.setFocusProxy(self.view)
        self.chips.chosen.connect(self.show_rows)
        self.chips.mine_wanted.connect(self.show_mine)
        self.view.opened.connect(self._open)
        self.view.marked.connect(self._mark_row)
        self.view.disputed.connect(self._show_conflict)
        self.editor.asked.connect(self._asked)
        for part in parts:
            part.finished.connect(self._give_keys_back)
        session.follow(self, self._follow, *sheet.kinds)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._offer)
        context.appearance.changed.connect(self.view.viewport().update)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_focus)
        self._narrow_to_mine()
        self.chips.offer(sheet.sites())
        self._settle()

    # Going to a row

    def show_rows(self, site: str, only: Only = Only.ALL, *, mine: bool | None = None) -> None:
        """Show a site's rows (empty: of all sites), and open the first that waits.

        Whether only my own are shown stays as it is unless said.
        """
        self.editor.flush()
        self.model.show(site, only, mine=mine)
        self._settle()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_mine(self, on: bool) -> None:
        """Show only my own part, or everything, and keep to it on every list from now on."""
        settings.write(
            self._folder,
            msgspec.structs.replace(
                settings.read(self._folder), work=Work.MINE if on else Work.ALL
            ),
        )
        self.show_rows(self.model.site, self.model.only, mine=on)

    def next_gap(self) -> bool:
        """Go to the next undecided row, at another site if need be, my own first.

        Return False where nothing is undecided.
        """
        judged, total = self.model.my_progress()
        mine = judged < total
        row = self.model.next_gap(self.view.current_row(), mine=mine)
        if row is None and (self.model.site or self.model.only is not Only.ALL or self.model.mine):
            self.show_rows("", mine=self.model.mine and mine)
            row = self.model.next_gap(-1, mine=mine)
        if row is None:
            return False
        self._go(row)
        return True

    def find_text(self, text: str) -> bool:
        """Go to the next row that holds a text, at another site if need be; False for none."""
        row = self.model.find(text, self.view.current_row())
        if row is None and (self.model.site or self.model.only is not Only.ALL or self.model.mine):
            self.show_rows("", mine=False)
            row = self.model.find(text, -1)
        if row is None:
            return False
        self._go(row)
        return True

    def reveal(self, record_id: str) -> bool:
        """Go to the row a record belongs to, or to the site it is; False where there is neither."""
        if any(site.id == record_id for site in self._sheet.sites()):
            self.show_rows(record_id)
            return True
        place = self._sheet.place_of(record_id)
        return place is not None and self.go_to(place)

    def go_to(self, place: RowKey) -> bool:
        """Go to a place, showing its site if it is not shown; False where there is no such row."""
        row = self.model.row_of(place)
        if row is None:
            self.show_rows(place[0], mine=self.model.mine and self._sheet.is_mine(place))
            row = self.model.row_of(place)
        if row is None:
            return False
        self._go(row)
        return True

    def current(self) -> JudgementRow | None:
        """Return the open row."""
        number = self.view.current_row()
        return self.model.row(number) if number >= 0 else None

    # Marking

    def mark(self, verdict: Verdict | None) -> None:
        """Mark the open row; “not applicable” asks its reason in place first."""
        row = self.current()
        if row is None or row.subject is None or self._sheet.locked():
            return
        if verdict is Verdict.NOT_APPLICABLE:
            self.editor.ask_reason()
            return
        self.editor.stop_asking()
        if verdict is row.finding.verdict:
            return
        if done(self._sheet.mark(row.place, verdict)) and verdict is Verdict.NONCONFORM:
            self.editor.write_on()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on the keys of the page; on letters and digits only while the list has them."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_F8:
            self.next_gap()
        elif key == Qt.Key.Key_Escape:
            # A typed reason is recorded, as everywhere; only an empty one was not meant.
            self.editor.leave_reason()
            self.editor.stop_asking()
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not (self.view.hasFocus() and self._list_key(key, event)):
            super().keyPressEvent(event)

    def _show_trail(self) -> None:
        if (row := self.current()) is not None:
            self._navigator.show_trail(self._sheet.record_id(row.place))

    def _show_conflict(self, number: int = -1) -> None:
        row = self.model.row(number) if number >= 0 else self.current()
        if row is not None and row.finding.disputed:
            self._navigator.show_conflict(self._sheet.disputed_record(row.place))

    def _offer(self, point: QPoint) -> None:
        """Show what else can be done with a row."""
        row = self.current()
        if row is None or row.subject is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if row.finding.disputed:
            decide = menu.addAction(self._words("Decide the conflict"))
            decide.setShortcut(Qt.Key.Key_C)
            decide.triggered.connect(lambda _checked: self._show_conflict())
        history = menu.addAction(self._words("History of this entry"))
        history.setShortcut(Qt.Key.Key_H)
        history.triggered.connect(self._show_trail)
        menu.popup(self.view.viewport().mapToGlobal(point))

    def _list_key(self, key: Qt.Key, event: QKeyEvent) -> bool:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return key == Qt.Key.Key_V and self.editor.strip.paste()
        if key in _KEYS:
            self.mark(_KEYS[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.editor.write()
        elif key == Qt.Key.Key_A:
            self.editor.strip.choose_file()
        elif key == Qt.Key.Key_H:
            self._show_trail()
        elif key == Qt.Key.Key_C:
            self._show_conflict()
        elif key == Qt.Key.Key_M and self.model.is_split:
            self.show_mine(not self.model.mine)
        else:
            return False
        return True

    # What changes

    def _follow(self, update: Update) -> None:
        """Show what changed, and nothing else anew."""
        changes = update.changes
        if self._sheet.restructured(changes):
            place = row.place if (row := self.current()) is not None else None
            split = self.model.is_split
            self.model.reload()
            if not split:
                self._narrow_to_mine()
            self.chips.offer(self._sheet.sites())
            self._settle(place)
            return
        touched = self.model.apply(changes)
        only_judged = update.kinds == {Judgement}
        if touched:
            self.chips.refresh({site for site, _item in touched})
        elif only_judged:
            return
        row = self.current()
        if not only_judged:
            self._lock()
            self.editor.refresh()
        elif row is not None and row.place in touched:
            self.editor.show_finding()
        self.view.fit_editor()

    def showEvent(self, event: QShowEvent) -> None:
        """Take the keys: whoever opens the page wants to mark."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._take_keys)

    def hideEvent(self, event: QHideEvent) -> None:
        """Record what was typed before the page goes away."""
        self.editor.flush()
        super().hideEvent(event)

    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.editor.isAncestorOf(now):
            # What has just been shown is laid out first.
            QTimer.singleShot(0, now, lambda: self.view.show_inside(now))

    def _take_keys(self) -> None:
        if not self.isAncestorOf(QApplication.focusWidget() or self.window()):
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.view.scrollTo(self.view.currentIndex())

    def _go(self, row: int) -> None:
        self.view.go_to(row)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _settle(self, place: RowKey | None = None) -> None:
        """After the rows were built anew: open a row, or say why there is none."""
        self.chips.refresh()
        self.delegate.measure()
        self._lock()
        row = self.model.row_of(place) if place is not None else None
        if row is None:
            row = self.model.next_gap(-1)
        if row is None and self.model.rowCount():
            row = 1
        self.empty.setVisible(row is None)
        self.empty.setText(self._nothing())
        if row is not None:
            self.view.go_to(row)

    def _nothing(self) -> str:
        if not self._sheet.sites():
            return self._words(
                "There is no audited site yet. Enter the sites on the planning page."
            )
        if self.model.only is Only.GAPS:
            return self._words("Nothing is left to judge here.")
        if self.model.only is Only.NONCONFORM:
            return self._words("Nothing was found that does not conform.")
        return self._words("There is nothing to judge here.")

    def _lock(self) -> None:
        locked = self._sheet.locked()
        if locked != self.delegate.locked:
            self.delegate.locked = locked
            self.view.viewport().update()

    def _open(self, number: int) -> None:
        self.delegate.asking = None
        self.editor.show_row(self.model.row(number) if number >= 0 else None)

    def _mark_row(self, number: int, verdict: Verdict) -> None:
        self.view.go_to(number)
        self.mark(verdict)

    def _asked(self) -> None:
        row = self.current()
        self.delegate.asking = row if self.editor.asking else None
        if row is not None:
            self.model.refresh(row.place)
        self.view.fit_editor()
        if not self.editor.asking:
            self._give_keys_back()

    def _narrow_to_mine(self) -> None:
        """Begin with my own part, unless everything was asked for last."""
        if self.model.is_split and settings.read(self._folder).work is Work.MINE:
            self.model.show(self.model.site, self.model.only, mine=True)

    def _give_keys_back(self) -> None:
        # Hiding the field that had the focus moves it along; the list takes it after that.
        QTimer.singleShot(0, self, lambda: self.view.setFocus(Qt.FocusReason.OtherFocusReason))
