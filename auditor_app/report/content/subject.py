"""What a report is about, and how it calls things."""

import datetime as dt
from typing import NamedTuple

from auditor_app.domain.forms.edition import Edition
from auditor_app.domain.guidance import Guidance
from auditor_app.domain.naming import naming
from auditor_app.domain.naming.terms import member_name, site_name
from auditor_app.domain.records import Record, Site, TeamMember
from auditor_app.domain.state import AuditState
from auditor_app.domain.wording import Message, Text, Words


class ReportSubject(NamedTuple):
    """One audit on one day, and the language in which the report speaks of it."""

    state: AuditState
    edition: Edition
    guidance: Guidance
    words: Words
    today: dt.date

    def site(self, site: Site | str) -> str:
        """Return the name of a site."""
        return self.in_words(site_name(self.state.site(site) if isinstance(site, str) else site))

    def member(self, member: TeamMember | str) -> str:
        """Return the name of a team member, or a dash for nobody."""
        if not member:
            return "–"
        return self.in_words(
            member_name(self.state.member(member) if isinstance(member, str) else member)
        )

    def yes_or_no(self, answer: bool | None) -> str:
        """Return an answer in words, or a dash where there is none."""
        words = self.words
        return "–" if answer is None else words("Yes") if answer else words("No")

    def label(self, record: Record, field: str) -> str:
        """Return what a field of a record is called."""
        name = naming.field_name(type(record).__name__, field, self.state.kinds)
        return self.in_words(name)

    def in_words(self, value: object) -> str:
        """Return a name or a value in the language of the report."""
        if isinstance(value, Message | Text):
            return self.words(value)
        if isinstance(value, tuple):
            return self.words.list_separator.join(self.in_words(part) for part in value)
        return str(value)


def day(date: dt.date | None) -> str:
    """Return a date as it is printed, or a dash where there is none."""
    return date.isoformat() if date else "–"
