"""The conclusion page: results, proposed grade, statement, sign-off, §6.3 §7."""

from PySide6.QtWidgets import QWidget

from auditor_app.domain.records import Conclusion
from auditor_app.domain.state import AuditState
from auditor_app.operations.stages import conclusion
from auditor_app.ui.fields.binding import bind
from auditor_app.ui.fields.context import Context
from auditor_app.ui.fields.session import Session
from auditor_app.ui.fields.text_fields import TextField
from auditor_app.ui.page.stage_page import StagePage
from auditor_app.ui.stages.conclusion.results import ProposedGradeCard, ResultsCard, SiteRatesCard
from auditor_app.ui.stages.conclusion.sign_off_card import SignOffCard
from auditor_app.ui.widgets.card import Card
from auditor_app.ui.widgets.layouts import FieldGrid


class ConclusionPage(StagePage):
    """What the audit found and what it proposes; the certification body decides."""

    def __init__(self, context: Context, session: Session, parent: QWidget | None = None) -> None:
        words = self._words = context.words
        super().__init__(
            context,
            "conclusion_page",
            words("Conclusion"),
            words("Both results, the proposed grade, the signature of the team leader (§6.3, §7)"),
            parent,
        )
        self._session = session
        self.sign_off = SignOffCard(context, session)
        self.add(
            ResultsCard(context, session),
            ProposedGradeCard(context, session),
            SiteRatesCard(context, session),
            self._text_card(),
            self.sign_off,
        )
        self.sign_off.reasons.revealed.connect(lambda _record: self.next_gap())

    def reveal(self, _record: str) -> None:
        """Show what the conclusion still needs."""
        self.next_gap()

    def next_gap(self) -> None:
        """Go to the statement while it is empty, then to the signature."""
        empty = not self._session.state.conclusion.statement.strip()
        self.show_widget(self.statement if empty else self.sign_off)

    def _text_card(self) -> Card:
        words, context = self._words, self.context
        card = Card(words("Audit conclusion"), "§6.3")
        fields = {
            name: TextField(
                context,
                title,
                bind(self._session, _conclusion, name, conclusion.edit),
                hint=hint,
                lines=lines,
            )
            for name, title, hint, lines in (
                ("statement", words("Statement"), words("Accurate, concise and clear (§6.3)"), 4),
                ("strengths", words("Strengths"), "", 2),
                ("improvements", words("Room for improvement"), "", 2),
            )
        }
        for name, field in fields.items():
            field.setObjectName(name)
        self.statement = fields["statement"]
        grid = FieldGrid(short=True)
        grid.add(self.statement, whole_row=True)
        grid.add(fields["strengths"])
        grid.add(fields["improvements"])
        card.body.addWidget(grid)
        return card


def _conclusion(state: AuditState) -> Conclusion:
    return state.conclusion


PAGE = ConclusionPage
"""The page of this stage, as the shell finds it."""
