"""The on-site plan as a timetable, on the planning page, §6.1.3 §6.2.1.2.1."""

import datetime as dt

from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from auditor_app.domain.naming.terms import label as term
from auditor_app.domain.naming.terms import member_name, site_name
from auditor_app.domain.reasons import Reason, Weight
from auditor_app.domain.records import PlanEntry, Record, Site, TeamMember
from auditor_app.domain.scheme.planning import R13
from auditor_app.domain.stages.plan_proposal import propose_plan
from auditor_app.domain.stages.planning import plan_problems
from auditor_app.domain.state import AuditState
from auditor_app.domain.values import Activity
from auditor_app.domain.wording import Message
from auditor_app.operations.stages import planning
from auditor_app.ui.fields.binding import bind
from auditor_app.ui.fields.context import Context
from auditor_app.ui.fields.row_buttons import RowButtons
from auditor_app.ui.fields.session import Session
from auditor_app.ui.fields.signing import WhileUnsigned
from auditor_app.ui.fields.table_editor import TableEditor
from auditor_app.ui.fields.table_model import FieldColumn, RowSource, TableModel
from auditor_app.ui.fields.text_fields import TextField
from auditor_app.ui.look.style import restyle
from auditor_app.ui.look.tokens import WEIGHT_ICONS
from auditor_app.ui.page.reason_list import ReasonList
from auditor_app.ui.widgets.buttons import button
from auditor_app.ui.widgets.card import Card
from auditor_app.ui.widgets.labels import IconLabel, label
from auditor_app.ui.widgets.layouts import row
from auditor_app.ui.widgets.typed_input import UnreadableError, read_day, read_time

LEAD_DAYS = 7
"""A proposal starts a week ahead unless the person says otherwise."""


