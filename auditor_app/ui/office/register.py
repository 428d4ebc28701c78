"""The office's register: who is certified for which laptop until when."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPainter
from PySide6.QtWidgets import QFileDialog, QListWidget, QListWidgetItem

from auditor_app.domain.errors import KnownError
from auditor_app.exchange import requests
from auditor_app.exchange.authority import SOON
from auditor_app.exchange.revocation import RevocationReason
from auditor_app.exchange.revocation import label as reason_label
from auditor_app.operations.office import authority
from auditor_app.operations.trust import certification
from auditor_app.ui.look.tokens import Size, Space, StateIcon, TypeSize
from auditor_app.ui.widgets.buttons import button
from auditor_app.ui.widgets.card import Card
from auditor_app.ui.widgets.choice import Picker
from auditor_app.ui.widgets.labels import fingerprint_label, label
from auditor_app.ui.widgets.layouts import row
from auditor_app.ui.widgets.row_delegate import RIGHT, RowDelegate
from auditor_app.ui.widgets.spoken import pairs, short_fingerprint

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QStyleOptionViewItem

    from auditor_app.exchange.authority import Authority, Certified
    from auditor_app.exchange.requests import Request
    from auditor_app.ui.fields.context import Context
    from auditor_app.ui.widgets.row_delegate import Index

ROW = 52
ROWS_SHOWN = 6
STATE = 230
YEARS = (1, 2, 3, 5)
SUFFIX = ".json"
_ROW = Qt.ItemDataRole.UserRole
_REASONS = (
    RevocationReason.KEY_COMPROMISE,
    RevocationReason.SUPERSEDED,
    RevocationReason.AFFILIATION_CHANGED,
    RevocationReason.CESSATION_OF_OPERATION,
    RevocationReason.UNSPECIFIED,
)


class _Shown(NamedTuple):
    """A certificate as its row shows it."""

    title: str
    line: str
    state: str
    icon: StateIcon


class RegisterCard(Card):
    """`work` carries a text, what to do and what to do then; `changed` says it was done."""

    work = Signal(str, object, object)
    announced = Signal(str)
    refused = Signal(object)
    changed = Signal()

    def __init__(self, context: Context, opened: Authority) -> None:
        words = self._words = context.words
        super().__init__(words("Certificates"))
        self.setObjectName("register_card")
        self.setAcceptDrops(True)
        self._workspace, self._authority = context.workspace, opened
        self._asked: tuple[Path, Request] | None = None
        self._issued: tuple[Certified, ...] = ()
        self.list = QListWidget()
        self.list.setObjectName("register")
        self.list.setAccessibleName(words("Certificates"))
        self.list.setItemDelegate(_Delegate(context, ROW, self.list))
        self._nobody = label(
            words("Nobody is certified yet. Drop a request here, or choose its file."),
            "muted",
            wrap=True,
        )
        self.certify = button(
            words("Certify a request…"), "read_request", kind="primary", look=context, icon="key"
        )
        self._publish = button(
            words("Save the revocation list…"), "publish_revocations", look=context, icon="save"
        )
        for widget in (
            self.list,
            self._nobody,
            row(self.certify, self._publish),
            self._comparing(),
            self._revoking(),
        ):
            self.body.addWidget(widget)
        self.certify.clicked.connect(self._choose_request)
        self._publish.clicked.connect(self._save_list)
        self.list.currentRowChanged.connect(self._choose)
        context.appearance.changed.connect(self.list.viewport().update)
        self._fill()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Say that a request is welcome."""
        if _dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Look into the request that was dropped."""
        if (path := _dropped(event)) is not None:
            event.acceptProposedAction()
            self._read(path)

    def _comparing(self) -> Card:
        words = self._words
        self._compare = Card(kind="attention")
        self._compare.setObjectName("compare_key")
        self._request = fingerprint_label("request_key")
        self._known = label("", "small", wrap=True, name="request_known")
        self._years = Picker(words("How long it lasts"))
        self._years.setObjectName("years")
        self._years.offer(
            [(n, words("1 year") if n == 1 else words("{n} years", n=n)) for n in YEARS], 3
        )
        self._years.setMinimumWidth(96)
        issue = button(words("The key is the same: certify…"), "issue_certificate", kind="primary")
        drop = button(words("Cancel"), "drop_request")
        issue.clicked.connect(self._issue)
        drop.clicked.connect(self._compare.hide)
        for widget in (
            self._request,
            self._known,
            row(label(words("How long it lasts")), self._years, issue, drop),
        ):
            self._compare.body.addWidget(widget)
        self._compare.hide()
        return self._compare

    def _revoking(self) -> Card:
        words = self._words
        self._asking = Card(kind="alert_line")
        self._asking.setObjectName("revoking")
        self._question = label("", wrap=True, name="revoke_question")
        self._reason = Picker(words("Why it is revoked"))
        self._reason.setObjectName("revocation_reason")
        self._reason.offer(
            [(reason, words(reason_label(reason))) for reason in _REASONS], _REASONS[0]
        )
        self._reason.setMinimumWidth(200)
        self._revoke = button(words("Revoke…"), "revoke", kind="danger")
        self._sure = button(words("Yes, revoke it for good"), "revoke_sure", kind="danger")
        self._keep = button(words("Cancel"), "revoke_not")
        self._asking.body.addWidget(self._question)
        self._asking.body.addWidget(row(self._reason, self._revoke, self._sure, self._keep))
        self._revoke.clicked.connect(self._ask_sure)
        self._keep.clicked.connect(lambda: self._choose(self.list.currentRow()))
        self._sure.clicked.connect(self._take_back)
        return self._asking

    def _fill(self) -> None:
        self._issued = self._authority.register()
        count: Counter[str] = Counter()
        self.list.clear()
        for one in self._issued:
            count[one.registration] += 1
            shown = self._shown(one, count[one.registration])
            item = QListWidgetItem(f"{shown.title} · {shown.state} · {shown.line}")
            item.setData(_ROW, shown)
            item.setToolTip(f"{shown.state}\n{one.device}\n{pairs(one.fingerprint)}")
            self.list.addItem(item)
        self.list.setFixedHeight(ROW * min(ROWS_SHOWN, max(1, len(self._issued))) + 2)
        self.list.setVisible(bool(self._issued))
        self._nobody.setVisible(not self._issued)
        self._choose(self.list.currentRow())

    def _shown(self, one: Certified, number: int) -> _Shown:
        words, now = self._words, dt.datetime.now(dt.UTC)
        line = words(
            "Laptop {number} · certificate {fingerprint}",
            number=number,
            fingerprint=short_fingerprint(one.fingerprint),
        )
        title = f"{one.name} ({one.registration})"
        day = f"{one.not_after.astimezone():%Y-%m-%d}"
        if one.revoked_on is not None:
            why = words(reason_label(one.reason)) if one.reason else ""
            text = words(
                "revoked {day}: {reason}", day=f"{one.revoked_on.astimezone():%Y-%m-%d}", reason=why
            )
            return _Shown(title, line, text, StateIcon("state-blocked", "nonconform"))
        if one.not_after <= now:
            return _Shown(
                title,
                line,
                words("expired {day}", day=day),
                StateIcon("reason-blocks", "nonconform"),
            )
        if one.not_after <= now + SOON:
            return _Shown(
                title,
                line,
                words("only until {day}", day=day),
                StateIcon("reason-to-do", "attention"),
            )
        return _Shown(
            title, line, words("until {day}", day=day), StateIcon("state-done", "conform")
        )

    def _choose(self, place: int) -> None:
        one = self._issued[place] if 0 <= place < len(self._issued) else None
        usable = one is not None and one.revoked_on is None
        self._asking.setVisible(usable)
        for widget in (self._sure, self._keep):
            widget.hide()
        self._revoke.show()
        if one is not None and usable:
            self._question.setText(
                self._words("Take the certificate of {name} back?", name=one.name)
            )

    def _ask_sure(self) -> None:
        words, place = self._words, self.list.currentRow()
        if not 0 <= place < len(self._issued):
            return
        one = self._issued[place]
        self._question.setText(
            words(
                "{name} can then no longer hand on work from this laptop, and needs a new "
                "certificate. It cannot be undone.",
                name=one.name,
            )
        )
        self._revoke.hide()
        for widget in (self._sure, self._keep):
            widget.show()
        self._keep.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose_request(self) -> None:
        words = self._words
        name, _ = QFileDialog.getOpenFileName(self, words("Certify a request…"), "", f"(*{SUFFIX})")
        if name:
            self._read(Path(name))

    def _read(self, path: Path) -> None:
        words = self._words
        try:
            asked = requests.read_request(certification.read(path))
        except KnownError as error:
            self._compare.hide()
            self.refused.emit(error)
            return
        self._asked = (path, asked)
        person = asked.person
        who = words(
            "{name} ({registration}) asks for a certificate.",
            name=person.name,
            registration=person.registration,
        )
        compare = words("Compare the key with them, in person or by telephone:")
        self._request.setText(f"{who} {compare}\n{pairs(asked.fingerprint)}")
        self._known.setText(self._what_for(asked))
        self._compare.show()
        self._years.setFocus(Qt.FocusReason.OtherFocusReason)

    def _what_for(self, asked: Request) -> str:
        words = self._words
        used = [
            one
            for one in self._issued
            if one.registration == asked.person.registration and one.revoked_on is None
        ]
        lines = [
            words(
                "It lets them sign their part of this office’s audits on the laptop that made the "
                "request."
            )
        ]
        if any(one.device == asked.device for one in used):
            lines.append(words("This laptop has a certificate already."))
        elif used:
            lines.append(
                words(
                    "They have a certificate for another laptop; revoke it if that laptop is gone."
                )
            )
        return " ".join(lines)

    def _issue(self) -> None:
        words, asked = self._words, self._asked
        if asked is None:
            return
        start = str(
            asked[0].with_name(f"answer-{asked[1].person.registration}{SUFFIX}".replace("/", "-"))
        )
        name, _ = QFileDialog.getSaveFileName(self, words("Save the answer"), start, f"(*{SUFFIX})")
        if not name:
            return

        def done(_answer: object) -> None:
            self._compare.hide()
            self._fill()
            self.changed.emit()
            sent = words("Certified. Send {file} back to them.", file=Path(name).name)
            teams = words(
                "Then write the assignments of their audits anew: a certificate counts from there "
                "on."
            )
            self.announced.emit(f"{sent} {teams}")

        years = int(str(self._years.value))
        act = partial(
            authority.issue, self._workspace, self._authority, asked[0], Path(name), years
        )
        self._do(words("The certificate is issued …"), act, done)

    def _take_back(self) -> None:
        words, place = self._words, self.list.currentRow()
        reason = self._reason.value
        if not isinstance(reason, RevocationReason) or not 0 <= place < len(self._issued):
            return

        def done(_taken: object) -> None:
            self._fill()
            self.changed.emit()
            self.announced.emit(
                words(
                    "Revoked. The next assignment carries the new revocation list; send it to "
                    "every team."
                )
            )

        act = partial(
            authority.revoke, self._workspace, self._authority, self._issued[place].serial, reason
        )
        self._do(words("The certificate is revoked …"), act, done)

    def _save_list(self) -> None:
        words = self._words
        name, _ = QFileDialog.getSaveFileName(
            self, words("Save the revocation list…"), "revocations.crl", "(*.crl)"
        )
        if not name:
            return
        act = partial(authority.publish, self._workspace, self._authority, Path(name))
        text = words("Saved as {name}. Assignments carry the list too.", name=Path(name).name)
        self._do(
            words("The revocation list is issued …"), act, lambda _none: self.announced.emit(text)
        )

    def _do(self, text: str, act: Callable[[], object], done: Callable[[object], None]) -> None:
        self.work.emit(text, act, done)


def _dropped(event: QDropEvent) -> Path | None:
    """Return the one file of a drop that may be a request, None where there is no such."""
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return paths[0] if len(paths) == 1 and paths[0].suffix == SUFFIX else None


class _Delegate(RowDelegate):
    """A certificate: its state as an icon and in words, whose it is, for which laptop."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        shown: _Shown = index.data(_ROW)
        theme = self.look.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.ground(painter, option, first=index.row() == 0)
        box = QRectF(option.rect).adjusted(Space.M, 0, -Space.M, 0)
        self.look.icons.paint(
            painter, shown.icon.name, shown.icon.token, box.left(), box.center().y() - Size.ICON / 2
        )
        left = box.left() + Size.ICON + Space.M
        state = min(STATE, box.width() / 3)
        self.two_lines(
            painter,
            QRectF(left, box.top(), box.right() - state - left - Space.S, box.height()),
            shown.title,
            shown.line,
        )
        edge = QRectF(box.right() - state, box.top(), state, box.height())
        self.text(
            painter, edge, shown.state, theme.of(shown.icon.token), TypeSize.SMALL, align=RIGHT
        )
        painter.restore()
