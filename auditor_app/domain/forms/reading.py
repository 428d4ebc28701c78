"""Read a form edition, or refuse it with all its mistakes at once."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from types import MappingProxyType

import msgspec

from auditor_app.domain.forms.edition import Edition
from auditor_app.domain.forms.mistakes import EditionRefused, FormPosition, Mistake
from auditor_app.domain.forms.rules import Section, rule_mistakes
from auditor_app.domain.forms.shape import edition_fields, missing, shape_mistakes
from auditor_app.domain.wording import Message

__all__ = [
    "FILES",
    "MAX_FILE_BYTES",
    "EditionRefused",
    "Mistake",
    "edition_from_json",
    "read_edition",
]

FILES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "edition.toml": ("id", "version", "title", "sample", "settings", "dimensions", "levels"),
        "capability.toml": ("groups", "clauses"),
        "characteristics.toml": ("items",),
        "document_review.toml": ("review",),
    }
)
"""The files of an edition's folder and the keys each of them holds."""

MAX_FILE_BYTES = 1024 * 1024
"""How large a file of an edition may be."""

_JSON_NAME = "edition.json"
_LINE = re.compile(r" \(at line (\d+), column (\d+)\)$")


def read_edition(files: Mapping[str, str]) -> Edition:
    """Return the edition held by the files of a folder, given as texts by file name.

    Raises EditionRefused (E_FORM) with all mistakes.
    """
    mistakes = [
        Mistake(
            name,
            "",
            "",
            Message(
                "This file is no part of a form edition. Its files are: {files}", files=tuple(FILES)
            ),
        )
        for name in files
        if name not in FILES
    ]
    parts: dict[str, Section] = {}
    for name, keys in FILES.items():
        if name not in files:
            mistakes.append(Mistake(name, "", "", Message("The file is missing")))
            continue
        table = _toml(name, files[name], mistakes)
        if table is None:
            continue
        mistakes.extend(_misplaced(name, keys, table))
        parts.update(
            {key: Section(FormPosition(name, key), table[key]) for key in keys if key in table}
        )
        known = {key: field for key, field in edition_fields().items() if key in keys}
        mistakes.extend(missing(known, table, FormPosition(name)))
    return _edition(parts, mistakes)


def edition_from_json(data: bytes) -> Edition:
    """Return the edition held by its canonical JSON, as it travels in a package.

    Raises EditionRefused (E_FORM) with all mistakes.
    """
    if len(data) > len(FILES) * MAX_FILE_BYTES:
        raise EditionRefused((_too_large(_JSON_NAME, len(FILES)),))
    try:
        table = msgspec.json.decode(data)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError):
        table = None
    if not isinstance(table, dict):
        raise EditionRefused(
            (
                Mistake(
                    _JSON_NAME,
                    "",
                    "",
                    Message("This is not a JSON document that holds a form edition"),
                ),
            )
        )
    fields = edition_fields()
    place = FormPosition(_JSON_NAME)
    mistakes = [*_misplaced(_JSON_NAME, tuple(fields), table), *missing(fields, table, place)]
    return _edition(
        {key: Section(place.under(key), table[key]) for key in fields if key in table}, mistakes
    )


def _edition(parts: Mapping[str, Section], mistakes: list[Mistake]) -> Edition:
    for key, field in edition_fields().items():
        if key in parts:
            mistakes.extend(shape_mistakes(field.type, parts[key].value, parts[key].place))
    mistakes.extend(rule_mistakes(parts))
    if mistakes:
        order = {name: index for index, name in enumerate(FILES)}
        raise EditionRefused(
            tuple(sorted(mistakes, key=lambda one: order.get(one.file, len(order))))
        )
    return msgspec.convert({key: part.value for key, part in parts.items()}, Edition)


def _toml(name: str, text: str, mistakes: list[Mistake]) -> dict[str, object] | None:
    if len(text.encode(errors="surrogatepass")) > MAX_FILE_BYTES:
        mistakes.append(_too_large(name, 1))
        return None
    try:
        return tomllib.loads(text.removeprefix("\ufeff"))  # which some editors put before UTF-8
    except RecursionError:
        mistakes.append(Mistake(name, "", "", Message("The file is nested too deeply")))
    except ValueError as error:  # tomllib's own error is one; so is a number of thousands of digits
        mistakes.append(Mistake(name, "", "", _syntax(str(error))))
    return None


def _syntax(error: str) -> Message:
    if place := _LINE.search(error):
        problem = error[: place.start()]
        return Message(
            "TOML syntax error in line {line}, column {column}: {problem}",
            line=place[1],
            column=place[2],
            problem=problem,
        )
    return Message("TOML syntax error: {problem}", problem=error)


def _too_large(name: str, mebibytes: int) -> Mistake:
    return Mistake(name, "", "", Message("The file is larger than {most} MiB", most=mebibytes))


def _misplaced(name: str, keys: tuple[str, ...], table: Mapping[str, object]) -> Iterator[Mistake]:
    homes = {key: home for home, held in FILES.items() for key in held}
    for key in table:
        if key in keys:
            continue
        if key in homes:
            yield Mistake(name, key, "", Message("This key belongs in {file}", file=homes[key]))
        else:
            yield Mistake(
                name, key, "", Message("This key is not known here. Known are: {known}", known=keys)
            )
