"""Which sites are audited, §6.4: conditions, the smallest sample, a draw that can be repeated.

The head office is no part of the population and always audited (A10); franchise stores and
subsidiaries are all audited (R40), and by default do not keep the other sites from being sampled
(A9).
"""

import hashlib
from collections.abc import Sequence
from decimal import Decimal
from math import isqrt
from typing import NamedTuple

from auditor_app.domain.forms.edition import Edition, Factor
from auditor_app.domain.naming.terms import listed, site_name
from auditor_app.domain.reasons import Reason, Weight
from auditor_app.domain.records import Planning, Site
from auditor_app.domain.scheme.audit_readings import A7, A9
from auditor_app.domain.scheme.multi_site import R39, R40, R42, R43
from auditor_app.domain.state import AuditState
from auditor_app.domain.values import SiteKind
from auditor_app.domain.wording import Message

_NEVER_SAMPLED = frozenset((SiteKind.FRANCHISE, SiteKind.SUBSIDIARY))


class Sampling(NamedTuple):
    """The sample: of `population` own sites `required` must be audited and `selected` are.

    `minimum` is what §6.4.3 asks for; the sampling level may raise `required` above it (R42).
    `always` are the sites audited besides, `pool` the own sites. Where nothing is left to choose,
    because sampling is not allowed or the smallest sample is the whole population, every site of
    the pool counts as selected.
    """

    allowed: bool
    population: int
    minimum: int
    required: int
    selected: int
    always: tuple[Site, ...]
    pool: tuple[Site, ...]
    reasons: tuple[Reason, ...]

    @property
    def chooses(self) -> bool:
        """Whether there is a choice to make: fewer sites must be audited than there are."""
        return self.required < self.population


