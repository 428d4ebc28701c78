"""What a locked assessment adds to an opened item: the leader's correction, R28."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from auditor_app.domain.identifiers import judgement_id
from auditor_app.domain.stages.characteristics import is_locked
from auditor_app.domain.values import Part, Role, Verdict
from auditor_app.operations.stages import characteristics
from auditor_app.ui.fields.context import Context
from auditor_app.ui.fields.session import Session, done
from auditor_app.ui.judging.editor import RowPart
from auditor_app.ui.judging.model import JudgementRow, spoken_verdict
from auditor_app.ui.look.style import restyle
from auditor_app.ui.look.tokens import VERDICT_ICONS, Space
from auditor_app.ui.widgets.buttons import button
from auditor_app.ui.widgets.choice import Segments
from auditor_app.ui.widgets.labels import label

if TYPE_CHECKING:
    from auditor_app.ui.judging.sheet import RowKey


class CorrectionPart(RowPart):
    """Offers the leader a correction once the assessment is locked, and shows past ones."""

    def __init__(self, context: Context, session: Session) -> None:
        super().__init__()
        self._session = session
        self._words = context.words
        words = context.words
        self._place: RowKey = ("", "")
        self._made = label("", "small", wrap=True, name="corrections")
        self.open_button = button(
            words("Correct a transcription error …"), "correct_open", kind="link"
        )
        self.open_button.clicked.connect(self._open)
        self._form = QWidget()
        self.verdict = Segments(
            tuple((one, spoken_verdict(one, words), VERDICT_ICONS[one].token) for one in Verdict),
            words("Corrected verdict"),
            clearable=False,
        )
        self.reason = QLineEdit()
        self.reason.setObjectName("correction_reason")
        self.reason.setPlaceholderText(words("Which record shows what was really found?"))
        self.reason.setAccessibleName(words("Reason of the correction"))
        self.confirm_button = button(words("Correct it"), "correct", kind="primary")
        self.confirm_button.clicked.connect(self._confirm)
        self.reason.returnPressed.connect(self._confirm)
        row = QHBoxLayout(self._form)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        row.addWidget(self.verdict)
        row.addWidget(self.reason, 1)
        row.addWidget(self.confirm_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        for widget in (self._made, self.open_button, self._form):
            column.addWidget(widget)

    def show_row(self, row: JudgementRow) -> None:
        """Show what can be and what was corrected on the row."""
        state = self._session.state
        me = self._session.audit_session.me
        if row.place != self._place:
            self._place = row.place
            self._form.hide()
            self.reason.clear()
        record_id = judgement_id(state.audit.id, Part.CHARACTERISTIC, *row.place)
        words = self._words
        made = [
            words(
                "Corrected on {day} from “{before}” to “{after}”: {reason}",
                day=one.corrected_on,
                before=spoken_verdict(one.before, words),
                after=spoken_verdict(one.after, words),
                reason=one.reason,
            )
            for one in state.corrections
            if one.judgement == record_id
        ]
        self._made.setText("\n".join(made))
        self._made.setVisible(bool(made))
        may = (
            is_locked(state)
            and state.conclusion.signed_on is None
            and me is not None
            and me.role is Role.TEAM_LEADER
        )
        self.open_button.setVisible(may and self._form.isHidden())
        if not may:
            self._form.hide()
        self.verdict.show_value(row.finding.verdict)
        self.setVisible(may or bool(made))

    def _open(self) -> None:
        self._form.show()
        self.open_button.hide()
        self.reason.setFocus()

    def _confirm(self) -> None:
        if not self.reason.text().strip():
            restyle(self.reason, "invalid", True)
            return
        restyle(self.reason, "invalid", False)
        verdict = self.verdict.value
        if not isinstance(verdict, Verdict):
            return
        record_id = judgement_id(self._session.state.audit.id, Part.CHARACTERISTIC, *self._place)
        reason = self.reason.text()
        if done(self._session.do(self, characteristics.correct, record_id, verdict, reason)):
            self._form.hide()
            self.reason.clear()
            self.open_button.show()
            self.finished.emit()
