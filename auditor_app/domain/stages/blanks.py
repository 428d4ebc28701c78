"""Find what nobody has judged yet."""

from collections.abc import Iterable, Iterator

from auditor_app.domain.identifiers import judgement_id
from auditor_app.domain.state import AuditState
from auditor_app.domain.values import Part


def blanks(state: AuditState, part: Part, site: str, items: Iterable[str]) -> Iterator[str]:
    """Yield those of the clauses or items, by id, that have no verdict at a site."""
    judgements = state.judgements
    for item in items:
        judgement = judgements.get((part, site, item))
        if judgement is None or judgement.verdict is None:
            yield item


def first_blank(state: AuditState, part: Part, site: str, items: Iterable[str]) -> str:
    """Return the id of a site's first judgement without a verdict, or an empty text.

    The judgement need not exist yet.
    """
    item = next(blanks(state, part, site, items), None)
    return "" if item is None else judgement_id(state.audit.id, part, site, item)
