"""One conflict: its values, who wrote them and when, and a value of one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from auditor_app.domain.errors import KnownError
from auditor_app.operations.audits import conflicts
from auditor_app.ui.look.tokens import Space
from auditor_app.ui.team.own_value import OwnValue, own_value
from auditor_app.ui.widgets.buttons import button
from auditor_app.ui.widgets.card import Card
from auditor_app.ui.widgets.labels import label
from auditor_app.ui.widgets.layouts import row
from auditor_app.ui.widgets.spoken import spoken

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from auditor_app.operations.audits.conflicts import Candidate, Shown
    from auditor_app.ui.fields.context import Context
    from auditor_app.ui.fields.session import Session

DEVICE_SHOWN = 8


class ConflictCard(Card):
    """Shows a conflict and decides it; `left` says that the keys belong to the list again."""

    left = Signal()

    def __init__(self, context: Context, session: Session) -> None:
        super().__init__()
        self.setObjectName("conflict")
        self._context, self._session, self._words = context, session, context.words
        self._one: Shown | None = None
        self._own: OwnValue | None = None
        self._inner: QWidget | None = None

    def show_conflict(self, one: Shown) -> None:
        """Show another conflict; does nothing where it is shown already."""
        if one == self._one:
            return
        self._one = one
        words = self._words
        if self._inner is not None:
            self.body.removeWidget(self._inner)
            self._inner.hide()
            self._inner.deleteLater()
        self._inner = QWidget()
        column = QVBoxLayout(self._inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        removing = one.conflict.field == "deleted"
        what = words("removed, or kept?") if removing else spoken(one.field, words)
        heading = label(
            f"{words(one.record)} – {what}", "heading", wrap=True, name="conflict_heading"
        )
        column.addWidget(heading)
        if removing:
            why = words(
                "One removed this entry while another, not knowing of it, went on writing in it."
            )
            column.addWidget(label(why, "small", wrap=True))
        sides = QGridLayout()
        sides.setSpacing(Space.M)
        for number, side in enumerate(one.sides, start=1):
            sides.addWidget(self._side(number, side), (number - 1) // 2, (number - 1) % 2)
        for place in range(2):
            sides.setColumnStretch(place, 1)
        column.addLayout(sides)
        if one.evidence and one.conflict.field not in {"evidence", "facts"}:
            column.addWidget(label(words("What was seen"), "small"))
            column.addWidget(label(one.evidence, wrap=True, name="conflict_evidence"))
        if one.content:
            column.addWidget(label(words("What the entry says"), "small"))
            said = "\n".join(
                words("{what}: {why}", what=spoken(field, words), why=spoken(value, words))
                for field, value in one.content
            )
            column.addWidget(label(said, wrap=True, name="conflict_content"))
        if one.files:
            files = words("Files: {names}", names=words.list_separator.join(one.files))
            column.addWidget(label(files, "small", wrap=True, name="conflict_files"))
        self._offer_own(column, one)
        self.body.addWidget(self._inner)
        self.setAccessibleName(heading.text())

    def take(self, number: int) -> None:
        """Decide for one of the values, counted from 1."""
        if self._one is not None:
            self._session.do(self, conflicts.take_side, self._one.conflict, number)

    def write_own(self) -> None:
        """Go to the field for a value of one's own."""
        if self._own is not None:
            self._own.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the list with Escape; decide for the written value with Ctrl+Enter."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif (
            key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self._decide_own()
        else:
            super().keyPressEvent(event)

    def _side(self, number: int, side: Candidate) -> Card:
        words = self._words
        card = Card(kind="soft" if number == 1 else "true")
        card.setObjectName(f"side_{number}")
        removing = self._one is not None and self._one.conflict.field == "deleted"
        said, act = spoken(side.value, words), words("Take this value")
        if removing and side.head.value:
            said, act = words("Removed"), words("Remove the entry")
        elif removing:
            said, act = words("Edited"), words("Keep the entry")
        value = label(said, "heading", wrap=True, name=f"side_value_{number}")
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        when = side.head.at.astimezone().strftime("%Y-%m-%d %H:%M")
        who = words(
            "{name} ({registration}), {time}, laptop {device}",
            name=spoken(side.author, words),
            registration=side.head.author,
            time=when,
            device=side.head.device[:DEVICE_SHOWN],
        )
        take = button(act, f"take_{number}")
        take.setAccessibleName(
            f"{act} ({number})"
            if removing
            else words("Take value {number}: {value}", number=number, value=said)
        )
        take.clicked.connect(lambda: self.take(number))
        card.body.addWidget(value)
        if number == 1:
            card.body.addWidget(label(words("In force until somebody decides"), "small"))
        card.body.addWidget(label(who, "small", wrap=True, name=f"side_author_{number}"))
        card.body.addStretch(1)
        card.body.addWidget(row(take, label(str(number), "key")))
        return card

    def _offer_own(self, column: QVBoxLayout, one: Shown) -> None:
        words = self._words
        self._own = own_value(self._session, one, words)
        if self._own is None:
            return
        self._own.entered.connect(self._decide_own)
        decide = button(words("Take my value"), "take_own", kind="primary")
        decide.clicked.connect(self._decide_own)
        self._refusal = label("", "error", wrap=True, name="own_error")
        self._refusal.hide()
        column.addWidget(
            row(label(words("Another value"), "small"), label(str(len(one.sides) + 1), "key"))
        )
        column.addWidget(self._own)
        column.addWidget(self._refusal)
        column.addWidget(row(decide, label("Ctrl Enter", "key")))

    def _decide_own(self) -> None:
        one, own = self._one, self._own
        if one is None or own is None:
            return
        try:
            value = own.value()
        except KnownError as error:
            self._refusal.setText(self._words(error.message))
            self._refusal.show()
            own.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.left.emit()
        self._session.do(self, conflicts.resolve, one.conflict, value)
