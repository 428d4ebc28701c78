"""The bundled families, so that every laptop shows the same characters, and fonts in our sizes."""

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from auditor_app.domain.wording import Language
from auditor_app.places import shipped
from auditor_app.ui.look.tokens import TypeSize, Weights

CHINESE = "Noto Sans SC"
LATIN = "Noto Sans"

# The Chinese face draws quotes and section signs as wide as a character: wrong in English.
FAMILIES = {Language.ZH: [CHINESE], Language.EN: [LATIN, CHINESE]}


def register(app: QApplication) -> None:
    """Register the bundled faces, in the order for Chinese till a language is chosen."""
    for path in sorted(shipped("resources", "fonts").glob("*.[to]tf")):
        QFontDatabase.addApplicationFont(str(path))
    use(app, Language.ZH)


def use(app: QApplication, language: Language) -> None:
    """Make the families for a language the application's; what is built from now on has them."""
    made = QFont(app.font())
    made.setFamilies(FAMILIES[language])
    made.setPixelSize(TypeSize.BODY)
    app.setFont(made)


def font(size: int = TypeSize.BODY, weight: int = Weights.REGULAR) -> QFont:
    """Return a font of the application's families; `size` in px, `weight` from 100 to 900."""
    made = QFont(QApplication.font())
    made.setPixelSize(size)
    made.setWeight(QFont.Weight(weight))
    return made
