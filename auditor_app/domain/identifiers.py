"""Ids computed from what a record is about, so that two auditors who write of the same thing write to the same record."""

import uuid
from collections.abc import Mapping

from auditor_app.domain.records import (
    SINGLES,
    ApplicationDocument,
    Judgement,
    Record,
    ReviewFinding,
)
from auditor_app.domain.values import Part

_ABOUT: dict[str, tuple[str, ...]] = {
    ApplicationDocument.__name__: ("number",),
    ReviewFinding.__name__: ("item",),
    Judgement.__name__: ("part", "site", "item"),
}
"""The fields that the id of a record is computed from."""

_SPACE = uuid.UUID("6f1a2f52-3b0c-5d8e-9a44-0c5a1e7b2d90")


def _named(*parts: str) -> str:
    return str(uuid.uuid5(_SPACE, "\x1f".join(parts)))


def single_id(audit: str, kind: type[Record]) -> str:
    """Return the id of a record that exists once per audit."""
    return _named(audit, kind.__name__)


def document_id(audit: str, number: int) -> str:
    """Return the id of one of the nine application documents, 1 to 9."""
    return _named(audit, "ApplicationDocument", str(number))


def finding_id(audit: str, item: str) -> str:
    """Return the id of the finding on a document-review item."""
    return _named(audit, "ReviewFinding", item)


def judgement_id(audit: str, part: Part, site: str, item: str) -> str:
    """Return the id of the judgement on a clause or characteristic item at a site."""
    return _named(audit, "Judgement", part, site, item)


def is_about(audit: str, kind: str, record_id: str, fields: Mapping[str, object]) -> bool:
    """Tell whether what an entry sets is about what its record's id says; by any other id it would hide the true record."""
    if kind in {single.__name__ for single in SINGLES}:
        return record_id == _named(audit, kind)
    names = _ABOUT.get(kind, ())
    return fields.keys().isdisjoint(names) or record_id == _named(
        audit, kind, *(str(fields.get(name)) for name in names)
    )