class TimetableCard(Card):
    """The plan day by day, what is wrong with it, and its confirmation (R08, R14)."""

    def __init__(self, context: Context, session: Session, parent: QWidget | None = None) -> None:
        words = self._words = context.words
        super().__init__(words("On-site plan"), "§6.1.3", parent=parent)
        self.setObjectName("timetable_card")
        self._context, self._session = context, session
        self._problems: dict[str, Reason] = {}
        source = RowSource(
            (PlanEntry, Site, TeamMember),
            lambda state: state.plan,
            lambda fields: session.do(self, lambda audit: planning.add_entry(audit, **fields)),
            lambda entry, fields: session.do(
                self, lambda audit: planning.edit_entry(audit, entry, **fields)
            ),
            lambda entry: session.do(self, planning.remove_entry, entry),
            words("Add a day …"),
            self._problem_icon,
        )
        self._model = TableModel(session, self._columns(), source, self)
        self.table = TableEditor(context, self._model, "timetable", words("On-site plan"))
        self.problems = ReasonList(context, "plan_problems")
        self.hours_reason = TextField(
            context,
            words("Why visits lie outside business hours"),
            bind(session, lambda state: state.planning, "business_hours_reason", planning.edit),
            hint=words("The audit takes place in normal business hours (§6.2.1.2.1)"),
            lines=2,
        )
        self.hours_reason.setObjectName("business_hours_reason")
        self._icon = IconLabel(context, "state-empty", "muted")
        self._standing = label("", name="plan_standing")
        buttons = RowButtons(context, session, self.table, "entry", words("Add an entry"))
        proposal, confirmation = self._proposal_row(), self._confirm_row()
        WhileUnsigned(session, proposal, confirmation)
        for widget in (
            proposal,
            self.table,
            buttons,
            self.problems,
            self.hours_reason,
            confirmation,
        ):
            self.body.addWidget(widget)
        session.follow_on_show(self, self.refresh)
        self.refresh()

    def refresh(self, _changes: object = None) -> None:
        """Show what is wrong with the plan, beside the entry it is about and under the table."""
        words, state = self._words, self._session.state
        problems = plan_problems(state, self._session.edition)
        self._problems = {problem.record: problem for problem in problems if problem.record}
        self.problems.show_reasons(problems)
        outside = any(problem.rule is R13 for problem in problems)
        self.hours_reason.setVisible(outside or bool(state.planning.business_hours_reason))
        confirmed = state.planning.plan_confirmed_on
        self._standing.setText(
            words("Confirmed on {day}", day=confirmed) if confirmed else words("Not confirmed yet")
        )
        self._icon.show_icon(
            *(("state-done", "conform") if confirmed else ("state-empty", "muted"))
        )
        self.confirm.setVisible(confirmed is None)
        self.table.viewport().update()
        if not self._first_day.isModified():
            self._first_day.setText(self._proposed_day().isoformat())

    def _columns(self) -> list[FieldColumn]:
        words = self._words
        today = self._context.workspace.today
        return [
            FieldColumn(
                "day",
                words("Day"),
                104,
                lambda _state, one: str(_entry(one).day or ""),
                lambda text: read_day(text, today()),
                quiet=True,
            ),
            FieldColumn(
                "starts", words("From"), 56, lambda _state, one: _entry(one).starts or "", read_time
            ),
            FieldColumn(
                "ends", words("To"), 56, lambda _state, one: _entry(one).ends or "", read_time
            ),
            FieldColumn(
                "activity",
                words("Activity"),
                196,
                lambda _state, one: words(term(_entry(one).activity)),
                options=lambda _state: [(one, words(term(one))) for one in Activity],
            ),
            FieldColumn("site", words("Site"), 100, self._site, options=self._sites, stretch=True),
            FieldColumn(
                "members",
                words("Members"),
                100,
                self._members,
                options=self._team,
                many=True,
                stretch=True,
            ),
            FieldColumn(
                "note", words("Note"), 70, lambda _state, one: _entry(one).note, stretch=True
            ),
        ]

    def _site(self, state: AuditState, record: Record) -> str:
        site = _entry(record).site
        return self._word(site_name(state.site(site))) if site else ""

    def _sites(self, _state: AuditState) -> list[tuple[object, str]]:
        return [
            ("", "—"),
            *((site.id, self._word(site_name(site))) for site in self._session.guidance.sites),
        ]

    def _members(self, state: AuditState, record: Record) -> str:
        names = [
            self._word(member_name(member))
            for one in _entry(record).members
            if (member := state.member(one))
        ]
        return self._words.list_separator.join(names)

    def _team(self, state: AuditState) -> list[tuple[object, str]]:
        return [(member.id, self._word(member_name(member))) for member in state.team]

    def _word(self, name: object) -> str:
        return self._words(name) if isinstance(name, Message) else str(name)

    def _problem_icon(self, record: Record) -> tuple[str, str, str] | None:
        problem = self._problems.get(record.id)
        if problem is None:
            return None
        icon = WEIGHT_ICONS[Weight(problem.weight)]
        return icon.name, icon.token, self._words(problem.message)

    def _proposal_row(self) -> QWidget:
        words = self._words
        self._first_day = QLineEdit()
        self._first_day.setObjectName("first_day")
        self._first_day.setAccessibleName(words("First day of the plan"))
        self._first_day.setFixedWidth(120)
        propose = button(words("Propose a plan"), "propose_plan", look=self._context, icon="list")
        propose.clicked.connect(self._propose)
        self._first_day.returnPressed.connect(self._propose)
        hint = label(
            words(
                "from sites and team, in the order the scheme asks for; it replaces the plan below"
            ),
            "small",
            wrap=True,
        )
        hint.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        return row(propose, label(words("from")), self._first_day, hint, stretch=False)

    def _confirm_row(self) -> QWidget:
        self.confirm = button(self._words("Confirm plan"), "confirm_plan", kind="primary")
        self.confirm.clicked.connect(lambda _checked: self._session.do(self, planning.confirm_plan))
        return row(self.confirm, self._icon, self._standing)

    def _proposed_day(self) -> dt.date:
        days = [entry.day for entry in self._session.state.plan if entry.day]
        return min(days) if days else self._context.workspace.today() + dt.timedelta(days=LEAD_DAYS)

    def _propose(self) -> None:
        try:
            first = (
                read_day(self._first_day.text(), self._context.workspace.today())
                or self._proposed_day()
            )
        except UnreadableError as error:
            restyle(self._first_day, "invalid", True)
            self._first_day.setToolTip(self._words(error.message))
            return
        restyle(self._first_day, "invalid", False)
        self._first_day.setModified(False)
        entries = propose_plan(
            self._session.state, self._session.edition, self._session.guidance.sites, first
        )
        self._session.do(self, planning.replace_plan, entries)


def _entry(record: Record) -> PlanEntry:
    if not isinstance(record, PlanEntry):
        raise TypeError(record)
    return record
