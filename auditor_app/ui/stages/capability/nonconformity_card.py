"""A nonconformity inside its clause, from raised to verified or rejected, §6.2.1.2.4."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from auditor_app.domain.naming.terms import label as term
from auditor_app.domain.records import Nonconformity, Record
from auditor_app.domain.results import NonconformityLife
from auditor_app.domain.stages.nonconformities import cases
from auditor_app.domain.stages.team import is_auditor
from auditor_app.domain.state import AuditState, Changes
from auditor_app.domain.values import Severity
from auditor_app.operations.core.session import AuditSession
from auditor_app.operations.stages import capability
from auditor_app.ui.evidence.attachment_strip import AttachmentStrip
from auditor_app.ui.fields.binding import Binding, bind
from auditor_app.ui.fields.conflict_mark import ConflictMark, Others
from auditor_app.ui.fields.context import Context
from auditor_app.ui.fields.date_field import DateField
from auditor_app.ui.fields.session import Session, done
from auditor_app.ui.fields.signing import is_signed
from auditor_app.ui.fields.text_fields import TextField
from auditor_app.ui.judging.sheet import RowKey
from auditor_app.ui.look.style import restyle
from auditor_app.ui.look.tokens import Space
from auditor_app.ui.stages.capability.closed_fields import ClosedFields
from auditor_app.ui.stages.capability.nonconformity_status import status
from auditor_app.ui.widgets.buttons import IconButton, button
from auditor_app.ui.widgets.card import Card
from auditor_app.ui.widgets.choice import Picker, Segments
from auditor_app.ui.widgets.labels import label
from auditor_app.ui.widgets.layouts import FlowLayout

OPEN = frozenset(
    (
        NonconformityLife.RAISED,
        NonconformityLife.ANSWERED,
        NonconformityLife.REJECTED,
        NonconformityLife.OVERDUE,
    )
)
"""The lives in which the client still owes its rectification."""


_BOUND = {"due_on", "facts", "cause", "correction", "corrective_action", "rectification_evidence"}
"""The fields that have a place of their own on the card, where a conflict on them is marked."""

Settle = Callable[[AuditSession, str, str, str], Changes]


class NonconformityCard(Card):
    """One nonconformity of a clause; its fields save themselves.

    Without a `record_id` it is still to be raised: the first thing entered raises it, so no word
    waits
    for a button. `finished` says that its facts are written and the keys belong to the list again.
    """

    finished = Signal()

    def __init__(
        self,
        context: Context,
        session: Session,
        place: RowKey,
        record_id: str = "",
        *,
        veto: bool = False,
    ) -> None:
        super().__init__(kind="alert_line")
        self._context = context
        self._session = session
        self._words = context.words
        self._place = place
        self.record_id = record_id
        self._raised = label("", "small")
        head = QHBoxLayout()
        self.title.setObjectName("nonconformity_title")
        head.addWidget(self.title)
        head.addWidget(
            ConflictMark(
                context,
                session,
                lambda _state: self.record_id,
                Others(_BOUND),
                self._words("Nonconformity"),
            )
        )
        head.addStretch(1)
        head.addWidget(self._raised)
        self.history = IconButton(
            context, "clock", self._words("History of this entry"), self._show_history
        )
        head.addWidget(self.history)
        self.body.addLayout(head)
        warning = self._words("Veto clause: any nonconformity suspends the audit (§6.2.1.2.4)")
        self._veto = label(warning, "error", wrap=True, name="veto_warning")
        self.body.addWidget(self._veto)
        self._veto.setVisible(veto)
        self._form = QWidget()
        self._build_fields()
        self.body.addWidget(self._form)
        self._closed = ClosedFields(context)
        self.body.addWidget(self._closed)
        self.files = AttachmentStrip(context, session)
        self.body.addWidget(self.files)
        self._status = label("", "attention", wrap=True, name="nonconformity_status")
        self.body.addWidget(self._status)
        self._build_verification()
        self.refresh()

    def focus_first(self) -> None:
        """Put the cursor into the facts."""
        self.facts.setFocus(Qt.FocusReason.OtherFocusReason)

    def adopt(self, record_id: str) -> None:
        """Take over the nonconformity that what was entered here has raised."""
        self.record_id = record_id
        # The card grows: first serve the click that took the keys, meant for what lies there now.
        QTimer.singleShot(0, self, self.refresh)

    @property
    def unsaved(self) -> bool:
        """Whether there is a word that was not recorded yet, perhaps because it was refused."""
        return any(field.unsaved for field in self._fields)

    def flush(self) -> None:
        """Record what was typed and not yet recorded; what is refused stays."""
        for field in self._fields:
            field.finish()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give the keys back with Ctrl+Enter; show the next fields before Tab leads to them."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key, control = event.key(), event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if key == Qt.Key.Key_Tab and not self.record_id and self.facts.finish():
                self.refresh()
            elif control and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._confirm()
                return True
        return super().eventFilter(watched, event)

    def refresh(self) -> None:
        """Show where the nonconformity stands and what can be done now."""
        for widget in (*self._once_raised, self.history):
            widget.setVisible(bool(self.record_id))
        for widget in (self._prompt, self.raise_button):
            widget.setVisible(not self.record_id)
        if self.record_id:
            self._refresh_raised()
        else:
            self.setObjectName("nonconformity_to_raise")
            self.title.setText(self._words("Raise a nonconformity"))
            self.severity.show_value(Severity.MINOR)

    def _show_history(self) -> None:
        self._context.navigator.show_trail(self.record_id)

    def _refresh_raised(self) -> None:
        one, words = self._record(self._session.state), self._words
        life = self._life()
        self.setObjectName(f"nonconformity_{one.number}")
        lines = {
            NonconformityLife.VERIFIED: "good_line",
            NonconformityLife.SUBMITTED: "attention_line",
        }
        restyle(self, "card", lines.get(life, "alert_line"))
        self.title.setText(
            words(
                "Nonconformity {number} · {severity}",
                number=one.number,
                severity=term(one.severity),
            )
        )
        self.severity.show_value(one.severity)
        self._raised.setText(words("raised {day}", day=one.raised_on or "–"))
        text, role = status(one, life, self._session.state, words)
        self._status.setText(text)
        restyle(self._status, "role", role)
        signed = is_signed(self._session)
        closed = life is NonconformityLife.VERIFIED or signed
        self._form.setVisible(not closed)
        self._closed.setVisible(closed)
        if closed:
            self._closed.show_record(one)
        self.files.show_subject(self.record_id, locked=closed)
        self.files.setVisible(not closed or self.files.count() > 0)
        self.submit.setVisible(life in OPEN and not signed)
        self._verification.setVisible(
            not signed
            and (
                life is NonconformityLife.SUBMITTED
                or (life is NonconformityLife.OVERDUE and bool(one.submitted_on))
            )
        )
        self.withdraw.setVisible(not closed)
        self.unverify.setVisible(life is NonconformityLife.VERIFIED and not signed)
        self._offer_auditors()

    def _build_fields(self) -> None:
        words, context = self._words, self._context
        column = QVBoxLayout(self._form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        severities = tuple(
            (one, words(term(one)), "nonconform" if one is Severity.MAJOR else "attention")
            for one in Severity
        )
        self.severity = Segments(severities, words("Severity"), clearable=False)
        self.severity.setObjectName("severity")
        self.severity.chosen.connect(self._weigh)
        self.due = DateField(context, words("To be rectified by"), self._bound("due_on"))
        self.due.line.setObjectName("due_on")
        weight = QWidget()
        weighing = QVBoxLayout(weight)
        weighing.setContentsMargins(0, 0, 0, 0)
        weighing.setSpacing(Space.XS)
        weighing.addWidget(label(words("Severity"), "small"))
        weighing.addWidget(self.severity)
        weighing.addStretch(1)
        top = FlowLayout(spacing=Space.L)
        top.addWidget(weight)
        top.addWidget(self.due)
        column.addLayout(top)
        self.facts = self._text("facts", words("Facts: what was found, where, how many"))
        self.facts.text.installEventFilter(self)
        column.addWidget(self.facts)
        self._prompt = label(
            words("Saves itself: the first word raises it. Ctrl+Enter goes back to the list."),
            "tiny",
            wrap=True,
        )
        column.addWidget(self._prompt)
        self.raise_button = button(words("Raise the nonconformity"), "raise", kind="primary")
        self.raise_button.clicked.connect(self._confirm)
        column.addWidget(self.raise_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._answer = QWidget()
        answer = QVBoxLayout(self._answer)
        answer.setContentsMargins(0, 0, 0, 0)
        answer.setSpacing(Space.S)
        column.addWidget(self._answer)
        pair = QHBoxLayout()
        pair.setSpacing(Space.M)
        self.cause = self._text("cause", words("Cause"))
        self.correction = self._text("correction", words("Correction"))
        pair.addWidget(self.cause, 1)
        pair.addWidget(self.correction, 1)
        answer.addLayout(pair)
        self.action = self._text("corrective_action", words("Corrective action"))
        answer.addWidget(self.action)
        self.proof = self._text("rectification_evidence", words("Evidence of the rectification"))
        answer.addWidget(self.proof)
        self._fields = (self.due, self.facts, self.cause, self.correction, self.action, self.proof)

    def _build_verification(self) -> None:
        words = self._words
        self._verification = QWidget()
        self._verification.setObjectName("verification")
        row = QHBoxLayout(self._verification)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        self.auditor = Picker(words("Verified by"))
        self.auditor.setObjectName("verified_by")
        self.auditor.setMinimumWidth(120)
        self.remark = QLineEdit()
        self.remark.setObjectName("verification_note")
        self.remark.setPlaceholderText(words("What was checked; a rejection needs it"))
        self.remark.setAccessibleName(words("Verification note"))
        self.verify = button(
            words("Verify the rectification"),
            "verify",
            kind="primary",
            look=self._context,
            icon="check",
        )
        self.reject = button(words("Reject"), "reject")
        self.verify.clicked.connect(partial(self._settle, capability.verify))
        self.reject.clicked.connect(partial(self._settle, capability.reject))
        row.addWidget(self.auditor)
        row.addWidget(self.remark, 1)
        row.addWidget(self.verify)
        row.addWidget(self.reject)
        self.body.addWidget(self._verification)
        self.submit = button(words("Rectification handed in"), "submit", kind="primary")
        self.submit.clicked.connect(self._submit)
        self.withdraw = button(
            words("Withdraw"),
            "withdraw",
            kind="quiet",
            tip=words("Raised by mistake: take it back"),
        )
        self.withdraw.clicked.connect(self._take_back)
        self.unverify = button(
            words("Take the verification back"),
            "unverify",
            kind="quiet",
            tip=words("Verified by mistake: it waits to be verified again"),
        )
        self.unverify.clicked.connect(self._unverify)
        foot = QHBoxLayout()
        foot.addWidget(self.submit)
        foot.addStretch(1)
        foot.addWidget(self.unverify)
        foot.addWidget(self.withdraw)
        self.body.addLayout(foot)
        self._once_raised = (
            self._raised,
            self._answer,
            self._closed,
            self.files,
            self._status,
            self._verification,
            self.submit,
            self.withdraw,
            self.unverify,
        )

    def _text(self, name: str, title: str) -> TextField:
        field = TextField(self._context, title, self._bound(name), lines=1)
        field.text.setObjectName(name)
        return field

    def _record(self, state: AuditState) -> Nonconformity:
        if (found := state.find(Nonconformity, self.record_id)) is not None:
            return found
        site, clause = self._place
        due = capability.usual_due_date(self._session.audit_session)
        return Nonconformity(id=self.record_id, site=site, clause=clause, due_on=due)

    def _bound(self, name: str) -> Binding[object]:
        def record(state: AuditState) -> Record:
            return self._record(state)

        return bind(self._session, record, name, self._edit)

    def _edit(self, session: AuditSession, /, **fields: Any) -> Changes:  # noqa: ANN401 (the operation checks each field)
        if self.record_id:
            return capability.edit_nonconformity(session, self.record_id, **fields)
        severity = fields.pop("severity", Severity.MINOR)
        return capability.raise_nonconformity(session, *self._place, severity, **fields)

    def _weigh(self, severity: object) -> None:
        self._session.do(self, self._edit, severity=severity)

    def _confirm(self) -> None:
        if self.facts.finish() and (self.record_id or done(self._session.do(self, self._edit))):
            self.refresh()
            self.finished.emit()

    def _life(self) -> NonconformityLife:
        today = self._session.audit_session.today
        every = cases(self._session.state, self._session.edition, today)
        return next(
            (case.life for case in every if case.nonconformity.id == self.record_id),
            NonconformityLife.RAISED,
        )

    def _offer_auditors(self) -> None:
        me = self._session.audit_session.me
        auditors = [(one.id, one.name) for one in self._session.state.team if is_auditor(one)]
        chosen = self.auditor.value
        if chosen is None and me is not None:
            chosen = me.id
        self.auditor.offer(auditors, chosen)

    def _submit(self) -> None:
        # The cursor may still be in a field whose last words are not saved yet.
        self.flush()
        if done(self._session.do(self, capability.submit_rectification, self.record_id)):
            self.auditor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _settle(self, operation: Settle, _checked: object = None) -> None:
        auditor = str(self.auditor.value or "")
        outcome = self._session.do(self, operation, self.record_id, auditor, self.remark.text())
        if done(outcome):
            self.finished.emit()

    def _unverify(self) -> None:
        self._session.do(self, capability.take_back_verification, self.record_id)

    def _take_back(self) -> None:
        if done(self._session.do(self, capability.withdraw_nonconformity, self.record_id)):
            self.finished.emit()
