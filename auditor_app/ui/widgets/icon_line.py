"""A quiet line of words, shape and colour at once; hidden while it says nothing."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from auditor_app.ui.look.look import Look
from auditor_app.ui.look.style import restyle
from auditor_app.ui.look.tokens import Space
from auditor_app.ui.widgets.labels import IconLabel, label


class IconLine(QWidget):
    """An icon and a sentence beside it; `role` is the label's, `token` the icon's colour."""

    def __init__(
        self, look: Look, icon: str, token: str, name: str, *, role: str = "attention"
    ) -> None:
        super().__init__()
        self._icon = IconLabel(look, icon, token)
        self._text = label("", role, wrap=True, name=name)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(Space.S)
        line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._text, 1)
        self.hide()

    @property
    def text(self) -> str:
        """What is said."""
        return self._text.text()

    def say(self, text: str) -> None:
        """Say something else; an empty text says nothing."""
        self._text.setText(text)
        if text and self.parentWidget() is None:
            # Shown now it would be a window of its own; it is shown with its parent.
            self.setAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide, False)
        else:
            self.setVisible(bool(text))

    def show_icon(self, icon: str, token: str, role: str, text: str) -> None:
        """Say something else with another icon."""
        self._icon.show_icon(icon, token)
        restyle(self._text, "role", role)
        self.say(text)
