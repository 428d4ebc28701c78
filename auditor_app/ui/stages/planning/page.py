"""The planning page: programme, sample, team and man-days, on-site plan, §6.1 §6.4."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from auditor_app.operations.stages import planning
from auditor_app.ui.fields.binding import bind
from auditor_app.ui.fields.context import Context
from auditor_app.ui.fields.session import Session
from auditor_app.ui.fields.text_fields import TextField
from auditor_app.ui.page.page import KeyLine
from auditor_app.ui.page.stage_page import StagePage
from auditor_app.ui.stages.planning.sites import SamplingCard, SitesCard
from auditor_app.ui.stages.planning.team import ManDaysCard, TeamCard
from auditor_app.ui.stages.planning.timetable import TimetableCard
from auditor_app.ui.stages.planning.work_shares_card import WorkSharesCard
from auditor_app.ui.widgets.card import Card
from auditor_app.ui.widgets.layouts import FieldGrid


class PlanningPage(StagePage):
    """Sites lead to the sample, the sample to the man-days, both to the plan."""

    def __init__(self, context: Context, session: Session, parent: QWidget | None = None) -> None:
        words = self._words = context.words
        super().__init__(
            context,
            "planning_page",
            words("Planning"),
            words("Sites and sample, team and man-days, the on-site plan (§6.1, §6.4)"),
            parent,
        )
        self._session = session
        self.sites = SitesCard(context, session)
        self.sampling = SamplingCard(context, session)
        self.team = TeamCard(context, session)
        self.man_days = ManDaysCard(context, session)
        self.shares = WorkSharesCard(context, session, self)
        self.timetable = TimetableCard(context, session)
        self.programme = TextField(
            context,
            words("Audit programme for the certification cycle"),
            bind(session, lambda state: state.planning, "programme", planning.edit),
            hint=words(
                "Initial audit, surveillance audits, recertification: when and what (§6.1.1)"
            ),
        )
        self.programme.setObjectName("programme")
        programme = Card(words("Audit programme"), "§6.1.1")
        programme.body.addWidget(self.programme)
        considered = FieldGrid()
        self._considered: dict[str, TextField] = {}
        for name, title in (
            ("programme_size", words("Programme: size")),
            ("programme_trade", words("Programme: trade")),
            ("programme_complexity", words("Programme: complexity of operation")),
            ("programme_sites", words("Programme: number of sites")),
            ("programme_service", words("Programme: proven level of service")),
            ("programme_earlier", words("Programme: earlier audit results")),
            ("programme_purpose", words("Programme: fit for purpose and scope")),
        ):
            field = TextField(
                context,
                title,
                bind(session, lambda state: state.planning, name, planning.edit),
                lines=1,
            )
            field.setObjectName(name)
            self._considered[name] = field
            considered.add(field)
        programme.body.addWidget(considered)
        self.add(
            programme,
            self.sites,
            self.sampling,
            self.team,
            self.man_days,
            self.shares,
            self.timetable,
        )
        self.timetable.problems.revealed.connect(self.reveal)

    def reveal(self, record: str) -> None:
        """Show a site, a member, an entry of the plan or a share of the work, else the page."""
        if any(one.id == record for one in self._session.state.work_shares):
            self.show_widget(self.shares.tree)
            return
        for table in (self.sites.table, self.team.table, self.timetable.table):
            if table.reveal(record):
                self.show_widget(table)
                return
        current = self._session.state.planning
        if not current.programme.strip():
            self.show_widget(self.programme)
            return
        blank = (
            one for name, one in self._considered.items() if not getattr(current, name).strip()
        )
        self.show_widget(next(blank, self.sampling))

    def keys(self) -> Sequence[KeyLine]:
        """Return the lines of the key legend."""
        words = self._words
        return [
            (words("Open a cell / go down"), ("Enter",)),
            (words("Next cell"), ("Tab",)),
            (words("Leave the table"), ("Esc", "Tab")),
            (words("Paste from a spreadsheet"), ("Ctrl V",)),
            (words("Remove row"), ("Ctrl Del",)),
            (words("Undo"), ("Ctrl Z",)),
        ]


PAGE = PlanningPage
"""The page of this stage, as the shell finds it."""
