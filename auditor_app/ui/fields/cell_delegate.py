"""The cells of a table to write in: how they are drawn, and their editors."""

from collections.abc import Callable

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QPainter,
)
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from auditor_app.ui.fields.context import Context
from auditor_app.ui.fields.field import PAUSE
from auditor_app.ui.fields.member_picker import MemberPicker
from auditor_app.ui.fields.table_model import (
    BLANK_ROLE,
    ICON_ROLE,
    MANY_ROLE,
    OPTIONS_ROLE,
    REPEATED_ROLE,
    VALUE_ROLE,
    FieldColumn,
    TableModel,
)
from auditor_app.ui.look.style import restyle
from auditor_app.ui.look.tokens import Space
from auditor_app.ui.widgets.choice import Picker
from auditor_app.ui.widgets.typed_input import UnreadableError

Index = QModelIndex | QPersistentModelIndex
SUBMIT = QAbstractItemDelegate.EndEditHint.SubmitModelCache
ROW = 40
"""The height of a row to write in, in px."""
ICON_SIZE = 16
EDITOR = 220
"""How wide the editor of a text is at least, in px."""


class CellDelegate(QStyledItemDelegate):
    """Draws cells and makes their editors: a line of text, a drop-down, or people to tick."""

    def __init__(
        self,
        context: Context,
        model: TableModel,
        view: QTableView,
        begin_writing: Callable[[], None],
    ) -> None:
        super().__init__(view)
        self._context, self._model, self._view = context, model, view
        self._begin_writing = begin_writing

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a cell: its icon, and its text, muted where it is a prompt or repeats."""
        theme = self._context.theme
        muted = index.data(BLANK_ROLE) or index.data(REPEATED_ROLE)
        option.palette.setColor(
            option.palette.ColorRole.Text, QColor(theme.muted if muted else theme.text)
        )
        option.palette.setColor(
            option.palette.ColorRole.HighlightedText, QColor(theme.muted if muted else theme.text)
        )
        icon = index.data(ICON_ROLE)
        if icon:
            selected = bool(option.state & QStyle.StateFlag.State_Selected)
            painter.fillRect(option.rect, QColor(theme.accent_soft if selected else theme.panel))
            top = option.rect.top() + (option.rect.height() - ICON_SIZE) / 2
            self._context.icons.paint(
                painter, icon[0], icon[1], option.rect.left() + Space.XS, top, ICON_SIZE
            )
            option.rect.setLeft(option.rect.left() + ICON_SIZE + 2)
        super().paint(painter, option, index)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(theme.accent))
            painter.drawRect(QRectF(option.rect).adjusted(0.5, 0.5, -1.5, -1.5))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row."""
        return QSize(super().sizeHint(option, index).width(), ROW)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return the editor of a cell."""
        self._begin_writing()
        title = str(index.model().headerData(index.column(), Qt.Orientation.Horizontal))
        options = index.data(OPTIONS_ROLE)
        if options is None:
            return self._line(parent, title)
        if index.data(MANY_ROLE):
            people = MemberPicker(options, title, parent)
            people.changed.connect(lambda: self.commitData.emit(people))
            people.closed.connect(lambda: self._finish(people))
            return people
        picker = Picker(title, parent)
        picker.offer(options, index.data(VALUE_ROLE))
        # Enter closes the list, and then presses the drop-down, which must still be there.
        picker.chosen.connect(
            lambda _value: QTimer.singleShot(0, picker, lambda: self._finish(picker))
        )
        # The list opens at once: a second key press to see the choices would be one too many.
        QTimer.singleShot(0, picker, picker.showPopup)
        return picker

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show the value, but not over what is being typed."""
        if isinstance(editor, QLineEdit):
            if not editor.isModified():
                editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))
        elif isinstance(editor, MemberPicker):
            editor.show_value(index.data(VALUE_ROLE) or ())

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Write what the editor holds."""
        if isinstance(editor, QLineEdit):
            if editor.isModified():
                model.setData(index, editor.text())
        elif isinstance(editor, Picker):
            if editor.value is not None and editor.value != index.data(VALUE_ROLE):
                model.setData(index, editor.value, VALUE_ROLE)
        elif isinstance(editor, MemberPicker):
            model.setData(index, editor.value, VALUE_ROLE)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Put the editor over its cell, wider where the cell is too narrow to write in."""
        place = option.rect.adjusted(1, 1, -1, -1)
        if isinstance(editor, QLineEdit) and self._writes_text():
            wanted = max(place.width(), min(EDITOR, self._view.viewport().width()))
            place.setWidth(wanted)
            place.moveRight(
                min(place.right(), max(place.left() - 1, self._view.viewport().width() - 1))
            )
        editor.setGeometry(place)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Save with Enter and Esc; a text that cannot be read stays open until Esc comes again."""
        if (
            isinstance(watched, QLineEdit)
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
        ):
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                if self._readable(watched):
                    self.commitData.emit(watched)
                    self.closeEditor.emit(watched, SUBMIT)
                return True
            if event.key() == Qt.Key.Key_Escape and self._readable(watched):
                self.commitData.emit(watched)
            if event.key() in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab} and not self._readable(watched):
                return True
        pressed = (
            isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key()
        )
        if isinstance(watched, Picker) and pressed in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._finish(watched)
            return True
        return super().eventFilter(watched, event)

    def _line(self, parent: QWidget, title: str) -> QLineEdit:
        line = QLineEdit(parent)
        line.setAccessibleName(title)
        pause = QTimer(line, singleShot=True, interval=PAUSE)
        pause.timeout.connect(lambda: self._save_while_typing(line))
        line.textEdited.connect(lambda _text: pause.start())
        return line

    def _save_while_typing(self, line: QLineEdit) -> None:
        """Save text as it is typed, but a date or time only once it is left."""
        if line.isVisible() and self._writes_text():
            self.commitData.emit(line)

    def _column(self) -> FieldColumn:
        """Return the column that is being written in."""
        return self._model.columns[max(0, self._view.currentIndex().column())]

    def _writes_text(self) -> bool:
        column = self._column()
        return column.read is str.strip and column.options is None

    def _readable(self, line: QLineEdit) -> bool:
        try:
            self._column().read(line.text())
        except UnreadableError as error:
            restyle(line, "invalid", True)
            line.setToolTip(self._context.words(error.message))
            line.setAccessibleDescription(self._context.words(error.message))
            return False
        restyle(line, "invalid", False)
        return True

    def _finish(self, editor: QWidget) -> None:
        if self._view.indexWidget(self._view.currentIndex()) is editor:
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)
