"""What packages would bring, before they are imported, and which were refused."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from auditor_app.domain.stages.programmes import stage_label
from auditor_app.exchange.packages import PackageKind
from auditor_app.operations.packages import incoming_details
from auditor_app.ui.look.tokens import Space
from auditor_app.ui.page.revoked_since import revoked_since
from auditor_app.ui.team.import_details import DetailsTable
from auditor_app.ui.widgets.buttons import button
from auditor_app.ui.widgets.card import Card
from auditor_app.ui.widgets.labels import IconLabel, label, rule
from auditor_app.ui.widgets.layouts import row
from auditor_app.ui.widgets.spoken import moment_words, short_fingerprint

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from auditor_app.domain.reasons import Stage
    from auditor_app.domain.wording import Words
    from auditor_app.operations.packages.importing import (
        Incoming,
        IncomingAuthor,
        Refused,
        VerifiedPackage,
    )
    from auditor_app.ui.fields.context import Context

DEVICE_SHOWN = 8
"""How many characters of a device's id tell two laptops apart by eye."""


class IncomingCard(Card):
    """What would come into one audit, and from whom."""

    def __init__(
        self, context: Context, incoming: Incoming, arrivals: Sequence[VerifiedPackage]
    ) -> None:
        words = context.words
        title = words(
            "{client} · audit {number}",
            client=incoming.client or words("Client not named yet"),
            number=incoming.number,
        )
        note = (
            words("A new audit in this workspace")
            if incoming.is_new
            else words("{n} new changes", n=incoming.events)
        )
        super().__init__(title, note, kind="attention_line" if incoming.conflicts else "good_line")
        self.setObjectName("incoming")
        self.setAccessibleName(f"{title}. {note}")
        for one in arrivals:
            self.body.addWidget(label(_sent(context, one), wrap=True, name="import_verdict"))
            self.body.addWidget(_vouched(context, one))
        if revoked := revoked_since((one.verdict for one in arrivals), words):
            shown = label(revoked, "attention", wrap=True, name="import_revoked")
            self.body.addWidget(
                row(IconLabel(context, "reason-to-do", "attention"), shown, stretch=False)
            )
        if incoming.news:
            self.body.addWidget(StageTable(context, incoming))
        else:
            self.body.addWidget(
                label(words("Nothing new: all of it is here already."), "muted", name="nothing_new")
            )
        if incoming.authors:
            # Who is none of the team, such as the office, is known by what they signed with.
            signers = {
                author.registration: author.signer
                for one in arrivals
                for author in one.verdict.authors
            }
            by = words.list_separator.join(_by(one, signers, words) for one in incoming.authors)
            self.body.addWidget(
                label(
                    words("Written by {authors}", authors=by),
                    "small",
                    wrap=True,
                    name="import_authors",
                )
            )
        if incoming.conflicts:
            text = (
                words(
                    "1 entry would be in conflict. Importing loses neither value; you decide "
                    "afterwards."
                )
                if incoming.conflicts == 1
                else words(
                    "{n} entries would be in conflict. Importing loses neither value; you decide "
                    "afterwards.",
                    n=incoming.conflicts,
                )
            )
            shown = label(text, "attention", name="import_conflicts")
            self.body.addWidget(row(IconLabel(context, "reason-to-do", "attention"), shown))


class RefusedCard(Card):
    """The packages that were refused, each with the reason, what to do, and the code."""

    def __init__(self, words: Words, refused: Sequence[Refused]) -> None:
        title = (
            words("1 package refused")
            if len(refused) == 1
            else words("{n} packages refused", n=len(refused))
        )
        super().__init__(title, kind="alert")
        self.setObjectName("refused")
        for number, one in enumerate(refused):
            error = one.error
            if number:
                self.body.addWidget(rule())
            head = QHBoxLayout()
            head.addWidget(label(one.path.name, wrap=True, name="import_refused_file"), 1)
            head.addWidget(
                label(error.code, "tag", name="import_refusal_code"), 0, Qt.AlignmentFlag.AlignTop
            )
            self.body.addLayout(head)
            self.body.addWidget(label(words(error.message), wrap=True, name="import_refusal"))
            if error.advice:
                self.body.addWidget(
                    label(words(error.advice), "small", wrap=True, name="import_refusal_advice")
                )


