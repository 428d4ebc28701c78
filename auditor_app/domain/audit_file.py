"""The audit file: one JSON document with everything a person could enter of one audit.

It is what `audit load` reads, what a dossier carries for outsiders, and what the sample audit is. Its objects are the records of
`domain.records` without `audit`; ids are any words that are unique in the file, and are replaced when the file is loaded.
"""

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Any, Literal, NamedTuple, TypeVar

import msgspec

from auditor_app.domain import json_keys
from auditor_app.domain.errors import KnownError
from auditor_app.domain.forms.edition import Edition
from auditor_app.domain.identifiers import document_id, finding_id, judgement_id, single_id
from auditor_app.domain.records import (
    LISTS,
    REFERENCES,
    SINGLES,
    Application,
    ApplicationDocument,
    Attachment,
    Audit,
    Capability,
    Characteristic,
    Conclusion,
    Correction,
    DocumentReview,
    Judgement,
    Nonconformity,
    OpenPoint,
    Package,
    PlanEntry,
    Planning,
    Record,
    ReviewFinding,
    Site,
    Supplement,
    TeamMember,
    WorkShare,
)
from auditor_app.domain.state import AuditState
from auditor_app.domain.values import MOST_CHARACTERS, MOST_NUMBER, Part, is_man_days
from auditor_app.domain.wording import Message

R = TypeVar("R", bound=Record)


