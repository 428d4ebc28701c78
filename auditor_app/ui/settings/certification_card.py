"""Being certified by an office, in the settings: the request and the answer."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog

from auditor_app.domain.errors import KnownError
from auditor_app.exchange.authority import SOON
from auditor_app.operations.core.workspace import utc_now
from auditor_app.operations.office import authority
from auditor_app.operations.trust import certification
from auditor_app.ui.widgets.buttons import button
from auditor_app.ui.widgets.card import Card
from auditor_app.ui.widgets.icon_line import IconLine
from auditor_app.ui.widgets.labels import fingerprint_label
from auditor_app.ui.widgets.layouts import row
from auditor_app.ui.widgets.spoken import pairs

if TYPE_CHECKING:
    from auditor_app.exchange.requests import Answer
    from auditor_app.ui.fields.context import Context


class CertificationCard(Card):
    """`announced` carries a sentence, `refused` a KnownError."""

    announced = Signal(str)
    refused = Signal(object)

    def __init__(self, context: Context) -> None:
        words = self._words = context.words
        super().__init__(words("Audits made by a team"))
        self.setObjectName("certification_card")
        self._workspace = context.workspace
        self._answer: Answer | None = None
        self._standing = IconLine(context, "state-empty", "muted", "certified_until", role="small")
        self._state = fingerprint_label("certified_by")
        self._request = button(
            words("Request a certificate…"), "request_certificate", look=context, icon="upload"
        )
        self._read = button(
            words("Install the office’s answer…"), "read_answer", look=context, icon="key"
        )
        own = authority.office_of(context.workspace)
        office = button(
            words("Open the office") if own else words("Set up an office authority…"),
            "open_office",
            kind="link",
        )
        self._check = Card(kind="attention")
        self._check.setObjectName("compare_root")
        self._shown = fingerprint_label("answer_root")
        self._install = button(
            words("The fingerprint is the same: install"), "install_answer", kind="primary"
        )
        self._drop = button(words("Cancel"), "drop_answer")
        self._check.body.addWidget(self._shown)
        self._check.body.addWidget(row(self._install, self._drop))
        self._check.hide()
        for widget in (
            self._standing,
            self._state,
            row(self._request, self._read, office),
            self._check,
        ):
            self.body.addWidget(widget)
        self._request.clicked.connect(self._ask)
        self._read.clicked.connect(self._choose)
        self._install.clicked.connect(self._put_in)
        self._drop.clicked.connect(self._check.hide)
        office.clicked.connect(lambda _checked: context.navigator.show_office())
        self._refresh()

    def _refresh(self) -> None:
        words, office = self._words, self._workspace.identity.office
        key = words(
            "Your key, to be compared by the office: {fingerprint}",
            fingerprint=pairs(certification.key_of(self._workspace)),
        )
        if office is None:
            text = words(
                "No office has certified this workspace. A team’s audit needs it; one made "
                "alone does not."
            )
            how = words(
                "Request a certificate, send the file to your office, and install the answer "
                "it sends back."
            )
            self._standing.show_icon("state-empty", "muted", "small", f"{text} {how}")
            self._state.setText(key)
            return
        self._say_until(office.organisation, office.not_after)
        lines = (
            words("Certificate: {fingerprint}", fingerprint=pairs(office.fingerprint)),
            words(
                "Root of {office}: {fingerprint}",
                office=office.organisation,
                fingerprint=pairs(office.root_fingerprint),
            ),
            key,
        )
        self._state.setText("\n".join(lines))

    def _say_until(self, name: str, until: dt.datetime) -> None:
        words, left = self._words, until - utc_now()
        day = f"{until.astimezone():%Y-%m-%d}"
        if left <= dt.timedelta(0):
            text = words(
                "The certificate of {office} ran out on {day}. Request a new one; work goes on "
                "meanwhile.",
                office=name,
                day=day,
            )
            self._standing.show_icon("reason-blocks", "nonconform", "error", text)
        elif left <= SOON:
            text = words(
                "The certificate of {office} runs out in {n} days, on {day}. Request a new one.",
                office=name,
                n=left.days,
                day=day,
            )
            self._standing.show_icon("reason-to-do", "attention", "attention", text)
        else:
            text = words("{office} certified this workspace until {day}.", office=name, day=day)
            self._standing.show_icon("state-done", "conform", "good", text)

    def _ask(self) -> None:
        words = self._words
        name, _ = QFileDialog.getSaveFileName(
            self, words("Request a certificate…"), "request.json", "(*.json)"
        )
        if not name:
            return
        try:
            made = certification.request(self._workspace, Path(name))
        except KnownError as error:
            self.refused.emit(error)
            return
        file, key = Path(name).name, pairs(made.fingerprint)
        self.announced.emit(
            words(
                "Send {file} to the office, and tell them the key in person: {fingerprint}",
                file=file,
                fingerprint=key,
            )
        )

    def _choose(self) -> None:
        words = self._words
        name, _ = QFileDialog.getOpenFileName(
            self, words("Install the office’s answer…"), "", "(*.json)"
        )
        if not name:
            return
        try:
            answer = self._answer = certification.read_answer(Path(name))
        except KnownError as error:
            self.refused.emit(error)
            return
        lines = (
            words(
                "The answer comes from {office}. Compare its fingerprint with the office, in "
                "person or by telephone:",
                office=answer.office,
            ),
            pairs(answer.root_fingerprint),
        )
        self._shown.setText("\n".join(lines))
        self._check.show()
        self._install.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put_in(self) -> None:
        words, answer = self._words, self._answer
        if answer is None:
            return
        try:
            certification.install(self._workspace, answer, answer.root_fingerprint)
        except KnownError as error:
            self.refused.emit(error)
            return
        self._check.hide()
        self._refresh()
        self.announced.emit(
            words(
                "Installed. Contributions are signed with the certificate of {office} from now on.",
                office=answer.office,
            )
        )
