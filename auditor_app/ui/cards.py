"""The frame of a stage page: its title, its scrolling body, and the cards in it."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QToolButton, QWidget

from auditor_app.ui.context import Context
from auditor_app.ui.pieces import PageHeading, ScrollPage
from auditor_app.ui.tokens import Size, Space

TWO_COLUMNS_FROM = 900
"""The width of the work area, in px, from which wide fields stand in two columns."""
SHORT_FIELDS_FROM = 480
"""The same for fields that hold little, such as dates."""


class StagePage(ScrollPage):
    """A page: title, one line on what it is for, and cards under each other."""

    def __init__(
        self, context: Context, name: str, title: str, subtitle: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.context = context
        self.body.addWidget(PageHeading(title, subtitle))

    def add(self, *cards: QWidget) -> None:
        """Append cards; the last call leaves what is over of a tall screen under them."""
        for card in cards:
            self.body.addWidget(card)
        self.body.addStretch(1)

    def show_widget(self, widget: QWidget) -> None:
        """Scroll to a widget and give it the focus."""
        self.ensureWidgetVisible(widget, Space.XXL, Space.XXL)
        widget.setFocus(Qt.FocusReason.OtherFocusReason)


def row(*widgets: QWidget, stretch: bool = True) -> QWidget:
    """Return widgets beside each other, with what is left over at the right."""
    made = QWidget()
    line = QHBoxLayout(made)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(Space.S)
    for widget in widgets:
        line.addWidget(widget)
    if stretch:
        line.addStretch(1)
    return made


class FieldGrid(QWidget):
    """Fields in two columns where there is room, else in one; those that hold little stand side by side sooner."""

    def __init__(self, *, short: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._from = SHORT_FIELDS_FROM if short else TWO_COLUMNS_FROM - 2 * (Space.XXL + Space.XL)
        self._cells: list[tuple[QWidget, bool]] = []
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Space.L)
        self._grid.setVerticalSpacing(Space.M)

    def add(self, field: QWidget, *, whole_row: bool = False) -> None:
        """Append a field; `whole_row` keeps it as wide as the card."""
        self._cells.append((field, whole_row))
        field.setParent(self)
        self._lay_out(self._columns or 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew where the number of columns changes."""
        super().resizeEvent(event)
        columns = 2 if self.width() >= self._from else 1
        if columns != self._columns:
            self._lay_out(columns)

    def _lay_out(self, columns: int) -> None:
        self._columns = columns
        while self._grid.count():
            self._grid.takeAt(0)
        row = column = 0
        for field, whole_row in self._cells:
            if column and (whole_row or column >= columns):
                row, column = row + 1, 0
            span = columns if whole_row else 1
            self._grid.addWidget(field, row, column, 1, span, Qt.AlignmentFlag.AlignTop)
            column += span
        for index in range(2):
            self._grid.setColumnStretch(index, 1 if index < columns else 0)
            self._grid.setColumnMinimumWidth(index, 0)


class IconButton(QToolButton):
    """A button that shows one of our icons, in the colour of the theme in force."""

    def __init__(
        self,
        context: Context,
        icon: str,
        name: str,
        act: Callable[[], object],
        *,
        colour: str = "muted",
    ) -> None:
        super().__init__()
        self._context, self._icon, self._token = context, icon, colour
        self.setObjectName(icon)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setIconSize(QSize(Size.ICON, Size.ICON))
        self.clicked.connect(lambda _checked: act())
        context.appearance.changed.connect(self._colour)
        self._colour()

    def _colour(self) -> None:
        self.setIcon(self._context.icons.icon(self._icon, self._token))


class IconLabel(QLabel):
    """One of our icons, in the colour of the theme in force."""

    def __init__(self, context: Context, icon: str, token: str, meaning: str = "") -> None:
        super().__init__()
        self._context = context
        self.setFixedSize(Size.ICON, Size.ICON)
        context.appearance.changed.connect(self._colour)
        self.show_sign(icon, token, meaning)

    def show_sign(self, icon: str, token: str, meaning: str = "") -> None:
        """Show another icon; `meaning` is what it says to someone who does not see it."""
        self._icon, self._token = icon, token
        self.setAccessibleName(meaning)
        self._colour()

    def _colour(self) -> None:
        self.setPixmap(self._context.icons.pixmap(self._icon, self._token))
