"""A kind of record and a stage that are not of this program, each declared in one place."""

import datetime as dt
from collections.abc import Mapping
from enum import StrEnum
from typing import Any, cast

from auditor_app.domain.kind import Kind, Kinds, Rights
from auditor_app.domain.kinds import KINDS
from auditor_app.domain.reasons import Reason, Stage, StageGuidance, Weight, settle
from auditor_app.domain.records import Attachment, Audit, Planning, Record, Site, TeamMember
from auditor_app.domain.scheme.declaration import Rule
from auditor_app.domain.stages.programme import Found, Programme, StageRules
from auditor_app.domain.stages.programmes import INITIAL
from auditor_app.domain.state import AuditState
from auditor_app.domain.values import AuditType
from auditor_app.domain.wording import Message, Text
from tests.worlds import records as builders


class _Key(StrEnum):
    TASTING = "tasting"


TASTING = cast("Stage", _Key.TASTING)


RULE = Rule("R00", ("§0",), Text(zh="品茶。", en="The tea is tasted at every site."))


class Tasting(Record, frozen=True, kw_only=True):
    """What the tea at a site tasted like; there is one for each site."""

    site: str = ""
    taster: str = ""
    tasted_on: dt.date | None = None
    impression: str = ""
    cups: int = 0


MORE_KINDS = Kinds(
    (
        *KINDS,
        Kind(
            record=Tasting,
            root=Audit,
            stage=TASTING,
            label=Message("tasting"),
            name=lambda names, one: Message(
                "tasting at {site}", site=names.reference(Site, one.site)
            ),
            topic=Message("Tastings"),
            key="tastings",
            fields={
                "taster": Message("Taster"),
                "tasted_on": Message("Tasted on"),
                "impression": Message("Impression"),
                "cups": Message("Cups"),
            },
            about=("site",),
            refers={"site": Site, "taster": TeamMember},
            rights=Rights(auditor=frozenset({"impression"})),
            evidence="impression",
        ),
    )
)


def _guide(found: Found) -> StageGuidance:
    tasted = {one.site for one in found.state.every(Tasting) if one.impression}
    left = [site for site in found.sites if site.id not in tasted]
    summary = Message("{count} of {total} sites tasted", count=len(tasted), total=len(found.sites))
    lacking = (Reason(Weight.TO_DO, RULE, Message("Taste the tea"), site.id) for site in left[:1])
    return settle(TASTING, summary, tuple(lacking))


STAGE = StageRules(TASTING, Message("Tea"), _guide, needs=frozenset({Tasting, Site, Planning}))

PROGRAMME = Programme((*INITIAL.stages[:3], STAGE, *INITIAL.stages[3:]))
PROGRAMMES: Mapping[AuditType, Programme] = {AuditType.INITIAL: PROGRAMME}


def tasting(**fields: Any) -> Tasting:
    """A tasting at the one site, by the team leader."""
    defaults: dict[str, Any] = {
        "id": "tasting-1",
        "audit": builders.AUDIT,
        "site": "head",
        "taster": builders.LEADER,
        "tasted_on": dt.date(2026, 3, 11),
        "impression": "A little bitter.",
    }
    return Tasting(**{**defaults, **fields})


def state(*records: Record) -> AuditState:
    """A finished audit, and besides these records."""
    finished = builders.finished(builders.edition())
    return AuditState.of(finished.audit, [*finished.records, *records], kinds=MORE_KINDS)


def photo(subject: str) -> Attachment:
    """A file at a record."""
    return Attachment(
        id="photo",
        audit=builders.AUDIT,
        subject=subject,
        name="cup.txt",
        media_type="text/plain",
        digest="0" * 64,
        size=3,
    )
