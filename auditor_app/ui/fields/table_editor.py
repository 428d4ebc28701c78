"""The view to write in a table: Enter goes down, Tab goes on, a spreadsheet is pasted."""

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
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from auditor_app.ui.fields.bound import PAUSE
from auditor_app.ui.fields.context import Context
from auditor_app.ui.fields.member_picker import MemberPicker
from auditor_app.ui.fields.table_model import (
    BLANK_ROLE,
    CONFLICT_ROLE,
    MANY_ROLE,
    OPTIONS_ROLE,
    REPEATED_ROLE,
    SIGN_ROLE,
    VALUE_ROLE,
    Column,
    TableModel,
)
from auditor_app.ui.look.style import restyle
from auditor_app.ui.look.tokens import Space
from auditor_app.ui.widgets.choice import Picker
from auditor_app.ui.widgets.typed_input import UnreadableError

Index = QModelIndex | QPersistentModelIndex
ROW = 40
"""The height of a row to write in, in px."""
HEADER = 32
ROWS_SHOWN = 30
"""How many rows a table grows to before it scrolls itself."""
SIGN = 16
EDITOR = 220
"""How wide the editor of a text is at least, in px."""


class TableEditor(QTableView):
    """A table of records; as high as its rows, up to a limit."""

    def __init__(
        self,
        context: Context,
        model: TableModel,
        name: str,
        title: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        words = self._words = context.words
        self._context = context
        self._model = model
        model.disputed = words("Two people wrote different values here. Click to decide.")
        self._writing = False
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setModel(model)
        self.setItemDelegate(_CellDelegate(context, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.SelectedClicked
        )
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(True)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(ROW)
        header = self.horizontalHeader()
        header.setFixedHeight(HEADER)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(40)
        for signal in (model.rowsInserted, model.rowsRemoved, model.modelReset):
            signal.connect(self._fit)
        self._fit()

    def reveal(self, record_id: str) -> bool:
        """Select a record's row; return whether it has one."""
        row = self._model.row_of(record_id)
        if row >= 0:
            self.setCurrentIndex(self._model.index(row, 0))
        return row >= 0

    def model_column(self) -> Column:
        """Return the column that is being written in."""
        return self._model.columns[max(0, self.currentIndex().column())]

    def remove_selected(self) -> None:
        """Remove the records of the selected rows; undo brings them back."""
        rows = sorted({index.row() for index in self.selectedIndexes()})
        self._model.remove(rows)

    def add_row(self) -> None:
        """Go to the empty row and start writing."""
        index = self._model.index(self._model.rowCount() - 1, self._first())
        self.setFocus()
        self.setCurrentIndex(index)
        self.edit(index)

    def begin_writing(self) -> None:
        """Let Tab lead from cell to cell, as it does while a row is filled in."""
        self._writing = True

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let Tab lead on again where it led in."""
        if event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}:
            self._writing = False
        super().focusInEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Lead to the next cell while a row is filled in, else out of the table."""
        ends = self._model.rowCount() - 1, self._model.columnCount() - 1
        here = self.currentIndex().row(), self.currentIndex().column()
        self.setTabKeyNavigation(self._writing and here != (ends if forward else (0, 0)))
        return super().focusNextPrevChild(forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open a cell with Enter, remove a row with Ctrl+Delete, paste lines of a spreadsheet."""
        current = self.currentIndex()
        if event.key() in _WALKING:
            self._writing = False
        if event.matches(QKeySequence.StandardKey.Paste) and current.isValid():
            self._model.paste(current.row(), current.column(), QGuiApplication.clipboard().text())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and current.isValid():
            self.edit(current)
        elif (
            event.key() == Qt.Key.Key_Delete
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.remove_selected()
        elif event.key() == Qt.Key.Key_Delete:
            self._clear_cells()
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Write what an input method hands over at once; Qt opens the cell for it and drops it."""
        opens = (
            bool(event.commitString())
            and not event.preeditString()
            and self.indexWidget(self.currentIndex()) is None
        )
        super().inputMethodEvent(event)
        editor = self.indexWidget(self.currentIndex())
        if opens and isinstance(editor, QLineEdit):
            editor.insert(event.commitString())
            editor.textEdited.emit(editor.text())

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:  # noqa: N802 (Qt's name)
        """Go on where Enter was pressed: down, to the empty row after the last."""
        row, column = self.currentIndex().row(), self.currentIndex().column()
        super().closeEditor(
            editor, QAbstractItemDelegate.EndEditHint.NoHint if hint == _SUBMIT else hint
        )
        if hint == _SUBMIT:
            below = self._model.index(min(row + 1, self._model.rowCount() - 1), column)
            self.setCurrentIndex(below)
            self.setFocus()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Lead from the mark of a conflict to where it is decided."""
        index = self.indexAt(event.position().toPoint())
        field = index.data(CONFLICT_ROLE) if index.isValid() else ""
        if (
            field
            and event.position().x() < self.visualRect(index).left() + Space.XS + SIGN + Space.XS
        ):
            self._decide(index.row(), str(field))
        else:
            super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with a row."""
        menu = QMenu(self)
        add = menu.addAction(self._words("Add a row"))
        remove = menu.addAction(self._words("Remove row"))
        remove.setShortcut(QKeySequence("Ctrl+Del"))
        if self._model.in_conflict(row := self.currentIndex().row()):
            menu.addAction(self._words("Decide the conflict")).triggered.connect(
                lambda _checked: self._decide(row)
            )
        record = self._model.record(row)
        if record is not None:
            history = menu.addAction(self._words("History of this entry"))
            history.triggered.connect(
                lambda _checked: self._context.navigator.show_trail(record.id)
            )
        add.setEnabled(self._model.writable)
        remove.setEnabled(self._model.writable and record is not None)
        add.triggered.connect(self.add_row)
        remove.triggered.connect(self.remove_selected)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())

    def _decide(self, row: int, field: str = "") -> None:
        """Lead to the conflict on a record."""
        if (record := self._model.record(row)) is not None:
            self._context.navigator.show_conflict(record.id, field)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page where the table itself shows everything."""
        vertical = event.angleDelta().y() and not self.verticalScrollBar().maximum()
        if vertical:
            event.ignore()
        else:
            super().wheelEvent(event)

    def resizeEvent(self, event: object) -> None:
        """Share the width out: what a column asks for, and the rest to those that stretch."""
        super().resizeEvent(event)  # type: ignore[arg-type]  # Qt's own event, handed on
        self._share_width()
        self._fit()

    def _share_width(self) -> None:
        columns = self._model.columns
        over = self.viewport().width() - sum(column.width for column in columns)
        stretching = sum(column.stretch for column in columns) or 1
        for at, column in enumerate(columns):
            self.setColumnWidth(
                at, column.width + (max(0, over) // stretching if column.stretch else 0)
            )

    def _fit(self, *_rows: object) -> None:
        rows = min(self._model.rowCount(), ROWS_SHOWN)
        wider = sum(column.width for column in self._model.columns) > self.viewport().width()
        bar = self.horizontalScrollBar().sizeHint().height() if wider else 0
        self.setFixedHeight(HEADER + rows * ROW + 2 * self.frameWidth() + bar + 2)

    def _first(self) -> int:
        return next(at for at, column in enumerate(self._model.columns) if column.checked is None)

    def _copy(self) -> None:
        rows: dict[int, list[str]] = {}
        for index in sorted(self.selectedIndexes(), key=lambda one: (one.row(), one.column())):
            if not index.data(BLANK_ROLE):
                rows.setdefault(index.row(), []).append(str(index.data() or ""))
        QGuiApplication.clipboard().setText("\n".join("\t".join(cells) for cells in rows.values()))

    def _clear_cells(self) -> None:
        for index in self.selectedIndexes():
            if (
                index.flags() & Qt.ItemFlag.ItemIsEditable
                and not index.data(BLANK_ROLE)
                and index.data(OPTIONS_ROLE) is None
            ):
                self._model.setData(index, "")


_WALKING = {
    Qt.Key.Key_Escape,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
}
_SUBMIT = QAbstractItemDelegate.EndEditHint.SubmitModelCache


class _CellDelegate(QStyledItemDelegate):
    """Draws cells and makes their editors: a line of text, a drop-down, or people to tick."""

    def __init__(self, context: Context, view: TableEditor) -> None:
        super().__init__(view)
        self._context, self._view = context, view

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
        sign = index.data(SIGN_ROLE)
        if sign:
            selected = bool(option.state & QStyle.StateFlag.State_Selected)
            painter.fillRect(option.rect, QColor(theme.accent_soft if selected else theme.panel))
            top = option.rect.top() + (option.rect.height() - SIGN) / 2
            self._context.icons.paint(
                painter, sign[0], sign[1], option.rect.left() + Space.XS, top, SIGN
            )
            option.rect.setLeft(option.rect.left() + SIGN + 2)
        super().paint(painter, option, index)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(theme.accent))
            painter.drawRect(QRectF(option.rect).adjusted(0.5, 0.5, -1.5, -1.5))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row."""
        return QSize(super().sizeHint(option, index).width(), ROW)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return the editor of a cell."""
        self._view.begin_writing()
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
                    self.closeEditor.emit(watched, _SUBMIT)
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

    def _writes_text(self) -> bool:
        column = self._view.model_column()
        return column.read is str.strip and column.options is None

    def _readable(self, line: QLineEdit) -> bool:
        try:
            self._view.model_column().read(line.text())
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
