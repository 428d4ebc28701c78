"""The card of points carried forward, R71: where they come from and what was found."""

from auditor_app.domain.records import FocusPoint, Nonconformity, Record
from auditor_app.domain.stages.focus_points import points_of
from auditor_app.domain.state import AuditState
from auditor_app.domain.values import Part
from auditor_app.operations.stages import focus_points
from auditor_app.ui.fields.context import Context
from auditor_app.ui.fields.row_buttons import RowButtons
from auditor_app.ui.fields.session import Outcome, Session
from auditor_app.ui.fields.table_editor import TableEditor
from auditor_app.ui.fields.table_model import FieldColumn, RowSource, TableModel
from auditor_app.ui.widgets.card import Card
from auditor_app.ui.widgets.typed_input import read_day


class FocusPointsCard(Card):
    """What to look at in a part, and what was found there."""

    def __init__(self, context: Context, session: Session, part: Part) -> None:
        words = self._words = context.words
        onsite = part is Part.CAPABILITY
        title = words("Focus points for the site") if onsite else words("To look at again")
        super().__init__(title, "§6.1.3 · §6.2.1.1.1")
        self.setObjectName(f"focus_points_{part.value}_card")
        self._session, self._part = session, part
        source = RowSource(
            (FocusPoint, Nonconformity),
            lambda state: points_of(state, part),
            self._add,
            lambda point, fields: session.do(
                self, lambda audit: focus_points.edit(audit, point, **fields)
            ),
            lambda point: session.do(self, focus_points.remove, point),
            words("Add a focus point …"),
        )
        hidden = "nonconformity" if onsite else ""
        columns = [one for one in self._columns(context) if one.field != hidden]
        self.table = TableEditor(
            context,
            TableModel(session, columns, source, self),
            f"focus_points_{part.value}",
            title,
        )
        self.body.addWidget(self.table)
        self.body.addWidget(RowButtons(context, session, self.table, f"focus_{part.value}"))

    def _columns(self, context: Context) -> list[FieldColumn]:
        words, today = self._words, context.workspace.today
        return [
            FieldColumn(
                "nonconformity",
                words("Nonconformity"),
                110,
                self._number,
                options=self._nonconformities,
            ),
            FieldColumn("item", words("Item"), 150, self._item, options=self._items),
            FieldColumn(
                "text",
                words("What to look at"),
                180,
                lambda _state, one: _point(one).text,
                stretch=True,
            ),
            FieldColumn(
                "answer",
                words("What was found"),
                180,
                lambda _state, one: _point(one).answer,
                stretch=True,
            ),
            FieldColumn(
                "answered_on",
                words("Answered on"),
                104,
                lambda _state, one: str(_point(one).answered_on or ""),
                lambda text: read_day(text, today()),
            ),
        ]

    def _add(self, fields: dict[str, object]) -> Outcome:
        return self._session.do(self, lambda audit: focus_points.add(audit, self._part, **fields))

    def _item(self, state: AuditState, record: Record) -> str:
        return _chosen(self._items(state), _point(record).item)

    def _items(self, _state: AuditState) -> list[tuple[object, str]]:
        edition = self._session.edition
        known = edition.review if self._part is Part.CAPABILITY else edition.items
        return [("", "—"), *((one.id, f"{one.id} {self._words(one.title)}") for one in known)]

    def _number(self, state: AuditState, record: Record) -> str:
        return _chosen(self._nonconformities(state), _point(record).nonconformity)

    def _nonconformities(self, state: AuditState) -> list[tuple[object, str]]:
        return [("", "—"), *((one.id, one.number) for one in state.nonconformities)]


def _chosen(options: list[tuple[object, str]], value: str) -> str:
    return next((text for option, text in options if option == value), "")


def _point(record: Record) -> FocusPoint:
    if not isinstance(record, FocusPoint):
        raise TypeError(record)
    return record
