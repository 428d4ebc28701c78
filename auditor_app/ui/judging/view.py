"""The scrolling list of judgements: even rows, of which the current one opens in place.

Qt's own list lays every row out again whenever one of them changes, too slow for 10,000 rows. Here
rows and headings have fixed heights and exactly one row is taller, so a place is found by
bisection and opening a row costs nothing.
"""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QAccessible,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem, QWidget

from auditor_app.domain.values import Verdict
from auditor_app.ui.judging.delegate import HEADING, ROW, JudgementDelegate
from auditor_app.ui.judging.model import AnyIndex, JudgementModel
from auditor_app.ui.judging.row_places import RowPlaces

TAIL = 24
"""Air under the last row, px."""

FOOT = 14
"""Air under the editor of the opened row, px."""

AFTER = 56
"""How much of what follows a field is shown with it, px: a button has room."""

GUTTER = 10
"""The room of the scroll bar, px; the page lets the list reach this far into its margin."""

STEP = 28
"""What one notch of a scroll bar's arrow moves, px."""


class JudgementView(QAbstractItemView):
    """Draws the rows with the delegate and places one editor in the current row.

    `marked` carries a row and the verdict that was clicked, `disputed` the row whose conflict was
    clicked, `opened` the row that became current (-1: none), `content_height` the height of all
    rows in px.
    """

    marked = Signal(int, object)
    disputed = Signal(int)
    opened = Signal(int)
    content_height = Signal(int)

    def __init__(
        self, model: JudgementModel, delegate: JudgementDelegate, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._delegate = delegate
        self._places = RowPlaces()
        self._editor: QWidget | None = None
        self._pressed: tuple[int, Verdict] | None = None
        self._by_mouse = False
        self._gutter = 0
        self._head = ROW
        self.setObjectName("judgements")
        self.setFrameShape(QAbstractItemView.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setItemDelegate(delegate)
        self.setModel(model)
        self._places.lay_out(self._heights())

    # The opened row

    def set_editor(self, editor: QWidget) -> None:
        """Give the view the one widget that is shown in the current row."""
        self._editor = editor
        editor.setParent(self.viewport())
        editor.hide()
        editor.installEventFilter(self)

    def current_row(self) -> int:
        """Return the current row, -1 where there is none."""
        return self.currentIndex().row()

    def go_to(self, row: int) -> None:
        """Make a row current and bring it into sight."""
        self.setCurrentIndex(self._model.index(row, 0))

    def fit_editor(self) -> None:
        """Give the opened row the height that its editor wants now, and put the editor there."""
        editor = self._editor
        layout = editor.layout() if editor is not None else None
        if editor is None or layout is None:
            return
        if self._places.opened < 0:
            self._places.extra = 0
            editor.hide()
            return
        width = self._delegate.body_width(self.viewport().width())
        head = self._delegate.head_height(
            self._model.row(self._places.opened), self.viewport().width()
        )
        height = (
            layout.totalHeightForWidth(width)
            if layout.hasHeightForWidth()
            else layout.totalSizeHint().height()
        )
        self._head = head
        extra = head - ROW + height + FOOT
        if extra != self._places.extra:
            self._places.extra = extra
            self.updateGeometries()
            self.viewport().update()
        rect = self._rect(self._places.opened)
        editor.setGeometry(
            self._delegate.body_left(self.viewport().width()), rect.top() + head, width, height
        )
        editor.show()

    def show_inside(self, widget: QWidget) -> None:
        """Scroll to a field of the opened row, and to a little of what follows it."""
        top = widget.mapTo(self.viewport(), QPoint(0, 0)).y()
        below = top + widget.height() + AFTER - self.viewport().height()
        bar = self.verticalScrollBar()
        if below > 0:
            bar.setValue(bar.value() + min(below, top))
        elif top < 0:
            bar.setValue(bar.value() + top - FOOT)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Follow the editor when what is in it grows or shrinks."""
        if watched is self._editor and event.type() == QEvent.Type.LayoutRequest:
            self.fit_editor()
        return False

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        """Close one row and open the other; a row that was clicked stays under the pointer."""
        super().currentChanged(current, previous)
        row = current.row() if current.isValid() else -1
        before = self._rect(row).top() if row >= 0 else 0
        self._places.open(row)
        self.opened.emit(row)
        self.fit_editor()
        self.updateGeometries()
        if row >= 0:
            if self._by_mouse:
                bar = self.verticalScrollBar()
                bar.setValue(bar.value() + self._rect(row).top() - before)
            self.scrollTo(current)
        self.fit_editor()
        self.viewport().update()

    # Geometry

    def _heights(self) -> Iterator[int]:
        return (HEADING if row.subject is None else ROW for row in self._model.rows())

    def _rect(self, row: int) -> QRect:
        places = self._places
        top = places.top(row) - self.verticalOffset()
        return QRect(0, top, self.viewport().width(), places.height(row))

    def visualRect(self, index: AnyIndex) -> QRect:
        """Return where a row is drawn."""
        return self._rect(index.row()) if index.isValid() else QRect()

    def indexAt(self, point: QPoint) -> QModelIndex:
        """Return the row at a point of the viewport."""
        row = self._places.at(point.y() + self.verticalOffset())
        return self._model.index(row, 0) if row >= 0 else QModelIndex()

    def scrollTo(
        self,
        index: AnyIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Scroll as little as shows a row whole, with the heading over the first of a card."""
        if not index.isValid():
            return
        row, height = index.row(), self.viewport().height()
        top = self._places.top(row) - (HEADING if self._model.row(row).first else 0)
        bottom = self._places.top(row) + self._places.height(row) + FOOT
        bar = self.verticalScrollBar()
        if hint is QAbstractItemView.ScrollHint.PositionAtCenter:
            bar.setValue((top + bottom - height) // 2)
        elif top < bar.value() or bottom - top > height:
            bar.setValue(top)
        elif bottom > bar.value() + height:
            bar.setValue(bottom - height)

    def horizontalOffset(self) -> int:
        """Return 0: the list is never wider than its viewport."""
        return 0

    def verticalOffset(self) -> int:
        """Return how far the list is scrolled, px."""
        return self.verticalScrollBar().value()

    def isIndexHidden(self, index: AnyIndex) -> bool:
        """Return that no row is hidden."""
        return False

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Return where a key leads, over the headings."""
        actions = QAbstractItemView.CursorAction
        row, last = self.current_row(), self._model.rowCount() - 1
        page = max(1, self.viewport().height() // ROW - 1)
        target, step = {
            actions.MoveUp: (row - 1, -1),
            actions.MovePrevious: (row - 1, -1),
            actions.MovePageUp: (max(row - page, 0), -1),
            actions.MovePageDown: (min(row + page, last), 1),
            actions.MoveHome: (0, 1),
            actions.MoveEnd: (last, -1),
        }.get(action, (row + 1, 1))
        while 0 <= target <= last and self._model.row(target).subject is None:
            target += step
        if not 0 <= target <= last:
            return self.currentIndex()
        return self._model.index(target, 0)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select the row at a rectangle's middle."""
        index = self.indexAt(rect.center())
        self.selectionModel().select(
            QItemSelection(index, index) if index.isValid() else QItemSelection(), command
        )

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """Return where the selected rows are drawn."""
        region = QRegion()
        for index in selection.indexes():
            region += QRegion(self.visualRect(index))
        return region

    def updateGeometries(self) -> None:
        """Tell the scroll bar how tall the list is; its room is kept while there is none."""
        bar, height = self.verticalScrollBar(), self.viewport().height()
        most = max(0, self._places.total + TAIL - height)
        gutter = 0 if most else GUTTER
        if gutter != self._gutter:
            self._gutter = gutter
            self.setViewportMargins(0, 0, gutter, 0)
        bar.setRange(0, most)
        bar.setPageStep(height)
        bar.setSingleStep(STEP)
        self.content_height.emit(self._places.total + TAIL)
        super().updateGeometries()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Move what is drawn, and the editor with it."""
        self.viewport().scroll(dx, dy)
        self.fit_editor()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the opened row the height its new width asks for."""
        super().resizeEvent(event)
        self.fit_editor()
        self.updateGeometries()

    # What the model reports

    def dataChanged(self, top: AnyIndex, bottom: AnyIndex, roles: Sequence[int] = ()) -> None:
        """Draw the rows that changed again, of the opened one only its head."""
        if QAccessible.isActive():
            super().dataChanged(top, bottom, list(roles))
            return
        for row in range(top.row(), bottom.row() + 1):
            rect = self._rect(row)
            if row == self._places.opened:
                rect.setHeight(self._head)
            self.viewport().update(rect)

    def reset(self) -> None:
        """Begin anew with the rows there are now."""
        self._pressed = None
        self._places.open(-1)
        super().reset()
        self._places.lay_out(self._heights())
        self.updateGeometries()
        self.fit_editor()
        self.viewport().update()

    # Drawing and the mouse

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows that are in sight."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        offset, area, region = self.verticalOffset(), event.rect(), event.region()
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        active = QStyle.StateFlag.State_HasFocus if self.hasFocus() else QStyle.StateFlag.State_None
        for row in range(max(self._places.at(area.top() + offset), 0), len(self._places)):
            rect = self._rect(row)
            if rect.top() > area.bottom():
                break
            # Two rows far apart may have to be drawn: those between them are left alone.
            if not region.intersects(rect):
                continue
            option.rect = rect
            chosen = (
                QStyle.StateFlag.State_Selected | active
                if row == self._places.opened
                else QStyle.StateFlag.State_None
            )
            option.state = QStyle.StateFlag.State_Enabled | chosen
            self._delegate.paint(painter, option, self._model.index(row, 0))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember which segment was pressed, then make its row current."""
        place = event.position().toPoint()
        self._pressed = (
            self._segment_at(place) if event.button() is Qt.MouseButton.LeftButton else None
        )
        self._by_mouse = True
        super().mousePressEvent(event)
        self._by_mouse = False

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Mark with the segment that was pressed."""
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        if pressed is not None:
            self.marked.emit(*pressed)
        elif (
            event.button() is Qt.MouseButton.LeftButton
            and (row := self._mark_at(event.position().toPoint())) is not None
        ):
            self.disputed.emit(row)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show that a segment or a mark can be pressed; a row is never dragged."""
        point = event.position().toPoint()
        over = self._segment_at(point) is not None or self._mark_at(point) is not None
        self.viewport().setCursor(
            Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave every key that does not move to the list; digits mark, they do not search."""
        keys = Qt.Key
        moving = {
            keys.Key_Up,
            keys.Key_Down,
            keys.Key_PageUp,
            keys.Key_PageDown,
            keys.Key_Home,
            keys.Key_End,
        }
        if event.key() in moving:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def viewportEvent(self, event: QEvent) -> bool:
        """Show a tip where the delegate has one."""
        if isinstance(event, QHelpEvent):
            index = self.indexAt(event.pos())
            if index.isValid():
                return self._delegate.tip(
                    event, self, self._model.row(index.row()), self.visualRect(index)
                )
        return super().viewportEvent(event)

    def _mark_at(self, point: QPoint) -> int | None:
        row = self._places.at(point.y() + self.verticalOffset())
        disputed = (
            row >= 0
            and self._model.row(row).subject is not None
            and self._model.row(row).finding.disputed
        )
        return row if disputed and self._delegate.mark(self._rect(row)).contains(point) else None

    def _segment_at(self, point: QPoint) -> tuple[int, Verdict] | None:
        row = self._places.at(point.y() + self.verticalOffset())
        if row < 0 or self._model.row(row).subject is None:
            return None
        for verdict, rect in self._delegate.segments(self._rect(row)).items():
            if rect.contains(point):
                return row, verdict
        return None
