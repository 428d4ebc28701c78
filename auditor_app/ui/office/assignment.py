"""Assigning an audit: which one, who of its team can take part, and the package."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from auditor_app.domain.errors import KnownError
from auditor_app.domain.naming.terms import label as term
from auditor_app.domain.naming.terms import member_name
from auditor_app.domain.values import Role
from auditor_app.operations.core.session import AuditSession
from auditor_app.operations.core.workspace import utc_now
from auditor_app.operations.packages import assigning
from auditor_app.ui.look.tokens import Space
from auditor_app.ui.widgets.background import Task
from auditor_app.ui.widgets.buttons import button
from auditor_app.ui.widgets.card import Card
from auditor_app.ui.widgets.choice import Picker
from auditor_app.ui.widgets.icon_line import IconLine
from auditor_app.ui.widgets.labels import label
from auditor_app.ui.widgets.layouts import row
from auditor_app.ui.widgets.spoken import spoken

if TYPE_CHECKING:
    from auditor_app.domain.records import TeamMember
    from auditor_app.exchange.authority import Authority
    from auditor_app.operations.core.workspace import Workspace
    from auditor_app.ui.fields.context import Context


class _Assignable(NamedTuple):
    """An audit of this office: its name in the list, its number, and its team."""

    id: str
    name: str
    number: str
    team: tuple[TeamMember, ...]


class AssignmentCard(Card):
    """`work` carries a text, what to do and what to do then; `announced` and `refused` as pages."""

    work = Signal(str, object, object)
    announced = Signal(str)
    refused = Signal(object)

    def __init__(self, context: Context, opened: Authority) -> None:
        words = self._words = context.words
        super().__init__(words("Assignments"))
        self._context, self._workspace, self._authority = context, context.workspace, opened
        self._found: dict[str, _Assignable] = {}
        hint = words(
            "Prepare the audit here with its sites and its team, each member with their "
            "registration number; then send this."
        )
        self._audits = Picker(words("Audit"))
        self._audits.setObjectName("assigned_audit")
        self._audits.setMinimumWidth(320)
        self._write = button(
            words("Write the assignment…"),
            "write_assignment",
            kind="primary",
            look=context,
            icon="package",
        )
        self._none = label(
            words("There is no audit of this office yet. Create one first."),
            "muted",
            wrap=True,
            name="no_audit",
        )
        self._people = QWidget()
        self._team = QVBoxLayout(self._people)
        self._team.setContentsMargins(0, 0, 0, 0)
        self._team.setSpacing(Space.XS)
        for widget in (
            label(hint, "small", wrap=True),
            self._none,
            row(self._audits, self._write),
            self._people,
        ):
            self.body.addWidget(widget)
        self._none.hide()
        self._write.setEnabled(False)
        self._audits.chosen.connect(lambda _audit: self.refresh())
        self._write.clicked.connect(self._assign)
        # Each audit is read whole, to see its team.
        self._reading = Task(partial(_assignable, self._workspace), self)
        self._reading.done.connect(self._offer)
        self._reading.failed.connect(self.refused)
        self._reading.start()

    def refresh(self) -> None:
        """Show who of the chosen audit's team is certified, and what is missing."""
        while (item := self._team.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        one = self._found.get(str(self._audits.value))
        if one is None:
            return
        for place, member in enumerate(one.team):
            self._team.addWidget(self._member(member, place))
        if not any(member.role is Role.TEAM_LEADER for member in one.team):
            self._say(
                "no_leader",
                "reason-blocks",
                "nonconform",
                "error",
                self._words("The team has no leader yet."),
            )

    def _member(self, member: TeamMember, place: int) -> IconLine:
        words = self._words
        made = IconLine(self._context, "state-done", "conform", f"team_{place}")
        who = {"name": member_name(member), "role": term(member.role)}
        found = (
            assigning.certificate_of(self._authority, member.registration, utc_now())
            if member.registration
            else None
        )
        if found is not None:
            day = f"{found.not_after.astimezone():%Y-%m-%d}"
            made.show_icon(
                "state-done",
                "conform",
                "good",
                words("{name}, {role}: certified until {day}", **who, day=day),
            )
        elif not member.registration:
            text = words(
                "{name}, {role}: no registration number. Enter it on the audit’s planning page.",
                **who,
            )
            made.show_icon("reason-to-do", "attention", "attention", text)
        else:
            text = words(
                "{name}, {role}: not certified. Ask for a request (Settings, “Audits made by a "
                "team”) and certify it above.",
                **who,
            )
            needed = member.role is Role.TEAM_LEADER
            icon = (
                ("reason-blocks", "nonconform", "error")
                if needed
                else ("reason-to-do", "attention", "attention")
            )
            made.show_icon(*icon, text)
        return made

    def _say(self, name: str, icon: str, token: str, role: str, text: str) -> None:
        made = IconLine(self._context, icon, token, name, role=role)
        made.say(text)
        self._team.addWidget(made)

    def _offer(self, found: list[_Assignable]) -> None:
        self._found = {one.id: one for one in found}
        self._audits.offer([(one.id, one.name) for one in found], found[0].id if found else None)
        self._write.setEnabled(bool(found))
        self._none.setVisible(not found)
        self._audits.setVisible(bool(found))
        self._write.setVisible(bool(found))
        self.refresh()

    def _assign(self) -> None:
        words, one = self._words, self._found[str(self._audits.value)]
        start = f"{one.number or 'audit'}.asice".replace("/", "-")
        name, _ = QFileDialog.getSaveFileName(
            self, words("Write the assignment…"), start, "(*.asice)"
        )
        if not name:
            return
        try:
            session = AuditSession(self._workspace, one.id)
        except KnownError as error:
            self.refused.emit(error)
            return

        def done(_packed: object) -> None:
            text = words(
                "Wrote and verified {file}. Send it to everyone in the team.", file=Path(name).name
            )
            without = [
                spoken(member_name(member), words)
                for member in session.state.team
                if not member.fingerprint
            ]
            if without:
                names = words.list_separator.join(without)
                missing = words("No certificate, so they cannot contribute: {names}", names=names)
                text = f"{text} {missing}"
            self.announced.emit(text)

        act = partial(assigning.assign, session, self._authority, Path(name))
        self.work.emit(words("The assignment is written and verified …"), act, done)


def _assignable(workspace: Workspace) -> list[_Assignable]:
    """Return the audits that were created here, in another thread."""
    found = []
    for audit in workspace.audits():
        try:
            session = AuditSession(workspace, audit.id)
        except KnownError:
            continue
        if session.is_office:
            name = f"{audit.number} {session.state.application.client_name}".strip()
            found.append(_Assignable(audit.id, name, audit.number, tuple(session.state.team)))
    return found
