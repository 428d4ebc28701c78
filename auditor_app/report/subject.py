"""What a report is about, and how it calls things."""

import datetime as dt
from collections.abc import Callable
from typing import NamedTuple

from auditor_app.domain.forms.edition import Edition
from auditor_app.domain.guidance import Guidance
from auditor_app.domain.naming.terms import label, member_name, site_name
from auditor_app.domain.records import Site, TeamMember
from auditor_app.domain.state import AuditState
from auditor_app.domain.wording import Message, Text, Words


class Subject(NamedTuple):
    """One audit on a day, and the language to speak of it; `attachments` returns a file's content by its digest."""

    state: AuditState
    edition: Edition
    guidance: Guidance
    words: Words
    attachments: Callable[[str], bytes]
    today: dt.date

    def site(self, site: Site | str) -> str:
        """Return what a site is called."""
        return self._named(site_name(self.state.site(site) if isinstance(site, str) else site))

    def member(self, member: TeamMember | str) -> str:
        """Return what a team member is called; a dash where none is named."""
        if not member:
            return "–"
        return self._named(
            member_name(self.state.member(member) if isinstance(member, str) else member)
        )

    def yes_or_no(self, answer: bool | None) -> str:
        """Return an answer in words; a dash where there is none."""
        words = self.words
        return "–" if answer is None else words("Yes") if answer else words("No")

    def _named(self, name: object) -> str:
        return self.words(name) if isinstance(name, Message | Text) else str(name)


def day(date: dt.date | None) -> str:
    """Return a date as it is printed; a dash where there is none."""
    return date.isoformat() if date else "–"


__all__ = ["Subject", "day", "label"]