def minimum_sample(population: int, factor: Factor) -> int:
    """Return the smallest y with y ≥ factor · √population, in integers, R43 §6.4.3."""
    if population <= 0:
        return 0
    square = -(-(factor.numerator**2 * population) // factor.denominator**2)
    return isqrt(square - 1) + 1


def formula(population: int, factor: Factor) -> str:
    """Return the formula of §6.4.3 as it is shown, for example `0.6·√25`."""
    if factor.numerator == factor.denominator:
        return f"√{population}"
    share = Decimal(factor.numerator) / Decimal(factor.denominator)
    return f"{share.quantize(Decimal('0.001')).normalize():f}·√{population}"


def sampling(state: AuditState, edition: Edition) -> Sampling:
    """Return what may be sampled, what must be, and what is, R39 R40 R43."""
    pool = tuple(site for site in state.sites if site.kind is SiteKind.OWN)
    always = tuple(site for site in state.sites if site.kind is not SiteKind.OWN)
    population = len(pool)
    factor = edition.settings.sampling.get(state.audit.type)
    # A strict edition lets one franchise store or subsidiary stand against all sampling (A9).
    barred = edition.settings.unsampled_kind_forbids_sampling and any(
        site.kind in _NEVER_SAMPLED for site in always
    )
    # A strict edition asks for every site (A7).
    strict = edition.settings.every_site_assessed
    answers = tuple(answer for answer, _ in _conditions(state.planning))
    allowed = (
        factor is not None and not (barred or strict) and all(answer is True for answer in answers)
    )
    least = minimum_sample(population, factor) if factor is not None else population
    raised = max(least, min(state.planning.sample_size, population))
    required = raised if allowed else population
    selected = sum(1 for site in pool if site.selected) if required < population else population
    reasons = [
        *_strict_reasons(state, population, strict=strict),
        *_condition_reasons(
            state, least, population, barred=barred, fixed=factor is None, strict=strict
        ),
    ]
    if allowed and raised > least:
        message = Message(
            "The sample is raised above the minimum of {minimum}: {required} sites",
            minimum=least,
            required=raised,
        )
        reasons.append(Reason(Weight.NOTE, R42, message, state.planning.id))
    if allowed and factor is not None and required < population:
        reasons += _choice_reasons(state.planning, pool, required, selected, factor)
        reasons += _not_as_drawn(state.planning, pool, required)
    if unsampled := [site for site in always if site.kind in _NEVER_SAMPLED]:
        message = Message(
            "Franchise stores and subsidiaries are never sampled; each is audited: {sites}",
            sites=listed(unsampled, site_name),
        )
        reasons.append(Reason(Weight.NOTE, R40, message, unsampled[0].id))
    return Sampling(allowed, population, least, required, selected, always, pool, tuple(reasons))


def audited_sites(
    state: AuditState, edition: Edition, sample: Sampling | None = None
) -> tuple[Site, ...]:
    """Return the sites that are audited, in the order the person gave them.

    Each gets the complete item set, R41.
    """
    sample = sample or sampling(state, edition)
    if not sample.chooses:
        return state.sites
    return tuple(site for site in state.sites if site.selected or site.kind is not SiteKind.OWN)


def draw(seed: str, pool: Sequence[str], count: int) -> tuple[str, ...]:
    """Draw `count` names from the pool, R42: the same seed and pool give the same draw everywhere.

    The names are put in the order of SHA-256 over seed, U+001F and name, so no random generator
    matters.
    """
    ranked = sorted(
        pool, key=lambda one: (hashlib.sha256(f"{seed}\x1f{one}".encode()).digest(), one)
    )
    return tuple(ranked[: max(count, 0)])


def draw_sites(seed: str, pool: Sequence[Site], count: int) -> tuple[Site, ...]:
    """Draw `count` sites by the numbers and names that the report prints."""
    named = {f"{number} {site.name}": site for number, site in enumerate(pool, 1)}
    return tuple(named[name] for name in draw(seed, list(named), count))


def _conditions(planning: Planning) -> tuple[tuple[bool | None, Message], ...]:
    return (
        (planning.sampling_same_function, Message("same type and management")),
        (planning.sampling_same_process, Message("same process and independence")),
        (planning.sampling_central_control, Message("central control with internal audits")),
        (planning.sampling_management_right, Message("right to manage and to collect data")),
    )


def _strict_reasons(state: AuditState, population: int, *, strict: bool) -> list[Reason]:
    """Say that the strict reading asks for every site, A7."""
    if not strict or population == 0:
        return []
    message = Message("The form edition asks for every site: none is sampled")
    return [Reason(Weight.NOTE, A7, message, state.planning.id)]


def _condition_reasons(
    state: AuditState, least: int, population: int, *, barred: bool, fixed: bool, strict: bool
) -> list[Reason]:
    if strict or population == 0 or (least >= population and not fixed):
        return []
    planning = state.planning
    if fixed:
        message = Message("This type of audit has no sampling: every site is audited")
        return [Reason(Weight.NOTE, R43, message, planning.id)]
    if barred:
        message = Message(
            "A franchise store or subsidiary belongs to the sites, so none is sampled: every "
            "site is audited"
        )
        return [Reason(Weight.NOTE, A9, message, planning.id)]
    conditions = _conditions(planning)
    if denied := tuple(name for answer, name in conditions if answer is False):
        message = Message(
            "No sampling, every site is audited, because this does not hold: {conditions}",
            conditions=denied,
        )
        return [Reason(Weight.NOTE, R39, message, planning.id)]
    if unanswered := tuple(name for answer, name in conditions if answer is None):
        message = Message(
            "Say whether the sites may be sampled; not answered: {conditions}",
            conditions=unanswered,
        )
        return [Reason(Weight.TO_DO, R39, message, planning.id)]
    return []


def _choice_reasons(
    planning: Planning, pool: tuple[Site, ...], required: int, selected: int, factor: Factor
) -> list[Reason]:
    reasons = []
    if selected < required:
        message = Message(
            "Select more sites: {selected} of the {required} that {formula} asks for, out of "
            "{population}",
            selected=selected,
            required=required,
            formula=formula(len(pool), factor),
            population=len(pool),
        )
        first = next(site for site in pool if not site.selected)
        reasons.append(Reason(Weight.TO_DO, R43, message, first.id))
    aspects = (
        (planning.rationale_differences, Message("differences between the sites")),
        (planning.rationale_size, Message("size")),
        (planning.rationale_complexity, Message("complexity and risk")),
        (planning.rationale_region, Message("region")),
    )
    if lacking := tuple(name for text, name in aspects if not text.strip()):
        message = Message(
            "Record why these sites were selected; not yet covered: {aspects}", aspects=lacking
        )
        reasons.append(Reason(Weight.TO_DO, R42, message, planning.id))
    return reasons


def _not_as_drawn(planning: Planning, pool: tuple[Site, ...], required: int) -> list[Reason]:
    """Say where the recorded seed no longer gives the selection, R42."""
    if not planning.seed:
        return []
    selected = {site.id for site in pool if site.selected}
    if selected == {site.id for site in draw_sites(planning.seed, pool, required)}:
        return []
    message = Message(
        "The selection is not the one that seed {seed} draws: let the rationale say why",
        seed=planning.seed,
    )
    return [Reason(Weight.NOTE, R42, message, planning.id)]
