"""The first start: who works here and the passphrase, then the recovery key, shown this once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from auditor_app.ui.app.door import Door
from auditor_app.ui.app.recovery_sheet import RecoverySheet
from auditor_app.ui.widgets.buttons import button
from auditor_app.ui.widgets.labels import label
from auditor_app.ui.widgets.plain_fields import EntryField, PassphraseField
from auditor_app.ui.widgets.strength import StrengthLine

if TYPE_CHECKING:
    from pathlib import Path

    from auditor_app.domain.errors import KnownError
    from auditor_app.operations.core.workspace import Workspace
    from auditor_app.ui.look.look import Look


class FirstStartPage(Door):
    """Makes the identity of a person in a workspace folder."""

    def __init__(self, look: Look, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(look, "first_start", parent)
        words = self._words
        self._folder = folder
        self._name = EntryField("person_name", words("Name"))
        self._registration = EntryField("person_registration", words("Registration number"))
        self._passphrase = PassphraseField(look, "passphrase", words("Passphrase"))
        self._again = PassphraseField(look, "passphrase_again", words("Passphrase once more"))
        self._strength = StrengthLine(words)
        self._start = button(words("Start"), "start", kind="primary")
        self._start.setDefault(True)
        self._form = QWidget()
        body = self.card.body
        self._intro = [
            label(words("First start"), "heading"),
            label(
                words(
                    "Your name and number stand in every signature. The passphrase encrypts "
                    "everything on this laptop."
                ),
                "small",
                wrap=True,
            ),
        ]
        for widget in (
            *self._intro,
            self._name,
            self._registration,
            self._passphrase,
            self._strength,
            self._again,
            self._start,
        ):
            body.addWidget(widget)
        self._fields = (self._name, self._registration, self._passphrase, self._again)
        for field in self._fields:
            field.edited.connect(self._judge)
            field.entered.connect(self._go_on)
        self._start.clicked.connect(self._create)
        self._judge()
        self.setFocusProxy(self._name)

    def _judge(self) -> None:
        """Say how strong the passphrase is and whether all is there."""
        self._strength.judge(self._passphrase.text)
        self._start.setEnabled(all(field.text.strip() for field in self._fields))

    def _go_on(self) -> None:
        """Go to the first empty field, or start where there is none."""
        for field in self._fields:
            if not field.text.strip():
                field.setFocus()
                return
        self._create()

    def _create(self) -> None:
        words = self._words
        if self._passphrase.text != self._again.text:
            self._again.refuse(words("The two passphrases differ."))
            self._again.setFocus()
            return
        folder, name, registration = (
            self._folder,
            self._name.text.strip(),
            self._registration.text.strip(),
        )
        passphrase = self._passphrase.text

        def act() -> object:
            from auditor_app.exchange.certificates import Person  # noqa: PLC0415 (cryptography loads in the background)
            from auditor_app.operations import opening  # noqa: PLC0415 (the store too)

            return opening.start(folder, Person(name, registration), passphrase)

        self.work(act, self._created, self._refused)

    def _refused(self, error: KnownError) -> None:
        field = {"E_PASSPHRASE_SHORT": self._passphrase, "E_PERSON": self._name}.get(
            error.code, self._again
        )
        field.refuse(self.reason(error))
        field.setFocus()

    def _created(self, outcome: tuple[Workspace, str]) -> None:
        workspace, recovery_key = outcome
        # The other ways out go as well: the key is shown only now, and must be kept first.
        for widget in (
            *self._intro,
            *self._fields,
            self._strength,
            self._start,
            self.sample,
            self.languages,
        ):
            widget.hide()
        for field in (self._passphrase, self._again):
            field.line.clear()
        sheet = RecoverySheet(self.look, recovery_key, workspace.person.name)
        sheet.kept.connect(lambda: self.opened.emit(workspace))
        self.card.body.addWidget(sheet)
        sheet.setFocus()
