"""Who does what, on the planning page: what is given to which auditor of the team."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyle, QStyledItemDelegate, QTreeView

from auditor_app.domain.naming.terms import member_name
from auditor_app.domain.records import Audit, Planning, Site, TeamMember, WorkShare
from auditor_app.domain.stages import sharing
from auditor_app.domain.values import Part
from auditor_app.ui.fields.signing import WhileUnsigned
from auditor_app.ui.look.tokens import Space
from auditor_app.ui.stages.planning.work_shares_model import Tick, WorkSharesModel
from auditor_app.ui.widgets.card import Card
from auditor_app.ui.widgets.labels import label

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from auditor_app.ui.fields.context import Context
    from auditor_app.ui.fields.session import Session
    from auditor_app.ui.stages.planning.work_shares_model import Index, Portion

ROW = 36
HEADER = 32
ROWS_SHOWN = 16
"""How many rows the tree grows to before it scrolls itself."""
MEMBER = 104
TITLE = 220
BOX = 18


class WorkSharesCard(Card):
    """There only while more than one auditor can be given something."""

    def __init__(self, context: Context, session: Session, parent: QWidget | None = None) -> None:
        words = self._words = context.words
        super().__init__(words("Who does what"), parent=parent)
        self.setObjectName("work_shares_card")
        self._session = session
        hint = words(
            "Everybody sees their own part first. Anybody may write anywhere; what is somebody "
            "else’s says so."
        )
        self.body.addWidget(label(hint, "small", wrap=True))
        self.model = WorkSharesModel(session, words, self)
        self.tree = WorkSharesTree(context, self.model, words("Who does what"))
        self._sum = label("", "muted", wrap=True, name="shares_sum")
        keys = words(
            "A figure gives the row to that auditor or takes it back; → unfolds a site, the space "
            "bar ticks a cell."
        )
        for widget in (self.tree, self._sum, label(keys, "small", wrap=True)):
            self.body.addWidget(widget)
        WhileUnsigned(session, self.tree)
        session.follow(self, self._follow, Audit, Planning, Site, TeamMember, WorkShare)
        self.refresh()

    def refresh(self) -> None:
        """Show what is given to whom now."""
        self.setVisible(len(self.model.members) > 1)
        self._sum.setText(self._summed_up())

    def _follow(self, _update: object) -> None:
        if self.model.is_current():
            self.model.redraw()
        else:
            self.tree.rebuild()
        self.refresh()

    def _summed_up(self) -> str:
        """Say how many clauses and items each has, and how many nobody has."""
        state, edition, words = self._session.state, self._session.edition, self._words
        if not state.work_shares:
            return words("Nothing is given to anybody yet: all of it is everybody’s.")
        sizes = Counter((Part.CAPABILITY, one.group) for one in edition.clauses)
        sizes += Counter((Part.CHARACTERISTIC, one.dimension) for one in edition.items)
        first = {(Part.CAPABILITY, one.group): one.id for one in reversed(edition.clauses)}
        first |= {(Part.CHARACTERISTIC, one.dimension): one.id for one in reversed(edition.items)}
        having: Counter[str] = Counter()
        for site in self._session.guidance.sites:
            for (part, group), size in sizes.items():
                owners = sharing.owners(state, edition, part, site.id, first[part, group])
                having.update(dict.fromkeys(owners or {""}, size))
        sums = [
            words("{name} {n}", name=member_name(one), n=having[one.id])
            for one in self.model.members
        ]
        if having[""]:
            sums.append(words("nobody {n}", n=having[""]))
        return words(
            "Clauses and items, all sites together: {shares}",
            shares=words.list_separator.join(sums),
        )


class WorkSharesTree(QTreeView):
    """As high as its rows, up to a limit; a digit, the space bar or a click gives and takes."""

    def __init__(self, context: Context, model: WorkSharesModel, name: str) -> None:
        super().__init__()
        self._model = model
        self.setObjectName("work_shares")
        self.setAccessibleName(name)
        self.setModel(model)
        self.setItemDelegate(_CellDelegate(context, model, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setUniformRowHeights(True)
        self.setIndentation(Space.XL)
        self.setTabKeyNavigation(False)
        self.setExpandsOnDoubleClick(False)
        header = self.header()
        header.setFixedHeight(HEADER)
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for signal in (self.expanded, self.collapsed):
            signal.connect(lambda _index: self._fit())
        context.appearance.changed.connect(self.viewport().update)
        self._arrange()

    def rebuild(self) -> None:
        """Show other rows or columns; what was unfolded stays so."""
        opened = {piece.site for piece, index in self._sites() if piece and self.isExpanded(index)}
        self._model.rebuild()
        for piece, index in self._sites():
            if piece and piece.site in opened:
                self.expand(index)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give or take with a digit or the space bar; Enter unfolds a site."""
        now, key = self.currentIndex(), event.key()
        column = key - Qt.Key.Key_0
        if 0 < column < self._model.columnCount() and now.isValid():
            self._model.toggle(now.siblingAtColumn(column))
        elif key == Qt.Key.Key_Space and now.column() > 0:
            self._model.toggle(now)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and now.isValid():
            site = now.siblingAtColumn(0)
            self.setExpanded(site, not self.isExpanded(site))
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Give or take with a click on a cell; one on a site's name unfolds it."""
        index = self.indexAt(event.position().toPoint())
        super().mouseReleaseEvent(event)
        if (
            event.button() is not Qt.MouseButton.LeftButton
            or not index.isValid()
            or index != self.currentIndex()
        ):
            return
        if index.column():
            self._model.toggle(index)
        elif event.position().x() >= self.visualRect(index).left():
            self.setExpanded(index, not self.isExpanded(index))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page where all rows are in sight."""
        if self.verticalScrollBar().maximum():
            super().wheelEvent(event)
        else:
            event.ignore()

    def _sites(self) -> list[tuple[Portion | None, QModelIndex]]:
        rows = [self._model.index(row, 0) for row in range(self._model.rowCount())]
        return [(self._model.piece(index), index) for index in rows]

    def _arrange(self) -> None:
        header = self.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(40)
        for column in range(1, self._model.columnCount()):
            self.setColumnWidth(column, MEMBER)
        self._fit()

    def _fit(self) -> None:
        rows = sum(
            1 + (self._model.rowCount(index) if self.isExpanded(index) else 0)
            for _, index in self._sites()
        )
        self.setFixedHeight(HEADER + ROW * min(rows, ROWS_SHOWN) + 2)


class _CellDelegate(QStyledItemDelegate):
    """Draws a title, or a box: ticked, ticked with something larger, partly, or empty."""

    def __init__(self, context: Context, model: WorkSharesModel, parent: WorkSharesTree) -> None:
        super().__init__(parent)
        self._context, self._model = context, model

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the one height of every row."""
        return QSize(TITLE, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a cell."""
        if not index.column():
            super().paint(painter, option, index)
            return
        theme, icons, rect = self._context.theme, self._context.icons, option.rect
        enabled = bool(option.state & QStyle.StateFlag.State_Enabled)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(theme.accent_soft))
        box = QRectF(rect.left() + Space.M, rect.center().y() - BOX / 2 + 0.5, BOX, BOX)
        tick = self._model.tick(index)
        ticked = tick is Tick.Checked and enabled
        painter.setPen(
            QPen(
                QColor(
                    theme.accent
                    if ticked
                    else theme.line
                    if tick is Tick.PartiallyChecked
                    else theme.muted
                ),
                1,
            )
        )
        painter.setBrush(QColor(theme.accent if ticked else theme.panel))
        painter.drawRoundedRect(box, 4, 4)
        if tick is not Tick.Unchecked:
            icons.paint(
                painter,
                "check",
                "on_accent" if ticked else "muted",
                box.left() + 1,
                box.top() + 1,
                BOX - 2,
            )
        elif self._model.some_inside(index):
            icons.paint(painter, "dash", "muted", box.left() + 1, box.top() + 1, BOX - 2)
        painter.restore()
