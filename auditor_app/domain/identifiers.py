"""Ids computed from what a record is about.

So two auditors who write of the same thing write to the same record.
"""

import uuid
from collections.abc import Mapping

from auditor_app.domain.kind import Kind, Kinds
from auditor_app.domain.kinds import KINDS
from auditor_app.domain.records import ApplicationDocument, Judgement, Record, ReviewFinding
from auditor_app.domain.values import Part

_SPACE = uuid.UUID("6f1a2f52-3b0c-5d8e-9a44-0c5a1e7b2d90")


def computed_id(root: str, kind: type[Record], *about: object) -> str:
    """Return the id of a record of a kind at a root, about something where there are several."""
    return _named(root, kind.__name__, about)


def single_id(root: str, kind: type[Record]) -> str:
    """Return the id of a record that exists once per root."""
    return computed_id(root, kind)


def document_id(audit: str, number: int) -> str:
    """Return the id of one of the nine application documents, 1 to 9."""
    return computed_id(audit, ApplicationDocument, number)


def finding_id(audit: str, item: str) -> str:
    """Return the id of the finding on a document-review item."""
    return computed_id(audit, ReviewFinding, item)


def judgement_id(audit: str, part: Part, site: str, item: str) -> str:
    """Return the id of the judgement on a clause or characteristic item at a site."""
    return computed_id(audit, Judgement, part, site, item)


def id_of(kind: Kind, root: str, fields: Mapping[str, object]) -> str | None:
    """Return the id that a record with these fields has, or None where its kind has random ones."""
    if kind.about is None:
        return None
    return _named(root, kind.code, tuple(fields.get(name) for name in kind.about))


def is_about(
    root: str, code: str, record_id: str, fields: Mapping[str, object], kinds: Kinds = KINDS
) -> bool:
    """Tell whether what an entry sets is about what its record's id says.

    By any other id it would hide the true record.
    """
    kind = kinds.coded(code)
    if kind is None or kind.about is None:
        return True
    if kind.about and fields.keys().isdisjoint(kind.about):
        return True
    return record_id == id_of(kind, root, fields)


def _named(root: str, code: str, about: tuple[object, ...]) -> str:
    return str(uuid.uuid5(_SPACE, "\x1f".join((root, code, *map(str, about)))))
