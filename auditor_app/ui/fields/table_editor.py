"""The view to write in a table: Enter goes down, Tab goes on, a spreadsheet is pasted."""

from PySide6.QtCore import (
    Qt,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QMenu,
    QTableView,
    QWidget,
)

from auditor_app.ui.fields.cell_delegate import ICON_SIZE, ROW, SUBMIT, CellDelegate
from auditor_app.ui.fields.context import Context
from auditor_app.ui.fields.table_model import (
    BLANK_ROLE,
    CONFLICT_ROLE,
    OPTIONS_ROLE,
    TableModel,
)
from auditor_app.ui.look.tokens import Space

HEADER = 32
ROWS_SHOWN = 30
"""How many rows a table grows to before it scrolls itself."""


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
        self.setItemDelegate(CellDelegate(context, model, self, self._begin_writing))
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

    def _begin_writing(self) -> None:
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
            editor, QAbstractItemDelegate.EndEditHint.NoHint if hint == SUBMIT else hint
        )
        if hint == SUBMIT:
            below = self._model.index(min(row + 1, self._model.rowCount() - 1), column)
            self.setCurrentIndex(below)
            self.setFocus()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Lead from the mark of a conflict to where it is decided."""
        index = self.indexAt(event.position().toPoint())
        field = index.data(CONFLICT_ROLE) if index.isValid() else ""
        if (
            field
            and event.position().x()
            < self.visualRect(index).left() + Space.XS + ICON_SIZE + Space.XS
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
