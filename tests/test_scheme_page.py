"""docs/scheme.md says of each rule what is declared, and where it is implemented and tested."""

from auditor_app.domain.scheme import RULES
from docs import scheme_page


def test_the_page_is_current() -> None:
    """`make docs` writes it anew."""
    assert scheme_page.PAGE.read_text("utf-8") == scheme_page.text()


def test_every_rule_of_the_initial_audit_is_implemented_and_tested() -> None:
    """What is not built yet is named; a rule that was built since leaves that list."""
    assert scheme_page.unfinished() & scheme_page.INITIAL == scheme_page.NOT_BUILT


def test_only_rules_of_the_scheme_are_cited() -> None:
    numbers = {rule.number for rule in RULES}
    assert not scheme_page.modules().keys() - numbers
