"""What must hold between the parts of a form edition.

It is checked on raw data, so that a mistake in one entry hides no other.
"""

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from auditor_app.domain.forms.mistakes import FormPosition, Mistake
from auditor_app.domain.forms.shape import MAX_ENTRIES
from auditor_app.domain.values import Grade, Level
from auditor_app.domain.wording import Message

_NAMED_AT_MOST = 20
"""How many of the defined ids a mistake lists."""


class Section(NamedTuple):
    """A top-level value of the edition and where it stands."""

    place: FormPosition
    value: object

    def rows(self) -> Iterator[tuple[FormPosition, Mapping[str, object]]]:
        """Yield the tables of a list with their places."""
        if isinstance(self.value, list):
            for index, entry in enumerate(self.value[:MAX_ENTRIES]):  # more are refused as such
                if isinstance(entry, dict):
                    yield self.place.nth(index, entry), entry


def rule_mistakes(parts: Mapping[str, Section]) -> Iterator[Mistake]:
    """Yield what contradicts itself in an edition given by its top-level keys.

    Keys may be absent.
    """
    for name in ("dimensions", "levels", "groups", "clauses", "items", "review"):
        if name in parts:
            yield from _duplicates(parts[name])
    for name in ("clauses", "items"):
        if name in parts:
            yield from _repeated_methods(parts[name])
    if "clauses" in parts and "groups" in parts:
        yield from _unknown(parts["clauses"], "group", _ids(parts["groups"]))
    if "items" in parts and "dimensions" in parts:
        yield from _unknown(parts["items"], "dimension", _ids(parts["dimensions"]))
        yield from _uncovered(parts["items"], _ids(parts["dimensions"]))
    if "levels" in parts:
        yield from _untitled_levels(parts["levels"])
    if "settings" in parts:
        yield from _settings(parts["settings"])


def _ids(part: Section) -> tuple[str, ...]:
    return tuple(own for _, entry in part.rows() if isinstance(own := entry.get("id"), str))


def _duplicates(part: Section) -> Iterator[Mistake]:
    first: dict[str, FormPosition] = {}
    for place, entry in part.rows():
        own = entry.get("id")
        if not isinstance(own, str):
            continue
        if own in first:
            yield place.under("id").mistake(
                Message("{id} is already the id of {other}", id=own, other=first[own].key)
            )
        first.setdefault(own, place)


def _repeated_methods(part: Section) -> Iterator[Mistake]:
    for place, entry in part.rows():
        methods = entry.get("methods")
        if isinstance(methods, list) and any(methods.count(one) > 1 for one in methods[:10]):
            yield place.under("methods").mistake(Message("A method is named twice"))


def _unknown(part: Section, field: str, known: tuple[str, ...]) -> Iterator[Mistake]:
    named = known if len(known) <= _NAMED_AT_MOST else (*known[:_NAMED_AT_MOST], "…")
    for place, entry in part.rows():
        value = entry.get(field)
        if isinstance(value, str) and value.strip() and value not in known:
            yield place.under(field).mistake(
                Message("“{value}” is not defined. Defined are: {known}", value=value, known=named)
            )


def _uncovered(part: Section, dimensions: tuple[str, ...]) -> Iterator[Mistake]:
    covered = {(str(entry.get("dimension")), str(entry.get("level"))) for _, entry in part.rows()}
    for dimension in dict.fromkeys(dimensions):
        for level in Level:
            if (dimension, level.value) not in covered:
                gap = Message(
                    "Dimension {dimension} has no item of level {level}",
                    dimension=dimension,
                    level=level.value,
                )
                yield part.place.mistake(gap)


def _untitled_levels(part: Section) -> Iterator[Mistake]:
    titled = _ids(part)
    for level in Level:
        if level.value not in titled:
            yield part.place.mistake(Message("Level {level} has no title", level=level.value))


def _settings(part: Section) -> Iterator[Mistake]:
    if not isinstance(part.value, dict):
        return
    if isinstance(grades := part.value.get("grades"), dict):
        yield from _falling_thresholds(part.place.under("grades"), grades)
    if isinstance(sampling := part.value.get("sampling"), dict):
        yield from _large_factors(part.place.under("sampling"), sampling)


def _falling_thresholds(place: FormPosition, grades: Mapping[str, object]) -> Iterator[Mistake]:
    for lower, higher in pairwise(Grade):
        below, above = grades.get(lower), grades.get(higher)
        if not isinstance(below, dict) or not isinstance(above, dict):
            continue
        for level in Level:
            asked, found = below.get(level.value), above.get(level.value)
            if isinstance(asked, int) and (
                found is None or (isinstance(found, int) and found < asked)
            ):
                yield (
                    place.under(higher)
                    .under(level.value)
                    .mistake(
                        Message(
                            "Grade {higher} must ask for at least the {percent} % of grade {lower}",
                            higher=higher,
                            percent=asked,
                            lower=lower,
                        )
                    )
                )


def _large_factors(place: FormPosition, sampling: Mapping[str, object]) -> Iterator[Mistake]:
    for name, factor in sampling.items():
        match factor:
            case [int(numerator), int(denominator)] if numerator > denominator:
                yield place.under(name).mistake(
                    Message(
                        "The factor {numerator}/{denominator} is greater than 1",
                        numerator=numerator,
                        denominator=denominator,
                    )
                )
