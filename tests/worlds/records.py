"""Build records and editions with valid defaults, so that a test states only what matters to it."""

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal
from typing import Any, TypeVar

from auditor_app.domain.forms import (
    Clause,
    ClauseGroup,
    Dimension,
    Edition,
    Factor,
    Item,
    LevelTitle,
    ReviewItem,
    Settings,
    Threshold,
)
from auditor_app.domain.identifiers import document_id, finding_id, judgement_id, single_id
from auditor_app.domain.records import (
    Application,
    ApplicationDocument,
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
)
from auditor_app.domain.state import AuditState
from auditor_app.domain.values import (
    Acceptance,
    Activity,
    AuditType,
    Business,
    DocumentState,
    Grade,
    Level,
    Method,
    OnsiteResult,
    Part,
    ReviewConclusion,
    Role,
    SiteKind,
    Verdict,
)
from auditor_app.domain.wording import Text

R = TypeVar("R", bound=Record)

AUDIT = "audit-1"
LEADER = "member-leader"
TODAY = dt.date(2026, 3, 20)
"""The day on which tests look at an audit: after its last day on site."""


def text(name: str) -> Text:
    return Text(zh=f"{name}（中）", en=name)


def edition(
    *,
    clauses: int = 3,
    vetoes: int = 1,
    items: int = 2,
    dimensions: tuple[str, ...] = ("safety", "transparency", "convenience", "care", "low_carbon"),
    **settings: Any,
) -> Edition:
    """An edition of `vetoes` veto clauses `V1`… and `clauses` ordinary ones `1.1`….

    Each dimension has `items` items at each level, called `safety-basic-1`…; further keywords are
    settings.
    """
    values: dict[str, Any] = {
        "grades": {
            Grade.B: Threshold(basic=85),
            Grade.A: Threshold(basic=95, expected=90),
            Grade.A_PLUS: Threshold(basic=100, expected=95, ecosystem=75),
        },
        "sampling": {
            AuditType.INITIAL: Factor(1, 1),
            AuditType.SURVEILLANCE: Factor(3, 5),
            AuditType.RECERTIFICATION: Factor(4, 5),
        },
    }
    numbers = [*(f"1.{n}" for n in range(1, clauses + 1)), *(f"V{n}" for n in range(1, vetoes + 1))]
    return Edition(
        id="test",
        version="1",
        title=text("Test edition"),
        sample=True,
        settings=Settings(**{**values, **settings}),
        dimensions=tuple(Dimension(one, text(one)) for one in dimensions),
        levels=tuple(LevelTitle(level, text(level)) for level in Level),
        groups=(ClauseGroup("C1", text("Chapter 1")),),
        clauses=tuple(
            Clause(
                id=number,
                group="C1",
                title=text(f"clause {number}"),
                requirement=text("requirement"),
                evidence=text("evidence"),
                methods=(Method.DOCUMENTS,),
                veto=number.startswith("V"),
            )
            for number in numbers
        ),
        items=tuple(
            Item(
                id=f"{dimension}-{level}-{number}",
                dimension=dimension,
                level=level,
                title=text(f"item {dimension} {level} {number}"),
                requirement=text("requirement"),
                evidence=text("evidence"),
                methods=(Method.OBSERVATION,),
            )
            for dimension in dimensions
            for level in Level
            for number in range(1, items + 1)
        ),
        review=(
            ReviewItem(
                id="L1",
                part="legality",
                title=text("legal status"),
                requirement=text("requirement"),
            ),
            ReviewItem(
                id="D1",
                part="documents",
                title=text("service specification"),
                requirement=text("requirement"),
            ),
        ),
    )


def _record(kind: type[R], defaults: dict[str, Any], fields: dict[str, Any]) -> R:
    return kind(**{"audit": AUDIT, **defaults, **fields})


def audit(**fields: Any) -> Audit:
    defaults = {
        "id": AUDIT,
        "number": "2026-001",
        "created_on": dt.date(2026, 3, 1),
        "edition_id": "test",
        "edition_version": "1",
    }
    return _record(Audit, defaults, fields)


