"""A form edition is refused with every mistake at once, each with its file, its key and what was expected."""

import re
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor_app.domain.form_reading import (
    FILES,
    MAX_FILE_BYTES,
    EditionRefused,
    Mistake,
    edition_from_json,
    read_edition,
)
from auditor_app.domain.form_shape import MAX_ENTRIES
from auditor_app.domain.values import Grade, Level
from auditor_app.domain.wording import Language
from auditor_app.places import shipped, words

FOLDER = shipped("forms", "sample")
SAMPLE = {name: (FOLDER / name).read_text(encoding="utf-8") for name in FILES}


def mistakes_of(**changes: tuple[str, str]) -> dict[tuple[str, str], str]:
    """Read the sample with texts replaced in its files (named without `.toml`); answer the sentences by file and key."""
    files = dict(SAMPLE)
    for name, (old, new) in changes.items():
        assert old in files[f"{name}.toml"]
        files[f"{name}.toml"] = files[f"{name}.toml"].replace(old, new, 1)
    return {(one.file, one.key): str(one.message) for one in refused(files)}


def refused(files: dict[str, str]) -> tuple[Mistake, ...]:
    with pytest.raises(EditionRefused) as caught:
        read_edition(files)
    assert caught.value.code == "E_FORM"
    return caught.value.mistakes


def test_the_sample_is_read_and_survives_its_own_json() -> None:
    edition = read_edition(SAMPLE)
    assert edition_from_json(edition.canonical()) == edition
    assert edition_from_json(edition.canonical()).digest == edition.digest


def test_files_saved_on_windows_are_read_alike() -> None:
    saved = {name: "\ufeff" + text.replace("\n", "\r\n") for name, text in SAMPLE.items()}
    assert read_edition(saved).digest == read_edition(SAMPLE).digest


def test_a_file_in_another_encoding_is_refused() -> None:
    capability = SAMPLE["capability.toml"].encode("gb18030").decode("utf-8", "replace")
    found = refused({**SAMPLE, "capability.toml": capability})
    assert {mistake.file for mistake in found} == {"capability.toml"}


@pytest.mark.parametrize("name", FILES)
def test_a_missing_file_is_named(name: str) -> None:
    (mistake,) = refused({key: text for key, text in SAMPLE.items() if key != name})
    assert (mistake.file, str(mistake.message)) == (name, "The file is missing")


def test_a_stray_file_is_named() -> None:
    (mistake,) = refused({**SAMPLE, "notes.toml": ""})
    assert mistake.file == "notes.toml"
    assert "edition.toml" in str(mistake.message)


def test_a_syntax_error_has_line_and_column() -> None:
    (mistake,) = refused({**SAMPLE, "document_review.toml": "a = 1\nb = ?\nc = 2"})
    assert "line 2, column 5" in str(mistake.message)


@pytest.mark.parametrize(
    "text", ["a = " + "[" * 100_000, "a = " + "9" * 10_000, "a = 1\x00", "\ud800"]
)
def test_hostile_toml_is_refused(text: str) -> None:
    assert refused({**SAMPLE, "document_review.toml": text})[0].file == "document_review.toml"


def test_a_file_over_one_mebibyte_is_refused() -> None:
    (mistake,) = refused({**SAMPLE, "document_review.toml": "#" * (MAX_FILE_BYTES + 1)})
    assert "1 MiB" in str(mistake.message)


