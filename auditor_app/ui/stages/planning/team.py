"""The audit team and its man-days, on the planning page, §6.1.2 §6.2.1.2.2 §6.2.2.2."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from auditor_app.domain.naming.terms import label as term
from auditor_app.domain.records import Audit, Planning, Record, Site, TeamMember
from auditor_app.domain.stages.man_days import ManDaysNeed
from auditor_app.domain.state import AuditState
from auditor_app.domain.values import Part, Role
from auditor_app.operations.stages import planning
from auditor_app.ui.fields.binding import bind
from auditor_app.ui.fields.context import Context
from auditor_app.ui.fields.row_buttons import RowButtons
from auditor_app.ui.fields.session import Session
from auditor_app.ui.fields.table_editor import TableEditor
from auditor_app.ui.fields.table_model import FieldColumn, RowSource, TableModel
from auditor_app.ui.fields.text_fields import TextField
from auditor_app.ui.look.tokens import Space
from auditor_app.ui.widgets.buttons import button
from auditor_app.ui.widgets.card import Card
from auditor_app.ui.widgets.labels import IconLabel, label
from auditor_app.ui.widgets.layouts import FieldGrid
from auditor_app.ui.widgets.typed_input import read_man_days, show_man_days


class TeamCard(Card):
    """Who audits, in which role, for how many man-days of each part."""

    def __init__(self, context: Context, session: Session, parent: QWidget | None = None) -> None:
        words = self._words = context.words
        super().__init__(words("Audit team"), "§6.1.2", parent=parent)
        self.setObjectName("team_card")
        self._session = session
        source = RowSource(
            (TeamMember,),
            lambda state: state.team,
            lambda fields: session.do(self, lambda audit: planning.add_member(audit, **fields)),
            lambda member, fields: session.do(
                self, lambda audit: planning.edit_member(audit, member, **fields)
            ),
            lambda member: session.do(self, planning.remove_member, member),
            words("Add a team member …"),
        )
        self.table = TableEditor(
            context, TableModel(session, self._columns(), source, self), "team", words("Audit team")
        )
        self._myself = button(words("Add myself as team leader"), "add_myself", kind="link")
        self._myself.clicked.connect(self._add_myself)
        self.body.addWidget(self.table)
        buttons = RowButtons(context, session, self.table, "member", words("Add a team member"))
        buttons.append(self._myself)
        self.body.addWidget(buttons)
        hint = words(
            "Technical experts and interpreters work under a named auditor and do not count into "
            "man-days (§6.1.2)."
        )
        self.body.addWidget(label(hint, "small", wrap=True))
        session.follow(self, self.refresh, TeamMember)
        self.refresh()

    def refresh(self, _changes: object = None) -> None:
        """Offer to add the person at this laptop while they are not in the team."""
        self._myself.setVisible(self._session.audit_session.me is None)

    def _columns(self) -> list[FieldColumn]:
        words = self._words
        return [
            FieldColumn(
                "name", words("Name"), 130, lambda _state, one: _member(one).name, stretch=True
            ),
            FieldColumn(
                "registration",
                words("Registration no."),
                120,
                lambda _state, one: _member(one).registration,
                stretch=True,
            ),
            FieldColumn(
                "role",
                words("Role"),
                130,
                lambda _state, one: words(term(_member(one).role)),
                options=self._roles,
            ),
            FieldColumn(
                "guided_by",
                words("Works under"),
                110,
                lambda state, one: _name(state, _member(one).guided_by),
                options=self._guides,
                editable=lambda _state, one: not _member(one).role.judges,
                hint=words("For technical experts and interpreters (§6.1.2)"),
            ),
            FieldColumn(
                "capability_man_days",
                words("Audit, days"),
                100,
                lambda _state, one: show_man_days(_member(one).capability_man_days),
                read_man_days,
                hint=words("Man-days of the service capability audit"),
            ),
            FieldColumn(
                "characteristic_man_days",
                words("Assessment, days"),
                120,
                lambda _state, one: show_man_days(_member(one).characteristic_man_days),
                read_man_days,
                hint=words("Man-days of the service characteristic assessment"),
            ),
            FieldColumn(
                "qualification",
                words("Qualification and experience"),
                150,
                lambda _state, one: _member(one).qualification,
                stretch=True,
                hint=words("For the scope, its technology and complexity (§6.1.2)"),
            ),
            FieldColumn(
                "no_undue_influence",
                words("No undue influence"),
                110,
                lambda _state, _one: "",
                checked=lambda _state, one: _member(one).no_undue_influence,
                editable=lambda _state, one: not _member(one).role.judges,
                hint=words("Stated by technical experts and interpreters (§6.1.2)"),
            ),
        ]

    def _roles(self, _state: AuditState) -> list[tuple[object, str]]:
        return [(role, self._words(term(role))) for role in Role]

    def _guides(self, state: AuditState) -> list[tuple[object, str]]:
        return [("", "—"), *((one.id, one.name) for one in state.team if one.role.judges)]

    def _add_myself(self) -> None:
        person = self._session.audit_session.workspace.person
        leaders = any(one.role is Role.TEAM_LEADER for one in self._session.state.team)
        role = Role.AUDITOR if leaders else Role.TEAM_LEADER
        self._session.do(
            self,
            lambda audit: planning.add_member(
                audit, name=person.name, registration=person.registration, role=role
            ),
        )


class ManDaysCard(Card):
    """Required against planned man-days; fewer for the assessment need a reason (R23)."""

    def __init__(self, context: Context, session: Session, parent: QWidget | None = None) -> None:
        words = self._words = context.words
        super().__init__(words("Man-days"), "§6.2.1.2.2 · §6.2.2.2", parent=parent)
        self.setObjectName("man_days_card")
        self._session = session
        self._lines = {part: _NeedLine(context, words(term(part))) for part in Part}
        for line in self._lines.values():
            self.body.addWidget(line)
        self._counts = label("", "small", wrap=True, name="man_days_counts")
        factors = FieldGrid(short=True)
        for name, title in (
            ("factor_service", words("Factor: kind of service")),
            ("factor_size", words("Factor: size")),
            ("factor_risk", words("Factor: certification risk")),
        ):
            field = TextField(
                context,
                title,
                bind(session, lambda state: state.planning, name, planning.edit),
                hint=words("May raise the man-days (§6.2.1.2.2)"),
                lines=2,
            )
            field.setObjectName(name)
            factors.add(field)
        self.reason = TextField(
            context,
            words("Why the assessment takes fewer man-days"),
            bind(
                session,
                lambda state: state.planning,
                "characteristic_man_days_reason",
                planning.edit,
            ),
            hint=words("In principle no fewer than the capability audit on site (§6.2.2.2)"),
            lines=2,
        )
        self.reason.setObjectName("characteristic_man_days_reason")
        self.body.addWidget(self._counts)
        self.body.addWidget(factors)
        self.body.addWidget(self.reason)
        session.follow(self, self.refresh, Audit, Site, Planning, TeamMember)
        self.refresh()

    def refresh(self, _changes: object = None) -> None:
        """Show the figures."""
        needs, words = self._session.guidance.man_days, self._words
        reason = self._session.state.planning.characteristic_man_days_reason
        for part, line in self._lines.items():
            line.show_need(
                needs[part], excused=part is Part.CHARACTERISTIC and bool(reason.strip())
            )
        capability, assessment = needs[Part.CAPABILITY], needs[Part.CHARACTERISTIC]
        self._counts.setText(
            words(
                "Counted per certified site: {certified} · per audited site: {audited} · "
                "counted here per {count} (§6.2.1.2.2, A11)",
                certified=show_man_days(capability.certified),
                audited=show_man_days(capability.audited),
                count=term(self._session.edition.settings.man_days_count),
            )
        )
        self.reason.setVisible(0 < assessment.planned < assessment.required or bool(reason))


class _NeedLine(QWidget):
    """One part: planned against required, as figures and as an icon."""

    def __init__(self, context: Context, title: str) -> None:
        super().__init__()
        self._words, self._title = context.words, title
        self._icon = IconLabel(context, "state-empty", "muted")
        self._figures = label("", "section")
        name = label(title)
        name.setMinimumWidth(180)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(Space.S)
        for widget in (self._icon, name, self._figures):
            line.addWidget(widget)
        line.addStretch(1)

    def show_need(self, need: ManDaysNeed, *, excused: bool) -> None:
        """Show the figures; a shortfall with its reason given is no longer an open point."""
        words = self._words
        if need.planned >= need.required:
            self._icon.show_icon("state-done", "conform", words("Enough"))
        elif excused:
            self._icon.show_icon("reason-note", "muted", words("Fewer, with a reason"))
        else:
            self._icon.show_icon("reason-to-do", "attention", words("Too few"))
        text = words(
            "planned {planned} / required {required}",
            planned=show_man_days(need.planned),
            required=show_man_days(need.required),
        )
        self._figures.setText(text)
        self.setAccessibleName(f"{self._title}: {text}")


def _name(state: AuditState, member_id: str) -> str:
    member = state.member(member_id) if member_id else None
    return member.name if member is not None and not member.deleted else ""


def _member(record: Record) -> TeamMember:
    if not isinstance(record, TeamMember):
        raise TypeError(record)
    return record
