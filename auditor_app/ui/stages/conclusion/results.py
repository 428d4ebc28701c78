"""What the conclusion rests on: both results, the proposed grade, the rates of each site."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from auditor_app.domain.naming.terms import label as term
from auditor_app.domain.naming.terms import site_name
from auditor_app.domain.reasons import Stage
from auditor_app.domain.results import CapabilityResult
from auditor_app.domain.scheme.audit_readings import A8
from auditor_app.domain.stages.grading import reached
from auditor_app.domain.values import Level, OnsiteResult
from auditor_app.domain.wording import Message
from auditor_app.ui.fields.context import Context
from auditor_app.ui.fields.session import Session
from auditor_app.ui.look.tokens import WAITING, Space, StateIcon
from auditor_app.ui.page.reason_list import ReasonList
from auditor_app.ui.widgets.card import Card
from auditor_app.ui.widgets.labels import IconLabel, label

GOOD = StateIcon("state-done", "conform")
BAD = StateIcon("state-blocked", "nonconform")

CAPABILITY_ICONS = {
    CapabilityResult.PASSED: GOOD,
    CapabilityResult.PASSED_AFTER_RECTIFICATION: GOOD,
    CapabilityResult.NOT_PASSED: BAD,
    CapabilityResult.SUSPENDED: BAD,
    None: WAITING,
}
ONSITE_ICONS = {OnsiteResult.PASSED: GOOD, OnsiteResult.NOT_PASSED: BAD, None: WAITING}


class ResultsCard(Card):
    """The result of each part with its figures."""

    def __init__(self, context: Context, session: Session, parent: QWidget | None = None) -> None:
        words = self._words = context.words
        super().__init__(words("Results"), "§3.2", parent=parent)
        self.setObjectName("results_card")
        self._session = session
        self._capability = _ResultLine(context, words("Service capability audit"))
        self._assessment = _ResultLine(context, words("Service characteristic assessment"))
        self.body.addWidget(self._capability)
        self.body.addWidget(self._assessment)
        session.follow_on_show(self, self.refresh)
        self.refresh()

    def refresh(self, _changes: object = None) -> None:
        """Show both results."""
        words, guidance = self._words, self._session.guidance
        capability, tally = guidance.capability, guidance.tally
        self._capability.show_result(
            CAPABILITY_ICONS[capability.result],
            words(term(capability.result)) if capability.result else words("No result yet"),
            words(
                "{judged} of {total} clauses judged · nonconformities: {open} open, {verified} "
                "verified",
                judged=capability.judged,
                total=capability.total,
                open=capability.open,
                verified=capability.verified,
            ),
        )
        rates = tuple(
            words(
                "{level} {conforming}/{applicable} · {share}",
                level=term(level),
                conforming=rate.conforming,
                applicable=rate.applicable,
                share=rate.shown(),
            )
            for level, rate in tally.rates.items()
        )
        onsite = self._session.state.characteristic.result
        self._assessment.show_result(
            ONSITE_ICONS[onsite],
            words(term(onsite)) if onsite else words("No result yet"),
            "\n".join(
                (
                    words(
                        "{judged} of {total} items judged", judged=tally.judged, total=tally.total
                    ),
                    *rates,
                )
            ),
        )


class _ResultLine(QWidget):
    def __init__(self, context: Context, title: str) -> None:
        super().__init__()
        self._title = title
        line = QHBoxLayout(self)
        line.setContentsMargins(0, Space.XS, 0, Space.XS)
        line.setSpacing(Space.M)
        self._icon = IconLabel(context, "state-empty", "muted")
        texts = QVBoxLayout()
        texts.setSpacing(2)
        self._result = label("", "heading")
        self._figures = label("", "small", wrap=True)
        texts.addWidget(label(title, "small"))
        texts.addWidget(self._result)
        texts.addWidget(self._figures)
        line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(texts, 1)

    def show_result(self, icon: StateIcon, result: str, figures: str) -> None:
        """Show a result by icon and in words."""
        self._icon.show_icon(icon.name, icon.token, result)
        self._result.setText(result)
        self._figures.setText(figures)
        self.setAccessibleName(f"{self._title}: {result}. {figures}")


class ProposedGradeCard(Card):
    """The grade to propose, why, and how it differs from the one applied for (A19)."""

    def __init__(self, context: Context, session: Session, parent: QWidget | None = None) -> None:
        words = self._words = context.words
        super().__init__(words("Proposed grade"), "§3.2 · §7", parent=parent)
        self.setObjectName("proposed_grade_card")
        self._session = session
        self._grade = label("", "grade", name="proposed_grade")
        self._applied = label("", "section", wrap=True, name="applied_grade")
        self._why = label("", "muted", wrap=True, name="grade_explanation")
        texts = QVBoxLayout()
        texts.setSpacing(Space.XS)
        texts.addWidget(self._applied)
        texts.addWidget(self._why)
        line = QHBoxLayout()
        line.setSpacing(Space.XL)
        line.addWidget(self._grade, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(texts, 1)
        self.body.addLayout(line)
        session.follow_on_show(self, self.refresh)
        self.refresh()

    def refresh(self, _changes: object = None) -> None:
        """Show grade and explanation."""
        words, grading = self._words, self._session.guidance.grading
        grade, applied = grading.grade, self._session.state.application.applied_grade
        shown = words(term(grade)) if grade else "—"
        self._grade.setText(shown)
        self._grade.setAccessibleName(words("Proposed grade: {grade}", grade=shown))
        if grade is None:
            text = words("No grade can be proposed yet or at all")
        elif applied is None:
            text = words("No grade was applied for")
        elif applied is grade:
            text = words("As applied for")
        else:
            text = words(
                "Applied for {applied}, reached {grade}", applied=term(applied), grade=term(grade)
            )
        self._applied.setText(text)
        self._why.setText("\n".join(words(message) for message in grading.explanation))


class SiteRatesCard(Card):
    """The three rates of each site and its grade alone; pooled ones are official (A8)."""

    def __init__(self, context: Context, session: Session, parent: QWidget | None = None) -> None:
        words = self._words = context.words
        super().__init__(words("Rates of each site"), "§6.2.2.5", parent=parent)
        self.setObjectName("site_rates_card")
        self._session = session
        self._shown: object = None
        self._table = QWidget()
        self._grid = QGridLayout(self._table)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Space.L)
        self._grid.setVerticalSpacing(Space.S)
        self._warnings = ReasonList(context, "site_warnings")
        self._nothing = label(words("No site is assessed yet."), "muted")
        for widget in (self._table, self._nothing, self._warnings):
            self.body.addWidget(widget)
        hint = words(
            "Officially the rates are counted over all sites together; a site alone is shown for "
            "comparison."
        )
        self.body.addWidget(label(hint, "small", wrap=True))
        session.follow_on_show(self, self.refresh)
        self.refresh()

    def refresh(self, _changes: object = None) -> None:
        """Show the rates; the rows are made anew only where a figure changed."""
        guidance = self._session.guidance
        rows = [
            self._row(site.id, site_name(site))
            for site in guidance.sites
            if site.id in guidance.tally.per_site
        ]
        if rows != self._shown:
            self._shown = rows
            self._fill(rows)
        self._warnings.show_reasons(
            [one for one in guidance.stage(Stage.CHARACTERISTICS).reasons if one.rule is A8]
        )
        self._table.setVisible(bool(rows))
        self._nothing.setVisible(not rows)

    def _row(self, site: str, name: object) -> tuple[str, ...]:
        words, rates = self._words, self._session.guidance.tally.per_site[site]
        grade = reached(rates, self._session.edition.settings)
        shown = [
            f"{rates[level].conforming}/{rates[level].applicable} · {rates[level].shown()}"
            for level in Level
        ]
        return (
            words(name) if isinstance(name, Message) else str(name),
            *shown,
            words(term(grade)) if grade else "—",
        )

    def _fill(self, rows: list[tuple[str, ...]]) -> None:
        words = self._words
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        titles = (words("Site"), *(words(term(level)) for level in Level), words("Alone"))
        for column, title in enumerate(titles):
            self._grid.addWidget(label(title, "small"), 0, column)
        for at, row in enumerate(rows, 1):
            for column, text in enumerate(row):
                cell = label(text, wrap=column == 0)
                cell.setAccessibleName(f"{titles[column]}: {text}")
                self._grid.addWidget(cell, at, column)
        self._grid.setColumnStretch(0, 1)