def application(**fields: Any) -> Application:
    """A complete and accepted application."""
    defaults = {
        "id": single_id(AUDIT, Application),
        "client_name": "Huaxing",
        "client_address": "Shanghai",
        "business": Business.MANUFACTURER,
        "scope_locations": "Shanghai",
        "scope_units": "service department",
        "scope_activities": "installation and repair",
        "scope_from": dt.date(2025, 3, 1),
        "scope_to": dt.date(2026, 2, 28),
        "no_penalty_declared": True,
        "not_dishonest_declared": True,
        "acceptance": Acceptance.ACCEPTED,
        "acceptance_on": dt.date(2026, 3, 2),
    }
    return _record(Application, defaults, fields)


def document(number: int, **fields: Any) -> ApplicationDocument:
    defaults = {"id": document_id(AUDIT, number), "number": number, "state": DocumentState.RECEIVED}
    return _record(ApplicationDocument, defaults, fields)


def documents() -> list[ApplicationDocument]:
    return [document(number) for number in range(1, 10)]


def site(name: str = "head", /, **fields: Any) -> Site:
    """A site whose id is its name; head office where it is called `head`, otherwise an own site."""
    kind = SiteKind.HEAD_OFFICE if name == "head" else SiteKind.OWN
    return _record(
        Site, {"id": name, "name": name, "kind": kind, "opens": "09:00", "closes": "18:00"}, fields
    )


def own_sites(count: int, **fields: Any) -> list[Site]:
    return [site(f"own-{number:03}", position=number, **fields) for number in range(1, count + 1)]


def planning(**fields: Any) -> Planning:
    """A confirmed plan in which all conditions of sampling hold and its rationale is written."""
    defaults = {
        "id": single_id(AUDIT, Planning),
        "programme": "three years",
        "sampling_same_function": True,
        "sampling_same_process": True,
        "sampling_central_control": True,
        "sampling_management_right": True,
        "rationale_differences": "differences",
        "rationale_size": "size",
        "rationale_complexity": "complexity",
        "rationale_region": "region",
        "plan_confirmed_on": dt.date(2026, 3, 5),
    }
    return _record(Planning, defaults, fields)


def leader(**fields: Any) -> TeamMember:
    defaults = {
        "id": LEADER,
        "name": "Wang Fang",
        "role": Role.TEAM_LEADER,
        "capability_man_days": Decimal(2),
        "characteristic_man_days": Decimal(2),
    }
    return _record(TeamMember, defaults, fields)


def member(name: str = "auditor", /, **fields: Any) -> TeamMember:
    """A team member whose id is the name; an auditor without man-days."""
    return _record(
        TeamMember, {"id": name, "name": name, "role": Role.AUDITOR, "position": 1}, fields
    )


def entry(activity: Activity, site_id: str = "head", **fields: Any) -> PlanEntry:
    """An entry of the leader's plan: capability on the 10th of March, the rest on the 12th."""
    day = dt.date(
        2026, 3, 10 if activity in (Activity.OPENING_MEETING, Activity.CAPABILITY) else 12
    )
    defaults = {
        "id": f"entry-{activity}-{site_id}",
        "day": day,
        "starts": "09:30",
        "ends": "17:00",
        "activity": activity,
        "site": site_id,
        "members": (LEADER,),
    }
    return _record(PlanEntry, defaults, fields)


def plan(*site_ids: str) -> list[PlanEntry]:
    return [
        entry(activity, one)
        for one in site_ids or ("head",)
        for activity in (Activity.CAPABILITY, Activity.CHARACTERISTIC)
    ]


def document_review(**fields: Any) -> DocumentReview:
    defaults = {
        "id": single_id(AUDIT, DocumentReview),
        "reviewed_on": dt.date(2026, 3, 6),
        "reviewed_by": LEADER,
        "conclusion": ReviewConclusion.CONFORMS,
    }
    return _record(DocumentReview, defaults, fields)


def finding(item: str, **fields: Any) -> ReviewFinding:
    defaults = {"id": finding_id(AUDIT, item), "item": item, "verdict": Verdict.CONFORM}
    return _record(ReviewFinding, defaults, fields)


