"""The bundled family, so that every laptop shows the same characters, and fonts in our sizes."""

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from auditor_app.places import shipped
from auditor_app.ui.tokens import TypeSize, Weights

FAMILY = "Noto Sans SC"


def register(app: QApplication) -> None:
    """Register the bundled faces and make the family the application's."""
    for path in sorted(shipped("resources", "fonts").glob("*.[to]tf")):
        QFontDatabase.addApplicationFont(str(path))
    app.setFont(font())


def font(size: int = TypeSize.BODY, weight: int = Weights.REGULAR) -> QFont:
    """Return a font of the family; `size` in px, `weight` from 100 to 900."""
    made = QFont(QApplication.font())
    made.setFamily(FAMILY)
    made.setPixelSize(size)
    made.setWeight(QFont.Weight(weight))
    return made
