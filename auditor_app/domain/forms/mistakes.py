"""Say what is wrong with a form edition, and where its author finds it."""

from typing import NamedTuple

from auditor_app.domain.errors import KnownError
from auditor_app.domain.wording import Message


class Mistake(NamedTuple):
    """One mistake: the file, the key (`clauses[3].title.en`, from 0), and what was expected.

    `id` is that of the clause or item, as far as it could be read; `key` is empty where the file as
    a whole is meant.
    """

    file: str
    key: str
    id: str
    message: Message

    @property
    def sentence(self) -> Message:
        """The mistake in one line, with its place."""
        place = ", ".join(filter(None, (self.file, self.key)))
        return Message(
            "{place}: {problem}",
            place=f"{place} ({self.id})" if self.id else place,
            problem=self.message,
        )


class FormPosition(NamedTuple):
    """Where the reader is."""

    file: str
    key: str = ""
    id: str = ""

    def under(self, name: str) -> "FormPosition":
        """Return the place of a key in this table."""
        return self._replace(key=f"{self.key}.{name}" if self.key else name)

    def nth(self, index: int, entry: object) -> "FormPosition":
        """Return the place of an entry of this list, which may have an id of its own."""
        own = entry.get("id") if isinstance(entry, dict) else None
        return FormPosition(
            self.file, f"{self.key}[{index}]", own if isinstance(own, str) else self.id
        )

    def mistake(self, message: Message) -> Mistake:
        """Return a mistake made here."""
        return Mistake(self.file, self.key, self.id, message)


class EditionRefused(KnownError):  # noqa: N818 (a refusal, as its parent; not a failure of ours)
    """A form edition with mistakes.

    `mistakes` are all that were found, in the order of the files.
    """

    def __init__(self, mistakes: tuple[Mistake, ...]) -> None:
        super().__init__(
            "E_FORM",
            Message(
                "The form edition is refused. Mistakes: {n}; the first: {first}",
                n=len(mistakes),
                first=mistakes[0].sentence,
            ),
            Message("Correct the files of the form edition and load it again."),
        )
        self.mistakes = mistakes
