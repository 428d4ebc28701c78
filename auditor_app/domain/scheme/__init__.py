"""The certification scheme: one declaration for each rule, with number, clause and text.

R01 to R80 are the rules, L1 to L6 what law and accreditation add, A1 to A35 the readings of what
the scheme leaves open. Who cites a rule imports it from its module here, as in
`from auditor_app.domain.scheme.planning import R14`: number, clause and text come with it.
"""

from auditor_app.domain.scheme import (
    application,
    assessment,
    audit_readings,
    capability,
    certificate,
    dates,
    document_review,
    grade,
    later_readings,
    law,
    multi_site,
    planning,
    record,
    surveillance,
)
from auditor_app.domain.scheme.declaration import Rule

RULES: tuple[Rule, ...] = (
    *application.RULES,
    *planning.RULES,
    *document_review.RULES,
    *capability.RULES,
    *assessment.RULES,
    *grade.RULES,
    *multi_site.RULES,
    *surveillance.RULES,
    *certificate.RULES,
    *dates.RULES,
    *record.RULES,
    *law.RULES,
    *audit_readings.RULES,
    *later_readings.RULES,
)
"""Every rule, law and reading, part by part of the scheme."""


def rule(number: str) -> Rule:
    """Return the rule of a number; raises KeyError where there is none."""
    found = next((one for one in RULES if one.number == number), None)
    if found is None:
        raise KeyError(number)
    return found
