"""The supplementary methods, used only where open inspection does not suffice, R24 R25."""

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout

from auditor_app.domain.naming.terms import label as term
from auditor_app.domain.records import Characteristic, Conclusion, Site, Supplement, TeamMember
from auditor_app.domain.stages.characteristics import is_locked
from auditor_app.domain.stages.team import is_auditor
from auditor_app.domain.state import AuditState, Changes
from auditor_app.domain.values import MysteryTrigger, Part, SupplementMethod, VisitForm
from auditor_app.operations.core.session import AuditSession
from auditor_app.operations.stages import characteristics
from auditor_app.ui.fields.binding import Binding, bind
from auditor_app.ui.fields.choice_fields import ChoiceField
from auditor_app.ui.fields.conflict_mark import ConflictMark, Others
from auditor_app.ui.fields.context import Context
from auditor_app.ui.fields.date_field import DateField
from auditor_app.ui.fields.session import Session, done
from auditor_app.ui.fields.signing import is_signed
from auditor_app.ui.fields.text_fields import LineField, TextField
from auditor_app.ui.judging.focus_points import FocusPointsCard
from auditor_app.ui.judging.view import GUTTER
from auditor_app.ui.look.style import restyle
from auditor_app.ui.look.tokens import Space
from auditor_app.ui.page.scroll_page import ScrollPage
from auditor_app.ui.widgets.buttons import button
from auditor_app.ui.widgets.card import Card
from auditor_app.ui.widgets.choice import Picker
from auditor_app.ui.widgets.labels import label
from auditor_app.ui.widgets.layouts import FieldGrid


class SupplementsPage(ScrollPage):
    """All supplementary methods of the audit, and the way to add one."""

    def __init__(self, context: Context, session: Session) -> None:
        super().__init__()
        self._context = context
        self._session = session
        self._cards: dict[str, SupplementCard] = {}
        words = context.words
        self.setObjectName("supplements")
        # The page around it has its margins already.
        self.ground.setContentsMargins(0, Space.S, GUTTER, Space.XXL)
        self.setAccessibleName(words("Supplementary methods"))
        note = words(
            "Open inspection is the primary method (§6.2.2.3.1). A supplement needs the reason "
            "why it did not suffice; a mystery shopper visit needs its trigger (§6.2.2.3.2) and "
            "never appears in a plan for the client."
        )
        self.body.addWidget(label(note, "small", wrap=True))
        self.focus = FocusPointsCard(context, session, Part.CHARACTERISTIC)
        self.body.addWidget(self.focus)
        self.need = VisitNeedCard(context, session)
        self.body.addWidget(self.need)
        self._build_form()
        self._column = QVBoxLayout()
        self._column.setSpacing(Space.M)
        self.body.addLayout(self._column)
        self.body.addStretch(1)
        session.follow(self, self.refresh, Supplement, Characteristic, Conclusion)
        self.refresh()

    def _build_form(self) -> None:
        words = self._context.words
        card = Card(words("Add a supplementary method"), "R24")
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        self.method = Picker(words("Method"))
        self.method.setObjectName("supplement_method")
        self.method.setMinimumWidth(190)
        self.method.offer(
            [(one, words(term(one))) for one in SupplementMethod], SupplementMethod.CUSTOMER_SURVEY
        )
        self.reason = QLineEdit()
        self.reason.setObjectName("supplement_reason")
        self.reason.setPlaceholderText(words("Why did open inspection not suffice?"))
        self.reason.setAccessibleName(words("Why did open inspection not suffice?"))
        self.reason.returnPressed.connect(self._add)
        self.add_button = button(words("Add"), "add_supplement", kind="primary")
        self.add_button.clicked.connect(self._add)
        row.addWidget(self.method)
        row.addWidget(self.reason, 1)
        row.addWidget(self.add_button)
        card.body.addLayout(row)
        self._form = card
        self.body.addWidget(card)

    def count(self) -> int:
        """Return how many there are."""
        return len(self._cards)

    def refresh(self, _changes: object = None) -> None:
        """Show the supplements there are now."""
        state = self._session.state
        there = {one.id for one in state.supplements}
        for gone in self._cards.keys() - there:
            card = self._cards.pop(gone)
            card.hide()
            self._column.removeWidget(card)
            card.deleteLater()
        locked = is_locked(state) or is_signed(self._session)
        self._form.setVisible(not locked)
        self.need.setEnabled(not locked)
        for one in state.supplements:
            if one.id not in self._cards:
                self._cards[one.id] = SupplementCard(self._context, self._session, one.id)
                self._column.addWidget(self._cards[one.id])
            self._cards[one.id].setEnabled(not locked)
            self._cards[one.id].refresh()

    def _add(self) -> None:
        reason = self.reason.text().strip()
        restyle(self.reason, "invalid", not reason)
        method = self.method.value
        if reason and done(
            self._session.do(
                self,
                lambda audit: characteristics.add_supplement(audit, method=method, reason=reason),
            )
        ):
            self.reason.clear()


