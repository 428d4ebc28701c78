"""The sites and their sample, on the planning page, §6.4."""

from decimal import Decimal

from PySide6.QtWidgets import QLineEdit, QWidget

from auditor_app.domain.forms.edition import Factor
from auditor_app.domain.naming.terms import label as term
from auditor_app.domain.records import Audit, Planning, Record, Site
from auditor_app.domain.stages.sampling import formula
from auditor_app.domain.state import AuditState
from auditor_app.domain.values import Outlet, SiteKind
from auditor_app.operations.stages import planning
from auditor_app.ui.fields.binding import bind
from auditor_app.ui.fields.choice_fields import YesNoField
from auditor_app.ui.fields.context import Context
from auditor_app.ui.fields.row_buttons import RowButtons
from auditor_app.ui.fields.session import Outcome, Session
from auditor_app.ui.fields.signing import WhileUnsigned
from auditor_app.ui.fields.table_editor import TableEditor
from auditor_app.ui.fields.table_model import FieldColumn, RowSource, TableModel
from auditor_app.ui.fields.text_fields import LineField, NumberField, TextField
from auditor_app.ui.page.reason_list import ReasonList
from auditor_app.ui.widgets.buttons import button
from auditor_app.ui.widgets.card import Card
from auditor_app.ui.widgets.labels import label
from auditor_app.ui.widgets.layouts import FieldGrid, row
from auditor_app.ui.widgets.typed_input import read_time


class SitesCard(Card):
    """Every site of the scope; one column ticks those that are audited."""

    def __init__(self, context: Context, session: Session, parent: QWidget | None = None) -> None:
        words = self._words = context.words
        super().__init__(words("Sites"), "§6.4", parent=parent)
        self.setObjectName("sites_card")
        self._session = session
        source = RowSource(
            (Site, Planning),
            lambda state: state.sites,
            lambda fields: session.do(self, lambda audit: planning.add_site(audit, **fields)),
            self._edit,
            lambda site: session.do(self, planning.remove_site, site),
            words("Add a site …"),
        )
        self._model = TableModel(session, self._columns(), source, self)
        self.table = TableEditor(context, self._model, "sites", words("Sites"))
        hint = label(
            words("Enter goes down, Tab goes on; paste lines from a spreadsheet."),
            "small",
            wrap=True,
        )
        self.body.addWidget(self.table)
        self.body.addWidget(RowButtons(context, session, self.table, "site", words("Add a site")))
        self.body.addWidget(hint)

    def _columns(self) -> list[FieldColumn]:
        words = self._words
        return [
            FieldColumn(
                "selected",
                words("Audited"),
                66,
                lambda _state, _site: "",
                checked=lambda _state, site: any(
                    one.id == site.id for one in self._session.guidance.sites
                ),
                editable=lambda _state, site: (
                    _site(site).kind is SiteKind.OWN and self._session.guidance.sampling.chooses
                ),
                hint=words(
                    "Head office, franchise stores and subsidiaries are always audited (§6.4.1.1)"
                ),
            ),
            FieldColumn(
                "name", words("Site name"), 120, lambda _state, site: _site(site).name, stretch=True
            ),
            FieldColumn(
                "kind",
                words("Kind"),
                104,
                lambda _state, site: words(term(_site(site).kind)),
                options=self._kinds,
            ),
            FieldColumn(
                "address",
                words("Address"),
                120,
                lambda _state, site: _site(site).address,
                stretch=True,
            ),
            FieldColumn("region", words("Region"), 72, lambda _state, site: _site(site).region),
            FieldColumn("size", words("Size"), 72, lambda _state, site: _site(site).size),
            FieldColumn(
                "complexity", words("Complexity"), 88, lambda _state, site: _site(site).complexity
            ),
            FieldColumn(
                "opens", words("Opens"), 60, lambda _state, site: _site(site).opens or "", read_time
            ),
            FieldColumn(
                "closes",
                words("Closes"),
                60,
                lambda _state, site: _site(site).closes or "",
                read_time,
            ),
            FieldColumn(
                "outlet",
                words("Outlet"),
                96,
                self._outlet,
                options=self._outlets,
                hint=words("As document no. 7 lists the site (§5.2)"),
            ),
        ]

    def _outlet(self, _state: AuditState, site: Record) -> str:
        outlet = _site(site).outlet
        return self._words(term(outlet)) if outlet else ""

    def _outlets(self, _state: AuditState) -> list[tuple[object, str]]:
        return [(None, "—"), *((one, self._words(term(one))) for one in Outlet)]

    def _kinds(self, _state: AuditState) -> list[tuple[object, str]]:
        return [(kind, self._words(term(kind))) for kind in SiteKind]

    def _edit(self, site: str, fields: dict[str, object]) -> Outcome:
        if "selected" in fields:
            return self._session.do(
                self, planning.select_site, site, selected=bool(fields["selected"])
            )
        return self._session.do(self, lambda audit: planning.edit_site(audit, site, **fields))


