"""The side of the assessment: live radar, rates, grade, conclusion, §6.2.2.5 §3.2."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from auditor_app.domain.naming.terms import label as term
from auditor_app.domain.stages.characteristics import Rate, is_locked
from auditor_app.domain.values import Grade, Level, OnsiteResult
from auditor_app.operations.stages import characteristics
from auditor_app.ui.fields.conflict_mark import Others, mark_card
from auditor_app.ui.fields.context import Context
from auditor_app.ui.fields.session import Session
from auditor_app.ui.fields.signing import is_signed
from auditor_app.ui.judging.site_chips import Chip
from auditor_app.ui.look.style import restyle
from auditor_app.ui.look.tokens import Space
from auditor_app.ui.stages.characteristics.grade_card import GradeCard
from auditor_app.ui.stages.characteristics.level_outlines import LevelLegend, Outline
from auditor_app.ui.stages.characteristics.radar_chart import RadarAxis, RadarChart
from auditor_app.ui.stages.characteristics.rate_bars import RateBars
from auditor_app.ui.widgets.buttons import button
from auditor_app.ui.widgets.card import Card
from auditor_app.ui.widgets.choice import Segments
from auditor_app.ui.widgets.steady_label import SteadyLabel


class AssessmentSide(QWidget):
    """Radar, rates, grade and conclusion; `revealed` carries the id of a gap's judgement."""

    revealed = Signal(str)

    def __init__(self, context: Context, session: Session) -> None:
        super().__init__()
        self._session = session
        words = context.words
        edition = session.edition
        self._dimensions = {
            dimension.id: words(dimension.title) for dimension in edition.dimensions
        }
        titles = self._levels = {level.id: words(level.title) for level in edition.levels}
        self.radar = RadarChart(context)
        self.rates = RateBars(context, titles, edition.settings)
        self.grade = GradeCard(context)
        self.grade.revealed.connect(self.revealed)
        self.conclusion = AssessmentConclusion(context, session)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        self.by_level = Chip(context, "by_level", words("By level"))
        self.by_level.setToolTip(words("Show the levels as three outlines over the dimensions"))
        self.by_level.toggled.connect(self._show_radar)
        self.legend = LevelLegend(context, titles)
        self.legend.hide()
        radar_card = Card(words("Dimensions"), words("conforming / applicable"))
        radar_card.body.addWidget(self.radar)
        radar_card.body.addWidget(self.by_level, 0, Qt.AlignmentFlag.AlignLeft)
        radar_card.body.addWidget(self.legend)
        rates_card = Card(words("Conformity rates"), words("exact, never rounded"))
        rates_card.body.addWidget(self.rates)
        for card in (radar_card, rates_card, self.grade, self.conclusion):
            column.addWidget(card)
        session.follow_on_show(self, self.refresh)
        self.refresh()

    def refresh(self, _update: object = None) -> None:
        """Show the figures as they are now."""
        guidance = self._session.guidance
        tally = guidance.tally
        self._show_radar()
        self.rates.show_rates(tally.rates)
        self.grade.show_grading(guidance.grading, tally)
        self.conclusion.refresh()

    def _show_radar(self, _on: object = None) -> None:
        """Show the dimensions over all levels, and each level's outline on request (A21)."""
        tally, on = self._session.guidance.tally, self.by_level.isChecked()
        axes = tuple(RadarAxis(title, tally.radar[one]) for one, title in self._dimensions.items())
        outlines = (
            Outline(
                level,
                title,
                tuple(tally.by_level[level].get(one, NOTHING) for one in self._dimensions),
            )
            for level, title in self._levels.items()
        )
        self.radar.show_axes(axes, tuple(outlines) if on else ())
        self.legend.setVisible(on)


NOTHING = Rate(0, 0)


class AssessmentConclusion(Card):
    """The leader's result, suggested by reading A2; concluding locks the assessment, R28."""

    def __init__(self, context: Context, session: Session) -> None:
        words = context.words
        super().__init__(words("Result of the assessment"), "§6.2.2.5 · A2")
        mark_card(self, context, session, lambda state: state.characteristic.id, Others())
        self._session = session
        self._words = words
        self._suggested: OnsiteResult | None = None
        self.setObjectName("assessment_conclusion")
        self.text = SteadyLabel(role="small", name="assessment_text")
        options = (
            (OnsiteResult.PASSED, words(term(OnsiteResult.PASSED)), "conform"),
            (OnsiteResult.NOT_PASSED, words(term(OnsiteResult.NOT_PASSED)), "nonconform"),
        )
        self.result = Segments(options, words("Result of the assessment"), clearable=False)
        self.conclude = button(words("Conclude and lock"), "conclude", kind="primary")
        self.conclude.clicked.connect(self._conclude)
        self.body.addWidget(self.text)
        self.body.addWidget(self.result, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.conclude, 0, Qt.AlignmentFlag.AlignLeft)
        self.refresh()

    def refresh(self) -> None:
        """Show the result, or the one suggested."""
        state, tally, words = self._session.state, self._session.guidance.tally, self._words
        stated = state.characteristic
        locked = is_locked(state)
        for widget in (self.result, self.conclude):
            widget.setVisible(not locked and not is_signed(self._session))
        if locked:
            leader = state.member(stated.concluded_by)
            text = words(
                "{result} – concluded on {day} by {name}; locked (R28).",
                result=words(term(stated.result)) if stated.result else "–",
                day=stated.concluded_on,
                name=leader.name if leader else "–",
            )
            self.text.show_text(text)
            restyle(
                self.text.label, "role", "good" if stated.result is OnsiteResult.PASSED else "error"
            )
            return
        restyle(self.text.label, "role", "small")
        self.conclude.setEnabled(tally.complete)
        self.result.setEnabled(tally.complete)
        if not tally.complete:
            self._suggested = None
            self.text.show_text(
                words(
                    "Items not judged yet: {n}; a blank is not “not applicable” (R34).",
                    n=tally.total - tally.judged,
                )
            )
            return
        least = self._session.edition.settings.grades[Grade.B].basic
        suggested = (
            OnsiteResult.PASSED
            if tally.rates[Level.BASIC].meets(least)
            else OnsiteResult.NOT_PASSED
        )
        if suggested is not self._suggested:
            self._suggested = suggested
            self.result.show_value(suggested)
        reasoned = words(
            "Suggested: {result} – everything is judged; basic level {rate}, {percent}% asked. "
            "The team leader decides.",
            result=words(term(suggested)),
            rate=tally.rates[Level.BASIC].shown(),
            percent=least,
        )
        self.text.show_text(reasoned)

    def _conclude(self) -> None:
        result = self.result.value
        if isinstance(result, OnsiteResult):
            self._session.do(self, characteristics.conclude, result)
