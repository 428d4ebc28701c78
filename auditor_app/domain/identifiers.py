"""Ids computed from what a record is about, so that two auditors who write of the same thing write to the same record."""

import uuid

from auditor_app.domain.records import Record
from auditor_app.domain.values import Part

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
