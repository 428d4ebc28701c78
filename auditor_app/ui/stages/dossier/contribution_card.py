"""The contribution: all that is recorded of an audit in one signed file for the team."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor_app.domain.naming.terms import member_name
from auditor_app.domain.stages import team
from auditor_app.ui.look.tokens import Space
from auditor_app.ui.widgets.buttons import button
from auditor_app.ui.widgets.card import Card
from auditor_app.ui.widgets.labels import label
from auditor_app.ui.widgets.layouts import row

if TYPE_CHECKING:
    from auditor_app.ui.fields.context import Context
    from auditor_app.ui.fields.session import Session


class ContributionCard(Card):
    """Says whom a contribution is for, and asks the desk to write one."""

    def __init__(self, context: Context, session: Session) -> None:
        words = self._words = context.words
        super().__init__(words("Contribution for the team"))
        self.setObjectName("contribution_card")
        self._context, self._session = context, session
        self._hint = label("", "small", wrap=True, name="contribution_hint")
        self.write = button(
            words("Write contribution …"), "write_contribution", look=context, icon="upload"
        )
        self.write.clicked.connect(lambda _checked: context.navigator.contribute())
        self.body.setSpacing(Space.M)
        for widget in (self._hint, row(self.write, label("Ctrl T", "key"))):
            self.body.addWidget(widget)

    def refresh(self, *, busy: bool) -> None:
        """Say whom it is for, or why there can be none; hidden where one works alone."""
        words, state = self._words, self._session.state
        certified = self._context.workspace.identity.office is not None
        self.setVisible(certified or len(state.team) > 1)
        self.write.setEnabled(certified and not busy)
        if not certified:
            self._hint.setText(
                words(
                    "No office has certified this workspace yet. Ask for a certificate in the "
                    "settings (Ctrl+,)."
                )
            )
            return
        leader = team.leader(state)
        mine = self._session.audit_session.me
        if leader is None or mine is None or mine.id == leader.id:
            self._hint.setText(
                words(
                    "All you know of this audit, so that the others catch up; as often as you like."
                )
            )
        else:
            text = words(
                "All you know of this audit, for {leader}; at any moment, as often as you like.",
                leader=member_name(leader),
            )
            self._hint.setText(text)
