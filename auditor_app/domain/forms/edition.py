"""A form edition as data: clauses, characteristic items, document-review items and settings.

An audit pins the edition it started with. Editions are read and validated in
`domain.forms.reading`; here is what they hold.
"""

import hashlib
from typing import Annotated, Any

import msgspec
from msgspec import Meta

from auditor_app.domain.values import AuditType, Grade, Level, Method, SiteCount
from auditor_app.domain.wording import Text

Percent = Annotated[int, Meta(ge=0, le=100)]
Positive = Annotated[int, Meta(ge=1)]


class Dimension(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One axis of the radar, §6.2.2.4."""

    id: str
    title: Text


class LevelTitle(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a level is called."""

    id: Level
    title: Text


class ClauseGroup(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A chapter of the capability checklist."""

    id: str
    title: Text


class Clause(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A clause of the capability checklist.

    A nonconformity on a `veto` clause suspends the audit, R19.
    """

    id: str
    group: str
    title: Text
    requirement: Text
    evidence: Text
    methods: tuple[Method, ...]
    veto: bool = False


class Item(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A service characteristic item."""

    id: str
    dimension: str
    level: Level
    title: Text
    requirement: Text
    evidence: Text
    methods: tuple[Method, ...]


class ReviewItem(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An item of the document review: part `legality` or `documents`, §6.2.1.1.2."""

    id: str
    part: Annotated[str, Meta(pattern="^(legality|documents)$")]
    title: Text
    requirement: Text


class Threshold(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a grade asks of each level, in percent; a level not named is not asked for, §3.2."""

    basic: Percent
    expected: Percent | None = None
    ecosystem: Percent | None = None

    def of(self, level: Level) -> int | None:
        """Return the percentage asked of a level, or None."""
        return {
            Level.BASIC: self.basic,
            Level.EXPECTED: self.expected,
            Level.ECOSYSTEM: self.ecosystem,
        }[level]


class Factor(msgspec.Struct, frozen=True, forbid_unknown_fields=True, array_like=True):
    """The factor before √x as a fraction, §6.4.3."""

    numerator: Positive
    denominator: Positive


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The scheme's figures and the certification body's readings.

    Man-days are in half days: `first_site_half_days` is the minimum for one site,
    `further_site_half_days` for each further one, §6.2.1.2.2.
    """

    grades: dict[Grade, Threshold]
    sampling: dict[AuditType, Factor]
    first_site_half_days: Positive = 4
    further_site_half_days: Positive = 1
    man_days_count: SiteCount = SiteCount.CERTIFIED
    """Which sites the man-days are counted by (reading A11)."""
    rectification_months: Positive = 3
    """The set time for rectification (reading A5)."""
    report_days: Positive = 30
    """The set time for the report and all audit materials, in calendar days after the last day on
    site (R38)."""
    unsampled_kind_forbids_sampling: bool = False
    """Strict reading of A9: one franchise store or subsidiary disables sampling altogether."""
    every_site_assessed: bool = False
    """Strict reading of A7: nothing is sampled, and every site gets both parts."""
    capability_everywhere_first: bool = False
    """Strict reading of A14: no assessment before the capability audit has ended everywhere."""


_DEFAULTS = {field.name: field.default for field in msgspec.structs.fields(Settings)}
_LATER = ("man_days_count", "every_site_assessed")
"""Settings that the first editions did not have.

An edition that leaves them as they are keeps the digest that an audit has pinned.
"""


class Edition(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A complete form edition; `sample` marks it 示例 / SAMPLE wherever it is shown or printed."""

    id: str
    version: str
    title: Text
    sample: bool
    settings: Settings
    dimensions: tuple[Dimension, ...]
    levels: tuple[LevelTitle, ...]
    groups: tuple[ClauseGroup, ...]
    clauses: tuple[Clause, ...]
    items: tuple[Item, ...]
    review: tuple[ReviewItem, ...]

    @property
    def certifies(self) -> bool:
        """Whether a certificate may be issued from it: never from a sample, R66."""
        return not self.sample

    def canonical(self) -> bytes:
        """Return the edition as canonical JSON, as it travels and as it is digested."""
        content = msgspec.json.encode(self, order="deterministic")
        usual = [one for one in _LATER if getattr(self.settings, one) == _DEFAULTS[one]]
        if not usual:
            return content
        ordered: dict[str, Any] = msgspec.json.decode(content)
        for name in usual:
            del ordered["settings"][name]
        return msgspec.json.encode(ordered)

    @property
    def digest(self) -> str:
        """The SHA-256 of the canonical form, in hexadecimal."""
        return hashlib.sha256(self.canonical()).hexdigest()
