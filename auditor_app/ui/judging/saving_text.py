"""The evidence text of whichever row is open: it saves itself and takes pictures."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from auditor_app.ui.evidence.brought_files import carries_file
from auditor_app.ui.fields.field import PAUSE
from auditor_app.ui.widgets.growing_text import GrowingText, takes_back


class SavingText(GrowingText):
    """A text that hands every change to `save`, which says whether it was recorded.

    A text that was refused stays in the field and is offered again; `brought` carries a picture or
    files that were pasted or dropped.
    """

    brought = Signal(object)

    def __init__(
        self,
        name: str,
        placeholder: str,
        save: Callable[[str], bool],
        *,
        lines: int = 2,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(lines)
        self.setParent(parent)
        self._save = save
        self._saved = ""
        self.setObjectName(name)
        self.setAccessibleName(placeholder)
        self.setPlaceholderText(placeholder)
        self._timer = QTimer(self, interval=PAUSE, singleShot=True)
        self._timer.timeout.connect(self.flush)
        self.textChanged.connect(self._typed)

    @property
    def unsaved(self) -> bool:
        """Whether there is a word that was not recorded yet."""
        return self.toPlainText() != self._saved

    def show_text(self, text: str, *, anew: bool = False) -> None:
        """Show what is recorded; unsaved words stay unless it is another row now (`anew`)."""
        keep = self.unsaved and not anew
        self._saved = text
        if not keep and text != self.toPlainText():
            self.setPlainText(text)
            self._timer.stop()

    def flush(self) -> bool:
        """Record what was typed, now; False where it was refused."""
        self._timer.stop()
        text = self.toPlainText()
        if text == self._saved or self.isReadOnly():
            return True
        before, self._saved = self._saved, text
        if self._save(text):
            return True
        self._saved = before
        return False

    def event(self, event: QEvent) -> bool:
        """Leave undo to the audit where nothing was typed that could be undone here."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and not takes_back(self, event)
        ):
            event.ignore()
            return False
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Record before the hand goes elsewhere."""
        super().focusOutEvent(event)
        self.flush()

    def hideEvent(self, event: QHideEvent) -> None:
        """Record before the page goes away."""
        self.flush()
        super().hideEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take pictures and files too."""
        return carries_file(source) or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Pass pictures and files on; insert text as text."""
        if carries_file(source):
            self.brought.emit(source)
        else:
            super().insertFromMimeData(source)

    def _typed(self) -> None:
        if self.unsaved:
            self._timer.start()
