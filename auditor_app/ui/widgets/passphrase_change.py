"""The form that changes a passphrase: the present one, the new one twice, and how strong it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from auditor_app.ui.look.tokens import Space
from auditor_app.ui.widgets.buttons import button
from auditor_app.ui.widgets.plain_fields import PassphraseField
from auditor_app.ui.widgets.strength import StrengthLine

if TYPE_CHECKING:
    from auditor_app.domain.errors import KnownError
    from auditor_app.ui.look.look import Look


class PassphraseChange(QWidget):
    """`wanted` carries the present passphrase and the new one; `whose` begins its names."""

    wanted = Signal(str, str)

    def __init__(self, look: Look, whose: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = self._words = look.words
        self.setObjectName(f"{whose}passphrase_change")
        self._old = PassphraseField(look, f"{whose}old_passphrase", words("Present passphrase"))
        self._new = PassphraseField(look, f"{whose}changed_passphrase", words("New passphrase"))
        self._again = PassphraseField(
            look, f"{whose}changed_passphrase_again", words("New passphrase once more")
        )
        strength = StrengthLine(words, f"{whose}changed_strength")
        change = button(words("Change"), f"{whose}change_passphrase")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        for widget in (self._old, self._new, strength, self._again, change):
            column.addWidget(widget)
        for field in (self._old, self._new, self._again):
            field.entered.connect(self._want)
        self._new.edited.connect(lambda: strength.judge(self._new.text))
        change.clicked.connect(self._want)
        self.setFocusProxy(self._old)

    def refuse(self, error: KnownError) -> None:
        """Say under its field what was wrong."""
        field = self._old if error.code == "E_PASSPHRASE" else self._new
        field.refuse(self._words(error.message))
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Forget what was typed."""
        for field in (self._old, self._new, self._again):
            field.line.clear()

    def _want(self) -> None:
        if self._new.text != self._again.text:
            self._again.refuse(self._words("The two passphrases differ."))
            self._again.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.wanted.emit(self._old.text, self._new.text)
