"""The page that takes in a package: choose the file and whom to trust, see what it is, then import it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QProgressBar, QWidget

from auditor_app.operations import dossier
from auditor_app.ui.background import Task
from auditor_app.ui.pieces import Card, PageHeading, ScrollPage, button, label
from auditor_app.ui.plain_fields import LineField
from auditor_app.ui.tokens import Space
from auditor_app.ui.whereabouts import short_fingerprint

if TYPE_CHECKING:
    from collections.abc import Callable

    from auditor_app.domain.errors import KnownError
    from auditor_app.ui.context import Context

WIDTH = 720


class ImportPage(ScrollPage):
    """Verifies a package in the background and imports its audit; `imported` carries the audit's id."""

    imported = Signal(str)
    cancelled = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent, width=WIDTH)
        self.setObjectName("import_page")
        self._context = context
        words = self._words = context.words
        self._package = LineField("import_file", words("Package"), words("A file that ends in .asice"))
        self._trust = LineField("import_trust", words("Trust root of the sender"), words("A .pem file; empty: your own"))
        for field, name, pattern in ((self._package, "browse_file", "(*.asice)"), (self._trust, "browse_trust", "(*.pem)")):
            browse = button(words("Choose…"), name)
            browse.clicked.connect(lambda _=False, field=field, pattern=pattern: self._browse(field, pattern))
            field.row.addWidget(browse)
            field.edited.connect(self._forget)
            field.entered.connect(self._verify)
        self._check = button(words("Verify"), "verify_package", kind="primary")
        self._import = button(words("Import"), "import_now", kind="primary")
        self._import.hide()
        cancel = button(words("Cancel"), "cancel_import")
        self._busy = QProgressBar()
        self._busy.setRange(0, 0)
        self._busy.setTextVisible(False)
        self._busy.hide()
        self._verdict = Card(words("Verified"), kind="good")
        self._found = label("", wrap=True, name="import_verdict")
        self._verdict.body.addWidget(self._found)
        self._verdict.hide()
        self._refusal = Card(words("Refused"), kind="alert")
        self._why = label("", wrap=True, name="import_refusal")
        self._refusal.body.addWidget(self._why)
        self._refusal.hide()

        card = Card()
        card.body.setSpacing(Space.M)
        card.body.setContentsMargins(Space.XL, Space.L, Space.XL, Space.XL)
        for widget in (self._package, self._trust, self._busy):
            card.body.addWidget(widget)
        acts = QHBoxLayout()
        for made in (self._check, self._import, cancel):
            acts.addWidget(made)
        acts.addStretch(1)
        card.body.addLayout(acts)
        subtitle = words("Everything is verified before anything is written; a refused package leaves no trace.")
        self.body.addWidget(PageHeading(words("Import package"), subtitle))
        self.body.addWidget(card)
        self.body.addWidget(self._verdict)
        self.body.addWidget(self._refusal)
        self.body.addStretch(1)
        self._check.clicked.connect(self._verify)
        self._import.clicked.connect(self._take_in)
        cancel.clicked.connect(self.cancelled)
        self.setFocusProxy(self._package)

    def _browse(self, field: LineField, pattern: str) -> None:
        name, _ = QFileDialog.getOpenFileName(self, "", field.text, pattern)
        if name:
            field.line.setText(name)
            self._forget()

    def _forget(self) -> None:
        for card in (self._verdict, self._refusal):
            card.hide()
        self._import.hide()
        self._check.show()

    def _verify(self) -> None:
        words = self._words
        path = Path(self._package.text.strip())
        if not path.is_file():
            self._package.refuse(words("There is no such file."))
            self._package.setFocus()
            return
        trust = self._trust_pem()
        if trust is not None:
            now = self._context.workspace.now()
            self._work(lambda: dossier.verify(path, trust, now), self._verified)

    def _verified(self, outcome: object) -> None:
        words = self._words
        if not isinstance(outcome, dossier.Contents):
            raise TypeError(outcome)
        verdict = outcome.verdict
        audit = words("{client} · audit {number}", client=outcome.state.application.client_name, number=outcome.state.audit.number)
        self._found.setText(
            audit
            + "\n"
            + words(
                "Signed by {signer} ({registration}), certificate {fingerprint}",
                signer=verdict.signer,
                registration=verdict.registration,
                fingerprint=short_fingerprint(verdict.fingerprint),
            )
        )
        self._verdict.show()
        self._check.hide()
        self._import.show()
        self._import.setFocus()

    def _take_in(self) -> None:
        path, trust, workspace = Path(self._package.text.strip()), self._trust_pem(), self._context.workspace
        if trust is not None:
            self._work(lambda: dossier.import_package(workspace, path, trust), lambda audit: self.imported.emit(str(audit)))

    def _trust_pem(self) -> bytes | None:
        words = self._words
        name = self._trust.text.strip()
        if not name:
            return self._context.workspace.identity.root_pem
        try:
            return Path(name).read_bytes()
        except OSError as error:
            self._trust.refuse(words("The file cannot be read: {problem}", problem=error.strerror or str(error)))
            self._trust.setFocus()
            return None

    def _work(self, act: Callable[[], object], done: Callable[[object], None]) -> None:
        self._forget()
        task = Task(act, self)
        task.done.connect(lambda outcome: self._end(done, outcome))
        task.failed.connect(lambda error: self._end(self._refuse, error))
        self._busy.show()
        self._check.setEnabled(False)
        task.start()

    def _end(self, tell: Callable[..., None], outcome: object) -> None:
        self._busy.hide()
        self._check.setEnabled(True)
        tell(outcome)

    def _refuse(self, error: KnownError) -> None:
        words = self._words
        parts = [words(error.message), words(error.advice) if error.advice else "", error.code]
        self._why.setText("\n".join(part for part in parts if part))
        self._refusal.show()
