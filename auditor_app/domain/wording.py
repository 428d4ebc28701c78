"""Say things in Chinese and English.

Everything a person reads starts as an English sentence in the code, with named gaps. A `Message` is
such a sentence not yet put into a language, so the rules can speak without knowing who listens;
`Words` puts it into one.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Self

import msgspec


class Language(StrEnum):
    """A language the product speaks."""

    ZH = "zh"
    EN = "en"


class Text(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A text that its author wrote in both languages, as form editions do."""

    zh: str
    en: str

    def in_(self, language: Language) -> str:
        """Return the text in one language."""
        return self.zh if language is Language.ZH else self.en


class Message:
    """An English sentence and the values for its gaps, to be put into words later."""

    __slots__ = ("source", "values")

    def __init__(self, source: str, /, **values: object) -> None:
        self.source = source
        self.values = values

    def __str__(self) -> str:
        return ENGLISH(self)

    def __repr__(self) -> str:
        return f"Message({self.source!r}, {self.values!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Message) and (self.source, self.values) == (
            other.source,
            other.values,
        )

    def __hash__(self) -> int:
        return hash(self.source)


class Words:
    """Put sentences into one language; called like a function.

    `catalogue` maps English sentences to the language's own; a sentence it lacks is shown in
    English. Values that are messages or texts themselves are put into words first, so sentences can
    be built from parts.
    """

    __slots__ = ("_catalogue", "language")

    def __init__(self, language: Language, catalogue: Mapping[str, str]) -> None:
        self.language = language
        self._catalogue = catalogue

    def __call__(self, source: str | Message | Text, /, **values: object) -> str:
        """Return the sentence in this language with its gaps filled."""
        if isinstance(source, Text):
            return source.in_(self.language)
        if isinstance(source, Message):
            return self(source.source, **source.values)
        sentence = self._catalogue.get(source, source)
        if not values:
            return sentence
        return sentence.format_map({name: self._part(value) for name, value in values.items()})

    def _part(self, value: object) -> object:
        if isinstance(value, Message | Text):
            return self(value)
        if isinstance(value, tuple):
            return self.list_separator.join(str(self._part(part)) for part in value)
        return value

    @property
    def list_separator(self) -> str:
        """What stands between the parts of a list."""
        return "、" if self.language is Language.ZH else ", "

    @classmethod
    def english(cls) -> Self:
        """Return the source language, which needs no catalogue."""
        return cls(Language.EN, {})


ENGLISH = Words.english()
