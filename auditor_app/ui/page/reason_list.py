"""Reasons of the rules under each other, inside the page they belong to."""

from collections.abc import Sequence
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
from auditor_app.domain.reasons import Reason, Weight
from auditor_app.ui.fields.context import Context
from auditor_app.ui.look.look import Look
from auditor_app.ui.look.tokens import WAITING, WEIGHT_SIGNS, Space
from auditor_app.ui.widgets.steady_label import SteadyLabel


class ReasonList(QWidget):
    """Shows reasons, the heaviest first; `revealed` and `conflict_wanted` carry the id of the record that one is about."""

    revealed = Signal(str)
    conflict_wanted = Signal(str)

    def __init__(self, context: Context, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._context = context
        self._rows: list[ReasonRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        context.appearance.changed.connect(self._repaint)

    def show_reasons(self, reasons: Sequence[Reason]) -> None:
        """Show these reasons; nothing takes no room."""
        ordered = sorted(reasons, key=lambda reason: ORDER.index(reason.weight))
        for place, reason in enumerate(ordered):
            if place == len(self._rows):
                row = ReasonRow(self._context)
                row.revealed.connect(self.revealed)
                row.conflict_wanted.connect(self.conflict_wanted)
                self._rows.append(row)
                self._column.addWidget(row)
            self._rows[place].show_reason(reason, last=place == len(ordered) - 1)
        for row in self._rows[len(ordered) :]:
            row.hide()
        self.setVisible(bool(ordered))

    def _repaint(self) -> None:
        for row in self._rows:
            row.draw()


ORDER: Final = (Weight.BLOCKS, Weight.TO_DO, Weight.NOTE)


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