class SamplingCard(Card):
    """The four conditions, the smallest sample, the draw with its seed, the rationale."""

    def __init__(self, context: Context, session: Session, parent: QWidget | None = None) -> None:
        words = self._words = context.words
        super().__init__(words("Sampling"), "§6.4.1–6.4.3", parent=parent)
        self.setObjectName("sampling_card")
        self._context, self._session = context, session
        self._formula = label("", "heading", name="sampling_formula")
        self._figures = label("", "muted", wrap=True, name="sampling_figures")
        self._reasons = ReasonList(context, "sampling_reasons")
        self.body.addWidget(self._conditions())
        for widget in (
            self._formula,
            self._figures,
            self._draw_row(),
            self._rationale(),
            self._reasons,
        ):
            self.body.addWidget(widget)
        session.follow(self, self.refresh, Audit, Site, Planning)
        self.refresh()

    def refresh(self, _changes: object = None) -> None:
        """Show the figures of the sample as it is."""
        words, found = self._words, self._session.guidance.sampling
        factor = self._session.edition.settings.sampling.get(self._session.state.audit.type)
        sampled = found.allowed and factor is not None
        self._formula.setVisible(sampled)
        if factor is not None:
            self._formula.setText(
                words("y ≥ {formula}", formula=minimum_shown(found.population, factor))
            )
        if sampled:
            text = words(
                "{population} own sites (x) · required {required} · selected {selected} · "
                "always audited besides: {always}",
                population=found.population,
                required=found.required,
                selected=found.selected,
                always=len(found.always),
            )
        else:
            text = words(
                "No sampling: all {total} sites are audited",
                total=found.population + len(found.always),
            )
        self._figures.setText(text)
        self._reasons.show_reasons(found.reasons)
        for widget in (self._draw, self._renew):
            widget.setEnabled(sampled and found.chooses)
        self._rationale_grid.setVisible(sampled and found.chooses)

    def _conditions(self) -> QWidget:
        words = self._words
        grid = FieldGrid()
        for name, title in (
            ("sampling_same_function", words("1  Sites of the same type, function and management")),
            ("sampling_same_process", words("2  Same process, sites independent of each other")),
            (
                "sampling_central_control",
                words("3  Centrally controlled, in the internal audit programme"),
            ),
            (
                "sampling_management_right",
                words("4  Right to manage, data collected, effective control"),
            ),
        ):
            field = YesNoField(
                self._context, title, bind(self._session, _planning, name, planning.edit)
            )
            field.setObjectName(name)
            grid.add(field)
        return grid

    def _draw_row(self) -> QWidget:
        words = self._words
        seed = LineField(
            self._context,
            words("Seed of the draw"),
            bind(self._session, _planning, "seed", planning.edit),
            hint=words("The same seed draws the same sites again, on any computer (§6.4.2)"),
        )
        seed.setObjectName("seed")
        self._seed: QLineEdit = seed.line
        self._draw = button(words("Draw"), "draw", look=self._context, icon="dice")
        self._renew = button(words("Draw with a new seed"), "draw_anew", kind="quiet")
        self._draw.clicked.connect(
            lambda _checked: self._session.do(
                self, planning.draw_sample, self._seed.text().strip() or None
            )
        )
        self._renew.clicked.connect(lambda _checked: self._session.do(self, planning.draw_sample))
        size = NumberField(
            self._context,
            words("Sites to sample, above the minimum"),
            bind(self._session, _planning, "sample_size", planning.edit),
            hint=words("Empty: as many as the formula asks for (§6.4.2)"),
        )
        size.setObjectName("sample_size")
        grid = FieldGrid(short=True)
        grid.add(size)
        grid.add(seed)
        drawing = _beside_field(self._draw, self._renew)
        WhileUnsigned(self._session, drawing)
        grid.add(drawing)
        return grid

    def _rationale(self) -> QWidget:
        words = self._words
        self._rationale_grid = FieldGrid(short=True)
        for name, title in (
            ("rationale_differences", words("Rationale: differences between the sites")),
            ("rationale_size", words("Rationale: size")),
            ("rationale_complexity", words("Rationale: complexity and risk")),
            ("rationale_region", words("Rationale: region")),
        ):
            field = TextField(
                self._context, title, bind(self._session, _planning, name, planning.edit), lines=2
            )
            field.setObjectName(name)
            self._rationale_grid.add(field)
        return self._rationale_grid


LABEL_ABOVE = 22
"""The height of the label over a field, with the gap under it, in px."""


def minimum_shown(population: int, factor: Factor) -> str:
    """Return the formula with its value: `√4 = 2`, or rounded up: `√5 ≈ 2.24 → 3`."""
    value = Decimal(population).sqrt() * factor.numerator / factor.denominator
    if value == value.to_integral_value():
        return f"{formula(population, factor)} = {value.to_integral_value()}"
    return (
        f"{formula(population, factor)} ≈ {value:.2f} → {value.to_integral_value('ROUND_CEILING')}"
    )


def _beside_field(*widgets: QWidget) -> QWidget:
    """Return widgets level with the editor of the field beside them."""
    made = row(*widgets)
    layout = made.layout()
    if layout is not None:
        layout.setContentsMargins(0, LABEL_ABOVE, 0, 0)
    return made


def _planning(state: AuditState) -> Planning:
    return state.planning


def _site(record: Record) -> Site:
    if not isinstance(record, Site):
        raise TypeError(record)
    return record
