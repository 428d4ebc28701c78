"""What a rule of the certification scheme is."""

import msgspec

from auditor_app.domain.wording import Text


class Rule(msgspec.Struct, frozen=True):
    """A rule of the scheme, a point of law, or a reading.

    `number` is R, L or A with digits. `clauses` are those of the implementation rules, such as
    `§6.2.1.2.2`, or `§5.2-9` for an entry of a list; a point of law has none there. `settings` name
    the fields of `Settings` (`domain.forms.edition`) that hold the rule's figures.
    """

    number: str
    clauses: tuple[str, ...]
    text: Text
    reading: bool = False
    """Whether the rule, or a part of it, is a choice where the scheme is silent."""
    settings: tuple[str, ...] = ()

    @property
    def clause(self) -> str:
        """The clauses as they are shown, with a space between them."""
        return " ".join(self.clauses)
