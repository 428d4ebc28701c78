"""The office's door: setting its authority up, once, and opening it by its passphrase."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from auditor_app.operations.office import authority
from auditor_app.ui.widgets.buttons import button
from auditor_app.ui.widgets.card import Card
from auditor_app.ui.widgets.icon_line import IconLine
from auditor_app.ui.widgets.labels import label
from auditor_app.ui.widgets.plain_fields import EntryField, PassphraseField
from auditor_app.ui.widgets.strength import StrengthLine

if TYPE_CHECKING:
    from collections.abc import Callable

    from auditor_app.domain.errors import KnownError
    from auditor_app.ui.fields.context import Context


class OfficeDoor(Card):
    """`wanted` carries the work that returns the opened authority."""

    wanted = Signal(object)

    def __init__(self, context: Context) -> None:
        self._words, self._workspace = context.words, context.workspace
        name = authority.office_of(context.workspace)
        super().__init__(name or self._words("Set up an office authority"))
        self._new = name is None
        words = self._words
        self._name = EntryField("office_name", words("Name of the office"))
        self._secret = PassphraseField(
            context, "office_passphrase", words("Passphrase of the office")
        )
        self._again = PassphraseField(
            context, "office_passphrase_again", words("Passphrase once more")
        )
        if self._new:
            self._lay_out_new(context)
        else:
            act = button(words("Open"), "office_open", kind="primary")
            act.clicked.connect(self._open)
            self._secret.entered.connect(self._open)
            self.body.addWidget(self._secret)
            self.body.addWidget(act)
        self.setFocusProxy(self._name if self._new else self._secret)

    def refuse(self, error: KnownError) -> None:
        """Say under a field what was wrong with it, and what to do."""
        words = self._words
        field = (
            self._name
            if self._new and error.code in {"E_AUTHORITY_NAME", "E_PERSON"}
            else self._secret
        )
        field.refuse("\n".join(words(part) for part in (error.message, error.advice) if part))
        field.line.selectAll()
        field.setFocus()

    def forget(self) -> None:
        """Forget the passphrase."""
        for field in (self._secret, self._again):
            field.line.clear()

    def _lay_out_new(self, context: Context) -> None:
        words, folder = self._words, self._workspace.folder
        hint = words(
            "Once, on the office’s own computer. It certifies the auditors of the office and "
            "signs its assignments."
        )
        self.body.addWidget(label(hint, "small", wrap=True))
        strength = StrengthLine(words, "office_strength")
        warning = IconLine(context, "reason-to-do", "attention", "office_warning")
        warning.say(
            words(
                "Nobody can recover this passphrase. Without it the office starts anew and "
                "every auditor is certified again."
            )
        )
        place = words(
            "It lies in {folder}, a second copy in {copy}. Keep a copy of the whole folder on "
            "another medium.",
            folder=str(folder / "authority"),
            copy=str(folder / "backups"),
        )
        act = button(words("Set up"), "office_set_up", kind="primary")
        for widget in (
            self._name,
            self._secret,
            strength,
            self._again,
            warning,
            label(place, "small", wrap=True),
            act,
        ):
            self.body.addWidget(widget)
        self._secret.edited.connect(lambda: strength.judge(self._secret.text))
        self._name.entered.connect(self._secret.setFocus)
        self._secret.entered.connect(self._again.setFocus)
        self._again.entered.connect(self._set_up)
        act.clicked.connect(self._set_up)

    def _set_up(self) -> None:
        if self._secret.text != self._again.text:
            self._again.refuse(self._words("The two passphrases differ."))
            self._again.setFocus()
            return
        self._want(
            partial(authority.init, self._workspace, self._name.text.strip(), self._secret.text)
        )

    def _open(self) -> None:
        self._want(partial(authority.unlock, self._workspace, self._secret.text))

    def _want(self, work: Callable[[], object]) -> None:
        self.wanted.emit(work)