MISTAKES: list[tuple[str, str, str, str, str]] = [
    ("edition", "sample = true", "", "sample", "missing"),
    ("edition", "sample = true", "sample = 1", "sample", "true or false"),
    ("edition", 'id = "sample"', 'id = "my form"', "id", "letters"),
    ("edition", 'version = "1.0"', "version = 1.0", "version", "text"),
    ("edition", 'version = "1.0"', 'version = "1.0\\n"', "version", "letters"),
    ("edition", "report_days = 30", "report_days = 0", "settings.report_days", "at least 1"),
    ("edition", "report_days = 30", "report_days = true", "settings.report_days", "whole number"),
    ("edition", "report_days = 30", "report_days = 30.0", "settings.report_days", "whole number"),
    ("edition", "report_days = 30", "report_day = 30", "settings.report_day", "not known"),
    ("edition", "basic = 100", "basic = 101", "settings.grades.A+.basic", "0 to 100"),
    ("edition", "basic = 95", "basic = 84", "settings.grades.A.basic", "85 %"),
    ("edition", "expected = 95\n", "", "settings.grades.A+.expected", "90 %"),
    ("edition", "basic = 85", "", "settings.grades.B.basic", "missing"),
    ("edition", "change = [1, 1]", "", "settings.sampling.change", "missing"),
    ("edition", "change = [1, 1]", "change = [2, 1]", "settings.sampling.change", "greater than 1"),
    ("edition", "change = [1, 1]", "change = [1, 0]", "settings.sampling.change[1]", "at least 1"),
    ("edition", "change = [1, 1]", "change = [1]", "settings.sampling.change", "2 values"),
    (
        "edition",
        "change = [1, 1]",
        "change = [1, 1]\nother = [1, 1]",
        "settings.sampling.other",
        "not known",
    ),
    ("edition", 'id = "ecosystem"', 'id = "basic"', "levels[2].id", "already"),
    ("edition", 'id = "ecosystem"', 'id = "top"', "levels[2].id", "basic, expected, ecosystem"),
    (
        "edition",
        'title = { zh = "安全可靠", en = "Safe and reliable" }',
        "title = 3",
        "dimensions[0].title",
        "a table",
    ),
    ("capability", 'id = "C9"', 'id = "C8"', "groups[8].id", "already"),
    ("capability", 'group = "C3"', 'group = "C33"', "clauses[8].group", "C33"),
    ("capability", 'id = "2.2"', 'id = "2.1"', "clauses[5].id", "clauses[4]"),
    ("capability", 'en = "Legal status"', 'en = " "', "clauses[0].title.en", "empty"),
    ("capability", ', en = "Legal status"', "", "clauses[0].title.en", "missing"),
    ("capability", 'en = "Legal status"', 'en = "Legal\\u0007"', "clauses[0].title.en", "control"),
    ("capability", 'en = "Legal status"', 'en = "L\ufffdgal"', "clauses[0].title.en", "UTF-8"),
    ("capability", "veto = true", 'veto = "yes"', "clauses[0].veto", "true or false"),
    ("capability", 'methods = ["D"]', "methods = []", "clauses[0].methods", "empty"),
    ("capability", 'methods = ["D"]', 'methods = ["D", "D"]', "clauses[0].methods", "twice"),
    (
        "capability",
        'methods = ["D"]',
        'methods = ["mystery"]',
        "clauses[0].methods[0]",
        "D, I, O, R, T, S",
    ),
    ("capability", 'methods = ["D"]', 'methods = "D"', "clauses[0].methods", "a list"),
    ("capability", "requirement.zh", "requirements.zh", "clauses[0].requirements", "not known"),
    (
        "characteristics",
        'dimension = "safety"',
        'dimension = "speed"',
        "items[0].dimension",
        "speed",
    ),
    (
        "characteristics",
        'level = "basic"',
        'level = "low"',
        "items[0].level",
        "basic, expected, ecosystem",
    ),
    ("characteristics", 'id = "S-B2"', 'id = "S-B1"', "items[1].id", "items[0]"),
    (
        "document_review",
        'part = "legality"',
        'part = "law"',
        "review[0].part",
        "legality, documents",
    ),
    ("document_review", 'id = "L2"', 'id = "L1"', "review[1].id", "review[0]"),
    ("document_review", "[[review]]", "items = []\n[[review]]", "items", "characteristics.toml"),
    ("document_review", "[[review]]", "colour = 1\n[[review]]", "colour", "not known"),
]


@pytest.mark.parametrize(("file", "old", "new", "key", "said"), MISTAKES)
def test_every_mistake_is_found_where_it_was_made(
    file: str, old: str, new: str, key: str, said: str
) -> None:
    found = mistakes_of(**{file: (old, new)})
    assert said in found[f"{file}.toml", key]


def test_all_mistakes_are_reported_at_once_also_within_one_entry() -> None:
    found = mistakes_of(
        edition=("sample = true", "sample = 0"),
        capability=(
            'group = "C1"\nveto = true\nmethods = ["D"]',
            'group = "X"\nveto = 1\nmethods = []',
        ),
        characteristics=('level = "basic"', 'level = "low"'),
        document_review=('part = "legality"', 'part = ""'),
    )
    assert set(found) == {
        ("edition.toml", "sample"),
        ("capability.toml", "clauses[0].group"),
        ("capability.toml", "clauses[0].veto"),
        ("capability.toml", "clauses[0].methods"),
        ("characteristics.toml", "items[0].level"),
        ("document_review.toml", "review[0].part"),
    }


def test_a_mistake_names_the_entry_by_its_id() -> None:
    (mistake,) = refused(
        {**SAMPLE, "capability.toml": SAMPLE["capability.toml"].replace('"Legal status"', '""', 1)}
    )
    assert mistake.id == "1.1"
    assert str(mistake.sentence) == "capability.toml, clauses[0].title.en (1.1): The text is empty"


def test_a_dimension_without_items_of_a_level_is_refused() -> None:
    """R26: all five dimensions are covered, and a level without items has no rate (R35)."""
    items = SAMPLE["characteristics.toml"].split("[[items]]")
    files = {
        **SAMPLE,
        "characteristics.toml": "[[items]]".join(one for one in items if 'id = "L-O' not in one),
    }
    (mistake,) = refused(files)
    assert str(mistake.message) == "Dimension low_carbon has no item of level ecosystem"


