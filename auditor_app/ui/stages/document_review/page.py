"""The document review page: items in two parts, open points, one of three conclusions, §6.2.1.1."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from auditor_app.domain.records import DocumentReview, OpenPoint, Record, TeamMember
from auditor_app.domain.state import AuditState
from auditor_app.domain.values import Part, ReviewConclusion
from auditor_app.operations.stages import document_review
from auditor_app.ui.fields.binding import bind
from auditor_app.ui.fields.choice_fields import ChoiceField
from auditor_app.ui.fields.conflict_mark import mark_card
from auditor_app.ui.fields.context import Context
from auditor_app.ui.fields.date_field import DateField
from auditor_app.ui.fields.row_buttons import RowButtons
from auditor_app.ui.fields.session import Outcome, Session
from auditor_app.ui.fields.signing import WhileUnsigned
from auditor_app.ui.fields.table_editor import TableEditor
from auditor_app.ui.fields.table_model import FieldColumn, RowSource, TableModel
from auditor_app.ui.fields.text_fields import TextField
from auditor_app.ui.judging.editor import RowPart
from auditor_app.ui.judging.focus_points import FocusPointsCard
from auditor_app.ui.judging.judgement_list import JudgementList
from auditor_app.ui.judging.model import JudgementRow
from auditor_app.ui.look.tokens import Space
from auditor_app.ui.page.page import KeyLine
from auditor_app.ui.page.stage_page import StagePage
from auditor_app.ui.stages.document_review.review_sheet import ReviewSheet
from auditor_app.ui.widgets.buttons import button
from auditor_app.ui.widgets.card import Card
from auditor_app.ui.widgets.choice import ChoiceCards
from auditor_app.ui.widgets.labels import label
from auditor_app.ui.widgets.layouts import FieldGrid, row
from auditor_app.ui.widgets.typed_input import read_day


class DocumentReviewPage(StagePage):
    """Review item by item, list what is due on site, conclude."""

    def __init__(self, context: Context, session: Session, parent: QWidget | None = None) -> None:
        words = self._words = context.words
        super().__init__(
            context,
            "document_review_page",
            words("Document review"),
            words("Legality and the management documents, before the on-site audit (§6.2.1.1)"),
            parent,
        )
        self._session = session
        self.items = JudgementList(
            context, session, ReviewSheet(session, words), [_OpenPointPart(context, session)]
        )
        self.items.chips.setVisible(False)
        self.items.view.content_height.connect(self.items.view.setFixedHeight)
        self.items.view.opened.connect(self._follow)
        self.points = _OpenPointsCard(context, session)
        self.focus = FocusPointsCard(context, session, Part.CAPABILITY)
        self.conclusion = _ConclusionCard(context, session)
        self.add(self.items, self.points, self.focus, self.conclusion)

    def reveal(self, record: str) -> None:
        """Show an item, an open point, or the conclusion."""
        if self.items.reveal(record):
            self.items.setFocus()
        elif self.points.table.reveal(record):
            self.show_widget(self.points.table)
        elif self.focus.table.reveal(record):
            self.show_widget(self.focus.table)
        else:
            self.show_widget(self.conclusion)

    def next_gap(self) -> None:
        """Go to the next item without a finding, then to the conclusion."""
        if self.items.next_gap():
            self.items.setFocus()
        else:
            self.show_widget(self.conclusion)

    def search(self, text: str) -> None:
        """Go to the next item that holds a text."""
        self.items.find_text(text)

    def search_hint(self) -> str:
        """Return the placeholder of the search field."""
        return self._words("Find an item …")

    def keys(self) -> Sequence[KeyLine]:
        """Return the lines of the key legend."""
        words = self._words
        return [
            (words("Conforms / does not / not applicable"), ("1", "2", "3")),
            (words("Next item / next gap"), ("↓", "F8")),
            (words("Note on the item"), ("Enter",)),
            (words("History of the row / its conflict"), ("H", "C")),
            (words("Undo"), ("Ctrl Z",)),
        ]

    def _follow(self, number: int) -> None:
        """Bring the opened row into sight: the list is as tall as its rows, so the page scrolls."""
        body, area = self.area.widget(), self.area
        if number < 0 or body is None or not self.isVisible():
            return
        rect = self.items.view.visualRect(self.items.model.index(number, 0))
        top = self.items.view.mapTo(body, rect.topLeft()).y()
        bar, height = area.verticalScrollBar(), area.viewport().height()
        if top < bar.value():
            bar.setValue(top - Space.XXL)
        elif top + rect.height() > bar.value() + height:
            bar.setValue(top + rect.height() + Space.XXL - height)


class _OpenPointPart(RowPart):
    """In the opened row: note that this item's evidence is due on site."""

    def __init__(self, context: Context, session: Session) -> None:
        super().__init__()
        self._session, self._words = session, context.words
        self._item = ""
        self._button = button(
            context.words("Add an open point"), "add_open_point", look=context, icon="flag"
        )
        self._button.clicked.connect(self._add)
        self._there = label("", "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(row(self._button, self._there))

    def show_row(self, row: JudgementRow) -> None:
        """Turn to another item."""
        self._item = row.subject.item if row.subject else ""
        count = sum(point.item == self._item for point in self._session.state.open_points)
        self._there.setText(self._words("{n} open points on this item", n=count))
        self._there.setVisible(bool(count))
        self._button.setVisible(self._session.state.conclusion.signed_on is None)

    def _add(self) -> None:
        item = next((item for item in self._session.edition.review if item.id == self._item), None)
        finding = self._session.state.findings.get(self._item)
        if item is not None:
            text = finding.note if finding and finding.note else self._words(item.title)
            self._session.do(self, document_review.add_open_point, item.id, text)


class _OpenPointsCard(Card):
    """What is still owed and on which day its evidence was seen on site (R12)."""

    def __init__(self, context: Context, session: Session) -> None:
        words = self._words = context.words
        super().__init__(words("Open points"), "§6.2.1.1.3")
        self.setObjectName("open_points_card")
        self._session = session
        today = context.workspace.today
        columns = [
            FieldColumn("item", words("Review item"), 160, self._item, options=self._items),
            FieldColumn(
                "text",
                words("What is missing"),
                180,
                lambda _state, one: _point(one).text,
                stretch=True,
            ),
            FieldColumn(
                "evidence",
                words("Evidence seen on site"),
                160,
                lambda _state, one: _point(one).evidence,
                stretch=True,
            ),
            FieldColumn(
                "closed_on",
                words("Closed on"),
                104,
                lambda _state, one: str(_point(one).closed_on or ""),
                lambda text: read_day(text, today()),
            ),
        ]
        source = RowSource(
            (OpenPoint,),
            lambda state: state.open_points,
            self._add,
            lambda point, fields: session.do(
                self, lambda audit: document_review.edit_open_point(audit, point, **fields)
            ),
            lambda point: session.do(self, document_review.remove_open_point, point),
            words("Add an open point …"),
        )
        self.table = TableEditor(
            context, TableModel(session, columns, source, self), "open_points", words("Open points")
        )
        self.body.addWidget(self.table)
        self.body.addWidget(RowButtons(context, session, self.table, "open_point"))

    def _item(self, _state: AuditState, record: Record) -> str:
        return next((text for item, text in self._items(_state) if item == _point(record).item), "")

    def _items(self, _state: AuditState) -> list[tuple[object, str]]:
        return [
            ("", "—"),
            *(
                (item.id, f"{item.id} {self._words(item.title)}")
                for item in self._session.edition.review
            ),
        ]

    def _add(self, fields: dict[str, object]) -> Outcome:
        item, text = str(fields.get("item") or ""), str(fields.get("text") or "")
        return self._session.do(self, document_review.add_open_point, item, text)


class _ConclusionCard(Card):
    """Exactly one of three conclusions, who drew it and when."""

    def __init__(self, context: Context, session: Session) -> None:
        words = context.words
        super().__init__(words("Conclusion of the document review"), "§6.2.1.1.3")
        mark_card(
            self,
            context,
            session,
            lambda state: state.document_review.id,
            {"conclusion", "deleted"},
        )
        self.setObjectName("review_conclusion_card")
        self.body.setSpacing(Space.M)
        self._session = session
        self.choices = ChoiceCards(
            (
                (
                    ReviewConclusion.CONFORMS,
                    words("1  Conforms"),
                    words("The on-site audit may take place."),
                ),
                (
                    ReviewConclusion.BASICALLY_CONFORMS,
                    words("2  Basically conforms"),
                    words(
                        "The on-site audit may take place; evidence for the open points is due "
                        "on site."
                    ),
                ),
                (
                    ReviewConclusion.DOES_NOT_CONFORM,
                    words("3  Does not conform"),
                    words("No on-site audit until the documents conform."),
                ),
            ),
            words("Conclusion of the document review"),
        )
        self.setFocusProxy(self.choices.radio(ReviewConclusion.CONFORMS))
        self.choices.chosen.connect(self._choose)
        short = FieldGrid(short=True)
        reviewer = ChoiceField(
            context,
            words("Reviewed by"),
            bind(session, lambda state: state.document_review, "reviewed_by", document_review.edit),
            lambda state: [(one.id, one.name) for one in state.team if one.role.judges],
            nothing="",
            of=(TeamMember,),
        )
        reviewer.setObjectName("reviewed_by")
        day = DateField(
            context,
            words("Reviewed on"),
            bind(session, lambda state: state.document_review, "reviewed_on", document_review.edit),
        )
        day.setObjectName("reviewed_on")
        short.add(reviewer)
        short.add(day)
        statement = TextField(
            context,
            words("Statement"),
            bind(session, lambda state: state.document_review, "statement", document_review.edit),
            lines=2,
        )
        statement.setObjectName("statement")
        WhileUnsigned(session, self.choices)
        for widget in (self.choices, short, statement):
            self.body.addWidget(widget)
        session.follow(self, self.refresh, DocumentReview)
        self.refresh()

    def refresh(self, _changes: object = None) -> None:
        """Show the conclusion on record."""
        self.choices.show_value(self._session.state.document_review.conclusion)

    def _choose(self, conclusion: object) -> None:
        if isinstance(conclusion, ReviewConclusion):
            self._session.do(self, document_review.conclude, conclusion)
        self.refresh()


def _point(record: Record) -> OpenPoint:
    if not isinstance(record, OpenPoint):
        raise TypeError(record)
    return record


PAGE = DocumentReviewPage
"""The page of this stage, as the shell finds it."""
