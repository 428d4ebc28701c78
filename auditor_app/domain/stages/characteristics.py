"""The characteristic assessment, §6.2.2: rates, the radar's figures, whether it is locked."""

from collections.abc import Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from auditor_app.domain.forms.edition import Edition
from auditor_app.domain.judged import Judged
from auditor_app.domain.records import Judgement
from auditor_app.domain.state import AuditState
from auditor_app.domain.values import Level, Verdict

_LEVELS = tuple(Level)


class Rate(NamedTuple):
    """A conformity rate as a fraction of items.

    Not applicable ones have left the denominator, R34.
    """

    conforming: int
    applicable: int

    @property
    def failing(self) -> int:
        """How many items do not conform."""
        return self.applicable - self.conforming

    def meets(self, percent: int) -> bool:
        """Say whether the rate reaches a percentage, exactly.

        A rate of nothing meets none, R32 R35.
        """
        return self.applicable > 0 and 100 * self.conforming >= percent * self.applicable

    def shown(self) -> str:
        """Return the percentage with two decimals, truncated, or a dash, R32."""
        if self.applicable == 0:
            return "—"
        whole, hundredths = divmod(10_000 * self.conforming // self.applicable, 100)
        return f"{whole}.{hundredths:02d}%"


class SiteTally(NamedTuple):
    """What was counted at one site.

    The counts are by cell, which is a dimension at a level; `failing` and `excluded` are in the
    order of the edition, `foreign` counts unknown items.
    """

    conforming: tuple[int, ...]
    applicable: tuple[int, ...]
    rates: dict[Level, Rate]
    failing: tuple[Judgement, ...]
    excluded: tuple[Judgement, ...]
    foreign: int


class Tally(NamedTuple):
    """The assessment counted.

    `rates` by level and `radar` by dimension id (in the edition's order) are pooled over all
    audited sites (A8, A21); `by_level` holds the radar of one level, `per_site` the rates of one
    site by its id, `progress` (judged, total) by site id, `blank` the items nobody judged by level.
    `failing` are the judgements that do not conform (`failing_at` by site), `unreasoned` those not
    applicable without a reason, `foreign` counts judgements on items the edition does not have.
    """

    rates: dict[Level, Rate]
    radar: dict[str, Rate]
    by_level: dict[Level, dict[str, Rate]]
    per_site: dict[str, dict[Level, Rate]]
    progress: dict[str, tuple[int, int]]
    judged: int
    total: int
    failing: tuple[Judgement, ...]
    failing_at: dict[str, tuple[Judgement, ...]]
    unreasoned: tuple[Judgement, ...]
    blank: dict[Level, int]
    foreign: int

    @property
    def complete(self) -> bool:
        """Whether every item is judged at every audited site, with its reason, R34 R41."""
        return 0 < self.total == self.judged and not self.unreasoned


class Cells(NamedTuple):
    """Where every item is counted.

    `of` gives its cell, `dimensions` the first cell of each; the levels follow one another.
    """

    of: dict[str, int]
    dimensions: dict[str, int]

    @property
    def number(self) -> int:
        """How many cells there are."""
        return len(self.dimensions) * len(_LEVELS)


def is_locked(state: AuditState) -> bool:
    """Say whether the assessment is concluded: then only slips of the pen are corrected, R28."""
    return state.characteristic.concluded_on is not None


def cells_of(edition: Edition) -> Cells:
    """Return where every item of an edition is counted."""
    dimensions = {
        dimension.id: index * len(_LEVELS) for index, dimension in enumerate(edition.dimensions)
    }
    return Cells(
        {item.id: dimensions[item.dimension] + _LEVELS.index(item.level) for item in edition.items},
        dimensions,
    )


def count(judged: Judged, cells: Cells) -> SiteTally:
    """Count one site in the order of the items, whoever judged first."""
    conforming, applicable = [0] * cells.number, [0] * cells.number
    failing: list[Judgement] = []
    excluded: list[Judgement] = []
    # Plain names for what the loop asks of every judgement: there may be ten thousand.
    conform, not_applicable, find = Verdict.CONFORM, Verdict.NOT_APPLICABLE, judged.get
    for item, cell in cells.of.items():
        one = find(item)
        if one is None or one.verdict is None:
            continue
        if one.verdict is not_applicable:
            excluded.append(one)
            continue
        applicable[cell] += 1
        if one.verdict is conform:
            conforming[cell] += 1
        else:
            failing.append(one)
    width = len(_LEVELS)
    return SiteTally(
        conforming=tuple(conforming),
        applicable=tuple(applicable),
        rates={
            level: Rate(sum(conforming[at::width]), sum(applicable[at::width]))
            for at, level in enumerate(_LEVELS)
        },
        failing=tuple(failing),
        excluded=tuple(excluded),
        foreign=sum(
            1 for item in judged.keys() - cells.of.keys() if judged[item].verdict is not None
        ),
    )


def added_up(edition: Edition, cells: Cells, counts: Mapping[str, SiteTally]) -> Tally:
    """Add up what was counted at the audited sites, R29."""
    width, nothing = len(_LEVELS), (0,) * cells.number
    conforming = map(sum, zip(nothing, *(one.conforming for one in counts.values()), strict=True))
    applicable = map(sum, zip(nothing, *(one.applicable for one in counts.values()), strict=True))
    pooled = list(map(Rate, conforming, applicable))
    rates = {level: _pool(pooled[at::width]) for at, level in enumerate(_LEVELS)}
    excluded = tuple(chain.from_iterable(one.excluded for one in counts.values()))
    level_of = {item.id: item.level for item in edition.items}
    blank = dict.fromkeys(_LEVELS, 0)
    for level in level_of.values():
        blank[level] += len(counts)
    for level, rate in rates.items():
        blank[level] -= rate.applicable
    for one in excluded:
        blank[level_of[one.item]] -= 1
    total = len(cells.of)
    return Tally(
        rates=rates,
        radar={
            dimension: _pool(pooled[start : start + width])
            for dimension, start in cells.dimensions.items()
        },
        by_level={
            level: {dimension: pooled[start + at] for dimension, start in cells.dimensions.items()}
            for at, level in enumerate(_LEVELS)
        },
        per_site={site: one.rates for site, one in counts.items()},
        progress={
            site: (sum(one.applicable) + len(one.excluded), total) for site, one in counts.items()
        },
        judged=sum(rate.applicable for rate in rates.values()) + len(excluded),
        total=total * len(counts),
        failing=tuple(chain.from_iterable(one.failing for one in counts.values())),
        failing_at={site: one.failing for site, one in counts.items()},
        unreasoned=tuple(one for one in excluded if not one.reason.strip()),
        blank=blank,
        foreign=sum(one.foreign for one in counts.values()),
    )


def _pool(rates: Sequence[Rate]) -> Rate:
    return Rate(sum(rate.conforming for rate in rates), sum(rate.applicable for rate in rates))
