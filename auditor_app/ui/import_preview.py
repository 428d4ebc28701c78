"""What packages would bring, before anything is taken in: who sent them, what is new in each stage, and what was refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from auditor_app.domain.terms import label as term
from auditor_app.exchange.packages import PackageKind
from auditor_app.ui.cards import IconLabel, row
from auditor_app.ui.pieces import Card, label
from auditor_app.ui.spoken_dates import moment_words
from auditor_app.ui.tokens import Space
from auditor_app.ui.whereabouts import short_fingerprint

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auditor_app.domain.wording import Message, Words
    from auditor_app.operations.importing import Arrival, Author, Incoming, Refused, StageNews
    from auditor_app.ui.context import Context

DEVICE_SHOWN = 8
"""How many characters of a device's id tell two laptops apart by eye."""


class IncomingCard(Card):
    """What would come into one audit, and from whom."""

    def __init__(self, context: Context, incoming: Incoming, arrivals: Sequence[Arrival]) -> None:
        words = context.words
        title = words("{client} · audit {number}", client=incoming.client or words("Client not named yet"), number=incoming.number)
        note = words("A new audit in this workspace") if incoming.is_new else words("{n} new entries", n=incoming.events)
        super().__init__(title, note, kind="attention_line" if incoming.conflicts else "good_line")
        self.setObjectName("incoming")
        self.setAccessibleName(f"{title}. {note}")
        sent = label("\n".join(_sent(context, one) for one in arrivals), wrap=True, name="import_verdict")
        self.body.addWidget(sent)
        if any(one.verdict.revocation_list is not None and one.verdict.revocation_list.stale for one in arrivals):
            advice = words("A revocation list is old. Ask the office for a new assignment before the dossier is made.")
            self.body.addWidget(label(advice, "attention", wrap=True, name="stale_list"))
        if incoming.news:
            self.body.addWidget(_table(context, incoming.news))
        else:
            self.body.addWidget(label(words("Nothing new: all of it is here already."), "muted", name="nothing_new"))
        if incoming.authors:
            by = words.list_separator.join(_by(one, words) for one in incoming.authors)
            self.body.addWidget(label(words("Written by {authors}", authors=by), "small", wrap=True, name="import_authors"))
        if incoming.conflicts:
            count = incoming.conflicts
            text = words("{n} entries would be in conflict. Importing loses neither value; you decide afterwards.", n=count)
            shown = label(text, "attention", name="import_conflicts")
            self.body.addWidget(row(IconLabel(context, "reason-to-do", "attention"), shown))


class RefusedCard(Card):
    """The packages that were refused, each with the reason, what to do, and the code."""

    def __init__(self, words: Words, refused: Sequence[Refused]) -> None:
        super().__init__(words("Refused"), kind="alert")
        self.setObjectName("refused")
        for number, one in enumerate(refused):
            error = one.error
            parts = [one.path.name, words(error.message), words(error.advice) if error.advice else "", error.code]
            name = f"import_refusal_{number}" if number else "import_refusal"
            self.body.addWidget(label("\n".join(part for part in parts if part), wrap=True, name=name))


def kind_words(kind: PackageKind, words: Words) -> str:
    """Return what a package is for."""
    match kind:
        case PackageKind.ASSIGNMENT:
            return words("Assignment")
        case PackageKind.CONTRIBUTION:
            return words("Contribution")
        case PackageKind.DOSSIER:
            return words("Dossier")


def _sent(context: Context, one: Arrival) -> str:
    words, verdict = context.words, one.verdict
    today = context.workspace.today()
    lines = [
        words(
            "{kind} {file}, signed by {signer} ({registration}) · {time} · certificate {fingerprint}",
            kind=kind_words(verdict.kind, words),
            file=one.path.name,
            signer=verdict.signer,
            registration=verdict.registration,
            time=moment_words(verdict.signed_at, today, words),
            fingerprint=short_fingerprint(verdict.fingerprint),
        )
    ]
    listed = verdict.revocation_list
    if listed is not None:
        days = max(0, (context.workspace.now().astimezone().date() - listed.issued_at.astimezone().date()).days)
        lines.append(words("Revocation list {number} of the office, {days} days old", number=listed.number, days=days))
    elif verdict.self_issued:
        lines.append(words("No office vouches for this certificate; you trust it yourself."))
    return "\n".join(lines)


def _by(author: Author, words: Words) -> str:
    return words("{name}: {n} entries on laptop {device}", name=author.name, n=author.events, device=author.device[:DEVICE_SHOWN])


def _table(context: Context, news: Sequence[StageNews]) -> QWidget:
    words = context.words
    made = QWidget()
    made.setObjectName("stage_news")
    grid = QGridLayout(made)
    grid.setContentsMargins(0, Space.XS, 0, Space.XS)
    grid.setHorizontalSpacing(Space.XL)
    grid.setVerticalSpacing(Space.XS)
    heads = (words("Stage"), words("New"), words("Changed"), words("In conflict"))
    for column, text in enumerate(heads):
        grid.addWidget(label(text, "small"), 0, column, _side(column))
    for place, one in enumerate(news, start=1):
        grid.addWidget(label(words(_stage(one))), place, 0)
        for column, count in enumerate((one.new, one.changed, one.conflicts), start=1):
            grid.addWidget(_count(count, heads[column], alarming=column == len(heads) - 1), place, column, _side(column))
    grid.setColumnStretch(0, 1)
    return made


def _stage(one: StageNews) -> Message:
    return term(one.stage)


def _count(count: int, what: str, *, alarming: bool) -> QLabel:
    shown = label(str(count) if count else "–", "attention" if alarming and count else "" if count else "muted")
    shown.setAccessibleName(f"{what}: {count}")
    return shown


def _side(column: int) -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
