"""The documentation says what is true of the product."""

import argparse
import ast
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as Xml

import pytest
from PIL import Image

from auditor_app.cli import parser
from auditor_app.domain.audit_file import AuditFile
from auditor_app.domain.records import REFERENCES

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
GUIDES = {"en": DOCS / "user-guide.md", "zh": DOCS / "user-guide.zh.md"}
TEAM = {"en": DOCS / "team.md", "zh": DOCS / "team.zh.md"}
PAGES = [ROOT / "README.md", *sorted(DOCS.glob("*.md"))]
LARGEST_PICTURE = 150 * 1024

TEAM_CODES = {
    "E_ADOPT",
    "E_CONFLICT",
    "E_FORK",
    "E_LOST",
    "E_OWN",
    "E_REVOKED",
    "E_ROLE",
    "E_ROSTER",
    "E_SIGNER",
    "E_STALE",
}
"""What somebody in a team can meet who made no mistake; the guides explain every other code too."""
TEAM_COMMANDS = {
    "authority",
    "identity",
    "import",
    "contribute",
    "conflicts",
    "resolve",
    "share",
    "trail",
    "take-back",
}

each_guide = pytest.mark.parametrize("page", GUIDES.values(), ids=GUIDES)
each_team_page = pytest.mark.parametrize("page", TEAM.values(), ids=TEAM)


def test_the_audit_file_page_names_every_key_and_reference() -> None:
    page = (DOCS / "audit-file.md").read_text("utf-8")
    missing = [name for name in AuditFile.__struct_fields__ if f"`{name}`" not in page]
    missing += [
        name
        for fields in REFERENCES.values()
        for name in fields
        if f"{name}`" not in page and f"{name}[]`" not in page
    ]
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
def test_guide_and_team_page_show_every_picture_of_their_language_and_none_of_the_other(
    language: str,
) -> None:
    text = GUIDES[language].read_text("utf-8") + TEAM[language].read_text("utf-8")
    shown = set(re.findall(r"screenshots/(\w+)/([\w-]+\.png)", text))
    assert shown == {(language, path.name) for path in pictures(language)}


@pytest.mark.parametrize("language", GUIDES)
def test_the_pictures_are_small(language: str) -> None:
    assert pictures(language)
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
    written = {
        line.partition("`")[2].partition("`")[0].replace("\\|", "|") for line in text.splitlines()
    }
    known = list(commands(parser.build()))
    assert known
    for words, options in known:
        found = [line for line in written if line.startswith(f"auditor-app {words}")]
        assert found, words
        assert [
            one for one in options if one not in " ".join(found) and f"`{one}" not in text
        ] == [], words


def test_the_readme_names_every_command() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    known = [words for words, _ in commands(parser.build())]
    assert known
    for words in known:
        first, _, second = words.partition(" ")
        assert re.search(rf"auditor-app {first}\b.*{second}", text), words


@pytest.mark.parametrize("pages", [GUIDES, TEAM], ids=["guide", "team"])
def test_a_page_has_the_same_structure_in_both_languages(pages: dict[str, Path]) -> None:
    """Sections, pictures, tables and their codes follow each other alike in both languages."""
    assert outline(pages["en"]) == outline(pages["zh"])


@pytest.mark.parametrize("language", TEAM)
def test_the_team_page_is_found_and_leads_back(language: str) -> None:
    assert f"]({TEAM[language].name})" in GUIDES[language].read_text("utf-8")
    assert f"](docs/{TEAM[language].name})" in (ROOT / "README.md").read_text("utf-8")
    assert f"]({GUIDES[language].name}#" in TEAM[language].read_text("utf-8")


@each_team_page
def test_the_team_page_names_the_codes_of_a_team_and_none_that_is_not(page: Path) -> None:
    named = rows(page, r"`(E_[A-Z_]+)`")
    assert set(named) == TEAM_CODES
    assert len(named) == len(set(named))
    assert set(re.findall(r"E_[A-Z_]+", page.read_text("utf-8"))) <= constants(r"E_[A-Z_]+")


@each_team_page
def test_the_team_page_names_every_command_of_a_team_and_the_command_line_knows_what_it_names(
    page: Path,
) -> None:
    named = re.findall(r"`auditor-app ([^`]+)`", page.read_text("utf-8"))
    known = dict(commands(parser.build()))
    found = {words for words in known for text in named if f"{text} ".startswith(f"{words} ")}
    wanted = {words for words in known if words.partition(" ")[0] in TEAM_COMMANDS} - {
        "identity show",
        "authority passphrase",
    }
    assert wanted
    assert wanted <= found
    for text in named:
        words = next((words for words in known if f"{text} ".startswith(f"{words} ")), None)
        assert words is not None, text
        assert set(re.findall(r"--[a-z-]+", text)) <= set(known[words]), text


@each_team_page
def test_the_team_page_names_keys_and_buttons_as_the_window_does(page: Path) -> None:
    """What is bold or slanted and ends in three dots is on a button, in the page's language."""
    language = next(name for name, path in TEAM.items() if path == page)
    shown = {spelled(text) for text in translations(language)}
    named = re.findall(r"\*{1,2}([^*\n]+?…)\*{1,2}", page.read_text("utf-8"))
    assert len(named) >= len(TEAM)
    assert [text for text in named if spelled(text.rpartition("→ ")[2]) not in shown] == []


def anchors(page: Path) -> set[str]:
    """Return the anchors of a page's headings, spelled as GitHub spells them."""
    titles = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title).strip().lower().replace(" ", "-") for title in titles}


def pictures(language: str) -> list[Path]:
    return sorted((DOCS / "screenshots" / language).glob("*.png"))


def translations(language: str) -> Iterator[str]:
    """Yield every text of the window in a language."""
    for path in sorted((ROOT / "resources" / "i18n" / "zh_CN").glob("ui*.ts")):
        for message in Xml.parse(path).iter("message"):  # noqa: S314 (shipped with the program, not an input)
            yield str(message.findtext("source" if language == "en" else "translation"))


def spelled(text: str) -> str:
    """Return a text as it is compared: without the air that some put before three dots."""
    return text.replace(" …", "…")


def rows(page: Path, first_cell: str) -> list[str]:
    return re.findall(rf"^\| {first_cell} \|", page.read_text("utf-8"), re.MULTILINE)


def constants(pattern: str) -> set[str]:
    """Return the texts in the code that are a code or a rule as a whole."""
    return {
        node.value
        for path in (ROOT / "auditor_app").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and re.fullmatch(pattern, node.value)
    }


def commands(of: argparse.ArgumentParser, before: str = "") -> Iterator[tuple[str, list[str]]]:
    """Yield the words and the long options of each command that has no commands below it."""
    below = [action for action in of._actions if isinstance(action, argparse._SubParsersAction)]
    if not below:
        yield (
            before.strip(),
            [
                one
                for action in of._actions
                for one in action.option_strings
                if one.startswith("--")
            ],
        )
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