class VisitNeedCard(Card):
    """What makes a mystery shopper's visit necessary, and why there is none, R25."""

    def __init__(self, context: Context, session: Session) -> None:
        words = context.words
        super().__init__(words("Is a visit necessary?"), "§6.2.2.3.2")
        self.setObjectName("visit_need")

        def bound(name: str) -> Binding[object]:
            return bind(session, lambda state: state.characteristic, name, characteristics.edit)

        self.trigger = ChoiceField(
            context,
            words("What makes a visit necessary"),
            bound("visit_trigger"),
            lambda _state: [(one, words(term(one))) for one in MysteryTrigger],
        )
        self.reason = TextField(
            context,
            words("Why there was no visit"),
            bound("no_visit_reason"),
            hint=words("Only where a visit is necessary and none was made"),
            lines=1,
        )
        fields = FieldGrid()
        for name, field in (("visit_trigger", self.trigger), ("no_visit_reason", self.reason)):
            field.setObjectName(name)
            fields.add(field)
        self.body.addWidget(fields)


class SupplementCard(Card):
    """One supplementary method; its fields save themselves."""

    def __init__(self, context: Context, session: Session, record_id: str) -> None:
        super().__init__()
        self._session = session
        self._words = words = context.words
        self._id = record_id
        self.setObjectName("supplement")
        self.heading = label("", "section")
        self.remove = button(words("Remove"), "remove_supplement", kind="quiet")
        self.remove.clicked.connect(
            lambda: session.do(self, characteristics.remove_supplement, record_id)
        )
        head = QHBoxLayout()
        head.addWidget(self.heading)
        bound = {
            "method",
            "trigger",
            "form",
            "site",
            "item",
            "made_by",
            "made_on",
            "reason",
            "findings",
        }
        head.addWidget(
            ConflictMark(
                context,
                session,
                lambda _state: record_id,
                Others(bound),
                words("Supplementary method"),
            )
        )
        head.addStretch(1)
        head.addWidget(self.remove)
        self.body.addLayout(head)
        methods = [(one, words(term(one))) for one in SupplementMethod]
        triggers = [(one, words(term(one))) for one in MysteryTrigger]
        method = ChoiceField(
            context, words("Method"), self._bound("method"), lambda _state: methods, blank=None
        )
        self.trigger = ChoiceField(
            context,
            words("Trigger of the mystery shopper"),
            self._bound("trigger"),
            lambda _state: triggers,
        )
        forms = [(one, words(term(one))) for one in VisitForm]
        self.form = ChoiceField(
            context, words("Form of the visit"), self._bound("form"), lambda _state: forms
        )
        site = ChoiceField(
            context,
            words("Site"),
            self._bound("site"),
            lambda state: [(one.id, one.name) for one in state.sites],
            nothing="",
            of=(Site,),
        )
        item = LineField(context, words("Item"), self._bound("item"), placeholder="C-B2")
        made_by = ChoiceField(
            context,
            words("Made by"),
            self._bound("made_by"),
            _auditors,
            nothing="",
            of=(TeamMember,),
        )
        made_on = DateField(context, words("Made on"), self._bound("made_on"))
        self.reason = TextField(
            context, words("Why open inspection did not suffice"), self._bound("reason"), lines=1
        )
        self.findings = TextField(context, words("Findings"), self._bound("findings"), lines=2)
        for fields in (
            (method, self.trigger),
            (self.form,),
            (site, item),
            (made_by, made_on),
            (self.reason,),
            (self.findings,),
        ):
            row = QHBoxLayout()
            row.setSpacing(Space.M)
            for field in fields:
                row.addWidget(field, 1)
            self.body.addLayout(row)
        self.refresh()

    def refresh(self) -> None:
        """Ask for trigger and form only of a mystery shopper, R25."""
        one = self._record(self._session.state)
        self.heading.setText(self._words(term(one.method)))
        visit = one.method is SupplementMethod.MYSTERY_SHOPPER
        self.trigger.setVisible(visit)
        self.form.setVisible(visit)

    def _record(self, state: AuditState) -> Supplement:
        return state.find(Supplement, self._id) or Supplement(id=self._id)

    def _bound(self, name: str) -> Binding[object]:
        def edit(session: AuditSession, **fields: object) -> Changes:
            return characteristics.edit_supplement(session, self._id, **fields)

        return bind(self._session, self._record, name, edit)


def _auditors(state: AuditState) -> list[tuple[object, str]]:
    return [(one.id, one.name) for one in state.team if is_auditor(one)]
