"""The office: its authority, its auditors' certificates, and the assignments."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from auditor_app.exchange.authority import Authority
from auditor_app.operations.office import authority
from auditor_app.ui.office.assignment import AssignmentCard
from auditor_app.ui.office.door import OfficeDoor
from auditor_app.ui.office.register import RegisterCard
from auditor_app.ui.page.scroll_page import ScrollPage
from auditor_app.ui.widgets.buttons import button
from auditor_app.ui.widgets.card import Card
from auditor_app.ui.widgets.labels import fingerprint_label, label
from auditor_app.ui.widgets.layouts import row
from auditor_app.ui.widgets.page_heading import PageHeading
from auditor_app.ui.widgets.passphrase_change import PassphraseChange
from auditor_app.ui.widgets.spoken import pairs
from auditor_app.ui.widgets.work_bar import WorkBar

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from auditor_app.domain.errors import KnownError
    from auditor_app.ui.fields.context import Context

WIDTH = 860


class OfficePage(ScrollPage):
    """Set up once, then unlocked by a passphrase of its own while it is on show."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent, width=WIDTH)
        self.setObjectName("office_page")
        words = self._words = context.words
        self._context = context
        self._cards: tuple[Card, ...] = ()
        self._change: PassphraseChange | None = None
        self.setAccessibleName(words("Office"))
        subtitle = words(
            "Certifies the auditors of the office and sends each audit’s team its assignment."
        )
        self.body.addWidget(PageHeading(words("Office"), subtitle))
        self.work = WorkBar(context, inside=True)
        self._door = OfficeDoor(context)
        self.body.addWidget(self.work)
        self.body.addWidget(self._door)
        self.body.addStretch(1)
        self._door.wanted.connect(self._enter)
        self.work.working.connect(self._hold)
        self.work.refused.connect(self._refuse)
        self.work.cancelled.connect(
            lambda: self.announced.emit(words("Cancelled; nothing was written."))
        )
        self.setFocusProxy(self._door)

    def _enter(self, act: Callable[[], object]) -> None:
        self.work.run(self._words("The office is opened …"), act, self._open, watched=False)

    def _refuse(self, error: KnownError) -> None:
        if self._door.isVisible():
            self._door.refuse(error)
        elif (
            self._change is not None
            and self._change.isVisible()
            and error.code.startswith("E_PASSPHRASE")
        ):
            self._change.refuse(error)
        else:
            self.refused.emit(error)

    def _hold(self, busy: bool) -> None:
        for card in (self._door, *self._cards):
            card.setEnabled(not busy)

    def _open(self, opened: object) -> None:
        if not isinstance(opened, Authority):
            raise TypeError(opened)
        self._door.forget()
        self._door.hide()
        register, assignment = (
            RegisterCard(self._context, opened),
            AssignmentCard(self._context, opened),
        )
        self._cards = (self._root(opened), register, assignment)
        for place, card in enumerate(self._cards, start=2):
            self.body.insertWidget(place, card)
        register.changed.connect(assignment.refresh)
        register.work.connect(partial(self._run, watched=False))
        assignment.work.connect(partial(self._run, watched=True))
        for one in (register, assignment):
            one.announced.connect(self.announced)
            one.refused.connect(self.refused)
        self.setFocusProxy(register.certify)
        register.certify.setFocus(Qt.FocusReason.OtherFocusReason)

    def _run(
        self,
        text: str,
        act: Callable[..., object],
        done: Callable[[object], None],
        *,
        watched: bool,
    ) -> None:
        self.work.run(text, act, done, watched=watched)

    def _root(self, opened: Authority) -> Card:
        words = self._words
        card = Card(opened.name)
        card.body.addWidget(
            label(
                words("Root fingerprint, which every auditor compares with you in person:"),
                "small",
                wrap=True,
            )
        )
        shown = fingerprint_label("office_root")
        shown.setText(pairs(opened.office.root_fingerprint))
        copy = button(words("Copy"), "copy_root", kind="quiet", look=self._context, icon="copy")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(shown.text()))
        other = button(
            words("Change the passphrase of the office…"),
            "change_office_passphrase",
            look=self._context,
            icon="key",
        )
        change = self._change = PassphraseChange(self._context, "office_")
        change.hide()
        change.wanted.connect(partial(self._change_passphrase, opened))
        other.clicked.connect(self._offer_change)
        for widget in (shown, row(copy, other), change):
            card.body.addWidget(widget)
        return card

    def _offer_change(self) -> None:
        """Show the form, or put it away again."""
        if self._change is not None:
            self._change.setVisible(not self._change.isVisible())
            self._change.forget()
            self._change.setFocus(Qt.FocusReason.OtherFocusReason)

    def _change_passphrase(self, opened: Authority, old: str, new: str) -> None:
        words = self._words

        def done(_none: object) -> None:
            if self._change is not None:
                self._change.forget()
                self._change.hide()
            self.announced.emit(
                words(
                    "The passphrase of the office is changed. Copies of the folder made before "
                    "open with the old one."
                )
            )

        act = partial(authority.change_passphrase, self._context.workspace, opened, old, new)
        self.work.run(words("The passphrase is changed …"), act, done, watched=False)
