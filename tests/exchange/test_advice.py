"""Every refusal says what the person can do about it."""

import ast
from pathlib import Path

import pytest

import auditor_app

PACKAGE = Path(auditor_app.__file__).parent
TEAM = ("office", "packages", "trust")
ROOMS = ("exchange", "history", "store", *(f"operations/{name}" for name in TEAM))
FILES = sorted(path for room in ROOMS for path in (PACKAGE / room).rglob("*.py"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_every_refusal_has_code_sentence_and_advice(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "KnownError":
            assert len(node.args) + len(node.keywords) == 3, (
                f"{path.name}:{node.lineno} {ast.unparse(node)}"
            )
