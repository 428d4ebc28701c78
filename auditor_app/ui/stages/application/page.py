"""The application page: client, scope, the nine documents, the declarations, acceptance, §5."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from auditor_app.domain.criteria import MODE, SPECIFICATION
from auditor_app.domain.documents import DOCUMENTS
from auditor_app.domain.naming.terms import label as term
from auditor_app.domain.records import ApplicationDocument
from auditor_app.domain.stages.application import in_scope
from auditor_app.domain.values import Business, DocumentState, Grade
from auditor_app.operations.stages import application
from auditor_app.ui.fields.binding import Binding, bind
from auditor_app.ui.fields.choice_fields import ChoiceField, YesNoField
from auditor_app.ui.fields.context import Context
from auditor_app.ui.fields.date_field import DateField
from auditor_app.ui.fields.session import Session
from auditor_app.ui.fields.text_fields import LineField, TextField
from auditor_app.ui.look.tokens import Space
from auditor_app.ui.page.page import KeyLine
from auditor_app.ui.page.stage_page import StagePage
from auditor_app.ui.stages.application.acceptance_card import AcceptanceCard
from auditor_app.ui.stages.application.document_row import DocumentRow
from auditor_app.ui.widgets.card import Card
from auditor_app.ui.widgets.labels import label, rule
from auditor_app.ui.widgets.layouts import FieldGrid


class ApplicationPage(StagePage):
    """Everything on the application on one page, in the order it comes in."""

    def __init__(self, context: Context, session: Session, parent: QWidget | None = None) -> None:
        words = self._words = context.words
        super().__init__(
            context,
            "application_page",
            words("Application"),
            words("Client, scope and the nine documents · no audit work before acceptance (§5)"),
            parent,
        )
        self._session = session
        self._fields: dict[str, QWidget] = {}
        self.acceptance = AcceptanceCard(context, session)
        self.add(
            self._client_card(),
            self._scope_card(),
            self._criteria_card(),
            self._documents_card(),
            self._declaration_card(),
            self.acceptance,
        )
        self.acceptance.gaps.revealed.connect(self.reveal)
        session.follow(self, self._refresh, ApplicationDocument)
        self._refresh()

    def reveal(self, record: str) -> None:
        """Show a document row, or the first field of client and scope that is empty."""
        row = next((row for row in self._rows if row.record == record), None)
        if row is not None:
            self.show_widget(row.segments)
        else:
            self.next_gap()

    def next_gap(self) -> None:
        """Go to the first field or document that is not filled in."""
        current = self._session.state.application
        for name, field in self._fields.items():
            if getattr(current, name) in {None, ""} and name not in OPTIONAL:
                self.show_widget(field)
                return
        for row in self._rows:
            if row.segments.value in {None, DocumentState.MISSING}:
                self.show_widget(row.segments)
                return
        self.show_widget(self.acceptance)

    def keys(self) -> Sequence[KeyLine]:
        """Return the lines of the key legend."""
        words = self._words
        return [
            (words("Received / missing / not applicable"), ("1", "2", "3")),
            (words("Next gap"), ("F8",)),
            (words("Undo"), ("Ctrl Z",)),
        ]

    def _bind(self, name: str) -> Binding[Any]:
        return bind(self._session, lambda state: state.application, name, application.edit)

    def _keep(self, name: str, field: QWidget) -> QWidget:
        field.setObjectName(name)
        self._fields[name] = field
        return field

    def _client_card(self) -> Card:
        words, context = self._words, self.context
        card = Card(words("Client"), "§5.2-1")
        wide, short = FieldGrid(), FieldGrid(short=True)
        wide.add(
            self._keep(
                "client_name",
                LineField(context, words("Name of the client"), self._bind("client_name")),
            )
        )
        wide.add(
            self._keep(
                "client_address", LineField(context, words("Address"), self._bind("client_address"))
            )
        )
        for name, title in (
            ("credit_code", words("Unified social credit code")),
            ("contact_name", words("Contact")),
            ("contact_phone", words("Telephone")),
        ):
            short.add(self._keep(name, LineField(context, title, self._bind(name))))
        short.add(
            self._keep(
                "received_on",
                DateField(context, words("Application received on"), self._bind("received_on")),
            )
        )
        short.add(
            self._keep(
                "business",
                ChoiceField(
                    context,
                    words("Kind of organisation"),
                    self._bind("business"),
                    lambda _state: [(one, self._business(one)) for one in Business],
                    hint=words(
                        "After-sales service of goods; what a venue itself offers is outside the "
                        "scheme (§1)"
                    ),
                ),
            )
        )
        short.add(
            self._keep(
                "applied_grade",
                ChoiceField(
                    context,
                    words("Grade applied for"),
                    self._bind("applied_grade"),
                    lambda _state: [(one, words(term(one))) for one in reversed(Grade)],
                    hint=words("The grade reached is proposed, whatever was applied for (§3.2)"),
                ),
            )
        )
        card.body.setSpacing(Space.M)
        card.body.addWidget(wide)
        card.body.addWidget(short)
        return card

    def _business(self, business: Business) -> str:
        name = self._words(term(business))
        return (
            name if in_scope(business) else self._words("{business} (out of scope)", business=name)
        )

    def _scope_card(self) -> Card:
        words, context = self._words, self.context
        card = Card(words("Scope applied for"), "§5.1")
        wide, short = FieldGrid(), FieldGrid(short=True)
        for name, title in (
            ("scope_locations", words("Physical locations")),
            ("scope_units", words("Organisational units")),
            ("scope_activities", words("Activities and processes")),
        ):
            wide.add(
                self._keep(name, TextField(context, title, self._bind(name), lines=2)),
                whole_row=name == "scope_activities",
            )
        short.add(
            self._keep(
                "scope_from",
                DateField(context, words("Period covered from"), self._bind("scope_from")),
            )
        )
        short.add(
            self._keep(
                "scope_to", DateField(context, words("Period covered to"), self._bind("scope_to"))
            )
        )
        left_out = FieldGrid()
        left_out.add(
            self._keep(
                "scope_reason",
                TextField(
                    context,
                    words("Why the scope leaves something out"),
                    self._bind("scope_reason"),
                    hint=words("Only where one of the elements above stays empty (§5.1)"),
                    lines=1,
                ),
            ),
            whole_row=True,
        )
        card.body.setSpacing(Space.M)
        card.body.addWidget(wide)
        card.body.addWidget(short)
        card.body.addWidget(left_out)
        return card

    def _criteria_card(self) -> Card:
        words, context = self._words, self.context
        card = Card(words("Criteria and mode"), "§2 · §3.1 · §6.2.2.4")
        for title, text in (
            (words("Specification"), words(SPECIFICATION)),
            (words("Certification mode"), words(MODE)),
        ):
            card.body.addWidget(label(f"{title}: {text}", wrap=True))
        grid = FieldGrid()
        for name, title in (
            ("other_criteria", words("Laws, standards and other requirements")),
            ("assessment_standard", words("Assessment standard agreed in the contract")),
        ):
            field = TextField(context, title, self._bind(name), lines=2)
            grid.add(self._keep(name, field))
        card.body.setSpacing(Space.M)
        card.body.addWidget(grid)
        return card

    def _documents_card(self) -> Card:
        words = self._words
        card = Card(words("Application documents"), "§5.2")
        self._count = card.note
        card.body.addWidget(
            label(words("Drop a file on a row, or paste it, to attach it."), "small", wrap=True)
        )
        card.body.setSpacing(0)
        self._rows = [DocumentRow(self.context, self._session, kind) for kind in DOCUMENTS]
        for row in self._rows:
            card.body.addWidget(row)
            if row is not self._rows[-1]:
                card.body.addWidget(rule())
        return card

    def _declaration_card(self) -> Card:
        words = self._words
        card = Card(words("Declarations of the client"), "§5.2 · §5.2-9")
        grid = FieldGrid(short=True)
        for name, title in (
            ("no_penalty_declared", words("No administrative penalty")),
            ("not_dishonest_declared", words("Not on the list of serious dishonesty")),
        ):
            grid.add(self._keep(name, YesNoField(self.context, title, self._bind(name))))
        grid.add(
            self._keep(
                "truth_declared_on",
                DateField(
                    self.context,
                    words("Truth of the papers declared on"),
                    self._bind("truth_declared_on"),
                    hint=words("The client answers for the truth of the papers (§5.2)"),
                ),
            )
        )
        card.body.addWidget(grid)
        return card

    def _refresh(self, _changes: object = None) -> None:
        documents = self._session.state.documents
        there = sum(one.state is not DocumentState.MISSING for one in documents.values())
        self._count.setText(
            self._words("{count} of {total} · §5.2", count=there, total=len(DOCUMENTS))
        )


OPTIONAL = frozenset(
    (
        "credit_code",
        "contact_name",
        "contact_phone",
        "client_address",
        "received_on",
        "applied_grade",
        "scope_reason",
    )
)


PAGE = ApplicationPage
"""The page of this stage, as the shell finds it."""
