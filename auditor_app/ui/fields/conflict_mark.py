"""The mark beside what people wrote differently; it leads to the decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton

from auditor_app.ui.look.tokens import Space

if TYPE_CHECKING:
    from collections.abc import Callable, Container

    from PySide6.QtGui import QPaintEvent

    from auditor_app.domain.state import AuditState, Conflict
    from auditor_app.ui.fields.context import Context
    from auditor_app.ui.fields.session import Session
    from auditor_app.ui.widgets.card import Card

CONFLICT_ICON = ("reason-to-do", "attention")
"""The icon of a conflict and the token of its colour, the same wherever one is marked."""

SIDE = 18
ICON = 14


def dispute(state: AuditState, record_id: str, covers: Container[str]) -> Conflict | None:
    """Return the first open conflict on one of these fields of a record."""
    return next((one for one in state.conflicts_of(record_id) if one.field in covers), None)


class ConflictMark(QAbstractButton):
    """Shows itself while one of the fields is in conflict; pressing it leads to the decision.

    `record_id` returns which record it is about now, `title` says what of it.
    """

    def __init__(
        self,
        context: Context,
        session: Session,
        record_id: Callable[[AuditState], str],
        covers: Container[str],
        title: str,
    ) -> None:
        super().__init__()
        words = context.words
        self._context, self._session, self._record_id, self._covers = (
            context,
            session,
            record_id,
            covers,
        )
        self.setObjectName("conflict_mark")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedSize(SIDE, SIDE)
        self.setAccessibleName(words("In conflict: {field}", field=title))
        self.setToolTip(words("Two people wrote different values here. Click to decide."))
        self.clicked.connect(self._decide)
        context.appearance.changed.connect(self.update)
        session.follow(self, self.refresh, record=lambda: record_id(session.state))
        # Only hidden, never shown, before it has a parent: shown alone it would be a window.
        if not self._is_wanted():
            self.hide()

    def refresh(self, _changes: object = None) -> None:
        """Show the mark where there is a conflict."""
        self.setVisible(self._is_wanted())

    def _is_wanted(self) -> bool:
        state = self._session.state
        return (
            bool(state.conflicts)
            and dispute(state, self._record_id(state), self._covers) is not None
        )

    def sizeHint(self) -> QSize:
        """Return the size of the icon with its ring."""
        return QSize(SIDE, SIDE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the icon, on a ground while it is pointed at or has the keys."""
        theme = self._context.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 1) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.attention_soft))
            painter.drawRoundedRect(
                QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), Space.XS, Space.XS
            )
        self._context.icons.paint(
            painter, *CONFLICT_ICON, (SIDE - ICON) / 2, (SIDE - ICON) / 2, ICON
        )

    def _decide(self) -> None:
        state = self._session.state
        if (found := dispute(state, self._record_id(state), self._covers)) is not None:
            self._context.navigator.show_conflict(found.id, found.field)


class Others(set[str]):
    """Every field but these: those of a record that have no place of their own on a card."""

    def __contains__(self, field: object) -> bool:
        """Say whether a field is none of these."""
        return not super().__contains__(field)


def mark_card(
    card: Card,
    context: Context,
    session: Session,
    record_id: Callable[[AuditState], str],
    covers: Container[str],
) -> None:
    """Put a mark behind the title of a card, for the fields that it shows as a whole."""
    card.head.insertWidget(1, ConflictMark(context, session, record_id, covers, card.title.text()))
