"""The grade reached so far, what the next one still asks, and how much room is left, R30–R36."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from auditor_app.domain.reasons import Reason, Weight
from auditor_app.domain.stages.characteristics import Tally
from auditor_app.domain.stages.grading import Gap, Grading
from auditor_app.ui.look.look import Look
from auditor_app.ui.look.tokens import Space
from auditor_app.ui.page.reason_list import ReasonRow
from auditor_app.ui.widgets.buttons import button
from auditor_app.ui.widgets.card import Card
from auditor_app.ui.widgets.labels import label, rule
from auditor_app.ui.widgets.steady_label import SteadyLabel

SHOWN = 6
"""How many gaps are shown before one asks for the rest."""


class GradeCard(Card):
    """The grade in large; every gap that is about a row leads to it by `revealed`."""

    revealed = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._look = look
        self._words = look.words
        self._grading: Grading | None = None
        self._tally: Tally | None = None
        self._everything = False
        self.setObjectName("grade_card")
        self.grade = label("–", "grade", name="grade")
        self.grade.setMinimumWidth(36)
        self._name = label("", "section")
        self._state = SteadyLabel(role="small", name="grade_state")
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self._name)
        texts.addWidget(self._state)
        head = QHBoxLayout()
        head.setSpacing(Space.M)
        head.addWidget(self.grade, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addLayout(texts, 1)
        self.body.addLayout(head)
        self._line = rule()
        self._next = label("", "section", wrap=True, name="next_grade")
        self.gaps = GapRows(look)
        self.gaps.revealed.connect(self.revealed)
        self._more = button("", "more_gaps", kind="link")
        self._more.clicked.connect(self._show_everything)
        self.reserve = GapRows(look)
        for widget in (self._line, self._next, self.gaps, self._more, self.reserve):
            self.body.addWidget(widget)

    def show_grading(self, grading: Grading, tally: Tally) -> None:
        """Show where the grade stands; what is the same costs nothing."""
        if grading == self._grading and tally.judged == getattr(self._tally, "judged", None):
            return
        self._grading, self._tally = grading, tally
        words = self._words
        shown = grading.grade or grading.provisional
        self.grade.setText(shown.value if shown else "–")
        self.grade.setAccessibleName(
            words("Grade {grade}", grade=shown.value) if shown else words("No grade yet")
        )
        self._name.setText(
            words("Grade reached")
            if grading.grade
            else words("Grade so far")
            if shown
            else words("No grade yet")
        )
        blank = tally.total - tally.judged
        if blank:
            self._state.show_text(words("Items not judged yet: {n}", n=blank))
        else:
            self._state.show_text(
                words(grading.explanation[0])
                if grading.explanation and not grading.grade
                else words("Everything is judged")
            )
        self._show_next(grading)
        weight = Weight.TO_DO
        self.reserve.show_gaps(grading.reserve, weight)

    def _show_next(self, grading: Grading) -> None:
        following = grading.next
        for widget in (self._line, self._next, self.gaps, self._more):
            widget.setVisible(following is not None)
        if following is None:
            return
        words = self._words
        title = (
            words("For {grade}", grade=following.grade.value)
            if following.reachable
            else words("{grade} can no longer be reached", grade=following.grade.value)
        )
        self._next.setText(title)
        shown = following.missing if self._everything else following.missing[:SHOWN]
        self.gaps.show_gaps(shown, Weight.TO_DO if following.reachable else Weight.BLOCKS)
        hidden = len(following.missing) - len(shown)
        self._more.setVisible(hidden > 0)
        self._more.setText(words("Show {n} more", n=hidden))
        self._more.setAccessibleName(self._more.text())

    def _show_everything(self) -> None:
        self._everything = True
        if self._grading is not None:
            self._show_next(self._grading)


class GapRows(QWidget):
    """Gaps under each other; rows that stay are only updated."""

    revealed = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._rows: list[ReasonRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        look.appearance.changed.connect(self._repaint)

    def show_gaps(self, gaps: Sequence[Gap], weight: Weight) -> None:
        """Show these gaps with one weight; none take no room."""
        for place, gap in enumerate(gaps):
            if place == len(self._rows):
                row = ReasonRow(self._look)
                row.revealed.connect(self.revealed)
                self._rows.append(row)
                self._column.addWidget(row)
            self._rows[place].show_reason(
                Reason(weight, gap.rule, gap.message, gap.record), last=place == len(gaps) - 1
            )
        for row in self._rows[len(gaps) :]:
            row.hide()
        self.setVisible(bool(gaps))

    def _repaint(self) -> None:
        for row in self._rows:
            row.draw()
