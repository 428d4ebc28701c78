"""Each rule of the scheme is declared once, in both languages; its clauses and settings exist."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from auditor_app.domain import scheme
from auditor_app.domain.forms.edition import Settings
from auditor_app.domain.scheme.declaration import Rule
from auditor_app.domain.scheme.planning import R14

ROOT = Path(__file__).parents[2]

each_rule = pytest.mark.parametrize("rule", scheme.RULES, ids=lambda rule: rule.number)


def test_the_rules_are_complete_and_each_has_its_number_once() -> None:
    numbers = [rule.number for rule in scheme.RULES]
    assert sorted(numbers) == sorted(
        [
            *(f"R{number:02d}" for number in range(1, 81)),
            *(f"L{number}" for number in range(1, 7)),
            *(f"A{number}" for number in range(1, 36)),
        ]
    )


@pytest.mark.parametrize(
    "rule",
    [rule for rule in scheme.RULES if not rule.number.startswith("L")],
    ids=lambda rule: rule.number,
)
def test_a_rule_names_clauses_of_the_scheme(rule: Rule) -> None:
    assert rule.clauses
    assert all(re.fullmatch(r"§(1[0-3]|[1-9])(\.\d)*(-\d+)?", one) for one in rule.clauses)


@each_rule
def test_a_rule_is_worded_in_chinese_and_in_english(rule: Rule) -> None:
    chinese = re.search(r"[\u4e00-\u9fff]", rule.text.zh)
    assert chinese
    assert rule.text.zh.endswith("。")
    assert rule.text.en.endswith(".")
    assert not re.search(r"[\u4e00-\u9fff]|  | $", rule.text.en)


@each_rule
def test_a_rule_names_settings_that_an_edition_has(rule: Rule) -> None:
    assert set(rule.settings) <= set(Settings.__struct_fields__)


def test_every_setting_belongs_to_a_rule() -> None:
    named = {name for rule in scheme.RULES for name in rule.settings}
    assert named == set(Settings.__struct_fields__)


def test_every_reading_of_an_ambiguity_is_marked_as_one() -> None:
    assert all(rule.reading for rule in scheme.RULES if rule.number.startswith("A"))


def test_a_rule_is_found_by_its_number() -> None:
    assert scheme.rule("R14") is R14
    with pytest.raises(KeyError):
        scheme.rule("R81")


def test_several_clauses_are_shown_side_by_side() -> None:
    assert scheme.rule("R57").clause == "§11.3.1 §8.4"


def test_no_clause_or_number_is_typed_beside_its_declaration() -> None:
    typed = [
        f"{path.relative_to(ROOT)}:{line}"
        for layer in ("domain", "operations")
        for path in (ROOT / "auditor_app" / layer).rglob("*.py")
        if path.parent.name != "scheme"
        for line, text in spoken(ast.parse(path.read_text("utf-8")))
        if "§" in text or re.fullmatch(r"[RAL]\d{1,2}", text)
    ]
    assert typed == []


def spoken(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Yield line and text of what a module says outside its docstrings."""
    docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Constant) or id(node) in docstrings:
            continue
        if isinstance(node.value, str):
            yield node.lineno, node.value
