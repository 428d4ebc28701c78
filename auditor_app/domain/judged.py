"""Judgements by part, site and item. What has no change stays the same object after a change.

What was counted of a site therefore holds for as long as its judgements are the very same mapping.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from auditor_app.domain.records import Judgement
from auditor_app.domain.values import Part

K = TypeVar("K")

Judged = Mapping[str, Judgement]
"""The judgements of one part at one site, by item."""

JudgedSites = Mapping[str, Judged]
"""Those of one part, by site; a site without any has no entry."""

JudgedParts = Mapping[Part, JudgedSites]
"""All of them; a part without any has no entry."""


def replaced(
    judgements: Mapping[K, Judgement], changed: Iterable[Judgement], key: Callable[[Judgement], K]
) -> dict[K, Judgement]:
    """Return judgements with some of them changed, the deleted ones left out."""
    after = dict(judgements)
    for one in changed:
        if one.deleted:
            after.pop(key(one), None)
        else:
            after[key(one)] = one
    return after


def regrouped(judged: JudgedParts, changed: Iterable[Judgement]) -> JudgedParts:
    """Return judgements by part and site with some of them changed.

    A part or site without a change is shared.
    """
    found: dict[Part, dict[str, list[Judgement]]] = {}
    for one in changed:
        found.setdefault(one.part, {}).setdefault(one.site, []).append(one)
    after = dict(judged)
    for part, sites in found.items():
        here = dict(judged.get(part, {}))
        for site, ones in sites.items():
            here[site] = replaced(here.get(site, {}), ones, lambda one: one.item)
            if not here[site]:
                del here[site]
        after[part] = here
        if not here:
            del after[part]
    return after
