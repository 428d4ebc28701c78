"""The documentation says what is true of the product."""

import argparse
import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from auditor_app.cli import parser
from auditor_app.domain.audit_file import AuditFile
from auditor_app.domain.records import REFERENCES

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
GUIDES = {"en": DOCS / "user-guide.md", "zh": DOCS / "user-guide.zh.md"}
PAGES = [ROOT / "README.md", *sorted(DOCS.glob("*.md"))]
LARGEST_PICTURE = 150 * 1024

each_guide = pytest.mark.parametrize("page", GUIDES.values(), ids=GUIDES)


def test_the_audit_file_page_names_every_key_and_reference() -> None:
    page = (DOCS / "audit-file.md").read_text("utf-8")
    missing = [name for name in AuditFile.__struct_fields__ if f"`{name}`" not in page]
    missing += [name for fields in REFERENCES.values() for name in fields if f"{name}`" not in page and f"{name}[]`" not in page]
    assert not missing


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_picture_and_link_of_a_page_is_there(page: Path) -> None:
    broken = []
    for target in re.findall(r"\]\((?!https?:|mailto:)([^)\s]+)\)", page.read_text("utf-8")):
        name, _, anchor = target.partition("#")
        path = page.parent / name if name else page
        if not path.exists() or (anchor and anchor not in anchors(path)):
            broken.append(target)
    assert not broken


@pytest.mark.parametrize("language", GUIDES)
def test_a_guide_shows_every_picture_of_its_language(language: str) -> None:
    shown = set(re.findall(rf"screenshots/{language}/([\w-]+\.png)", GUIDES[language].read_text("utf-8")))
    assert shown == {path.name for path in pictures(language)}


@pytest.mark.parametrize("language", GUIDES)
def test_the_pictures_are_small(language: str) -> None:
    for path in pictures(language):
        with Image.open(path) as picture:
            assert picture.mode == "P"
        assert path.stat().st_size <= LARGEST_PICTURE, path.name


@each_guide
def test_a_guide_explains_every_code_that_a_refusal_can_have(page: Path) -> None:
    assert set(rows(page, r"`(E_[A-Z_]+)`")) == constants(r"E_[A-Z_]+")


@each_guide
def test_a_guide_explains_every_rule_that_a_reason_can_name(page: Path) -> None:
    assert set(rows(page, r"([RA]\d+)")) == constants(r"[RA]\d{1,2}")


@each_guide
def test_a_guide_explains_a_code_once(page: Path) -> None:
    codes = [*rows(page, r"`(E_[A-Z_]+)`"), *rows(page, r"([RA]\d+)")]
    assert len(codes) == len(set(codes))


@each_guide
def test_a_guide_documents_every_command_with_its_options(page: Path) -> None:
    text = page.read_text("utf-8")
    written = {line.partition("`")[2].partition("`")[0].replace("\\|", "|") for line in text.splitlines()}
    for words, options in commands(parser.build()):
        found = [line for line in written if line.startswith(f"auditor-app {words}")]
        assert found, words
        assert [one for one in options if one not in " ".join(found) and f"`{one}" not in text] == [], words


def test_the_readme_names_every_command() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    for words, _ in commands(parser.build()):
        first, _, second = words.partition(" ")
        assert re.search(rf"auditor-app {first}\b.*{second}", text), words


def test_the_guides_have_the_same_structure() -> None:
    """Sections, pictures, tables and their codes follow each other alike, so that neither guide falls behind."""
    assert outline(GUIDES["en"]) == outline(GUIDES["zh"])


def anchors(page: Path) -> set[str]:
    """Return the anchors of a page's headings, spelled as GitHub spells them."""
    titles = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title).strip().lower().replace(" ", "-") for title in titles}


def pictures(language: str) -> list[Path]:
    return sorted((DOCS / "screenshots" / language).glob("*.png"))


def rows(page: Path, first_cell: str) -> list[str]:
    return re.findall(rf"^\| {first_cell} \|", page.read_text("utf-8"), re.MULTILINE)


def constants(pattern: str) -> set[str]:
    """Return the texts in the code that are a code or a rule as a whole."""
    return {
        node.value
        for path in (ROOT / "auditor_app").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and re.fullmatch(pattern, node.value)
    }


def commands(of: argparse.ArgumentParser, before: str = "") -> Iterator[tuple[str, list[str]]]:
    """Yield each command's words and its long options, which a command without commands of its own has."""
    below = [action for action in of._actions if isinstance(action, argparse._SubParsersAction)]
    if not below:
        yield before.strip(), [one for action in of._actions for one in action.option_strings if one.startswith("--")]
    for action in below:
        for name, found in action.choices.items():
            yield from commands(found, f"{before} {name}")


def outline(page: Path) -> list[str]:
    found = []
    for line in page.read_text("utf-8").splitlines():
        if heading := re.match(r"#+ ", line):
            found.append(heading[0])
        elif picture := re.search(r"!\[.*/([\w-]+\.png)", line):
            found.append(picture[1])
        elif line.startswith("|"):
            code = re.match(r"\| `?([A-Z_]+\d*)`? \|", line)
            found.append(code[1] if code else "|")
    return found
