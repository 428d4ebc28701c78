"""The right column: the page's own cards, what to do next and which clause says so, and the page's keys."""

from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from auditor_app.domain.conflicts import CONFLICT
from auditor_app.domain.guidance import Guidance
from auditor_app.domain.reasons import Progress, Reason, Stage, Weight
from auditor_app.domain.terms import label as term
from auditor_app.ui.context import Look
from auditor_app.ui.pieces import Card, button, keys_row, label
from auditor_app.ui.steady_label import SteadyLabel
from auditor_app.ui.tokens import WAITING, WEIGHT_SIGNS, Space

SHOWN: Final = 8
ORDER: Final = (Weight.BLOCKS, Weight.TO_DO, Weight.NOTE)


class GuidancePanel(Card):
    """What the rules say of the stage on show; `revealed` carries the id of a record, `stage_wanted` another stage.

    `conflict_wanted` carries the id of a record that people wrote differently.
    """

    revealed = Signal(str)
    conflict_wanted = Signal(str)
    stage_wanted = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look.words("Next step"), " ", parent=parent)
        self.setObjectName("guidance")
        self._look = look
        self._words = look.words
        self._rows: list[ReasonRow] = []
        self._next_stage: Stage | None = None
        self._column = QVBoxLayout()
        self._column.setSpacing(2)
        self._good = QWidget()
        row = QHBoxLayout(self._good)
        row.setContentsMargins(0, 0, 0, 0)
        self._good_icon = QLabel()
        row.addWidget(self._good_icon)
        row.addWidget(label(self._words("This stage is complete."), name="guidance_good"), 1)
        self._more = label("", "small", name="guidance_more")
        self._go = button("", "guidance_go", kind="link")
        self.body.addWidget(self._good)
        self.body.addLayout(self._column)
        for widget in (self._more, self._go):
            self.body.addWidget(widget)
        self._go.clicked.connect(lambda: self.stage_wanted.emit(self._next_stage))
        look.appearance.changed.connect(self._repaint)

    def show_guidance(self, guidance: Guidance, stage: Stage) -> None:
        """Say what the stage still needs, in order of weight; rows that stay are only updated."""
        words = self._words
        here = guidance.stage(stage)
        reasons = sorted(here.reasons, key=lambda reason: ORDER.index(reason.weight))
        for place, reason in enumerate(reasons[:SHOWN]):
            if place == len(self._rows):
                self._add_row()
            self._rows[place].show_reason(reason, last=place == min(len(reasons), SHOWN) - 1)
        for row in self._rows[len(reasons) :]:
            row.hide()
        hidden = len(reasons) - SHOWN
        self._more.setVisible(hidden > 0)
        if hidden > 0:
            self._more.setText(words("and {n} more", n=hidden))
        self._good.setVisible(here.progress is Progress.DONE)
        self._good_icon.setPixmap(self._look.icons.pixmap("state-done", "conform"))
        self._offer_next(guidance, stage, done=here.progress is Progress.DONE)

    def _offer_next(self, guidance: Guidance, stage: Stage, *, done: bool) -> None:
        open_stages = [
            one.stage
            for one in guidance.stages
            if one.progress is not Progress.DONE and one.stage is not stage
        ]
        self._next_stage = open_stages[0] if done and open_stages else None
        self._go.setVisible(self._next_stage is not None)
        if self._next_stage is not None:
            self._go.setText(self._words("Go on: {stage}", stage=term(self._next_stage)))

    def _add_row(self) -> None:
        row = ReasonRow(self._look)
        row.revealed.connect(self.revealed)
        row.conflict_wanted.connect(self.conflict_wanted)
        self._rows.append(row)
        self._column.addWidget(row)

    def _repaint(self) -> None:
        for row in self._rows:
            row.draw()


class ReasonRow(QAbstractButton):
    """One reason: its weight as shape and colour, the sentence, the clause; a button where there is a record to show."""

    revealed = Signal(str)
    conflict_wanted = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._reason: Reason | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._last = False
        self._icon = QLabel()
        self._text = SteadyLabel()
        self._clause = SteadyLabel(role="tiny")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, Space.S, 0, Space.S)
        row.setSpacing(Space.S)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(self._text)
        texts.addWidget(self._clause)
        row.addLayout(texts, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for widget in (self._icon, self._text, self._clause):
            widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.clicked.connect(self._reveal)

    def show_reason(self, reason: Reason, *, last: bool) -> None:
        """Say this reason; does nothing where it is said already."""
        self.show()
        if reason == self._reason and last == self._last:
            return
        self._reason, self._last = reason, last
        text = self._look.words(reason.message)
        rule = "" if reason.rule is CONFLICT else reason.rule.number
        clause = " · ".join(part for part in (reason.clause, rule) if part)
        self._text.show_text(text)
        self._clause.show_text(clause)
        self.setObjectName(f"reason_{reason.rule.number}")
        self.setAccessibleName(f"{text} {clause}")
        acts = bool(reason.record)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if acts else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if acts else Qt.CursorShape.ArrowCursor)
        self.draw()

    def draw(self) -> None:
        """Draw the sign in the colours in force."""
        if self._reason is not None:
            sign = WAITING if self._reason.waits else WEIGHT_SIGNS[self._reason.weight]
            self._icon.setPixmap(self._look.icons.pixmap(sign.icon, sign.token, 16))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground of a row that can be clicked, and the line under it."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        acts = self._reason is not None and bool(self._reason.record)
        if acts and (self.underMouse() or self.hasFocus()):
            painter.setPen(QColor(theme.accent) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.hover))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -1.5), 6, 6)
        if not self._last:
            painter.fillRect(
                QRectF(24, self.height() - 1, self.width() - 24, 1), QColor(theme.line)
            )

    def _reveal(self) -> None:
        if self._reason is not None and self._reason.record:
            wanted = self.conflict_wanted if self._reason.rule is CONFLICT else self.revealed
            wanted.emit(self._reason.record)


class KeyLegend(Card):
    """The keys that work on this page."""

    def __init__(
        self, look: Look, keys: list[tuple[str, tuple[str, ...]]], parent: QWidget | None = None
    ) -> None:
        super().__init__(look.words("Keys on this page"), parent=parent)
        self.setObjectName("key_legend")
        for text, caps in keys:
            self.body.addWidget(keys_row(text, caps))
