"""The contribution: everything known of an audit in one signed file, for the others of the team, at any moment."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from auditor_app.domain import team
from auditor_app.domain.terms import member_name
from auditor_app.operations import contributions
from auditor_app.operations.packing import Packed
from auditor_app.ui.cards import IconLabel, row
from auditor_app.ui.pieces import Card, button, label
from auditor_app.ui.tokens import Space

if TYPE_CHECKING:
    from collections.abc import Callable

    from auditor_app.exchange.verdict import Verdict
    from auditor_app.ui.context import Context
    from auditor_app.ui.session import Session

MIB = 1024 * 1024


class ContributionCard(Card):
    """Asks where to write a contribution; `wanted` carries the work and what to do with its outcome, for the page to run."""

    wanted = Signal(object, object)

    def __init__(self, context: Context, session: Session) -> None:
        words = self._words = context.words
        super().__init__(words("Contribution for the team"))
        self.setObjectName("contribution_card")
        self._context, self._session = context, session
        self._path: Path | None = None
        self._hint = label("", "small", wrap=True, name="contribution_hint")
        self.write = button(words("Write contribution …"), "write_contribution", look=context, icon="upload")
        self.write.clicked.connect(lambda _checked: self._ask())
        self._done = label("", wrap=True, name="contribution_done")
        folder = button(words("Show in folder"), "show_contribution", kind="link")
        folder.setAccessibleName(words("Show the contribution in its folder"))
        folder.clicked.connect(lambda _checked: self._show_folder())
        self._result = row(IconLabel(context, "state-done", "conform"), self._done, folder, stretch=False)
        self._result.hide()
        self.body.setSpacing(Space.M)
        for widget in (self._hint, row(self.write), self._result):
            self.body.addWidget(widget)

    def refresh(self, *, busy: bool) -> None:
        """Say whom it is for, or why there can be none; a single auditor's audit without an office has none."""
        words, state = self._words, self._session.state
        certified = self._context.workspace.identity.office is not None
        self.setVisible(certified or len(state.team) > 1)
        self.write.setEnabled(certified and not busy)
        if not certified:
            self._hint.setText(words("No office has certified this workspace yet. Ask for a certificate in the settings (Ctrl+,)."))
            return
        leader = team.leader(state)
        mine = self._session.audit_session.me
        if leader is None or mine is None or mine.id == leader.id:
            self._hint.setText(words("All you know of this audit, so that the others catch up; as often as you like."))
        else:
            text = words(
                "All you know of this audit, for {leader}; at any moment, as often as you like.", leader=member_name(leader)
            )
            self._hint.setText(text)

    def _ask(self) -> None:
        words, state = self._words, self._session.state
        name = " ".join(part for part in (state.audit.number, self._context.workspace.person.name) if part)
        safe = "".join("-" if letter in '\\/:*?"<>|' else letter for letter in name)
        start = str(Path.home() / f"{safe}.asice")
        title, kinds = words("Write contribution"), words("Signed packages (*.asice)")
        chosen, _ = QFileDialog.getSaveFileName(self, title, start, kinds)
        if chosen:
            self._result.hide()
            work: Callable[[], object] = partial(contributions.export, self._session.audit_session, Path(chosen))
            self.wanted.emit(work, self._written)

    def _written(self, outcome: object) -> None:
        if not isinstance(outcome, Packed):
            raise TypeError(outcome)
        words = self._words
        self._path = outcome.path
        size = f"{outcome.size / MIB:.1f}"
        text = words("Written, read back and verified: {path} ({size} MiB)", path=str(outcome.path), size=size)
        self._done.setText(f"{text}\n{authors_line(self._context, outcome.verdict)}")
        self._result.show()

    def _show_folder(self) -> None:
        if self._path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path.parent)))


def authors_line(context: Context, verdict: Verdict) -> str:
    """Return whose signed work a package holds."""
    words = context.words
    names = tuple(dict.fromkeys(f"{one.signer} ({one.registration})" for one in verdict.authors))
    return words("Holds the signed work of {names}", names=words.list_separator.join(names))
