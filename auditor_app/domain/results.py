"""What the capability audit and its nonconformities can come to; computed, never entered."""

from enum import StrEnum


class CapabilityResult(StrEnum):
    """The result of the capability audit, §3.2 §6.2.1.2.4 (readings A3, A4)."""

    PASSED = "passed"
    PASSED_AFTER_RECTIFICATION = "passed_after_rectification"
    NOT_PASSED = "not_passed"
    SUSPENDED = "suspended"


class NonconformityLife(StrEnum):
    """Where a nonconformity stands between being raised and being verified."""

    RAISED = "raised"
    ANSWERED = "answered"
    SUBMITTED = "submitted"
    VERIFIED = "verified"
    REJECTED = "rejected"
    OVERDUE = "overdue"
