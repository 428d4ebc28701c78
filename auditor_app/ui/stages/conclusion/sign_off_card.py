"""The team leader's signature under the conclusion, and taking it back, §6.3."""

from PySide6.QtWidgets import QWidget

from auditor_app.domain.naming.terms import member_name
from auditor_app.domain.reasons import Stage, Weight
from auditor_app.operations.stages import conclusion
from auditor_app.ui.fields.conflict_mark import mark_card
from auditor_app.ui.fields.context import Context
from auditor_app.ui.fields.session import Session
from auditor_app.ui.page.reason_list import ReasonList
from auditor_app.ui.widgets.buttons import button
from auditor_app.ui.widgets.card import Card
from auditor_app.ui.widgets.labels import IconLabel, label
from auditor_app.ui.widgets.layouts import row


class SignOffCard(Card):
    """Shows what stops the signature; a signed audit does not change until reopened."""

    def __init__(self, context: Context, session: Session, parent: QWidget | None = None) -> None:
        words = self._words = context.words
        super().__init__(words("Sign-off by the team leader"), "§6.3", parent=parent)
        self.setObjectName("sign_off_card")
        self._session = session
        self._icon = IconLabel(context, "state-empty", "muted")
        self._standing = label("", name="sign_off_standing")
        self.reasons = ReasonList(context, "sign_off_reasons")
        self._sign = button(words("Sign off"), "sign_off", kind="primary")
        self._reopen = button(words("Reopen"), "reopen", look=context, icon="undo")
        self._sign.clicked.connect(lambda _checked: session.do(self, conclusion.sign_off))
        self._reopen.clicked.connect(lambda _checked: session.do(self, conclusion.reopen))
        mark_card(
            self,
            context,
            session,
            lambda state: state.conclusion.id,
            {"signed_on", "signed_by", "deleted"},
        )
        self.body.addWidget(row(self._icon, self._standing))
        self.body.addWidget(self.reasons)
        self.body.addWidget(row(self._sign, self._reopen))
        self.body.addWidget(
            label(words("A signed audit does not change until it is reopened."), "small", wrap=True)
        )
        self.setFocusProxy(self._sign)
        session.follow_on_show(self, self.refresh)
        self.refresh()

    def refresh(self, _changes: object = None) -> None:
        """Show whether it is signed, and what stops it."""
        words, state = self._words, self._session.state
        record = state.conclusion
        signed = record.signed_on is not None
        if signed:
            text = words(
                "Signed by {name} on {day}",
                name=member_name(state.member(record.signed_by)),
                day=record.signed_on,
            )
        else:
            text = words("Not signed yet")
        self._standing.setText(text)
        self._icon.show_icon(
            *(("state-done", "conform") if signed else ("state-empty", "muted")), text
        )
        reasons = self._session.guidance.stage(Stage.CONCLUSION).reasons
        self.reasons.show_reasons([one for one in reasons if one.weight is not Weight.NOTE])
        self._sign.setVisible(not signed)
        self._sign.setEnabled(not any(one.weight is Weight.BLOCKS for one in reasons))
        self._reopen.setVisible(signed)
