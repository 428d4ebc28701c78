"""What records, their fields and their values are called where they are told of one by one: in conflicts and in the trail."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from enum import StrEnum
from typing import Any

from auditor_app.domain.documents import DOCUMENTS
from auditor_app.domain.naming.fields import FIELDS, KINDS
from auditor_app.domain.naming.terms import label, member_name, site_name
from auditor_app.domain.reasons import Stage
from auditor_app.domain.records import KINDS as ALL
from auditor_app.domain.records import (
    REFERENCES,
    Application,
    ApplicationDocument,
    Attachment,
    Audit,
    Characteristic,
    Conclusion,
    Correction,
    Judgement,
    Nonconformity,
    OpenPoint,
    Package,
    PlanEntry,
    Record,
    ReviewFinding,
    Site,
    Supplement,
    TeamMember,
    WorkShare,
)
from auditor_app.domain.state import AuditState
from auditor_app.domain.values import Part
from auditor_app.domain.wording import Message

_STAGES: dict[str, Stage] = {
    "Audit": Stage.APPLICATION,
    "Application": Stage.APPLICATION,
    "ApplicationDocument": Stage.APPLICATION,
    "Planning": Stage.PLANNING,
    "Site": Stage.PLANNING,
    "TeamMember": Stage.PLANNING,
    "WorkShare": Stage.PLANNING,
    "PlanEntry": Stage.PLANNING,
    "DocumentReview": Stage.DOCUMENT_REVIEW,
    "ReviewFinding": Stage.DOCUMENT_REVIEW,
    "OpenPoint": Stage.DOCUMENT_REVIEW,
    "Capability": Stage.CAPABILITY,
    "Nonconformity": Stage.CAPABILITY,
    "Characteristic": Stage.CHARACTERISTICS,
    "Supplement": Stage.CHARACTERISTICS,
    "Correction": Stage.CHARACTERISTICS,
    "Conclusion": Stage.CONCLUSION,
    "Package": Stage.DOSSIER,
}


def kinds_of(stage: Stage) -> tuple[str, ...]:
    """Return the names of the kinds of records that belong to a stage alone; judgements and files belong to several."""
    return tuple(kind for kind, one in _STAGES.items() if one is stage)


def find(state: AuditState, kind: str, record_id: str) -> Record | None:
    """Return a record by the name of its kind and its id, deleted or not, or None."""
    if kind == Audit.__name__:
        return state.audit
    found = next((one for one in ALL if one.__name__ == kind), None)
    return None if found is None else state.find(found, record_id)


def anywhere(state: AuditState, record_id: str) -> Record | None:
    """Return a record by its id alone, deleted or not, or None."""
    if record_id == state.audit.id:
        return state.audit
    return next((found for kind in ALL if (found := state.find(kind, record_id)) is not None), None)


def stage_of(state: AuditState, kind: str, record: Record | None) -> Stage:
    """Return the stage in which a record is worked on; a file belongs to the stage of its record."""
    if isinstance(record, Judgement):
        return Stage.CAPABILITY if record.part is Part.CAPABILITY else Stage.CHARACTERISTICS
    if isinstance(record, Attachment):
        subject = anywhere(state, record.subject)
        if subject is not None and not isinstance(subject, Attachment):
            return stage_of(state, type(subject).__name__, subject)
    return _STAGES.get(kind, Stage.APPLICATION)


def record_name(state: AuditState, kind: str, record: Record | None) -> Message:
    """Return what a record is called in a sentence."""
    name = _NAMES.get(type(record)) if record is not None else None
    if name is not None:
        return name(state, record)
    return KINDS.get(kind, Message("an entry of a newer version"))


def field_name(kind: str, field: str) -> object:
    """Return what a field is called; a field of a newer version keeps its own name."""
    return FIELDS.get((kind, field)) or FIELDS.get(("", field)) or field


def value_name(state: AuditState, kind: str, field: str, value: object) -> object:  # noqa: PLR0911 (one line for each kind of value)
    """Return a field's value as people read it."""
    if value in (None, "", ()):
        return "—"
    if isinstance(value, bool):
        return Message("Yes") if value else Message("No")
    if isinstance(value, StrEnum):
        return label(value)
    if isinstance(value, tuple | list):
        return tuple(value_name(state, kind, field, one) for one in value)
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, Decimal | int | float):
        return str(value)
    if isinstance(value, str):
        referred = _referred(state, kind, field, value)
        return value if referred is None else referred
    return str(value)


def _referred(state: AuditState, kind: str, field: str, value: str) -> object | None:
    target = next(
        (
            fields[field]
            for one, fields in REFERENCES.items()
            if one.__name__ == kind and field in fields
        ),
        None,
    )
    if target is TeamMember:
        return member_name(state.member(value))
    if target is Site:
        return site_name(state.site(value))
    if target is not None or (kind, field) == (Attachment.__name__, "subject"):
        record = anywhere(state, value)
        return None if record is None else record_name(state, type(record).__name__, record)
    return None


def _judgement(state: AuditState, one: Judgement) -> Message:
    site = site_name(state.site(one.site))
    if one.part is Part.CAPABILITY:
        return Message("clause {clause} at {site}", clause=one.item, site=site)
    return Message("item {item} at {site}", item=one.item, site=site)


def _attachment(state: AuditState, one: Attachment) -> Message:
    return Message("file “{name}”", name=one.name or one.digest[:16])


def _document(_: AuditState, one: ApplicationDocument) -> Message:
    title: Any = DOCUMENTS[one.number - 1].title
    return Message("application document {number}, {title}", number=one.number, title=title)


def _share(state: AuditState, one: WorkShare) -> Message:
    return Message("work given to {member}", member=member_name(state.member(one.member)))


_NAMES: dict[type[Record], Callable[[AuditState, Any], Message]] = {
    Audit: lambda _, one: Message("audit {number}", number=one.number),
    Application: lambda _, __: KINDS["Application"],
    ApplicationDocument: _document,
    Site: lambda _, one: Message("site {site}", site=site_name(one)),
    TeamMember: lambda _, one: Message("team member {name}", name=member_name(one)),
    WorkShare: _share,
    PlanEntry: lambda _, one: Message(
        "plan entry {activity}, {day}",
        activity=label(one.activity),
        day=one.day.isoformat() if one.day else "—",
    ),
    ReviewFinding: lambda _, one: Message("review item {item}", item=one.item),
    OpenPoint: lambda _, one: Message("open point on {item}", item=one.item or "—"),
    Judgement: _judgement,
    Nonconformity: lambda _, one: Message(
        "nonconformity {number}", number=one.number or one.clause
    ),
    Characteristic: lambda _, __: KINDS["Characteristic"],
    Supplement: lambda _, one: label_of_supplement(one),
    Correction: lambda state, one: Message(
        "correction of {judgement}",
        judgement=record_name(state, Judgement.__name__, anywhere(state, one.judgement)),
    ),
    Conclusion: lambda _, __: KINDS["Conclusion"],
    Attachment: _attachment,
    Package: lambda _, one: Message("dossier {name}", name=one.file_name),
}


def label_of_supplement(one: Supplement) -> Message:
    """Return what a supplementary method is called."""
    return Message("supplementary method {method}", method=label(one.method))
