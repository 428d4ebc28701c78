"""Every page that the desk shows is a Page, so that it need not ask for a method by name."""

import ast
import importlib
import inspect
import pkgutil
from pathlib import Path

import pytest

from auditor_app import ui
from auditor_app.ui.app.door import Door
from auditor_app.ui.page.page import Page

PAGES = [
    made
    for module in pkgutil.walk_packages(ui.__path__, "auditor_app.ui.")
    for name, made in inspect.getmembers(importlib.import_module(module.name), inspect.isclass)
    if name.endswith("Page") and made.__module__ == module.name and not issubclass(made, Door)
]


@pytest.mark.parametrize("made", PAGES)
def test_it_is_a_page(made: type) -> None:
    assert issubclass(made, Page)


def test_the_shell_asks_for_nothing_by_name() -> None:
    shell = Path(ui.__path__[0]) / "shell"
    asked = [
        f"{path.name}:{node.lineno}"
        for path in sorted(shell.glob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Name) and node.id in {"getattr", "hasattr"}
    ]
    assert asked == []
