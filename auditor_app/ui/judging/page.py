"""What the two pages of the on-site audit share: a heading over a judgement list."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from auditor_app.ui.fields.context import Context
from auditor_app.ui.judging.judgement_list import JudgementList
from auditor_app.ui.judging.view import GUTTER
from auditor_app.ui.look.tokens import Space
from auditor_app.ui.page.page import KeyLine, Page
from auditor_app.ui.widgets.page_heading import PageHeading


class JudgementPage(Page):
    """A page around a judgement list; the list scrolls, the heading and the chips stay."""

    def __init__(
        self, context: Context, name: str, title: str, subtitle: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.context = context
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(Space.XXL, Space.XL, Space.XXL - GUTTER, 0)
        self.column.setSpacing(Space.M)
        self.head = QHBoxLayout()
        self.head.setContentsMargins(0, 0, GUTTER, 0)
        self.head.addWidget(PageHeading(title, subtitle), 1)
        self.column.addLayout(self.head)
        self.list: JudgementList

    def add_list(self, judgements: JudgementList) -> None:
        """Put the list into the page."""
        self.list = judgements
        self.column.addWidget(judgements, 1)
        self.setFocusProxy(judgements)

    def reveal(self, record_id: str) -> None:
        """Go to the row a record belongs to."""
        self.list.reveal(record_id)

    def search(self, text: str) -> None:
        """Go to the next row that holds a text."""
        self.list.find_text(text)

    def next_gap(self) -> None:
        """Go to the next row nobody judged."""
        self.list.next_gap()

    def search_hint(self) -> str:
        """Return what the search field finds here."""
        return self.context.words("Find a clause, a title, a word of the evidence")

    def keys(self) -> Sequence[KeyLine]:
        """Return the keys that work here."""
        words = self.context.words
        mine = [(words("Only mine / everything"), ("M",))] if self.list.model.is_split else []
        return [
            (words("Conforms, does not, N/A"), ("1", "2", "3")),
            (words("Clear the verdict"), ("0",)),
            (words("Next row / next gap"), ("↓", "F8")),
            (words("Write evidence / back"), ("Enter", "Esc")),
            (words("Attach / paste a picture"), ("A", "Ctrl V")),
            (words("History of the row / its conflict"), ("H", "C")),
            *mine,
            (words("Undo"), ("Ctrl Z",)),
        ]
