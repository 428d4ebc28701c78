"""How hard a passphrase is to guess, roughly: enough to say *longer, please*."""

import math
import unicodedata
from enum import StrEnum

from PySide6.QtWidgets import QLabel

from auditor_app.domain.wording import Words
from auditor_app.ui.look.style import restyle

FAIR_BITS = 45
STRONG_BITS = 65
IDEOGRAPHS = 3000
"""How many characters a person who types Chinese chooses from in practice."""


class Strength(StrEnum):
    """What a guesser would find."""

    WEAK = "weak"
    FAIR = "fair"
    STRONG = "strong"


def strength(passphrase: str) -> Strength:
    """Return an estimate from length, kinds of characters, and how many of them differ."""
    text = unicodedata.normalize("NFC", passphrase)
    kinds = {
        26: any(char.islower() and char.isascii() for char in text),
        26.0 + 1e-9: any(char.isupper() and char.isascii() for char in text),
        10: any(char.isdigit() for char in text),
        33: any(char.isascii() and not char.isalnum() for char in text),
        IDEOGRAPHS: any(not char.isascii() for char in text),
    }
    alphabet = sum(size for size, there in kinds.items() if there)
    effective = min(len(text), 2 * len(set(text)))
    bits = effective * math.log2(alphabet) if alphabet else 0.0
    return (
        Strength.STRONG
        if bits >= STRONG_BITS
        else Strength.FAIR
        if bits >= FAIR_BITS
        else Strength.WEAK
    )


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
