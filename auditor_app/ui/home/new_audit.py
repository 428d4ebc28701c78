"""The page that creates an audit: number, client, type, form edition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from auditor_app.domain.errors import KnownError
from auditor_app.domain.naming.terms import label as term
from auditor_app.domain.reasons import Stage
from auditor_app.domain.values import AuditType
from auditor_app.operations.audits import audits
from auditor_app.ui.look.tokens import SAMPLE, Space
from auditor_app.ui.page.scroll_page import ScrollPage
from auditor_app.ui.widgets.buttons import button
from auditor_app.ui.widgets.card import Card
from auditor_app.ui.widgets.labels import label
from auditor_app.ui.widgets.page_heading import PageHeading
from auditor_app.ui.widgets.plain_fields import EntryField

if TYPE_CHECKING:
    from auditor_app.domain.forms.edition import Edition
    from auditor_app.ui.fields.context import Context

WIDTH = 620


class NewAuditPage(ScrollPage):
    """Creates an audit with the person at this laptop as its leader, and opens it."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent, width=WIDTH)
        self.setObjectName("new_audit_page")
        self._context = context
        words = self._words = context.words
        self._number = EntryField("new_number", words("Audit number"))
        self._number.line.setText(next_number(context))
        self._client = EntryField("new_client", words("Client"))
        self._type = QComboBox()
        self._type.setObjectName("new_type")
        self._type.setAccessibleName(words("Type of audit"))
        for one in AuditType:
            self._type.addItem(words(term(one)), one)
        self._edition = QComboBox()
        self._edition.setObjectName("new_edition")
        self._edition.setAccessibleName(words("Form edition"))
        self._sample = label(
            f"{SAMPLE} · {words('For trying out, not for certification')}",
            "sample",
            name="edition_sample",
        )
        self._editions: list[Edition] = context.workspace.editions()
        for edition in self._editions:
            self._edition.addItem(f"{words(edition.title)} {edition.version}", edition.id)
        self._create = button(words("Create and open"), "create_audit", kind="primary")
        cancel = button(words("Cancel"), "cancel_new")

        card = Card()
        card.body.setSpacing(Space.M)
        card.body.setContentsMargins(Space.XL, Space.L, Space.XL, Space.XL)
        for widget in (
            self._client,
            self._number,
            label(words("Type of audit"), "small"),
            self._type,
            label(words("Form edition; the audit keeps it to its end"), "small"),
            self._edition,
        ):
            card.body.addWidget(widget)
        card.body.addWidget(self._sample, 0, Qt.AlignmentFlag.AlignLeft)
        acts = QHBoxLayout()
        acts.addWidget(self._create)
        acts.addWidget(cancel)
        acts.addStretch(1)
        card.body.addSpacing(Space.S)
        card.body.addLayout(acts)
        self.body.addWidget(
            PageHeading(
                words("New audit"),
                words("You are its team leader; everything can be changed later."),
            )
        )
        self.body.addWidget(card)
        self.body.addStretch(1)

        self._create.clicked.connect(self._make)
        self._client.entered.connect(self._make)
        self._number.entered.connect(self._make)
        self._edition.currentIndexChanged.connect(self._show_sample)
        cancel.clicked.connect(lambda _checked: context.navigator.show_home())
        self._show_sample()
        self.setFocusProxy(self._client)

    def _show_sample(self) -> None:
        place = self._edition.currentIndex()
        self._sample.setVisible(0 <= place < len(self._editions) and self._editions[place].sample)

    def _make(self) -> None:
        words = self._words
        if not self._client.text.strip():
            self._client.refuse(words("Whose audit is it?"))
            self._client.setFocus()
            return
        try:
            audit = audits.create(
                self._context.workspace,
                number=self._number.text,
                client_name=self._client.text,
                type=AuditType(self._type.currentData()),
                edition=self._editions[self._edition.currentIndex()],
            )
        except KnownError as error:
            self._number.refuse(
                " ".join(words(part) for part in (error.message, error.advice) if part)
            )
            self._number.setFocus()
        else:
            self._context.navigator.open_audit(audit.id, Stage.APPLICATION)


def next_number(context: Context) -> str:
    """Return the first free number of this year, `2026-001` and so on."""
    year = context.workspace.today().year
    taken = {audit.number for audit in context.workspace.audits()}
    count = 1
    while f"{year}-{count:03}" in taken:
        count += 1
    return f"{year}-{count:03}"
