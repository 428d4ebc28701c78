"""What the fields of records can hold: the scheme's choices, texts and figures of a set form."""

from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from msgspec import Meta


class AuditType(StrEnum):
    """Why the audit is made."""

    INITIAL = "initial"
    SURVEILLANCE = "surveillance"
    RECERTIFICATION = "recertification"
    CHANGE = "change"


class Grade(StrEnum):
    """The grades of §3.2, lowest first."""

    B = "B"
    A = "A"
    A_PLUS = "A+"


class Level(StrEnum):
    """The three levels of the service characteristics, §3.2."""

    BASIC = "basic"
    EXPECTED = "expected"
    ECOSYSTEM = "ecosystem"


class Part(StrEnum):
    """The two parts of an initial audit, §6.2."""

    CAPABILITY = "capability"
    CHARACTERISTIC = "characteristic"


class Verdict(StrEnum):
    """What an auditor finds on a clause, an item or a document."""

    CONFORM = "conform"
    NONCONFORM = "nonconform"
    NOT_APPLICABLE = "not_applicable"


class Method(StrEnum):
    """How evidence is gathered in an open inspection."""

    DOCUMENTS = "D"
    INTERVIEW = "I"
    OBSERVATION = "O"
    RECORDS = "R"
    TEST = "T"
    SURVEY = "S"


class SupplementMethod(StrEnum):
    """The supplementary methods of §6.2.2.3."""

    MYSTERY_SHOPPER = "mystery_shopper"
    CUSTOMER_SURVEY = "customer_survey"
    SERVICE_FOOTPRINT = "service_footprint"
    CAPABILITY_VERIFICATION = "capability_verification"


class MysteryTrigger(StrEnum):
    """What makes a mystery shopper necessary, §6.2.2.3.2."""

    EVIDENCE_DOUBTED = "evidence_doubted"
    REPEATED_COMPLAINTS = "repeated_complaints"


class VisitForm(StrEnum):
    """The two forms of a mystery shopper's visit, §6.2.2.3.2."""

    AS_CUSTOMER = "as_customer"
    AS_OBSERVER = "as_observer"


class Business(StrEnum):
    """What kind of organisation the client is; the venues are outside the scheme, §1.

    The list of venues is open: `OTHER_VENUE` stands for one that the text does not name.
    """

    WHOLESALER = "wholesaler"
    AGENT = "agent"
    AUCTIONEER = "auctioneer"
    SUPERMARKET = "supermarket"
    DEPARTMENT_STORE = "department_store"
    EXCLUSIVE_RETAILER = "exclusive_retailer"
    MAIL_ORDER = "mail_order"
    NON_STORE_RETAILER = "non_store_retailer"
    CONTRACT_RETAILER = "contract_retailer"
    MANUFACTURER = "manufacturer"
    SCENIC_SPOT = "scenic_spot"
    RESTAURANT = "restaurant"
    HOTEL = "hotel"
    MALL = "mall"
    OTHER_VENUE = "other_venue"


class Acceptance(StrEnum):
    """What became of an application, §5.3."""

    ACCEPTED = "accepted"
    SUPPLEMENT_REQUESTED = "supplement_requested"
    REFUSED = "refused"


class DocumentState(StrEnum):
    """Whether an application document is there, §5.2."""

    MISSING = "missing"
    RECEIVED = "received"
    NOT_APPLICABLE = "not_applicable"


class SiteKind(StrEnum):
    """What a site is to the client.

    Franchise stores and subsidiaries cannot be sampled, §6.4.1.1.
    """

    HEAD_OFFICE = "head_office"
    OWN = "own"
    FRANCHISE = "franchise"
    SUBSIDIARY = "subsidiary"


class Role(StrEnum):
    """A role in the audit team, §6.1.2."""

    TEAM_LEADER = "team_leader"
    AUDITOR = "auditor"
    TECHNICAL_EXPERT = "technical_expert"
    INTERPRETER = "interpreter"

    @property
    def judges(self) -> bool:
        """Whether this role may judge and verify; experts and interpreters only advise, R07."""
        return self in (Role.TEAM_LEADER, Role.AUDITOR)


class Outlet(StrEnum):
    """What a site is in the list of outlets, application document no. 7, §5.2."""

    SALES = "sales"
    AFTER_SALES = "after_sales"
    BOTH = "both"


class SiteCount(StrEnum):
    """Which sites the man-days are counted by (reading A11)."""

    CERTIFIED = "certified"
    AUDITED = "audited"


class Activity(StrEnum):
    """What an entry of the on-site plan is for."""

    OPENING_MEETING = "opening_meeting"
    CAPABILITY = "capability"
    CHARACTERISTIC = "characteristic"
    MYSTERY_SHOPPER = "mystery_shopper"
    TEAM_MEETING = "team_meeting"
    CLOSING_MEETING = "closing_meeting"
    TRAVEL = "travel"


class ReviewConclusion(StrEnum):
    """The three conclusions of the document review, §6.2.1.1.3."""

    CONFORMS = "conforms"
    BASICALLY_CONFORMS = "basically_conforms"
    DOES_NOT_CONFORM = "does_not_conform"


class Severity(StrEnum):
    """How serious a nonconformity is, §6.2.1.2.4."""

    MINOR = "minor"
    MAJOR = "major"


class Verification(StrEnum):
    """What a named auditor found when verifying a rectification."""

    VERIFIED = "verified"
    REJECTED = "rejected"


class BodyDecision(StrEnum):
    """What the certification body decided on a suspended audit (reading A4)."""

    RESUME = "resume"
    END = "end"


class OnsiteResult(StrEnum):
    """The result of the characteristic assessment, signed by the team leader (reading A2)."""

    PASSED = "passed"
    NOT_PASSED = "not_passed"


ClockTime = Annotated[str, Meta(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]
"""A time of day, `HH:MM`."""

ManDays = Annotated[Decimal, Meta(extra_json_schema={"pattern": r"^[0-9]{1,4}(\.[0-9]{1,2})?$"})]
"""Man-days, exact, at most two decimals; half days in practice."""

Digest = Annotated[str, Meta(pattern=r"^([0-9a-f]{64})?$")]
"""A SHA-256 in hexadecimal, or empty."""


MOST_MAN_DAYS = Decimal(9999)


MOST_CHARACTERS = 20_000
"""The longest text of a record; a report could not be laid out with one of megabytes."""

MOST_NUMBER = 2**31 - 1
"""The largest whole number a record has; far above any real one."""


def is_man_days(value: Decimal) -> bool:
    """Tell whether a figure is one of man-days: from nothing to 9999, with at most two decimals."""
    return (
        value.is_finite()
        and 0 <= value <= MOST_MAN_DAYS
        and value == value.quantize(Decimal("0.01"))
    )
