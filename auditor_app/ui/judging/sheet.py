"""What a judgement list shows of one stage, and what marking in it does.

The list, its rows and its keys are the same in the capability audit, the characteristic
assessment and the document review; a sheet is what differs. It speaks the person's language, so
the model and the delegate need not know any.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple, Protocol

from auditor_app.domain.records import Record
from auditor_app.domain.state import Changes
from auditor_app.domain.values import Method, Verdict
from auditor_app.ui.fields.session import Outcome


class ListedItem(NamedTuple):
    """A clause or item of the list; `badge` is its level or veto, `veto` marks a warning."""

    item: str
    title: str
    requirement: str
    hints: str = ""
    methods: tuple[Method, ...] = ()
    badge: str = ""
    veto: bool = False


class Group(NamedTuple):
    """A chapter of the list at one site, with its heading."""

    title: str
    site: str
    subjects: tuple[ListedItem, ...]


class Finding(NamedTuple):
    """What was found on a subject at a site; `methods` is empty for the foreseen ones.

    `disputed` says whether people wrote different things and nobody has decided yet.
    """

    verdict: Verdict | None = None
    reason: str = ""
    evidence: str = ""
    methods: tuple[Method, ...] = ()
    disputed: bool = False


BLANK = Finding()

RowKey = tuple[str, str]
"""Where a finding belongs: the site's id (empty where there are no sites) and the item's."""


class SiteChoice(NamedTuple):
    """A site one can look at."""

    id: str
    name: str


class Sheet(Protocol):
    """One stage's clauses or items, their findings, and the operations behind the keys.

    `records_methods` says whether the methods used are recorded for each row. `kinds` are those of
    the records that the rows show, and what is opened in one.
    """

    records_methods: bool
    kinds: frozenset[type[Record]]

    def sites(self) -> tuple[SiteChoice, ...]:
        """Return the sites that are judged, none where the stage has no sites."""

    def groups(self, site: str) -> Iterable[Group]:
        """Return the chapters at a site, at every site where `site` is empty."""

    def findings(self) -> Mapping[RowKey, Finding]:
        """Return every finding recorded so far."""

    def changed(self, changes: Changes) -> Mapping[RowKey, Finding]:
        """Return the findings that a change set brought, at their places."""

    def restructured(self, changes: Changes) -> bool:
        """Say whether a change set touched which rows there are, not only what they hold."""

    def locked(self) -> bool:
        """Say whether nothing can be marked any more."""

    def shares(self) -> bool:
        """Say whether the work was split, so that some of the rows are somebody's."""

    def is_mine(self, place: RowKey) -> bool:
        """Say whether a row is mine; one that nobody was given is everybody's."""

    def warning(self, place: RowKey) -> str:
        """Return what to tell whoever writes on somebody else's row, empty on their own."""

    def disputed_record(self, place: RowKey) -> str:
        """Return the id of the record at a place that people wrote differently."""

    def record_id(self, place: RowKey) -> str:
        """Return the id of the record behind a row."""

    def place_of(self, record_id: str) -> RowKey | None:
        """Return the row that a record belongs to, None where it belongs to none."""

    def mark(self, place: RowKey, verdict: Verdict | None, reason: str = "") -> Outcome:
        """Record a verdict, None to clear it."""

    def note(self, place: RowKey, text: str) -> Outcome:
        """Record what was seen."""

    def use_methods(self, place: RowKey, methods: tuple[Method, ...]) -> Outcome:
        """Record the methods used."""
