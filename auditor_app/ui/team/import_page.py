"""The page that imports packages: choose or drop them, look, then import."""

from __future__ import annotations

from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from auditor_app.domain.errors import KnownError
from auditor_app.operations.office import authority
from auditor_app.operations.packages import importing
from auditor_app.operations.packages.importing import Refused, Staged
from auditor_app.operations.trust import certification
from auditor_app.ui.look.tokens import Space
from auditor_app.ui.page.scroll_page import ScrollPage
from auditor_app.ui.team.import_preview import IncomingCard, RefusedCard
from auditor_app.ui.widgets.buttons import button
from auditor_app.ui.widgets.card import Card
from auditor_app.ui.widgets.labels import label
from auditor_app.ui.widgets.page_heading import PageHeading
from auditor_app.ui.widgets.plain_fields import EntryField
from auditor_app.ui.widgets.spoken import short_fingerprint
from auditor_app.ui.widgets.work_bar import WorkBar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QHideEvent, QKeyEvent

    from auditor_app.ui.fields.context import Context

WIDTH = 860


class ImportPage(ScrollPage):
    """Verifies packages in the background, shows what they would bring, and takes them in.

    `imported` carries a list of `Imported`.
    """

    imported = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent, width=WIDTH)
        self.setObjectName("import_page")
        self._context = context
        words = self._words = context.words
        self._paths: list[Path] = []
        self._staged: Staged | None = None
        self._held = ExitStack()
        self.destroyed.connect(self._held.close)
        self._package = EntryField(
            "import_file", words("Packages"), words("Drop .asice files or a folder here")
        )
        self._trust = EntryField(
            "import_trust",
            words("Another trust root"),
            words("A .pem file; only for these packages"),
        )
        self._check = button(words("Verify"), "verify_package", kind="primary")
        self._import = button(words("Import"), "import_now", kind="primary")
        self._import.hide()
        self._cancel = button(words("Cancel"), "cancel_import")
        self._cancel.setToolTip("Esc")
        self._work = WorkBar(context, inside=True)
        self._stopped = label("", "attention", wrap=True, name="import_cancelled")
        self._stopped.hide()
        self._adopt = QCheckBox(words("Go on with my own work from a laptop that is lost"))
        self._adopt.setObjectName("adopt")
        self._adopt.setAccessibleName(self._adopt.text())
        self._adopt.hide()
        self._found = QVBoxLayout()
        self._found.setSpacing(Space.M)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self._package)

    def choose(self, paths: Sequence[Path]) -> None:
        """Choose these files and folders, and verify them, unless others are being verified."""
        if self._work.busy:
            return
        self._paths = list(paths)
        self._package.line.setText("; ".join(str(path) for path in paths))
        self._package.refuse("")
        self._forget()
        self._verify()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Escape where there is nothing to stop; the bar answers it where there is."""
        if event.key() == Qt.Key.Key_Escape:
            self._give_up()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop: nobody is left to look at it."""
        if not self.window().isMinimized() and not event.spontaneous():
            self._work.cancel()
            self._let_go()
        super().hideEvent(event)

    def _lay_out(self) -> None:
        words, context = self._words, self._context
        files = button(words("Choose…"), "browse_file", tip=words("Choose one or several packages"))
        folder = button(
            "",
            "browse_folder",
            look=context,
            icon="folder",
            tip=words("Choose a folder of packages"),
        )
        trust = button(words("Choose…"), "browse_trust", tip=words("Choose a trust root"))
        for made in (files, trust):
            made.setAccessibleName(made.toolTip())
        files.clicked.connect(self._browse_files)
        folder.clicked.connect(self._browse_folder)
        trust.clicked.connect(self._browse_trust)
        self._package.row.addWidget(files)
        self._package.row.addWidget(folder)
        self._trust.row.addWidget(trust)
        card = Card()
        card.body.setSpacing(Space.M)
        card.body.setContentsMargins(Space.XL, Space.L, Space.XL, Space.XL)
        card.body.addWidget(self._package)
        card.body.addWidget(label(self._trusted(), "small", wrap=True, name="trusted"))
        card.body.addWidget(self._trust)
        acts = QHBoxLayout()
        for made in (self._check, self._import, self._cancel):
            acts.addWidget(made)
        acts.addStretch(1)
        subtitle = words(
            "Everything is verified before anything is written; a refused package leaves no trace."
        )
        self.body.addWidget(PageHeading(words("Import package"), subtitle))
        self.body.addWidget(card)
        self.body.addLayout(self._found)
        self.body.addWidget(self._adopt)
        self.body.addWidget(self._work)
        self.body.addWidget(self._stopped)
        self.body.addLayout(acts)
        self.body.addStretch(1)

    def _connect(self) -> None:
        for field in (self._package, self._trust):
            field.line.setAcceptDrops(False)
            field.edited.connect(self._forget)
            field.entered.connect(self._verify)
        self._package.edited.connect(self._typed)
        self._check.clicked.connect(self._verify)
        self._import.clicked.connect(self._take_in)
        self._cancel.clicked.connect(self._give_up)
        self._work.working.connect(self._hold)
        self._work.refused.connect(self._refuse)
        self._work.cancelled.connect(self._say_cancelled)

    def _trusted(self) -> str:
        words, workspace = self._words, self._context.workspace
        names = [words("yourself")]
        office, own = workspace.identity.office, authority.office_of(workspace)
        if office is not None:
            names.append(f"{office.organisation} ({short_fingerprint(office.root_fingerprint)})")
        if own:
            names.append(words("your own office {name}", name=own))
        return words("Trusted here: {names}", names=words.list_separator.join(names))

    def _browse_files(self) -> None:
        words = self._words
        names, _ = QFileDialog.getOpenFileNames(
            self, words("Choose one or several packages"), "", "(*.asice)"
        )
        if names:
            self.choose([Path(name) for name in names])

    def _browse_folder(self) -> None:
        words = self._words
        if name := QFileDialog.getExistingDirectory(self, words("Choose a folder of packages")):
            self.choose([Path(name)])

    def _browse_trust(self) -> None:
        words = self._words
        name, _ = QFileDialog.getOpenFileName(self, words("Choose a trust root"), "", "(*.pem)")
        if name:
            self._trust.line.setText(name)
            self._forget()

    def _typed(self) -> None:
        text = self._package.text.strip()
        self._paths = (
            [Path(text)]
            if _is_there(Path(text))
            else [Path(part.strip()) for part in text.split(";") if part.strip()]
        )

    def _forget(self) -> None:
        """Take back what was shown: it is about other packages."""
        self._let_go()
        self._stopped.hide()
        while (item := self._found.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._adopt.hide()
        self._adopt.setChecked(False)
        self._import.hide()
        self._check.show()

    def _let_go(self) -> None:
        if not self._work.busy:
            self._held.close()
            self._staged = None

    def _verify(self) -> None:
        words = self._words
        if self._work.busy:
            return
        if not self._paths or not all(_is_there(path) for path in self._paths):
            self._package.refuse(words("There is no such file."))
            self._package.setFocus()
            return
        trust = self._trust_pem()
        if trust is not None:
            self._forget()
            work = partial(
                importing.stage, self._context.workspace, list(self._paths), trust_pem=trust
            )
            self._work.run(
                words("The packages are verified …"), work, self._show_staged, say=self._verifying
            )

    def _show_staged(self, outcome: object) -> None:
        if not isinstance(outcome, Staged):
            raise TypeError(outcome)
        if self._work.stopping:
            outcome.close()
            self._say_cancelled()
            return
        self._staged = self._held.enter_context(outcome)
        me = self._context.workspace
        for one in outcome.incoming:
            arrivals = [arrival for arrival in outcome.arrivals if arrival.audit == one.audit]
            self._found.addWidget(IncomingCard(self._context, one, arrivals))
        if outcome.refused:
            self._found.addWidget(RefusedCard(self._words, outcome.refused))
        mine = [
            author
            for one in outcome.incoming
            for author in one.authors
            if author.registration == me.person.registration
        ]
        self._adopt.setVisible(any(author.device != me.store.device for author in mine))
        self._check.setVisible(not outcome.incoming)
        self._import.setVisible(bool(outcome.incoming))
        if outcome.incoming:
            self._import.setFocus()

    def _take_in(self) -> None:
        if self._staged is None or self._work.busy:
            return
        self._stopped.hide()
        work = partial(
            importing.accept, self._context.workspace, self._staged, adopt=self._adopt.isChecked()
        )
        self.busy.emit(True)
        self._work.run(
            self._words("The packages are taken in …"), work, self._taken_in, say=self._taking_in
        )

    def _taken_in(self, outcome: object) -> None:
        # As many as were shown before: the event of the import itself tells a reader nothing.
        shown = (
            {one.audit: one.events for one in self._staged.incoming}
            if self._staged is not None
            else {}
        )
        taken = outcome if isinstance(outcome, list) else []
        self._let_go()
        self.imported.emit(
            [
                one._replace(events=min(one.events, shown.get(one.audit, one.events)))
                for one in taken
            ]
        )

    def _trust_pem(self) -> bytes | None:
        name = self._trust.text.strip()
        if not name:
            return b""
        try:
            return certification.read(Path(name))
        except KnownError as error:
            self._trust.refuse(self._words(error.message))
            self._trust.setFocus()
            return None

    def _verifying(self, done: int, total: int) -> str:
        words = self._words
        return words("Package {n} of {total} is verified …", n=min(done + 1, total), total=total)

    def _taking_in(self, done: int, total: int) -> str:
        words = self._words
        if done < total:
            return words("File {n} of {total} is taken in …", n=done + 1, total=total)
        self._work.hold_on()
        return words("A backup is made, then everything is written at once …")

    def _hold(self, busy: bool) -> None:
        for widget in (
            self._check,
            self._import,
            self._cancel,
            self._package,
            self._trust,
            self._adopt,
        ):
            widget.setEnabled(not busy)
        if not busy:
            self.busy.emit(False)

    def _say_cancelled(self) -> None:
        """Say that nothing happened, and offer the same again."""
        words = self._words
        text = (
            words("Cancelled; nothing was changed. The packages can still be imported.")
            if self._staged
            else words("Cancelled; nothing was changed.")
        )
        self._stopped.setText(text)
        self._stopped.show()
        (self._import if self._staged else self._check).setFocus()

    def _refuse(self, error: KnownError) -> None:
        self._forget()
        first = self._paths[0] if self._paths else Path()
        self._found.addWidget(RefusedCard(self._words, [Refused(first, error)]))
        self._package.setFocus()

    def _give_up(self) -> None:
        if not self._work.busy:
            self._context.navigator.show_home()


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):  # a name that is too long, or none that a file can have
        return False
