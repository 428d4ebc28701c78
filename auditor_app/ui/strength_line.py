"""How hard a passphrase is to guess, said under its field while it is typed."""

from PySide6.QtWidgets import QLabel

from auditor_app.domain.wording import Words
from auditor_app.ui.pieces import restyle
from auditor_app.ui.strength import Strength, strength


class StrengthLine(QLabel):
    """Nothing while nothing is typed."""

    def __init__(self, words: Words, name: str = "strength") -> None:
        super().__init__()
        self._words = words
        self.setObjectName(name)
        self.setProperty("role", "small")
        self.setWordWrap(True)
        self.hide()

    def judge(self, typed: str) -> None:
        """Say how strong a passphrase is."""
        words = self._words
        self.setVisible(bool(typed))
        text, role = {
            Strength.WEAK: (words("Easy to guess: add a few words."), "attention"),
            Strength.FAIR: (words("Fair. One more word makes it strong."), "small"),
            Strength.STRONG: (words("Strong."), "good"),
        }[strength(typed)]
        self.setText(text)
        restyle(self, "role", role)
