"""Widgets bound to one value of the audit, which save themselves.

What is typed is saved 400 ms after the last key, when the field loses the keys and when it is
hidden: no word is lost. A refused text stays, and the reason stands under it. A change from
elsewhere, such as undo, shows at once, but never over text that is being typed.
"""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QMimeData, QObject, QSize, Qt, QTimer
from PySide6.QtGui import (
    QDragEnterEvent,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from auditor_app.domain.errors import KnownError
from auditor_app.domain.records import Conclusion
from auditor_app.domain.wording import Message
from auditor_app.ui.fields.binding import Binding
from auditor_app.ui.fields.conflict_mark import ConflictMark, dispute
from auditor_app.ui.fields.context import Context
from auditor_app.ui.fields.listeners import Update
from auditor_app.ui.look.style import restyle
from auditor_app.ui.look.tokens import Space
from auditor_app.ui.widgets.choice import Option, Picker, Segments
from auditor_app.ui.widgets.labels import label
from auditor_app.ui.widgets.typed_input import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from auditor_app.domain.records import Record
    from auditor_app.domain.state import AuditState

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


class LineField(Field):
    """One line of text."""

    def __init__(
        self,
        context: Context,
        title: str,
        binding: Binding[Any],
        *,
        hint: str = "",
        placeholder: str = "",
    ) -> None:
        super().__init__(context, title, binding, hint=hint)
        self.line = QLineEdit()
        self.line.setPlaceholderText(placeholder)
        self.line.textEdited.connect(self.touch)
        self.line.returnPressed.connect(self.finish)
        self.place(self.line)

    def show_value(self, value: object) -> None:
        """Show the text; an unchanged text keeps the caret where it is."""
        text = str(value)
        if text != self.line.text():
            self.line.setText(text)
            self.line.setCursorPosition(0)

    def entered(self) -> object:
        """Return the text."""
        return self.line.text().strip()


def takes_back(editor: QWidget, event: QKeyEvent) -> bool:
    """Say whether a key is the editor's own: undo is, only while it can undo something."""
    history = editor.document() if isinstance(editor, QPlainTextEdit) else editor
    if isinstance(history, QLineEdit | QTextDocument):
        if event.matches(QKeySequence.StandardKey.Undo):
            return history.isUndoAvailable()
        if event.matches(QKeySequence.StandardKey.Redo):
            return history.isRedoAvailable()
    return True


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


class TextField(Field):
    """Text of several lines; it grows with what is written."""

    def __init__(
        self,
        context: Context,
        title: str,
        binding: Binding[Any],
        *,
        hint: str = "",
        lines: int = 3,
        placeholder: str = "",
    ) -> None:
        super().__init__(context, title, binding, hint=hint)
        self.text = GrowingText(lines)
        self.text.setPlaceholderText(placeholder)
        self._filling = False
        self.text.textChanged.connect(self._typed)
        self.place(self.text)

    def show_value(self, value: object) -> None:
        """Show the text; an unchanged text keeps the caret where it is."""
        if str(value) != self.text.toPlainText():
            self._filling = True
            self.text.setPlainText(str(value))
            self._filling = False

    def entered(self) -> object:
        """Return the text."""
        return self.text.toPlainText()

    def _typed(self) -> None:
        if not self._filling:
            self.touch()


class ChoiceField(Field):
    """One of the options, or none where `blank` says what none is called.

    `of` are the kinds of records that the options are made of.
    """

    def __init__(
        self,
        context: Context,
        title: str,
        binding: Binding[Any],
        options: "Callable[[AuditState], Sequence[tuple[object, str]]]",
        *,
        blank: str | None = "—",
        nothing: object = None,
        hint: str = "",
        of: "Sequence[type[Record]]" = (),
    ) -> None:
        super().__init__(context, title, binding, hint=hint)
        self._options, self._blank, self._nothing = options, blank, nothing
        self.picker = Picker(title)
        self.picker.chosen.connect(self._choose)
        self.place(self.picker)
        if of:
            binding.session.follow(self, self._offer, *of)

    def show_value(self, value: object) -> None:
        """Show the option; the options may have changed too."""
        options = list(self._options(self._binding.session.state))
        if self._blank is not None:
            options.insert(0, (self._nothing, self._blank))
        self.picker.offer(options, value)

    def entered(self) -> object:
        """Return what is chosen."""
        return self.picker.value

    def _offer(self, _update: Update) -> None:
        """Show what can be chosen now."""
        if not self._touched:
            self.show_value(self._binding.value())

    def _choose(self, _value: object) -> None:
        self._touched = True
        self.finish()


class SegmentField(Field):
    """One of a few options beside each other; choosing the chosen one again clears the answer."""

    def __init__(
        self,
        context: Context,
        title: str,
        binding: Binding[Any],
        options: "Sequence[Option]",
        *,
        hint: str = "",
    ) -> None:
        super().__init__(context, title, binding, hint=hint)
        self.segments = Segments(options, title)
        self.segments.chosen.connect(self._choose)
        # A question is a sentence: it stands before its answer, not over it.
        question = label(title, wrap=True)
        self._label.hide()
        row = QWidget()
        self._line = QHBoxLayout(row)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(Space.M)
        self._line.addWidget(question, 1)
        self._line.addWidget(self.segments)
        self.place(self.segments, row)

    def place_mark(self, mark: QWidget) -> None:
        """Put the mark of a conflict between question and answer."""
        self._line.insertWidget(1, mark)

    def show_value(self, value: object) -> None:
        """Show the answer."""
        self.segments.show_value(value)

    def entered(self) -> object:
        """Return the answer."""
        return self.segments.value

    def _choose(self, _value: object) -> None:
        self._touched = True
        self.finish()


class YesNoField(SegmentField):
    """Yes, no, or not answered yet."""

    def __init__(
        self, context: Context, title: str, binding: Binding[Any], *, hint: str = ""
    ) -> None:
        words = context.words
        super().__init__(
            context,
            title,
            binding,
            ((True, words("Yes"), "conform"), (False, words("No"), "nonconform")),
            hint=hint,
        )
