"""The characteristic assessment: every item at every audited site, and supplements, §6.2.2."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from auditor_app.domain.records import Characteristic, Conclusion, Supplement
from auditor_app.domain.stages.characteristics import is_locked
from auditor_app.domain.stages.supplements import unvisited
from auditor_app.ui.fields.context import Context
from auditor_app.ui.fields.session import Session
from auditor_app.ui.fields.signing import is_signed
from auditor_app.ui.judging.judgement_list import JudgementList
from auditor_app.ui.judging.onsite_sheets import CharacteristicSheet
from auditor_app.ui.judging.page import JudgementPage
from auditor_app.ui.judging.site_chips import Chip
from auditor_app.ui.judging.view import GUTTER
from auditor_app.ui.stages.characteristics.correction_part import CorrectionPart
from auditor_app.ui.stages.characteristics.side import AssessmentSide
from auditor_app.ui.stages.characteristics.supplements import SupplementsPage
from auditor_app.ui.widgets.card import Card
from auditor_app.ui.widgets.labels import label


class CharacteristicsPage(JudgementPage):
    """The items of the assessment, or its supplementary methods."""

    def __init__(self, context: Context, session: Session, parent: QWidget | None = None) -> None:
        words = context.words
        super().__init__(
            context,
            "characteristics_page",
            words("Characteristic assessment"),
            words(
                "Open inspection first · every audited site completely · no nonconformity is "
                "raised here (§6.2.2.5)"
            ),
            parent,
        )
        self._session = session
        self.toggle = Chip(context, "show_supplements", words("Look again, supplementary methods"))
        self.toggle.clicked.connect(self._show_supplements)
        self.head.addWidget(self.toggle, 0, Qt.AlignmentFlag.AlignTop)
        self.banner = Card(kind="soft")
        self.banner.setObjectName("locked")
        self.banner.body.addWidget(
            label(
                words(
                    "Concluded and locked (R28). The team leader can correct a transcription "
                    "error in the opened row."
                ),
                wrap=True,
            )
        )
        beside = QHBoxLayout()
        beside.setContentsMargins(0, 0, GUTTER, 0)
        beside.addWidget(self.banner)
        self.column.addLayout(beside)
        self._stack = QStackedWidget()
        self.list = JudgementList(
            context,
            session,
            CharacteristicSheet(session, words),
            (CorrectionPart(context, session),),
        )
        self.supplements = SupplementsPage(context, session)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.supplements)
        self.column.addWidget(self._stack, 1)
        self.setFocusProxy(self.list)
        self.side = AssessmentSide(context, session)
        self.side.revealed.connect(self.reveal)
        session.follow(self, self._refresh, Supplement, Characteristic, Conclusion)
        self._refresh()

    def side_panel(self) -> QWidget:
        """Return radar, rates, grade and conclusion."""
        return self.side

    def reveal(self, record_id: str) -> None:
        """Show a supplement, or the row a record belongs to."""
        state = self._session.state
        wanted = any(one.id == record_id for one in state.supplements) or (
            record_id == state.characteristic.id and unvisited(state) is not None
        )
        wanted = self.supplements.focus.table.reveal(record_id) or wanted
        self._show_supplements(wanted)
        if not wanted:
            super().reveal(record_id)

    def search(self, text: str) -> None:
        """Go to the next row that holds a text."""
        self._show_supplements(False)
        super().search(text)

    def next_gap(self) -> None:
        """Go to the next row nobody judged."""
        self._show_supplements(False)
        super().next_gap()

    def _show_supplements(self, on: bool) -> None:
        self.toggle.setChecked(on)
        self._stack.setCurrentIndex(1 if on else 0)

    def _refresh(self, _update: object = None) -> None:
        # Once the audit is signed the window says so, and nothing is left to correct.
        self.banner.setVisible(is_locked(self._session.state) and not is_signed(self._session))
        self.toggle.show_figure(str(len(self._session.state.supplements)))


PAGE = CharacteristicsPage
"""The page of this stage, as the shell finds it."""
