"""Man-days, §6.2.1.2.2 §6.2.2.2: how many each part needs, and how many are planned."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from auditor_app.domain.forms.edition import Edition
from auditor_app.domain.records import Site
from auditor_app.domain.stages import team
from auditor_app.domain.stages.sampling import audited_sites
from auditor_app.domain.state import AuditState
from auditor_app.domain.values import Part, SiteCount

_DIGITS = 12


class ManDaysNeed(NamedTuple):
    """Man-days of one part: the least required and what is planned.

    `certified` and `audited` are what the two counts of sites ask for (A11). The edition says
    which of them is `required`.
    """

    required: Decimal
    planned: Decimal
    certified: Decimal
    audited: Decimal


def man_days(
    state: AuditState, edition: Edition, sites: Sequence[Site] | None = None
) -> dict[Part, ManDaysNeed]:
    """Return the man-days of both parts, in whole half days, R14 R23.

    Only auditors' days count (R07). The head office is the first site (A12); the assessment needs
    at least what the capability audit has on site, planned or required, whichever is more (R23).
    """
    auditors = [member for member in state.team if team.is_auditor(member)]
    capability = _days(one.capability_man_days for one in auditors)
    characteristic = _days(one.characteristic_man_days for one in auditors)
    visited = audited_sites(state, edition) if sites is None else sites
    minimum = {
        SiteCount.CERTIFIED: _minimum(len(state.sites), edition),
        SiteCount.AUDITED: _minimum(len(visited), edition),
    }
    count = edition.settings.man_days_count
    onsite = {of: max(least, capability) for of, least in minimum.items()}
    return {
        Part.CAPABILITY: _need(minimum, count, capability),
        Part.CHARACTERISTIC: _need(onsite, count, characteristic),
    }


def _need(minimum: Mapping[SiteCount, Decimal], count: SiteCount, planned: Decimal) -> ManDaysNeed:
    return ManDaysNeed(
        minimum[count], planned, minimum[SiteCount.CERTIFIED], minimum[SiteCount.AUDITED]
    )


def _minimum(sites: int, edition: Edition) -> Decimal:
    half_days = (
        edition.settings.first_site_half_days
        + edition.settings.further_site_half_days * max(sites - 1, 0)
    )
    return plain(Decimal(half_days) / 2)


def _days(parts: Iterable[Decimal]) -> Decimal:
    return plain(sum((part for part in parts if part.is_finite()), Decimal(0)))


def plain(number: Decimal) -> Decimal:
    """Return the same figure without trailing zeros, and without an exponent unless it is huge."""
    if number.adjusted() < _DIGITS and number == number.to_integral_value():
        return number.quantize(Decimal(1))
    return number.normalize()
