"""What the capability audit adds to an opened clause: its nonconformities."""

from PySide6.QtWidgets import QVBoxLayout

from auditor_app.domain.values import Verdict
from auditor_app.ui.fields.context import Context
from auditor_app.ui.fields.session import Session
from auditor_app.ui.fields.signing import is_signed
from auditor_app.ui.judging.editor import RowPart
from auditor_app.ui.judging.model import JudgementRow
from auditor_app.ui.judging.sheet import RowKey
from auditor_app.ui.look.tokens import Space
from auditor_app.ui.stages.capability.nonconformity_card import NonconformityCard

CardKey = tuple[RowKey, str]
"""A card's clause, and the nonconformity it shows, empty where still to be raised."""


class NonconformityPart(RowPart):
    """The nonconformities of the open clause; a card with refused words is kept."""

    def __init__(self, context: Context, session: Session) -> None:
        super().__init__()
        self._context = context
        self._session = session
        self._cards: dict[CardKey, NonconformityCard] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.S)

    def card(self, place: RowKey, record_id: str = "") -> NonconformityCard | None:
        """Return the card of a nonconformity, or of the one still to be raised on a clause."""
        return self._cards.get((place, record_id))

    def show_row(self, row: JudgementRow) -> None:
        """Show what is raised on the row's clause, or the card that raises one if need be."""
        veto = row.subject is not None and row.subject.veto
        raised = [
            one.id
            for one in self._session.state.nonconformities
            if (one.site, one.clause) == row.place
        ]
        if (
            not raised
            and not is_signed(self._session)
            and row.finding.verdict is Verdict.NONCONFORM
        ):
            raised = [""]
        wanted = [(row.place, record_id) for record_id in raised]
        for key in wanted:
            if (
                key not in self._cards
                and (draft := self._cards.pop((row.place, ""), None)) is not None
            ):
                self._cards[key] = draft
                draft.adopt(key[1])
            elif key in self._cards:
                self._cards[key].refresh()
            else:
                self._cards[key] = self._made(row.place, key[1], veto=veto)
        for key in self._cards.keys() - set(wanted):
            self._put_away(key)
        for key in wanted:
            self._cards[key].show()
        self.setVisible(bool(wanted))

    def flush(self) -> None:
        """Record what was typed and not yet recorded."""
        for card in list(self._cards.values()):
            card.flush()

    def focus_first(self) -> bool:
        """Put the cursor into the facts of the nonconformity that is to be raised."""
        card = next(
            (
                card
                for (_, record_id), card in self._cards.items()
                if not record_id and not card.isHidden()
            ),
            None,
        )
        if card is not None:
            card.focus_first()
        return card is not None

    def _made(self, place: RowKey, record_id: str, *, veto: bool) -> NonconformityCard:
        card = NonconformityCard(self._context, self._session, place, record_id, veto=veto)
        card.finished.connect(self.finished)
        self._column.addWidget(card)
        return card

    def _put_away(self, key: CardKey) -> None:
        card = self._cards.get(key)
        if card is None:
            # Hiding another card recorded its last words, and that came round to here.
            return
        card.hide()
        if not card.unsaved and self._cards.pop(key, None) is not None:
            self._column.removeWidget(card)
            card.deleteLater()
