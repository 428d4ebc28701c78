"""Compare raw data with the types of a form edition, so that no mistake hides another."""

import re
import unicodedata
from collections.abc import Iterator, Mapping

from msgspec import inspect

from auditor_app.domain.forms.edition import Edition
from auditor_app.domain.forms.mistakes import FormPosition, Mistake
from auditor_app.domain.wording import Message

MAX_ENTRIES = 2_000
"""How many entries a list of a form edition may have."""

_IDENTIFIER = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
_IDENTIFIERS = frozenset({"id", "version"})


def edition_fields() -> dict[str, inspect.Field]:
    """Return what an edition consists of, by key."""
    node = inspect.type_info(Edition)
    return (
        {field.encode_name: field for field in node.fields}
        if isinstance(node, inspect.StructType)
        else {}
    )


def shape_mistakes(node: inspect.Type, value: object, place: FormPosition) -> Iterator[Mistake]:
    """Yield every way in which a value is not what its type asks for."""
    match node:
        case inspect.UnionType():
            if value is not None:
                yield from shape_mistakes(
                    next(one for one in node.types if not isinstance(one, inspect.NoneType)),
                    value,
                    place,
                )
        case inspect.StructType(array_like=True):
            yield from _fixed_list(node, value, place)
        case inspect.StructType():
            yield from _table(node, value, place)
        case inspect.VarTupleType():
            yield from _list(node, value, place)
        case inspect.DictType():
            yield from _mapping(node, value, place)
        case _ if (problem := _leaf(node, value, place)) is not None:
            yield place.mistake(problem)


def missing(
    known: Mapping[str, inspect.Field], value: Mapping[str, object], place: FormPosition
) -> Iterator[Mistake]:
    """Yield the keys that a table lacks."""
    for name, field in known.items():
        if field.required and name not in value:
            yield place.under(name).mistake(Message("This key is missing"))


def _table(node: inspect.StructType, value: object, place: FormPosition) -> Iterator[Mistake]:
    if not isinstance(value, dict):
        yield place.mistake(_expected(Message("a table"), value))
        return
    known = {field.encode_name: field for field in node.fields}
    yield from missing(known, value, place)
    for name, part in value.items():
        if name in known:
            yield from shape_mistakes(known[name].type, part, place.under(name))
        else:
            yield place.under(name).mistake(
                Message("This key is not known here. Known are: {known}", known=tuple(known))
            )


def _fixed_list(node: inspect.StructType, value: object, place: FormPosition) -> Iterator[Mistake]:
    if not isinstance(value, list) or len(value) != len(node.fields):
        yield place.mistake(_expected(Message("a list of {n} values", n=len(node.fields)), value))
        return
    for index, (field, part) in enumerate(zip(node.fields, value, strict=True)):
        yield from shape_mistakes(field.type, part, place.nth(index, part))


def _list(node: inspect.VarTupleType, value: object, place: FormPosition) -> Iterator[Mistake]:
    if not isinstance(value, list):
        yield place.mistake(_expected(Message("a list"), value))
    elif not value:
        yield place.mistake(Message("The list is empty"))
    elif len(value) > MAX_ENTRIES:
        yield place.mistake(
            Message(
                "The list has {n} entries; at most {most} are allowed",
                n=len(value),
                most=MAX_ENTRIES,
            )
        )
    else:
        for index, part in enumerate(value):
            yield from shape_mistakes(node.item_type, part, place.nth(index, part))


def _mapping(node: inspect.DictType, value: object, place: FormPosition) -> Iterator[Mistake]:
    if not isinstance(value, dict):
        yield place.mistake(_expected(Message("a table"), value))
        return
    known = _choices(node.key_type)
    for name in known:
        if name not in value:
            yield place.under(name).mistake(Message("This key is missing"))
    for name, part in value.items():
        if name in known:
            yield from shape_mistakes(node.value_type, part, place.under(name))
        else:
            yield place.under(name).mistake(
                Message("This key is not known here. Known are: {known}", known=known)
            )


def _leaf(node: inspect.Type, value: object, place: FormPosition) -> Message | None:
    if choices := _choices(node):
        right = isinstance(value, str) and value in choices
        return None if right else _expected(Message("one of: {choices}", choices=choices), value)
    match node:
        case inspect.BoolType():
            return None if isinstance(value, bool) else _expected(Message("true or false"), value)
        case inspect.IntType(ge=least, le=most):
            right = (
                isinstance(value, int)
                and not isinstance(value, bool)
                and _within(value, least, most)
            )
            return None if right else _expected(_range(least, most), value)
        case inspect.StrType():
            return _text_problem(value, identifier=place.key.rpartition(".")[2] in _IDENTIFIERS)
    raise TypeError(f"No check for {node}")


def _choices(node: inspect.Type) -> tuple[str, ...]:
    if isinstance(node, inspect.EnumType):
        return tuple(str(member.value) for member in node.cls)
    if isinstance(node, inspect.StrType) and node.pattern:
        # The one pattern in the record types is a plain alternative, `^(legality|documents)$`.
        return tuple(node.pattern.strip("^()$").split("|"))
    return ()


def _text_problem(value: object, *, identifier: bool) -> Message | None:
    if not isinstance(value, str):
        return _expected(Message("text"), value)
    if not value.strip():
        return Message("The text is empty")
    if identifier and not _IDENTIFIER.fullmatch(value):
        return _expected(
            Message("at most 64 letters A–Z, digits, dots, hyphens and underscores"), value
        )
    if "\ufffd" in value:  # what a decoder leaves where a file is not in UTF-8
        return Message("The text contains unreadable characters: save the file as UTF-8")
    if any(
        unicodedata.category(character) in {"Cc", "Cs"} and character != "\n" for character in value
    ):
        return Message("The text contains a control character")
    return None


def _within(value: int, least: int | None, most: int | None) -> bool:
    return (least is None or value >= least) and (most is None or value <= most)


def _range(least: int | None, most: int | None) -> Message:
    if most is None:
        return Message("a whole number of at least {least}", least=least)
    return Message("a whole number from {least} to {most}", least=least, most=most)


def _expected(expected: Message, value: object) -> Message:
    return Message("Expected {expected}; found {found}", expected=expected, found=_found(value))


def _found(value: object) -> Message | str:
    match value:
        case bool():
            return str(value).lower()
        case None:
            return Message("nothing")
        case dict():
            return Message("a table")
        case list():
            return Message("a list of {n} values", n=len(value))
        case int() if abs(value) > 10**18:
            return Message("a very large number")
        case _:
            shown = str(value)
            return f"“{shown[:40]}…”" if len(shown) > 40 else f"“{shown}”"  # noqa: PLR2004 (enough to recognise it)
