"""A text editor as high as its text, and whose undo is whose."""

from PySide6.QtCore import QMimeData, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QTextDocument, QWheelEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from auditor_app.ui.look.tokens import Space


class GrowingText(QPlainTextEdit):
    """A text editor as high as its text; Tab leaves it and the wheel scrolls the page."""

    def __init__(self, lines: int) -> None:
        super().__init__()
        self._lines = lines
        self._high = 0
        # A policy and not a fixed height, which the style sheet's own least height would override.
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self._grow()

    def _grow(self, *_size: object) -> None:
        lines = max(self._lines, round(self.document().size().height()))
        height = (
            round(lines * self.fontMetrics().lineSpacing() + 2 * self.document().documentMargin())
            + 2 * Space.S
        )
        if height != self._high:
            self._high = height
            self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew: the document does not say by itself that this took other lines."""
        super().resizeEvent(event)
        self._grow()

    def sizeHint(self) -> QSize:
        """Return the height of the text."""
        return QSize(super().sizeHint().width(), self._high)

    def minimumSizeHint(self) -> QSize:
        """Return the same height: the text is never cut."""
        return QSize(60, self._high)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take text, but no files: those go to what is under the field, or to the window."""
        return not source.hasUrls() and super().canInsertFromMimeData(source)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


def takes_back(editor: QWidget, event: QKeyEvent) -> bool:
    """Say whether a key is the editor's own: undo is, only while it can undo something."""
    history = editor.document() if isinstance(editor, QPlainTextEdit) else editor
    if isinstance(history, QLineEdit | QTextDocument):
        if event.matches(QKeySequence.StandardKey.Undo):
            return history.isUndoAvailable()
        if event.matches(QKeySequence.StandardKey.Redo):
            return history.isRedoAvailable()
    return True
