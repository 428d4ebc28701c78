"""Write docs/scheme.md: every rule of the scheme, and where it is implemented and tested.

python -m docs.scheme_page
"""

import ast
import io
import re
import tokenize
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from auditor_app.domain.scheme import RULES
from auditor_app.domain.scheme.declaration import Rule

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "scheme.md"
LAYERS: Final = ("domain", "operations", "report", "exchange", "store")
"""The layers that implement rules; the window and the commands only show them."""
ABOUT_ALL: Final = ("test_scheme.py", "test_scheme_page.py")
"""The tests of the declarations and of this page, which are about every rule."""
INITIAL: Final = frozenset(
    f"R{number:02d}" for number in (*range(1, 44), 64, *range(66, 73), *range(76, 81))
)
"""The rules that concern the initial audit."""

NOT_BUILT: Final = frozenset(f"R{number}" for number in range(77, 81))
"""The rules of the initial audit of which nothing is built yet."""

_NUMBER = re.compile(r"\b(R\d{2}|[AL]\d{1,2})\b")
_IN_A_TEST = re.compile(r"(?<![A-Za-z0-9])([Rr]\d{2}|A\d{1,2}|[al]\d{1,2}(?=_))(?![A-Za-z0-9])")


def modules() -> dict[str, list[str]]:
    """Return by number the modules that use a rule's declaration or cite its number."""
    found: dict[str, list[str]] = {}
    for layer in LAYERS:
        for path in sorted((ROOT / "auditor_app" / layer).rglob("*.py")):
            if "scheme" in path.parts[len(ROOT.parts) :]:
                continue
            name = ".".join(path.relative_to(ROOT / "auditor_app").with_suffix("").parts)
            for number in set(_cited(path.read_text("utf-8"))):
                found.setdefault(number, []).append(name)
    return found


def tests() -> dict[str, list[str]]:
    """Return by number the test files that name a rule."""
    found: dict[str, list[str]] = {}
    for path in sorted((ROOT / "tests").rglob("test_*.py")):
        if path.name not in ABOUT_ALL:
            numbers = {one.upper() for one in _IN_A_TEST.findall(path.read_text("utf-8"))}
            for number in numbers:
                found.setdefault(number, []).append(path.relative_to(ROOT).as_posix())
    return found


def unfinished() -> set[str]:
    """Return the rules that are implemented nowhere, or that no test names."""
    built, tested = modules(), tests()
    return {one.number for one in RULES if one.number not in built or one.number not in tested}


def text() -> str:
    """Return the page."""
    built, tested = modules(), tests()
    lines = [
        "# The rules of the scheme",
        "",
        "`make docs` writes this page from `auditor_app/domain/scheme`: change a rule there, not",
        "here. A module implements a rule where it uses its declaration or cites its number. A",
        "test covers it where it names the number. *Reading* marks a choice where the scheme is",
        "silent.",
        "Settings are those of a form edition.",
    ]
    for title, letter in (("Rules", "R"), ("Law and accreditation", "L"), ("Readings", "A")):
        of_kind = [one for one in RULES if one.number.startswith(letter)]
        lines += ["", f"## {title}"]
        for one in sorted(of_kind, key=lambda rule: int(rule.number[1:])):
            lines += _section(one, built.get(one.number, ()), tested.get(one.number, ()))
    return "\n".join(lines) + "\n"


def _section(rule: Rule, built: Iterable[str], tested: Iterable[str]) -> Iterator[str]:
    yield ""
    yield f"### {' · '.join(part for part in (rule.number, rule.clause) if part)}"
    yield ""
    yield f"{rule.text.en}{' *Reading.*' if rule.reading else ''}"
    yield ""
    yield rule.text.zh
    yield ""
    if rule.settings:
        yield f"- Setting: {_listed(rule.settings)}"
    yield f"- Implemented: {_listed(built)}"
    yield f"- Tested: {_listed(tested)}"


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names) or "not yet"


def _cited(source: str) -> Iterator[str]:
    """Yield the rules that a source uses, or that its docstrings and comments cite."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(
            "auditor_app.domain.scheme"
        ):
            yield from (one.name for one in node.names if _NUMBER.fullmatch(one.name))
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield from _NUMBER.findall(str(node.value.value))
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT:
            yield from _NUMBER.findall(token.string)


if __name__ == "__main__":
    PAGE.write_text(text(), "utf-8")
