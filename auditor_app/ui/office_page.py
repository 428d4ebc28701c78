"""The office: its authority, the certificates of its auditors, and the assignments for their laptops."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QListWidget, QWidget

from auditor_app.domain.errors import KnownError
from auditor_app.domain.terms import member_name
from auditor_app.exchange import requests
from auditor_app.exchange.authority import Authority
from auditor_app.exchange.revocation import Reason
from auditor_app.exchange.revocation import label as reason_label
from auditor_app.operations import authority, certification
from auditor_app.ui.background import Task
from auditor_app.ui.cards import row
from auditor_app.ui.certification_card import fingerprint_label, pairs
from auditor_app.ui.conflict_card import spoken
from auditor_app.ui.pieces import Card, PageHeading, ScrollPage, button, label
from auditor_app.ui.plain_fields import LineField, PassphraseField
from auditor_app.ui.whereabouts import short_fingerprint

if TYPE_CHECKING:
    from collections.abc import Callable

    from auditor_app.exchange.authority import Certified
    from auditor_app.ui.context import Context

WIDTH = 860
LIST_HEIGHT = 220
SHORT = 8


class OfficePage(ScrollPage):
    """Set up once, unlocked by a passphrase of its own while it is on show; `told` carries a sentence, `failed` a KnownError."""

    told = Signal(str)
    failed = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent, width=WIDTH)
        self.setObjectName("office_page")
        words = self._words = context.words
        self._context, self._workspace = context, context.workspace
        self._authority: Authority | None = None
        self._task: Task | None = None
        self._asked: Path | None = None
        subtitle = words("Certifies the auditors of the office and sends each audit’s team its assignment.")
        self.body.addWidget(PageHeading(words("Office"), subtitle))
        name = authority.office_of(self._workspace)
        self._door = self._set_up() if name is None else self._locked(name)
        self.body.addWidget(self._door)
        self.body.addStretch(1)

    def _set_up(self) -> Card:
        words = self._words
        card = Card(words("Set up an office authority"))
        hint = words("Only on the office’s own computer. The passphrase protects the root key; nobody can recover it.")
        card.body.addWidget(label(hint, "small", wrap=True))
        self._name = LineField("office_name", words("Name of the office"))
        self._secret = PassphraseField(self._context, "office_passphrase", words("Passphrase of the office"))
        self._again = PassphraseField(self._context, "office_passphrase_again", words("Passphrase once more"))
        act = button(words("Set up"), "office_set_up", kind="primary")
        for widget in (self._name, self._secret, self._again, act):
            card.body.addWidget(widget)
        self._again.entered.connect(self._found)
        act.clicked.connect(self._found)
        self.setFocusProxy(self._name)
        return card

    def _locked(self, name: str) -> Card:
        words = self._words
        card = Card(name)
        self._secret = PassphraseField(self._context, "office_passphrase", words("Passphrase of the office"))
        act = button(words("Open"), "office_open", kind="primary")
        card.body.addWidget(self._secret)
        card.body.addWidget(act)
        self._secret.entered.connect(self._unlock)
        act.clicked.connect(self._unlock)
        self.setFocusProxy(self._secret)
        return card

    def _found(self) -> None:
        words = self._words
        if self._secret.text != self._again.text:
            self._again.refuse(words("The two passphrases differ."))
            self._again.setFocus()
            return
        self._work(partial(authority.init, self._workspace, self._name.text.strip(), self._secret.text), self._open, self._wrong)

    def _unlock(self) -> None:
        self._work(partial(authority.unlock, self._workspace, self._secret.text), self._open, self._wrong)

    def _wrong(self, error: KnownError) -> None:
        field = self._name if error.code == "E_AUTHORITY_NAME" else self._secret
        field.refuse(self._words(error.message))
        field.setFocus()

    def _open(self, opened: object) -> None:
        if not isinstance(opened, Authority):
            raise TypeError(opened)
        self._authority = opened
        self._secret.line.clear()
        self._door.hide()
        for place, card in enumerate((self._root(opened), self._register(), self._assignments()), start=2):
            self.body.insertWidget(place, card)
        self._fill()
        self._certify.setFocus()

    def _root(self, opened: Authority) -> Card:
        words = self._words
        card = Card(opened.name)
        card.body.addWidget(label(words("Root fingerprint, which every auditor compares with you in person:"), "small", wrap=True))
        shown = fingerprint_label("office_root")
        shown.setText(pairs(opened.office.root_fingerprint))
        card.body.addWidget(shown)
        return card

    def _register(self) -> Card:
        words = self._words
        card = Card(words("Certificates"))
        self._list = QListWidget()
        self._list.setObjectName("register")
        self._list.setAccessibleName(words("Certificates"))
        self._list.setFixedHeight(LIST_HEIGHT)
        self._certify = button(words("Certify a request…"), "read_request", kind="primary")
        self._compare = Card(kind="attention")
        self._compare.setObjectName("compare_key")
        self._request = fingerprint_label("request_key")
        issue = button(words("The key is the same: certify…"), "issue_certificate", kind="primary")
        self._compare.body.addWidget(self._request)
        self._compare.body.addWidget(row(issue))
        self._compare.hide()
        self._reason = QComboBox()
        self._reason.setObjectName("revocation_reason")
        self._reason.setAccessibleName(words("Why it is revoked"))
        for reason in Reason:
            self._reason.addItem(words(reason_label(reason)), reason.value)
        self._revoke = button(words("Revoke…"), "revoke")
        self._sure = button(words("Yes, revoke it for good"), "revoke_sure", kind="danger")
        self._sure.hide()
        for widget in (self._list, row(self._certify), self._compare, row(self._reason, self._revoke, self._sure)):
            card.body.addWidget(widget)
        self._certify.clicked.connect(self._read)
        issue.clicked.connect(self._issue)
        self._revoke.clicked.connect(self._sure.show)
        self._sure.clicked.connect(self._take_back)
        self._list.currentRowChanged.connect(self._choose)
        return card

    def _assignments(self) -> Card:
        words = self._words
        card = Card(words("Assignments"))
        hint = words(
            "Prepare the audit here with its sites and its team, each member with their registration number; then send this."
        )
        card.body.addWidget(label(hint, "small", wrap=True))
        self._audits = QComboBox()
        self._audits.setObjectName("assigned_audit")
        self._audits.setAccessibleName(words("Audit"))
        for one in self._workspace.audits():
            client = self._workspace.store.state(one.id).application.client_name
            self._audits.addItem(f"{one.number} {client}".strip(), one.id)
        write = button(words("Write the assignment…"), "write_assignment", kind="primary")
        write.setEnabled(self._audits.count() > 0)
        card.body.addWidget(row(self._audits, write))
        write.clicked.connect(self._assign)
        return card

    def _fill(self) -> None:
        self._list.clear()
        self._issued = self._authority.register() if self._authority else ()
        for one in self._issued:
            self._list.addItem(self._line(one))
        self._choose(self._list.currentRow())

    def _line(self, one: Certified) -> str:
        words = self._words
        text = words(
            "{name} ({registration}) · laptop {device} · until {day} · {fingerprint}",
            name=one.name,
            registration=one.registration,
            device=one.device[:SHORT],
            day=f"{one.not_after:%Y-%m-%d}",
            fingerprint=short_fingerprint(one.fingerprint),
        )
        if one.revoked_on is None:
            return text
        why = words(reason_label(one.reason)) if one.reason else ""
        return f"{text} · {words('revoked {day}: {reason}', day=f'{one.revoked_on:%Y-%m-%d}', reason=why)}"

    def _choose(self, place: int) -> None:
        one = self._issued[place] if 0 <= place < len(self._issued) else None
        self._revoke.setEnabled(one is not None and one.revoked_on is None)
        self._sure.hide()

    def _read(self) -> None:
        words = self._words
        name, _ = QFileDialog.getOpenFileName(self, words("Certify a request…"), "", "(*.json)")
        if not name:
            return
        try:
            asked = requests.read_request(certification.read(Path(name)))
        except KnownError as error:
            self.failed.emit(error)
            return
        self._asked = Path(name)
        who = words(
            "{name} ({registration}) asks for a certificate.", name=asked.person.name, registration=asked.person.registration
        )
        compare = words("Compare the key with them, in person or by telephone:")
        self._request.setText(f"{who} {compare}\n{pairs(asked.fingerprint)}")
        self._compare.show()

    def _issue(self) -> None:
        words, opened, asked = self._words, self._authority, self._asked
        name, _ = QFileDialog.getSaveFileName(self, words("Save the answer"), "answer.json", "(*.json)")
        if not name or opened is None or asked is None:
            return

        def done(_answer: object) -> None:
            self._compare.hide()
            self._fill()
            self.told.emit(words("Certified. Send {file} back to them.", file=Path(name).name))

        self._work(partial(authority.issue, self._workspace, opened, asked, Path(name)), done, self.failed.emit)

    def _take_back(self) -> None:
        words, opened = self._words, self._authority
        place = self._list.currentRow()
        if opened is None or not 0 <= place < len(self._issued):
            return
        reason = Reason(str(self._reason.currentData()))

        def done(_taken: object) -> None:
            self._fill()
            self.told.emit(words("Revoked. The next assignment carries the new revocation list; send it to every team."))

        act = partial(authority.revoke, self._workspace, opened, self._issued[place].serial, reason)
        self._work(act, done, self.failed.emit)

    def _assign(self) -> None:
        words, opened = self._words, self._authority
        number = self._audits.currentText().split(" ")[0].replace("/", "-")
        name, _ = QFileDialog.getSaveFileName(self, words("Write the assignment…"), f"{number}.asice", "(*.asice)")
        if not name or opened is None:
            return
        try:
            session = self._workspace.open_audit(str(self._audits.currentData()))
        except KnownError as error:
            self.failed.emit(error)
            return

        def done(_packed: object) -> None:
            text = words("Wrote and verified {file}. Send it to everyone in the team.", file=Path(name).name)
            without = [spoken(member_name(one), words) for one in session.state.team if not one.fingerprint]
            if without:
                names = words.list_separator.join(without)
                text = f"{text} {words('No certificate, so they cannot contribute: {names}', names=names)}"
            self.told.emit(text)

        self._work(partial(authority.assign, session, opened, Path(name)), done, self.failed.emit)

    def _work(self, act: Callable[[], object], done: Callable[[object], None], failed: Callable[[KnownError], None]) -> None:
        """Work off the window's thread; the window waits meanwhile."""
        if self._task is not None:
            return
        task = self._task = Task(act, self)
        task.ended.connect(self._ended)
        task.done.connect(done)
        task.failed.connect(failed)
        self.window().setEnabled(False)
        task.start()

    def _ended(self) -> None:
        self._task = None
        self.window().setEnabled(True)
