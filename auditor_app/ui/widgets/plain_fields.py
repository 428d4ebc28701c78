"""Fields that belong to no record: a name over a line, and what is wrong under it."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from auditor_app.ui.look.look import Look
from auditor_app.ui.look.style import restyle
from auditor_app.ui.look.tokens import Size, Space
from auditor_app.ui.widgets.buttons import button
from auditor_app.ui.widgets.labels import label


class EntryField(QWidget):
    """A named line of text; `entered` on Enter, `edited` on every change."""

    entered = Signal()
    edited = Signal()

    def __init__(
        self, name: str, title: str, hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.line = QLineEdit()
        self.line.setFixedHeight(Size.CONTROL)
        self.line.setObjectName(name)
        self.line.setAccessibleName(title)
        self.line.setPlaceholderText(hint)
        self._error = label("", "error", wrap=True, name=f"{name}_error")
        self._error.hide()
        title_label = label(title, "small")
        title_label.setBuddy(self.line)
        self.row = QHBoxLayout()
        self.row.setSpacing(Space.XS)
        self.row.addWidget(self.line, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addWidget(title_label)
        column.addLayout(self.row)
        column.addWidget(self._error)
        self.setFocusProxy(self.line)
        self.line.returnPressed.connect(self.entered)
        self.line.textEdited.connect(self._clear)

    @property
    def text(self) -> str:
        """What is entered."""
        return self.line.text()

    def refuse(self, why: str) -> None:
        """Say under the line what is wrong with it; an empty text takes that away."""
        self._error.setText(why)
        self._error.setVisible(bool(why))
        self.line.setAccessibleDescription(why)
        restyle(self.line, "invalid", "true" if why else "false")

    def _clear(self) -> None:
        self.refuse("")
        self.edited.emit()


class PassphraseField(EntryField):
    """A line that hides what is typed until asked to show it."""

    def __init__(self, look: Look, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(name, title, parent=parent)
        self._look = look
        words = look.words
        self._show = button(
            "", f"{name}_show", kind="quiet", tip=words("Show or hide the passphrase")
        )
        self._show.setCheckable(True)
        self._show.setIconSize(QSize(Size.ICON, Size.ICON))
        self.row.addWidget(self._show)
        self._show.toggled.connect(self._draw)
        look.appearance.changed.connect(self._draw)
        self._draw()

    def _draw(self) -> None:
        shown = self._show.isChecked()
        self.line.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self._show.setIcon(self._look.icons.icon("eye-off" if shown else "eye"))
