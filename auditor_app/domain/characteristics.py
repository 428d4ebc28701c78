"""The characteristic assessment, §6.2.2: conformity rates, the radar's figures, and whether it is locked."""

from collections.abc import Sequence
from typing import NamedTuple

from auditor_app.domain.forms import Edition
from auditor_app.domain.records import Judgement, Level, Part, Site, Verdict
from auditor_app.domain.state import AuditState

_LEVELS = tuple(Level)


class Rate(NamedTuple):
    """A conformity rate as a fraction of items; not applicable ones have left the denominator, R34."""

    conforming: int
    applicable: int

    @property
    def failing(self) -> int:
        """How many items do not conform."""
        return self.applicable - self.conforming

    def meets(self, percent: int) -> bool:
        """Say whether the rate reaches a percentage, exactly; a rate of nothing meets none, R32 R35."""
        return self.applicable > 0 and 100 * self.conforming >= percent * self.applicable

    def shown(self) -> str:
        """Return the percentage with two decimals, truncated and never rounded, or a dash where it is undefined, R32."""
        if self.applicable == 0:
            return "—"
        whole, hundredths = divmod(10_000 * self.conforming // self.applicable, 100)
        return f"{whole}.{hundredths:02d}%"


class Tally(NamedTuple):
    """The assessment counted.

    `rates` by level and `radar` by dimension id (in the edition's order) are pooled over all audited sites (A8, A21); `by_level`
    holds the radar of one level, `per_site` the rates of one site by its id, `progress` (judged, total) by site id, `blank` the
    items nobody judged by level. `failing` are the judgements that do not conform, `unreasoned` those not applicable without a
    reason, `foreign` counts judgements on items the edition does not have.
    """

    rates: dict[Level, Rate]
    radar: dict[str, Rate]
    by_level: dict[Level, dict[str, Rate]]
    per_site: dict[str, dict[Level, Rate]]
    progress: dict[str, tuple[int, int]]
    judged: int
    total: int
    failing: tuple[Judgement, ...]
    unreasoned: tuple[Judgement, ...]
    blank: dict[Level, int]
    foreign: int

    @property
    def complete(self) -> bool:
        """Whether every item is judged at every audited site, with a reason where one is needed, R34 R41."""
        return 0 < self.total == self.judged and not self.unreasoned


class _Counts(NamedTuple):
    """Items of one site, by cell: a dimension at a level."""

    conforming: list[int]
    failing: list[int]
    excluded: list[int]


def tally(state: AuditState, edition: Edition, sites: Sequence[Site]) -> Tally:
    """Count the assessment of these sites in one pass, R29."""
    dimensions = [dimension.id for dimension in edition.dimensions]
    row = {dimension: index * len(_LEVELS) for index, dimension in enumerate(dimensions)}
    column = {level: index for index, level in enumerate(_LEVELS)}
    cell_of = {item.id: row[item.dimension] + column[item.level] for item in edition.items}
    cells = len(dimensions) * len(_LEVELS)
    counts = {site.id: _Counts([0] * cells, [0] * cells, [0] * cells) for site in sites}
    failing, excluded, foreign = _count(state, cell_of, counts)
    conforming, failed, left_out = ([sum(column) for column in zip(*kind, strict=True)] for kind in _by_kind(counts, cells))
    items = [0] * cells
    for cell in cell_of.values():
        items[cell] += 1
    pooled = [Rate(good, good + bad) for good, bad in zip(conforming, failed, strict=True)]
    judged = [rate.applicable + out for rate, out in zip(pooled, left_out, strict=True)]
    width = len(_LEVELS)
    return Tally(
        rates={level: _pool(pooled[index::width]) for level, index in column.items()},
        radar={dimension: _pool(pooled[start : start + width]) for dimension, start in row.items()},
        by_level={level: {dimension: pooled[start + index] for dimension, start in row.items()} for level, index in column.items()},
        per_site={
            site: {
                level: Rate(good := sum(one.conforming[index::width]), good + sum(one.failing[index::width]))
                for level, index in column.items()
            }
            for site, one in counts.items()
        },
        progress={site: (sum(map(sum, one)), len(cell_of)) for site, one in counts.items()},
        judged=sum(judged),
        total=len(cell_of) * len(counts),
        failing=failing,
        unreasoned=tuple(one for one in excluded if not one.reason.strip()),
        blank={level: sum(items[index::width]) * len(counts) - sum(judged[index::width]) for level, index in column.items()},
        foreign=foreign,
    )


def is_locked(state: AuditState) -> bool:
    """Say whether the assessment is concluded, after which only transcription corrections are made, R28."""
    return state.characteristic.concluded_on is not None


def _count(
    state: AuditState, cell_of: dict[str, int], counts: dict[str, _Counts]
) -> tuple[tuple[Judgement, ...], list[Judgement], int]:
    """Fill the counts; return the failing and the excluded judgements, and how many name an unknown item."""
    failing: list[Judgement] = []
    excluded: list[Judgement] = []
    foreign = 0
    # Plain names for what the loop asks of every judgement: there may be ten thousand.
    assessment, conform, nonconform = Part.CHARACTERISTIC, Verdict.CONFORM, Verdict.NONCONFORM
    find_site, find_cell = counts.get, cell_of.get
    for (part, site, item), one in state.judgements.items():
        if part is not assessment:
            continue
        verdict = one.verdict
        if verdict is None or (at := find_site(site)) is None:
            continue
        cell = find_cell(item)
        if cell is None:
            foreign += 1
        elif verdict is conform:
            at[0][cell] += 1
        elif verdict is nonconform:
            at[1][cell] += 1
            failing.append(one)
        else:
            at[2][cell] += 1
            excluded.append(one)
    # In the order of sites and items, however they were entered: what is shown must not depend on who judged first.
    sites = {site: index for index, site in enumerate(counts)}
    items = {item: index for index, item in enumerate(cell_of)}
    failing.sort(key=lambda one: (sites[one.site], items[one.item]))
    return tuple(failing), excluded, foreign


def _by_kind(counts: dict[str, _Counts], cells: int) -> tuple[list[list[int]], list[list[int]], list[list[int]]]:
    """Return the conforming, the failing and the excluded counts of all sites, with a row of zeros for when there is none."""
    nothing = [0] * cells
    return (
        [nothing, *(one.conforming for one in counts.values())],
        [nothing, *(one.failing for one in counts.values())],
        [nothing, *(one.excluded for one in counts.values())],
    )


def _pool(rates: Sequence[Rate]) -> Rate:
    return Rate(sum(rate.conforming for rate in rates), sum(rate.applicable for rate in rates))
