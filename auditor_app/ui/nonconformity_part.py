"""What the capability audit adds to an opened clause: its nonconformities, or the form that raises one."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from auditor_app.domain.records import Severity, Verdict
from auditor_app.domain.terms import label as term
from auditor_app.operations import capability
from auditor_app.ui.choice import Segments
from auditor_app.ui.context import Context
from auditor_app.ui.fields import GrowingText
from auditor_app.ui.flow_layout import FlowLayout
from auditor_app.ui.judgement_editor import RowPart
from auditor_app.ui.judgement_model import Row
from auditor_app.ui.judgement_sheet import Place
from auditor_app.ui.nonconformity_card import NonconformityCard
from auditor_app.ui.pieces import Card, button, label, restyle
from auditor_app.ui.session import Session
from auditor_app.ui.tokens import Space
from auditor_app.ui.typed_input import UnreadableError, read_day


class RaiseCard(Card):
    """Raises a nonconformity from inside its clause: severity, facts, due date; `raised` says that it was."""

    raised = Signal()

    def __init__(self, context: Context, session: Session) -> None:
        super().__init__(kind="alert_line")
        self._session = session
        words = context.words
        self._place: Place = ("", "")
        self._drafts: dict[Place, str] = {}
        self.setObjectName("raise_card")
        self.body.addWidget(label(words("Raise a nonconformity"), "section"))
        self._veto = label(words("Veto clause: any nonconformity suspends the audit (§6.2.1.2.4)"), "error", wrap=True)
        self.body.addWidget(self._veto)
        severities = tuple((one, words(term(one)), "nonconform" if one is Severity.MAJOR else "attention") for one in Severity)
        self.severity = Segments(severities, words("Severity"), clearable=False)
        self.severity.setObjectName("raise_severity")
        self.severity.show_value(Severity.MINOR)
        self.due = DueLine(context)
        top = FlowLayout(spacing=Space.M)
        top.addWidget(self.severity)
        top.addWidget(self.due)
        self.body.addLayout(top)
        self.facts = FactsText(self.confirm)
        self.facts.setObjectName("raise_facts")
        self.facts.setPlaceholderText(words("Facts: what was found, where, how many – Ctrl Enter raises it"))
        self.facts.setAccessibleName(words("Facts"))
        self.body.addWidget(self.facts)
        self.raise_button = button(words("Raise the nonconformity"), "raise", kind="primary")
        self.raise_button.clicked.connect(self.confirm)
        self.body.addWidget(self.raise_button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_place(self, place: Place, *, veto: bool) -> None:
        """Turn to a clause; what was being written for another one is there again when that one opens again."""
        self._veto.setVisible(veto)
        if place != self._place:
            self._drafts[self._place] = self.facts.toPlainText()
            self._place = place
            self.facts.setPlainText(self._drafts.pop(place, ""))
            self.due.clear()
            self.severity.show_value(Severity.MINOR)

    def confirm(self) -> None:
        """Raise it."""
        try:
            due = read_day(self.due.text(), self._session.audit_session.today)
        except UnreadableError:
            self.due.complain()
            return
        severity = self.severity.value
        facts = self.facts.toPlainText()
        if isinstance(severity, Severity) and self._session.do(
            capability.raise_nonconformity, *self._place, severity, facts=facts, due_on=due
        ):
            self.facts.clear()
            self.due.clear()
            self.raised.emit()


class NonconformityPart(RowPart):
    """The nonconformities of the open clause."""

    def __init__(self, context: Context, session: Session) -> None:
        super().__init__()
        self._context = context
        self._session = session
        self._place: Place = ("", "")
        self._cards: dict[str, NonconformityCard] = {}
        self.raise_card = RaiseCard(context, session)
        self.raise_card.raised.connect(self.finished)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.S)
        self._column.addWidget(self.raise_card)

    def show_row(self, row: Row) -> None:
        """Show what is raised on the row's clause, and the form where something is still to be raised."""
        self._place = row.place
        raised = {one.id: one for one in self._session.state.nonconformities if (one.site, one.clause) == row.place}
        for gone in self._cards.keys() - raised.keys():
            card = self._cards.pop(gone)
            card.hide()
            self._column.removeWidget(card)
            card.deleteLater()
        for record_id in raised:
            if record_id in self._cards:
                self._cards[record_id].refresh()
            else:
                self._cards[record_id] = NonconformityCard(self._context, self._session, record_id)
                self._column.addWidget(self._cards[record_id])
                self._cards[record_id].show()
        lacking = row.finding.verdict is Verdict.NONCONFORM and not raised
        if lacking:
            self.raise_card.show_place(row.place, veto=row.subject is not None and row.subject.veto)
        self.raise_card.setVisible(lacking)
        self.setVisible(lacking or bool(raised))

    def focus_first(self) -> bool:
        """Put the cursor into the facts of the nonconformity that is to be raised."""
        if self.raise_card.isHidden():
            return False
        self.raise_card.facts.setFocus(Qt.FocusReason.OtherFocusReason)
        return True


class FactsText(GrowingText):
    """The facts; Ctrl+Enter raises."""

    def __init__(self, confirm: Callable[[], None]) -> None:
        super().__init__(2)
        self._confirm = confirm

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Raise with Ctrl+Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._confirm()
        else:
            super().keyPressEvent(event)


class DueLine(QLineEdit):
    """The day by which the nonconformity is to be rectified; left empty it is the set time of the form edition."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        words = context.words
        self.setObjectName("raise_due")
        self.setPlaceholderText(words("Due date (else the set time)"))
        self.setAccessibleName(words("To be rectified by"))
        self.setMinimumWidth(200)
        self.textEdited.connect(lambda: restyle(self, "invalid", False))

    def complain(self) -> None:
        """Show that this is no day."""
        restyle(self, "invalid", True)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
