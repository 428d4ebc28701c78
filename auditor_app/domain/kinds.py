"""The kinds of records there are: one declaration for each, in the order of the audit file.

What a declaration says is in `domain.kind`.
"""

from auditor_app.domain.documents import DOCUMENTS
from auditor_app.domain.kind import (
    ENTRY,
    ByReference,
    ByValue,
    Kind,
    Kinds,
    Names,
    Rights,
)
from auditor_app.domain.reasons import Stage
from auditor_app.domain.records import (
    Application,
    ApplicationDocument,
    Attachment,
    Audit,
    Capability,
    Characteristic,
    Conclusion,
    Correction,
    DocumentReview,
    FocusPoint,
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
from auditor_app.domain.values import Part
from auditor_app.domain.wording import Message

_UNSET = "—"


def _every_field(record: type[Record]) -> frozenset[str]:
    return frozenset(record.__struct_fields__)


def _document(_: Names, document: ApplicationDocument) -> Message:
    title = DOCUMENTS[document.number - 1].title
    return Message("application document {number}, {title}", number=document.number, title=title)


def _plan_entry(names: Names, entry: PlanEntry) -> Message:
    return Message(
        "plan entry {activity}, {day}",
        activity=names.choice(entry.activity),
        day=entry.day.isoformat() if entry.day else _UNSET,
    )


def _judgement(names: Names, judgement: Judgement) -> Message:
    site = names.reference(Site, judgement.site)
    if judgement.part is Part.CAPABILITY:
        return Message("clause {clause} at {site}", clause=judgement.item, site=site)
    return Message("item {item} at {site}", item=judgement.item, site=site)


KINDS = Kinds(
    (
        Kind(
            record=Audit,
            root=Audit,
            stage=Stage.APPLICATION,
            label=Message("audit"),
            name=lambda _, audit: Message("audit {number}", number=audit.number),
            key="audit",
            fields={"number": Message("Audit number")},
            rights=Rights(office=_every_field(Audit) | {ENTRY}),
        ),
        Kind(
            record=Application,
            root=Audit,
            stage=Stage.APPLICATION,
            label=Message("application"),
            key="application",
            about=(),
        ),
        Kind(
            record=ApplicationDocument,
            root=Audit,
            stage=Stage.APPLICATION,
            label=Message("application document"),
            name=_document,
            key="documents",
            about=("number",),
        ),
        Kind(
            record=Planning,
            root=Audit,
            stage=Stage.PLANNING,
            label=Message("planning"),
            key="planning",
            about=(),
            rights=Rights(confirmed=frozenset({"plan_confirmed_on"})),
        ),
        Kind(
            record=Site,
            root=Audit,
            stage=Stage.PLANNING,
            label=Message("site"),
            name=lambda names, site: Message("site {site}", site=names.called(site)),
            short=("name", "kind"),
            absent=Message("an unknown site"),
            key="sites",
            fields={"name": Message("Site name")},
            known_by=("name",),
            silent=frozenset({"position"}),
        ),
        Kind(
            record=TeamMember,
            root=Audit,
            stage=Stage.PLANNING,
            label=Message("team member"),
            name=lambda names, member: Message("team member {name}", name=names.called(member)),
            short=("name", "role"),
            absent=Message("somebody outside the team"),
            key="team",
            known_by=("registration",),
            refers={"guided_by": TeamMember},
            rights=Rights(
                office=frozenset(
                    {ENTRY, "name", "registration", "role", "fingerprint", "device", "deleted"}
                )
            ),
            silent=frozenset({"position"}),
        ),
        Kind(
            record=WorkShare,
            root=Audit,
            stage=Stage.PLANNING,
            label=Message("work given to a member"),
            name=lambda names, share: Message(
                "work given to {member}", member=names.reference(TeamMember, share.member)
            ),
            key="work_shares",
            known_by=("member", "part", "site", "group"),
            refers={"member": TeamMember, "site": Site},
        ),
        Kind(
            record=PlanEntry,
            root=Audit,
            stage=Stage.PLANNING,
            label=Message("plan entry"),
            name=_plan_entry,
            key="plan",
            known_by=("day", "starts", "activity", "site"),
            refers={"site": Site, "members": TeamMember},
        ),
        Kind(
            record=DocumentReview,
            root=Audit,
            stage=Stage.DOCUMENT_REVIEW,
            label=Message("document review"),
            key="document_review",
            about=(),
            refers={"reviewed_by": TeamMember},
            rights=Rights(
                auditor=frozenset({"reviewed_on", "reviewed_by", "conclusion", "deleted"})
            ),
        ),
        Kind(
            record=ReviewFinding,
            root=Audit,
            stage=Stage.DOCUMENT_REVIEW,
            label=Message("review finding"),
            name=lambda _, finding: Message("review item {item}", item=finding.item),
            key="findings",
            fields={"reason": Message("Reason for “not applicable”")},
            about=("item",),
            rights=Rights(auditor=frozenset({"verdict", "reason", "deleted"})),
        ),
        Kind(
            record=OpenPoint,
            root=Audit,
            stage=Stage.DOCUMENT_REVIEW,
            label=Message("open point"),
            name=lambda _, point: Message("open point on {item}", item=point.item or _UNSET),
            key="open_points",
            known_by=("item", "text"),
            rights=Rights(auditor=frozenset({"closed_on", "deleted"})),
        ),
        Kind(
            record=FocusPoint,
            root=Audit,
            stage=ByValue(
                "part",
                {
                    Part.CAPABILITY: Stage.DOCUMENT_REVIEW,
                    Part.CHARACTERISTIC: Stage.CHARACTERISTICS,
                },
            ),
            label=Message("focus point"),
            name=lambda _, point: Message("focus point on {item}", item=point.item or _UNSET),
            key="focus_points",
            known_by=("part", "item", "text"),
            refers={"nonconformity": Nonconformity},
            rights=Rights(auditor=frozenset({"answer", "answered_on", "deleted"})),
        ),
        Kind(
            record=Capability,
            root=Audit,
            stage=Stage.CAPABILITY,
            label=Message("capability audit"),
            key="capability",
            about=(),
            rights=Rights(
                leader=frozenset({"not_passed_reason"}),
                auditor=frozenset({"concluded_on", "deleted"}),
            ),
        ),
        Kind(
            record=Judgement,
            root=Audit,
            stage=ByValue(
                "part",
                {
                    Part.CAPABILITY: Stage.CAPABILITY,
                    Part.CHARACTERISTIC: Stage.CHARACTERISTICS,
                },
            ),
            label=Message("judgement"),
            name=_judgement,
            key="judgements",
            more_views=("judged",),
            fields={"reason": Message("Reason for “not applicable”")},
            about=("part", "site", "item"),
            refers={"site": Site},
            rights=Rights(auditor=frozenset({"verdict", "reason", "deleted"})),
            evidence="evidence",
        ),
        Kind(
            record=Nonconformity,
            root=Audit,
            stage=Stage.CAPABILITY,
            label=Message("nonconformity"),
            name=lambda _, found: Message(
                "nonconformity {number}", number=found.number or found.clause
            ),
            topic=Message("Nonconformities"),
            key="nonconformities",
            known_by=("site", "clause"),
            refers={"site": Site, "raised_by": TeamMember, "verified_by": TeamMember},
            rights=Rights(
                auditor=frozenset(
                    {ENTRY, "number", "site", "clause", "severity", "raised_on", "raised_by"}
                    | {"due_on", "verification", "verified_on", "verified_by"}
                    | {"verification_note", "deleted"}
                )
            ),
            evidence="facts",
        ),
        Kind(
            record=Characteristic,
            root=Audit,
            stage=Stage.CHARACTERISTICS,
            label=Message("characteristic assessment"),
            key="characteristic",
            about=(),
            refers={"concluded_by": TeamMember},
            rights=Rights(
                leader=frozenset({"result", "concluded_on", "concluded_by", "deleted"}),
                auditor=frozenset({"remarks", "visit_trigger", "no_visit_reason"}),
            ),
        ),
        Kind(
            record=Supplement,
            root=Audit,
            stage=Stage.CHARACTERISTICS,
            label=Message("supplementary method"),
            name=lambda names, used: Message(
                "supplementary method {method}", method=names.choice(used.method)
            ),
            key="supplements",
            known_by=("method", "site", "item"),
            refers={"site": Site, "made_by": TeamMember},
            rights=Rights(auditor=_every_field(Supplement) | {ENTRY}),
        ),
        Kind(
            record=Correction,
            root=Audit,
            stage=Stage.CHARACTERISTICS,
            label=Message("correction of a judgement"),
            name=lambda names, made: Message(
                "correction of {judgement}", judgement=names.reference(Judgement, made.judgement)
            ),
            key="corrections",
            fields={"reason": Message("Reason of the correction")},
            refers={"judgement": Judgement, "corrected_by": TeamMember},
            rights=Rights(leader=_every_field(Correction)),
        ),
        Kind(
            record=Conclusion,
            root=Audit,
            stage=Stage.CONCLUSION,
            label=Message("conclusion"),
            key="conclusion",
            about=(),
            refers={"signed_by": TeamMember},
            rights=Rights(leader=_every_field(Conclusion)),
        ),
        Kind(
            record=Attachment,
            root=Audit,
            stage=ByReference("subject"),
            label=Message("file"),
            name=lambda _, file: Message("file “{name}”", name=file.name or file.digest[:16]),
            topic=Message("Files"),
            key="attachments",
            fields={"name": Message("File name"), "size": Message("Size in bytes")},
            refers={"subject": Record},
            silent=frozenset({"media_type", "digest", "size"}),
        ),
        Kind(
            record=Package,
            root=Audit,
            stage=Stage.DOSSIER,
            label=Message("dossier"),
            name=lambda _, package: Message("dossier {name}", name=package.file_name),
            key="packages",
            rights=Rights(leader=_every_field(Package)),
        ),
    )
)
"""The kinds of records of this program."""
