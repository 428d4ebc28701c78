"""Every sentence has one Chinese translation with the same gaps, and none is left over."""

import ast
import string
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as Xml

ROOT = Path(__file__).parent.parent
CATALOGUES = sorted((ROOT / "resources" / "i18n" / "zh_CN").glob("*.ts"))
SPEAKERS = {"Message", "words", "_words"}


class Sentence(NamedTuple):
    """An English sentence in the code, and the names of the values it is given.

    `given` is None where the values are handed on as a mapping.
    """

    place: str
    source: str
    given: frozenset[str] | None


class Translation(NamedTuple):
    """An entry of a catalogue."""

    catalogue: str
    source: str
    text: str
    finished: bool


def sentences() -> Iterator[Sentence]:
    """Find the sentences: the literal first arguments of calls of `Message` and `words`."""
    for path in sorted((ROOT / "auditor_app").rglob("*.py")):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(call, ast.Call) or not call.args:
                continue
            name = (
                call.func.attr
                if isinstance(call.func, ast.Attribute)
                else getattr(call.func, "id", "")
            )
            if name in SPEAKERS:
                keywords = {one.arg for one in call.keywords}
                given = None if None in keywords else frozenset(one for one in keywords if one)
                for literal in literals(call.args[0]):
                    yield Sentence(f"{path.relative_to(ROOT)}:{call.lineno}", literal, given)


def literals(argument: ast.expr) -> Iterator[str]:
    """Yield the texts an argument can be: a literal, or both branches of a choice."""
    if isinstance(argument, ast.IfExp):
        yield from literals(argument.body)
        yield from literals(argument.orelse)
    elif isinstance(argument, ast.Constant) and isinstance(argument.value, str):
        yield argument.value


def translations() -> Iterator[Translation]:
    for path in CATALOGUES:
        for message in Xml.parse(path).iter("message"):  # noqa: S314 (shipped with the program, not an input)
            entry = message.find("translation")
            text = "" if entry is None else entry.text or ""
            kind = None if entry is None else entry.get("type")
            yield Translation(path.name, message.findtext("source", ""), text, kind is None)


def gaps(text: str) -> set[str]:
    """Return the names of the gaps in a sentence; a gap is always filled by name."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_every_sentence_is_translated() -> None:
    finished = {one.source for one in translations() if one.finished and one.text.strip()}
    missing = {
        one.source: one.place
        for one in sentences()
        if one.source.strip() and one.source not in finished
    }
    assert not missing, f"{len(missing)} sentences lack a translation: {missing}"


def test_no_translation_is_left_over() -> None:
    used = {one.source for one in sentences()}
    stale = [(one.catalogue, one.source) for one in translations() if one.source not in used]
    assert not stale, f"{len(stale)} translations of sentences that nobody says: {stale}"


def test_no_sentence_is_translated_twice() -> None:
    places: dict[str, list[str]] = {}
    for one in translations():
        places.setdefault(one.source, []).append(one.catalogue)
    twice = {source: found for source, found in places.items() if len(found) > 1}
    assert not twice, f"{len(twice)} sentences are in more than one place: {twice}"


def test_a_translation_has_the_gaps_of_its_sentence() -> None:
    different = [
        (one.catalogue, one.source)
        for one in translations()
        if one.text and gaps(one.source) != gaps(one.text)
    ]
    assert not different


def test_every_gap_is_given_a_value() -> None:
    """A sentence without any value may be filled later; one with some of its values may not."""
    lacking = [
        (one.place, one.source) for one in sentences() if one.given and gaps(one.source) - one.given
    ]
    assert not lacking


def test_catalogues_are_in_linguists_format() -> None:
    for path in CATALOGUES:
        root = Xml.parse(path).getroot()  # noqa: S314 (as above)
        assert (root.tag, root.get("language"), root.get("sourcelanguage")) == (
            "TS",
            "zh_CN",
            "en",
        ), path.name
        contexts = Counter(context.findtext("name") for context in root.iter("context"))
        assert contexts == {path.stem: 1}, path.name
