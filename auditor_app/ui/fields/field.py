"""A widget bound to one value of the audit, which saves itself.

What is typed is saved 400 ms after the last key, when the field loses the keys and when it is
hidden: no word is lost. A refused text stays, and the reason stands under it. A change from
elsewhere, such as undo, shows at once, but never over text that is being typed.
"""

from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QDragEnterEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from auditor_app.domain.errors import KnownError
from auditor_app.domain.records import Conclusion
from auditor_app.domain.wording import Message
from auditor_app.ui.fields.binding import Binding
from auditor_app.ui.fields.conflict_mark import ConflictMark, dispute
from auditor_app.ui.fields.context import Context
from auditor_app.ui.fields.listeners import Update
from auditor_app.ui.look.style import restyle
from auditor_app.ui.look.tokens import Space
from auditor_app.ui.widgets.growing_text import takes_back
from auditor_app.ui.widgets.labels import label
from auditor_app.ui.widgets.typed_input import UnreadableError

PAUSE = 400
"""How long after the last key a field saves, in ms."""


class Field(QWidget):
    """A label, an editor and a line for the hint or the refusal.

    A subclass shows a value (`show_value`), reads what is entered (`entered`, which may raise
    UnreadableError) and calls `touch` when the person changes something.
    """

    def __init__(
        self,
        context: Context,
        title: str,
        binding: Binding[Any],
        *,
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context, self._words, self._binding, self._hint, self.title = (
            context,
            context.words,
            binding,
            hint,
            title,
        )
        self._touched = False
        self._shown: object = None
        self._mark: ConflictMark | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.save)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.XS)
        self._label = label(title, "small")
        self._head = QHBoxLayout()
        self._note = label(hint, "tiny", wrap=True)
        # Never shown before it has a parent: alone it would be a window and take the keys.
        if not hint:
            self._note.hide()
        self.editor: QWidget = self

    def place(self, editor: QWidget, row: QWidget | None = None) -> None:
        """Take `editor` as what is edited, shown inside `row` if there is one; show the value."""
        self.editor = editor
        editor.setAccessibleName(self.title)
        editor.setAccessibleDescription(self._hint)
        editor.installEventFilter(self)
        self._label.setBuddy(editor)
        self.setFocusProxy(editor)
        self._head.setSpacing(Space.XS)
        self._head.addWidget(self._label)
        self._head.addStretch(1)
        self._column.addLayout(self._head)
        for widget in (row or editor, self._note):
            self._column.addWidget(widget)
        self._column.addStretch(1)
        self._shown = self._binding.value()
        self.show_value(self._shown)
        self._lock()
        self._mark_conflict()
        self._follow()

    def _follow(self) -> None:
        """Listen for changes to the record, and for the signature, which locks the field."""
        session, binding = self._binding.session, self._binding
        session.follow(self, self.refresh, type(binding.record), record=lambda: binding.record.id)
        session.follow(self, self.refresh, Conclusion)

    def show_value(self, value: object) -> None:
        """Put a value into the editor."""
        raise NotImplementedError

    def entered(self) -> object:
        """Return what the editor holds; raises UnreadableError."""
        raise NotImplementedError

    def is_complete(self) -> bool:
        """Tell whether what is typed so far can be saved while the person may still be typing."""
        return True

    def touch(self) -> None:
        """Note that the person changed something, and save it soon."""
        self._touched = True
        self._pause.start()

    @property
    def unsaved(self) -> bool:
        """Whether something was changed here that is not recorded yet."""
        return self._touched

    def save(self) -> None:
        """Save while typing: only what is complete, and without touching the text."""
        if self._touched and self.is_complete():
            self._save()

    def finish(self) -> bool:
        """Save what is entered and show it the usual way; return whether all is saved."""
        if self._touched and self._save():
            self._shown = self._binding.value()
            self.show_value(self._shown)
        return not self._touched

    def refresh(self, update: Update | None = None) -> None:
        """Show what is recorded, unless the person is typing or it is the field's own change."""
        if update is not None and update.initiator is self:
            return
        value = self._binding.value()
        if not self._touched and value != self._shown:
            self._shown = value
            self.show_value(value)
            self._complain(None)
        self._lock()
        self._mark_conflict()

    def _mark_conflict(self) -> None:
        """Make the mark of a conflict when the field first has one: hardly any ever does."""
        session, binding = self._binding.session, self._binding
        if self._mark is not None or not session.state.conflicts:
            return
        if dispute(session.state, binding.record.id, {binding.name}) is not None:
            self._mark = ConflictMark(
                self._context, session, lambda _state: binding.record.id, {binding.name}, self.title
            )
            self.place_mark(self._mark)
            self._mark.refresh()

    def place_mark(self, mark: QWidget) -> None:
        """Put the mark of a conflict behind the label."""
        self._head.insertWidget(1, mark)

    def _lock(self) -> None:
        """Let nothing be entered once the audit is signed off; texts can still be copied."""
        signed = self._binding.session.state.conclusion.signed_on is not None
        if isinstance(self.editor, QLineEdit | QPlainTextEdit):
            if self.editor.isReadOnly() != signed:
                self.editor.setReadOnly(signed)
                restyle(self.editor, "locked", signed)
        else:
            self.editor.setEnabled(not signed)

    def _save(self) -> bool:
        self._pause.stop()
        try:
            value = self.entered()
        except UnreadableError as error:
            self._complain(error.message)
            return False
        if value != self._binding.value():
            outcome = self._binding.write(self, value)
            if isinstance(outcome, KnownError):
                self._complain(outcome.message)
                return False
        self._touched = False
        self._shown = value
        self._complain(None)
        return True

    def _complain(self, message: Message | None) -> None:
        restyle(self.editor, "invalid", message is not None)
        restyle(self._note, "role", "tiny" if message is None else "error")
        text = self._hint if message is None else self._words(message)
        self._note.setText(text)
        self._note.setVisible(bool(text))
        self.editor.setAccessibleDescription(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Save when the editor loses the focus; leave undo to the audit where it has none."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and not takes_back(self.editor, event)
        ):
            event.ignore()
            return True
        if (
            event.type() == QEvent.Type.DragEnter
            and isinstance(event, QDragEnterEvent)
            and event.mimeData().hasUrls()
        ):
            # Files are no text: they go to what is under the field, or to the window.
            event.ignore()
            return True
        if watched is self.editor and event.type() == QEvent.Type.FocusOut:
            self.finish()
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Save when the page is left or the window closes."""
        self.finish()
        super().hideEvent(event)
