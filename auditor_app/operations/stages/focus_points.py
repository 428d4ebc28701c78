"""Points carried forward to the site and to the assessment, R71."""

from auditor_app.domain.errors import KnownError
from auditor_app.domain.records import FocusPoint
from auditor_app.domain.state import Changes
from auditor_app.domain.values import Part
from auditor_app.domain.wording import Message
from auditor_app.operations.core import rows
from auditor_app.operations.core.session import AuditSession
from auditor_app.operations.stages.gates import need_accepted


def add(session: AuditSession, part: Part = Part.CAPABILITY, **fields: object) -> Changes:
    """Add a point that is answered in a part.

    Raises KnownError R05 before the application is accepted, E_ITEM where the form edition has no
    such item.
    """
    need_accepted(session)
    _need_item(session, part, fields)
    return rows.add(session, FocusPoint, Message("Add a focus point"), part=part, **fields)


def edit(session: AuditSession, point_id: str, **fields: object) -> Changes:
    """Change a point, or answer it; the part in which it is answered stays."""
    if "part" in fields:
        raise KnownError("E_VALUE", Message("There is no field “{name}” to change.", name="part"))
    _need_item(session, session.record(FocusPoint, point_id).part, fields)
    return rows.edit(session, FocusPoint, point_id, Message("Edit a focus point"), **fields)


def remove(session: AuditSession, point_id: str) -> Changes:
    """Remove a point."""
    return rows.remove(session, FocusPoint, point_id, Message("Remove a focus point"))


def _need_item(session: AuditSession, part: Part, fields: dict[str, object]) -> None:
    edition = session.edition
    known = edition.review if part is Part.CAPABILITY else edition.items
    item = fields.get("item")
    if item and all(one.id != item for one in known):
        raise KnownError("E_ITEM", Message("The form edition has no item “{item}”.", item=item))
