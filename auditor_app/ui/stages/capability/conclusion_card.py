"""The side of the capability audit: its result so far, what leader and body state."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from auditor_app.domain.naming.terms import label as term
from auditor_app.domain.results import CapabilityResult
from auditor_app.domain.stages.capability_standing import CapabilityStanding
from auditor_app.domain.values import BodyDecision
from auditor_app.operations.stages import capability
from auditor_app.ui.fields.conflict_mark import Others, mark_card
from auditor_app.ui.fields.context import Context
from auditor_app.ui.fields.session import Session, done
from auditor_app.ui.fields.signing import is_signed
from auditor_app.ui.look.style import restyle
from auditor_app.ui.look.tokens import Space
from auditor_app.ui.widgets.buttons import button
from auditor_app.ui.widgets.card import Card
from auditor_app.ui.widgets.choice import Segments
from auditor_app.ui.widgets.labels import label

_ROLES = {
    CapabilityResult.PASSED: "good",
    CapabilityResult.PASSED_AFTER_RECTIFICATION: "good",
    CapabilityResult.NOT_PASSED: "error",
    CapabilityResult.SUSPENDED: "error",
}

_FOR_THE_BODY = (CapabilityResult.SUSPENDED, CapabilityResult.NOT_PASSED)


class CapabilityConclusion(Card):
    """The conclusion as it would be now, and the way to it."""

    def __init__(self, context: Context, session: Session) -> None:
        words = context.words
        super().__init__(words("Conclusion preview"), "§6.2.1.2.4")
        mark_card(self, context, session, lambda state: state.capability.id, Others())
        self._session = session
        self._words = words
        self.setObjectName("capability_conclusion")
        self.result = label("", "section", wrap=True, name="capability_result")
        self.detail = label("", "small", wrap=True, name="capability_detail")
        self.conclude = button(words("Conclude the capability audit"), "conclude", kind="primary")
        self.conclude.clicked.connect(lambda: self._session.do(self, capability.conclude))
        self.finding = LeaderFinding(context, session)
        self.decision = BodyDecisionForm(context, session)
        for widget in (self.result, self.detail):
            self.body.addWidget(widget)
        self.body.addWidget(self.conclude, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.decision)
        self.body.addWidget(self.finding)
        session.follow_on_show(self, self.refresh)
        self.refresh()

    def refresh(self, _update: object = None) -> None:
        """Show what the audit comes to now."""
        words = self._words
        stands = self._session.guidance.capability
        concluded = self._session.state.capability.concluded_on
        signed = is_signed(self._session)
        what = words(term(stands.result)) if stands.result is not None else words("no result yet")
        if concluded:
            self.result.setText(words("Concluded on {day}: {result}", day=concluded, result=what))
        else:
            self.result.setText(words("If it ended now: {result}", result=what))
        restyle(
            self.result,
            "role",
            _ROLES.get(stands.result, "attention") if stands.result else "attention",
        )
        self.detail.setText(self._detail_text(stands))
        self.detail.setVisible(bool(self.detail.text()))
        self.conclude.setVisible(concluded is None and not signed)
        self.conclude.setEnabled(stands.total > 0 and not stands.unjudged)
        self.finding.refresh(offered=not signed)
        self.decision.refresh(offered=stands.result in _FOR_THE_BODY and not signed)

    def _detail_text(self, stands: CapabilityStanding) -> str:
        words = self._words
        lines = []
        if stands.unjudged:
            lines.append(
                words(
                    "Clauses not judged yet: {n} of {total} (R15).",
                    n=stands.unjudged,
                    total=stands.total,
                )
            )
        if stands.open:
            lines.append(
                words("Open nonconformities: {n}; all must be verified (R20).", n=stands.open)
            )
        if stands.result is None and (stands.open or stands.verified):
            after = words(term(CapabilityResult.PASSED_AFTER_RECTIFICATION))
            lines.append(words("Once everything is judged and verified: {result}", result=after))
        return "\n".join(lines)


class LeaderFinding(QWidget):
    """The team leader's own finding that the audit is not passed (reading A3)."""

    def __init__(self, context: Context, session: Session) -> None:
        super().__init__()
        self._session = session
        words = context.words
        self._words = words
        self.open_button = button("", "not_passed_open", kind="link")
        self.open_button.clicked.connect(self._press)
        self._form = QWidget()
        self.reason = QLineEdit()
        self.reason.setObjectName("not_passed_reason")
        self.reason.setPlaceholderText(words("Why is it not passed?"))
        self.reason.setAccessibleName(words("Why is it not passed?"))
        self.reason.returnPressed.connect(self._state)
        confirm = button(words("State it"), "not_passed", kind="danger")
        confirm.clicked.connect(self._state)
        row = QHBoxLayout(self._form)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.reason, 1)
        row.addWidget(confirm)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._form)
        self._form.hide()

    def refresh(self, *, offered: bool) -> None:
        """Show whether it is stated."""
        stated = self._session.state.capability.not_passed_reason
        words = self._words
        text = (
            words("Take back “not passed”") if stated else words("The leader finds: not passed …")
        )
        self.open_button.setText(text)
        self.open_button.setAccessibleName(text)
        self.setVisible(offered)

    def _press(self) -> None:
        if self._session.state.capability.not_passed_reason:
            self._session.do(self, capability.state_not_passed, "")
            return
        self._form.setVisible(self._form.isHidden())
        self.reason.setFocus()

    def _state(self) -> None:
        if not self.reason.text().strip():
            restyle(self.reason, "invalid", True)
            return
        restyle(self.reason, "invalid", False)
        if done(self._session.do(self, capability.state_not_passed, self.reason.text())):
            self._form.hide()
            self.reason.clear()


class BodyDecisionForm(QWidget):
    """The certification body's decision on an audit suspended or not passed (A4)."""

    def __init__(self, context: Context, session: Session) -> None:
        super().__init__()
        self._session = session
        words = context.words
        self.setObjectName("body_decision")
        self.choice = Segments(
            (
                (BodyDecision.RESUME, words(term(BodyDecision.RESUME)), "conform"),
                (BodyDecision.END, words(term(BodyDecision.END)), "nonconform"),
            ),
            words("Decision of the certification body"),
        )
        self.reason = QLineEdit()
        self.reason.setObjectName("decision_reason")
        self.reason.setPlaceholderText(words("Grounds of the decision"))
        self.reason.setAccessibleName(words("Grounds of the decision"))
        record = button(words("Record the decision"), "record_decision")
        record.clicked.connect(self._record)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        whose = words(
            "Only the certification body lets a suspended audit go on, or ends one before "
            "everything is judged (A4)"
        )
        column.addWidget(label(whose, "small", wrap=True))
        column.addWidget(self.choice, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.reason)
        column.addWidget(record, 0, Qt.AlignmentFlag.AlignLeft)

    def refresh(self, *, offered: bool) -> None:
        """Show the form while the body has something to decide."""
        self.setVisible(offered)

    def _record(self) -> None:
        decision = self.choice.value
        if not isinstance(decision, BodyDecision):
            self.choice.setFocus()
            return
        reason = self.reason.text()
        if done(self._session.do(self, capability.record_body_decision, decision, reason)):
            self.reason.clear()
