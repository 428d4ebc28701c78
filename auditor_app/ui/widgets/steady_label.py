"""A wrapping text among live figures; only another height disturbs what is around it."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from auditor_app.ui.widgets.labels import label


class SteadyLabel(QWidget):
    """Shows `label` over its whole width.

    A QLabel has every layout around it computed anew for each text, even where “119 left” becomes
    “118 left”. With several of them
    in one column that costs more at each key press than drawing the column.
    """

    def __init__(self, text: str = "", role: str = "", *, name: str = "") -> None:
        super().__init__()
        self.label = label(text, role, wrap=True, name=name)
        self.label.setParent(self)
        self._height = -1
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_text(self, text: str) -> None:
        """Show another text; the same one costs nothing."""
        self.label.setText(text)
        self._settle()

    def text(self) -> str:
        """Return the text."""
        return self.label.text()

    def hasHeightForWidth(self) -> bool:
        """Return that the height depends on the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the text at a width, px."""
        return self.label.heightForWidth(width)

    def sizeHint(self) -> QSize:
        """Return the size the text would like."""
        return self.label.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the least the text needs."""
        return self.label.minimumSizeHint()

    def event(self, event: QEvent) -> bool:
        """Follow what else changes the height, such as another font."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._settle()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the text all the room."""
        super().resizeEvent(event)
        self.label.setGeometry(self.rect())
        self._settle()

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for the height again: nobody heard of what changed out of sight."""
        super().showEvent(event)
        self._height = -1
        self._settle()

    def _settle(self) -> None:
        height = self.label.heightForWidth(self.width())
        if height != self._height:
            self._height = height
            self.updateGeometry()
