"""The left column: where one is, the stages with their state, and whose laptop this is."""

from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from auditor_app.ui.look.fonts import font
from auditor_app.ui.look.look import Look
from auditor_app.ui.look.tokens import Size, Space, StateIcon, TypeSize, Weights
from auditor_app.ui.widgets.labels import label, rule


class RailItem(NamedTuple):
    """One line of the rail; `state` says what its icon means, the number is its key."""

    key: str
    title: str
    summary: str
    icon: StateIcon
    state: str = ""
    shortcut: str = ""
    number: int | None = None


class Rail(QWidget):
    """The column itself; `chosen` carries the key of the entry that was clicked."""

    chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self._folded = False
        self._selected = ""
        self._buttons: dict[str, RailButton] = {}
        self._group = QButtonGroup(self)
        self._heading = label("", "heading", wrap=True, name="rail_heading")
        self._subheading = label("", "small", wrap=True, name="rail_subheading")
        self._footer = label("", "small", wrap=True, name="rail_footer")
        self._rule = rule()

        column = QVBoxLayout(self)
        column.setContentsMargins(Space.M, Space.L, Space.M, Space.M)
        column.setSpacing(2)
        for widget in (self._heading, self._subheading):
            widget.setContentsMargins(Space.S, 0, Space.S, 0)
            column.addWidget(widget)
        column.addSpacing(Space.S)
        self._entries = QVBoxLayout()
        self._entries.setSpacing(2)
        column.addLayout(self._entries)
        column.addStretch(1)
        column.addWidget(self._rule)
        column.addSpacing(Space.S)
        self._footer.setContentsMargins(Space.S, 0, Space.S, 0)
        column.addWidget(self._footer)
        self.set_folded(folded=False)
        look.appearance.changed.connect(self.update)

    def set_heading(self, heading: str, subheading: str) -> None:
        """Say what the rail is about; empty texts take no room."""
        self._heading.setText(heading)
        self._subheading.setText(subheading)
        self._show_texts()

    def set_footer(self, text: str) -> None:
        """Say whose laptop this is and how it is kept."""
        self._footer.setText(text)

    def set_entries(self, entries: list[RailItem]) -> None:
        """Show these entries; those that are there already are only updated."""
        if list(self._buttons) != [entry.key for entry in entries]:
            for button in self._buttons.values():
                self._group.removeButton(button)
                self._entries.removeWidget(button)
                button.hide()
                button.deleteLater()
            self._buttons = {entry.key: self._add(entry) for entry in entries}
            self.select(self._selected)
        for entry in entries:
            self._buttons[entry.key].show_entry(entry)

    def select(self, key: str) -> None:
        """Mark an entry as the one shown, where the Tab key stops too; none if unknown."""
        self._selected = key
        self._group.setExclusive(False)
        stop = key if key in self._buttons else next(iter(self._buttons), "")
        for name, button in self._buttons.items():
            button.setChecked(name == key)
            button.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if name == stop else Qt.FocusPolicy.ClickFocus
            )
        self._group.setExclusive(True)

    def set_folded(self, *, folded: bool) -> None:
        """Show icons only, or everything."""
        self._folded = folded
        self.setFixedWidth(Size.RAIL_FOLDED if folded else Size.RAIL)
        for button in self._buttons.values():
            button.set_folded(folded=folded)
        self._show_texts()

    def _show_texts(self) -> None:
        self._heading.setVisible(not self._folded and bool(self._heading.text()))
        self._subheading.setVisible(not self._folded and bool(self._subheading.text()))
        self._footer.setVisible(not self._folded)
        self._rule.setVisible(not self._folded)

    def _add(self, entry: RailItem) -> "RailButton":
        button = RailButton(self._look, entry)
        button.set_folded(folded=self._folded)
        button.clicked.connect(lambda: self.chosen.emit(entry.key))
        self._group.addButton(button)
        self._entries.addWidget(button)
        return button

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the entries with the arrow keys."""
        buttons = list(self._buttons.values())
        focused = next((place for place, button in enumerate(buttons) if button.hasFocus()), None)
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if focused is None or step is None:
            super().keyPressEvent(event)
        elif 0 <= focused + step < len(buttons):
            buttons[focused + step].setFocus(Qt.FocusReason.TabFocusReason)


class RailButton(QAbstractButton):
    """One entry: its icon, its title and one muted line."""

    def __init__(self, look: Look, entry: RailItem) -> None:
        super().__init__()
        self._look = look
        self._entry = entry
        self._folded = False
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCheckable(True)
        self.setObjectName(f"rail_{entry.key}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_entry(self, entry: RailItem) -> None:
        """Say something else; repaints where it is something else."""
        if entry != self._entry or not self.accessibleName():
            self._entry = entry
            spoken = (entry.title, entry.state, entry.summary)
            self.setAccessibleName(" · ".join(part for part in spoken if part))
            self.setToolTip("\n".join(part for part in (*spoken, entry.shortcut) if part))
            self.update()

    def set_folded(self, *, folded: bool) -> None:
        """Show the icon only, or everything."""
        self._folded = folded
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of two lines of text, or of the icon."""
        return (
            QSize(Size.RAIL_FOLDED - 2 * Space.M, 44)
            if self._folded
            else QSize(Size.RAIL - 2 * Space.M, 56)
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows to the rail: Qt would open what they pass."""
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, icon, title and line."""
        theme, entry = self._look.theme, self._entry
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent_soft if self.isChecked() else theme.hover))
            painter.drawRoundedRect(ground, Size.RADIUS, Size.RADIUS)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(ground, Size.RADIUS, Size.RADIUS)
        if self._folded:
            self._paint_folded(painter)
            return
        top = 10.0 if entry.summary else (self.height() - 18) / 2
        self._look.icons.paint(painter, entry.icon.name, entry.icon.token, Space.S, top)
        left = Space.S + Size.ICON + 10
        width = self.width() - left - Space.S
        for text, size, weight, colour, y in (
            (
                entry.title,
                TypeSize.BODY,
                Weights.MEDIUM,
                theme.accent_hover if self.isChecked() else theme.text,
                top - 1,
            ),
            (entry.summary, TypeSize.SMALL, Weights.REGULAR, theme.muted, top + 20),
        ):
            painter.setFont(font(size, weight))
            painter.setPen(QColor(colour))
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width)
            painter.drawText(
                QRectF(left, y, width, 20),
                Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
                shown,
            )

    def _paint_folded(self, painter: QPainter) -> None:
        entry, theme = self._entry, self._look.theme
        top = (self.height() - Size.ICON) / 2
        if entry.number is None:
            self._look.icons.paint(
                painter, entry.icon.name, entry.icon.token, (self.width() - Size.ICON) / 2, top
            )
            return
        self._look.icons.paint(
            painter, entry.icon.name, entry.icon.token, self.width() - Size.ICON - 2, top
        )
        painter.setFont(font(TypeSize.SMALL, Weights.MEDIUM))
        painter.setPen(QColor(theme.accent_hover if self.isChecked() else theme.muted))
        painter.drawText(
            QRectF(0, 0, 14, self.height()), Qt.AlignmentFlag.AlignCenter, str(entry.number)
        )