class EditionName(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The form edition the audit is made with."""

    id: str
    version: str


class AuditFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One audit as a JSON document; every list may be absent."""

    format: Literal["auditor-app/audit"]
    version: Literal[1]
    edition: EditionName
    audit: Audit
    application: Application = Application()
    documents: tuple[ApplicationDocument, ...] = ()
    planning: Planning = Planning()
    sites: tuple[Site, ...] = ()
    team: tuple[TeamMember, ...] = ()
    work_shares: tuple[WorkShare, ...] = ()
    plan: tuple[PlanEntry, ...] = ()
    document_review: DocumentReview = DocumentReview()
    findings: tuple[ReviewFinding, ...] = ()
    open_points: tuple[OpenPoint, ...] = ()
    capability: Capability = Capability()
    judgements: tuple[Judgement, ...] = ()
    nonconformities: tuple[Nonconformity, ...] = ()
    characteristic: Characteristic = Characteristic()
    supplements: tuple[Supplement, ...] = ()
    corrections: tuple[Correction, ...] = ()
    conclusion: Conclusion = Conclusion()
    attachments: tuple[Attachment, ...] = ()
    packages: tuple[Package, ...] = ()


KEYS: dict[type[Record], str] = {
    Application: "application",
    ApplicationDocument: "documents",
    Planning: "planning",
    Site: "sites",
    TeamMember: "team",
    WorkShare: "work_shares",
    PlanEntry: "plan",
    DocumentReview: "document_review",
    ReviewFinding: "findings",
    OpenPoint: "open_points",
    Capability: "capability",
    Judgement: "judgements",
    Nonconformity: "nonconformities",
    Characteristic: "characteristic",
    Supplement: "supplements",
    Correction: "corrections",
    Conclusion: "conclusion",
    Attachment: "attachments",
    Package: "packages",
}
"""Where each kind of record stands in the file."""

SIZE_LIMIT = 64 * 1024 * 1024
"""The largest audit file that is read, in bytes."""


class Fault(NamedTuple):
    """A mistake in an audit file: its JSON path and what is wrong there."""

    path: str
    message: Message


class AuditFileError(KnownError):
    """An audit file with mistakes; `faults` holds all that were found, and nothing was loaded."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        first = faults[0]
        super().__init__(
            "E_AUDIT_FILE",
            Message(
                "Mistakes in the audit file: {count}; the first at {path}: {fault}",
                count=len(faults),
                path=first.path,
                fault=first.message,
            ),
            Message("Correct the file; nothing was loaded."),
        )
        self.faults = faults


def schema() -> dict[str, Any]:
    """Return the JSON schema of an audit file."""
    document = msgspec.json.schema(AuditFile)
    for definition in document["$defs"].values():
        for field in definition.get("properties", {}).values():
            if field.get("format") == "decimal":  # read from a number as well
                field["type"] = ["string", "number"]
                field["minimum"] = 0
    return document


def parse(data: bytes) -> AuditFile:
    """Read an audit file.

    Raises AuditFileError with the JSON path where it is no JSON, does not fit the schema, uses an id twice or refers to an id
    that the file does not have.
    """
    if len(data) > SIZE_LIMIT:
        raise AuditFileError(
            (Fault("$", Message("the file is larger than {limit} MiB", limit=SIZE_LIMIT >> 20)),)
        )
    try:
        file = msgspec.json.decode(data, type=AuditFile)
    except msgspec.ValidationError as error:
        text, _, path = str(error).partition(" - at `")
        raise AuditFileError(
            (Fault(path.rstrip("`") or "$", Message("{problem}", problem=text)),)
        ) from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise AuditFileError(
            (Fault("$", Message("this is no JSON document ({problem})", problem=str(error))),)
        ) from error
    doubled = (
        Fault(path, Message("this key stands twice in one object"))
        for path in json_keys.doubled(data)
    )
    faults = (*doubled, *unfit(file), *_deleted(file), *_repeated(file), *_dangling(file))
    if faults:
        raise AuditFileError(faults)
    return file


def unfit(file: AuditFile) -> tuple[Fault, ...]:
    """Return the values that have the right type and yet cannot be: texts, whole numbers and man-days past their limits."""
    return (*_no_man_days(file), *_past_limits(file))


def foreign_items(file: AuditFile, edition: Edition) -> tuple[Fault, ...]:
    """Return the judgements, findings and nonconformities on items that the form edition does not have."""
    clauses = {clause.id for clause in edition.clauses}
    items = {item.id for item in edition.items}
    review = {item.id for item in edition.review}
    unknown = Message("the form edition has no such item")
    faults = [
        Fault(f"$.judgements[{index}].item", unknown)
        for index, one in enumerate(file.judgements)
        if one.item not in (clauses if one.part is Part.CAPABILITY else items)
    ]
    faults += [
        Fault(f"$.findings[{index}].item", unknown)
        for index, one in enumerate(file.findings)
        if one.item not in review
    ]
    faults += [
        Fault(f"$.nonconformities[{index}].clause", unknown)
        for index, one in enumerate(file.nonconformities)
        if one.clause not in clauses | items
    ]
    return tuple(faults)


def to_records(file: AuditFile, audit: Audit, new_id: Callable[[], str]) -> list[Record]:
    """Return the file's records as those of an audit, with ids of their own and every reference moved along."""
    names: dict[str, str] = {}
    for _, record in _records(file):
        if record.id and not isinstance(record, ApplicationDocument | ReviewFinding | Judgement):
            names[record.id] = new_id()
    computed = [(record, _computed_id(record, audit.id, names)) for _, record in _records(file)]
    for record, record_id in computed:
        if record.id and record_id:
            names[record.id] = record_id
    moved: list[Record] = [audit]
    for record, record_id in computed:
        if type(record) in SINGLES and record == type(record)():
            continue
        references = {
            name: _moved(getattr(record, name), names) for name in REFERENCES.get(type(record), {})
        }
        if isinstance(record, Attachment):
            references["subject"] = names.get(record.subject, record.subject)
        target = record_id or names.get(record.id) or new_id()
        moved.append(msgspec.structs.replace(record, id=target, audit=audit.id, **references))
    return moved


def from_state(state: AuditState, edition: Edition) -> AuditFile:
    """Return an audit as a file; ids are the records' own."""
    kept = _kept(state)
    lists: dict[str, tuple[Record, ...]] = {
        KEYS[kind]: tuple(
            sorted((_bare(record) for record in kept[kind]), key=lambda record: record.id)
        )
        for kind in LISTS
    }
    singles = {KEYS[kind]: _bare(record) for kind in SINGLES for record in kept[kind]}
    content: dict[str, Any] = {**lists, **singles}
    return AuditFile(
        format="auditor-app/audit",
        version=1,
        edition=EditionName(edition.id, edition.version),
        audit=_bare(state.audit),
        **content,
    )


def _kept(state: AuditState) -> dict[type[Record], list[Record]]:
    """Return an audit's records by kind, referring to none that was removed: the file must be one that can be read again.

    Such a reference becomes empty; a judgement at a site that was removed has no place any more and is left out.
    """
    kept: dict[type[Record], list[Record]] = {kind: [state.single(kind)] for kind in SINGLES}
    kept |= {kind: list(state.every(kind)) for kind in LISTS}
    ids = {kind: {record.id for record in records} for kind, records in kept.items()}
    kept[Judgement] = [one for one in state.every(Judgement) if one.site in ids[Site]]
    ids[Judgement] = {one.id for one in kept[Judgement]}
    for kind, fields in REFERENCES.items():
        kept[kind] = [
            _without_removed(record, {name: ids[target] for name, target in fields.items()})
            for record in kept[kind]
        ]
    everything = {state.audit.id}.union(*ids.values())
    kept[Attachment] = [
        _without_removed(record, {"subject": everything}) for record in kept[Attachment]
    ]
    return kept


def _without_removed(record: Record, known: Mapping[str, set[str]]) -> Record:
    changes: dict[str, object] = {}
    for name, ids in known.items():
        value = getattr(record, name)
        left = (
            tuple(one for one in value if one in ids)
            if isinstance(value, tuple)
            else (value if value in ids else "")
        )
        if left != value:
            changes[name] = left
    return msgspec.structs.replace(record, **changes) if changes else record


def serialise(file: AuditFile) -> bytes:
    """Return the file's bytes, indented and in a fixed order."""
    return msgspec.json.format(msgspec.json.encode(file), indent=1) + b"\n"


def _bare(record: R) -> R:
    """Return a record without its audit; defaults become the default itself, since only that very object is left out."""
    defaults = {
        field.name: field.default
        for field in msgspec.structs.fields(record)
        if isinstance(field.default, Decimal) and getattr(record, field.name) == field.default
    }
    return msgspec.structs.replace(record, audit="", **defaults)


def _records(file: AuditFile) -> Iterator[tuple[str, Record]]:
    for kind in SINGLES:
        yield f"$.{KEYS[kind]}", getattr(file, KEYS[kind])
    for kind in LISTS:
        for index, record in enumerate(getattr(file, KEYS[kind])):
            yield f"$.{KEYS[kind]}[{index}]", record


def _no_man_days(file: AuditFile) -> Iterator[Fault]:
    for index, member in enumerate(file.team):
        for name in ("capability_man_days", "characteristic_man_days"):
            if not is_man_days(getattr(member, name)):
                yield Fault(
                    f"$.team[{index}].{name}",
                    Message("man-days are a figure from 0 to 9999 with at most two decimals"),
                )


def _deleted(file: AuditFile) -> Iterator[Fault]:
    for path, record in (("$.audit", file.audit), *_records(file)):
        if record.deleted:
            yield Fault(
                f"{path}.deleted", Message("a deleted record would be loaded unseen: leave it out")
            )


def _past_limits(file: AuditFile) -> Iterator[Fault]:
    for path, record in (("$.audit", file.audit), *_records(file)):
        for name in record.__struct_fields__:
            value = getattr(record, name)
            if isinstance(value, str) and len(value) > MOST_CHARACTERS:
                yield Fault(
                    f"{path}.{name}",
                    Message("the text is longer than {most} characters", most=MOST_CHARACTERS),
                )
            elif isinstance(value, int) and not -MOST_NUMBER <= value <= MOST_NUMBER:
                yield Fault(
                    f"{path}.{name}", Message("the number is larger than {most}", most=MOST_NUMBER)
                )


def _repeated(file: AuditFile) -> Iterator[Fault]:
    seen: dict[str, str] = {}
    for path, record in _records(file):
        for name in {record.id, _computed_id(record, "", {}) or ""} - {""}:
            if name in seen:
                yield Fault(path, Message("this is the same record as {other}", other=seen[name]))
            seen[name] = path


def _dangling(file: AuditFile) -> Iterator[Fault]:
    ids: dict[type[Record], set[str]] = {}
    for _, record in _records(file):
        ids.setdefault(type(record), set()).add(record.id)
    everything = set().union(*ids.values()) | {""}
    for path, record in _records(file):
        for name, kind in REFERENCES.get(type(record), {}).items():
            value = getattr(record, name)
            many = isinstance(value, tuple)
            for index, target in enumerate(value if many else (value,)):
                if target not in ids.get(kind, set()) and (many or target):
                    place = f"{path}.{name}[{index}]" if many else f"{path}.{name}"
                    yield Fault(
                        place,
                        Message(
                            "“{id}” is the id of no record under {key}", id=target, key=KEYS[kind]
                        ),
                    )
        if isinstance(record, Attachment) and record.subject not in everything:
            yield Fault(
                f"{path}.subject",
                Message("“{id}” is the id of no record in this file", id=record.subject),
            )


def _computed_id(record: Record, audit: str, names: Mapping[str, str]) -> str | None:
    match record:
        case ApplicationDocument():
            return document_id(audit, record.number)
        case ReviewFinding():
            return finding_id(audit, record.item)
        case Judgement():
            return judgement_id(
                audit, record.part, names.get(record.site, record.site), record.item
            )
        case _ if type(record) in SINGLES:
            return single_id(audit, type(record))
        case _:
            return None


def _moved(value: str | tuple[str, ...], names: Mapping[str, str]) -> str | tuple[str, ...]:
    return tuple(names[one] for one in value) if isinstance(value, tuple) else names.get(value, "")
