"""The items of the document review as rows of the judgement list, §6.2.1.1.2."""

from collections.abc import Iterator, Mapping

from auditor_app.domain.forms.edition import ReviewItem
from auditor_app.domain.identifiers import finding_id
from auditor_app.domain.records import (
    Application,
    Attachment,
    Audit,
    Conclusion,
    OpenPoint,
    Record,
    ReviewFinding,
)
from auditor_app.domain.state import AuditState, Changes
from auditor_app.domain.values import Method, Verdict
from auditor_app.domain.wording import Words
from auditor_app.operations.stages import document_review
from auditor_app.ui.fields.session import Outcome, Session
from auditor_app.ui.judging.sheet import BLANK, Finding, Group, ListedItem, RowKey, SiteChoice


class ReviewSheet:
    """Legality and the management documents; without sites a place is an item alone."""

    records_methods = False
    kinds: frozenset[type[Record]] = frozenset(
        (Audit, Application, ReviewFinding, OpenPoint, Attachment, Conclusion)
    )

    def __init__(self, session: Session, words: Words) -> None:
        self._session = session
        self._titles = {
            "legality": words("Legality of the organisation"),
            "documents": words("Service-management documents"),
        }
        self._words = words

    def sites(self) -> tuple[SiteChoice, ...]:
        """Return none: documents are reviewed once."""
        return ()

    def groups(self, site: str) -> Iterator[Group]:
        """Return the two parts."""
        for part, title in self._titles.items():
            items = [item for item in self._session.edition.review if item.part == part]
            yield Group(title, "", tuple(self._subject(item) for item in items))

    def findings(self) -> Mapping[RowKey, Finding]:
        """Return every finding recorded so far."""
        return {
            ("", item): _finding(one, self._session.state)
            for item, one in self._session.state.findings.items()
        }

    def changed(self, changes: Changes) -> Mapping[RowKey, Finding]:
        """Return the findings that changed."""
        return {
            ("", record.item): BLANK if record.deleted else _finding(record, self._session.state)
            for change in changes
            if isinstance(record := change.after, ReviewFinding)
        }

    def restructured(self, changes: Changes) -> bool:
        """Say whether the edition, or the acceptance that unlocks the rows, may have changed."""
        return any(isinstance(change.after, Audit | Application) for change in changes)

    def locked(self) -> bool:
        """Say whether the audit is signed off."""
        return self._session.state.conclusion.signed_on is not None

    def shares(self) -> bool:
        """Say no: the document review is not split."""
        return False

    def is_mine(self, place: RowKey) -> bool:
        """Say that every item is everybody's."""
        return True

    def warning(self, place: RowKey) -> str:
        """Return that there is nothing to warn of."""
        return ""

    def disputed_record(self, place: RowKey) -> str:
        """Return the id of the finding on an item: there is nothing else to disagree on."""
        return self.record_id(place)

    def record_id(self, place: RowKey) -> str:
        """Return the id of the finding on an item."""
        return finding_id(self._session.state.audit.id, place[1])

    def place_of(self, record_id: str) -> RowKey | None:
        """Return the item that a finding is about."""
        return next(
            (
                ("", item.id)
                for item in self._session.edition.review
                if self.record_id(("", item.id)) == record_id
            ),
            None,
        )

    def mark(self, place: RowKey, verdict: Verdict | None, reason: str = "") -> Outcome:
        """Record the finding on an item."""
        return self._session.do(self, document_review.judge, place[1], verdict, reason)

    def note(self, place: RowKey, text: str) -> Outcome:
        """Record what was seen."""
        return self._session.do(self, document_review.note, place[1], text)

    def use_methods(self, place: RowKey, methods: tuple[Method, ...]) -> Outcome:
        """Return that nothing was recorded."""
        return ()

    def _subject(self, item: ReviewItem) -> ListedItem:
        return ListedItem(item.id, self._words(item.title), self._words(item.requirement))


def _finding(one: ReviewFinding, state: AuditState) -> Finding:
    return Finding(one.verdict, one.reason, one.note, disputed=bool(state.conflicts_of(one.id)))
