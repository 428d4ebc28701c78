"""What becomes of the application: accepted, to be supplemented, or refused in writing, §5.3."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from auditor_app.domain.documents import DOCUMENTS
from auditor_app.domain.identifiers import document_id
from auditor_app.domain.naming.terms import label as term
from auditor_app.domain.reasons import Weight
from auditor_app.domain.records import Application, ApplicationDocument
from auditor_app.domain.stages.application import acceptance_gaps
from auditor_app.domain.values import Acceptance, DocumentState
from auditor_app.operations.stages import application
from auditor_app.ui.fields.binding import Binding, bind
from auditor_app.ui.fields.conflict_mark import mark_card
from auditor_app.ui.fields.context import Context
from auditor_app.ui.fields.date_field import DateField
from auditor_app.ui.fields.session import Session, done
from auditor_app.ui.fields.signing import WhileUnsigned
from auditor_app.ui.fields.text_fields import LineField
from auditor_app.ui.look.tokens import Space
from auditor_app.ui.page.reason_list import ReasonList
from auditor_app.ui.widgets.buttons import button
from auditor_app.ui.widgets.card import Card
from auditor_app.ui.widgets.growing_text import GrowingText
from auditor_app.ui.widgets.labels import IconLabel, label
from auditor_app.ui.widgets.layouts import FieldGrid, row

ICONS = {
    Acceptance.ACCEPTED: ("state-done", "conform"),
    Acceptance.SUPPLEMENT_REQUESTED: ("state-started", "attention"),
    Acceptance.REFUSED: ("state-blocked", "nonconform"),
    None: ("state-empty", "muted"),
}


class AcceptanceCard(Card):
    """Shows what is missing, and the three decisions; two of them need a notice (R05)."""

    def __init__(self, context: Context, session: Session, parent: QWidget | None = None) -> None:
        words = context.words
        super().__init__(words("Acceptance"), "§5.3", parent=parent)
        self.setObjectName("acceptance_card")
        self._words, self._session = words, session
        self._pending: Acceptance | None = None
        self._icon = IconLabel(context, "state-empty", "muted")
        self._standing = label("", name="acceptance_standing")
        self._sent = label("", "muted", wrap=True, name="acceptance_notice")
        self.gaps = ReasonList(context, "acceptance_gaps")
        self._accept = button(words("Accept"), "accept", kind="primary")
        self._supplement = button(words("Ask to supplement …"), "ask_to_supplement")
        self._refuse = button(words("Refuse …"), "refuse", kind="danger")
        self._buttons = row(self._accept, self._supplement, self._refuse)
        self.body.addWidget(row(self._icon, self._standing))
        check = FieldGrid(short=True)
        for made in (
            LineField(context, words("Papers checked by"), self._bind("checked_by")),
            DateField(context, words("Papers checked on"), self._bind("checked_on")),
        ):
            check.add(made)
        for widget in (check, self._sent, self.gaps, self._buttons, self._notice_editor()):
            self.body.addWidget(widget)
        mark_card(
            self,
            context,
            session,
            lambda state: state.application.id,
            {"acceptance", "acceptance_on", "notice", "notice_on"},
        )
        self._accept.clicked.connect(lambda _checked: session.do(self, application.accept))
        self._supplement.clicked.connect(
            lambda _checked: self._open_notice(Acceptance.SUPPLEMENT_REQUESTED)
        )
        self._refuse.clicked.connect(lambda _checked: self._open_notice(Acceptance.REFUSED))
        WhileUnsigned(session, self._buttons, self._editor)
        session.follow(self, self.refresh, Application, ApplicationDocument)
        self.refresh()

    def _bind(self, name: str) -> Binding[Any]:
        return bind(self._session, lambda state: state.application, name, application.edit)

    def _notice_editor(self) -> QWidget:
        words = self._words
        self._editor = QWidget()
        column = QVBoxLayout(self._editor)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        self._prompt = label("", "small", wrap=True)
        self._notice: QPlainTextEdit = GrowingText(4)
        self._notice.setObjectName("notice_draft")
        self._notice.setAccessibleName(words("Notice to the client"))
        self._send = button(words("Record the notice"), "record_notice", kind="primary")
        cancel = button(words("Cancel"), "cancel_notice")
        self._send.clicked.connect(self._record_notice)
        cancel.clicked.connect(lambda _checked: self._close_notice())
        column.addWidget(self._prompt)
        column.addWidget(self._notice)
        column.addWidget(row(self._send, cancel))
        self._editor.hide()
        return self._editor

    def refresh(self, _changes: object = None) -> None:
        """Show the decision and what is missing."""
        words, record = self._words, self._session.state.application
        decision = record.acceptance
        self._icon.show_icon(
            *ICONS[decision], words(term(decision)) if decision else words("Not decided")
        )
        text = words(term(decision)) if decision else words("Not decided yet")
        self._standing.setText(f"{text} · {record.acceptance_on}" if record.acceptance_on else text)
        self._sent.setText(
            words(
                "Notice to the client, {day}: {notice}",
                day=record.notice_on or "–",
                notice=record.notice,
            )
        )
        self._sent.setVisible(bool(record.notice))
        self.gaps.show_reasons(acceptance_gaps(self._session.state))
        accepted = decision is Acceptance.ACCEPTED
        self._accept.setVisible(not accepted)
        self._supplement.setText(
            words("Take back and ask to supplement …") if accepted else words("Ask to supplement …")
        )
        self._refuse.setText(words("Take back and refuse …") if accepted else words("Refuse …"))

    def _open_notice(self, decision: Acceptance) -> None:
        words = self._words
        self._pending = decision
        refusing = decision is Acceptance.REFUSED
        prompt = (
            words("Written notice to the client: why the application is not accepted")
            if refusing
            else words("Notice to the client: what has to be supplemented")
        )
        self._prompt.setText(prompt)
        self._notice.setAccessibleName(prompt)
        if not self._notice.toPlainText().strip():
            self._notice.setPlainText("\n".join(self._refusals() if refusing else self._gaps()))
        self._buttons.hide()
        self._editor.show()
        self._notice.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refusals(self) -> list[str]:
        return [
            self._words(gap.message)
            for gap in acceptance_gaps(self._session.state)
            if gap.weight is Weight.BLOCKS
        ]

    def _gaps(self) -> list[str]:
        """Return what is lacking, one line each, with every missing document."""
        words, state = self._words, self._session.state
        missing = [kind for kind in DOCUMENTS if self._is_missing(kind.number)]
        ids = {document_id(state.audit.id, kind.number) for kind in missing}
        lines = [words(gap.message) for gap in acceptance_gaps(state) if gap.record not in ids]
        return [
            *lines,
            *(
                words("Missing document {number}: {title}", number=kind.number, title=kind.title)
                for kind in missing
            ),
        ]

    def _is_missing(self, number: int) -> bool:
        document = self._session.state.documents.get(number)
        return document is None or document.state is DocumentState.MISSING

    def _record_notice(self) -> None:
        operation = (
            application.refuse
            if self._pending is Acceptance.REFUSED
            else application.request_supplement
        )
        if done(self._session.do(self, operation, self._notice.toPlainText())):
            self._notice.clear()
            self._close_notice()

    def _close_notice(self) -> None:
        self._pending = None
        self._editor.hide()
        self._buttons.show()
