"""The records of an audit: everything a person can enter, and nothing that can be computed.

Each record type is one table of the store and one list (or object) of the audit file. Names are
those of the scheme's glossary. Records refer to each other by id. A record that exists once per
audit, and every record that two auditors could create for the same thing, has an id computed from
what it is about (`domain.identifiers`). What else there is to know of a kind of record, its
declaration says (`domain.kinds`).
"""

import datetime as dt
from decimal import Decimal
from typing import Annotated

import msgspec
from msgspec import Meta

from auditor_app.domain.values import (
    Acceptance,
    Activity,
    AuditType,
    BodyDecision,
    Business,
    ClockTime,
    Digest,
    DocumentState,
    Grade,
    ManDays,
    Method,
    MysteryTrigger,
    OnsiteResult,
    Outlet,
    Part,
    ReviewConclusion,
    Role,
    Severity,
    SiteKind,
    SupplementMethod,
    Verdict,
    Verification,
    VisitForm,
)


class Record(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True
):
    """What every record has: an id, the audit it belongs to, and whether it was deleted."""

    id: str = ""
    audit: str = ""
    deleted: bool = False


class Audit(Record, frozen=True, kw_only=True):
    """One audit of one client; its `audit` is its own id."""

    number: str = ""
    type: AuditType = AuditType.INITIAL
    created_on: dt.date | None = None
    edition_id: str = ""
    edition_version: str = ""
    edition_digest: Digest = ""


class Application(Record, frozen=True, kw_only=True):
    """The client, the scope applied for and what became of the application, §5.

    `scope_reason` says why the scope leaves an element out. `other_criteria` are the laws,
    standards and other requirements that apply beside the specification, `assessment_standard` is
    what the certification contract names. On `truth_declared_on` the client answered for the truth
    of the papers, on `checked_on` the body checked them, on `notice_on` it wrote the notice.
    """

    client_name: str = ""
    client_address: str = ""
    credit_code: str = ""
    contact_name: str = ""
    contact_phone: str = ""
    business: Business | None = None
    applied_grade: Grade | None = None
    scope_locations: str = ""
    scope_units: str = ""
    scope_activities: str = ""
    scope_from: dt.date | None = None
    scope_to: dt.date | None = None
    scope_reason: str = ""
    other_criteria: str = ""
    assessment_standard: str = ""
    received_on: dt.date | None = None
    truth_declared_on: dt.date | None = None
    no_penalty_declared: bool | None = None
    not_dishonest_declared: bool | None = None
    checked_by: str = ""
    checked_on: dt.date | None = None
    acceptance: Acceptance | None = None
    acceptance_on: dt.date | None = None
    notice: str = ""
    notice_on: dt.date | None = None


class ApplicationDocument(Record, frozen=True, kw_only=True):
    """One of the nine application documents, §5.2.

    Its files are attachments with this record as subject.
    """

    number: Annotated[int, Meta(ge=1, le=9)]
    state: DocumentState = DocumentState.MISSING
    reason: str = ""
    note: str = ""


class Site(Record, frozen=True, kw_only=True):
    """A place covered by the scope, §6.4."""

    position: int = 0
    name: str = ""
    address: str = ""
    kind: SiteKind = SiteKind.OWN
    region: str = ""
    size: str = ""
    complexity: str = ""
    opens: ClockTime | None = None
    closes: ClockTime | None = None
    selected: bool = False
    outlet: Outlet | None = None


class Planning(Record, frozen=True, kw_only=True):
    """The audit programme, the sampling and the reasons behind the plan, §6.1 §6.4.

    The four `sampling_…` answers are the conditions of §6.4.1.1, in their order. `seed` makes the
    draw repeatable. `sample_size` raises the number of sites above the minimum, R42; the
    `programme_…` texts are what the programme considers, R69. The `factor_…` texts may raise the
    man-days, §6.2.1.2.2. `plan_confirmed_on` is set once the plan was found to satisfy R08 and R14.
    """

    programme: str = ""
    programme_size: str = ""
    programme_trade: str = ""
    programme_complexity: str = ""
    programme_sites: str = ""
    programme_service: str = ""
    programme_earlier: str = ""
    programme_purpose: str = ""
    sampling_same_function: bool | None = None
    sampling_same_process: bool | None = None
    sampling_central_control: bool | None = None
    sampling_management_right: bool | None = None
    rationale_differences: str = ""
    rationale_size: str = ""
    rationale_complexity: str = ""
    rationale_region: str = ""
    sample_size: int = 0
    seed: str = ""
    factor_service: str = ""
    factor_size: str = ""
    factor_risk: str = ""
    characteristic_man_days_reason: str = ""
    business_hours_reason: str = ""
    plan_confirmed_on: dt.date | None = None


class TeamMember(Record, frozen=True, kw_only=True):
    """A member of the audit team, §6.1.2, with the man-days planned for each part.

    `guided_by` names the auditor under whom a technical expert or interpreter works. `fingerprint`
    is the SHA-256 of the member's certificate and `device` the id of the workspace they write in;
    both are empty where no office made the audit. `qualification` names what qualifies the member;
    an expert or interpreter declares `no_undue_influence`, R70.
    """

    position: int = 0
    name: str = ""
    registration: str = ""
    role: Role = Role.AUDITOR
    guided_by: str = ""
    fingerprint: Digest = ""
    device: str = ""
    capability_man_days: ManDays = Decimal(0)
    characteristic_man_days: ManDays = Decimal(0)
    qualification: str = ""
    no_undue_influence: bool = False


class WorkShare(Record, frozen=True, kw_only=True):
    """What a member of the team was given to do; what is left empty stands for all there is.

    `group` is a clause group (capability) or a dimension (characteristic) of the form edition.
    """

    member: str = ""
    part: Part | None = None
    site: str = ""
    group: str = ""


