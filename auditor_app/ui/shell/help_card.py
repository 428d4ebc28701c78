"""The card over the window that lists the keys; F1 shows it, Escape or a click puts it away."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from shiboken6 import isValid

from auditor_app.ui.look.look import Look
from auditor_app.ui.look.tokens import Space
from auditor_app.ui.page.page import KeyLine
from auditor_app.ui.widgets import reading_order
from auditor_app.ui.widgets.buttons import button
from auditor_app.ui.widgets.card import Card
from auditor_app.ui.widgets.labels import keys_row, rule


class HelpCard(QWidget):
    """Covers its parent, which it follows in size."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._covered = parent
        self._had_keys: QWidget | None = None
        self.setObjectName("help")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        words = look.words
        self.setAccessibleName(words("Keys"))
        card = Card(words("Keys"))
        card.setFixedWidth(420)
        for text, keys in general_keys(look):
            card.body.addWidget(keys_row(text, keys))
        card.body.addWidget(rule())
        close = button(words("Close"), "help_close")
        close.clicked.connect(self.put_away)
        card.body.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        card.body.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        column = QVBoxLayout(self)
        column.addWidget(card, 0, Qt.AlignmentFlag.AlignCenter)
        parent.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        """Show the card over everything."""
        self._had_keys = QApplication.focusWidget()
        self.resize(self._covered.size())
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_away(self) -> None:
        """Hide the card and give the keys back."""
        self.hide()
        if self._had_keys is not None and isValid(self._had_keys):
            self._had_keys.setFocus(Qt.FocusReason.OtherFocusReason)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep the Tab key on the card while it covers the rest."""
        return reading_order.go_on(self, forward=forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put it away with Escape or F1."""
        if event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_F1}:
            self.put_away()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """Put it away with a click beside the card."""
        self.put_away()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Dim what lies behind."""
        QPainter(self).fillRect(self.rect(), QColor(0, 0, 0, 110))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the parent's size."""
        if event.type() == QEvent.Type.Resize:
            self.resize(self._covered.size())
        return super().eventFilter(watched, event)


def general_keys(look: Look) -> list[KeyLine]:
    """Return the keys that work everywhere."""
    words = look.words
    return [
        (words("Conforms / does not / not applicable"), ("1", "2", "3")),
        (words("Next gap"), ("F8",)),
        (words("Find"), ("Ctrl F",)),
        (words("Undo / redo"), ("Ctrl Z", "Ctrl Shift Z")),
        (words("Go to a stage"), ("Ctrl 1", "…", "Ctrl 7")),
        (words("Back to my audits"), ("Alt ←",)),
        (words("New audit"), ("Ctrl N",)),
        (words("Import package"), ("Ctrl O",)),
        (words("Contribution for the team"), ("Ctrl T",)),
        (words("Conflicts / audit trail"), ("Ctrl 8", "Ctrl 9")),
        (words("In a list: only mine / history / conflict"), ("M", "H", "C")),
        (words("Settings"), ("Ctrl ,",)),
        (words("Keys"), ("F1",)),
    ]