class StageTable(QWidget):
    """How much each stage would get, and on request what, field by field."""

    def __init__(self, context: Context, incoming: Incoming) -> None:
        super().__init__()
        words = context.words
        self.setObjectName("stage_news")
        self._context, self._incoming = context, incoming
        self._opened: dict[Stage, DetailsTable] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, Space.XS, 0, Space.XS)
        self._grid.setHorizontalSpacing(Space.XL)
        self._grid.setVerticalSpacing(Space.XS)
        heads = (words("Entries by stage"), words("New"), words("Changed"), words("In conflict"))
        for column, text in enumerate(heads):
            self._grid.addWidget(label(text, "small"), 0, column, _side(column))
        for number, one in enumerate(incoming.news):
            place = 1 + 2 * number
            self._grid.addWidget(label(words(stage_label(one.stage))), place, 0)
            for column, count in enumerate((one.new, one.changed, one.conflicts), start=1):
                shown = _count(count, heads[column], alarming=column == len(heads) - 1)
                self._grid.addWidget(shown, place, column, _side(column))
            tip = words("What changes in {stage}", stage=stage_label(one.stage))
            if one.new or one.changed or one.conflicts:
                more = button(
                    "",
                    f"details_{one.stage.value}",
                    kind="quiet",
                    look=context,
                    icon="chevron-down",
                    tip=tip,
                )
                more.setCheckable(True)
                more.toggled.connect(partial(self._toggle, one.stage, place + 1))
                self._grid.addWidget(more, place, len(heads))
        self._grid.setColumnStretch(0, 1)

    def _toggle(self, stage: Stage, place: int, wanted: bool) -> None:
        """Open the list of a stage, made when it is first wanted, or close it."""
        table = self._opened.get(stage)
        if table is None:
            details = incoming_details.of_stage(self._incoming, stage)
            table = self._opened[stage] = DetailsTable(
                self._context, self._context.words(stage_label(stage)), details
            )
            table.hide()
            self._grid.addWidget(table, place, 0, 1, self._grid.columnCount())
        table.setVisible(wanted)


def kind_words(kind: PackageKind, words: Words) -> str:
    """Return what a package is for."""
    match kind:
        case PackageKind.ASSIGNMENT:
            return words("Assignment")
        case PackageKind.CONTRIBUTION:
            return words("Contribution")
        case PackageKind.DOSSIER:
            return words("Dossier")


def _sent(context: Context, one: VerifiedPackage) -> str:
    words, verdict = context.words, one.verdict
    today = context.workspace.today()
    return words(
        "{kind} {file}, signed by {signer} ({registration}) · {time} · certificate {fingerprint}",
        kind=kind_words(verdict.kind, words),
        file=one.path.name,
        signer=verdict.signer,
        registration=verdict.registration,
        time=moment_words(verdict.signed_at, today, words),
        fingerprint=short_fingerprint(verdict.fingerprint),
    )


def _vouched(context: Context, one: VerifiedPackage) -> QWidget:
    """Return how old the revocation list is, in the colour of attention if too old."""
    words, listed = context.words, one.verdict.revocation_list
    if listed is None:
        text = (
            words("No office vouches for this certificate; you trust it yourself.")
            if one.verdict.self_issued
            else ""
        )
        made = label(text, "small", wrap=True, name="import_list")
        made.setVisible(bool(text))
        return made
    days = max(
        0, (context.workspace.now().astimezone().date() - listed.issued_at.astimezone().date()).days
    )
    age = (
        words(
            "Revocation list {number} of the office, {days} days old",
            number=listed.number,
            days=days,
        )
        if days
        else words("Revocation list {number} of the office, issued today", number=listed.number)
    )
    if not listed.stale:
        return label(age, "small", wrap=True, name="import_list")
    advice = words(
        "A revocation list is old. Ask the office for a new assignment before the dossier is made."
    )
    shown = label(f"{age}\n{advice}", "attention", wrap=True, name="stale_list")
    return row(IconLabel(context, "reason-to-do", "attention"), shown, stretch=False)


def _by(author: IncomingAuthor, signers: Mapping[str, str], words: Words) -> str:
    name = (
        signers.get(author.registration, author.name)
        if author.name == author.registration
        else author.name
    )
    return words(
        "{name}: {n} changes on laptop {device}",
        name=name,
        n=author.events,
        device=author.device[:DEVICE_SHOWN],
    )


def _count(count: int, what: str, *, alarming: bool) -> QLabel:
    shown = label(
        str(count) if count else "–",
        "attention" if alarming and count else "" if count else "muted",
    )
    shown.setAccessibleName(f"{what}: {count}")
    return shown


def _side(column: int) -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