class PlanEntry(Record, frozen=True, kw_only=True):
    """One line of the on-site plan, §6.1.3."""

    day: dt.date | None = None
    starts: ClockTime | None = None
    ends: ClockTime | None = None
    activity: Activity = Activity.CAPABILITY
    site: str = ""
    members: tuple[str, ...] = ()
    note: str = ""


class DocumentReview(Record, frozen=True, kw_only=True):
    """The conclusion of the document review, §6.2.1.1."""

    reviewed_on: dt.date | None = None
    reviewed_by: str = ""
    conclusion: ReviewConclusion | None = None
    statement: str = ""


class ReviewFinding(Record, frozen=True, kw_only=True):
    """The finding on one item of the document review; `item` is its id in the form edition."""

    item: str = ""
    verdict: Verdict | None = None
    reason: str = ""
    note: str = ""


class OpenPoint(Record, frozen=True, kw_only=True):
    """A point of the document review whose evidence is due on site, R12."""

    item: str = ""
    text: str = ""
    evidence: str = ""
    closed_on: dt.date | None = None


class FocusPoint(Record, frozen=True, kw_only=True):
    """A point to look at in a later part, and what was found there, R71.

    `part` is where it is answered. A point of the capability audit comes from the document review
    and `item` is a review item; one of the assessment comes from a nonconformity and `item` is a
    characteristic item.
    """

    part: Part = Part.CAPABILITY
    nonconformity: str = ""
    item: str = ""
    text: str = ""
    answer: str = ""
    answered_on: dt.date | None = None


class Capability(Record, frozen=True, kw_only=True):
    """What leader and body state on the capability audit as a whole (readings A3, A4)."""

    not_passed_reason: str = ""
    concluded_on: dt.date | None = None
    body_decision: BodyDecision | None = None
    body_decision_on: dt.date | None = None
    body_decision_reason: str = ""


class Judgement(Record, frozen=True, kw_only=True):
    """What was found on one clause or characteristic item at one site.

    `reason` says why it is not applicable; `evidence` is what the auditor saw; `methods` what was
    actually used, empty where it is what the form edition foresees.
    """

    part: Part
    site: str
    item: str
    verdict: Verdict | None = None
    reason: str = ""
    evidence: str = ""
    methods: tuple[Method, ...] = ()


class Nonconformity(Record, frozen=True, kw_only=True):
    """A nonconformity on a clause at a site and its life up to verification, §6.2.1.2.4."""

    number: str = ""
    site: str = ""
    clause: str = ""
    severity: Severity = Severity.MINOR
    facts: str = ""
    raised_on: dt.date | None = None
    raised_by: str = ""
    due_on: dt.date | None = None
    cause: str = ""
    correction: str = ""
    corrective_action: str = ""
    rectification_evidence: str = ""
    submitted_on: dt.date | None = None
    verification: Verification | None = None
    verified_on: dt.date | None = None
    verified_by: str = ""
    verification_note: str = ""


class Characteristic(Record, frozen=True, kw_only=True):
    """The result of the characteristic assessment.

    Once `concluded_on` is set the judgements are locked, R28. `visit_trigger` makes a mystery
    shopper's visit necessary, R25; `no_visit_reason` says why there was none.
    """

    result: OnsiteResult | None = None
    concluded_on: dt.date | None = None
    concluded_by: str = ""
    remarks: str = ""
    visit_trigger: MysteryTrigger | None = None
    no_visit_reason: str = ""


class Supplement(Record, frozen=True, kw_only=True):
    """A supplementary method, used because open inspection did not suffice, §6.2.2.3."""

    method: SupplementMethod = SupplementMethod.CUSTOMER_SURVEY
    site: str = ""
    item: str = ""
    reason: str = ""
    trigger: MysteryTrigger | None = None
    form: VisitForm | None = None
    made_by: str = ""
    made_on: dt.date | None = None
    findings: str = ""


class Correction(Record, frozen=True, kw_only=True):
    """A transcription correction by the team leader after the conclusion (reading R28)."""

    judgement: str
    before: Verdict | None = None
    after: Verdict | None = None
    reason: str = ""
    corrected_by: str = ""
    corrected_on: dt.date | None = None


class Conclusion(Record, frozen=True, kw_only=True):
    """The audit conclusion and the team leader's sign-off, §6.3."""

    statement: str = ""
    strengths: str = ""
    improvements: str = ""
    signed_on: dt.date | None = None
    signed_by: str = ""


class Attachment(Record, frozen=True, kw_only=True):
    """A file kept with a record.

    `subject` is the record's id, `digest` the SHA-256 of its content, `size` its bytes.
    """

    subject: str = ""
    name: str = ""
    media_type: str = ""
    digest: Digest = ""
    size: int = 0
    caption: str = ""


class Package(Record, frozen=True, kw_only=True):
    """A dossier made on this laptop.

    It is recorded before the file is written, so that the dossier holds its own record, and removed
    again where reading the file back does not verify it: a package on record was verified.
    `report_digest` is the SHA-256 of the report inside.
    """

    made_on: dt.date | None = None
    file_name: str = ""
    report_digest: Digest = ""


def fields_set(before: Record | None, after: Record) -> dict[str, object]:
    """Return the fields that a change sets: of a new record those that are not their default."""
    if before is None:
        known = {field.name: field.default for field in msgspec.structs.fields(after)}
    else:
        known = {name: getattr(before, name) for name in after.__struct_fields__}
    now = {
        name: getattr(after, name)
        for name in after.__struct_fields__
        if name not in {"id", "audit"}
    }
    return {name: value for name, value in now.items() if value != known[name]}
