"""Whoever is refused something in an exchange is told what to do."""

import ast
from pathlib import Path

import pytest

import auditor_app

PACKAGE = Path(auditor_app.__file__).parent
TEAM = (
    "authority",
    "certification",
    "conflicts",
    "contributions",
    "importing",
    "packing",
    "roster",
    "shares",
    "trail",
    "trusting",
)
FILES = [
    *sorted((PACKAGE / "exchange").glob("*.py")),
    *(PACKAGE / "operations" / f"{name}.py" for name in TEAM),
]


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}.{path.stem}")
def test_every_refusal_has_code_sentence_and_advice(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "KnownError":
            assert len(node.args) + len(node.keywords) == 3, (
                f"{path.name}:{node.lineno} {ast.unparse(node)}"
            )