def test_too_many_entries_are_refused() -> None:
    entry = '[[review]]\nid = "N{n}"\npart = "documents"\ntitle = {{ zh = "a", en = "a" }}\nrequirement = {{ zh = "a", en = "a" }}\n'
    read_edition(
        {**SAMPLE, "document_review.toml": "".join(entry.format(n=n) for n in range(MAX_ENTRIES))}
    )
    (mistake,) = refused(
        {
            **SAMPLE,
            "document_review.toml": "".join(entry.format(n=n) for n in range(MAX_ENTRIES + 1)),
        }
    )
    assert mistake.key == "review"


def test_an_edition_without_veto_clauses_is_fine() -> None:
    assert not any(clause.veto for clause in read_edition(without_veto()).clauses)


def without_veto() -> dict[str, str]:
    return {**SAMPLE, "capability.toml": SAMPLE["capability.toml"].replace("veto = true\n", "")}


@pytest.mark.parametrize(
    "data", [b"", b"[]", b"null", b"{", b'{"id": "\xff"}', b"[" * 100_000, b'{"id": "\\ud800"}']
)
def test_json_that_is_no_edition_is_refused(data: bytes) -> None:
    with pytest.raises(EditionRefused):
        edition_from_json(data)


def test_json_is_checked_like_the_files() -> None:
    raw = msgspec.json.decode(read_edition(SAMPLE).canonical())
    raw["clauses"][3]["title"]["en"] = ""
    raw["settings"]["report_days"] = None
    del raw["items"]
    with pytest.raises(EditionRefused) as caught:
        edition_from_json(msgspec.json.encode(raw))
    assert {(one.file, one.key) for one in caught.value.mistakes} == {
        ("edition.json", "items"),
        ("edition.json", "clauses[3].title.en"),
        ("edition.json", "settings.report_days"),
    }


@pytest.mark.parametrize(("file", "old", "new"), [mistake[:3] for mistake in MISTAKES])
def test_every_refusal_is_spoken_in_chinese(file: str, old: str, new: str) -> None:
    chinese = words(Language.ZH)
    files = {**SAMPLE, f"{file}.toml": SAMPLE[f"{file}.toml"].replace(old, new, 1)}
    spoken = [chinese(mistake.message) for mistake in refused(files)]
    assert spoken
    assert [text for text in spoken if not re.search("[\u4e00-\u9fff]", text)] == []


def places(value: object, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    if path:
        yield path
    entries: Iterator[tuple[str | int, object]] = iter(())
    if isinstance(value, dict):
        entries = iter(value.items())
    elif isinstance(value, list):
        entries = iter(enumerate(value))
    for key, part in entries:
        yield from places(part, (*path, key))


RAW: dict[str, Any] = msgspec.json.decode(read_edition(SAMPLE).canonical())
PLACES = list(places(RAW))
ANYTHING = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False)
    | st.text(max_size=8)
    | st.sampled_from(["D", "basic", "C1"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["id", "zh", "en", "basic", "x"]), inner, max_size=3)
    ),
    max_leaves=6,
)


def put(value: Any, path: tuple[str | int, ...], change: Callable[[Any, str | int], None]) -> None:
    for key in path[:-1]:
        value = value[key]
    change(value, path[-1])


@settings(max_examples=60)
@given(
    st.lists(st.tuples(st.sampled_from(PLACES), ANYTHING), min_size=1, max_size=3), st.booleans()
)
def test_no_changed_value_does_more_than_refuse(
    changes: list[tuple[tuple[str | int, ...], Any]], remove: bool
) -> None:
    raw = msgspec.json.decode(msgspec.json.encode(RAW))
    for path, value in changes:
        try:
            put(
                raw,
                path,
                lambda table, key: table.pop(key) if remove else table.__setitem__(key, value),  # noqa: B023 (used at once)
            )
        except (LookupError, TypeError, AttributeError):
            continue  # an earlier change took the place away
    try:
        edition = edition_from_json(msgspec.json.encode(raw))
    except EditionRefused as refusal:
        assert all(str(one.sentence) for one in refusal.mistakes)
    else:
        assert edition_from_json(edition.canonical()) == edition
        assert set(edition.settings.grades) == set(Grade)
        assert {item.level for item in edition.items} == set(Level)


@settings(max_examples=60)
@given(st.sampled_from(sorted(FILES)), st.data())
def test_no_changed_file_does_more_than_refuse(name: str, data: st.DataObject) -> None:
    text = SAMPLE[name]
    start = data.draw(st.integers(0, len(text)))
    length = data.draw(st.integers(0, 40))
    changed = (
        text[:start]
        + data.draw(st.text(max_size=6) | st.sampled_from(["[", "{", '"', "=", "\n[[x]]\n"]))
        + text[start + length :]
    )
    try:
        read_edition({**SAMPLE, name: changed})
    except EditionRefused as refusal:
        assert refusal.mistakes


def test_the_folder_holds_nothing_else() -> None:
    assert {path.name for path in Path(FOLDER).iterdir()} == set(FILES)
    assert all(tomllib.loads(text) for text in SAMPLE.values())
