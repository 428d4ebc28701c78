"""The capability audit: every clause at every audited site, §6.2.1.2."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from auditor_app.ui.fields.context import Context
from auditor_app.ui.fields.session import Session
from auditor_app.ui.judging.judgement_list import JudgementList
from auditor_app.ui.judging.onsite_sheets import CapabilitySheet
from auditor_app.ui.judging.page import JudgementPage
from auditor_app.ui.stages.capability.conclusion_card import CapabilityConclusion
from auditor_app.ui.stages.capability.nonconformity_part import NonconformityPart


class CapabilityPage(JudgementPage):
    """The checklist of the capability audit."""

    def __init__(self, context: Context, session: Session, parent: QWidget | None = None) -> None:
        words = context.words
        super().__init__(
            context,
            "capability_page",
            words("Capability audit"),
            words(
                "Clause by clause · a nonconformity is raised inside its clause; on a veto clause "
                "it suspends the audit (§6.2.1.2)"
            ),
            parent,
        )
        self.nonconformities = NonconformityPart(context, session)
        self.add_list(
            JudgementList(
                context, session, CapabilitySheet(session, words), (self.nonconformities,)
            )
        )
        self._side = QWidget()
        column = QVBoxLayout(self._side)
        column.setContentsMargins(0, 0, 0, 0)
        self.conclusion = CapabilityConclusion(context, session)
        column.addWidget(self.conclusion)

    def side_panel(self) -> QWidget:
        """Return the conclusion as it would be now."""
        return self._side


PAGE = CapabilityPage
"""The page of this stage, as the shell finds it."""
