"""The conflicts of an audit: each with both values side by side, decided by one key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from auditor_app.domain.naming import naming
from auditor_app.domain.stages.programmes import stage_label
from auditor_app.operations.audits import conflicts
from auditor_app.ui.look.tokens import Space
from auditor_app.ui.page.page import Page
from auditor_app.ui.team.conflict_card import ConflictCard
from auditor_app.ui.widgets.buttons import button
from auditor_app.ui.widgets.card import Card
from auditor_app.ui.widgets.labels import label
from auditor_app.ui.widgets.layouts import row
from auditor_app.ui.widgets.page_heading import PageHeading
from auditor_app.ui.widgets.spoken import spoken

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from auditor_app.domain.reasons import Stage
    from auditor_app.operations.audits.conflicts import Shown
    from auditor_app.ui.fields.context import Context
    from auditor_app.ui.fields.session import Session

LIST_WIDTH = 300
LINE = 48
HEADING = 32


class ConflictsPage(Page):
    """Lists the open conflicts by stage, and shows the chosen one with all its values.

    `1`, `2` … take a value; the next number or Enter leads to a value of one's own.
    """

    def __init__(self, context: Context, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("conflicts_page")
        words = self._words = context.words
        self.setAccessibleName(words("Conflicts"))
        self._context, self._session = context, session
        self._found: tuple[Shown, ...] = ()
        self.list = _ConflictList(words("Open conflicts"))
        self.card = ConflictCard(context, session)
        self._last: Shown | None = None
        self._decided = label("", "good", wrap=True, name="decided")
        self._decided.hide()
        self._none = Card(kind="good")
        self._none.setObjectName("no_conflict")
        self._all_done = label("", "section", name="all_decided")
        self._back_to = button("", "back_to_stage", kind="primary")
        self._back_to.clicked.connect(lambda _checked: self._go_back())
        self._none.body.addWidget(self._all_done)
        kept = words("Every decision and every value is kept in the audit trail.")
        passed_on = words("Your next contribution (Ctrl+T) takes the decisions to the others.")
        self._none.body.addWidget(label(f"{kept} {passed_on}", "small", wrap=True))
        self._none.body.addWidget(row(self._back_to))
        self._lay_out()
        self.setFocusProxy(self.list)
        self.list.currentItemChanged.connect(lambda *_: self._show_current())
        self.list.pressed_number.connect(self._press)
        self.list.own_wanted.connect(self.card.write_own)
        self.card.left.connect(self._back)
        session.follow(self, self._follow)
        self.refresh()

    def _follow(self, _update: object) -> None:
        if self._found or self._session.state.conflicts:
            self.refresh()

    def refresh(self) -> None:
        """Show the conflicts that are open now, and go on to the one after what was decided."""
        found = conflicts.shown(self._session.audit_session)
        self._say_decided(found)
        if found != self._found or not found:
            place = max(0, self.list.place())
            current = self._current()
            before = {one.conflict[:3] for one in self._found}
            self._found = found
            self._fill()
            keys = [one.conflict[:3] for one in found]
            place = (
                keys.index(current.conflict[:3])
                if current is not None and current.conflict[:3] in keys
                else place
            )
            # What was just put back is what the next key is meant for.
            place = next(
                (number for number, key in enumerate(keys) if before and key not in before), place
            )
            self.list.go_to(min(place, len(found) - 1))
        for widget in (self.list, self._area):
            widget.setVisible(bool(found))
        on_the_way_back = self._back_to.hasFocus()
        self._none.setVisible(not found)
        self._show_current()
        if not found and self.isVisible():
            # The list that had the keys is gone; the way back takes them.
            self._back_to.setFocus(Qt.FocusReason.OtherFocusReason)
        elif on_the_way_back:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def reveal(self, record_id: str, field: str = "") -> None:
        """Go to the conflict on a field of a record, or the first one on it."""
        places = [number for number, one in enumerate(self._found) if one.conflict.id == record_id]
        place = next(
            (one for one in places if self._found[one].conflict.field == field),
            next(iter(places), None),
        )
        if place is not None:
            self.list.go_to(place)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def next_gap(self) -> None:
        """Go to the next conflict, coming round at the end."""
        if self._found:
            self.list.go_to((self.list.place() + 1) % len(self._found))
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        words = self._words
        subtitle = words(
            "Two people wrote different values without knowing of each other. 1 or 2 takes a "
            "value, 3 or Enter writes another."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XXL, Space.XL, Space.XXL, Space.XXL)
        column.setSpacing(Space.L)
        column.addWidget(PageHeading(words("Conflicts"), subtitle))
        column.addWidget(self._decided)
        column.addWidget(self._none)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        # The Tab key goes to what is in it.
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        ground = QWidget()
        ground.setObjectName("page_body")
        inner = QVBoxLayout(ground)
        inner.setContentsMargins(0, 0, Space.S, 0)
        inner.addWidget(self.card)
        inner.addStretch(1)
        self._area.setWidget(ground)
        beside = QHBoxLayout()
        beside.setSpacing(Space.L)
        beside.addWidget(self.list)
        beside.addWidget(self._area, 1)
        column.addLayout(beside, 1)
        column.addStretch(0)

    def _say_decided(self, found: tuple[Shown, ...]) -> None:
        """Name what was decided last, and where one came from once nothing is left."""
        words = self._words
        left = {one.conflict[:3] for one in found}
        gone = [one for one in self._found if one.conflict[:3] not in left]
        if gone:
            self._last = gone[-1]
            what = words(
                "Decided: {record}, {field}.",
                record=self._last.record,
                field=self._decided_field(self._last),
            )
            undo = words("Ctrl+Z puts the conflict back.")
            self._decided.setText(f"{what} {undo}" if self._session.undo_label else what)
        self._decided.setVisible(bool(gone) and bool(found))
        self._all_done.setText(
            words("All conflicts are decided.") if self._last else words("No conflict is open.")
        )
        self._back_to.setVisible(self._last is not None)
        if self._last is not None:
            self._back_to.setText(words("Back to {stage}", stage=stage_label(self._last.stage)))
            self._back_to.setAccessibleName(self._back_to.text())

    def _decided_field(self, one: Shown) -> str:
        """Return which field was decided, or what became of a record that one had removed."""
        words = self._words
        if one.conflict.field != "deleted":
            return spoken(one.field, words)
        record = naming.find(self._session.state, one.conflict.record, one.conflict.id)
        return words("Removed") if record is not None and record.deleted else words("Kept")

    def _go_back(self) -> None:
        if self._last is not None:
            self._context.navigator.show_stage(self._last.stage, self._last.conflict.id)

    def _fill(self) -> None:
        words = self._words
        self.list.blockSignals(True)
        self.list.clear()
        stage: Stage | None = None
        for number, one in enumerate(self._found):
            if one.stage is not stage:
                stage = one.stage
                self.list.add_heading(words(stage_label(stage)))
            field = (
                words("removed, or kept?")
                if one.conflict.field == "deleted"
                else spoken(one.field, words)
            )
            self.list.add_line(number, f"{words(one.record)}\n{field}")
        self.list.blockSignals(False)

    def _current(self) -> Shown | None:
        place = self.list.place()
        return self._found[place] if 0 <= place < len(self._found) else None

    def _show_current(self) -> None:
        if (one := self._current()) is not None:
            self.card.show_conflict(one)

    def _press(self, number: int) -> None:
        one = self._current()
        if one is None:
            return
        if number <= len(one.sides):
            self.card.take(number)
        elif number == len(one.sides) + 1:
            self.card.write_own()

    def _back(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)


class _ConflictList(QListWidget):
    """The conflicts under the names of their stages."""

    pressed_number = Signal(int)
    own_wanted = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName("conflicts")
        self.setAccessibleName(name)
        self.setFixedWidth(LIST_WIDTH)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def add_heading(self, text: str) -> None:
        """Append the name of a stage, which cannot be chosen."""
        made = QListWidgetItem(text)
        made.setFlags(Qt.ItemFlag.NoItemFlags)
        made.setSizeHint(QSize(0, HEADING))
        self.addItem(made)

    def add_line(self, number: int, text: str) -> None:
        """Append a conflict."""
        made = QListWidgetItem(text)
        made.setData(Qt.ItemDataRole.UserRole, number)
        made.setData(Qt.ItemDataRole.AccessibleTextRole, text.replace("\n", ", "))
        made.setToolTip(text)
        made.setSizeHint(QSize(0, LINE))
        self.addItem(made)

    def place(self) -> int:
        """Return the number of the chosen conflict, -1 where none is."""
        current = self.currentItem()
        number = current.data(Qt.ItemDataRole.UserRole) if current is not None else None
        return number if isinstance(number, int) else -1

    def go_to(self, number: int) -> None:
        """Choose a conflict."""
        for line in range(self.count()):
            if self.item(line).data(Qt.ItemDataRole.UserRole) == number:
                self.setCurrentRow(line)
                self.scrollToItem(self.item(line))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Decide by a digit, write with Enter; everything else is the list's."""
        key = event.key()
        if (
            Qt.Key.Key_1 <= key <= Qt.Key.Key_9
            and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.pressed_number.emit(key - Qt.Key.Key_0)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.own_wanted.emit()
        else:
            super().keyPressEvent(event)
