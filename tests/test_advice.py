"""Whoever is refused something is told what to do."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import auditor_app

PACKAGE = Path(auditor_app.__file__).parent
RULES = ("operations/stages/", "ui/")
"""Where a rule refuses, the reason itself says what to do; the window hands on what it was told."""


def refusals(path: Path) -> list[ast.Call]:
    """Return where a module refuses something."""
    return [
        node
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "KnownError"
    ]


def refusing() -> Iterator[Path]:
    """Yield the modules that refuse something which is not against a rule."""
    for path in sorted(PACKAGE.rglob("*.py")):
        if not path.relative_to(PACKAGE).as_posix().startswith(RULES) and refusals(path):
            yield path


@pytest.mark.parametrize(
    "path", list(refusing()), ids=lambda path: f"{path.parent.name}.{path.stem}"
)
def test_every_refusal_has_code_sentence_and_advice(path: Path) -> None:
    lacking = [
        f"{path.name}:{call.lineno} {ast.unparse(call)}"
        for call in refusals(path)
        if len(call.args) + len(call.keywords) != 3
    ]
    assert lacking == []