def open_point(**fields: Any) -> OpenPoint:
    return _record(OpenPoint, {"id": "point-1", "item": "D1", "text": "recall procedure"}, fields)


def judgement(
    item: str, site_id: str = "head", verdict: Verdict | None = Verdict.CONFORM, **fields: Any
) -> Judgement:
    """A judgement on a characteristic item, which has its dimension in its id, or on a clause."""
    part = Part.CHARACTERISTIC if "-" in item else Part.CAPABILITY
    reason = "does not apply here" if verdict is Verdict.NOT_APPLICABLE else ""
    defaults = {
        "id": judgement_id(AUDIT, part, site_id, item),
        "part": part,
        "site": site_id,
        "item": item,
        "verdict": verdict,
        "reason": reason,
    }
    return _record(Judgement, defaults, fields)


def clause_judgements(form: Edition, *site_ids: str) -> list[Judgement]:
    return [judgement(clause.id, one) for one in site_ids or ("head",) for clause in form.clauses]


def item_judgements(form: Edition, *site_ids: str) -> list[Judgement]:
    return [judgement(item.id, one) for one in site_ids or ("head",) for item in form.items]


def capability(**fields: Any) -> Capability:
    defaults = {"id": single_id(AUDIT, Capability), "concluded_on": dt.date(2026, 3, 11)}
    return _record(Capability, defaults, fields)


def nonconformity(clause: str = "1.1", site_id: str = "head", **fields: Any) -> Nonconformity:
    """A minor nonconformity, raised on the 10th of March and due three months later."""
    defaults = {
        "id": f"nc-{clause}-{site_id}",
        "number": "NC-01",
        "site": site_id,
        "clause": clause,
        "facts": "seen on site",
        "raised_on": dt.date(2026, 3, 10),
        "raised_by": LEADER,
        "due_on": dt.date(2026, 6, 10),
    }
    return _record(Nonconformity, defaults, fields)


def characteristic(**fields: Any) -> Characteristic:
    """An assessment concluded as passed."""
    defaults = {
        "id": single_id(AUDIT, Characteristic),
        "result": OnsiteResult.PASSED,
        "concluded_on": dt.date(2026, 3, 13),
        "concluded_by": LEADER,
    }
    return _record(Characteristic, defaults, fields)


def supplement(**fields: Any) -> Supplement:
    defaults = {
        "id": "supplement-1",
        "site": "head",
        "reason": "records are thin",
        "made_by": LEADER,
    }
    return _record(Supplement, defaults, fields)


def correction(judgement_id_: str, **fields: Any) -> Correction:
    defaults = {
        "id": "correction-1",
        "judgement": judgement_id_,
        "reason": "misread",
        "corrected_by": LEADER,
    }
    return _record(Correction, defaults, fields)


def conclusion(**fields: Any) -> Conclusion:
    """A conclusion that the leader signed."""
    defaults = {
        "id": single_id(AUDIT, Conclusion),
        "statement": "The service conforms.",
        "signed_on": dt.date(2026, 3, 16),
        "signed_by": LEADER,
    }
    return _record(Conclusion, defaults, fields)


def package(**fields: Any) -> Package:
    return _record(
        Package,
        {"id": "package-1", "made_on": dt.date(2026, 3, 17), "file_name": "dossier.asice"},
        fields,
    )


def state(*records: Record | Iterable[Record], **audit_fields: Any) -> AuditState:
    """A state of records and lists of records; a later record replaces one with the same id."""
    loose: list[Record] = []
    for one in records:
        loose.extend([one] if isinstance(one, Record) else one)
    return AuditState.of(audit(**audit_fields), loose)


def finished(form: Edition, *changes: Record | Iterable[Record], **audit_fields: Any) -> AuditState:
    """A one-site audit, done from the application to the package, then changed as a test says."""
    return state(
        application(),
        documents(),
        site(),
        planning(),
        leader(),
        plan(),
        document_review(),
        [finding(item.id) for item in form.review],
        clause_judgements(form),
        capability(),
        item_judgements(form),
        characteristic(),
        conclusion(),
        package(),
        *changes,
        **audit_fields,
    )
