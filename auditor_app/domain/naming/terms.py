"""What things are called: every choice, and sites, members and lists inside a sentence."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import TypeVar

from auditor_app.domain.kind import Kind
from auditor_app.domain.kinds import KINDS
from auditor_app.domain.reasons import StageStatus, Weight
from auditor_app.domain.records import Record, Site, TeamMember
from auditor_app.domain.results import CapabilityResult, NonconformityLife
from auditor_app.domain.values import (
    Acceptance,
    Activity,
    AuditType,
    BodyDecision,
    Business,
    DocumentState,
    Grade,
    Level,
    Method,
    MysteryTrigger,
    OnsiteResult,
    Outlet,
    Part,
    ReviewConclusion,
    Role,
    Severity,
    SiteCount,
    SiteKind,
    SupplementMethod,
    Verdict,
    Verification,
    VisitForm,
)
from auditor_app.domain.wording import Message

T = TypeVar("T")

# Keyed by type first: members of two enums with the same value are equal as strings.
_LABELS: dict[type[StrEnum], dict[StrEnum, Message]] = {
    StageStatus: {
        StageStatus.DONE: Message("Done"),
        StageStatus.TO_DO: Message("To do"),
        StageStatus.BLOCKED: Message("Blocked"),
    },
    Weight: {
        Weight.BLOCKS: Message("Stops this stage"),
        Weight.TO_DO: Message("Still to do"),
        Weight.NOTE: Message("Worth knowing"),
    },
    AuditType: {
        AuditType.INITIAL: Message("Initial audit"),
        AuditType.SURVEILLANCE: Message("Surveillance audit"),
        AuditType.RECERTIFICATION: Message("Recertification audit"),
        AuditType.CHANGE: Message("Change audit"),
    },
    Grade: {
        Grade.B: Message("B"),
        Grade.A: Message("A"),
        Grade.A_PLUS: Message("A+"),
    },
    Level: {
        Level.BASIC: Message("Basic level"),
        Level.EXPECTED: Message("Expected level"),
        Level.ECOSYSTEM: Message("Ecosystem level"),
    },
    Part: {
        Part.CAPABILITY: Message("Service capability audit"),
        Part.CHARACTERISTIC: Message("Service characteristic assessment"),
    },
    Verdict: {
        Verdict.CONFORM: Message("Conforms"),
        Verdict.NONCONFORM: Message("Does not conform"),
        Verdict.NOT_APPLICABLE: Message("Not applicable"),
    },
    Method: {
        Method.DOCUMENTS: Message("Documents"),
        Method.INTERVIEW: Message("Interview"),
        Method.OBSERVATION: Message("Observation"),
        Method.RECORDS: Message("Record sampling"),
        Method.TEST: Message("Test contact"),
        Method.SURVEY: Message("Survey"),
    },
    SupplementMethod: {
        SupplementMethod.MYSTERY_SHOPPER: Message("Mystery shopper"),
        SupplementMethod.CUSTOMER_SURVEY: Message("Customer survey"),
        SupplementMethod.SERVICE_FOOTPRINT: Message("Past-service footprint"),
        SupplementMethod.CAPABILITY_VERIFICATION: Message(
            "Capability confirmation or verification"
        ),
    },
    MysteryTrigger: {
        MysteryTrigger.EVIDENCE_DOUBTED: Message("Sampled evidence is doubted"),
        MysteryTrigger.REPEATED_COMPLAINTS: Message("Repeated complaints of interested parties"),
    },
    VisitForm: {
        VisitForm.AS_CUSTOMER: Message("A team member experiences the service as a customer"),
        VisitForm.AS_OBSERVER: Message("A team member watches how customers are served"),
    },
    Business: {
        Business.WHOLESALER: Message("Wholesaler"),
        Business.AGENT: Message("Agent or broker"),
        Business.AUCTIONEER: Message("Auctioneer"),
        Business.SUPERMARKET: Message("Supermarket"),
        Business.DEPARTMENT_STORE: Message("Department store"),
        Business.EXCLUSIVE_RETAILER: Message("Exclusive retailer"),
        Business.MAIL_ORDER: Message("Mail-order retailer"),
        Business.NON_STORE_RETAILER: Message("Non-store retailer"),
        Business.CONTRACT_RETAILER: Message("Retailer on a fee or contract basis"),
        Business.MANUFACTURER: Message("Manufacturer"),
        Business.SCENIC_SPOT: Message("Scenic spot"),
        Business.RESTAURANT: Message("Restaurant"),
        Business.HOTEL: Message("Hotel"),
        Business.MALL: Message("Shopping mall"),
        Business.OTHER_VENUE: Message("Other venue with a service of its own"),
    },
    Acceptance: {
        Acceptance.ACCEPTED: Message("Accepted"),
        Acceptance.SUPPLEMENT_REQUESTED: Message("Supplement requested"),
        Acceptance.REFUSED: Message("Not accepted"),
    },
    DocumentState: {
        DocumentState.MISSING: Message("Missing"),
        DocumentState.RECEIVED: Message("Received"),
        DocumentState.NOT_APPLICABLE: Message("Not applicable"),
    },
    SiteKind: {
        SiteKind.HEAD_OFFICE: Message("Head office"),
        SiteKind.OWN: Message("Own site"),
        SiteKind.FRANCHISE: Message("Franchise store"),
        SiteKind.SUBSIDIARY: Message("Subsidiary"),
    },
    Outlet: {
        Outlet.SALES: Message("Sales"),
        Outlet.AFTER_SALES: Message("After sales"),
        Outlet.BOTH: Message("Sales and after sales"),
    },
    SiteCount: {
        SiteCount.CERTIFIED: Message("certified site"),
        SiteCount.AUDITED: Message("audited site"),
    },
    Role: {
        Role.TEAM_LEADER: Message("Team leader"),
        Role.AUDITOR: Message("Auditor"),
        Role.TECHNICAL_EXPERT: Message("Technical expert"),
        Role.INTERPRETER: Message("Interpreter"),
    },
    Activity: {
        Activity.OPENING_MEETING: Message("Opening meeting"),
        Activity.CAPABILITY: Message("Capability audit"),
        Activity.CHARACTERISTIC: Message("Characteristic assessment"),
        Activity.MYSTERY_SHOPPER: Message("Mystery shopper"),
        Activity.TEAM_MEETING: Message("Team meeting"),
        Activity.CLOSING_MEETING: Message("Closing meeting"),
        Activity.TRAVEL: Message("Travel"),
    },
    ReviewConclusion: {
        ReviewConclusion.CONFORMS: Message("Conforms: the on-site audit may start"),
        ReviewConclusion.BASICALLY_CONFORMS: Message(
            "Basically conforms: evidence for the open points is due on site"
        ),
        ReviewConclusion.DOES_NOT_CONFORM: Message("Does not conform: no on-site audit"),
    },
    Severity: {
        Severity.MINOR: Message("Minor nonconformity"),
        Severity.MAJOR: Message("Major nonconformity"),
    },
    Verification: {
        Verification.VERIFIED: Message("Verified"),
        Verification.REJECTED: Message("Rejected"),
    },
    BodyDecision: {
        BodyDecision.RESUME: Message("Resume the audit"),
        BodyDecision.END: Message("End the audit"),
    },
    OnsiteResult: {
        OnsiteResult.PASSED: Message("Passed"),
        OnsiteResult.NOT_PASSED: Message("Not passed"),
    },
    CapabilityResult: {
        CapabilityResult.PASSED: Message("Passed"),
        CapabilityResult.PASSED_AFTER_RECTIFICATION: Message("Passed after rectification"),
        CapabilityResult.NOT_PASSED: Message("Not passed"),
        CapabilityResult.SUSPENDED: Message("Audit suspended"),
    },
    NonconformityLife: {
        NonconformityLife.RAISED: Message("Raised"),
        NonconformityLife.ANSWERED: Message("Answered"),
        NonconformityLife.SUBMITTED: Message("Rectification submitted"),
        NonconformityLife.VERIFIED: Message("Verified"),
        NonconformityLife.REJECTED: Message("Rejected"),
        NonconformityLife.OVERDUE: Message("Overdue"),
    },
}

_SHOWN = 5
"""How many parts of a list a sentence names before it says how many more there are."""


def label(member: StrEnum) -> Message:
    """Return what a choice is called."""
    return _LABELS[type(member)][member]


def called(record: Record, kind: Kind) -> object:
    """Return what a record is called by others: the first of its short fields that is filled."""
    for field in kind.short:
        value = getattr(record, field)
        if isinstance(value, StrEnum):
            return label(value)
        if text := value.strip():
            return text
    return kind.label


def site_name(site: Site | None) -> object:
    """Return how a site is called in a sentence: its name, or its kind where it has none yet."""
    return _reference(KINDS.of(Site), site)


def member_name(member: TeamMember | None) -> object:
    """Return how a team member is called: the name, or the role where there is none yet."""
    return _reference(KINDS.of(TeamMember), member)


def _reference(kind: Kind, record: Record | None) -> object:
    return (kind.absent or kind.label) if record is None else called(record, kind)


def listed(parts: Sequence[T], name: Callable[[T], object] | None = None) -> tuple[object, ...]:
    """Return a list for a sentence, each part as `name` calls it: a few, and how many more."""
    count = len(parts) if len(parts) <= _SHOWN + 1 else _SHOWN
    shown = tuple(name(part) if name else part for part in parts[:count])
    return (
        shown
        if count == len(parts)
        else (*shown, Message("{count} more", count=len(parts) - count))
    )
