"""Unlocking: one passphrase, or the recovery key and a new passphrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from auditor_app.ui.app.door import Door
from auditor_app.ui.look.tokens import Space
from auditor_app.ui.widgets.background import Task
from auditor_app.ui.widgets.buttons import button
from auditor_app.ui.widgets.labels import label
from auditor_app.ui.widgets.plain_fields import EntryField, PassphraseField

if TYPE_CHECKING:
    from pathlib import Path

    from auditor_app.domain.errors import KnownError
    from auditor_app.exchange.certificates import Person
    from auditor_app.ui.look.look import Look


READ_AFTER = 50
"""How long after it is made the page reads whose workspace it is, in ms."""


class UnlockPage(Door):
    """Opens a workspace folder; what is wrong stands under the field, and nothing typed is lost.

    `unowned` says that nobody finished a first start in the folder.
    """

    unowned = Signal()

    def __init__(self, look: Look, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(look, "unlock", parent)
        words = self._words
        self._folder = folder
        self._welcome = label(words("Welcome back"), "heading", name="welcome")
        self._passphrase = PassphraseField(look, "passphrase", words("Passphrase"))
        self._unlock = button(words("Unlock"), "unlock_button", kind="primary")
        self._lost = button(words("I have lost the passphrase"), "use_recovery", kind="link")
        self._by_passphrase = _stack(
            self._welcome,
            self._passphrase,
            self._unlock,
            self._lost,
        )
        self._key = EntryField("recovery_typed", words("Recovery key"), "XXXX-XXXX-XXXX-…")
        self._new = PassphraseField(look, "new_passphrase", words("New passphrase"))
        self._again = PassphraseField(
            look, "new_passphrase_again", words("New passphrase once more")
        )
        self._recover = button(words("Unlock with the recovery key"), "recover", kind="primary")
        self._back = button(words("Back"), "back_to_passphrase", kind="link")
        self._by_key = _stack(
            label(words("Recovery key"), "heading"),
            label(
                words("Type it from the printed sheet; spaces and dashes do not matter."),
                "small",
                wrap=True,
            ),
            self._key,
            self._new,
            self._again,
            self._recover,
            self._back,
        )
        self._by_key.hide()
        self.card.body.addWidget(self._by_passphrase)
        self.card.body.addWidget(self._by_key)
        self._unlock.clicked.connect(self._try)
        self._passphrase.entered.connect(self._try)
        self._recover.clicked.connect(self._try_key)
        self._again.entered.connect(self._try_key)
        self._lost.clicked.connect(lambda: self._turn(recovery=True))
        self._back.clicked.connect(lambda: self._turn(recovery=False))
        self.setFocusProxy(self._passphrase)
        # What reads an identity takes long to load; in the first moment it would slow the painting.
        QTimer.singleShot(READ_AFTER, self, self._read_person)

    def _read_person(self) -> None:
        folder = self._folder

        def act() -> object:
            from auditor_app.operations import opening  # noqa: PLC0415 (cryptography and the store load in the background)

            return opening.whose(folder)

        self._reading = Task(act, self)
        self._reading.done.connect(self._greet)
        self._reading.failed.connect(self.say)
        self._reading.start()

    def _greet(self, person: Person | None) -> None:
        words = self._words
        if person is None:
            self.unowned.emit()
        else:
            self._welcome.setText(words("Welcome back, {person}", person=person.name))

    def _turn(self, *, recovery: bool) -> None:
        self._by_passphrase.setVisible(not recovery)
        self._by_key.setVisible(recovery)
        (self._key if recovery else self._passphrase).setFocus()

    def _try(self) -> None:
        folder, passphrase = self._folder, self._passphrase.text
        if not passphrase:
            self._passphrase.setFocus()
            return

        def act() -> object:
            from auditor_app.operations import opening  # noqa: PLC0415 (cryptography and the store load in the background)

            return opening.unlock(folder, passphrase)

        self.work(act, self.opened.emit, self._refused)

    def _refused(self, error: KnownError) -> None:
        self._passphrase.refuse(self.reason(error))
        self._passphrase.line.selectAll()
        self._passphrase.setFocus()

    def _try_key(self) -> None:
        words = self._words
        if self._new.text != self._again.text:
            self._again.refuse(words("The two passphrases differ."))
            self._again.setFocus()
            return
        folder, typed, passphrase = self._folder, self._key.text, self._new.text

        def act() -> object:
            from auditor_app.operations import opening  # noqa: PLC0415 (cryptography and the store load in the background)

            return opening.recover(folder, typed, passphrase)

        self.work(act, self.opened.emit, self._key_refused)

    def _key_refused(self, error: KnownError) -> None:
        field = self._new if error.code == "E_PASSPHRASE_SHORT" else self._key
        field.refuse(self.reason(error))
        field.setFocus()


def _stack(*widgets: QWidget) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(Space.M)
    for widget in widgets:
        column.addWidget(widget)
    return made
